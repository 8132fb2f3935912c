"""What belongs to a topic whatever its words and its day: all that the articles of one event tell of that, and what is
told of somebody whom the topic names and few articles do.

A reader of a report on one attack knows of which day it is, and who "the driver" is. So such a sentence needs no day
and no name of its own, where a report on a war must ask for both.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from reports.analysis.reading import Reading, Sentence
from reports.analysis.topic import Topic
from reports.analysis.topic.around import is_any_in, is_told_beside, names_in_few
from reports.analysis.topic.event import people_of_event, words_of_event
from reports.analysis.topic.notions import Notion

FEW = 3  # articles that tell of one event, from which on what that is can be known
WORDS = 2  # with which the articles of one event open, that say that a sentence is of it


@dataclass(frozen=True)
class Belonging(Topic):
    """Which sentences belong to the one event that is asked for, or to the one who is."""

    def is_its_own(self, sentence: Sentence) -> bool:
        """Does an article of the one event tell it, or is it of whom the topic names? Then it belongs to that, whatever
        its day."""
        return self.is_event_told_by(sentence.reading) or self.is_of_its_name(sentence)

    def is_event_told_by(self, reading: Reading) -> bool:
        """Is all that is asked for one event, and an article on news of that?"""
        is_event = self.is_one_event and len(self._of_topic) >= FEW and reading.story == self._main_story
        return is_event and reading.article.kind == "news" and reading.id in self._of_topic

    def is_of_its_name(self, sentence: Sentence) -> bool:
        """Does it name whom few articles name, where what is asked about that one is spoken of too?"""
        known = self._known_of_name.get(sentence.place)
        if known is None:
            known = self._known_of_name[sentence.place] = self._is_of_its_name(sentence)
        return known

    def _is_of_its_name(self, sentence: Sentence) -> bool:
        if sentence.reading.article.kind != "news" or self._is_wide:
            return False
        return is_any_in(self._named_in_few, sentence) and is_told_beside(self.matter, sentence)

    def words_of_event_in(self, sentence: Sentence) -> int:
        """How many of the words with which the articles of the one event open it has, if one of them has it."""
        return len(self._words_of_event & sentence.word_set) if self.is_event_told_by(sentence.reading) else 0

    def has_words_of_event(self, text: frozenset[str]) -> bool:
        """Has a text, by its content words, enough of these to be of it?"""
        return len(self._words_of_event & text) >= WORDS

    def names_people_of_event(self, sentence: Sentence) -> bool:
        """Does it name, in an article of the one event, somebody whom many of them name?"""
        named = any(each.key.split()[-1] in self._people_of_event for each in sentence.mentions)
        return named and self.is_event_told_by(sentence.reading)

    @cached_property
    def _known_of_name(self) -> dict[tuple[str, int], bool]:
        return {}

    @cached_property
    def _named_in_few(self) -> tuple[Notion, ...]:
        return names_in_few(self.matter, self.quotable)

    @cached_property
    def _main_story(self) -> int:
        return max(self._stories, key=lambda story: (self._stories[story], -story), default=0)

    @cached_property
    def _words_of_event(self) -> frozenset[str]:
        return words_of_event(self._told_of_it)

    @cached_property
    def _people_of_event(self) -> frozenset[str]:
        return people_of_event(self._told_of_it)
