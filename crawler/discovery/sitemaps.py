"""News sitemaps, plain sitemaps and sitemap indexes (sitemaps.org, with Google's news extension) -> leads, by lxml."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from crawler.discovery.links import Ground, absolute
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
            own, others = _located(root, "url", url, ground)
            return Sitemap(leads=tuple(_lead(entry, address, outlet, now) for address, entry in own), elsewhere=others)
        case "sitemapindex":
            own, others = _located(root, "sitemap", url, ground)
            return Sitemap(parts=_parts(own, url), elsewhere=others)
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


def _located(
    root: etree._Element, kind: str, url: str, ground: Ground
) -> tuple[list[tuple[str, etree._Element]], tuple[str, ...]]:
    """The entries with their addresses, and the addresses of those that are off the outlet's ground, each once."""
    own, others = [], []
    for entry in root.iterchildren(f"{{*}}{kind}"):
        address = absolute(url, _text(entry, "loc") or "")
        if address and ground.holds(address):
            own.append((address, entry))
        elif address:
            others.append(address)
    return own, tuple(dict.fromkeys(others))


def _lead(entry: etree._Element, address: str, outlet: str, now: datetime) -> Lead:
    published = _text(entry, "publication_date")
    return Lead(
        url=address,
        outlet=outlet,
        via="sitemap",
        found=now,
        mark=_text(entry, "lastmod") or published,
        published=published,
        headline=_text(entry, "title"),
    )


def _parts(own: Iterable[tuple[str, etree._Element]], url: str) -> tuple[str, ...]:
    """The parts that changed last, then those without a date: an old outlet's index names every month of its life."""
    dated = [(_text(entry, "lastmod") or "", address) for address, entry in own if address != url]
    dated.sort(key=lambda part: part[0], reverse=True)
    return tuple(dict.fromkeys(address for _, address in dated))[:MOST_PARTS]


def _text(entry: etree._Element, name: str) -> str | None:
    """The text of the first element of that name, in whatever namespace, directly below or in the news element."""
    for place in (f"{{*}}{name}", f"{{*}}news/{{*}}{name}"):
        found = str(entry.findtext(place) or "").strip()
        if found:
            return found
    return None
