"""What a page says about its article, beside the text: read from JSON-LD first, then <meta>, then what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from crawler.pages.jsonld import article_object, linked_data, strings, text_value, types
from crawler.pages.keys import is_home, resolved
from crawler.pages.titles import letters
from crawler.pages.tree import Element, Tree, folded
from crawler.records import Json

LONGEST_SAID = 5_000  # characters of a <meta>; what is longer is no metadata
MOST_KEYWORDS = 40
MOST_SECTIONS = 4
MOST_ROWS = 5  # of breadcrumbs, and walls, that are looked at
SECTIONS = (
    "article:section",
    "og:section",
    "articlesection",
    "parsely-section",
    "cxenseparse:section",
    "section",
    "dc.subject.section",
)
KEYWORDS = ("article:tag", "news_keywords", "keywords", "parsely-tags", "sailthru.tags", "dc.subject", "og:article:tag")
TIERS = (
    "article:content_tier",
    "content_tier",
    "access",
    "article-access",
    "cxenseparse:access",
    "lp:paywall",
    "paywall",
    "is-paywalled",
)
_LOCKED = frozenset({"locked", "paid", "premium", "subscriber", "subscribers", "true", "yes"})
# Boxes that stand where the rest of the text would: names that only those who sell it use.
_WALLED, _BEFORE_WALL, _AFTER_WALL = "paywall", ('class="', 'id="', "article-"), ("-box", "-offer")
_WALLS = ("paywall-box", "paywall-offer", "article-paywall")
LONGEST_WALL = 1_500  # characters
_INDEX = re.compile(r"(?:^|/)(?:index|default|home|main)(?:\.\w{2,5})?$", re.IGNORECASE)
_COMMAS = re.compile(r"[,;،、；，]")
# Languages that the letters alone tell from English and its neighbours.
_OWN_SCRIPT = frozenset("ar fa ur he el ru uk bg ja ko zh hi bn ta te th hy ka am my km".split())
_NOT_LATIN = re.compile("[\u0370-\u1dff\u3040-\ud7af]")  # a letter of any of these scripts
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@dataclass(frozen=True)  # without slots: what is read out of it is remembered
class Facts:
    """The raw material of a page's metadata, gathered in one pass."""

    tree: Tree
    url: str
    meta: dict[str, list[str]]
    things: list[Json] = field(default_factory=list)
    article: Json = field(default_factory=dict)

    def said(self, *names: str) -> str:
        """The first <meta> of these names."""
        for name in names:
            if values := self.meta.get(name):
                return values[0]
        return ""

    @cached_property
    def site(self) -> str:
        """The outlet's name as the page gives it."""
        publisher = strings(self.article.get("publisher"))
        return self.said("og:site_name", "application-name") or (publisher[0] if publisher else "")

    @cached_property
    def names(self) -> list[str]:
        """What the metadata call the article, best first."""
        linked = [text_value(self.article.get(name)) for name in ("headline", "name")]
        said = self.said("twitter:title", "title", "dc.title", "sailthru.title", "articletitle")
        return [name for name in (self.said("og:title"), *linked, said) if name]

    @cached_property
    def descriptions(self) -> list[str]:
        """What the metadata say that the article is about."""
        found = [text_value(self.article.get("description")), text_value(self.article.get("alternativeHeadline"))]
        found += [
            self.said(name) for name in ("og:description", "description", "twitter:description", "cxenseparse:subtitle")
        ]
        return list(dict.fromkeys(filter(None, found)))


def gather(tree: Tree, url: str) -> Facts:
    """Read the page's <meta> elements and JSON-LD."""
    meta: dict[str, list[str]] = {}
    for element in tree.all("meta"):
        attributes = element.attributes
        value = folded((attributes.get("content") or "")[:LONGEST_SAID])
        if value:
            for key in ("property", "name", "itemprop", "http-equiv"):
                if name := attributes.get(key):
                    meta.setdefault(name.strip().lower(), []).append(value)
    things = linked_data(tree)
    title = next(iter(meta.get("og:title", ())), "")
    return Facts(tree, url, meta, things, article_object(things, title))


def read_canonical(facts: Facts) -> str | None:
    links = [e.get("href") for e in facts.tree.all("link") if "canonical" in e.get("rel").lower()]
    base = next((href for e in facts.tree.all("base") if (href := e.get("href"))), None)
    start = (base and resolved(facts.url, base)) or facts.url
    return next((full for link in [*links, facts.said("og:url")] if (full := resolved(start, link))), None)


def read_sections(facts: Facts) -> tuple[str, ...]:
    """The sections under which the outlet files it: linked as its categories, said, or the way there."""
    return next((found for texts in _sections(facts) if (found := _each_once(texts))), ())


def _sections(facts: Facts) -> Iterator[Sequence[str]]:
    source = facts.tree.source
    yield _texts(_related(facts.tree, "category"))
    said = strings(facts.article.get("articleSection"))
    if len(said) == 1 and (said[0].count(",") > 1 or ";" in said[0]):
        said = re.split("[,;]", said[0])
    yield said
    for name in SECTIONS:
        yield facts.meta.get(name, [])
    yield _texts(e for e in facts.tree.having("itemprop") if "articleSection" in e.get("itemprop").split())
    yield _way(facts)
    if "rumb" in source:  # whatever the case of the first letter
        yield _shown_way(facts)


def _texts(elements: Iterable[Element]) -> list[str]:
    return [folded(element.node.text()) for element in islice(elements, MOST_KEYWORDS) if element.tag != "meta"]


def _way(facts: Facts) -> list[str]:
    """The breadcrumbs of JSON-LD between home and the article."""
    for thing in facts.things:
        items = thing.get("itemListElement")
        if isinstance(items, list) and "breadcrumblist" in types(thing):
            items = [item for item in items if isinstance(item, dict)]
            names = [name for item in items for name in (strings(item) or strings(item.get("item")))[:1]]
            last = names and letters(names[-1]) in {letters(name) for name in facts.names}
            return names[1 : -1 if last else None]
    return []


def _shown_way(facts: Facts) -> list[str]:
    """The links of a row of breadcrumbs that the page shows, without home and the article."""
    for node in facts.tree.root.node.css('[class*="breadcrumb" i],[id*="breadcrumb" i],[class*="crumbs" i]')[
        :MOST_ROWS
    ]:
        links = [(folded(a.text()), a.attributes.get("href") or "/") for a in node.css("a[href]")[:MOST_KEYWORDS]]
        if links and _is_start(links[0][1], [address for _, address in links[1:]]):
            del links[0]
        shown = [name for name, address in links if not is_home(address)]
        if names := [name for name in shown if name and name not in facts.names]:
            return names[:MOST_SECTIONS]
    return []


def _is_start(address: str, others: Sequence[str]) -> bool:
    """Whether a way starts here: at the first page, or that of a language, above all others."""
    path = address.split("?")[0].rstrip("/")
    return is_home(address) or bool(_INDEX.search(path)) or any(other.startswith(f"{path}/") for other in others)


def read_keywords(facts: Facts) -> tuple[str, ...]:
    """The outlet's own words for what it is about: said, else linked as its tags."""
    said = strings(facts.article.get("keywords"))
    said = said or next((values for name in KEYWORDS if (values := facts.meta.get(name))), [])
    if len(said) == 1:
        said = _COMMAS.split(said[0])
    if not said and (tags := _related(facts.tree, "tag")):
        said = _texts(tag for tag in tags if "category" not in tag.get("rel").split())
    return _each_once(said)[:MOST_KEYWORDS]


def _related(tree: Tree, relation: str) -> list[Element]:
    """The links of a relation, if one of them names it first, as those do that write of the article."""
    related = (link for link in tree.having("rel") if link.tag == "a" and relation in link.get("rel"))
    links = [link for link in related if relation in link.get("rel").split()]
    return links if links and f'rel="{relation}' in tree.source else []


def _each_once(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for text in names if 0 < len(name := folded(text)) <= 80))


def read_language(facts: Facts, guessed: str | None, default: str | None) -> str | None:
    """BCP 47, as the page says; but a template that calls every text English is not believed against the text."""
    tags = _said_languages(facts, default)
    if not tags:
        return guessed
    first = tags[0].split("-")[0]
    if guessed and first != guessed and (first == "en" or guessed in _OWN_SCRIPT or first in _OWN_SCRIPT):
        return next((tag for tag in tags if tag.split("-")[0] == guessed), guessed)
    return tags[0]


def is_language_doubted(facts: Facts, text: str, default: str | None) -> bool:
    """Whether ``read_language`` needs a guess at all: French in Latin letters is believed, whatever one guesses."""
    first = next((tag.split("-")[0] for tag in _said_languages(facts, default)), "en")
    return first == "en" or first in _OWN_SCRIPT or _NOT_LATIN.search(text) is not None


def _said_languages(facts: Facts, default: str | None) -> list[str]:
    said = [facts.tree.root.get("lang") or facts.tree.root.get("xml:lang"), *strings(facts.article.get("inLanguage")),
            facts.said("content-language", "language", "dc.language", "og:locale"), default or ""]  # fmt: skip
    return [tag for text in said if (tag := _tag(text))]


def _tag(text: str) -> str:
    match = _LANGUAGE.fullmatch(text.strip())
    if not match:
        return ""
    first, *rest = match.group().replace("_", "-").split("-")
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part.title() for part in rest)])


def is_paywalled(facts: Facts) -> bool:
    """Whether the page says that it can't be read in full without paying."""
    things = [facts.article] if facts.article else facts.things
    for thing in things:
        free = thing.get("isAccessibleForFree")
        if free is not None:
            return _is_no(free)
    if any(facts.said(name).lower() in _LOCKED for name in TIERS):
        return True
    walls = _walls(facts.tree)
    if not walls or not _names_wall(facts.tree.source):
        return False
    # Some mark the text itself, which is there to be read: a wall has few words.
    return any(0 < len(wall.node.text()) < LONGEST_WALL for wall in walls[:MOST_ROWS])


def _walls(tree: Tree) -> list[Element]:
    """The elements that are called so."""
    found = {element.index: element for element in tree.called(_WALLED) if _is_wall(element)}
    found |= {element.index: element for element in tree.having("id") if element.attributes["id"] == _WALLED}
    return [found[index] for index in sorted(found)]


def _is_wall(element: Element) -> bool:
    named = element.get("class").lower()
    return (element.tag in ("div", "section") and _WALLED in named.split()) or any(map(named.__contains__, _WALLS))


def _names_wall(source: str) -> bool:
    """Whether a box for those who have not paid may be there: each place is looked at, but the page searched once."""
    at = source.find(_WALLED)
    while at != -1:
        if source.endswith(_BEFORE_WALL, 0, at) or source.startswith(_AFTER_WALL, at + len(_WALLED)):
            return True
        at = source.find(_WALLED, at + len(_WALLED))
    return False


def _is_no(value: object) -> bool:
    return value is False or str(value).rsplit("/", 1)[-1].strip().lower() in ("false", "no", "0")


def read_images(facts: Facts, of_figures: Sequence[str]) -> tuple[str, ...]:
    """The pictures of the article: those of its figures, and the one that it is shared with."""
    shared = resolved(facts.url, facts.said("og:image", "og:image:url", "twitter:image"))
    return tuple(dict.fromkeys([*of_figures, *([shared] if shared else [])]))


def meta_values(facts: Facts, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Name and value of each <meta> of these names."""
    for name in names:
        for value in facts.meta.get(name, ()):
            yield name, value
