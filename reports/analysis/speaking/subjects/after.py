"""The subject that stands after its verb, or after "according to"."""

from __future__ import annotations

import re

from reports.analysis.speaking.phrases import phrase_end, read_part, read_phrase
from reports.analysis.speaking.subjects.clauses import can_speak
from reports.analysis.speaking.tokens import Phrase
from reports.analysis.speaking.voice import Voice

_ISSUED = re.compile(
    r"(?:the |The )?(?P<name>(?:U\.S\. |US )?[A-Z][\w’'-]+?(?: (?:of )?[A-Z][\w’'-]+?){0,4})['’]s (?:official |own |"
    r"latest )?"
    r"(?:readout|statement|account|summary|communiqu[eé]|website|press release|transcript)\b"
)
_BLANKS = re.compile(r"\s*")
_MOST_BEFORE = 40  # characters of a phrase before "zufolge"
_COMMA = re.compile(r"\s*,\s")
_PART_ENDS = re.compile(r"[.;:█—–(]|, ")
_AND_AFTER = re.compile(r" (?:and|et|und) ")


def subject_after(hidden: str, place: int, stop: int, voice: Voice) -> Phrase | None:
    """The phrase right after a verb, with the name that a comma adds to it."""
    issued = _ISSUED.match(hidden, place, stop)
    if issued:
        return Phrase(issued.span(), "body", name=issued.span("name"))
    end = phrase_end(hidden, place, stop, voice)
    first = read_part(hidden, place, end, voice) if end > place else None
    if first is None or first.pronoun is not None:
        return first
    opens = hidden[first.whole[0] : first.whole[1]].lower().split()[0]
    if first.sort == "nominal" and (
        opens in voice.stops or (opens in voice.prepositions and opens not in voice.articles)
    ):
        return None
    if first.sort == "nominal" and not can_speak(hidden, first, voice):
        return None
    comma = _COMMA.match(hidden, end, stop)
    if comma:
        following = _PART_ENDS.search(hidden, comma.end(), stop)
        return read_phrase(hidden, place, following.start() if following else stop, voice)
    joined = _AND_AFTER.match(hidden, end, stop)
    if joined and first.sort != "nominal":
        other_end = phrase_end(hidden, joined.end(), stop, voice)
        other = read_part(hidden, joined.end(), other_end, voice) if other_end > joined.end() else None
        if other is not None and (other.sort != "nominal" or hidden[joined.end()] in "tahl"):
            return Phrase((first.whole[0], other.whole[1]), "nominal", head="both", joint=True)
    return first


def subject_of_by(hidden: str, start: int, by: re.Match[str], stop: int, voice: Voice) -> Phrase | None:
    """The phrase after "according to", or before the German "zufolge" that opens a sentence."""
    if by[0].lower() == "zufolge":
        return read_part(hidden, start, by.start(), voice) if by.start() - start < _MOST_BEFORE else None
    blanks = _BLANKS.match(hidden, by.end())
    return subject_after(hidden, blanks.end() if blanks else by.end(), stop, voice)


def inverted_subject(hidden: str, start: int, verb: re.Match[str], stop: int, voice: Voice) -> Phrase | None:
    """German: "Das Netz hat gehalten, sagte Orlen am Montag": a verb right behind a comma has its subject after it."""
    if not voice.nouns_are_capital or not hidden[start : verb.start()].rstrip().endswith(","):
        return None
    found = subject_after(hidden, verb.end() + 1, stop, voice)
    return found if found is not None and (found.sort != "nominal" or found.definite or found.pronoun) else None
