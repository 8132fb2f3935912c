"""A phrase that can speak: where its name, its office and its noun are; by capitals and lists of words alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reports.analysis.speaking.found import Span
from reports.analysis.speaking.runs import named, owns
from reports.analysis.speaking.tokens import Phrase, Token, tokens
from reports.analysis.speaking.voice import HIDDEN, UPPER, Voice

MOST_WORDS = 24  # in a phrase; a longer one is no speaker
_ACTS = frozenset("is was are were be been has have had will would and".split())
_MARK = re.compile(r"[^\s'’]")
_CONTRACTED = re.compile(r"['’](?:s|d|ll|re|ve|m)$")


def read_phrase(text: str, start: int, end: int, voice: Voice) -> Phrase | None:
    """The speaker in a stretch: its first part up to a comma, or the name that the second part gives it."""
    parts = split_at_commas(text, start, end)
    first = read_part(text, *parts[0], voice)
    if first is None or len(parts) < 2 or first.pronoun is not None:
        return first
    second = read_part(text, *parts[1], voice)
    if first.sort == "nominal" and second is not None and second.sort == "person" and is_bare(text, second, parts[1]):
        return replace(
            second, role=second.role or _role_words(text, first.whole, voice), whole=(first.whole[0], second.whole[1])
        )
    if first.sort == "person" and first.role is None:
        return replace(first, role=apposed(text, *parts[1], voice))
    return first


def split_at_commas(text: str, start: int, end: int) -> list[Span]:
    """The parts between commas, without blanks around them."""
    parts: list[Span] = []
    at = start
    for piece in text[start:end].split(","):
        parts.append((at + len(piece) - len(piece.lstrip()), at + len(piece.rstrip())))
        at += len(piece) + 1
    return parts


def is_bare(text: str, phrase: Phrase, part: Span) -> bool:
    """Does a person's phrase fill its part, so that it is an apposition?"""
    return (
        phrase.whole[0] - part[0] <= 1
        and part[1] - phrase.whole[1] <= 1
        and not text[part[0] : part[1]].startswith(("of ", "in "))
    )


def apposed(text: str, start: int, end: int, voice: Voice) -> Span | None:
    """The office that stands after a name and a comma: "the director of Fjordlink"."""
    words = tokens(text, start, end, voice)
    if not words or not _opens_office_phrase(words, voice):
        return None
    stop = next((number for number, (_, _, word) in enumerate(words) if word.lower() in voice.relatives), len(words))
    words = words[:stop]
    if not words or len(words) > 14 or HIDDEN in text[start:end]:
        return None
    opens = words[0][2].lower()
    if opens in voice.prepositions or opens.isdigit() or not any(voice.is_head(word) for _, _, word in words[:6]):
        return None
    if any(voice.said_at.fullmatch(word) for _, _, word in words):
        return None
    return (words[0][0], words[-1][1])


def _opens_office_phrase(words: Sequence[Token], voice: Voice) -> bool:
    """Does an apposition begin as an office does: "the", "a", "Iraq's", "head of", "former"?"""
    first = words[0][2]
    low = first.lower().rstrip("'’")
    if low in voice.stops or low.endswith("ing") or any(word.lower() in _ACTS for _, _, word in words[:8]):
        return False
    return low in voice.articles or low in voice.modifiers or voice.is_head(first) or first[0] in UPPER


def read_part(text: str, start: int, end: int, voice: Voice) -> Phrase | None:
    """A phrase without commas: a pronoun, a person, a body, or somebody without a name."""
    words = tokens(text, start, end, voice)
    if not words or len(words) > MOST_WORDS:
        return None
    if len(words) == 1 and (words[0][2].lower() in voice.nobody or words[0][2].lower() in voice.opening_words):
        return None
    pronoun = voice.pronouns.get(_CONTRACTED.sub("", text[words[0][0] : words[-1][1]].lower()))
    whole = (words[0][0], words[-1][1])
    if pronoun is not None:
        return Phrase(whole, "nominal", pronoun=pronoun)
    definite = words[0][2].lower().rstrip("'’") in voice.definite
    bare = 0
    while bare < len(words) and words[bare][2].lower().rstrip("'’") in voice.articles:
        bare += 1
    while not bare and len(words) > 1 and words[0][2].lower() in voice.opening_words:
        words = words[1:]
    inner = words[bare:]
    if not inner and words[-1][2].lower() in (
        "a",
        "an",
        "the",
        "un",
        "une",
        "le",
        "la",
        "les",
        "ein",
        "eine",
        "der",
        "die",
        "das",
        "bir",
    ):
        return None
    if not inner:
        return Phrase(whole, "nominal", head=words[-1][2].lower(), definite=definite)
    return named(text, inner, bare > 0, voice) or _nominal(words, inner, whole, definite, voice)


def _role_words(text: str, whole: Span, voice: Voice) -> Span | None:
    words = tokens(text, *whole, voice)
    while words and words[0][2].lower() in voice.articles:
        words = words[1:]
    if not any(voice.is_head(word) for _, _, word in words):
        return None  # "At the gate in Aldham, Dana Orlen"
    return (words[0][0], words[-1][1]) if words else None


def _nominal(words: Sequence[Token], inner: Sequence[Token], whole: Span, definite: bool, voice: Voice) -> Phrase:
    fresh = [n for n, (_, _, word) in enumerate(words) if n and word.lower() in ("a", "an", "the", "one", "another")
             and words[n - 1][2].lower() not in voice.small_words]  # fmt: skip
    if fresh:  # "after the incident a member of the crew"
        words = words[fresh[-1] :]
        inner, whole, definite = words[1:] or words, (words[0][0], words[-1][1]), words[0][2].lower() in voice.definite
    before = next(
        (number for number, (_, _, word) in enumerate(inner) if number and word.lower() in voice.prepositions),
        len(inner),
    )
    head = inner[before - 1][2].lower() if before else inner[0][2].lower()
    return Phrase(whole, "nominal", head=head, definite=definite)


def phrase_end(text: str, start: int, limit: int, voice: Voice) -> int:
    """Where a phrase that begins at a place ends: before a word or a mark that belongs to no phrase."""
    end, has_name, before = start, False, ""
    for number, (first, last, word) in enumerate(tokens(text, start, limit, voice)):
        # "Doctors of the Coast", not "Sara Nouri of the group"
        goes_on = number == 2 and before == "of" and word == "the" and text[last + 1 : last + 2].isupper()
        stops = not goes_on and _stops(word, has_name, voice)
        if number and (number > MOST_WORDS or _MARK.search(text, end, first) or stops):
            break
        if not number and _MARK.search(text, start, first):
            break
        is_name = word[0] in UPPER and not voice.is_head(word) and not owns(word)
        has_name = has_name or (is_name and word.lower() not in voice.modifiers)
        end, before = last, word
    return end


def _stops(word: str, has_name: bool, voice: Voice) -> bool:
    low, capital = word.lower(), word[0] in UPPER
    if low in voice.stops and (not capital or low.endswith(("day", "tag"))):
        return True
    if not has_name or capital or low in voice.particles or low == "of":
        return False
    return not (voice.nouns_are_capital and low in voice.prepositions) and not (
        voice.is_head(word) or voice.is_body(word)
    )
