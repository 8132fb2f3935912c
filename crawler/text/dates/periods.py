"""Stretches of the calendar and how TIMEX3 and EDTF write them: a day, a week, a quarter, a decade, a duration.

TIMEX3 (TimeML 1.2.1, after ISO 8601 and TIMEX2) has values for what people say: 2023-W44, 1989-Q3, 199, P3D, PAST_REF.
EDTF (ISO 8601-2:2019) has fewer: a week becomes the interval of its days, a quarter 33 to 36, a season 21 to 24.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "fiscal": 12, "decade": 120, "century": 1200}
DAYS_OF = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
SEASONS = ("SP", "SU", "FA", "WI")
DURATIONS = {"second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "week": "{}W", "weekend": "{}WE",
             "month": "{}M", "quarter": "{}Q", "year": "{}Y", "decade": "{}DE", "century": "{}CE",
             "fiscal": "{}Y"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time: its TIMEX3 ``value``, its ``edtf`` and days where it has any (a set, say, has none)."""

    unit: str
    value: str
    edtf: str | None = None
    first: date | None = None
    last: date | None = None


def day(when: date) -> Period:
    """One day."""
    return Period("day", when.isoformat(), when.isoformat(), when, when)


def part(when: date, code: str) -> Period:
    """A part of a day (MO, AF, EV, NI), which EDTF has no word for: its day."""
    return Period("time", f"{when}T{code}", when.isoformat(), when, when)


def clock(when: date, hour: int, minute: int, second: int | None = None) -> Period:
    """A time of a day, to the minute or second; 24:00 is the midnight that ends the day."""
    if not (0 <= hour < 24 and 0 <= minute < 60) and (hour, minute) != (24, 0):
        raise ValueError(f"no time of day: {hour}:{minute}")
    value = f"{when}T{hour:02}:{minute:02}" + ("" if second is None else f":{second:02}")
    return Period("time", value, f"{when}T{hour:02}:{minute:02}:{second or 0:02}", when, when)


def between(first: date, last: date) -> Period:
    """The days from one to another, both within."""
    if last < first:
        raise ValueError(f"{last} lies before {first}")
    return Period("range", f"{first}/{last}", f"{first}/{last}", first, last)


def year(number: int) -> Period:
    """A year of the calendar."""
    return Period("year", f"{number:04}", f"{number:04}", date(number, 1, 1), date(number, 12, 31))


def fiscal(number: int) -> Period:
    """A fiscal year, whose months only its firm knows: about that year."""
    return replace(year(number), unit="fiscal", value=f"FY{number:04}", edtf=f"{number:04}~")


def years(first: int, last: int) -> Period:
    """From one year to another: 2010/2011."""
    if last <= first:
        raise ValueError(f"{last} does not follow {first}")
    value = f"{first:04}/{last:04}"
    return Period("range", value, value, date(first, 1, 1), date(last, 12, 31))


def decade(number: int) -> Period:
    """199 for the 1990s."""
    first = date(number * 10, 1, 1)
    return Period("decade", f"{number:03}", f"{number:03}X", first, date(number * 10 + 9, 12, 31))


def century(number: int) -> Period:
    """19 for the twentieth: the years that begin with these two digits."""
    first = date(number * 100, 1, 1)
    return Period("century", f"{number:02}", f"{number:02}XX", first, date(number * 100 + 99, 12, 31))


def months(unit: str, number: int, index: int) -> Period:
    """The ``index``-th month, quarter, half or season of a year, counted from 1; winter begins in December."""
    length = MONTHS_OF[unit]
    first = moved(date(number, 1, 1), (index - 1) * length + (2 if unit == "season" else 0), "month")
    last = moved(first, length, "month") - timedelta(days=1)
    value, edtf = _names(unit, index)
    return Period(unit, f"{number:04}-{value}", f"{number:04}-{edtf}", first, last)


def _names(unit: str, index: int) -> tuple[str, str]:
    if unit == "month":
        return f"{index:02}", f"{index:02}"
    if unit == "season":
        return SEASONS[index - 1], str(20 + index)
    return (f"Q{index}", str(32 + index)) if unit == "quarter" else (f"H{index}", str(39 + index))


def around(unit: str, when: date) -> Period:
    """The period of this unit that a day lies in."""
    if unit == "day":
        return day(when)
    if unit in ("week", "weekend", "fortnight"):
        return _week("weekend" if unit == "weekend" else "week", when)
    if unit in ("year", "fiscal"):
        return year(when.year) if unit == "year" else fiscal(when.year)
    if unit in ("decade", "century"):
        return decade(when.year // 10) if unit == "decade" else century(when.year // 100)
    if unit == "season":
        shifted = moved(when, -2, "month")
        return months("season", shifted.year, (shifted.month - 1) // 3 + 1)
    return months(unit, when.year, (when.month - 1) // MONTHS_OF[unit] + 1)


def _week(unit: str, when: date) -> Period:
    monday = when - timedelta(days=when.weekday())
    number, week, _ = monday.isocalendar()
    first = monday if unit == "week" else monday + timedelta(days=5)
    last = monday + timedelta(days=6)
    value = f"{number:04}-W{week:02}" + ("" if unit == "week" else "-WE")
    return Period(unit, value, f"{first}/{last}", first, last)


def moved(when: date, count: int, unit: str) -> date:
    """A day so many units on (or back); ValueError where the calendar ends."""
    if unit in DAYS_OF:
        try:
            return when + timedelta(days=count * DAYS_OF[unit])
        except OverflowError as error:
            raise ValueError("beyond the calendar") from error
    number, month = divmod(when.year * 12 + when.month - 1 + count * MONTHS_OF[unit], 12)
    last = 28 if month == 1 else 30 if month in (3, 5, 8, 10) else 31
    leap = month == 1 and number % 4 == 0 and (number % 100 != 0 or number % 400 == 0)
    return date(number, month + 1, min(when.day, last + leap))


def duration(amount: str, unit: str) -> Period:
    """P3D; PT24H; PXY where nobody says how many."""
    if unit == "fortnight":
        amount, unit = str(2 * int(amount)) if amount.isdecimal() else amount, "week"
    return Period("duration", "P" + DURATIONS[unit].format(amount))


def joined(amount: str, unit: str, more: str, smaller: str) -> Period:
    """PT2H15M; the first alone where the second is not of a smaller unit, and so no part of it."""
    order = list(DURATIONS)
    if order.index(smaller) >= order.index(unit):
        return duration(amount, unit)
    first, second = duration(amount, unit).value, duration(more, smaller).value[1:]
    return Period("duration", first + (second[1:] if first[1] == second[0] == "T" else second))


def stretch(length: Period, count: int, unit: str, anchor: date) -> Period:
    """A duration that ends (or, counted upward, begins) at the anchor; longer ones begin about then."""
    if unit not in DAYS_OF and unit not in MONTHS_OF:
        unit, count = "day", (1 if count > 0 else -1)
    far = moved(anchor, count, unit)
    written = far.isoformat() if unit == "day" else far.isoformat()[: _WRITTEN.get(unit, 10)] + "~"
    edtf = f"{written}/{anchor}" if count < 0 else f"{anchor}/{written}"
    return replace(length, edtf=edtf, first=min(far, anchor), last=max(far, anchor))


_WRITTEN = {"month": 7, "quarter": 7, "year": 4, "fiscal": 4, "decade": 4, "century": 4}

_VALUES = (
    ("day", re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")),
    ("month", re.compile(r"(\d{4})-(\d\d)")),
    ("week", re.compile(r"(\d{4})-W(\d\d)")),
    ("weekend", re.compile(r"(\d{4})-W(\d\d)-WE")),
    ("quarter", re.compile(r"(\d{4})-Q([1-4])")),
    ("half", re.compile(r"(\d{4})-H([12])")),
    ("season", re.compile(r"(\d{4})-(SP|SU|FA|WI)")),
    ("year", re.compile(r"(\d{4})")),
    ("fiscal", re.compile(r"FY(\d{4})")),
    ("decade", re.compile(r"(\d{3})")),
    ("century", re.compile(r"(\d\d)")),
)


def read_value(value: str) -> Period | None:
    """The period that a TIMEX3 value writes; None for durations, sets and what is none."""
    for unit, form in _VALUES:
        match = form.fullmatch(value)
        if match:
            try:
                return _from_parts(unit, *match.groups())
            except ValueError:
                return None
    return None


def _from_parts(unit: str, first: str, second: str = "", third: str = "") -> Period:
    number = int(first)
    if unit == "day":
        return day(date(number, int(second), int(third)))
    if unit in ("week", "weekend"):
        return around(unit, date.fromisocalendar(number, int(second), 1))
    if unit in ("year", "fiscal", "decade", "century"):
        return {"year": year, "fiscal": fiscal, "decade": decade, "century": century}[unit](number)
    return months(unit, number, SEASONS.index(second) + 1 if unit == "season" else int(second))
