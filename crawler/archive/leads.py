"""Which announced pages have to be fetched now: the archive's memory of what outlets announced.

A page is fetched when it was never read, when its announcement's mark or title changed, or when an earlier try failed
and some time has gone. A page whose announcement says nothing of changes (found on a section page, or announced with
the day of its publication alone, as RSS does) is looked at again during its first day, for outlets revise for hours.
So is one that holds no article: its state is kept, and ``why`` says what it is instead.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from crawler.archive.database import transaction
from crawler.archive.instants import instant, parsed
from crawler.records import Lead

MOST_TRIES = 4
AFTER_FAILURE = (timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))
SECOND_LOOKS = (timedelta(hours=1), timedelta(hours=4), timedelta(hours=12))  # since the page was first read
LOOKED_AT_FOR = timedelta(days=7)  # since then: what an outlet had long ago costs it no further request

# Titles are compared where the same kind of place announces them: a section page's links are called this and that.
_CHANGED = """
    (excluded.mark IS NOT NULL AND excluded.mark IS NOT mark)
    OR (excluded.headline <> headline AND excluded.via = via AND via <> 'section' AND first_read >= :revised_since)
"""
_ANNOUNCED = f"""
    INSERT INTO leads (url, outlet, via, found, mark, published, headline, state)
    VALUES (:url, :outlet, :via, :found, :mark, :published, :headline, 'waiting')
    ON CONFLICT (url) DO UPDATE SET
        state = iif({_CHANGED}, 'waiting', state),
        tries = iif({_CHANGED}, 0, tries),
        mark = coalesce(excluded.mark, mark),
        published = iif(excluded.via = via, coalesce(excluded.published, published), published),
        headline = iif(excluded.via = via, coalesce(excluded.headline, headline), headline)
"""


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave us to ask conditionally (RFC 9110, 13.1): the ETag and Last-Modified headers."""

    etag: str | None = None
    modified: str | None = None


class Leads:
    """The leads, validators and holds of one archive."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def due(self, leads: Iterable[Lead], now: datetime) -> list[Lead]:
        """Record announced leads; those whose page has to be fetched, in the order announced."""
        leads = list(leads)
        with transaction(self._connection) as sql:
            for lead in leads:
                sql.execute(_ANNOUNCED, _row(lead) | {"revised_since": instant(now - LOOKED_AT_FOR)})
        rows = {lead.url: self._row_of(lead.url) for lead in leads}
        return [lead for lead in dict.fromkeys(leads) if _is_due(rows[lead.url], now)]

    def waiting(self, outlet: str, now: datetime) -> list[Lead]:
        """Leads announced on an earlier visit whose page is due: a visit that was cut short loses none."""
        rows = self._connection.execute("SELECT * FROM leads WHERE outlet = ? ORDER BY found, url", (outlet,))
        return [_lead(row) for row in rows if _is_due(row, now)]

    def read(self, url: str, now: datetime) -> None:
        """Note that a page was read, and is in the archive or the same as there."""
        self._write(
            "UPDATE leads SET state = 'kept', looks = looks + (first_read IS NOT NULL), "
            "first_read = coalesce(first_read, ?1), last_tried = ?1, tries = 0, why = NULL WHERE url = ?2",
            (instant(now), url),
        )

    def read_in_vain(self, url: str, why: str, now: datetime, capture: int) -> bool:
        """Note that a page was read and holds no article, but what ``why`` says; whether that was not known."""
        asked = "SELECT 1 FROM leads WHERE url = ? AND state = 'kept' AND why IS NOT NULL"
        is_new = self._connection.execute(asked, (url,)).fetchone() is None
        self.read(url, now)
        self._write("UPDATE leads SET why = ?, capture = ? WHERE url = ?", (why, capture, url))
        return is_new

    def failed(self, url: str, why: str, now: datetime, capture: int | None) -> None:
        self._write(
            "UPDATE leads SET state = 'failed', tries = tries + 1, last_tried = ?, why = ?, "
            "capture = coalesce(?, capture) WHERE url = ?",
            (instant(now), why, capture, url),
        )

    def validators(self, url: str) -> Validators:
        row = self._connection.execute("SELECT etag, modified FROM validators WHERE url = ?", (url,)).fetchone()
        return Validators(row["etag"], row["modified"]) if row else Validators()

    def remember_validators(self, url: str, validators: Validators, now: datetime) -> None:
        self._write(
            "INSERT OR REPLACE INTO validators VALUES (?, ?, ?, ?)",
            (url, validators.etag, validators.modified, instant(now)),
        )

    def known_hold(self, host: str) -> datetime | None:
        row = self._connection.execute('SELECT "until" FROM holds WHERE host = ?', (host,)).fetchone()
        return parsed(row[0]) if row else None

    def hold(self, host: str, until: datetime, why: str) -> None:
        self._write("INSERT OR REPLACE INTO holds VALUES (?, ?, ?)", (host, instant(until), why))

    def _write(self, statement: str, values: Sequence[object]) -> None:
        """Run a statement in the caller's transaction, or in one of its own."""
        if self._connection.in_transaction:
            self._connection.execute(statement, values)
        else:
            with transaction(self._connection) as sql:
                sql.execute(statement, values)

    def _row_of(self, url: str) -> sqlite3.Row:
        row: sqlite3.Row = self._connection.execute("SELECT * FROM leads WHERE url = ?", (url,)).fetchone()
        return row


def _row(lead: Lead) -> dict[str, str | None]:
    return {
        "url": lead.url,
        "outlet": lead.outlet,
        "via": lead.via,
        "found": instant(lead.found),
        "mark": lead.mark,
        "published": lead.published,
        "headline": lead.headline,
    }


def _lead(row: sqlite3.Row) -> Lead:
    return Lead(
        row["url"], row["outlet"], row["via"], parsed(row["found"]), row["mark"], row["published"], row["headline"]
    )


def _is_due(row: sqlite3.Row, now: datetime) -> bool:
    if row["state"] == "waiting":
        return True
    if row["state"] == "failed":
        tries = row["tries"]
        return (
            tries < MOST_TRIES and now >= parsed(row["last_tried"]) + AFTER_FAILURE[min(tries, len(AFTER_FAILURE)) - 1]
        )
    holds_none = row["why"] is not None  # perhaps not yet: what is announced may still be empty
    if row["first_read"] is None or row["looks"] >= len(SECOND_LOOKS) or (_tells_changes(row) and not holds_none):
        return False
    return SECOND_LOOKS[row["looks"]] <= now - parsed(row["first_read"]) <= LOOKED_AT_FOR


def _tells_changes(row: sqlite3.Row) -> bool:
    """Whether a page's announcement has an instant of its state, and not that of its publication alone."""
    return row["mark"] is not None and row["mark"] != row["published"]
