"""From the string in which a page gives an instant to ISO 8601.

An offset stays as the page gives it. Without one the outlet's time zone counts; without that only the day is known. A
day alone stays a day. Whatever could be read in two ways (3/4/2023) is not read, unless the page's habits decide it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime

from crawler.pages.dates.written import Habits, Written, written_dates

# A clock after a day, in its several spellings.
_ZONE = r"(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{1,4}(?!\w)"
_TIME = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
_CLOCK = rf"(?:[\s,]+(?:at\s+)?{_TIME}\s*(?P<half>[AaPp])?\.?[Mm]?\.?(?:\s*(?P<zone>{_ZONE}))?(?:\s*\([^)]*\))?)?"
_SECONDS = re.compile(r"\d{10}|\d{13}")
# As nine of ten pages write it for machines: what Python reads by itself, in a fifth of the time.
_COMMON = re.compile(r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d:\d\d(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)", re.ASCII)
_ISO = re.compile(
    r"(?P<year>\d{4})(?P<part>[-/.])(?P<month>\d{1,2})(?P=part)(?P<day>\d{1,2})"
    rf"(?:[T\s,]+{_TIME}(?:\s*(?P<zone>{_ZONE}))?)?(?:\s*\[[\w/]+\])?"
)
_COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"
    r"(?:T?(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?(?P<zone>Z|[+-]\d{4})?)?"
)
_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?P<part>[./-])(?P<month>\d{1,2})(?P=part)(?P<year>\d{4})"
    r"(?:[\sT,|-]+(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::(?P<second>\d{2}))?"
    r"(?:\s*(?P<zone>Z|[+-]\d{2}:?\d{2}))?)?"
)
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_MONTH_NAME = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY_NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_NAMED = tuple(
    re.compile(rf"{_WEEKDAY}{day_and_month},?\s+(?P<year>\d{{4}}){_CLOCK}", re.IGNORECASE)
    for day_and_month in (rf"{_MONTH_NAME}\s+{_DAY_NUMBER}", rf"{_DAY_NUMBER}\s+{_MONTH_NAME}")
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_OFFSET = re.compile(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?")
# Those that mean one thing the world over; IST and CST do not.
_ABBREVIATIONS = {"Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "EST": -5, "EDT": -4,
                  "PST": -8, "PDT": -7, "JST": 9, "KST": 9, "MSK": 3, "SAST": 2, "WIB": 7, "WITA": 8, "HKT": 8,
                  "SGT": 8, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13}  # fmt: skip
NO_ZONE = "day only, no zone"  # added to a time of which only the day is known
EARLIEST = 1900


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant or a day as ISO 8601, and what had to be added to the page's word for it."""

    value: str
    instant: datetime  # of a day alone its beginning, in the zone or UTC
    added: str = ""  # "zone Asia/Amman", "day only"


def read_moment(raw: str, zone: tzinfo | None = None, habits: Habits | None = None) -> Moment | None:
    """What a page's string says, or None where it can't be told for sure.

    With the page's habits a string in any human spelling is read, if there is one date in it.
    """
    if moment := _read_exactly(raw.strip(), zone):
        return moment
    written = written_dates(raw, habits) if habits else []
    return moment_of(written[0], zone) if len({each.day for each in written}) == 1 else None


def moment_of(written: Written, zone: tzinfo | None) -> Moment | None:
    """The moment that a person wrote down, with what was needed to read it."""
    if written.clock is None:
        read = _checked(datetime.combine(written.day, time(), zone or UTC), written.day)
    else:
        moment = datetime.combine(written.day, written.clock)
        offset = _offset(written.zone.replace(" ", ""))
        read = _checked(moment.replace(tzinfo=offset)) if offset else _in_zone(moment, zone)
    added = ", ".join(filter(None, (written.how, written.calendar, read.added if read else "")))
    return read and Moment(read.value, read.instant, added)


def _read_exactly(raw: str, zone: tzinfo | None) -> Moment | None:
    if not raw or len(raw) > 80:
        return None
    if _COMMON.fullmatch(raw):
        try:
            return _checked(datetime.fromisoformat(raw))
        except ValueError:  # the 30th of February, a leap second
            pass
    if _SECONDS.fullmatch(raw):
        return _checked(datetime.fromtimestamp(int(raw[:10]), UTC))
    for form in (_ISO, _COMPACT, _DAY_FIRST, *_NAMED):
        if match := form.fullmatch(raw):
            return _of_parts(match.groupdict(), zone, day_first=form is _DAY_FIRST)
    return _of_mail_form(raw, zone)


def _of_mail_form(raw: str, zone: tzinfo | None) -> Moment | None:
    """RFC 5322, as some pages write it."""
    try:
        moment = parsedate_to_datetime(raw)
    except (ValueError, IndexError, OverflowError):
        return None
    return _checked(moment) if moment.tzinfo else _in_zone(moment, zone)


def _of_parts(parts: dict[str, str | None], zone: tzinfo | None, day_first: bool) -> Moment | None:
    number = {name: int(parts.get(name) or 0) for name in ("year", "month", "day", "hour", "minute", "second")}
    if name := parts.get("name"):
        number["month"] = _MONTHS.index(name.lower()) + 1
    if day_first and parts["part"] != "." and number["day"] != number["month"] and number["day"] <= 12:
        return None  # 3/4/2023 is two days
    if half := parts.get("half"):
        number["hour"] = number["hour"] % 12 + (12 if half.lower() == "p" else 0)
    try:
        day = date(number["year"], number["month"], number["day"])
        if parts["hour"] is None:
            return _checked(datetime.combine(day, time(), zone or UTC), day)
        moment = datetime.combine(day, time(number["hour"], number["minute"], min(number["second"], 59)))
    except ValueError:
        return None
    offset = _offset(parts.get("zone"))
    return _checked(moment.replace(tzinfo=offset)) if offset else _in_zone(moment, zone)


def _offset(said: str | None) -> timezone | None:
    if not said:
        return None
    if said.upper() in _ABBREVIATIONS:
        return timezone(timedelta(hours=_ABBREVIATIONS[said.upper()]))
    match = _OFFSET.fullmatch(said)
    if match is None:
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    if minutes > 14 * 60:
        return None
    return timezone(timedelta(minutes=minutes if match[1] == "+" else -minutes))


def _in_zone(moment: datetime, zone: tzinfo | None) -> Moment | None:
    if zone is None:
        read = _checked(moment.replace(tzinfo=UTC), moment.date())
        return read and Moment(read.value, read.instant, NO_ZONE)
    read = _checked(moment.replace(tzinfo=zone))
    return read and Moment(read.value, read.instant, f"zone {zone}")


def _checked(moment: datetime, day: date | None = None) -> Moment | None:
    """No moment before there was a press on the web to speak of, and not the zero of a computer's clock."""
    if moment.year < EARLIEST or moment.year > 2200 or moment == datetime(1970, 1, 1, tzinfo=UTC):
        return None
    return Moment(day.isoformat() if day else moment.isoformat(timespec="seconds"), moment)
