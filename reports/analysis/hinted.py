"""An expression that is tried only on a text that holds a piece of what it finds: most sentences hold none.

To look for a dozen pieces takes a tenth of the time that an expression takes to try each letter of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hinted:
    """``pieces``: whatever ``pattern`` finds holds one of them; in small letters, where it minds no case."""

    pattern: re.Pattern[str]
    pieces: tuple[str, ...]
    minds_case: bool = True

    def is_in(self, text: str) -> bool:
        """Does the expression find something in a text?"""
        return (
            holds_any(text if self.minds_case else text.casefold(), self.pieces)
            and self.pattern.search(text) is not None
        )


def holds_any(text: str, pieces: Iterable[str]) -> bool:
    """Does a text hold one of these? A loop, for it is twice as fast as ``any`` over a generator."""
    for piece in pieces:  # noqa: SIM110
        if piece in text:
            return True
    return False
