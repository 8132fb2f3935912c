"""Bylines: who the page shows as the authors, in elements marked for it.

Cards for other articles, comments and captions have authors too: these are left alone.
"""

from __future__ import annotations

import re
from itertools import islice

from crawler.pages.people.agencies import is_agency
from crawler.pages.people.names import ROLE, clean_names, is_personal
from crawler.pages.tree import Element, Line, Tree

# One selector, for the parser finds them all in one walk.
_SELECTOR = '[rel~=author],[itemprop~=author],[class*="author" i],[class*="byline" i],a[href*="/author"]'
# And one more, for pages that have none of these.
_RARE = (
    '[class*="autor" i],[class*="writer" i],[class*="reporter" i],[class*="yazar" i],[class*="muhabir" i],'
    '[class*="journalist" i],[class*="by-line" i],[data-testid*="author" i],a[href*="/autor"]'
)
_BYLINE = re.compile(
    r"byline|by-line|autho?r(?!i[tsz])|autor(?!i[tz])|writer|reporter(?!s-)|yazar|muhabir|journalist|redakt|signature"
)
_NO_BYLINE = re.compile(
    r"bio|about|(?<!v)(?<!author-)card|image|img|avatar|photo|picture|caption|comment|related|(?<!elementor-)widget|"
    r"social|follow|twitter|popular|recommend|credit|"
    r"bookmark|testimonial|more-from|teaser|role|position|job-?title|desc|bild|quote|share|(?<!-)label(?!-)|prefix|"
    r"contact|email|newsletter|sidebar|footer|latest|trending|promo|listing|collection"
)
_AROUND = re.compile(
    r"related|(?<!elementor-)widget(?!-)|comment|teaser|(?<!v)(?<!author-)card|sidebar|recommend|popular|more-from|"
    r"trending|caption|latest|promo(?!ted)|quote|listing|read-?more|newsletter"
)
_PROFILE = re.compile(
    r"autho?r|autor|profil|people|person|staff|journalist|contributor|redakt|yazar|muhabir|/by/|/user|/writer|"
    r"reporter|byline"
)
_ELSEWHERE = frozenset({"aside", "footer", "nav", "figure", "figcaption", "blockquote", "form"})
_NO_AUTHOR = re.compile(
    r"(?:(?:reviewed|edited|checked|verified|photos?|fotos?|illustrations?) by|image|photo|foto|bild|credit|quelle|"
    r"source|kilde|fuente|fonte|редактор|责编|編輯|编辑|责任编辑|المصدر)\s*[:：]?\s*",
    re.IGNORECASE,
)
MOST = 60  # elements that are looked at
FEW = 12  # names of one byline
LONGEST_SHOWN = 160  # characters of a byline
BEFORE = 40  # elements above a headline, among which its byline may stand


def read_bylines(tree: Tree, head: Element | None) -> list[str]:
    """The names in the elements marked as the author's that come first after the headline, and in those beside "
    "them."""
    places: dict[int, Element] = {}
    for selector in (_SELECTOR, _RARE):
        if nodes := [node.mem_id for node in tree.root.node.css(selector)]:
            places = places or {element.node.mem_id: element for element in tree.elements}
            if found := _first_byline(tree, head, [e for node in nodes if (e := places.get(node))]):
                return found
    return []


def _first_byline(tree: Tree, head: Element | None, elements: list[Element]) -> list[str]:
    found = {e.index: e for e in elements if e is not head}
    marked = [found[index] for index in sorted(found)]
    top = head.index if head else 0
    after = [e for e in marked if e.index > top][:MOST]
    for run in (after, [e for e in marked if top - BEFORE < e.index <= top]):
        for n, first in enumerate(run):
            if _is_byline(tree, first, top):
                end = _around(first).end
                group = [first, *(e for e in run[n + 1 :] if e.index < end and _is_byline(tree, e, top))]
                inner = [e for e in group if not any(e.index < other.index < e.end for other in group)][:FEW]
                texts = [text for e in inner for text in _texts(tree, e)]
                return [text for text in texts if is_like_names(text)] or texts
    return []


def _around(element: Element) -> Element:
    """The box in which others may stand that sign with this one."""
    for around in islice(element.around(), 3):
        if around.tag in ("body", "main", "article"):
            break
        element = around
    return element


def _is_byline(tree: Tree, element: Element, top: int) -> bool:
    if not (_marks_author(element) and _is_short(tree, element)):
        return False
    return any(_may_be(name, top <= element.index < top + BEFORE) for name in _names(tree, element))


def _may_be(name: str, near: bool) -> bool:
    """Whether a marked text is a name: near the headline a short one of any form is."""
    return is_like(name) or (near and (name.count(" ") < 2 or is_personal(name)))


def _names(tree: Tree, element: Element) -> tuple[str, ...]:
    text = tree.text(element)
    if _NO_AUTHOR.match(text):
        return ()
    for around in islice(element.around(), 2):
        if _is_short(tree, around) and _NO_AUTHOR.search(tree.text(around).partition(text)[0][-40:]):
            return ()
    return clean_names([text])


def _texts(tree: Tree, element: Element) -> list[str]:
    """The links to the authors in a byline, else its lines."""
    links = [tree.text(e) for e in tree.inside(element) if e.tag == "a" and _PROFILE.search(e.get("href").lower())]
    if named := [text for text in links if clean_names([text])]:
        return named
    lines = [line.text for line in tree.lines_in(element)]
    return lines if len(lines) > 1 else [tree.text(element)]


def _is_short(tree: Tree, element: Element) -> bool:
    if element.last_piece - element.first_piece > 60:
        return False
    return 2 < sum(map(len, tree.pieces[element.first_piece : element.last_piece])) <= 4 * LONGEST_SHOWN and (
        2 < len(tree.text(element)) <= LONGEST_SHOWN
    )


def _marks_author(element: Element) -> bool:
    if is_elsewhere(element):
        return False
    if "author" in element.get("rel").lower().split():
        return True
    marks = element.marks()
    if _BYLINE.search(marks):
        return not _NO_BYLINE.search(marks)
    return element.tag == "a" and not _NO_BYLINE.search(marks)


def is_elsewhere(element: Element) -> bool:
    """Whether this stands in a picture's caption, a comment, a card for another article."""
    near = islice(element.around(), 4)
    return any(around.tag in _ELSEWHERE or _AROUND.search(around.get("class").lower()) for around in near)


def may_sign(line: Line) -> bool:
    marks = line.owner.marks()
    return not (_NO_BYLINE.search(marks) or _AROUND.search(marks) or is_elsewhere(line.owner))


def is_like_names(text: str) -> bool:
    """Whether what follows "By" begins as a name does: two capital words, or a script without capitals."""
    names = clean_names([text])
    return bool(names) and is_like(names[0])


def is_like(name: str) -> bool:
    return (
        (is_personal(name) and not ROLE.search(name))
        or name.upper() == name.lower()
        or is_agency(name)
        or (name.isupper() and " " not in name)
    )
