"""The stories of a set of articles: alike ones first, then the events within what is one great matter.

A war that fills the news for months is more than a story: its articles share its names, and average linkage makes one
group of them. So a group that is LARGE is grouped again among its own: a word that most of them have says little, one
that few have says much, and a week halves the likeness. Only articles of that matter have a say in it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from crawler.stories.likeness import Table, cosines, days_between, likenesses
from crawler.stories.linkage import linked
from crawler.stories.matter import LARGE, Matter, whole_weights

NEAR = 0.13  # mean likeness of two groups that are one story
NEAR_WITHIN = 0.05  # mean likeness, by the words that tell the articles of one matter apart
HALF = 7.0  # days between two articles of one great matter that halve their likeness
_DEEPEST = 5  # times that a group is grouped again


def grouped(matters: Iterable[Matter]) -> dict[str, str]:
    """The story of each article by its id: the least id of its members. A function of the set."""
    ordered = sorted({each.id: each for each in matters}.values(), key=lambda each: each.id)
    stories = _parted(ordered, likenesses(ordered), NEAR)
    return {each.id: story[0].id for first in stories for story in _events(first, 0) for each in story}


def _parted(matters: Sequence[Matter], table: Table, near: float) -> list[list[Matter]]:
    found: defaultdict[int, list[Matter]] = defaultdict(list)
    for each, label in zip(matters, linked(table, near), strict=True):
        found[label].append(each)
    return list(found.values())


def _events(story: list[Matter], depth: int) -> list[list[Matter]]:
    if len(story) <= LARGE or depth == _DEEPEST:
        return [story]
    within = _told_apart(story)
    table = np.round(cosines(within) * 0.5 ** (days_between(within) / HALF), 9)
    whole = {each.id: each for each in story}
    parts = _parted(within, table, NEAR_WITHIN)
    if len(parts) == 1:
        return [story]
    return [event for part in parts for event in _events([whole[each.id] for each in part], depth + 1)]


def _told_apart(story: Sequence[Matter]) -> list[Matter]:
    """The articles with their words weighed anew: nothing for one that all of them have, all for one of its own."""
    held = Counter(term for each in story for term in each.terms)
    many = math.log(len(story) + 1)
    return [
        replace(
            each,
            terms=whole_weights(
                {term: weight * math.log((len(story) + 1) / held[term]) / many for term, weight in each.terms.items()}
            ),
        )
        for each in story
    ]
