"""Handing over to a Maildir: the embedded default, for an institute whose own mail program takes it from there.

A file's name follows from the Message-ID, and it gets that name only when it is whole and on the disk. So the same
message handed over twice is there once, whatever was killed in between.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from reports.errors import NotSent
from reports.lasting import make_last, write_lasting


def put(box: Path, message_id: str, mail: bytes) -> Path:
    """Put a mail into ``new/``; where it is in the box already, in ``new/`` or ``cur/``, nothing changes."""
    name = f"{hashlib.sha256(message_id.encode()).hexdigest()[:40]}.deskofficer"
    try:
        for folder in ("tmp", "new", "cur"):
            (box / folder).mkdir(parents=True, exist_ok=True)
        if there := _found(box, name):
            return there
        part = box / "tmp" / name
        write_lasting(part, mail)
        part.rename(box / "new" / name)
        make_last(box / "new")
    except OSError as error:
        raise NotSent(f"{box}: {error.strerror}") from error
    return box / "new" / name


def _found(box: Path, name: str) -> Path | None:
    if (box / "new" / name).exists():
        return box / "new" / name
    return next(iter((box / "cur").glob(f"{name}*")), None)
