"""What an editor leaves out of a commission's coming editions: lines of the journal, none of which is ever changed.

A statement stays out of every edition that is made afterwards, until all that was left out is taken back.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict, dataclass
from datetime import datetime

from crawler.archive import parsed
from reports.correspondence import Entry
from reports.ledger.journal import Journal

LEFT_OUT, TAKEN_BACK = "left out", "taken back"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of an article that a statement rests on."""

    article: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Omission:
    """A statement that an editor left out: of which edition it is, what it rests on, and why it must go."""

    commission: str
    edition: str
    statement: str  # S007
    spans: tuple[Span, ...]
    who: str
    why: str
    at: datetime

    def __str__(self) -> str:
        return f"{self.statement} of {self.edition}, by {self.who}: {self.why}"


class Omissions:
    """What was left out and taken back, of all commissions."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection, self._journal = connection, Journal(connection)

    def enter(self, omission: Omission) -> None:
        said = asdict(omission)
        del said["at"]  # the entry's own
        self._journal.enter(Entry(omission.at, LEFT_OUT, json.dumps(said, ensure_ascii=False)))

    def take_back(self, commission: str, who: str, at: datetime) -> None:
        """Let everything that was left out of a commission's editions be printed again."""
        self._journal.enter(Entry(at, TAKEN_BACK, json.dumps({"commission": commission, "who": who})))

    def of(self, commission: str) -> tuple[Omission, ...]:
        """What is left out of a commission's next edition, each statement once, in the order in which it was said."""
        found: dict[tuple[str, str], Omission] = {}
        rows = self._connection.execute(
            "SELECT at, what, detail FROM journal WHERE what IN (?, ?) ORDER BY id", (LEFT_OUT, TAKEN_BACK)
        )
        for entry in (Entry(parsed(row["at"]), row["what"], row["detail"]) for row in rows):
            if json.loads(entry.detail)["commission"] != commission:
                continue
            if entry.what == TAKEN_BACK:
                found.clear()
            else:
                omission = _omission(entry)
                found.setdefault((omission.edition, omission.statement), omission)
        return tuple(found.values())


def in_words(entry: Entry) -> str:
    """What a line of the journal says, for a reader."""
    if entry.what == LEFT_OUT:
        return str(_omission(entry))
    if entry.what == TAKEN_BACK:
        said = json.loads(entry.detail)
        return f"all that was left out of {said['commission']}, by {said['who']}"
    return entry.detail


def _omission(entry: Entry) -> Omission:
    said = json.loads(entry.detail)
    return Omission(**said | {"spans": tuple(Span(**each) for each in said["spans"]), "at": entry.at})
