"""Where a sentence of a topic is: in a country that is asked for, in its town, or elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from crawler.archive.text import PlaceFound, places_named, region_countries
from reports.analysis.reading import Sentence
from reports.analysis.topic.abroad import is_abroad
from reports.analysis.topic.asked_for import Asked
from reports.analysis.topic.located import is_named_for_another, is_of_a_place, is_only_said_there, located
from reports.asked import regions_named

_AFTER_IN = (len("In "), len("In the "))  # where a country begins that a sentence opens with
NEAR = 400  # letters before a sentence in which a country is named that it is still about
BOTH = 2  # countries


@dataclass(frozen=True)
class Placed(Asked):
    """The same, asked where its sentences are."""

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
        if self._towns and is_named_for_another(sentence, {each.name for each in self._towns}):
            return False
        if is_abroad(sentence, self.asked or self.matter.lands) or not self._is_between(sentence):
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

    def _is_between(self, sentence: Sentence) -> bool:
        """Of "Norland and Orlen", two countries and nothing else, or of a country and a region: does it name two of
        them, or one with another told around it or in the headline? What one does alone is another matter."""
        sides = self._sides
        if len(sides) < BOTH or _count(sides, sentence.named) >= BOTH:
            return True
        around = (sentence.start - NEAR, sentence.end + NEAR)
        near = {code for code, start, end in sentence.reading.lands if around[0] < start and end < around[1]}
        return _count(sides, {*near, *sentence.named, *sentence.reading.headline_countries}) >= BOTH

    @cached_property
    def _sides(self) -> tuple[frozenset[str], ...]:
        """The countries and regions of a topic that has nothing else, each as its countries; a region but those that
        are named beside it."""
        if self.matter.parts:
            return ()
        lands = self.matter.lands
        regions = [frozenset(region_countries(each)) - lands for each in regions_named(self.title)]
        return (*(frozenset({each}) for each in sorted(lands)), *(each for each in regions if lands and each))

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


def _count(sides: Iterable[frozenset[str]], named: Iterable[str]) -> int:
    """Of how many sides a country is named."""
    return sum(not each.isdisjoint(named) for each in sides)


def _land_before(sentence: Sentence) -> str:
    """The country that its article names last before it; "" if none."""
    before = ((start, code) for code, start, _ in sentence.reading.lands if start < sentence.start)
    return max(before, default=(0, ""))[1]
