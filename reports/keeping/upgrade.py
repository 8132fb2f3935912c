"""A newer version's tables for a database that an earlier one made: a copy first, then all or nothing."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from crawler.archive import CrawlerError, held, load_institute, pending, run_pending, transaction
from reports.correspondence import Entry
from reports.errors import Busy, KeepingError
from reports.keeping import holdings
from reports.lasting import make_last
from reports.ledger.journal import Journal

FLOORS: Mapping[str, Traversable] = {  # in this order, for the ledger's tables may name the archive's
    "archive": files("crawler.archive") / "migrations",
    "ledger": files("reports.ledger") / "migrations",
}


@dataclass(frozen=True, slots=True)
class Upgraded:
    """Which migrations ran ("ledger 0002"), and where the database is as it was before; None where none ran."""

    ran: tuple[str, ...]
    copy: Path | None


def waiting(sql: sqlite3.Connection, floors: Mapping[str, Traversable] = FLOORS) -> list[str]:
    """The migrations that have not run; ``ArchiveError`` where a newer version's have."""
    return [_named(floor, number) for floor, folder in floors.items() for number in pending(sql, floor, folder)]


def upgrade(home: Path, now: datetime, floors: Mapping[str, Traversable] = FLOORS) -> Upgraded:
    """Run what has not run of all floors, in one transaction.

    Raises ``Busy`` while others work on the folder, and ``KeepingError`` where a migration fails; the database is then
    as it was.
    """
    with _alone(home), holdings.opened(load_institute(home).database_file) as sql:
        if not waiting(sql, floors):
            return Upgraded((), None)
        copy = _copied(home, now)
        try:
            return Upgraded(tuple(_run(sql, floors, copy, now)), copy)
        except (sqlite3.Error, CrawlerError, KeepingError) as error:
            raise KeepingError(f"not upgraded, and the database is as it was: {error}; a copy is {copy}") from error


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    with held(home, "institute") as alone:
        if not alone:
            raise Busy(f"{home}: is in use by `deskofficer run`; stop that (systemctl stop deskofficer), then upgrade")
        yield


def _copied(home: Path, now: datetime) -> Path:
    """A copy of the database in backups/, whole and on the disk before it has its name."""
    folder = home / "backups"
    folder.mkdir(exist_ok=True)
    copy = folder / f"archive-{now:%Y%m%dT%H%M%SZ}-before-upgrade.sqlite"
    if copy.exists():
        raise KeepingError(f"{copy}: is there already; remove it, or wait a second")
    part = folder / f".{copy.name}.part"
    part.unlink(missing_ok=True)
    try:
        if faults := holdings.copy(load_institute(home).database_file, part):
            raise KeepingError(f"the database is damaged: {'; '.join(faults)}; restore the latest backup, then upgrade")
        with open(part, "rb") as whole:
            os.fsync(whole.fileno())
        part.rename(copy)
    finally:
        part.unlink(missing_ok=True)
    make_last(folder)
    return copy


def _run(sql: sqlite3.Connection, floors: Mapping[str, Traversable], copy: Path, now: datetime) -> list[str]:
    # A migration may make a table anew, which foreign keys would not let it; they are checked at the end instead.
    sql.execute("PRAGMA foreign_keys = OFF")
    with transaction(sql):
        ran = [named for floor, folder in floors.items() for named in _run_floor(sql, floor, folder)]
        faults = holdings.faults(sql) + _broken_references(sql)
        if faults:
            raise KeepingError("; ".join(faults))
        if holdings.has_table(sql, "journal"):
            Journal(sql).enter(Entry(now, "upgrade", f"{', '.join(ran)}; the copy is {copy.name}"))
    return ran


def _run_floor(sql: sqlite3.Connection, floor: str, folder: Traversable) -> list[str]:
    try:
        return [_named(floor, number) for number in run_pending(sql, floor, folder)]
    except sqlite3.Error as error:
        raise KeepingError(f"a migration of {floor} failed: {error}") from error


def _broken_references(sql: sqlite3.Connection) -> list[str]:
    rows = sql.execute("PRAGMA foreign_key_check").fetchmany(5)
    return [f"a row of {row[0]} names one of {row[2]} that is not there" for row in rows]


def _named(floor: str, number: int) -> str:
    return f"{floor} {number:04}"
