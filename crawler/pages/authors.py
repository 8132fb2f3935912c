"""The authors: persons, one each, without "By", titles, addresses or what they are.

Where a page names only an organisation (its newsroom, an agency), that stands as the author, as the page has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html

from crawler.pages.jsonld import strings, types
from crawler.pages.metadata import Facts
from crawler.pages.tree import classes, is_short, text_of
from crawler.text.page_text import folded

META = (
    *("author", "article:author", "og:article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author"),
    *("sailthru.author", "citation_author", "cxenseparse:author", "articleauthor", "authors", "creator"),
)
LONGEST = 60  # characters of a name
LONGEST_LIST = 500  # characters of a string of names
MOST_MARKED = 80  # elements that are looked at
MOST = 12  # a page that names more lists somebody else's

_BY = re.compile(
    r"^(?:(?:written|reported|posted|published|reviewed|story|words|text|interview|analysis|opinion|report)\s+)?"
    r"(?:by|von|par|por|di|door|av|af|autor(?:in|es)?|author|yazan|muhabir|text|texte|texto|testo|de|från|фото|автор|"
    r"текст|kirjoittaja|napisał[a]?|od|szerző|بقلم|كتب|كتبت|إعداد|من|記者|記事|文|글)(?:\s*[:：]\s*|\s+)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*(?:[;/|•·、،\n]|\s[-–—]\s|\s(?:and|und|et|y|e|en|og|och|ve|ja|with|mit|&|\+|و)\s|&)\s*", re.IGNORECASE
)
_ADDRESS = re.compile(r"\S*@\S+|https?://\S+|www\.\S+|\([^()]*\)|\[[^\[\]]*\]")
# What a byline says after the name: a date, the time it takes to read, when it was changed.
_AFTER = re.compile(
    r"(?:[,|•·–—-]\s*|\s)(?:\d|(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last\s+)?updated|published|posted|"
    r"on\s|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d).*$",
    re.IGNORECASE | re.DOTALL,
)
_ROLE = re.compile(
    r"\b(?:correspondents?|editors?|reporters?|writers?|journalists?|columnists?|contributors?|photographers?|producers?|"
    r"staff|bureau|chief|desk|team|redakteur\w*|redaktion|korrespondent\w*|journalist\w*|muhabir\w*|editör\w*|yazar\w*|"
    r"temsilci\w*|rédact\w+|corresponsal|redacción|redactor\w*|redazione|redactie|director|professor|analyst|associate|"
    r"senior|political|science|health|business|sports?)\b|محرر|مراسل",
    re.IGNORECASE,
)
_TITLE = re.compile(r"^(?:dr|prof|sir|dame|mr|mrs|ms|mag|dipl\.?-?ing|phd)\.?\s+(?=\S+\s+\S)", re.IGNORECASE)
_BYLINE = re.compile(r"byline|by-line|autho?r(?!i)|autor(?!i[tz])|writer|reporter(?!s-)|yazar|muhabir")
_NO_BYLINE = re.compile(
    r"bio|about|box|(?<!v)card|image|avatar|photo|comment|related|widget|social|follow|twitter|popular|recommend|credit|"
    r"bookmark|testimonial|more-from"
)
_STARTS = re.compile(
    r"(?:(?:[Ww]ritten|[Rr]eported|[Ss]tory|[Ww]ords) )?(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or):? [^\W\d_a-z]|بقلم"
)
_NO_NAME = re.compile(
    r"admin\w*|(?:our\s+)?staff(?:\s+report(?:er)?s?)?|unknown|guest|user|null|none|author|autor|test|"
    r"(?:written|article|posted|published|insights|edited|reviewed|photo)?\s*(?:by|from|von|par|por)|"
    r"(?:last\s+)?updated|published|posted|sponsored|veröffentlicht(?: am)?|yayınlanma|güncelleme|"
    r"facebook|twitter|share|follow|email|more|read more|posts?|\d+\s.*|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"mon|tue|wed|thu|fri|sat|sun)\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """Whom JSON-LD and microdata name as author: who may be a person, and what calls itself an organisation."""

    persons: list[str]
    bodies: list[str]


def read_authors(facts: Facts, named: Named, head: html.HtmlElement | None, site: str) -> tuple[str, ...]:
    """Persons, from the first place that names any: JSON-LD, the metadata, the byline; else the outlet itself.

    Another organisation is no author but an agency that is credited (``crawler.pages.kinds``).
    """
    agencies = {name.casefold() for name in named.bodies if name.casefold() != site.casefold()}
    outlet: tuple[str, ...] = ()
    for found in _places(facts, named, head):
        names = tuple(name for name in clean_names(found) if name.casefold() not in agencies)
        if not 0 < len(names) <= MOST:
            continue
        if not site or any(name.casefold() != site.casefold() for name in names):
            return names
        outlet = outlet or names
    return outlet or clean_names(name for name in named.bodies if name.casefold() not in agencies)


def _places(facts: Facts, named: Named, head: html.HtmlElement | None) -> Iterator[list[str]]:
    yield named.persons
    yield _of_meta(facts.meta)
    yield _of_byline(facts.root, head)


def read_named(facts: Facts) -> Named:
    """The authors of JSON-LD, else the organisations of microdata."""
    named = Named([], [])
    by_id = {thing["@id"]: thing for thing in facts.things if isinstance(thing.get("@id"), str)}
    value = facts.article.get("author") or facts.article.get("creator") or []
    for thing in value if isinstance(value, list) else [value]:
        if isinstance(thing, dict) and "name" not in thing and isinstance(thing.get("@id"), str):
            thing = by_id.get(thing["@id"], thing)
        is_body = isinstance(thing, dict) and any("organization" in name for name in types(thing))
        (named.bodies if is_body else named.persons).extend(_called(thing))
    if not named.persons and not named.bodies:
        authors = facts.root.iterfind(".//*[@itemprop='author']")
        named.bodies.extend(text_of(e) for e in authors if (e.get("itemtype") or "").lower().endswith("organization"))
    return named


def _called(thing: Any) -> list[str]:
    if isinstance(thing, dict) and not thing.get("name"):
        return [name] if (name := " ".join(strings([thing.get("givenName"), thing.get("familyName")]))) else []
    return strings(thing)


def _of_meta(meta: dict[str, list[str]]) -> list[str]:
    return next((values for name in META if (values := [v for v in meta.get(name, ()) if clean_names([v])])), [])


def _of_byline(root: html.HtmlElement, head: html.HtmlElement | None) -> list[str]:
    """The elements marked as the author's that come first after the headline, and those beside them."""
    marked = dict.fromkeys(
        e for name in ("class", "rel", "itemprop") for e in root.iterfind(f".//*[@{name}]") if _marks_author(e)
    )
    short = [e for e in list(marked)[:MOST_MARKED] if is_short(e, 2 * LONGEST) and len(text_of(e)) > 2]
    inner = [e for e in short if not any(other is not e and e in other.iterancestors() for other in short)]
    after = set(head.xpath("following::*")) if head is not None else set()
    first = next((e for e in inner if e in after), inner[0] if inner else None)
    if first is None:
        return _said_so(head)
    return [text_of(e) for e in inner if e is first or _group(first) & _group(e)][:MOST]


def _group(element: html.HtmlElement) -> set[html.HtmlElement]:
    return set(list(element.iterancestors())[:2])


def _said_so(head: html.HtmlElement | None) -> list[str]:
    """The first short text after the headline that begins with "By"."""
    if head is None:
        return []
    near = head.xpath("following::*[self::p or self::span or self::div or self::h5 or self::h6 or self::a or self::em]")
    texts = (text_of(e) for e in near[:MOST_MARKED] if is_short(e, LONGEST))
    return [text for text in texts if _STARTS.match(text)][:1]


def _marks_author(element: html.HtmlElement) -> bool:
    if "author" in (element.get("rel") or "").lower().split():
        return True
    marks = classes(element)
    if not _BYLINE.search(marks) or _NO_BYLINE.search(marks):
        return False
    around = list(element.iterancestors())[:3]
    return not any(
        e.tag in ("aside", "footer", "nav", "figure") or _NO_BYLINE.search(e.get("class") or "") for e in around
    )


def clean_names(found: Iterable[str]) -> tuple[str, ...]:
    """The names in some strings, each once; what people are is left out where there are names too."""
    names: dict[str, str] = {}
    for text in found:
        for name in _split(text[:LONGEST_LIST]):
            names.setdefault(name.casefold(), name)
    persons = tuple(name for name in names.values() if not _ROLE.search(name))
    return persons or tuple(names.values())


def _split(text: str) -> Iterator[str]:
    text = _AFTER.sub("", _BY.sub("", _ADDRESS.sub(" ", folded(text)).strip()))
    for part in _BETWEEN.split(text):
        for i, piece in enumerate(part.split(",")):
            name = _name(piece)
            # "Ann Lee, Tom Ray" are two; "Ann Lee, Baghdad" and "Ann Lee, chief editor" are one.
            if name and (i == 0 or (" " in name and not _ROLE.search(name))):
                yield name


def _name(text: str) -> str:
    name = _TITLE.sub("", _BY.sub("", folded(text).strip(" .:–—-*\"'“”")).strip())
    if not 2 <= len(name) <= LONGEST or _NO_NAME.fullmatch(name) or sum(c.isdigit() for c in name) > 2:
        return ""
    if len(name.split()) > 6 or not any(c.isalpha() for c in name):
        return ""
    return name
