"""Two sentences that tell one event of one day in other words: the same people, or the same figure of one thing."""

from __future__ import annotations

import re

from reports.analysis.reading import Sentence
from reports.analysis.sayings import Sayings
from reports.records import Dated

TWO = 2  # people whom both name
FOUR = 4  # words besides a figure that both have
_FIGURE = re.compile(r"\b\d{2,}(?:[.,]\d+)*\b")


def is_told(sayings: Sayings, one: Sentence, its: Dated | None, other: Sentence, others: Dated | None) -> bool:
    """Does another sentence, with its day, say what this one says?"""
    return sayings.alike(one, other) or tells_again(one, its, other, others)


def tells_again(one: Sentence, its: Dated | None, other: Sentence, others: Dated | None) -> bool:
    """Are both of one day, and do they name two of the same people, or give one figure in some of the same words?"""
    if its is None or others is None or its.day != others.day:
        return False
    if len(_people(one) & _people(other)) >= TWO:
        return True
    return not _figures(one).isdisjoint(_figures(other)) and len(one.word_set & other.word_set) > FOUR


def _figures(sentence: Sentence) -> set[str]:
    """The numbers that no two counts have by chance; days are none."""
    return set(_FIGURE.findall(sentence.undated(sentence.masked)))


def _people(sentence: Sentence) -> frozenset[str]:
    return frozenset(each.key.split()[-1] for each in sentence.mentions if each.key)
