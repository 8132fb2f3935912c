"""A commission held against the readings of its articles: its matter, and which of them are of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from crawler.archive.text import content_words, plain
from reports.analysis.reading import Reading, Sentence
from reports.analysis.topic.event import is_short
from reports.analysis.topic.headline import in_small_letters
from reports.analysis.topic.matter import Matter, matter_of_topic
from reports.asked import asked_countries
from reports.languages import primary
from reports.records import Commission, Dated

WIDE = 0.4  # share of the articles that open with the topic, from which on it is what all of them are about
ONE_STORY = 0.5  # share of those articles that one story has, where they tell of a single event
NEARLY_ALL = 0.7  # share of the articles chosen that tell the story of a headline, so that all of it is asked for
MANY = 6  # articles, from which on their days say whether they tell of one event


@dataclass(frozen=True)
class Asked:
    """The commission, held against the readings of the articles chosen for it."""

    commission: Commission
    readings: tuple[Reading, ...]

    @cached_property
    def language(self) -> str:
        return primary(self.commission.language)

    @cached_property
    def asked(self) -> tuple[str, ...]:
        return asked_countries(self.commission)

    @cached_property
    def title(self) -> str:
        """The topic, without the capitals of a headline."""
        return in_small_letters(self.commission.topic, self.language)

    @cached_property
    def topic(self) -> frozenset[str]:
        texts = (self.title, *self.commission.questions)
        return frozenset(word for text in texts for word in content_words(text, self.language))

    @cached_property
    def matter(self) -> Matter:
        """What the topic is about besides its countries."""
        matter = matter_of_topic(self.title, self.language)
        return matter.among([each for each in self.readings if each.language == self.language], self.asked)

    def is_headed(self, reading: Reading) -> bool:
        """Does its headline say that an article is of the topic?"""
        return reading.id in self._headed

    @cached_property
    def _headed(self) -> frozenset[str]:
        return frozenset(each.id for each in self.readings if self.matter.heads(each))

    @cached_property
    def _headlines(self) -> dict[str, frozenset[str]]:
        """The words of each article's headline that carry the matter."""
        return {each.id: frozenset(content_words(each.article.headline, self.language)) for each in self.readings}

    @cached_property
    def _names(self) -> frozenset[str]:
        """The words of the topic that are names."""
        return frozenset(plain(match[0]) for match in re.finditer(r"\b[A-Z][\w-]+", self.title))

    @cached_property
    def quotable(self) -> tuple[Reading, ...]:
        """The readings in the study's language that are no opinion and of which words may be printed."""
        return tuple(
            each for each in self.readings if each.language == self.language and not each.is_opinion and each.may_quote
        )

    @cached_property
    def _by_article(self) -> dict[str, Reading]:
        return {each.article.id: each for each in self.readings}

    @cached_property
    def _of_topic(self) -> frozenset[str]:
        """The readings that open with the matter of the topic; and where nearly all tell one story of a few days, of
        which many open with it, all of these."""
        opening = [each for each in self.quotable if self.is_headed(each) or self.matter.opens(each)]
        (story, count), *_ = Counter(each.story for each in opening).most_common(1) or [(0, 0)]
        told = [each for each in self.quotable if each.story == story]
        is_event = len(told) >= NEARLY_ALL * len(self.quotable) and is_short(told)
        if opening and is_event and count >= (0.0 if self.matter.is_headline else WIDE) * len(told):
            opening += told
        return frozenset(each.id for each in opening)

    @cached_property
    def _told_of_it(self) -> list[Reading]:
        """These, in the order of the readings."""
        return [each for each in self.quotable if each.id in self._of_topic]

    @cached_property
    def _stories(self) -> Counter[int]:
        """How many of them tell each story."""
        return Counter(each.story for each in self._told_of_it)

    @cached_property
    def is_one_story(self) -> bool:
        """Is one story what most of the articles of the topic tell?"""
        return max(self._stories.values(), default=0) >= ONE_STORY * len(self._of_topic)

    @property
    def is_one_event(self) -> bool:
        """Is the topic one story of a few days?"""
        return self.is_one_story and not self._is_long

    @cached_property
    def _is_long(self) -> bool:
        """Are the articles of the topic of more days than one event has?"""
        told = [each for each in self._told_of_it if each.day is not None]
        return len(told) > MANY and not is_short(told)

    def is_in_period(self, dated: Dated | None) -> bool:
        if dated is None or self.commission.dates_mean == "publication":
            return True
        return self.commission.since <= dated.day <= self.commission.until

    def is_elsewhere(self, named: Collection[str]) -> bool:
        """Are countries named, and none of them is one that is asked for?"""
        return bool(named) and bool(self.asked) and set(self.asked).isdisjoint(named)

    def has_its_name(self, sentence: Sentence) -> bool:
        """Has a sentence one of the names of the topic, if that has any?"""
        return not any(each.name for each in self.matter.notions) or self.matter.names_any(sentence)

    def speaks(self, sentence: Sentence) -> bool:
        """Has the sentence itself the topic's matter?"""
        return self.matter.is_in_sentence(sentence)
