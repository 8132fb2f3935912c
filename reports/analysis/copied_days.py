"""Articles whose day is that of a copy, most likely: others told their story days or weeks before."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from reports.analysis.days import ANY_MONTH, speaks_of_future, tells_of_the_past
from reports.analysis.reading import Reading
from reports.derivation import MONTHS

WEEKS, OTHERS = timedelta(days=14), 3  # after so many articles of others an article's day is none of its news
WEEK, NOTHING_NEW = timedelta(days=7), 0.75  # share of the words of a headline
TWIN = timedelta(days=3)  # after others, for an article that has its instant with another one
MONTH = timedelta(days=31)
# "Was launched in September 2017"; what is expected by then says nothing.
_IN_A_MONTH = re.compile(
    rf"\b(?:in|In|since|of|last|on) (?:late |early |mid-)?(?P<month>{ANY_MONTH}),? (?P<year>20\d\d)\b"
)
FIRST_FEW = 6  # sentences that tell of which day an article is


def out_of_step(readings: Sequence[Reading], headlines: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The readings, by id, whose story others told, all of them weeks before; ``headlines`` are the words of each.

    A week is enough where its headline says nothing new; and one other, some days before, where another article of
    its outlet has the very same instant: that is when the pages were copied.
    """
    told: defaultdict[int, list[Reading]] = defaultdict(list)  # by story
    for each in readings:
        told[each.story].append(each)
    copied = _copied_at(readings)
    found = set()
    for each in readings:
        others = [one for one in told[each.story] if one.article.outlet != each.article.outlet]
        days = [one.day for one in others if one.day is not None]
        is_twin = _instant(each) in copied
        if each.day is not None and _tells_of_later(each):
            found.add(each.id)
        if each.day is None or len(days) < (1 if is_twin else OTHERS) or _looks_back(each):
            continue
        late = each.day - max(days)
        if late > WEEKS or (is_twin and late > TWIN) or (late > WEEK and _is_nothing_new(each, others, headlines)):
            found.add(each.id)
    return frozenset(found)


def _tells_of_later(reading: Reading) -> bool:
    """Does it tell as past what it says was in a later year, or months later: "launched in September 2017", of 2016?"""
    day = reading.day
    return day is not None and any(
        date(int(found["year"]), 1 + MONTHS.index(found["month"]), 1) > day + MONTH
        for each in reading.sentences
        if " 20" in each.masked and tells_of_the_past(each) and not speaks_of_future(each)
        for found in _IN_A_MONTH.finditer(each.masked)
    )


def _instant(reading: Reading) -> tuple[str, str]:
    return reading.article.outlet, reading.article.published or ""


def _copied_at(readings: Sequence[Reading]) -> frozenset[tuple[str, str]]:
    """The outlets and instants that more than one article has; of midnight a page says only the day."""
    counts = Counter(map(_instant, readings))
    return frozenset(key for key, count in counts.items() if count > 1 and "T" in key[1] and "T00:00" not in key[1])


def _is_nothing_new(reading: Reading, others: Sequence[Reading], headlines: Mapping[str, frozenset[str]]) -> bool:
    """Has its headline hardly a word that those of its story have not?"""
    own = headlines[reading.id]
    told = frozenset().union(*(headlines[each.id] for each in others))
    return bool(own) and len(own & told) >= NOTHING_NEW * len(own)


def _looks_back(reading: Reading) -> bool:
    """Does it tell by its date of what happened weeks before it? Then it is no copy: "the attack of 14 July"."""
    day = reading.day
    dates = (found.day for each in reading.sentences[:FIRST_FEW] for found in each.dates)
    return day is not None and any(each <= day - WEEKS for each in dates)
