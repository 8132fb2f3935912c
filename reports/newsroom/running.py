"""The program by itself: duties on timetables, each in a thread of its own, until it is told to stop.

A slow crawl keeps no letter waiting, and a mail server that hangs no report. What fails is said and entered in the
journal, and its duty comes again at its time; nothing that one duty meets ends another. Whatever is under way when the
program is told to stop comes to a good end first; whatever is under way when it is killed is taken up again by the next
run, for each step is in the ledger before and after it.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from crawler.archive import CrawlerError, Timetable
from reports.errors import Busy, ReportsError

log = logging.getLogger(__name__)


class Clock(Protocol):
    """Tells the time, and how many seconds of this world it is until some instant."""

    def __call__(self) -> datetime: ...
    def seconds_until(self, instant: datetime) -> float: ...


@dataclass(frozen=True, slots=True)
class Duty:
    """Something done again and again. ``work`` says whether it did anything that the duties in ``wakes`` wait for."""

    name: str
    timetable: Callable[[], Timetable]  # asked anew each time: the configuration may have changed
    work: Callable[[], bool]
    wakes: tuple[str, ...] = ()
    end: Callable[[], None] = lambda: None  # waits for what the duty has still under way when all is to end


@dataclass(slots=True)
class _Lane:
    """A duty with its thread, and what woke it."""

    duty: Duty
    woken: threading.Event = field(default_factory=threading.Event)
    trouble: str = ""  # as last said, so that it is said once and not every minute


class Shift:
    """One run of the program."""

    def __init__(
        self, duties: Iterable[Duty], clock: Clock, stopping: threading.Event, trouble: Callable[[str, str], None]
    ) -> None:
        """``trouble`` is told a duty's name and what went wrong, "" once it goes well again."""
        self._lanes = {duty.name: _Lane(duty) for duty in duties}
        self._clock, self._stopping, self._trouble = clock, stopping, trouble

    def run(self) -> None:
        """Do the duties, each at once and then at its times; returns when all have ended after ``stop``."""
        threads = [
            threading.Thread(target=self._keep_at, args=[lane], name=lane.duty.name) for lane in self._lanes.values()
        ]
        for thread in threads:
            thread.start()
        self._stopping.wait()
        for lane in self._lanes.values():
            lane.woken.set()
        for thread in threads:
            thread.join()
        for lane in self._lanes.values():
            lane.duty.end()

    def stop(self) -> None:
        """Let each duty end what it is at, and ``run`` return. Safe in a signal handler."""
        self._stopping.set()

    def once(self) -> bool:
        """Each duty once, one after the other; whether all went well."""
        went = [self._done(lane) for lane in self._lanes.values() if not self._stopping.is_set()]
        return all(went)  # the later ones are done even where an earlier one failed

    def _keep_at(self, lane: _Lane) -> None:
        while not self._stopping.is_set():
            began = self._clock()
            self._done(lane)
            lane.woken.wait(self._clock.seconds_until(self._next(lane, began)))
            lane.woken.clear()

    def _next(self, lane: _Lane, began: datetime) -> datetime:
        try:
            return lane.duty.timetable().after(began)
        except CrawlerError as error:  # institute.toml was edited and is broken: go on as before it was
            self._say(lane, str(error))
            return Timetable.of("1 min").after(began)

    def _done(self, lane: _Lane) -> bool:
        try:
            did = lane.duty.work()
        except Busy:
            return True  # another process does it
        except (CrawlerError, ReportsError, OSError) as error:
            self._say(lane, str(error))
            return False
        except Exception as error:
            log.exception("%s", lane.duty.name)
            self._say(lane, f"{type(error).__name__}: {error}")
            return False
        self._say(lane, "")
        if did:
            for name in lane.duty.wakes:
                self._lanes[name].woken.set()
        return True

    def _say(self, lane: _Lane, trouble: str) -> None:
        if trouble == lane.trouble:
            return
        lane.trouble = trouble
        try:
            self._trouble(lane.duty.name, trouble)
        except Exception as error:  # the trouble may be the disk's, and then it can't be entered either
            log.warning("%s: %s; it could not be entered in the journal: %s", lane.duty.name, trouble, error)
