"""Months, quarters, seasons, years, decades and "last week" as phrases name them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from crawler.text.dates import periods
from crawler.text.dates.reading import Parts, Reading, Setting, directed, each_year, either, full_year, one


def _named_period(rule: str, unit: str, index: int, parts: Parts, setting: Setting) -> Reading | None:
    """A month, quarter, half or season: of a year, "last" or "next", or near."""
    anchor, way = setting.anchor, parts.word("way")
    if parts.text("year"):
        return one("DATE", rule, periods.months(unit, full_year(parts.text("year")), index))
    of_year = parts.word("relative")
    if isinstance(of_year, int):
        return one("DATE", rule, periods.months(unit, anchor.year + of_year, index))
    found = each_year(lambda number: periods.months(unit, number, index), anchor)
    if way == "this":
        way = None
    return directed(rule, found, str(way), anchor) if way else either(rule, found, anchor)


def _month(parts: Parts, setting: Setting) -> Reading | None:
    month = parts.word("month")
    return _named_period("month", "month", month, parts, setting) if isinstance(month, int) else None


def _season(parts: Parts, setting: Setting) -> Reading | None:
    return _named_period("season", "season", periods.SEASONS.index(str(parts.word("season"))) + 1, parts, setting)


def _quarter(parts: Parts, setting: Setting) -> Reading | None:
    if parts.word("which") is not None:
        return _which_quarter(int(str(parts.word("which"))), setting)
    unit = "half" if parts.text("halves") else "quarter"
    index = parts.word("halves" if unit == "half" else "quarters")
    return _named_period("quarter", unit, index, parts, setting) if isinstance(index, int) else None


def _which_quarter(years: int, setting: Setting) -> Reading:
    """ "The quarter" that a report is about: the one last named, else the last that is over; or years before it."""
    named = setting.of.unit == "quarter"
    start = setting.of.first if named and setting.of.first else periods.moved(setting.anchor, -1, "quarter")
    return one("DATE", "quarter", periods.around("quarter", periods.moved(start, years, "year")), True)


def _year(parts: Parts, _setting: Setting) -> Reading | None:
    first, second = full_year(parts.text("year")), parts.text("until")
    if not second:
        return one("DATE", "year", periods.year(first))
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    return one("DATE", "year", periods.years(first, last + (100 if last < first else 0)))


def _fiscal(parts: Parts, _setting: Setting) -> Reading | None:
    return one("DATE", "fiscal", periods.fiscal(full_year(parts.text("year"))))


def _decade(parts: Parts, _setting: Setting) -> Reading | None:
    digits, named = parts.text("decade"), parts.word("tens")
    if isinstance(named, int):
        return one("DATE", "decade", periods.decade(190 + named if named else 200))
    number = int(digits.lstrip("'’‘")) // 10
    return one("DATE", "decade", periods.decade(number if number >= 100 else number + (190 if number > 1 else 200)))


def _century(parts: Parts, _setting: Setting) -> Reading | None:
    number = int(re.sub(r"\D", "", parts.text("century")) or str(parts.word("ordinal")))
    return one("DATE", "century", periods.century(number - 1))


_STEPS = {"last": -1, "this": 0, "next": 1, "coming": 1, "previous": -1, "same": 0, "following": 1}
_BACK = ("previous", "same", "following")


def _unit(parts: Parts, setting: Setting) -> Reading | None:
    """ "Last week" from the article's day; "the same year", "the following week" from the time last named."""
    if parts.word("near"):
        near = [periods.around("weekend", setting.anchor + timedelta(days=7 * n)) for n in (-1, 0, 1)]
        return either("weekday", near, setting.anchor)
    unit, way = str(parts.word("unit") or parts.word("unit2")), str(parts.word("way") or parts.word("turn") or "this")
    way = "last" if way == "past" else way
    refers = way in _BACK
    start = (setting.of.first if refers else None) or setting.anchor
    return one("DATE", "unit", periods.around(unit, periods.moved(start, _STEPS[way], unit)), refers)


READERS: dict[str, Callable[[Parts, Setting], Reading | None]] = {
    "month": _month, "season": _season, "quarter": _quarter, "year": _year, "fiscal": _fiscal, "decade": _decade,
    "century": _century, "unit": _unit,
}  # fmt: skip
