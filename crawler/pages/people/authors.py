"""The authors: persons and agencies, one each, from the place that names them best.

A page may name its authors in JSON-LD, in its metadata, in a byline, in the state of its scripts. The first of these
that names a person or an agency is believed; a byline that names more persons than the metadata is believed before
them. Where all name only the outlet, or its newsroom, that stands as the author, as the page has it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import LexborNode

from crawler.pages.jsonld import strings, types
from crawler.pages.metadata import Facts
from crawler.pages.people.agencies import is_agency
from crawler.pages.people.alone import with_those_beside
from crawler.pages.people.bylines import is_like, read_bylines, text_begins
from crawler.pages.people.endings import ends_text
from crawler.pages.people.framed import framed
from crawler.pages.people.names import clean_names, is_general, is_login
from crawler.pages.people.outlets import is_outlet, outlets_of, without_outlet
from crawler.pages.people.personal import is_personal
from crawler.pages.people.signatures import credited, heads_text, said_by, signed, told, written_by
from crawler.pages.titles import is_site, joints, letters
from crawler.pages.tree import Element, Tree, folded
from crawler.records import Json

__all__ = ["Named", "clean_names", "read_authors", "read_named"]

META = (
    *("author", "article:author", "og:article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author"),
    *(
        "sailthru.author",
        "citation_author",
        "cxenseparse:author",
        "articleauthor",
        "authors",
        "creator",
        "article:author_name",
        "content_author",
    ),
    *("article.author", "twitter:misc:written by", "twitter:data1"),
)
# What any other system may call it: "dable:author", "mrf:authors", "article_author".
_LIKE = re.compile(r"(?:^|[.:_-]|news|article)(?:authors?|byline|writers?|reporters?)(?:[._-]?names?)?$")
# Two labels and what they label, as some systems give them to a social network.
_LABELS = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
_WROTE = re.compile(
    r"written|verfasst|geschr|[ée]crit|escrito|scritto|skre?v|kirjoit|napis|napsa|author|aut[eo]u?r|szerz|yaz|"
    r"penulis|tác giả|автор|написа|συντ|γράφ|作者|執筆|글쓴|작성자|كتب|بواسطة|נכתב",
    re.IGNORECASE,
)
_STATE = ('uthor":"', 'uthor": "', 'uthors":["', 'uthor\\":\\"')
_STATE_OBJECTS = ('uthor":{', 'uthor": {', 'uthors":[{', 'uthor\\":{', 'uthors\\":[{')
_NAME_INSIDE = re.compile(r'[^{}\[\]]{0,200}?\\?"name\\?"\s?:\s?\\?"')
_STATE_STEM = "uthor"
MOST_LOOKS = 10_000  # for it, in one page
MOST = 12  # a page that names more lists somebody else's
BESIDE = 6  # lines after the headline, or beside it
SAID = 2  # places that say who it is on purpose; elsewhere a newsroom's name is no author
_STEM = 4  # letters
_ACCOUNT = re.compile(r"(?:wp|site|web|super)?-?(?:admin|master)\w*|user\d*|root", re.IGNORECASE)
# A newspaper, or another outlet, by the end of its name in Chinese.
_PAPER = re.compile(
    r"[\u3400-\u9fff]{2,8}(?:[日晚时早晨都][报報]|時報|新[闻聞報]|新[闻聞][网網社]|电视台|電視台|广播电台|周刊|週刊)"
)
MOST_LIVE = 30  # but many may write on one page from day to day


@dataclass(frozen=True, slots=True)
class Named:
    """Whom JSON-LD and microdata name as author: who may be a person, and what calls itself an organisation."""

    persons: list[str]
    bodies: list[str]
    own: bool = False  # whether the organisation says of itself that it is an outlet


def read_authors(facts: Facts, named: Named, head: Element | None, site: str) -> tuple[str, ...]:
    """The persons and agencies of the first place that names any; else the outlet itself, as the page has it.

    Another organisation is no author but credited (``crawler.pages.kinds``).
    """
    outlets = outlets_of(facts, site)
    last: dict[str, tuple[str, ...]] = {"login": (), "own": (), "general": ()}
    for said, found in enumerate(_places(facts, named, head)):
        names = tuple(without_outlet(name, (*outlets, *named.bodies)) for name in clean_names(found))
        if not 0 < len(names) <= (MOST_LIVE if found is named.persons else MOST):
            continue
        good = []
        for name in names:
            sort = _sort(name, outlets)
            if sort == "good":
                good.append(name)
            elif not last[sort] and (sort != "general" or said < SAID):
                last[sort] = (name,)
        if good:
            return tuple(good)
    outlet = last["login"] or last["own"] or last["general"] or _own_bodies(facts, named, outlets)
    if outlet and not _ACCOUNT.fullmatch(outlet[0]):
        return outlet
    return tuple(credited(facts.tree, head) or ends_text(facts.tree, head)) or outlet


def _sort(name: str, outlets: Sequence[str]) -> str:
    if is_agency(name):
        return "good"
    if is_outlet(name, outlets) or (not name.isascii() and _PAPER.fullmatch(name)):
        return "own"
    return "general" if is_general(name) else "login" if is_login(name) else "good"


def _own_bodies(facts: Facts, named: Named, outlets: Sequence[str]) -> tuple[str, ...]:
    """The organisations that are the outlet: by its names, or by the end of the title."""
    title = next((folded(element.node.text()) for element in facts.tree.all("title")), "") if named.bodies else ""
    joined = joints(title)
    outlet = letters(title[joined[0][1] :]) if joined else ""
    return tuple(n for n in clean_names(named.bodies) if named.own or is_outlet(n, outlets) or letters(n) in outlet)


def _places(facts: Facts, named: Named, head: Element | None) -> Iterator[list[str]]:
    agencies = [body for body in named.bodies if is_agency(body)]
    persons = [*agencies, *named.persons] if named.persons else _of_meta(facts)
    begins = text_begins(facts.tree, head)
    if _is_half(persons) and not said_by(facts.tree, head, BESIDE):
        yield _fuller(persons, facts, head, begins)
    else:
        yield _said(persons, facts.tree, head)
    yield _of_meta(facts) if named.persons else []
    yield agencies
    tree = facts.tree
    bylines = read_bylines(tree, head, begins)
    shown = next(bylines)  # each is looked for only where those before it have nothing
    above = begins - head.first_line if head else 0
    line = said_by(tree, head, above) if head and len(shown) == 1 else None
    yield line if line and _says_more(line, shown) else shown
    yield said_by(tree, head, above) if head and line is None else line or []
    yield next(bylines)
    yield said_by(tree, head)
    yield [] if named.bodies else framed(tree, head)  # which an outlet that signs as a whole has all over
    yield written_by(tree)
    keys = _first_keys(tree.source, (*_STATE, *_STATE_OBJECTS))
    yield _of_state(tree.source, [(key, at) for key, at in keys if key in _STATE])
    yield signed(tree, head)
    yield heads_text(tree, head)
    yield told(tree, head)
    # An object may be the author of anything in the state: it is asked where the page names nobody for machines.
    objects = [(key, at) for key, at in keys if key not in _STATE]
    yield [] if persons or named.bodies else _of_state(tree.source, objects)


def _is_half(persons: list[str]) -> bool:
    """Whether the metadata has but one name of one word, as who put the text into the system may be called."""
    name = persons[0] if len(persons) == 1 else ""
    return bool(name) and " " not in name and name[0].isupper() and not is_agency(name)


def _fuller(persons: list[str], facts: Facts, head: Element | None, begins: int) -> list[str]:
    """The persons whom a byline between headline and text names in full, where the metadata does not."""
    shown = next(read_bylines(facts.tree, head, begins))
    names = clean_names(shown)
    return shown if names and all(map(is_personal, names)) else persons


def _said(persons: list[str], tree: Tree, head: Element | None) -> list[str]:
    """Of a line "By ..." beside the headline and the metadata, the line where these know fewer or others."""
    known = {letters(name) for name in clean_names(persons)}
    line = said_by(tree, head, BESIDE) if known else []
    said = [letters(name) for name in clean_names(line)] if line else []
    if (
        not said
        or len(said) > MOST
        or (len(said) <= len(known) and any(_is_same(name, "".join(said)) for name in known))
    ):
        beside = with_those_beside(tree, head, persons[0]) if len(persons) == 1 else []
        return beside if len(beside) > 1 else persons
    return line


def _says_more(line: list[str], shown: list[str]) -> bool:
    """Whether a line "By ..." names whom a marked element does, and others beside: of two the first may be a link."""
    known = {letters(name) for name in clean_names(shown)} if line else set[str]()
    names = clean_names(line) if known and not any("|" in text or "@" in text for text in line) else ()
    return known < {letters(name) for name in names} and all(map(is_like, names))


def _is_same(name: str, said: str) -> bool:
    """Whether a name is said there, perhaps in another case: the beginnings of both are the same then."""
    return name in said or said[:_STEM] == name[:_STEM]


def read_named(facts: Facts) -> Named:
    """The authors of JSON-LD, else the organisations of microdata."""
    named = Named([], [])
    own = False
    value = facts.article.get("author") or facts.article.get("creator") or []
    by_id: dict[str, Json] = {}
    for thing in value[:MOST_LIVE] if isinstance(value, list) else [value]:
        if isinstance(thing, dict) and "name" not in thing and isinstance(thing.get("@id"), str):
            by_id = by_id or {str(other.get("@id")): other for other in facts.things if "name" in other}
            thing = by_id.get(thing["@id"], thing)
        kinds = types(thing) if isinstance(thing, dict) else frozenset()
        is_body = any("organization" in name for name in kinds)
        (named.bodies if is_body else named.persons).extend(_called(thing))
        own = own or "newsmediaorganization" in kinds
    if not named.persons and not named.bodies:
        authors = [e for e in facts.tree.having("itemprop") if "author" in e.get("itemprop") and _is_author(e)]
        bodies = [e for e in authors if e.get("itemtype").lower().endswith("organization")]
        named.bodies.extend(_shown_name(element.node) for element in bodies[:MOST])
        if len(authors) == 1 and not bodies and authors[0].first_piece == authors[0].last_piece:
            named.persons.append(_shown_name(authors[0].node))  # who is shown is read as a byline
    return Named(named.persons, named.bodies, own)


def _is_author(element: Element) -> bool:
    """Whether an element stands for a thing that wrote the article, and not a review of what it is about."""
    if "author" not in element.get("itemprop").split() or not element.get("itemtype"):
        return False
    around = next((e.get("itemtype").lower() for e in element.around() if e.get("itemtype")), "")
    return not around.endswith(("review", "comment"))


def _shown_name(node: LexborNode) -> str:
    """What an element with microdata calls its thing: its text, or what it says for machines alone."""
    if text := folded(node.text()):
        return text
    name = node.css_first("[itemprop~=name][content]")
    return folded(name.attributes.get("content") or "") if name else ""


def _called(thing: Any) -> list[str]:
    if isinstance(thing, dict) and not thing.get("name"):
        whole = " ".join(strings([thing.get("givenName"), thing.get("familyName")]))
        return [whole] if whole else strings(thing.get("byline"))
    return strings(thing)


def _of_meta(facts: Facts) -> list[str]:
    """The first <meta> with a name in it that is more than the outlet's or the login of somebody."""
    best: list[str] = []
    for name, values in _said_of_authors(facts):
        if name == "twitter:data1" and any(c.isdigit() for c in values[0]):
            continue
        if name in ("citation_author", "dc.creator") and all(value.count(",") == 1 for value in values):
            values = [" ".join(reversed(value.split(","))) for value in values]
        names = clean_names(values)
        if any(not (is_general(n) or is_login(n) or is_site(n, facts.site)) for n in names):
            return values
        best = best or (values if names else [])
    return best


def _said_of_authors(facts: Facts) -> Iterator[tuple[str, list[str]]]:
    """The <meta> that may name authors: by the names in use, by two that belong together, by any other of the form."""
    yield from ((name, facts.meta[name]) for name in META if name in facts.meta)
    yield from (
        (name, facts.meta[name]) for label, name in _LABELS if name in facts.meta and _WROTE.search(facts.said(label))
    )
    likely = [n for n in facts.meta if "uthor" in n or "byline" in n or "writer" in n or "reporter" in n]
    yield from ((name, facts.meta[name]) for name in likely if name not in META and _LIKE.search(name))


def _first_keys(source: str, keys: tuple[str, ...]) -> list[tuple[str, int]]:
    """The first place behind each of the keys, in their order; the page is searched once for what all begin with."""
    first: dict[str, int] = {}
    at = source.find(_STATE_STEM)
    for _ in range(MOST_LOOKS):
        if at == -1 or len(first) == len(keys):
            break
        if source.startswith(keys, at):
            for key in keys:
                if key not in first and source.startswith(key, at):
                    first[key] = at + len(key)
        at = source.find(_STATE_STEM, at + 1)
    return [(key, first[key]) for key in keys if key in first]


def _of_state(source: str, keys: Sequence[tuple[str, int]]) -> list[str]:
    """The author in the state that the page's scripts hold, behind the first of these keys."""
    for key, start in keys:
        if key[-1] == "{":
            if not (inside := _NAME_INSIDE.match(source, start)):
                continue
            start = inside.end()
        text = source[start : start + 120].split('"')[0].rstrip("\\")
        try:
            text = str(json.loads(f'"{text}"')) if '"' not in text else ""
        except ValueError:
            continue
        if clean_names([text]) and "<" not in text:
            return [text]
    return []
