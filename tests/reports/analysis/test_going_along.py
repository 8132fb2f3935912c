"""A quotation takes along the "but", the denial or the doubt beside it, or is left out."""

from __future__ import annotations

import pytest

from reports.analysis.going_along import going_along
from reports.analysis.reading import read
from reports.composition.binding import Binder
from reports.composition.chronology import chronology_rows
from reports.composition.phrases import reported
from reports.composition.statements import Writer
from reports.frames import is_allowed
from reports.records import SentenceFinding
from tests.reports.analysis.made import OUTLETS, article, found, selection

CLAIM = "Jordan said on Monday that Turkish troops had killed five drivers near the harbour of Aqaba."
DENIAL = "Turkey said there was no indication that any driver had been harmed near the harbour."


def behind(*paragraphs: str) -> str | None:
    """What must be printed with the first sentence."""
    (reading,) = read(selection([article("\n\n".join(paragraphs))]), OUTLETS)
    along = going_along(reading.sentences[0])
    return along and along.text


@pytest.mark.parametrize(
    "following",
    [
        DENIAL,
        "But the harbour office of Aqaba counted no dead on that day.",
        "It was not immediately clear whether the drivers had been armed.",
        "Turkey, however, blamed the drivers for the fire.",
        "Turkey said it had “no indication” of that.",
        "He also said that the drivers were no rebels.",
        "She also never said when they had left.",
    ],
)
def test_what_turns_doubts_or_answers_goes_along(following: str) -> None:
    assert behind(CLAIM, following) == following


@pytest.mark.parametrize(
    "following",
    [
        "The harbour of Aqaba lies at the end of the coast road.",
        "He denied that he had been asked to leave the ministry.",  # who has spoken goes on
        "But we saw no dead on that day in Aqaba.",
        "But the harbour office, " + "which counts each ship and each lorry that comes or goes, " * 4 + "had no word.",
    ],
)
def test_what_goes_on_or_can_t_be_printed_does_not(following: str) -> None:
    assert behind(CLAIM, following) is None


def test_what_stands_farther_on_does_not() -> None:
    assert behind(CLAIM, "The harbour of Aqaba lies at the end of the coast road.", DENIAL) is None


def test_a_claim_with_its_denial_is_a_development_and_whoever_is_unknown_leaves_none() -> None:
    topic = {"topic": "Drivers killed in Aqaba", "countries": ("JO",)}
    denied = "Turkey denied the claim and said that no driver had been harmed near the harbour."
    unknown = "But Varran denied the claim and said that no driver had been harmed near the harbour."
    unknown += "\n\nMinister Karim Varran spoke in Amman on Sunday evening."

    (told,) = [
        each for each in found(article(f"{CLAIM}\n\n{denied}"), **topic).developments if each.passage.text == CLAIM
    ]

    assert told.along is not None
    assert told.along.text == denied
    assert CLAIM not in {each.passage.text for each in found(article(f"{CLAIM}\n\n{unknown}"), **topic).developments}


def test_a_row_has_no_room_for_it_and_never_prints_a_denied_claim_alone() -> None:
    denied = "Turkey denied the claim and said that no driver had been harmed near the harbour."
    other = "On 4 November the drivers of Aqaba struck for a day, the Jordanian police said."
    text = f"{CLAIM}\n\n{denied}\n\n{other}"
    findings = found(article(text), topic="Drivers killed in Aqaba", countries=("JO",))
    writer = Writer(Binder(lambda _: None), OUTLETS, "en")

    assert [each.along is not None for each in findings.chronology if each.passage.text == CLAIM] == [True]
    rows, _ = chronology_rows(findings, writer, 9)
    printed = {row.told.passage.text for row in rows if row.is_here and isinstance(row.told, SentenceFinding)}
    assert CLAIM not in printed


def test_both_stand_in_the_same_marks_each_bound_by_itself() -> None:
    (reading,) = read(selection([article(f"{CLAIM}\n\n{DENIAL}", outlet="state")]), OUTLETS)
    first, second = (each.passage for each in reading.sentences)
    writer = Writer(Binder(lambda _: None), OUTLETS, "en")

    printed = reported(writer, "developments", SentenceFinding(first, 1, 1.0, along=second))

    assert printed is not None
    assert is_allowed(printed.statement.form, printed.statement.frame)
    assert printed.statement.text.endswith(f"state-owned, reported on 6 November 2023: “{CLAIM} {DENIAL}”")
    assert [each.quote for each in printed.statement.citations if each.role == "words"] == [CLAIM, DENIAL]
    assert writer.is_printed(second)
