"""How well planted differences are found, and how few others.

    python benchmarks/differences.py [--missed] [--show] [--of NAME]

Sentences of two articles about one event that share most of their words are taken from the real news of
../shared/news/events.jsonl. Each pair is asked as it is, and again with one number, name or day of the second sentence
changed. A change that is found in its place is right; whatever is found in a pair as it is counts as wrong, though some
of these differ in truth. So are sentences of one article that another article would have copied but for the change.

A name gives way to another of its kind, that the events' own articles name (person, body or place), and besides, to
any surname; numbers are counts, ages, sums of money, shares, and words. The seed is fixed.

``--of libya`` takes ../shared/news/libya.jsonl instead, whose articles have no outlets and no events: there what
appeared on one day is held against each other, at most so many pairs.
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
from crawler.archive.text import is_press
from crawler.imports import read_import
from crawler.text.dates import day_of
from reports.analysis.differences.differing import Mismatch, mismatch
from reports.analysis.differences.tokens import names_of, tokens
from reports.analysis.reading import Reading, Sentence, read
from reports.analysis.sayings import Sayings
from reports.records import Chosen, Selection

NEWS = Path(__file__).resolve().parents[2] / "shared" / "news"
NEAR = 0.6  # shared weight from which two sentences are taken as aligned
SEED = 20261125
_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NAME = r"(?<=[a-z,] )(?:[A-Z][a-z]{2,} ){0,2}[A-Z][a-z]{3,}\b(?! [A-Z]|[’']s? [A-Z])"  # a whole run of capitals
# To whom somebody said it, or where he posted it, is no matter of the sentence.
_CHANNEL = re.compile(r"\b(?:told|on|via|in an?) $")
_SURNAMES = ("Marlow", "Okafor", "Lindqvist", "Tanaka", "Ferreira", "Novak", "Haddad", "Kowalczyk")
_COUNT = r"(?<![\w.,:/$€£-])\d+(?![\w%]|[.,:/-]\d|-\w)(?= [a-z])"
_NUMBERS = {
    "count": rf"{_COUNT}(?! per ?cent)",
    "age": r"\b\d{1,2}(?=-year-old\b)",
    "money": r"(?<=[$€£])\d+(?:\.\d+)?(?![\d,])",
    "share": r"(?<![\w.,-])\d+(?=%| per ?cent)",
    "word": r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)(?= [a-z])",
}
_WORDS = "two three four five six seven eight nine ten twelve".split()
_KINDS = ("person", "body", "place")
GROUPS = (*_NUMBERS, "date", *_KINDS, "surname")
MOST_OF_A_DAY = 200  # pairs, where articles have no event
COPIED = 150  # sentences that another article would have copied
Pair = tuple[Sentence, Sentence]


def main() -> None:
    source = NEWS / f"{sys.argv[sys.argv.index('--of') + 1] if '--of' in sys.argv else 'events'}.jsonl"
    if not source.exists():
        sys.exit(f"{source} is not at hand: nothing measured")
    choose = random.Random(SEED)
    pairs = aligned_pairs(source) if source.stem == "events" else pairs_of_a_day(source, choose)
    names = named_by_kind(pairs)
    began = time.process_time()
    asked = measure("aligned pairs", pairs, names, choose)
    readings = {each.reading.id: each.reading for pair in pairs for each in pair}
    sentences = [each for _, reading in sorted(readings.items()) for each in reading.sentences if len(each.words) > 5]
    copied = [(each, each) for each in choose.sample(sentences, COPIED)]
    asked += measure("copied but for one place", copied, names, choose)
    print(f"{asked / (time.process_time() - began):.0f} pairs a CPU second")


def measure(title: str, pairs: list[Pair], names: dict[str, list[str]], choose: random.Random) -> int:
    counts: Counter[str] = Counter()
    for first, second in pairs:
        found = ask(first, second)
        counts["wrong"] += found is not None
        if found is not None and "--show" in sys.argv:
            print(f"SHOWN {found.kind}  {first.text[slice(*found.first)]} | {second.text[slice(*found.second)]}\n"
                  f"    {first.text}\n    {second.text}")  # fmt: skip
        for group in GROUPS if found is None else ():
            if (planted := plant(first, second, group, names, choose)) is None:
                continue
            told = ask(first, planted[0])
            counts[f"planted {group}"] += 1
            if told is not None and told.second[0] < planted[2] and planted[1] < told.second[1]:
                counts[f"found {group}"] += 1
            elif "--missed" in sys.argv:
                print(f"MISSED {group} {told}\n    {first.text}\n    {planted[0].text}")
    print(f"{title}: {len(pairs)}")
    for group in GROUPS:
        report(group, counts[f"planted {group}"], counts[f"found {group}"])
    planted_all, found_all = (sum(counts[f"{what} {group}"] for group in GROUPS) for what in ("planted", "found"))
    report("all", planted_all, found_all)
    print(f"  as they are, {counts['wrong']} differ; precision if none of them truly does "
          f"{found_all / max(1, found_all + counts['wrong']):.3f}")  # fmt: skip
    return len(pairs) + planted_all


def report(group: str, planted: int, found: int) -> None:
    print(f"  {group:<8} planted {planted:4}  found {found:4}  recall {found / max(1, planted):.3f}")


def named_by_kind(pairs: list[Pair]) -> dict[str, list[str]]:
    """The names of the articles, by what they name."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for reading in {each.reading.id: each.reading for pair in pairs for each in pair}.values():
        for each in reading.named:
            name = reading.article.text[each.start : each.end]
            if not is_press(name):
                found[each.kind].add(name)
    return {kind: sorted(each for each in found[kind] if len(each) > 3) for kind in _KINDS}


def aligned_pairs(source: Path) -> list[Pair]:
    """Pairs of sentences of different articles of one event, published within a day, that share most of their words."""
    lines = source.read_text(encoding="utf-8").splitlines()
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


def pairs_of_a_day(source: Path, choose: random.Random) -> list[Pair]:
    """Pairs of sentences of different articles of one day that share most of their words: some of them, each once."""
    articles = [
        each for each in read_import(source.read_text(encoding="utf-8").splitlines()) if isinstance(each, Article)
    ]
    days: defaultdict[str, list[Article]] = defaultdict(list)
    for each in articles:
        days[(each.published or "")[:10]].append(each)
    found: dict[tuple[str, str], Pair] = {}
    for number, day in enumerate(sorted(days), 1):
        readings = read(Selection(tuple(Chosen(each, 1.0, "", number) for each in days[day])), {})
        sayings = Sayings(readings)
        sentences = [each for reading in readings for each in reading.sentences if 5 < len(set(each.words)) < 60]
        for position, one in enumerate(sentences):
            for other in sentences[position + 1 :]:
                shared = len(one.word_set & other.word_set) / len(one.word_set | other.word_set)
                if (
                    one.reading.id != other.reading.id
                    and one.text != other.text
                    and shared >= NEAR / 2
                    and sayings.likeness(one, other)[0] >= NEAR
                ):
                    found.setdefault((one.text, other.text), (one, other))
    return choose.sample(list(found.values()), min(MOST_OF_A_DAY, len(found)))


def ask(first: Sentence, second: Sentence) -> Mismatch | None:
    return mismatch(first, second, tokens(first), tokens(second))


def plant(
    first: Sentence, sentence: Sentence, group: str, names: dict[str, list[str]], choose: random.Random
) -> tuple[Sentence, int, int] | None:
    """The sentence with a number, name or day changed that both have, and where; None where they share none."""
    text = sentence.text
    known = {first.text[start:end] for start, end in _places(first, group)}
    places = [(start, end) for start, end in _places(sentence, group) if text[start:end] in known]
    if not places:
        return None
    start, end = choose.choice(places)
    new = _other(text[start:end], group, names, choose)
    changed = text[:start] + new + text[end:]
    article = replace(sentence.reading.article, text=changed, blocks=(), standfirst=None)
    reading = Reading(article, article.id, sentence.reading.story, None, ())
    return Sentence(reading, 0, len(changed), 1), start, start + len(new)


def _places(sentence: Sentence, group: str) -> Iterator[tuple[int, int]]:
    text = sentence.text
    dated = [(each.start - sentence.start, each.end - sentence.start) for each in sentence.dates]
    if group == "date":
        yield from dated
    elif group in _KINDS:
        for each in names_of(sentence):
            start, end = each.start - sentence.start, each.end - sentence.start
            is_matter = not _CHANNEL.search(text[:start]) and not is_press(text[start:end])
            if each.kind == group and is_matter and text.count(text[start:end]) == 1:
                yield start, end
    else:
        for match in re.finditer(_NUMBERS.get(group, _NAME), text):
            if group == "surname" and _CHANNEL.search(text[: match.start()]):
                continue
            if not any(start <= match.start() < end for start, end in dated) and match[0] not in _MONTHS + _DAYS:
                yield match.span()


def _other(written: str, group: str, names: dict[str, list[str]], choose: random.Random) -> str:
    if group == "word":
        return choose.choice([each for each in _WORDS if each != written])
    if group in _NUMBERS:
        return f"{float(written) + choose.choice((1, 2, 3, 7, 12, 20)):g}"
    if group == "surname":
        return choose.choice([name for name in _SURNAMES if name != written])
    if group in _KINDS:
        return choose.choice([name for name in names[group] if not set(name.split()) & set(written.split())])
    for words in (_DAYS, _MONTHS):
        for word in words:
            if word in written:
                return written.replace(word, choose.choice([each for each in words if each != word]))
    return re.sub(r"\d+", lambda match: str(int(match[0]) % 27 + 1), written, count=1)


if __name__ == "__main__":
    main()
