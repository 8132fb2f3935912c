"""Whose verb it is in Arabic: name and office among the words after the verb, or before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crawler.archive.text import countries_in, plain
from reports.analysis.speaking.found import Span
from reports.analysis.speaking.languages.arabic.verbs import VERB
from reports.analysis.speaking.languages.arabic.words import ANYBODY, BODIES, HEADS, MODIFIERS, STOPS, WORD
from reports.analysis.speaking.scene import Scene
from reports.analysis.speaking.tokens import Phrase
from reports.analysis.speaking.voice import HIDDEN, Voice

_MOST = 10  # words of a subject


def subject_first(hidden: str, start: int, verb: int) -> Phrase | None:
    """ "أما قائد الفريق علي الزبيدي فقال": the subject before its verb."""
    lead = re.compile(r"\s*(?:أما|لكن|ولكن|غير أن|إلا أن|من جهته،?|من جانبه،?|بدوره،?)\s+").match(hidden, start, verb)
    at = lead.end() if lead else start
    if not re.search(r"\S", hidden[at:verb]) or re.search(rf"[{HIDDEN}.؟!]", hidden[at:verb]):
        return None
    found = None if VERB.search(hidden, at, verb) else subject_after(hidden, at, verb)
    return found if found is not None and hidden[found.whole[1] : verb].strip(" ،") == "" else None


def subject_after(hidden: str, start: int, end: int) -> Phrase | None:
    """Name and office among the words after a verb, up to a preposition, a mark or ten words."""
    words = _subject_words(hidden, start, end)
    if not words:
        return None
    whole = (words[0].start(), words[-1].end())
    first = plain(words[0][0])
    if first in HEADS:
        split = _office_ends([each[0] for each in words])
        name = words[split:]
        if name and len(name) <= 5:
            return _person(name, (words[0].start(), words[split - 1].end()), whole)
        second = _after_comma(hidden, whole[1], end)
        if second:
            return _person(second, whole, whole)
        return Phrase(whole, "nominal", head=first, definite=len(words) == 1)
    if first in BODIES:
        span = (words[0].start(), words[min(len(words), 4) - 1].end())
        return Phrase(
            span,
            "nominal" if len(words) == 1 and first.startswith("ال") else "body",
            name=None if len(words) == 1 and first.startswith("ال") else span,
            head=first,
            definite=True,
        )
    trade = _trade_ends([each[0] for each in words])
    if trade:
        return _person(words[trade:][:3], (words[0].start(), words[trade - 1].end()), whole)
    return _short(words[:3], first)


def _trade_ends(words: Sequence[str]) -> int:
    """ "مصور الحفلات البيروتي سامي نجم": a trade of several words, all but the first with the article, then a name."""
    split = 1
    while split < len(words) and words[split].startswith("ال"):
        split += 1
    return split if 2 < split < len(words) and not words[0].startswith("ال") else 0


def _person(name: Sequence[re.Match[str]], role: Span, whole: Span) -> Phrase:
    return Phrase(whole, "person", name=(name[0].start(), name[-1].end()), role=role)


def _short(words: Sequence[re.Match[str]], first: str) -> Phrase:
    span = (words[0].start(), words[-1].end())
    if first in ANYBODY:
        return Phrase(span, "nominal", head=first, definite=True)
    return Phrase(span, "person", name=span)


def _after_comma(hidden: str, place: int, end: int) -> list[re.Match[str]]:
    """ "محامي المتهم، زياد قاسم": the name that a comma adds."""
    comma = re.compile(r"\s?،\s").match(hidden, place, end)
    words = _subject_words(hidden, comma.end(), end) if comma else []
    return words if 1 < len(words) < 5 and plain(words[0][0]) not in HEADS and not words[0][0].startswith("و") else []


def _subject_words(hidden: str, start: int, end: int) -> list[re.Match[str]]:
    words: list[re.Match[str]] = []
    at = start
    for match in WORD.finditer(hidden, start, min(end, start + 160)):
        low = plain(match[0])
        if (
            hidden[at : match.start()].strip()
            or (low in STOPS and match[0] != "علي")
            or len(words) == _MOST
            or (VERB.fullmatch(match[0]) and words)
        ):
            break
        if not words and re.match("لل|ل(?!ي|ا)|ب(?=ال)|عن", match[0]) and low not in HEADS:
            break  # "told the reporters": no subject
        if words and ((low[0] == "و" and low[1:] in HEADS) or (low[0] == "ل" and low[1:] in BODIES)):
            break  # "… and the minister", "… to the newspaper"
        words.append(match)
        at = match.end()
    return words


def _office_ends(words: Sequence[str]) -> int:
    """How many of the words belong to the office that the first of them heads: adjectives and what it is head of."""
    split = 0
    while split < len(words):
        low = plain(words[split])
        belongs = (
            low in HEADS or low in MODIFIERS or low.startswith(("ال", "لل")) or (split and countries_in(words[split]))
        )
        if not belongs:
            break
        split += 1
    if split == len(words) and len(words) == 2 and plain(words[0]) in HEADS and words[0].startswith("ال"):
        return 1  # "الوزير الدباغ"
    return split


def people(scene: Scene) -> Iterator[Phrase]:
    """Who is named with an office anywhere in a text."""
    for match in WORD.finditer(scene.hidden):
        word = match[0]
        low = plain(word)
        at = match.start() + (low not in HEADS and low[:1] in "وبل" and low[1:] in HEADS)
        if low in HEADS or at > match.start():
            phrase = subject_after(scene.hidden, at, len(scene.hidden))
            if phrase is not None and phrase.sort == "person":
                yield phrase


def subject_of(hidden: str, start: int, end: int, _: Voice) -> Phrase | None:
    """Whom a sentence is about: the subject of its first verb."""
    for verb in VERB.finditer(hidden, start, end):
        found = subject_after(hidden, verb.end(), end)
        if found is not None:
            return found
    first = WORD.search(hidden, start, end)
    return subject_after(hidden, first.end(), end) if first else None
