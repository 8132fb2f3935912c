"""A day of the example press under a running clock: crawls, two commissions by mail, a revision, a backup, a kill.

    python -m tests.rehearsal --speed 60

runs 24 hours in 24 minutes and prints the day as `deskofficer status` tells it. The test of the same name runs part of
the day at a higher speed. The program is the real one in a process of its own; the press answers on loopback addresses.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO

from crawler.archive import open_archive
from reports.cli.demo import set_port
from reports.cli.folder import make_folder
from reports.cli.options import Clock
from reports.demo.mailbox import post
from reports.demo.press import Press
from reports.demo.server import free_port, serve
from reports.ledger import Ledger
from reports.shipped import examples_folder

MIDNIGHT = datetime(2023, 11, 10, tzinfo=UTC)
SERVER = "mx.ir-ia.com"
PATIENCE = 240  # seconds of this world that one thing may take


@dataclass(frozen=True, slots=True)
class Day:
    """What the day was, for whoever checks it: its status as JSON and as text, and where the folder is."""

    home: Path
    status: dict[str, Any]
    text: str
    backup: Path
    mails: list[Path]


class Rehearsal:
    """The day's plan, hour by hour, against the program that runs."""

    def __init__(self, home: Path, clock: Clock, log: BinaryIO) -> None:
        self.home, self.clock, self._log = home, clock, log
        self._run: subprocess.Popen[bytes] | None = None
        self._environment = os.environ | clock.shared()

    def command(self, *words: str) -> str:
        call = [sys.executable, "-m", "reports.cli", *words, "--home", str(self.home)]
        done = subprocess.run(call, capture_output=True, text=True, check=False, env=self._environment)
        assert done.returncode == 0, done
        return done.stdout

    def at(self, hour: float) -> None:
        """Wait for an hour of the day."""
        time.sleep(self.clock.seconds_until(MIDNIGHT + timedelta(hours=hour)))

    def until(self, what: str, is_so: Callable[[Ledger], object]) -> Any:
        """Wait for something to be so in the ledger, and say what it was."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with open_archive(self.home) as archive:
                if found := is_so(Ledger(archive.connection)):
                    return found
            time.sleep(0.2)
        raise AssertionError(f"waited in vain: {what}; see {self._log.name}")

    def start(self) -> None:
        call = [sys.executable, "-m", "reports.cli", "run", "--home", str(self.home)]
        self._run = subprocess.Popen(call, stdout=self._log, stderr=self._log, env=self._environment)

    def end(self, number: signal.Signals) -> int:
        assert self._run is not None
        self._run.send_signal(number)
        return self._run.wait(PATIENCE)

    def post(self, name: str) -> None:
        letter = (examples_folder() / "letters" / f"{name}.eml").read_bytes()
        post(letter, self.home / "mail" / "inbox", SERVER, self.clock(), name)

    def edition_awaiting_approval(self) -> str:
        def awaiting(ledger: Ledger) -> str:
            steps = ledger.way.latest().values()
            return next((step.edition for step in steps if step.state == "awaiting approval"), "")

        return str(self.until("an edition that awaits approval", awaiting))

    def dispatched(self, count: int) -> None:
        def sent(ledger: Ledger) -> bool:
            return sum(one.draft.kind == "edition" for one in ledger.dispatches.all(["sent"])) >= count

        self.until(f"{count} editions sent", sent)


def rehearse(home: Path, speed: float, first: float = 0.0, last: float = 24.0) -> Day:
    """Live through the hours from ``first`` to ``last`` of the day; the plan needs 8 to 15."""
    make_folder(home, examples_folder() / "institute")
    clock = Clock(MIDNIGHT + timedelta(hours=first), speed)
    press = Press(examples_folder() / "press", clock)
    port = free_port([outlet.address for outlet in press.outlets.values()])
    set_port(home, press.hosts(port))
    with serve(press.sites(port), clock), (home.parent / "run.log").open("ab") as log:
        return _live(Rehearsal(home, clock, log), last)


def _live(day: Rehearsal, last: float) -> Day:
    day.start()
    day.at(8.5)
    day.post("kestrel-blinken")
    edition = day.edition_awaiting_approval()
    day.command("approve", edition, "--by", "Jane Roe")
    day.dispatched(1)
    day.at(12)
    backup = day.home.parent / "noon.tar"
    day.command("backup", str(backup))
    day.at(13)
    assert day.end(signal.SIGKILL) == -signal.SIGKILL
    day.at(13.2)
    day.start()
    day.at(14)
    day.post("meridian-unrwa")
    day.dispatched(2)
    day.at(last)
    assert day.end(signal.SIGTERM) == 0
    told = ("--day", MIDNIGHT.date().isoformat())
    status = json.loads(day.command("status", "--json", *told))
    mails = sorted((day.home / "mail/outbox/new").iterdir())
    return Day(day.home, status, day.command("status", *told), backup, mails)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--speed", type=float, default=60.0)
    parser.add_argument("--first", type=float, default=0.0, help="the hour at which the day begins")
    parser.add_argument("--last", type=float, default=24.0, help="the hour at which it ends")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        day = rehearse(Path(folder) / "institute", options.speed, options.first, options.last)
        print(day.text)
        print(f"{len(day.mails)} mails in the outbox, backup of {os.path.getsize(day.backup)} bytes")


if __name__ == "__main__":
    main()
