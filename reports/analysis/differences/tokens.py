"""A sentence as tokens that can be held against another's: words with their weight, numbers, names and days.

A day is one token, however it is written; so is a number. Weights come from frozen frequencies: a rare word that two
sentences share says more than a common one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from crawler.archive.text import RARE, WORD, Named, plain, rarity, stem, stop_words
from reports.analysis.numbers import Number, numbers
from reports.analysis.reading import Sentence, once

LIGHT = 0.05  # weight of a stop word
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_LOOSE_DAY = re.compile(
    r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!s?,? (?:\d|[A-Z][a-z]+ \d))"
    rf"|\b(?P<day>\d{{1,2}}) (?P<month>{_MONTH})\b(?! (?:19|20)\d\d)"
    rf"|\b(?P<month_first>{_MONTH})\.? (?P<day_last>\d{{1,2}})\b(?!,?\d|,? (?:19|20)\d\d)"
)
# A month without a day, a year, and a time of day are less than a day or more, and are held against their like only.
_WHEN = r"in|since|until|till|by|from|of|during|late|early|mid"
# "2000 people", "1950 civilian deaths": no year.
_THINGS = (
    r"(?! (?:[a-z]+ ){0,2}(?:people|men|women|children|troops|deaths|dollars|euros|pounds|tonn?e?s|barrels|miles|km|"
    r"kilomet(?:re|er)s|met(?:re|er)s|hectares|houses|homes|trucks|cases|jobs|votes|seats|[a-z]+(?:er|ian|ant|or|eer)s)\b)"
)
_WIDER = re.compile(
    rf"\b(?:{_WHEN}|last|this|next|through|between) (?P<month>{_MONTH})\b(?!\.? \d{{1,2}}\b)"
    rf"|(?:\b(?:{_WHEN}|before|after)|{_MONTH}\.?,?) (?P<year>(?:19|20)\d\d)\b(?![,.:/-]\d|-[A-Za-z]){_THINGS}"
    rf"|\b(?i:the|an?|his|her|its|their|of|this|that) (?P<of_year>(?:19|20)\d\d)(?= [A-Za-z]){_THINGS}"
    rf"|(?<![\w.,$€£-])(?P<year_s>(?:19|20)\d\d)(?=[’']s\b)"
    rf"|(?<![\w.,:/$€£-])(?<!20\d\d )(?<!20\d\d at )"  # not when a page appeared
    rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\b"
)
_SAID_ON = re.compile(
    r"\b(?:said|says|announced|stated|confirmed|told \w+(?: \w+)?|reported|added|wrote|tweeted|warned|post(?:ed)?|"
    r"estimated|claimed|insisted|noted)(?: in (?:a|an) \w+)?(?: late| early| earlier)?(?: on)? $"
)
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december morning evening night afternoon gmt utc et edt est pdt pst bst cet ist".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or day of a sentence, at ``start`` to ``end`` of it. Equal keys match; ``weight`` is of words."""

    start: int
    end: int
    key: str
    kind: Literal["word", "number", "name", "date"]
    weight: float
    number: Number | None = None
    is_aside: bool = False  # a day on which somebody said it
    written: str = ""  # of a day: its words, in small letters


def tokens(sentence: Sentence) -> tuple[Token, ...]:
    """The tokens of a sentence in order, days and numbers each one token."""
    text = sentence.text
    taken = list(_days(sentence))
    for number in numbers(text, sentence.reading.language):
        if not any(number.start < each.end and each.start < number.end for each in taken):
            taken.append(Token(number.start, number.end, f"# {number.value:g}{number.sign}", "number", 0.0, number))
    covered = [(each.start, each.end) for each in taken]
    stop = stop_words(sentence.reading.language)
    for match in WORD.finditer(text):
        if not any(start <= match.start() < end for start, end in covered):
            taken.append(_word(sentence, match, stop))
    return tuple(sorted(taken, key=lambda each: each.start))


def _days(sentence: Sentence) -> Iterator[Token]:
    """The days of a sentence. Weekdays and days of a month that are not certain enough to be dates count here too."""
    text, last = sentence.text, -1
    certain = [(each.start - sentence.start, each.end - sentence.start, f"day {each.day}") for each in sentence.dates]
    loose = [(*match.span(), _meant(match, sentence.reading.day)) for match in _LOOSE_DAY.finditer(text)]
    wider = [_wider(match) for match in _WIDER.finditer(text)]
    for start, end, day in sorted([*certain, *loose, *wider], key=lambda each: (each[0], -each[1])):
        if start >= last:
            yield Token(start, end, day, "date", 0.0, is_aside=is_said_on(text[:start]), written=plain(text[start:end]))
            last = end


def is_said_on(before: str) -> bool:
    """Does a day that stands after these words tell when something was said?"""
    return _SAID_ON.search(before[-60:]) is not None


def _wider(match: re.Match[str]) -> tuple[int, int, str]:
    """A month, a year or a time of day: where it stands, and its key."""
    if match["month"]:
        return *match.span("month"), f"month {_MONTHS.index(match['month'][:3].lower()) + 1:02}"
    for year in ("year", "of_year", "year_s"):
        if match[year]:
            return *match.span(year), f"year {match[year]}"
    hour = int(match["hour"]) % 12 + 12 * (match["half"] == "p")
    return *match.span(), f"time {hour:02}:{match['minute'] or '00'}"


def _meant(match: re.Match[str], day: date | None) -> str:
    """The key of a weekday, on or before the article's day, or of a day of a month in the article's year.

    Where the article has no day, weekdays are held against weekdays only.
    """
    if match["weekday"]:
        number = _WEEKDAYS.index(match["weekday"][:3].lower())
        return f"day {day - timedelta(days=(day.weekday() - number) % 7)}" if day else f"weekday {number}"
    month = _MONTHS.index((match["month"] or match["month_first"])[:3].lower()) + 1
    return f"day {day.year if day else 0:04}-{month:02}-{int(match['day'] or match['day_last']):02}"


def _word(sentence: Sentence, match: re.Match[str], stop: frozenset[str]) -> Token:
    low = plain(match[0])
    is_name = match[0][0].isupper() and low not in _TIMES and (_is_inside(match) or _is_known(sentence, match))
    if is_name and low in stop and not (match[0].isupper() and len(low) > 1):
        is_name = any(each.start <= sentence.start + match.start() < each.end for each in names_of(sentence))
    root = stem(low)
    weight = LIGHT if low in stop or len(low) == 1 else rarity(low, sentence.reading.language) / RARE
    return Token(match.start(), match.end(), root, "name" if is_name else "word", weight)


def _is_inside(match: re.Match[str]) -> bool:
    """Do words stand before it in its sentence or quotation, so that a capital says that it is a name?"""
    before = match.string[: match.start()]
    return before.strip("[(-–— ") != "" and before[-1] not in '"“‘«„'


def _is_known(sentence: Sentence, match: re.Match[str]) -> bool:
    """Is the first word of a sentence a name, whatever its capital?"""
    if len(match[0]) > 1 and match[0].isupper():
        return True
    if rarity(plain(match[0]), sentence.reading.language) >= RARE and not match[0].endswith("s"):
        return True  # in no table of words: "Portnow", but not "Rescuers"
    known = {at for _, at, _ in sentence.lands} | {each.start - sentence.start for each in names_of(sentence)}
    return match.start() in known


@once
def names_of(sentence: Sentence) -> tuple[Named, ...]:
    """The persons, bodies and places that the article names in the sentence; their places are in the article's text."""
    named = sentence.reading.named
    first = bisect_left(named, sentence.start, key=lambda each: each.start)
    last = bisect_left(named, sentence.end, key=lambda each: each.start)
    return tuple(each for each in named[first:last] if each.kind in ("person", "body", "place"))


def stand_alike(ones: Sequence[Token], others: Sequence[Token], first: Sequence[Token], second: Sequence[Token]) -> int:
    """On how many sides is the nearest word the same? A start or end of both counts if the other side is the same."""
    (before, after), (other_before, other_after) = beside(ones, first), beside(others, second)
    same = [before == other_before, after == other_after]
    return sum(same) if any(one and word for one, word in zip(same, (before, after), strict=True)) else 0


def beside(run: Sequence[Token], of: Sequence[Token]) -> tuple[str, str]:
    """The nearest words of weight before and after; "in" and the like count with the word before them."""
    at, end = of.index(run[0]), of.index(run[-1])
    before = next((each.key for each in reversed(of[:at]) if each.weight > LIGHT), "")
    after = next((each.key for each in of[end + 1 :] if each.weight > LIGHT), "")
    between = of[at - 1].key if at and of[at - 1].weight <= LIGHT else ""
    return f"{before} {between}" if before else "", after
