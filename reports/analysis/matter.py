"""What a topic is about besides its countries, and which sentences speak of that.

Of "Libya oil exports and sanctions" a sentence that names Libya alone says nothing: it must speak of oil, of exports or
of sanctions, or be among the first of an article that opens with two of them. Of "court warrants for Gaddafi" one that
names Gaddafi alone says as little where every article opens with him: a word that most openings have tells only beside
another one. A topic that has only countries is as wide as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crawler.archive.text import content_words, countries_in, names_in, places_in, plain, rarity, sounds
from reports.analysis.alike import ALIKE, forms
from reports.analysis.reading import Reading

OPENS = 2  # paragraphs of an article, counted from 0, after its headline, that tell what it is about
EARLY = 3  # paragraphs of such an article that are about it, whatever their words
TWO = 2  # words of the topic that make an article one about it, and words that most have that make a sentence so
MOST = 0.6  # of the articles: what so many open with does not tell them from one another
MANY = 10  # articles, from which on it can be said what most have
FEWEST = 3  # consonants by which a name is known in another spelling
RARE = 11.0  # rarity from which on one word of a longer name says which: Tahrir, not International
_LONG_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*)+")
_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]+")


@dataclass(frozen=True, slots=True)
class Notion:
    """A word of a topic with those that mean the same, and how it sounds if it is a name.

    ``beside`` are the other words of the name of several words to which it belongs: without one of them it says nothing
    ("international" of an international court). An acronym stands for the whole name.
    """

    words: frozenset[str]
    sound: str = ""
    beside: frozenset[str] = frozenset()
    acronym: str = ""
    name: str = ""  # the name of several words that it is part of

    def is_in(self, words: frozenset[str], heard: frozenset[str]) -> bool:
        if self.acronym in words:
            return True
        found = not self.words.isdisjoint(words) or self.sound in heard
        return found and (not self.beside or not self.beside.isdisjoint(words))


@dataclass(frozen=True)
class Matter:
    """The notions of a topic; ``usual`` are those that most of the articles open with."""

    notions: tuple[Notion, ...]
    usual: frozenset[Notion] = frozenset()

    def is_in(self, words: Iterable[str], text: str) -> bool:
        """Does a text speak of it, whose content words these are?"""
        if not self.notions:
            return True
        found = self._found(words, text)
        return any(each not in self.usual for each in found) or _count(found) >= TWO

    def is_of(self, reading: Reading) -> bool:
        """Does the article's opening speak of two of its notions, one of them unusual, or of all where it has one?"""
        return self._are_enough(self._found(*_opening(reading)))

    def heads(self, words: Iterable[str], headline: str) -> bool:
        """Does a headline, whose content words these are, say that an article is of it?"""
        return not self.usual.issuperset(self._found(words, headline) or self.usual)

    def _are_enough(self, found: Sequence[Notion]) -> bool:
        return len(found) >= min(TWO, len(self.notions)) and not self.usual.issuperset(found or self.notions)

    def among(self, readings: Sequence[Reading]) -> Matter:
        """The same with what is usual among these articles; nothing where that would be all of it, or they are few."""
        if len(readings) < MANY:
            return self
        openings = [_opening(each) for each in readings]
        found = [frozenset(self._found(*each)) for each in openings]
        usual = frozenset(each for each in self.notions if sum(each in one for one in found) > MOST * len(found))
        return Matter(self.notions, usual if len(usual) < len(self.notions) else frozenset())

    def _found(self, words: Iterable[str], text: str) -> list[Notion]:
        held = frozenset(words)
        is_named = any(each.sound for each in self.notions)
        heard = frozenset(_sound(match[0]) for match in _NAME.finditer(text)) - {""} if is_named else frozenset()
        return [each for each in self.notions if each.is_in(held, heard)]


def matter_of_topic(topic: str, language: str) -> Matter:
    """Nothing besides countries where the topic names nothing else."""
    cities = {start for _, start, _ in places_in(topic)}
    lands = [(start, end) for _, start, end in countries_in(topic) if start not in cities]
    rest = "".join(" " if any(start <= at < end for start, end in lands) else letter for at, letter in enumerate(topic))
    names = {match[0]: _sound(match[0]) for match in _NAME.finditer(rest) if match.start()}
    sounded = {
        word: heard
        for name, heard in names.items()
        if rarity(plain(name), language) >= RARE
        for word in content_words(name, language)
    }
    beside = _beside(rest, language)
    small = frozenset(content_words(re.sub(r"(?!^)\b[^\W\d_a-z][\w’'-]*", " ", rest), language)) - beside.keys()
    notions = (
        Notion(_alike(word, language, word in small), sounded.get(word, ""), *beside.get(word, ()))
        for word in dict.fromkeys(content_words(rest, language))
    )
    return Matter(tuple(dict.fromkeys(notions)))


def _alike(word: str, language: str, is_small: bool) -> frozenset[str]:
    """Those that mean the same; a name has no verb."""
    if language != "en":
        return frozenset({word})
    return (forms(word) if is_small else frozenset({word})).union(*(group for group in ALIKE if word in group))


def _count(notions: Iterable[Notion]) -> int:
    """How many they are; the words of one name are one."""
    return len({each.name or each for each in notions})


def _beside(topic: str, language: str) -> dict[str, tuple[frozenset[str], str, str]]:
    """For each word of a long name: the others, where it says little alone; the acronym; and the name.

    A surname or a rare word says who.
    """
    found: dict[str, tuple[frozenset[str], str, str]] = {}
    people = {topic[each.start : each.end] for each in names_in(topic, language) if each.kind == "person"}
    for name in _LONG_NAME.findall(topic):
        acronym = "".join(re.findall(r"\b[^\W\d_a-z]", name)).lower()
        parts = [
            (word, rarity(plain(part), language)) for part in name.split() for word in content_words(part, language)
        ]
        acronym = acronym if len(acronym) >= FEWEST else ""
        for word, rare in parts:
            others = frozenset(each for each, _ in parts if each != word)
            says_who = rare >= RARE or (name in people and word == parts[-1][0])
            found[word] = (frozenset() if says_who else others, acronym, name)
    return found


def _opening(reading: Reading) -> tuple[frozenset[str], str]:
    """The words and the text of an article's headline and first paragraphs."""
    opening = [each for each in reading.sentences if each.paragraph <= OPENS]
    words = frozenset(content_words(reading.article.headline, reading.language))
    text = " ".join((reading.article.headline, *(each.text for each in opening)))
    return words.union(*(each.word_set for each in opening)), text


def _sound(name: str) -> str:
    heard = sounds(plain(name).removesuffix("'s").removesuffix("’s"))
    return heard if len(heard) >= FEWEST else ""
