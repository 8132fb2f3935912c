"""The body of an article: the engine's blocks, put back in their places in the page, mended, with what belongs to them.

What the tree knows of a block's place is what an engine loses: that it is a caption, the byline, the headline once
more, words of a quotation, or a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import html

from crawler.pages.binding import PageLetters, bind_blocks, lines_of
from crawler.pages.blocks import HEADINGS, read_blocks
from crawler.pages.engine import find_body
from crawler.pages.figures import Figure, belongs, find_figures, is_caption
from crawler.pages.headline import letters as plain
from crawler.pages.layout import Layout, Span, lay_out, letters_of, places
from crawler.pages.standfirst import find_standfirst
from crawler.pages.tree import ancestry, classes, text_of
from crawler.records import Block

TOP = 4  # blocks in which a headline, a byline or a date may still follow
SHORT = 14  # words of a byline
_BYLINE = re.compile(
    r"byline|by-line|author|dateline|date-?time|timestamp|publish|post-?meta|entry-?meta|article-?meta|article__meta|share|social|breadcrumb|read(?:ing)?-?time|credit"
)
_POSTED = {
    "twitter-tweet": "twitter.com",
    "instagram-media": "instagram.com",
    "tiktok-embed": "tiktok.com",
    "bluesky-embed": "bsky.app",
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A block, where its letters stand in the page, and the element of the first."""

    block: Block
    span: Span | None
    element: html.HtmlElement | None


def read_body(
    root: html.HtmlElement,
    url: str,
    page: PageLetters,
    headline: str,
    head: html.HtmlElement | None,
    descriptions: Sequence[str],
    body: str | None = None,
) -> tuple[Block, ...]:
    """The blocks of the page's article in reading order, the standfirst first; ``PageError`` where there is no text."""
    layout = lay_out(root)
    placed = _place(read_blocks(body if body is not None else find_body(root, url)), layout)
    placed = [p for p in _at_home(placed) if not _is_chrome(p)]
    placed = _without_top(placed, headline)
    placed = list(_with_kinds(placed))
    start = next((p.span[0] for p in placed if p.span and p.block.kind == "paragraph"), 0)
    standing = find_standfirst(layout, head, start, descriptions)
    placed = _with_standfirst(placed, standing, layout, headline)
    while placed and placed[-1].block.kind == "subhead":
        placed.pop()
    figures = [f for f in find_figures(layout, url) if belongs(f)]
    placed = _without_captions(placed, figures)
    blocks = bind_blocks([p.block for p in placed], page)
    placed = [replace(p, block=block) for p, block in zip(placed, blocks, strict=True)]
    return tuple(_with_figures(placed, layout, head, figures))


def _place(blocks: Sequence[Block], layout: Layout) -> list[Placed]:
    lines = [lines_of(block) for block in blocks]
    found = iter(places([letters_of(line) for block in lines for line in block], layout.letters))
    placed = []
    for block, own in zip(blocks, lines, strict=True):
        spans = [span for _ in own if (span := next(found))]
        span = (spans[0][0], max(end for _, end in spans)) if spans else None
        placed += _parted(block, span, layout) if span else [Placed(block, None, None)]
    return placed


def _parted(block: Block, span: Span, layout: Layout) -> list[Placed]:
    """A paragraph that runs over several block elements of the page, as an engine's last resort leaves it, is cut again."""
    parts = layout.parts(span)
    if block.kind != "paragraph" or len(parts) < 2:
        return [Placed(block, span, layout.owner(span[0]))]
    placed = []
    text = block.text
    for part, _ in parts:
        own, text = _cut(text, part[1] - part[0])
        placed.append(Placed(Block("paragraph", own), part, layout.owner(part[0])))
    return placed


def _cut(text: str, letters: int) -> tuple[str, str]:
    """The text up to so many letters, blanks not counted, and the rest."""
    for at, character in enumerate(text):
        letters -= character != " "
        if letters == 0:
            return text[: at + 1], text[at + 1 :].lstrip(" ")
    return text, ""


def _at_home(placed: list[Placed]) -> Iterator[Placed]:
    """Each place of the page once."""
    taken: set[Span] = set()
    for each in placed:
        if each.span and each.span in taken and each.block.kind != "subhead":
            continue
        if each.span:
            taken.add(each.span)
        yield each


def _is_chrome(placed: Placed) -> bool:
    return placed.element is not None and placed.block.kind != "table" and is_caption(placed.element)


def _without_top(placed: list[Placed], headline: str) -> list[Placed]:
    """Without the headline, byline and date that some engines leave before the first paragraph."""
    kept = []
    for i, each in enumerate(placed):
        repeats = plain(each.block.text) == plain(headline)
        if i < TOP and (repeats or _is_byline(each)):
            continue
        kept.append(each)
    return kept


def _is_byline(placed: Placed) -> bool:
    if placed.element is None or len(placed.block.text.split()) > SHORT:
        return False
    return any(
        around.tag in ("time", "address") or _BYLINE.search(classes(around))
        for around in list(ancestry(placed.element))[:3]
        if around.tag not in ("body", "article", "main")
    )


def _with_kinds(placed: Sequence[Placed]) -> Iterator[Placed]:
    """What the tree calls a heading or a quotation is one, whatever the engine made of it."""
    for each in placed:
        if each.block.kind not in ("paragraph", "quote") or each.element is None:
            yield each
            continue
        for around in ancestry(each.element):
            if around.tag in HEADINGS and each.block.kind == "paragraph":
                each = replace(each, block=Block("subhead", each.block.text, level=HEADINGS[around.tag]))
            elif around.tag == "blockquote":
                each = _quoted(each, around)
            if around.tag in (*HEADINGS, "blockquote", "article", "main", "body"):
                break
        yield each


def _quoted(placed: Placed, quotation: html.HtmlElement) -> Placed:
    marks = (quotation.get("class") or "").split()
    if any(mark in _POSTED for mark in marks):
        links = [a.get("href") for a in quotation.iter("a") if a.get("href")]
        return replace(placed, block=Block("embed", image=links[-1] if links else None))
    source = quotation.find(".//cite")
    source = source if source is not None else quotation.find(".//footer")
    said_by = text_of(source).lstrip("—–- ") if source is not None else ""
    if said_by and plain(placed.block.text) == plain(said_by):
        return replace(placed, block=Block("embed"))
    return replace(
        placed, block=Block("quote", placed.block.text, attribution=placed.block.attribution or said_by or None)
    )


def _with_standfirst(
    placed: list[Placed], standing: html.HtmlElement | None, layout: Layout, headline: str
) -> list[Placed]:
    if standing is None:
        return placed
    text = text_of(standing)
    if plain(text) == plain(headline):
        return placed
    span = layout.spans[standing]
    own = Placed(Block("standfirst", text), span, standing)
    return [
        own,
        *(
            p
            for p in placed
            if not (p.span and span[0] <= p.span[0] and p.span[1] <= span[1]) and plain(p.block.text) != plain(text)
        ),
    ]


def _without_captions(placed: Sequence[Placed], figures: Sequence[Figure]) -> list[Placed]:
    """Without the paragraphs that say what a caption says, word for word."""
    captions = {plain(f.block.caption) for f in figures if f.block.caption and len(f.block.caption.split()) > 3}
    return [p for p in placed if p.block.kind != "paragraph" or plain(p.block.text) not in captions]


def _with_figures(
    placed: Sequence[Placed], layout: Layout, head: html.HtmlElement | None, figures: Sequence[Figure]
) -> Iterator[Block]:
    """The blocks with the figures that stand between them, from the headline to the end of the text."""
    spans = [p.span for p in placed if p.span]
    start = layout.spans[head][0] if head is not None and head in layout.spans else 0
    first, last = (min(span[0] for span in spans), max(span[1] for span in spans)) if spans else (0, 0)
    start = start if start <= first else first
    between = iter([f for f in figures if start <= f.at <= last])
    waiting = next(between, None)
    for each in placed:
        while waiting and each.span and waiting.at <= each.span[0] and each.block.kind != "standfirst":
            yield waiting.block
            waiting = next(between, None)
        if each.block.kind != "embed" or each.block.image:
            yield each.block
    while waiting:
        yield waiting.block
        waiting = next(between, None)
