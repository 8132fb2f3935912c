"""How letters end: thanks, a greeting, a name. Many writers leave no blank line before it, and it is no part of what
they ask for.
"""

from __future__ import annotations

import re
from functools import cache

from reports.inbox.keys import folded, names

ASKS = ("?", "؟")
MARK = re.compile(r"(?:(?:[-*•–·]|\(?\d{1,2}[.)])\s+)+")  # before each line of a list

_BEHIND = " \t\"”’'»)*_"
_PUNCTUATION = re.compile(r"[,،;.!:…–—]")


def is_closing(line: str) -> bool:
    """Whether a line is thanks, a greeting, or what stands above a signature: "Thanks!", "Gruss Anna", "--".

    A question is none, nor is an item of a list.
    """
    if line.strip() == "--":
        return True
    if asks(line) or MARK.match(line.strip()):
        return False
    words = folded(_PUNCTUATION.split(line, maxsplit=1)[0]).strip()
    if any(words == no or words.startswith(f"{no} ") for no in _closings("never")):
        return False
    return words in _closings("alone") or any(words == one or words.startswith(f"{one} ") for one in _closings("with"))


def asks(line: str) -> bool:
    """Whether a line ends with a question mark, whatever marks of quotation stand behind it."""
    return line.rstrip(_BEHIND).endswith(ASKS)


@cache
def _closings(kind: str) -> tuple[str, ...]:
    return tuple(folded(words) for words in names("closings")[kind])
