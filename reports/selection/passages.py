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

SPAN = 25  # words of a passage
SHARES = (0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05)  # what the best passages of an article count
POWER = 2  # one that has half of the notions is a quarter of one that has all
Hit = tuple[int, float]  # which notion a word tells, and what it counts there


class Passages:
    """The passages of articles about one topic."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        whole = sum(each.weight for each in brief.notions)
        self._weights = [each.weight / whole for each in brief.notions]
        self._by_root = _by_root(brief.notions)
        self._met: dict[str, Hit | None] = {}  # plain words of the topic's language

    def nearness(self, candidate: Candidate) -> float:
        """0 to 1: the best passages, each by what it has of the notions."""
        values, taken = self._values(candidate), list[int]()
        score = 0.0
        for value, at in sorted(values, key=lambda each: (-each[0], each[1])):
            if all(abs(at - each) >= SPAN for each in taken):
                score += SHARES[len(taken)] * value
                taken.append(at)
                if len(taken) == len(SHARES):
                    break
        return round(score, 6)

    def _values(self, candidate: Candidate) -> list[tuple[float, int]]:
        """What the passage is worth that begins at each word of the topic, and where that is."""
        hits = self._hits(candidate)
        there = [(at, *hits[word]) for at, word in enumerate(candidate.text) if word in hits]
        found, last = [], 0
        for first, (at, _, _) in enumerate(there):
            while last < len(there) and there[last][0] < at + SPAN:
                last += 1
            found.append((self._value(there[first:last]), at))
        return found

    def _value(self, passage: Sequence[tuple[int, int, float]]) -> float:
        held: dict[int, float] = {}
        for _, notion, counts in passage:
            if counts > held.get(notion, 0.0):
                held[notion] = counts
        return sum(self._weights[notion] * counts for notion, counts in sorted(held.items())) ** POWER

    def _hits(self, candidate: Candidate) -> dict[str, Hit]:
        """The words of an article that tell a notion; in another language names alone do."""
        hits: dict[str, Hit] = {}
        if candidate.language in (self._brief.language, ""):
            roots, met = roots_of(candidate.language), self._met
            for word in candidate.words.keys() - met.keys():
                met[word] = self._by_root.get(roots[word])
            hits = {word: hit for word in candidate.words if (hit := met[word])}
        for name in self._brief.names:
            hit = self._by_root.get(root(name, self._brief.language))
            if hit:
                hits |= dict.fromkeys(spellings_in(name, candidate), hit)
        return hits


def _by_root(notions: Sequence[Notion]) -> Mapping[str, Hit]:
    """For each root the notion that it tells best, the first of equals."""
    found: dict[str, Hit] = {}
    for number, each in enumerate(notions):
        for word, counts in each.words.items():
            if word not in found or found[word][1] < counts:
                found[word] = number, counts
    return found
