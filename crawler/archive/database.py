"""One SQLite file for both floors: how it is opened, and how its tables come to be.

WAL mode lets readers work while a crawl writes. Foreign keys are on; times wait up to 30 s for another writer before
they give up. A floor keeps its numbered migrations in a folder of its own; each runs once, in a transaction, in order.
A new file gets its tables at once. One that an earlier version made is changed by `deskofficer upgrade` only, which
makes a copy first: opening it says so and leaves it as it is.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources.abc import Traversable
from pathlib import Path

from crawler.errors import ArchiveError
from crawler.text.home import countries_of
from crawler.text.pairs import pairs

_MIGRATED = """
    CREATE TABLE IF NOT EXISTS migrations (
        floor TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (floor, number)
    ) STRICT
"""


def connect(file: Path, make: bool = True) -> sqlite3.Connection:
    """Open the database, made where it is missing unless ``make`` is False; ``ArchiveError`` names file and cure."""
    if not make and not file.is_file():
        raise ArchiveError(f"{file}: there is no archive; `deskofficer init FOLDER` makes an institute's folder")
    try:
        connection = sqlite3.connect(file, timeout=30, isolation_level=None)
        connection.row_factory = sqlite3.Row
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        _teach(connection)
    except sqlite3.Error as error:
        raise ArchiveError(f"{file}: can't be opened as the archive: {error}; is it one, is the disk full?") from error
    return connection


def _teach(connection: sqlite3.Connection) -> None:
    """Give SQL the functions of ours that migrations use."""

    def named(headline: str, text: str) -> str:
        return json.dumps(sorted(countries_of(headline, text, "")))

    def is_of(headline: str, text: str, country: str) -> bool:
        return country in countries_of(headline, text, country)

    connection.create_function("letter_pairs", 1, pairs, deterministic=True)
    connection.create_function("countries_named", 2, named, deterministic=True)
    connection.create_function("is_of_country", 3, is_of, deterministic=True)


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Turn on WAL mode. Of several that do so at once to a new file, all but one fail at once, whatever the timeout."""
    until = time.monotonic() + 30
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.01)


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
    """Make the tables of a floor that has none yet; the numbers of the migrations that ran.

    ``ArchiveError`` where a newer version has written the database, or an earlier one has and `deskofficer upgrade` is
    wanted.
    """
    done = _done(connection, floor)
    waiting = _waiting(done, floor, folder)
    if not waiting:
        return []
    if done:
        numbers = ", ".join(f"{number:04}" for number in waiting)
        raise ArchiveError(
            f"{_file(connection)}: made by an earlier version (it lacks the migrations {floor} {numbers}); "
            "run `deskofficer upgrade --home FOLDER`, which makes a copy first"
        )
    with transaction(connection):
        return run_pending(connection, floor, folder)  # asked again there: another process may have been faster


def pending(connection: sqlite3.Connection, floor: str, folder: Traversable) -> list[int]:
    """The numbers of a floor's migrations that have not run; ``ArchiveError`` where a newer version's have."""
    return _waiting(_done(connection, floor), floor, folder)


def run_pending(connection: sqlite3.Connection, floor: str, folder: Traversable) -> list[int]:
    """Run a floor's migrations that have not run, in the caller's transaction; their numbers."""
    waiting = pending(connection, floor, folder)
    connection.execute(_MIGRATED)
    for number in waiting:
        for statement in _statements(_scripts(folder)[number].read_text(encoding="utf-8")):
            connection.execute(statement)
        connection.execute("INSERT INTO migrations VALUES (?, ?)", (floor, number))
    return waiting


def _waiting(done: set[int], floor: str, folder: Traversable) -> list[int]:
    known = _scripts(folder).keys()
    if unknown := done - known:
        raise ArchiveError(
            f"the database was written by a newer version (migration {floor} {max(unknown):04}); install that one"
        )
    return sorted(known - done)


def _scripts(folder: Traversable) -> dict[int, Traversable]:
    return {int(file.name[:4]): file for file in folder.iterdir() if file.name.endswith(".sql")}


def _done(connection: sqlite3.Connection, floor: str) -> set[int]:
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").fetchone():
        return set()
    return {row[0] for row in connection.execute("SELECT number FROM migrations WHERE floor = ?", (floor,))}


def _file(connection: sqlite3.Connection) -> str:
    """The file of an open database."""
    return str(connection.execute("PRAGMA database_list").fetchone()[2]) or "the database"


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
