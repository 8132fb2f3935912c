"""Copies: how many planted ones are found, how many articles are folded wrongly, and how fast, against two plain ways.

    python benchmarks/copies.py [--index 100000]

Every article of ../shared/news/events.jsonl is copied in many ways (tests/crawler/text/plants.py: edited, cut,
reordered, wrapped, with noise; each with its own fixed source of chance), under another outlet and headline. A way's
copies and all originals are folded together: recall is the share of copies in the group of their original, and a false
pair is a pair in one group of articles about different events. The peers are MinHash (128 hashes of 5-word runs,
Jaccard .5) and plain containment (a quarter of the runs of either). The articles of 2011, of which no copies are
labelled, are folded as they are: what is paired across days is the same agency's background, if anything.

Then what keeping costs in an archive whose index has the numbers of so many articles more. Ends quietly where ../shared
is not there.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from random import Random
from time import process_time

import numpy as np

from crawler.archive import Archive, Article
from crawler.text.copy_groups import copy_groups
from crawler.text.copying import Piece
from crawler.text.shingles import shingles
from tests.crawler.text.plants import all_ways, is_common

NEWS = Path(__file__).resolve().parents[2] / "shared/news"
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
LEAST = 60  # words of an original of which copies are counted; copies of fewer than 25 words are not
HASHES = 128

Told = dict[str, str]
Pairs = set[tuple[int, int]]


def articles(name: str) -> list[Told]:
    with open(NEWS / f"{name}.jsonl", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


# ---- three ways to find pairs ----------------------------------------------------------------------------------------


def folded(told: Sequence[Told]) -> Pairs:
    pieces = [Piece.of(a["headline"], a["text"], a.get("outlet") or "", published=a["published"]) for a in told]
    return {pair for group in copy_groups(pieces) for pair in combinations(group, 2)}


def runs(told: Sequence[Told]) -> list[set[int]]:
    return [{hash(run) for run in shingles(a["text"])} for a in told]


def by_minhash(told: Sequence[Told]) -> Pairs:
    chance = np.random.default_rng(1)
    prime = np.uint64((1 << 31) - 1)
    first, second = (chance.integers(1, int(prime), HASHES, dtype=np.uint64) for _ in range(2))
    signatures = []
    for each in runs(told):
        numbers = np.array([number & 0x7FFFFFFF for number in each] or [0], np.uint64)
        signatures.append(((numbers[:, None] * first + second) % prime).min(axis=0))
    table = np.array(signatures)
    pairs = set()
    for at in range(len(table)):
        like = (table[at + 1 :] == table[at]).mean(axis=1)
        pairs |= {(at, at + 1 + int(other)) for other in np.flatnonzero(like >= 0.5)}
    return pairs


def by_containment(told: Sequence[Told]) -> Pairs:
    found = runs(told)
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for at, each in enumerate(found):
        for run in each:
            holders[run].append(at)
    shared = Counter(pair for those in holders.values() for pair in combinations(those, 2))
    return {(a, b) for (a, b), count in shared.items() if count >= 0.25 * min(len(found[a]), len(found[b]))}


FINDERS: dict[str, Callable[[Sequence[Told]], Pairs]] = {
    "ours": folded, "containment": by_containment, "MinHash": by_minhash,
}  # fmt: skip


# ---- what is measured ------------------------------------------------------------------------------------------------


def planted(told: Sequence[Told]) -> None:
    words = sorted({word for a in told for word in a["text"].split() if word.isascii() and is_common(word)})
    print(f"{'planted copies: recall':52}" + "".join(f"{name:>13}" for name in FINDERS))
    sums = {name: [0, 0, 0] for name in FINDERS}
    for name, way in all_ways(words).items():
        copies = [
            a
            | {
                "text": way(a["text"], Random(f"{name} {at}")),
                "outlet": "copyist.example",
                "headline": " ".join(Random(f"headline {at}").sample(words, 6)),
            }
            for at, a in enumerate(told)
        ]
        counted = [
            at for at, (a, copy) in enumerate(zip(told, copies, strict=True))
            if len(a["text"].split()) >= LEAST and len(copy["text"].split()) >= 25
        ]  # fmt: skip
        row = ""
        for finder, find in FINDERS.items():
            pairs = find([*told, *copies])
            hit = sum((at, len(told) + at) in pairs for at in counted)
            false = sum(told[a % len(told)]["event"] != told[b % len(told)]["event"] for a, b in pairs)
            for position, value in enumerate((hit, len(counted), false)):
                sums[finder][position] += value
            row += f"{hit / len(counted):>13.3f}"
        print(f"{name:52}{row}")
    print(f"{'all':52}" + "".join(f"{hit / all_:>13.4f}" for hit, all_, _ in sums.values()))
    print(f"{'pairs of different events, all ways together':52}" + "".join(f"{f:>13}" for _, _, f in sums.values()))


def as_they_are(told: Sequence[Told], name: str) -> None:
    print(f"\n{name}, {len(told)} articles as they are")
    for finder in ("ours", "containment"):
        start = process_time()
        pairs = FINDERS[finder](told)
        seconds = process_time() - start
        print(
            f"  {finder:14}{len(pairs):5} pairs, {sum(_days(told, pair) > 3 for pair in pairs):4} more than three days "
            f"apart, {sum(told[a].get('event') != told[b].get('event') for a, b in pairs):4} of different events; "
            f"{len(told) / seconds:6.0f} articles a CPU second"
        )


def _days(told: Sequence[Told], pair: tuple[int, int]) -> int:
    first, second = (datetime.fromisoformat(told[at]["published"]).date() for at in pair)
    return abs((first - second).days)


def keeping(told: Sequence[Told], index: int) -> None:
    """Milliseconds of CPU that keeping an article takes, and how much of it the copies take."""
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "archive.sqlite") as archive:
        made = [
            Article(a["url"], a["url"], a["headline"], a["text"], a.get("outlet") or "", published=a["published"])
            for a in told
        ]
        _fill(archive, made[0], index)
        joined = 0.0

        def timed(article: Article) -> None:
            nonlocal joined
            begun = process_time()
            Archive._join_copies(archive, article)
            joined += process_time() - begun

        archive._join_copies = timed  # type: ignore[method-assign]
        start = process_time()
        for article in made:
            archive.keep(article, None, NOW)
        spent = process_time() - start
    print(
        f"\nkeeping with {index:,} more articles in the index: {1000 * spent / len(made):.2f} ms an article, "
        f"of which copies {1000 * joined / len(made):.2f} ms"
    )


def _fill(archive: Archive, article: Article, count: int) -> None:
    """Make the index as large as it would be: numbers that nobody shares, of one article that is not measured."""
    archive.keep(replace(article, key="urn:none", text="None."), None, NOW)
    sql = archive.connection
    number = sql.execute("SELECT number FROM articles WHERE key = 'urn:none'").fetchone()[0]
    drawn = np.random.default_rng(2).integers(-(1 << 63), (1 << 63) - 1, count * 48, dtype=np.int64)
    sql.execute("BEGIN")
    sql.executemany(
        "INSERT OR IGNORE INTO copy_numbers VALUES (?, ?)", ((int(each), number) for each in np.sort(drawn))
    )
    sql.execute("COMMIT")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument(
        "--index", type=int, default=20_000, help="articles more in the index while keeping is measured"
    )
    asked = parser.parse_args()
    if not NEWS.exists():
        print("../shared/news is not here: nothing to measure")
        return
    planted(articles("events"))
    for name in ("events", "egypt", "libya"):
        as_they_are(articles(name), name)
    keeping(articles("events") + articles("egypt"), asked.index)


if __name__ == "__main__":
    main()
