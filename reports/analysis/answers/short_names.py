"""Short names and full ones: "AU" in a question is "the African Union" of an article, as the articles themselves tell.

A short name is known by the bracket behind a full one, by what stands behind it between commas ("UNRWA, the UN agency
for Palestine refugees,") or by the first letters of a name. No list of them is kept.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crawler.archive.text import WORD, content_words, countries_in, plain, stem

Key = tuple[str, ...]  # the words of weight of a name, in their order, and countries by their codes
FEWEST, MOST = 2, 7  # words of weight of a full name
TOLD = 2  # times that a name has to stand in the articles to be known by its first letters alone
_NAME = r"[A-Z][\w’'-]+(?: (?:of|for|on|and|the|to|in|[A-Z][\w’'-]+))* [A-Z][\w’'-]+"
_FULL = re.compile(rf"\b{_NAME}")
_SHORT = re.compile(r"\b[A-Z]{2,6}\b")
_OF_TWO = (" Union", " Nations")  # what two letters may stand for
_UNITED_NATIONS = re.compile(r"\bUnited Nations\b|\bU\.N\.")


@dataclass(frozen=True)
class ShortName:
    """A short name, and the full ones by which articles call its bearer."""

    short: str
    full: tuple[Key, ...]

    def is_all_of(self, name: str) -> bool:
        """Is a name this one and nothing else?"""
        return name == self.short or key_of(name) in self.full

    def is_in(self, text: str) -> bool:
        """Has a text this name, in whichever form?"""
        return re.search(rf"\b{self.short}\b", text) is not None or any(starts(key, text) for key in self.full)


def known_in(texts: Iterable[str], question: str) -> tuple[ShortName, ...]:
    """The short names that a question has, or has the full name of, as the articles tell what they stand for."""
    every = list(texts)
    found = [ShortName(short, full) for short in dict.fromkeys(_SHORT.findall(question)) if (full := _of(short, every))]
    for name in _full_names(question[1:]):  # the first word asks
        letters = _letters(name)
        if _may_be_of(letters, name) and any(re.search(rf"\b{letters}\b", text) for text in every):
            found.append(ShortName(letters, (key_of(name),)))
    return tuple(found)


def _of(short: str, texts: Iterable[str]) -> tuple[Key, ...]:
    """The full names of a short one."""
    bracket = re.compile(rf"\b({_NAME}) ?(?:\(|-LRB- ?){short} ?(?:\)|-RRB-)")
    behind = re.compile(rf"\b{short} ?, the ([^,.;()]{{8,80}}?) ?,")
    told: set[Key] = set()
    spelt: Counter[Key] = Counter()
    for text in texts:
        told |= {key_of(_bare(match[1])) for match in bracket.finditer(text) if _is_short_of(short, match[1])}
        told |= {key for match in behind.finditer(text) if len(key := key_of(match[1])) > FEWEST}
        spelt.update(key_of(name) for name in _full_names(text) if _letters(name) == short and _may_be_of(short, name))
    told |= {key for key, count in spelt.items() if count >= TOLD}
    return tuple(sorted(key for key in told if FEWEST <= len(key) <= MOST))


def _full_names(text: str) -> Iterator[str]:
    return map(_bare, _FULL.findall(text))


def _bare(name: str) -> str:
    return re.sub(r"^(?:The|An?) ", "", name)


def _is_short_of(short: str, name: str) -> bool:
    """Has a full name the letters of a short one; "UNHCR" is the U.N.'s commissioner."""
    return _letters(_bare(name)).removeprefix("UN") == short.removeprefix("UN")


def _letters(name: str) -> str:
    return "".join(re.findall(r"\b[A-Z]", name))


def _may_be_of(short: str, name: str) -> bool:
    return len(short) > FEWEST or (len(short) == FEWEST and name.endswith(_OF_TWO))


def key_of(name: str) -> Key:
    return tuple(word for word, _ in _keys(name))


def starts(key: Key, text: str) -> list[int]:
    """Where a text has the name of that key: the places of its first words."""
    words = list(_keys(text))
    size = len(key)
    return [start for at, (word, start) in enumerate(words) if word == key[0] and key == _slice(words[at : at + size])]


def _slice(words: list[tuple[str, int]]) -> Key:
    return tuple(word for word, _ in words)


def _keys(text: str) -> Iterator[tuple[str, int]]:
    """The words of weight of a text with their places: "Palestinian" is the country, "the" is none."""
    text = _UNITED_NATIONS.sub(lambda match: "UN".ljust(len(match[0])), text)
    for match in WORD.finditer(text):
        land = next((code for code, _, _ in countries_in(match[0])), "") if match[0][0].isupper() else ""
        if land or content_words(match[0], "en"):
            yield land or stem(plain(match[0])), match.start()
