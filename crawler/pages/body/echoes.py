"""What stands in the midst of a text and is none of its own: words of it set large once more, and boxes with a title.

Both are in elements of their own between paragraphs. Of the first the text itself tells, as it says the same; of the
second the model, which doubts all their lines together, where each alone might pass for a paragraph.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from crawler.pages.titles import bare as letters
from crawler.pages.tree import Element, Tree

SHORTEST_ECHO, LONGEST_ECHO = 12, 300  # characters
PART = 12  # characters out of the middle, for the first letter may be a capital here and not there
LARGEST_ECHO = 4  # lines of an element that is named for what is quoted
LARGEST_BOX = 12  # lines
LEAST_BOX = 0.35  # mean chance of the lines of a box that is the text's
NEAR = 4  # lines of the text on each side that are looked at
SURE = 0.6  # chance of a line beside it that is text

_MARKS = " \"'“”„«»‹›‘’「」『』….!"
_NAMED = ("quote", "itat")  # pull-quote, zitat, citat, citation
_BOXES = frozenset({"aside", "section", "div"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def without_echoes(tree: Tree, lines: list[int]) -> list[int]:
    """The lines without those in an element for quotations that a paragraph beside it says too."""
    known = set(lines)
    echoes: set[int] = set()
    for element in [*tree.all("blockquote", "aside"), *tree.called(*_NAMED)]:
        if element.last_line - element.first_line > LARGEST_ECHO:
            continue
        inside = [at for at in range(element.first_line, element.last_line) if at in known]
        if inside and _is_said(tree, inside[0], lines):
            echoes.update(inside)
    return [at for at in lines if at not in echoes] if echoes else lines


def _is_said(tree: Tree, echo: int, lines: Sequence[int]) -> bool:
    """Whether another line holds the words of this one; some of them are looked for as they are written."""
    text = tree.lines[echo].text.strip(_MARKS)
    if not SHORTEST_ECHO <= len(text) <= LONGEST_ECHO:
        return False
    middle = text[len(text) // 3 :][:PART]
    others = [tree.lines[at].text for at in lines if at != echo and middle in tree.lines[at].text]
    return any(letters(text) in letters(other) for other in others)


def without_boxes(tree: Tree, lines: list[int], body: Sequence[float]) -> list[int]:
    """The lines without those of a box with a title between two parts of the text that is unlikely as a whole.

    Of several that are called alike each is a part of the text: those that it is made of.
    """
    titles = [at for at in lines if tree.lines[at].owner.tag in _HEADINGS]
    boxes = [box for at in titles if body[at] < SURE and (box := _titled(tree, at)) is not None]
    out = [box for box in boxes if _is_unlikely(box, body) and _is_between(box, lines, body)]
    if not out:
        return lines
    called = Counter(box.marks() for at in titles if (box := _titled(tree, at)) is not None)
    out = [box for box in out if called[box.marks()] == 1]
    return [at for at in lines if not any(box.first_line <= at < box.last_line for box in out)]


def _titled(tree: Tree, title: int) -> Element | None:
    """The box that begins with this heading and holds more, if it is small."""
    box = next((e for e in tree.lines[title].owner.around() if e.last_line - title > 1 or e.first_line < title), None)
    if box is None or box.tag not in _BOXES or box.first_line < title or box.last_line - title > LARGEST_BOX:
        return None
    return box


def _is_unlikely(box: Element, body: Sequence[float]) -> bool:
    chances = body[box.first_line : box.last_line]
    return sum(chances) / len(chances) < LEAST_BOX


def _is_between(box: Element, lines: Sequence[int], body: Sequence[float]) -> bool:
    """Whether lines that are text stand before and behind a box in the element that holds it."""
    holder = box.parent
    if holder is None:
        return False
    first, last = bisect_left(lines, box.first_line), bisect_left(lines, box.last_line)
    before, after = lines[max(0, first - NEAR) : first], lines[last : last + NEAR]
    return all(
        any(holder.first_line <= at < holder.last_line and body[at] > SURE for at in side) for side in (before, after)
    )
