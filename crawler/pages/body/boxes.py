"""Boxes in the midst of a text that are none of it: facts in short, letters to be ordered.

Their lines are prose, set as the article's own; what they are is said by what holds them, or by how they begin.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from crawler.pages.body.furniture import asks_for_letters
from crawler.pages.body.furniture_words import READ_ON
from crawler.pages.body.standfirsts import SHORTEST_TEXT, breadth
from crawler.pages.titles import letters_in
from crawler.pages.tree import Element, Line, Tree
from crawler.text.pieces import holds_any

FARTHEST = 6  # elements around a line that are looked at
MOST_LINES, MOST_OF_TEXT = 40, 0.4  # of a box of facts: lines, and the share of the lines that may be text
AFTER = 6  # lines from the last that may be text on
MOST_CALLED = 5  # lines of a box that asks to order letters
MOST_OF_TEASER, SHORTEST_LINK = 3, 15  # lines of a teaser; letters of its title
FEWEST_BESIDE, MOST_TEASERS, MOST_ALIKE = 2, 3, 400  # paragraphs beside it, such boxes, elements looked at
LINKED = 0.9  # share of a title
LONGEST_MARKS = 400

_NAMED = re.compile(
    r"(?<![a-z])(?:(?:fact|fakta|info)s?[-_]{0,2}(?:box|boks|ruta|rute|kasten|kader|reference)|faktaboks|faktaruta|"
    r"article-?facts)(?:es)?(?![a-z])|(?<![a-z])(?:newsletter(?:styled)?|donation|(?:inline)?-?sign-?up|(?:article|post|story)_{1,2}support)(?![a-z])"
)
_NAMED_HINTS = ("fact", "fakt", "info", "newsletter", "donation", "up")  # one of these is in each
_FACTS = re.compile(
    r"(?:fakta|fakten|faktaruta|faktaboks|fakty|tietolaatikko)(?:$|\s?[:：|/–-]|\s+(?:om|zu[mr]?)\s)", re.IGNORECASE
)
_APART = frozenset({"section", "aside", "div", "form"})
_TITLES = frozenset({"h2", "h3", "h4", "h5"})
_WHOLE = frozenset({"article", "main", "body", "html"})


class Boxes:
    """The boxes among the lines that may be text; asked line by line, for most are left out for other reasons."""

    def __init__(self, tree: Tree, candidates: Sequence[int]) -> None:
        self._tree, self._candidates = tree, candidates
        last = min(candidates[-1] + AFTER, len(tree.lines)) if candidates else 0
        self._span = range(candidates[0], last) if candidates else range(0)
        long = (at for at in candidates if breadth(tree.lines[at].text) > SHORTEST_TEXT)
        self._prose = next(long, len(tree.lines))
        self._boxes: set[int] = set()
        self._looked: dict[int, int] = {}  # how many elements from one on, outward, were seen to be no boxes

    def hold(self, at: int) -> bool:
        """Whether a line stands in such a box, from the first that may be text to the few after the last."""
        if at not in self._span:
            return False
        looked, steps = self._looked, 0
        owner = self._tree.lines[at].owner
        element: Element | None = owner
        while element is not None and looked.get(element.index, 0) + steps < FARTHEST:
            if element.tag in _WHOLE and element.last_line - element.first_line > 1:
                looked[element.index] = FARTHEST
                break
            if (element.attributes or element.tag in _APART) and (  # of most elements neither is so
                element.index in self._boxes or (element.index not in looked and self._is_box(element))
            ):
                self._boxes.add(element.index)
                return True
            steps += 1
            element = element.parent
        if steps > 1:  # the owner of a line has no others, most often, and need not be remembered
            for around, left in zip(owner.around(), range(FARTHEST - 1, FARTHEST - steps, -1), strict=False):
                looked[around.index] = left
        return False

    def _is_box(self, element: Element) -> bool:
        """Whether an element is one; at the head of a text, before any prose, it is what the text says."""
        size = element.last_line - element.first_line
        if size <= MOST_CALLED and element.tag in _APART:
            lines = self._tree.lines_in(element)
            if _begins_with_call(lines) or _is_title(element, lines):
                return True
            if _leads_on(lines) and self._is_rare(element):
                return True
            if size > 1 and self._is_teaser(element, lines):
                return True
        if (
            1 < size <= MOST_LINES
            and element.tag in _APART
            and self._prose < element.first_line
            and _is_headed_by_facts(self._tree, element)
        ):
            return True
        if size > MOST_LINES or self._prose >= element.first_line:
            return False
        if not _names_box(element.marks()[:LONGEST_MARKS]):
            return False
        candidates = self._candidates
        inside = bisect_left(candidates, element.last_line) - bisect_left(candidates, element.first_line)
        return inside <= MOST_OF_TEXT * len(candidates)

    def _is_teaser(self, element: Element, lines: Sequence[Line]) -> bool:
        """Whether an element among paragraphs holds the linked title of another article, and what that is about."""
        if (
            not 1 < len(lines) <= MOST_OF_TEASER
            or element.parent is None
            or lines[0].linked < LINKED * len(lines[0].text)
        ):
            return False
        if len(lines[0].text) < SHORTEST_LINK or any(line.linked or line.owner.tag == "li" for line in lines[1:]):
            return False
        inside = self._tree.lines_in(element.parent)
        beside = sum(line.owner.tag == "p" and line.owner.parent is element.parent for line in inside)
        return beside >= FEWEST_BESIDE and self._is_rare(element)

    def _is_rare(self, element: Element) -> bool:
        """Whether few elements beside this one are called alike: of many each is a part of the text."""
        name, same = element.get("class"), self._tree.all(element.tag)[:MOST_ALIKE]
        return bool(name) and sum(e.get("class") == name and e.parent is element.parent for e in same) <= MOST_TEASERS


def _is_headed_by_facts(tree: Tree, element: Element) -> bool:
    """Whether an element begins with a heading that calls it one of facts: "Fakta: Macken"."""
    first = tree.lines[element.first_line]
    return first.owner.tag in _TITLES and _FACTS.match(first.text) is not None


def _begins_with_call(lines: Sequence[Line]) -> bool:
    """Whether a few lines in an element of their own begin with what calls to order letters."""
    return len(lines) > 1 and asks_for_letters(lines[0].text)


def _leads_on(lines: Sequence[Line]) -> bool:
    """Whether a title, perhaps with a line on it, ends in a link that says no more than "Read article"."""
    last = lines[-1] if 1 < len(lines) <= MOST_OF_TEASER else None
    return last is not None and last.linked >= LINKED * len(last.text) and letters_in(last.text) in READ_ON


def _is_title(element: Element, lines: Sequence[Line]) -> bool:
    """Whether an element of its own holds nothing but the linked title of another article, in a card or a list."""
    if len(lines) != 1 or lines[0].owner.tag not in _TITLES or lines[0].linked < LINKED * len(lines[0].text):
        return False
    return any(around.tag == "article" for around in lines[0].owner.around() if around.index > element.index)


@lru_cache(4096)  # the same few classes again and again
def _names_box(marks: str) -> bool:
    return holds_any(marks, _NAMED_HINTS) and _NAMED.search(marks) is not None
