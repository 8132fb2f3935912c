"""The subject of one clause: its last phrase, without the word that opens the clause and without one about its noun."""

from __future__ import annotations

import re
from functools import lru_cache

from reports.analysis.speaking.found import Span
from reports.analysis.speaking.phrases import read_part
from reports.analysis.speaking.tokens import Phrase, tokens
from reports.analysis.speaking.voice import UPPER, Voice

_AND = re.compile(r"\s(?:and|et|und)\s")
_FINITE = frozenset("is was are were has had will would est sont était ist war sind hat".split())
_WHEN = re.compile(r"\b(?:after|before|since|until|than) $", re.IGNORECASE)


def without_opener(hidden: str, start: int, end: int, voice: Voice) -> tuple[int, str]:
    """A clause without the word that opens it: "but", "when"."""
    opener = _last_opener(hidden, start, end, voice)
    at = min(start + opener.end(), end) if opener else start
    return at, hidden[at:end]


@lru_cache(maxsize=16)  # two questions about one clause need it
def _last_opener(hidden: str, start: int, end: int, voice: Voice) -> re.Match[str] | None:
    """The last word of a clause that opens one."""
    found = None
    for opener in voice.opener.finditer(hidden[start:end] + " "):
        found = opener
    return found


def last_clause(hidden: str, start: int, end: int, voice: Voice) -> Phrase | None:
    """The phrase that ends a clause, where it can be the subject of the verb behind it."""
    joint = _joint(hidden, start, end, voice)
    if joint is not None:
        return joint
    at, clause = without_opener(hidden, start, end, voice)
    if not clause.strip() or len(clause) > 160:
        return None
    words = tokens(hidden, at, end, voice)
    for word in reversed(words[-3:]):
        if word[2].lower() in voice.pronouns and voice.pronouns[word[2].lower()] in ("m", "f", "p"):
            return read_part(hidden, *word[:2], voice)
    relative = _relative(hidden, start, end, voice)
    if relative is not None:
        return last_clause(hidden, start, relative, voice)
    phrase = read_part(hidden, at, end, voice)
    if phrase is None or phrase.pronoun is not None:
        return phrase
    if phrase.whole[1] < at + len(clause.rstrip()) - 1:
        return None
    if phrase.sort == "nominal" and not can_speak(hidden, phrase, voice):
        return None
    return phrase


def _relative(hidden: str, start: int, end: int, voice: Voice) -> int | None:
    """Where "who works for the council" begins, that stands without a comma behind its noun."""
    last = _last_opener(hidden, start, end, voice)
    return start + last.start() if last and last[0].strip() in voice.relatives - {"that"} and last.start() > 2 else None


def _joint(hidden: str, start: int, end: int, voice: Voice) -> Phrase | None:
    """ "Orlen and Valdan said": two names at the start of a clause."""
    match = _AND.search(hidden, start, end)
    if match is None:
        return None
    first = read_part(hidden, start, match.start(), voice)
    if first is None or first.sort == "nominal":
        return None
    second = read_part(hidden, match.end(), end, voice)
    if second is None or second.sort == "nominal":
        return None
    words = tokens(hidden, start, match.start(), voice)
    if not words or words[0][0] < first.whole[0] - 6:
        return None
    return Phrase((first.whole[0], second.whole[1]), "nominal", head="both", joint=True)


def can_speak(hidden: str, phrase: Phrase, voice: Voice) -> bool:
    """A phrase without a name is a subject if its noun can speak; what a clause is made of cannot."""
    words = [word for _, _, word in tokens(hidden, *phrase.whole, voice)]
    if (
        len(words) > 16
        or any(word in _FINITE for word in words)
        or voice.passive_at_end.search(hidden[phrase.whole[0] : phrase.whole[1]])
    ):
        return False
    opens = words[0].lower().rstrip("'’")
    if opens not in voice.articles and (opens in voice.prepositions or opens in voice.ends):
        return False
    if _WHEN.search(hidden[max(0, phrase.whole[0] - 8) : phrase.whole[0]]) and not (
        voice.is_head(phrase.head) or voice.is_body(phrase.head)
    ):
        return False
    if opens in voice.nobody:
        return False
    last = next(
        (word.lower() for before, word in zip(words[1:], words, strict=False) if before.lower() in voice.prepositions),
        words[-1].lower(),
    )
    return (
        opens in voice.articles
        or (words[0][0] in UPPER and (last.endswith("s") or len(words) == 1 or voice.nouns_are_capital))
        or any(voice.is_head(word) or voice.is_body(word) for word in (last, _single(last), _single(words[0])))
    )


def _single(word: str) -> str:
    """ "Fishermen" are as much somebody as a fisherman."""
    return f"{word[:-3]}man" if word.endswith("men") else word.removesuffix("s")


def subject_of_part(hidden: str, part: Span, voice: Voice) -> Phrase | None:
    """The same for what stands between two commas."""
    return last_clause(hidden, *part, voice) if part[1] > part[0] else None
