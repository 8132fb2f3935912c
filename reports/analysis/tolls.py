"""Tolls: the dead and the wounded whom later articles count higher, so that an old figure does not stand as if it held.

Articles seldom say that theirs replaces another's figure; that two later ones agree on more is enough, or that one says
so. Their sentences need not be such as may be printed. Where both name places or people, they must share a name: a war
has many tolls.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from reports.analysis.deeds import tells_of
from reports.analysis.figures import Figure, figures
from reports.analysis.reading import Reading, Sentence
from reports.analysis.worth import Study

DEEDS = ("killed", "wounded", "displaced")
AGREE = 2  # later articles; one is enough that says so itself: "bringing the toll to 85"
_SAYS_SO = re.compile(r"\b(?:tolls?|bring(?:s|ing)|brought|raised|raising|rose|risen|climbed|in total|a total)\b")
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


@dataclass(frozen=True)
class Tolls:
    """The counts of a study's stories, by story, deed and what is counted."""

    study: Study

    def is_overtaken(self, sentence: Sentence) -> bool:
        """Has it a toll of which two later articles agree that it is higher?"""
        return any(self._is_raised(each) for each in self._counted(sentence))

    def _is_raised(self, figure: Figure) -> bool:
        reading = figure.sentence.reading
        if reading.day is None:
            return False
        agree: defaultdict[int, set[str]] = defaultdict(set)
        for each in self._counts.get((reading.story, figure.deed, _kind(figure)), ()):
            if each.figure.value <= figure.value or not _may_be_one(figure, each.figure):
                continue
            is_later = each.day > reading.day
            if (is_later or _appeared_before(reading, each.figure.sentence.reading)) and _SAYS_SO.search(
                each.figure.sentence.masked
            ):
                return True
            if is_later:
                agree[each.figure.value].add(each.article)
        return any(len(articles) >= AGREE for articles in agree.values())

    @cached_property
    def _counts(self) -> dict[tuple[int, str, str], list[_Count]]:
        found: defaultdict[tuple[int, str, str], list[_Count]] = defaultdict(list)
        for reading in self.study.readings:
            if reading.day is not None:
                for each in (one for sentence in reading.sentences for one in self._counted(sentence)):
                    found[reading.story, each.deed, _kind(each)].append(_Count(reading.day, reading.id, each))
        return dict(found)

    @staticmethod
    def _counted(sentence: Sentence) -> list[Figure]:
        counted = [each for each in figures(sentence) if each.deed in DEEDS and each.is_near_its_deed]
        return counted if counted and any(tells_of(deed, sentence.masked) for deed in DEEDS) else []


def _appeared_before(one: Reading, other: Reading) -> bool:
    """Of two articles of one day, where both say when."""
    instants = [each.article.published or "" for each in (one, other)]
    if one.day != other.day or any(len(each) <= len("2024-05-03") for each in instants):
        return False
    first, second = map(datetime.fromisoformat, instants)
    return (first.tzinfo is None) == (second.tzinfo is None) and first < second


def _may_be_one(figure: Figure, later: Figure) -> bool:
    return not figure.sentence.lands_outside or not figure.names or bool(figure.names & later.names)


def _kind(figure: Figure) -> str:
    return "people" if figure.unit in PEOPLE else figure.unit
