"""What an article is about: its weightiest words, those of its headline and first lines above all.

A word weighs by how often it stands in the article and by how rare it is in the language; a name or a number weighs
more. A country or a large city tells where, not what: all the news of a small archive have it, so it weighs little. A
weekday or a month tells nothing, nor does the outlet's own name in a dateline. The weights are whole numbers, so that
sums of their products are exact in any order.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from operator import mul

from crawler.text.content import root, stop_words
from crawler.text.date_words import MONTHS, WEEKDAYS
from crawler.text.frequency import rarity
from crawler.text.gazetteer import countries_in
from crawler.text.letters import first_words, plain
from crawler.text.remembered import Remembered

TERMS = 40  # of one article
READ, FIRST = 1_000, 80  # words of a text that are read at all, and those that tell what it is about
OPENING = 400  # characters in which a dateline stands
HEADLINE, HEADLINE_FIRST = 3.0, 2.0  # weight of a word of the headline among all, and among the first
NAME = 1.6  # weight of a word with a capital letter, and of a number
WHERE = 0.2  # weight of a word for a country, its people or one of its large cities
LARGE = 20  # articles of one group from which it may be more than one event
ROUNDED = 1e-8  # two weights that are nearer to each other may be equal once they are rounded
UNIT = 250  # length of a list of weights: products of two stay exact in 32 bits
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞĞİŞА-ЯΑ-Ω]")
# "CAIRO, 5 November (Harbour Wire) –": the agency's name, at the beginning or behind a standfirst.
_WIRE = re.compile(r"^(?P<place>[^\W\d_a-z][^\n()]{1,50})\([^)\n]{2,40}\)(?= ?[-–—:])", re.MULTILINE)
# Languages that are written without blanks; two letters side by side stand for a word.
_UNPARTED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Matter:
    """An article as stories see it. ``day`` is that of publication; ``terms`` maps stems to whole weights."""

    id: str
    day: date | None
    terms: Mapping[str, int]


def matter_of(id_: str, day: date | None, language: str, headline: str, standfirst: str, text: str) -> Matter:
    """What an article is about, from its words alone. ``language`` is its BCP 47 code, "" if it is not known."""
    language = language.partition("-")[0].lower() or "en"
    words, titled = first_words(_without_wire(text), READ), first_words(headline, READ)
    whole = _weights(language, (titled, HEADLINE), (words, 1.0))
    opening = first_words(standfirst, FIRST) + words[:FIRST]
    return Matter(id_, day, _best(whole, _weights(language, (titled, HEADLINE_FIRST), (opening, 1.0))))


def _without_wire(text: str) -> str:
    """A text without the agency's name in its dateline."""
    found = _WIRE.search(text, 0, OPENING)
    return text[: found.end("place")] + text[found.end() :] if found else text


def _weights(language: str, *places: tuple[Iterable[str], float]) -> dict[str, float]:
    """The stems of some words with their weights, of length one."""
    counts: dict[str, float] = {}
    rarities: dict[str, float] = {}
    told = _told_in(language)
    for words, weight in places:
        for word, times in Counter(words).items():
            for term, rare, named in told[word]:
                if term not in counts:
                    counts[term], rarities[term] = weight * named * times, rare
                else:
                    counts[term] += weight * named * times
                    rarities[term] = min(rare, rarities[term])
    found = {
        term: (1 + math.log(count)) * rarities[term] if count > 1 else rarities[term] for term, count in counts.items()
    }
    length = _length(found)
    return {term: weight / length for term, weight in found.items()}


def _length(weights: Mapping[str, float]) -> float:
    """The length of a list of weights, 1 where it has none."""
    return math.sqrt(sum(map(mul, weights.values(), weights.values()))) or 1.0


@cache
def _told_in(language: str) -> Remembered[tuple[tuple[str, float, float], ...]]:
    """The stems of each word of a language as it is written, each with its rarity and what being a name or a number
    adds; none for a word that says nothing of the matter."""
    return Remembered(lambda written: tuple(_told(written, language)))


def _told(written: str, language: str) -> Iterator[tuple[str, float, float]]:
    word = plain(written)
    if len(word) > 1 and word not in stop_words(language) and word not in WEEKDAYS and word not in MONTHS:
        named = NAME if _CAPITAL.match(written) or word.isdecimal() else 1.0
        telling = WHERE if countries_in(written) else 1.0
        for piece in _pieces(word):
            yield root(piece, language), telling * rarity(piece, language), named


def _pieces(word: str) -> list[str]:
    if _UNPARTED.search(word) and len(word) > 2:
        return [word[at : at + 2] for at in range(len(word) - 1)]
    return [word]


def _best(*weighed: Mapping[str, float]) -> dict[str, int]:
    total: dict[str, float] = {}
    for each in weighed:
        for term, weight in each.items():
            total[term] = total.get(term, 0.0) + weight
    least = sorted(total.values())[-TERMS:][:1]  # of the weights that count; to sort them alone is quick
    best = sorted((-round(weight, 9), term) for term, weight in total.items() if weight > least[0] - ROUNDED)[:TERMS]
    return whole_weights({term: total[term] for _, term in best})


def whole_weights(weights: Mapping[str, float]) -> dict[str, int]:
    """Weights in whole numbers, the list of length ``UNIT``; those that come to nothing are left out."""
    length = _length(weights)
    found = {term: round(weight / length * UNIT) for term, weight in weights.items()}
    return {term: weight for term, weight in found.items() if weight}
