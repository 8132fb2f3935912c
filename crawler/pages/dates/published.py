"""When a page was published and modified, and by which rule that was read.

A machine-readable statement comes before one that is only shown, that before the scripts' state and the address. Most
pages say it in their metadata; nothing of the rest is looked at then. Each rule is named with what it had to add:
``json-ld datePublished, zone Asia/Amman``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from itertools import chain, islice

from crawler.pages.dates.address_dates import address_day
from crawler.pages.dates.day_order import guessed_language, habits_of
from crawler.pages.dates.home_zone import clock_of
from crawler.pages.dates.moments import NO_ZONE, Moment, moment_of, read_moment
from crawler.pages.dates.shown_dates import Shown, best_shown, shown_dates, shown_updates
from crawler.pages.dates.state import state_dates
from crawler.pages.dates.stated_dates import stated_modified, stated_published
from crawler.pages.dates.written import Habits
from crawler.pages.metadata import Facts
from crawler.pages.tree import Element

TOLERANCE = timedelta(days=1)
MOST_STATED = 60  # statements that are tried
_MADE = re.compile(r"T\d\d:\d\d:\d\d\.(?!0+\D)\d+Z$")  # no person publishes at a thousandth of a second
_DAY = 10  # characters of a day alone
_MACHINE = re.compile(r"\d{4}-?\d\d|\d{10}")


@dataclass(frozen=True, slots=True)
class Dated:
    """An instant or a day, the rule by which it was read, and the page's own string."""

    value: str
    rule: str
    raw: str | None


def read_published(
    facts: Facts,
    source: str,  # noqa: ARG001 - the tree has it too
    zone: tzinfo | None,
    captured: datetime | None,
    chosen: str | None = None,
    *,
    head: Element | None = None,
    language: str | None = None,
) -> Dated | None:
    """When it was published; None rather than a guess.

    ``chosen`` is what the outlet's own rule found, ``head`` the headline's element and ``language`` that of the text.
    """
    page = _Page(facts, zone, captured, head, language)
    by_outlet = [("select date", chosen)] if chosen else []
    for rule, raw in chain(by_outlet, islice(stated_published(facts, head), MOST_STATED)):
        if said := page.dated(rule, raw):
            if rule.startswith("json-ld") and _is_of_builder(facts, raw):
                return _older(said, page.by_sight())
            return _closer(said, page.by_sight()) if len(said.value) == _DAY else said
    return page.unstated()


def _is_of_builder(facts: Facts, raw: str) -> bool:
    """Whether JSON-LD looks like a site builder's: in a person's spelling, or made when the page was.

    Its day is often that of the last change, and the page shows better.
    """
    changed = facts.article.get("dateModified")
    made = isinstance(changed, str) and _MADE.search(raw) is not None and raw >= changed.strip()
    return made or not _MACHINE.match(raw)


def _older(said: Dated, shown: Dated | None) -> Dated:
    return shown if shown and shown.value[:10] < said.value[:10] else said


def _closer(said: Dated, shown: Dated | None) -> Dated:
    """Of a day that is stated the hour, where the page shows it."""
    return shown if shown and len(shown.value) > _DAY and shown.value[:_DAY] == said.value else said


def read_modified(
    facts: Facts,
    published: Dated | None,
    zone: tzinfo | None,
    captured: datetime | None,
    *,
    head: Element | None = None,
) -> Dated | None:
    """When it was last changed, where the page says so and that is not before it was published."""
    page = _Page(facts, zone, captured, head)
    for rule, raw in islice(stated_modified(facts), MOST_STATED):
        said = page.dated(rule, raw)
        if said and not (published and said.value[:10] < published.value[:10]):
            return said
    said = page.update_by_sight()
    return said if said and not (published and said.value[:10] < published.value[:10]) else None


@dataclass(slots=True)
class _Page:
    """The page, and what is needed to read a date of it."""

    facts: Facts
    zone: tzinfo | None
    captured: datetime | None
    head: Element | None = None
    language: str | None = None
    known_habits: Habits | None = None
    known_clock: tzinfo | None = None

    @property
    def clock(self) -> tzinfo | None:
        """The zone of times that name none; the country's says nothing of the order of day and month."""
        self.known_clock = self.known_clock or clock_of(self.facts, self.zone)
        return self.known_clock

    @property
    def habits(self) -> Habits:
        """Asked for the first time where a date is not in a machine's spelling: on few pages."""
        if self.known_habits is None:
            self.known_habits = habits_of(self.facts, self.zone, self.language)
        return self.known_habits

    def dated(self, rule: str, raw: str) -> Dated | None:
        """A string as an instant or a day, where it is one before the capture."""
        moment = read_moment(raw, self.zone) or read_moment(raw, self.zone, self.habits)
        if moment and moment.added.endswith(NO_ZONE) and self.clock:
            moment = read_moment(raw, self.clock) or read_moment(raw, self.clock, self.habits)
        return self._of(rule, raw, moment)

    def _of(self, rule: str, raw: str, moment: Moment | None) -> Dated | None:
        if moment is None or (self.captured and moment.instant > self.captured + TOLERANCE):
            return None
        return Dated(moment.value, f"{rule}, {moment.added}" if moment.added else rule, raw)

    def _seen(self, shown: Shown | None) -> Dated | None:
        return self._of(shown.rule, shown.raw, moment_of(shown.written, self.clock)) if shown else None

    def by_sight(self) -> Dated | None:
        """The date that the page shows as that of its publication."""
        return self._seen(best_shown(self._shown(), is_update=False))

    def update_by_sight(self) -> Dated | None:
        """The date that the page shows beside its headline as that of its last change."""
        return self._seen(best_shown(shown_updates(self.facts, lambda: self.habits, self.head), is_update=True))

    def _shown(self) -> list[Shown]:
        found = shown_dates(self.facts, self.habits, self.head)
        if self.captured is None:
            return found
        today, latest = self.captured.date(), (self.captured + TOLERANCE).date()
        return [s for s in found if s.written.day <= latest and not (s.may_be_todays and s.written.day == today)]

    def unstated(self) -> Dated | None:
        """What there is without any statement for machines: seen, in the scripts' state, in the address."""
        address, shown = address_day(self.facts.url), self._shown()
        if not shown and (guessed := guessed_language(self.facts)) and guessed not in self.habits.languages:
            self.known_habits = Habits((guessed, *self.habits.languages), self.habits.ask_order)
            shown = self._shown()
        if address and (same := [each for each in shown if each.written.day == address[0]]):
            return self._seen(same[0])
        best = best_shown(shown, is_update=False)
        if best and not best.may_be_todays:
            return self._seen(best)
        for rule, raw in state_dates(self.facts):
            if said := self.dated(rule, raw):
                return said
        if address and (said := self.dated("address", address[0].isoformat())):
            return Dated(said.value, said.rule, address[1])
        return self._seen(best or best_shown(shown, is_update=True))
