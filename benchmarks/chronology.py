"""Days and sentences of the chronology against journalists' own: date F1, and ROUGE of aligned days (AR-1, AR-2).

    python benchmarks/chronology.py [--draws 2]

For each timeline of ../shared/news it prints the F1 of as many days as the timeline has, with the articles' whole span
as the period, and with the timeline's own, as the papers have it; and AR-1 and AR-2 of one sentence a day. This with
all articles; without those that hold a list of days themselves (of which one of the timelines is a later edition, so
that its figures flatter us); and with 30 in a hundred of the articles, drawn at random, for a topic is seldom as well
covered as these. Last, the CPU seconds of reading and ranking all articles of the larger topic.

AR is "align+ m:1" of Martschat and Markert (2017): each day is matched with the one of the other timeline that is
nearest in time and words, and its ROUGE is divided by their distance in days and one. Our stems and stop words are
not those of the ROUGE script, so the third decimal may differ from the published ones. The weights were chosen on these
timelines; ``python -m tools.train_chronology --held-out`` gives figures with weights that never saw the timeline.
Ends quietly where ../shared is not there.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import fmean

from crawler.archive import Article
from crawler.archive.text import content_words
from crawler.imports import read_import
from reports.analysis.chronology import ranked
from reports.analysis.chronology.mentions import listed_days
from reports.analysis.reading import Reading, read
from reports.analysis.worth import Study
from reports.records import Chosen, Commission, Selection

NEWS = Path(__file__).resolve().parents[1] / "../shared/news"
TOPICS = {"egypt": "Egypt protests Mubarak", "libya": "Libya war Gaddafi Gadhafi"}
Timeline = dict[date, str]


@dataclass(frozen=True, slots=True)
class Score:
    dates: float
    ar1: float
    ar2: float


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--draws", type=int, default=2, help="draws of the articles, whose scores are averaged")
    draws = parser.parse_args().draws
    if not (NEWS / "egypt.jsonl").is_file():
        sys.exit("skipped: ../shared/news is not there")
    print(f"{'timeline':<18}{'articles':>9}{'which':>10}{'period':>9}{'days':>6}{'date F1':>9}{'AR-1':>7}{'AR-2':>7}")
    whole: dict[str, list[Score]] = {}
    for topic in TOPICS:
        readings = readings_of(topic)
        variants = {
            "all": [readings],
            "no lists": [tuple(each for each in readings if not listed_days(each))],
            "30 %": [_drawn(readings, 0.3, draw) for draw in range(draws)],
        }
        for path in sorted(NEWS.glob(f"{topic}-timeline*.txt")):
            true = timeline(path)
            for which, some in variants.items():
                for period in ("span", "its own"):
                    mean = _mean([score(topic, each, true, period == "its own") for each in some])
                    print(
                        f"{path.stem:<18}{len(some[0]):>9}{which:>10}{period:>9}{len(true):>6}{_figures(mean)}",
                        flush=True,
                    )
                    whole.setdefault(f"{which:>10}{period:>9}", []).append(mean)
    for name, scores in whole.items():
        print(f"{'mean':<18}{'':>9}{name}{'':>6}{_figures(_mean(scores))}")
    _print_speed("libya")


def readings_of(topic: str) -> tuple[Reading, ...]:
    return read(Selection(tuple(Chosen(each, 1.0, "", 1) for each in articles_of(topic))), {})


def articles_of(topic: str) -> list[Article]:
    with (NEWS / f"{topic}.jsonl").open(encoding="utf-8") as lines:
        return [each for each in read_import(lines) if isinstance(each, Article)]


def timeline(path: Path) -> Timeline:
    """The days of a journalists' timeline with their sentences."""
    days: Timeline = {}
    for part in path.read_text(encoding="utf-8").split("--------------------------------"):
        lines = [line.strip() for line in part.strip().split("\n")]
        if re.fullmatch(r"\d{4}-\d\d-\d\d", lines[0]):
            days[date.fromisoformat(lines[0])] = " ".join(lines[1:])
    return days


def made(topic: str, readings: Sequence[Reading], since: date | None = None, until: date | None = None) -> Study:
    """A study of the articles that appeared in the period; of all, with their whole span, if there is none."""
    days = sorted(each.day for each in readings if each.day is not None)
    first, last = since or days[0], until or days[-1]
    asked = Commission("C-1", "nobody", TOPICS[topic], datetime(2012, 1, 1, tzinfo=UTC), first, last)
    return Study(asked, tuple(each for each in readings if each.day is not None and first <= each.day <= last))


def score(topic: str, readings: Sequence[Reading], true: Timeline, own_period: bool) -> Score:
    span = (min(true), max(true)) if own_period else (None, None)
    entries = ranked(made(topic, readings, *span))[: len(true)]
    found = {each.dated.day: each.passage.text for each in entries if each.dated is not None}
    hits = len(found.keys() & true.keys())
    return Score(2 * hits / (len(true) + len(found)), _aligned(found, true, 1), _aligned(found, true, 2))


def _aligned(found: Timeline, true: Timeline, size: int) -> float:
    """The F1 of aligned ROUGE with runs of ``size`` words."""
    precision = _one_way(found, true, size)
    recall = _one_way(true, found, size)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _one_way(some: Timeline, others: Timeline, size: int) -> float:
    """The share of the runs of words of ``some`` that stand in the matched day of the others, by distance in days."""
    shared = whole = 0.0
    for day, text in some.items():
        match = min(sorted(others), key=lambda other: -_like(text, others[other]) / (abs((other - day).days) + 1))
        ours, theirs = _runs(text, size), _runs(others[match], size)
        shared += (ours & theirs).total() / (abs((match - day).days) + 1)
        whole += ours.total()
    return shared / whole if whole else 0.0


def _like(text: str, other: str) -> float:
    """ROUGE-1 of two texts as they are: what days are matched by."""
    ours, theirs = Counter(text.split()), Counter(other.split())
    return 2 * (ours & theirs).total() / ((ours.total() + theirs.total()) or 1)


def _runs(text: str, size: int) -> Counter[tuple[str, ...]]:
    kept = content_words(text)
    return Counter(tuple(kept[at : at + size]) for at in range(len(kept) - size + 1))


def _drawn(readings: Sequence[Reading], share: float, draw: int) -> tuple[Reading, ...]:
    chance = random.Random(draw)
    return tuple(each for each in readings if chance.random() < share)


def _mean(scores: Sequence[Score]) -> Score:
    return Score(*(fmean(getattr(each, name) for each in scores) for name in Score.__slots__))


def _figures(of: Score) -> str:
    return f"{of.dates:>9.3f}{of.ar1:>7.3f}{of.ar2:>7.3f}"


def _print_speed(topic: str) -> None:
    began = time.process_time()
    readings = readings_of(topic)
    ranked(made(topic, readings))
    spent = time.process_time() - began
    count = len(readings)
    print(f"{topic}: {count} articles read and ranked in {spent:.1f} s of CPU: {count / spent:.0f} a second")


if __name__ == "__main__":
    main()
