"""The ledger: numbered commissions, the editions issued for them, and their approvals; its other books hang on it.

All SQL of the reporting floor is in this folder, but for what `reports.keeping` reads of databases of any version.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.resources import files

from crawler.archive import instant, migrate, parsed
from reports.correspondence import LetterRow, Step
from reports.errors import UnknownCommission
from reports.ledger.commission_json import commission_from_json, commission_to_json
from reports.ledger.dispatches import Dispatches
from reports.ledger.joined import joined
from reports.ledger.journal import Journal
from reports.ledger.letters import Letters
from reports.ledger.omissions import Omissions
from reports.ledger.way import Way
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


@dataclass(frozen=True, slots=True)
class Approval:
    """An editor's word, which holds for exactly this manifest."""

    edition: str
    manifest: str
    at: datetime
    who: str


class Ledger:
    """The ledger in an open archive's database. Entries of several books can be one transaction: ``together``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        migrate(connection, "ledger", files("reports.ledger") / "migrations")
        self.way, self.letters = Way(connection), Letters(connection)
        self.dispatches, self.journal = Dispatches(connection), Journal(connection)
        self.omissions = Omissions(connection)

    def together(self) -> AbstractContextManager[sqlite3.Connection]:
        """One transaction for all that is entered in the block."""
        return joined(self._connection)

    # ---- commissions -------------------------------------------------------------------------------------------------

    def record(
        self, commission: Commission, who: str = "command line", letter: LetterRow | None = None, mail_to: str = ""
    ) -> Commission:
        """Give a commission the next number of its year and keep it; its way begins.

        ``letter`` is the one that it came with, ``mail_to`` the address that its editions go to, "" for none.
        """
        year = f"{commission.received.year:04}"
        with joined(self._connection) as sql:
            row = sql.execute(
                "SELECT id FROM commissions WHERE id GLOB ? ORDER BY length(id) DESC, id DESC LIMIT 1", (f"C-{year}-*",)
            ).fetchone()
            number = int(row[0].rsplit("-", 1)[1]) + 1 if row else 1
            numbered = replace(commission, id=f"C-{year}-{number:04}")
            body = json.dumps(commission_to_json(numbered), ensure_ascii=False, sort_keys=True)
            values = (numbered.id, numbered.client, instant(numbered.received), body, letter and letter.id, mail_to)
            sql.execute(
                "INSERT INTO commissions (id, client, received, body, letter, mail_to) VALUES (?, ?, ?, ?, ?, ?)",
                values,
            )
            why = f"letter {letter.id}" if letter else ""
            self.way.enter(Step(numbered.id, "received", commission.received, who, why))
        return numbered

    def mail_of(self, commission_id: str) -> tuple[LetterRow | None, str]:
        """The letter that a commission came with, and the address that its editions go to."""
        row = self._connection.execute(
            "SELECT letter, mail_to FROM commissions WHERE id = ?", (commission_id,)
        ).fetchone()
        if row is None:
            raise UnknownCommission(f"no commission {commission_id}")
        return (self.letters.letter(row["letter"]) if row["letter"] is not None else None), row["mail_to"]

    def of_letter(self, letter: int) -> list[str]:
        """The commissions that came with a letter."""
        rows = self._connection.execute("SELECT id FROM commissions WHERE letter = ? ORDER BY id", (letter,))
        return [row["id"] for row in rows]

    def is_done(self, latest: Step) -> bool:
        """Whether a commission needs nothing more, by its latest step: it was sent or refused, or goes to nobody."""
        if latest.state == "approved":
            return not self.mail_of(latest.commission)[1]
        return latest.state in ("dispatched", "refused")

    def work(self, now: datetime) -> list[Commission]:
        """What is to be built by itself now: those due first come first, those without a deadline after them."""
        waiting = [self.commission(one) for one in self.way.to_build(now)]
        return sorted(waiting, key=order_of_work)

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

    # ---- editions ----------------------------------------------------------------------------------------------------

    def issue(self, edition: Edition) -> None:
        """Enter an edition that is whole on the disk and verified."""
        with joined(self._connection) as sql:
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

    def approve(self, approval: Approval) -> None:
        with joined(self._connection) as sql:
            sql.execute(
                "INSERT INTO approvals VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                (approval.edition, approval.manifest, instant(approval.at), approval.who),
            )

    def withdraw_approval(self, edition_id: str) -> None:
        """Take an approval back, where there is one; that it was given stays in the commission's way."""
        with joined(self._connection) as sql:
            sql.execute("DELETE FROM approvals WHERE edition = ?", (edition_id,))

    def approval(self, edition_id: str) -> Approval | None:
        row = self._connection.execute("SELECT * FROM approvals WHERE edition = ?", (edition_id,)).fetchone()
        return Approval(row["edition"], row["manifest"], parsed(row["at"]), row["who"]) if row else None


def order_of_work(commission: Commission) -> tuple[datetime, datetime, str]:
    """What orders the work: the deadline, then the time that a commission has waited, then its number."""
    never = datetime.max.replace(tzinfo=UTC)
    return (commission.deadline or never, commission.received, commission.id)


def _edition(row: sqlite3.Row) -> Edition:
    return Edition(
        row["id"], row["commission"], row["number"], parsed(row["now"]), row["manifest"], row["pdf"],
        row["statements"], row["pages"],
    )  # fmt: skip
