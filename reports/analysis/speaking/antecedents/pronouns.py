"""Whom "he", "she", "it" and "they" mean: the nearest speaker or subject before whom they fit."""

from __future__ import annotations

import re

from reports.analysis.speaking.antecedents.heard import Heard
from reports.analysis.speaking.antecedents.nameless import many, met, nameless
from reports.analysis.speaking.found import Speaker
from reports.analysis.speaking.scene import Scene

_SURER = 4  # sentences in which a fitting gender goes before a nearer unknown one
_HE = re.compile(r"\b(?:[Hh]e|[Ii]l|[Ee]r)\b")
_SHE = re.compile(r"\b(?:[Ss]he|[Ee]lle)\b")
# What may stand in a sentence before the name of the body that it opens with: "The opposition Road Party".
_OPENS = re.compile(
    r"[ \"“'‘]*(?:The|(?:The )?(?:opposition|ruling|rival|governing|separatist|rebel|militant))?[ \"“'‘]*"
)
_LONGEST = 1500  # characters of a sentence that are looked at before a pronoun
_LOOK_BACK = 14  # sentences in which a pronoun's name is looked for


def meant(heard: Heard, gender: str, place: int, cue: int) -> Speaker | None:
    """The nearest speaker or subject before a pronoun whom it fits, sentence by sentence."""
    if gender == "i":
        return None
    first = heard.scene.sentence_number(min(place, cue))
    unsure: Speaker | None = None
    for number in range(first, max(-1, first - _LOOK_BACK), -1):
        start, end = heard.scene.sentences[number]
        if number < first and is_label(heard.scene, start, end):
            continue
        start = max(start, min(end, cue) - _LONGEST)
        # "The wave will pass the party's fort, it said": a body is not meant by a name within what it said
        found = _in_sentence(heard, start, min(end, cue if gender in ("m", "f", "") else place), gender)
        if found is not None and _speaks_in(heard, found, max(start, heard.scene.line(cue)[0]), end):
            return found
        if found is not None and (
            gender not in ("m", "f") or (found.sort == "nominal" and unsure is None) or heard.gender_of(found.key)
        ):
            return found if unsure is None or number > first - _SURER or not _is_likely(unsure) else unsure
        if found is not None and unsure is None and found.role is not None:
            opens = min(found.span[0], found.role[0] if found.role[0] >= start else found.span[0])
            if opens - start < len("The "):
                return found  # an office that opens the sentence before is surer than a gender far away
        unsure = unsure or found
    return _quoted_before(heard, first, gender) or unsure if unsure is not None else None


def _quoted_before(heard: Heard, number: int, gender: str) -> Speaker | None:
    """Who was quoted in the sentence before, though the first name is more often one of the other gender."""
    start, end = heard.scene.sentences[max(0, number - 1)]
    spoken = heard.said_between(start, end) if gender else []
    member = heard.cast.members.get(spoken[-1][1].key) if spoken else None
    return spoken[-1][1] if member is not None and member.sort == "person" and not member.surely else None


def _speaks_in(heard: Heard, speaker: Speaker, start: int, end: int) -> bool:
    """Who was quoted a sentence ago in this paragraph goes on."""
    return any(each.key == speaker.key for _, each in heard.said_between(start, end))


def _is_likely(speaker: Speaker) -> bool:
    """Two words or an office make a person; one word alone is as often a company."""
    return " " in speaker.key or speaker.role is not None


def is_label(scene: Scene, start: int, end: int) -> bool:
    """A caption, a heading or an advertisement: a short line that no mark ends."""
    piece = scene.hidden[start:end].rstrip()
    return piece[-1:].isalnum() and len(piece) < 90 and scene.line(start) == (start, end)


def _in_sentence(heard: Heard, start: int, end: int, gender: str) -> Speaker | None:
    """Whom a pronoun means within a stretch of one sentence: who spoke there, else who is its subject."""
    spoken = [(at, who) for at, who in heard.said_between(start, end) if heard.fits(who.key, who.sort, gender)]
    if spoken:
        return spoken[0][1]
    named = [each for each in heard.cast.between(start, end) if heard.fits(each.key, each.sort, gender)]
    if gender in ("b", "p"):
        named = [each for each in named if _OPENS.fullmatch(heard.scene.hidden, start, each.start)]
    subjects = [each for each in named if not each.possessive] or named
    speaking = [each for each in subjects if heard.scene.voice.said_at.match(heard.scene.hidden, each.end + 1)]
    if speaking:
        return heard.speaker_of(speaking[0])
    if subjects and gender in ("m", "f") and (somebody := met(heard, start, subjects[0].start, gender)):
        return somebody
    if subjects and gender in ("m", "f") and _is_told_of(heard.scene, start, subjects[0].start, gender):
        return None
    if subjects:
        return heard.speaker_of(subjects[0])
    if gender in ("b", "p"):
        return many(heard, start, end, gender)
    people = any(each.sort == "person" for each in heard.cast.between(start, end))
    return None if people else nameless(heard, start, end, gender)


def _is_told_of(scene: Scene, start: int, name: int, gender: str) -> bool:
    """ "… but he faces Nico Rosberg": a pronoun before the name is the one whom the text goes on about."""
    return bool((_HE if gender == "m" else _SHE).search(scene.hidden, start, name))
