"""Lines that the model doubts among those that it calls text, and the note under a text that is none of it.

What stands between two paragraphs, in their element or in one like theirs, is text unless something speaks against it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from crawler.pages.body.furniture import is_furniture
from crawler.pages.prose import SENTENCE_ENDS
from crawler.pages.tree import Element, Line, Tree, shell
from crawler.text.page_text import INLINE

FARTHEST = 5  # lines from one of the text to the next, between which others may be added
LEAST_BETWEEN, LEAST_AFTER = 0.1, 0.15  # chance of such a line, and of one right after the last
LEAST_FIRST = 0.3  # the same of one right before the first
LEAST_OTHER = 0.33  # the same of one in an element of another kind
MOST_LINKED = 0.3  # share of it in links
MOST_ITEMS = 12  # of a list at the end of a text
PASSED = 2  # lines of another kind that are passed over after the last
FEWEST_BEFORE_NOTE = 4  # lines of a text under which there may be a note
WHOLE = 0.95  # share of a line in italics

_SIGNATURE = re.compile(
    r"(?:[【（][^【（）】\s]{2,16}[】）]|\(完\)|（完）|\s?\([^\W\d_a-z]{2,8}(?:[/,]\s?[^\W\d_a-z]{2,8})?\))$"
)  # behind the last sentence, in the east of Asia; or the agency, as "(PAP)"
_SUBHEADS = frozenset({"h2", "h3", "h4"})
_ITALICS = frozenset({"em", "i"})
_OPENING = frozenset("*\"'“„«‘「『‹–—-")  # before what somebody says, or a footnote


def with_between(tree: Tree, lines: Sequence[int], body: Sequence[float]) -> list[int]:
    """The lines, with those between two of them that stand in the same element and are not unlikely."""
    chosen = list(lines)
    for before, after in pairwise(lines):
        if not 1 < after - before <= FARTHEST:
            continue
        holder = _holder(tree.lines[before].owner)
        same = holder is not None and holder is _holder(tree.lines[after].owner)
        wrapper, tag = shell(tree.lines[before].owner), tree.lines[before].owner.tag
        if not same and wrapper.parent is not shell(tree.lines[after].owner).parent:
            continue
        for at in range(before + 1, after):
            line = tree.lines[at]
            own = _holder(line.owner)
            near = same and (own is holder or (own is not None and _holder(own) is holder))
            near = near or (line.owner.tag == tag and _is_wrapped_like(shell(line.owner), wrapper))
            if near and body[at] > LEAST_BETWEEN and line.linked < MOST_LINKED * len(line.text):
                chosen.append(at)
    return [*sorted([*_before(tree, lines, body), *chosen]), *_after(tree, lines, body)]


def _is_wrapped_like(element: Element, other: Element) -> bool:
    """Whether two elements side by side are called alike."""
    return element.parent is other.parent and element.tag == other.tag and element.marks() == other.marks()


def _before(tree: Tree, lines: Sequence[int], body: Sequence[float]) -> list[int]:
    """The sentence right before the first paragraph, in an element of its kind and not unlikely."""
    for before, first in pairwise([-1, *lines[:FEWEST_BEFORE_NOTE]]):
        at = first - 1
        if at <= before or body[at] < LEAST_FIRST:
            continue
        line, after = tree.lines[at], tree.lines[first]
        if line.owner.tag != "p" or after.owner.tag != "p" or line.owner.parent is not after.owner.parent:
            continue
        alike = line.owner.get("class") == after.owner.get("class") and not line.linked
        return [at] if alike and line.text.endswith(SENTENCE_ENDS) else []
    return []


def _after(tree: Tree, lines: Sequence[int], body: Sequence[float]) -> list[int]:
    """The lines right after the last that are sentences, and likely, or in elements of its kind and not unlikely."""
    found: list[int] = []
    if not lines:
        return found
    last, passed, skipped = _last_paragraph(tree, lines), 0, 0
    for at in range(lines[-1] + 1, len(tree.lines)):
        line = tree.lines[at]
        if line.owner.tag in _SUBHEADS and not line.linked and not found:
            continue
        alike = line.owner.tag == last.owner.tag and line.owner.get("class") == last.owner.get("class")
        alike = alike and _is_beside(line.owner, last.owner)
        if alike and skipped < PASSED and is_furniture(line):  # "Read also", before the last sentence
            skipped += 1
            continue
        if line.linked > MOST_LINKED * len(line.text) or not _SIGNATURE.sub("", line.text).endswith(SENTENCE_ENDS):
            if passed == PASSED or alike:
                break
            passed += 1
            continue
        if body[at] < (LEAST_AFTER if alike else LEAST_OTHER) or (passed and not alike):
            if alike or passed == PASSED:
                break
            passed += 1
            continue
        found.append(at)
        last = line
    return found


def _last_paragraph(tree: Tree, lines: Sequence[int]) -> Line:
    """The last line of the text that is no item of a list, if there is one near."""
    near = (tree.lines[at] for at in reversed(lines[-MOST_ITEMS:]))
    return next((line for line in near if line.owner.tag != "li"), tree.lines[lines[-1]])


def _is_beside(element: Element, other: Element) -> bool:
    """Whether two elements stand in the same one, or in two side by side that are called alike."""
    if element.parent is other.parent or _is_wrapped_like(shell(element), shell(other)):
        return True
    if element.parent is None or other.parent is None or not element.parent.attributes:
        return False
    return _is_wrapped_like(element.parent, other.parent)


def without_note(tree: Tree, lines: list[int]) -> list[int]:
    """The lines without a last one wholly in italics: who wrote it, what it was taken from, where to read more.

    The last words of somebody, and of a text in italics, stay.
    """
    if len(lines) < FEWEST_BEFORE_NOTE:
        return lines
    before, last = (tree.lines[at] for at in lines[-2:])
    kept = last.text[0] in _OPENING or not _is_in_italics(tree, last) or _is_in_italics(tree, before)
    return lines if kept else lines[:-1]


def _is_in_italics(tree: Tree, line: Line) -> bool:
    if line.owner.tag in _ITALICS:
        return True
    said, end = 0, line.first_piece
    for element in tree.inside(line.owner):
        if element.tag in _ITALICS and end <= element.first_piece < line.last_piece:
            said, end = said + len(tree.text(element)), element.last_piece
    return said >= WHOLE * len(line.text)


def _holder(element: Element) -> Element | None:
    """The block element around an element."""
    return next((around for around in element.around() if around.tag not in INLINE), None)
