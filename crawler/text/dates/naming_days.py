"""Days and times of day as phrases name them: written out, by weekday, "yesterday", "Sunday night", "5 p.m."."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from crawler.text.dates import holidays, periods
from crawler.text.dates.periods import Period
from crawler.text.dates.reading import Parts, Reading, Setting, directed, each_year, either, full_year, one

_CLOSE = 2


def _iso(parts: Parts, _setting: Setting) -> Reading | None:
    when = date(parts.number("year"), parts.number("number"), parts.number("day"))
    if parts.text("hour"):
        second = parts.text("second")
        return one(
            "TIME",
            "iso",
            periods.clock(when, parts.number("hour"), parts.number("minute"), int(second) if second else None),
        )
    return one("DATE", "iso", periods.day(when))


def _numbers(parts: Parts, setting: Setting) -> Reading | None:
    first, second, number = parts.number("a"), parts.number("b"), full_year(parts.text("year"))
    month_first = setting.month_first and parts.text("sep") != "."
    if (month_first and first <= 12) or second > 12:
        first, second = second, first
    return one("DATE", "numbers", periods.day(date(number, second, first)))


def _written(parts: Parts, setting: Setting) -> Reading | None:
    month, number, weekday = parts.word("month"), parts.number("day"), parts.word("weekday")
    if not isinstance(month, int):
        return None

    def make(number_of_year: int) -> Period:
        when = date(number_of_year, month, number)
        if weekday is not None and when.weekday() != weekday:
            raise ValueError("the phrase contradicts itself")
        if not parts.text("until"):
            return periods.day(when)
        end = parts.word("month2") or month
        return periods.between(when, date(number_of_year + (int(end) < month), int(end), int(parts.text("until"))))

    if parts.text("year"):
        return one("DATE", "written", make(full_year(parts.text("year"))))
    way = parts.word("way")
    found = each_year(make, setting.anchor, 8 if (month, number) == (2, 29) else 1)
    if way in ("last", "next"):
        return directed("written", found, str(way), setting.anchor)
    if weekday is not None:
        found = sorted(found, key=lambda each: abs((each.first or date.min) - setting.anchor))[:_CLOSE]
        found.sort(key=lambda each: each.first or date.min)
    return either("written", found, setting.anchor)


def _weekday(parts: Parts, setting: Setting) -> Reading | None:
    weekday, way, anchor = parts.word("weekday"), parts.word("way"), setting.anchor
    if not isinstance(weekday, int):
        return None
    back = (anchor.weekday() - weekday) % 7
    found = [periods.day(anchor - timedelta(days=back) + timedelta(days=7 * n)) for n in (-1, 0, 1)]
    of_week = 0 if way == "this" else parts.word("of")
    if isinstance(of_week, int):
        return one("DATE", "weekday", periods.day(anchor + timedelta(days=weekday - anchor.weekday() + 7 * of_week)))
    if way in ("last", "past", "previous", "next", "coming", "following"):
        return directed("weekday", found, str(way), anchor)
    return either("weekday", found, anchor)


def _day(parts: Parts, setting: Setting) -> Reading | None:
    offset, refers = parts.word("day"), parts.word("refer")
    if isinstance(refers, int):
        return one("DATE", "day", periods.day(setting.day + timedelta(days=refers)), True)
    if not isinstance(offset, int):
        return None
    return one("DATE", "day", periods.day(setting.anchor + timedelta(days=offset)))


def _each_day(parts: Parts, setting: Setting, make: Callable[[date], Period]) -> Reading | None:
    """The same part or time of each day that the day's own phrase can mean."""
    rule = "clock" if parts.text("hour") or parts.word("named") else "part"
    if not parts.text("phrase"):
        return one("TIME", rule, make(setting.day), True)
    of_day = parts.inner
    if of_day is None or any(each.unit not in ("day", "time") for each in of_day.options):
        return None
    options = tuple(make(each.first) for each in of_day.options if each.first)
    return Reading("TIME", rule, options, of_day.refers)


def _part(parts: Parts, setting: Setting) -> Reading | None:
    code, offset, refers = str(parts.word("part") or parts.word("part2")), parts.word("day"), parts.word("refer")
    if parts.text("turn"):
        refers = -1 if parts.word("turn") == "previous" else 1
    if isinstance(offset, int):
        return one("TIME", "part", periods.part(setting.anchor + timedelta(days=offset), code))
    if isinstance(refers, int):
        return one("TIME", "part", periods.part(setting.day + timedelta(days=refers), code), True)
    return _each_day(parts, setting, lambda when: periods.part(when, code))


def _clock(parts: Parts, setting: Setting) -> Reading | None:
    hour, minute, second = _hour(parts)
    return _each_day(parts, setting, lambda when: periods.clock(when, hour, minute, second))


def _hour(parts: Parts) -> tuple[int, int, int | None]:
    named = parts.word("named")
    if isinstance(named, int):
        return named, 0, None
    text = parts.text("hour")
    hour = int(text) if text.isdecimal() else int(parts.count("hour"))
    half = parts.word("meridiem")
    if half is not None and not 1 <= hour <= 12:
        raise ValueError(f"no hour of half a day: {hour}")
    if half is not None:
        hour = hour % 12 + int(half)
    return hour, int(parts.text("minute") or 0), int(parts.text("second")) if parts.text("second") else None


def _holiday(parts: Parts, setting: Setting) -> Reading | None:
    name = str(parts.word("holiday"))
    if parts.text("year"):
        return one("DATE", "holiday", periods.day(holidays.day_of(name, full_year(parts.text("year")))))
    found = each_year(lambda number: periods.day(holidays.day_of(name, number)), setting.anchor)
    way = parts.word("way")
    return directed("holiday", found, str(way), setting.anchor) if way else either("holiday", found, setting.anchor)


READERS: dict[str, Callable[[Parts, Setting], Reading | None]] = {
    "iso": _iso, "numbers": _numbers, "written": _written, "weekday": _weekday, "day": _day, "part": _part,
    "clock": _clock, "holiday": _holiday,
}  # fmt: skip
