"""Names that articles spell otherwise than a question."""

from __future__ import annotations

import pytest

from reports.analysis.answers.spelt import spellings_in
from tests.reports.analysis.made import article, found


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("Tarzhani", "Tarzhany", True),
        ("Qarzhafi", "Garzhafi", True),
        ("Younesh", "Younish", True),
        ("Valdan", "Valdin", True),
        ("Suldaman", "Saldman", False),
        ("Hamqas", "Homqs", False),
        ("Valdan", "Falcon", False),  # a word
        ("Perses", "Presses", False),  # a form of one
    ],
)
def test_what_sounds_and_looks_alike_is_one_name(one: str, other: str, is_one: bool) -> None:
    assert bool(spellings_in(frozenset({other}), f"Did {one} leave?")) is is_one


def test_a_name_in_another_spelling_answers() -> None:
    text = "Karim Qarzhafi fled to Norway on Sunday, Mayor Dana Orlen of Tarsk said."
    (told,) = found(article(text), topic="The flight from Tarsk", questions=("Where did Garzhafi flee?",)).answers

    assert [each.passage.text for each in told.sentences] == [text]
