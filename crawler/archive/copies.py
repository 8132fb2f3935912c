"""The archive's record of copies: as an article is kept it is held against those that share some of its words' runs.

An article that copies another is kept all the same, as new or revised, for which of two copies may show only later.
Groups are the pairs' connected parts, so the order of keeping seldom shows: only where more than a crowd share a run
(pages' furniture, or a text that everybody prints) is an article held against the newest of them alone.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from crawler.archive.database import transaction
from crawler.records import Article
from crawler.text.copy_groups import CROWD, NEAREST, ROUNDUP, enough_met, is_roundup
from crawler.text.copying import Match, Piece, compared
from crawler.text.origins import Printed, by_origin

SKETCH = 48  # numbers of an article in the index: a million articles take some 1.5 GB
MOST = 24  # articles that one is compared with
STEP = 4  # waiting articles that are looked at with each that is kept

_GROUP = """
    WITH RECURSIVE found (number) AS (
        VALUES (?) UNION SELECT copies.other FROM copies JOIN found ON copies.article = found.number
    )
    SELECT number FROM found ORDER BY number
"""
_ENTRIES = """
    SELECT c.other FROM copies c JOIN copies d ON d.article = c.other AND d.other = c.article
    WHERE c.article = ? AND c.other <> c.article AND c.share < ? AND d.share >= ? ORDER BY c.other LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Copy:
    """One of several current articles that print one text."""

    id: str
    url: str
    outlet: str


class Copies:
    """The copies of one archive."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def copies_of(self, article_id: str) -> tuple[tuple[Copy, ...], str]:
        """All of an article's group, the origin first and the others oldest first, and the agency that they credit.

        Of an article without copies it is that alone, of one that is unknown or has a newer revision nothing.
        """
        row = self._connection.execute(
            "SELECT number FROM articles WHERE id = ? AND current = 1", (article_id,)
        ).fetchone()
        return self._group_of(row["number"]) if row else ((), "")

    def look_for_copies(self, most: int) -> int:
        """Look for the copies of articles that an earlier version kept, at most so many; how many still wait."""
        with transaction(self._connection):
            self._look_at_waiting(most)
        return int(self._connection.execute("SELECT count(*) FROM copies_waiting").fetchone()[0])

    # ---- in the transaction of whoever keeps -------------------------------------------------------------------------

    def _join_copies(self, article: Article) -> None:
        """Enter the current revision of an article."""
        row = self._connection.execute(
            "SELECT number FROM articles WHERE key = ? AND current = 1", (article.key,)
        ).fetchone()
        self._enter(
            row["number"],
            Piece.of(article.headline, article.text, article.outlet, article.kind, article.published),
        )

    def _leave_copies(self, key: str) -> None:
        """Forget the current revision of an article, for another takes its place."""
        for number, piece in self._pieces("key = ? AND current = 1", key):
            self._connection.executemany(
                "DELETE FROM copy_numbers WHERE number = ? AND article = ?",
                [(run, number) for run in piece.print.sketch(SKETCH)],
            )
            others = self._connection.execute("SELECT other FROM copies WHERE article = ?", (number,)).fetchall()
            self._unlink((number, row["other"]) for row in others)
            self._connection.execute("DELETE FROM copies_waiting WHERE article = ?", (number,))

    def _look_at_waiting(self, most: int = STEP) -> None:
        """The newest first, for their copies are still coming."""
        waiting = "number IN (SELECT article FROM copies_waiting ORDER BY article DESC LIMIT ?)"
        for number, piece in self._pieces(waiting, most):
            self._enter(number, piece)
            self._connection.execute("DELETE FROM copies_waiting WHERE article = ?", (number,))

    def _enter(self, number: int, piece: Piece) -> None:
        sketch = piece.print.sketch(SKETCH)
        pieces = self._numbered(self._met(sketch))
        self._connection.executemany(
            "INSERT OR IGNORE INTO copy_numbers VALUES (?, ?)", [(run, number) for run in sketch]
        )
        found = ((other, compared(piece, pieces[other])) for other in sorted(pieces))
        matches = {other: match for other, match in found if match is not None}
        roundup = is_roundup(piece, pieces, matches)
        if roundup:
            self._link(number, number, 0.0, 0.0)
        for other, match in matches.items():
            if roundup and match.first.share < ROUNDUP:
                continue
            if not self._is_entry_of_roundup(number, piece, other, pieces[other], match):
                self._link(number, other, match.first.share, match.second.share)

    def _met(self, sketch: Sequence[int]) -> list[int]:
        """The articles that share enough numbers, those that share most first; of a crowd the newest only."""
        met: Counter[int] = Counter()
        for run in sketch:
            rows = self._connection.execute(
                "SELECT article FROM copy_numbers WHERE number = ? ORDER BY article DESC LIMIT ?", (run, CROWD + 1)
            ).fetchall()
            met.update(row["article"] for row in (rows if len(rows) <= CROWD else rows[:NEAREST]))
        enough = [article for article, count in met.items() if enough_met(count, len(sketch))]
        return sorted(enough, key=lambda article: (-met[article], -article))[:MOST]

    def _is_entry_of_roundup(self, number: int, piece: Piece, other: int, whole: Piece, match: Match) -> bool:
        """Whether the other prints this among others; where that shows only now, it leaves the group of its entries."""
        if not match.second.share < ROUNDUP <= match.first.share:
            return False
        sql = self._connection
        if sql.execute("SELECT 1 FROM copies WHERE article = ? AND other = ?", (other, other)).fetchone():
            return True
        entries = [row["other"] for row in sql.execute(_ENTRIES, (other, ROUNDUP, ROUNDUP, MOST)).fetchall()]
        pieces = self._numbered(entries)
        found = {entry: compared(whole, pieces[entry]) for entry in pieces}
        matches = {entry: each for entry, each in found.items() if each is not None} | {number: match.turned()}
        if not is_roundup(whole, pieces | {number: piece}, matches):
            return False
        rows = sql.execute("SELECT other FROM copies WHERE article = ? AND share < ?", (other, ROUNDUP)).fetchall()
        self._unlink((other, row["other"]) for row in rows)
        self._link(other, other, 0.0, 0.0)
        return True

    def _link(self, first: int, second: int, share: float, other_share: float) -> None:
        self._connection.executemany(
            "INSERT OR REPLACE INTO copies VALUES (?, ?, ?)",
            [(first, second, share), (second, first, other_share)],
        )

    def _unlink(self, pairs: Iterable[tuple[int, int]]) -> None:
        both = chain.from_iterable(((first, second), (second, first)) for first, second in pairs)
        self._connection.executemany("DELETE FROM copies WHERE article = ? AND other = ?", list(both))

    def _pieces(self, where: str, *values: str | int) -> list[tuple[int, Piece]]:
        rows = self._connection.execute(
            f"SELECT number, headline, text, outlet, kind, published FROM articles WHERE {where}", values
        ).fetchall()
        return [
            (row["number"], Piece.of(row["headline"], row["text"], row["outlet"], row["kind"], row["published"]))
            for row in rows
        ]

    def _numbered(self, numbers: Sequence[int]) -> dict[int, Piece]:
        return dict(self._pieces(_among(numbers), *numbers))

    # ---- reading -----------------------------------------------------------------------------------------------------

    def _group_of(self, number: int) -> tuple[tuple[Copy, ...], str]:
        numbers = [row["number"] for row in self._connection.execute(_GROUP, (number,))]
        rows = self._connection.execute(
            "SELECT id, url, outlet, published, text, json_extract(body, '$.credit') AS credit FROM articles "
            f"WHERE {_among(numbers)}",
            numbers,
        ).fetchall()
        order, agency = (
            by_origin([Printed(r["id"], r["outlet"], "", r["published"], r["text"], r["credit"]) for r in rows])
            if len(rows) > 1
            else ([0], "")
        )
        return tuple(Copy(rows[at]["id"], rows[at]["url"], rows[at]["outlet"]) for at in order), agency


def _among(numbers: Sequence[int]) -> str:
    return f"number IN ({','.join('?' * len(numbers))})"
