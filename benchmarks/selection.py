"""What a selection is worth: mean average precision for events and for wide topics, beside plain BM25; and its time.

    .venv/bin/python benchmarks/selection.py

An event is asked for by the headline of the article that is most like the others of it, and that article is left out;
with ``all`` behind the command by each headline in turn, bad ones ("ABC News") too. A wide topic is a label that we
gave to several events that belong together (WIDE). What ``select`` passes over is not found. Wants ../shared/news.
"""

from __future__ import annotations

import json
import math
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from crawler.archive import Article
from crawler.archive.text import content_words, day_of, likeness_table, matter_of
from crawler.imports import read_import
from crawler.records import Failure
from reports.records import Commission, Selection
from reports.selection import select

NEWS = Path(__file__).resolve().parents[2] / "shared" / "news"
WIDE = {
    "North Korea's rockets, satellites and oil": "1-19 1-71",
    "China accidents and space station": "6-47 1-77",
    "airline passengers and flights": "4-10 2-38",
    "Elon Musk's SpaceX rockets": "6-18 6-49",
    "satellites and rockets launched into space": "6-18 6-49 6-32 6-47 1-71",
    "terror attacks and shootings": "1-64 1-68 1-73",
    "women against harassment in Hollywood and music": "4-54 4-52",
    "NFL football": "5-13 5-44",
    "phones, chips and apps of Apple, Samsung, Intel and Qualcomm": "3-57 3-60 2-9 3-62",
    "plane crash and ship accident": "1-35 1-2",
    "Islamist militants Boko Haram and Taliban": "1-66 1-73",
    "celebrities: Sarah Silverman, Jessica Alba, Rihanna": "4-56 4-41 4-12",
    "sport: race, retirement, playoff": "5-75 5-44 5-13 5-15",
}
Asked = list[tuple[str, set[str], str | None]]  # words, ids that answer, the id that is left out


def articles(name: str) -> list[Article]:
    with (NEWS / name).open(encoding="utf-8") as lines:
        return [each for each in read_import(lines) if not isinstance(each, Failure)]


def commission(topic: str, **more: tuple[str, ...]) -> Commission:
    now = datetime(2026, 11, 1, tzinfo=UTC)
    return Commission("C-2026-0001", "kestrel", topic, now, date(2010, 1, 1), date(2026, 1, 1), **more)  # type: ignore[arg-type]


def average_precision(ranked: Iterable[str], wanted: set[str]) -> float:
    found, total = 0, 0.0
    for place, id_ in enumerate(ranked, 1):
        if id_ in wanted:
            found += 1
            total += found / place
    return total / len(wanted)


def ids(selection: Selection) -> list[str]:
    return [article.id for each in selection.chosen for article in (each.article, *each.copies)]


def bm25(events: Sequence[Article], topic: str) -> list[str]:
    """The peer: BM25 with the rarity of words among these very articles."""
    texts = [Counter(content_words(f"{each.headline}\n" * 3 + each.text, "en")) for each in events]
    holders = Counter(word for text in texts for word in text)
    mean = statistics.mean(text.total() for text in texts)
    scores = []
    for each, text in zip(events, texts, strict=True):
        norm = 1.2 * (0.25 + 0.75 * text.total() / mean)
        score = sum(
            math.log(1 + (len(events) - holders[word] + 0.5) / (holders[word] + 0.5)) * text[word] * 2.2
            / (text[word] + norm)
            for word in set(content_words(topic, "en"))
        )  # fmt: skip
        scores.append((-score, each.id))
    return [id_ for _, id_ in sorted(scores)]


def asked_events(events: Sequence[Article], event_of: dict[str, str], every: bool) -> Asked:
    matters = [
        matter_of(each.id, day_of(each.published), "en", each.headline, each.standfirst or "", each.text)
        for each in events
    ]
    table = likeness_table(matters)
    members: defaultdict[str, list[int]] = defaultdict(list)
    for n, each in enumerate(events):
        members[event_of[each.url]].append(n)
    asked: Asked = []
    for rows in members.values():
        central = max(rows, key=lambda n: (table[n, rows].sum(), events[n].id))
        for n in rows if every else [central]:
            wanted = {events[other].id for other in rows if other != n}
            if wanted:
                asked.append((events[n].headline, wanted, events[n].id))
    return asked


def measured(name: str, events: Sequence[Article], asked: Asked) -> None:
    """The means of what was asked for each event, and of these the mean."""
    figures: defaultdict[frozenset[str], list[tuple[float, ...]]] = defaultdict(list)
    for topic, wanted, left_out in asked:
        there = [each for each in events if each.id != left_out]
        found = ids(select(commission(topic), there, {}, 200))
        right = len(wanted & set(found))
        ours, peer = average_precision(found, wanted), average_precision(bm25(there, topic), wanted)
        figures[frozenset(wanted | {left_out or ""})].append(
            (ours, peer, right / len(wanted), right / max(1, len(found)))
        )
    means = [[statistics.mean(column) for column in zip(*rows, strict=True)] for rows in figures.values()]
    ours, peer, recall, precision = (statistics.mean(column) for column in zip(*means, strict=True))
    print(f"{name:12} {len(asked):4} asked: MAP {ours:.4f} (BM25 {peer:.4f}), recall {recall:.3f}, "
          f"precision {precision:.3f}")  # fmt: skip


def timed(name: str, candidates: Sequence[Article], limit: int) -> None:
    wanted = commission("Libya's civil war and the fall of Gaddafi", countries=("LY",))
    began = time.process_time()
    result = select(wanted, candidates, {}, limit)
    print(f"{name}: {len(result.chosen)} chosen of {len(candidates)} in {time.process_time() - began:.2f} s")


def main() -> None:
    if not (NEWS / "events.jsonl").is_file():
        sys.exit("benchmarks/selection.py: skipped, ../shared/news is not there")
    with (NEWS / "events.jsonl").open(encoding="utf-8") as lines:
        event_of = {row["url"]: row["event"] for row in map(json.loads, lines)}
    events = articles("events.jsonl")
    measured("events", events, asked_events(events, event_of, every=False))
    if sys.argv[1:] == ["all"]:
        measured("any headline", events, asked_events(events, event_of, every=True))
    wide = [
        (label, {each.id for each in events if event_of[each.url] in names.split()}, None)
        for label, names in WIDE.items()
    ]
    measured("wide topics", events, wide)
    libya = articles("libya.jsonl")
    timed("libya.jsonl, 600 candidates", libya[:600], 60)
    timed("libya.jsonl, all of it", libya, 2_000)


if __name__ == "__main__":
    main()
