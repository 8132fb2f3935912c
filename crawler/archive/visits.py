"""The archive's record of visits: those that ended, those that go on, and those that were killed.

A visit is entered when it begins and completed when it ends. While it goes on, its process holds the lock of the
outlet's site; the system lets go of that lock when the process ends, however it ends. So an open visit whose lock is
free was killed, and whoever holds the lock next writes down what is known of it: the pages that it tried and kept are
in the archive, for each of them was a transaction of its own.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from crawler.archive.database import transaction
from crawler.archive.instants import instant, parsed
from crawler.archive.locks import held
from crawler.records import Failure, Outlet, Visit

KILLED = "the visit was killed, or could not be recorded"
CUT_SHORT_IN_A_ROW = 3  # the last of so many counts as a visit: an outlet that kills its visitor must not do so all day
MOST_FAILURES = 200  # of a killed visit that its row names

# From one outlet to the next by the index, for the table grows by a row a visit and is asked every few seconds.
_LAST_VISITS = """
    WITH RECURSIVE ids (outlet) AS (
        SELECT min(outlet) FROM visits
        UNION ALL
        SELECT (SELECT min(outlet) FROM visits WHERE outlet > ids.outlet) FROM ids WHERE ids.outlet IS NOT NULL
    )
    SELECT outlet, (
        SELECT started FROM visits WHERE outlet = ids.outlet AND again = 0 ORDER BY started DESC LIMIT 1
    ) AS started FROM ids
    UNION ALL
    SELECT outlet, started FROM open_visits
"""
_TRACES = """
    SELECT
        (SELECT count(*) FROM leads WHERE outlet = :outlet AND (found >= :started OR last_tried >= :started)) AS found,
        (SELECT count(*) FROM leads WHERE outlet = :outlet AND last_tried >= :started) AS fetched,
        (SELECT count(*) FROM leads WHERE outlet = :outlet AND last_tried >= :started AND state = 'kept'
            AND why IS NULL) AS read,
        (SELECT count(*) FROM kept WHERE revision = 1) AS new,
        (SELECT count(*) FROM kept WHERE revision > 1) AS revised,
        max(
            :started,
            coalesce((SELECT max(last_tried) FROM leads WHERE outlet = :outlet), ''),
            coalesce((SELECT max(kept) FROM kept), '')
        ) AS finished
"""
_KEPT = "WITH kept AS (SELECT revision, kept FROM articles WHERE outlet = :outlet AND current = 1 AND kept >= :started \
AND capture IS NOT NULL)"


@dataclass(frozen=True, slots=True)
class BegunVisit:
    """A visit that was entered and not completed: it goes on, or was killed."""

    outlet: str
    site: str
    home: str
    started: datetime


class Visits:
    """The visits of one archive."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def begin_visit(self, outlet: Outlet, site: str, started: datetime) -> None:
        """Enter a visit that begins. Its process holds the lock of the site until it is recorded."""
        with transaction(self._connection) as sql:
            sql.execute(
                "INSERT OR REPLACE INTO open_visits (outlet, site, home, started) VALUES (?, ?, ?, ?)",
                (outlet.id, site, outlet.home, instant(started)),
            )

    def record_visit(self, visit: Visit, cut_short: bool = False) -> None:
        """Write down a visit that ended. After one that was cut short, the outlet is due again at once."""
        with transaction(self._connection):
            self._record(visit, cut_short)

    def _record(self, visit: Visit, cut_short: bool) -> None:
        failures = json.dumps([asdict(failure) for failure in visit.failures], ensure_ascii=False)
        again = cut_short and not self._was_cut_short_often(visit.outlet)
        self._connection.execute(
            "INSERT INTO visits (outlet, started, finished, found, fetched, new, revised, same, kept, failed, "
            "failures, again) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                visit.outlet, instant(visit.started), instant(visit.finished), visit.found, visit.fetched,
                visit.new, visit.revised, visit.same, visit.kept, len(visit.failures), failures, int(again),
            ),
        )  # fmt: skip
        self._connection.execute(
            "DELETE FROM open_visits WHERE outlet = ? AND started = ?", (visit.outlet, instant(visit.started))
        )

    def _was_cut_short_often(self, outlet: str) -> bool:
        latest = self._connection.execute(
            "SELECT again FROM visits WHERE outlet = ? ORDER BY started DESC, id DESC LIMIT ?",
            (outlet, CUT_SHORT_IN_A_ROW - 1),
        )
        return [row["again"] for row in latest] == [1] * (CUT_SHORT_IN_A_ROW - 1)

    # ---- asking ------------------------------------------------------------------------------------------------------

    def visits(self, outlet: str | None = None, limit: int = 100) -> list[Visit]:
        """The latest visits that ended, newest first."""
        where, values = ("WHERE outlet = ?", [outlet]) if outlet else ("", [])
        rows = self._connection.execute(f"SELECT * FROM visits {where} ORDER BY id DESC LIMIT ?", [*values, limit])
        return [_visit(row) for row in rows]

    def last_visits(self) -> dict[str, datetime]:
        """The start of each outlet's latest visit, one that goes on included, those that were cut short left out."""
        last: dict[str, datetime] = {}
        for outlet, started in self._connection.execute(_LAST_VISITS):
            if started is not None:
                last[outlet] = max(parsed(started), last.get(outlet, parsed(started)))
        return last

    def open_visits(self) -> list[BegunVisit]:
        """The visits that go on, or were killed, the oldest first."""
        rows = self._connection.execute("SELECT outlet, site, home, started FROM open_visits ORDER BY started, outlet")
        return [BegunVisit(row["outlet"], row["site"], row["home"], parsed(row["started"])) for row in rows]

    # ---- the killed --------------------------------------------------------------------------------------------------

    def close_killed(self, site: str) -> list[Visit]:
        """Record the killed visits of a site as far as they left traces. Only for whoever holds the site's lock."""
        with transaction(self._connection):
            closed = [self._killed(begun) for begun in self.open_visits() if begun.site == site]
            for visit in closed:
                self._record(visit, cut_short=True)
        return closed

    def _killed(self, begun: BegunVisit) -> Visit:
        asked = {"outlet": begun.outlet, "started": instant(begun.started)}
        traces = self._connection.execute(_KEPT + _TRACES, asked).fetchone()
        failed = self._connection.execute(
            "SELECT url, why FROM leads WHERE outlet = :outlet AND state = 'failed' AND last_tried >= :started "
            f"ORDER BY last_tried, url LIMIT {MOST_FAILURES}",
            asked,
        )
        return Visit(
            outlet=begun.outlet,
            started=begun.started,
            finished=parsed(traces["finished"]),
            found=traces["found"],
            fetched=traces["fetched"],
            new=traces["new"],
            revised=traces["revised"],
            same=max(0, traces["read"] - traces["new"] - traces["revised"]),
            failures=(Failure(begun.home, KILLED), *(Failure(row["url"], row["why"]) for row in failed)),
        )


def site_lock(site: str) -> str:
    """The name of the lock that a visit to a site of outlets holds."""
    return f"site-{site}"


def close_killed_visits(home: Path, archive: Visits) -> list[Visit]:
    """Record the visits that were killed: those still open whose site nobody holds. They are due again at once."""
    return list(_closed(home, archive, sorted({begun.site for begun in archive.open_visits()})))


def _closed(home: Path, archive: Visits, sites: Iterable[str]) -> Iterable[Visit]:
    for site in sites:
        with held(home, site_lock(site)) as ours:
            if ours:
                yield from archive.close_killed(site)


def _visit(row: sqlite3.Row) -> Visit:
    return Visit(
        outlet=row["outlet"],
        started=parsed(row["started"]),
        finished=parsed(row["finished"]),
        found=row["found"],
        fetched=row["fetched"],
        new=row["new"],
        revised=row["revised"],
        same=row["same"],
        failures=tuple(Failure(**failure) for failure in json.loads(row["failures"])),
    )
