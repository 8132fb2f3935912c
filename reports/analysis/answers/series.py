"""How the figures of a count stand to each other: which is the newest, and whether they count single days, in English.

Where accounts differ both answer, and that they differ is said; where later figures replaced earlier ones the latest
answers.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from reports.analysis.answers.counting import (
    DIFFER,
    Count,
    appeared,
    figures_of,
    gives,
    is_elsewhere,
    values_of,
)
from reports.analysis.days import ANY_MONTH, event_day, is_of_saying
from reports.analysis.figures import figures
from reports.analysis.fitness.pointing import points
from reports.analysis.reading import Sentence
from reports.analysis.tolls import written_on
from reports.analysis.worth import Study

Matter = tuple[int, date | None]  # a story, and the day on which it happened
AGREE = 3  # days on which a figure is given that overtakes others,
PART = 2  # and how many times as large it is, at the least
LATEST, SINGLE = "Latest figure found", "Of single days"
_SOME_TIME = re.compile(
    r"\b(?:last (?:week|month|year)|earlier this (?:week|month|year)|this (?:month|year)|in recent|"
    r"(?:past|last|previous) (?:[a-z]+ )?(?:years?|months?)|"
    rf"(?:[Ii]n|last|of|by) (?:{ANY_MONTH})(?! \d\d?\b))\b"
)
_HAVE = re.compile(r"[^,;]{0,30}? (?:have|has) (?:now |already |so far )?(?:been )?[a-z]+(?:ed|en|ft|led|ld)\b")


def newest(series: Counts, asked: Count, told: Sequence[Sentence]) -> list[Sentence]:
    """Those of ``told`` whose figure no later article gives otherwise."""
    known = ((each, series.of.get(_matter(each, asked))) for each in told)
    return [each for each, own in known if own and not values_of(each, asked).isdisjoint(own.newest)]


def whole(series: Counts, asked: Count, found: Sequence[Sentence], given: Sequence[Sentence]) -> list[Sentence]:
    """Where several days had such a count: the sentences that count them all, the last of them; else those that tell of
    which day theirs is. ``given`` are all that give the count: none is printed of which another tells more, later."""
    if not series.is_of_days:
        return list(found)
    totals = [each for each in given if _is_total(each, asked)]
    most = max((max(values_of(each, asked)) for each in totals), default=0)
    totals = [each for each in totals if PART * max(values_of(each, asked)) >= most]  # others are of a part
    if totals:
        last = max(appeared(each)[0] for each in totals)
        places = {each.place for each in totals if appeared(each)[0] == last}
        return [each for each in found if each.place in places]
    return of_single_days(found, asked)


def of_single_days(found: Sequence[Sentence], asked: Count) -> list[Sentence]:
    return [each for each in found if _matter(each, asked)[1] is not None]


def _is_total(sentence: Sentence, asked: Count) -> bool:
    """ "So far", or in the perfect tense: "750,000 people have fled"."""
    found = figures_of(sentence, asked)
    text = sentence.masked
    return any(each.is_total or _HAVE.match(text, each.end) for each in found)


def not_overtaken(series: Counts, asked: Count, found: Sequence[Sentence]) -> list[Sentence]:
    """Without those whose figure is not half of one that was given on three days, the last of them later: of all that
    was counted it counts a part."""
    given: defaultdict[int, set[date]] = defaultdict(set)  # the days on which a figure was given
    for each in series.of.values():
        for _, day, value in each.all:
            given[value].add(day)
    large = {value: max(days) for value, days in given.items() if len(days) >= AGREE}
    return [each for each in found if not _is_part(each, asked, large)]


def _is_part(sentence: Sentence, asked: Count, large: Mapping[int, date]) -> bool:
    own, day = max(values_of(sentence, asked), default=0), appeared(sentence)[0]
    return any(value > PART * own and last > day for value, last in large.items())


def how_they_stand(series: Counts, asked: Count, found: Sequence[Sentence]) -> str:
    """The note on an answer: that figures of one matter differ, that they count single days where more days had such,
    or that the one matter's took the place of others."""
    if _are_several(found, asked, series.is_of_days):
        return DIFFER
    matters = {_matter(each, asked) for each in found}
    if series.is_of_days and found and all(_is_total(each, asked) for each in found):
        return LATEST
    if matters and all(day for _, day in matters) and series.is_of_days:
        return SINGLE
    only = series.of.get(matters.pop()) if len(matters) == 1 else None
    return LATEST if only and only.is_later and _has_all(only, found, asked) else ""


def _has_all(series: Series, found: Sequence[Sentence], asked: Count) -> bool:
    """Is no other figure as new as those that are told?"""
    return series.newest <= {value for each in found for value in values_of(each, asked)}


def as_new(series: Counts, asked: Count, found: Sequence[Sentence], others: Iterable[Sentence]) -> list[Sentence]:
    """The last of ``others`` whose figure is as new as that of ``found``, and cannot be the same: one account is never
    given alone."""
    told = {value for each in found for value in values_of(each, asked)}
    new = [each for each in newest(series, asked, list(others)) if values_of(each, asked).isdisjoint(told)]
    different = [each for each in new if _are_several([*found, each], asked, series.is_of_days)]
    return sorted(different, key=appeared)[-1:]


def series_of(study: Study, asked: Count) -> Counts:
    """The figures of that count by what they are of.

    Of one matter are the figures of one story that their sentences date to one day, and those that they do not date or
    that are tolls, which grow.
    """
    readings = (each for each in study.readings if not study.is_out_of_step(each))
    sentences = (sentence for reading in readings for sentence in reading.sentences if gives(sentence, asked))
    told = sorted((each for each in sentences if _is_clear(study, each, asked)), key=appeared)
    is_of_days = _are_days(told, asked)
    found: dict[Matter, Series] = {}
    one = Series()  # what happened on one day all stories tell of
    for sentence in told:
        series = found.setdefault(_matter(sentence, asked), Series() if is_of_days else one)
        series.add(sentence, values_of(sentence, asked))
    return Counts(found, is_of_days)


def _is_clear(study: Study, sentence: Sentence, asked: Count) -> bool:
    """Is it known what it counts: nothing that only a sentence before tells, of another town, or of some week?"""
    known = study.known_of(sentence.reading) | {term for each in asked.about for term in each.words}
    if points(sentence, known) or is_elsewhere(study, sentence, asked):
        return False
    return not _SOME_TIME.search(sentence.masked) or _is_total(sentence, asked)


def _are_days(told: Sequence[Sentence], asked: Count) -> bool:
    """Are the figures those of several days: of days that have no figure in common?"""
    given: defaultdict[date, set[int]] = defaultdict(set)
    for each in told:
        if day := _matter(each, asked)[1]:
            given[day] |= values_of(each, asked)
    values = [given[day] for day in sorted(given)]
    joined = values[0] if values else set()
    for _ in values:  # a figure repeated the next day joins the two
        joined = joined.union(*(each for each in values if not joined.isdisjoint(each)))
    return any(joined.isdisjoint(each) for each in values)


@dataclass(frozen=True, slots=True)
class Counts:
    """The series of figures by what they are of; and whether they are of several days."""

    of: Mapping[Matter, Series]
    is_of_days: bool


@dataclass(slots=True)
class Series:
    """The figures of one matter, each with the first and the last day on which it can have been written."""

    all: list[tuple[date, date, int]] = field(default_factory=list)

    def add(self, sentence: Sentence, values: set[int]) -> None:
        self.all += ((*written_on(sentence), value) for value in sorted(values))

    @property
    def given(self) -> set[int]:
        """What is given last: what no other figure was surely written after."""
        return {value for _, last, value in self.all if last >= self._newest_day}

    @property
    def before(self) -> set[int]:
        return {value for _, last, value in self.all if last < self._newest_day}

    @property
    def _newest_day(self) -> date:
        return max((first for first, _, _ in self.all), default=date.min)

    @property
    def is_later(self) -> bool:
        return bool(self.before) and not self.given <= self.before

    @property
    def newest(self) -> set[int]:
        """What is given last and was not given before, for some repeat an old figure on the day of the new one."""
        given, before = self.given, self.before
        most = max(given | before, default=0)
        large = {each for each in given if PART * each >= most}  # "three Norwegians were among the dead"
        return (large - before) or large or given


def _are_several(sentences: Sequence[Sentence], asked: Count, is_of_days: bool) -> bool:
    """Do any two of them give figures of one matter of which none is the same, nor the sum of the other's?

    A toll, which has no day of its own, is of what happened on a day, unless more days had such.
    """
    told = [(_matter(each, asked), values_of(each, asked), _sum(each, asked)) for each in sentences]
    return any(
        one.isdisjoint(other)
        and total not in other
        and whole not in one
        and _is_one_matter(matter, another, is_of_days)
        for (matter, one, total), (another, other, whole) in combinations(told, 2)
    )


def _is_one_matter(one: Matter, other: Matter, is_of_days: bool) -> bool:
    (story, day), (another, its_day) = one, other
    return story == another and (day == its_day or (None in (day, its_day) and not is_of_days))


def _sum(sentence: Sentence, asked: Count) -> int:
    """ "10 tourists and two pilots" are 12."""
    return sum(each.value for each in figures(sentence) if each.deed == asked.deed)


def _matter(sentence: Sentence, asked: Count) -> Matter:
    is_toll = any(each.is_total for each in figures(sentence) if each.deed == asked.deed)
    dated = None if is_toll else event_day(sentence, by_article=False)
    return sentence.reading.story, dated.day if dated and not is_of_saying(sentence, dated) else None
