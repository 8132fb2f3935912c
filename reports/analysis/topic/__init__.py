"""What a commission asks for, and which articles and sentences are about it: its countries, its period, its matter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from crawler.archive.text import (
    PlaceFound,
    content_words,
    places_named,
    plain,
    stem,
    stop_words,
    words,
)
from reports.alike import alike_to
from reports.analysis.reading import Reading, Sentence
from reports.analysis.topic.event import ANY_EVENT, is_short, known_of_event
from reports.analysis.topic.headline import in_small_letters
from reports.analysis.topic.located import is_of_a_place, is_only_said_there, located
from reports.analysis.topic.matter import EARLY, Matter, matter_of_topic
from reports.asked import asked_countries
from reports.languages import primary
from reports.records import Commission, Dated

WIDE = 0.4  # share of the articles that open with the topic, from which on it is what all of them are about
ONE_STORY = 0.5  # share of those articles that one story has, where they tell of a single event
NEARLY_ALL = 0.7  # share of the articles chosen that tell the story of a headline, so that all of it is asked for
HALF, MANY = 0.5, 6  # share of the articles of a country, and number, that have a word which needs no telling
OF_AN_EVENT = 8  # the same where all articles tell one event
_AFTER_IN = (len("In "), len("In the "))  # where a country begins that a sentence opens with
NEAR = 400  # letters before a sentence in which a country is named that it is still about
_STOP = re.compile(r"[;:–—]")  # between two parts of a headline
ITS_HEADLINE = 2  # words of its headline that the lead of an article of the topic has
EARLY_ON = 3  # paragraphs of an article of the topic that are about it, whatever their words

# Of these a country has one at a time, as far as its news goes.
_OF_A_LAND = frozenset("capital military army rebels uprising conflict unrest crisis war".split())
_OF_EACH = frozenset("capital military army crisis".split())  # and every country has one
# Of these there are many, in however many articles they are.
_THINGS = frozenset(
    "missiles rockets weapons shells bombs guns tanks ships vessels boats planes jets aircraft helicopters drones "
    "vehicles trucks lorries cars buses trains".split()
)


@dataclass(frozen=True)
class Topic:
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

    def known_of(self, reading: Reading) -> frozenset[str]:
        """What the title tells of an article of the topic: "the attack"; and "the country", where one is asked for."""
        titled = self._told_by_title | self._told_by_event if reading.id in self._of_topic else frozenset[str]()
        if self.is_one_event and self.is_headed(reading):
            titled |= ANY_EVENT
        if reading.main_land not in self.asked:
            return titled
        told = self._told_by_lands[reading.main_land]
        return titled | (told - _OF_EACH if len(self.asked) > 1 else told | {"country"})

    @cached_property
    def _told_by_lands(self) -> dict[str, frozenset[str]]:
        """What a report on a country is full of, so that its reader knows which "the rebels" are."""
        return {land: self._told_by_land(land) for land in self.asked}

    def _told_by_land(self, land: str) -> frozenset[str]:
        told = [_small_words(each) & _OF_A_LAND for each in self.quotable if each.main_land == land]
        counts = Counter(word for each in told for word in each)
        return frozenset(word for word, count in counts.items() if count >= max(MANY, HALF * len(told)))

    @cached_property
    def _told_by_event(self) -> frozenset[str]:
        """What all articles of one event call it, and those who had part in it; nothing that who or what a topic names
        tells."""
        if not self.is_one_story or (self.matter.is_of_names and self.matter.parts):
            return frozenset()
        return known_of_event([each for each in self.quotable if each.id in self._of_topic])

    @cached_property
    def _told_by_title(self) -> frozenset[str]:
        """Of one event all of its words; of many "the attacks", but not which "attack", or which "missiles"."""
        if self.is_one_event:
            return self._titled
        return frozenset(each for each in self._titled if each.endswith("s")) - _THINGS

    @property
    def is_one_event(self) -> bool:
        """Is the topic one story of a few days?"""
        return self.is_one_story and not self._is_long

    @cached_property
    def _is_long(self) -> bool:
        """Are the articles of the topic of more days than one event has?"""
        told = [each for each in self.quotable if each.id in self._of_topic and each.day is not None]
        return len(told) > MANY and not is_short(told)

    @cached_property
    def _titled(self) -> frozenset[str]:
        """The words of the topic and those that mean the same, each in both numbers."""
        found = set(words(self.title)) - stop_words(self.language)
        if self.language == "en":
            found |= {alike for each in found for alike in alike_to(stem(each))}
        return frozenset(found | {f"{each}s" for each in found} | {each.removesuffix("s") for each in found})

    def is_in_period(self, dated: Dated | None) -> bool:
        if dated is None or self.commission.dates_mean == "publication":
            return True
        return self.commission.since <= dated.day <= self.commission.until

    def is_of_lands(self, sentence: Sentence) -> bool:
        """Does it name a country that is asked for; or else none, but something of the topic, or after one that is,
        or in an article of its outlet's?"""
        if not self.asked or sentence.named:
            return not self.is_elsewhere(sentence.named)
        if sentence.reading.home in self.asked:
            return True
        before = _land_before(sentence) or sentence.reading.main_land
        return before in ("", *self.asked) or self.matter.has_any(sentence)

    def _is_placed(self, sentence: Sentence) -> bool:
        """May what it tells have been in a country that is asked for, or else named in the topic, or be of it?

        It names one, or its article is about one; or it has a name of the topic, or its article's headline has; else it
        names none, nor did the words before it: "protests" alone are of wherever the article is.
        """
        if not self.matter.is_there(sentence) or self._is_of_others_first(sentence) or self._is_set_elsewhere(sentence):
            return False
        if self.matter.parts and self.matter.is_of_names and not self._is_near_its_lands(sentence):
            return False
        if self._is_of_a_place and (spots := located(sentence, self.matter.notions)) and spots.isdisjoint(self.asked):
            return False
        asked = self.asked or self.matter.lands
        if not asked or not set(asked).isdisjoint(sentence.named):
            return True
        if sentence.reading.main_land in asked:
            return True
        has_name = any(each.name for each in self.matter.notions)
        if has_name and (self.is_headed(sentence.reading) or self.matter.names_any(sentence)):
            return True
        if sentence.named:
            return not set(asked).isdisjoint(sentence.reading.headline_countries)
        return _land_before(sentence) in ("", *asked)

    def _is_near_its_lands(self, sentence: Sentence) -> bool:
        """Of "Karim Valdan and Norland": does it name Norland, or do the words before it, or else is its article about
        that? What he did elsewhere is another matter."""
        lands, others = self.matter.lands, {*self.asked} - self.matter.lands
        if not lands or not lands.isdisjoint((*sentence.named, *sentence.reading.headline_countries)):
            return True
        near = {code for code, start, _ in sentence.reading.lands if 0 < sentence.start - start < NEAR}
        near |= {*sentence.named}
        return not lands.isdisjoint(near) or (near <= others and sentence.reading.main_land in lands)

    @cached_property
    def _is_of_a_place(self) -> bool:
        return bool(self.asked) and is_of_a_place(self.title)

    def _is_of_others_first(self, sentence: Sentence) -> bool:
        """ "Crowds filled Jordan's streets, inspired by Norway": names it others first, in an article on others?

        But for a name of the topic (who asks about Valdan is told of him wherever he goes), and what came from others.
        """
        first = next((start for _, start, _ in sentence.lands_outside), 0)
        if self.matter.names_any(sentence) or sentence.masked[:first].endswith(" from "):
            return False
        return self.is_elsewhere(sentence.named[:1]) and self.is_elsewhere([sentence.reading.main_land])

    def _is_set_elsewhere(self, sentence: Sentence) -> bool:
        """ "In Norway, the crisis in Orlen rattled the markets": does it say first that it was in another country?"""
        if not sentence.masked.startswith("In ") or self.matter.names_any(sentence):
            return False
        first = next((each for each in sentence.lands_outside if each[1] in _AFTER_IN), None)
        if first is None or not sentence.masked[first[2] :].lstrip().startswith(","):
            return False
        lands = self.asked or self.matter.lands
        return bool(lands) and first[0] not in lands

    def has_its_name(self, sentence: Sentence) -> bool:
        """Has a sentence one of the names of the topic, if that has any?"""
        return not any(each.name for each in self.matter.notions) or self.matter.names_any(sentence)

    def is_elsewhere(self, named: Collection[str]) -> bool:
        """Are countries named, and none of them is one that is asked for?"""
        return bool(named) and bool(self.asked) and set(self.asked).isdisjoint(named)

    @cached_property
    def _by_article(self) -> dict[str, Reading]:
        return {each.article.id: each for each in self.readings}

    def speaks(self, sentence: Sentence) -> bool:
        """Has the sentence itself the topic's matter?"""
        return self.matter.is_in_sentence(sentence)

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

    @cached_property
    def is_one_story(self) -> bool:
        """Is one story what most of the articles of the topic tell?"""
        stories = Counter(each.story for each in self.quotable if each.id in self._of_topic)
        return max(stories.values(), default=0) >= ONE_STORY * len(self._of_topic)

    @cached_property
    def towns(self) -> frozenset[int]:
        """The towns that the topic or a question names, by their numbers in the gazetteer."""
        told = " ; ".join((self.title, *self.commission.questions))
        return frozenset(each.geonameid for each in self._towns_in(told) if each.geonameid is not None)

    @cached_property
    def _towns(self) -> list[PlaceFound]:
        """The towns of the topic."""
        return self._towns_in(self.title)

    def _towns_in(self, text: str) -> list[PlaceFound]:
        return [each for each in places_named(text, self.language, self.asked) if each.kind == "city"]

    def is_of_another_town(self, sentence: Sentence) -> bool:
        """Of a topic that names a town: is it about others of its country, and does it not name that?

        Where the topic is one event told by a headline, what speaks of that may be why it happened elsewhere.
        """
        if not self._towns or (self.matter.is_headline and self.speaks(sentence)):
            return False
        own, lands = {each.name for each in self._towns}, {each.country for each in self._towns}
        named = {each.name for each in sentence.places if each.kind == "city" and each.country in lands}
        if not own.isdisjoint(named):
            return is_only_said_there(sentence, own)
        return bool(named)

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


def _small_words(reading: Reading) -> frozenset[str]:
    return frozenset(re.findall(r"\b[a-z]+\b", reading.article.text))


def _land_before(sentence: Sentence) -> str:
    """The country that its article names last before it; "" if none."""
    before = ((start, code) for code, start, _ in sentence.reading.lands if start < sentence.start)
    return max(before, default=(0, ""))[1]
