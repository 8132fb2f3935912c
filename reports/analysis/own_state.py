"""What a state's outlet tells of its own state: that is printed, with its label; what it tells of others is not.

Its own are those who hold an office of that state and the bodies of it, by what they said or did, or had done to them.
Its armed forces count only by what they say: what they did to others is others' matter as well.
"""

from __future__ import annotations

import re

from reports.analysis.attribution import SAID
from reports.analysis.fitness.newcomers import IRREGULAR
from reports.analysis.names import Mention
from reports.analysis.reading import Reading, Sentence, once

_NEAR = 400  # characters before an office in which its country is named
_BEHIND = 60  # characters of a sentence behind its word of speech that may name the speaker
_OFFICE = re.compile(
    r"\b(?:president|prime minister|premier|minister|king|queen|emir|sultan|chancellor|ambassador|envoy|"
    r"attorney general|secretary of state|governor|prosecutors?|government|presidency|cabinet|council of ministers|"
    r"ministry|parliament|congress|senate|national assembly|(?:supreme|high|constitutional|appeals?) court|"
    r"central bank|electoral commission)\b(?! of the (?:company|board|club|bank|party)\b)",
    re.IGNORECASE,
)
# What may part a country from its office: "Peru’s acting foreign minister", "the Ministry of Health of Peru".
_BEFORE = re.compile(r"(?:['’]s?)?(?: (?!(?:the|an?|and|with|to|of|in|by)\b)[\w-]+){0,3} ")
_AFTER = re.compile(r"(?: (?:of|for) [A-Z]\w+){0,2} (?:of|in) (?:the )?")
# "Norvia and Egypt signed", "Egypt on Tuesday closed": a state by its name, and no people of it.
_DOES = re.compile(
    rf"(?: and (?:the )?[A-Z][\w-]+)?(?: also| has| have| had| on [A-Z]\w+day)* (?:(?!hundred)[a-z]+ed|{IRREGULAR})\b"
)
_SIDE = re.compile(
    r",? \b(?:after|because|while|when|that|who|which|whose|where|although|though|before|since|until|unless|despite|"
    r"amid|saying|accusing|adding)\b"
)
_PLACED = re.compile(r"\b(?:in|at|to|from|near|for) (?:the )?$")


@once
def is_of_its_own_state(sentence: Sentence) -> bool:
    """Tells a sentence of a state's outlet what that state, or somebody or something in office there, said or did?"""
    outlet = sentence.reading.outlet
    if outlet is None:
        return False
    said = SAID.search(sentence.masked)
    if said is None:
        return _first(sentence, 0, _main_end(sentence)) == outlet.country
    named = any(code == outlet.country and start < said.end() + _BEHIND for code, start, _ in sentence.lands)
    return named or _speaker(sentence, said) == outlet.country


def may_tell(sentence: Sentence) -> bool:
    """Is it no word of a state's outlet on others?"""
    return not sentence.reading.is_state or is_of_its_own_state(sentence)


def holds_its_office(reading: Reading, key: str) -> bool:
    """Has somebody, by the key of the article's names, an office of the state to which the article's outlet belongs?"""
    return reading.outlet is not None and _land_served(reading, key) == reading.outlet.country


def _main_end(sentence: Sentence) -> int:
    """Where the clause ends with which a sentence begins."""
    side = _SIDE.search(sentence.masked)
    return side.start() if side else len(sentence.masked)


def _speaker(sentence: Sentence, said: re.Match[str]) -> str | None:
    """The country of the office or body next to the word of speech."""
    before = [land for _, land in _parties(sentence, 0, said.start())]
    return before[-1] if before else _first(sentence, said.end(), said.end() + _BEHIND)


def _first(sentence: Sentence, start: int, end: int) -> str | None:
    """The country of the first who is named between two places of a sentence."""
    return min(_parties(sentence, start, end), default=(0, None))[1]


def _parties(sentence: Sentence, start: int, end: int) -> list[tuple[int, str]]:
    """The states that are named there, as they act or by their people, offices and bodies; not as places."""
    reading, outside = sentence.reading, sentence.masked
    own = reading.outlet.country if reading.outlet else ""
    found = [(each.start(), _land_of(reading, each, sentence.start)) for each in _OFFICE.finditer(outside, start, end)]
    for each in sentence.mentions:
        at = each.start - sentence.start
        if start <= at < end and (served := _land_served(reading, each.key)):
            found.append((at, served))
    for code, at, ends in sentence.lands_outside:
        is_party = _DOES.match(outside, ends) if code == own else not _PLACED.search(outside, 0, at)
        if start <= at < end and is_party:
            found.append((at, code))
    return sorted(found)


def _land_served(reading: Reading, key: str) -> str | None:
    """The country in which somebody has an office by the article."""
    role = reading.names.role_of(key)
    office = _OFFICE.search(reading.article.text, *role) if role else None
    return _land_of(reading, office) if office else None


def _land_of(reading: Reading, office: re.Match[str], offset: int = 0) -> str:
    """Whose an office or body is: by the country beside it, or beside it where its holder is named elsewhere.

    Else it is of the country named last before it or first behind it in its line, and the outlet's own where none is.
    """
    start, end = offset + office.start(), offset + office.end()
    held = next((each.key for each in _holders(reading) if each.role and each.role[0] <= start < each.role[1]), None)
    others = [each.role for each in _holders(reading) if each.role and each.key == held]
    for first, last in ((start, end), *others):
        if land := _beside(reading, first, last):
            return land
    ends = reading.article.text.find("\n", end)
    before = [code for code, at, _ in reading.lands if start - _NEAR <= at < start]
    behind = [code for code, at, _ in reading.lands if end <= at and (at < ends or ends < 0)]
    own = [reading.outlet.country] if reading.outlet else [""]
    return (before[-1:] or behind[:1] or own)[0]


@once
def _holders(reading: Reading) -> list[Mention]:
    """The people of an article with their offices, wherever they are named."""
    return [each for each in reading.names.mentions(0, len(reading.article.text)) if each.role]


def _beside(reading: Reading, start: int, end: int) -> str | None:
    """The country named right at an office, before or after it."""
    text = reading.article.text
    for code, first, last in reading.lands:
        if start <= first < end or (last <= start and _BEFORE.fullmatch(text, last, start)):
            return code
        if end <= first and _AFTER.fullmatch(text, end, first):
            return code
    return None
