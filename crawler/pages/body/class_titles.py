"""Subheads that no element and no bold type sets apart, but a class of their own.

Outlets that set no headings call them by a word of their own, which is no word of the model's: a class that has nothing
but titles, two at the least, each right before prose of another class.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import pairwise

from crawler.pages.body.furniture import is_furniture
from crawler.pages.body.standfirsts import MOST_DIGITS, SHORTEST_TEXT, breadth
from crawler.pages.people.personal import is_personal
from crawler.pages.prose import HEADINGS, SENTENCE_ENDS
from crawler.pages.tree import Line, Tree

LONGEST_TITLE = 14  # words of a line that stands for a subhead
SHORTEST_SENTENCE = 60  # letters of prose that is shorter than a paragraph
LONGEST_CUE = 8  # characters of who speaks, in brackets: "[앵커]"
LEAST = 0.01  # chance of a line that the model takes for none of the text
FEWEST = 2  # titles of a class

_BESIDE = frozenset("([（©+—–-")  # before a credit, a price
_NO_TITLE = re.compile(
    r"caption|credit|photo|foto|image|img|bild|legend|date|time|autho?r|by-?line|label|(?<![a-z])ads?(?![a-z])"
)
# What outlets call their subheads, each in its language.
_NAMED = re.compile(
    r"inter-?titre|zwischen-?(?:titel|ueberschrift|überschrift)|cross-?head|ladillo|intertitul|entre-?titulo|"
    r"mellom-?tit|mellan-?rubrik|mellem-?rubrik|tussen-?kop|v[aä]li-?otsikko|[sś]r[oó]d-?tytu|mezi-?titul|medzi-?titul|"
    r"me[dđ]unaslov|k[oö]zc[ií]m|ara-?baslik|подзаголов|(?<![a-z-])sub-?head(?:ing)?(?![a-z])|(?:^|\s)h[2-5](?:\s|$)"
)
_ENDS = (".", "!", ":", "…", "。", ",", ";", "।", "۔", "！")


def may_be_title(line: Line) -> bool:
    """Whether a line without a heading's element can be one: short, and no sentence."""
    text = line.text
    if len(text) >= SHORTEST_TEXT or "@" in text or text.endswith(_ENDS):
        return False
    if text[0] == "[" and text[-1] == "]" and len(text) <= LONGEST_CUE:
        return False
    return len(text.split()) <= LONGEST_TITLE


def is_named_title(line: Line) -> bool:
    """Whether a short line is in an element that is called a subhead."""
    if len(line.text) >= SHORTEST_TEXT or not (marks := line.owner.get("class")):
        return False
    return _names_title(marks) and may_be_title(line) and not line.linked


@lru_cache(4096)  # the same few classes again and again
def _names_title(marks: str) -> bool:
    return _NAMED.search(marks.lower()) is not None


def is_prose(text: str) -> bool:
    """Whether a line is as long as a paragraph, or a sentence that is nearly so."""
    wide = breadth(text)
    return wide >= SHORTEST_TEXT or (wide >= SHORTEST_SENTENCE and text.endswith(SENTENCE_ENDS))


def titles_by_class(tree: Tree, chosen: Sequence[int]) -> set[int]:
    """Those of the lines of the text that are such titles."""
    of_class: defaultdict[str, list[int]] = defaultdict(list)
    refused = {""}
    for at, following in pairwise([*chosen, chosen[-1]]):
        name = tree.classes[tree.lines[at].owner.index]
        if name in refused:
            continue
        if following == at + 1 and _heads(tree, at):
            of_class[name].append(at)
        else:
            refused.add(name)
    return {at for name, places in of_class.items() if name not in refused and len(places) >= FEWEST for at in places}


def titles_left_out(tree: Tree, kept: Set[int], body: Sequence[float]) -> Iterator[int]:
    """Those between the lines of the text that the model left out of it, and the one right before it."""
    first, last = min(kept, default=0), max(kept, default=0)
    span = range(max(0, first - 1), last)
    left = {at for at in span if at not in kept and at + 1 in kept and _may_head(tree, at, body)}
    if not left:
        return
    names = {tree.lines[at].owner.get("class") for at in left}
    of_class: defaultdict[str, list[int]] = defaultdict(list)
    for at in span:
        name = tree.classes[tree.lines[at].owner.index]
        if name in names:
            of_class[name].append(at)
    for places in of_class.values():
        distinct = len({tree.lines[at].text for at in places}) == len(places) >= FEWEST
        distinct = distinct or all(is_named_title(tree.lines[at]) for at in places)
        if distinct and all(at + 1 in kept and (at in kept or at in left) for at in places):
            found = [at for at in places if at in left]
            if not any(_is_other(tree.lines[at]) for at in found):
                yield from found


def _may_head(tree: Tree, at: int, body: Sequence[float]) -> bool:
    """Whether a line that the model left out may be a title all the same, by its form and its place."""
    line = tree.lines[at]
    if body[at] <= LEAST or line.owner.tag in HEADINGS or not line.owner.get("class") or not _heads(tree, at):
        return False
    text = line.text
    alone = " " not in text and breadth(text) == len(text)  # one word: a commenter's name, a button
    return not (alone or text[0] in _BESIDE or MOST_DIGITS * sum(map(str.isdigit, text)) > len(text))


def _is_other(line: Line) -> bool:
    """Whether a line is something else that stands before prose: a credit, a name, a button."""
    return bool(_NO_TITLE.search(line.owner.marks())) or is_personal(line.text) or is_furniture(line)


def _heads(tree: Tree, at: int) -> bool:
    """Whether a line can be a title, and the next is prose of another class."""
    line, after = tree.lines[at], tree.lines[at + 1]
    if line.linked or not may_be_title(line) or not any(map(str.isalpha, line.text)):
        return False
    return is_prose(after.text) and after.owner.get("class") != line.owner.get("class")
