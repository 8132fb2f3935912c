"""What a report on a country is full of, so that its reader knows which "the uprising" and "the protesters" are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from crawler.archive.text import words
from reports.analysis.reading import Reading

HALF, MANY = 0.5, 6  # share of the articles of a country, and number, that have a word which needs no telling
# Of these a country has one at a time, as far as its news goes, and those who have part in it.
_WORDS = frozenset(
    "rebels uprising conflict unrest crisis war protests protesters demonstrations demonstrators turmoil capital "
    "military army".split()
)
OF_EACH = frozenset("capital military army crisis".split())  # every country has one


def upheavals(readings: Iterable[Reading], lands: Collection[str]) -> dict[str, frozenset[str]]:
    """The words of an upheaval that half of the articles on a country have, for each of the countries asked for."""
    told: dict[str, list[frozenset[str]]] = {}
    for each in readings:
        if each.main_land in lands:
            told.setdefault(each.main_land, []).append(_WORDS.intersection(words(each.article.text)))
    return {land: _common(found) for land, found in told.items()}


def _common(found: list[frozenset[str]]) -> frozenset[str]:
    counts = Counter(word for each in found for word in each)
    return frozenset(word for word, count in counts.items() if count >= max(MANY, HALF * len(found)))
