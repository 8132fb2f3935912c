"""Letters and what came of them: none is ever without a row."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime

from crawler.archive import instant, parsed
from reports.correspondence import Letter, LetterRow, Outcome
from reports.errors import UnknownLetter
from reports.ledger.joined import joined


class Letters:
    """The rows of all letters."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def enter(
        self, letter: Letter, read: datetime, outcome: Outcome, why: str, waiting: bool = False, client: str = ""
    ) -> LetterRow:
        """Give a letter its row; there is one for each file of the mailbox."""
        with joined(self._connection) as sql:
            row = sql.execute(
                'INSERT INTO letters (file, read, size, digest, message_id, "references", sender, subject, outcome, '
                "why, waiting, client) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *",
                (
                    letter.file, instant(read), letter.size, letter.digest, letter.message_id,
                    json.dumps(letter.references), letter.sender, letter.subject, outcome, why, waiting, client,
                ),
            ).fetchone()  # fmt: skip
        return _letter(row)

    def accept(self, number: int, letter: Letter, why: str, client: str) -> LetterRow:
        """Note that the editor accepted a letter that waited, as it was read just now."""
        with joined(self._connection) as sql:
            row = sql.execute(
                "UPDATE letters SET outcome = 'accepted', why = ?, waiting = 0, client = ?, size = ?, digest = ?, "
                'message_id = ?, "references" = ?, sender = ?, subject = ? WHERE id = ? AND waiting = 1 RETURNING *',
                (
                    why, client, letter.size, letter.digest, letter.message_id, json.dumps(letter.references),
                    letter.sender, letter.subject, number,
                ),
            ).fetchone()  # fmt: skip
            return _letter(_still_waiting(row, number))

    def refuse(self, number: int, why: str) -> LetterRow:
        """Note that the editor refused a letter that waited."""
        with joined(self._connection) as sql:
            row = sql.execute(
                "UPDATE letters SET outcome = 'refused', why = ?, waiting = 0 WHERE id = ? AND waiting = 1 RETURNING *",
                (why, number),
            ).fetchone()
            return _letter(_still_waiting(row, number))

    def letter(self, number: int) -> LetterRow:
        row = self._connection.execute("SELECT * FROM letters WHERE id = ?", (number,)).fetchone()
        if row is None:
            raise UnknownLetter(f"no letter {number}; `deskofficer inbox --waiting` lists those that wait")
        return _letter(row)

    def files(self) -> set[str]:
        """The files of the mailbox that have a row."""
        return {row["file"] for row in self._connection.execute("SELECT file FROM letters")}

    def alike(self, letter: Letter) -> list[LetterRow]:
        """Earlier letters with the same content or the same Message-ID, oldest first."""
        rows = self._connection.execute(
            "SELECT * FROM letters WHERE (digest = ? AND digest <> '') OR (message_id = ? AND message_id <> '') "
            "ORDER BY id",
            (letter.digest, letter.message_id),
        )
        return [_letter(row) for row in rows]

    def waiting(self) -> list[LetterRow]:
        """The letters that wait for the editor, oldest first."""
        return [_letter(row) for row in self._connection.execute("SELECT * FROM letters WHERE waiting = 1 ORDER BY id")]

    def between(self, since: datetime, until: datetime) -> list[LetterRow]:
        rows = self._connection.execute(
            "SELECT * FROM letters WHERE read >= ? AND read < ? ORDER BY read, id", (instant(since), instant(until))
        )
        return [_letter(row) for row in rows]


def _still_waiting(row: sqlite3.Row | None, number: int) -> sqlite3.Row:
    """Of two who decide at once the second is told."""
    if row is None:
        raise UnknownLetter(f"letter {number}: waits no longer; somebody else has just decided")
    return row


def _letter(row: sqlite3.Row) -> LetterRow:
    return LetterRow(
        id=row["id"],
        file=row["file"],
        read=parsed(row["read"]),
        size=row["size"],
        digest=row["digest"],
        message_id=row["message_id"],
        references=tuple(json.loads(row["references"])),
        sender=row["sender"],
        subject=row["subject"],
        outcome=row["outcome"],
        why=row["why"],
        waiting=bool(row["waiting"]),
        client=row["client"],
    )
