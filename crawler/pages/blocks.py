"""From a body as plain HTML to blocks, by BeautifulSoup, which is patient with whatever nesting an engine leaves.

Only ever given a body's few kilobytes: over a whole page it costs 30 to 70 ms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from crawler.records import Block
from crawler.text.page_text import INLINE, folded

HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_LISTS = ("ul", "ol", "dl")
_UNREAD = (
    "figure",
    "script",
    "style",
    "aside",
    "nav",
    "form",
    "footer",
    "button",
    "iframe",
    "svg",
    "noscript",
    "template",
)
_ATTRIBUTION = re.compile(r"^[—–―-]+\s*")


def read_blocks(body: str) -> tuple[Block, ...]:
    """The blocks of a piece of HTML, in reading order; those without text are left out."""
    soup = BeautifulSoup(body, "lxml")
    return tuple(_blocks(soup.body or soup))


def _blocks(parent: Tag) -> Iterator[Block]:
    """Runs of text and inline elements are paragraphs of their own among the block elements."""
    for loose, children in groupby(parent.children, _is_inline):
        if loose:
            yield from _paragraphs("".join(map(_source_text, children)))
        else:
            for child in children:
                if isinstance(child, Tag):
                    yield from _of_element(child)


def _is_inline(node: PageElement) -> bool:
    return not isinstance(node, Tag) or ((node.name in INLINE or node.name == "br") and not _holds_block(node))


def _holds_block(tag: Tag) -> bool:
    return tag.find(lambda inner: inner.name not in INLINE and inner.name != "br") is not None


def _of_element(tag: Tag) -> Iterator[Block]:
    if tag.name in _UNREAD:
        return
    if tag.name in HEADINGS:
        if text := _text(tag):
            yield Block("subhead", text, level=HEADINGS[tag.name])
    elif tag.name in _LISTS:
        yield from _list(tag)
    elif tag.name == "blockquote":
        yield from _quote(tag)
    elif tag.name == "table":
        yield from _table(tag)
    elif tag.name == "pre":
        yield from _paragraphs(_text(tag))
    else:
        yield from _blocks(tag)


def _paragraphs(text: str) -> Iterator[Block]:
    """Two line breaks and more part paragraphs, as old pages do."""
    for part in re.split(r"\n(?:[ \t]*\n)+", text):
        if line := folded(part):
            yield Block("paragraph", line)


def _list(tag: Tag) -> Iterator[Block]:
    items = tuple(text for item in tag.find_all(["li", "dt", "dd"]) if (text := folded(_own_text(item))))
    if items:
        yield Block("list", "\n".join(items), items=items)


def _quote(tag: Tag) -> Iterator[Block]:
    source = tag.find(["cite", "footer"])
    attribution = None
    if isinstance(source, Tag):
        attribution = _ATTRIBUTION.sub("", _text(source)) or None
        source.extract()
    for block in _blocks(tag):
        text = block.text if block.kind in ("paragraph", "quote", "subhead") else " ".join(block.text.split("\n"))
        yield Block("quote", text, attribution=block.attribution or attribution)


def _table(tag: Tag) -> Iterator[Block]:
    rows = tuple(
        tuple(_text(cell) for cell in row.find_all(["td", "th"]) if cell.find("table") is None)
        for row in tag.find_all("tr")
    )
    rows = tuple(row for row in rows if any(row))
    if max(map(len, rows), default=0) > 1:
        yield Block("table", "\n".join(cell for row in rows for cell in row if cell), rows=rows)
    else:  # one column is no table, it is a box
        for row in rows:
            yield Block("paragraph", row[0])


def _text(tag: Tag) -> str:
    return folded(_source_text(tag))


def _own_text(item: Tag) -> str:
    """The text of a list's item without the lists inside it, whose items stand on their own."""
    return "".join(
        "\n" if isinstance(node, Tag) and node.name in _LISTS else _source_text(node) for node in item.children
    )


def _source_text(node: PageElement) -> str:
    """Text as the page text has it, but with a line break for each <br>."""
    if isinstance(node, NavigableString):
        return re.sub(r"\s+", " ", node) if type(node) is NavigableString else ""
    if not isinstance(node, Tag):
        return ""
    if node.name == "br":
        return "\n"
    inner = "".join(_source_text(child) for child in node.children)
    return inner if node.name in INLINE else f" {inner} "
