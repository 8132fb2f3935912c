"""One holder of a piece of work at a time, over all processes and threads that share an institute's folder.

A lock is an advisory one of the system (flock(2)) on a small file in ``locks/``. The system lets go of it when its
holder ends, however it ends, so a kill leaves nothing behind that somebody has to clear away. Like SQLite's WAL mode,
this wants all processes on one machine.
"""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FOLDER = "locks"
_UNFIT = re.compile(r"[^\w.-]+")


@contextmanager
def held(home: Path, name: str, shared: bool = False) -> Iterator[bool]:
    """Try to hold ``name`` until the block ends; yields False, at once, where somebody else holds it.

    Several may hold it ``shared`` at the same time, and then nobody holds it alone.
    """
    folder = home / FOLDER
    folder.mkdir(exist_ok=True)
    # Only read: a lock file that root has made must not shut out the program's own user.
    file = os.open(folder / f"{_UNFIT.sub('_', name)}.lock", os.O_RDONLY | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
    finally:
        os.close(file)
