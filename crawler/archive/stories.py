"""Stories in the archive: as an article is kept it joins one or founds one, by what stands around it alone.

Its nearest neighbours are found by the article's weightiest stems, those of near days first. They and the whole stories
that they are in are grouped with it by the same function that groups a whole set (``crawler.stories.group``): to join
those stories only because a neighbour of each is in one group would let a few broad articles make one of them all.
The work for one article is bounded, however large the archive is. What comes of it is provisional: what a report is
made of is grouped anew from its own selection.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zlib import crc32

from crawler.archive.database import transaction
from crawler.records import Article
from crawler.stories import Matter, group, matter_of
from crawler.text.dates import day_of

KEYS = 12  # stems by which an article is found
HOLDERS = 40  # articles that are looked at for one stem, before the day and after it each
NEIGHBOURS = 32  # articles that a new one is grouped with
REGROUPED = 100  # articles that are grouped anew when one joins them
_NEARBY = (
    "SELECT article FROM (SELECT article FROM story_terms WHERE term = ?1 AND day <= ?2 ORDER BY day DESC, article DESC"
    " LIMIT ?3) UNION ALL SELECT article FROM (SELECT article FROM story_terms WHERE term = ?1 AND day > ?2"
    " ORDER BY day, article LIMIT ?3)"
)


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """An article with its story, which is named by the id of the article that founded it."""

    story: str
    id: str
    url: str
    headline: str
    day: date | None
    outlet: str


class Stories:
    """The stories of one archive."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    # ---- as an article is kept ---------------------------------------------------------------------------------------

    def _join_story(self, article: Article, now: datetime) -> None:
        """Let an article that has just been kept join a story or found one, in the caller's transaction."""
        number = self._connection.execute("SELECT number FROM articles WHERE id = ?", (article.id,)).fetchone()[0]
        before = self._leave_story(article.key)
        matter = matter_of(
            str(number), day_of(article.published), article.language or "", article.headline,
            article.standfirst or "", article.text,
        )  # fmt: skip
        day = (matter.day or now.date()).toordinal()
        copied = self._copied(number)
        around = {} if copied else self._around(self._nearest(matter, day))
        story = self._of_most(copied) if copied else number if before is None else before
        sql = self._connection
        sql.execute(
            "INSERT INTO article_stories VALUES (?, ?, ?, ?)",
            (number, story, day, json.dumps(matter.terms, ensure_ascii=False)),
        )
        sql.executemany("INSERT INTO story_terms VALUES (?, ?, ?)", [(key, day, number) for key in _keys(matter.terms)])
        self._group_anew(matter, around)

    def _copied(self, number: int) -> list[int]:
        """The articles in a story that print the text of this one: its story is theirs."""
        rows = self._connection.execute(
            "SELECT c.other FROM copies c JOIN article_stories s ON s.article = c.other"
            " WHERE c.article = ?1 AND c.other <> ?1",
            (number,),
        )
        return [row[0] for row in rows]

    def _leave_story(self, key: str) -> int | None:
        """Take the earlier states of a page out of the stories; the story that the last of them was in, if alone."""
        story = None
        rows = self._connection.execute(
            "SELECT s.* FROM article_stories s JOIN articles a ON a.number = s.article WHERE a.key = ?"
            " ORDER BY a.revision",
            (key,),
        ).fetchall()
        for row in rows:
            story = row["story"]
            self._connection.execute("DELETE FROM article_stories WHERE article = ?", (row["article"],))
            self._connection.executemany(
                "DELETE FROM story_terms WHERE term = ? AND day = ? AND article = ?",
                [(key, row["day"], row["article"]) for key in _keys(json.loads(row["terms"]))],
            )
        others = self._connection.execute("SELECT 1 FROM article_stories WHERE story = ? LIMIT 1", (story,)).fetchone()
        return None if others else story

    def _nearest(self, matter: Matter, day: int) -> list[int]:
        """The articles that share the most with this one, the weight of the stems that both are found by counted."""
        shared: Counter[int] = Counter()
        weights = matter.terms.values()
        for key, weight in zip(_keys(matter.terms), weights, strict=False):
            for row in self._connection.execute(_NEARBY, (key, day, HOLDERS)):
                shared[row[0]] += weight
        return sorted(shared, key=lambda number: (-shared[number], number))[:NEIGHBOURS]

    def _matters(self, numbers: Sequence[int]) -> list[Matter]:
        marks = ",".join("?" * len(numbers))
        rows = self._connection.execute(
            "SELECT s.article, s.terms, a.day FROM article_stories s JOIN articles a ON a.number = s.article"
            f" WHERE s.article IN ({marks})",
            list(numbers),
        )
        return [Matter(str(row["article"]), day_of(row["day"]), json.loads(row["terms"])) for row in rows]

    def _of_most(self, mates: Sequence[int]) -> int:
        """The story that most of the mates are in."""
        marks = ",".join("?" * len(mates))
        found = self._connection.execute(
            f"SELECT story FROM article_stories WHERE article IN ({marks})"
            " GROUP BY story ORDER BY count(*) DESC, story LIMIT 1",
            list(mates),
        )
        return int(found.fetchone()[0])

    def _around(self, neighbours: Sequence[int]) -> dict[int, int]:
        """The neighbours and the rest of their stories, as many as are looked at: each article's story."""
        marks = ",".join("?" * len(neighbours))
        rows = self._connection.execute(
            "SELECT article, story FROM article_stories"
            f" WHERE story IN (SELECT story FROM article_stories WHERE article IN ({marks}))"
            f" ORDER BY article IN ({marks}) DESC, day DESC, article DESC LIMIT {REGROUPED}",
            [*neighbours, *neighbours],
        )
        return {row["article"]: row["story"] for row in rows}

    def _group_anew(self, new: Matter, around: Mapping[int, int]) -> None:
        """Group a new article and those around it. A part has the story that its articles had, if that is one and no
        other part has of it; else its first article founds one."""
        parts: defaultdict[str, list[int]] = defaultdict(list)
        for id_, first in group([new, *self._matters(list(around))]).items():
            parts[first].append(int(id_))
        had = [{around[each] for each in part if each in around} for part in parts.values()]
        parted = Counter(story for stories in had for story in stories)
        for part, stories in zip(parts.values(), had, strict=True):
            if stories:
                story = min(stories) if len(stories) == 1 and parted[min(stories)] == 1 else min(part)
                self._connection.executemany(
                    "UPDATE article_stories SET story = ?1 WHERE article = ?2 AND story <> ?1",
                    [(story, each) for each in part],
                )

    def place_all(self, articles: Iterable[Article], now: datetime) -> int:
        """Give a story to articles that have none, those of an archive that is older than stories; how many."""
        placed = 0
        with transaction(self._connection):
            for article in articles:
                self._join_story(article, now)
                placed += 1
        return placed

    # ---- asking ------------------------------------------------------------------------------------------------------

    def without_story(self) -> list[str]:
        """The ids of articles that no story has been looked for, oldest first."""
        rows = self._connection.execute(
            "SELECT a.id FROM articles a LEFT JOIN article_stories s ON s.article = a.number"
            " WHERE a.current = 1 AND s.article IS NULL ORDER BY a.day, a.number"
        )
        return [row[0] for row in rows]

    def in_stories(
        self, since: date | None = None, until: date | None = None, countries: Sequence[str] = ()
    ) -> list[StoryArticle]:
        """The articles of a period (days of publication, both included) that name one of the countries, oldest first,
        each with its story."""
        conditions, values = ["a.current = 1"], list[str]()
        for comparison, day in ((">=", since), ("<=", until)):
            if day is not None:
                conditions.append(f"a.day {comparison} ?")
                values.append(day.isoformat())
        if countries:
            marks = ",".join("?" * len(countries))
            conditions.append(f"a.number IN (SELECT article FROM article_countries WHERE country IN ({marks}))")
            values.extend(countries)
        rows = self._connection.execute(
            "SELECT f.id AS story, a.id, a.url, a.headline, a.day, a.outlet FROM articles a"
            " JOIN article_stories s ON s.article = a.number JOIN articles f ON f.number = s.story"
            f" WHERE {' AND '.join(conditions)} ORDER BY a.day IS NULL, a.day, a.number",
            values,
        )
        return [
            StoryArticle(row["story"], row["id"], row["url"], row["headline"], day_of(row["day"]), row["outlet"])
            for row in rows
        ]

    def sharing_text(self) -> frozenset[str]:
        """The ids of the articles that print a text which others print too."""
        rows = self._connection.execute(
            "SELECT id FROM articles WHERE number IN (SELECT article FROM copies WHERE other <> article)"
        )
        return frozenset(row[0] for row in rows)

    def matters(self, ids: Sequence[str]) -> list[Matter]:
        """What articles are about, for those of the ids that are in a story."""
        marks = ",".join("?" * len(ids))
        rows = self._connection.execute(
            "SELECT a.id, a.day, s.terms FROM article_stories s JOIN articles a ON a.number = s.article"
            f" WHERE a.id IN ({marks}) ORDER BY a.id",
            list(ids),
        )
        return [Matter(row[0], day_of(row[1]), json.loads(row[2])) for row in rows]


def _written(matter: Matter) -> str:
    return json.dumps(matter.terms, ensure_ascii=False)


def _keys(terms: Iterable[str]) -> list[int]:
    """What an article's first stems are looked up by; each once."""
    return list(dict.fromkeys(crc32(term.encode()) for term, _ in zip(terms, range(KEYS), strict=False)))
