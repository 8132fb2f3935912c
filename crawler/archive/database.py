"""One SQLite file for both floors: how it is opened, and how its tables come to be.

WAL mode lets readers work while a crawl writes. A floor keeps its numbered migrations in a folder of its own; each
runs once,
in a transaction, in order. Foreign keys are on; times wait up to 30 s for another writer before they give up.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources.abc import Traversable
from pathlib import Path

from crawler.errors import ArchiveError

_MIGRATED = """
    CREATE TABLE IF NOT EXISTS migrations (
        floor TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (floor, number)
    ) STRICT
"""


def connect(file: Path) -> sqlite3.Connection:
    """Open the database, made where it is missing; ``ArchiveError`` names the file and the cure."""
    try:
        connection = sqlite3.connect(file, timeout=30, isolation_level=None)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
    except sqlite3.Error as error:
        raise ArchiveError(f"{file}: can't be opened as the archive: {error}; is it one, is the disk full?") from error
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """One transaction, or none of it; a full disk or a locked file becomes ``ArchiveError``."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise ArchiveError(
            f"the archive could not be written: {error}; is the disk full or the folder read-only?"
        ) from error


def migrate(connection: sqlite3.Connection, floor: str, folder: Traversable) -> list[int]:
    """Run the migrations of one floor that have not run yet; the numbers that did."""
    files = {int(f.name[:4]): f for f in folder.iterdir() if f.name.endswith(".sql")}
    connection.execute(_MIGRATED)
    done = _done(connection, floor)
    if unknown := done - files.keys():
        raise ArchiveError(f"the database was written by a newer version (migration {floor} {max(unknown)})")
    if files.keys() == done:
        return []
    ran = []
    with transaction(connection):
        done = _done(connection, floor)  # again: another process may have been faster
        for number in sorted(files.keys() - done):
            for statement in _statements(files[number].read_text(encoding="utf-8")):
                connection.execute(statement)
            connection.execute("INSERT INTO migrations VALUES (?, ?)", (floor, number))
            ran.append(number)
    return ran


def _done(connection: sqlite3.Connection, floor: str) -> set[int]:
    return {row[0] for row in connection.execute("SELECT number FROM migrations WHERE floor = ?", (floor,))}


def _statements(script: str) -> Iterator[str]:
    """Split a script, for ``executescript`` would commit the transaction that holds the migration together."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip() and not all(
        line.strip().startswith("--") or not line.strip() for line in statement.splitlines()
    ):
        raise ArchiveError(f"a migration ends in the middle of a statement: {statement.strip()[:60]}")
