"""Names that articles spell in other letters than the question: Gaddafi, Gadhafi and Qaddafi are one.

They sound alike and look alike, and are no words of the language: "Hamas" is not "Homs".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache

from crawler.archive.text import plain, rarity, stem
from reports.analysis.actors.joining import heard

FEWEST = 5  # letters of a name that may be spelled otherwise
SOUNDS = 2  # consonants
ALIKE, NEARLY = 0.7, 0.8  # how much of the letters two spellings with the same vowels share; and with others, more
TELLING = 11.0  # rarity from which on a word is rather a name
_VOWELS = re.compile(r"[aeiouy]")
_NAME = re.compile(rf"\b[A-Z][^\W\d_]{{{FEWEST - 1},}}")


def names_of(texts: Iterable[str]) -> frozenset[str]:
    """All words with a capital that may be names."""
    return frozenset(name for text in texts for name in _NAME.findall(text))


def spellings_in(names: frozenset[str], question: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """For each name of a question, in plain letters, those of ``names`` that spell it otherwise."""
    asked = dict.fromkeys(name for name in _NAME.findall(question[1:]) if _is_name(name))
    found = ((plain(one), frozenset(other for other in names if _is_other_spelling(one, other))) for one in asked)
    return tuple((name, others) for name, others in found if others)


@cache
def _is_name(word: str) -> bool:
    """Neither it nor its stem is a word: "Presse" has that of the press."""
    return min(rarity(plain(word), "en"), rarity(stem(plain(word)), "en")) >= TELLING


@cache
def _is_other_spelling(one: str, other: str) -> bool:
    if one == other or not _is_name(other) or len(sound := heard(one)) < SOUNDS or heard(other) != sound:
        return False
    share = SequenceMatcher(None, plain(one), plain(other), autojunk=False).ratio()
    as_open = _VOWELS.findall(plain(one)) == _VOWELS.findall(plain(other))
    return share > NEARLY or (share >= ALIKE and as_open and len(sound) > SOUNDS)
