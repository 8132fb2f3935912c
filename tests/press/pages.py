"""Pages and feeds of our own for tests of the crawl: plain ones, with enough text to be articles."""

from __future__ import annotations

from collections.abc import Iterable

_SENTENCES = (
    "The council of the port town met on Tuesday to talk about the harbour wall, which the October storms had broken.",
    "Engineers told the members that the repair would take until the spring and cost four million of local money.",
    "Fishermen who stood outside the hall said that they could not wait so long, for the boats have no other berth.",
    "The mayor promised a decision before the end of the month and thanked the neighbouring towns for their help.",
    "A second meeting was called for the following week, when the figures of the insurers will be on the table.",
)


def article(headline: str, more: str = "") -> bytes:
    """An article page with five paragraphs, the last of them ``more`` where it is given."""
    paragraphs = "".join(f"<p>{sentence} {sentence.replace('The', 'This')}</p>" for sentence in _SENTENCES)
    extra = f"<p>{more}</p>" if more else ""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{headline}</title>'
        f'<meta property="og:title" content="{headline}">'
        '<meta property="article:published_time" content="2023-11-05T08:00:00+00:00"></head><body>'
        '<nav><a href="/">Home</a><a href="/about">About</a></nav>'
        f"<main><article><h1>{headline}</h1>{paragraphs}{extra}</article></main>"
        "<footer><p>All rights of this paper.</p></footer></body></html>"
    ).encode()


def rss(host: str, paths: Iterable[str], marks: dict[str, str] | None = None) -> bytes:
    """An RSS feed of pages at ``host`` (with its scheme); ``marks`` gives some of them another pubDate."""
    said = marks or {}
    items = "".join(
        f"<item><title>About {path.strip('/')}</title><link>{path if '://' in path else host + path}</link>"
        f"<pubDate>{said.get(path, 'Sun, 05 Nov 2023 08:00:00 +0000')}</pubDate></item>"
        for path in paths
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'.encode()


def sitemap(host: str, paths: Iterable[str], marks: dict[str, str] | None = None) -> bytes:
    """A news sitemap of pages at ``host``."""
    said = marks or {}
    urls = "".join(
        f"<url><loc>{host}{path}</loc><lastmod>{said.get(path, '2023-11-05T08:00:00Z')}</lastmod><news:news>"
        f"<news:publication_date>2023-11-05T08:00:00Z</news:publication_date><news:title>About {path}</news:title>"
        "</news:news></url>"
        for path in paths
    )
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return f'<?xml version="1.0"?><urlset {spaces}>{urls}</urlset>'.encode()


def index(addresses: Iterable[str]) -> bytes:
    """A sitemap index."""
    parts = "".join(f"<sitemap><loc>{address}</loc></sitemap>" for address in addresses)
    return f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{parts}</sitemapindex>'.encode()
