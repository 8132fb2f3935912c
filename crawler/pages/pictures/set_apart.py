"""Captions that only their setting tells: in the middle, in small or coloured print, behind an arrow.

So much of East Asia writes them, in paragraphs like those of the text.
"""

from __future__ import annotations

import re
from itertools import islice

from crawler.pages.pictures.captions import looks_like_caption
from crawler.pages.prose import SENTENCE_ENDS
from crawler.pages.tree import Element, Tree

LONGEST_CENTRED = 120  # letters of one in scripts that have no blanks
MOST_HELD = 6  # elements that may hold all the words of one

_DOWN = ("▼", "▽", "↓")
_SMALL = re.compile(r"font-size:\s?(?:1[0-4]|9)px|(?<!-)color:\s?(?:#[89a-c]|gr[ae]y|navy)")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def centred(tree: Tree, picture: Element, end: int) -> Element | None:
    """The paragraph in the middle below one in the middle that holds the picture alone, as in much of East Asia.

    In other scripts whole texts are set so.
    """
    middle = next((e for e in islice(picture.around(), 3) if _is_centred(e)), None)
    holder = middle or _paragraph_of(picture)
    if holder is None or holder.last_piece > holder.first_piece or not holder.end < min(end, len(tree.elements)):
        return None
    after = tree.elements[holder.end]
    if after.parent is not holder.parent or after.last_line - after.first_line != 1:
        return None
    line = tree.lines[after.first_line]
    in_middle = _is_centred(after) and (middle is not None or not line.text.endswith(SENTENCE_ENDS))
    if not (in_middle or (_is_small_print(tree, after) and not _is_small_print(tree, _following(tree, after)))):
        return None
    is_bold = 2 * line.bold >= len(line.text) and not looks_like_caption(line.text)
    whole = len(line.text) <= LONGEST_CENTRED and not is_bold and not line.linked
    return after if whole and _WIDE.search(line.text) else None


def _paragraph_of(picture: Element) -> Element | None:
    """The paragraph that holds nothing but the picture."""
    parent = picture.parent
    return parent if parent is not None and parent.tag == "p" and parent.last_piece == parent.first_piece else None


def _following(tree: Tree, element: Element) -> Element:
    """The element behind this one, in the same; else itself."""
    after = tree.elements[element.end] if element.end < len(tree.elements) else element
    return after if after.parent is element.parent else element


def _is_small_print(tree: Tree, element: Element) -> bool:
    """Whether all the words of an element are in small letters or in a colour of their own, by its own markup."""
    span = element.first_piece, element.last_piece
    held = (e for e in tree.inside(element)[:MOST_HELD] if (e.first_piece, e.last_piece) == span)
    return any(e.get("color") or _SMALL.search(e.get("style")) for e in held)


def _is_centred(element: Element) -> bool:
    if not element.attributes:
        return False
    return element.get("align") == "center" or "align:center" in element.get("style").replace(" ", "").lower()


def announcer(tree: Tree, picture: Element) -> Element | None:
    """The line right above a picture that begins with a sign that points down to it, as in Taiwan."""
    cell = picture
    while cell.parent is not None and cell.parent.first_piece == cell.parent.last_piece:
        cell = cell.parent
    before: Element | None = tree.elements[cell.index - 1] if cell.index else None
    while before is not None and before.parent is not cell.parent:
        before = before.parent
    if before is None or before.end != cell.index or before.last_line - before.first_line != 1:
        return None
    return before if tree.lines[before.first_line].text.startswith(_DOWN) else None
