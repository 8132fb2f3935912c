"""Where the article begins, for a date that is looked for around it: quick, and only as good as that needs."""

from __future__ import annotations

from crawler.pages.metadata import Facts
from crawler.pages.titles import bare as letters
from crawler.pages.tree import Element

MOST_HEADS = 20
MOST_LINES_ABOVE = 300
_LONGEST_NAME = 300
_WHOLE = 20  # letters from which a part of a name is the whole without outlet or kicker
_CLOSE_LINES, _CLOSE_LETTERS = 8, 500  # below the headline, with a standfirst between
_NEAR_LINES, _NEAR_LETTERS = 16, 900
_PROSE, _MOST_PROSE = 120, 2  # characters of a line, and such lines: with more in between the article has begun
ABOVE_LINES, _ABOVE_LETTERS = 5, 200
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})


def head_of(facts: Facts) -> Element | None:
    """The headline's element: what says what the metadata say, a heading or any line, or else the first <h1>."""
    tree = facts.tree
    names = [letters(name) for name in facts.names]
    heads = [head for head in tree.all("h1")[:MOST_HEADS] if head.last_line > head.first_line]
    for heading in (*heads, *tree.all("h2")[:MOST_HEADS], *tree.all("h3")[:MOST_HEADS]):
        if _is_name(tree.text(heading), names):
            return heading
    if heads:
        return heads[0]
    return next((line.owner for line in tree.lines[:MOST_LINES_ABOVE] if _is_name(line.text, names)), None)


def _is_name(text: str, names: list[str]) -> bool:
    """Whether a line is one of the article's names, or that without the outlet's name or behind a kicker."""
    line = letters(text[:_LONGEST_NAME])
    return (
        line in names
        or (len(line) >= _WHOLE and any(name.startswith(line) for name in names))
        or (any(len(name) >= _WHOLE and line.endswith(name) for name in names))
    )


def place_of(facts: Facts, n: int, head: Element | None) -> str:
    """Where a line stands to the headline: "close" below it, "below", "above", or "" for anywhere else."""
    if head is None or head.first_line <= n < head.last_line:
        return ""
    lines = facts.tree.lines
    is_below = n >= head.last_line
    first, last = (head.last_line, n) if is_below else (n + 1, head.first_line)
    if last - first > (_NEAR_LINES if is_below else ABOVE_LINES):
        return ""
    between = lines[first:last]
    letters = sum(len(line.text) for line in between)
    if not is_below:
        return "above" if letters <= _ABOVE_LETTERS else ""
    if sum(len(line.text) >= _PROSE for line in between) > _MOST_PROSE:
        return ""
    headings = sum(line.owner.tag in _HEADINGS for line in between)
    if len(between) <= _CLOSE_LINES and letters <= _CLOSE_LETTERS and headings <= 1:
        return "close"
    return "below" if letters <= _NEAR_LETTERS and headings <= 1 else ""
