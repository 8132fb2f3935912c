"""What a phrase can mean: one period, or the last and the next of two where only its sentence knows which.

A phrase is read with nothing but the article's day and, where it refers back ("a year earlier", "at 5 p.m."), the
period referred to: so a checker who is given these comes to the same answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from crawler.text.dates.language import Words, amount, key
from crawler.text.dates.periods import Period

RULES = {
    "iso": "written in figures, year first",
    "numbers": "written in figures",
    "written": "day and month as written; without a year, the one that brings it near",
    "month": "a month by name",
    "year": "a year by number",
    "weekday": "a weekday, by name, near the article's day",
    "day": "counted in days from the article's day",
    "part": "a part of a day",
    "clock": "a time of a day",
    "unit": "last, this or next week, month, year",
    "span": "a length of time up to or from the article's day",
    "ago": "counted from the article's day or from the time last named",
    "count": "a length of time",
    "set": "what comes again and again",
    "decade": "ten years",
    "century": "a hundred years",
    "season": "a season",
    "quarter": "a quarter or half of a year",
    "fiscal": "a fiscal year",
    "holiday": "a feast or holiday",
    "ref": "the past, present or future at large",
}
Kind = Literal["DATE", "TIME", "DURATION", "SET"]

_SHORT_YEAR = 100
_PIVOT = 50


@dataclass(frozen=True, slots=True)
class Setting:
    """What a phrase is read with: the article's day, and the period and day that it may refer back to."""

    anchor: date
    of: Period
    day: date
    month_first: bool = False
    ahead: bool = False  # "in two weeks" looks forward


@dataclass(frozen=True, slots=True)
class Reading:
    """One period, or the last and the next one that the words can mean; ``refers`` where ``Setting.of`` was used."""

    kind: Kind
    rule: str
    options: tuple[Period, ...]
    refers: bool = False
    single: bool = False  # "a year", which beside a price means every year


@dataclass(frozen=True, slots=True)
class Parts:
    """The named groups of a form that fits, and what their words mean."""

    groups: Mapping[str, str | None]
    words: Mapping[str, Words]
    inner: Reading | None = None  # the day within "Sunday night", already read

    def text(self, name: str) -> str:
        """What stands in a group; nothing where it took no part."""
        return self.groups.get(name) or ""

    def number(self, name: str) -> int:
        """A group of digits, of any script."""
        return int(self.text(name))

    def word(self, name: str) -> int | str | None:
        """What a group's word means; None where it took no part or is not known."""
        text = self.text(name)
        return self.words.get(name.rstrip("0123456789"), {}).get(key(text)) if text else None

    def count(self, name: str = "number") -> str:
        """How many, as a duration writes it: 3, 2.5, X for "several"; without a number, one "year" and X "years"."""
        if self.text("dual"):
            return "2"
        if not self.text(name):
            return "X" if self.words["many"].get(key(self.text("unit"))) else "1"
        return amount(self.text(name), self.words["number"])


def one(kind: Kind, rule: str, period: Period, refers: bool = False) -> Reading:
    return Reading(kind, rule, (period,), refers)


def either(rule: str, found: list[Period], anchor: date) -> Reading | None:
    """The last that has begun by the article's day, and the first that has not ended."""
    past = [each for each in found if each.first and each.first <= anchor]
    future = [each for each in found if each.last and each.last >= anchor]
    options = [*past[-1:], *future[:1]]
    return Reading("DATE", rule, tuple(dict.fromkeys(options))) if options else None


def each_year(make: Callable[[int], Period], anchor: date, reach: int = 1) -> list[Period]:
    found = []
    for number in range(anchor.year - reach, anchor.year + reach + 1):
        try:
            found.append(make(number))
        except ValueError:
            continue
    return found


def full_year(text: str) -> int:
    number = int(text.lstrip("'’‘"))
    return number if number >= _SHORT_YEAR else number + (1900 if number >= _PIVOT else 2000)


def directed(rule: str, found: list[Period], way: str, anchor: date) -> Reading | None:
    """The last that was over, or the next to begin; "this" one is the one of the year, or nearest."""
    if way in ("last", "past", "previous"):
        fit = [each for each in found if each.last and each.last < anchor][-1:]
    elif way in ("next", "coming", "following"):
        fit = [each for each in found if each.first and each.first > anchor][:1]
    else:
        fit = [each for each in found if each.first and each.first.year == anchor.year][:1]
    return one("DATE", rule, fit[0]) if fit else None
