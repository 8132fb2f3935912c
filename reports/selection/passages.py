"""What an article has to say of a topic: how much of it are passages in which the topic's notions stand side by side.

A long article that names the topic's words here and there is near to it by its words, and has nothing of it; a short
passage of an article about other things may have all. Where more articles are near than may be chosen, this tells which
of them. It is asked of one article at a time, so no other changes it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crawler.archive.text import root, roots_of
from reports.selection.candidates import Candidate
from reports.selection.notions import Notion
from reports.selection.relevance import Brief, spellings_in

HALF = 12  # words of half a passage; a passage begins where any half does
SHARES = (0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05)  # what the best passages of an article count
POWER = 2  # one that has half of the notions is a quarter of one that has all
Hit = tuple[int, float]  # which notion a word tells, and what it counts there
Bits = int  # what a passage has: a bit for each hit that there can be, so that one is added to others in no time


class Passages:
    """The passages of articles about one topic."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        whole = sum(each.weight for each in brief.notions)
        self._weights = [each.weight / whole for each in brief.notions]
        self._by_root = _by_root(brief.notions)
        self._bits = {hit: 1 << n for n, hit in enumerate(sorted(set(self._by_root.values())))}
        self._worth: dict[Bits, float] = {}
        self._met: set[str] = set()  # plain words of the topic's language,
        self._told: dict[str, Bits] = {}  # and those of them that tell something

    def nearness(self, candidate: Candidate) -> float:
        """0 to 1: the best passages, each by what it has of the notions."""
        values = sorted(((-self._value(bits), at) for at, bits in self._passages(candidate).items()))
        taken: list[int] = []
        score = 0.0
        for value, at in values:
            if all(abs(at - each) > 1 for each in taken):
                score -= SHARES[len(taken)] * value
                taken.append(at)
                if len(taken) == len(SHARES):
                    break
        return round(score, 6)

    def _passages(self, candidate: Candidate) -> dict[int, Bits]:
        """What each passage has that has anything, by the half with which it begins."""
        hits = self._hits(candidate)
        found: dict[int, Bits] = {}
        if hits:
            for at, word in enumerate(candidate.text):
                if word in hits:
                    half, bits = at // HALF, hits[word]
                    found[half] = found.get(half, 0) | bits
                    found[half - 1] = found.get(half - 1, 0) | bits
        return found

    def _value(self, bits: Bits) -> float:
        """Each notion by what tells it best."""
        if bits not in self._worth:
            held = [hit for hit, bit in self._bits.items() if bits & bit]
            best = {notion: max(counts for each, counts in held if each == notion) for notion, _ in held}
            self._worth[bits] = sum(self._weights[notion] * counts for notion, counts in best.items()) ** POWER
        return self._worth[bits]

    def _hits(self, candidate: Candidate) -> dict[str, Bits]:
        """The words of an article that tell a notion; in another language names alone do."""
        hits: dict[str, Bits] = {}
        if candidate.language in (self._brief.language, ""):
            roots, new = roots_of(candidate.language), set(candidate.words).difference(self._met)
            self._met |= new
            self._told |= {word: bits for word in new if (bits := self._told_by(roots[word]))}
            hits |= self._told
        for name in self._brief.names:
            if bits := self._told_by(root(name, self._brief.language)):
                hits |= dict.fromkeys(spellings_in(name, candidate), bits)
        return hits

    def _told_by(self, word: str) -> Bits:
        return self._bits[self._by_root[word]] if word in self._by_root else 0


def _by_root(notions: Sequence[Notion]) -> Mapping[str, Hit]:
    """For each root the notion that it tells best, the first of equals."""
    found: dict[str, Hit] = {}
    for number, each in enumerate(notions):
        for word, counts in each.words.items():
            if word not in found or found[word][1] < counts:
                found[word] = number, counts
    return found
