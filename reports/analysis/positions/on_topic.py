"""Are somebody's words about what a commission asks for? Their paragraph says nothing of that.

The words speak of it, or the sentence in which they stand does ("said of the protests"); or who governs says them in an
article about it (``said_of_it``). That their speaker is somebody of the topic tells nothing of what they are about, but
for a topic that is that person.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from crawler.archive.text import content_words, countries_in, places_named, words
from reports.analysis.positions.framed import Frame
from reports.analysis.positions.said_of_it import is_said_of_it
from reports.analysis.reading import Reading
from reports.analysis.standing import OFFICE_OF_A_STATE
from reports.analysis.topic.placing import NEAR
from reports.analysis.worth import Study
from reports.records import Dated, Quotation

# Where somebody speaks is not of what: "told reporters in Tarsk", "in the council's briefing room".
_WHERE = re.compile(r"\b(?:in|at|from|near) (?:the |an? )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?: ?['’]s(?: [a-z]+){1,3})?")
# "A lawyer who defended Orlen in the road case": what he has done is not of what he speaks.
_WHO = re.compile(r"\bwho\b[^,;]*")
_OTHERS = 2  # countries that are not asked about
_BOTH = 2  # countries of a topic that is about what they have with one another


def is_on_topic(study: Study, reading: Reading, quotation: Quotation, frame: Frame) -> bool:
    """Of the period, of the countries and of the matter that are asked for."""
    if not _is_said_in_period(study, quotation.dated):
        return False
    if quotation.language != study.language:
        return True
    own, office = _lands(quotation.words.text), _lands(quotation.role.text if quotation.role else "")
    lands = own | _lands(frame.outside) | office
    if (study.is_elsewhere(own) and study.is_elsewhere(lands)) or not _is_placed(study, reading, quotation):
        return False
    if _is_of_many(study, own) or _is_of_another_town(study, quotation.words.text):
        return False
    # Where it was said is not of what; and whose words have a third country stands himself for one of the two.
    around = _lands(_WHERE.sub(" ", frame.outside)) if study.matter.lands.issuperset(own) else set()
    named = own | office | (around if len(study.matter.lands) >= _BOTH else lands)
    if not study.matter.parts and not _is_of_its_lands(study, own, named, _home(study, reading, quotation, own)):
        return False
    told = _told(study, quotation, frame)
    if any(study.matter.is_in(content_words(each, study.language), lands, each) for each in told):
        return True
    return _is_of_the_event(study, reading, quotation) or is_said_of_it(study, reading, quotation, frame)


def _is_of_the_event(study: Study, reading: Reading, quotation: Quotation) -> bool:
    """Are they in an article of the one event that is asked for, and of two things at least with which its articles
    open?"""
    spoken = frozenset(content_words(quotation.words.text, study.language))
    return study.is_event_told_by(reading) and study.has_words_of_event(spoken)


def _is_of_its_lands(study: Study, own: Collection[str], lands: Collection[str], main: str) -> bool:
    """Of a topic that is countries: one that is asked for; of two or more, two of them, with the article's own, and one
    in the words themselves: where their speaker's office is says nothing of what he speaks of."""
    if len(study.matter.lands) >= _BOTH and study.matter.lands.isdisjoint(own):
        return False
    both = study.matter.lands.intersection([*lands, main])
    return not study.is_elsewhere(lands or {main} - {""}) and len(both) >= min(_BOTH, len(study.matter.lands))


def _home(study: Study, reading: Reading, quotation: Quotation, own: Collection[str]) -> str:
    """The country of the article, where the words may be of it: always of one country that is asked about; of two,
    those of a "Foreign Minister" who names no third one. A fund's director is of none, and so is what stands far from
    any naming of it, in a page that tells the news of a day.
    """
    lands = study.matter.lands
    role = quotation.role.text if quotation.role else ""
    is_its = len(lands) < _BOTH or (OFFICE_OF_A_STATE.fullmatch(role) is not None and lands.issuperset(own))
    return reading.main_land if is_its and _is_near_home(reading, quotation) else ""


def _is_near_home(reading: Reading, quotation: Quotation) -> bool:
    """Is the article's country named in the words, or a few sentences before them?"""
    end = quotation.words.end
    return any(code == reading.main_land and 0 <= end - start < NEAR for code, start, _ in reading.lands)


def _is_of_many(study: Study, own: Collection[str]) -> bool:
    """Are they of so many other countries that those asked about are but an example?"""
    asked = {*study.asked, *study.matter.lands}
    return bool(asked) and len(set(own) - asked) > _OTHERS


def _is_of_another_town(study: Study, spoken: str) -> bool:
    """Of a topic that names a town: are others named, and not that?"""
    if not study.towns:
        return False
    named = {each.geonameid for each in places_named(spoken, study.language, study.asked) if each.kind == "city"}
    return bool(named) and study.towns.isdisjoint(named)


def _lands(text: str) -> set[str]:
    return {code for code, _, _ in countries_in(text)}


def _told(study: Study, quotation: Quotation, frame: Frame) -> Collection[str]:
    """The texts that may speak of it: the words with their frame, and with their speaker where he is the topic."""
    said, spoken_by = quotation.words.text, quotation.speaker.text
    outside = _without(frame.outside, spoken_by)
    if quotation.role:
        outside = outside.replace(quotation.role.text, " ")
    told = f"{said} {_WHO.sub(' ', _WHERE.sub(' ', outside))}"
    notions = study.matter.notions
    is_of_a_name = bool(notions) and all(each.name for each in notions) and _is_asked_about(study, spoken_by)
    return (told, f"{said} {spoken_by}") if is_of_a_name else (told,)


def _is_asked_about(study: Study, name: str) -> bool:
    """Is it the person whom the topic names, by the last name, and no other who shares the first?"""
    return not {*words(name)[-1:]}.isdisjoint(words(study.title))


def _without(text: str, name: str) -> str:
    """A text without somebody's name, whole or by its last word."""
    return re.sub(rf"{re.escape(name)}|\b{re.escape(name.split()[-1])}\b", " ", text)


def _is_placed(study: Study, reading: Reading, quotation: Quotation) -> bool:
    """Is the place of the topic, if it has one, named in the sentence or where the article opens, and no other town?"""
    start, end = quotation.words.start, quotation.words.end
    own = [each for each in reading.sentences if each.start < end and each.end > start]
    return not own or any(study.matter.is_there(each) and not study.is_of_another_town(each) for each in own)


def _is_said_in_period(study: Study, dated: Dated | None) -> bool:
    """What only its article dates may have been said the day before."""
    if dated is not None and dated.rule == "published":
        return study.is_in_period(dated) or study.is_in_period(replace(dated, day=dated.day - timedelta(1)))
    return study.is_in_period(dated)
