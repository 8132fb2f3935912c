"""An accusation is printed with the answer of the accused that its article has, or not at all."""

from __future__ import annotations

import pytest

from reports.analysis.accused import answer_to
from reports.analysis.going_along import going_along
from reports.analysis.reading import read
from reports.composition.binding import Binder
from reports.composition.phrases import reported
from reports.composition.statements import Writer
from reports.frames import is_allowed
from tests.reports.analysis.made import OUTLETS, article, found, selection

TOLD = (
    "Prosecutors told the court in Amman on Sunday that former minister Karim Valdan-Orro had been paid for the road."
)
CHARGED = "Former minister Karim Valdan-Orro was charged in Amman on Sunday with taking bribes for the coast road."
BETWEEN = "The road from Amman to Tarsk is 40 kilometres long."
DENIED = "Valdan-Orro denied having taken anything for the coast road."


def answer(*sentences: str) -> str | None:
    (reading,) = read(selection([article("\n\n".join(sentences))]), OUTLETS)
    heard = answer_to(reading.sentences[0])
    return heard and heard.text


@pytest.mark.parametrize("accusation", [TOLD, CHARGED, "The bank accused Karim Valdan-Orro on Sunday of theft."])
@pytest.mark.parametrize(
    "following",
    [
        DENIED,
        "Valdan-Orro pleaded not guilty.",
        "He pleaded not guilty to all of it.",
        "His lawyer, Dana Reval, said that he had taken nothing.",
        "A lawyer for Valdan-Orro told the court that the papers were forged.",
        "“This is a trial of the road,” his lawyer, Dana Reval, told the court.",
    ],
)
def test_what_the_accused_says_to_it_is_its_answer_wherever_it_stands(accusation: str, following: str) -> None:
    assert answer(accusation, following) == following
    assert answer(accusation, BETWEEN, BETWEEN, following) == following


@pytest.mark.parametrize(
    "sentences",
    [
        (TOLD, BETWEEN),
        (TOLD, "Selim Norran denied having been in Amman."),
        ("Former minister Karim Valdan-Orro pleaded not guilty on Sunday to charges of taking bribes.", DENIED),
        ("Envoy Dana Orlen opened the coast road near Amman on Sunday.", "She denied the report of a delay."),
    ],
)
def test_another_ones_denial_is_none_and_what_has_its_answer_needs_none(sentences: tuple[str, ...]) -> None:
    assert answer(*sentences) is None


def test_it_goes_along_from_farther_off_only_where_it_names_the_accused() -> None:
    def along(*sentences: str) -> str | None:
        (reading,) = read(selection([article("\n\n".join(sentences))]), OUTLETS)
        behind = going_along(reading.sentences[0])
        return behind and behind.text

    assert along(TOLD, "He denied having taken anything for the coast road.") is not None
    assert along(TOLD, BETWEEN, DENIED) == DENIED
    assert along(TOLD, BETWEEN, "He denied having taken anything for the coast road.") is None


@pytest.mark.parametrize("accusation", [TOLD, CHARGED])
def test_a_report_prints_both_or_neither(accusation: str) -> None:
    topic = {"topic": "Trial of Valdan-Orro", "countries": ("JO",)}
    heard = found(article(f"{accusation}\n\n{BETWEEN}\n\n{DENIED}"), **topic)
    unheard = found(article(f"{accusation}\n\n{BETWEEN}\n\nHe denied it all."), **topic)

    (told,) = [each for each in heard.developments if each.passage.text == accusation]
    assert told.along is not None
    assert told.along.text == DENIED
    assert accusation not in {each.passage.text for each in unheard.developments}
    assert accusation in {
        each.passage.text for each in found(article(f"{accusation}\n\n{BETWEEN}"), **topic).developments
    }


def test_what_stands_apart_is_printed_in_marks_of_its_own() -> None:
    topic = {"topic": "Trial of Valdan-Orro", "countries": ("JO",)}
    (told,) = [each for each in found(article(f"{TOLD}\n\n{BETWEEN}\n\n{DENIED}"), **topic).developments if each.along]

    printed = reported(Writer(Binder(lambda _: None), OUTLETS, "en"), "developments", told)

    assert printed is not None
    assert is_allowed(printed.statement.form, printed.statement.frame)
    assert printed.statement.text.endswith(f"“{TOLD}” In the same article: “{DENIED}”")


def test_a_topics_name_with_a_hyphen_is_found_in_a_sentence() -> None:
    lead = "Former minister Karim Valdan-Orro pleaded not guilty on Sunday to charges of taking bribes for a road."
    findings = found(article(lead), topic="Bribery trial of Valdan-Orro")

    assert [each.passage.text for each in findings.developments] == [lead]
