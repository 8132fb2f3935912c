"""Runs of capitals: which words of a text belong together, as an office, a name, or both."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate

from crawler.archive.text import Mention as CountryMention
from crawler.archive.text import plain
from reports.analysis.names.parting import Run, parted
from reports.analysis.names.words import OWNING, WORD, plain_word
from reports.analysis.roles import FOR, HEADS, INSIDE, LEADS, LOOSE, OF, PARTICLES

_DAY = re.compile(r" ?,? \d")
_ROMAN = frozenset(("II", "III", "IV", "V", "VI", "XIV", "XVI", "Jr", "Sr"))
_WITH_ARTICLE = re.compile(r"(?:al|el|es)-[A-Z]")
# Small words that may open a run; the others that stand in an office do so only after its first word.
_OPENING = INSIDE - frozenset("the general state party rights human then top security".split())


def runs_of(text: str, lands: Iterable[CountryMention]) -> list[Run]:
    """The runs of a text that may be names, in order; ``lands`` are its countries, which are nobody's."""
    runs: list[Run] = []
    places = {at for _, start, end in lands for at in range(start, end)}
    pieces = WORD.split(text)  # what stands between words, and the words
    words, ends = pieces[1::2], list(accumulate(map(len, pieces)))
    spans = list(zip(ends[::2], ends[1::2], strict=False))
    opens = [*map(_opens, words), True]  # most words open nothing, and are passed over at once
    at = opens.index(True)
    while at < len(words):
        group, office_end = [spans[at]], 0
        while True:
            word = words[at]
            at += 1
            if word.endswith(OWNING) and _ends_name(text, group[-1][1]):
                break
            if at == len(words) or not _joins(text, word, group[-1][1], spans[at][0]):
                break
            start = spans[at][0]
            if words[at] == "for" and (office := FOR.match(text, start)) and _leads(word):
                office_end = office.end()
            if start >= office_end and not _belongs(words[at], text, start, word):
                break
            group.append(spans[at])
        runs += parted(text, group, places)
        at = opens.index(True, at)
    return runs


def _leads(word: str) -> bool:
    """Is it what an office is for that follows: after "Commissioner", and after "Secretary of State"?"""
    return word == "State" or plain_word(word) in LEADS


def _joins(text: str, before: str, end: int, start: int) -> bool:
    """Does a word that starts here join the one before it, which has this end?

    A blank joins; a stop and a blank only after a short title or an initial ("Gen. Milley", "J. Blinken").
    """
    gap = text[end:start]
    if gap == " ":
        return True
    if gap not in (". ", "."):
        return False
    return (len(before) < 6 and (plain(before) in HEADS or plain(before) == "st")) or len(before) == 1


@lru_cache(maxsize=1 << 16)
def _opens(word: str) -> bool:
    low = plain_word(word)
    if low in LOOSE and word != "US":
        return False
    return word[0].isupper() or low in LEADS or low in _OPENING or _WITH_ARTICLE.match(word) is not None


def _belongs(word: str, text: str, start: int, before: str) -> bool:
    low = _loose(word)
    if low == "may" and word[0] == "M":
        # "May" is a name and no month right after a word with a capital, and with no day after it.
        return before[0].isupper() and not _DAY.match(text, start + 3)
    if low:
        return bool(low == "of" and OF.match(text, start)) or (low == "the" and before == "of")
    return _goes_on(word)


@lru_cache(maxsize=1 << 16)
def _loose(word: str) -> str:
    """The word plain where it is one that ends a name; else ""."""
    low = plain_word(word)
    return low if word not in _ROMAN and low in LOOSE and word != "US" else ""


@lru_cache(maxsize=1 << 16)
def _goes_on(word: str) -> bool:
    low = plain_word(word)
    if word in _ROMAN or word[0].isupper() or low in LEADS or low in INSIDE or low in PARTICLES:
        return True
    return _WITH_ARTICLE.match(word) is not None


def _ends_name(text: str, end: int) -> bool:
    """A possessive ends the run unless an office follows: "Blinken's aircraft", but "Jordan's King Abdullah"."""
    following = WORD.match(text, end + 1)
    if following is None:
        return True
    low = plain(following[0])
    return not (low in LEADS or low in INSIDE or following[0][0].isupper())
