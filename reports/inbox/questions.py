"""The questions in the lines below one key: a line each, but for long ones that a mail program has broken, and for
several that stand on one line, numbered or each a whole question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reports.inbox.endings import MARK, asks

WRAPPED = 60  # characters: a line is broken where the next word would lead beyond so many, and mostly a few more

MOST_WORDS = 3  # of a name, or of the house that it writes for
LEAST_WORDS = 3  # of a question that says by itself what it asks for: not "By whom?"

_ENDS = ("?", "؟", ".", "!", ";", "؛", ":")
_NUMBER = re.compile(r"\(?(\d{1,2})[.)]\s+")
_NEXT = re.compile(r"(?<=[?؟!;؛])\s+(?=\(?(\d{1,2})[.)]\s+)")
_APART = re.compile(r"(?<=[?؟])\s+")
_CUT_NUMBER = re.compile(r"(?:^|.*[?؟!;؛]\s+)\(?\d{1,2}[.)]")


def questions_of(lines: Sequence[str]) -> list[str]:
    """The questions of some lines, without the marks of a list."""
    parts = (one for line in whole_lines(lines) for one in _numbered(line))
    bare = (one[mark.end() :] if (mark := MARK.match(one)) else one for one in parts)
    return [each for one in bare for each in _apart(one)]


def whole_lines(lines: Sequence[str]) -> list[str]:
    """Lines with those put together again that a mail program has broken."""
    whole: list[str] = []
    last = ""
    for line in lines:
        if last and _goes_on(whole[-1], last, line):
            whole[-1] += f" {line}"
        else:
            whole.append(line)
        last = line
    return whole


def names_at_the_end(lines: Sequence[str]) -> int:
    """How many of the last lines are a name and what stands below it: where all others ask, and each of these is of a
    few words with capitals; in a script without them, of one word.
    """
    whole = whole_lines(lines)
    count = next((n for n, line in enumerate(reversed(whole)) if asks(line)), 0)
    signed = whole[len(whole) - count :]
    is_name = all(map(asks, whole[: len(whole) - count])) and all(map(_is_like_a_name, signed))
    return count if is_name else 0


def _is_like_a_name(line: str) -> bool:
    words = line.split()
    has_capitals = all(word[0].isupper() for word in words)
    has_none = len(words) == 1 and line.isalpha() and not line[0].islower()
    return 0 < len(words) <= MOST_WORDS and (has_capitals or has_none)


def _goes_on(whole: str, last: str, line: str) -> bool:
    """Whether a line belongs to what stands before it. ``last`` is the end of ``whole``, as one line."""
    if not line or MARK.match(line):
        return False
    if _CUT_NUMBER.fullmatch(last):
        return True
    if last.endswith(_ENDS):
        return False
    if MARK.match(whole) and line[0].islower():
        return True
    is_full = len(last) + 1 + len(line.split()[0]) > WRAPPED
    return is_full and (not line[0].isupper() or asks(line))


def _apart(line: str) -> list[str]:
    """ "Who came with him? When did they leave?" as two, where each part is a whole question; else the line."""
    parts = _APART.split(line)
    return parts if all(map(_is_whole, parts)) else [line]


def _is_whole(part: str) -> bool:
    opened = part.count("“") - part.count("”") + part.count("«") - part.count("»") + part.count('"') % 2
    return asks(part) and len(part.split()) >= LEAST_WORDS and not (opened or part[0].islower() or MARK.match(part))


def _numbered(line: str) -> Iterator[str]:
    """The parts of "1. Who came? 2. Who left?": what begins with a number, and goes on with the ones after it."""
    first = _NUMBER.match(line)
    begin, due = 0, int(first[1]) + 1 if first else -1
    for mark in _NEXT.finditer(line):
        if int(mark[1]) == due:
            yield line[begin : mark.start()].rstrip(" ;؛")
            begin, due = mark.end(), due + 1
    yield line[begin:]
