"""What `deskofficer run` does: crawl the outlets that are due, read the inbox, build what is asked for, deliver.

Each duty opens the archive for itself, since a connection stays in its thread, and reads the configuration anew, so an
edited file counts from the next time on.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from crawler.archive import (
    ConfigError,
    Outlet,
    Timetable,
    close_killed_visits,
    due_outlets,
    held,
    load_outlets,
    open_archive,
)
from reports.config import load_mail, load_schedule
from reports.correspondence import Step
from reports.ledger import Ledger
from reports.newsroom.delivering import Delivered, deliver
from reports.newsroom.dispatching import note_failure
from reports.newsroom.receiving import Received, receive
from reports.newsroom.running import Duty

MOST_BEGUN = 5  # builds of one commission that took their whole run with them; then it waits as one that failed
LOOK = Timetable.of("1 min")  # how often is looked which outlets are due
Crawl = Callable[[list[Outlet], datetime], None]  # visits outlets that were due at an instant, and ends with them
Builder = Callable[[str], int]  # builds a commission's next edition in a process of its own; its exit status


@dataclass(frozen=True, slots=True)
class Room:
    """What the duties share."""

    home: Path
    now: Callable[[], datetime]
    stopping: threading.Event
    say: Callable[[str, str], None]  # a duty's name, a line


def duties(
    room: Room,
    crawl: Crawl,
    build: Builder,
    received: Callable[[Received], None],
    delivered: Callable[[Delivered], None],
    wait_for_crawl: bool = False,
) -> list[Duty]:
    """The four duties. A crawl goes on in a thread of its own unless it is to be waited for."""
    crawling = _Crawling(room, crawl, wait_for_crawl)
    home = room.home
    return [
        Duty("crawl", lambda: LOOK, crawling.look, end=crawling.end),
        Duty("inbox", lambda: load_schedule(home).inbox, lambda: _read_inbox(room, received), ("reports", "outbox")),
        Duty("reports", lambda: load_schedule(home).reports, lambda: _build_due(room, build), ("outbox",)),
        Duty("outbox", lambda: load_schedule(home).outbox, lambda: _deliver_due(room, delivered)),
    ]


@dataclass(slots=True)
class _Crawling:
    """Crawls under way. One that takes long keeps the others from nothing: those that come due start beside it."""

    room: Room
    crawl: Crawl
    wait: bool
    _away: set[str] = field(default_factory=set)  # the outlets being visited
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _threads: list[threading.Thread] = field(default_factory=list)

    def look(self) -> bool:
        now = self.room.now()
        due = self._due(now)
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        if due and not self.room.stopping.is_set():
            with self._lock:
                self._away |= {outlet.id for outlet in due}
            thread = threading.Thread(target=self._visit, args=[due, now], name="visits")
            thread.start()
            self._threads.append(thread)
            if self.wait:
                thread.join()
        return False

    def end(self) -> None:
        """Wait until the visits that are under way have ended: they were told to stop with everything else."""
        for thread in self._threads:
            thread.join()

    def _due(self, now: datetime) -> list[Outlet]:
        home, broken = self.room.home, list[ConfigError]()
        outlets = load_outlets(home, broken.append)
        schedule = load_schedule(home)
        with open_archive(home) as archive:
            for killed in close_killed_visits(home, archive):
                self.room.say("crawl", f"{killed.outlet}: its visit was killed; it is visited again")
            last = archive.last_visits()
        with self._lock:
            free = [outlet for outlet in outlets.values() if outlet.id not in self._away]
        due = due_outlets(free, last, schedule.crawl, schedule.outlets, now)
        for error in broken:
            self.room.say("crawl", f"left out: {error}")
        return due

    def _visit(self, due: list[Outlet], decided: datetime) -> None:
        try:
            self.crawl(due, decided)
        except Exception as error:  # this thread has nobody above it
            self.room.say("crawl", f"ended: {error}")
        finally:
            with self._lock:
                self._away -= {outlet.id for outlet in due}


def _read_inbox(room: Room, received: Callable[[Received], None]) -> bool:
    if load_mail(room.home) is None:
        return False  # an institute without mail
    with open_archive(room.home) as archive:
        return bool(receive(room.home, Ledger(archive.connection), room.now, received, room.stopping.is_set))


def _deliver_due(room: Room, delivered: Callable[[Delivered], None]) -> bool:
    if load_mail(room.home) is None:
        return False
    with open_archive(room.home) as archive:
        return bool(deliver(room.home, Ledger(archive.connection), room.now, delivered, room.stopping.is_set))


def _build_due(room: Room, build: Builder) -> bool:
    """Build what is due, the next deadline first, asking anew after each: a more urgent one may have come in."""
    done: set[str] = set()
    with open_archive(room.home) as archive:
        ledger = Ledger(archive.connection)
        while not room.stopping.is_set():
            left = [one.id for one in ledger.work(room.now()) if one.id not in done and _is_free(room, one.id)]
            if not left:
                break
            done.add(left[0])
            _build_one(room, ledger, build, left[0])
    return bool(done)


def _is_free(room: Room, commission: str) -> bool:
    with held(room.home, f"commission-{commission}") as mine:
        return mine


def _build_one(room: Room, ledger: Ledger, build: Builder, commission: str) -> None:
    before = ledger.way.of(commission)
    if before[-1].state == "building" and ledger.way.tries(commission, "building") >= MOST_BEGUN:
        why = f"begun {MOST_BEGUN} times, and no end of it was ever noted"
        note_failure(room.home, ledger, Step(commission, "failed", room.now(), "newsroom", why))
        room.say("reports", f"{commission}: {why}")
        return
    status = build(commission)
    if status == 0 or room.stopping.is_set():
        return
    # What it could not note itself: it was ended from outside, or came to nothing before its first step.
    with held(room.home, f"commission-{commission}") as mine:
        latest = ledger.way.of(commission)[-1]
        if mine and (latest.state == "building" or latest == before[-1]):
            how = f"by signal {-status}" if status < 0 else f"with status {status}"
            why = f"the process that built it was ended {how}"
            note_failure(room.home, ledger, Step(commission, "failed", room.now(), "newsroom", why))
            room.say("reports", f"{commission}: {why}")
