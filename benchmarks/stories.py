"""What the stories are worth, and what they cost: B-cubed on real events, and milliseconds in a large archive.

    .venv/bin/python benchmarks/stories.py [made-up articles, 50000 if not given]

The threshold is chosen on half of the events and measured on the other half, for ten random halves, both ways round.
Then the same articles are kept one by one, in several orders, and at last beside as many made-up ones as were asked
for. Wants ../shared/news (events.jsonl, libya.jsonl); without it there is nothing to measure.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zlib import crc32

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from crawler.archive import Archive, Article
from crawler.archive.stories import KEYS
from crawler.imports import read_import
from crawler.records import Failure
from crawler.stories import Matter, group, likeness_table, matter_of
from crawler.stories.grouping import NEAR
from crawler.stories.linkage import linked
from crawler.text.dates import day_of

NEWS = Path(__file__).resolve().parents[2] / "shared" / "news"
NOW = datetime(2026, 11, 1, tzinfo=UTC)
GRID = [n / 100 for n in range(4, 31)]
HALVES = 10


def articles(name: str) -> list[Article]:
    with (NEWS / name).open(encoding="utf-8") as lines:
        return [each for each in read_import(lines) if not isinstance(each, Failure)]


def matter(article: Article) -> Matter:
    return matter_of(
        article.id, day_of(article.published), article.language or "", article.headline, article.standfirst or "",
        article.text,
    )  # fmt: skip


def b_cubed(answer: Mapping[str, object], truth: Mapping[str, object]) -> tuple[float, float, float]:
    """F1, precision and recall."""
    found, wanted = defaultdict(set), defaultdict(set)
    for each in truth:
        found[answer[each]].add(each)
        wanted[truth[each]].add(each)
    both = {each: len(found[answer[each]] & wanted[truth[each]]) for each in truth}
    precision = statistics.mean(both[each] / len(found[answer[each]]) for each in truth)
    recall = statistics.mean(both[each] / len(wanted[truth[each]]) for each in truth)
    return 2 * precision * recall / (precision + recall), precision, recall


def halves(matters: Sequence[Matter], truth: Mapping[str, str]) -> None:
    table = likeness_table(matters)
    chosen, other, thresholds = [], [], []
    for seed in range(HALVES):
        events = sorted(set(truth.values()))
        random.Random(seed).shuffle(events)
        parts = [set(events[: len(events) // 2]), set(events[len(events) // 2 :])]
        for here, there in (parts, parts[::-1]):
            scores = {near: linked_score(matters, table, truth, here, near) for near in GRID}
            good = [near for near in GRID if scores[near] >= max(scores.values()) - 0.003]
            near = good[len(good) // 2]
            chosen.append(scores[near])
            other.append(linked_score(matters, table, truth, there, near))
            thresholds.append(near)
    print(f"threshold chosen on half the events: F1 there {statistics.mean(chosen):.4f}, on the other half "
          f"{statistics.mean(other):.4f}; threshold {statistics.mean(thresholds):.3f} +- "
          f"{statistics.pstdev(thresholds):.3f}, shipped {NEAR}")  # fmt: skip


def linked_score(
    matters: Sequence[Matter], table: np.ndarray, truth: Mapping[str, str], events: set[str], near: float
) -> float:
    rows = [n for n, each in enumerate(matters) if truth[each.id] in events]
    labels = linked(table[np.ix_(rows, rows)], near)
    ids = [matters[n].id for n in rows]
    return b_cubed(dict(zip(ids, labels, strict=True)), {id_: truth[id_] for id_ in ids})[0]


def kept(order: Sequence[Article], archive: Archive) -> tuple[dict[str, str], float]:
    """The stories of articles that were kept in an order, and the milliseconds that each took to find its own."""
    spent, join = 0.0, archive._join_story

    def timed(article: Article, now: datetime) -> None:
        nonlocal spent
        began = time.process_time()
        join(article, now)
        spent += time.process_time() - began

    archive._join_story = timed  # type: ignore[method-assign]
    for each in order:
        archive.keep(each, None, NOW)
    return {each.id: each.story for each in archive.in_stories()}, spent / len(order) * 1000


def fill(archive: Archive, count: int) -> None:
    """Give an archive as many made-up articles: stories of five or so, each with words that are its own, among words
    that thousands have."""
    rng = random.Random(5)
    sql = archive.connection
    sql.execute("BEGIN")
    first = 10_000_000
    for n in range(count):
        story = n // 5
        day = date(2013, 1, 1).toordinal() + (story * 2_000 * 5 // count if count else 0) + rng.randrange(3)
        terms = {f"s{story}x{k}": 60 - k for k in range(6)} | {f"w{rng.randrange(3_000)}": 50 - k for k in range(34)}
        number = first + n
        written = date.fromordinal(day).isoformat()
        sql.execute(
            "INSERT INTO articles VALUES (?, ?, ?, 1, 1, ?, 'made', 'Made up', '', 'Made up.', ?, ?, 'en', 'news',"
            " '{}', NULL, ?)",
            (number, f"made{n}", f"made{n}", f"http://made.example/{n}", written, written, NOW.isoformat()),
        )
        sql.execute(
            "INSERT INTO article_stories VALUES (?, ?, ?, ?)", (number, first + story * 5, day, json.dumps(terms))
        )
        sql.executemany(
            "INSERT OR IGNORE INTO story_terms VALUES (?, ?, ?)",
            [(crc32(term.encode()), day, number) for term in list(terms)[:KEYS]],
        )
    sql.execute("COMMIT")


def large(events: Sequence[Article], truth: Mapping[str, str], count: int) -> None:
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "archive.sqlite") as archive:
        archive.connection.execute("PRAGMA synchronous = OFF")
        fill(archive, count)
        stories, spent = kept(events, archive)
        print(f"beside {count} made-up articles: F1 {b_cubed(stories, truth)[0]:.4f}, {spent:.1f} ms an article")
        began = time.process_time()
        found = archive.in_stories()
        print(f"all {len(found)} articles with their stories: {time.process_time() - began:.2f} s")
        began = time.process_time()
        month = archive.in_stories(date(2017, 12, 1), date(2017, 12, 1) + timedelta(30))
        print(f"a month's {len(month)}: {(time.process_time() - began) * 1000:.0f} ms")


def main() -> None:
    if not (NEWS / "events.jsonl").is_file():
        sys.exit("benchmarks/stories.py: skipped, ../shared/news is not there")
    with (NEWS / "events.jsonl").open(encoding="utf-8") as lines:
        events_of = {row["url"]: row["event"] for row in map(json.loads, lines)}
    events = articles("events.jsonl")
    truth = {each.id: events_of[each.url] for each in events}
    began = time.process_time()
    matters = [matter(each) for each in events]
    read = (time.process_time() - began) / len(events) * 1000
    halves(matters, truth)
    print("all events at once: F1 {:.4f} (precision {:.4f}, recall {:.4f})".format(*b_cubed(group(matters), truth)))
    print(f"reading what an article is about: {read:.1f} ms")
    orders = {"as in the file": events, "by day": sorted(events, key=lambda each: (each.published or "", each.id))}
    orders |= {f"at random ({seed})": random.Random(seed).sample(events, len(events)) for seed in range(3)}
    for name, order in orders.items():
        with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "archive.sqlite") as archive:
            archive.connection.execute("PRAGMA synchronous = OFF")
            stories, spent = kept(order, archive)
            print(f"one by one, {name}: F1 {b_cubed(stories, truth)[0]:.4f}, {spent:.1f} ms an article")
    war = [matter(each) for each in articles("libya.jsonl")]
    began = time.process_time()
    stories = group(war)
    print(f"libya.jsonl: {len(war)} articles in {len(set(stories.values()))} stories, the largest of "
          f"{max(list(stories.values()).count(each) for each in set(stories.values()))}, in "
          f"{time.process_time() - began:.2f} s")  # fmt: skip
    large(events, truth, int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)


if __name__ == "__main__":
    main()
