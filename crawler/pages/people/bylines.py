"""Bylines: who the page shows as the authors, in elements marked for it.

Cards for other articles, comments and captions have authors too: these are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import islice

from crawler.pages.apart import parted
from crawler.pages.people.agencies import is_agency
from crawler.pages.people.labels import FROM, SOURCE
from crawler.pages.people.names import clean_names, has_role
from crawler.pages.people.personal import is_personal
from crawler.pages.tree import Element, Line, Tree

_WORDS = ("author", "byline")
# And more, for pages that have none of these.
_RARE_WORDS = tuple("autor signature writer reporter yazar muhabir journalist contributor columnist by-line".split())
# And a word of the page's language.
_OWN_WORDS = {
    **dict.fromkeys(("fr", "nl"), "auteur"),
    **dict.fromkeys(("da", "no", "nb", "nn"), "forfatter"),
    **dict.fromkeys(("cs", "sk", "hr", "sr", "bs", "sl", "mk"), "novinar"),
    "hu": "szerz",
    "sv": "skribent",
    "id": "penulis",
}
_BYLINE = re.compile(
    r"byline|by-line|autho?r(?!i[tsz])|autor(?!i[tz])|writer|reporter(?!s-)|yazar|muhabir|journalist|contributor|columnist|redakt|signature|"
    r"auteur|szerz|forfatter|skribent|penulis|novinar"
)
_NO_BYLINE = re.compile(
    r"bio(?![_-]{1,2}author)|intro|about|(?<!v)(?<!author-)card|image|img|avatar(?![_-]?(?:group|name|text))|photo|picture|caption|comment|related|(?<!elementor-)widget|"
    r"social|follow|twitter|popular|recommend|credit|"
    r"bookmark|testimonial|more-from|teaser|role|position|job-?title|desc|bild|quote|share|(?<!-)label(?!-)|prefix|"
    r"contact|email|newsletter|sidebar|footer|latest|trending|promo|listing|collection|author[_-]{1,2}(?:place|location|city)"
)
_AROUND = re.compile(
    r"related|(?<!elementor-)widget(?!-)|comment|teaser|(?<!v)(?<!author-)card|sidebar|recommend|popular|more-from|"
    r"trending|caption|latest|promo(?!ted)|quote|listing|read-?more|newsletter"
)
_SECTION = re.compile(r"categor|section|location|rubri|kicker|topic")
_PROFILE = re.compile(
    r"autho?r|autor|profil|people|person|staff|journalist|contributor|redakt|yazar|muhabir|/by/|/user|/writer|"
    r"reporter|byline|szerz|auteur|signatair|firma|novinar"
)
_PEOPLE = re.compile(
    r"/(?:people|persons?|profiles?|profiili|profil|staff|journalists?|journalistes?|reporters?|contributors?|writers?|"
    r"correspondents?|redakteure?|redacteurs?|medarbe[ij]dere?|yazar(?:lar)?|muhabir|auteurs?|tac-gia|szerzok?|"
    r"novinari?|kirjoittajat?|toimittajat?|perfil|firme|skribent(?:er)?|forfatter|penulis|verfasser|firmas?|avtory?|jizhe)/[^/]"
)
_ELSEWHERE = frozenset({"aside", "footer", "nav", "figure", "figcaption", "blockquote", "form"})
_META = re.compile(r"meta|submitted")  # some systems have a footer under the headline
_LABEL = (
    r"(?:(?:reviewed|edited|checked|verified|photos?|fotos?|illustrations?) by|image|photo|foto|bild|credit|"
    rf"{SOURCE}\s*[:：]|editor\s*:|редактор(?:ка)?|责编|編輯|编辑|责任编辑)\s*[:：]?\s*"
)
_NO_AUTHOR = re.compile(_LABEL, re.IGNORECASE)
_NO_AUTHOR_BEHIND = re.compile(rf"{_LABEL}$", re.IGNORECASE)
# What is said behind the name of one who took the pictures.
_PICTURES = re.compile(
    r"(?:foto|photo|kamera|camera|bild|фото|φωτο|kuva|valokuva|fotó|zdję|사진|摄影|攝影|写真|撮影)\w*", re.IGNORECASE
)
_WHOLE = frozenset({"body", "main", "html"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
_SHORT_TITLE = 10  # letters
_PROSE, _PROSE_WIDE, _SOME = 120, 50, 2  # letters of a line, in scripts without blanks, and such lines
MOST = 60  # elements that are looked at
FEW = 12  # names of one byline
LONGEST_SHOWN = 160  # characters of a byline
BEFORE = 40  # elements above a headline, among which its byline may stand


def read_bylines(tree: Tree, head: Element | None, begins: int) -> Iterator[list[str]]:
    """The names in the elements marked as the author's that come first after the headline, and in those beside them.

    First of those that stand before the line in which the text ``begins``, then of all: below it stand other articles'
    too.
    """
    marked = _Marked(tree, head)
    for last in (begins, len(tree.lines)):
        yield next(filter(None, (_first_byline(tree, head, elements) for elements in marked.up_to(last))), [])


class _Marked:
    """The elements marked as the author's by the words in use, and by rarer ones, looked for when asked for."""

    def __init__(self, tree: Tree, head: Element | None) -> None:
        self.tree, self.head = tree, head

    def up_to(self, last: int) -> Iterator[list[Element]]:
        """Those that begin in a line up to this one."""
        for elements in (self.usual, self.rare):
            yield [e for e in elements if e.first_line <= last]

    @cached_property
    def usual(self) -> list[Element]:
        return [*self.tree.called(*_WORDS), *_marked(self.tree)]

    @cached_property
    def rare(self) -> list[Element]:
        word = _OWN_WORDS.get(self.tree.root.get("lang")[:2].lower())
        words = (*_RARE_WORDS, word) if word else _RARE_WORDS
        return [*self.tree.called(*words), *_marked_rarely(self.tree, self.head)]


def text_begins(tree: Tree, head: Element | None) -> int:
    """The line below the headline at which there has been some prose."""
    if head is None:
        return len(tree.lines)
    prose = 0
    for n in range(head.last_line, len(tree.lines)):
        text = tree.lines[n].text
        prose += len(text) > (_PROSE if text.isascii() or text.upper() != text.lower() else _PROSE_WIDE)
        if prose > _SOME:
            return n
    return len(tree.lines)


def _is_of_another(tree: Tree, element: Element, top: int) -> bool:
    """Whether a byline stands below a linked heading that is no name: in a card for another article."""
    for around in islice(element.around(), 3):
        if around.index < top < around.end or around.tag in _WHOLE:
            return False
        headings = (e for e in tree.elements[around.index : element.index] if e.tag in _HEADINGS)
        if any(_is_title(tree, heading) for heading in islice(headings, 2)):
            return True
    return False


def _is_title(tree: Tree, heading: Element) -> bool:
    linked = (heading.parent is not None and heading.parent.tag == "a") or any(
        e.tag == "a" and "#" not in e.get("href")[:1] for e in tree.inside(heading)[:3]
    )
    text = tree.text(heading)
    return linked and len(text) > _SHORT_TITLE and not is_like_names(text)


def _marked(tree: Tree) -> list[Element]:
    """The elements that are marked as the author's by other than their class, or lead to one."""
    marked = [e for name in ("rel", "itemprop") for e in tree.having(name) if "author" in e.get(name).split()]
    return [*marked, *_leading_to(tree, "/author")]


def _marked_rarely(tree: Tree, head: Element | None) -> list[Element]:
    marked = [e for e in tree.having("data-testid") if "author" in e.get("data-testid").lower()]
    profiles = _profiles(tree, head) if head else []
    return [*marked, *profiles, *_leading_to(tree, "/autor")]


def _leading_to(tree: Tree, way: str) -> list[Element]:
    """The links with this in their address."""
    return [link for link in tree.all("a") if way in (link.attributes.get("href") or "")]


def _profiles(tree: Tree, head: Element) -> list[Element]:
    """The links below the headline, in a short line, that lead to somebody of the newsroom by their address."""
    below = tree.elements[head.end : head.end + BEFORE]
    links = [
        e for e in below if e.tag == "a" and e.last_piece > e.first_piece and _PEOPLE.search(e.get("href").lower())
    ]
    return [e for e in links if e.first_line < len(tree.lines) and len(tree.lines[e.first_line].text) <= LONGEST_SHOWN]


def _first_byline(tree: Tree, head: Element | None, elements: list[Element]) -> list[str]:
    found = {e.index: e for e in elements if e is not head}
    marked = [found[index] for index in sorted(found)]
    top = head.index if head else 0
    after = [e for e in marked if e.index > top][:MOST]
    for run in (after, [e for e in marked if top - BEFORE < e.index <= top]):
        for n, first in enumerate(run):
            if _is_byline(tree, first, top):
                end = _around(first).end
                group = [first]
                for e in run[n + 1 :]:
                    if (e.index < end or _is_next(e, group[-1])) and _is_byline(tree, e, top):
                        group.append(e)
                inner = [e for e in group if not any(e.index < other.index < e.end for other in group)][:FEW]
                texts = [text for e in inner for text in _texts(tree, e)]
                named = [text for text in texts if is_like_names(text)] or texts
                return [*named, *_like_those(tree, first, end), *_agencies(tree, first)]
    return []


def _like_those(tree: Tree, first: Element, end: int) -> list[str]:
    """The names beside a byline that link where its own link does, but for the last step of the address."""
    own = next((e for e in (first, *tree.inside(first)) if e.tag == "a" and e.get("href").strip("/").count("/")), None)
    if own is None:
        return []
    way = own.get("href").strip("/").rpartition("/")[0]
    links = [e for e in tree.elements[first.end : min(end, first.end + BEFORE)] if e.tag == "a"]
    alike = [e for e in links if e.get("href").strip("/").rpartition("/")[0] == way]
    return [text for e in alike[:FEW] if is_like_names(text := tree.text(e)) and _names(tree, e)]


def _agencies(tree: Tree, box: Element) -> list[str]:
    """The agencies that are named in a byline beside persons, or in a line of its box."""
    return agencies_of(parted(tree, box)[:FEW])


def agencies_of(texts: list[str]) -> list[str]:
    """The agencies that some parts of a byline name, as a source or alone."""
    return [name for name in clean_names([FROM.sub("", text.strip(" /")) for text in texts]) if is_agency(name)]


def _is_next(element: Element, before: Element) -> bool:
    """Whether an element stands right behind another and is marked alike."""
    return (
        element.parent is before.parent
        and element.first_line <= before.last_line + 1
        and element.marks() == before.marks()
    )


def _around(element: Element) -> Element:
    """The box in which others may stand that sign with this one."""
    for around in islice(element.around(), 3):
        if around.tag in ("body", "main", "article"):
            break
        element = around
    return element


def _is_byline(tree: Tree, element: Element, top: int) -> bool:
    if not (_marks_author(element, top) and _is_short(tree, element)) or _is_of_another(tree, element, top):
        return False
    return any(_may_be(name, top <= element.index < top + BEFORE) for name in _names(tree, element))


def _may_be(name: str, near: bool) -> bool:
    """Whether a marked text is a name: near the headline a short one of any form is."""
    return is_like(name) or (near and not name[0].isdigit() and (name.count(" ") < 2 or is_personal(name)))


def _names(tree: Tree, element: Element) -> tuple[str, ...]:
    text = tree.text(element)
    if _NO_AUTHOR.match(text):
        return ()
    for around in islice(element.around(), 2):
        if _is_short(tree, around) and _NO_AUTHOR_BEHIND.search(tree.text(around).partition(text)[0][-40:]):
            return ()
    return clean_names(_own_parts(tree, element))


def _texts(tree: Tree, element: Element) -> list[str]:
    """The links to the authors in a byline, else its lines."""
    links = [tree.text(e) for e in tree.inside(element) if e.tag == "a" and _PROFILE.search(e.get("href").lower())]
    if named := [text for text in links if clean_names([text])]:
        return named
    texts = ["", *_own_parts(tree, element), ""]
    beside = zip(texts[1:], texts, texts[2:], strict=False)
    return [
        text for text, before, behind in beside if not (_PICTURES.fullmatch(behind) or _NO_AUTHOR.fullmatch(before))
    ]


def _own_parts(tree: Tree, element: Element) -> list[str]:
    """The parts of a byline, without the section of the paper before it."""
    parts = parted(tree, element)
    inside = (e for e in tree.inside(element) if e.attributes and _SECTION.search(e.get("class").lower()))
    section = next(map(tree.text, inside), "")
    return [rest for part in parts if (rest := part.removeprefix(section).strip())] if section else parts


def _is_short(tree: Tree, element: Element) -> bool:
    if element.last_piece - element.first_piece > 60:
        return False
    return 2 < sum(map(len, tree.pieces[element.first_piece : element.last_piece])) <= 4 * LONGEST_SHOWN and (
        2 < len(tree.text(element)) <= LONGEST_SHOWN
    )


def _marks_author(element: Element, top: int) -> bool:
    if is_elsewhere(element, top):
        return False
    if "author" in element.get("rel").lower().split():
        return True
    marks = element.marks()
    if _BYLINE.search(marks):
        return not _NO_BYLINE.search(marks)
    return element.tag == "a" and not _NO_BYLINE.search(marks)


def is_elsewhere(element: Element, top: int = 0) -> bool:
    """Whether this stands in a picture's caption, a comment, a card for another article.

    What holds the headline (the element ``top``) too is the article's own box, whatever it is called.
    """
    near = (around for around in islice(element.around(), 4) if not around.index < top < around.end)
    return any(_is_elsewhere(around.tag, around.get("class").lower()) for around in near)


@lru_cache(4096)  # the same few classes again and again
def _is_elsewhere(tag: str, marks: str) -> bool:
    return (tag in _ELSEWHERE and not (tag == "footer" and _META.search(marks))) or _AROUND.search(marks) is not None


def may_sign(line: Line, head: Element | None) -> bool:
    """Whether the place of a line speaks against its being a byline."""
    marks = line.owner.marks()
    top = head.index if head else 0
    return not (_NO_BYLINE.search(marks) or _AROUND.search(marks) or is_elsewhere(line.owner, top))


def is_like_names(text: str) -> bool:
    """Whether what follows "By" begins as a name does: two capital words, or a script without capitals."""
    names = clean_names([text])
    return bool(names) and is_like(names[0])


def is_like(name: str) -> bool:
    return (
        (is_personal(name) and not has_role(name))
        or name.upper() == name.lower()
        or is_agency(name)
        or (name.isupper() and " " not in name)
    )
