"""The words of a name and of an office, plain."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.archive.text import plain
from reports.analysis.speaking.voice import Voice

WORDS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
POSSESSIVE = re.compile(r"['’]s?$")
_NO_NAME = frozenset("mr mrs ms miss dr the".split())


@lru_cache(maxsize=1 << 14)
def name_words(name: str) -> tuple[str, ...]:
    """The words that tell whose name it is, without initials and titles."""
    words = [plain(POSSESSIVE.sub("", word)) for word in WORDS.findall(name)]
    return tuple(word for word in words if word not in _NO_NAME and len(word) > 1)


def office_words(role: str, voice: Voice) -> set[str]:
    """The words that say what somebody is, not of what: "president" of "the president of the hospital"."""
    words: list[str] = []
    for word in WORDS.findall(role):
        if words and word.lower() in voice.prepositions and any(voice.is_head(each) for each in words):
            break
        words.append(plain(word))
    return set(words) - voice.articles


def is_courtesy(role: str) -> bool:
    """ "Mr." and the like, which say nothing of their holder."""
    return plain(role).strip(". ") in ("mr", "mrs", "ms", "miss", "dr", "mme", "m", "mlle", "herr", "frau", "h.e")
