"""Runs of the program in the journal: when each began and ended, and which were killed.

A run holds a lock of its own name for as long as it lives, and the system lets go of it however the run ends. So a run
that the journal knows as begun, and whose lock is free, was killed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crawler.archive import held
from reports.correspondence import Entry
from reports.errors import Busy
from reports.ledger import Ledger

STARTED, ENDED, KILLED, RESTORED = "run started", "run ended", "run killed", "restore"


@dataclass(frozen=True, slots=True)
class OpenRun:
    """A run that has no end in the journal."""

    name: str
    started: datetime
    is_alive: bool


@contextmanager
def shift(home: Path, ledger: Ledger, now: Callable[[], datetime]) -> Iterator[str]:
    """Enter a run's beginning and its end, and hold what tells others that it lives; yields its name.

    Runs that were killed are noted first. Raises ``Busy`` while the folder is being upgraded.
    """
    name = f"{now():%Y%m%dT%H%M%SZ}-{os.getpid()}"
    with _admitted(home), held(home, f"run-{name}"):
        note_killed(home, ledger, now())
        ledger.journal.enter(Entry(now(), STARTED, name))
        yield name
        ledger.journal.enter(Entry(now(), ENDED, name))
    (home / "locks" / f"run-{name}.lock").unlink(missing_ok=True)


@contextmanager
def _admitted(home: Path) -> Iterator[None]:
    """Share the folder with other runs. Who looks whether anybody runs holds it for a moment, so one try is too few."""
    for patience in range(10):
        with held(home, "institute", shared=True) as admitted:
            if admitted:
                yield
                return
        time.sleep(0.05 * patience)
    raise Busy("the institute's folder is being upgraded; start again when that is done")


def open_runs(home: Path, ledger: Ledger) -> list[OpenRun]:
    """The runs without an end, oldest first."""
    begun: dict[str, datetime] = {}
    for entry in ledger.journal.entries():
        if entry.what == RESTORED:
            begun.clear()  # they ran, or run, on the folder that the backup was made of
        elif entry.what == STARTED:
            begun[entry.detail] = entry.at
        elif entry.what in (ENDED, KILLED):
            begun.pop(entry.detail, None)
    return [OpenRun(name, at, _is_alive(home, name)) for name, at in begun.items()]


def note_killed(home: Path, ledger: Ledger, now: datetime) -> None:
    """Enter the end of each run that was killed; the instant is when it was noticed."""
    for run in open_runs(home, ledger):
        if not run.is_alive:
            ledger.journal.enter(Entry(now, KILLED, run.name))
            (home / "locks" / f"run-{run.name}.lock").unlink(missing_ok=True)


def _is_alive(home: Path, name: str) -> bool:
    if not (home / "locks" / f"run-{name}.lock").exists():
        return False
    with held(home, f"run-{name}") as free:
        return not free
