"""Times in text: value F1 on our labelled sentences, and kilobytes a CPU second on real news, beside dateparser.

    python benchmarks/dates.py

Value F1 as TempEval-3 has it: a find that overlaps a marked expression and has its TIMEX3 value is right. The labelled
sentences (tests/crawler/text/test_dates_*.jsonl) are ours, and the tagger has learnt from both files; the second was
first scored unseen: .920. On three samples of real news, labelled blind in November 2026, 164 English, German, French
and Turkish paragraphs, it had .931, .931 and .921 before what the first two showed was mended; the last, scored once,
then had .957. dateparser's ``search_dates`` gives days and instants only; it is scored on the English
sentences, its answers taken as days, or as times where the mark is a time, and is timed on a sample of the news, in
the same run. Speed is measured on the English articles of ../shared/news/events.jsonl.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path

from crawler.text.dates import find_times

HERE = Path(__file__).resolve().parent
NEWS = HERE.parent.parent / "shared" / "news" / "events.jsonl"
TESTS = HERE.parent / "tests" / "crawler" / "text"
SETS = ("labelled", "held_out")
PEER_BYTES = 12_000

Found = list[tuple[int, int, str]]
Tagger = Callable[[str, date, str], Found]


def ours(text: str, anchor: date, language: str) -> Found:
    """Spans and values, by this project's tagger."""
    return [(each.start, each.end, each.value) for each in find_times(text, anchor, language)]


def dateparsers(text: str, anchor: date, language: str) -> Found:
    """The same by dateparser, whose answers come without places: each is looked for after the one before."""
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime(anchor.year, anchor.month, anchor.day)}
    found, place = [], 0
    for phrase, when in search_dates(text, languages=[language], settings=settings) or ():
        start = text.find(phrase, place)
        if start >= 0:
            place = start + len(phrase)
            value = when.date().isoformat() if not re.search(r"\d:\d|[ap]\.?m", phrase) else f"{when:%Y-%m-%dT%H:%M}"
            found.append((start, place, value))
    return found


def sentences(name: str) -> list[tuple[str, date, str, Found]]:
    """Text, day, language and marks of a labelled file."""
    cases = []
    for line in (TESTS / f"test_dates_{name}.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        places = [match.start() - n for n, match in enumerate(re.finditer(r"[\[\]]", case["text"]))]
        marks = [
            (*span, mark[1])
            for span, mark in zip(zip(places[::2], places[1::2], strict=True), case["times"], strict=True)
        ]
        text = re.sub(r"[\[\]]", "", case["text"])
        cases.append((text, date.fromisoformat(case["anchor"]), case["language"], marks))
    return cases


def value_f1(cases: list[tuple[str, date, str, Found]], tagger: Tagger) -> tuple[int, float]:
    """How many are marked, and the F1."""
    right = found = marked = 0
    for text, anchor, language, marks in cases:
        left = tagger(text, anchor, language)
        found, marked = found + len(left), marked + len(marks)
        for start, end, value in marks:
            met = next((each for each in left if each[0] < end and start < each[1]), None)
            right += met is not None and met[2] == value
            left = [each for each in left if each is not met]
    return marked, 2 * right / (found + marked)


def speed(articles: list[tuple[str, date]], tagger: Tagger) -> float:
    """Kilobytes of text a CPU second."""
    tagger("On Monday.", date(2020, 1, 1), "en")
    start = time.process_time()
    for text, anchor in articles:
        tagger(text, anchor, "en")
    return sum(len(text.encode()) for text, _ in articles) / 1000 / (time.process_time() - start)


def news() -> list[tuple[str, date]]:
    """The English articles with their days."""
    lines = (json.loads(line) for line in NEWS.read_text("utf-8").splitlines())
    return [
        (each["text"], date.fromisoformat(each["published"][:10]))
        for each in lines
        if each.get("language") == "en" and each.get("published")
    ]


def sample(articles: list[tuple[str, date]]) -> list[tuple[str, date]]:
    """The first paragraphs of articles, for a peer that would take minutes over all."""
    taken, size = [], 0
    for text, anchor in articles:
        if size < PEER_BYTES:
            taken.append((text[:1000], anchor))
            size += len(taken[-1][0])
    return taken


def main() -> None:
    """Print the table."""
    peer = find_spec("dateparser") is not None
    print(f"{'sentences':24} {'marked':>7} {'value F1':>9}")
    for name in SETS:
        cases = sentences(name)
        for language in sorted({case[2] for case in cases}, key=lambda code: (code != "en", code)):
            own = [case for case in cases if case[2] == language]
            marked, score = value_f1(own, ours)
            print(f"{name + ' ' + language:24} {marked:7} {score:9.3f}")
            if language == "en" and peer:
                print(f"{'  dateparser':24} {marked:7} {value_f1(own, dateparsers)[1]:9.3f}")
    if not NEWS.exists():
        sys.exit("no speed: ../shared/news is not there")
    articles = news()
    print(f"\n{'kB a CPU second':24} {speed(articles, ours):7.0f}")
    if peer:
        print(f"{'  dateparser':24} {speed(sample(articles), dateparsers):7.1f}")


if __name__ == "__main__":
    main()
