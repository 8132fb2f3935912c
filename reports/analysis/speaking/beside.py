"""Who is said to speak by the words right around a quotation: after it, before it, or around a piece of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reports.analysis.quote_marks import Marked
from reports.analysis.speaking.found import Span
from reports.analysis.speaking.phrases import phrase_end, read_part
from reports.analysis.speaking.scene import Scene
from reports.analysis.speaking.subjects import (
    inverted_subject,
    is_negated,
    is_passive,
    sentence_subject,
    subject_after,
    subject_before,
    subject_of_by,
    subject_of_participle,
)
from reports.analysis.speaking.tokens import Phrase
from reports.analysis.speaking.voice import HIDDEN, Voice

_FAR = 400  # characters before a quotation, and
_NEAR = 240  # after it, in which its speaker is looked for
_BY = re.compile(r"\s(?:by|par|von)\s")
_SMALL = re.compile(r"\s(?:the|a|an|he|she|it|they|his|her|their|its)\s")
_LEADS = re.compile(r"^[\s,—–-]*")
_AS_PUT = re.compile(r"^[\s,—–-]*as\s")


@dataclass(frozen=True, slots=True)
class Attribution:
    """The phrase that is said to speak (None where the verb has no subject of its own), and the verb."""

    phrase: Phrase | None
    verb: Span | None
    after: bool  # does it follow the words?


def beside(scene: Scene, mark: Marked, limit: int) -> Attribution | None:
    """The attribution of a quotation. ``limit`` is where the next quotation begins, or the text ends."""
    inside = _inside(scene, mark)
    if inside is not None:
        return inside
    inner = scene.inner(mark)
    leads_on = inner.endswith((",", "?", "!", "—", "–", "-", ",’", ",'", "?’", "!’")) or bool(
        re.match(r"\s?[,—–]", scene.hidden[mark.end : mark.end + 2])
    )
    closed = inner.endswith((".", "…")) and not leads_on
    colon = bool(re.search(r":\s?$", scene.hidden[max(0, mark.start - 2) : mark.start]))
    after = None if closed and not _verb_follows(scene, mark) else _after(scene, mark, limit)
    if after is not None and leads_on and not colon:
        return after
    before = _before(scene, mark)
    if before is not None and (before.verb is not None or after is None or not leads_on):
        return before
    return after or before or _signed(scene, mark)


def _signed(scene: Scene, mark: Marked) -> Attribution | None:
    """ "…" – Nevada state senator: a dash and a phrase that ends its line."""
    line_end = scene.line(mark.start)[1]
    dash = re.compile(r"[\s.]*[—–-]{1,2}\s?(?=[^\W\d_])").match(scene.hidden, mark.end, min(line_end, mark.end + 8))
    if dash is None:
        return None
    end = phrase_end(scene.hidden, dash.end(), line_end, scene.voice)
    rest = scene.hidden[end:line_end].lstrip()
    phrase = read_part(scene.hidden, dash.end(), end, scene.voice) if rest[:1] in ("", ",", "(") else None
    return Attribution(phrase, None, True) if phrase is not None and phrase.pronoun is None else None


def _inside(scene: Scene, mark: Marked) -> Attribution | None:
    """French sets the attribution inside the marks: « Oui, explique la gardienne. Et non. »"""
    for start, end in inserts(scene, mark):
        inverted = scene.voice.after_inverted.match(scene.text, start, end)
        if inverted:
            return _pronoun_in(inverted, scene.voice)
        verb = scene.voice.after_verb.match(scene.text, start, end)
        phrase = subject_after(scene.text, verb.end(), end, scene.voice) if verb else None
        if verb and phrase is not None:
            return Attribution(phrase, verb.span("verb"), True)
    return None


def inserts(scene: Scene, mark: Marked) -> Iterator[Span]:
    """Where words of attribution stand inside the marks, with the marks of their own around them; French alone."""
    voice = scene.voice
    if "l" not in voice.articles:
        return
    for verb in re.finditer(rf", (?=(?:{voice.said}|{voice.inverted})\b)", scene.text[mark.first : mark.last]):
        start = mark.first + verb.start()
        end = re.compile(r"[.,]\s").search(scene.text, mark.first + verb.end(), mark.last)
        if end and end.start() - start < 90:
            yield start, end.end()


def _verb_follows(scene: Scene, mark: Marked) -> bool:
    """A stop before the closing mark where a comma should be: "… road." said Orlen. "… road." the statement said."""
    return bool(
        _SMALL.match(scene.hidden, mark.end)
        or scene.voice.after_verb.match(scene.hidden, mark.end)
        or scene.voice.after_inverted.match(scene.hidden, mark.end)
    )


# ---- after the words -------------------------------------------------------------------------------------------------


def _after(scene: Scene, mark: Marked, limit: int) -> Attribution | None:
    hidden, voice = scene.hidden, scene.voice
    stop = min(limit, scene.sentence(max(mark.start, mark.end - 1))[1], mark.end + _NEAR)
    inverted = voice.after_inverted.match(hidden, mark.end, stop)
    if inverted:
        return _pronoun_in(inverted, voice)
    verb = voice.after_verb.match(hidden, mark.end, stop)
    if verb:
        found = subject_after(hidden, verb.end(), stop, voice)
        if found is not None or scene.inner(mark).endswith((",", "?", "!")) or hidden[mark.end : mark.end + 1] == ",":
            return Attribution(found, verb.span("verb"), True)
    by = voice.after_by.match(hidden, mark.end, stop)
    if by:
        found = subject_after(hidden, by.end(), stop, voice)
        return Attribution(found, by.span("verb"), True) if found else None
    return _subject_then_verb(scene, mark, stop)


def _pronoun_in(match: re.Match[str], voice: Voice) -> Attribution:
    group = "pronoun" if match["pronoun"] else "pronoun2"
    gender = voice.pronouns.get(match[group].lower(), "")
    return Attribution(Phrase(match.span(group), "nominal", pronoun=gender), match.span("verb"), True)


def _subject_then_verb(scene: Scene, mark: Marked, stop: int) -> Attribution | None:
    """ "…," Orlen told reporters; or at the end of the sentence: … “long and bad” and closed, Orlen said."""
    hidden, voice = scene.hidden, scene.voice
    leads = _AS_PUT.match(hidden[mark.end : stop]) or _LEADS.match(hidden[mark.end : stop])
    start = mark.end + (leads.end() if leads else 0)
    for verb in voice.said_at.finditer(hidden, start, stop):
        if HIDDEN in hidden[start : verb.start()]:
            return None
        if is_negated(hidden, start, verb.start()):
            return None
        phrase = subject_before(hidden, start, verb.start(), voice)
        if phrase is not None and _stands(hidden, start, mark, phrase):
            return Attribution(phrase, verb.span("verb"), True)
    return None


def _stands(hidden: str, start: int, mark: Marked, phrase: Phrase) -> bool:
    """After the words, a subject begins a clause: at once, or behind a comma."""
    before = hidden[mark.end : phrase.whole[0]].rstrip(" '\"’”")
    return (
        phrase.whole[0] - start <= 14 or before.endswith((",", "—", "–")) or (phrase.role is not None and "," in before)
    )


# ---- before the words ------------------------------------------------------------------------------------------------


def _before(scene: Scene, mark: Marked) -> Attribution | None:
    hidden, voice = scene.hidden, scene.voice
    start = max(scene.sentence(mark.start)[0], mark.start - _FAR)
    if start >= mark.start:
        return None
    for verb in reversed(list(voice.any_at.finditer(hidden, start, mark.start))):
        found = _by_verb(scene, start, mark, verb)
        if found is not None:
            return found if found.phrase is not None or found.verb is not None else None
    if re.search(r":\s?$", hidden[start : mark.start]):
        subject = sentence_subject(hidden, start, mark.start, voice)
        return Attribution(subject, None, False) if subject else None
    return None


def _by_verb(scene: Scene, start: int, mark: Marked, verb: re.Match[str]) -> Attribution | None:
    hidden, voice = scene.hidden, scene.voice
    kind = verb.lastgroup or "verb"
    between = hidden[verb.end() : mark.start]
    if kind == "by":
        phrase = subject_of_by(hidden, start, verb, mark.start, voice)
        return Attribution(phrase, verb.span("by"), False) if phrase else None
    if is_negated(hidden, start, verb.start()):
        return Attribution(None, None, False)
    if is_passive(hidden, start, verb.start(), voice):
        agent = _BY.search(between)
        phrase = subject_after(hidden, verb.end() + agent.end(), mark.start, voice) if agent else None
        return Attribution(phrase, verb.span(kind), False) if phrase else None
    if kind == "saying":
        phrase = subject_of_participle(hidden, start, verb.start(), voice)
        return Attribution(phrase, verb.span(kind), False) if phrase else None
    inverted = inverted_subject(hidden, start, verb, mark.start, voice) if kind == "verb" else None
    phrase = inverted or subject_before(hidden, start, verb.start(), voice)
    if phrase is None and kind == "verb" and re.match(r"\s+\S", between):
        phrase = subject_after(hidden, verb.end() + 1, mark.start, voice)
        if phrase is not None and phrase.sort == "nominal" and phrase.pronoun is None:
            phrase = None
    if phrase is None and kind == "verb" and re.search(r"[:,]\s?$", between):
        phrase = sentence_subject(hidden, start, verb.start(), voice)
    return Attribution(phrase, verb.span(kind), False) if phrase else None
