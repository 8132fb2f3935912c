"""Which of two days a sentence means, the last or the next: by its verbs, and by which lies nearer.

"Said Tuesday" is past, "will meet Tuesday" to come: the verb nearest to the date decides, one right beside it first.
Where a month or a day without a year is far off in the direction of the verb and close by in the other, the close one
is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from crawler.text.dates.language import Cues

Way = Literal["past", "future"]

_SENTENCE = 240
_ENDS = re.compile(r"[.!?؟।](?:\s?[\"'”’»)])*\s+(?=[^a-z\s])|\n|[。！？]")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Capt|Inc|Corp|Co|Ltd|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|"
    r"Oct|Nov|Dec)|\b[ap]\.m|\d)[.]$"
)
_BESIDE = re.compile(r"\s*(?:on |in |am |le |since |from |for |at )?")
_BESIDES, _STRONG, _WEAK, _NONE = 40, 12, 3, 2
_CLEAR = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """The way that was chosen; certain where a verb said so, or the other lies much farther off."""

    way: Way
    certain: bool


@dataclass(frozen=True, slots=True)
class _Cue:
    way: Way
    start: int
    end: int
    weak: bool = False  # of saying; or of the present, which tells of old days and of plans
    till: bool = False  # "until", "by": to come, where no verb says else
    beside: bool = False


def choose(rule: str, past: int, future: int, text: str, start: int, end: int, cues: Cues) -> Choice:
    """``past`` and ``future``: how many days the two lie from the article's."""
    cue = _cue(text, start, end, cues)
    if rule == "weekday":
        return Choice(cue.way, True) if cue else Choice("past", past == 0)
    if cue is None or (cue.weak and cue.way == "future"):
        clear = past * _CLEAR <= future or future * _CLEAR <= past
        return Choice("past" if past <= future * _NONE else "future", clear)
    if cue.way == "future":
        return Choice("past" if past * _WEAK <= future else "future", True)
    weight = _BESIDES if cue.beside else _WEAK if cue.weak else _STRONG
    return Choice("past" if past <= future * weight else "future", True)


def _cue(text: str, start: int, end: int, cues: Cues) -> _Cue | None:
    """A verb right before the phrase, else right after it; the last before; "until"; the first after: what there is."""
    before, after = _before(text, start), _after(text, end)
    found = _cues(before, cues)
    if cues.told.search(after):
        found = [cue for cue in found if cue.way == "past"]
    till = next((cue for cue in found if cue.till), None)
    last = max((cue for cue in found if not cue.till), key=lambda cue: cue.end, default=None)
    if last is not None and _BESIDE.fullmatch(before, last.end):
        return replace(last, weak=last.weak and last.way == "future", beside=True)
    behind = (cue for cue in _cues(after, cues) if not _is_infinitive(after, cue))
    first = min(behind, key=lambda cue: cue.start, default=None)
    if first is not None and (first.start <= 1 or cues.verb_last):
        return first
    if last is not None and not (last.weak and till):
        return last
    return first if first is not None and not first.weak else till or last or first


def _is_infinitive(after: str, cue: _Cue) -> bool:
    return after.startswith("to ", cue.start)


def _cues(part: str, cues: Cues) -> list[_Cue]:
    found = [
        _Cue("future", match.start(), match.end(), *(bool(match.groupdict().get(name)) for name in ("weak", "till")))
        for match in cues.future.finditer(part)
    ]
    for match in cues.past.finditer(part):
        groups = match.groupdict()
        if not groups.get("passive"):
            found.append(_Cue("past", match.start(), match.end(), bool(groups.get("weak"))))
    return [each for each in found if not any(_covers(other, each) for other in found)]


def _covers(one: _Cue, other: _Cue) -> bool:
    """Whether a cue is part of a longer one: "was scheduled" is no past."""
    return (
        one is not other
        and one.start <= other.start
        and other.end <= one.end
        and one.end - one.start > other.end - other.start
    )


def _before(text: str, start: int) -> str:
    """The sentence up to the phrase."""
    window = text[max(0, start - _SENTENCE) : start]
    ends = [match for match in _ENDS.finditer(window) if not _ABBREVIATED.search(window[: match.start() + 1])]
    return window[ends[-1].end() :] if ends else window


def _after(text: str, end: int) -> str:
    window = text[end : end + _SENTENCE]
    stop = next(
        (match for match in _ENDS.finditer(window) if not _ABBREVIATED.search(window[: match.start() + 1])), None
    )
    return window[: stop.start()] if stop else window
