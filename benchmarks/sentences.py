"""Sentence boundaries in real news and in hard paragraphs of our own, and megabytes a CPU second, beside peers.

    python benchmarks/sentences.py [EVERY]

Real news: ``../shared/news/egypt.jsonl`` and ``libya.jsonl``, whose sentences are parted by blank lines. They are put
together again with blanks, once as they are ("apart": words parted from their marks) and once as a newspaper prints
them ("joined"), and what is found is held against where they were parted. That parting was done by a program, with
errors; so boundaries are left out on both sides at dots of omission, at repeated marks, before a small letter or a
bracket; after a sentence without a mark (a headline) a new line begins; sentences seen before (menus, footers) are
passed over. What remains is 45,000 boundaries. EVERY takes each so-manieth stretch for the peers (default 25).

Peers, if installed: syntok, pysbd, and spaCy with ``en_core_web_sm``.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from crawler.text.sentences import sentences

HERE = Path(__file__).resolve().parent
NEWS = HERE.parent.parent / "shared" / "news"
LABELLED = HERE.parent / "tests" / "crawler" / "text" / "sentences.jsonl"
STOPPED = re.compile(r"[.?!…][\"'”’)\] ]*$")
DOUBTFUL_BEFORE = re.compile(r"(?:\.\.|…|[!?]{2,})[\"'”’)\] ]*$")
DOUBTFUL_AFTER = re.compile(r"\s[\"'(\[` ]*(?:[a-z]|\.\.|\(|-LRB-)")
LONGEST_FOR_PEERS = 20_000  # characters of a stretch: some peers take minutes over a longer one

Splitter = Callable[[str], set[int]]
Stretch = list[str]


def joined(sentence: str) -> str:
    """A sentence as a newspaper prints it, from one whose words are parted from their marks."""
    for mark, sign in (("-LRB-", "("), ("-RRB-", ")"), ("-LSB-", "["), ("-RSB-", "]"), ("\\/", "/")):
        sentence = sentence.replace(mark, sign)
    sentence = re.sub(r"\s*''", '"', re.sub(r"``\s*", '"', sentence))
    sentence = re.sub(r"(?:(?<=^)|(?<=\s))` (?=\w)", "'", sentence)
    sentence = re.sub(r"([(\[$#]) ", r"\1", sentence)
    sentence = re.sub(r" (?=[.,;:?!)\]%])", "", sentence)
    sentence = re.sub(r" (?=n't\b|'(?:s|re|ve|ll|d|m)\b|'(?:\s|$))", "", sentence)
    sentence = re.sub(r"(?<=[a-zA-Z])\.\.(?!\.)(?=[\"')\]]*$)", ".", sentence)  # "D.C. ."
    return re.sub(r"\s+", " ", sentence).strip()


def stretches(name: str, form: Callable[[str], str]) -> Iterator[Stretch]:
    """Runs of sentences that end in a mark, each seen for the first time."""
    seen: set[str] = set()
    for line in (NEWS / name).open(encoding="utf-8"):
        run: Stretch = []
        for part in json.loads(line)["text"].split("\n\n"):
            sentence = form(part)
            again = not sentence or sentence in seen
            if not again:
                run.append(sentence)
                seen.add(sentence)
            if run and (again or not STOPPED.search(sentence)):
                yield run
                run = []
        if run:
            yield run


def wanted(run: Stretch) -> tuple[str, set[int]]:
    ends, at = set(), 0
    for sentence in run[:-1]:
        at += len(sentence)
        ends.add(at)
        at += 1
    return " ".join(run), ends


def doubtful(text: str, end: int) -> bool:
    return bool(DOUBTFUL_BEFORE.search(text[max(0, end - 8) : end]) or DOUBTFUL_AFTER.match(text[end : end + 8]))


def ours(text: str) -> set[int]:
    return {end for _, end in sentences(text)}


def peers() -> Iterator[tuple[str, Splitter]]:
    if find_spec("syntok"):
        from syntok import segmenter

        yield (
            "syntok",
            lambda text: {
                sentence[-1].offset + len(sentence[-1].value) for part in segmenter.analyze(text) for sentence in part
            },
        )
    if find_spec("pysbd"):
        import pysbd

        cut = pysbd.Segmenter(language="en", clean=False, char_span=True)
        yield "pysbd", lambda text: {span.start + len(span.sent.rstrip()) for span in cut.segment(text)}
    if find_spec("spacy") and find_spec("en_core_web_sm"):
        import spacy

        nlp = spacy.load("en_core_web_sm", exclude=["parser", "ner", "tagger", "lemmatizer", "attribute_ruler"])
        nlp.enable_pipe("senter")
        yield "spaCy senter", lambda text: {sentence.end_char for sentence in nlp(text).sents}


def score(name: str, split: Splitter, texts: list[tuple[str, set[int]]], strict: bool = False) -> None:
    right = wrong = missed = length = 0
    seconds = 0.0
    for text, ends in texts:
        began = time.process_time()
        found = split(text)
        seconds += time.process_time() - began
        found.discard(len(text))
        counted = {end for end in ends | found if strict or not doubtful(text, end)}
        right += len(ends & found & counted)
        wrong += len((found - ends) & counted)
        missed += len((ends - found) & counted)
        length += len(text.encode())
    precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
    f = 2 * right / max(2 * right + wrong + missed, 1)
    print(f"  {name:<14} {right + missed:>7} {precision:>8.4f} {recall:>8.4f} {f:>8.4f} {length / 1e6 / seconds:>7.2f}")


def hard(languages: set[str] | None = None) -> list[tuple[str, set[int]]]:
    texts = []
    for line in map(json.loads, LABELLED.read_text("utf-8").splitlines()):
        if languages is None or line["language"] in languages:
            ends, at = set(), 0
            for part in line["sentences"]:
                at = line["text"].index(part, at) + len(part)
                ends.add(at)
            texts.append((line["text"], ends - {len(line["text"])}))
    return texts


def main() -> None:
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 25
    others = list(peers())
    print(f"  {'':<14} {'ends':>7} {'precis.':>8} {'recall':>8} {'F':>8} {'MB/s':>7}")
    for name in ("egypt.jsonl", "libya.jsonl") if NEWS.is_dir() else ():
        for form, how in ((joined, "joined"), (str.strip, "apart")):
            texts = [wanted(run) for run in stretches(name, form)]
            print(f"{name}, words and marks {how}")
            score("ours", ours, texts)
            few = [each for each in texts[::every] if len(each[0]) < LONGEST_FOR_PEERS]
            if others:
                score(f"ours, 1 in {every}", ours, few)
            for peer, split in others:
                score(peer, split, few)
    if not NEWS.is_dir():
        print(f"skipped: {NEWS} is not there")
    print("hard paragraphs of our own, 36 languages")
    score("ours", ours, hard(), strict=True)
    print("hard paragraphs of our own, English")
    for peer, split in [("ours", ours), *others]:
        score(peer, split, hard({"en"}), strict=True)


if __name__ == "__main__":
    main()
