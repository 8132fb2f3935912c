"""The institute's folder on the disk: which files there are, which of them belong to it for good, and where they lie.

Other processes work on it meanwhile. A file may get another name between the look and the opening, so what can move
is looked for again.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from reports.keeping.packing import open_regular

BOXES = ("mail/inbox", "mail/outbox")
_PASSING = {"locks", "backups"}  # made anew by whoever needs them
_PLACED = {"editions", *(f"{box}/{part}" for box in BOXES for part in ("new", "cur", "tmp"))}
_LEFTOVER = re.compile(r"\..+\.part(-\w+)?")  # what a killed process left: an edition, a backup, its copy of a database
SUMS = "SHA256SUMS"
_SUM = re.compile(rb"([0-9a-f]{64})  (.+)")
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Listing:
    """What is below a folder, by names relative to it; files of the folders that the database places are not there."""

    files: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)  # links, pipes, sockets
    closed: list[str] = field(default_factory=list)  # folders that can't be read, with the reason


def is_leftover(name: str) -> bool:
    return _LEFTOVER.fullmatch(name) is not None


def listing(home: Path, without: Collection[str]) -> Listing:
    """Walk the folder; ``without`` are names to pass over."""
    found = Listing()
    for folder, names in _walked(home, found.closed):
        for name, kind in names:
            path = f"{folder}/{name}" if folder else name
            if path in _PASSING or path in without or is_leftover(name):
                continue
            if kind == "folder":
                found.folders.append(path)
            elif kind == "other":
                found.others.append(path)
            elif folder not in _PLACED and not folder.startswith("editions/"):
                found.files.append(path)
    return found


def _walked(home: Path, closed: list[str]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each folder and its entries in order; locks, backups and leftovers are not gone into."""
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            entries = sorted(os.scandir(home / folder), key=lambda entry: entry.name)
        except FileNotFoundError:
            continue  # gone since its parent was read
        except OSError as error:
            closed.append(f"{folder}: {error.strerror}")
            continue
        kinds = [(entry.name, _kind(entry)) for entry in entries]
        within = [f"{folder}/{name}" if folder else name for name, kind in kinds if kind == "folder"]
        folders += [path for path in reversed(within) if path not in _PASSING and not is_leftover(Path(path).name)]
        yield folder, kinds


def _kind(entry: os.DirEntry[str]) -> str:
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    return "file" if entry.is_file(follow_symlinks=False) else "other"


# ---- editions --------------------------------------------------------------------------------------------------------


def edition_folder(home: Path, edition: str) -> Path | None:
    """Where an edition of the ledger lies: under its name, or still under its hidden one, which is as whole."""
    places = (home / "editions" / edition, home / "editions" / f".{edition}.part")
    return next((place for place in places if place.is_dir()), None)


def edition_files(home: Path, edition: str) -> Iterator[tuple[str, BinaryIO]]:
    """The files of an edition, open, by their names in its folder; none where it is not there. Raises ``OSError``."""
    handle = _edition_handle(home, edition)
    if handle is None:
        return
    try:
        yield from _files_of(handle)
    finally:
        os.close(handle)


def _edition_handle(home: Path, edition: str) -> int | None:
    """A handle of the edition's folder, which stays good when the folder gets its name meanwhile."""
    for _ in range(_TRIES):
        if folder := edition_folder(home, edition):
            try:
                return os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            except FileNotFoundError:
                continue
    return None


def _files_of(handle: int) -> Iterator[tuple[str, BinaryIO]]:
    def fail(error: OSError) -> None:
        raise error

    for folder, _, names, within in os.fwalk(".", dir_fd=handle, onerror=fail):
        for name in sorted(names):
            if file := open_regular(name, within):
                yield os.path.normpath(f"{folder}/{name}"), file


# ---- mail ------------------------------------------------------------------------------------------------------------


def base_of(name: str) -> str:
    """A letter's name without the flags that a Maildir puts behind it."""
    return name.partition(":")[0]


def letters_of(
    home: Path, box: str, place: Callable[[str, str], str], complain: Callable[[str, OSError], None]
) -> Iterator[tuple[str, BinaryIO]]:
    """Each letter of a Maildir, open, under the name that ``place`` gives for its folder and its name.

    A letter that is moved meanwhile comes once; one that comes in meanwhile comes or doesn't. One that can't be read
    goes to ``complain``.
    """
    met = set()
    for part in ("new", "cur"):  # in this order: what moves from one to the other is met in both rather than in none
        for name in _names(home / box / part):
            if base_of(name) in met:
                continue
            met.add(base_of(name))
            try:
                opened = _opened(home / box, part, name)
            except OSError as error:
                complain(f"{box}/{part}/{name}", error)
                continue
            if opened:
                yield f"{box}/{place(*opened[:2])}", opened[2]


def _opened(box: Path, part: str, name: str) -> tuple[str, str, BinaryIO] | None:
    """A letter under the name that it has now, with that name; None where it is gone, or no regular file."""
    for _ in range(_TRIES):
        try:
            file = open_regular(box / part / name)
            return (part, name, file) if file else None
        except FileNotFoundError:
            moved = [(p, n) for p in ("new", "cur") for n in _names(box / p) if base_of(n) == base_of(name)]
            if not moved:
                return None
            part, name = moved[0]
    return None


def _names(folder: Path) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder) if not is_leftover(name))
    except FileNotFoundError:
        return []


def placed_by(known: Collection[str] | None) -> Callable[[str, str], str]:
    """Where a letter stands in a backup: read if ``known`` has it, else new, whatever its state is by now.

    So a restored institute reads exactly the letters that its database does not know. With None all stay in place.
    """

    def place(part: str, name: str) -> str:
        if known is None:
            return f"{part}/{name}"
        if base_of(name) not in known:
            return f"new/{base_of(name)}"
        return f"cur/{name if ':' in name else f'{name}:2,S'}"

    return place


def sums(content: bytes) -> dict[str, str]:
    """The lines of an edition's SHA256SUMS: name -> digest."""
    return {os.fsdecode(name): f"sha256:{digest.decode()}" for digest, name in _SUM.findall(content)}
