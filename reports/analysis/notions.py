"""The notions of a topic: its words with those that mean the same, its names by their sound, its countries by code.

"International" of an International Court says nothing without another word of that name; an acronym stands for all of
it; a surname or a rare word says who is meant. What only frames a topic ("position", "visit", "during") is no notion
where it has others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from crawler.archive.text import content_words, countries_in, names_in, places_in, plain, rarity, sounds
from reports.analysis.alike import ALIKE, forms

FEWEST = 3  # consonants by which a name is known in another spelling, and letters of an acronym
RARE = 11.0  # rarity from which on one word of a longer name says which: Tahrir, not International
_LONG_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*)+")
_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]+")
_STEPS_DOWN = re.compile(r"\bst(?:ep|epped|epping|ands?|ood) down\b|\boust(?:ed|er|ing)?\b")
_FRAMING = frozenset(
    "position role reaction respons response situat situation impact effect futur policy polic issu question problem "
    "relation develop development updat cover dur tak event case trip visit journey tour travel shuttl talk "
    "meet meeting "
    "al el bin ibn abu abd de du la le van von".split()  # and what only joins the parts of a name
)


@dataclass(frozen=True, slots=True)
class Notion:
    """One thing that a topic names. ``beside``: without one of these words of its name it says nothing."""

    words: frozenset[str]
    sound: str = ""
    beside: frozenset[str] = frozenset()
    acronym: str = ""
    name: str = ""  # the name of several words that it is part of
    land: str = ""  # a country's code, which has no words

    def is_in(self, text: Text) -> bool:
        if self.land:
            return self.land in text.lands
        if self.acronym in text.words:
            return True
        found = not self.words.isdisjoint(text.words) or self.sound in text.sounds
        return found and (not self.beside or not self.beside.isdisjoint(text.words))


@dataclass(frozen=True, slots=True)
class Text:
    """What a text says to a topic: its content words, the countries that it names, and how its names sound."""

    words: frozenset[str]
    lands: frozenset[str]
    sounds: frozenset[str]

    @classmethod
    def of(cls, words: Iterable[str], lands: Iterable[str], text: str) -> Text:
        if _STEPS_DOWN.search(text):
            words = (*words, "resign")
        heard = frozenset(sound(match[0]) for match in _NAME.finditer(text)) - {""}
        return cls(frozenset(words), frozenset(lands), heard)


def notions_of(topic: str, language: str) -> tuple[Notion, ...]:
    """In the order of the topic, without its countries."""
    rest = _without_lands(topic)
    names = {match[0]: sound(match[0]) for match in _NAME.finditer(rest) if match.start()}
    sounded = {
        word: heard
        for name, heard in names.items()
        if rarity(plain(name), language) >= RARE
        for word in content_words(name, language)
    }
    beside = _beside(rest, language)
    small = frozenset(content_words(re.sub(r"(?!^)\b[^\W\d_a-z][\w’'-]*", " ", rest), language)) - beside.keys()
    words = list(dict.fromkeys(content_words(rest, language)))
    telling = [each for each in words if each not in _FRAMING] or words
    found = (
        Notion(_alike(word, language, word in small), sounded.get(word, ""), *beside.get(word, ())) for word in telling
    )
    return tuple(dict.fromkeys(found))


def lands_of(topic: str) -> tuple[Notion, ...]:
    """The countries of a topic that names two or more; of a single one all is said by whom the articles are about."""
    codes = dict.fromkeys(code for code, _, _ in _lands(topic))
    return tuple(Notion(frozenset(), land=code) for code in codes) if len(codes) > 1 else ()


def holder_of(topic: str) -> str:
    """Of several countries the one whose something the topic is: "Turkey's position on Libya"; "" if none."""
    lands = _lands(topic)
    first = next((code for code, start, end in lands if start == 0 and topic[end:].startswith(("'s ", "’s "))), "")
    return first if len({code for code, _, _ in lands}) > 1 else ""


def sound(name: str) -> str:
    """The consonants of a name, without a possessive; "" where they are too few to tell it."""
    heard = sounds(plain(name).removesuffix("'s").removesuffix("’s"))
    return heard if len(heard) >= FEWEST else ""


def _lands(topic: str) -> list[tuple[str, int, int]]:
    cities = {start for _, start, _ in places_in(topic)}
    return [each for each in countries_in(topic) if each[1] not in cities]


def _without_lands(topic: str) -> str:
    spans = [(start, end) for _, start, end in _lands(topic)]
    return "".join(" " if any(start <= at < end for start, end in spans) else letter for at, letter in enumerate(topic))


def _alike(word: str, language: str, is_small: bool) -> frozenset[str]:
    """Those that mean the same; a name has no verb."""
    if language != "en":
        return frozenset({word})
    return (forms(word) if is_small else frozenset({word})).union(*(group for group in ALIKE if word in group))


def _beside(topic: str, language: str) -> dict[str, tuple[frozenset[str], str, str]]:
    """For each word of a long name: the others, where it says little alone; the acronym; and the name."""
    found: dict[str, tuple[frozenset[str], str, str]] = {}
    people = {topic[each.start : each.end] for each in names_in(topic, language) if each.kind == "person"}
    for name in _LONG_NAME.findall(topic):
        initials = "".join(re.findall(r"\b[^\W\d_a-z]", name)).lower()
        acronym = initials if len(initials) >= FEWEST else ""
        parts = [
            (word, rarity(plain(part), language)) for part in name.split() for word in content_words(part, language)
        ]
        for word, rare in parts:
            others = frozenset(each for each, _ in parts if each != word)
            says_who = rare >= RARE or (name in people and word == parts[-1][0])
            found[word] = (frozenset() if says_who else others, acronym, name)
    return found
