"""Whether there is enough in an edition for it to leave by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reports.composition.sections import NEAREST
from reports.newsroom.substance import little
from reports.records import PrintedAnswer, Report
from tests.reports.sample_report import sample_report

WHOLE = sample_report()
FORMS = ["note", "backgrounder", "special report", "analysis", "digest"]
UNANSWERED = " besides answers that were not found"


def with_only(sections: dict[str, int], form: str, answers: tuple[PrintedAnswer, ...] = ()) -> Report:
    """The sample with so many statements of each section and these answers."""
    kept = [each.statement for answer in answers for each in answer.statements]
    for section, most in sections.items():
        kept += [each for each in WHOLE.statements if each.section == section][:most]
    return replace(WHOLE, commission=replace(WHOLE.commission, form=form), answers=answers, statements=tuple(kept))


def answer(note: str = "", frame: str = "", form: str = "quoted", number: int = 0) -> PrintedAnswer:
    """An answer of the sample with another note or frame."""
    printed = WHOLE.answers[number].statements[0]
    statement = replace(printed.statement, form=form, frame=frame or printed.statement.frame)
    return PrintedAnswer("Who?", (replace(printed, statement=statement),), note)


@pytest.mark.parametrize("form", FORMS)
def test_an_edition_with_matter_may_leave(form: str) -> None:
    assert little(with_only({"developments": 3}, form)) == ""
    assert little(replace(WHOLE, commission=replace(WHOLE.commission, form=form))) == ""


def test_what_is_told_in_two_parts_is_told_once() -> None:
    one, two, three = [each for each in WHOLE.statements if each.section == "developments"][:3]
    rows = [replace(each, id=f"{each.id}r", section="chronology") for each in (one, two)]
    special = replace(WHOLE.commission, form="special report")
    report = replace(WHOLE, commission=special, answers=(), statements=(one, two, *rows))
    assert little(report) == "little was found: 2 statements"
    assert little(replace(report, statements=(*report.statements, three))) == ""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "none",
    [
        answer(NEAREST),
        answer(form="framed", frame="Not found in {n} articles."),
        answer(form="framed", frame="An article by {outlet} of {date} speaks of it."),
    ],
)
def test_what_answers_nothing_is_nothing(form: str, none: PrintedAnswer) -> None:
    report = with_only({"coverage": 3, "gaps": 3}, form, (none,))
    assert little(report) == f"little was found: nothing{UNANSWERED}"
    assert little(with_only({"coverage": 3, "gaps": 3}, form)) == "little was found: nothing"


@pytest.mark.parametrize(("form", "is_enough"), [(form, form in ("note", "digest")) for form in FORMS])
def test_one_or_two_statements_are_enough_for_a_short_form_alone(form: str, is_enough: bool) -> None:
    assert little(with_only({}, form, (answer(),))) == ("" if is_enough else "little was found: 1 statement")
    two = with_only({"chronology": 1}, form, (answer("Accounts differ"), answer(NEAREST, number=1)))
    assert little(two) == ("" if is_enough else f"little was found: 2 statements{UNANSWERED}")


def test_meetings_and_counts_are_answers() -> None:
    for frame in ("On {date}, {first} met {second}.", "{figure}, in {n} articles, the last of {date}."):
        assert little(with_only({}, "note", (answer(form="framed", frame=frame),))) == ""
