"""What the archive knows of captures: where each lies, and what it was for."""

from __future__ import annotations

import sqlite3
from dataclasses import asdict

from crawler.archive.instants import instant
from crawler.archive.rows import capture_of
from crawler.records import Capture


class Captures:
    """The captures of one archive."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def _keep_capture(self, capture: Capture) -> int:
        values = asdict(capture) | {"captured": instant(capture.captured)}
        self._connection.execute(
            "INSERT INTO captures (digest, url, captured, status, content_type, content_encoding, warc, offset, length)"
            " VALUES (:digest, :url, :captured, :status, :content_type, :content_encoding, :warc, :offset, :length)"
            " ON CONFLICT DO NOTHING",
            values,
        )
        row = self._connection.execute(
            "SELECT id FROM captures WHERE warc = ? AND offset = ?", (capture.warc, capture.offset)
        ).fetchone()
        return int(row["id"])

    def captures_of(self, outlet: str) -> list[tuple[str, str, Capture]]:
        """The captures of an outlet that count: each with the key of the article whose newest state it is, or with ""
        and the address of a page in which no article was found."""
        captured = "c.digest, c.captured, c.warc, c.offset, c.length, c.url AS c_url, c.status, c.content_type, "
        captured += "c.content_encoding"
        rows = self._connection.execute(
            f"SELECT '' AS page, a.key, {captured} FROM articles a JOIN captures c ON c.id = a.capture "
            "WHERE a.outlet = ?1 AND a.current = 1 "
            f"UNION ALL SELECT l.url, '', {captured} FROM leads l JOIN captures c ON c.id = l.capture "
            "WHERE l.outlet = ?1 AND l.why IS NOT NULL ORDER BY captured, c_url",
            (outlet,),
        )
        return [(row["page"], row["key"], capture) for row in rows if (capture := capture_of(row))]
