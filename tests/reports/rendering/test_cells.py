"""What the templates are given: the cells of a row, the days of the chart, the sections."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reports.languages import direction
from reports.records import CoverageDay, Printed, Report, Statement
from reports.rendering.cells import (
    Cell,
    cell,
    cells,
    cells_around,
    chart_days,
    frame_language,
    in_language,
    is_row,
    sections,
)
from tests.reports.sample_report import sample_report


def row(*parts: tuple[str, str, str]) -> Printed:
    text = "".join(words for _, words, _ in parts)
    fields = {name: words for name, words, _ in parts if name}
    return Printed(Statement("S001", "chronology", "row", text, text, fields, ()), parts, (1,))


HAPPENED = row(
    ("date", "4 November 2023", "en"),
    ("", " · “", "en"),
    ("event", "A · b", "en"),
    ("", "” · ", "en"),
    ("outlet", "صدى الشرق", "ar"),
    ("", ", state-owned", "en"),
)


def test_a_row_is_divided_where_its_frame_says_and_never_inside_a_field() -> None:
    assert [cell.text for cell in cells(HAPPENED)] == ["4 November 2023", "“A · b”", "صدى الشرق, state-owned"]
    assert cell(HAPPENED, "outlet") == Cell((("outlet", "صدى الشرق", "ar"), ("", ", state-owned", "en")))
    assert cell(HAPPENED, "place") is None


@pytest.mark.parametrize(
    ("tongue", "asked", "said"),
    [
        ("tr", "en", "in Turkish"),
        ("ar-JO", "en", "in Arabic"),
        ("en", "en", ""),
        ("tr", "tr", ""),
        ("en", "tr", "in English"),
    ],
)
def test_words_in_another_language_than_the_report_s_say_in_which(tongue: str, asked: str, said: str) -> None:
    assert in_language(row(("", "“", "en"), ("words", "Yol açık.", tongue), ("", "”", "en")), asked) == said


def test_a_name_in_another_language_is_no_quotation() -> None:
    assert in_language(HAPPENED, "en") == ""


def test_a_cell_without_a_field_is_kept() -> None:
    printed = row(("speaker", "A", "en"), ("", " · not reported · “", "en"), ("words", "w", "en"), ("", "”", "en"))
    before, after = cells_around(printed, "words")
    assert [cell.text for cell in before] == ["A", "not reported"]
    assert after == []


def test_only_a_row_is_set_in_a_table() -> None:
    assert is_row(HAPPENED, "date", "event")
    assert not is_row(HAPPENED, "date", "words")
    sentence = replace(HAPPENED, statement=replace(HAPPENED.statement, form="framed"))
    assert not is_row(sentence, "date")


@pytest.mark.parametrize(
    ("language", "expected"),
    [("ar", "rtl"), ("ar-JO", "rtl"), ("fa", "rtl"), ("he", "rtl"), ("az-Arab", "rtl"), ("tr", "ltr"), ("en", "ltr")],
)
def test_the_direction_of_a_language(language: str, expected: str) -> None:
    assert direction(language) == expected


def test_the_page_is_in_the_language_of_its_frames(report: Report) -> None:
    asked_in_turkish = replace(report, commission=replace(report.commission, language="tr"))
    assert frame_language(asked_in_turkish) == "en"


def test_days_without_articles_are_shown_as_such() -> None:
    found = chart_days([CoverageDay("2023-11-03", "3 Nov", 2), CoverageDay("2023-10-31", "31 Oct", 1)])
    assert [(day.day, day.count) for day in found] == [
        ("2023-10-31", 1),
        ("2023-11-01", 0),
        ("2023-11-02", 0),
        ("2023-11-03", 2),
    ]
    assert chart_days([]) == []


def test_sections_that_have_nothing_to_say_are_left_out_and_not_counted(report: Report) -> None:
    assert [section.title for section in sections(report)] == [
        "Key facts",
        "Developments",
        "Chronology",
        "In their own words",
        "Accounts differ",
        "Calendar",
        "Gaps",
        "Articles chosen",
        "Method and sources",
    ]
    note = sections(sample_report(short=True))
    assert [(section.number, section.name) for section in note][-2:] == [(4, "gaps"), (5, "method")]
