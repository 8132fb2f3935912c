"""Where the words in quotation marks stand: “…”, "…", «…», »…«, ‘…’, '…', „…“ and ``…'', in a line or a whole text.

In a line alone, marks that are not closed mark nothing. In a text, a quotation that is left open at the end of its
paragraph goes on in the next one where that opens with the same mark again, as newspapers set a long quotation, or
where the first mark that follows closes it, as texts have it whose paragraphs were cut into sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reports.analysis.hinted import holds_any

_PAIRS = {"“": "”“", "«": "»", "„": "“”", "‟": "”", "»": "«"}
_TOKENISED = re.compile(r"``\s?(?P<words>[^`]+?)\s?''|(?<!\w)''(?=\w)(?P<other>[^`]+?)\s?''")
# Each expression begins with its mark and looks back over it, for a mark is soon found and seldom there.
_DOUBLE = re.compile('[“”«»„‟"]')
_ANY = re.compile("[“”«»„‟\"'‘’`]")
_SINGLE_OPENS = re.compile(r"‘(?<![\w’]‘)(?=\w)")
_SINGLE_CLOSES = re.compile(r"’(?:(?<=[,.!?…]’)|(?<=\w’)(?=[\s,.;:)—–]|$))")
# Straight: what is left out by the teeth ("'em", "'90s") or by the tokeniser (" 's") opens nothing.
_STRAIGHT_OPENS = re.compile(
    r"'(?<![\w']')(?!(?:s|re|ve|ll|d|m|t|em|til|tis|twas|cause|n|\d\ds?)\b)(?=\w)", re.IGNORECASE
)
_STRAIGHT_CLOSES = re.compile(r"'(?:(?<=[,.!?…]')(?!\w)|(?<=[^\Ws]')(?=[\s,.;:)—–]|$)|(?<=s')(?=[,.;:)—–]|$))")
_CLOSES = re.compile("[“”«»„‟\"]|``|''")
_CLOSED_BY = {"``": ("''",), '"': ('"',), "“": ("”",), "«": ("»",), "„": ("“", "”")}
_MOST_LINES = 4  # in which a quotation without new opening marks must close
_FARTHEST = 1500  # characters in which a single mark must close
_SINGLE_LINE = re.compile(r"\s*['‘](?=[A-Z])")
_NO_WORDS = re.compile(r"\S")
_BEFORE_WORD = re.compile(r"(?:^|[\s(\[—–-])\S\w")
_LEFT_OPEN = re.compile(r"[“”«»„\"]|``|''|‘(?<!\w‘)")
_QUOTING = ('"', "“", "”", "«", "»", "„", "‘", "``", "''")  # one of them is in whatever it finds
KEPT = 128  # texts whose quotations are remembered, for several steps ask after them
_REMEMBERED = 4096  # lines whose blanked form is kept, for several questions ask after it


@dataclass(frozen=True, slots=True)
class Marked:
    """Words in quotation marks: ``start`` and ``end`` with the marks, ``first`` and ``last`` without.

    ``goes_on`` where the next paragraph's quotation is the rest of this one.
    """

    start: int
    first: int
    last: int
    end: int
    goes_on: bool = False


def marked(line: str) -> list[Marked]:
    """The outermost quotations of a line, in order; marks that are not closed in it mark nothing."""
    return _marked(line)[0]


@lru_cache(maxsize=KEPT)
def marked_text(text: str) -> tuple[Marked, ...]:
    """The outermost quotations of a text, in order, each in one line; ``goes_on`` where one is continued."""
    found: list[Marked] = []
    lines = [each.span() for each in re.finditer(r"[^\n]*\S[^\n]*", text)]
    read = 0  # up to where a quotation of lines before has taken the text
    for number, (start, end) in enumerate(lines):
        start = max(start, read)
        marks, dangling = _marked(text[start:end])
        found += [_moved(each, start) for each in marks]
        if dangling is None:
            continue
        opens = start + dangling
        first = opens + (2 if text.startswith("``", opens) else 1)
        following = lines[number + 1 : number + 1 + _MOST_LINES]
        rest = _rest(text, text[opens:first], following)
        if rest or (following and text[slice(*following[0])].lstrip().startswith(text[opens])):
            last = start + len(text[start:end].rstrip())
            found.append(Marked(opens, first, last, last, goes_on=True))
        if rest:
            found += rest
            read = rest[-1].end
    return tuple(found)


def _rest(text: str, opener: str, lines: Sequence[tuple[int, int]]) -> list[Marked]:
    """The lines in which a quotation goes on without a new opening mark, up to its closing one; else none."""
    found: list[Marked] = []
    for start, end in lines:
        mark = _CLOSES.search(text, start, end)
        if mark is None:
            found.append(Marked(start, start, end, end, goes_on=True))
        elif not _closes(text, start, mark, opener):
            return []
        else:
            return [*found, Marked(start, start, mark.start(), mark.end())]
    return []


def _closes(text: str, start: int, mark: re.Match[str], opener: str) -> bool:
    """Does the first mark of a line close what an opener left open before it?"""
    if mark[0] not in _CLOSED_BY.get(opener, ()) or not text[start : mark.start()].strip():
        return False
    return opener != '"' or not (text[mark.start() - 1].isspace() or text[mark.end() : mark.end() + 1].isalnum())


@lru_cache(maxsize=_REMEMBERED)
def masked(line: str) -> str:
    """The line with its quotations, marks included, as blanks: every other character keeps its place."""
    return blanked(line, marked(line))


def blanked(text: str, marks: Sequence[Marked], filler: str = " ") -> str:
    """The text with each quotation, marks included, as so many fillers. The marks are in order."""
    parts: list[str] = []
    at = 0
    for each in marks:
        parts += [text[at : each.start], filler * (each.end - each.start)]
        at = each.end
    return "".join((*parts, text[at:]))


_BRACKETS = (("(", ")"), ("[", "]"), ("LRB-", "RRB-"))  # the last as a tokeniser writes the first


def is_balanced(line: str) -> bool:
    """Is every quotation mark and bracket of the line closed in it?"""
    rest = masked(line)
    is_open = holds_any(rest, _QUOTING) and _LEFT_OPEN.search(rest)
    return not is_open and all(rest.count(first) == rest.count(last) for first, last in _BRACKETS)


def _moved(mark: Marked, by: int) -> Marked:
    return Marked(mark.start + by, mark.first + by, mark.last + by, mark.end + by, mark.goes_on)


def _marked(line: str) -> tuple[list[Marked], int | None]:
    """The quotations of a line, and the place of a mark that opens one and is not closed."""
    if _ANY.search(line) is None:
        return [], None
    found, dangling = _doubled(line)
    for more in (_tokenised, _singled):
        added = more(blanked(line, found) if found else line)
        if added:
            found = sorted([*found, *added], key=lambda each: each.start)
    if dangling is None and "``" in line:
        at = blanked(line, found).rfind("``")
        dangling = at if at >= 0 else None
    if dangling is not None and any(each.start > dangling for each in found):
        dangling = None
    if dangling is None and _SINGLE_LINE.match(line) and not any(each.start <= 2 for each in found):
        dangling = len(line) - len(line.lstrip())
    return found, dangling


def _doubled(line: str) -> tuple[list[Marked], int | None]:
    found: list[Marked] = []
    depth, opened, closers = 0, 0, ""
    for mark in _DOUBLE.finditer(line):
        at, letter = mark.start(), mark[0]
        if depth and letter in closers and not (letter == line[opened] and _opens(line, at)):
            depth -= 1
            if depth == 0:
                found.append(Marked(opened, opened + 1, at, at + 1))
        elif letter in _PAIRS:
            if depth == 0 and (letter != "»" or _opens(line, at)):
                depth, opened, closers = 1, at, _PAIRS[letter]
            elif depth and line[opened] == letter:
                depth += 1
        elif letter == '"' and not depth and not line[at - 1 : at].isdigit():
            depth, opened, closers = 1, at, '"'
    return found, opened if depth else None


def _opens(line: str, at: int) -> bool:
    """Does a mark that can open and close open here: a word right after it, and none right before?"""
    return line[at] != '"' and bool(_BEFORE_WORD.match(line[max(0, at - 1) : at + 2] if at else " " + line[:2]))


def _singled(line: str) -> list[Marked]:
    found: list[Marked] = []
    for opens, closes, mark in ((_SINGLE_OPENS, _SINGLE_CLOSES, "‘"), (_STRAIGHT_OPENS, _STRAIGHT_CLOSES, "'")):
        if mark in line:
            found += _pairs(line, opens, closes)
            line = blanked(line, sorted(found, key=lambda each: each.start)) if found else line
    return found


def _pairs(line: str, opens: re.Pattern[str], closes: re.Pattern[str]) -> Iterator[Marked]:
    at = 0
    while opening := opens.search(line, at):
        closing = closes.search(line, opening.end(), opening.end() + _FARTHEST)
        at = opening.end()
        if closing is not None and _NO_WORDS.search(line[opening.end() : closing.start()]):
            yield Marked(opening.start(), opening.end(), closing.start(), closing.end())
            at = closing.end()


def _tokenised(line: str) -> list[Marked]:
    if "''" not in line:
        return []
    found = []
    for each in _TOKENISED.finditer(line):
        group = "words" if each["words"] else "other"
        found.append(Marked(each.start(), each.start(group), each.end(group), each.end()))
    return found
