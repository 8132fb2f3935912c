"""How well planted differences are found, and how few others.

    python benchmarks/differences.py

Sentences of two articles about one event that share most of their words are taken from the real news of
../shared/news/events.jsonl. Each pair is asked as it is, and again with one number, name or day of the second sentence
changed. A change that is found in its place is right; whatever is found in a pair as it is counts as wrong, though some
of these differ in truth. The seed is fixed.
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from crawler.archive import Article
from crawler.imports import read_import
from crawler.text.dates import day_of
from reports.analysis.differing import Mismatch, mismatch
from reports.analysis.reading import Reading, Sentence, read
from reports.analysis.sayings import Sayings
from reports.analysis.tokens import tokens
from reports.records import Chosen, Selection

EVENTS = Path(__file__).resolve().parents[2] / "shared" / "news" / "events.jsonl"
NEAR = 0.6  # shared weight from which two sentences are taken as aligned
SEED = 20261125
_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NAME = r"(?<=[a-z,] )(?:[A-Z][a-z]{2,} ){0,2}[A-Z][a-z]{3,}\b(?! [A-Z]|[’']s? [A-Z])"  # a whole run of capitals
_NAMES = ("Marlow", "Okafor", "Lindqvist", "Tanaka", "Ferreira", "Novak", "Haddad", "Kowalczyk")
Pair = tuple[Sentence, Sentence]


def main() -> None:
    if not EVENTS.exists():
        sys.exit(f"{EVENTS} is not at hand: nothing measured")
    pairs = aligned_pairs()
    began = time.process_time()
    counts: Counter[str] = Counter()
    shown: list[str] = []
    choose = random.Random(SEED)
    for first, second in pairs:
        found = ask(first, second)
        counts["pairs as they are"] += 1
        if found is not None:
            counts["found as they are"] += 1
            shown.append(f"{found.kind}  {first.text[slice(*found.first)]} | {second.text[slice(*found.second)]}\n"
                         f"    {first.text}\n    {second.text}")  # fmt: skip
        for kind in ("number", "date", "name"):
            planted = plant(first, second, kind, choose)
            if planted is None or found is not None:
                continue
            counts[f"planted {kind}"] += 1
            told = ask(first, planted[0])
            if told is not None and told.kind == kind and told.second[0] < planted[2] and planted[1] < told.second[1]:
                counts[f"found {kind}"] += 1
            elif "--missed" in sys.argv:
                print(f"MISSED {kind} {told}\n    {first.text}\n    {planted[0].text}")
    seconds = time.process_time() - began
    planted_all, found_all = (sum(counts[f"{what} {kind}"] for kind in ("number", "date", "name"))
                              for what in ("planted", "found"))  # fmt: skip
    for kind in ("number", "date", "name"):
        print(f"{kind:<8} planted {counts[f'planted {kind}']:4}  found {counts[f'found {kind}']:4}  "
              f"recall {counts[f'found {kind}'] / max(1, counts[f'planted {kind}']):.3f}")  # fmt: skip
    wrong = counts["found as they are"]
    print(f"all      planted {planted_all:4}  found {found_all:4}  recall {found_all / max(1, planted_all):.3f}")
    print(f"as they are: {wrong} of {counts['pairs as they are']} pairs differ; precision if none of them truly does "
          f"{found_all / max(1, found_all + wrong):.3f}")  # fmt: skip
    print(f"{(counts['pairs as they are'] + planted_all) / seconds:.0f} pairs a CPU second")
    if "--show" in sys.argv:
        print("\n".join(shown))


def aligned_pairs() -> list[Pair]:
    """Pairs of sentences of different articles of one event, published within a day, that share most of their words."""
    lines = EVENTS.read_text(encoding="utf-8").splitlines()
    events = {json.loads(line)["url"]: json.loads(line)["event"] for line in lines}
    numbers = {event: number for number, event in enumerate(sorted(set(events.values()), key=str), 1)}
    articles = [each for each in read_import(lines) if isinstance(each, Article)]
    chosen = tuple(Chosen(each, 1.0, "", numbers[events[each.url]]) for each in articles)
    readings = read(Selection(chosen), {})
    sayings = Sayings(readings)
    by_story: defaultdict[int, list[Reading]] = defaultdict(list)
    for reading in readings:
        by_story[reading.story].append(reading)
    pairs: list[Pair] = []
    for story in sorted(by_story):
        sentences = [
            each
            for reading in by_story[story]
            for each in reading.sentences
            if len(set(each.words)) > 5 and not re.search(r"Photos?:|Caption|#", each.text)
        ]
        for position, one in enumerate(sentences):
            for other in sentences[position + 1 :]:
                apart = {day_of(each.reading.article.published) for each in (one, other)}
                if (
                    one.reading.id != other.reading.id
                    and one.text != other.text
                    and len(apart) == 1
                    and sayings.likeness(one, other)[0] >= NEAR
                ):
                    pairs.append((one, other))
    return pairs


def ask(first: Sentence, second: Sentence) -> Mismatch | None:
    return mismatch(first, second, tokens(first), tokens(second))


def plant(first: Sentence, sentence: Sentence, kind: str, choose: random.Random) -> tuple[Sentence, int, int] | None:
    """The sentence with a number, name or day changed that both have, and where; None where they share none."""
    text = sentence.text
    known = {first.text[start:end] for start, end in _places(first, kind)}
    places = [(start, end) for start, end in _places(sentence, kind) if text[start:end] in known]
    if not places:
        return None
    start, end = choose.choice(places)
    new = _other(text[start:end], kind, choose)
    changed = text[:start] + new + text[end:]
    article = replace(sentence.reading.article, text=changed, blocks=(), standfirst=None)
    reading = Reading(article, article.id, sentence.reading.story, None, ())
    return Sentence(reading, 0, len(changed), 1), start, start + len(new)


def _places(sentence: Sentence, kind: str) -> Iterator[tuple[int, int]]:
    text = sentence.text
    if kind == "date":
        yield from ((each.start - sentence.start, each.end - sentence.start) for each in sentence.dates)
        return
    dated = [(each.start - sentence.start, each.end - sentence.start) for each in sentence.dates]
    pattern = r"(?<![\w.,:/$€£-])\d+(?![\w%]|[.,:/-]\d|-\w)(?= [a-z])" if kind == "number" else _NAME
    for match in re.finditer(pattern, text):
        if not any(start <= match.start() < end for start, end in dated) and match[0] not in _MONTHS + _DAYS:
            yield match.span()


def _other(written: str, kind: str, choose: random.Random) -> str:
    if kind == "number":
        return str(int(written) + choose.choice((1, 2, 3, 7, 12, 20)))
    if kind == "name":
        return choose.choice([name for name in _NAMES if name != written])
    for words in (_DAYS, _MONTHS):
        for word in words:
            if word in written:
                return written.replace(word, choose.choice([each for each in words if each != word]))
    return re.sub(r"\d+", lambda match: str(int(match[0]) % 27 + 1), written, count=1)


if __name__ == "__main__":
    main()
