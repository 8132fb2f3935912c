"""What reports tell of what they should, and what of it readers found true, misleading or of no use.

    python benchmarks/backgrounders.py [--names nice,crash]

``backgrounders.json`` holds no words of any article, only where they stand: for sixteen topics what an editor wants
told, each thing with the sentences that tell it fairly; and for further topics the statements that severe readers
judged. Reports on these topics are composed anew from ../shared/news. Printed are the share of the things told (by
their weight), how many of the sentences printed are among those listed, and how many of the judged statements are still
printed, by verdict. What is printed besides nobody has read. It takes some four minutes.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from crawler.archive import Archive, Article
from crawler.imports import read_import
from reports.composition import compose
from reports.newsroom.studying import study_commission
from reports.records import Client, Commission, Report

HERE = Path(__file__).resolve().parent
NEWS = HERE.parents[1] / "shared" / "news"
NOW = datetime(2026, 11, 27, tzinfo=UTC)
MOST = 60  # articles that a report rests on
TOLD = ("answers", "key points", "key facts", "developments", "chronology", "positions", "differences", "calendar")
VERDICTS = {"T": "true", "M": "misleading", "U": "of no use"}
Place = tuple[str, int, int]  # an article, and the span of words of it


def main() -> None:
    if not NEWS.exists():
        sys.exit(f"{NEWS} is not at hand: nothing measured")
    labels = json.loads((HERE / "backgrounders.json").read_text(encoding="utf-8"))
    only = sys.argv[sys.argv.index("--names") + 1].split(",") if "--names" in sys.argv else None
    archives: dict[str, Archive] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in ("events", "egypt", "libya"):
            archives[name] = _archive(Path(folder), name)
        _things(archives, [each for each in labels["asked"] if only is None or each["name"] in only])
        _judged(archives, [each for each in labels["read"] if only is None or each["name"] in only])
        for archive in archives.values():
            archive.close()


def _archive(folder: Path, name: str) -> Archive:
    archive = Archive(folder / f"{name}.sqlite")
    for each in read_import((NEWS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()):
        if isinstance(each, Article):
            archive.keep(each, None, NOW)
    return archive


def _things(archives: Mapping[str, Archive], topics: list[dict[str, Any]]) -> None:
    weights, told, printed, listed = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for topic in topics:
        spans = _printed(_report(archives[topic["archive"]], topic))
        known = [
            [(topic["articles"][number], start, end) for number, start, end in each["by"]] for each in topic["things"]
        ]
        kind = topic["kind"]
        for each, places in zip(topic["things"], known, strict=True):
            weights[kind] += each["weight"]
            told[kind] += each["weight"] * _overlap(places, spans)
        every = [place for places in known for place in places]
        printed[kind] += len(spans)
        listed[kind] += sum(_overlap([span], every) for span in spans)
    for kind, whole in weights.items():
        share = f"{told[kind] / whole:.2f} of what an editor wants is told"
        print(f"{kind}: {share}; of {printed[kind]} sentences printed {listed[kind]} are among those listed")


def _judged(archives: Mapping[str, Archive], topics: list[dict[str, Any]]) -> None:
    was, left, new = Counter[str](), Counter[str](), 0
    for topic in topics:
        spans = _printed(_report(archives[topic["archive"]], topic))
        known: list[Place] = []
        for number, start, end, verdict in topic["statements"]:
            place = (topic["articles"][number], start, end)
            known.append(place)
            was[verdict] += 1
            left[verdict] += _overlap([place], spans)
        new += sum(not _overlap([span], known) for span in spans)
    if was:
        print("judged:", ", ".join(f"{left[each]} of {was[each]} {words} left" for each, words in VERDICTS.items()))
        print(f"{new} sentences are printed besides, which nobody has read")


def _report(archive: Archive, topic: Mapping[str, Any]) -> Report:
    asked = Commission(
        id="C-2026-0001",
        client="reader",
        topic=topic["topic"],
        received=NOW,
        since=date.fromisoformat(topic["since"]),
        until=date.fromisoformat(topic["until"]),
        countries=tuple(topic["countries"]),
        questions=tuple(topic.get("questions", ())),
    )
    studied = study_commission(archive, asked, {}, MOST)
    client = Client(id="reader", name="Reader", timezone="Europe/London")
    return compose(asked, client, "C-2026-0001-1", studied.selection, studied.findings, {}, lambda _: None, "", NOW)


def _printed(report: Report) -> list[Place]:
    """The words of articles that a report prints, each once."""
    spans = (
        (each.article, each.start, each.end)
        for statement in report.statements
        if statement.section in TOLD
        for each in statement.citations
        if each.role == "words"
    )
    return list(dict.fromkeys(spans))


def _overlap(some: list[Place], others: list[Place]) -> bool:
    return any(one[0] == other[0] and one[1] < other[2] and other[1] < one[2] for one in some for other in others)


if __name__ == "__main__":
    main()
