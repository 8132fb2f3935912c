"""How well quotations and their speakers are found in the labelled passages, all of them invented.

A line of labelled/quotations.jsonl is a passage: its ``set`` ("tuned" passages were written before the reading of
speakers was, and seen while it was made; "held out" ones were written later, and scored once before anything was
changed by them, as were "mouths": of ministries of two countries, datelines, letters and corrections), language,
style, text, and what is said in it: words with their span, kind, speaker (the fullest name in the passage, or the
phrase of one without a name), and verb. ``either`` are words that may be found or not.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from crawler.archive.text import words
from reports.analysis.speaking import Found, Span, quotations_in

FILE = Path(__file__).with_name("labelled") / "quotations.jsonl"
SAME_WORDS, SAME_TOLD = 0.85, 0.5  # of the longer span that must be shared: for words in marks, for indirect speech
_ARTICLES = frozenset("the a an le la les der die das l un une ein eine al d".split())


@dataclass(frozen=True, slots=True)
class Label:
    span: Span
    kind: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Case:
    set: str
    language: str
    text: str
    labels: tuple[Label, ...]


def cases() -> Iterator[Case]:
    for line in FILE.read_text(encoding="utf-8").splitlines():
        given = json.loads(line)
        labels = (Label((each["start"], each["end"]), each["kind"], each["speaker"]) for each in given["quotations"])
        yield Case(given["set"], given["language"], given["text"], tuple(labels))


def score(case: Case) -> Counter[str]:
    """Counts of one passage.

    ``found`` and ``true`` (of those, the labelled), ``labelled`` and ``hit`` (of those, the found), ``spoken`` (the
    labelled ones with a speaker) and ``right`` (of those, the ones with the right speaker); with ``told`` before them
    the same of indirect speech.
    """
    found = quotations_in(case.text, case.language)
    counts: Counter[str] = Counter()
    quoted = [each for each in found if each.kind != "indirect"]
    told = [each for each in found if each.kind == "indirect"]
    matched: set[Found] = set()
    for label in case.labels:
        near = _nearest(told if label.kind == "indirect" else quoted, label)
        if near is not None:
            matched.add(near)
        if label.kind == "either":
            continue
        prefix = "told " if label.kind == "indirect" else ""
        counts[prefix + "labelled"] += 1
        counts[prefix + "hit"] += near is not None
        if label.speaker is not None:
            counts[prefix + "spoken"] += 1
            counts[prefix + "right"] += near is not None and is_right(case.text, near, label.speaker)
    counts["found"], counts["told"] = len(quoted), len(told)
    counts["true"] = sum(each in matched for each in quoted)
    counts["told true"] = sum(each in matched for each in told)
    return counts


def _nearest(found: list[Found], label: Label) -> Found | None:
    least = SAME_TOLD if label.kind == "indirect" else SAME_WORDS
    best = max(found, key=lambda each: _shared(each.words, label.span), default=None)
    return best if best is not None and _shared(best.words, label.span) >= least else None


def _shared(a: Span, b: Span) -> float:
    return (min(a[1], b[1]) - max(a[0], b[0])) / max(1, a[1] - a[0], b[1] - b[0])


def is_right(text: str, found: Found, speaker: str) -> bool:
    """Is the speaker, as written near the words or in full, the labelled one, or a part of that name?"""
    if found.speaker is None:
        return False
    wanted = set(words(speaker)) - _ARTICLES
    spans = (found.speaker.span, found.speaker.full)
    given = [set(words(text[slice(*span)])) - _ARTICLES for span in spans]
    return any(each and (each <= wanted or wanted <= each) for each in given)
