"""`deskofficer run`: everything on a schedule, in one process, until it is told to stop."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import FrameType

import click

from crawler.archive import Archive, CrawlerError, Outlet, Visit, load_institute, open_archive
from reports.cli import complain
from reports.cli.lines import delivered_line, letter_line, visit_line
from reports.cli.options import Clock, Instant, clock_of, home_option, say, speed_option
from reports.correspondence import Entry
from reports.ledger import Ledger
from reports.newsroom.delivering import Delivered
from reports.newsroom.duties import Room, duties
from reports.newsroom.running import Duty, Shift
from reports.newsroom.shifts import shift

LONGEST_BUILD = 15 * 60  # seconds
AFTER_STOP = 60  # seconds that a build may go on when the program is told to stop


@click.command("run")
@click.option("--once", is_flag=True, help="Do each duty once, and end: for cron.")
@click.option("--now", "start", type=Instant(), help="Run on a clock that starts at this instant.")
@speed_option
@home_option
def run_command(once: bool, start: datetime | None, speed: float, home: Path) -> None:
    """Crawl the outlets that are due, read the inbox, build reports, deliver what is approved: again and again.

    With --once the exit status is 1 where anything failed: a page, a letter, a report, a delivery.

    When is said in the table [schedule] of institute.toml. SIGTERM or Ctrl-C ends it in good order; after a kill the
    next run takes up what was under way. Several may run on one folder.

    Example: deskofficer run --home institute
    """
    clock, stopping = clock_of(start, speed), threading.Event()
    running = _Running(home, clock, stopping)
    shift_of = Shift(running.duties(once), clock, stopping, running.trouble)

    def stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
        shift_of.stop()
        signal.signal(number, signal.SIG_DFL)  # a second one ends it at once

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    with open_archive(home) as archive, shift(home, Ledger(archive.connection), clock) as name:
        say(f"run {name}: {'each duty once' if once else 'until SIGTERM or Ctrl-C'}")
        if once:
            went_well = shift_of.once() and not running.failed
        else:
            shift_of.run()
            went_well = True
    say(f"run {name}: ended")
    if not went_well:
        raise SystemExit(1)


class _Running:
    """The duties as this process does them, and what it prints of them."""

    def __init__(self, home: Path, clock: Clock, stopping: threading.Event) -> None:
        self._home, self._clock, self._stopping = home, clock, stopping
        self._database = load_institute(home).database_file
        self._printing = threading.Lock()
        self.failed = False  # whether anything was said that went wrong

    def duties(self, once: bool) -> list[Duty]:
        room = Room(self._home, self._clock, self._stopping, self._say)
        return duties(
            room,
            self._crawl,
            self._build,
            lambda one: self._print("inbox", letter_line(one.letter, one.commissions)),
            self._delivered,
            wait_for_crawl=once,
        )

    def trouble(self, duty: str, what: str) -> None:
        """Say that a duty fails, or that it goes well again, and enter it in the journal."""
        self._say(duty, what or "goes well again", failed=bool(what))
        with Archive(self._database) as archive:  # not by institute.toml: that it is broken may be the trouble
            entry = Entry(self._clock(), "trouble" if what else "trouble over", f"{duty}: {what}" if what else duty)
            Ledger(archive.connection).journal.enter(entry)

    def _crawl(self, outlets: list[Outlet], decided: datetime) -> None:
        from crawler.crawl import crawl

        def ended(visit: Visit) -> None:
            self._print("crawl", visit_line(visit))
            for failure in visit.failures:
                self._say("crawl", f"  {failure.url}: {failure.why}")
            for passed in visit.no_articles:
                self._say("crawl", f"  {passed.url}: {passed.why}", failed=False)

        crawl(load_institute(self._home), outlets, self._clock, ended, stopping=self._stopping, decided=decided)

    def _delivered(self, one: Delivered) -> None:
        self.failed = self.failed or one.state not in ("sent", "overtaken")
        self._print("outbox", delivered_line(one))

    def _build(self, commission: str) -> int:
        """Build in a process of its own, so that one that takes all memory or hangs ends with it, and nothing else."""
        call = [
            sys.executable,
            "-m",
            "reports.cli",
            "report",
            commission,
            "--home",
            str(self._home),
            "--by",
            "newsroom",
        ]
        with subprocess.Popen(
            call,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,  # Ctrl-C is for us to hear; what is being built may come to its end
            env=os.environ | self._clock.shared(),
        ) as child:
            out, err = self._heard(child)
        for line in out.splitlines():
            self._print("reports", line)
        if child.returncode:
            last = (err.strip().splitlines() or [f"{commission}: status {child.returncode}"])[-1]
            self._say("reports", last.removeprefix("deskofficer: "))
        return child.returncode

    def _heard(self, child: subprocess.Popen[str]) -> tuple[str, str]:
        left = float(LONGEST_BUILD)
        while True:
            with suppress(subprocess.TimeoutExpired):
                return child.communicate(timeout=1.0)
            left = min(left, AFTER_STOP) - 1 if self._stopping.is_set() else left - 1
            if left <= 0:
                child.kill()
                return child.communicate()

    def _print(self, duty: str, line: str) -> None:
        one_line = "; ".join(part.strip() for part in line.splitlines())
        with self._printing:
            click.echo(f"{self._clock():%Y-%m-%d %H:%M:%S}Z  {duty:<8} {one_line}")
            sys.stdout.flush()

    def _say(self, duty: str, line: str, failed: bool = True) -> None:
        self.failed = self.failed or failed
        with self._printing, suppress(CrawlerError):
            complain(f"{self._clock():%Y-%m-%d %H:%M:%S}Z {duty}: {line}")
