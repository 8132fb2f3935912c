"""Where a sentence could end: every mark that ends one in some script, with what closes behind it.

A mark is found by one expression over the line; whether it is an end is decided in ``stops``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

CLOSERS = "\"'”’»›)\\]」』）】》〉“"
_CLOSE = rf"(?:[ ]?''|[ ]'(?=[ ])|[ \u00a0\u202f]»|[{CLOSERS}]|[ ]?\[\d{{1,3}}\])*+"
_WIDE_CLOSERS = CLOSERS.replace("“", "")
STRONG = "؟۔।॥։።፧။។"
WIDE = "。！？｡"
_LONGEST = 2_000  # characters of a line in which an open quotation mark is looked for
_CJK = "\u3040-\u30ff\u3400-\u9fff"
_MARK = re.compile(
    rf"""
    (?=[.!?…‼⁇⁈⁉{STRONG}{WIDE};:|\u037e፡]|[ ]\|)(?:  # what stands first tells soonest where there is none
    (?<![.!?…‼⁇⁈⁉])[.!?…‼⁇⁈⁉]++{_CLOSE}(?=\s)      # the stops of most scripts, before a blank
    | (?<![.!?…])[.!?…]*+[{STRONG}][.!?…{STRONG}]*+{_CLOSE}  # stops that mean nothing else
    | (?<![!?…])[!?…]*+[{WIDE}][!?…{WIDE}]*+[{_WIDE_CLOSERS}]*+  # full width
    | (?<=[{_CJK}])[!?]++[{_WIDE_CLOSERS}]*+(?=[{_CJK}])
    | (?<=[\u0370-\u03ff])[;\u037e]{_CLOSE}(?=\s)    # the Greek question mark
    | (?<=[\u0561-\u0587]):{_CLOSE}(?=\s)            # the Armenian stop, as typed
    | (?<=[\u0900-\u09ff])[ ]?\|(?=\s)               # the danda, as typed
    | (?<=[\u1200-\u137f])(?:፡፡|::){_CLOSE}          # the Ethiopic stop, as typed
    | (?<=\w)[.!?]++[{CLOSERS}]*+(?=[“"«]?[^\W\d_])    # no blank: "the end.The next"
    )""",
    re.VERBOSE,
)


# The first and the last of these, which are all that a line of Latin letters can have. It begins with its first mark,
# which is soon found, and looks back over it.
_MARK_OF_LATIN = re.compile(
    rf"[.!?…‼⁇⁈⁉](?:(?<![.!?…‼⁇⁈⁉].)[.!?…‼⁇⁈⁉]*+{_CLOSE}(?=\s)|(?<=\w[.!?])[.!?]*+[{CLOSERS}]*+(?=[“\"«]?[^\W\d_]))"
)
_NO_LATIN = re.compile("[\u0370-\u1dff\u2e80-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Mark:
    """One place in a line: the mark from ``start``, what closes it until ``end``; the sentence began at ``since``."""

    line: str
    since: int
    start: int
    end: int

    @property
    def stop(self) -> str:
        return self.line[self.start]

    def before(self, length: int) -> str:
        """The sentence so far, its last ``length`` characters: no question may cost more on a longer line."""
        return self.line[max(self.since, self.start - length) : self.start]

    @property
    def closed(self) -> str:
        """The last closing mark, or nothing."""
        last = self.line[self.end - 1]
        return last if self.end - self.start > 1 and last in _CLOSING else ""

    @property
    def glued(self) -> bool:
        """Does the next word follow without a blank?"""
        return self.end < len(self.line) and not self.line[self.end].isspace()


_CLOSING = frozenset(CLOSERS.replace("\\", ""))


def candidates(line: str) -> Iterator[tuple[int, int]]:
    """Start and end of each mark of a line that stands before its end; closing quotation marks belong to it."""
    is_latin = line.isascii() or _NO_LATIN.search(line) is None
    for match in (_MARK_OF_LATIN if is_latin else _MARK).finditer(line):
        end = _with_spaced_quote(line, match.end())
        if end < len(line):
            yield match.start(), end


def _with_spaced_quote(line: str, end: int) -> int:
    """A straight mark between blanks closes if one is open: texts of corpora part words from their marks."""
    if line[end : end + 3] == ' " ' and line.count('"', max(0, end - _LONGEST), end) % 2:
        return end + 2
    return end
