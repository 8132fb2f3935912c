"""A piece of HTML that is all article, as blocks: the text of a payload, of a feed.

Nothing is chosen here; whoever calls has chosen. The order is that of the piece.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from crawler.errors import PageError
from crawler.pages.keys import resolved
from crawler.pages.prose import HEADINGS
from crawler.pages.tree import Element, Line, Tree, parse
from crawler.records import Block

_LISTS = ("ul", "ol", "dl")
_UNREAD = frozenset({"figure", "figcaption", "aside", "form", "button", "label", "header", "dialog"})


def fragment_blocks(source: str, url: str) -> tuple[Block, ...]:
    """The blocks of a piece of HTML; none where it can't be read."""
    try:
        tree = parse(source, url)
    except PageError:
        return ()
    return tuple(_blocks(tree, url))


def _blocks(tree: Tree, url: str) -> Iterator[Block]:
    figures = [e for e in tree.all("figure", "img") if e.tag == "figure" or not _inside(e, "figure")]
    at = 0
    for (kind, _), run in groupby(tree.lines, _place):
        lines = list(run)
        while at < len(figures) and figures[at].index < lines[0].owner.index:
            yield from _figure(figures[at], tree, url)
            at += 1
        yield from _of_lines(kind, lines)
    for figure in figures[at:]:
        yield from _figure(figure, tree, url)


def _place(line: Line) -> tuple[str, int]:
    """What a line belongs to, and which one of these."""
    kind, number = "paragraph", line.first_piece
    for element in line.owner.outward():
        tag = element.tag
        if tag in _UNREAD:
            return "", 0
        if tag in _LISTS:
            kind, number = "list", element.index
        elif tag == "li" and kind == "paragraph" and element.parent is not None:  # some lists are but their items
            kind, number = "list", element.parent.index
        elif tag == "table":
            kind, number = "table", element.index
        elif tag == "blockquote":
            return "quote", element.index
        elif tag in HEADINGS and kind == "paragraph":
            kind, number = tag, element.index
    return kind, number


def _of_lines(kind: str, lines: list[Line]) -> Iterator[Block]:
    if kind == "paragraph":
        yield Block("paragraph", lines[0].text)
    elif kind in HEADINGS:
        yield Block("subhead", " ".join(line.text for line in lines), level=HEADINGS[kind])
    elif kind == "list":
        items = tuple(_joined(lines, "li", "dt", "dd"))
        yield Block("list", "\n".join(items), items=items)
    elif kind == "quote":
        source = next((line.text for line in lines if _inside(line.owner, "footer", "cite")), None)
        for line in lines:
            if line.text != source:
                yield Block("quote", line.text, attribution=source)
    elif kind == "table":
        yield from _table(lines)


def _table(lines: list[Line]) -> Iterator[Block]:
    rows = tuple(tuple(_joined(list(row), "td", "th")) for _, row in groupby(lines, lambda e: _number(e, "tr")))
    if max(map(len, rows)) > 1:
        yield Block("table", "\n".join(cell for row in rows for cell in row), rows=rows)
    else:  # one column is no table, it is a box
        for row in rows:
            yield Block("paragraph", row[0])


def _joined(lines: list[Line], *tags: str) -> Iterator[str]:
    """The lines of each element of these tags as one."""
    for _, run in groupby(lines, lambda line: _number(line, *tags)):
        yield " ".join(line.text for line in run)


def _number(line: Line, *tags: str) -> int:
    return next((e.index for e in line.owner.outward() if e.tag in tags), -1)


def _inside(element: Element, *tags: str) -> bool:
    return any(e.tag in tags for e in element.outward())


def _figure(element: Element, tree: Tree, url: str) -> Iterator[Block]:
    inside = [element, *tree.inside(element)]
    images = [e for e in inside if e.tag == "img"]
    address = images[0].get("src") or images[0].get("data-src") if images else ""
    caption = next((tree.text(e) for e in inside if e.tag == "figcaption"), "")
    if address and not address.startswith("data:"):
        yield Block("figure", image=resolved(url, address) or address, caption=caption or None,
                    alt=images[0].get("alt").strip() or None)  # fmt: skip
