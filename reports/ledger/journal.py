"""The journal: what happened to the institute's folder as a whole, such as a start of `deskofficer run` or a backup."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from crawler.archive import instant, parsed
from reports.correspondence import Entry
from reports.ledger.joined import joined


class Journal:
    """The journal in an open archive's database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def enter(self, entry: Entry) -> None:
        """Add a line, in the transaction that is open or in one of its own."""
        with joined(self._connection) as sql:
            values = (instant(entry.at), entry.what, entry.detail)
            sql.execute("INSERT INTO journal (at, what, detail) VALUES (?, ?, ?)", values)

    def entries(self, since: datetime | None = None, until: datetime | None = None) -> list[Entry]:
        """The lines from ``since`` on and before ``until``, oldest first."""
        rows = self._connection.execute(
            "SELECT at, what, detail FROM journal WHERE at >= ? AND at < ? ORDER BY at, id",
            (instant(since) if since else "", instant(until) if until else "~"),
        )
        return [Entry(parsed(row["at"]), row["what"], row["detail"]) for row in rows]
