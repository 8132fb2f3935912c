"""Dates as people write them: in digits or with a month's name, in the page's language, script and calendar.

Whatever could be read in two ways (3/4/2023) is read as the page's other dates, outlet or language have it, and not at
all where they don't say. Of a day written twice, in our calendar and another, ours is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, time
from itertools import chain

from crawler.pages.dates.calendars import BUDDHIST, GREGORIAN, HIJRI, JAPANESE, PERSIAN, TAIWANESE, day_of
from crawler.pages.dates.months import fold, months_of, named_patterns

_CENTURY = 2000
LONGEST = 400  # characters that are looked at
_YEARS = {GREGORIAN: (1991, 2060), PERSIAN: (1370, 1439), HIJRI: (1411, 1479), BUDDHIST: (2534, 2603)}
_YEAR_BEFORE = frozenset({"ko", "ja", "zh"})  # where 23.11.26 is in November
_IN_PERSIAN = frozenset({"fa", "ps", "prs"})
_IN_HIJRI = frozenset({"ar", "ur"})

_DIGITS = re.compile(r"\d")
_YEAR_FIRST = re.compile(r"(?<![\d./-])(\d{4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)")
# "2026 03/11 09:15", as a year in large letters over a day is told
_YEAR_APART = re.compile(r"(?<![\d./-])(20\d\d)\s(\d\d)\s?/\s?(\d\d)(?=\s\d\d:\d\d)")
YEAR_LAST = re.compile(r"(?<![\d./-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\.?\d)")
_SHORT_YEAR = re.compile(r"(?<![\d./-])(\d{1,2})([./])(\d{1,2})\2(\d{2})(?![\d./-])")
_EASTERN = re.compile(
    r"(令和|平成|昭和|民國|民国)?\s?(?<!\d)(\d{1,4}|元)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]"
)
_MONGOLIAN = re.compile(r"(?<!\d)(\d{4})\s?оны?\s?(\d{1,2})\s?(?:-?\s?р\s)?\s?сарын\s?(\d{1,2})(?!\d)")

_HALF = r"(?:\s?(?P<half>[ap]\.?\s?m\b\.?|م(?!\w)|مساء|ص(?!\w)|صباحا|μ\.?μ|π\.?μ))?"
_CLOCK = (
    r"(?<!\d)(?P<hour>\d{1,2})\s?(?:[:h]|[時시]\s?|(?:(?<=\d\d)|(?<=[\s,]\d))\.)"
    r"\s?(?P<minute>\d{2})(?!\d)(?::(?P<second>\d{2})(?!\d))?"
)
_AFTER = re.compile(rf"(?P<gap>[^\d]{{0,24}}){_CLOCK}(?![./-]\d){_HALF}")
_BEFORE = re.compile(rf"(?<![./-]){_CLOCK}{_HALF}(?P<gap>[^\d]{{0,10}})$")
_ZONE = re.compile(r"[\s(]{0,2}((?:gmt|utc)?\s?[+-]\d{1,2}(?::?\d{2})?|[a-z]{1,4})\b", re.IGNORECASE)
_LATE = frozenset({"p", "م", "μ"})
_EARLY = frozenset({"a", "ص", "π"})


@dataclass(frozen=True, slots=True)
class Habits:
    """How a page writes its dates: in which languages, and whether 3/4 is in April; asked only when it matters."""

    languages: tuple[str, ...] = ("en",)
    ask_order: Callable[[], bool | None] = field(default=lambda: None)


@dataclass(frozen=True, slots=True)
class Written:
    """A date in a text, and the clock beside it."""

    day: date
    start: int
    end: int
    calendar: str = GREGORIAN
    how: str = ""  # "day first" or "month first", where that had to be decided
    clock: time | None = None
    zone: str = ""


_Parts = tuple[int, int, str, str, int, int, int, str]  # start, end, calendar, era, year, month, day, how


def written_dates(text: str, habits: Habits) -> list[Written]:
    """The dates of a short text, in its order."""
    text = text[:LONGEST]
    if not _DIGITS.search(text):
        return []
    plain = fold(text)
    found: list[Written] = []
    for start, end, calendar, era, year, month, day, how in sorted(_all_parts(plain, habits), key=_by_place):
        if found and start < found[-1].end:
            continue
        if real := day_of(calendar, year, month, day, era):
            clock, zone = _clock(plain, text, start, end)
            found.append(Written(real, start, end, calendar, how, clock, zone))
    return found


def _by_place(parts: _Parts) -> tuple[int, int]:
    return parts[0], -parts[1]


def _all_parts(plain: str, habits: Habits) -> Iterator[_Parts]:
    yield from _in_digits(plain, habits)
    if not plain.isascii():
        yield from _eastern(plain, habits)
    if any(letter.isalpha() for letter in plain):
        months = months_of(habits.languages)
        for pattern in named_patterns(habits.languages):
            for match in pattern.finditer(plain):
                calendar, month = months["".join(match["name"].split())]
                year = int(match["year"])
                of_year = _calendar(year, habits) if calendar == GREGORIAN else calendar
                if of_year is not None and _fits(year, of_year):
                    yield (*match.span(), of_year, "", year, month, int(match["day"]), "")


def _in_digits(plain: str, habits: Habits) -> Iterator[_Parts]:
    for match in _YEAR_FIRST.finditer(plain):
        year = int(match[1])
        if (calendar := _calendar(year, habits)) is not None:
            yield (*match.span(), calendar, "", year, int(match[3]), int(match[4]), "")
    for match in _YEAR_APART.finditer(plain) if "/" in plain else ():
        yield (*match.span(), GREGORIAN, "", int(match[1]), int(match[2]), int(match[3]), "")
    for match in chain(YEAR_LAST.finditer(plain), _SHORT_YEAR.finditer(plain)):
        day, month, year, how = int(match[1]), int(match[3]), int(match[4]), ""
        if year < _CENTURY / 20:
            if habits.languages[0] in _YEAR_BEFORE:
                day, year = year, day
            year += _CENTURY
        if day <= 12 and month <= 12 and day != month and match[2] != ".":
            day_first = habits.ask_order()
            if day_first is None:
                continue
            how = "day first" if day_first else "month first"
            if not day_first:
                day, month = month, day
        elif month > 12:
            day, month = month, day
        if (calendar := _calendar(year, habits)) is not None:
            yield (*match.span(), calendar, "", year, month, day, how)


def _eastern(plain: str, habits: Habits) -> Iterator[_Parts]:
    for match in _EASTERN.finditer(plain):
        era, year = match[1] or "", 1 if match[2] == "元" else int(match[2])
        calendar = GREGORIAN
        if era.startswith("民") or (not era and 80 <= year <= 150 and "zh" in habits.languages):
            calendar = TAIWANESE
        elif era:
            calendar = JAPANESE
        elif not _fits(year, GREGORIAN):
            continue
        yield (*match.span(), calendar, era, year, int(match[3]), int(match[4]), "")
    for match in _MONGOLIAN.finditer(plain):
        yield (*match.span(), GREGORIAN, "", int(match[1]), int(match[2]), int(match[3]), "")


def _calendar(year: int, habits: Habits) -> str | None:
    """The calendar in which a year without a word about it is meant; None where there is none."""
    in_use = [GREGORIAN, BUDDHIST]
    if _IN_PERSIAN.intersection(habits.languages):
        in_use.append(PERSIAN)
    if _IN_HIJRI.intersection(habits.languages):
        in_use.append(HIJRI)
    return next((calendar for calendar in in_use if _fits(year, calendar)), None)


def _fits(year: int, calendar: str) -> bool:
    first, last = _YEARS[calendar]
    return first <= year <= last


def _clock(plain: str, text: str, start: int, end: int) -> tuple[time | None, str]:
    """The time of day beside a date and the zone after it: behind the date, or else in front of it."""
    if plain[end : end + 1] == "t" and plain[end + 1 : end + 2].isdigit():
        end += 1
    match = _AFTER.match(plain, end)
    if match is None:
        offset = max(0, start - 30)
        match = _BEFORE.search(plain[offset:start])
        after = match.end("half") if match and match["half"] else match.end("minute") if match else 0
        zone = _ZONE.match(text, offset + after) if match else None
    else:
        zone = _ZONE.match(text, match.end())
    if match is None:
        return None, ""
    hour, half = int(match["hour"]), (match["half"] or "")[:1]
    late = half in _LATE or any(word in match["gap"] for word in ("오후", "下午", "午後", "晚上"))
    early = half in _EARLY or any(word in match["gap"] for word in ("오전", "上午", "午前"))
    if late or early:
        hour = hour % 12 + (12 if late else 0)
    if hour > 23 or int(match["minute"]) > 59:
        return None, ""
    return time(hour, int(match["minute"]), min(int(match["second"] or 0), 59)), zone[1].strip().upper() if zone else ""
