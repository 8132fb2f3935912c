"""Days and deadlines as clients write them. One reading or none: nothing is swapped or guessed.

A day of a period that is written without its year is the latest one that is past: what is asked about has happened.
Whoever reads it so has to say so.

A small grammar over the whole value; days that are said from the letter's own are in relative_days.py. dateparser was
tried and is not used: at its strictest it still swaps 13/11 into 11/13, takes a Friday for "Thursday 3 November 2023",
"3 Nov 23" for 2023 and "3 une 2023" for January, and does not know the months of the Levant and the Maghreb.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from typing import Literal
from unicodedata import decimal
from zoneinfo import ZoneInfo, available_timezones

from reports.inbox import calendar_names as calendar
from reports.inbox.keys import meant
from reports.inbox.relative_days import is_relative, relative_day
from reports.inbox.unclear import Unclear
from reports.records import Client

Order = Literal["DMY", "MDY", "YMD"]

DAYS = ("since", "until")  # the fields that are the days of a period
MOST_WORDS = 3  # of a day that is named by its weekday
USUAL_HOUR = time(18)  # of a deadline that is a day only
FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)
_EARLIEST_DEADLINE = date(2000, 1, 1)

_ORDERS = {"DMY": "day, month, year", "MDY": "month, day, year", "YMD": "year, month, day"}
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NUMBERS = re.compile(r"(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?")
_WEEKDAY = r"(?:(?P<weekday>[^\W\d_]{2,15})\.?,?\s+)?"
_LITTLE_WORD = r"(?:(?:the|on|le|am|den|dem|في|يوم)\s+)?"
# In Arabic a month can have two names of up to two words.
_MONTH = r"(?P<month>[\u0621-\u064a]{2,15}(?:[ /][\u0621-\u064a]{2,15}){0,3}|[^\W\d_]{3,15}\.?)"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?:,?\s+(?P<year>\d{4}))?"
_WORDS = [
    re.compile(rf"{_LITTLE_WORD}{_WEEKDAY}{_LITTLE_WORD}{_DAY}(?:st|nd|rd|th|er|ème|\.)?\s+(?:(?:of|من|de)\s+)?{_MONTH}"
               rf"{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_WEEKDAY}{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?{_YEAR}", re.IGNORECASE),
]  # fmt: skip
_YEARS_BACK = 8  # as long as there may be no 29 February
_MOMENT = re.compile(
    r"(?P<day>.*?\d)"
    r"(?:(?:,?\s+(?:at\s+)?|T)(?P<time>\d{1,2}:\d{2})(?::00)?\s?(?P<offset>Z|[+-]\d{2}:?\d{2})?)?"
    r"(?:\s+(?P<zone>[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*))?"
)


def today(client: Client, now: datetime) -> date:
    """The client's day."""
    return now.astimezone(ZoneInfo(client.timezone)).date()


def read_day(field: str, words: str, client: Client, now: datetime, phrase: str = "") -> date:
    """The one day that a value, or the ``phrase`` of it, means to this client; raises ``Unclear``.

    Of a deadline, which is yet to come, no year is added.
    """
    phrase = _with_plain_digits(phrase or words).strip()
    found = _iso(phrase) or _in_numbers(field, words, phrase, client.date_order)
    latest = today(client, now) if field in DAYS else None
    found = found or _in_words(field, words, phrase, client.language, latest)
    if found is None and (latest or meant("day", phrase)):
        found = relative_day(field, words, phrase, client.language, today(client, now))
    if found is None:
        raise Unclear(field, words, "is not one day; write year, month and day in numbers, in that order.")
    if not FIRST <= found <= LAST:
        raise Unclear(field, words, f"is not between {FIRST.year} and {LAST.year}.")
    return found


def is_day(words: str) -> bool:
    """Whether a value has the form of a day, in whatever order and language; there may be no such day."""
    phrase = _with_plain_digits(words).strip()
    if is_relative(phrase) or _ISO.fullmatch(phrase) or _NUMBERS.fullmatch(phrase):
        return True
    match = _match_words(phrase)
    return match is not None and (bool(match["year"]) or _month(match["month"], "en") is not None)


def is_like_a_day(words: str) -> bool:
    """Whether a value has the form of a day, or names one by its weekday in a few words: "last Monday"."""
    few = words.split()
    return is_day(words) or (len(few) <= MOST_WORDS and any(calendar.weekday(one, "en") is not None for one in few))


def lacks_year(words: str) -> bool:
    """Whether a day is written with its month and without a year."""
    phrase = _with_plain_digits(words).strip()
    match = _match_words(phrase)
    return match is not None and not match["year"] and not is_relative(phrase)


def read_deadline(words: str, client: Client, now: datetime) -> datetime:
    """The instant of a deadline, in UTC: a day, with or without a time and a time zone; raises ``Unclear``."""
    match = _MOMENT.fullmatch(_with_plain_digits(words).replace("−", "-").strip())
    if match is None:
        return _instant(read_day("deadline", words, client, now), USUAL_HOUR, _zone(client.timezone, client), words)
    day = read_day("deadline", words, client, now, match["day"])
    if match["offset"] and match["zone"]:
        raise Unclear("deadline", words, "names two time zones.")
    zone = _zone(match["offset"] or match["zone"] or client.timezone, client)
    try:
        hour = time.fromisoformat(match["time"].zfill(5)) if match["time"] else USUAL_HOUR
    except ValueError:
        raise Unclear("deadline", words, "has no time of day that there is.") from None
    return _instant(day, hour, zone, words)


def written_deadline(deadline: datetime, client: Client) -> str:
    """A deadline in the client's time zone, such that ``read_deadline`` finds the same instant in it."""
    local = deadline.astimezone(ZoneInfo(client.timezone))
    zone = f"{local:%z}" if _is_twice_or_never(local) else client.timezone
    return f"{local:%Y-%m-%d %H:%M} {zone}".replace(" +", "+").replace(" -", "-")


# ---- days ------------------------------------------------------------------------------------------------------------


def _iso(phrase: str) -> date | None:
    match = _ISO.fullmatch(phrase)
    return _day(*match.groups()) if match else None


def _in_numbers(field: str, words: str, phrase: str, order: Order) -> date | None:
    """A day in numbers, in the client's order and no other; only where one other reading is left is it proposed."""
    match = _NUMBERS.fullmatch(phrase)
    if match is None:
        return None
    numbers = (match[1], match[3], match[4])
    if found := _ordered(numbers, order):
        return found
    if not any(len(number) == 4 for number in numbers):
        raise Unclear(field, words, "has no year of four digits.")
    others = {other for each in _ORDERS if (other := _ordered(numbers, each))}
    proposal = f"; write it as {others.pop().isoformat()}." if len(others) == 1 else "."
    raise Unclear(field, words, f"is no date in the order {_ORDERS[order]}{proposal}")


def _ordered(numbers: tuple[str, str, str], order: str) -> date | None:
    parts = dict(zip(order, numbers, strict=True))
    return _day(parts["Y"], parts["M"], parts["D"]) if len(parts["Y"]) == 4 else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _match_words(phrase: str) -> re.Match[str] | None:
    return next((match for form in _WORDS if (match := form.fullmatch(phrase))), None)


def _in_words(field: str, words: str, phrase: str, language: str, latest: date | None) -> date | None:
    """A day with the name of its month; one without a year is the last one until ``latest``."""
    match = _match_words(phrase)
    month = _month(match["month"], language) if match else None
    if match is None or month is None:
        return None
    if match["year"]:
        found = _day(match["year"], str(month), match["day"])
    else:
        found = _last_before(latest, str(month), match["day"]) if latest else None
    if found is None or not match["weekday"]:
        return found
    named = calendar.weekday(match["weekday"], language)
    if named is not None and named != found.weekday():
        raise Unclear(field, words, f"contradicts itself: {found.isoformat()} is a {found:%A}.")
    return found if named is not None else None


def _last_before(latest: date, month: str, day: str) -> date | None:
    found = (_day(str(latest.year - back), month, day) for back in range(_YEARS_BACK + 1))
    return next((each for each in found if each and each <= latest), None)


def _month(words: str, language: str) -> int | None:
    """The month of a name, or of the two that Arabic can put beside each other: "نوفمبر/تشرين الثاني"."""
    months = {calendar.month(name, language) for name in words.split("/")}
    return months.pop() if len(months) == 1 else None


def _with_plain_digits(text: str) -> str:
    """Digits of Arabic and other scripts as those of ASCII."""
    return "".join(str(decimal(letter)) if letter.isdecimal() else letter for letter in text)


# ---- instants --------------------------------------------------------------------------------------------------------


def _zone(name: str, client: Client) -> tzinfo | None:
    """A time zone by its offset or IANA name; None where there is none of that name."""
    if name == "Z":
        return UTC
    if name[0] in "+-":
        hours, minutes = int(name[1:3]), int(name[-2:])
        ahead = timedelta(hours=hours, minutes=minutes) * (-1 if name[0] == "-" else 1)
        return timezone(ahead) if hours <= 14 and minutes < 60 else None
    return ZoneInfo(name) if name == client.timezone or name in _zone_names() else None


@cache
def _zone_names() -> frozenset[str]:
    return frozenset(available_timezones())


def _instant(day: date, hour: time, zone: tzinfo | None, words: str) -> datetime:
    if zone is None:
        raise Unclear("deadline", words, "names no time zone that is known; write the time in 24 hours, and a zone as "
                      "Europe/London or +01:00.")  # fmt: skip
    if day < _EARLIEST_DEADLINE:
        raise Unclear("deadline", words, "is long past.")
    moment = datetime.combine(day, hour, zone)
    if _is_twice_or_never(moment):
        raise Unclear("deadline", words, "is in the hour in which the clocks change; add the offset, as +01:00.")
    return moment.astimezone(UTC)


def _is_twice_or_never(moment: datetime) -> bool:
    return moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()
