"""Who met whom, where and when: a question that the meetings answer.

"Who met Orlen in Amman?", "Where did Orlen meet Valdan?", "Did Orlen meet Valdan?". All whom it names must be of the
meeting, and the town or the country that it names its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.archive.text import WORD, countries_in, places_in, plain, stop_words
from reports.analysis.answers.question import Question
from reports.analysis.names.words import POSSESSIVE
from reports.records import Meeting

_ASKS = re.compile(
    r"\s*(?:(?:with )?(?P<who>who(?:m|se)?|which [\w’'-]+(?: [\w’'-]+)?)|(?P<where>where|in which (?:city|town|place))|"
    r"(?P<when>when|on which (?:day|date))|(?P<did>did|has|have|was))\b.*"
    r"\b(?:meet|met|meets|receive|received|host|hosted|talks? (?:with|to)|(?:hold|held|have|had) talks)\b",
    re.IGNORECASE,
)
_WELCOMES = re.compile(r"\bat (?:the |its |his |her )?(?:airport|station|harbou?r|border|gates?)\b")  # whoever it was
_NO_NAME = frozenset(
    "who whom whose which where when did has have was the president minister king prime foreign".split()
)


def met(question: Question, meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """The meetings that answer it, oldest first; none where it asks for something else."""
    asks = _ASKS.match(question.text) if question.language == "en" else None
    if asks is None or _WELCOMES.search(question.text):
        return ()
    cities = {question.text[start:end] for _, start, end in places_in(question.text)}
    lands = {code for code, start, end in countries_in(question.text) if question.text[start:end] not in cities}
    people = _people(question, cities)
    if not people or (asks["did"] and len(people) < 2):
        return ()
    return tuple(
        each
        for each in meetings
        if people <= _names(each)
        and _is_at(each, cities, lands)
        and not (asks["where"] and each.place is None)
        and not (asks["when"] and each.dated is None)
    )


def _people(question: Question, cities: set[str]) -> frozenset[str]:
    """The last names of those whom it names: its words with capitals that are no place, country or office."""
    text = question.text
    for city in cities:
        text = text.replace(city, " ")
    for _, start, end in countries_in(question.text):
        text = text.replace(question.text[start:end], " ")
    names = re.findall(r"\b[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)*", text)
    found = (_last(name) for name in names)
    return frozenset(each for each in found if each and each not in _NO_NAME and each not in stop_words("en"))


def _last(name: str) -> str:
    words = [POSSESSIVE.sub("", plain(each)) for each in WORD.findall(name)]
    return next((each for each in reversed(words) if each not in ("ii", "iii", "iv")), "")


def _names(meeting: Meeting) -> frozenset[str]:
    """Every word by which either of the two is called there."""
    return frozenset(plain(each) for one in (meeting.first, meeting.second) for each in WORD.findall(one.text))


def _is_at(meeting: Meeting, cities: set[str], lands: set[str]) -> bool:
    if cities:
        return meeting.place is not None and meeting.place.text in cities
    if lands and meeting.place is not None:
        return any(code in lands for code, _, _ in countries_in(meeting.place.text))
    return not lands or not lands.isdisjoint(meeting.countries)
