"""Who says what a sentence tells, and which part of the sentence is what he says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reports.analysis.attribution import SAID
from reports.analysis.reading import Sentence, once
from reports.analysis.voices import Voice, voice

# "On Sunday,", "Speaking in Cairo,": what may stand before the one who speaks.
_LEADING = re.compile(r"(?:In|On|At|After|Before|During|Speaking|Late|Early|From|For|With|Since|Earlier)\b[^,]{0,70},$")
_THAT = re.compile(r"[^,]{0,60}? that\b")


@dataclass(frozen=True, slots=True)
class Frame:
    """Who says what stands at ``first`` to ``last`` of a sentence; ``opens`` where the sentence begins with it."""

    voice: Voice
    verb_end: int
    first: int
    last: int
    opens: bool


@once
def frame_of(sentence: Sentence) -> Frame | None:
    """Who says it, if anybody does, and which part of the sentence is what he says."""
    text, found = sentence.masked, voice(sentence)
    if found is None:
        return None
    said = [each for each in SAID.finditer(text) if each.start() - 90 < found.end and found.start < each.end() + 90]
    if not said:
        return None
    verb = min(said, key=lambda each: abs(each.start() - found.end))
    start, end = min(found.start, verb.start()), max(found.end, verb.end())
    before = text[:start].rstrip()
    if not before or (before.endswith(",") and _LEADING.match(before)):
        that = _THAT.match(text, end)
        return Frame(found, end, that.end() if that else end, len(text), opens=True)
    closes = before.endswith(",") or start - len(before) > 2  # a quotation stood there
    return Frame(found, end, 0, text.rfind(",", 0, start) + 1 or start, opens=False) if closes else None
