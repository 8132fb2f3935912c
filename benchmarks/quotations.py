"""How well quotations and their speakers are found, and how fast.

    python benchmarks/quotations.py

First the labelled passages of tests/reports/analysis/labelled/quotations.jsonl, all invented: precision and recall of
words in quotation marks, how many of those that have a speaker get the right one, and the same for indirect speech; by
language, and for the passages that were held out. Then the speed on the real news of ../shared/news/events.jsonl, in
kilobytes a CPU second, and how the speakers there were found. Ends quietly where that file is not there.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reports.analysis.speaking import quotations_in
from tests.reports.analysis.quotation_score import Case, cases, score

EVENTS = Path(__file__).resolve().parents[1] / "../shared/news/events.jsonl"
HEAD = (
    f"{'':17}{'quotations':>11}{'precision':>10}{'recall':>8}{'speaker':>9}"
    f"{'indirect':>10}{'precision':>10}{'recall':>8}"
)


def ratio(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def row(name: str, some: list[Case]) -> str:
    c = sum((score(each) for each in some), Counter[str]())
    return (
        f"{name:17}{c['labelled']:>11}{ratio(c['true'], c['found']):>10}{ratio(c['hit'], c['labelled']):>8}"
        f"{ratio(c['right'], c['spoken']):>9}{c['told labelled']:>10}{ratio(c['told true'], c['told']):>10}"
        f"{ratio(c['told hit'], c['told labelled']):>8}"
    )


def labelled() -> None:
    every = list(cases())
    print(HEAD)
    for which in ("tuned", "held out", "mouths"):
        for language in ("en", "fr", "de", "tr", "ar", "ru"):
            some = [each for each in every if (each.set, each.language) == (which, language)]
            if some:
                print(row(f"{which}, {language}", some))


def speed() -> None:
    if not EVENTS.exists():
        print("skipped: ../shared/news/events.jsonl is not there")
        return
    texts = [json.loads(line)["text"] for line in EVENTS.read_text(encoding="utf-8").splitlines()]
    started = time.process_time()
    found = [each for text in texts for each in quotations_in(text, "en")]
    seconds = time.process_time() - started
    size = sum(len(text.encode()) for text in texts) / 1000
    kinds = Counter((each.kind, each.way) for each in found)
    print(f"\n{len(texts)} articles, {size:.0f} kB, {len(found)} sayings: {size / seconds:.0f} kB a CPU second")
    for (kind, way), count in sorted(kinds.items()):
        print(f"  {kind:9}{way:9}{count:>5}")


if __name__ == "__main__":
    labelled()
    speed()
