"""What a topic is about besides its countries, and which sentences speak of that.

Of "Libya oil exports and sanctions" a sentence that names Libya alone says nothing: it must speak of oil, of exports or
of sanctions, or be among the first of an article that opens with two of them. A topic that has only countries is as
wide as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from crawler.archive.text import content_words, countries_in, places_in, plain, sounds
from reports.analysis.alike import ALIKE
from reports.analysis.reading import Reading

OPENS = 2  # paragraphs of an article, counted from 0, after its headline, that tell what it is about
EARLY = 3  # paragraphs of such an article that are about it, whatever their words
TWO = 2  # words of the topic that make an article one about it
FEWEST = 3  # consonants by which a name is known in another spelling
_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]+")


@dataclass(frozen=True)
class Matter:
    """The words of a topic, in groups of those that mean the same, and how its names sound."""

    groups: tuple[frozenset[str], ...]
    names: frozenset[str]

    def is_in(self, words: Iterable[str], text: str) -> bool:
        """Does a text speak of it, whose content words these are?"""
        return not self.groups or bool(self._count(words, text))

    def is_of(self, reading: Reading) -> bool:
        """Does the article's opening speak of two of its words, or of all where it has one?"""
        opening = [each for each in reading.sentences if each.paragraph <= OPENS]
        words = {word for each in opening for word in each.word_set}
        words.update(content_words(reading.article.headline, reading.language))
        text = " ".join((reading.article.headline, *(each.text for each in opening)))
        return self._count(words, text) >= min(TWO, len(self.groups))

    def _count(self, words: Iterable[str], text: str) -> int:
        held = frozenset(words)
        missing = [group for group in self.groups if group.isdisjoint(held)]
        found = len(self.groups) - len(missing)
        return found or int(bool(self.names) and any(_sound(match[0]) in self.names for match in _NAME.finditer(text)))


def matter_of_topic(topic: str, language: str) -> Matter:
    """Nothing besides countries where the topic names nothing else."""
    cities = {start for _, start, _ in places_in(topic)}
    lands = [(start, end) for _, start, end in countries_in(topic) if start not in cities]
    rest = "".join(" " if any(start <= at < end for start, end in lands) else letter for at, letter in enumerate(topic))
    words = dict.fromkeys(content_words(rest, language))
    groups = (frozenset({word}.union(*(group for group in ALIKE if word in group))) for word in words)
    names = frozenset(_sound(match[0]) for match in _NAME.finditer(rest) if match.start())
    return Matter(tuple(dict.fromkeys(groups)), names - {""})


def _sound(name: str) -> str:
    heard = sounds(plain(name).removesuffix("'s").removesuffix("’s"))
    return heard if len(heard) >= FEWEST else ""
