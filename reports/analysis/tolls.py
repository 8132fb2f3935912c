"""Tolls: the dead and the wounded whom later articles count higher, so that an old figure does not stand as if it held.

Articles seldom say that theirs replaces another's figure; that two later ones agree on more is enough, or that one says
so. Their sentences need not be such as may be printed. Where both name places or people, they must share a name: a war
has many tolls. Two later ones that count more but not the same are enough where they name the same place, whatever
story they are thought to belong to, and no other day, nor a longer time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from crawler.archive.text import countries_in, plain
from reports.analysis.days import event_day, is_of_saying, last_day
from reports.analysis.deeds import tells_of
from reports.analysis.figures import Figure, figures
from reports.analysis.reading import Sentence, once
from reports.analysis.worth import Study

SOON = timedelta(days=7)  # up to a later article that counts the same event
NIGHT = timedelta(days=1)  # before an article that names no day
DEEDS = ("killed", "wounded", "displaced")
AGREE = 2  # later articles; one is enough that says so itself: "bringing the toll to 85"
_SAYS_SO = re.compile(r"\b(?:tolls?|bring(?:s|ing)|brought|raised|raising|rose|risen|climbed|in total|a total)\b")
# "Lowered the number of people killed from 58 to 56, because two had been counted twice".
_LOWERED = re.compile(
    r"\b(?:lower(?:ed|ing|s)|reduc(?:ed|ing|es)|cut(?:ting|s)?|revis(?:ed|ing|es)|correct(?:ed|ing|s))\b"
    r"(?=[^.;]*\b(?:tolls?|killed|dead|deaths|died|wounded|injured|missing)\b|[^.;]{0,40}$)"
    r"[^.;]*?\bfrom (?P<old>\d[\d,]*)(?: [a-z]+)? to \d"
)
_OF_LONGER = re.compile(
    r"\b(?:since|altogether|overall|so far this|in recent|days of|began|"
    r"(?:past|last|previous|this|of) (?:[a-z]+ )?(?:week|month|year)s?)\b"
)
_WHERE = re.compile(
    r"\b(?:(?:in|at|near|outside|around|off) (?:the )?|(?=(?:Lake|Mount|Route|Highway) ))"
    r"(?P<place>[A-Z][\w’'-]*(?: (?:[’']s )?[A-Z][\w’'-]*){0,4})"
)
_KINDS = frozenset("lake mount route highway square street city hospital airport university river port camp".split())
_NAME = re.compile(r"[A-Z][\w’'-]+")
# What a toll counts as people, by whatever word.
PEOPLE = frozenset(
    "people civilian citizen soldier staff protester children women men child girl boy passenger tourist militant "
    "fighter student schoolgirl hostage migrant refugee officer victim resident worker body national foreigner "
    "expatriate evacuee".split()
)


@dataclass(frozen=True, slots=True)
class _Count:
    day: date
    article: str
    figure: Figure


@once
def tolls_of(study: Study) -> Tolls:
    """The one of a study: its articles are counted once, whatever kind of finding asks."""
    return Tolls(study)


@dataclass(frozen=True)
class Tolls:
    """The counts of a study's stories, by story, deed and what is counted."""

    study: Study

    def is_overtaken(self, sentence: Sentence) -> bool:
        """Has it a toll of which two later articles count more, or which a later one says was lowered?"""
        return any(
            self._is_raised(each) or self._is_outgrown(each) or self._is_lowered(each)
            for each in self._counted(sentence)
        )

    def _is_raised(self, figure: Figure) -> bool:
        day = written_on(figure.sentence)[1]
        agree: defaultdict[int, set[str]] = defaultdict(set)
        for each in self._counts.get((figure.sentence.reading.story, figure.deed, _kind(figure)), ()):
            if each.figure.value <= figure.value or not _may_be_one(figure, each.figure):
                continue
            is_later = each.day > day
            if (is_later or _appeared_before(figure.sentence, each.figure.sentence)) and _SAYS_SO.search(
                each.figure.sentence.masked
            ):
                return True
            if is_later:
                agree[each.figure.value].add(each.article)
        return any(len(articles) >= AGREE for articles in agree.values())

    def _is_outgrown(self, figure: Figure) -> bool:
        """Do later articles count more at the same place, be it that no two of them have the same number?"""
        day = written_on(figure.sentence)[1]
        if not _located(figure.sentence):
            return False
        later = [
            each
            for (_, deed, kind), counts in self._counts.items()
            if (deed, kind) == (figure.deed, _kind(figure))
            for each in counts
            if day < each.day <= day + SOON and each.figure.value > figure.high and _is_same_event(figure, each.figure)
        ]
        return len({each.article for each in later}) >= AGREE

    def _is_lowered(self, figure: Figure) -> bool:
        day, story = written_on(figure.sentence)[1], figure.sentence.reading.story
        return any(each > day and old == figure.value for each, old in self._lowerings.get(story, ()))

    @cached_property
    def _lowerings(self) -> dict[int, list[tuple[date, int]]]:
        """By story: the day of each article that says so, and the figure that was lowered."""
        found: defaultdict[int, list[tuple[date, int]]] = defaultdict(list)
        for reading in self.study.readings:
            for sentence in reading.sentences if reading.day is not None and reading.language == "en" else ():
                if " from " in sentence.masked and (match := _LOWERED.search(sentence.masked)):
                    found[reading.story].append((written_on(sentence)[0], int(match["old"].replace(",", ""))))
        return dict(found)

    def is_rivalled(self, figure: Figure) -> bool:
        """Does another article of its story, which is as new, count otherwise at the same place?"""
        first, reading = written_on(figure.sentence)[0], figure.sentence.reading
        return any(
            written_on(each.figure.sentence)[1] >= first
            and (figure.high < each.figure.low or each.figure.high < figure.low)
            and (each.figure.as_of or first) >= (figure.as_of or first)
            and _is_same_event(figure, each.figure, shares=1)
            for each in self._counts.get((reading.story, figure.deed, _kind(figure)), ())
            if each.article != reading.id
        )

    @cached_property
    def _counts(self) -> dict[tuple[int, str, str], list[_Count]]:
        found: defaultdict[tuple[int, str, str], list[_Count]] = defaultdict(list)
        for reading in self.study.readings:
            if reading.day is not None:
                for each in (one for sentence in reading.sentences for one in self._counted(sentence)):
                    day, _ = written_on(each.sentence)
                    found[reading.story, each.deed, _kind(each)].append(_Count(day, reading.id, each))
        return dict(found)

    @staticmethod
    def _counted(sentence: Sentence) -> list[Figure]:
        counted = [each for each in figures(sentence) if each.deed in DEEDS and each.is_near_its_deed]
        return counted if counted and any(tells_of(deed, sentence.masked) for deed in DEEDS) else []


@once
def written_on(sentence: Sentence) -> tuple[date, date]:
    """The first and the last day on which it can have been written: of a page that was revised since, any of them,
    unless the sentence names one of these days. Far apart, where its article has no day."""
    first, last = sentence.reading.day, last_day(sentence.reading)
    if first is None or last is None:
        return date.min, date.max
    named = max((each.day for each in sentence.dates if first < each.day <= last), default=None)
    return named or first, named or last


def _appeared_before(one: Sentence, other: Sentence) -> bool:
    """Of two articles of one day, where both say when; a page appeared when it was changed, if that was the day."""
    instants = [_instant(each) for each in (one, other)]
    if written_on(one)[1] != written_on(other)[0] or any(len(each) <= len("2024-05-03") for each in instants):
        return False
    first, second = map(datetime.fromisoformat, instants)
    return (first.tzinfo is None) == (second.tzinfo is None) and first < second


def _instant(sentence: Sentence) -> str:
    article = sentence.reading.article
    is_revised = written_on(sentence)[1] != sentence.reading.day
    return (article.modified if is_revised else None) or article.published or ""


def _may_be_one(figure: Figure, later: Figure) -> bool:
    return not figure.sentence.lands_outside or not figure.names or bool(figure.names & later.names)


def _is_same_event(figure: Figure, later: Figure, shares: int = 2) -> bool:
    """So many names of one place, or one and the day; the later of no other day, and of no longer time."""
    if figure.is_more or later.is_more or _OF_LONGER.search(later.sentence.masked):
        return False
    shared = _located(figure.sentence) & _located(later.sentence)
    own, other = _named_day(figure.sentence), _named_day(later.sentence)
    last = figure.sentence.reading.day or date.min
    if other is not None and (other != own if own else not last - NIGHT <= other <= last):
        return False
    return len(shared) >= shares or (len(shared) == 1 and other is not None)


@once
def _named_day(sentence: Sentence) -> date | None:
    dated = event_day(sentence, by_article=False)
    return dated.day if dated and not is_of_saying(sentence, dated) else None


@once
def _located(sentence: Sentence) -> frozenset[str]:
    """The names behind "in" and "near", but for countries and kinds of place: "in Cairo's Tahrir Square"."""
    found = (plain(name) for each in _WHERE.finditer(sentence.masked) for name in _NAME.findall(each["place"]))
    return frozenset(name.removesuffix("'s").removesuffix("’s") for name in found if not countries_in(name)) - _KINDS


def _kind(figure: Figure) -> str:
    return "people" if figure.unit in PEOPLE else figure.unit
