"""News sitemaps, plain sitemaps and sitemap indexes (sitemaps.org, with Google's news extension) -> leads, by lxml."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from crawler.discovery.links import Ground
from crawler.errors import PageError
from crawler.records import Lead

LARGEST = 50_000_000  # bytes of a sitemap when decompressed (sitemaps.org)
MOST_PARTS = 10  # sitemaps of one index that a visit reads


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What one sitemap says: pages, or further sitemaps; and addresses of either that are on other sites."""

    leads: tuple[Lead, ...] = ()
    parts: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()


def leads_of_sitemap(body: bytes, url: str, outlet: str, ground: Ground, now: datetime) -> Sitemap:
    """Read a sitemap or an index of sitemaps; ``PageError`` where it is neither."""
    root = _root(_plain(body, url), url)
    match etree.QName(root).localname:
        case "urlset":
            leads = tuple(_leads(root, url, outlet, ground, now))
            return Sitemap(leads=leads, elsewhere=ground.elsewhere(url, _locations(root, "url")))
        case "sitemapindex":
            elsewhere = ground.elsewhere(url, _locations(root, "sitemap"))
            return Sitemap(parts=_parts(root, url, ground), elsewhere=elsewhere)
        case other:
            raise PageError(url, f"can't be read as a sitemap: its outermost element is <{other}>")


def _plain(body: bytes, url: str) -> bytes:
    """Sitemaps are often served as .gz files, which no Content-Encoding announces."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        unzip = zlib.decompressobj(zlib.MAX_WBITS | 16)
        plain = unzip.decompress(body, LARGEST)
    except zlib.error as error:
        raise PageError(url, f"can't be read as a sitemap: {error}") from error
    if unzip.unconsumed_tail:
        raise PageError(url, f"can't be read as a sitemap: larger than {LARGEST} bytes after decompression")
    return plain


def _root(body: bytes, url: str) -> etree._Element:
    # Entities stay unresolved and nothing is loaded: a sitemap may come from anyone (CWE-611, CWE-776).
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise PageError(url, f"can't be read as a sitemap: {error}") from error
    if root is None:
        raise PageError(url, "can't be read as a sitemap: it holds no XML")
    return root


def _leads(root: etree._Element, url: str, outlet: str, ground: Ground, now: datetime) -> list[Lead]:
    leads = []
    for entry in root.iterchildren("{*}url"):
        address = ground.address(url, _text(entry, "loc") or "")
        if address:
            published = _text(entry, "publication_date")
            leads.append(
                Lead(
                    url=address,
                    outlet=outlet,
                    via="sitemap",
                    found=now,
                    mark=_text(entry, "lastmod") or published,
                    published=published,
                    headline=_text(entry, "title"),
                )
            )
    return leads


def _locations(root: etree._Element, kind: str) -> list[str]:
    return [_text(entry, "loc") or "" for entry in root.iterchildren(f"{{*}}{kind}")]


def _parts(root: etree._Element, url: str, ground: Ground) -> tuple[str, ...]:
    """The parts that changed last, then those without a date: an old outlet's index names every month of its life."""
    dated = []
    for entry in root.iterchildren("{*}sitemap"):
        address = ground.address(url, _text(entry, "loc") or "")
        if address and address != url:
            dated.append((_text(entry, "lastmod") or "", address))
    dated.sort(key=lambda part: part[0], reverse=True)
    return tuple(dict.fromkeys(address for _, address in dated))[:MOST_PARTS]


def _text(entry: etree._Element, name: str) -> str | None:
    """The text of the first element of that name, in whatever namespace, directly below or in the news element."""
    for place in (f"{{*}}{name}", f"{{*}}news/{{*}}{name}"):
        found = str(entry.findtext(place) or "").strip()
        if found:
            return found
    return None
