"""The Maildir that letters arrive in: the embedded default, filled by the institute's mail server.

A letter's name without its flags never changes while programs move it from ``new/`` to ``cur/``, so the ledger knows it
by that name. Nothing is ever removed here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_HEAD = 256 * 1024  # bytes of a letter that is too large: its headers


@dataclass(frozen=True, slots=True)
class Arrived:
    """A letter's file: ``name`` is without folder and flags."""

    name: str
    path: Path


class Inbox:
    """A Maildir as its reader uses it."""

    def __init__(self, box: Path) -> None:
        self._box = box

    def arrived(self) -> Iterator[Arrived]:
        """Every letter there is, seen by a person or not, the oldest arrival first."""
        found = []
        for folder in ("new", "cur"):
            for path in (self._box / folder).glob("[!.]*"):
                # A name need not be text for the system; the ledger's is.
                name = path.name.encode("utf-8", "backslashreplace").decode().partition(":")[0]
                found.append((path.name, Arrived(name, path)))
        yield from (letter for _, letter in sorted(found, key=lambda each: each[0]))

    def find(self, name: str) -> Path | None:
        """Where a letter is now."""
        return next((letter.path for letter in self.arrived() if letter.name == name), None)

    def read(self, path: Path, largest: int) -> tuple[bytes, int]:
        """A letter's bytes and their number; of one that is too large only the beginning, with its headers."""
        size = path.stat().st_size
        with path.open("rb") as file:
            return file.read(size if size <= largest else min(_HEAD, largest)), size

    def done(self, letter: Arrived) -> None:
        """Move a letter that has its row out of ``new/``, marked as seen; where it has gone already, let it be."""
        if letter.path.parent.name == "new":
            (self._box / "cur").mkdir(exist_ok=True)
            try:
                letter.path.rename(self._box / "cur" / f"{letter.name}:2,S")
            except FileNotFoundError:
                return
