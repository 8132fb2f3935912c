"""How many articles and visits the archive has of each outlet in a period: what coverage and silence are told from."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class OutletCounts:
    """Of one outlet in one period. A visit failed where it kept nothing and had a failure."""

    articles: int = 0
    visits: int = 0
    failed: int = 0


class Counts:
    """Counting queries of one archive; days are of publication, both included."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def count(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM articles WHERE current = 1").fetchone()[0])

    def count_between(self, since: date, until: date) -> int:
        """How many articles were published in a period."""
        row = self._connection.execute(
            "SELECT count(*) FROM articles WHERE current = 1 AND day BETWEEN ? AND ?",
            (since.isoformat(), until.isoformat()),
        ).fetchone()
        return int(row[0])

    def days(self) -> tuple[date, date] | None:
        """The first and the last day of publication; None where no article has one."""
        # One question for each, so that the index is asked for its two ends, and not read from end to end.
        first, last = self._connection.execute(
            "SELECT (SELECT min(day) FROM articles WHERE current = 1), "
            "(SELECT max(day) FROM articles WHERE current = 1)"
        ).fetchone()
        return (date.fromisoformat(first), date.fromisoformat(last)) if first else None

    def undated(self) -> dict[str, tuple[int, int]]:
        """The outlets of which most articles have no date: how many of how many. No report with a period has these."""
        rows = self._connection.execute(
            "SELECT outlet, sum(day IS NULL) AS undated, count(*) AS number FROM articles INDEXED BY articles_outlet "
            "WHERE current = 1 GROUP BY outlet HAVING 2 * undated > number ORDER BY outlet"
        )
        return {outlet: (undated, number) for outlet, undated, number in rows}

    def counts_by_outlet(self, since: date, until: date) -> dict[str, OutletCounts]:
        """Outlets with an article of the period or a visit that began in it."""
        articles = self._connection.execute(
            # This index holds all that is asked; by that of days every article would be read.
            "SELECT outlet, count(*) FROM articles INDEXED BY articles_outlet "
            "WHERE current = 1 AND day BETWEEN ? AND ? GROUP BY outlet",
            (since.isoformat(), until.isoformat()),
        )
        visits = self._connection.execute(
            "SELECT outlet, count(*), sum(failed > 0 AND new + revised + same = 0) FROM visits "
            "WHERE started BETWEEN ? AND ? GROUP BY outlet",
            (since.isoformat(), f"{until.isoformat()}T99"),
        )
        kept = dict(articles.fetchall())
        visited = {outlet: (number, failed) for outlet, number, failed in visits}
        return {
            outlet: OutletCounts(kept.get(outlet, 0), *visited.get(outlet, (0, 0)))
            for outlet in sorted(kept.keys() | visited.keys())
        }
