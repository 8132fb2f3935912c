"""The subject that stands before its verb, read backwards from there."""

from __future__ import annotations

import re

from reports.analysis.speaking.phrases import read_part
from reports.analysis.speaking.subjects.after import subject_after
from reports.analysis.speaking.subjects.appositions import before_apposition, is_trade, named_before
from reports.analysis.speaking.subjects.clauses import last_clause, without_opener
from reports.analysis.speaking.subjects.opening import sentence_subject
from reports.analysis.speaking.subjects.verbs import end_without_fillers
from reports.analysis.speaking.tokens import Phrase
from reports.analysis.speaking.voice import HIDDEN, Voice

# "…, Academy President Neil Portnow, who said"
_ANTECEDENT = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][\w’'.-]*(?: (?:[a-z]{2,3} )?[A-Z][\w’'.-]*){0,5}),? "
    r"who(?: (?:has|had|have|also|later|then|recently))*\s$"
)
_WITH_NAME = re.compile(r"\bwith (?P<name>(?:the )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,5})\s$")
# "a report that said", "the company that built the bridge said": the noun before a clause about it
_WHICH = re.compile(
    r" (?:that|which)(?:\s*$| (?:[a-z]+ed|built|made|led|won|took|held|ran|runs|owns|makes|represents|operates|"
    r"oversees|monitors|tracks|includes|is|are|was|were|has|have|had)\b)"
)
_DASHES = (" - ", " -- ", "-RRB-")  # as tokenisers write them


def subject_before(hidden: str, start: int, verb: int, voice: Voice) -> Phrase | None:
    """The phrase that a verb has for its subject, read backwards from the verb."""
    end = end_without_fillers(hidden, start, verb, voice)
    bound = max(hidden.rfind(mark, start, end) for mark in (";", ":", "(", ")", HIDDEN, "—", "–"))
    ends = (hidden.rfind(mark, start, end) + len(mark) for mark in _DASHES if mark in hidden[start:end])
    low = max(start, bound + 1, *ends)
    before = max(low, verb - 90)
    antecedent = _ANTECEDENT.search(hidden, before, verb) if hidden.find(" who", before, verb) >= 0 else None
    if antecedent:
        return read_part(hidden, *antecedent.span("name"), voice)
    piece = hidden[low:end]
    if piece.rstrip().endswith(","):
        return before_apposition(hidden, low, low + len(piece.rstrip()) - 1, voice)
    at = hidden.rfind(",", low, end) + 1 or low
    which = _WHICH.search(hidden, at, end)
    if which and which.start() > at:
        return last_clause(hidden, at, which.start(), voice)
    found = last_clause(hidden, at, end, voice)
    if found is not None and at > low and is_trade(hidden, at, found, voice):
        return named_before(hidden, low, at - 1, found, voice) or found
    if found is None and at > low:
        relative = _opens_relative(hidden, at, end, voice)
        if relative:
            return before_apposition(hidden, low, at - 1, voice)
    if found is None and not without_opener(hidden, at, end, voice)[1].strip():
        return _of_deed_before(hidden, (start, low, at, end), voice)
    return found


def _of_deed_before(hidden: str, places: tuple[int, int, int, int], voice: Voice) -> Phrase | None:
    """ "She looked up and said", "called it “…” and said": who did what stands before, though marks stand between."""
    start, low, at, end = places
    near = sentence_subject(hidden, at, end, voice) if at > low else None
    if near is not None and near.pronoun is not None:
        return near
    goes_on = hidden[low - 1 : low] == HIDDEN and hidden[low:end].strip(" ,") in ("and", "but")
    return sentence_subject(hidden, start if goes_on else low, end, voice)


def subject_of_participle(hidden: str, start: int, place: int, voice: Voice) -> Phrase | None:
    """ "Orlen told reporters, adding": who did what the sentence says before; else its first phrase."""
    with_name = _WITH_NAME.search(hidden, max(start, place - 90), place)
    if with_name:
        return read_part(hidden, *with_name.span("name"), voice)
    if not re.search(r"[,—–]\s*$", hidden[start:place]):
        near = subject_before(hidden, start, place, voice)
        if near is not None and near.sort != "nominal":
            return near
    for verb in reversed(list(voice.said_at.finditer(hidden, start, place))):
        found = subject_before(hidden, start, verb.start(), voice)
        if found is None and hidden[start : verb.start()].rstrip(" ,'\"”’")[-1:] == HIDDEN:
            found = subject_after(hidden, verb.end() + 1, place, voice)
        if found is not None:
            return found
    return sentence_subject(hidden, start, place, voice)


def _opens_relative(hidden: str, start: int, end: int, voice: Voice) -> bool:
    words = hidden[start:end].split()
    return bool(words) and words[0].lower() in voice.relatives and len(words) < 4
