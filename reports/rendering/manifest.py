"""manifest.json, version 1: everything that an edition was made from, as canonical JSON (docs/manifest.md)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from crawler.archive import Article, Outlet, country_name
from reports.derivation import UNNAMED, shown_change
from reports.records import Chosen, Commission, Json, Report
from reports.rendering.evidence import Evidence

VERSION = 1
PAGE_TEXT_VERSION = 1


def canonical(value: Json) -> bytes:
    """JSON Canonicalization Scheme (RFC 8785) for what a manifest holds:
    sorted keys, no blanks, UTF-8, no fractions."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def digest(content: bytes) -> str:
    return "sha256:" + hashlib.sha256(content).hexdigest()


def build_manifest(
    report: Report,
    commission_json: Json,
    cited: Sequence[Article],
    evidence: Evidence,
    outlets: Mapping[str, Outlet],
    environment: Mapping[str, object],
    files: Mapping[str, bytes],
) -> Json:
    """The manifest of a report. ``files`` are the edition's other files: all but report.pdf and the manifest itself."""
    chosen = {one.article.id: one for one in report.selected}
    return {
        "version": VERSION,
        "page_text": PAGE_TEXT_VERSION,
        "commission": commission_json | {"country_names": _country_names(report.commission)},
        "edition": report.edition,
        "now": _iso(report.now),
        "institute": report.institute,
        "statements": [statement.to_json() for statement in report.statements],
        "articles": [_article(article, chosen.get(article.id), outlets.get(article.outlet)) for article in cited],
        "captures": [entry.to_json() for entry in evidence.entries],
        "environment": dict(environment),
        "files": {name: digest(content) for name, content in files.items()},
    }


def _country_names(commission: Commission) -> list[str]:
    return [country_name(code, "en") for code in commission.countries]


def _article(article: Article, chosen: Chosen | None, outlet: Outlet | None) -> Json:
    return {
        "id": article.id,
        "url": article.url,
        "headline": article.headline,
        "outlet": article.outlet,
        "outlet_name": outlet.name if outlet else article.outlet or UNNAMED,
        "state": outlet.state if outlet else "none",
        "language": article.language,
        "published": article.published,
        "published_rule": article.published_rule,
        "published_raw": article.published_raw,
        "modified": shown_change(article),
        "modified_raw": article.modified_raw,
        "authors": list(article.authors),
        "capture": article.capture.digest if article.capture else None,
        "text_digest": article.text_digest,
        "reader": article.reader,
        "story": chosen.story if chosen else None,
        "reason": chosen.reason if chosen else None,
    }


def _iso(when: datetime) -> str:
    return when.isoformat()
