"""A tar being written, each member summed on its way in; and how a file's name is made to last.

The tar is not compressed: captures are gzip already, and what is not can be read with any tool in a hundred years.
"""

from __future__ import annotations

import hashlib
import os
import stat
import tarfile
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from reports.errors import KeepingError
from reports.keeping.contents import Member

AT_ONCE = 16 * 1024 * 1024  # bytes: a file up to this size is read before its header is written


class Pack:
    """The tar and what went into it. ``close`` ends it."""

    def __init__(self, out: BinaryIO) -> None:
        self._tar = tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT)  # noqa: SIM115 - see close()
        self.members: dict[str, Member] = {}

    def add(self, name: str, file: BinaryIO) -> Member:
        """Add an open file as long as it is now; what is appended meanwhile stays out.

        ``OSError`` where it can't be read, and then nothing of it is in the tar; ``KeepingError`` where that is lost.
        """
        about = os.fstat(file.fileno())
        if about.st_size > AT_ONCE:
            return self._add(name, file, about.st_size, about.st_mtime, about.st_mode & 0o777)
        content = file.read(about.st_size)
        return self._add(name, BytesIO(content), len(content), about.st_mtime, about.st_mode & 0o777)

    def add_text(self, name: str, content: bytes, written: float) -> Member:
        """Add a file of our own, written at a time in seconds since 1970."""
        return self._add(name, BytesIO(content), len(content), written, 0o644)

    def _add(self, name: str, source: BinaryIO, size: int, written: float, mode: int) -> Member:
        info = tarfile.TarInfo(name)
        info.size, info.mtime, info.mode = size, int(written), mode
        summed = _Summed(source)
        try:
            self._tar.addfile(info, summed)
        except OSError as error:  # without a number it is tarfile's own: the file ended before its size was reached
            why = error.strerror or "it became shorter while it was copied"
            raise KeepingError(f"{name}: could not be copied into the backup: {why}; nothing was left of it") from error
        self.members[name] = Member(summed.hexdigest(), size)
        return self.members[name]

    def close(self) -> None:
        self._tar.close()


class _Summed:
    """Reads on from a file and sums what it reads."""

    def __init__(self, source: BinaryIO) -> None:
        self._source, self._sum = source, hashlib.sha256()

    def read(self, size: int = -1, /) -> bytes:
        content = self._source.read(size)
        self._sum.update(content)
        return content

    def hexdigest(self) -> str:
        return self._sum.hexdigest()


def open_regular(path: Path | str, folder: int | None = None) -> BinaryIO | None:
    """Open a file to read; None where it is a link, a pipe or whatever else is no regular file.

    ``folder`` is the handle of the folder that a relative path begins at. Raises ``OSError``.
    """
    if not stat.S_ISREG(os.stat(path, dir_fd=folder, follow_symlinks=False).st_mode):
        return None
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=folder)
    return os.fdopen(handle, "rb")
