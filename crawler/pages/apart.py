"""Texts that a style sheet alone sets apart: "Ann Shaw4 Nov 202312:07" is what three elements in a row say.

A browser shows a margin or a new line between such elements; the page has no blank there.
"""

from __future__ import annotations

from itertools import pairwise
from unicodedata import category

from crawler.pages.tree import Element, Line, Tree, folded

MOST = 60  # elements inside the one that owns a line
_SHUT = frozenset(")]）】»”")


def line_parts(tree: Tree, line: Line) -> list[str]:
    """The parts of a line, where it has elements inside, and not too many for a byline or a date."""
    inside = line.owner.end - line.owner.index
    if not 2 < inside <= MOST or not (touching := _touching(tree, line.first_piece, line.last_piece)):
        return [line.text]
    return _parts(tree, line.owner, touching, line.first_piece, line.last_piece) or [line.text]


def parted(tree: Tree, element: Element) -> list[str]:
    """The parts of an element's lines."""
    lines = tree.lines_in(element)
    if len(lines) > 1:
        return [part for line in lines for part in line_parts(tree, line)]
    first, last = element.first_piece, element.last_piece
    return _parts(tree, element, _touching(tree, first, last), first, last)


def _touching(tree: Tree, first: int, last: int) -> list[int]:
    """The pieces before which there is neither a blank nor a sign that joins."""
    pieces = tree.pieces
    return [at for at in range(first + 1, last) if pieces[at][:1].isalnum() and _ends_word(pieces[at - 1][-1:])]


def _ends_word(end: str) -> bool:
    """Whether a word may end so: in many scripts with the sign of a vowel."""
    return end.isalnum() or end in _SHUT or (not end.isascii() and category(end)[0] == "M")


def _parts(tree: Tree, owner: Element, touching: list[int], first: int, last: int) -> list[str]:
    """The pieces from ``first`` to ``last``, joined but where two touch and one element ends where another starts."""
    inside = tree.elements[owner.index + 1 : owner.end] if touching else []
    ends, starts = {e.last_piece for e in inside}, {e.first_piece for e in inside}
    borders = [first, *(at for at in touching if at in ends and at in starts), last]
    texts = (folded("".join(tree.pieces[a:b])).strip() for a, b in pairwise(borders))
    return [text for text in texts if text]
