"""What is planned: who is to do what, in one form for all words that mean the same; and is it told as done?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from crawler.archive.text import plain, stem
from reports.alike import ALIKE
from reports.analysis.reading import Sentence
from reports.analysis.roles import HEADS, LOOSE, MODIFIERS
from reports.analysis.voices import voice

_PLANNED = re.compile(
    r"\b(?:will|shall|would|(?:is|are|was|were) (?:(?:due|set|scheduled|expected|planned|slated) )?to|"
    r"(?:plans?|expects?|intends?|aims?|agreed|decided|promised|vowed|has|have) to|going to)"
    r" (?:also |then |be |hold |have |begin |start |take |formally |jointly )*(?P<deed>[a-z]+)"
)
# What is planned is said with these; they name no deed.
_PLANNING = frozenset(
    stem(word)
    for word in "expected scheduled planned due set slated announced said told confirmed will would plan plans expects "
    "statement spokesman spokeswoman minister president prime foreign secretary official office week month day morning "
    "evening afternoon next later first place take took taken".split()
)
_PAST = {
    "held": "hold", "began": "begin", "begun": "begin", "left": "leav", "flew": "visit", "spoke": "talk",
    "won": "win", "paid": "pay", "swore": "swear", "sworn": "swear", "chose": "choos", "gave": "giv", "sent": "send",
    "went": "visit", "opened": "open", "election": "vot", "poll": "vot", "ballot": "vot", "start": "begin",
    "launch": "begin", "host": "hold",
}  # fmt: skip
# What somebody does once: then no later day is one for it.
_ONCE = re.compile(
    r"\b(?:will|would|is to|plans to|intends to|agreed to|promised to|vowed to|has agreed to) (?:also |then )?"
    r"(?P<deed>step (?:down|aside)|resign|retire|quit|abdicate|surrender)\b"
)
_DONE_ONCE = {
    "step down": r"(?:has |have |had )?stepped down",
    "step aside": r"(?:has |have |had )?stepped (?:down|aside)",
    "resign": r"(?:has |have |had )?resigned",
    "retire": r"(?:has |have |had )?retired",
    "quit": r"(?:has |have |had )?(?:quit|resigned)",
    "abdicate": r"(?:has |have |had )?abdicated",
    "surrender": r"(?:has |have |had )?surrendered",
}
_NO_NAMES = LOOSE | HEADS | MODIFIERS
_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_SMALL = re.compile(r"\b[a-z][a-z-]+\b")


@dataclass(frozen=True)
class Matter:
    """What a sentence tells, to be held against another: who and where, and the deeds."""

    sentence: Sentence

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Whom and where it names outside quotations: surnames, codes of countries, other names, each once, in order.

        Days, offices, and who says it are no such names.
        """
        sentence, text = self.sentence, self.sentence.masked
        said = voice(sentence)
        passed = list(sentence.date_spans)
        passed += [(said.start, said.end)] if said else []
        people = [(each.start - sentence.start, each.end - sentence.start, each.key) for each in sentence.mentions]
        found = [(start, key.split()[-1]) for start, _, key in people if not _inside(start, passed)]
        passed += [(start, end) for start, end, _ in people]
        lands = {start: code for code, start, _ in sentence.lands_outside}
        for match in _NAME.finditer(text):
            word = plain(match[0]).removesuffix("'s").removesuffix("’s")
            if not _inside(match.start(), passed) and word not in _NO_NAMES and _is_name(text, match, lands):
                found.append((match.start(), lands.get(match.start(), word)))
        return tuple(dict.fromkeys(name for _, name in sorted(found)))

    @cached_property
    def deeds(self) -> frozenset[str]:
        """What is done and to what, words that mean the same in one form."""
        kept = set(self.sentence.words)
        small = {stem(match[0]) for match in _SMALL.finditer(self.sentence.masked)}
        return frozenset(deed_of(word) for word in (small & kept) - _PLANNING)


def _inside(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _is_name(text: str, match: re.Match[str], lands: dict[int, str]) -> bool:
    """The first word of a sentence is a name only where it is known as one, or looks like one."""
    if match.start() or match.start() in lands or (match[0].isupper() and len(match[0]) > 2):
        return True
    return bool(re.match(r" [A-Z]", text[match.end() :]))


def deed_of(word: str) -> str:
    word = _PAST.get(word, word)
    return next((min(group) for group in ALIKE if word in group), word)


def planned(sentence: Sentence) -> str:
    match = _PLANNED.search(sentence.masked)
    return deed_of(stem(match["deed"])) if match else ""


def is_done(deed: str, sentence: Sentence) -> bool:
    """Does the deed stand as something done, not as something to do: "met", not "asked him to meet"?"""
    if not deed:
        return True
    small = list(_SMALL.finditer(sentence.masked))
    return any(
        deed_of(stem(match[0])) == deed and not re.search(r"\b(?:to|for|a|an|of) $", sentence.masked[: match.start()])
        for match in small
    )


def done_once(sentence: Sentence) -> re.Pattern[str] | None:
    """How a later sentence would tell that he whom this one names has done what one does but once: "Valdan resigned".

    None where it plans nothing of that kind, or names nobody for it.
    """
    match = _ONCE.search(sentence.masked)
    if match is None:
        return None
    before = [each for each in sentence.mentions if each.end - sentence.start <= match.start()]
    if not before:
        return None
    surname = re.escape(before[-1].key.split()[-1])
    return re.compile(rf"\b{surname} (?:[a-z]+ly )?{_DONE_ONCE[match['deed']]}\b", re.IGNORECASE)
