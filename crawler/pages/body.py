"""The body of an article: an engine's blocks, put back in their places in the page, mended, with what belongs to them.

What the tree knows of a block's place is what an engine loses: that it is a caption, the byline, the headline once
more, words of a quotation, or a heading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import html

from crawler.pages.binding import PageLetters, bind_blocks
from crawler.pages.blocks import read_blocks
from crawler.pages.chrome import without_chrome, without_links_at_end
from crawler.pages.figures import Figure, belongs, find_figures
from crawler.pages.forms import with_forms
from crawler.pages.headline import letters as plain
from crawler.pages.layout import Layout, lay_out
from crawler.pages.placed import Placed, place
from crawler.pages.standfirst import find_standfirst, is_one
from crawler.pages.tree import text_of
from crawler.records import Block


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the page before its body is read."""

    url: str
    headline: str
    head: html.HtmlElement | None  # the element that shows the headline
    descriptions: Sequence[str]  # what the metadata say that the article is about


def read_body(root: html.HtmlElement, body: str, page: PageLetters, known: Known) -> tuple[Block, ...]:
    """The blocks of ``body`` in reading order, the standfirst first.

    ``body`` is plain HTML, as an engine or an outlet's rule found it.
    """
    layout = lay_out(root)
    placed = with_forms(place(read_blocks(body), layout), layout)
    placed = without_chrome(placed, layout, known.headline)
    placed = _with_standfirst(placed, layout, known)
    placed = without_links_at_end(placed, layout)
    figures = [figure for figure in find_figures(layout, known.url) if belongs(figure)]
    placed = _without_captions(placed, figures)
    blocks = bind_blocks([each.block for each in placed], page)
    placed = [replace(each, block=block) for each, block in zip(placed, blocks, strict=True)]
    return tuple(_with_figures(placed, _between(placed, figures, layout, known.head)))


def _with_standfirst(placed: list[Placed], layout: Layout, known: Known) -> list[Placed]:
    """The blocks with the page's standfirst as the first, and nowhere else."""
    first = next((each for each in placed if each.span and each.block.kind == "paragraph"), None)
    start = first.span[0] if first and first.span else 0
    standing = find_standfirst(layout, known.head, start, known.descriptions)
    if standing is None or plain(text := text_of(standing)) == plain(known.headline):
        return placed
    begin, end = layout.spans[standing]
    rest = [each for each in placed if not (each.span and begin <= each.span[0] and each.span[1] <= end)]
    following = next((each.element for each in rest if each.block.kind == "paragraph"), None)
    if len(rest) < len(placed) and not is_one(standing, following):
        return placed
    own = Placed(Block("standfirst", text), (begin, end), standing)
    return [own, *(each for each in rest if plain(each.block.text) != plain(text))]


def _without_captions(placed: Sequence[Placed], figures: Sequence[Figure]) -> list[Placed]:
    """Without the paragraphs that say what a caption says, word for word."""
    captions = {plain(f.block.caption) for f in figures if f.block.caption and len(f.block.caption.split()) > 3}
    return [each for each in placed if each.block.kind != "paragraph" or plain(each.block.text) not in captions]


def _between(
    placed: Sequence[Placed], figures: Sequence[Figure], layout: Layout, head: html.HtmlElement | None
) -> Sequence[Figure]:
    """The figures from the headline to the end of the text."""
    spans = [each.span for each in placed if each.span]
    if not spans:
        return []
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    start = min(layout.spans[head][0], first) if head is not None and head in layout.spans else 0
    return [figure for figure in figures if start <= figure.at <= last]


def _with_figures(placed: Sequence[Placed], figures: Sequence[Figure]) -> Iterator[Block]:
    waiting = list(reversed(figures))
    embeds: set[str | None] = {None}
    for each in placed:
        if each.span and each.block.kind != "standfirst":
            while waiting and waiting[-1].at <= each.span[0]:
                yield waiting.pop().block
        if each.block.kind != "embed":
            yield each.block
        elif each.block.image not in embeds:  # what was posted comes as several paragraphs
            embeds.add(each.block.image)
            yield each.block
    yield from (figure.block for figure in reversed(waiting))
