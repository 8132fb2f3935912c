"""The text of the mail that carries an edition: page one, and what comes first of the rest where that tells nothing."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from reports.records import PrintedAnswer, Reference, Report
from reports.rendering.pages import draw_page
from tests.reports.sample_report import sample_report

WHOLE = sample_report()
BARE = replace(WHOLE, answers=(), key_points=())


def headings(report: Report) -> list[str]:
    return re.findall(r"^[A-Z][A-Z ]+$", draw_page("page_one.txt.j2", report, None), re.MULTILINE)


def items(report: Report, heading: str) -> list[str]:
    """The items of one part, each on one line."""
    text = draw_page("page_one.txt.j2", report, None)
    part = re.split(r"\n\n(?=[A-Z][A-Z ]+\n)", text.partition(f"\n{heading}\n\n")[2])[0]
    return [" ".join(item.split()) for item in re.split(r"^- ", part, flags=re.MULTILINE)[1:]]


def test_with_answers_and_key_points_it_is_page_one() -> None:
    assert headings(WHOLE) == ["YOUR QUESTIONS", "KEY POINTS", "SOURCES CITED HERE"]
    assert headings(replace(WHOLE, answers=())) == ["KEY POINTS", "SOURCES CITED HERE"]


def test_without_them_it_has_the_first_key_facts_developments_and_announcements() -> None:
    assert headings(BARE) == ["KEY FACTS", "DEVELOPMENTS", "CALENDAR", "SOURCES CITED HERE"]
    first = BARE.groups[0].paragraphs[0].statements
    told = items(BARE, "DEVELOPMENTS")
    assert len(told) == 4
    assert [each for each in first if each.statement.text not in told[0]] == []
    facts = items(BARE, "KEY FACTS")
    assert [each.statement.text in fact for each, fact in zip(BARE.key_facts, facts, strict=True)] == [True, True]


def test_every_number_in_it_has_its_source() -> None:
    told, _, sources = draw_page("page_one.txt.j2", BARE, None).partition("SOURCES CITED HERE")
    cited = {int(one) for numbers in re.findall(r"\[([\d,]+)\]", told) for one in numbers.split(",")}
    assert cited == {int(one) for one in re.findall(r"^\[(\d+)\]", sources, re.MULTILINE)} != set()


def test_one_key_point_or_answer_is_too_little_and_not_found_tells_nothing() -> None:
    answer = WHOLE.answers[0].statements[0]
    none = replace(answer, statement=replace(answer.statement, form="framed", frame="Not found in {n} articles."))
    some = PrintedAnswer("Who built the pier?", (answer,))
    other = PrintedAnswer("Who paid for it?", (none, none))
    assert "DEVELOPMENTS" in headings(replace(WHOLE, answers=(), key_points=WHOLE.key_points[:1]))
    assert "DEVELOPMENTS" in headings(replace(BARE, answers=(some, other)))
    assert "DEVELOPMENTS" not in headings(replace(BARE, answers=(some,), key_points=WHOLE.key_points[:1]))


@pytest.mark.parametrize(
    ("report", "instead"),
    [
        (replace(BARE, groups=()), "CHRONOLOGY"),
        (replace(BARE, groups=(), chronology=()), "IN THEIR OWN WORDS"),
        (replace(BARE, groups=(), chronology=(), quotations=()), "ACCOUNTS DIFFER"),
    ],
)
def test_where_there_are_no_developments_the_next_part_stands_for_them(report: Report, instead: str) -> None:
    assert headings(report) == ["KEY FACTS", instead, "CALENDAR", "SOURCES CITED HERE"]
    assert items(report, instead) != []


def test_rows_that_point_to_another_part_are_passed_over() -> None:
    see = Reference("key point 1", "S001", "3 November 2023", "The Courier", "en", (1,))
    rows = replace(BARE, groups=(), chronology=(see, *BARE.chronology[:2]))
    assert len(items(rows, "CHRONOLOGY")) == 2
    assert "CHRONOLOGY" not in headings(replace(rows, chronology=(see,)))


def test_passages_that_are_only_near_to_a_question_are_too_little() -> None:
    answers = tuple(replace(answer, is_answered=False) for answer in WHOLE.answers)
    assert headings(replace(BARE, answers=answers))[:2] == ["YOUR QUESTIONS", "KEY FACTS"]
    assert "KEY FACTS" not in headings(replace(BARE, answers=WHOLE.answers))


def test_where_there_is_nothing_it_says_nothing() -> None:
    nothing = replace(
        BARE, groups=(), chronology=(), quotations=(), differences=(), key_facts=(), calendar=(), overtaken=()
    )
    assert headings(nothing) == []
