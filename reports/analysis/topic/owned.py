"""Whose is it that a topic asks about: "Norwegian ambassadors", "the Norwegian navy"?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.archive.text import WORD, Mention, content_words, countries_in
from reports.analysis.topic.parts import Part
from reports.analysis.topic.texts import Text

_OF = re.compile(r"([a-z-]+) (?:of|from) (?:the )?$")
# What stands between a country's name and what is its own: "the U.S. Navy", "Norvia's old navy".
_AND_ANOTHER = re.compile(r"[A-Z][\w.’'-]+,? and (?:the )?[A-Z][\w.’'-]+ (?:[a-z-]+ )?$")
_ITS = re.compile(r" ?(?:['’]s?)? (?:[a-z-]+ )?")


def is_of_land(part: Part, text: Text) -> bool:
    """Are they that country's: "Norwegian ambassadors", "Norway's ambassador", "the ambassador of Norway"?"""
    words = frozenset(word for each in part.notions for word in each.words)
    for code, start, end in countries_in(text.written):
        if code not in part.of_land:
            continue
        behind = re.split(r"[,;.]", text.written[end:], maxsplit=1)[0].split()[:4]
        before = _OF.search(text.written, 0, start)
        told = " ".join(behind) + (f" {before[1]}" if before else "")
        if not words.isdisjoint(content_words(told, "en")):
            return True
    return False


def is_by_another_land(part: Part, text: Text) -> bool:
    """Is it another country's wherever it stands: "the U.S. Navy", "Norvia's navy" for "the Orlenian navy"?"""
    if not part.by_land:
        return False
    words = part.notions[0].words
    found = [match for match in WORD.finditer(text.written) if not words.isdisjoint(content_words(match[0], "en"))]
    lands = countries_in(text.written)
    owners = [_owner(text.written, match.start(), lands) for match in found]
    return bool(owners) and all(owner and owner not in part.by_land for owner in owners)


def _owner(text: str, start: int, lands: Sequence[Mention]) -> str:
    """The country whose name stands right before a place; "" if none does, or another with it: "U.S. and Orlenian"."""
    if _AND_ANOTHER.search(text, 0, start):
        return ""
    return next((code for code, _, end in lands if end <= start and _ITS.fullmatch(text, end, start)), "")
