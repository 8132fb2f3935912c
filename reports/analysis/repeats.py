"""Two sentences that tell one event of one day in other words, naming the same people."""

from __future__ import annotations

from reports.analysis.reading import Sentence
from reports.records import Dated

TWO = 2  # people whom both name


def tells_again(one: Sentence, its: Dated | None, other: Sentence, others: Dated | None) -> bool:
    """Are both of one day, and do they name two of the same people?"""
    if its is None or others is None or its.day != others.day:
        return False
    return len(_people(one) & _people(other)) >= TWO


def _people(sentence: Sentence) -> frozenset[str]:
    return frozenset(each.key.split()[-1] for each in sentence.mentions if each.key)
