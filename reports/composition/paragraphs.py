"""Developments: numbered paragraphs of one event each, under the countries as asked for, oldest first.

What belongs together is a story's matter of one day: its meeting, what was reported to have happened, and who said
what in the same articles. So the day beside a paragraph is that of all that stands in it; what no article dates has the
day on which it was reported, and that is said. Words alone are no event: those go to the positions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from crawler.archive import country_name
from crawler.archive.text import content_words, countries_in
from reports.composition import phrases
from reports.composition.alone import says_of_what
from reports.composition.headings import heading_of, names_countries
from reports.composition.layout import ELSEWHERE, FRAMES, Bounds
from reports.composition.one_event import tells_one_event
from reports.composition.said_already import is_said_already
from reports.composition.speakers import in_office
from reports.composition.statements import Writer
from reports.derivation import published_day, written
from reports.languages import primary
from reports.records import (
    Commission,
    Findings,
    Group,
    Meeting,
    Paragraph,
    Passage,
    Printed,
    Quotation,
    SentenceFinding,
)  # fmt: skip

QUOTED = 2  # sentences and quotations a paragraph
SPARE = 12  # words that outlet, day and speaker take
MET = 1.0  # the worth of a meeting that no sentence tells of
ASKED = 2.0  # what it weighs that an event is under the heading of a country asked for
COMMON = 2  # words that two sentences of one event share, countries apart
POINTED = 3  # words that a paragraph shares with what points to it
EVERYWHERE = 2  # paragraphs or days, or a quarter of them: a word that more have tells none from another
NEAREST = 600  # characters between what happened and the words about it
STILL_NEWS = timedelta(days=1)  # after which the words of an article are none of that day


@dataclass(frozen=True, slots=True)
class Told:
    """What a paragraph tells: its day, and the words that carry its matter."""

    number: int
    day: date | None
    words: frozenset[str]


@dataclass(slots=True)
class _Event:
    """What a paragraph may be made of."""

    story: int
    day: date | None
    is_dated: bool = True  # the day is that of the event, not only of the report of it
    meetings: list[Meeting] = field(default_factory=list)
    told: list[SentenceFinding] = field(default_factory=list)
    said: list[Quotation] = field(default_factory=list)
    words: set[str] = field(default_factory=set)  # that carry its matter
    country: str | None = None  # under whose heading it stands
    least: float = 0.0  # the worth of the whole event, of the part that it begins with

    @property
    def label(self) -> str:
        """What stands beside the paragraph: the day, or that on which an article told of it without saying when."""
        if self.day is None:
            return "Not dated"
        return written(self.day) if self.is_dated else f"Reported {written(self.day)}"

    @property
    def worth(self) -> float:
        return max(self.least, max((each.score for each in self.told), default=MET))

    @property
    def is_full(self) -> bool:
        return len(self.told) == QUOTED

    def places(self, article: str) -> list[int]:
        """Where an article tells of it."""
        passages = [each.passage for each in self.told] + [each.sentence for each in self.meetings]
        return [passage.start for passage in passages if passage.article.id == article]


def developments(
    writer: Writer, findings: Findings, commission: Commission, bounds: Bounds
) -> tuple[list[Group], list[Told]]:
    """The groups of paragraphs, and what each paragraph tells, for those who point to it."""
    groups: list[Group] = []
    told: list[Told] = []
    number = 0
    for heading, events in _by_country(commission, _best(writer, findings, commission, bounds)).items():
        paragraphs = []
        for event in events:
            if statements := _statements(writer, event, bounds.words):
                number += 1
                paragraphs.append(Paragraph(number, event.label, tuple(statements)))
                told.append(Told(number, event.day, frozenset(event.words)))
        if paragraphs:
            groups.append(Group(heading, tuple(paragraphs)))
    return groups, told


def day_of(finding: SentenceFinding | Meeting) -> date | None:
    """The day that a finding belongs to: its own, else its article's."""
    passage = finding.sentence if isinstance(finding, Meeting) else finding.passage
    return finding.dated.day if finding.dated else published_day(passage.article.published)


def paragraph_of(told: Sequence[Told], day: date | None, text: str, language: str) -> int | None:
    """The paragraph of the day that tells most of what a text does; None where none or several do."""
    counts = Counter(word for each in told for word in each.words)
    common = {word for word, count in counts.items() if count > max(EVERYWHERE, len(told) / 4)}
    words = _matter(text, language) - common  # whom the whole report is about tells no paragraph from another
    shared = [(len(words & each.words), each.number) for each in told if each.day and each.day == day]
    most = max(shared, default=(0, 0))[0]
    nearest = [number for count, number in shared if count == most]
    return nearest[0] if most >= POINTED and len(nearest) == 1 else None


def _best(writer: Writer, findings: Findings, commission: Commission, bounds: Bounds) -> list[_Event]:
    """The most telling events, oldest first; in a country asked for they weigh more than elsewhere."""
    events = _events(writer, findings, commission)

    def weight(event: _Event) -> float:
        return event.worth + ASKED * (event.country is not None)

    best = sorted(events, key=lambda each: (-weight(each), each.story, each.day or date.max))[: bounds.paragraphs]
    return sorted(best, key=lambda each: (each.day or date.max, each.story))


def _events(writer: Writer, findings: Findings, commission: Commission) -> list[_Event]:
    """What is not printed yet, by story and day. What has no day of its own stands at that of its article.

    On a day of a war much happens: what shares no matter with the others of its day is an event of its own. Where one
    story is told all that is worth it is printed, in as many paragraphs as it takes.
    """
    language = primary(commission.language)
    events: defaultdict[tuple[int, date | None, bool], list[_Event]] = defaultdict(list)
    everywhere = _everywhere(findings, language)
    is_alone = len({each.story for each in findings.developments}) == 1

    def at(finding: SentenceFinding | Meeting, text: str) -> _Event:
        story, day, is_dated = finding.story, day_of(finding), finding.dated is not None
        words, same_day = _matter(text, language), events[story, day, is_dated]
        for event in same_day:
            if not (is_alone and event.is_full) and len(event.words & words - everywhere) >= COMMON:
                event.words |= words
                return event
        same_day.append(_Event(story, day, is_dated=is_dated, words=words))
        return same_day[-1]

    for meeting in findings.meetings:  # page one points to what is told of each
        at(meeting, meeting.sentence.text).meetings.append(meeting)
    for finding in findings.developments:
        if _is_in(finding.passage, language) and not writer.is_printed(finding.passage):
            at(finding, finding.passage.text).told.append(finding)
    whole = (event for each in events.values() for event in each)
    is_one = tells_one_event(findings)
    found = [part for event in whole for part in _parted(event, commission.countries, language, is_one)]
    for quotation in in_office(findings.quotations):
        is_fit = _is_in(quotation.words, language) and says_of_what(quotation)
        if is_fit and (beside := _beside(found, quotation, _matter(quotation.words.text, language))):
            beside.said.append(quotation)
    return found


def _everywhere(findings: Findings, language: str) -> set[str]:
    """The words of many days: whom the whole report is about makes no event of two things that he did on one."""
    days: defaultdict[str, set[date | None]] = defaultdict(set)
    matter: list[SentenceFinding | Meeting] = [*findings.meetings, *findings.developments]
    for each in matter:
        for word in _matter(_text(each), language):
            days[word].add(day_of(each))
    most = max(EVERYWHERE, len(set[date | None]().union(*days.values())) / 4)
    return {word for word, of in days.items() if len(of) > most}


def _text(finding: SentenceFinding | Meeting) -> str:
    return (finding.sentence if isinstance(finding, Meeting) else finding.passage).text


def _matter(text: str, language: str) -> set[str]:
    """The words of a text that carry its matter, without countries, which everything in a report has in common."""
    lands = {word for _, start, end in countries_in(text) for word in content_words(text[start:end], language)}
    return set(content_words(text, language)) - lands


def _beside(events: Sequence[_Event], quotation: Quotation, words: set[str]) -> _Event | None:
    """The event of which it speaks next to which its article quotes: of the article's own day, or of the day before."""
    said = quotation.words
    appeared = published_day(said.article.published)
    near = [
        (abs(place - said.start), number)
        for number, event in enumerate(events)
        if event.day and appeared and timedelta(0) <= appeared - event.day <= STILL_NEWS and event.words & words
        for place in event.places(said.article.id)
        if abs(place - said.start) <= NEAREST or len(event.words & words) >= COMMON
    ]
    return events[min(near)[1]] if near else None


def _is_in(passage: Passage, language: str) -> bool:
    return primary(passage.article.language or language) == language


def _heading(told: Meeting | SentenceFinding, asked: Sequence[str], is_alone: bool) -> str | None:
    """The country under which something stands; of one event in the one country asked for all of it stands there."""
    found = heading_of(names_countries(told), asked)
    return asked[0] if found is None and is_alone and len(asked) == 1 else found


def _parted(event: _Event, asked: Sequence[str], language: str, is_alone: bool) -> list[_Event]:
    """An event with the country under which it stands; what does not name that one is told by itself.

    The sentence that tells of a meeting stays beside it.
    """
    matter: list[Meeting | SentenceFinding] = [*event.meetings, *event.told]
    met = {each.sentence for each in event.meetings}
    parts: dict[str | None, _Event] = {}
    for each in matter:
        is_of_meeting = isinstance(each, SentenceFinding) and each.passage in met
        heading = next(iter(parts)) if is_of_meeting else _heading(each, asked, is_alone)
        least = event.least if parts else event.worth
        part = parts.get(heading) or replace(event, meetings=[], told=[], words=set(), country=heading, least=least)
        parts[heading] = part
        if isinstance(each, Meeting):
            part.meetings.append(each)
            part.words |= _matter(each.sentence.text, language)
        else:
            part.told.append(each)
            part.words |= _matter(each.passage.text, language)
    return [*parts.values()]


def _by_country(commission: Commission, events: Sequence[_Event]) -> dict[str, list[_Event]]:
    """Events by the heading that they go under."""
    out: dict[str, list[_Event]] = {country_name(code, FRAMES): [] for code in commission.countries}
    elsewhere = ELSEWHERE if commission.countries else ""  # where no country was asked for there is no other place
    out[elsewhere] = []
    for event in events:
        out[country_name(event.country, FRAMES) if event.country else elsewhere].append(event)
    return out


def _statements(writer: Writer, event: _Event, most: int) -> list[Printed]:
    """A framed fact, then what was reported, then who said what, under ``most`` words."""
    statements: list[Printed] = []
    for meeting in event.meetings[:1]:
        if printed := phrases.met(writer, "developments", meeting):
            statements.append(printed)
    quoted: list[Printed] = []

    def has_room(*passages: Passage | None) -> bool:
        there = (each.statement.text for each in (*statements, *quoted))
        words = sum(len(text.split()) for text in (*there, *(each.text for each in passages if each)))
        return len(quoted) < QUOTED and words < most - SPARE

    for finding in event.told:
        if has_room(finding.passage, finding.along) and (printed := phrases.reported(writer, "developments", finding)):
            quoted.append(printed)
    for quotation in event.said:
        is_new = has_room(quotation.words, quotation.role) and not is_said_already(writer, quotation)
        if is_new and (printed := phrases.said(writer, "developments", quotation)):
            quoted.append(printed)
    return [*statements, *quoted]
