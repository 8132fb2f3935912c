"""When work is due: timetables as intervals ("15 min") or cron expressions ("*/15 6-22 * * 1-5"), and outlets by them.

A timetable says when comes next after an instant; what came last is in the archive, so a program that was stopped for
a night catches up once, not forty times.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from cronsim import CronSim, CronSimError

from crawler.records import Outlet

SHORTEST = timedelta(seconds=1)
AHEAD = timedelta(days=1)  # a last time so far in the future was written under a clock that was wrong
_UNITS = {"s": 1, "sec": 1, "second": 1, "min": 60, "minute": 60, "h": 3600, "hour": 3600, "d": 86400, "day": 86400}
_INTERVAL = re.compile(r"(?:every )?(\d{1,6}) ?(s|sec|second|min|minute|h|hour|d|day)s?")
EXPECTED = 'expected an interval such as "15 min" or a cron expression such as "*/15 6-22 * * 1-5"'


@dataclass(frozen=True, slots=True)
class Timetable:
    """Either an interval or a cron expression, read in a time zone as Debian's cron does, summer time included."""

    words: str
    interval: timedelta | None = None
    timezone: str = "UTC"

    @classmethod
    def of(cls, words: str, timezone: str = "UTC") -> Timetable:
        """Read a timetable as a person writes it; ``ValueError`` says what is wrong with it."""
        folded = " ".join(words.lower().split())
        if match := _INTERVAL.fullmatch(folded):
            interval = timedelta(seconds=int(match[1]) * _UNITS[match[2]])
            if interval < SHORTEST:
                raise ValueError(f'{EXPECTED}, found "{words}", which is no time at all')
            return cls(folded, interval, timezone)
        try:
            next(CronSim(words, datetime(2000, 1, 1, tzinfo=UTC)))
        except (CronSimError, ValueError) as error:  # a number of thousands of digits is the latter
            raise ValueError(f'{EXPECTED}, found "{words}": {str(error).lower()}') from None
        except StopIteration:
            raise ValueError(f'{EXPECTED}, found "{words}", which never comes') from None
        return cls(words, None, timezone)

    def after(self, instant: datetime) -> datetime:
        """The first time that comes after an instant, in UTC."""
        if self.interval is not None:
            return instant + self.interval
        times = CronSim(self.words, instant.astimezone(ZoneInfo(self.timezone)))
        # In the hour that comes twice, a time of day means its first coming, which may be over.
        return next(coming for each in times if (coming := each.astimezone(UTC)) > instant)

    def is_due(self, last: datetime | None, now: datetime) -> bool:
        """Whether the time after the last one has come; at once where there was none."""
        return last is None or self.after(last) <= now or last > now + AHEAD


def due_outlets(
    outlets: Iterable[Outlet],
    last: Mapping[str, datetime],
    usual: Timetable,
    own: Mapping[str, Timetable],
    now: datetime,
) -> list[Outlet]:
    """The outlets whose time has come, those that waited longest first.

    ``last`` has the start of each outlet's latest visit; ``own`` the timetables of outlets that have one of their own.
    """
    due = [outlet for outlet in outlets if own.get(outlet.id, usual).is_due(last.get(outlet.id), now)]
    never = datetime.min.replace(tzinfo=UTC)
    return sorted(due, key=lambda outlet: (last.get(outlet.id, never), outlet.id))
