"""How many: the figures that count what the question asks for, in English.

Where accounts differ both answer, and that they differ is said; where later figures replaced earlier ones the latest
answers. So a question about a toll is not left open because outlets do not agree on it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from crawler.archive.text import WORD, countries_in, plain, stem
from reports.analysis.answers.short_names import ShortName
from reports.analysis.answers.terms import Term, is_there, terms, with_full_name
from reports.analysis.attribution import is_second_hand, is_unnamed
from reports.analysis.deeds import deed_in, tells_of
from reports.analysis.figures import Figure, figures, unit_of
from reports.analysis.reading import Sentence
from reports.analysis.tolls import PEOPLE, written_on
from reports.analysis.worth import Study
from reports.derivation import MONTHS
from reports.records import Account, Difference, Passage

AFTER = 30  # characters from what is counted to the town where it was
LONGEST_HEAD = 25  # blanks of a headline
DIFFER = "Accounts differ"
_HOW_MANY = re.compile(r"^\s*how many (?P<rest>.+)$", re.IGNORECASE)
# "What is the death toll?", "How high was the toll of the fire?", "What is the number of missing people?"
_TOLL = re.compile(
    r"^\s*(?:what(?:['’]s| is| was)|how (?:high|large|big|heavy) (?:is|was)) the (?:[a-z]+ ){0,2}?"
    r"(?:(?:death )?toll\b|(?:number|total) of (?:the )?(?:people |those )?(?P<what>(?:[a-z]+ ?){1,2}))(?P<rest>.*)$",
    re.IGNORECASE,
)
_DEATHS = frozenset(("death", "fatality", "fatalit"))  # "has documented 302 deaths"
_SOME = frozenset("children women men child girl boy staff soldier officer militant fighter".split())  # not all people
_VAGUELY = re.compile(r"\b(?:[Tt]housands|[Hh]undreds|[Dd]ozens|[Ss]cores)\b")
_WHICH = re.compile(r"\b(?:that|which)\b[^,;]{0,30}$")
_MONTHS = [name[:3] for name in MONTHS]
_MONTH = rf"(?:{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY = re.compile(
    rf" ?\b(?:on |in |for )?(?:(?P<day>\d{{1,2}}) (?P<month>{_MONTH})|(?P<first>{_MONTH}) (?P<second>\d{{1,2}}))"
    r"(?:,? (?:19|20)\d\d)?\b"
)
_OF_THE = re.compile(r"^of (?:the |[\w-]+ ?['’]s? )", re.IGNORECASE)  # "how many of Valdan's lorries"
_NO_UNIT = frozenset("were was are is have has had did do died of".split())


@dataclass(frozen=True, slots=True)
class Count:
    """What is counted ("" for anybody), what happened to it, and what else the question names; ``land`` is that of
    those who are counted, in "How many Norwegians?"; ``day`` the month and day for which it is asked."""

    unit: str
    deed: str
    about: tuple[Term, ...]
    land: str = ""
    day: tuple[int, int] | None = None


def count_asked(question: str, language: str, short_names: Sequence[ShortName] = ()) -> Count | None:
    """None for every other kind of question, and for deeds that are not counted."""
    match = _HOW_MANY.match(question) or _TOLL.match(question)
    if match is None or language != "en":
        return None
    rest = match["rest"] if match.re is _HOW_MANY else f"people {match['what'] or 'killed'} {match['rest']}"
    rest, day = _without_day(rest)
    deed = deed_in(rest)
    counted = _counted(rest)
    about = tuple(
        with_full_name(term, short_names)
        for term in terms(rest, language)
        if not any(deed_in(word) == deed for word in term.words) and stem(counted) not in term.words
    )
    if not deed:
        return None
    people = [code for code, start, _ in countries_in(rest) if start == 0 and counted.endswith("s")]
    if people:
        about = tuple(term for term in about if term.code != people[0])
        return Count("people", deed, about, people[0], day)
    return Count(unit_of(counted) if counted else "", deed, about, day=day)


def _counted(rest: str) -> str:
    """What is counted: the first word, or the one behind a name, "UNRWA employees"."""
    words = [each[0] for each in WORD.finditer(_OF_THE.sub("", rest))]
    named = words[0][0].isupper() and len(words) > 1 and words[1].islower() and plain(words[1]) not in _NO_UNIT
    counted = plain(words[1] if named and not countries_in(words[0]) else words[0])
    return counted if counted not in _NO_UNIT else ""


def counted_noun(question: str) -> str:
    """The unit for which a question asks: "truck" of "How many lorries may cross?"; "" where it names none."""
    match = _HOW_MANY.match(question)
    counted = _counted(match["rest"]) if match else ""
    return unit_of(counted) if counted else ""


def _without_day(rest: str) -> tuple[str, tuple[int, int] | None]:
    """What is asked without the day for which it is asked; and that day, as month and day."""
    found = _DAY.search(rest)
    if found is None:
        return rest, None
    month = _MONTHS.index((found["month"] or found["first"])[:3]) + 1
    return rest[: found.start()] + rest[found.end() :], (month, int(found["day"] or found["second"]))


def gives(sentence: Sentence, asked: Count) -> bool:
    """Has it a figure of that count; and does it, or its article's headline, name what else is asked for?"""
    if not tells_of(asked.deed, sentence.masked):  # the quick question first
        return False
    if asked.day is not None and asked.day not in {(each.day.month, each.day.day) for each in sentence.dates}:
        return False
    return _names_it(sentence, asked) and bool(values_of(sentence, asked))


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


def appeared(sentence: Sentence) -> tuple[date, tuple[str, int]]:
    """The last day on which it can have been written, and its place."""
    return written_on(sentence)[1], sentence.place


def values_of(sentence: Sentence, asked: Count) -> set[int]:
    return {each.value for each in figures_of(sentence, asked)}


def figures_of(sentence: Sentence, asked: Count) -> list[Figure]:
    return [
        each
        for each in figures(sentence)
        if each.value > 1 and each.deed == asked.deed and not each.is_more
        if each.is_near_its_deed and _is_counted(each, asked)
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
            for figure in figures_of(sentence, asked):
                given[figure.value].setdefault(sentence.reading.id, figure)
    counts = sorted(given.values(), key=len, reverse=True)
    if not counts or len(counts[0]) < 2 or (len(counts) > 1 and len(counts[1]) == len(counts[0])):
        return ()
    found = sorted(counts[0].values(), key=lambda each: appeared(each.sentence), reverse=True)
    last = appeared(found[0].sentence)[0]
    if any(appeared(each.sentence)[0] >= last for others in counts[1:] for each in others.values()):
        return ()  # another figure is as new
    return tuple(each.sentence.part(each.start, each.end) for each in found)


def is_of_it(study: Study, sentence: Sentence, asked: Count) -> bool:
    """Names the question what was counted where; or is the sentence, or what its article opens with, of the topic?

    What happened in another town than the topic's is none of it: "air strikes which killed 30 people in Irbid".
    """
    if is_elsewhere(study, sentence, asked):
        return False
    return bool(asked.about) or study.is_about(sentence) or study.is_of_topic(sentence.reading)


def is_elsewhere(study: Study, sentence: Sentence, asked: Count) -> bool:
    """Are those who are counted said to be of a town, where the topic names another?"""
    towns = study.towns
    if not towns:
        return False
    near = [each for figure in figures_of(sentence, asked) for each in _towns_of(sentence, figure)]
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
