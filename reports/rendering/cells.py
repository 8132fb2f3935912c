"""Prepares what the templates draw: cells of a row, the days of the chart, the sections and their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from reports.derivation import VERBATIM
from reports.errors import RenderError
from reports.languages import language_name, primary
from reports.records import CoverageDay, Printed, Reference, Report

SEPARATOR = "·"

Part = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Cell:
    """The parts of one cell: the fields in it and the frame's own words around them."""

    parts: tuple[Part, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(name for name, _, _ in self.parts if name)

    @property
    def text(self) -> str:
        return "".join(text for _, text, _ in self.parts)

    @property
    def language(self) -> str:
        """The language of its first field, "" where it has none."""
        return next((language for name, _, language in self.parts if name), "")


@dataclass(frozen=True, slots=True)
class Section:
    """One numbered section of the report; ``name`` is its anchor and the name of its template."""

    number: int
    name: str
    title: str


def in_language(printed: Printed, language: str) -> str:
    """ "in Turkish" of a statement whose quoted words are in another language than this, else ""."""
    tongues = (tongue for name, _, tongue in printed.parts if name in VERBATIM)
    other = next((tongue for tongue in tongues if tongue and primary(tongue) != primary(language)), "")
    return f"in {language_name(other)}" if other else ""


def cells(printed: Printed) -> list[Cell]:
    """A row's cells, from left to right: its parts, divided at the literal " · ", which is dropped."""
    open_cells: list[list[Part]] = [[]]
    for name, text, language in printed.parts:
        if name:
            open_cells[-1].append((name, text, language))
            continue
        head, *others = text.split(f" {SEPARATOR} ")
        if head:
            open_cells[-1].append(("", head, language))
        for other in others:
            open_cells.append([("", other, language)] if other else [])
    return [Cell(tuple(parts)) for parts in open_cells if parts]


def cell(printed: Printed, name: str) -> Cell | None:
    """The cell of a row that holds a field, None where the row has no such field."""
    return next((cell for cell in cells(printed) if name in cell.fields), None)


def is_reference(printed: Printed | Reference) -> bool:
    """Does it say where something is printed, and is no statement itself?"""
    return isinstance(printed, Reference)


def is_row(printed: Printed, *names: str) -> bool:
    """Does the statement come as a row that has these fields, each in a cell of its own?"""
    return printed.statement.form == "row" and all(cell(printed, name) for name in names)


def other_cells(printed: Printed, *names: str) -> list[Cell]:
    """The cells that hold none of these fields: a column that the table does not know is not lost."""
    return [cell for cell in cells(printed) if not set(names) & set(cell.fields)]


def cells_around(printed: Printed, name: str) -> tuple[list[Cell], list[Cell]]:
    """The cells before and after the one that holds a field, in their order."""
    row = cells(printed)
    at = next(number for number, cell in enumerate(row) if name in cell.fields)
    return row[:at], row[at + 1 :]


def chart_days(days: Iterable[CoverageDay]) -> list[CoverageDay]:
    """Every day from the first to the last, those without articles included: a gap must look like a gap."""
    counted = {day.day: day for day in days}
    if not counted:
        return []
    first, last = (date.fromisoformat(day) for day in (min(counted), max(counted)))
    every = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [counted.get(day.isoformat()) or CoverageDay(day.isoformat(), "", 0) for day in every]


def sections(report: Report) -> tuple[Section, ...]:
    """The sections that have anything to say, numbered in the order of the page."""
    named = (
        ("key_facts", "Key facts", report.key_facts),
        ("developments", "Developments", report.groups),
        ("chronology", "Chronology", report.chronology),
        ("quotations", "In their own words", report.quotations),
        ("differences", "Accounts differ", report.differences),
        ("calendar", "Calendar", report.calendar or report.overtaken),
        ("gaps", "Gaps", report.gaps),
        ("coverage", "Articles chosen", report.coverage or len(chart_days(report.coverage_days)) > 2),
        ("method", "Method and sources", True),
    )
    kept = [(name, title) for name, title, matter in named if matter]
    return tuple(Section(number, name, title) for number, (name, title) in enumerate(kept, 1))


def frame_language(report: Report) -> str:
    """The language of the frames, and so of the page; a client's wish for another may not have been met yet."""
    frames = (language for printed in printed_statements(report) for name, _, language in printed.parts if not name)
    return next(frames, report.commission.language)


def check_parts(report: Report) -> None:
    """Raise RenderError where a statement's parts do not make its text: what is drawn would not be what is verified."""
    for printed in printed_statements(report):
        if "".join(text for _, text, _ in printed.parts) != printed.statement.text:
            statement = printed.statement
            raise RenderError(f"statement {statement.id} ({statement.section}): its parts do not make its text")


def printed_statements(report: Report) -> Iterator[Printed]:
    """Every statement that the templates draw, in the order of the page."""
    for answer in report.answers:
        yield from answer.statements
    yield from report.key_points
    yield from report.key_facts
    for group in report.groups:
        for paragraph in group.paragraphs:
            yield from paragraph.statements
    yield from (each for each in report.chronology if isinstance(each, Printed))
    yield from report.quotations
    for difference in report.differences:
        yield from difference.statements
    for rows in (report.calendar, report.overtaken, report.gaps, report.coverage):
        yield from rows
