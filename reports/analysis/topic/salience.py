"""How much the articles of a study say of what a sentence says: what matters is told again and again.

Of each other article the sentence nearest to it counts, as far as it is near (as in Erkan and Radev's LexRank, but with
one voice an article). What an article tells beside its matter, the weather of that day or a match, no other tells.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from reports.analysis.reading import Reading, Sentence
from reports.analysis.sayings import Sayings

Numbers: TypeAlias = NDArray[np.int64]  # of sentences
Weights: TypeAlias = NDArray[np.float64]  # one a sentence
NEAR = 0.15  # cosine of two sentences from which on one says something of the other
FEWEST = 4  # words that carry matter, or there is nothing to compare
COMMON, FEW = 0.25, 50  # share of the sentences that have a word which tells none from another, if they are not few


class Salience:
    """Asked of the sentences of some articles, one by one."""

    def __init__(self, readings: Sequence[Reading], sayings: Sayings) -> None:
        self._sayings = sayings
        told = [[each for each in reading.sentences if len(each.word_set) >= FEWEST] for reading in readings]
        self._articles = [some[0].reading.id for some in told if some]
        self._sentences = [each for some in told for each in some]
        counts = [len(some) for some in told if some]
        self._firsts = np.cumsum([0, *counts[:-1]])  # the number of each article's first sentence
        self._known: dict[tuple[str, int], float] = {}

    @cached_property
    def _by_word(self) -> dict[str, Numbers]:
        """The numbers of the sentences that have a word, but for words that many have."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(self._sentences):
            for word in each.word_set:
                found[word].append(number)
        most = max(FEW, COMMON * len(self._sentences))
        return {word: np.array(numbers) for word, numbers in found.items() if len(numbers) <= most}

    @cached_property
    def _lengths(self) -> Weights:
        return np.array([self._length(each) for each in self._sentences])

    def _length(self, sentence: Sentence) -> float:
        return math.sqrt(math.fsum(self._sayings.rarity(word) ** 2 for word in sentence.word_set)) or 1.0

    def of(self, sentence: Sentence) -> float:
        """From 0 to the number of the other articles."""
        known = self._known.get(sentence.place)
        if known is None:
            known = self._known[sentence.place] = self._told(sentence)
        return known

    def _told(self, sentence: Sentence) -> float:
        if len(sentence.word_set) < FEWEST or not self._sentences:
            return 0.0
        shared = np.zeros(len(self._sentences))
        for word in sorted(sentence.word_set):
            numbers = self._by_word.get(word)
            if numbers is not None:
                shared[numbers] += self._sayings.rarity(word) ** 2
        nearest = np.maximum.reduceat(shared / self._lengths, self._firsts) / self._length(sentence)
        near = zip(self._articles, nearest.tolist(), strict=True)
        return round(math.fsum(each for id_, each in near if each >= NEAR and id_ != sentence.reading.id), 6)
