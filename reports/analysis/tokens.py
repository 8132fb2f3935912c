"""A sentence as tokens that can be held against another's: words with their weight, numbers, names and days.

A day is one token, however it is written; so is a number. Weights come from frozen frequencies: a rare word that two
sentences share says more than a common one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from crawler.archive.text import RARE, WORD, plain, rarity, stem, stop_words
from reports.analysis.numbers import Number, numbers
from reports.analysis.reading import Sentence

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
_SAID_ON = re.compile(
    r"\b(?:said|says|announced|stated|confirmed|told \w+|reported|added|wrote|tweeted|warned|post)"
    r"(?: in (?:a|an) \w+)?(?: late| early)?(?: on)? $"
)
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december morning evening night afternoon".split()
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
    certain = [
        (each.start - sentence.start, each.end - sentence.start, each.day.isoformat()) for each in sentence.dates
    ]
    loose = [(*match.span(), _meant(match, sentence.reading.day)) for match in _LOOSE_DAY.finditer(text)]
    for start, end, day in sorted([*certain, *loose], key=lambda each: (each[0], -each[1])):
        if start >= last:
            aside = bool(_SAID_ON.search(text[:start]))
            yield Token(start, end, f"day {day}", "date", 0.0, is_aside=aside, written=plain(text[start:end]))
            last = end


def _meant(match: re.Match[str], day: date | None) -> str:
    """The weekday on or before the article's day; a day of a month in the article's year."""
    if day is None:
        return plain(match[0])
    if match["weekday"]:
        number = _WEEKDAYS.index(match["weekday"][:3].lower())
        return (day - timedelta(days=(day.weekday() - number) % 7)).isoformat()
    month = _MONTHS.index((match["month"] or match["month_first"])[:3].lower()) + 1
    return f"{day.year}-{month:02}-{int(match['day'] or match['day_last']):02}"


def _word(sentence: Sentence, match: re.Match[str], stop: frozenset[str]) -> Token:
    low = plain(match[0])
    is_name = match[0][0].isupper() and low not in _TIMES and (match.start() > 0 or _is_known(sentence, match.start()))
    root = stem(low)
    weight = LIGHT if low in stop or len(low) == 1 else rarity(low, sentence.reading.language) / RARE
    return Token(match.start(), match.end(), root, "name" if is_name and low not in stop else "word", weight)


def _is_known(sentence: Sentence, start: int) -> bool:
    """Is the first word of a sentence a name, whatever its capital?"""
    known = {at for _, at, _ in sentence.lands} | {each.start - sentence.start for each in sentence.mentions}
    return start in known
