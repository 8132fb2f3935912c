"""What the elements around a line make of it: a heading, an item of a list, a cell of a table, words quoted.

Old pages lay themselves out in tables and lists; those are looked through, and their lines stay paragraphs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Set
from typing import NamedTuple

from crawler.pages.prose import HEADINGS
from crawler.pages.tree import Element, Line, Tree, folded
from crawler.records import Block

LONGEST_ITEM = 1_500  # characters; what is longer is no item but an article in a list
MOST_LINES = 8  # of an item
LONGEST_CELL = 400  # characters, on the average of a table that shows data
LONGEST_SOURCE = 20  # words that say who is quoted
LONGEST_SPEAKER = 200  # characters of them: some scripts have no blanks between words

_STOPS = frozenset({"article", "main", "body", "html"})
_FORMING = frozenset({*HEADINGS, "li", "dt", "dd", "ul", "ol", "dl", "table", "blockquote"})
_SOURCE = re.compile(
    r"(?:(?<![a-z])|(?<=quote)|(?<=qt))(?:cite|citation|attribution|author|by|source|name|speaker|person|quelle|kaynak)(?![a-z])"
)
_DASH = re.compile(r"^[\s,;—–―-]+|[\s,;—–―-]+$")
_AFTER_DASH = re.compile(r"\s*[—–―]\s?|\s*--\s?|\s*-\s(?=\S)")
_ENDED = re.compile(r"[.!?…。！？؟।۔][\"'”’»«“」』）)]*$|[”»」』]$")


class Form(NamedTuple):  # which is made in a third of a dataclass's time
    """What is around a line, inside out, up to what it makes of it."""

    level: int = 0
    items: Element | None = None  # the list
    table: Element | None = None
    quote: Element | None = None


PLAIN = Form()
_Made = tuple[Block | None, Iterable[int]]


def _level(element: Element) -> int:
    said = element.get("aria-level")
    return min(max(int(said), 2), 6) if said in ("1", "2", "3", "4", "5", "6") else 2


class Forms:
    """The forms of a page's lines; each element is looked at once."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._forms: dict[int, Form] = {}
        self._nearest: dict[int, Element | None] = {}
        self._data: dict[int, bool] = {}
        self._sources: dict[int, tuple[str, int]] = {}

    def of(self, owner: Element) -> Form:
        """The form that the elements around a line give it."""
        index = owner.index
        nearest = self._nearest[index] if index in self._nearest else self._forming(owner)
        if nearest is None:
            return PLAIN
        form = self._forms.get(nearest.index)
        if form is None:
            form = self._forms[nearest.index] = self._form(nearest)
        return form

    def _forming(self, element: Element | None) -> Element | None:
        """The first element, this one and then outward, that makes anything of its lines: around most is none."""
        nearest, passed = self._nearest, list[int]()
        while element is not None:
            if (index := element.index) in nearest:
                element = nearest[index]
                break
            passed.append(index)
            if (tag := element.tag) in _STOPS:
                element = None
                break
            if tag in _FORMING or (element.attributes and element.attributes.get("role") == "heading"):
                break
            element = element.parent
        for index in passed:
            nearest[index] = element
        return element

    def _form(self, nearest: Element) -> Form:
        level, item, lists, table, quote = 0, None, None, None, None
        element: Element | None = nearest
        while element is not None:
            tag = element.tag
            if tag in HEADINGS:
                level = level or HEADINGS[tag]
            elif element.attributes.get("role") == "heading":
                level = level or _level(element)
            elif tag in ("li", "dt", "dd"):
                item = item if lists is not None else element
            elif tag in ("ul", "ol", "dl") and item is not None:
                lists = element
            elif tag == "table" and table is None and self.is_data(element):
                table = element
            elif tag == "blockquote":
                quote = element
            element = self._forming(element.parent)
        if lists is not None and not self.is_list(lists):
            lists = None
        if not (level or lists or table or quote):
            return PLAIN
        if quote is not None and lists is not None:
            quote = None
        return Form(level, None if level else lists, table, quote)

    def is_list(self, lists: Element) -> bool:
        """Whether its items are items, and not an article laid out in a list."""
        known = self._data.get(lists.index)
        if known is None:
            items = [e for e in self.tree.inside(lists) if e.tag in ("li", "dt", "dd")]
            known = all(
                e.last_line - e.first_line <= MOST_LINES
                and sum(len(line.text) for line in self.tree.lines_in(e)) <= LONGEST_ITEM
                for e in items
            )
            self._data[lists.index] = known
        return known

    def _holds_table(self, table: Element) -> bool:
        tables = self.tree.all("table")
        at = bisect_right(tables, table.index, key=lambda each: each.index)
        return at < len(tables) and tables[at].index < table.end

    def is_data(self, table: Element) -> bool:
        """Whether a table shows data, rather than laying out the page."""
        known = self._data.get(table.index)
        if known is None and self._holds_table(table):  # asked first: counting the cells of each would be quadratic
            known = self._data[table.index] = False
        if known is None:
            inside = self.tree.inside(table)
            cells = [e for e in inside if e.tag in ("td", "th")]
            rows = sum(e.tag == "tr" for e in inside)
            lines = self.tree.lines_in(table)
            letters = sum(len(line.text) for line in lines)
            known = (
                len(cells) > max(2, rows)
                and rows > 1
                and letters <= LONGEST_CELL * len(cells)
                and len(lines) <= 3 * len(cells)
            )
            self._data[table.index] = known
        return known

    def table(self, table: Element) -> _Made:
        """All its cells, by rows."""
        span = range(table.first_line, table.last_line)
        rows: list[list[str]] = []
        for element in self.tree.inside(table):
            if element.tag == "tr":
                rows.append([])
            elif element.tag in ("td", "th"):
                if not rows:
                    rows.append([])
                rows[-1].append(self.tree.text(element))
        kept = tuple(tuple(row) for row in rows if any(row))
        text = "\n".join(cell for row in kept for cell in row if cell)
        return (Block("table", text, rows=kept) if text else None), span

    def items(self, lists: Element, chosen: Set[int]) -> _Made:
        """The outermost items that hold chosen lines, each whole."""
        items: list[str] = []
        used: list[int] = []
        holder: Element | None = None
        for at in range(lists.first_line, lists.last_line):
            if at not in chosen:
                continue
            item = self._item(self.tree.lines[at], lists)
            text = self.tree.lines[at].text
            if items and item is holder and item is not None and used[-1] == at - 1:
                items[-1] += " " + text
            else:
                items.append(text)
            holder = item
            used.append(at)
        return (Block("list", "\n".join(items), items=tuple(items)) if items else None), used

    @staticmethod
    def _item(line: Line, lists: Element) -> Element | None:
        found = None
        for element in line.owner.outward():
            if element is lists:
                break
            if element.tag in ("li", "dt", "dd"):
                found = found or element
        return found

    def quotation(self, quote: Element, at: int) -> Block | None:
        """The words quoted with their speaker; None for the speaker alone."""
        if (found := self._sources.get(quote.index)) is None:
            found = self._sources[quote.index] = self._source(quote)
        said_by, place = found
        text = self.tree.lines[at].text
        if place == at and said_by == text:
            return None
        if place == at and text.endswith(said_by):
            text = text[: -len(said_by)].rstrip(" —–―-")
        if not text:
            return None
        return Block("quote", text, attribution=_DASH.sub("", said_by) or None)

    def _source(self, quote: Element) -> tuple[str, int]:
        """Who is quoted, and in which line: an element marked as such, or the last line after a dash."""
        for element in self.tree.inside(quote):
            if element.tag in ("cite", "footer") or (element.tag != "blockquote" and _SOURCE.search(element.marks())):
                text = self.tree.text(element)
                if _is_short(text):
                    return self._of_element(element, text)
        last = quote.last_line - 1
        if last < quote.first_line:
            return "", -1
        text = self.tree.lines[last].text
        if last > quote.first_line and _follows_dash(text):
            return text, last
        return self._after_break(quote, last)

    def _of_element(self, element: Element, text: str) -> tuple[str, int]:
        for at in range(max(0, element.first_line - 1), element.last_line + 1):
            if at < len(self.tree.lines):
                line = self.tree.lines[at]
                if line.first_piece <= element.first_piece and element.last_piece <= line.last_piece:
                    return text, at
                if element.first_piece <= line.first_piece < element.last_piece and line.text == text:
                    return text, at
        return text, -1

    def _after_break(self, quote: Element, last: int) -> tuple[str, int]:
        """The words after a line break at the end, in an element of their own, after a dash or after a full stop."""
        line = self.tree.lines[last]
        inner = [
            e for e in self.tree.inside(quote) if e.first_piece > line.first_piece and e.last_piece == line.last_piece
        ]
        for element in inner:
            text = self.tree.text(element)
            before = "".join(self.tree.pieces[line.first_piece : element.first_piece]).rstrip(" ")
            if text and _is_short(text) and (before.endswith("\n") or _AFTER_DASH.match(text)):
                return text, last
        parts = "".join(self.tree.pieces[line.first_piece : line.last_piece]).strip().split("\n")
        before, text = folded(parts[-2]) if len(parts) == 2 else "", folded(parts[-1])
        if before and (_follows_dash(text) or (_ENDED.search(before) and _is_short(text) and not _ENDED.search(text))):
            return text, last
        return "", -1


def _is_short(text: str) -> bool:
    """Whether it can be no more than who is quoted."""
    return 0 < len(text.split()) <= LONGEST_SOURCE and len(text) <= LONGEST_SPEAKER


def _follows_dash(text: str) -> bool:
    """Whether it is who is quoted after a dash, and no answer in a talk."""
    return bool(_AFTER_DASH.match(text)) and _is_short(text) and not (text[0] == "-" and _ENDED.search(text))
