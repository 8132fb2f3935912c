"""Expressions that are tried only where a piece of what they find stands: the pieces leave nothing out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.analysis import announcements, days
from reports.analysis.hinted import Hinted

HINTED = [each for module in (announcements, days) for each in vars(module).values() if isinstance(each, Hinted)]


@pytest.mark.parametrize("hinted", HINTED, ids=lambda each: each.pieces[0])
def test_whatever_an_expression_finds_holds_one_of_its_pieces(hinted: Hinted) -> None:
    @given(st.from_regex(hinted.pattern))
    def is_found(text: str) -> None:
        assert hinted.is_in(text)

    is_found()


def test_a_text_without_a_piece_is_not_searched_and_one_with_a_piece_is() -> None:
    hinted = Hinted(re.compile(r"\bwill\b"), ("will",))
    assert hinted.is_in("The bridge will open.")
    assert not hinted.is_in("The bridge was good.")
    assert not hinted.is_in("He is willing.")
