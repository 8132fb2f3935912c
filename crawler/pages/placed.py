"""A block that has found its place in the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import html

from crawler.pages.binding import lines_of
from crawler.pages.layout import Layout, Span, letters_of, places
from crawler.records import Block


@dataclass(frozen=True, slots=True)
class Placed:
    """A block, where its letters stand in the page, and the element of the first; None where they stand nowhere."""

    block: Block
    span: Span | None
    element: html.HtmlElement | None


def place(blocks: Sequence[Block], layout: Layout) -> list[Placed]:
    """Each block in its place; no place twice, but for subheads, whose words may well repeat."""
    lines = [lines_of(block) for block in blocks]
    found = iter(places([letters_of(line) for block in lines for line in block], layout.letters))
    placed: list[Placed] = []
    for block, own in zip(blocks, lines, strict=True):
        spans = [span for _ in own if (span := next(found))]
        span = (spans[0][0], max(end for _, end in spans)) if spans else None
        placed += _parted(block, span, layout) if span else [Placed(block, None, None)]
    return list(_joined(_each_once(placed), layout))


def _parted(block: Block, span: Span, layout: Layout) -> list[Placed]:
    """A paragraph that runs over several block elements of the page, as an engine's last resort leaves it, is cut."""
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


def _each_once(placed: Sequence[Placed]) -> Iterator[Placed]:
    taken: set[Span] = set()
    for each in placed:
        if each.span and each.span in taken and each.block.kind != "subhead":
            continue
        if each.span:
            taken.add(each.span)
        yield each


def _joined(placed: Iterable[Placed], layout: Layout) -> Iterator[Placed]:
    """A line of text that an engine has cut at its inline elements is one paragraph again."""
    last: Placed | None = None
    for each in placed:
        if (
            last
            and last.span
            and each.span
            and _is_text(last)
            and _is_text(each)
            and layout.runs_on(last.span, each.span)
        ):
            block = Block("paragraph", f"{last.block.text} {each.block.text}")
            last = Placed(block, (last.span[0], each.span[1]), last.element)
            continue
        if last:
            yield last
        last = each
    if last:
        yield last


def _is_text(placed: Placed) -> bool:
    return placed.block.kind == "paragraph"
