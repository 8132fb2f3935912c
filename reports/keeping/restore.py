"""An institute's folder from a backup, or the proof that a backup would give one.

A backup may come from anywhere, so nothing in it is believed: only regular files with plain names are taken, and each
must be the one that backup.json names. All of it is put beside the folder and gets the folder's name at the very end.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from reports.correspondence import Entry
from reports.errors import KeepingError
from reports.keeping import holdings
from reports.keeping.contents import NAME, Contents, Member, from_json, is_plain
from reports.keeping.holdings import OpenDispatch
from reports.lasting import make_last
from reports.ledger.journal import Journal

_BLOCK = 1024 * 1024
_SHOWN = 12  # faults that a message names
_LARGEST_CONTENTS = 1_000_000_000  # bytes of backup.json: some millions of files


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restored folder holds."""

    contents: Contents
    to_send: tuple[OpenDispatch, ...]  # the next run sends them, if they were not sent after the backup was made


def check(file: Path) -> Contents:
    """Hold a backup against what it says of itself; ``KeepingError`` names all that is wrong with it."""
    return _read(file, None)


def restore(file: Path, folder: Path, now: datetime) -> Restored:
    """Unpack a backup into a folder that is not there, or is empty; ``KeepingError`` where anything is wrong.

    Then nothing stands under the folder's name.
    """
    folder = folder.absolute()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise KeepingError(f"{folder}: is not empty; a backup is restored into an empty folder, or one not there yet")
    folder.parent.mkdir(parents=True, exist_ok=True)
    part = folder.parent / f".{folder.name}.part"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(mode=folder.stat().st_mode & 0o777 if folder.exists() else 0o700)
    try:
        contents = _read(file, part)
        to_send = _open_database(
            part / contents.database, Entry(now, "restore", f"{file}, made {contents.made:%Y-%m-%d %H:%M:%SZ}")
        )
        os.sync()  # thousands of small files: all at once is quicker than one by one
        part.rename(folder)
        make_last(folder.parent)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return Restored(contents, to_send)


def _open_database(file: Path, entry: Entry) -> tuple[OpenDispatch, ...]:
    with holdings.opened(file) as sql:
        if faults := holdings.faults(sql):
            raise KeepingError(f"{file.name}: {'; '.join(faults)}; take another backup")
        if holdings.has_table(sql, "journal"):
            Journal(sql).enter(entry)
        return tuple(one for one in holdings.open_dispatches(sql) if one.state in ("approved", "sending"))


def _read(file: Path, into: Path | None) -> Contents:
    """Read all of a backup, and write it below ``into`` where that is given."""
    reading = _Reading(into)
    try:
        with tarfile.open(file, mode="r:") as tar:  # "r:" is never compressed: it holds no more than its size
            for info in tar:
                reading.take(info, tar)
    except (tarfile.TarError, EOFError, ValueError, OverflowError) as error:
        reading.faults.append(f"is no tar, or a damaged one: {error}")
    contents = reading.contents()
    if reading.faults or contents is None:
        shown = reading.faults[:_SHOWN]
        more = f" and {len(reading.faults) - _SHOWN} more" if len(reading.faults) > _SHOWN else ""
        raise KeepingError(f"{file}: not to be restored: {'; '.join(shown)}{more}; take another backup")
    if into:
        for name in contents.folders:
            (into / name).mkdir(parents=True, exist_ok=True)
    return contents


class _Reading:
    """A backup while it is read: what was met, and what is wrong with it."""

    def __init__(self, into: Path | None) -> None:
        self._into = into
        self._met: dict[str, Member] = {}
        self._folders: set[str] = set()
        self._contents = b""
        self.faults: list[str] = []

    def take(self, info: tarfile.TarInfo, tar: tarfile.TarFile) -> None:
        """Take the next member in, or note why not."""
        if complaint := self._complaint(info):
            self.faults.append(f"{info.name!r}: {complaint}")
            return
        source = tar.extractfile(info)
        if source is None:
            self.faults.append(f"{info.name!r}: can't be read")
        elif info.name == NAME:
            self._contents = source.read()
        else:
            self._met[info.name] = self._copied(info, source)
            self._folders |= set(_folders_of(info.name))

    def _complaint(self, info: tarfile.TarInfo) -> str | None:
        if self._contents:
            return f"stands behind {NAME}, which is the last"
        if info.type not in (tarfile.REGTYPE, tarfile.AREGTYPE) or info.issparse():
            return "is no regular file"
        if not is_plain(info.name):
            return "leads out of the folder"
        if info.name in self._met:
            return "is there twice"
        if info.name in self._folders or self._met.keys() & set(_folders_of(info.name)):
            return "is named as a file and as a folder"
        if info.name == NAME and info.size > _LARGEST_CONTENTS:
            return f"{info.size} bytes are too many"
        return None

    def _copied(self, info: tarfile.TarInfo, source: IO[bytes]) -> Member:
        summed, size = hashlib.sha256(), 0
        with open(self._made(info.name), "wb") as out:
            for block in _blocks(source):
                summed.update(block)
                size += len(block)
                out.write(block)
            if self._into:
                out.flush()  # what is written later would be a change of today
                os.fchmod(out.fileno(), info.mode & 0o777)
                os.utime(out.fileno(), (info.mtime, info.mtime))
        return Member(summed.hexdigest(), size)

    def _made(self, name: str) -> int | str:
        """The new file of a member, as ``open`` takes it; nowhere where nothing is to be written."""
        if self._into is None:
            return os.devnull
        path = self._into / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)

    def contents(self) -> Contents | None:
        """What the backup says that it holds, after all of it was read; differences become faults."""
        if not self._contents:
            self.faults.append(f"has no {NAME} at its end: it was cut short, or is no backup of an institute")
            return None
        try:
            contents = from_json(self._contents)
        except KeepingError as error:
            self.faults.append(str(error))
            return None
        self.faults += _differences(contents.members, self._met)
        return contents


def _folders_of(name: str) -> list[str]:
    """ "a/b/c": "a" and "a/b"."""
    steps = name.split("/")
    return ["/".join(steps[:n]) for n in range(1, len(steps))]


def _blocks(source: IO[bytes]) -> Iterator[bytes]:
    while block := source.read(_BLOCK):
        yield block


def _differences(named: Mapping[str, Member], met: Mapping[str, Member]) -> Iterator[str]:
    for name in sorted(named.keys() | met.keys()):
        if name not in met:
            yield f"{name!r}: missing"
        elif name not in named:
            yield f"{name!r}: is not in {NAME}"
        elif named[name] != met[name]:
            yield f"{name!r}: is not the file that {NAME} names"
