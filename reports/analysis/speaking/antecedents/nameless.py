"""Speakers without a name: "a company official, who", "the company" for "it", "the residents" for "they"."""

from __future__ import annotations

from crawler.archive.text import plain
from reports.analysis.speaking.antecedents.heard import Heard
from reports.analysis.speaking.found import Speaker
from reports.analysis.speaking.phrases import phrase_end, split_at_commas
from reports.analysis.speaking.tokens import tokens

_OPENING = 300  # characters of a sentence in which somebody without a name is its subject
_ARTICLES = frozenset(("the", "a", "an", "le", "la", "les", "der", "die", "das", "its", "their"))


def many(heard: Heard, start: int, end: int, gender: str) -> Speaker | None:
    """ "The company" for "it", "the residents" for "they": the last such noun that has an article."""
    words = tokens(heard.scene.hidden, max(start, end - _OPENING), end, heard.scene.voice)
    for at in range(len(words) - 1, 0, -1):
        word = words[at][2].lower()
        if not heard.scene.voice.is_body(word) or (word.endswith("s") != (gender == "p")):
            continue
        first = next((n for n in range(at - 1, max(-1, at - 4), -1) if words[n][2].lower() in _ARTICLES), None)
        if first is not None or gender == "p":
            whole = (words[at if first is None else first][0], words[at][1])
            return Speaker(whole, plain(heard.scene.text[slice(*whole)]), whole, "nominal")
    return None


def met(heard: Heard, start: int, name: int, gender: str) -> Speaker | None:
    """ "A diplomat, who knows Orlen, said": somebody new, who opens a sentence before anybody is named."""
    if not heard.scene.hidden.startswith(("A ", "An ", "One ", "Another "), start):
        return None
    found = nameless(heard, start, name, gender)
    return found if found is not None and found.span[1] < name else None


def nameless(heard: Heard, start: int, end: int, gender: str) -> Speaker | None:
    """Somebody without a name at the start of a sentence: "A company official, who", "One of them, a student,"."""
    hidden, voice = heard.scene.hidden, heard.scene.voice
    for first, last in split_at_commas(hidden, start, min(end, start + _OPENING))[:2]:
        words = tokens(hidden, first, last, voice)
        if not words or words[0][2].lower().rstrip("'’") not in voice.articles:
            continue
        stop = phrase_end(hidden, first, last, voice)
        others = voice.prepositions | voice.ends
        before = next((at for at, (*_, word) in enumerate(words) if word.lower() in others), 6)
        heads = [at for at, (*_, word) in enumerate(words[: min(before, 6)]) if voice.is_head(word)]
        if not heads:
            continue
        whole = (first, stop if stop >= words[heads[0]][1] and last == stop else words[heads[0]][1])
        key = plain(heard.scene.text[slice(*whole)])
        if heard.fits(key, "nominal", gender):
            return Speaker(whole, key, whole, "nominal")
    return None
