"""The pages behind an edition, read from their WARC records: in the evidence pack, and in the institute's own captures.

Where both are at hand both must be whole: a damaged record is a fault even while a good copy of it exists.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from crawler.archive import Article, CapturedPage, CaptureError, digest_of, from_json, member_bytes, parse_member
from reports.records import Json
from reports.rendering.evidence import ARTICLES, PACK
from reports.rendering.verification.verdict import Fault


class Pages:
    """Captured pages by digest, each read and checked once; ``faults`` collects what is wrong with them."""

    def __init__(self, manifest: Json, folder: Path, home: Path | None) -> None:
        self._entries = {entry["digest"]: entry for entry in manifest["captures"]}
        self._folder, self._home = folder, home
        self._pages: dict[str, CapturedPage | str] = {}
        self._said = {article["id"]: article for article in manifest["articles"]}
        self._articles: dict[str, Article] | None = None
        self.faults: list[Fault] = []

    def page(self, capture: str) -> CapturedPage | str:
        """The page of a capture, or why there is none that can be trusted."""
        if capture not in self._pages:
            self._pages[capture] = self._read(capture)
        return self._pages[capture]

    def _read(self, capture: str) -> CapturedPage | str:
        entry = self._entries.get(capture)
        if entry is None:
            return f"capture {capture} is not in the manifest"
        places = [
            (self._folder / PACK, entry["pack_offset"], f"{PACK} at byte {entry['pack_offset']}"),
            *(
                [(self._home / entry["warc"], entry["offset"], f"{entry['warc']} at byte {entry['offset']}")]
                if self._home
                else []
            ),
        ]
        there = [place for place in places if place[0].is_file()]
        if not there:
            return f"no WARC file holds capture {capture}: looked for {' and '.join(str(p[0]) for p in places)}"
        page: CapturedPage | str = ""
        for file, offset, where in there:
            try:
                page = _checked(member_bytes(file, offset, entry["length"]), entry, where)
            except CaptureError as error:
                self.faults.append(Fault(where, str(error).removeprefix(f"{where}: ")))
                return str(error)
        return page

    def article(self, article_id: str) -> Article | str:
        """An article as it was read, from the edition's folder; or why it can't be trusted."""
        if self._articles is None:
            self._articles = self._load()
        article = self._articles.get(article_id)
        if article is None:
            return f"article {article_id} is not in {ARTICLES}"
        said = self._said.get(article_id)
        if said is None:
            return f"article {article_id} is not in the manifest"
        if article.id != article_id or article.text_digest != said["text_digest"]:
            return f"article {article_id} in {ARTICLES} is not the one that the manifest names"
        return article

    def _load(self) -> dict[str, Article]:
        articles = {}
        try:
            for line in (self._folder / ARTICLES).read_text(encoding="utf-8").split("\n"):
                if line:
                    data = json.loads(line)
                    articles[data["id"]] = from_json(data)
        except (OSError, ValueError, KeyError, TypeError) as error:
            self.faults.append(Fault(ARTICLES, f"can't be read: {error}"))
        return articles


def _checked(member: bytes, entry: Json, where: str) -> CapturedPage:
    if "sha256:" + hashlib.sha256(member).hexdigest() != entry["record_digest"]:
        raise CaptureError(f"{where}: the WARC record is not the one that the manifest names")
    record = parse_member(member, where)
    if digest_of(record.payload) != entry["digest"]:
        raise CaptureError(f"{where}: the payload's digest is not {entry['digest']}")
    if record.url != entry["url"]:
        raise CaptureError(f"{where}: the record is of {record.url}, not of {entry['url']}")
    return CapturedPage(record)
