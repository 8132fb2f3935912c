"""Days, months, years and times of day in which two sentences part.

Each is held against its like. A weekday and a date, a date with its year and one without, a month and a day of it may
be the same; the day on which somebody said it is apart from the day on which it happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reports.analysis.differences.tokens import Token, stand_alike

_MEASURES = ("day", "weekday", "month", "year", "time")
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day")
_DIGIT = re.compile(r"\d")
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class OtherDay:
    """A day of each sentence; ``said``: on which it was said, by one of the two at least."""

    one: Token
    other: Token
    said: bool


def other_days(first: Sequence[Token], second: Sequence[Token]) -> Iterator[OtherDay]:
    """Of each measure one of each sentence that the other does not name: when it happened, or else was said."""
    left, right = ([each for each in part if each.kind == "date"] for part in (first, second))
    ones, others = _strange(left, right), _strange(right, left)
    for measure in _MEASURES:
        x, y = ([each for each in part if _measure(each.key) == measure] for part in (ones, others))
        events = [[each for each in part if not each.is_aside] for part in (x, y)]
        asides = [[each for each in part if each.is_aside] for part in (x, y)]
        if all(events):
            pairs = _in_one_place(events[0], events[1], first, second)
            yield from (OtherDay(one, other, said=False) for one, other in pairs)
        elif len(asides[0]) == len(asides[1]) == 1:
            yield OtherDay(asides[0][0], asides[1][0], said=True)
        elif len(x) == len(y) == 1:
            yield OtherDay(x[0], y[0], said=True)


def _in_one_place(
    ones: Sequence[Token], others: Sequence[Token], first: Sequence[Token], second: Sequence[Token]
) -> list[tuple[Token, Token]]:
    """The only two, or else those that stand beside the same words."""
    if len(ones) == len(others) == 1:
        return [(ones[0], others[0])]
    return [(x, y) for x in ones for y in others if stand_alike([x], [y], first, second)]


def _measure(key: str) -> str:
    """What a key names: "day", "month"."""
    return key.partition(" ")[0]


def _strange(of: Sequence[Token], other: Sequence[Token]) -> list[Token]:
    """Those that the other does not name. "Monday" in both is one day, whatever the days of the articles make of it."""
    keys = {name for each in other for name in (each.key, each.written)}
    measures = {_measure(each.key) for each in other}
    # "In March" is no other time than "on 4 March", if the other names no month besides.
    wider = {part for each in other for part in _wider(each) if _measure(part) not in measures}
    return [
        each
        for each in of
        if not {each.key, each.written} & keys
        and each.key not in wider
        and not any(_may_be_one(each, one) for one in other)
    ]


def _may_be_one(one: Token, other: Token) -> bool:
    """Is it the same weekday, for which one names no date; or the same date, for which one names no year?"""
    first, second = _day(one), _day(other)
    has_date = [bool(_DIGIT.search(each.written)) for each in (one, other)]
    if set(_WEEKDAY.findall(one.written)) & set(_WEEKDAY.findall(other.written)):
        return not all(has_date)
    if first is None or second is None:
        return False
    if has_date[0] != has_date[1] and "last" in one.written + other.written and abs(first - second) == _WEEK:
        return True  # "last Thursday" may be the one before
    if (first.month, first.day) != (second.month, second.day):
        return False
    return (str(first.year) in one.written) != (str(second.year) in other.written)


def _day(token: Token) -> date | None:
    try:
        return date.fromisoformat(token.key.removeprefix("day "))
    except ValueError:
        return None


def _wider(token: Token) -> tuple[str, ...]:
    """The month and the year of a day."""
    day = _day(token)
    return (f"month {day.month:02}", f"year {day.year}") if day else ()
