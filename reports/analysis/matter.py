"""What a topic is about besides its countries, and which sentences speak of that.

Of "Libya oil exports and sanctions" a sentence that names Libya alone says nothing: it must speak of oil, of exports or
of sanctions, or be among the first of an article that opens with two of them. Of "court warrants for Gaddafi" one that
names Gaddafi alone says as little where every article opens with him: a notion that far more openings have than have
another tells only beside another one. A topic that has only countries is as wide as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median_low

from crawler.archive.text import content_words
from reports.analysis.notions import Notion, Text, holder_of, lands_of, notions_of
from reports.analysis.reading import Reading

OPENS = 2  # paragraphs of an article, counted from 0, after its headline, that tell what it is about
EARLY = 3  # paragraphs of an article whose headline is of the topic that are about it, whatever their words
TWO = 2  # notions of the topic that make an article one about it, and usual ones that make a sentence so
MANY_OPEN, TIMES = 0.3, 3.0  # share of the articles that open with a notion, and how much more it is than the median
MANY = 10  # articles, from which on it can be said what most have
_WORK = re.compile(r"\b(?:on|general|hunger|labou?r|nationwide) strikes?\b", re.IGNORECASE)  # no attack


@dataclass(frozen=True)
class Matter:
    """The notions of a topic; ``usual`` are those that far more of the articles open with than with others.

    ``lands`` are its countries, where it has several; of ``holder`` a sentence must speak ("Turkey's position").
    """

    notions: tuple[Notion, ...]
    lands: tuple[Notion, ...] = ()
    holder: str = ""
    usual: frozenset[Notion] = frozenset()

    def is_in(self, words: Iterable[str], lands: Iterable[str], text: str) -> bool:
        """Does a text speak of it, whose content words and countries these are?"""
        if not self.notions:
            return True
        read = _read(words, lands, text)
        if self.holder and self.holder not in read.lands:
            return False
        found = self._found(read)
        return bool(self._telling(found)) or _count(found) >= TWO

    def is_of(self, reading: Reading) -> bool:
        """Does the article's opening speak of two of its notions, one of them unusual, or of all where it has one?"""
        return self._are_enough(self._found(_opening(reading)))

    def heads(self, reading: Reading) -> bool:
        """Does its headline say that an article is of it?"""
        headline = reading.article.headline
        words = content_words(headline, reading.language)
        return self._are_enough(self._found(_read(words, reading.headline_countries, headline)))

    def among(self, readings: Sequence[Reading]) -> Matter:
        """The same with what is usual among these articles; nothing where they are few, or have all notions alike."""
        if len(readings) < MANY:
            return self
        found = [frozenset(self._found(_opening(each))) for each in readings]
        shares = {each: sum(each in one for one in found) / len(found) for each in (*self.notions, *self.lands)}
        most = TIMES * (median_low(shares[each] for each in self.notions) if self.notions else 1.0)
        usual = frozenset(each for each, share in shares.items() if share > max(MANY_OPEN, most))
        return Matter(self.notions, self.lands, self.holder, usual)

    def _are_enough(self, found: Sequence[Notion]) -> bool:
        return len(found) >= min(TWO, _count(self.notions)) and bool(self._telling(found))

    def _telling(self, found: Sequence[Notion]) -> list[Notion]:
        """Those that most articles do not open with."""
        return [each for each in found if each not in self.usual]

    def _found(self, text: Text) -> list[Notion]:
        return [each for each in (*self.notions, *self.lands) if each.is_in(text)]


def matter_of_topic(topic: str, language: str) -> Matter:
    """Nothing besides countries where the topic names nothing else."""
    return Matter(notions_of(topic, language), lands_of(topic), holder_of(topic))


def _count(notions: Iterable[Notion]) -> int:
    """How many they are, without countries; the words of one name are one."""
    return len({each.name or each for each in notions if not each.land})


def _read(words: Iterable[str], lands: Iterable[str], text: str) -> Text:
    held = frozenset(words) - {"strik"} if _WORK.search(text) else words
    return Text.of(held, lands, text)


def _opening(reading: Reading) -> Text:
    """What an article's headline and first paragraphs say."""
    opening = [each for each in reading.sentences if each.paragraph <= OPENS]
    words = frozenset(content_words(reading.article.headline, reading.language))
    lands = {code for each in opening for code in each.named} | {*reading.headline_countries}
    text = " ".join((reading.article.headline, *(each.text for each in opening)))
    return _read(words.union(*(each.word_set for each in opening)), lands, text)
