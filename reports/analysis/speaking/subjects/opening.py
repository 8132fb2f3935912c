"""The first phrase of a sentence that could be its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reports.analysis.speaking.phrases import read_part, split_at_commas
from reports.analysis.speaking.tokens import Phrase, tokens
from reports.analysis.speaking.voice import UPPER, Voice

_LEAD = re.compile(r"(?:But|And|Yet|So|Then|Still|Mais|Et|Aber|Und|Doch)\s")
_CONTRACTED = re.compile(r"['’](?:s|d|ll|re|ve|m)?$")
_OWNED = 3  # words of what somebody owns
_OF_WHOM = re.compile(r" (?:of|for|at|from|with) (?:the |a )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,5}")


def sentence_subject(hidden: str, start: int, end: int, voice: Voice) -> Phrase | None:
    """The first phrase of a sentence that could be its subject, behind "In a statement," and the like."""
    for first, last in split_at_commas(hidden, start, end):
        for phrase in _opening(hidden, first, last, voice):
            return phrase
    return None


def _opening(hidden: str, start: int, end: int, voice: Voice) -> Iterator[Phrase]:
    lead = _LEAD.match(hidden, start, end)
    start = lead.end() if lead else start
    words = tokens(hidden, start, end, voice)
    if not words:
        return
    opens = _CONTRACTED.sub("", words[0][2].lower())
    if opens in voice.pronouns:
        yield Phrase(words[0][:2], "nominal", pronoun=voice.pronouns[opens])
        return
    skipped = (opens not in voice.articles and (opens in voice.prepositions or opens in voice.stops)) or opens.endswith(
        "ing"
    )
    if skipped or voice.said_at.fullmatch(words[0][2]):
        return
    stop = _noun_end(words, voice)
    if stop:
        tail = _OF_WHOM.match(hidden, words[stop - 1][1], end)
        phrase = read_part(hidden, words[0][0], words[stop - 1][1], voice)
        if phrase is not None and phrase.sort == "nominal" and tail:
            phrase = read_part(hidden, words[0][0], tail.end(), voice)
        if phrase is not None:
            yield phrase


def _is_within(low: str, voice: Voice) -> bool:
    """A small word inside an office that joins no two phrases."""
    return low in voice.modifiers and low not in ("and", "et") and low not in voice.prepositions


def _noun_end(words: list[tuple[int, int, str]], voice: Voice) -> int:
    """How many words from the first on are one phrase: up to the last capital or noun of office in a row."""
    stop = 0
    for number, (_, _, word) in enumerate(words[:12]):
        low = word.lower().rstrip("'’")
        if number and low in voice.stops:
            break
        if word[0] in UPPER or low in voice.particles or voice.is_head(word) or low in voice.body_heads:
            stop = number + 1
        elif low in voice.articles and number == 0:
            continue
        elif stop and (_is_within(low, voice) or (_CONTRACTED.search(words[stop - 1][2]) and number < stop + _OWNED)):
            continue  # "Rebel finance minister", "Norland's defence ministry"
        elif (stop and low not in ("of", "de", "du", "des")) or number > 4:
            break
    if stop and _CONTRACTED.search(words[stop - 1][2]):
        return 0
    return stop if stop and not (stop == 1 and words[0][2].lower() in voice.articles) else 0
