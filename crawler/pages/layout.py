"""Where everything stands in the page: its letters (all text without blanks) and the element of each.

An engine answers with text, not with places. Looked up among the letters, its blocks get their places back, and with
them all that the tree knows: that a paragraph is a caption, a subhead's level, what stands before and after.
Comparing letters makes it indifferent to the blanks that an engine adds or loses around inline tags.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree, html

from crawler.pages.tree import UNSEEN, ancestry
from crawler.text.page_text import INLINE, folded

Span = tuple[int, int]
MOST_MISSES = 400  # texts that may stand nowhere: each costs a search of the whole page
LONG = 40  # letters: a text as long as this is hardly ever found in a wrong place


def letters_of(text: str) -> str:
    """A text without its blanks, as it is looked up."""
    return "".join((text if text.isascii() else folded(text)).split())


@dataclass(frozen=True, slots=True)
class Layout:
    """The letters of a tree in document order; ``owners[i]`` holds those from ``starts[i]`` on."""

    root: html.HtmlElement
    letters: str
    starts: list[int]
    owners: list[html.HtmlElement]
    spans: dict[html.HtmlElement, Span]
    breaks: set[int]  # where a <br> stands

    def owner(self, at: int) -> html.HtmlElement:
        return self.owners[max(bisect_right(self.starts, at) - 1, 0)]

    def parts(self, span: Span) -> list[tuple[Span, html.HtmlElement]]:
        """The span cut where another block element of the page begins, each part with its element."""
        parts: list[tuple[Span, html.HtmlElement]] = []
        at, end = span
        i = max(bisect_right(self.starts, at) - 1, 0)
        while at < end:
            until = min(self.starts[i + 1], end) if i + 1 < len(self.starts) else end
            block = _block_around(self.owners[i])
            if parts and parts[-1][1] is block:
                parts[-1] = ((parts[-1][0][0], until), block)
            else:
                parts.append(((at, until), block))
            at, i = until, i + 1
        return parts

    def runs_on(self, one: Span, other: Span) -> bool:
        """Whether the page has both spans in one line of text, the second right after the first."""
        if one[1] != other[0] or other[0] in self.breaks:
            return False
        return _block_around(self.owner(one[1] - 1)) is _block_around(self.owner(other[0]))

    def owners_of(self, span: Span) -> list[html.HtmlElement]:
        """The elements of the span's letters."""
        first = max(bisect_right(self.starts, span[0]) - 1, 0)
        return self.owners[first : max(bisect_right(self.starts, span[1] - 1), first + 1)]

    def linked(self, span: Span) -> list[Span]:
        """The parts of the span that are links."""
        found: list[Span] = []
        i = max(bisect_right(self.starts, span[0]) - 1, 0)
        while i < len(self.starts) and self.starts[i] < span[1]:
            start = max(self.starts[i], span[0])
            end = min(self.starts[i + 1] if i + 1 < len(self.starts) else len(self.letters), span[1])
            if any(around.tag == "a" for _, around in zip(range(4), ancestry(self.owners[i]), strict=False)):
                found.append((start, end))
            i += 1
        return found

    def text_start(self, element: html.HtmlElement) -> int:
        return self.spans.get(element, (0, 0))[0]


def _block_around(element: html.HtmlElement) -> html.HtmlElement:
    # An element of the page's own making ("x-link") is more often a link or a tip than a paragraph.
    return next((around for around in ancestry(element) if around.tag not in INLINE and "-" not in around.tag), element)


def lay_out(root: html.HtmlElement) -> Layout:
    """Walk the tree once."""
    pieces: list[str] = []
    starts: list[int] = []
    owners: list[html.HtmlElement] = []
    begun: dict[html.HtmlElement, int] = {}
    spans: dict[html.HtmlElement, Span] = {}
    breaks: set[int] = set()
    at = 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, node in walk:
        if event == "start":
            begun[node] = at
            owner, text = node, node.text
            if node.tag == "br":
                breaks.add(at)
            if node.tag in UNSEEN:
                walk.skip_subtree()
                text = None
        else:
            spans[node] = (begun[node], at)
            owner, text = node.getparent(), node.tail
        if text and (piece := letters_of(text)) and owner is not None:
            pieces.append(piece)
            starts.append(at)
            owners.append(owner)
            at += len(piece)
    return Layout(root, "".join(pieces), starts or [0], owners or [root], spans, breaks)


def places(wanted: Sequence[str], letters: str) -> list[Span | None]:
    """Where each of the texts (given as letters) stands; None where it does not.

    The long ones first; a short one is then looked for between its neighbours, for a subhead of two words may stand in
    ten other places.
    """
    found: list[Span | None] = [None] * len(wanted)
    cursor = misses = 0
    for i, text in enumerate(wanted):
        if misses > MOST_MISSES:
            break
        misses += len(text) >= LONG
        if len(text) >= LONG and (span := _find(text, letters, cursor, len(letters))):
            found[i] = span
            cursor = max(cursor, span[1])
            misses -= 1
    ends = _starts_of_next(found, len(letters))
    cursor = 0
    for i, text in enumerate(wanted):
        if text and not found[i] and misses <= MOST_MISSES:
            found[i] = _find(text, letters, cursor, max(cursor, ends[i]))
            misses += found[i] is None
        cursor = (found[i] or (0, cursor))[1]
    return found


def _find(text: str, letters: str, start: int, end: int) -> Span | None:
    for bounds in ((start, end), (start, len(letters)), (0, len(letters))):
        at = letters.find(text, *bounds)
        if at != -1:
            return at, at + len(text)
    return None


def _starts_of_next(found: Sequence[Span | None], end: int) -> list[int]:
    starts = [end] * len(found)
    for i in range(len(found) - 1, -1, -1):
        starts[i] = end
        end = (found[i] or (end, end))[0]
    return starts
