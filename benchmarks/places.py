"""Places in text: found, and put within 161 km, on the labelled passages; speed and a list to judge on real news.

    python benchmarks/places.py [--show 40]

The passages are invented and lie in tests/crawler/text/names: rules were made on the first half, the second was written
afterwards and learned from, what is held out was scored once, at the end. ``--show`` prints finds drawn at random
from ../shared/news, for the eye. spaCy's small English model is held
against ours where both are installed (pip install spacy, and a package of en_core_web_sm).
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from crawler.text.places import places_named
from crawler.text.places.resolution import distance
from tests.crawler.text.marked_names import LANGUAGES_OF, Passage, Score, named_as, passages

NEWS = Path(__file__).resolve().parents[2] / "shared" / "news"
NEAR = 161  # kilometres
Spans = dict[tuple[int, int], tuple[float, float] | None]


def ours(passage: Passage) -> Spans:
    found = places_named(passage.text, passage.language)
    return {
        (each.start, each.end): (each.latitude, each.longitude or 0.0) if each.latitude is not None else None
        for each in found
    }


def spacy_reader() -> Callable[[Passage], Spans] | None:
    try:
        import spacy

        model = spacy.load("en_core_web_sm")
    except (ImportError, OSError):
        return None
    return lambda passage: {
        (each.start_char, each.end_char): None for each in model(passage.text).ents if each.label_ in ("GPE", "LOC")
    }


def scored(read: Callable[[Passage], Spans], half: str, language: str) -> tuple[Score, float]:
    """How well places are found, and the share of all that were found and put near enough."""
    names, near, there = Score(), 0, 0
    for passage in passages(half):
        if passage.language == language:
            got = read(passage)
            names.add(dict.fromkeys(got, True), dict.fromkeys(named_as(passage.names, "country", "place"), True))
            for marked in passage.names:
                if marked.kind == "place" and marked.where:
                    there += 1
                    where = got.get((marked.start, marked.end))
                    near += where is not None and distance(*marked.where, *where) <= NEAR
    return names, near / max(1, there)


def articles() -> Iterator[str]:
    for name in ("events", "egypt", "libya"):
        with (NEWS / f"{name}.jsonl").open(encoding="utf-8") as file:
            yield from (json.loads(line)["text"] for line in file)


def speed() -> str:
    texts = list(articles())[:300]
    start = time.process_time()
    for text in texts:
        places_named(text)
    spent = time.process_time() - start
    return f"{sum(map(len, texts)) / spent / 1000:.0f} kB a CPU second"


def load_time() -> str:
    code = (
        "import time; t = time.process_time(); from crawler.text.places import places_named; "
        "places_named('In Paris'); print(time.process_time() - t)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return f"{float(done.stdout):.2f} CPU seconds to load"


def show(count: int) -> None:
    draw = random.Random(7)
    finds = []
    for text in draw.sample(list(articles()), 120):
        for each in places_named(text[:6000]):
            around = text[max(0, each.start - 30) : each.start] + f"[{each.name}]" + text[each.end : each.end + 20]
            finds.append(
                f"{each.kind:9} {each.country or '--'} {each.latitude} {each.longitude}  {' '.join(around.split())}"
            )
    print("\n".join(draw.sample(finds, count)))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--show", type=int, default=0, help="how many finds in real news to print")
    asked = parser.parse_args()
    print("passages     language  precision  recall   F1    within 161 km")
    for half, languages in LANGUAGES_OF.items():
        for language in languages:
            names, near = scored(ours, half, language)
            print(f"{half:12} {language:9} {names.precision:8.3f} {names.recall:8.3f} {names.f1:6.3f} {near:10.3f}")
        peer = spacy_reader()
        if peer is not None:
            names, _ = scored(peer, half, "en")
            print(f"{half:12} en, spaCy {names.precision:7.3f} {names.recall:8.3f} {names.f1:6.3f}          -")
    print(load_time())
    if not NEWS.is_dir():
        print("speed: ../shared/news is not here")
        return
    print(speed())
    if asked.show:
        show(asked.show)


if __name__ == "__main__":
    main()
