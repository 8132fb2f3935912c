"""Where a sentence says that what it tells was: "protests across Norway", "marchers in Oslo"; or only who said it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from crawler.archive.text import content_words, countries_in
from reports.analysis.blanks import spans_blanked
from reports.analysis.reading import Sentence
from reports.analysis.topic.notions import Notion
from reports.analysis.voices import voice

# A thing with at most two small words before where it was, and "the capital", "central" or "the city of".
_THERE = re.compile(
    r"\b([A-Za-z-]+(?: (?!in |at |near |of |from )[a-z-]+){0,2}) (?:in|across|throughout) "
    r"(?:the )?(?:[a-z]+ ){0,2}(?:of )?$"
)
_IN = re.compile(r"\b(?:in|across) (?:the )?$", re.IGNORECASE)

# "The army took Orlen, officers in Tarsk said", "told reporters in the rebel city of Tarsk".
_TOLD = re.compile(
    r"\b(?:told|said|says|according to)\b(?:(?!\bthat\b)[^,;]){0,60} (?:in|from|at) (?:the )?(?:[a-z-]+ ){0,3}(?:of )?"
    r"[A-Z][\w’'-]*(?: , [A-Z][\w’'-]+ [A-Z][\w’'-]+)?|"
    r"\b(?:in|from|at) (?:the )?(?:[a-z-]+ ){0,3}(?:of )?[A-Z][\w’'-]* (?:said|says?|told|reported)\b"
)
# "Forty km (25 miles) east of Tarsk" tells how far, and "Tarsk has denied" what a government did.
_HOW_FAR = re.compile(
    r"(?:\b(?:km|kilomet(?:er|re)s?|miles?|mi|hours?|minutes)\b[^,.;]{0,40}|\b(?:north|south|east|west)[a-z]*) "
    r"(?:of|from) (?:the )?(?:(?:capital|city|town|port|rebel|government)[a-z-]* ){0,2}(?:of )?$"
)
_GOVERNS = re.compile(
    r" (?:has |had |have |also |later |still |again )*(?:declared|denied|denies|accused|accuses|rejected|rejects|"
    r"accepted|"
    r"offered|insisted|insists|called on|vowed|threatened|warned|recalled|expelled|blamed|dismissed|demanded|protested|"
    r"summoned|promised|says?|said)\b"
)
_BEHIND = re.compile(r"\b(?:in|from|at|near|of|to|by|around|outside|for|and) (?:the )?(?:[a-z-]+ ){0,2}(?:of )?$")
_ELSEWHERE = re.compile(
    r"\b(?:in|at|near|into|outside|around|towards?|on|of) (?:the )?(?:[a-z-]+ ){0,3}"
    r"(?![A-Z][a-z]+(?:an|ish|ese|i)\b)[A-Z]"
)


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


def is_only_said_there(sentence: Sentence, towns: Collection[str]) -> bool:
    """Do only those who say it stand in these towns, and what they say was elsewhere: "rebels in Tarsk said that"?"""
    said = voice(sentence)
    spans = [(said.start, said.end)] if said else []
    spans += [match.span() for match in _TOLD.finditer(sentence.masked)]
    at = [(each.start - sentence.start, each.name in towns) for each in sentence.places if each.kind == "city"]
    inside = [any(start <= place < end for start, end in spans) for place, is_own in at if is_own]
    if not inside or not all(inside):
        return False
    rest = spans_blanked(sentence.undated(sentence.masked), spans)
    return any(not is_own for _, is_own in at) or _ELSEWHERE.search(rest) is not None


def is_named_for_another(sentence: Sentence, towns: Collection[str]) -> bool:
    """Are these towns named, but only to say how far from them another place is, or for the government in them?"""
    at = [
        (each.start - sentence.start, each.end - sentence.start)
        for each in sentence.places
        if each.kind == "city" and each.name in towns and not sentence.masked[each.start - sentence.start].isspace()
    ]
    text = sentence.masked
    return bool(at) and all(_HOW_FAR.search(text[:start]) or _is_government(text, start, end) for start, end in at)


def _is_government(text: str, start: int, end: int) -> bool:
    return _GOVERNS.match(text, end) is not None and _BEHIND.search(text[:start]) is None


def _is_told(sentence: Sentence, start: int, told: frozenset[str]) -> bool:
    found = _THERE.search(sentence.masked[:start])
    return found is not None and not told.isdisjoint(content_words(found[1], sentence.reading.language))
