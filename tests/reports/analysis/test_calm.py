"""Calm that an article names beside its dead is not told alone."""

from __future__ import annotations

import pytest

from reports.analysis.calm import belies_calm
from reports.analysis.reading import read
from tests.reports.analysis.made import OUTLETS, article, selection

CALM = "The rallies of Jordan were largely peaceful on Sunday."


@pytest.mark.parametrize(
    ("other", "does"),
    [
        ("Two riders were killed in clashes with police in Zarqa.", True),
        ("Two riders were killed on 12 October 2023 in Zarqa.", False),
        ("The mills of Zarqa reopened.", False),
    ],
)
def test_a_calm_day_with_dead_in_the_same_article_is_half_of_what_it_tells(other: str, does: bool) -> None:
    (reading,) = read(selection([article(f"{CALM}\n\n{other}")]), OUTLETS)

    assert belies_calm(reading.sentences[0]) is does
