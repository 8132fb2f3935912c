"""What each line of a page is, told by the page's known text: the answers that the model learns from.

A truth comes from other programs, whose lines are seldom the page's lines. So a line is known by being one of the
truth's paragraphs, else by the runs of four words that it shares with the truth, and a short one by its neighbours
as well. What stays in doubt weighs less.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from crawler.pages.body.model import CAPTION, OTHER, STANDFIRST, SUBHEAD, TEXT

RUN = 4  # words
SHARED = 0.6  # of its runs with the truth: a line is of it
PARTLY = 0.25  # of its runs: some of the line is
REACH = 3  # lines in which a short line's neighbour is looked for
ALIKE, UNSURE, NEAR = 0.3, 0.5, 0.7  # weights of what is in doubt

_KINDS = {"paragraph": TEXT, "subhead": SUBHEAD, "standfirst": STANDFIRST}
_IN_DOUBT = -1
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile("([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])")  # each letter counts as a word

Runs = frozenset[tuple[str, ...]]


@dataclass(slots=True)
class Label:
    """What a line is (one of the model's kinds), and how much it counts: 1 where that is certain, 0 for no words."""

    kind: int
    weight: float


@dataclass(frozen=True, slots=True)
class Truth:
    """What is known of a page's text, folded to words."""

    whole: str  # with a blank at both ends
    lines: frozenset[str]
    kinds: dict[str, int]  # of whole blocks and captions
    runs: Runs
    standfirst: Runs
    captions: Runs


def truth_of(row: dict[str, Any]) -> Truth:
    """The truth of a line of truth.jsonl: ``text``, and of news also ``blocks`` and ``captions``."""
    blocks, captions = row.get("blocks", []), row.get("captions", [])
    kinds: dict[str, int] = {}
    for kind, text in blocks:
        kinds.setdefault(folded(text), _KINDS[kind])
    for text in captions:
        kinds.setdefault(folded(text), CAPTION)
    return Truth(
        whole=f" {folded(row['text'])} ",
        lines=frozenset(map(folded, row["text"].split("\n"))),
        kinds=kinds,
        runs=_runs_of([row["text"]]),
        standfirst=_runs_of(text for kind, text in blocks if kind == "standfirst"),
        captions=_runs_of(captions),
    )


def label_lines(truth: Truth, lines: Sequence[str]) -> list[Label]:
    """A label for each line of the page."""
    texts = [folded(line) for line in lines]
    labels = [_label(truth, text) for text in texts]
    _settle_doubts(truth, texts, labels)
    _drop_repeated(texts, labels)
    return labels


def folded(text: str) -> str:
    """A text's words as the scorer compares them: of one case and form, with single blanks between them."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(_WORD.findall(_UNSPACED.sub(r" \1 ", text)))


def _runs(text: str) -> Runs:
    words = text.split()
    return frozenset(tuple(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1))) if words else frozenset()


def _runs_of(texts: Iterable[str]) -> Runs:
    return frozenset().union(*(_runs(folded(text)) for text in texts))


def _label(truth: Truth, text: str) -> Label:
    if not text:
        return Label(OTHER, 0.0)
    if (kind := truth.kinds.get(text)) is not None:
        return Label(kind, 1.0)
    if text in truth.lines:
        return Label(TEXT, 1.0)
    if text.count(" ") + 1 < RUN:
        return Label(_IN_DOUBT if f" {text} " in truth.whole else OTHER, 1.0)
    runs = _runs(text)
    shared = _share(runs, truth.runs)
    if shared >= SHARED:
        return Label(STANDFIRST if _share(runs, truth.standfirst) >= SHARED else TEXT, 1.0)
    if shared > PARTLY:
        return Label(TEXT, ALIKE)
    return Label(CAPTION if _share(runs, truth.captions) >= SHARED else OTHER, 1.0)


def _share(runs: Runs, known: Runs) -> float:
    return len(runs & known) / len(runs)


def _settle_doubts(truth: Truth, texts: list[str], labels: list[Label]) -> None:
    """A short line whose words are in the truth is of it if they stand there beside words of its neighbours."""
    for at, label in enumerate(labels):
        if label.kind == _IN_DOUBT:
            before = _nearest(range(at - 1, max(-1, at - REACH - 1), -1), texts, labels)[-2:]
            after = _nearest(range(at + 1, min(len(texts), at + REACH + 1)), texts, labels)[:2]
            joined = [" ".join([*before, texts[at]])] if before else []
            joined += [" ".join([texts[at], *after])] if after else []
            found = any(f" {words} " in truth.whole for words in joined)
            label.kind, label.weight = (TEXT, NEAR) if found else (OTHER, UNSURE)


def _nearest(places: range, texts: list[str], labels: list[Label]) -> list[str]:
    """The words of the first of these lines that is the article's."""
    return next((texts[at].split() for at in places if labels[at].kind not in (OTHER, _IN_DOUBT)), [])


def _drop_repeated(texts: list[str], labels: list[Label]) -> None:
    """Of lines with the same words the one counts that has the most text around it."""
    text_lines = [at for at, label in enumerate(labels) if label.kind == TEXT]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, label in enumerate(labels):
        if label.kind != OTHER:
            places[texts[at]].append(at)
    for same in places.values():
        if len(same) > 1:
            best = max(same, key=lambda at: sum(abs(other - at) <= REACH and other != at for other in text_lines))
            for at in same:
                if at != best:
                    labels[at].kind, labels[at].weight = OTHER, ALIKE
