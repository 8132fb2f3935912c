"""Whom a sentence names by the surname alone, its reader must know."""

from __future__ import annotations

import pytest

from reports.analysis.reading import read
from reports.analysis.standing import standing_of
from reports.analysis.worth import Study
from tests.reports.analysis.made import OUTLETS, article, commission, selection

BROUGHT_IN = "Engineer Karim Valdan lives in Amman."
HEADED = [article(f"The mill {each} burned.", headline="Valdan leaves the road council") for each in range(1)]


def are_in(line: str, topic: str = "mills in Jordan", first: str = BROUGHT_IN, others: int = 0) -> bool:
    """Is a stranger the subject of the last sentence?"""
    told = article(f"{first}\n\n{line}")
    readings = read(selection([*HEADED[:others], told]), OUTLETS)
    (sentence,) = (each for reading in readings for each in reading.sentences if each.text == line)
    return standing_of(Study(commission(topic), readings)).strangers.are_in(sentence)


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Valdan left the mills of Jordan on Sunday.", True),
        ("The mills of Jordan were closed for good on Sunday evening, Valdan said.", True),
        ("Karim Valdan left the mills of Jordan on Sunday.", False),
        ("The mills of Jordan were closed after the riders of the harbour had met Valdan.", False),
    ],
)
def test_a_surname_alone_is_a_stranger_as_subject_or_speaker(line: str, is_one: bool) -> None:
    assert are_in(line) is is_one


def test_a_minister_whom_the_topic_or_headlines_name_is_known() -> None:
    line = "Valdan left the mills of Jordan on Sunday."

    assert not are_in(line, topic="Valdan and the mills")
    assert not are_in(line, first="Foreign Minister Karim Valdan lives in Amman.")
    assert not are_in(line, others=1)
    assert are_in(line)
