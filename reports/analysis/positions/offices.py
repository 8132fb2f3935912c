"""The office of a speaker, told so that a reader of the words alone knows whose it is.

"Foreign Minister", "General" and "council spokesman" leave out of which country, army or council; another mention of
the same person, in that article, may say it. An office that stands behind a man who left it, or that
nobody could read, is none to print.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from crawler.archive.text import countries_in, words
from reports.analysis.cached import cached_property
from reports.analysis.reading import Reading
from reports.analysis.roles import HEADS
from reports.analysis.worth import Study
from reports.records import Passage, Quotation

_LONGEST = 90  # characters of an office
_RANK = (
    r"(?:general|gen|brigadier|admiral|adm|colonel|col|captain|capt|lieutenant|lt|major|maj|sergeant|sgt|commander|cmdr|"
    r"marshal|rear|vice|air|brig)"
)
# "Lt. Gen.", "Canadian Lieutenant-General": a rank, whoever leads what.
_RANK_ALONE = re.compile(
    rf"(?:the )?(?:(?:[A-Z][\w.]*(?:an|ese|ish|i|ch)|U\.?S\.?|Navy|Army|Air Force|Marine|retired|former) )*"
    rf"{_RANK}\.?(?:[ -]{_RANK}\.?)*",
    re.IGNORECASE,
)
# "Vice Chairman", "council spokesman", "Executive Editor": of what?
_OF_WHAT = re.compile(
    r"(?:an? |the )?(?:(?:vice|deputy|executive|senior|acting|former|managing|general|chief) )*(?:chair(?:man|woman)?|"
    r"editor|director|manager|(?:under-?)?secretary|(?:secretary|director|commissioner)[- ]general|commander|"
    r"commissioner|coordinator|"
    r"(?:(?:council|committee|group|party|company|army|military|union|network|agency|ministry|organi[sz]ation) )?"
    r"(?:spokes(?:man|woman|person)|chief|head|leader|official|officer))(?: in [A-Z]\w+)?",
    re.IGNORECASE,
)
_MINISTRY = re.compile(r"(?:[Tt]he )?(?:[A-Z][a-z-]+ (?:and )?){0,4}(?:Ministry|Ministry of [A-Z].*)")
_STATE = re.compile(
    r"(?:the )?(?:(?:acting|deputy|former|vice|foreign|prime|defen[cs]e|interior|finance|justice|oil|information|"
    r"ex-\w+) )*(?:president|minister|secretary|premier|ambassador|envoy)",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r" ?,? (?:who|that)(?: (?:has|had|recently|since))* (?:defected|quit|resigned|joined|left|broke|fled)\b"
)
# "said Ines Calder, lecturer at", "Ines Calder from Qorvane": what she is, the article says and we could not read.
_UNREAD = re.compile(
    r" ?(?:, (?:an? |the )?[a-z][\w-]+ (?:[\w’'-]+ ){0,5}?(?:of|at|in|for|with)| (?:from|of|at|with)) [\w.’' ]*[A-Z]"
)
_APPOSED = re.compile(
    r" ?, ((?:an? |the |one of )?[^,;:“”\"()—–\n`]{3,90}?)"
    r"(?= who | which | ?[,;:“”\"()—–\n`]| \.|(?<!\b[A-Z])\.(?:\s|$))"
)
_ACTS = re.compile(
    r"^[a-z]+(?:ing|ed)\b|\b(?:said|says|told|was|is|were|has|had|he|she|they|added|and (?:the )?[A-Z])\b"
)
_STANDINGS = frozenset(("former", "ex", "deputy", "vice", "acting", "interim", "assistant"))
_CUT = re.compile(r" [A-Z]$")  # "commander of U", of the U.S. forces
_FAR = 999  # days, of an article without one
_FIRST = 6  # words of it in which its head must come


# What a reporter adds to an office.
_ADDED = re.compile(
    r"(?:(?:the )?(?:embattled|beleaguered|defiant|longtime|long-time|outspoken|powerful|veteran|ailing|fiery) )+"
    r"(?=\w)",
    re.IGNORECASE,
)


def plain_office(role: Passage | None) -> Passage | None:
    """An office without what a reporter adds to it: "President", not "Embattled President"."""
    added = _ADDED.match(role.article.text, role.start, role.end) if role else None
    return replace(role, start=added.end()) if role and added else role


class _Office(NamedTuple):
    distance: int  # days from the words
    length: int
    article: str
    start: int
    passage: Passage


class Offices:
    """Asked of the quotations of a study."""

    def __init__(self, study: Study) -> None:
        self._study = study

    def with_office(self, reading: Reading, quotation: Quotation) -> Quotation | None:
        """With the office that tells most, if one does or none is needed; None where it can't be printed."""
        role = quotation.role
        if quotation.language != "en":
            return quotation
        if role is None and _MINISTRY.fullmatch(quotation.speaker.text) and not countries_in(quotation.speaker.text):
            return None  # whose it is, only the article says
        if (role is None and self._is_unread(quotation)) or (role and _LEFT.match(role.article.text, role.end)):
            return None
        if role and not is_bare(role.text) and not _STATE.fullmatch(role.text):
            return quotation
        better = self._better(reading, quotation)
        if better is None:
            return None if role and is_bare(role.text) else quotation
        return replace(quotation, role=better)

    def _is_unread(self, quotation: Quotation) -> bool:
        return _UNREAD.match(quotation.speaker.article.text, quotation.speaker.end) is not None

    def _better(self, reading: Reading, quotation: Quotation) -> Passage | None:
        """The nearest mention of the same person with an office that tells whose it is: the same one, if he has any."""
        known = self._known.get(_whole(quotation.speaker.text), ())
        own = (each for each in known if each.article.id == quotation.words.article.id)  # a row is of one article
        near = [self._office(reading, each) for each in own if _is_fuller(each.text, quotation.role)]
        return min(near).passage if near else None

    def _office(self, reading: Reading, role: Passage) -> _Office:
        day, told = reading.day, self._days.get(role.article.id)
        distance = abs((day - told).days) if day and told else _FAR
        return _Office(distance, len(role.text), role.article.id, role.start, role)

    @cached_property
    def _days(self) -> dict[str, date | None]:
        return {each.article.id: each.day for each in self._study.readings}

    @cached_property
    def _known(self) -> dict[str, list[Passage]]:
        """Each person's offices that can stand alone, by the whole name."""
        found: defaultdict[str, list[Passage]] = defaultdict(list)
        for reading in self._study.readings:
            if reading.language == "en":
                for name, passage in _offices_in(reading):
                    found[name].append(passage)
        return dict(found)


def is_bare(role: str) -> bool:
    """Does an office not say whose it is?"""
    return _is_rank(role) or _OF_WHAT.fullmatch(role) is not None or role.endswith("counterpart")


def _is_rank(role: str) -> bool:
    return _RANK_ALONE.fullmatch(role) is not None


def _offices_in(reading: Reading) -> Iterator[tuple[str, Passage]]:
    text = reading.article.text
    for each in reading.names.mentions(0, len(text)):
        name = _whole(text[each.start : each.end])
        if " " not in name:
            continue
        after = _apposed(text, each.end)
        for span in filter(None, (each.role, after)):
            role = text[slice(*span)]
            if (
                len(role) <= _LONGEST
                and not (is_bare(role) or _CUT.search(role.removesuffix(".")))
                and not _STATE.fullmatch(role)
                and not _LEFT.match(text, span[1])
            ):
                yield name, Passage(reading.article, *span)


def _apposed(text: str, end: int) -> tuple[int, int] | None:
    """What follows a name behind a comma, if it is an office."""
    match = _APPOSED.match(text, end)
    if match is None or _ACTS.search(match[1]) or not any(word in HEADS for word in words(match[1])[:_FIRST]):
        return None
    return match.start(1), match.end(1)


def _whole(name: str) -> str:
    return " ".join(words(name))


def _is_fuller(other: str, role: Passage | None) -> bool:
    """Is it the same office, of the same standing, and told at more length? A rank is no office."""
    if role is None or _is_rank(role.text):
        return True
    own, others = {*words(role.text)} - {"the"}, {*words(other)}
    return own < others and own & _STANDINGS == others & _STANDINGS
