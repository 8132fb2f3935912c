"""Articles and captures as rows of the database, and back."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace

from crawler.archive.instants import parsed
from crawler.article_json import from_json, to_json
from crawler.records import Article, Capture


def day_column(article: Article) -> str | None:
    """The day of publication, as the page dates it."""
    return (article.published or "")[:10] or None


def body_of(article: Article) -> str:
    raw = {"published_raw": article.published_raw, "modified_raw": article.modified_raw}
    return json.dumps(to_json(article) | raw, ensure_ascii=False, sort_keys=True)


def article_of(row: sqlite3.Row) -> Article:
    body = json.loads(row["body"])
    article = from_json(body | {"capture": None})
    # Earlier versions kept no string of the change.
    raw = {"published_raw": body["published_raw"], "modified_raw": body.get("modified_raw")}
    return replace(article, key=row["key"], capture=capture_of(row), **raw)


def capture_of(row: sqlite3.Row) -> Capture | None:
    if row["digest"] is None:
        return None
    return Capture(
        row["digest"], row["c_url"], parsed(row["captured"]), row["status"], row["content_type"],
        row["content_encoding"], row["warc"], row["offset"], row["length"],
    )  # fmt: skip
