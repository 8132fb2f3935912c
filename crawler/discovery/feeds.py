"""RSS and Atom feeds -> leads, by feedparser."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

import feedparser

from crawler.discovery.links import Ground, absolute
from crawler.errors import PageError
from crawler.records import Lead


@dataclass(frozen=True, slots=True)
class Feed:
    """What one feed announces: the outlet's pages, as the feed orders them, and addresses on other sites."""

    leads: tuple[Lead, ...] = ()
    elsewhere: tuple[str, ...] = ()


def leads_of_feed(body: bytes, url: str, content_type: str, outlet: str, ground: Ground, now: datetime) -> Feed:
    """What a feed announces; ``PageError`` where it is no feed that can be read."""
    # A stream, never the bytes themselves: feedparser would open a file or an address that the body happens to name.
    headers = {"content-location": url, "content-type": content_type or "application/xml"}
    feed = feedparser.parse(BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries and (feed.bozo or not feed.get("version")):
        why = " ".join(str(feed.get("bozo_exception", "no RSS or Atom element")).split())
        raise PageError(url, f"can't be read as a feed: {why}")
    leads, others = [], []
    for entry in feed.entries:
        address = absolute(url, entry.get("link") or _permalink(entry))
        if address and ground.holds(address):
            leads.append(
                Lead(
                    url=address,
                    outlet=outlet,
                    via="feed",
                    found=now,
                    mark=_mark(entry),
                    published=entry.get("published"),
                    headline=entry.get("title"),
                )
            )
        elif address:
            others.append(address)
    return Feed(tuple(leads), tuple(dict.fromkeys(others)))


def _permalink(entry: Any) -> str:
    """RSS lets the guid stand for the link (RSS 2.0, guid)."""
    named = entry.get("id") or ""
    return named if named.startswith(("http://", "https://")) else ""


def _mark(entry: Any) -> str | None:
    # RSS has no word for "updated"; outlets move pubDate when they change a page.
    mark: str | None = entry["updated"] if "updated" in entry else entry.get("published")
    return mark or None
