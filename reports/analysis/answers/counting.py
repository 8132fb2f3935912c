"""How many: the figures that count what the question asks for, in English.

Where accounts differ both answer, and that they differ is said; where later figures replaced earlier ones the latest
answers. So a question about a toll is not left open because outlets do not agree on it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crawler.archive.text import WORD, plain, stem
from reports.analysis.answers.wording import Term, is_there, terms
from reports.analysis.days import event_day
from reports.analysis.figures import deed_in, figures, tells_of, unit_of
from reports.analysis.reading import Sentence
from reports.analysis.worth import Study
from reports.records import Account, Difference

DIFFER, LATEST = "Accounts differ", "Latest figure found"
_HOW_MANY = re.compile(r"^\s*how many (?P<rest>.+)$", re.IGNORECASE)
_NO_UNIT = frozenset("were was are is have has had did do died of".split())
# Who counts as people where people are asked for.
_PEOPLE = frozenset(
    "people civilian citizen soldier staff protester children women men child girl boy passenger tourist militant "
    "fighter student schoolgirl hostage migrant refugee officer victim resident worker body".split()
)


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


def newest(study: Study, asked: Count, told: Sequence[Sentence]) -> tuple[str, list[Sentence]]:
    """Those of ``told`` whose figure no later article gives otherwise, and whether they took the place of others.

    Compared are the figures of one story that their sentences date to one day, and those that they do not date or that
    are tolls, which grow.
    """
    latest: dict[tuple[int, date | None], tuple[str, set[int]]] = {}
    is_later = False
    everywhere = (sentence for reading in study.readings for sentence in reading.sentences) if told else ()
    for sentence in sorted((each for each in everywhere if gives(each, asked)), key=_appeared):
        matter, appeared, values = _matter(sentence, asked), _appeared(sentence)[0], _values(sentence, asked)
        day, known = latest.get(matter, (appeared, set()))
        is_later = is_later or (appeared > day and not values <= known)
        latest[matter] = (appeared, values | known if appeared == day else values)
    left = [each for each in told if not _values(each, asked).isdisjoint(latest[_matter(each, asked)][1])]
    return LATEST if is_later else "", left


def _appeared(sentence: Sentence) -> tuple[str, tuple[str, int]]:
    return (sentence.reading.article.published or "")[:10], sentence.place


def _matter(sentence: Sentence, asked: Count) -> tuple[int, date | None]:
    is_toll = any(each.is_total for each in figures(sentence) if each.deed == asked.deed)
    dated = None if is_toll else event_day(sentence, by_article=False)
    return sentence.reading.story, dated.day if dated else None


def _values(sentence: Sentence, asked: Count) -> set[int]:
    return {
        each.value
        for each in figures(sentence)
        if each.value > 1 and each.deed == asked.deed and each.is_near_its_deed and _is_unit(each.unit, asked.unit)
    }


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


def _is_unit(unit: str, asked: str) -> bool:
    return not asked or unit.endswith(asked) or (asked == "people" and unit in _PEOPLE)
