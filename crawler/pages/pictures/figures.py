"""The figures of an article, with caption, credit and alternative text, out of the page's tree.

A picture that is a link to another page, with no words but the link's, is a teaser and no figure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from functools import lru_cache
from itertools import islice

from msgspec import Struct, structs

from crawler.pages.pictures.beside import (
    MOST_LINES,
    REACH,
    Place,
    captioned,
    follower,
    is_card,
    is_linked,
    marked_in,
    place_of,
)
from crawler.pages.pictures.captions import LONGEST_MARKS, Caption, read_caption
from crawler.pages.pictures.embeds import FRAMES, is_embed
from crawler.pages.pictures.pictures import address_of, find_pictures
from crawler.pages.tree import Element, Tree, folded
from crawler.records import Block
from crawler.text.pieces import holds_any

POSTER = 3  # elements around a film's still
MOST_BESIDE = 20  # elements beside it
MOST_CLASSES = 5  # that are looked for in the whole page
FARTHEST = 60  # elements around a figure
LONGEST_REPEATED = 200  # characters of a caption that only its neighbours tell

_ELSEWHERE = frozenset({"aside", "nav", "footer"})
_NO_ARTICLE = re.compile(
    r"related|recommend|most-?read|popular|newsletter|(?<![a-z])authors?(?![a-z])|byline|(?<!article__)(?<!article-)avatar|logo|advert|subscribe|"
    r"share-|sharing|comment-(?:list|body|form)|outbrain|taboola|read-?more|more-?(?:news|stories)|latest|trending"
)
_MAYBE_NO_ARTICLE = re.compile(r"teaser|promo|sidebar|(?<![a-z])cards?(?![a-z])")
# One of these is in each name of either; to look for them is quicker than the expressions.
_ELSEWHERE_HINTS = (
    "related recommend read popular newsletter author byline avatar logo advert subscribe shar comment- outbrain "
    "taboola more latest trending teaser promo sidebar card"
).split()
# Of an address that shows the picture in large, or nothing else.
_ENLARGED = (
    ".jpg",
    ".jpeg",
    ".png",
    ".webp",
    ".gif",
    ".avif",
    "image",
    "photo",
    "foto",
    "bild",
    "galler",
    "=s1",
    "=s2",
)
_PLAIN_CLASS = re.compile(r"[\w -]+", re.ASCII)


class Figure(Struct, frozen=True, gc=False):  # which is made in a tenth of a dataclass's time
    """A figure's block, the element that holds it, and the numbers of the lines that are no text of the article."""

    block: Block
    element: Element
    lines: frozenset[int]


def find_figures(tree: Tree, base_url: str) -> list[Figure]:
    """Every figure of the page in document order, whether it belongs to the article or not."""
    found: list[tuple[Figure, Place]] = []
    pictures = find_pictures(tree)
    taken = -1  # elements up to here are of figures that were found
    for i, picture in enumerate(pictures):
        if picture.index < taken:
            continue
        linked = _is_link(picture)
        if linked and is_card(tree, picture):
            continue
        before = pictures[i - 1].index if i else -1
        after = pictures[i + 1].index if i + 1 < len(pictures) else len(tree.elements)
        place = place_of(tree, picture, before, after)
        element, caption = captioned(tree, place, linked)
        if caption is None and (linked or _is_poster(tree, picture, base_url)):
            continue
        figure = _figure(tree, picture, element, caption, base_url)
        if figure is not None:
            found.append((figure, place))
            taken = element.end if caption else taken
    figures, places = [figure for figure, _ in found], [place for _, place in found]
    _caption_groups(tree, figures, places)
    _caption_repeated(tree, figures, places)
    return _with_unseen(tree, figures)


def belongs(tree: Tree, figure: Figure, known: dict[int, int] | None = None) -> bool:
    """Whether nothing around the figure says that it is of another article.

    ``known`` remembers of the page's elements what they say: its figures stand in the same ones.
    """
    known = {} if known is None else known
    for around in islice(figure.element.outward(), FARTHEST):
        if around.tag in ("main", "body"):
            return True
        said = known.get(around.index)
        if said is None:
            said = known[around.index] = _says_elsewhere(around.marks()[:LONGEST_MARKS])
        if around.tag in _ELSEWHERE and around is not figure.element:
            said = 2
        if said == 2 or (said and figure.block.caption is None):
            # What holds the headline holds the article, whatever it is called.
            return _holds_headline(tree, around)
    return True


def _holds_headline(tree: Tree, around: Element) -> bool:
    """Asked of the list of headings: to search the box again for each of its figures would be quadratic."""
    heads = tree.all("h1")
    at = bisect_right(heads, around.index, key=lambda head: head.index)
    return at < len(heads) and heads[at].index < around.end


@lru_cache(4096)  # the same few classes again and again
def _says_elsewhere(marks: str) -> int:
    """2: of another article; 1: so it seems; 0: nothing."""
    if not holds_any(marks, _ELSEWHERE_HINTS):
        return 0
    return 2 if _NO_ARTICLE.search(marks) else int(bool(_MAYBE_NO_ARTICLE.search(marks)))


def _figure(tree: Tree, picture: Element, element: Element, caption: Caption | None, base_url: str) -> Figure | None:
    image = address_of(picture, tree, base_url)
    if image is None and (caption is None or not caption.text):
        return None
    alt = folded(picture.get("alt"))
    figure = Figure(Block("figure", image=image, alt=alt or None), element, frozenset())
    return _with_caption(figure, caption) if caption else figure


def _with_caption(figure: Figure, caption: Caption) -> Figure:
    block = structs.replace(figure.block, caption=caption.text or None, credit=caption.credit or None)
    return Figure(block, figure.element, figure.lines | caption.lines)


def _is_link(picture: Element) -> bool:
    """Whether a click on it leads to another page, not to the picture in large."""
    around = picture.parent
    for _ in range(REACH):
        if around is None:
            break
        if around.tag == "a":
            address = around.get("href")[:LONGEST_MARKS].strip().lower()
            nowhere = not address or address.startswith(("#", "javascript:"))
            return not nowhere and not any(map(address.__contains__, _ENLARGED))
        around = around.parent
    return False


def _is_poster(tree: Tree, picture: Element, base_url: str) -> bool:
    """Whether it only stands for the film that is embedded in the same box."""
    if tree.by_tag.keys().isdisjoint(FRAMES):
        return False
    for around in islice(picture.around(), POSTER):
        if around.tag in FRAMES:
            return is_embed(tree, around, base_url)
        if around.last_line > around.first_line or around.tag in ("article", "main", "body"):
            return False
        if any(e.tag in FRAMES and is_embed(tree, e, base_url) for e in tree.inside(around)[:MOST_BESIDE]):
            return True
    return False


def _caption_groups(tree: Tree, figures: list[Figure], places: list[Place]) -> None:
    """Give captions to pictures that share a box: to each its own where there are as many, else one to the first."""
    groups: defaultdict[int, list[int]] = defaultdict(list)
    taken = {i for figure in figures for i in figure.lines}
    for i, (figure, place) in enumerate(zip(figures, places, strict=True)):
        if place.group is not None and figure.block.caption is None:
            groups[place.group.index].append(i)
    for index, members in groups.items():
        group = tree.elements[index]
        captions = [element for element in marked_in(tree, group) if element.first_line not in taken]
        if len(captions) in (1, len(members)):
            for i, element in zip(members, captions, strict=False):
                figures[i] = _with_caption(figures[i], read_caption(tree, element, element))


def _caption_repeated(tree: Tree, figures: list[Figure], places: list[Place]) -> None:
    """Give captions to pictures by a class that the page has right behind pictures, each time, and nowhere else."""
    classes: defaultdict[tuple[str, str], list[tuple[int, Element]]] = defaultdict(list)
    for i, (figure, place) in enumerate(zip(figures, places, strict=True)):
        after = follower(tree, place) if figure.block.caption is None else None
        if after is not None and _can_be_caption(tree, after):
            classes[after.tag, after.get("class")].append((i, after))
    several = [(key, members) for key, members in classes.items() if len(members) > 1]
    for (tag, name), members in several[:MOST_CLASSES]:
        if not _PLAIN_CLASS.fullmatch(name) or len({tree.text(e) for _, e in members}) < len(members):
            continue
        if len(tree.root.node.css(f'{tag}[class="{name}"]')) == len(members):
            for i, element in members:
                figures[i] = _with_caption(figures[i], read_caption(tree, element, element))


def _can_be_caption(tree: Tree, element: Element) -> bool:
    one = bool(element.get("class")) and element.last_line - element.first_line == 1
    return one and len(tree.text(element)) <= LONGEST_REPEATED and not is_linked(tree, element)


def _with_unseen(tree: Tree, figures: list[Figure]) -> list[Figure]:
    """With the figures whose picture only a script shows: of them the caption is there."""
    taken = {i for figure in figures for i in figure.lines}
    unseen: list[Figure] = []
    for element in tree.all("figcaption"):
        holder = next((e for e in islice(element.around(), REACH) if e.tag == "figure"), None)
        if holder is None or element.first_line in taken or element.last_line - element.first_line > MOST_LINES:
            continue
        if element.last_piece == element.first_piece or is_linked(tree, element):
            continue
        if (caption := read_caption(tree, element, element)).text:
            unseen.append(_with_caption(Figure(Block("figure"), holder, frozenset()), caption))
    return sorted(figures + unseen, key=lambda figure: figure.element.index) if unseen else figures
