"""The ledger's tables: numbered commissions, and the editions issued
for them. All SQL of the reporting floor is here."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.resources import files

from crawler.archive import instant, migrate, parsed, transaction
from reports.errors import UnknownCommission
from reports.ledger.commission_json import commission_from_json, commission_to_json
from reports.records import Commission


@dataclass(frozen=True, slots=True)
class Edition:
    """One issued edition. Digests are ``sha256:<hex>``."""

    id: str
    commission: str
    number: int
    now: datetime
    manifest: str
    pdf: str
    statements: int
    pages: int


class Ledger:
    """The ledger in an open archive's database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        migrate(connection, "ledger", files("reports.ledger") / "migrations")

    def record(self, commission: Commission) -> Commission:
        """Give a commission the next number of its year and keep it."""
        year = f"{commission.received.year:04}"
        with transaction(self._connection) as sql:
            row = sql.execute("SELECT max(id) FROM commissions WHERE id GLOB ?", (f"C-{year}-*",)).fetchone()
            number = int(row[0].rsplit("-", 1)[1]) + 1 if row[0] else 1
            numbered = replace(commission, id=f"C-{year}-{number:04}")
            body = json.dumps(commission_to_json(numbered), ensure_ascii=False, sort_keys=True)
            values = (numbered.id, numbered.client, instant(numbered.received), body)
            sql.execute("INSERT INTO commissions VALUES (?, ?, ?, ?)", values)
        return numbered

    def commission(self, commission_id: str) -> Commission:
        row = self._connection.execute("SELECT body FROM commissions WHERE id = ?", (commission_id,)).fetchone()
        if row is None:
            known = [row[0] for row in self._connection.execute("SELECT id FROM commissions ORDER BY id DESC LIMIT 5")]
            hint = (
                f"the latest are {', '.join(known)}"
                if known
                else "there is none yet: `deskofficer commission` makes one"
            )
            raise UnknownCommission(f"no commission {commission_id}; {hint}")
        return commission_from_json(json.loads(row["body"]))

    def commissions(self) -> list[Commission]:
        """All of them, newest first."""
        rows = self._connection.execute("SELECT body FROM commissions ORDER BY id DESC")
        return [commission_from_json(json.loads(row["body"])) for row in rows]

    def issue(self, edition: Edition) -> None:
        """Enter an edition that is whole on the disk and verified."""
        with transaction(self._connection) as sql:
            sql.execute(
                "INSERT INTO editions VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    edition.id, edition.commission, edition.number, instant(edition.now), edition.manifest, edition.pdf,
                    edition.statements, edition.pages,
                ),
            )  # fmt: skip

    def editions(self, commission_id: str) -> list[Edition]:
        """A commission's editions, first to last."""
        rows = self._connection.execute("SELECT * FROM editions WHERE commission = ? ORDER BY number", (commission_id,))
        return [_edition(row) for row in rows]

    def edition(self, edition_id: str) -> Edition | None:
        row = self._connection.execute("SELECT * FROM editions WHERE id = ?", (edition_id,)).fetchone()
        return _edition(row) if row else None


def _edition(row: sqlite3.Row) -> Edition:
    return Edition(
        row["id"], row["commission"], row["number"], parsed(row["now"]), row["manifest"], row["pdf"],
        row["statements"], row["pages"],
    )  # fmt: skip
