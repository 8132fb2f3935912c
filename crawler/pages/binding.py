"""Every line of an article in the characters of the page text, so that a citation can be bound to it.

An engine glues words at a line break, parts them at a link, or loses what stands inside a <time>. The letters agree
all the same, so a line is looked up by its letters and takes its blanks from the page text. A line that has lost
something in its middle takes that back; one that stands nowhere in the page text stays as it is, and can't be cited.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from crawler.pages.layout import MOST_MISSES, Span, letters_of, places
from crawler.records import Block

ENDS = (
    20,
    8,
)  # letters at either end that a line with a gap must share with the page; the second for a gap near an end
MOST_LOST = 0.3  # share of letters inside a line that an engine may have lost


class PageLetters:
    """The page text without its blanks, and the way back."""

    def __init__(self, text: str) -> None:
        self.text = text
        words = text.split(" ")
        self.letters = "".join(words)
        self._starts = [0, *accumulate(map(len, words))]

    def words(self, span: Span) -> str:
        """The page text that has these letters, with the blanks inside."""
        start, end = self._place(span[0]), self._place(span[1] - 1) + 1
        return self.text[start:end]

    def _place(self, letter: int) -> int:
        # As many blanks stand before a letter as words end before it.
        return letter + bisect_right(self._starts, letter) - 1


def bind(lines: Sequence[str], page: PageLetters) -> list[str]:
    """The lines as the page text has them."""
    wanted = [letters_of(line) for line in lines]
    found = places(wanted, page.letters)
    cursor = searched = 0
    bound = []
    for line, letters, span in zip(lines, wanted, found, strict=True):
        if span is None and searched < MOST_MISSES:
            span, searched = _with_gap(letters, page.letters, cursor), searched + 1
        cursor = span[1] if span else cursor
        bound.append(page.words(span) if span else line)
    return bound


def _with_gap(wanted: str, letters: str, cursor: int) -> Span | None:
    """Where a line stands that has lost some letters in its middle."""
    for shared in ENDS:
        if len(wanted) < 2 * shared:
            continue
        start = letters.find(wanted[:shared], cursor)
        if start == -1:
            start = letters.find(wanted[:shared])
        room = int(len(wanted) * (1 + MOST_LOST)) + shared
        end = letters.find(wanted[-shared:], start + shared, start + room) if start != -1 else -1
        if end != -1 and _is_within(wanted, letters[start : end + shared]):
            return start, end + shared
    return None


def _is_within(wanted: str, letters: str) -> bool:
    """Whether the letters come in the same order, with others between them."""
    rest = iter(letters)
    return all(letter in rest for letter in wanted)


def bind_blocks(blocks: Sequence[Block], page: PageLetters) -> tuple[Block, ...]:
    """The blocks with each paragraph, item and cell as the page text has it."""
    lines = [line for block in blocks for line in lines_of(block)]
    bound = iter(bind(lines, page))
    return tuple(_with_lines(block, [next(bound) for _ in lines_of(block)]) for block in blocks)


def lines_of(block: Block) -> list[str]:
    """The lines of a block's text, each of which stands in the page text on its own."""
    if block.kind == "list":
        return list(block.items)
    if block.kind == "table":
        return [cell for row in block.rows for cell in row if cell]
    return [block.text] if block.text else []


def _with_lines(block: Block, lines: list[str]) -> Block:
    if not lines:
        return block
    text = "\n".join(lines)
    if block.kind == "list":
        return replace(block, text=text, items=tuple(lines))
    if block.kind == "table":
        cells = iter(lines)
        return replace(block, text=text, rows=tuple(tuple(next(cells) if c else "" for c in row) for row in block.rows))
    return replace(block, text=text)
