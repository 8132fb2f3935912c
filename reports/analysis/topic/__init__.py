"""What a commission asks for, and which articles and sentences are about it: its countries, its period, its matter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from crawler.archive.text import (
    content_words,
    stem,
    stop_words,
    words,
)
from reports.alike import alike_to
from reports.analysis.reading import Reading, Sentence
from reports.analysis.topic.asked_for import WIDE
from reports.analysis.topic.event import ANY_EVENT, known_of_event
from reports.analysis.topic.matter import EARLY
from reports.analysis.topic.placing import Placed
from reports.analysis.topic.upheavals import OF_EACH, upheavals

OF_AN_EVENT = 8  # the same where all articles tell one event
_STOP = re.compile(r"[;:–—]")  # between two parts of a headline
ITS_HEADLINE = 2  # words of its headline that the lead of an article of the topic has
EARLY_ON = 3  # paragraphs of an article of the topic that are about it, whatever their words

# Of these there are many, in however many articles they are.
_THINGS = frozenset(
    "missiles rockets weapons shells bombs guns tanks ships vessels boats planes jets aircraft helicopters drones "
    "vehicles trucks lorries cars buses trains".split()
)


@dataclass(frozen=True)
class Topic(Placed):
    """Which sentences are about it, and what its reader knows."""

    def known_of(self, reading: Reading) -> frozenset[str]:
        """What the title tells of an article of the topic: "the attack"; and "the country", where one is asked for."""
        titled = self._told_by_title | self._told_by_event if reading.id in self._of_topic else frozenset[str]()
        if self.is_one_event and self.is_headed(reading):
            titled |= ANY_EVENT
        if reading.main_land not in self.asked:
            return titled
        told = self._told_by_lands.get(reading.main_land, frozenset())
        return titled | (told - OF_EACH if len(self.asked) > 1 else told | {"country"})

    @cached_property
    def _told_by_lands(self) -> dict[str, frozenset[str]]:
        return upheavals(self.quotable, self.asked)

    @cached_property
    def _told_by_event(self) -> frozenset[str]:
        """What all articles of one event call it, and those who had part in it; nothing that who or what a topic names
        tells."""
        if not self.is_one_story or (self.matter.is_of_names and self.matter.parts):
            return frozenset()
        return known_of_event(self._told_of_it)

    @cached_property
    def _told_by_title(self) -> frozenset[str]:
        """Of one event all of its words; of many "the attacks", but not which "attack", or which "missiles"."""
        if self.is_one_event:
            return self._titled
        return frozenset(each for each in self._titled if each.endswith("s")) - _THINGS

    @cached_property
    def _titled(self) -> frozenset[str]:
        """The words of the topic and those that mean the same, each in both numbers."""
        found = set(words(self.title)) - stop_words(self.language)
        if self.language == "en":
            found |= {alike for each in found for alike in alike_to(stem(each))}
        return frozenset(found | {f"{each}s" for each in found} | {each.removesuffix("s") for each in found})

    def _is_early(self, sentence: Sentence) -> bool:
        """Is it one of the first of an article whose headline is of the topic, with a word of that; or, where all tell
        one story, the first?

        Of who or what a topic names, and no event of theirs, a sentence without them says nothing.
        """
        most = OF_AN_EVENT if self.is_one_event else EARLY
        if sentence.paragraph > most or not self.is_headed(sentence.reading):
            return False
        if self.matter.is_of_names and not self._is_wide:
            return False
        if any(part.is_of_head for part in self.matter.parts) and not self.matter.has_head(sentence):
            return False  # "aid to Tarsk", "Tarsk harbour"
        if self.matter.is_thing and not self.matter.has_any(sentence):
            return False
        if self.is_one_story and (sentence.paragraph <= 0 or not self._is_long):
            return True
        return not self._headlines[sentence.reading.id].isdisjoint(sentence.word_set)

    def is_of_topic(self, reading: Reading) -> bool:
        """Does it open with the matter of the topic; or, where most do, is it about a country that is asked for?"""
        return reading.id in self._of_topic or (self._is_wide and reading.main_land in self.asked)

    @cached_property
    def _is_wide(self) -> bool:
        """Is the topic what most of the articles are about, so that whatever matters in them belongs to it?

        Of a town in a war of many stories that is not so.
        """
        is_common = self.matter.is_even and len(self._of_topic) >= WIDE * len(self.quotable)
        return is_common and (self.is_one_story or not self._towns)

    def _is_its_lead(self, sentence: Sentence) -> bool:
        """Is it the sentence with which an article opens whose headline is of the topic, or whose headline names a
        country that is asked for where the topic is told at once?

        What the news of such an article is it says, whatever its words: "the premier conceded", of an election.
        """
        before = sentence.before
        is_first = 0 <= sentence.paragraph <= 1 and (before is None or before.paragraph < 0)
        if not is_first or self.is_elsewhere(sentence.named):
            return False
        if not self.matter.has_any(sentence) and not self.matter.is_of_event:
            return False  # of who or what is asked about a sentence without them says nothing
        reading = sentence.reading
        if len(self._told_by_headline(reading) & sentence.word_set) < ITS_HEADLINE:
            return False
        is_of_land = reading.id in self._of_topic and not set(self.asked).isdisjoint(reading.headline_countries)
        return self.is_headed(reading) or is_of_land

    def _told_by_headline(self, reading: Reading) -> frozenset[str]:
        """The words of the part of a headline that is of the topic: of "Mills reopen; hospitals shut" one of two."""
        parts = [frozenset(content_words(each, self.language)) for each in _STOP.split(reading.article.headline)]
        named = [each for each in parts if any(not each.isdisjoint(notion.words) for notion in self.matter.notions)]
        return frozenset().union(*(named or parts))

    def _is_of_matter(self, sentence: Sentence) -> bool:
        if self._is_its_lead(sentence):
            return True
        if (not self._is_early(sentence) or self.is_elsewhere(sentence.named)) and not self.speaks(sentence):
            return False
        words = sentence.word_set
        headline = self._headlines[sentence.reading.id]
        if not self.topic.isdisjoint(words) or len(headline & words) > 1:
            return True
        if 0 <= sentence.paragraph <= EARLY_ON and not (self._names or self.topic).isdisjoint(headline):
            return True  # what an article of the topic tells first
        if self.asked and not set(self.asked).isdisjoint(sentence.named):
            return True
        return self.speaks(sentence) and (not self.asked or sentence.reading.main_land in self.asked)
