"""The key points of page one: what two origins bear out, and where that is little, what one source alone has.

One of each story comes first, of those before all that no answer above has told. A page one that stands alone needs a
few points: where answers have taken the best, or two newsrooms told little together, meetings in the countries asked
for follow, and sentences that open their articles, as far as the page has room. Those are set apart, for they rest on
one source each.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reports.composition import phrases
from reports.composition.headings import heading_of, names_countries
from reports.composition.one_event import tells_one_event
from reports.composition.paragraphs import day_of
from reports.composition.statements import Writer
from reports.records import Findings, Meeting, Passage, Printed, SentenceFinding

FEWEST = 3  # points, if there are so many
LEFT = 3  # sentences that page one leaves to the developments
ROOM = 270  # words of page one, beyond which none of one source is put on it

_Point = SentenceFinding | Meeting


@dataclass(slots=True)
class _Page:
    """Writes points while there is room; of each story one first."""

    writer: Writer
    told: set[int]  # the stories that page one has told of
    written: list[tuple[Printed, date | None]]

    def write(self, points: Sequence[_Point], most: int, room: int = sys.maxsize) -> None:
        for point in (*_one_of_each(points, self.told), *points):
            words = sum(len(each.text.split()) for each in self.writer.statements)
            if len(self.written) >= most or words > room:
                return
            if printed := self._printed(point):
                self.written.append((printed, day_of(point)))
                self.told.add(point.story)

    def _printed(self, point: _Point) -> Printed | None:
        if isinstance(point, SentenceFinding):
            return phrases.reported(self.writer, "key points", point)
        is_told = any(map(self.writer.is_printed, _passages(point)))
        return None if is_told else phrases.met(self.writer, "key points", point)


def key_points(
    writer: Writer, findings: Findings, most: int, asked: Sequence[str] = ()
) -> tuple[list[tuple[Printed, date | None]], int]:
    """The findings worth the first page, each with its day; and how many of them, the last ones, rest on one source.

    A meeting that several outlets report is one too, where no point tells it already.
    """
    page = _Page(writer, set(_stories_told(writer, findings)), [])
    told = {passage for point in findings.key_points for passage in (point.passage, *point.others)}
    meetings = [each for each in findings.meetings if len(_outlets(each)) > 1 and told.isdisjoint(_passages(each))]
    page.write([*findings.key_points, *meetings], most)
    borne_out = len(page.written)
    meetings = [each for each in _meetings_in(findings, asked) if told.isdisjoint(_passages(each))]
    page.write(meetings, min(FEWEST, most), ROOM)
    page.write(_openings(writer, findings, asked), min(FEWEST, most), ROOM)
    return page.written, len(page.written) - borne_out


def _stories_told(writer: Writer, findings: Findings) -> Iterator[int]:
    """The stories that the answers tell of."""
    for answer in findings.answers:
        yield from (each.story for each in answer.sentences if writer.is_printed(each.passage))


def _one_of_each(points: Sequence[_Point], told: set[int]) -> list[_Point]:
    """The first of each story that has not been told, in their order."""
    first: dict[int, _Point] = {}
    for point in points:
        if point.story not in told:
            first.setdefault(point.story, point)
    return list(first.values())


def _meetings_in(findings: Findings, asked: Sequence[str]) -> list[Meeting]:
    """The meetings of a day and a place in the countries asked for; one of each country first."""
    found: dict[str, list[Meeting]] = {}
    for meeting in findings.meetings:
        country = heading_of(names_countries(meeting), asked)
        if country and meeting.dated and meeting.place:
            found.setdefault(country, []).append(meeting)
    return [each for group in found.values() for each in group[:1]]


def _openings(writer: Writer, findings: Findings, asked: Sequence[str]) -> list[SentenceFinding]:
    """The sentences that open their articles, or any of one story, dated, in no state's outlet; but for so many as must
    be left.

    The worthiest first, of those before all that stand under a country asked for. What others tell otherwise, such as
    a toll that was replaced, is shown with these.
    """
    open_ = {account.sentence for difference in findings.differences for account in difference.accounts}
    free = [each for each in findings.developments if not writer.is_printed(each.passage) and each.passage not in open_]
    is_one_story = tells_one_event(findings)
    opening = [
        each
        for each in free
        if each.dated and (is_one_story or _opens(each.passage)) and not _is_of_state(writer, each.passage)
    ]
    opening.sort(key=lambda each: heading_of(names_countries(each), asked) is None)
    return opening[: max(0, len(free) - LEFT)]


def _is_of_state(writer: Writer, passage: Passage) -> bool:
    return writer.outlet(passage.article).state != "none"


def _opens(passage: Passage) -> bool:
    """Is it of the standfirst or the first paragraph of its article?"""
    blocks = passage.article.blocks
    first = next((each.text for each in blocks if each.kind == "paragraph"), passage.article.text.split("\n", 1)[0])
    return passage.text in first or any(each.kind == "standfirst" and passage.text in each.text for each in blocks)


def _outlets(meeting: Meeting) -> set[str]:
    return {passage.article.outlet for passage in _passages(meeting)}


def _passages(meeting: Meeting) -> tuple[Passage, ...]:
    return (meeting.sentence, *meeting.others)
