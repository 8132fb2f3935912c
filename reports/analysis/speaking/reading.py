"""All that is said in a text: each quotation with its speaker, and what is told without marks, in the text's order.

Each language brings how it attributes words (``Manner``); who is meant by a name, a pronoun or silence is one reading.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crawler.archive.text import countries_in
from reports.analysis.quote_marks import Marked
from reports.analysis.speaking.beside import Attribution, beside
from reports.analysis.speaking.cast import Cast
from reports.analysis.speaking.chains import Chain
from reports.analysis.speaking.found import Found, Kind, Span, Speaker, Way
from reports.analysis.speaking.scene import Scene
from reports.analysis.speaking.subjects import sentence_subject
from reports.analysis.speaking.tokens import Phrase
from reports.analysis.speaking.told import Told, told
from reports.analysis.speaking.voice import Voice
from reports.analysis.speaking.wording import kind_of, without_inserts

_PIECES = 6  # quotations of one sentence that have their attribution at its end
_I = re.compile(r"\b(?:I|my|me)\b")
_DEMANDS = re.compile(r"(?:ask|demand|insist|propos|request|urg|recommend|suggest|requir)\w*")
_BE = re.compile(r"\bbe\b")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|will|would|can|could|should|may|might|must|shall|to|cannot|let|does|did|do)\b|"
    r"['’](?:ll|d|s|re|ve)\b|n['’]t\b"
)
_TALE = 1600  # characters between what is told and who tells it


@dataclass(frozen=True, slots=True)
class Manner:
    """How a language attributes words: next to a quotation, without marks, and whom a sentence is about."""

    voice: Voice
    beside: Callable[[Scene, Marked, int], Attribution | None] = beside
    told: Callable[[Scene], Iterator[Told]] = told
    subject: Callable[[str, int, int, Voice], Phrase | None] = sentence_subject
    people: Callable[[Scene], Iterable[Phrase]] = lambda _: ()


# The modules of the languages hold many words and patterns: each is loaded with the first text in its language.
def _english() -> Manner:
    from reports.analysis.speaking.languages import english

    return Manner(english.VOICE)


def _french() -> Manner:
    from reports.analysis.speaking.languages import french

    return Manner(french.VOICE)


def _german() -> Manner:
    from reports.analysis.speaking.languages import german

    return Manner(german.VOICE)


def _turkish() -> Manner:
    from reports.analysis.speaking.languages import turkish

    return Manner(turkish.VOICE, turkish.beside, turkish.told)


def _arabic() -> Manner:
    from reports.analysis.speaking.languages import arabic

    return Manner(arabic.VOICE, arabic.beside, arabic.told, arabic.subject_of, arabic.people)


def _russian() -> Manner:
    from reports.analysis.speaking.languages import russian

    return Manner(russian.VOICE, russian.beside, russian.told, russian.subject_of)


MANNERS = {"en": _english, "fr": _french, "de": _german, "tr": _turkish, "ar": _arabic, "ru": _russian}


@cache
def _manner_of(language: str) -> Manner:
    return MANNERS[language]()


def found_in(text: str, language: str, people: Iterable[Phrase] = ()) -> tuple[Found, ...]:
    """What is said in a text, in its order. ``people`` are persons known by other evidence."""
    manner = _manner_of(language)
    scene = Scene(text, manner.voice)
    attributions = _attributions(scene, manner)
    tales = sorted(manner.told(scene), key=lambda each: (each.place, each.words))
    phrases = [each.phrase for each in (*attributions, *tales) if each is not None and each.phrase is not None]
    known = [each for each in people if each.name and not manner.voice.is_head(text[slice(*each.name)].split()[0])]
    cast = Cast(scene, phrases, (*known, *manner.people(scene)))
    chain = Chain(scene, cast, manner.subject)
    return tuple(sorted(_in_order(scene, chain, attributions, tales), key=lambda each: (each.words, each.kind)))


def _attributions(scene: Scene, manner: Manner) -> list[Attribution | None]:
    """Of each quotation; what is said of one paragraph of a long quotation holds for all of them."""
    found: list[Attribution | None] = []
    marks = scene.marks
    for number, mark in enumerate(marks):
        limit = marks[number + 1].start if number + 1 < len(marks) else len(scene.text)
        found.append(manner.beside(scene, mark, limit))
    for number in reversed(range(len(marks) - 1)):
        if marks[number].goes_on and found[number] is None:
            found[number] = found[number + 1]
    for number in range(len(marks) - 1):
        if marks[number].goes_on and found[number + 1] is None:
            found[number + 1] = found[number]
    return found


def _in_order(
    scene: Scene, chain: Chain, attributions: Sequence[Attribution | None], tales: Sequence[Told]
) -> Iterator[Found]:
    speakers: list[Speaker | None] = []
    verbs: dict[int, Span] = {}
    waiting = list(tales)
    for number, mark in enumerate(scene.marks):
        while waiting and waiting[0].place < mark.start:
            yield from _tell(chain, waiting.pop(0))
        attribution = attributions[number]
        kind = kind_of(scene, mark, attribution)
        if kind == "partial" and attribution is None:
            attribution = _of_sentence(scene, attributions, number) or _of_tale(tales, mark)
        ahead = _ahead(scene, attributions, number)
        speaker, way, cue = _speaker(chain, mark, number, kind, attribution, speakers, ahead)
        speakers.append(speaker)
        if kind is None:
            continue
        verb = attribution.verb if attribution else None
        if verb is None and way == "chained":
            verb = verbs.get(number - 1)
        if verb is not None:
            verbs[number] = verb
        split = _is_split(scene, number)
        for words in without_inserts(scene, mark):
            yield Found(words, kind, way if speaker else "nobody", (mark.start, mark.end), speaker, cue, verb, split)
    for tale in waiting:
        yield from _tell(chain, tale)


def _speaker(
    chain: Chain, mark: Marked, number: int, kind: Kind | None,
    attribution: Attribution | None, speakers: list[Speaker | None], ahead: Attribution | None,
) -> tuple[Speaker | None, Way, Span | None]:  # fmt: skip
    if attribution is not None and attribution.phrase is not None:
        place = min(mark.start, attribution.phrase.whole[0])
        speaker, way, cue = chain.speaker(attribution.phrase, place)
        if speaker is not None:
            chain.remember(attribution.phrase.whole[0], speaker)
        return speaker, way, cue
    if kind != "direct":
        return (speakers[-1] if kind is None and speakers else None), "nobody", None
    elided = attribution is not None and attribution.verb is not None
    speaker, way, cue = chain.unattributed(mark, number, speakers, ahead, elided)
    if speaker is not None and way == "near" and _is_of_one(chain.scene, mark) and not _is_one(chain.scene, speaker):
        return None, "nobody", None
    if speaker is not None:
        chain.remember(mark.start, speaker)
    return speaker, way, cue


def _is_of_one(scene: Scene, mark: Marked) -> bool:
    """Does somebody speak of himself?"""
    return scene.voice.has_plain and _I.search(scene.inner(mark)) is not None


def _is_one(scene: Scene, speaker: Speaker) -> bool:
    """Is the speaker a person, and no ministry or country that the paragraph before tells of?"""
    name = scene.text[slice(*speaker.full)]
    return speaker.sort != "body" and all(end - start < len(name) for _, start, end in countries_in(name))


def _of_sentence(scene: Scene, attributions: Sequence[Attribution | None], number: int) -> Attribution | None:
    """The attribution at the end of a sentence holds for the pieces in it: the « fear » is « deep », says Orlen."""
    _, end = scene.sentence(scene.marks[number].start)
    for other in range(number + 1, min(len(scene.marks), number + 1 + _PIECES)):
        if scene.marks[other].start >= end:
            return None
        found = attributions[other]
        if found is not None:
            return found if found.after and found.phrase is not None else None
    return None


def _of_tale(tales: Sequence[Told], mark: Marked) -> Attribution | None:
    """What is told without marks has the same speaker as the pieces within it."""
    near = bisect_left(tales, mark.start - _TALE, key=lambda each: each.place)
    for tale in tales[near:]:
        if tale.place > mark.end + _TALE:
            return None
        if tale.words[0] <= mark.start and mark.end <= tale.words[1] + 1:
            return Attribution(tale.phrase, tale.verb, True)
    return None


def _ahead(scene: Scene, attributions: Sequence[Attribution | None], number: int) -> Attribution | None:
    """The attribution of the next quotation of the same paragraph, where little stands between."""
    marks = scene.marks
    if number + 1 >= len(marks) or marks[number + 1].start >= scene.line(marks[number].start)[1]:
        return None
    between = scene.hidden[marks[number].end : marks[number + 1].start]
    following = attributions[number + 1]
    return following if following is not None and following.after and len(between.strip()) < 3 else None


def _is_split(scene: Scene, number: int) -> bool:
    """“If they agree,” he said, “we will go”: neither half is whole without the other."""
    marks = scene.marks
    return (
        _joins(scene, number)
        or (number > 0 and _joins(scene, number - 1))
        or marks[number].goes_on
        or (number > 0 and marks[number - 1].goes_on)
    )


def _joins(scene: Scene, number: int) -> bool:
    """Does the sentence of a quotation go on in the next one?"""
    marks = scene.marks
    if number + 1 >= len(marks) or marks[number + 1].start >= scene.line(marks[number].start)[1]:
        return False
    between = scene.text[marks[number].end : marks[number + 1].start]
    if len(between) > 120 or re.search(r"[.;:!?](?:\s|$)", re.sub(r"\b(?:Mr|Mrs|Ms|Dr|[A-Z])\.", "", between)):
        return False
    opens = scene.inner(marks[number + 1])[:1]
    return opens.islower() or (between.rstrip().endswith(",") and scene.inner(marks[number]).endswith(","))


def _tell(chain: Chain, tale: Told) -> Iterator[Found]:
    way: Way = "chained"
    cue: Span | None = None
    if tale.phrase is None:
        speaker = chain.last(tale.place)
    else:
        speaker, way, cue = chain.speaker(tale.phrase, min(tale.place, tale.words[0]))
    if speaker is not None:
        chain.remember(tale.place, speaker)
        words = _with_denial(chain.scene, tale)
        yield Found(words, "indirect", way, words, speaker, cue, tale.verb)


def _with_denial(scene: Scene, tale: Told) -> Span:
    """What is told; of what is denied or demanded ("insisted that it be used") the words begin with the verb, for
    without it they would say the contrary, or nothing.
    """
    is_denied = scene.voice.denies_at.fullmatch(scene.text, *tale.verb) or _is_demand(scene, tale)
    return (tale.verb[0], tale.words[1]) if is_denied and tale.verb[0] < tale.words[0] else tale.words


def _is_demand(scene: Scene, tale: Told) -> bool:
    told_of = scene.hidden[slice(*tale.words)]
    return (
        _DEMANDS.match(scene.text, *tale.verb) is not None
        and _BE.search(told_of) is not None
        and not _FINITE.search(told_of)
    )
