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

from crawler.archive.text import WORD, plain, stem
from reports.analysis.answers.wording import Term, is_there, terms
from reports.analysis.attribution import is_second_hand, is_unnamed
from reports.analysis.days import event_day
from reports.analysis.figures import Figure, deed_in, figures, tells_of, unit_of
from reports.analysis.reading import Sentence
from reports.analysis.tolls import PEOPLE
from reports.analysis.worth import Study
from reports.records import Account, Difference, Passage

Matter = tuple[int, date | None]  # a story, and the day on which it happened
AGREE = 3  # days on which a figure is given that overtakes others,
PART = 2  # and how many times as large it is, at the least
DIFFER, LATEST, SINGLE = "Accounts differ", "Latest figure found", "Of single days"
_HOW_MANY = re.compile(r"^\s*how many (?P<rest>.+)$", re.IGNORECASE)
_DEATHS = frozenset(("death", "fatality", "fatalit"))  # "has documented 302 deaths"
_SOME = frozenset("children women men child girl boy staff soldier officer militant fighter".split())  # not all people
_VAGUELY = re.compile(r"\b(?:[Tt]housands|[Hh]undreds|[Dd]ozens|[Ss]cores)\b")
_NO_UNIT = frozenset("were was are is have has had did do died of".split())


@dataclass(frozen=True, slots=True)
class Count:
    """What is counted ("" for anybody), what happened to it, and what else the question names."""

    unit: str
    deed: str
    about: tuple[Term, ...]


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
    return Count(unit_of(counted) if counted else "", deed, about) if deed else None


def gives(sentence: Sentence, asked: Count) -> bool:
    """Has it a figure of that count; and does it, or its article's headline, name what else is asked for?"""
    if not tells_of(asked.deed, sentence.masked):  # the quick question first
        return False
    headline = plain(sentence.reading.article.headline)
    if any(not is_there(term, sentence) and not any(word in headline for word in term.words) for term in asked.about):
        return False
    return bool(_values(sentence, asked))


def newest(series: Mapping[Matter, Series], asked: Count, told: Sequence[Sentence]) -> list[Sentence]:
    """Those of ``told`` whose figure no later article gives otherwise."""
    known = ((each, series.get(_matter(each, asked))) for each in told)
    return [each for each, own in known if own and not _values(each, asked).isdisjoint(own.newest)]


def whole(series: Mapping[Matter, Series], asked: Count, found: Sequence[Sentence]) -> list[Sentence]:
    """Where several days had such a count: the sentences that count them all, if there are any."""
    if len({day for _, day in series if day}) < 2:
        return list(found)
    return [each for each in found if _matter(each, asked)[1] is None] or list(found)


def not_overtaken(series: Mapping[Matter, Series], asked: Count, found: Sequence[Sentence]) -> list[Sentence]:
    """Without those whose figure is not half of one that was given on three days, the last of them later: of all that
    was counted it counts a part."""
    given: defaultdict[int, set[str]] = defaultdict(set)  # the days on which a figure was given
    for each in series.values():
        for day, value in each.all:
            given[value].add(day)
    large = {value: max(days) for value, days in given.items() if len(days) >= AGREE}
    return [each for each in found if not _is_part(each, asked, large)]


def _is_part(sentence: Sentence, asked: Count, large: Mapping[int, str]) -> bool:
    own, day = max(_values(sentence, asked), default=0), _appeared(sentence)[0]
    return any(value > PART * own and last > day for value, last in large.items())


def how_they_stand(series: Mapping[Matter, Series], asked: Count, found: Sequence[Sentence]) -> str:
    """The note on an answer: that figures of one matter differ, that they count single days where more days had such,
    or that the one matter's took the place of others."""
    if _are_several(found, asked):
        return DIFFER
    matters = {_matter(each, asked) for each in found}
    if matters and all(day for _, day in matters) and len({day for _, day in series if day}) > 1:
        return SINGLE
    only = series.get(matters.pop()) if len(matters) == 1 else None
    return LATEST if only and only.is_later else ""


def series_of(study: Study, asked: Count) -> dict[Matter, Series]:
    """The figures of that count by what they are of.

    Of one matter are the figures of one story that their sentences date to one day, and those that they do not date or
    that are tolls, which grow.
    """
    found: dict[Matter, Series] = {}
    readings = (each for each in study.readings if not study.is_out_of_step(each))
    sentences = (sentence for reading in readings for sentence in reading.sentences if gives(sentence, asked))
    for sentence in sorted(sentences, key=_appeared):
        found.setdefault(_matter(sentence, asked), Series()).add(_appeared(sentence)[0], _values(sentence, asked))
    return found


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
        return (self.given - self.before) or self.given


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
    return sentence.reading.story, dated.day if dated else None


def _values(sentence: Sentence, asked: Count) -> set[int]:
    return {each.value for each in _figures(sentence, asked)}


def _figures(sentence: Sentence, asked: Count) -> list[Figure]:
    return [
        each
        for each in figures(sentence)
        if each.value > 1 and each.deed == asked.deed and each.is_near_its_deed and _is_unit(each.unit, asked.unit)
    ]


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
    """Names the question what was counted where; or is the sentence, or what its article opens with, of the topic?"""
    return bool(asked.about) or study.is_about(sentence) or study.is_of_topic(sentence.reading)


def _is_unit(unit: str, asked: str) -> bool:
    return not asked or unit.endswith(asked) or (asked == "people" and unit in (PEOPLE | _DEATHS) - _SOME)


def vaguely(study: Study, asked: Count, sentences: Iterable[Sentence]) -> list[Sentence]:
    """Those that tell of thousands or dozens, where no sentence has a figure."""
    return [
        each
        for each in sentences
        if tells_of(asked.deed, each.masked) and _VAGUELY.search(each.masked) and is_of_it(study, each, asked)
    ]
