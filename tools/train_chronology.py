"""Choose the weights of a day, reports/analysis/chronology/weights.json, on journalists' own timelines.

    python -m tools.train_chronology              choose on all timelines, and write the weights that are shipped
    python -m tools.train_chronology --held-out   for each timeline choose on the others alone, and print what the
                                                  weights then find on it; nothing is written

Two topics are few, so nothing is fitted that could bend to them: three weights (that of looking back is 1, for only
their ratios count), each from a few round numbers. What is best is judged by the days found, as many as the timeline
has: over periods (all articles, or the timeline's own), without the articles that list days themselves, and over draws
of 60 and 30 in a hundred articles; and by the mean of a choice and its neighbours, for a choice that is good alone is
good by chance. Takes half a minute; the same timelines give the same weights.

A timeline of another event can be added: a folder (--news) of TOPIC.jsonl, articles as `deskofficer import` reads
them, and TOPIC-timeline*.txt.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path
from statistics import fmean

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:  # called by its path, and not where `make` installed the project
    sys.path.insert(0, str(ROOT))

from crawler.archive import Article  # noqa: E402
from crawler.imports import read_import  # noqa: E402
from reports.analysis.chronology.mentions import listed_days, mentions  # noqa: E402
from reports.analysis.chronology.weight import Features, features  # noqa: E402
from reports.analysis.reading import Reading, read  # noqa: E402
from reports.records import Chosen, Selection  # noqa: E402

OUT = ROOT / "reports/analysis/chronology/weights.json"
CHOICES: dict[str, tuple[float, ...]] = {
    "named": (0.1, 0.2, 0.3, 0.4, 0.5),
    "listed": (0.0, 0.15, 0.3, 0.45),
    "at_an_end": (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8),
}
SHARES, DRAWS = (0.6, 0.3), 3
Steps = tuple[int, ...]  # for each weight the number of its choice


@dataclass(frozen=True, slots=True)
class Case:
    """A timeline with what some articles give for the days of a period."""

    timeline: str
    days: Mapping[date, Features]
    true: frozenset[date]

    def found(self, weights: Mapping[str, float]) -> float:
        """The F1 of as many days as the timeline has."""
        worth = {day: sum(weights[name] * getattr(each, name) for name in weights) for day, each in self.days.items()}
        best = sorted(worth, key=lambda day: (-round(worth[day], 4), day))[: len(self.true)]
        return 2 * len(self.true.intersection(best)) / (len(self.true) + len(best))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "--news", type=Path, default=ROOT.parent / "shared/news", help="folder of articles and timelines"
    )
    parser.add_argument("--out", type=Path, default=OUT, help="file to write")
    parser.add_argument(
        "--held-out", action="store_true", help="print what weights chosen without a timeline find on it"
    )
    asked = parser.parse_args()
    cases = [case for path in sorted(asked.news.glob("*.jsonl")) for case in cases_of(path)]
    if not cases:
        sys.exit(f"{asked.news}: no timelines to choose on; name their folder with --news")
    if asked.held_out:
        for timeline in sorted({case.timeline for case in cases}):
            _print_held_out(cases, timeline)
        return
    weights = chosen(cases)
    asked.out.write_text(json.dumps({"weights": weights}, indent=2) + "\n", encoding="utf-8")
    print(f"{asked.out}: {weights}; F1 {fmean(case.found(weights) for case in cases):.3f} over {len(cases)} cases")


def cases_of(path: Path) -> Iterator[Case]:
    """The cases of a topic: each timeline, with both periods, on all articles, those without lists, and the draws."""
    timelines = sorted(path.parent.glob(f"{path.stem}-timeline*.txt"))
    if not timelines:
        return
    with path.open(encoding="utf-8") as lines:
        articles = [each for each in read_import(lines) if isinstance(each, Article)]
    readings = read(Selection(tuple(Chosen(each, 1.0, "", 1) for each in articles)), {})
    draws = [readings, tuple(each for each in readings if not listed_days(each))]
    draws += [_drawn(readings, share, draw) for share in SHARES for draw in range(DRAWS)]
    for timeline in timelines:
        true = frozenset(map(date.fromisoformat, re.findall(r"^\d{4}-\d\d-\d\d", timeline.read_text("utf-8"), re.M)))
        for some in draws:
            yield Case(timeline.stem, _features(some, date.min, date.max), true)
            yield Case(timeline.stem, _features(some, min(true), max(true)), true)


def _drawn(readings: Sequence[Reading], share: float, draw: int) -> tuple[Reading, ...]:
    chance = random.Random(draw)
    return tuple(each for each in readings if chance.random() < share)


def _features(readings: Sequence[Reading], since: date, until: date) -> dict[date, Features]:
    """What the articles of the period give for its days; no day before the first article or after the last."""
    within = [each for each in readings if each.day is not None and since <= each.day <= until]
    days = sorted(each.day for each in within if each.day is not None)
    first, last = (days[0], days[-1]) if since == date.min else (since, until)
    return features(mentions(within), first, last)


def chosen(cases: Sequence[Case]) -> dict[str, float]:
    """The weights that are best together with their neighbours, over all timelines alike."""
    scores = {
        steps: _score(cases, _weights(steps)) for steps in product(*(range(len(each)) for each in CHOICES.values()))
    }
    return _weights(max(sorted(scores), key=lambda steps: round(fmean(_around(scores, steps)), 6)))


def _score(cases: Sequence[Case], weights: Mapping[str, float]) -> float:
    by_timeline = {case.timeline: [other for other in cases if other.timeline == case.timeline] for case in cases}
    return fmean(fmean(case.found(weights) for case in some) for some in by_timeline.values())


def _weights(steps: Steps) -> dict[str, float]:
    return {"looked_back": 1.0} | {name: CHOICES[name][step] for name, step in zip(CHOICES, steps, strict=True)}


def _around(scores: Mapping[Steps, float], steps: Steps) -> Iterator[float]:
    """The score of a choice, twice, and of those one step away; at the border it stands in for the one beyond."""
    yield from (scores[steps], scores[steps])
    for place in range(len(steps)):
        for step in (-1, 1):
            beside = (*steps[:place], steps[place] + step, *steps[place + 1 :])
            yield scores.get(beside, scores[steps])


def _print_held_out(cases: Sequence[Case], timeline: str) -> None:
    weights = chosen([case for case in cases if case.timeline != timeline])
    own = [case for case in cases if case.timeline == timeline]
    print(f"{timeline:<18} all articles, whole span {own[0].found(weights):.3f}, own span {own[1].found(weights):.3f}; "
          f"with draws {fmean(case.found(weights) for case in own):.3f}; {weights}")  # fmt: skip


if __name__ == "__main__":
    main()
