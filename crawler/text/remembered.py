"""What is known of each word of a language: reckoned when it is first asked for, for words come again and again.

A dictionary, for to ask one is quicker than to call; begun anew when there are too many words.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

MOST = 1 << 17  # different words of a language

Known = TypeVar("Known")


class Remembered(dict[str, Known]):
    """``reckon`` tells of a word what is remembered of it."""

    def __init__(self, reckon: Callable[[str], Known]) -> None:
        self._reckon = reckon

    def __missing__(self, word: str) -> Known:
        if len(self) >= MOST:
            self.clear()
        self[word] = known = self._reckon(word)
        return known
