"""Where in a report something is printed, for those parts that tell it without saying it again.

A passage is printed once. A chronology has a row for each happening nevertheless, and a country's heading names what
page one has of that country.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from crawler.archive import Article, country_name
from reports.composition.headings import heading_of, names_countries
from reports.composition.layout import FRAMES
from reports.composition.statements import Writer
from reports.derivation import written
from reports.records import (
    Commission,
    Difference,
    Findings,
    Group,
    Passage,
    Printed,
    PrintedAnswer,
    Reference,
    SentenceFinding,
    Statement,
)  # fmt: skip

DIFFERENCES = ("Accounts differ", "differences")  # the section's title and its anchor
STATES = {"owned": "state-owned", "linked": "linked to a state"}
_Place = tuple[str, str]  # what it is called, and its anchor
_SECTIONS = {"key facts": "Key facts", "positions": "In their own words", "calendar": "Calendar"}


class References:
    """Made when page one and the numbered paragraphs are written."""

    def __init__(
        self,
        writer: Writer,
        answers: Sequence[PrintedAnswer],
        points: Sequence[Printed],
        groups: Sequence[Group],
        differing: Sequence[Difference],
    ) -> None:
        self._writer, self._groups = writer, groups
        self._answers, self._points = answers, points
        self._differing = {account.sentence.text for each in differing for account in each.accounts}
        self._named = dict(_named(answers, points, groups))  # id of a statement -> what its place is called, its anchor

    def to(self, passage: Passage, day: date) -> Reference | None:
        """The row of a day that points to where these words are printed, or others that tell the same."""
        if passage.text in self._differing:
            return self._row(DIFFERENCES, day, passage.article, ())
        statement = self._writer.where(passage)
        place = self._place(statement) if statement else None
        if statement is None or place is None:
            return None
        article = self._writer.cited[statement.citations[0].article]
        return self._row(place, day, article, self._writer.printed(statement).sources)

    def _row(self, place: _Place, day: date, article: Article, sources: tuple[int, ...]) -> Reference:
        outlet = self._writer.outlet(article)
        label = STATES.get(outlet.state, "")
        name = f"{outlet.name}, {label}" if label else outlet.name
        # Numbers of sources stand behind words that a statement has: such a label ends none.
        return Reference(*place, written(day), name, outlet.language, () if label else sources)

    def _place(self, statement: Statement) -> _Place | None:
        section = _SECTIONS.get(statement.section)
        return self._named.get(statement.id) or ((section, statement.id) if section else None)

    def under_headings(self, findings: Findings, commission: Commission) -> list[Group]:
        """The groups, each with what page one tells of its country and no paragraph of it does."""
        groups = {each.heading: each for each in self._groups}
        above: dict[str, dict[str, Reference]] = {}
        for printed, code in self._of_countries(findings, commission):
            heading, place = country_name(code, FRAMES), self._named[printed.statement.id]
            own = groups.get(heading, Group(heading, ())).paragraphs
            if all(each.number != printed.paragraph for each in own):
                above.setdefault(heading, {}).setdefault(place[0], Reference(*place))
        headings = dict.fromkeys([*(country_name(code, FRAMES) for code in commission.countries), *groups])
        of = [(groups.get(each, Group(each, ())), tuple(above.get(each, {}).values())) for each in headings]
        if len(commission.countries) == 1:  # all of page one is of that country, and its heading need not say so
            of = [(group, see if not group.paragraphs else ()) for group, see in of]
        return [replace(group, above=see) for group, see in of if group.paragraphs or see]

    def _of_countries(self, findings: Findings, commission: Commission) -> Iterator[tuple[Printed, str]]:
        """What page one prints of each country asked for."""
        known = {_span(each): each for each in _sentences(findings)}
        met = {(each.first.text, each.second.text): each for each in reversed(findings.meetings)}
        for printed in self._on_page_one():
            fields = printed.statement.fields
            sentence = next((known[at] for at in _quoted(printed.statement) if at in known), None)
            finding = sentence or met.get((fields.get("first", ""), fields.get("second", "")))
            code = heading_of(names_countries(finding), commission.countries) if finding else None
            if code is not None:
                yield printed, code

    def _on_page_one(self) -> Iterator[Printed]:
        for answer in self._answers:
            if answer.is_answered:
                yield from answer.statements
        yield from self._points


def _named(
    answers: Sequence[PrintedAnswer], points: Sequence[Printed], groups: Sequence[Group]
) -> Iterator[tuple[str, _Place]]:
    for number, answer in enumerate(answers, 1):
        label = f"question {number}" if len(answers) > 1 else "your question"
        yield from ((each.statement.id, (label, each.statement.id)) for each in answer.statements)
    for number, point in enumerate(points, 1):
        yield point.statement.id, (f"key point {number}", point.statement.id)
    for paragraph in (each for group in groups for each in group.paragraphs):
        place = f"paragraph {paragraph.number}", f"p{paragraph.number}"
        yield from ((each.statement.id, place) for each in paragraph.statements)


def _sentences(findings: Findings) -> Iterator[SentenceFinding]:
    yield from findings.chronology
    yield from findings.developments
    yield from findings.key_points
    for answer in findings.answers:
        yield from answer.sentences


def _span(finding: SentenceFinding) -> tuple[str, int, int]:
    return finding.passage.article.id, finding.passage.start, finding.passage.end


def _quoted(statement: Statement) -> list[tuple[str, int, int]]:
    return [(each.article, each.start, each.end) for each in statement.citations if each.role == "words"]
