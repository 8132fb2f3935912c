"""The words of a text as names are read from them: with their joints, their endings and their plain forms."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.archive.text import plain
from reports.analysis.roles import PARTICLES

# What stands first tells soonest: where no word begins, and which word is of small letters alone.
WORD = re.compile(
    r"(?=\w)([a-z]++(?![^\W\d_]|[-’'.][^\W\d_])|(?:[A-Z]\.)+(?:-[a-z]+)?|[^\W\d_]+(?:[-’'.](?=[^\W\d_])[^\W\d_]+)*|\d+)"
)
POSSESSIVE = re.compile(r"['’]s?$")
OWNING = ("'s", "’s")
OWNS = (*OWNING, "'", "’")  # what ``POSSESSIVE`` finds


@lru_cache(maxsize=1 << 16)
def name_words(written: str) -> tuple[str, ...]:
    """The plain words of one word of a name, without initials: "al-Sisi" is "al" and "sisi"."""
    word = plain(POSSESSIVE.sub("", written).rstrip("."))
    parts = word.split("-")
    return tuple(part for part in (parts if parts[0] in PARTICLES else [word]) if len(part) > 1)


@lru_cache(maxsize=1 << 16)
def plain_word(word: str) -> str:
    """A word plain, without the ending that says whose it is."""
    return plain(POSSESSIVE.sub("", word))
