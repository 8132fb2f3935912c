"""What a topic speaks of: each of its words with those that news writes for it, and the countries that it names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crawler.archive.text import country_words, plain, root
from reports.alike import alike_to, taken_in_by

PART = 0.6  # what a word counts that names only a part of what the topic's does: a rifle of weapons
LAND = 0.5  # weight of a country that only says where, as a share of the weightiest notion's


@dataclass(frozen=True, slots=True)
class Notion:
    """``words``: the roots by which it is told, each with what it counts, 0 to 1."""

    words: Mapping[str, float]
    weight: float


def notion(word: str, weight: float, language: str, is_name: bool) -> Notion:
    """Of one root of a topic; a name is told by nothing else."""
    words = {word: 1.0}
    if language == "en" and not is_name:
        words = dict.fromkeys(taken_in_by(word), PART) | dict.fromkeys(alike_to(word), 1.0) | words
    return Notion(words, weight)


def land(codes: frozenset[str], weight: float, language: str) -> Notion:
    """Any of some countries, by its names and those of its people."""
    return Notion({word: 1.0 for code in sorted(codes) for word in _land_words(language).get(code, ())}, weight)


@cache
def _land_words(language: str) -> dict[str, tuple[str, ...]]:
    """The roots of the single words for each country."""
    found: dict[str, list[str]] = {}
    for name, code in country_words().items():
        if name.isalpha():
            found.setdefault(code, []).append(root(plain(name), language))
    return {code: tuple(dict.fromkeys(words)) for code, words in found.items()}
