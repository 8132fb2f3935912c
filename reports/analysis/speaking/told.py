"""What is told without quotation marks: "X said that …", "X said the …", "…, X said." and "according to X, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reports.analysis.speaking.found import Span
from reports.analysis.speaking.scene import Scene
from reports.analysis.speaking.subjects import is_negated, is_passive, sentence_subject, subject_after, subject_before
from reports.analysis.speaking.tokens import Phrase
from reports.analysis.speaking.voice import HIDDEN

_FEWEST = 3  # words
_ENDS_SENTENCE = re.compile(
    r"said|says|added|reported|announced|warned|confirmed|explained|noted|claimed|acknowledged|sagte|erklärte|"
    r"(?:a|ont) (?:déclaré|annoncé|indiqué|précisé|affirmé|expliqué)"
)
_WORD = re.compile(r"\w+")
_BLANKS = re.compile(r"\s*")
_PART_ENDS = re.compile(rf"[.;:{HIDDEN}]")
_SAYS = re.compile(r"sa(?:id|ys?|ying)|added|adding")
_REST = re.compile(r"(?: [^,;.]{1,60})?\.?\s*$")
_SUBJECT_OPENS = re.compile(r"\s*[A-Zatsh]")
_ADDING = re.compile(r",\s(?:and\s)?(?:adding|saying|but|while|although)\s")
_FARTHEST = 800  # characters on either side of a verb
_RELATIVE = re.compile(r"(?:had|has|have|was|were|is|are|would|will)\s")  # "the crowd that had gathered"
_SHORTEST = 15  # characters of a clause told before its verb
_MOST_LEAD = 90  # characters between the verb and "that": "told reporters in Amman on Sunday that"


@dataclass(frozen=True, slots=True)
class Told:
    """Words told indirectly; ``place`` is where verb and speaker stand."""

    words: Span
    phrase: Phrase | None  # None where the verb has no subject of its own
    verb: Span

    @property
    def place(self) -> int:
        return self.phrase.whole[0] if self.phrase else self.verb[0]


def told(scene: Scene) -> Iterator[Told]:
    """In the order of the text, at most one a sentence and verb."""
    found = [each for start, end in scene.sentences for each in _in_sentence(scene, start, end)]
    yield from sorted(found, key=lambda each: (each.place, each.words))


def _in_sentence(scene: Scene, start: int, end: int) -> Iterator[Told]:
    hidden, voice = scene.hidden, scene.voice
    taken = start
    sentence_start = start
    for verb in voice.any_at.finditer(hidden, start, end):
        if verb.lastgroup == "calls" or verb.start() < taken:
            continue
        # A sentence without an end, as tables have them, must not be read again for each of its verbs.
        start, stop = max(sentence_start, verb.start() - _FARTHEST), min(end, verb.end() + 2 * _FARTHEST)
        found = _by(scene, start, stop, verb) if verb.lastgroup == "by" else _said(scene, start, stop, verb)
        if found is not None and _counts(scene, found.words):
            taken = found.words[1] if found.words[0] > verb.start() else taken
            yield found


def _counts(scene: Scene, words: Span) -> bool:
    """Enough words of the writer's own: what is all in marks is a quotation."""
    told = scene.hidden[slice(*words)]
    return len(_WORD.findall(told.replace(HIDDEN, " "))) >= _FEWEST


def _said(scene: Scene, start: int, end: int, verb: re.Match[str]) -> Told | None:
    hidden, voice = scene.hidden, scene.voice
    kind = verb.lastgroup or "verb"
    if is_negated(hidden, start, verb.start()) or is_passive(hidden, start, verb.start(), voice):
        return None
    words = _clause(scene, verb, end, kind)
    behind = words is None and kind == "verb" and bool(_ENDS_SENTENCE.fullmatch(verb[0]))
    words = _clause_before(scene, start, verb, end) if behind else words
    if words is None:
        return None
    phrase = _speaks(scene, start, verb, kind)
    if phrase is None and kind == "verb":
        return _inverted(scene, start, verb, end)
    if behind and phrase is not None and phrase.whole[0] - words[1] > 8 and phrase.role is None:
        return None
    return Told(words, phrase, verb.span(kind)) if phrase is not None else None


def _inverted(scene: Scene, start: int, verb: re.Match[str], end: int) -> Told | None:
    """The price is high, says John Holst."""
    hidden = scene.hidden
    piece = hidden[start : verb.start()].rstrip()
    if not piece.endswith(",") or len(piece) < _SHORTEST or HIDDEN in piece or not _ENDS_SENTENCE.fullmatch(verb[0]):
        return None
    phrase = subject_after(hidden, verb.end() + 1, end, scene.voice)
    return Told((start, start + len(piece) - 1), phrase, verb.span("verb")) if phrase is not None else None


def _speaks(scene: Scene, start: int, verb: re.Match[str], kind: str) -> Phrase | None:
    hidden, voice = scene.hidden, scene.voice
    if kind != "saying":
        return subject_before(hidden, start, verb.start(), voice)
    for earlier in reversed(list(voice.said_at.finditer(hidden, start, verb.start()))):
        found = subject_before(hidden, start, earlier.start(), voice)
        if found is not None:
            return found
    return sentence_subject(hidden, start, verb.start(), voice)


def _clause(scene: Scene, verb: re.Match[str], end: int, kind: str) -> Span | None:
    """The clause after the verb: behind "that", or right behind the verb."""
    hidden, voice = scene.hidden, scene.voice
    that = voice.that_at.search(hidden, verb.end(), min(end, verb.end() + _MOST_LEAD))
    if that and not _RELATIVE.match(hidden, that.end()) and not _PART_ENDS.search(hidden, verb.end(), that.start()):
        return _ended(hidden, that.end(), end)
    plain = voice.plain_at.match(hidden, verb.end() + 1)
    if plain and plain[0].strip() in ("in", "on", "at", "if", "when") and HIDDEN in hidden[verb.end() : end]:
        return None
    if plain and kind in ("verb", "saying") and _SAYS.fullmatch(verb[0]):
        return _ended(hidden, verb.end() + 1, end)
    return None


def _clause_before(scene: Scene, start: int, verb: re.Match[str], end: int) -> Span | None:
    """The whole sentence before ", X said." """
    hidden = scene.hidden
    if not _REST.match(hidden[verb.end() : end]) or HIDDEN in hidden[start : verb.start()]:
        return None
    comma = hidden.rfind(",", start, verb.start())
    if comma < 0 or verb.start() - comma > 80 or comma - start < _SHORTEST:
        return None
    return (start, comma) if _SUBJECT_OPENS.match(hidden, comma + 1, verb.start()) else None


def _by(scene: Scene, start: int, end: int, by: re.Match[str]) -> Told | None:
    hidden, voice = scene.hidden, scene.voice
    lead = _BLANKS.match(hidden, by.end())
    at = lead.end() if lead else by.end()
    phrase = subject_after(hidden, at, end, voice)
    if phrase is None or (phrase.sort == "nominal" and phrase.pronoun == "b"):
        return None
    if by.start() - start > _SHORTEST:
        words = _ended(hidden, start, by.start())
    else:
        comma = hidden.find(",", phrase.whole[1], end)
        begin = comma + 1 if comma >= 0 else phrase.whole[1]
        words = _ended(hidden, begin, end)
    return Told(words, phrase, by.span("by")) if words[1] > words[0] else None


def _ended(hidden: str, start: int, end: int) -> Span:
    """Without blanks, and without the stop."""
    piece = hidden[start:end]
    first = start + len(piece) - len(piece.lstrip())
    adding = _ADDING.search(piece)
    piece = piece[: adding.start()] if adding else piece
    return first, start + len(piece.rstrip().rstrip(".,;").rstrip())
