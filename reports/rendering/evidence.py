"""The evidence pack: the cited captures' WARC records, copied byte for
byte into one file that goes with the edition."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from crawler.archive import Article, Capture, Outlet, member_bytes, to_json
from reports.derivation import published_day
from reports.records import Json

PACK = "evidence.warc.gz"
ARTICLES = "articles.jsonl"
SOURCES = "sources.json"


@dataclass(frozen=True, slots=True)
class EvidenceEntry:
    """Where a cited capture is: in the institute's captures, and in the pack. Offsets and lengths in bytes."""

    capture: Capture
    record_digest: str  # sha256:<hex> of the whole record as it stands in the file
    pack_offset: int

    def to_json(self) -> Json:
        capture = self.capture
        return {
            "digest": capture.digest,
            "record_digest": self.record_digest,
            "url": capture.url,
            "captured": capture.captured.isoformat(),
            "status": capture.status,
            "content_type": capture.content_type,
            "content_encoding": capture.content_encoding,
            "warc": capture.warc,
            "offset": capture.offset,
            "length": capture.length,
            "pack_offset": self.pack_offset,
        }


@dataclass(frozen=True, slots=True)
class Evidence:
    """The pack's bytes and what is in it, in the order of the captures' digests."""

    entries: tuple[EvidenceEntry, ...]
    pack: bytes


def gather(home: Path, articles: Iterable[Article]) -> Evidence:
    """Copy the records of all captures behind these articles; ``CaptureError`` where one can't be read."""
    captures = {a.capture.digest: a.capture for a in articles if a.capture is not None}
    entries, pack = [], bytearray()
    for _, capture in sorted(captures.items()):
        member = member_bytes(home / capture.warc, capture.offset, capture.length)
        entries.append(EvidenceEntry(capture, "sha256:" + hashlib.sha256(member).hexdigest(), len(pack)))
        pack += member
    return Evidence(tuple(entries), bytes(pack))


def article_lines(articles: Iterable[Article]) -> bytes:
    """The cited articles as read, one JSON line each, in the order of
    their ids: what the spans of citations count in."""
    lines = [json.dumps(to_json(a) | {"key": a.key}, ensure_ascii=False, sort_keys=True) for a in articles]
    return "".join(f"{line}\n" for line in lines).encode()


def csl_json(numbers: Mapping[str, int], articles: Mapping[str, Article], outlets: Mapping[str, Outlet]) -> bytes:
    """The numbered sources as CSL-JSON (``article-newspaper``; ``accessed`` is the capture's day)."""
    items = [_csl(number, articles[one], outlets) for one, number in sorted(numbers.items(), key=lambda item: item[1])]
    return (json.dumps(items, ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode()


def _csl(number: int, article: Article, outlets: Mapping[str, Outlet]) -> Json:
    outlet = outlets.get(article.outlet)
    item: Json = {
        "id": f"E{number}",
        "type": "article-newspaper",
        "title": article.headline,
        "container-title": outlet.name if outlet else article.outlet,
        "author": [{"literal": name} for name in article.authors],
        "URL": article.url,
    }
    if article.language:
        item["language"] = article.language
    if day := published_day(article.published):
        item["issued"] = {"date-parts": [[day.year, day.month, day.day]]}
    if article.capture:
        on = article.capture.captured
        item["accessed"] = {"date-parts": [[on.year, on.month, on.day]]}
    return item
