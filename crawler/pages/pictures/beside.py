"""The words beside a picture, and which of them are about it.

Few outlets write ``<figure><img><figcaption>``. What all do is to put a picture and its caption into one small box, or
right behind each other. So a picture is followed outwards, as far as an element holds it alone and little text. What
is called a caption there is one; words that nothing calls so are one only where something else speaks for it.
"""

from __future__ import annotations

import re
from itertools import chain, islice

from msgspec import Struct
from msgspec.structs import replace

from crawler.pages.pictures.captions import (
    Caption,
    credit_alone,
    ends_in_credit,
    is_caption,
    looks_like_caption,
    names_writer,
    parted,
    read_caption,
)
from crawler.pages.pictures.set_apart import announcer, centred
from crawler.pages.tree import Element, Line, Tree

REACH = 9  # elements around a picture that are looked at
BOXES = 4  # of them, with text
LONGEST_BOX = 1500  # characters, buttons and all
LONGEST_UNMARKED = 320  # of a caption that nothing calls one
MOST_LINES = 12
MOST_INSIDE = 150  # elements

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_STOPS = frozenset({"article", "main", "body", "html", "ul", "ol", "table", "form", "nav"})
_NO_CAPTION = HEADINGS | {"time", "form", "input", "ul", "blockquote", "table"}
_FOR_NOTES = frozenset({"em", "i", "small", "figcaption", "cite"})
_OF_PICTURES = frozenset({"figure", "td", "tr", "tbody", "center"})
_PROSE = frozenset({"p", "li", "dd", "section", "header"})
_FOR_PICTURES = re.compile(
    r"im(?:age|g)|photo|foto|pic(?:ture|s|_|-|$|\s)|bild|(?<![a-z])fig(?![a-z])|figure|gallery|slide|thumb|visual|attachment"
)
_NO_WORDS = re.compile(
    r"^\W*\d+(?:\s*(?:/|of|von|de|sur|di)\s*\d+|(?:[:.]\d\d)?\s*(?:min|sec|sek|s|m)?\w{0,4})\W*$", re.IGNORECASE
)


class Place(Struct, frozen=True, gc=False):  # which is made in a tenth of a dataclass's time
    """A picture, the largest element that holds it and no other, and the small ones of these with text, inside out."""

    picture: Element
    cell: Element
    boxes: tuple[Element, ...]
    group: Element | None  # what holds it with other pictures and little text
    after: int  # where the next picture is, among the elements


def place_of(tree: Tree, picture: Element, before: int, after: int) -> Place:
    """Where a picture stands; ``before`` and ``after`` are the places of the pictures next to it."""
    cell = picture
    boxes: list[Element] = []
    for around in islice(picture.around(), REACH):
        alone = before < around.index and around.end <= after
        if around.tag in _STOPS:
            break
        if around.last_line > around.first_line:
            if len(boxes) == BOXES or not _is_small(tree, around):
                break
            if alone or around.tag == "figure":
                boxes.append(around)
        if not alone:
            if around.tag == "figure":
                cell = around
            return Place(picture, cell, tuple(boxes), around if around.last_line > around.first_line else None, after)
        cell = around
    return Place(picture, cell, tuple(boxes), None, after)


def is_card(tree: Tree, picture: Element) -> bool:
    """Whether the nearest words to a picture that is a link are a headline, or in a link too."""
    around = next((e for e in islice(picture.around(), REACH) if e.last_line > e.first_line), None)
    if around is None or around.tag in _STOPS or around.last_line - around.first_line > MOST_LINES:
        return False
    inside = tree.elements[around.index : min(around.end, around.index + MOST_INSIDE)]
    return is_linked(tree, around) or any(e.tag in HEADINGS for e in inside)


def is_linked(tree: Tree, element: Element) -> bool:
    """Whether the words are links as a whole."""
    lines = tree.lines_in(element)
    return bool(lines) and sum(line.linked for line in lines) > 0.9 * sum(len(line.text) for line in lines)


def captioned(tree: Tree, place: Place, linked: bool) -> tuple[Element, Caption | None]:
    """What holds the picture, and its caption; ``linked``: the picture is a link to another page."""
    boxes = place.boxes
    caption = _marked(tree, place) if boxes else None
    if caption is None and not linked:
        own = _marked_inline(tree, place) or centred(tree, place.picture, place.after)
        if own is not None:
            return own, read_caption(tree, own, own)
    if caption is None:
        after = follower(tree, place)
        if after is not None and _is_about(tree, after, linked):
            return place.cell, read_caption(tree, after, after)
        bare = _bare(place) if place.cell.last_piece > place.cell.first_piece else place
        after = follower(tree, bare) if bare is not place else None
        if after is not None and _begins_line(tree, after) and _is_about(tree, after, linked):
            return bare.cell, read_caption(tree, after, after)
        before = None if linked else announcer(tree, place.picture)
        if before is not None:
            return place.cell, read_caption(tree, before, before)
        if not linked:
            caption = next((c for box in boxes if (c := _unmarked(tree, box, place.picture))), None)
    if caption is None:
        return place.cell, None
    outer = next((box for box in boxes if box.tag == "figure"), boxes[-1])
    whole = outer.tag == "figure"
    lines = range(outer.first_line, outer.last_line)
    again = frozenset(i for i in lines if whole or tree.lines[i].text in caption.text)
    if not whole and caption.lines:  # of a short article the outermost box may be all of it
        first, last = min(caption.lines), max(caption.lines)
        outer = next((box for box in boxes if box.first_line <= first and last < box.last_line), outer)
    elif not whole:
        outer = _bare(place).cell  # the caption begins a line of the text
    return outer, Caption(caption.text, caption.credit, caption.lines | again)


def marked_in(tree: Tree, group: Element) -> list[Element]:
    """What is called a caption in what holds several pictures; none inside another."""
    found: list[Element] = []
    for element in tree.elements[group.index + 1 : min(group.end, group.index + MOST_INSIDE)]:
        if element.last_piece == element.first_piece or (found and element.index < found[-1].end):
            continue
        if is_caption(element) and not is_linked(tree, element):
            found.append(element)
    return found


def follower(tree: Tree, place: Place) -> Element | None:
    """The element with text, and no picture, right behind a picture's cell, with the same parent."""
    cell, at = place.cell, place.cell.end
    for _ in range(3):
        if at >= len(tree.elements):
            return None
        after = tree.elements[at]
        if after.parent is not cell.parent or after.end > place.after:
            return None
        if after.last_piece > after.first_piece:
            return after
        at = after.end
    return None


def _bare(place: Place) -> Place:
    """The place of the picture in the largest element without any words, in a short article perhaps a part of it."""
    cell = place.picture
    while cell is not place.cell and cell.parent is not None and cell.parent.first_piece == cell.parent.last_piece:
        cell = cell.parent
    return place if cell is place.cell else replace(place, cell=cell)


def _begins_line(tree: Tree, element: Element) -> bool:
    """Whether an element's words end in a credit, and the line that they begin goes on."""
    line = tree.lines[element.first_line] if element.first_line < len(tree.lines) else None
    return line is not None and element.last_piece < line.last_piece and ends_in_credit(tree.text(element))


def _marked_inline(tree: Tree, place: Place) -> Element | None:
    """What is called a caption right behind a picture, inside a box that is no more than the beginning of a line.

    So the texts of some portals begin whose paragraphs are parted by line breaks.
    """
    inner = place.picture
    for around in islice(place.picture.around(), REACH):
        if around.index < place.cell.index or around.last_line > around.first_line:
            return None
        after = tree.elements[inner.end] if inner.end < min(around.end, place.after) else None
        if after is not None and after.last_piece > after.first_piece:
            return after if after.end - after.index < MOST_INSIDE and is_caption(after) else None
        inner = around
    return None


def _is_about(tree: Tree, after: Element, linked: bool) -> bool:
    """Whether the element right behind a picture is its caption: by its name, its letters, or how it begins or ends."""
    if after.last_line - after.first_line > MOST_LINES or is_linked(tree, after):
        return False
    if is_caption(after):
        return after.tag == "figcaption" or after.end - after.index < MOST_INSIDE
    if linked or after.last_line - after.first_line > 2 or after.tag in _NO_CAPTION or after.end - after.index > 20:
        return False
    text = tree.text(after)
    if not 1 < len(text) <= LONGEST_UNMARKED or names_writer(text):
        return False
    return looks_like_caption(text) or (len(text) <= 200 and _is_note(tree, after, text))


def _is_note(tree: Tree, element: Element, text: str) -> bool:
    """Whether the words are set as a whole in small or slanted letters."""
    if element.tag in _FOR_NOTES:
        return True
    return any(e.tag in _FOR_NOTES and len(tree.text(e)) > 0.8 * len(text) for e in tree.inside(element)[:6])


def _is_small(tree: Tree, box: Element) -> bool:
    if box.last_line - box.first_line > MOST_LINES:
        return False
    return sum(len(line.text) for line in tree.lines_in(box)) <= LONGEST_BOX


def _marked(tree: Tree, place: Place) -> Caption | None:
    """What is called a caption, in the smallest box that has one."""
    where, seen = place.picture.index, place.boxes[0]
    credited: Caption | None = None
    for box in place.boxes:
        if box.end - box.index > MOST_INSIDE:
            break
        inside = tree.elements[box.index + 1 : box.end]
        if box is not seen:  # look at each once
            inside = [e for e in inside if not seen.index <= e.index < seen.end]
        inside = [e for e in inside if e.last_piece > e.first_piece and not e.index <= where < e.end]
        # Its own element is a caption before all others, and cheaper to see than classes.
        own = [e for e in inside if e.tag == "figcaption"]
        for element in chain(own, (e for e in inside if e.tag != "figcaption" and is_caption(e))):
            if is_linked(tree, element):
                continue
            caption = read_caption(tree, element, box)
            if caption.text:
                return caption
            credited = credited or caption  # a caption may say no more than whose the picture is
        seen = box
    return credited


def _unmarked(tree: Tree, box: Element, picture: Element) -> Caption | None:
    """The few words that follow a picture in its own box."""
    if box.end - box.index > MOST_INSIDE or box.last_line - box.first_line > 3:
        return None
    if box.tag != "figure" and any(e.tag in _NO_CAPTION for e in tree.elements[box.index : box.end]):
        return None
    lines = range(box.first_line, box.last_line)
    if not all(_follows(tree, tree.lines[i], picture) for i in lines):
        return None
    worded = [tree.lines[i] for i in lines if not _NO_WORDS.match(tree.lines[i].text)]
    text = " ".join(line.text for line in worded)
    if (
        not 1 < len(text) <= LONGEST_UNMARKED
        or 2 * sum(line.linked for line in worded) > len(text)
        or names_writer(text)
    ):
        return None
    return parted(text, credit_alone(tree, box), frozenset(lines)) if _is_for_pictures(tree, box, text) else None


def _is_for_pictures(tree: Tree, box: Element, text: str) -> bool:
    """Whether something speaks for words that nothing calls a caption: a paragraph can begin with a picture too."""
    if box.tag in _OF_PICTURES or ends_in_credit(text) or looks_like_caption(text):
        return True
    if is_caption(box) or (box.tag not in _PROSE and _FOR_PICTURES.search(box.marks())):
        return True
    return _is_note(tree, box, text)


def _follows(tree: Tree, line: Line, picture: Element) -> bool:
    if line.last_piece <= picture.first_piece or line.owner.tag == "button":
        return False
    return not "".join(tree.pieces[line.first_piece : picture.first_piece]).strip()
