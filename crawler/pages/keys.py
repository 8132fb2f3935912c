"""An article's key: the address that stays the same however a reader came to the page.

The canonical address if it is on the same site and not its home page, else the final address; in lower case up to the
path, without fragment and tracking parameters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, urljoin, urlsplit

_TRACKING = re.compile(
    r"(?:utm_\w+|fb(?:clid|_action_ids|_action_types|_source|_ref)|[gdty]clid|gclsrc|gbraid|wbraid|msclkid|twclid|igshid|mc_[ce]id|"
    r"_ga|_gl|at_(?:medium|campaign|link_id|custom\d|format|bbc_team|ptr_name|link_type|link_origin)|xtor|ns_(?:source|mchannel|campaign|linkname|fee)|"
    r"cmp(?:id)?|ito|ncid|smid|smtyp|sr_share|s_cid|wt_mc|wt_zmc|__twitter_impression|ref_src|ref_url|guccounter|"
    r"guce_referrer(?:_sig)?|share|sh|mkt_tok|vero_(?:id|conv)|_hs(?:enc|mi)|oly_(?:enc|anon)_id)",
    re.IGNORECASE,
)
# As most are: nothing to join, and joining is slow.
_FULL = re.compile(r"https?://[a-zA-Z0-9.-]+/[^\s\\?#;]*(?:\?[^\s\\?#;]+)?")
_PORTS = {"http": 80, "https": 443}
# Second levels under which two-letter countries hand out names: example.co.uk is a site, co.uk is none.
_SECOND_LEVELS = frozenset("co com org net gov gob govt edu ac or ne go mil info press news gen k12 nom".split())


def key_of(url: str, canonical: str | None) -> str:
    """The key of a page that was fetched from ``url`` and calls itself ``canonical``."""
    if canonical and same_site(url, canonical) and not is_home(canonical):
        return cleaned(canonical)
    return cleaned(url)


def cleaned(url: str) -> str:
    """The address without what changes from visit to visit; anything but http(s) comes back as it is."""
    parts = _split(url)
    if parts is None:
        return url.strip()
    query = "&".join(pair for pair in parts.query.split("&") if pair and not _TRACKING.fullmatch(pair.split("=")[0]))
    return f"{parts.scheme}://{_host_and_port(parts)}{parts.path or '/'}" + (f"?{query}" if query else "")


def resolved(base: str, address: str | None) -> str | None:
    """An address of a page in full; None where it is none of the web."""
    if not address or not (address := address.strip()):
        return None
    if _FULL.fullmatch(address):
        return address
    try:
        full = urljoin(base, address)
    except ValueError:
        return None
    return full if _split(full) else None


def host_of(url: str) -> str:
    """The host of an address without ``www.``; "" where it has none."""
    parts = _split(url)
    return (parts.hostname or "").removeprefix("www.") if parts else ""


def same_site(one: str, other: str) -> bool:
    """Whether two addresses belong to one registered name, whatever their subdomains."""
    left, right = host_of(one), host_of(other)
    return bool(left) and _registered(left) == _registered(right)


def is_home(url: str) -> bool:
    """Whether the address, full or within its site, is that of the site's first page."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return parts.path in ("", "/") and not parts.query


def _registered(host: str) -> str:
    labels = host.split(".")
    if labels[-1].isdigit() or ":" in host:  # an IP address
        return host
    levels = 3 if len(labels[-1]) == 2 and len(labels) > 2 and labels[-2] in _SECOND_LEVELS else 2
    return ".".join(labels[-levels:])


@lru_cache(256)  # a page's own address is asked for again and again
def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url.strip())
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is none, a bracket without its fellow
        return None
    return parts if good else None


def _host_and_port(parts: SplitResult) -> str:
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    return host if parts.port in (None, _PORTS[parts.scheme]) else f"{host}:{parts.port}"
