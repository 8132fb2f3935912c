"""Whether a letter's From address is proven, by the word of the institute's own mail server and of nobody else.

The server writes its verdict into Authentication-Results (RFC 8601) and must remove fields of that name and its own id
from what comes in (section 5 there): a forged one below the last hop can't be told from its own. What can be told is a
field that came through somebody else's hands on its way to us, and that is not believed.
"""

from __future__ import annotations

import re
from functools import cache

import tldextract

from reports.correspondence import Proof
from reports.inbox.addresses import domain_of, without_comments
from reports.inbox.cleaning import one_line
from reports.inbox.headers import Headers
from reports.inbox.results import Results, read_results

_BY = re.compile(r"(?:^|\s)by\s+([^\s;]+)", re.IGNORECASE)


def prove(headers: Headers, sender: str, authserv_id: str) -> Proof:
    """The proof of ``sender``, the From address, by the topmost field of ``authserv_id``."""
    if not sender:
        return Proof(False, "there is not exactly one From address")
    ours = authserv_id.strip().lower()
    for name, value in headers.fields:
        if name == "received" and not _is_our_hop(value, ours):
            return Proof(False, f"no Authentication-Results of {authserv_id} above the server {_hop(value)}")
        if name == "authentication-results":
            results = read_results(value)
            if results and results.authserv_id.lower() == ours:
                return _judged(results, sender)
            if results is None and ours in value.lower():
                return Proof(False, f"the Authentication-Results of {authserv_id} can't be read")
    return Proof(False, f"no Authentication-Results of {authserv_id}")


def _judged(results: Results, sender: str) -> Proof:
    verdicts = results.of("dmarc")
    if len(verdicts) != 1:
        return Proof(False, f"{results.authserv_id} says nothing of dmarc" if not verdicts else
                     f"{results.authserv_id} says {len(verdicts)} things of dmarc")  # fmt: skip
    verdict, domain = verdicts[0], domain_of(sender)
    proven = domain_of(verdict.only("header.from")).lower().rstrip(".")
    said = f"dmarc={one_line(verdict.result, 40)}"
    if verdict.result != "pass":
        return Proof(False, f"{said} for {domain}")
    if not proven:
        return Proof(False, f"{said}, without the domain that it holds for")
    if not _covers(proven, domain):
        return Proof(False, f"{said} for {one_line(proven, 100)}, but the letter is from {domain}")
    return Proof(True, f"{said} for {domain}")


def _covers(proven: str, domain: str) -> bool:
    return domain == proven or (domain.endswith("." + proven) and not _is_public(proven))


# ---- hops ------------------------------------------------------------------------------------------------------------


def _is_our_hop(received: str, ours: str) -> bool:
    """Whether a server of our own wrote this Received field: ours itself, or one beside it under the same domain."""
    _, _, parent = ours.partition(".")
    family = parent if "." in parent and not _is_public(parent) else ours
    host = _hop(received)
    return host in (ours, family) or (host.endswith("." + family) and not _is_public(family))


def _hop(received: str) -> str:
    """The server that a Received field names as its writer (RFC 5321, 4.4)."""
    match = _BY.search(without_comments(received) or "")
    return one_line(match[1].lower().rstrip("."), 100) if match else "that does not give its name"


def _is_public(domain: str) -> bool:
    """Whether anybody may have a name below this one: "uk", "co.uk"."""
    return not _suffixes()(domain).top_domain_under_public_suffix and not _is_own_name(domain)


def _is_own_name(domain: str) -> bool:
    """Names under a suffix that the list lacks (".example", a company's own) have one label for the suffix."""
    return not _suffixes()(domain).suffix and "." in domain


@cache
def _suffixes() -> tldextract.TLDExtract:
    """The public suffix list as it is installed: nothing is fetched."""
    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)
