"""What a page says about its article, beside the text: read from JSON-LD first, then <meta>, then what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import html

from crawler.pages.jsonld import article_object, linked_data, strings, text_value, types
from crawler.pages.keys import is_home, resolved
from crawler.pages.tree import classes, text_of
from crawler.records import Json
from crawler.text.page_text import folded

MOST_KEYWORDS = 40
MOST_SECTIONS = 4
_BREADCRUMBS = re.compile(r"(?<![a-z])(?:bread)?crumbs?(?![a-z])|breadcrumb|(?:^|\s)path(?:$|\s)")
# Languages that the letters alone tell from English and its neighbours.
_OWN_SCRIPT = frozenset("ar fa ur he el ru uk bg ja ko zh hi bn ta te th hy ka am my km".split())
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Facts:
    """The raw material of a page's metadata, gathered in one pass."""

    root: html.HtmlElement
    url: str
    meta: dict[str, list[str]]
    things: list[Json] = field(default_factory=list)
    article: Json = field(default_factory=dict)

    def said(self, *names: str) -> str:
        """The first <meta> of these names."""
        return next((value for name in names for value in self.meta.get(name, ())), "")

    @property
    def site(self) -> str:
        """The outlet's name as the page gives it."""
        publisher = strings(self.article.get("publisher"))
        return self.said("og:site_name", "application-name") or (publisher[0] if publisher else "")

    @property
    def names(self) -> list[str]:
        """What the metadata call the article, best first."""
        linked = [text_value(self.article.get(name)) for name in ("headline", "name", "alternativeHeadline")]
        return [
            name
            for name in (
                *linked,
                self.said("og:title"),
                self.said("twitter:title", "title", "dc.title", "sailthru.title"),
            )
            if name
        ]

    @property
    def descriptions(self) -> list[str]:
        """What the metadata say that the article is about."""
        found = [text_value(self.article.get("description")), text_value(self.article.get("alternativeHeadline"))]
        found += [
            self.said(name) for name in ("og:description", "description", "twitter:description", "cxenseparse:subtitle")
        ]
        return list(dict.fromkeys(filter(None, found)))


def gather(root: html.HtmlElement, url: str) -> Facts:
    """Read the page's <meta> elements and JSON-LD."""
    meta: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        value = folded(element.get("content") or "")
        if value:
            for name in (
                element.get("property"),
                element.get("name"),
                element.get("itemprop"),
                element.get("http-equiv"),
            ):
                if name:
                    meta.setdefault(name.strip().lower(), []).append(value)
    things = linked_data(root)
    title = next(iter(meta.get("og:title", ())), "")
    return Facts(root, url, meta, things, article_object(things, title))


def read_canonical(facts: Facts) -> str | None:
    links = [e.get("href") for e in facts.root.iter("link") if "canonical" in (e.get("rel") or "").lower().split()]
    base = facts.root.find(".//base[@href]")
    start = resolved(facts.url, base.get("href")) if base is not None else None
    return next((full for link in [*links, facts.said("og:url")] if (full := resolved(start or facts.url, link))), None)


def read_sections(facts: Facts) -> tuple[str, ...]:
    """The sections under which the outlet files it: linked as its categories, said, or the way there."""
    said = strings(facts.article.get("articleSection"))
    if len(said) == 1 and said[0].count(",") > 1:
        said = said[0].split(",")
    said = said or facts.meta.get("article:section", []) or facts.meta.get("og:section", [])
    linked = [text_of(a) for a in facts.root.iter("a") if "category" in (a.get("rel") or "").lower().split()]
    marked = [text_of(e) for e in facts.root.iterfind(".//*[@itemprop='articleSection']") if e.tag != "meta"]
    return _each_once(
        linked or said or facts.meta.get("articlesection", []) or marked or _way(facts) or _shown_way(facts)
    )


def _way(facts: Facts) -> list[str]:
    """The breadcrumbs of JSON-LD between home and the article."""
    for thing in facts.things:
        items = thing.get("itemListElement")
        if "breadcrumblist" in types(thing) and isinstance(items, list):
            items = [item for item in items if isinstance(item, dict)]
            names = [name for item in items for name in (strings(item) or strings(item.get("item")))[:1]]
            last = names and names[-1] in facts.names
            return names[1 : -1 if last else None]
    return []


def _shown_way(facts: Facts) -> list[str]:
    """The links of a row of breadcrumbs that the page shows, without home and the article."""
    for element in facts.root.iter("nav", "div", "ol", "ul", "p"):
        if _BREADCRUMBS.search(classes(element)):
            links = [text_of(link) for link in element.iter("a") if not is_home(link.get("href") or "/")]
            if names := [name for name in links if name and name not in facts.names]:
                return names[:MOST_SECTIONS]
    return []


def read_keywords(facts: Facts) -> tuple[str, ...]:
    said = (
        strings(facts.article.get("keywords"))
        or facts.meta.get("article:tag")
        or facts.meta.get("news_keywords")
        or facts.meta.get("keywords")
        or []
    )
    linked = [text_of(link) for link in facts.root.iter("a") if (link.get("rel") or "").lower() == "tag"]
    split = [word for text in said for word in re.split(r"[,;،]", text)] if len(said) == 1 else said
    return _each_once(split or linked)[:MOST_KEYWORDS]


def _each_once(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for text in names if 0 < len(name := folded(text)) <= 80))


def read_language(facts: Facts, guessed: str | None, default: str | None) -> str | None:
    """BCP 47, as the page says; but a template that calls every text English is not believed against the text."""
    said = [facts.root.get("lang") or facts.root.get("xml:lang") or "", *strings(facts.article.get("inLanguage")),
            facts.said("content-language", "language", "dc.language", "og:locale"), default or ""]  # fmt: skip
    tags = [tag for text in said if (tag := _tag(text))]
    if not tags:
        return guessed
    first = tags[0].split("-")[0]
    if guessed and first != guessed and (first == "en" or guessed in _OWN_SCRIPT or first in _OWN_SCRIPT):
        return next((tag for tag in tags if tag.split("-")[0] == guessed), guessed)
    return tags[0]


def _tag(text: str) -> str:
    match = _LANGUAGE.fullmatch(text.strip())
    if not match:
        return ""
    first, *rest = match.group().replace("_", "-").split("-")
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part.title() for part in rest)])


def is_paywalled(facts: Facts) -> bool:
    """Whether the page says that it can't be read in full without paying."""
    free = [thing.get("isAccessibleForFree") for thing in ([facts.article] if facts.article else facts.things)]
    if any(value is False or str(value).rsplit("/", 1)[-1].lower() == "false" for value in free if value is not None):
        return True
    return facts.said("article:content_tier").lower() == "locked"


def read_images(facts: Facts, of_figures: Sequence[str]) -> tuple[str, ...]:
    """The pictures of the article: those of its figures, and the one that it is shared with."""
    shared = resolved(facts.url, facts.said("og:image", "og:image:url", "twitter:image"))
    return tuple(dict.fromkeys([*of_figures, *([shared] if shared else [])]))


def meta_values(facts: Facts, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Name and value of each <meta> of these names."""
    for name in names:
        for value in facts.meta.get(name, ()):
            yield name, value
