"""Where the words in quotation marks stand: “…”, "…", «…», ‘…’, „…“ and ``…'' inside one line."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PAIRS = {"“": "”", "«": "»", "„": "“”", "‟": "”"}
_TOKENISED = re.compile(r"(?:``|(?<!\w)'')\s?(.+?)\s?''")
_SINGLE_OPENS = re.compile(r"(?<![\w’])‘(?=\w)")
_SINGLE_CLOSES = re.compile(r"(?<=[,.!?…])’|(?<=\w)’(?=[\s,.;:)—–]|$)")


@dataclass(frozen=True, slots=True)
class Marked:
    """Words in quotation marks: ``start`` and ``end`` with the marks, ``first`` and ``last`` without."""

    start: int
    first: int
    last: int
    end: int


def marked(line: str) -> list[Marked]:
    """The outermost quotations of a line, in order; marks that are not closed in it mark nothing."""
    found = _doubled(line)
    free = _blanked(line, found)
    found += _singled(free) + _tokenised(free)
    return sorted(found, key=lambda each: each.start)


def masked(line: str) -> str:
    """The line with its quotations, marks included, as blanks: every other character keeps its place."""
    return _blanked(line, marked(line))


def is_balanced(line: str) -> bool:
    """Is every quotation mark and bracket of the line closed in it?"""
    rest = masked(line)
    return (
        not re.search(r"[“”«»„\"]|``|''|(?<!\w)‘", rest)
        and rest.count("(") == rest.count(")")
        and rest.count("[") == rest.count("]")
    )


def _blanked(line: str, spans: list[Marked]) -> str:
    for each in spans:
        line = line[: each.start] + " " * (each.end - each.start) + line[each.end :]
    return line


def _doubled(line: str) -> list[Marked]:
    found: list[Marked] = []
    at, depth, opened, closers = 0, 0, 0, ""
    for at, letter in enumerate(line):
        if depth and letter in closers:
            depth -= 1
            if depth == 0:
                found.append(Marked(opened, opened + 1, at, at + 1))
        elif letter in _PAIRS:
            if depth == 0:
                opened, closers = at, _PAIRS[letter]
            if depth == 0 or line[opened] == letter:
                depth += 1
        elif letter == '"' and not depth:
            depth, opened, closers = 1, at, '"'
    return found


def _singled(line: str) -> list[Marked]:
    found: list[Marked] = []
    at = 0
    while opening := _SINGLE_OPENS.search(line, at):
        closing = _SINGLE_CLOSES.search(line, opening.end())
        if closing is None:
            break
        found.append(Marked(opening.start(), opening.end(), closing.start(), closing.end()))
        at = closing.end()
    return found


def _tokenised(line: str) -> list[Marked]:
    return [Marked(each.start(), each.start(1), each.end(1), each.end()) for each in _TOKENISED.finditer(line)]
