"""What a topic is about besides its countries, and which sentences speak of that.

Of "Libya oil exports and sanctions" a sentence that names Libya alone says nothing: it must speak of oil, of exports or
of sanctions, or be among the first of an article whose headline has two of them. Of "court warrants for Gaddafi" one
that names Gaddafi alone says as little where every article opens with him: a notion that far more openings have than
have another tells only beside another one. A topic that has only countries is as wide as they are; of two, the one
that fewer articles open with must be named.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median_low

from crawler.archive.text import content_words
from reports.analysis.cached import cached_property
from reports.analysis.reading import Reading, Sentence, once
from reports.analysis.topic.namesakes import is_of_another
from reports.analysis.topic.notions import Notion, how_many, lands_of, without_offices
from reports.analysis.topic.parts import (
    Part,
    has_place,
    is_event,
    is_shortened,
    lands_alone,
    may_happen,
    parts_of,
    places_of,
)
from reports.analysis.topic.texts import Text
from reports.analysis.topic.told import TWO, is_told

OPENS = 2  # paragraphs of an article, counted from 0, after its headline, that tell what it is about
EARLY = 3  # paragraphs of an article whose headline is of the topic that are about it, whatever their words
MANY_OPEN, TIMES = 0.3, 3.0  # share of the articles that open with a notion, and how much more it is than the median
NEARLY_ALL = 0.6  # share of the articles that open with a notion which then tells none of them from another
FEW_OPEN = 0.15  # share of the articles that open with a notion which tells them from the others, be it a place
TWICE = 2.0  # how much more articles open with the commonest country than with one that is needed
COMMON, BOTH = 0.4, 0.6  # share of the articles that open with a compound's first word, and of these with the other too
MOST_OPEN = 0.5  # share of the articles from which on a part of the topic is what they all are about
MANY = 10  # articles, from which on it can be said what most have
# A name alone on one side of its "and": not "Orlen's journey and the road".
_AND_SOMEBODY = re.compile(r"^(?:[Tt]he )?(?:[A-Z][\w.-]* )+and | and (?:the )?[A-Z][\w.-]*(?: [A-Z][\w.-]*)*$")


@dataclass(frozen=True)
class Matter:
    """The parts of a topic; ``usual`` are the notions that far more of the articles open with than with others.

    ``lands`` are its countries, by code, and ``needed`` those that a sentence must name, one at least: of "China and
    the Libyan rebels" China, where most articles open with Libya anyhow. ``alone`` are those that are themselves what
    is asked about, as China is there; of "the Norwegian border" the border must be told too. ``told`` are the parts one
    of which it must speak of: of "the army and the protesters" the army, where most open with protesters.
    """

    parts: tuple[Part, ...]
    lands: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    usual: frozenset[Notion] = frozenset()
    needed: frozenset[str] = frozenset()
    told: tuple[Part, ...] = ()
    rare: frozenset[Notion] = frozenset()

    @cached_property
    def notions(self) -> tuple[Notion, ...]:
        return tuple(notion for part in self.parts for notion in part.notions)

    def is_in(self, words: Iterable[str], lands: Iterable[str], text: str) -> bool:
        """Does a text speak of it, whose content words and countries these are?"""
        return self._is_in(Text.of(words, lands, text))

    def is_in_sentence(self, sentence: Sentence) -> bool:
        return self._is_in(said(sentence)) or (not self.needed and self._is_called(sentence))

    def _is_called(self, sentence: Sentence) -> bool:
        """Has it the short name of what its article opens with: "the council" for the road council?"""
        text, opening = said(sentence), _opening(sentence.reading)
        return any(is_shortened(part, text, opening) for part in self.told or self.parts)

    def _is_in(self, read: Text) -> bool:
        named = self.needed.intersection(read.lands)
        if self.needed and not named:
            return False
        if not self.parts or not self.alone.isdisjoint(named):
            return True
        return any(is_told(part, read, self.usual) for part in self.told or self.parts)

    def heads(self, reading: Reading) -> bool:
        """Does its headline name two of its notions, one of them unusual, or all where it has one; or the country that
        a topic of countries needs?"""
        headline = reading.article.headline
        words = content_words(headline, reading.language)
        read = Text.of(words, reading.headline_countries, headline)
        if self.needed and (self.needed.isdisjoint(read.lands) or not self.parts):
            return not self.needed.isdisjoint(read.lands)
        if any(part.is_given or part.is_bare for part in self.parts) and not self._is_in(read):
            return False
        found = self._found(read)
        return len(found) >= min(TWO, how_many(self.notions)) and any(each not in self.usual for each in found)

    def opens(self, reading: Reading) -> bool:
        """Do its headline and first paragraphs speak of it?"""
        return self._is_in(_opening(reading))

    def has_any(self, sentence: Sentence) -> bool:
        """Has the sentence one notion of it at least?"""
        return bool(self._found(said(sentence)))

    def is_there(self, sentence: Sentence) -> bool:
        """Does the sentence or its article's opening name the place in which the topic is, or the body whose it is?

        One in small letters, or one with which most articles open, is in many openings: the headline, the sentence or
        the one before must have it.
        """
        text = said(sentence)
        for part in self.parts:
            texts = (
                (text, _opening(sentence.reading))
                if self.usual.isdisjoint((*part.where, *part.whose))
                else _around(sentence)
            )
            if any(some and not any(each.is_in(text) for text in texts for each in some) for some in places_of(part)):
                return False
            if part.spot is not None and not any(part.spot.is_in(text) for text in _around(sentence)):
                return False
        return True

    def has_head(self, sentence: Sentence) -> bool:
        """Has it what is asked about in some part of the topic, if that says which word it is?"""
        text = said(sentence)
        heads = [(part, part.head) for part in self.parts if part.head is not None and part.head not in self.usual]
        return not heads or any(head.is_in(text) or has_place(part, text) for part, head in heads)

    @property
    def is_headline(self) -> bool:
        """Is the topic a whole headline?"""
        return any(part.is_long for part in self.parts)

    @cached_property
    def is_single(self) -> bool:
        """Is it one word or name, besides countries?"""
        return how_many(self.notions) <= 1

    @cached_property
    def is_thing(self) -> bool:
        """Is it one word in small letters for a thing, "hospitals", and not for what happens, "protests"?"""
        return self.is_single and any(not each.name and not may_happen(each) for each in self.notions)

    @cached_property
    def is_of_event(self) -> bool:
        """Is one of its notions something that happens: a quake, an election, a trial?"""
        return any(not each.name and is_event(each) for each in self.notions)

    @cached_property
    def is_of_names(self) -> bool:
        """Are persons, bodies or countries all that it names?"""
        return all(each.name for each in self.notions)

    def names_any(self, sentence: Sentence) -> bool:
        """Has the sentence a name of it?"""
        return any(each.name for each in self._found(said(sentence)))

    @property
    def is_even(self) -> bool:
        """Is none of its notions so much commoner than another, among the articles, that it says little?"""
        return not self.usual and not self.needed and not self.told

    def among(self, readings: Sequence[Reading], asked: Iterable[str] = ()) -> Matter:
        """The same with what is usual among these articles of the countries that are asked for, and which is needed.

        Nothing is where they are few, or have all alike.
        """
        if len(readings) < MANY:
            return self
        openings = [_opening(each) for each in readings]
        found = [frozenset(self._found(each)) for each in openings]
        shares = {each: sum(each in one for one in found) / len(found) for each in self.notions}
        own: dict[str | Notion, float] = {}  # the words of one name are one
        for each in self.notions:
            own[each.name or each] = max(shares[each], own.get(each.name or each, 0.0))
        most = TIMES * (median_low(own.values()) if own else 1.0)
        usual = {
            each for each in self.notions if shares[each] > max(MANY_OPEN, self._of_its_name(each, shares) or most)
        }
        usual |= {*self._nearly_always(shares), *self._of_another_person(readings)}
        known = {each: sum(each in one.lands for one in openings) / len(openings) for each in {*self.lands, *asked}}
        needed = frozenset(each for each in self.lands if TWICE * known[each] < max(known.values()))
        if not self.parts and len(self.lands) > 1:  # of two countries the one with which fewer open, be it by little
            needed = self.lands - {min(self.lands, key=lambda code: (-known[code], code))}
        parts = tuple(_held_against(part, found) for part in self.parts)
        rare = frozenset(each for each in self.notions if shares[each] <= FEW_OPEN)
        made = replace(self, parts=parts, usual=self.usual | usual, needed=needed, rare=rare)
        return replace(made, told=self.told or made._rarer_parts(openings))

    def _rarer_parts(self, openings: Sequence[Text]) -> tuple[Part, ...]:
        """The parts that a sentence must speak of, where another is what most articles open with anyhow."""
        shares = [sum(is_told(part, each, self.usual) for each in openings) / len(openings) for part in self.parts]
        most = max(shares, default=0.0)
        return tuple(
            part for part, share in zip(self.parts, shares, strict=True) if most > MOST_OPEN and TWICE * share < most
        )

    def _nearly_always(self, shares: Mapping[Notion, float]) -> Iterator[Notion]:
        """Of "the death of Valdan", where nearly all articles open with Valdan and few with a death, he says little."""
        for part in self.parts:
            if part.head is not None:
                rest = (each for each in part.notions if each != part.head)
                yield from (each for each in rest if shares[each] >= max(NEARLY_ALL, TWICE * shares[part.head]))

    def _of_another_person(self, readings: Sequence[Reading]) -> Iterator[Notion]:
        """Of "Karim Valdan", where far more of the articles name another Valdan by the full name, the surname."""
        for name in {each.name for each in self.notions if " " in each.name}:
            if is_of_another(name, readings):
                last = frozenset(content_words(name.split()[-1], "en"))
                yield from (each for each in self.notions if each.name == name and not last.isdisjoint(each.words))

    def _of_its_name(self, notion: Notion, shares: Mapping[Notion, float]) -> float:
        """Of "Saif Valdan", where all articles open with another Valdan, the surname says little."""
        own = [shares[each] for each in self.notions if each.name and each.name == notion.name]
        return TIMES * min(own) if len(own) > 1 else 0.0

    def _found(self, text: Text) -> list[Notion]:
        return [each for each in self.notions if each.is_in(text)]


def _held_against(part: Part, found: Sequence[Collection[Notion]]) -> Part:
    """Of "oil prices", where most articles that open with oil say nothing of prices, oil alone says little too."""
    if part.compound is None:
        return part
    first, second = part.compound
    with_first = [second in each for each in found if first in each]
    is_common = len(with_first) >= COMMON * len(found)
    is_vague = is_common and sum(with_first) < BOTH * len(with_first)
    return replace(part, needs_both=True) if is_vague else part


def matter_of_topic(topic: str, language: str) -> Matter:
    """Nothing besides countries where the topic names nothing else."""
    topic = without_offices(topic) if language == "en" else topic
    parts = parts_of(topic, language)
    told = _matters(parts) if _AND_SOMEBODY.search(topic) else ()
    beside = frozenset(notion for each in parts if each.is_beside for notion in each.notions)
    usual = beside if len(parts) > 1 else frozenset[Notion]()
    return Matter(parts, lands_of(topic), lands_alone(topic, language), usual, told=told)


def _matters(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Of "the Road Union and deaths in Tarsk", a body and what it has to do with, the second alone is the matter; of
    somebody and a road both are."""
    names = [part for part in parts if all(each.name and (each.body or each.letters) for each in part.notions)]
    things = tuple(part for part in parts if not any(each.name for each in part.notions) or part.where or part.spot)
    return things if len(names) == 1 and len(things) == len(parts) - 1 else ()


@once
def said(sentence: Sentence) -> Text:
    return Text.of(sentence.word_set, sentence.named, sentence.text)


def _around(sentence: Sentence) -> tuple[Text, ...]:
    """What a sentence says, the one before it in its paragraph or in the one before, and the headline."""
    reading = sentence.reading
    before = [each for each in reading.sentences if 0 <= sentence.paragraph - each.paragraph < TWO]
    last = [each for each in before if each.start < sentence.start][-1:]
    words = content_words(reading.article.headline, reading.language)
    headline = Text.of(words, reading.headline_countries, reading.article.headline)
    return (said(sentence), *map(said, last), headline)


@once
def _opening(reading: Reading) -> Text:
    """What an article's headline and first paragraphs say."""
    opening = [each for each in reading.sentences if each.paragraph <= OPENS]
    words = frozenset(content_words(reading.article.headline, reading.language))
    lands = {code for each in opening for code in each.named} | {*reading.headline_countries}
    text = " ".join((reading.article.headline, *(each.text for each in opening)))
    return Text.of(words.union(*(each.word_set for each in opening)), lands, text)
