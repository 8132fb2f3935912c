"""What people elsewhere do for, or after the example of, a country: rallies in its support, marches around the world.

It names that country, but happened in another, and who asks what happens there learns nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from reports.analysis.reading import Sentence

_FOR_OTHERS = re.compile(
    r"\b(?:in |(?:show|express|voic)\w* (?:their |its |his |her )?)?solidarity with\b|"
    r"\b(?:in|giv\w+|gave|show\w*|express\w*|voic\w+) (?:their |its )?support (?:of|to|for)\b|"
    r"\binspired by\b|\bechoing\b"
)
_PEOPLE = re.compile(
    r"\b(?:protest\w*|demonstrat\w+|rall(?:y|ies|ied)|march\w*|gather\w*|took to the streets|turned out|activists|"
    r"crowds?|vigils?)\b",
    re.IGNORECASE,
)
_IN_THE_WORLD = re.compile(
    r"\b(?:around|across|all over|throughout) the (?:world|globe)\b|\bworldwide\b|\bin cities abroad\b"
)
_OUTSIDE = re.compile(r"\boutside (?:of )?$")
_CRIED = re.compile(r"\b(?:chant|shout|slogan|placard|banner|carrying signs)\w*", re.IGNORECASE)
_MAY_BE = re.compile(f"{_FOR_OTHERS.pattern}|{_IN_THE_WORLD.pattern}|{_CRIED.pattern}|\\boutside\\b")
_AT = re.compile(r"\b(?:in|at|from|across|throughout|near|to|into|of|on) (?:the )?(?:[a-z]+ ){0,2}$|[’'] ?s? ?$")
_IN = re.compile(r"\b(?:in|across|throughout|at) (?:the )?(?:[a-z]+ ){0,2}$")
_OF_PEOPLE = re.compile(r"(?:an|ian|ish|ese|ch|i)s?$")  # "the Norwegian president" is nowhere
FIRST = 40  # characters of a sentence in which its subject stands


def is_abroad(sentence: Sentence, asked: Collection[str]) -> bool:
    """Does it tell of a rally elsewhere for one of the countries that are ``asked`` for, by code?"""
    text = sentence.masked
    people = _PEOPLE.search(text)
    if people is None:
        return False  # without a look at places, for it is asked of all sentences
    if not _MAY_BE.search(text) and people.start() > FIRST:
        return False
    where = _where(sentence)
    own = [place for place, code in where if code in asked]
    if any(_OUTSIDE.search(text[:place]) for place in own):
        return True
    if any(_AT.search(text[:place]) for place in own if not _is_for(text, place)):
        return False
    if _IN_THE_WORLD.search(text):
        return True
    others = [place for place, code in where if code not in asked]
    if not others:
        return False
    is_there = people.start() <= FIRST and any(_IN.search(text[:place]) for place in others)
    is_for_others = _FOR_OTHERS.search(text) is not None or _CRIED.search(text) is not None
    return is_there or (is_for_others if not own else _FOR_OTHERS.search(text) is not None)


def _where(sentence: Sentence) -> list[tuple[int, str]]:
    """Where in the sentence, outside of quotations, a country or a place of one is named."""
    text = sentence.masked
    named = [(start, code) for code, start, end in sentence.lands_outside if not _OF_PEOPLE.search(text[start:end])]
    spots = [(each.start - sentence.start, each.country) for each in sentence.places if each.country]
    return named + [(start, code) for start, code in spots if not text[start].isspace()]


def _is_for(text: str, place: int) -> bool:
    """Does the place stand behind the words that say for whom they rallied?"""
    found = _FOR_OTHERS.search(text)
    return found is not None and found.start() < place
