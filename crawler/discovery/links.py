"""Which announced addresses are an outlet's own, and how each is written so that one page is one lead."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urljoin, urlsplit, urlunsplit

import tldextract

from crawler.records import Lead, Outlet

LARGEST_ADDRESS = 2000  # characters
_TRACKING = re.compile(
    r"utm_\w+|ns_\w+|at_(medium|campaign)|mc_[ce]id|(fb|g|d|msc|y)lid|fbclid|gclid|igshid|cmpid|ftag"
)
# The list that comes with the package: a crawl must not hang on a download of the newest one.
_suffixes = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)


@lru_cache(maxsize=4096)
def site_of(host: str) -> str:
    """The registered site of a host: "www.bbc.co.uk" and "news.bbc.co.uk" are both of "bbc.co.uk"."""
    host = host.rstrip(".").lower()
    try:
        return str(ipaddress.ip_address(host.strip("[]")))
    except ValueError:
        pass
    registered = _suffixes(host)
    if registered.suffix and registered.domain:
        return f"{registered.domain}.{registered.suffix}"
    # A top level that the list does not know, such as .example: the list's own rule is then that its names are sites.
    return ".".join(host.split(".")[-2:])


def site_of_url(url: str) -> str:
    """The registered site of an address, "" where it has no host."""
    try:
        return site_of(urlsplit(url).hostname or "")
    except ValueError:  # such as an unclosed bracket in the host
        return ""


@dataclass(frozen=True, slots=True)
class Ground:
    """The sites that belong to an outlet: those of every address that its configuration names."""

    sites: frozenset[str]

    @classmethod
    def of(cls, outlet: Outlet) -> Ground:
        named = (outlet.home, *outlet.feeds, *outlet.sitemaps, *outlet.sections)
        return cls(frozenset(site_of_url(url) for url in named) - {""})

    def holds(self, url: str) -> bool:
        return site_of_url(url) in self.sites

    def address(self, base: str, link: str) -> str | None:
        """A link made absolute and plain, or None where it leads off the outlet's ground or not by http(s)."""
        url = absolute(base, link)
        return url if url and self.holds(url) else None


def absolute(base: str, link: str) -> str | None:
    """A link made absolute and plain, or None where it leads nowhere by http(s)."""
    if not link.strip():
        return None
    try:
        parts = urlsplit(urljoin(base, link.strip()))
        good = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc
    except ValueError:
        return None
    url = urlunsplit((parts.scheme, parts.netloc.lower(), parts.path or "/", _untracked(parts.query), ""))
    return url if good and len(url) <= LARGEST_ADDRESS else None


def _untracked(query: str) -> str:
    if not query:
        return ""
    return "&".join(part for part in query.split("&") if not _TRACKING.fullmatch(part.partition("=")[0].lower()))


def kept_newest(leads: Iterable[Lead], most: int) -> list[Lead]:
    """One lead an address, in the order announced; where there are too many, those with the latest dates.

    An address that several places announce keeps the first mark said of it.
    """
    single: dict[str, Lead] = {}
    for lead in leads:
        known = single.get(lead.url)
        if known is None or (known.mark is None and lead.mark is not None):
            single[lead.url] = lead
    if len(single) <= most:
        return list(single.values())
    chosen = {lead.url for lead in sorted(single.values(), key=_said, reverse=True)[:most]}
    return [lead for lead in single.values() if lead.url in chosen]


def _said(lead: Lead) -> str:
    """The ISO 8601 date of a lead; "" for other spellings, which feeds use, and feeds have their newest pages first."""
    said = lead.mark or lead.published or ""
    return said if said[:4].isdigit() else ""
