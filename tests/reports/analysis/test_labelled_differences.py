"""The labelled pairs of sentences: what is found to differ, and in what. Floors are a little under what is reached."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.reports.analysis.made import article, found

LABELLED = Path(__file__).with_name("labelled")
VERDICTS = ("number", "name", "date", "replaced", "same", "other")
DAY = date(2024, 3, 6)  # a Wednesday


@dataclass(frozen=True, slots=True)
class Pair:
    first: str
    second: str
    days_later: int
    verdict: str


def pairs(name: str) -> list[Pair]:
    lines = (LABELLED / name).read_text(encoding="utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith("#"))
    found = []
    for block in re.split(r"\n\s*\n", text.strip()):
        first, second, verdict = block.strip().splitlines()
        assert verdict in VERDICTS, block
        later = re.match(r"\+(\d+) ", second)
        found.append(Pair(first, second[later.end() if later else 0 :], int(later[1]) if later else 0, verdict))
    return found


def told(pair: Pair) -> str:
    """What the program says of a pair: "number", "name", "date", "replaced", or "" for nothing."""
    language = "tr" if "Bakan" in pair.first or "Patlama" in pair.first else "en"
    outlets = ("kopru", "bulletin") if language == "tr" else ("courier", "ledger")
    days = (DAY, DAY + timedelta(days=pair.days_later))
    articles = [
        article(text, outlet, f"{day}T20:00:00+03:00", url=f"http://{number}.example/", language=language)
        for number, (text, outlet, day) in enumerate(zip((pair.first, pair.second), outlets, days, strict=True))
    ]
    differences = found(*articles, language=language, since=date(2024, 1, 1), until=date(2024, 12, 31)).differences
    if not differences:
        return ""
    (difference,) = differences
    if difference.replaced:
        return "replaced"
    return difference.matter if difference.matter in ("name", "date") else "number"


@pytest.mark.parametrize(
    ("name", "least", "precision", "recall"),
    [
        ("differing_pairs.txt", 150, 0.98, 0.99),
        ("differing_kinds.txt", 40, 0.97, 0.96),
        ("differing_places.txt", 17, 1.0, 1.0),
    ],
)
def test_the_labelled_pairs_are_told_apart(name: str, least: int, precision: float, recall: float) -> None:
    counts: Counter[str] = Counter()
    for pair in pairs(name):
        wanted = "" if pair.verdict in ("same", "other") else pair.verdict
        answer = told(pair)
        counts["pairs"] += 1
        counts["differ"] += bool(wanted)
        counts["told"] += bool(answer)
        counts["right"] += bool(wanted) and answer == wanted
        if answer != wanted:
            print(f"wanted {wanted or pair.verdict!r}, told {answer!r}:\n    {pair.first}\n    {pair.second}")
    reached = counts["right"] / max(1, counts["told"]), counts["right"] / counts["differ"]
    print(f"{counts['pairs']} pairs, {counts['differ']} differ: precision {reached[0]:.3f}, recall {reached[1]:.3f}")

    assert counts["pairs"] >= least
    assert reached[0] >= precision
    assert reached[1] >= recall
