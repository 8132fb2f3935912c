"""What a database names of the folder's files: captures, editions, letters, and the dispatches that are still to go.

Asked in SQL of its own, and not of the archive and the ledger, for these refuse a database of another version; a copy
of such a one must be made all the same, most of all before an upgrade.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crawler.archive import ArchiveError, Counts, connect, parsed
from reports.ledger.dispatches import NEVER_LEAVE


@dataclass(frozen=True, slots=True)
class WarcFile:
    """A file of captures, as far as the database names it."""

    name: str  # relative to the institute's folder
    end: int  # the byte at which its last named record ends
    captures: int


@dataclass(frozen=True, slots=True)
class Record:
    """One capture in its file: where its record begins, how long it is, whose page it is."""

    offset: int
    length: int
    url: str


@dataclass(frozen=True, slots=True)
class NamedEdition:
    """An edition of the ledger. Digests are ``sha256:<hex>``."""

    id: str
    manifest: str
    pdf: str


@dataclass(frozen=True, slots=True)
class OpenDispatch:
    """A dispatch that is not sent."""

    message_id: str
    recipient: str
    state: str
    changed: datetime
    tries: int
    why: str

    @property
    def has_failed(self) -> bool:
        """Whether it was tried in vain: not one that was kept back, perhaps after a try, or overtaken."""
        return self.state == "failed" and self.tries > 0 and not self.why.startswith(tuple(NEVER_LEAVE.values()))


@dataclass(frozen=True, slots=True)
class FruitlessVisit:
    """A visit to an outlet that found nothing, and why."""

    outlet: str
    finished: datetime
    url: str
    why: str


@contextmanager
def opened(file: Path) -> Iterator[sqlite3.Connection]:
    """The database of any version, which is not made where it is missing; ``ArchiveError`` where it is none."""
    with closing(connect(file, make=False)) as connection:
        try:
            yield connection
        except sqlite3.OperationalError as error:
            raise ArchiveError(f"{file}: {error}; is the disk full or the folder read-only?") from error
        except sqlite3.DatabaseError as error:
            raise ArchiveError(f"{file}: {error}; restore the latest backup") from error


def copy(file: Path, target: Path) -> list[str]:
    """Copy the database as it is at this instant, whoever writes to it meanwhile; what is wrong with the copy."""
    with opened(file) as source, closing(connect(target)) as copied:
        source.backup(copied)  # in one step: in several, each writer in between would make it begin again
        return faults(copied)


def faults(sql: sqlite3.Connection, check: str = "integrity_check") -> list[str]:
    """What SQLite finds wrong with the file's inside, at most a few lines; ``quick_check`` leaves the indexes out."""
    try:
        return [row[0] for row in sql.execute(f"PRAGMA {check}(5)") if row[0] != "ok"]
    except sqlite3.DatabaseError as error:  # damage that stops the check itself
        return [str(error)]


def has_table(sql: sqlite3.Connection, name: str) -> bool:
    asked = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    return sql.execute(asked, (name,)).fetchone() is not None


def warc_files(sql: sqlite3.Connection) -> list[WarcFile]:
    if not has_table(sql, "captures"):
        return []
    rows = sql.execute('SELECT warc, max("offset" + length), count(*) FROM captures GROUP BY warc ORDER BY warc')
    return [WarcFile(*row) for row in rows]


def records(sql: sqlite3.Connection, warc: str) -> list[Record]:
    """The captures of one file, in the order of the file."""
    rows = sql.execute('SELECT "offset", length, url FROM captures WHERE warc = ? ORDER BY "offset"', (warc,))
    return [Record(*row) for row in rows]


def editions(sql: sqlite3.Connection) -> list[NamedEdition]:
    if not has_table(sql, "editions"):
        return []
    return [NamedEdition(*row) for row in sql.execute("SELECT id, manifest, pdf FROM editions ORDER BY id")]


def letters(sql: sqlite3.Connection) -> frozenset[str] | None:
    """The files of the letters that have a row, without folder and flags; None where no table for them exists yet."""
    if not has_table(sql, "letters"):
        return None
    return frozenset(row[0] for row in sql.execute("SELECT file FROM letters"))


def letters_waiting(sql: sqlite3.Connection) -> int:
    """How many letters wait for the editor."""
    if not has_table(sql, "letters"):
        return 0
    return int(sql.execute("SELECT count(*) FROM letters WHERE waiting = 1").fetchone()[0])


def open_dispatches(sql: sqlite3.Connection) -> list[OpenDispatch]:
    """Every dispatch that is not sent, oldest first."""
    if not has_table(sql, "dispatches"):
        return []
    asked = "SELECT message_id, recipient, state, changed, tries, why FROM dispatches WHERE state <> 'sent' ORDER BY id"
    return [OpenDispatch(row[0], row[1], row[2], parsed(row[3]), row[4], row[5]) for row in sql.execute(asked)]


def fruitless_visits(sql: sqlite3.Connection) -> list[FruitlessVisit]:
    """The outlets whose latest visit found nothing and failed, with its first reason."""
    if not has_table(sql, "visits"):
        return []
    rows = sql.execute(
        "SELECT outlet, finished, failures FROM visits WHERE id IN (SELECT max(id) FROM visits GROUP BY outlet) "
        "AND found = 0 AND failed > 0 ORDER BY outlet"
    )
    return [FruitlessVisit(row[0], parsed(row[1]), **json.loads(row[2])[0]) for row in rows]


def undated(sql: sqlite3.Connection) -> dict[str, tuple[int, int]]:
    """The outlets most of whose articles have no date: how many of how many."""
    return Counts(sql).undated() if has_table(sql, "articles") else {}


def latest_backup(sql: sqlite3.Connection) -> datetime | None:
    if not has_table(sql, "journal"):
        return None
    row = sql.execute("SELECT max(at) FROM journal WHERE what = 'backup'").fetchone()
    return parsed(row[0]) if row[0] else None
