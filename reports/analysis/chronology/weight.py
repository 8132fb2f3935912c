"""How much a day matters, by what articles make of it: from counts, with weights that are frozen.

What counts most is that a day is looked back on, eight days later or more, by more articles than such a day would be.
How often that is, at each distance, is taken from the articles themselves: so the measure is the same for a topic of
twenty days and of two years, and for a month with many articles and one with few. To look back seldom is no evidence
against a day. Besides: how many articles name the day at all, how many list it in a chronology of their own, and how
near it is to where the articles begin and end, for those who write a chronology tell the outbreak and the last days
in full. ``tools/train_chronology.py`` chose the weights.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import pairwise

from reports.analysis.chronology.mentions import Mentions, mentions
from reports.analysis.reading import once
from reports.analysis.worth import Study

# Distances in days: from each one up to the next is one class, in which articles look back on a day equally often.
DISTANCES = (8, 11, 15, 22, 31, 46, 61, 91, 121, 181, 366, 731, 1461)
NEAR = 3.0  # days: how fast the first and the last days lose what they have above others


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of a day; all are logarithms, so that only ratios count."""

    looked_back: float  # articles that look back on the day, against those that would on any day; 0 at the least
    named: float
    listed: float
    at_an_end: float  # falls with the distance from the first day with an article, and from the last


@cache
def frozen() -> Mapping[str, float]:
    """The weight of each feature, as shipped."""
    text = (files("reports.analysis.chronology") / "weights.json").read_text(encoding="utf-8")
    return {name: float(weight) for name, weight in json.loads(text)["weights"].items()}


@once
def weights_of(study: Study) -> dict[date, float]:
    """The weight of each day of the commission's period that an article names or appeared on."""
    return weigh(mentions(study.readings), study.commission.since, study.commission.until)


def weigh(found: Mentions, since: date, until: date, weights: Mapping[str, float] | None = None) -> dict[date, float]:
    """The weight of each day of the period that an article names or appeared on; compared within one study only."""
    weights = frozen() if weights is None else weights
    return {
        day: round(sum(weights[name] * getattr(each, name) for name in weights), 4)
        for day, each in features(found, since, until).items()
    }


def features(found: Mentions, since: date, until: date) -> dict[date, Features]:
    """The features of each day of the period that an article names or appeared on, oldest first."""
    days = [day for day in sorted({*found.published, *found.named}) if since <= day <= until]
    appeared = sorted(day.toordinal() for day, count in found.published.items() for _ in range(count))
    if not days or not appeared:
        return {}
    first, last = max(appeared[0], since.toordinal()), min(appeared[-1], until.toordinal())
    usual = _usual(found, appeared, first, last)
    return {day: _features(found, day, usual, appeared, first, last) for day in days}


def _features(found: Mentions, day: date, usual: list[float], appeared: list[int], first: int, last: int) -> Features:
    back = sum(count for distance, count in found.back.get(day, {}).items() if distance >= DISTANCES[0])
    expected = sum(share * count for share, count in zip(usual, _afterwards(appeared, day.toordinal()), strict=True))
    return Features(
        looked_back=max(0.0, math.log((back + 1) / (expected + 1))),
        named=math.log1p(found.named[day]),
        listed=math.log1p(found.listed[day]),
        at_an_end=-sum(math.log1p(abs(day.toordinal() - end) / NEAR) for end in (first, last)),
    )


def _usual(found: Mentions, appeared: list[int], first: int, last: int) -> list[float]:
    """For each class of distance the share of articles at it that look back on a day, over all days in between."""
    could, did = [0] * len(DISTANCES), [0] * len(DISTANCES)
    for day in range(first, last + 1):
        for number, count in enumerate(_afterwards(appeared, day)):
            could[number] += count
        for distance, count in found.back.get(date.fromordinal(day), {}).items():
            if distance >= DISTANCES[0]:
                did[bisect_right(DISTANCES, distance) - 1] += count
    return [(ours + 0.5) / (all_of_them + 5) for ours, all_of_them in zip(did, could, strict=True)]


def _afterwards(appeared: list[int], day: int) -> list[int]:
    """How many articles appeared in each class of distance after a day."""
    places = [bisect_left(appeared, day + distance) for distance in DISTANCES] + [len(appeared)]
    return [later - earlier for earlier, later in pairwise(places)]
