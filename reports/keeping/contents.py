"""backup.json: what a backup holds. It is the last member of the tar, so a backup that was cut short has none."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from crawler.archive import instant
from reports.errors import KeepingError

NAME = "backup.json"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the backup."""

    sha256: str  # hex
    size: int  # bytes


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything that a backup says of itself. Names are relative to the institute's folder, with "/"."""

    made: datetime
    deskofficer: str  # the version that made it
    database: str  # which member is the database
    members: Mapping[str, Member]
    folders: tuple[str, ...] = ()  # folders are no members: an empty one would be lost
    counts: Mapping[str, int] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()  # links, pipes and sockets
    faults: tuple[str, ...] = ()  # what was wrong with the folder when the backup was made

    def __str__(self) -> str:
        said = [f"{number} {noun}" for noun, number in self.counts.items()]
        size = sum(member.size for member in self.members.values())
        return f"{', '.join(said)}; {len(self.members)} files, {size / 1e6:.1f} MB"


def is_plain(name: str) -> bool:
    """Whether a name leads below the folder that it is put to: relative, without an empty step or a step up."""
    return "\0" not in name and all(step not in ("", ".", "..") for step in name.split("/"))


def to_json(contents: Contents) -> bytes:
    """The file's bytes. Names that are no text (on Linux a name is bytes) survive as JSON escapes."""
    said = {
        "version": VERSION,
        "made": instant(contents.made),
        "deskofficer": contents.deskofficer,
        "database": contents.database,
        "counts": dict(contents.counts),
        "folders": list(contents.folders),
        "left_out": list(contents.left_out),
        "faults": list(contents.faults),
        "members": {name: {"sha256": one.sha256, "size": one.size} for name, one in sorted(contents.members.items())},
    }
    return json.dumps(said, indent=1).encode("ascii")


def from_json(content: bytes) -> Contents:
    """Read the file; ``KeepingError`` where it is of a newer version, or not what this program writes."""
    try:
        said = json.loads(content)
        if said["version"] != VERSION:
            raise KeepingError(f"{NAME}: of version {said['version']}, of a later program; install that one")
        return _contents(said)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise KeepingError(
            f"{NAME}: can't be understood ({type(error).__name__}: {error}); take another backup"
        ) from None


def _contents(said: Any) -> Contents:
    contents = Contents(
        made=datetime.fromisoformat(said["made"]),
        deskofficer=str(said["deskofficer"]),
        database=said["database"],
        members={name: Member(one["sha256"], int(one["size"])) for name, one in said["members"].items()},
        folders=tuple(map(str, said["folders"])),
        counts={str(noun): int(number) for noun, number in said["counts"].items()},
        left_out=tuple(map(str, said["left_out"])),
        faults=tuple(map(str, said["faults"])),
    )
    if unfit := [name for name in (*contents.members, *contents.folders) if not is_plain(name)]:
        raise KeepingError(f"{NAME}: {unfit[0]!r} leads out of the folder; this is no backup of ours")
    if contents.database not in contents.members:
        raise KeepingError(f"{NAME}: names no member as the database; this is no backup of ours")
    return contents
