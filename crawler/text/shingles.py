"""Runs of five words of a text, whatever their case, marks and punctuation: what a copy keeps of what it copies.

``containment(a, b)`` is the share of a's runs that b has too; a copy that was cut or lightly edited keeps most of them.
Scripts that put no blanks between words have a run of a few letters wherever others have a word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.text.letters import words

LENGTH = 5
Shingles = frozenset[tuple[str, ...]]

# Chinese and Japanese; then Thai, Lao, Burmese and Khmer with the signs that stand above and below their letters.
_UNSPACED = re.compile("([\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+)"
                       "|([\u0e01-\u0e4e\u0e80-\u0edf\u1000-\u109f\u1780-\u17dd]+)")  # fmt: skip
_DENSE, _LOOSE = 3, 8  # letters that say about as much as one word does, with those that overlap


def tokens(text: str) -> list[str]:
    """The plain words of a text in order; where a script has no blanks, a few letters from each letter on."""
    if text.isascii() or not _UNSPACED.search(text):
        return words(text)
    found: list[str] = []
    end = 0
    for match in _UNSPACED.finditer(text):
        found += words(text[end : match.start()])
        found += _pieces(match[0], _DENSE if match[1] else _LOOSE)
        end = match.end()
    return found + words(text[end:])


def _pieces(run: str, length: int) -> list[str]:
    return [run[at : at + length] for at in range(max(1, len(run) - length + 1))]


def shingles(text: str | Sequence[str], length: int = LENGTH) -> Shingles:
    """The runs of ``length`` words of a text, or of its words; a shorter text is one run."""
    found = tokens(text) if isinstance(text, str) else list(text)
    if len(found) <= length:
        return frozenset({tuple(found)} if found else ())
    return frozenset(zip(*(found[n:] for n in range(length)), strict=False))


def containment(part: Shingles, whole: Shingles) -> float:
    """The share of ``part`` that stands in ``whole``, 0 to 1."""
    return len(part & whole) / len(part) if part else 0.0
