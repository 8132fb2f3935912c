"""Which runs of capitals are a person's: what stands beside them tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from crawler.archive.text import countries_in
from reports.analysis.speaking.found import Span
from reports.analysis.speaking.genders import gender_of
from reports.analysis.speaking.phrases import apposed, split_at_commas
from reports.analysis.speaking.scene import Scene
from reports.analysis.speaking.tokens import Phrase
from reports.analysis.speaking.voice import UPPER, Voice

_AGED = re.compile(r", \d\d\b|, (?:who|whose|qui|der|die) |\s?\(\d\d\)")
_PART_ENDS = re.compile(r"[.;:█—–(\n]")
_VERB_MAY_FOLLOW = re.compile(r",? [a-zß-ÿ]")
_LAST_WORD = re.compile(r"([^\W\d_]+)$")
_ADVERB = re.compile(r"[A-Z][a-z]+ly")  # "Incredibly, the teenager"
_LONGEST = 4  # words of a name; a longer run of capitals is a headline
_NO_PERSON = frozenset(
    "new los las san santa saint north south east west united great mount lake port fort white supreme wall red old "
    "high grand royal "
    "national central middle le les la christmas black super world nouvelle neue".split()
)


def evident(scene: Scene, runs: Iterable[Phrase]) -> Iterable[Phrase]:
    """The runs that are a person's on evidence beside them: an office, an age, "who"."""
    hidden, voice = scene.hidden, scene.voice
    runs = list(runs)
    alone = {hidden[slice(*run.name)] for run in runs if run.name}
    for run in runs:
        if run.name is None or run.sort != "person" or _ADVERB.fullmatch(hidden[slice(*run.name)]):
            continue
        end = run.name[1]
        if _is_a_body(hidden, run.name[0], voice):
            continue
        if run.role is not None:
            yield run
        elif role := _apposition(hidden, end, voice):
            yield replace(run, role=role)
        elif office := _apposed_to(hidden, run.name, voice):
            yield replace(run, role=office)
        elif _AGED.match(scene.text, end) or _is_likely(scene, run.name, alone):
            yield run


def _is_a_body(hidden: str, start: int, voice: Voice) -> bool:
    """ "The consortium North Link": what stands right before says what it is."""
    before = _LAST_WORD.search(hidden[max(0, start - 26) : max(0, start - 1)])
    return before is not None and before[1] in voice.body_heads


def _apposition(hidden: str, end: int, voice: Voice) -> Span | None:
    """The office behind a name and a comma."""
    if hidden[end : end + 2] != ", ":
        return None
    first, last = split_at_commas(hidden, end + 2, min(len(hidden), end + 120))[0]
    stop = _PART_ENDS.search(hidden, first, last)
    return apposed(hidden, first, stop.start() if stop else last, voice)


def _is_likely(scene: Scene, name: Span, alone: set[str]) -> bool:
    """Two words or more that open a sentence or stand between commas, or whose last stands alone elsewhere."""
    hidden, voice = scene.hidden, scene.voice
    words = hidden[slice(*name)].split()
    if (
        len(words) < 2
        or len(words) > _LONGEST
        or words[0].lower() in _NO_PERSON
        or any(voice.is_body(word) for word in words)
        or countries_in(hidden[slice(*name)])
    ):
        return False
    if gender_of(words[0]) or words[-1] in alone or voice.said_at.match(hidden, name[1] + 1):
        return True
    if hidden[max(0, name[0] - 2) : name[0]] == ", " and hidden[name[1] : name[1] + 2] == ", ":
        return True
    return scene.sentence(name[0])[0] == name[0] and bool(_VERB_MAY_FOLLOW.match(hidden, name[1]))


def _apposed_to(hidden: str, name: Span, voice: Voice) -> Span | None:
    """ "the governor, Fawzi Haddan": an office and a comma before the name, and a mark after it."""
    if hidden[max(0, name[0] - 2) : name[0]] != ", " or hidden[name[1] : name[1] + 1] not in (",", ".", ";"):
        return None
    base = max(0, name[0] - 26)
    word = _LAST_WORD.search(hidden[base : name[0] - 2])
    if word is None or word[1][0] in UPPER or not voice.is_head(word[1]):
        return None
    return base + word.start(1), base + word.end(1)
