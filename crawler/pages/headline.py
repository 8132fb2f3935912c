"""The headline as the page shows it: the heading that agrees with what the page's metadata call it.

Metadata are written for search engines and for sharing, so they choose among what the page shows rather than replace
it; only a page that shows no heading like them is called as they say, without the outlet's name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from crawler.pages.titles import is_site, joints, letters, title_parts, without_site
from crawler.pages.tree import Element, Tree, folded

Shown = tuple[str, Element]  # a text and the heading that it stands in

_ELSEWHERE = frozenset({"nav", "footer", "aside", "dialog", "form"})
_MARKED = '[itemprop~=headline],[class*="headline" i],[class*="title" i],[id*="title" i]'
_NO_HEADLINE = re.compile(r"sub-?(?:head|title)|site|page-?title-?bar|widget|menu|logo|card|teaser|related|modal")
MOST_ALIKE = 20  # of the headings, how many are compared by likeness
MOST = 100  # headings that are looked at
LONGEST = 400  # characters
SHORTEST = 12  # letters of a heading that counts alone; the longest logos are shorter
SHORTEST_WIDE = 6  # the same in scripts whose letters are syllables or words
MOST_PLAIN, MOST_PIECES = 400, 4  # elements that are looked at where there are no headings, and the texts in each
_PLAIN = frozenset({"b", "strong", "font", "td", "p", "div", "span", "big", "center"})
ALIKE = 0.55
MORE_ALIKE = 0.75  # for headings of a lower rank
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def read_headline(
    tree: Tree, said: Sequence[str], site: str, chosen: Sequence[Element] = ()
) -> tuple[str, Element | None]:
    """The headline and the element that shows it.

    ``said`` are the names that the metadata give, best first; ``chosen`` are the elements that the outlet's rule names.
    """
    for element in chosen:
        if text := tree.text(element):
            return text, element
    names = [name for name in dict.fromkeys(folded(text[: 2 * LONGEST]) for text in said) if name]
    title = _title(tree)
    wanted = _wanted(names, title, site)
    site = _blog(title, names) or site
    main, crumbs = _headings(tree, "h1", site)
    if found := _same(main, wanted) or _alike(main, wanted, ALIKE if names else 0):
        return found
    others = _headings(tree, "h2", site)[0] + _headings(tree, "h3", site)[0]
    best = _alike([] if main else others, wanted, MORE_ALIKE)
    if found := _same(others, wanted):
        return found
    if found := _same(crumbs, wanted):  # as good a name, but no place that text follows
        return found[0], best[1] if best else None
    return best or _only(main) or _unheaded(tree, wanted, main)


def _wanted(names: Sequence[str], title: str, site: str) -> list[str]:
    """What the headline may be, best first: the metadata's names, then the parts of the title."""
    # A name that another goes on from at a joint, says no more than that: the rest is the outlet's, or a section's.
    ends = {name: [start for start, _ in joints(name)] for name in names}
    bare = [
        next((other for other in names if len(other) in ends[name] and name.startswith(other)), "") for name in names
    ]
    cut = [short or without_site(name, site) for short, name in zip(bare, names, strict=True)]
    parts = [part for part in title_parts(title) if not is_site(part, site)]
    return list(dict.fromkeys([*cut, *names, *((without_site(title, site),) if title else ()), *parts]))


def _title(tree: Tree) -> str:
    """What <title> says; that of a drawing is none."""
    return next(
        (
            folded(e.node.text())[: 2 * LONGEST].rstrip()
            for e in tree.all("title")
            if e.parent and e.parent.tag != "svg"
        ),
        "",
    )


def _blog(title: str, names: Sequence[str]) -> str:
    """The site's name, where the title is this and the article's name: blogs show it as a heading of
    the first rank."""
    for name in names:
        if title.endswith(name) and len(rest := title[: -len(name)].strip(" :|–—-»·")) > 2 and len(name) >= SHORTEST:
            return rest
    return ""


def _headings(tree: Tree, tag: str, site: str) -> tuple[list[Shown], list[Shown]]:
    """The headings of this rank that may be headlines; and apart those that are the last step of a way to the page."""
    found: list[Shown] = []
    crumbs: list[Shown] = []
    for element in tree.all(tag)[:MOST]:
        near = list(islice(element.outward(), 4))
        if any(around.tag in _ELSEWHERE for around in near):
            continue
        text = _short(tree, element)
        if text and not is_site(text, site):
            of_way = any(around.tag == "li" or "crumb" in around.get("class").lower() for around in near)
            (crumbs if of_way else found).extend((form, element) for form in _forms(tree, element, text))
    if tag == "h1" and not found and not crumbs:  # one inside a <nav>, which the walk leaves out
        for node in tree.root.node.css("nav h1")[:1]:
            crumbs.append((folded(node.text()), tree.root))
    return found, crumbs


def _short(tree: Tree, element: Element) -> str:
    """The element's text if it is as short as a headline, without reading a long one to its end."""
    first, last = element.first_piece, element.last_piece
    if last - first > LONGEST or sum(map(len, tree.pieces[first:last])) > 4 * LONGEST:
        return ""
    text = tree.text(element)
    return text if len(text) <= LONGEST else ""


def _forms(tree: Tree, element: Element, text: str) -> list[str]:
    """What of a heading may be the headline: all, or all but the kicker in a box of its own, or one of its lines."""
    found = [text]
    if element.end > element.index + 1:
        for inner in tree.inside(element)[:4]:
            kicker = tree.text(inner)
            if kicker and len(kicker) < len(text) and text.startswith(kicker):
                found.append(text[len(kicker) :].lstrip(" :|/–—-•"))
        lines = tree.lines_in(element)
        found += [line.text for line in lines] if len(lines) > 1 else []
    return found


def _same(shown: Sequence[Shown], wanted: Sequence[str]) -> Shown | None:
    """The heading, or form of it, that is the best of the names, but for blanks and points."""
    names: dict[str, int] = {}
    for rank, text in enumerate(wanted):
        names.setdefault(letters(text), rank)
    same = [(rank, n) for n, (text, _) in enumerate(shown) if (rank := names.get(letters(text), -1)) >= 0]
    if not same:
        return None
    rank, n = min(same)
    text, element = shown[n]
    # Between a kicker and the rest the page has a new line, the name a colon.
    return (wanted[rank] if len(wanted[rank]) > len(text) else text), element


def _alike(shown: Sequence[Shown], wanted: Sequence[str], least: float) -> Shown | None:
    plain = [_Letters(name) for name in wanted[:MOST_ALIKE]]
    forms = [
        (_likeness(_Letters(text), plain), -n, text, element) for n, (text, element) in enumerate(shown[:MOST_ALIKE])
    ]
    best = max(forms, key=lambda form: form[:2], default=None)
    if best is None or best[0] < least:
        return None
    return _after_kicker(best[2], wanted), best[3]


class _Letters:
    """A text's letters, and the pairs of them that follow each other."""

    __slots__ = ("pairs", "text")

    def __init__(self, text: str) -> None:
        self.text = letters(text)[:200]
        self.pairs = frozenset(map("".join, pairwise(self.text)))


def _likeness(one: _Letters, names: Sequence[_Letters]) -> float:
    """How much of a heading the names say too, 0 to 1."""
    best = 0.0
    for other in names:
        if one.pairs and other.pairs:
            short, long = sorted((len(one.text), len(other.text)))
            if short >= 8 and (one.text in other.text or other.text in one.text):
                best = max(best, 0.7 + 0.3 * short / long)
            best = max(best, 2 * len(one.pairs & other.pairs) / (len(one.pairs) + len(other.pairs)))
    return best


def _after_kicker(text: str, names: Sequence[str]) -> str:
    """A heading whose end alone is the headline holds a kicker before it."""
    return next((name for name in names if text != name and text.endswith(name) and len(name) >= 20), text)


def _only(main: Sequence[Shown]) -> Shown | None:
    """The one heading of the first rank that is long enough: what the page itself shows."""
    first: dict[int, Shown] = {}
    for text, element in main:
        if is_long(text):
            first.setdefault(element.index, (text, element))
    different = {letters(text): (text, element) for text, element in first.values()}
    inside = [s for s in different.values() if any(around.tag in ("article", "main") for around in s[1].around())]
    for found in (list(different.values()), inside):
        if len(found) == 1:
            return found[0]
    return None


def _in_title(tree: Tree, wanted: Sequence[str]) -> Shown | None:
    """On a page without headings, the longest words of one element with which its title begins or ends."""
    titles = [letters(name) for name in wanted[:MOST_ALIKE]]
    best, most = None, 0
    for element in tree.elements[:MOST_PLAIN]:
        if element.tag not in _PLAIN or not 0 < element.last_piece - element.first_piece <= MOST_PIECES:
            continue
        text = _short(tree, element)
        plain = letters(text) if most < len(text) and is_long(text) else ""
        if len(plain) > most and any(
            title.startswith(plain) or title.endswith(plain) for title in titles if len(title) <= 2 * len(plain)
        ):
            best, most = (text, element), len(plain)
    return best


def is_long(text: str) -> bool:
    """Whether a heading says more than a logo or a section's name does."""
    return len(letters(text)) >= (SHORTEST_WIDE if _WIDE.search(text) else SHORTEST)


def _unheaded(tree: Tree, wanted: Sequence[str], main: Sequence[Shown]) -> tuple[str, Element | None]:
    """What the metadata say, or a text that is marked as a headline; the element that shows it, if any does."""
    nodes = [node.mem_id for node in tree.root.node.css(_MARKED)[:MOST]]
    shown: list[Shown] = []
    if nodes:
        places = {element.node.mem_id: element for element in tree.elements}
        marked = sorted({e.index: e for node in nodes if (e := places.get(node))}.items())
        shown = [
            (form, e)
            for _, e in marked
            if not _NO_HEADLINE.search(e.marks()) and (text := _short(tree, e))
            for form in _forms(tree, e, text)
        ]
    if found := _same(shown, wanted):
        return found
    if wanted:
        return (None if main else _in_title(tree, wanted)) or (wanted[0], main[0][1] if main else None)
    return main[0] if main else shown[0] if shown else ("", None)
