"""A copy of the institute's folder as one file, made while others work on it.

First the database, as it is at one instant. Everything that it names was on the disk before it was named, and never
changes: captures are only appended to, an edition is whole before it has a row, a letter is there before it is read.
So what is copied after the database is at least what it names; what is younger stays out, or is put where a restored
institute comes upon it as new.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib import metadata
from pathlib import Path
from typing import BinaryIO

from crawler.archive import held, load_institute
from reports.correspondence import Entry
from reports.errors import Busy, KeepingError
from reports.keeping import holdings
from reports.keeping.contents import NAME, Contents, is_plain, to_json
from reports.keeping.folder import SUMS, Listing, edition_files, letters_of, listing, placed_by, sums
from reports.keeping.holdings import NamedEdition
from reports.keeping.packing import Pack, open_regular
from reports.keeping.wholeness import Wholeness, look_at
from reports.lasting import make_last
from reports.ledger.journal import Journal


def usual_file(home: Path, now: datetime) -> str:
    """The name of a backup that is given none."""
    return f"{home.resolve().name}-{now:%Y%m%dT%H%M%SZ}.tar"


def back_up(home: Path, file: Path, now: datetime) -> Contents:
    """Write a backup of the folder. What is wrong with the folder is among the contents, and the rest is backed up.

    Nothing stands under the file's name before it is whole and on the disk. Raises ``KeepingError`` or ``Busy``.
    """
    database = _database(home)
    with held(home, "backup") as mine:
        if not mine:
            raise Busy(f"{home}: another backup of this folder is being made; wait until it has ended")
        if file.exists():
            raise KeepingError(f"{file}: is there already, and a backup replaces none; give another name")
        _check_place(home, file)
        part, snapshot = (file.parent / f".{file.name}{kind}.part" for kind in ("", ".sqlite"))
        _clear(part, snapshot, *(home / "backups").glob(".*.tar*.part*"))  # nobody else is at it: a kill left these
        try:
            faults = holdings.copy(home / database, snapshot)
            shutil.copymode(home / database, snapshot)
            with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:  # it holds passwords
                contents = _Writing(home, database, snapshot, out, now, faults).whole({file, part, snapshot})
                out.flush()
                os.fsync(out.fileno())
            part.rename(file)
            make_last(file.parent)
        finally:
            _clear(part, snapshot)
    _enter(home / database, Entry(now, "backup", f"{file}: {contents}"))
    return contents


def _database(home: Path) -> str:
    name = load_institute(home).database.as_posix()
    if not is_plain(name):
        raise KeepingError(
            f"institute.toml: database.file: {name} is not in the folder, so a copy of the folder would miss it; "
            "move it there, or copy both by your own means"
        )
    return name


def _check_place(home: Path, file: Path) -> None:
    """The folder of a backup must be there: one that is missing is most often a disk that is not mounted."""
    if file.parent == home / "backups":
        file.parent.mkdir(exist_ok=True)
    elif not file.parent.is_dir():
        raise KeepingError(f"{file}: there is no folder {file.parent}; make it, or mount the disk that holds it")


def _clear(*files: Path) -> None:
    for file in files:
        for end in ("", "-wal", "-shm"):
            file.with_name(f"{file.name}{end}").unlink(missing_ok=True)


def _enter(database: Path, entry: Entry) -> None:
    with holdings.opened(database) as sql:
        if holdings.has_table(sql, "journal"):
            Journal(sql).enter(entry)


class _Writing:
    """One backup while it is written."""

    def __init__(
        self, home: Path, database: str, snapshot: Path, out: BinaryIO, now: datetime, faults: list[str]
    ) -> None:
        self._home, self._database, self._snapshot, self._now = home, database, snapshot, now
        self._pack = Pack(out)
        self._faults = [f"{database}: {fault}" for fault in faults]
        with holdings.opened(snapshot) as sql:
            self._warc_files, self._editions = holdings.warc_files(sql), holdings.editions(sql)
            self._letters = holdings.letters(sql)

    def whole(self, without: set[Path]) -> Contents:
        """Write all of it. ``without`` are the files of this backup, which may lie in the folder too."""
        with open(self._snapshot, "rb") as database:
            self._pack.add(self._database, database)
        found = self._list(without)
        # Captures before all else: they are most of it, and the sooner a file is read the less of it is unnamed.
        for name in sorted(found.files, key=lambda name: not name.startswith("captures/")):
            with self._noting(name):
                self._add_file(name)
        lost = self._check_captures()
        for edition in self._editions:
            with self._noting(f"editions/{edition.id}"):
                self._add_edition(edition)
        counts = {
            "captures": sum(file.captures for file in self._warc_files) - lost,
            "editions": len(self._editions),
            "letters": self._add_box("mail/inbox", self._letters),
            "outgoing mails": self._add_box("mail/outbox", None),
        }
        return self._close(found, counts)

    def _list(self, without: set[Path]) -> Listing:
        beside = {f"{self._database}{end}" for end in ("", "-wal", "-shm", "-journal")}
        found = listing(self._home, beside | {_below(self._home, path) for path in without})
        self._faults += [f"{closed}; nothing of it is in the backup" for closed in found.closed]
        return found

    def _close(self, found: Listing, counts: dict[str, int]) -> Contents:
        contents = Contents(
            made=self._now,
            deskofficer=metadata.version("deskofficer"),
            database=self._database,
            members=dict(self._pack.members),
            folders=tuple(name for name in found.folders if not name.startswith("editions/")),
            counts=counts,
            left_out=tuple(found.others),
            faults=tuple(self._faults),
        )
        self._pack.add_text(NAME, to_json(contents), self._now.timestamp())
        self._pack.close()
        return contents

    @contextmanager
    def _noting(self, name: str) -> Iterator[None]:
        """What can't be read is noted, and the rest goes on."""
        try:
            yield
        except OSError as error:
            self._unread(name, error)

    def _unread(self, name: str, error: OSError) -> None:
        self._faults.append(f"{name}: can't be read: {error.strerror or error}; it is not in the backup")

    def _add_file(self, name: str) -> None:
        try:
            file = open_regular(self._home / name)
        except FileNotFoundError:
            return  # removed since the folder was listed
        if file:
            with file:
                self._pack.add(name, file)

    def _add_edition(self, edition: NamedEdition) -> None:
        expected = {"manifest.json": edition.manifest, "report.pdf": edition.pdf}
        packed = dict[str, str]()
        for name, file in edition_files(self._home, edition.id):
            with file:
                if name == SUMS:
                    expected = sums(file.read()) | expected
                    file.seek(0)
                packed[name] = "sha256:" + self._pack.add(f"editions/{edition.id}/{name}", file).sha256
        if not packed:
            self._faults.append(f"editions/{edition.id}: missing, and the ledger names it; restore it from a backup")
            return
        for name in sorted(expected):
            if packed.get(name) != expected[name]:
                wrong = "not the file that was issued" if name in packed else "missing"
                self._faults.append(f"editions/{edition.id}/{name}: {wrong}; restore it from a backup")

    def _add_box(self, box: str, known: frozenset[str] | None) -> int:
        number = 0
        for name, file in letters_of(self._home, box, placed_by(known), self._unread):
            with file, self._noting(name):
                self._pack.add(name, file)
                number += 1
        return number

    def _check_captures(self) -> int:
        """How many captures are not whole in the backup; each file that lacks some is a fault."""
        lost = 0
        with holdings.opened(self._snapshot) as sql:
            for named in self._warc_files:
                found = look_at(self._home, named, holdings.records(sql, named.name))
                if named.name not in self._pack.members and not found.fault:  # it was there too late, or can't be read
                    found = Wholeness(named.captures, f"{named.name}: not copied, with {named.captures} captures")
                if found.fault:
                    self._faults.append(f"{found.fault}; restore it from a backup")
                lost += found.lost
        return lost


def _below(home: Path, path: Path) -> str:
    """A path as the folder's listing has it; what lies elsewhere is in no listing."""
    resolved, home = path.parent.resolve() / path.name, home.resolve()
    return resolved.relative_to(home).as_posix() if resolved.is_relative_to(home) else ""
