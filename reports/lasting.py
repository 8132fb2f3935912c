"""Files that are on the disk for good: what the power failing a moment later does not take away."""

from __future__ import annotations

import os
from pathlib import Path


def write_lasting(file: Path, content: bytes) -> None:
    """Write a file; its bytes are on the disk when this returns, its name when ``make_last`` of its folder does."""
    with open(file, "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())


def make_last(folder: Path) -> None:
    """Make the names in a folder last: on Linux a file's name is on the disk when its folder is."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
