"""Sentences of a text: where each starts and ends, by the marks of its script and tables of what is no end.

Rules and no model, so that a boundary can be explained and costs microseconds: short forms, initials, ordinals and
decimal points are told from ends by what stands before and after them; a quotation keeps the words that say who spoke.
A line break always ends a sentence, for it parts blocks.
"""

from __future__ import annotations

import re

from crawler.text.sentences.marks import Mark, candidates
from crawler.text.sentences.stops import is_end
from crawler.text.sentences.thai import THAI, blanks_that_end

__all__ = ["Span", "sentences"]

Span = tuple[int, int]

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")


def sentences(text: str) -> list[Span]:
    """The spans of the sentences of a text, in order, without the blanks around them."""
    found: list[Span] = []
    for line in _LINE.finditer(text):
        start = line.start()
        for end in _ends(line[0]):
            _add(found, text, start, line.start() + end)
            start = line.start() + end
        _add(found, text, start, line.end())
    return found


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    part = text[start:end]
    start += len(part) - len(part.lstrip())
    end -= len(part) - len(part.rstrip())
    if start < end:
        found.append((start, end))


def _ends(line: str) -> list[int]:
    ends: list[int] = []
    since = 0
    for start, end in candidates(line):
        if is_end(Mark(line, since, start, end)):
            ends.append(end)
            since = end
    if not line.isascii() and THAI.search(line):
        return sorted({*ends, *blanks_that_end(line)})
    return ends
