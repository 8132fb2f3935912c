"""Actors in text (people, organisations, countries), exact spans, on the labelled passages; speed on real news.

    python benchmarks/actors.py [--show 40]

The passages are invented and lie in tests/crawler/text/names: rules were made on the first half, the second was written
afterwards and learned from, what is held out was scored once, at the end. ``--show`` prints finds drawn at random
from ../shared/news, for the eye. spaCy's small English model is held
against ours where both are installed; "the" and possessives are cut from its names, as the passages have none.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from reports.analysis.actors import actors_in
from tests.crawler.text.marked_names import LANGUAGES_OF, Passage, Score, named_as, passages

NEWS = Path(__file__).resolve().parents[2] / "shared" / "news"
KINDS = ("person", "organisation", "country")
Spans = dict[tuple[int, int], str]


def ours(passage: Passage) -> Spans:
    return {(each.start, each.end): each.kind for each in actors_in(passage.text, passage.language)}


def spacy_reader() -> Callable[[Passage], Spans] | None:
    try:
        import spacy

        model = spacy.load("en_core_web_sm")
    except (ImportError, OSError):
        return None
    kinds = {"PERSON": "person", "ORG": "organisation", "GPE": "country"}

    def read(passage: Passage) -> Spans:
        places = {(each.start, each.end) for each in passage.names if each.kind == "place"}
        found: Spans = {}
        for each in model(passage.text).ents:
            text = passage.text[each.start_char : each.end_char]
            start = each.start_char + (4 if text.lower().startswith("the ") else 0)
            end = each.end_char - len(match[0] if (match := re.search(r" ?['’]s$", text)) else "")
            # Its GPE are towns too: those are no mistakes here.
            if each.label_ in kinds and (start, end) not in places:
                found[start, end] = kinds[each.label_]
        return found

    return read


def scored(read: Callable[[Passage], Spans], half: str, language: str, kinds: tuple[str, ...] = KINDS) -> Score:
    score = Score()
    for passage in passages(half):
        if passage.language == language:
            got = {span: kind for span, kind in read(passage).items() if kind in kinds}
            score.add(dict(got), named_as(passage.names, *kinds))
    return score


def articles() -> Iterator[str]:
    for name in ("events", "egypt", "libya"):
        with (NEWS / f"{name}.jsonl").open(encoding="utf-8") as file:
            yield from (json.loads(line)["text"] for line in file)


def speed() -> str:
    texts = list(articles())[:300]
    start = time.process_time()
    for text in texts:
        actors_in(text)
    spent = time.process_time() - start
    return f"{sum(map(len, texts)) / spent / 1000:.0f} kB a CPU second"


def show(count: int) -> None:
    draw = random.Random(7)
    finds = []
    for text in draw.sample(list(articles()), 120):
        for each in actors_in(text[:6000]):
            name = text[each.start : each.end]
            around = text[max(0, each.start - 30) : each.start] + f"[{name}]" + text[each.end : each.end + 20]
            finds.append(f"{each.kind:12} {each.key:30} {' '.join(around.split())}")
    print("\n".join(draw.sample(finds, count)))


def line(half: str, language: str, read: Callable[[Passage], Spans]) -> str:
    whole = scored(read, half, language)
    each = "".join(f"{scored(read, half, language[:2], (kind,)).f1:14.3f}" for kind in KINDS)
    return f"{half:12} {language:9} {whole.precision:8.3f} {whole.recall:8.3f} {whole.f1:6.3f} {each}"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--show", type=int, default=0, help="how many finds in real news to print")
    asked = parser.parse_args()
    print("passages     language  precision  recall   F1          person  organisation       country")
    for half, languages in LANGUAGES_OF.items():
        for language in languages:
            print(line(half, language, ours))
        peer = spacy_reader()
        if peer is not None:
            print(line(half, "en", peer), "(spaCy)")
    if not NEWS.is_dir():
        print("speed: ../shared/news is not here")
        return
    print(speed())
    if asked.show:
        show(asked.show)


if __name__ == "__main__":
    main()
