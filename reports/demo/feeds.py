"""Where the example outlets announce their articles: RSS 2.0, Atom (RFC 4287) and the news sitemap (sitemaps.org).

Nothing in them depends on the moment of asking, only on the articles shown, so that a feed in which nothing changed is
the same bytes and can be answered with 304.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from xml.etree import ElementTree

from reports.demo.articles import PressArticle, latest_change
from reports.demo.outlets import PressOutlet, article_number

ATOM = "http://www.w3.org/2005/Atom"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"

_Element = ElementTree.Element


def rss(outlet: PressOutlet, articles: Sequence[PressArticle]) -> bytes:
    """Return the outlet's articles as RSS 2.0; a changed one carries ``atom:updated``."""
    feed = _Element("rss", {"version": "2.0", "xmlns:atom": ATOM, "xmlns:dc": DUBLIN_CORE})
    channel = _child(feed, "channel")
    _child(channel, "title", outlet.name)
    _child(channel, "link", outlet.home)
    _child(channel, "description", outlet.tagline or outlet.name)
    _child(channel, "language", outlet.language)
    own = {"href": f"{outlet.home}{(outlet.rss or '').lstrip('/')}", "rel": "self", "type": "application/rss+xml"}
    _child(channel, "atom:link", **own)
    if changed := latest_change(articles):
        _child(channel, "lastBuildDate", _mail_date(outlet, changed))
    for article in articles:
        _rss_item(_child(channel, "item"), outlet, article)
    return _document(feed)


def _rss_item(item: _Element, outlet: PressOutlet, article: PressArticle) -> None:
    address = outlet.address_of(article)
    _child(item, "title", article.headline)
    _child(item, "link", address)
    _child(item, "guid", address, isPermaLink="true")
    _child(item, "pubDate", _mail_date(outlet, article.published))
    if article.modified:
        _child(item, "atom:updated", outlet.local(article.modified).isoformat())
    for author in article.authors:
        _child(item, "dc:creator", author)
    for category in (article.section, *article.keywords):
        _child(item, "category", category)
    _child(item, "description", f"<p>{_escaped(article.teaser)}</p>")


def atom(outlet: PressOutlet, articles: Sequence[PressArticle]) -> bytes:
    """Return the outlet's articles as an Atom feed."""
    feed = _Element("feed", {"xmlns": ATOM, "xml:lang": outlet.language})
    _child(feed, "title", outlet.name)
    _child(feed, "subtitle", outlet.tagline or outlet.name)
    _child(feed, "id", f"tag:{outlet.host},2023:latest")
    _child(feed, "link", href=f"{outlet.home}{(outlet.atom or '').lstrip('/')}", rel="self")
    _child(feed, "link", href=outlet.home, rel="alternate", type="text/html")
    changed = latest_change(articles)
    _child(feed, "updated", outlet.local(changed).isoformat() if changed else "1970-01-01T00:00:00Z")
    for article in articles:
        _atom_entry(_child(feed, "entry"), outlet, article)
    return _document(feed)


def _atom_entry(entry: _Element, outlet: PressOutlet, article: PressArticle) -> None:
    _child(entry, "title", article.headline)
    _child(entry, "id", f"tag:{outlet.host},{article.day}:{article_number(article)}")
    _child(entry, "link", href=outlet.address_of(article), rel="alternate", type="text/html")
    _child(entry, "published", outlet.local(article.published).isoformat())
    _child(entry, "updated", outlet.local(article.changed).isoformat())
    for name in article.authors or (outlet.name,):
        _child(_child(entry, "author"), "name", name)
    _child(entry, "category", term=article.section)
    _child(entry, "summary", article.teaser)


def news_sitemap(outlet: PressOutlet, articles: Sequence[PressArticle]) -> bytes:
    """Return the outlet's articles as a sitemap with the news extension; ``lastmod`` follows revisions."""
    urlset = _Element("urlset", {"xmlns": SITEMAP, "xmlns:news": NEWS})
    for article in articles:
        url = _child(urlset, "url")
        _child(url, "loc", outlet.address_of(article))
        _child(url, "lastmod", outlet.local(article.changed).isoformat())
        news = _child(url, "news:news")
        publication = _child(news, "news:publication")
        _child(publication, "news:name", outlet.name)
        _child(publication, "news:language", outlet.language)
        _child(news, "news:publication_date", outlet.local(article.published).isoformat())
        _child(news, "news:title", article.headline)
    return _document(urlset)


def robots(outlet: PressOutlet) -> bytes:
    """Return the outlet's robots.txt (RFC 9309)."""
    lines = ["User-agent: *", "Disallow: /private/", "Disallow: /search"]
    if outlet.sitemap:
        lines += ["", f"Sitemap: {outlet.home}{outlet.sitemap.lstrip('/')}"]
    return ("\n".join(lines) + "\n").encode()


def _child(parent: _Element, tag: str, text: str | None = None, **attributes: str) -> _Element:
    child = ElementTree.SubElement(parent, tag, attributes)
    child.text = text
    return child


def _document(root: _Element) -> bytes:
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _mail_date(outlet: PressOutlet, instant: datetime) -> str:
    return format_datetime(outlet.local(instant))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
