"""Days that are said from the day of the letter: "Monday", "last Friday", "3 days ago", "avant-hier".

The day of a period is past. "Since: Monday" is the latest Monday; but on a Monday it may be that very day, and "Until:
Friday" may be yet to come. "Last Monday", said on a Thursday, is the Monday of this week to some and that of the one
before to others. Where there are two such readings, both are named, and the client is asked.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from reports.inbox.calendar_names import weekday
from reports.inbox.keys import folded, meant, names
from reports.inbox.unclear import Unclear

WEEK = 7  # days
_BACK = {"today": 0, "yesterday": 1, "before_yesterday": 2}
_LITTLE_WORD = r"(?:(?:on|le|am|den|dem|du|في|يوم) )?"
_NUMBER = r"(?P<number>\d{1,3}|[a-z]+)"
_AGO = [
    re.compile(rf"{_NUMBER} (?:days?|(?P<weeks>weeks?)) ago"),
    re.compile(rf"vor {_NUMBER} (?:tag(?:en)?|(?P<weeks>wochen?))"),
    re.compile(rf"il y a {_NUMBER} (?:jours?|(?P<weeks>semaines?))"),
]
# "Il y a huit jours" and "vor acht Tagen" are said of a week too, "il y a quinze jours" of two.
_ROUND = {8: 7, 15: 14}


def relative_day(field: str, words: str, phrase: str, language: str, today: date) -> date | None:
    """The day that a phrase means, None where it is no such phrase; ``Unclear`` where it may be one of two."""
    if meaning := meant("day", phrase):
        return today - timedelta(days=_BACK[meaning])
    if ago := _ago(phrase):
        return _sole(field, words, [today - timedelta(days=each) for each in ago])
    named, is_last = _named(phrase, language)
    if named is None:
        return None
    latest = today - timedelta(days=(today.weekday() - named) % WEEK or WEEK)
    if is_last:
        is_of_this_week = named < today.weekday()
        return _sole(field, words, [latest - timedelta(days=WEEK), latest] if is_of_this_week else [latest])
    is_past = field == "since" and named != today.weekday()
    return _sole(field, words, [latest] if is_past else [latest, latest + timedelta(days=WEEK)])


def is_relative(phrase: str) -> bool:
    """Whether a phrase is of this kind. A weekday alone is not taken for one here: it may be a name."""
    named, is_last = _named(phrase, "en")
    return bool(meant("day", phrase) or _ago(phrase)) or (named is not None and is_last)


def _sole(field: str, words: str, days: list[date]) -> date:
    if len(days) == 1:
        return days[0]
    either = " or ".join(day.isoformat() for day in days)
    raise Unclear(field, words, f"may be {either}; write year, month and day in numbers, in that order.")


def _ago(phrase: str) -> list[int]:
    """How many days ago a phrase says that it was, [] where it says nothing of the kind."""
    match = next((found for form in _AGO if (found := form.fullmatch(folded(phrase)))), None)
    number = match["number"] if match else ""
    count = int(number) if number.isdecimal() else int(meant("numbers", number) or 0)
    if match is None or not count:
        return []
    if match["weeks"]:
        return [count * WEEK]
    is_round = count in _ROUND and match.re is not _AGO[0]
    return [count, _ROUND[count]] if is_round else [count]


def _named(phrase: str, language: str) -> tuple[int | None, bool]:
    """The weekday that a phrase names, and whether it says that it is the last one."""
    match = _named_form().fullmatch(folded(phrase))
    if match is None:
        return None, False
    return weekday(match["day"], language), bool(match["before"] or match["after"])


@cache
def _named_form() -> re.Pattern[str]:
    last = {where: "|".join(re.escape(folded(word)) for word in words) for where, words in names("last").items()}
    return re.compile(
        rf"{_LITTLE_WORD}(?:(?P<before>{last['before']}) )?(?P<day>[^\W\d_]{{2,15}})\.?(?: (?P<after>{last['after']}))?"
    )
