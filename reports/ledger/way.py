"""The way of each commission: a row a step, with who, when and why; and the work that follows from it."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

from crawler.archive import instant, parsed
from reports.correspondence import Step
from reports.ledger.joined import joined

AFTER_FAILURE = (timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))  # then a person has to look

_REJECTED = "not approved: "  # how the table tells a rejected edition, kept as failed, from one that failed
_LATEST = "SELECT * FROM steps WHERE id IN (SELECT max(id) FROM steps GROUP BY commission)"


class Way:
    """The steps of all commissions."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def enter(self, step: Step) -> None:
        is_rejected = step.state == "rejected"
        state, why = ("failed", f"{_REJECTED}{step.why}") if is_rejected else (step.state, step.why)
        with joined(self._connection) as sql:
            sql.execute(
                "INSERT INTO steps (commission, state, at, who, why, edition) VALUES (?, ?, ?, ?, ?, ?)",
                (step.commission, state, instant(step.at), step.who, why, step.edition),
            )

    def of(self, commission: str) -> list[Step]:
        """A commission's steps, first to last."""
        rows = self._connection.execute("SELECT * FROM steps WHERE commission = ? ORDER BY id", (commission,))
        return [_step(row) for row in rows]

    def refusal(self, commission: str) -> Step | None:
        """The step at which a commission was refused: nothing comes after that."""
        row = self._connection.execute(
            "SELECT * FROM steps WHERE commission = ? AND state = 'refused' ORDER BY id LIMIT 1", (commission,)
        ).fetchone()
        return _step(row) if row else None

    def latest(self) -> dict[str, Step]:
        """Where each commission stands."""
        return {row["commission"]: _step(row) for row in self._connection.execute(_LATEST)}

    def between(self, since: datetime, until: datetime) -> list[Step]:
        rows = self._connection.execute(
            "SELECT * FROM steps WHERE at >= ? AND at < ? ORDER BY at, id", (instant(since), instant(until))
        )
        return [_step(row) for row in rows]

    def to_build(self, now: datetime) -> list[str]:
        """The commissions whose next edition is to be built by itself, in the order of their numbers.

        Those received; those whose build was cut short; and those that failed, again after a while, a few times.
        """
        return sorted(commission for commission, step in self.latest().items() if self._is_to_build(step, now))

    def _is_to_build(self, step: Step, now: datetime) -> bool:
        if step.state in ("received", "building"):
            return True
        if step.state != "failed" or step.edition:
            return False
        failures = self.tries(step.commission, "failed")
        return failures <= len(AFTER_FAILURE) and now >= step.at + AFTER_FAILURE[failures - 1]

    def is_given_up(self, commission: str) -> bool:
        """Whether a commission came to nothing so often that it is not built again by itself."""
        return self.tries(commission, "failed") > len(AFTER_FAILURE)

    def tries(self, commission: str, state: str) -> int:
        """How often in a row, at the end of its way, a commission was begun ("building") or came to nothing."""
        count = 0
        for step in reversed(self.of(commission)):
            if step.state not in ("building", "failed") or step.edition:
                break
            count += step.state == state
        return count


def _step(row: sqlite3.Row) -> Step:
    # Steps of failed builds have had the commission's number before their reason.
    state, why = row["state"], row["why"].removeprefix(f"{row['commission']}: ")
    if state == "failed" and row["edition"] and why.startswith(_REJECTED):
        state, why = "rejected", why.removeprefix(_REJECTED)
    return Step(row["commission"], state, parsed(row["at"]), row["who"], why, row["edition"])
