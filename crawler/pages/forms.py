"""What the page's elements make of a block: a heading, a quotation with its speaker, a table with all its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import html

from crawler.pages.blocks import HEADINGS
from crawler.pages.headline import letters as plain
from crawler.pages.layout import Layout
from crawler.pages.placed import Placed
from crawler.pages.tree import ancestry, classes, is_short, text_of
from crawler.records import Block

LONGEST_HEADING = 14  # words of a paragraph in bold that stands for a subhead
LONGEST_SOURCE = 20  # words that say who is quoted

_STOPS = frozenset({*HEADINGS, "blockquote", "article", "main", "body"})
_SOURCE = re.compile(
    r"(?<![a-z])(?:cite|citation|attribution|author|by|source|name|speaker|person|quelle|kaynak)(?![a-z])"
)
_DASH = re.compile(r"^[—–―-]+\s*|^[\s,;—–―-]+|[\s,;—–―-]+$")
_ENDS = (".", "!", "?", ":", "…", "。", "؟", ",", ";")
_POSTED = frozenset({"twitter-tweet", "instagram-media", "tiktok-embed", "bluesky-embed", "fb-post"})


Sources = dict[html.HtmlElement, html.HtmlElement | None]  # of each quotation the element that says who is quoted


def with_forms(placed: Sequence[Placed], layout: Layout) -> list[Placed]:
    """The blocks, each as what the page's elements make it."""
    sources: Sources = {}
    formed = [made for each in placed for made in _formed(each, sources)]
    for i, each in enumerate(formed[:-1]):
        if _stands_for_heading(each, layout) and formed[i + 1].block.kind in ("paragraph", "list", "quote"):
            formed[i] = replace(each, block=Block("subhead", each.block.text, level=3))
    return formed


def _formed(each: Placed, sources: Sources) -> Iterator[Placed]:
    if each.element is None:
        yield each
    elif each.block.kind == "table":
        yield _whole_table(each)
    elif each.block.kind in ("paragraph", "quote"):
        yield from _by_surroundings(each, each.element, sources)
    else:
        yield each


def _by_surroundings(each: Placed, element: html.HtmlElement, sources: Sources) -> Iterator[Placed]:
    around = next((e for e in ancestry(element) if e.tag in _STOPS), None)
    if around is not None and around.tag in HEADINGS and each.block.kind == "paragraph":
        yield replace(each, block=Block("subhead", each.block.text, level=HEADINGS[around.tag]))
    elif around is not None and around.tag == "blockquote":
        if around not in sources:
            sources[around] = _source(around)
        block = _quoted(each.block, around, sources[around])
        if block is not None:
            yield replace(each, block=block)
    else:
        yield each


def _quoted(block: Block, quotation: html.HtmlElement, source: html.HtmlElement | None) -> Block | None:
    """The words quoted with their speaker; None for the speaker alone; an embed for what was posted elsewhere."""
    if _POSTED & set((quotation.get("class") or "").split()):
        links = [a.get("href") for a in quotation.iter("a") if a.get("href")]
        return Block("embed", image=links[-1]) if links else None
    said_by = text_of(source) if source is not None else ""
    text = block.text
    if said_by and plain(text) == plain(said_by):
        return None
    if said_by and text.endswith(said_by):
        text = text[: -len(said_by)].rstrip(" —–―-")
    return Block("quote", text, attribution=block.attribution or _DASH.sub("", said_by) or None)


def _source(quotation: html.HtmlElement) -> html.HtmlElement | None:
    """The element that says who is quoted: marked as such, or the last words in an element of their own."""
    inner = list(quotation.iterdescendants())
    for element in inner:
        marked = element.tag in ("cite", "footer") or (element.tag != "blockquote" and _SOURCE.search(classes(element)))
        if marked and _names_source(element):
            return element
    last = inner[-1] if inner else None
    if last is None or (last.tail or "").strip() or not _names_source(last):
        return None
    before = last.getprevious()
    after_break = last.tag in ("i", "em", "small", "b", "strong") and before is not None and before.tag == "br"
    return last if after_break or _DASH.match(text_of(last)) else None


def _names_source(element: html.HtmlElement) -> bool:
    return is_short(element, 12 * LONGEST_SOURCE) and 0 < len(text_of(element).split()) <= LONGEST_SOURCE


def _whole_table(each: Placed) -> Placed:
    """A table from the page itself: engines lose cells that they take for buttons."""
    table = next((e for e in ancestry(each.element) if e.tag == "table"), None)
    if table is None or table.find(".//table") is not None:
        return each
    rows = tuple(tuple(text_of(cell) for cell in row.iter("td", "th")) for row in table.iter("tr"))
    rows = tuple(row for row in rows if any(row))
    text = "\n".join(cell for row in rows for cell in row if cell)
    return replace(each, block=Block("table", text, rows=rows)) if text else each


def _stands_for_heading(each: Placed, layout: Layout) -> bool:
    """A short line that is bold as a whole and no sentence, as old systems write a subhead."""
    if each.block.kind != "paragraph" or each.span is None or each.block.text.endswith(_ENDS):
        return False
    if len(each.block.text.split()) > LONGEST_HEADING:
        return False
    return all(
        any(e.tag in ("b", "strong") for e in list(ancestry(owner))[:3]) for owner in layout.owners_of(each.span)
    )
