"""Section pages -> leads: which of a page's links lead to articles, and which to the rest of the site.

A link is weighed by its address (a date, a number, a slug of several words), by its words (a headline is longer than a
menu's entry), by where it stands, and by its neighbours: articles of one outlet have addresses of one shape, and a
section page has several of them. Where no address says anything (/accord.html), the words alone decide.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote, urlsplit

from lxml import etree, html

from crawler.discovery.links import Ground
from crawler.errors import PageError
from crawler.records import Lead

LONG = 24  # characters of a headline
FEWEST_WORDS = 4  # of a headline that alone tells an article
FEWEST_TOLD = 2  # such headlines on a page: one alone may be anything
ENOUGH = 4  # the weight from which a link is taken for an article's
MOST_LEADS = 200  # of one section page

_DATE = re.compile(r"/(19|20)\d\d[/-]?(0?[1-9]|1[0-2])([/-]?[0-3]?\d)?(?=[/-])")
_NUMBER = re.compile(r"\d{4,}")
_ASKED_FOR = re.compile(r"(^|&)(id|p|aid|nid|sid|story|article|articleid|newsid|haberid)=\d+", re.IGNORECASE)
_WORDS = re.compile(r"[-_+ ]+")
_NO_PAGE = re.compile(r"\.(jpe?g|png|gif|webp|svg|pdf|mp[34]|m3u8|zip|xml|rss|css|js|json|ics|docx?|xlsx?)$", re.I)
_ELSEWHERE = frozenset(
    "about account advertise amp archive author authors auteur auteurs autor autore autoren buy byline careers "
    "category contact contributors cookies datenschutz etiket events faq feed feeds gallery hakkimizda help iletisim "
    "impressum jobs kategori kategorie kontakt login members newsletter newsletters page people persone podcast "
    "podcasts privacy profile register rss search shop signin sitemap staff subscribe tag tags terms thema themen "
    "topic topics user users wp-admin wp-content yazar yazarlar".split()
)
_LANDMARKS = frozenset(("navigation", "banner", "contentinfo", "search"))
_CHROME = re.compile(
    r"(^|[\s_-])"
    r"(nav|navbar|navigation|menu|breadcrumbs?|footer|pagination|pager|share|social|tags?|cookie|consent|masthead)"
    r"([\s_-]|$)",
    re.IGNORECASE,
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5"))


@dataclass(slots=True)
class _Link:
    """An address with the most that any of its links says of it."""

    url: str
    words: str = ""
    heading: bool = False
    chrome: int = 9  # how surely all its places are the site's furniture


def leads_of_section(page: str, url: str, outlet: str, ground: Ground, now: datetime) -> list[Lead]:
    """The articles that a section page links to, in its order; ``PageError`` where it is no HTML page."""
    links = _links(_tree(page, url), url, ground)
    neighbours: dict[str, list[_Link]] = defaultdict(list)
    for link in links:
        neighbours[_shape(link.url)].append(link)
    found = [link for link in links if _is_article(link, neighbours[_shape(link.url)], url)]
    found = found or _told_by_words(links)
    return [
        Lead(url=link.url, outlet=outlet, via="section", found=now, headline=link.words or None)
        for link in found[:MOST_LEADS]
    ]


def _tree(page: str, url: str) -> html.HtmlElement:
    try:
        return html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError) as error:
        raise PageError(url, f"can't be read as a section page: {error}") from error


def _links(tree: html.HtmlElement, url: str, ground: Ground) -> list[_Link]:
    base_href = tree.xpath("string(//base/@href)")
    base = ground.address(url, str(base_href)) if base_href else None
    links: dict[str, _Link] = {}
    for anchor in tree.iter("a"):
        address = ground.address(base or url, anchor.get("href") or "#")
        if address is None or address == url or _host(address) != _host(url):
            continue
        link = links.setdefault(address, _Link(address))
        link.words = max(link.words, _words(anchor), key=_length)
        around = list(_around(anchor))
        link.heading |= any(e.tag in _HEADINGS for e in (*around[:4], *anchor.iterdescendants()))
        link.chrome = min(link.chrome, max((_chrome(element) for element in around), default=0))
    return list(links.values())


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _words(anchor: html.HtmlElement) -> str:
    """What a link says; where it is laid empty over its card, what it is called."""
    words = " ".join(str(anchor.text_content()).split())
    return words or (anchor.get("aria-label") or anchor.get("title") or "").strip()


def _around(anchor: html.HtmlElement) -> Iterator[html.HtmlElement]:
    yield from (e for e in anchor.iterancestors() if isinstance(e.tag, str) and e.tag not in ("body", "html"))


def _chrome(element: html.HtmlElement) -> int:
    """What standing in an element takes from a link's weight: much in a landmark, less where only a name hints so."""
    if element.tag in ("nav", "footer", "form", "dialog") or element.get("role") in _LANDMARKS:
        return 4
    return 2 if _CHROME.search(f"{element.get('class') or ''} {element.get('id') or ''}") else 0


def _is_article(link: _Link, alike: list[_Link], section: str) -> bool:
    own = _weight_of_address(link.url, section)
    if own == 0:
        return False
    weight = own + _weight_of_words(link) + (2 if link.heading else 0) - link.chrome
    if len(alike) >= 3:
        headlines = sum(1 for other in alike if _weight_of_words(other) == 2)
        weight += 1 if 2 * headlines >= len(alike) else -1
    return weight >= ENOUGH


def _told_by_words(links: list[_Link]) -> list[_Link]:
    """The links of a page whose addresses say nothing that have a headline for their words, outside its furniture."""
    plain = (link for link in links if _may_be_article(_steps(link.url)) and not link.chrome)
    found = [link for link in plain if _is_headline(link.words)]
    return found if len(found) >= FEWEST_TOLD else []


def _is_headline(words: str) -> bool:
    """Are they long, and several, where their script parts words at all?"""
    is_parted = words.isascii() or " " in words
    return _length(words) >= LONG and (not is_parted or len(words.split()) >= FEWEST_WORDS)


def _steps(url: str) -> list[str]:
    return [step for step in unquote(urlsplit(url).path).split("/") if step]


def _may_be_article(steps: list[str]) -> bool:
    """Is it a page, and of none of the kinds that every site has?"""
    named = {step.lower().rsplit(".", 1)[0] for step in steps}
    return bool(steps) and not _NO_PAGE.search(steps[-1]) and not _ELSEWHERE & named


def _weight_of_address(url: str, section: str) -> int:
    """0 for an address that says nothing of an article; else more, the more it looks like one."""
    parts, steps = urlsplit(url), _steps(url)
    if _ASKED_FOR.search(parts.query):
        return 2
    if not _may_be_article(steps):
        return 0
    words = max(len([word for word in _WORDS.split(step.rsplit(".", 1)[0]) if word]) for step in steps[-2:])
    weight = 2 if _DATE.search(parts.path) else 0
    weight += 2 if _NUMBER.search(steps[-1]) or any(step.isdigit() and len(step) >= 4 for step in steps[-3:]) else 0
    weight += 2 if words >= 4 else 1 if words == 3 else 0
    if not weight:
        return 0
    home = [step for step in urlsplit(section).path.split("/") if step]
    return weight + (1 if len(steps) > len(home) else 0)


def _weight_of_words(link: _Link) -> int:
    length = _length(link.words)
    return 2 if length >= LONG else 1 if length >= 14 else 0


def _length(words: str) -> int:
    """Characters, those of Chinese, Japanese and Korean counted twice: they say as much as two of others."""
    if words.isascii():
        return len(words)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in words)


def _shape(url: str) -> str:
    """What addresses of one kind share: the number of steps, and which of them are numbers, slugs or plain words."""
    parts = urlsplit(url)
    kinds = [_kind(step) for step in unquote(parts.path).split("/") if step]
    return f"{parts.hostname}/{'/'.join(kinds)}?{bool(parts.query)}"


def _kind(step: str) -> str:
    if step.isdigit():
        return "#"
    return "-" if len(_WORDS.split(step)) > 2 else "a#" if _NUMBER.search(step) else "a"
