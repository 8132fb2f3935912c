"""The names in a sentence, and when two of them are one: "Gadhafi" is "Muammar Gaddafi", his son is not.

A name that has all words of another is the same, however its letters are put; a person whom an article has named in
full is that person by the surname alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from crawler.archive.text import RARE, plain, rarity, sounds
from reports.analysis.reading import Sentence, once
from reports.analysis.roles import BODIES, HEADS, LOOSE, MODIFIERS

_RUN = re.compile(r"[A-Z][\w’'-]*(?:\.(?=[A-Z]))?(?:[ .-]+(?:al-|el-)?[A-Z][\w’'-]*)*")
_WORD = re.compile(r"[^\W_]+")
_LEADING = HEADS | LOOSE | frozenset(("lrb", "rrb"))  # before a name, no part of it
_TITLES = _LEADING | MODIFIERS | frozenset(("state",))  # alone, no name
NEAR = 0.85  # of the letters that two spellings of one name share
UNCOMMON = RARE - 1.0  # how rare the first word of a sentence must be to be a name by its capital alone


@dataclass(frozen=True, slots=True)
class Name:
    """A name at ``start`` to ``end`` of a sentence; ``land`` is the code of a country, "" for anything else."""

    start: int
    end: int
    words: tuple[str, ...]
    land: str = ""

    @property
    def key(self) -> str:
        """Equal for most spellings of a name: what names are looked up by."""
        last = sounds(self.words[-1])
        return self.land or (last if len(last) > 2 else self.words[-1])


@once
def names_of(sentence: Sentence) -> tuple[Name, ...]:
    """Those outside quotations, in order; days, offices and titles are none."""
    passed = list(sentence.date_spans)
    people = [_person(sentence, each.start, each.end, each.key) for each in sentence.mentions]
    passed += [(each.start, each.end) for each in people]
    passed += [
        (each.role[0] - sentence.start, each.role[1] - sentence.start) for each in sentence.mentions if each.role
    ]
    # A country within a longer name ("South Korea Oil") or an office ("Libyan leader") is named all the same.
    lands = [
        Name(start, end, tuple(_words(sentence.text[start:end])) or (code,), code)
        for code, start, end in sentence.lands_outside
    ]
    passed += [(each.start, each.end) for each in lands]
    others = _others(sentence, passed)
    return tuple(sorted({*people, *lands, *others}, key=lambda each: (each.start, each.end)))


def same_name(a: Name, b: Name) -> bool:
    if a.land or b.land:
        return a.land == b.land
    short, long = sorted((a.words, b.words), key=len)
    if len(short) < len(long) and BODIES.issuperset(short):  # "the Council", "the Army": which one?
        return False
    return all(any(_alike(one, other) for other in long) for one in short)


def _person(sentence: Sentence, start: int, end: int, key: str) -> Name:
    return Name(start - sentence.start, end - sentence.start, tuple(_words(key)) or (key,))


def _others(sentence: Sentence, passed: list[tuple[int, int]]) -> list[Name]:
    """Runs of capitals that are none of those; see ``_is_name`` for the first word of a sentence."""
    text, found = sentence.masked, []
    for match in _RUN.finditer(text):
        kept = [
            each
            for each in _WORD.finditer(text, match.start(), match.end())
            if len(each[0]) > 1 and not any(start <= each.start() < end for start, end in passed)
        ]
        if all(plain(each[0]) in _TITLES for each in kept):
            continue
        while plain(kept[0][0]) in _LEADING:
            kept = kept[1:]
        if kept[0].start() or _is_name([each[0] for each in kept]):
            found.append(Name(kept[0].start(), kept[-1].end(), tuple(plain(each[0]) for each in kept)))
    return found


def _is_name(run: list[str]) -> bool:
    """Do the capitals with which a sentence opens make a name: several, or letters only, or no word of every day?"""
    if len(run) > 1 or (run[0].isupper() and len(run[0]) > 2):
        return True
    return rarity(plain(run[0])) > UNCOMMON and not run[0].endswith(("s", "men"))


def _words(text: str) -> list[str]:
    return [plain(each[0]) for each in _WORD.finditer(text) if len(each[0]) > 1]


@lru_cache(maxsize=1 << 14)
def _alike(one: str, other: str) -> bool:
    """Spellings of one name: the same consonants, or nearly all letters."""
    if one == other:
        return True
    if min(len(one), len(other)) < 4 or (one[0] != other[0] and {one[0], other[0]} not in _FIRST):
        return False
    if len(sounds(one)) > 2 and sounds(one) == sounds(other):
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= NEAR


_FIRST = ({"g", "q"}, {"g", "k"}, {"k", "q"}, {"c", "k"}, {"j", "g"}, {"b", "p"})
