"""The archive: articles and their captures, kept for ever; leads, visits and search. All of its SQL is in this folder.

``keep`` is one transaction: capture, article, countries and lead change together or not at all.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Self

from crawler.archive.captures import Captures
from crawler.archive.copies import Copies
from crawler.archive.counts import Counts
from crawler.archive.database import connect, migrate, transaction
from crawler.archive.excerpts import EXCERPT, around, excerpt_of
from crawler.archive.instants import instant
from crawler.archive.leads import Leads
from crawler.archive.query import Hit, Query, full_text
from crawler.archive.rows import article_of, body_of, day_column
from crawler.archive.spellings import known_spellings
from crawler.archive.stories import Stories
from crawler.archive.visits import Visits
from crawler.records import Article, Capture, Kept, Lead
from crawler.text.home import countries_of
from crawler.text.pairs import pairs, runs

_ARTICLE = "SELECT a.*, c.digest, c.captured, c.warc, c.offset, c.length, c.url AS c_url, c.status, c.content_type, \
c.content_encoding FROM articles a LEFT JOIN captures c ON c.id = a.capture"
_RANK = "bm25(articles_text, 4.0, 2.0, 1.0, 1.0)"


class Archive(Leads, Captures, Visits, Counts, Stories, Copies):
    """An open archive. Close it, or use it in a ``with`` block."""

    def __init__(self, file: Path) -> None:
        super().__init__(connect(file))
        self.file = file
        migrate(self._connection, "archive", files("crawler.archive") / "migrations")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """For the reporting floor's own tables, which live in the same file."""
        return self._connection

    # ---- keeping -----------------------------------------------------------------------------------------------------

    def keep(self, article: Article, lead: Lead | None, now: datetime, home_country: str = "") -> Kept:
        """Keep an article as new, revised or the same. ``home_country`` is its outlet's."""
        with transaction(self._connection):
            kept = self._keep(article, now, home_country)
            self._look_at_waiting()
            if lead is not None:
                self.read(lead.url, now)
        return kept

    def keep_reread(self, article: Article, page: str, now: datetime, home_country: str = "") -> Kept:
        """Keep what a capture gives to a reader who knows better by now; ``page`` is the address of a page that came to
        nothing before, "" for an article.

        Other words are a revision. Of equal words the date and the rest are put right in place, which is REVISED too.
        """
        with transaction(self._connection):
            kept = self._keep(article, now, home_country)
            if kept is Kept.SAME and self._put_right(article, now):
                kept = Kept.REVISED
            if page:
                self.read(page, now)
        return kept

    def _keep(self, article: Article, now: datetime, home_country: str) -> Kept:
        capture = self._keep_capture(article.capture) if article.capture else None
        kept, revision = self._compared(article)
        if kept is not Kept.SAME:
            self._leave_copies(article.key)
            self._insert(article, revision, capture, now, home_country)
            self._join_copies(article)
            self._join_story(article, now)
        return kept

    def _put_right(self, article: Article, now: datetime) -> bool:
        """Let the newest state, whose words are the same, say the rest as the article does; whether it did not."""
        changed = self._connection.execute(
            "UPDATE articles SET day = ?1, published = ?2, language = ?3, kind = ?4, body = ?5 "
            "WHERE key = ?6 AND current = 1 AND body <> ?5",
            (day_column(article), article.published, article.language, article.kind, body_of(article), article.key),
        )
        if not changed.rowcount:
            return False
        self._leave_copies(article.key)
        self._join_copies(article)
        self._join_story(article, now)
        return True

    def _compared(self, article: Article) -> tuple[Kept, int]:
        row = self._connection.execute(
            "SELECT revision, headline, standfirst, text FROM articles WHERE key = ? AND current = 1", (article.key,)
        ).fetchone()
        if row is None:
            return Kept.NEW, 1
        now_said = (article.headline, article.standfirst or "", article.text)
        if now_said == (row["headline"], row["standfirst"], row["text"]):
            return Kept.SAME, row["revision"]
        return Kept.REVISED, row["revision"] + 1

    def _insert(self, article: Article, revision: int, capture: int | None, now: datetime, home_country: str) -> None:
        sql = self._connection
        sql.execute("UPDATE articles SET current = 0 WHERE key = ? AND current = 1", (article.key,))
        earlier = sql.execute("SELECT number FROM articles WHERE id = ?", (article.id,)).fetchone()
        if earlier:  # the page went back to an earlier state: that revision is the newest again
            sql.execute("UPDATE articles SET current = 1, revision = ? WHERE number = ?", (revision, earlier["number"]))
            return
        number = sql.execute(
            "INSERT INTO articles (id, key, revision, current, url, outlet, headline, standfirst, text, day, "
            "published, language, kind, body, capture, kept, unspaced) "
            "VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                article.id, article.key, revision, article.url, article.outlet, article.headline,
                article.standfirst or "", article.text, day_column(article), article.published,
                article.language, article.kind, body_of(article), capture, instant(now),
                pairs(f"{article.headline} {article.standfirst or ''} {article.text}"),
            ),
        ).lastrowid  # fmt: skip
        countries = sorted(countries_of(article.headline, article.text, home_country))
        sql.executemany("INSERT INTO article_countries VALUES (?, ?)", [(number, code) for code in countries])

    def lead_failed(self, lead: Lead, why: str, now: datetime, captured: Capture | None = None) -> None:
        """Note that a lead came to nothing; its capture, where there is one, stays for a better reader."""
        with transaction(self._connection):
            self.failed(lead.url, why, now, self._keep_capture(captured) if captured else None)

    def holds_no_article(self, lead: Lead, what: str, now: datetime, captured: Capture) -> bool:
        """Note that the page of a lead was read and is something else; whether that is new."""
        with transaction(self._connection):
            return self.read_in_vain(lead.url, what, now, self._keep_capture(captured))

    # ---- asking ------------------------------------------------------------------------------------------------------

    def article(self, article_id: str) -> Article | None:
        row = self._connection.execute(f"{_ARTICLE} WHERE a.id = ?", (article_id,)).fetchone()
        return article_of(row) if row else None

    def current(self, key: str) -> Article | None:
        """The newest revision under a key."""
        row = self._connection.execute(f"{_ARTICLE} WHERE a.key = ? AND a.current = 1", (key,)).fetchone()
        return article_of(row) if row else None

    def all(self) -> Iterator[Article]:
        """Every article's newest revision, oldest first, undated ones last."""
        for row in self._connection.execute(f"{_ARTICLE} WHERE a.current = 1 ORDER BY a.day IS NULL, a.day, a.id"):
            yield article_of(row)

    def languages(self, ids: Sequence[str]) -> dict[str, int]:
        marks = ",".join("?" * len(ids))
        rows = self._connection.execute(
            f"SELECT language, count(*) AS n FROM articles WHERE id IN ({marks}) GROUP BY language", list(ids)
        )
        return {row["language"] or "": row["n"] for row in rows}

    def search(self, query: Query) -> list[Hit]:
        """The articles that answer, best first; without words the newest first. Equals are ordered by id."""
        if query.fold:
            return self._search_folded(query)
        asked = self._asked(query)
        if query.words.strip() and not asked:
            return []
        joined = "JOIN articles_text ON articles_text.rowid = a.number" if asked else ""
        sought = runs(query.words)
        cut = bool(asked) and not sought
        excerpt = "snippet(articles_text, -1, '', '', ' … ', 24)" if cut else f"substr(a.text, 1, {EXCERPT + 1})"
        order = f"{_RANK}, a.id" if asked else "a.day DESC, a.id"
        where, values = _conditions(query, asked)
        rows = self._connection.execute(
            _ARTICLE.replace(" FROM ", f", {_RANK if asked else 0} AS rank, {excerpt} AS excerpt FROM ", 1)
            + f" {joined} WHERE {where} ORDER BY {order} LIMIT ?",
            [*values, query.limit],
        )
        return [
            Hit(
                article_of(row),
                -row["rank"],
                around(row["text"], sought[0]) if sought else excerpt_of(row["excerpt"], whole=not asked),
            )
            for row in rows
        ]

    def count_answers(self, query: Query) -> int:
        """How many articles answer a query, whatever its limit; each copy of a text is one."""
        asked = self._asked(query)
        if query.words.strip() and not asked:
            return 0
        joined = "JOIN articles_text ON articles_text.rowid = a.number" if asked else ""
        where, values = _conditions(query, asked)
        (number,) = self._connection.execute(
            f"SELECT count(*) FROM articles a {joined} WHERE {where}", values
        ).fetchone()
        return int(number)

    def _asked(self, query: Query) -> str:
        """The full-text query of a person, who may type an i where an ı stands."""
        return full_text(query.words, query.any_word, partial(known_spellings, self._connection))

    def found(self, query: Query) -> list[Article]:
        """The articles that ``search`` finds, copies apart, without saying where the words stand: for many at once.

        They are ranked by their numbers first, for to sort whole articles takes ten times as long.
        """
        asked = full_text(query.words, query.any_word)
        if query.words.strip() and not asked:
            return []
        joined = "JOIN articles_text ON articles_text.rowid = a.number" if asked else ""
        score, order = (_RANK, "score, a.id") if asked else ("0", "a.day DESC, a.id")
        where, values = _conditions(query, asked)
        best = (
            f"SELECT a.number AS best, {score} AS score FROM articles a {joined} WHERE {where} ORDER BY {order} LIMIT ?"
        )
        rows = self._connection.execute(
            _ARTICLE.replace(" FROM articles a ", f" FROM ({best}) JOIN articles a ON a.number = best ", 1)
            + f" ORDER BY {order}",
            [*values, query.limit],
        )
        return [article_of(row) for row in rows]

    def _search_folded(self, query: Query) -> list[Hit]:
        """Ask for more answers until enough remain, or no more come."""
        most = query.limit + query.limit // 2 + 1
        while True:
            hits = self.search(replace(query, fold=False, limit=most))
            folded = self._folded(hits)
            if len(folded) >= query.limit or len(hits) < most:
                return folded[: query.limit]
            most *= 3

    def _folded(self, hits: Sequence[Hit]) -> list[Hit]:
        """One hit a group, at the place of its best: its origin where that is among the hits, else the best."""
        by_id = {hit.article.id: hit for hit in hits}
        out: list[Hit] = []
        seen: set[str] = set()
        for hit in hits:
            if hit.article.id in seen:
                continue
            group, agency = self.copies_of(hit.article.id)
            seen.update(copy.id for copy in group)
            shown = by_id.get(group[0].id, hit)
            others = tuple(copy for copy in group if copy.id != shown.article.id)
            out.append(replace(shown, score=hit.score, copies=others, agency=agency))
        return out


def _conditions(query: Query, asked: str) -> tuple[str, list[str]]:
    conditions, values = ["a.current = 1"], []
    if asked:
        conditions.append("articles_text MATCH ?")
        values.append(asked)
    for column, wanted in (("a.outlet", query.outlets), ("a.language", query.languages)):
        if wanted:
            conditions.append(f"{column} IN ({','.join('?' * len(wanted))})")
            values.extend(wanted)
    if query.countries:
        marks = ",".join("?" * len(query.countries))
        conditions.append(f"a.number IN (SELECT article FROM article_countries WHERE country IN ({marks}))")
        values.extend(query.countries)
    for comparison, day in ((">=", query.since), ("<=", query.until)):
        if day:
            conditions.append(f"a.day {comparison} ?")
            values.append(day.isoformat())
    return " AND ".join(conditions), values


def keep_all(archive: Archive, articles: Iterable[Article], now: datetime) -> dict[Kept, int]:
    """Keep imported articles; how many were new, revised, the same."""
    counts = dict.fromkeys(Kept, 0)
    for article in articles:
        counts[archive.keep(article, None, now)] += 1
    return counts
