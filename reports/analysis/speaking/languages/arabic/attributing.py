"""Who said a quotation, and what is said without one: the verb beside it, with its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reports.analysis.quote_marks import Marked
from reports.analysis.speaking.beside import Attribution
from reports.analysis.speaking.found import Span
from reports.analysis.speaking.languages.arabic.subjects import subject_after, subject_first
from reports.analysis.speaking.languages.arabic.verbs import BY_AT, THAT, VERB
from reports.analysis.speaking.scene import Scene
from reports.analysis.speaking.tokens import Phrase
from reports.analysis.speaking.told import Told
from reports.analysis.speaking.voice import HIDDEN

_FAR = 400  # characters around a quotation in which its speaker is looked for


def beside(scene: Scene, mark: Marked, limit: int) -> Attribution | None:
    """The attribution of a quotation; its phrase is None where the verb has no subject of its own."""
    start, end = scene.sentence(mark.start)
    start, end = max(start, mark.start - _FAR), min(end, mark.end + _FAR)
    return _before(scene, start, mark) or _after(scene, mark, min(end, limit if limit > mark.end else end))


def _after(scene: Scene, mark: Marked, end: int) -> Attribution | None:
    verb = re.compile(rf"[\s،,–—-]*{VERB.pattern}").match(scene.hidden, mark.end, end)
    if verb:
        return Attribution(subject_after(scene.hidden, verb.end(), end), verb.span(verb.lastgroup or 0), True)
    by = re.compile(rf"[\s،,–—-]*{BY_AT.pattern}").match(scene.hidden, mark.end, end)
    if by:
        return Attribution(subject_after(scene.hidden, by.end(), end), by.span("verb"), True)
    return None


def _before(scene: Scene, start: int, mark: Marked) -> Attribution | None:
    hidden = scene.hidden
    verbs = list(VERB.finditer(hidden, start, mark.start))
    by = list(BY_AT.finditer(hidden, start, mark.start))
    if by and (not verbs or by[-1].start() > verbs[-1].start()):
        phrase = subject_after(hidden, by[-1].end(), mark.start)
        return Attribution(phrase, by[-1].span("verb"), False) if phrase else None
    for verb in reversed(verbs):
        phrase = subject_after(hidden, verb.end(), mark.start)
        if phrase is None and verb.lastgroup == "verb" and verb is verbs[-1]:
            phrase = subject_first(hidden, start, verb.start())
        if phrase is not None:
            return Attribution(phrase, verbs[-1].span(verbs[-1].lastgroup or 0), False)
    return Attribution(None, verbs[-1].span(verbs[-1].lastgroup or 0), False) if verbs else None


def told(scene: Scene) -> Iterator[Told]:
    """VERB NAME أن …; بحسب NAME فإن …"""
    hidden = scene.hidden
    for first, last in scene.sentences:
        start, end = first, min(last, first + 4 * _FAR)
        for verb in VERB.finditer(hidden, start, end):
            that = THAT.search(hidden, verb.end(), min(end, verb.end() + 120))
            phrase = subject_after(hidden, verb.end(), end) or subject_first(hidden, start, verb.start())
            if that is None or re.search(rf"[{HIDDEN}:.؟]", hidden[verb.end() : that.start()]):
                continue
            yield from _tale(hidden, that.end(), end, phrase, verb.span(verb.lastgroup or 0))
            break
        for by in BY_AT.finditer(hidden, start, end):
            phrase = subject_after(hidden, by.end(), end)
            that = re.compile(r"،\s(?:فإن\s)?|\s(?:فإن|،)\s?").match(hidden, phrase.whole[1], end) if phrase else None
            if phrase is not None and that:
                yield from _tale(hidden, that.end(), end, phrase, by.span("verb"))
                break


def _tale(hidden: str, start: int, end: int, phrase: Phrase | None, verb: Span) -> Iterator[Told]:
    words = (start, start + len(hidden[start:end].rstrip(" .،")))
    written = hidden[slice(*words)].replace(HIDDEN, " ").split()
    if len(written) > 2:
        yield Told(words, phrase, verb)
