"""Whether the records of a file of captures can still be read: a flipped byte is noticed when it can still be mended.

Each record is a gzip member with a checksum of its own; a database names where each begins and how long it is.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reports.keeping.holdings import Record, WarcFile


@dataclass(frozen=True, slots=True)
class Wholeness:
    """How many captures of a file are lost, and what is wrong with it; nothing of both where it is whole."""

    lost: int = 0
    fault: str = ""


def look_at(home: Path, file: WarcFile, records: Sequence[Record]) -> Wholeness:
    """Read every record of a file."""
    try:
        size = (home / file.name).stat().st_size
        lost = _damaged(home / file.name, records)
    except FileNotFoundError:
        return Wholeness(file.captures, f"{file.name}: missing, with {file.captures} captures")
    except OSError as error:
        why = f"can't be read, with {file.captures} captures: {error.strerror or error}"
        return Wholeness(file.captures, f"{file.name}: {why}")
    if size < file.end:
        fault = f"{file.name}: {size} bytes, but the archive names captures up to byte {file.end}"
        return Wholeness(len(lost), fault)
    if lost:
        which = (
            f"{len(lost)} of {file.captures} captures can't be read; the first, at byte {lost[0].offset}: {lost[0].url}"
        )
        return Wholeness(len(lost), f"{file.name}: damaged: {which}")
    return Wholeness()


def is_long_enough(home: Path, file: WarcFile) -> bool:
    """Whether a file is there and reaches to the end of the last record that the database names."""
    try:
        return (home / file.name).stat().st_size >= file.end
    except FileNotFoundError:
        return False


def _damaged(file: Path, records: Sequence[Record]) -> list[Record]:
    with open(file, "rb") as source:
        return [record for record in records if not _is_whole(_member(source, record))]


def _member(source: BinaryIO, record: Record) -> bytes:
    source.seek(record.offset)
    return source.read(record.length)


def _is_whole(member: bytes) -> bool:
    try:
        return bool(gzip.decompress(member))
    except (OSError, EOFError, zlib.error):
        return False
