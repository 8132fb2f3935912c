"""A run of capitals parted into office and name; nothing where it names a body or a place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crawler.archive.text import plain
from reports.analysis.names.words import OWNING, OWNS, name_words, plain_word
from reports.analysis.roles import ASKING, BODIES, FOR, INSIDE, LEADS, MODIFIERS, PARTICLES

_BODY_OF = re.compile(
    r"(?<![\w-])((?:[A-Z][\w’'-]+ ){0,4}([A-Z][\w’'-]+) (?:of|for)(?: the)? )$"
)  # "Party of Japan leader"
_NO_RANK = frozenset(("major", "private"))  # in small letters: "a major Qorvane customer"
_REACHING = LEADS | BODIES
_LONGEST = 6  # words of a name
_HONOURS = frozenset(("h.e.", "majesty", "highness", "excellency", "royal", "his"))
# Trades that open a sentence before a name: "Baker Ragab Shaltout said".
_TRADES = frozenset(
    "baker teacher florist farmer driver shopkeeper broker agent owner student doctor nurse "
    "journalist reporter photographer author writer singer actor "
    "actress player fisherman organiser organizer volunteer resident researcher historian skipper "
    "witness agronomist guesthouse trader officer "
    "pharmacist keeper captain psychologist scientist sociologist columnist blogger protester "
    "demonstrator worker".split()
)


@dataclass(slots=True)  # not frozen, for there are hundreds an article; nobody changes one
class Run:
    """Words with capitals that belong together: an office, a name, or both."""

    name: tuple[tuple[int, int], ...]
    role: tuple[int, int] | None
    titled: bool  # "Mr." and the like, which are no office
    possessive: bool
    end: int

    def plain_name(self, text: str) -> list[str]:
        return [word for start, end in self.name for word in name_words(text[start:end])]


def parted(text: str, group: list[tuple[int, int]], places: set[int]) -> list[Run]:
    """Part a run into office and name; nothing where it names a body or a place."""
    if len(group) == 1:
        return _single(text, *group[0], places)
    if len(group) > 2 and plain_word(text[slice(*group[0])]) in ASKING:
        group = group[1:]
    words = [text[start:end] for start, end in group]
    lows = [plain_word(word) for word in words]
    head = _head(words, lows)
    name_at = _after_office(lows, head)
    if name_at < len(group) and lows[name_at] == "for" and (office := FOR.match(text, group[name_at][0])):
        name_at = next((n for n, (start, _) in enumerate(group) if start >= office.end()), len(group))
    while name_at < len(group) and lows[name_at] in INSIDE and words[name_at][0].islower():
        name_at += 1
    name = group[name_at:]
    while name and (lows[len(group) - 1] in PARTICLES or (words[-1][0].islower() and "-" not in words[-1])):
        name, group, words, lows = name[:-1], group[:-1], words[:-1], lows[:-1]
    if not name or name[0][0] in places or not _may_be_a_name(words[name_at:], lows[name_at:]):
        return []
    titled = head >= 0 and lows[head] in ("mr", "mrs", "ms", "dr")
    first = next(
        (n for n, word in enumerate(words) if plain(word) not in _HONOURS and plain(word) + "." not in _HONOURS), 0
    )
    is_own = head >= first and not (titled and name_at == 1) and not _is_shared(words[head], lows[head])
    role = (group[first][0], group[name_at - 1][1]) if is_own else None
    if role and first == 0:
        role = _widened(text, role)
    if role and text[role[1] : role[1] + 1] == ".":
        role = (role[0], role[1] + 1)
    return [Run(tuple(name), role, titled, words[-1].endswith(OWNS), group[-1][1])]


def _head(words: list[str], lows: list[str]) -> int:
    """The place of the last word that leads an office, or of a trade that opens the run; -1 where there is none."""
    return max(
        (
            n
            for n, low in enumerate(lows[:-1])
            if (low in LEADS and words[n] not in _NO_RANK) or (n == 0 and low in _TRADES) or _is_shared(words[n], low)
        ),
        default=-1,
    )


def _is_shared(word: str, low: str) -> bool:
    """ "Deputy Prime Ministers Tigran Avel and Elin Rusta": an office of several, in the plural nobody's own."""
    return word[0].isupper() and low.endswith("s") and low not in LEADS and low[:-1] in LEADS


def _may_be_a_name(words: list[str], lows: list[str]) -> bool:
    """Can what is left without the office be somebody's name?"""
    if (
        any(low in BODIES for low in lows)
        or all(low in LEADS or low in MODIFIERS for low in lows)
        or lows in (["order"], ["board"])
        or (not words[0][0].isupper() and "-" not in words[0])
    ):
        return False
    return not any(word.endswith(OWNS) for word in words[:-1]) and len(words) <= _LONGEST


def _widened(text: str, role: tuple[int, int]) -> tuple[int, int]:
    """An office with the body that it is held in ("Party of Japan leader") and its ordinal ("First Lady")."""
    start, end = role
    over = text[max(0, start - 4) : start].endswith(("of ", "for ", "the "))
    body = _BODY_OF.search(text, max(0, start - 80), start) if over else None
    if body and plain(body[2]) in _REACHING:
        start = body.start(1)
    ordinal = text[max(0, start - 6) : start]
    return (start - 6 if ordinal in ("First ", "first ") else start), end


def _single(text: str, start: int, end: int, places: set[int]) -> list[Run]:
    """The run of a single word, if that may be a name."""
    word = text[start:end]
    low = plain_word(word)
    if word[0].islower() and ("-" not in word or low in MODIFIERS):
        return []
    if low in PARTICLES or low in BODIES or start in places or not (word[0].isupper() or "-" in word):
        return []
    return [Run(((start, end),), None, False, word.endswith(OWNING), end)]


def _after_office(lows: list[str], head: int) -> int:
    """The place of the first word of the name after an office: "of State" belongs to the office."""
    at = head + 1
    if head >= 0 and at < len(lows) and lows[at] == "of":
        at += 1
        if at < len(lows) and lows[at] == "the":
            at += 1
        at += 2 if at + 1 < len(lows) and lows[at] in ("foreign", "homeland", "national") else 1
    return at
