"""The other account: where another newsroom has another number of what is asked, neither is printed alone.

``differences`` finds sentences that are the same but for a number. Here the question tells that two numbers are of one
thing: both sentences answer it with one sum, or both say of the same thing that it has so many of what is asked.
English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from crawler.archive.text import plain, stem
from reports.analysis.answers.counting import counted_noun
from reports.analysis.answers.question import Question
from reports.analysis.answers.terms import is_there
from reports.analysis.figures import figures
from reports.analysis.numbers import Number, numbers
from reports.analysis.origins import are_of_two_newsrooms
from reports.analysis.reading import Sentence

NEAR = timedelta(days=1)  # between the articles, for what was written later may be of another time
_RATE = re.compile(r" (?:a|an|per|each|every) (?P<time>hour|day|week|month|year|[a-z]+)\b")
# "An accord on Tuesday that will let 30 vessels in", "The accord covers 28 vessels": what has so many.
_LINKED = re.compile(
    r"(?P<words>(?: [\w’'-]+){1,5}),? (?:that|which|to|for|covering|allowing|letting|giving)(?: [a-z]+){0,4} $"
)
_SUBJECT = re.compile(
    r"(?:^|[,:;] |\bthat |— )(?:[Tt]he|[Tt]his|[Ii]ts) (?P<words>(?:[a-z-]+ ){1,3})(?:[a-z]+s|[a-z]+ed|will [a-z]+)"
    r"(?: [a-z]+){0,2} $"
)


def rivals(question: Question, told: Sequence[Sentence], sentences: Iterable[Sentence]) -> list[Sentence]:
    """Those of ``sentences`` that give another number of what the answer counts, or another sum than it."""
    if question.language != "en" or not told:
        return []
    if question.is_how_much:
        asked = (each for each in sentences if question.terms and all(is_there(term, each) for term in question.terms))
        return [each for each in asked if any(_pay_otherwise(one, each) for one in told)]
    unit = counted_noun(question.text)
    return [each for each in sentences if any(_count_otherwise(one, each, unit) for one in told)] if unit else []


def disagree(question: Question, told: Sequence[Sentence]) -> bool:
    """Do two of the sentences that answer "How much?" give two sums that cannot both be right?"""
    if not question.is_how_much or question.language != "en":
        return False
    return any(_pay_otherwise(one, other) for one, other in combinations(told, 2))


def _are_comparable(one: Sentence, other: Sentence) -> bool:
    first, second = one.reading, other.reading
    if first.story != second.story or first.day is None or second.day is None:
        return False
    return abs(first.day - second.day) <= NEAR and are_of_two_newsrooms(first, second)


def _pay_otherwise(one: Sentence, other: Sentence) -> bool:
    if not _are_comparable(one, other):
        return False
    sums = [list(_sums(each)) for each in (one, other)]
    if not len(sums[0]) == len(sums[1]) == 1:
        return False
    (first, its_rate), (second, other_rate) = sums[0][0], sums[1][0]
    return (first.sign, its_rate) == (second.sign, other_rate) and first.excludes(second)


def _sums(sentence: Sentence) -> Iterator[tuple[Number, str]]:
    """Its sums and shares, with the time for which each is paid."""
    for each in numbers(sentence.masked):
        if each.sign:
            rate = _RATE.match(sentence.masked, each.end)
            yield each, rate["time"] if rate else ""


def _count_otherwise(one: Sentence, other: Sentence, unit: str) -> bool:
    if not _are_comparable(one, other):
        return False
    counts = [[each for each in figures(sentence) if each.unit == unit] for sentence in (one, other)]
    if not len(counts[0]) == len(counts[1]) == 1:
        return False
    first, second = counts[0][0], counts[1][0]
    if first.is_more or second.is_more or not (first.high < second.low or second.high < first.low):
        return False
    return not _owners(one, first.start).isdisjoint(_owners(other, second.start))


def _owners(sentence: Sentence, number: int) -> frozenset[str]:
    """The words of which one is that which has so many."""
    before = sentence.masked[:number]
    found = _SUBJECT.search(before) or _LINKED.search(before)
    return frozenset(stem(plain(word)) for word in found["words"].split() if len(word) > 3) if found else frozenset()
