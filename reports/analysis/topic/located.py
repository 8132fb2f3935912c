"""In which countries a sentence says that what is asked about was: "protests across Norway", "marchers in Oslo"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crawler.archive.text import content_words, countries_in
from reports.analysis.reading import Sentence
from reports.analysis.topic.notions import Notion

# A thing with at most two small words before where it was, and "the capital", "central" or "the city of".
_THERE = re.compile(
    r"\b([A-Za-z-]+(?: (?!in |at |near |of |from )[a-z-]+){0,2}) (?:in|across|throughout) "
    r"(?:the )?(?:[a-z]+ ){0,2}(?:of )?$"
)
_IN = re.compile(r"\b(?:in|across) (?:the )?$", re.IGNORECASE)


def is_of_a_place(topic: str) -> bool:
    """Is it about what is in a country, "protests in Norway", or in those that are asked for, as it names none?"""
    named = countries_in(topic)
    return not named or any(_IN.search(topic[:start]) for _, start, _ in named)


def located(sentence: Sentence, notions: Iterable[Notion]) -> frozenset[str]:
    """The countries, by code; empty where it names no place for it."""
    told = frozenset(word for each in notions if not each.name for word in each.words)
    spots = [(start, code) for code, start, _ in sentence.lands_outside]
    spots += [(each.start - sentence.start, each.country) for each in sentence.places if each.country]
    return frozenset(code for start, code in spots if _is_told(sentence, start, told))


def _is_told(sentence: Sentence, start: int, told: frozenset[str]) -> bool:
    found = _THERE.search(sentence.masked[:start])
    return found is not None and not told.isdisjoint(content_words(found[1], sentence.reading.language))
