"""How much the articles of a study say of what a sentence says: what matters is told again and again.

Of each other article the sentence nearest to it counts, as far as it is near (as in Erkan and Radev's LexRank, but with
one voice an article). What an article tells beside its matter, the weather of that day or a match, no other tells.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from reports.analysis.reading import Reading, Sentence
from reports.analysis.sayings import Sayings

NEAR = 0.15  # cosine of two sentences from which on one says something of the other
FEWEST = 4  # words that carry matter, or there is nothing to compare
COMMON, FEW = 0.25, 50  # share of the sentences that have a word which tells none from another, if they are not few


class Salience:
    """Asked of the sentences of some articles, one by one."""

    def __init__(self, readings: Sequence[Reading], sayings: Sayings) -> None:
        sentences = [each for reading in readings for each in reading.sentences]
        self._sentences = [each for each in sentences if len(each.word_set) >= FEWEST]
        self._sayings = sayings
        self._known: dict[tuple[str, int], float] = {}

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        """The numbers of the sentences that have a word, but for words that many have."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(self._sentences):
            for word in each.word_set:
                found[word].append(number)
        most = max(FEW, COMMON * len(self._sentences))
        return {word: numbers for word, numbers in found.items() if len(numbers) <= most}

    @cached_property
    def _lengths(self) -> list[float]:
        return [self._length(each) for each in self._sentences]

    def _length(self, sentence: Sentence) -> float:
        return math.sqrt(math.fsum(self._sayings.rarity(word) ** 2 for word in sentence.word_set)) or 1.0

    def of(self, sentence: Sentence) -> float:
        """From 0 to the number of the other articles."""
        known = self._known.get(sentence.place)
        if known is None:
            known = self._known[sentence.place] = self._told(sentence)
        return known

    def _told(self, sentence: Sentence) -> float:
        if len(sentence.word_set) < FEWEST:
            return 0.0
        shared: defaultdict[int, float] = defaultdict(float)
        for word in sorted(sentence.word_set):
            weight = self._sayings.rarity(word) ** 2
            for number in self._by_word.get(word, ()):
                shared[number] += weight
        own, lengths = self._length(sentence), self._lengths
        nearest: dict[str, float] = {}  # by article
        for number, weight in shared.items():
            id_ = self._sentences[number].reading.id
            nearest[id_] = max(nearest.get(id_, 0.0), weight / (own * lengths[number]))
        nearest.pop(sentence.reading.id, None)
        return round(math.fsum(each for each in nearest.values() if each >= NEAR), 6)
