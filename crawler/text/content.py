"""The words that carry a text's matter: without the commonest, and cut to a light stem in English.

Light means that commit, commits, committed and committing are one, and nothing cleverer: a wrong joining of two words
would find an answer that is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial

from crawler.text.languages import common_words
from crawler.text.letters import ARABIC, plain, words
from crawler.text.remembered import Remembered

_ENGLISH = frozenset(
    "a about above after again against all also am an and any are as at be because been before being "
    "below between both but by can cannot could did do "
    "does doing don down during each either else ever every few for from further had has have having "
    "he her here hers herself him himself his how i if in "
    "into is it its itself just may me might more most much must my myself neither no nor not now of "
    "off on once one only or other our ours out over own per "
    "rather s same shall she should since so some such t than that the their theirs them themselves "
    "then there these they this those though through till to "
    "too two under until up upon us very was we well were what when where whether which while who "
    "whom whose why will with within without would yet you your "
    "yours said say says told according also however many since among amid across via it's u".split()
)
_STOP = {"en": _ENGLISH}
_SUFFIX = re.compile(r"(?:(?<=[a-z]{3})(?:ies|ied)|(?<=[a-z]{3})(?:ing|ed|es|s))$")

_WRITTEN_ON = re.compile("^(?:[وفبك]?ال|لل|و(?=.{4}))(?=.{3})")  # Arabic's article, with particles written on to it
_ENDED = frozenset("az et fi hu kk ky tk tr uz".split())  # languages that put ending upon ending
_BEGINNING = 6  # letters that such a word keeps


@lru_cache(maxsize=64)
def stop_words(language: str = "en") -> frozenset[str]:
    """The plain words of a language that say nothing of the matter."""
    return _STOP.get(language, frozenset(plain(word) for word in common_words(language)))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A plain English word without its ending; other words come back as they are."""
    if not word.isascii() or len(word) < 4 or not word.isalpha():
        return word
    match = _SUFFIX.search(word)
    if match is None or word.endswith(("ss", "us", "is")):
        return _without_e(word)
    cut = word[: match.start()]
    ending = match[0]
    if ending in ("ies", "ied"):
        return cut + "y"
    if ending == "s":
        return _without_e(cut)
    if ending == "es":
        return _without_e(cut if cut.endswith(("s", "x", "z", "ch", "sh")) else cut + "e")
    if not re.search(r"[aeiouy]", cut):
        return word
    if len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in "lsz":
        cut = cut[:-1]
    return _without_e(cut)


def root(word: str, language: str = "en") -> str:
    """A plain word without what its language puts before and after it, as far as a rule can tell: to find texts of one
    matter, not to say that two words are one."""
    if language in _ENDED and not word.isdecimal():
        return word[:_BEGINNING]
    return _WRITTEN_ON.sub("", word) if ARABIC.match(word) else stem(word)


def _without_e(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("e") and not word.endswith("ane") else word


def _carrying(language: str, form: Callable[[str], str]) -> Remembered[str]:
    """Each plain word of a language in the form by which it is compared; "" where it carries nothing of the matter."""
    silent = stop_words(language)

    def carried(word: str) -> str:
        return "" if word in silent or (len(word) < 2 and not word.isdecimal()) else form(word)

    return Remembered(carried)


@lru_cache(maxsize=64)
def stems_of(language: str) -> Remembered[str]:
    """The stems of the words of a language."""
    return _carrying(language, stem)


@lru_cache(maxsize=64)
def roots_of(language: str) -> Remembered[str]:
    """The roots of the words of a language, which may be unknown."""
    return _carrying(language or "en", partial(root, language=language))


def content_words(text: str, language: str = "en") -> list[str]:
    """The stems of the words that carry the matter, in order; numbers are kept."""
    stems = stems_of(language)
    return [carried for word in words(text) if (carried := stems[word])]
