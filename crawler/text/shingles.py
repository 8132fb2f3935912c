"""How much of one text stands in another: runs of five words, whatever their case, marks and punctuation.

``containment(a, b)`` is the share of a's runs that b has too; a copy that was cut or lightly edited keeps most of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from crawler.text.letters import words

LENGTH = 5
Shingles = frozenset[tuple[str, ...]]


def tokens(text: str) -> list[str]:
    """The plain words of a text in order: see ``crawler.text.letters.plain``."""
    return words(text)


def shingles(text: str | Sequence[str], length: int = LENGTH) -> Shingles:
    """The runs of ``length`` words of a text, or of its words; a shorter text is one run."""
    found = words(text) if isinstance(text, str) else list(text)
    if len(found) <= length:
        return frozenset({tuple(found)} if found else ())
    return frozenset(zip(*(found[n:] for n in range(length)), strict=False))


def containment(part: Shingles, whole: Shingles) -> float:
    """The share of ``part`` that stands in ``whole``, 0 to 1."""
    return len(part & whole) / len(part) if part else 0.0
