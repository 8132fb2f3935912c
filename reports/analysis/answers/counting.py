"""How many: the figures that count what the question asks for, in English.

Where accounts differ both answer, and that they differ is said; where later figures replaced earlier ones the latest
answers. So a question about a toll is not left open because outlets do not agree on it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from crawler.archive.text import WORD, countries_in, plain, stem
from reports.analysis.answers.question import Term, is_there, terms
from reports.analysis.attribution import is_second_hand, is_unnamed
from reports.analysis.days import ANY_MONTH, event_day, is_of_saying
from reports.analysis.figures import Figure, deed_in, figures, tells_of, unit_of
from reports.analysis.pointing import points
from reports.analysis.reading import Sentence
from reports.analysis.tolls import PEOPLE
from reports.analysis.worth import Study
from reports.records import Account, Difference, Passage

Matter = tuple[int, date | None]  # a story, and the day on which it happened
AGREE = 3  # days on which a figure is given that overtakes others,
AFTER = 30  # characters from what is counted to the town where it was
LONGEST_HEAD = 25  # blanks of a headline
PART = 2  # and how many times as large it is, at the least
DIFFER, LATEST, SINGLE = "Accounts differ", "Latest figure found", "Of single days"
_HOW_MANY = re.compile(r"^\s*how many (?P<rest>.+)$", re.IGNORECASE)
_DEATHS = frozenset(("death", "fatality", "fatalit"))  # "has documented 302 deaths"
_SOME = frozenset("children women men child girl boy staff soldier officer militant fighter".split())  # not all people
_VAGUELY = re.compile(r"\b(?:[Tt]housands|[Hh]undreds|[Dd]ozens|[Ss]cores)\b")
_SOME_TIME = re.compile(
    r"\b(?:last (?:week|month|year)|earlier this (?:week|month|year)|this (?:month|year)|in recent|"
    r"(?:past|last|previous) (?:[a-z]+ )?(?:years?|months?)|"
    rf"(?:[Ii]n|last|of|by) (?:{ANY_MONTH})(?! \d\d?\b))\b"
)
_HAVE = re.compile(r"[^,;]{0,30}? (?:have|has) (?:now |already |so far )?(?:been )?[a-z]+(?:ed|en|ft|led|ld)\b")
_WHICH = re.compile(r"\b(?:that|which)\b[^,;]{0,30}$")
_NO_UNIT = frozenset("were was are is have has had did do died of".split())


@dataclass(frozen=True, slots=True)
class Count:
    """What is counted ("" for anybody), what happened to it, and what else the question names; ``land`` is that of
    those who are counted, in "How many Norwegians?"."""

    unit: str
    deed: str
    about: tuple[Term, ...]
    land: str = ""


def count_asked(question: str, language: str) -> Count | None:
    """None for every other kind of question, and for deeds that are not counted."""
    match = _HOW_MANY.match(question)
    if match is None or language != "en":
        return None
    rest = match["rest"]
    deed = deed_in(rest)
    words = [plain(each[0]) for each in WORD.finditer(rest)]
    counted = words[0] if words[0] not in _NO_UNIT else ""
    about = tuple(
        term
        for term in terms(rest, language)
        if not any(deed_in(word) == deed for word in term.words) and stem(counted) not in term.words
    )
    if not deed:
        return None
    people = [code for code, start, _ in countries_in(rest) if start == 0 and counted.endswith("s")]
    if people:
        about = tuple(term for term in about if term.code != people[0])
        return Count("people", deed, about, people[0])
    return Count(unit_of(counted) if counted else "", deed, about)


def gives(sentence: Sentence, asked: Count) -> bool:
    """Has it a figure of that count; and does it, or its article's headline, name what else is asked for?"""
    if not tells_of(asked.deed, sentence.masked):  # the quick question first
        return False
    return _names_it(sentence, asked) and bool(_values(sentence, asked))


def _names_it(sentence: Sentence, asked: Count) -> bool:
    """Does it, or its article's headline, name what else is asked for?"""
    headline = plain(sentence.reading.article.headline)
    return all(is_there(term, sentence) or _is_set(term, sentence, headline) for term in asked.about)


def _is_set(term: Term, sentence: Sentence, headline: str) -> bool:
    """Is the article about it: does its headline name it, and the sentence no other country; or is it the country that
    it names most?"""
    own = sentence.reading.main_land
    if term.code and term.code == own and "country" in sentence.text:
        return True
    if (sentence.named and own not in sentence.named) or headline.count(" ") > LONGEST_HEAD:
        return False  # what is headed by many things at once tells of many
    return any(word in headline for word in term.words)


def newest(series: Counts, asked: Count, told: Sequence[Sentence]) -> list[Sentence]:
    """Those of ``told`` whose figure no later article gives otherwise."""
    known = ((each, series.of.get(_matter(each, asked))) for each in told)
    return [each for each, own in known if own and not _values(each, asked).isdisjoint(own.newest)]


def whole(series: Counts, asked: Count, found: Sequence[Sentence], given: Sequence[Sentence]) -> list[Sentence]:
    """Where several days had such a count: the sentences that count them all, the last of them; else those that tell of
    which day theirs is. ``given`` are all that give the count: none is printed of which another tells more, later."""
    if not series.is_of_days:
        return list(found)
    totals = [each for each in given if _is_total(each, asked)]
    most = max((max(_values(each, asked)) for each in totals), default=0)
    totals = [each for each in totals if PART * max(_values(each, asked)) >= most]  # others are of a part
    if totals:
        last = max(_appeared(each)[0] for each in totals)
        places = {each.place for each in totals if _appeared(each)[0] == last}
        return [each for each in found if each.place in places]
    return of_single_days(found, asked)


def of_single_days(found: Sequence[Sentence], asked: Count) -> list[Sentence]:
    return [each for each in found if _matter(each, asked)[1] is not None]


def _is_total(sentence: Sentence, asked: Count) -> bool:
    """ "So far", or in the perfect tense: "750,000 people have fled"."""
    found = _figures(sentence, asked)
    text = sentence.masked
    return any(each.is_total or _HAVE.match(text, each.end) for each in found)


def not_overtaken(series: Counts, asked: Count, found: Sequence[Sentence]) -> list[Sentence]:
    """Without those whose figure is not half of one that was given on three days, the last of them later: of all that
    was counted it counts a part."""
    given: defaultdict[int, set[str]] = defaultdict(set)  # the days on which a figure was given
    for each in series.of.values():
        for day, value in each.all:
            given[value].add(day)
    large = {value: max(days) for value, days in given.items() if len(days) >= AGREE}
    return [each for each in found if not _is_part(each, asked, large)]


def _is_part(sentence: Sentence, asked: Count, large: Mapping[int, str]) -> bool:
    own, day = max(_values(sentence, asked), default=0), _appeared(sentence)[0]
    return any(value > PART * own and last > day for value, last in large.items())


def how_they_stand(series: Counts, asked: Count, found: Sequence[Sentence]) -> str:
    """The note on an answer: that figures of one matter differ, that they count single days where more days had such,
    or that the one matter's took the place of others."""
    if _are_several(found, asked):
        return DIFFER
    matters = {_matter(each, asked) for each in found}
    if series.is_of_days and found and all(_is_total(each, asked) for each in found):
        return LATEST
    if matters and all(day for _, day in matters) and series.is_of_days:
        return SINGLE
    only = series.of.get(matters.pop()) if len(matters) == 1 else None
    return LATEST if only and only.is_later else ""


def series_of(study: Study, asked: Count) -> Counts:
    """The figures of that count by what they are of.

    Of one matter are the figures of one story that their sentences date to one day, and those that they do not date or
    that are tolls, which grow.
    """
    readings = (each for each in study.readings if not study.is_out_of_step(each))
    sentences = (sentence for reading in readings for sentence in reading.sentences if gives(sentence, asked))
    told = sorted((each for each in sentences if _is_clear(study, each, asked)), key=_appeared)
    is_of_days = _are_days(told, asked)
    found: dict[Matter, Series] = {}
    one = Series()  # what happened on one day all stories tell of
    for sentence in told:
        series = found.setdefault(_matter(sentence, asked), Series() if is_of_days else one)
        series.add(_appeared(sentence)[0], _values(sentence, asked))
    return Counts(found, is_of_days)


def _is_clear(study: Study, sentence: Sentence, asked: Count) -> bool:
    """Is it known what it counts: nothing that only a sentence before tells, of another town, or of some week?"""
    known = study.known_of(sentence.reading) | {term for each in asked.about for term in each.words}
    if points(sentence, known) or _is_elsewhere(study, sentence, asked):
        return False
    return not _SOME_TIME.search(sentence.masked) or _is_total(sentence, asked)


def _are_days(told: Sequence[Sentence], asked: Count) -> bool:
    """Are the figures those of several days: of days that have no figure in common?"""
    given: defaultdict[date, set[int]] = defaultdict(set)
    for each in told:
        if day := _matter(each, asked)[1]:
            given[day] |= _values(each, asked)
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
    """The figures of one matter, added in order of their days."""

    day: str = ""
    given: set[int] = field(default_factory=set)  # on that day
    before: set[int] = field(default_factory=set)
    all: list[tuple[str, int]] = field(default_factory=list)  # the day of each figure

    def add(self, day: str, values: set[int]) -> None:
        if day > self.day:
            self.day, self.before, self.given = day, self.before | self.given, set()
        self.given |= values
        self.all += ((day, value) for value in sorted(values))

    @property
    def is_later(self) -> bool:
        return bool(self.before) and not self.given <= self.before

    @property
    def newest(self) -> set[int]:
        """What is given last and was not given before, for some repeat an old figure on the day of the new one."""
        most = max(self.given | self.before, default=0)
        large = {each for each in self.given if PART * each >= most}  # "three Norwegians were among the dead"
        return (large - self.before) or large or self.given


def _are_several(sentences: Sequence[Sentence], asked: Count) -> bool:
    """Do any two of them give figures of one matter of which none is the same, nor the sum of the other's?"""
    told = [(_matter(each, asked), _values(each, asked), _sum(each, asked)) for each in sentences]
    return any(
        matter == another and one.isdisjoint(other) and total not in other and whole not in one
        for (matter, one, total), (another, other, whole) in combinations(told, 2)
    )


def _sum(sentence: Sentence, asked: Count) -> int:
    """ "10 tourists and two pilots" are 12."""
    return sum(each.value for each in figures(sentence) if each.deed == asked.deed)


def _appeared(sentence: Sentence) -> tuple[str, tuple[str, int]]:
    return (sentence.reading.article.published or "")[:10], sentence.place


def _matter(sentence: Sentence, asked: Count) -> Matter:
    is_toll = any(each.is_total for each in figures(sentence) if each.deed == asked.deed)
    dated = None if is_toll else event_day(sentence, by_article=False)
    return sentence.reading.story, dated.day if dated and not is_of_saying(sentence, dated) else None


def _values(sentence: Sentence, asked: Count) -> set[int]:
    return {each.value for each in _figures(sentence, asked)}


def _figures(sentence: Sentence, asked: Count) -> list[Figure]:
    return [
        each
        for each in figures(sentence)
        if each.value > 1 and each.deed == asked.deed and each.is_near_its_deed and _is_counted(each, asked)
    ]


def _is_counted(figure: Figure, asked: Count) -> bool:
    """Are those counted whom the question asks for: people of one country, too?"""
    if not asked.land:
        return _is_unit(figure.unit, asked.unit)
    told = figure.sentence.masked[figure.start : figure.end + len(" citizens")]
    return any(code == asked.land for code, _, _ in countries_in(told))


def disputed_count(study: Study, asked: Count, differing: Sequence[Difference]) -> tuple[str, list[Sentence]]:
    """The sentences of which the figures differ, with a note that says so; or the last of each series of figures."""
    shown = [each for each in differing if each.stands_alone]
    places = {_place(account) for each in shown for account in each.accounts}
    sentences = {
        sentence.place: sentence
        for reading in study.readings
        for sentence in reading.sentences
        if sentence.place in places and gives(sentence, asked)
    }
    told = [
        (each.replaced, [sentences[place] for place in map(_place, each.accounts) if place in sentences])
        for each in shown
    ]
    differ = max((found for replaced, found in told if not replaced), key=len, default=[])
    if len(differ) > 1:
        return DIFFER, differ
    return "", [found[-1] for replaced, found in told if replaced and found]


def _place(account: Account) -> tuple[str, int]:
    return account.sentence.article.id, account.sentence.start


def agreed(study: Study, asked: Count) -> tuple[Passage, ...]:
    """The figure that most articles give, two at least, as each writes it, the last first; none if they are divided, or
    if another one is as new.

    For a count that many sentences give and none that can stand alone.
    """
    given: defaultdict[int, dict[str, Figure]] = defaultdict(dict)
    for sentence in (each for reading in study.quotable if not reading.is_state for each in reading.sentences):
        if (
            gives(sentence, asked)
            and is_of_it(study, sentence, asked)
            and not is_unnamed(sentence)
            and not is_second_hand(sentence)
        ):
            for figure in _figures(sentence, asked):
                given[figure.value].setdefault(sentence.reading.id, figure)
    counts = sorted(given.values(), key=len, reverse=True)
    if not counts or len(counts[0]) < 2 or (len(counts) > 1 and len(counts[1]) == len(counts[0])):
        return ()
    found = sorted(counts[0].values(), key=lambda each: _appeared(each.sentence), reverse=True)
    last = _appeared(found[0].sentence)[0]
    if any(_appeared(each.sentence)[0] >= last for others in counts[1:] for each in others.values()):
        return ()  # another figure is as new
    return tuple(each.sentence.part(each.start, each.end) for each in found)


def is_of_it(study: Study, sentence: Sentence, asked: Count) -> bool:
    """Names the question what was counted where; or is the sentence, or what its article opens with, of the topic?

    What happened in another town than the topic's is none of it: "air strikes which killed 30 people in Irbid".
    """
    if _is_elsewhere(study, sentence, asked):
        return False
    return bool(asked.about) or study.is_about(sentence) or study.is_of_topic(sentence.reading)


def _is_elsewhere(study: Study, sentence: Sentence, asked: Count) -> bool:
    """Are those who are counted said to be of a town, where the topic names another?"""
    towns = study.towns
    if not towns:
        return False
    near = [each for figure in _figures(sentence, asked) for each in _towns_of(sentence, figure)]
    return bool(near) and towns.isdisjoint(near)


def _towns_of(sentence: Sentence, figure: Figure) -> list[int | None]:
    """The towns soon after what is counted; and the last before a clause that counts it: "raids in Irbid that left 30
    people dead"."""
    cities = [(each.start - sentence.start, each) for each in sentence.places if each.kind == "city"]
    found = [each.geonameid for start, each in cities if 0 <= start - figure.end < AFTER]
    before = [each for start, each in cities if start < figure.start]
    if before:
        between = sentence.masked[before[-1].end - sentence.start : figure.start]
        found += [before[-1].geonameid] if len(between) < 2 * AFTER and _WHICH.search(between) else []
    return found


def _is_unit(unit: str, asked: str) -> bool:
    return not asked or unit.endswith(asked) or (asked == "people" and unit in (PEOPLE | _DEATHS) - _SOME)


def vaguely(study: Study, asked: Count, sentences: Iterable[Sentence]) -> list[Sentence]:
    """Those that tell of thousands or dozens, where no sentence has a figure."""
    return [
        each
        for each in sentences
        if tells_of(asked.deed, each.masked)
        and _VAGUELY.search(each.masked)
        and _names_it(each, asked)
        and is_of_it(study, each, asked)
    ]
