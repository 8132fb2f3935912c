"""How many origins stand behind a sentence, counted by passage: three outlets that quote one speech are one.

That something was said and that it is so are counted apart: ``reports`` says how many newsrooms wrote it down for
themselves, ``origins`` on how many words they rest. Opinion, unnamed officials, reports of reports and a state's outlet
on other matters than what its state says support nothing, and are not counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crawler.archive.text import plain, words
from reports.analysis.attribution import body, is_second_hand, is_unnamed, says_its_own_state
from reports.analysis.reading import Sentence
from reports.analysis.voices import Voice, issuer, same_voice, voice

RUN = 9  # words in a row that two passages have from one pen
PRIMARY = frozenset(("readout", "statement", "document", "release"))


@dataclass(frozen=True, slots=True)
class Origins:
    """What a sentence rests on. ``said_by``: who says it, as written, "" where it is the reporter's own word.

    ``reports`` counts newsrooms that wrote it down, ``origins`` the words that those rest on; ``words`` says why.
    """

    said_by: str
    reports: int
    origins: int
    words: str


def origins(sentence: Sentence, others: Sequence[Sentence]) -> Origins:
    """Of a sentence and those that say the same elsewhere; the order of ``others`` never shows."""
    own = _voice(sentence)
    if not others:
        return Origins(own.text if own else "", 1, 1, _in_words(sentence, 1, 1, [own]))
    passages = [sentence, *sorted(supporting(others), key=lambda each: each.place)]
    voices = {each.place: _voice(each) for each in passages}
    reports = _count(passages, _of_one_newsroom)
    rests = _count(
        passages,
        lambda a, b: _of_one_newsroom(a, b) or _of_one_voice(voices[a.place], voices[b.place]) or _cites(a, b),
    )
    return Origins(own.text if own else "", reports, rests, _in_words(sentence, reports, rests, list(voices.values())))


def supporting(others: Sequence[Sentence]) -> list[Sentence]:
    """Those of the sentences that may support another."""
    return [each for each in others if may_support(each)]


def may_support(sentence: Sentence) -> bool:
    """Is it news on a word of its own: no opinion, unnamed official, second hand, or state outlet on other matters?"""
    reading = sentence.reading
    if reading.is_opinion or is_unnamed(sentence) or is_second_hand(sentence):
        return False
    return not reading.is_state or says_its_own_state(sentence)


def is_primary(sentence: Sentence) -> bool:
    """Is it of a document about its issuer: a readout that tells of those with whom it begins?"""
    reading = sentence.reading
    if reading.article.kind not in PRIMARY:
        return False
    head = plain(reading.article.headline + " " + reading.article.text[:200])
    named = {word for each in sentence.mentions for word in each.key.split()}
    return any(word in head.split() for word in named) or bool(body(sentence))


def from_one_pen(a: Sentence, b: Sentence) -> bool:
    """Have the two so many words in a row in common that one was written from the other?"""
    first, second = words(a.text), words(b.text)
    runs = {tuple(first[n : n + RUN]) for n in range(len(first) - RUN + 1)}
    return any(tuple(second[n : n + RUN]) in runs for n in range(len(second) - RUN + 1))


def _voice(sentence: Sentence) -> Voice | None:
    found = voice(sentence)
    return issuer(sentence) if found is None and sentence.reading.article.kind in PRIMARY else found


def _of_one_newsroom(a: Sentence, b: Sentence) -> bool:
    """By one outlet or of one credited agency, or written from one another."""
    return a.reading.article.outlet == b.reading.article.outlet != "" or _source(a) == _source(b) or from_one_pen(a, b)


def _source(sentence: Sentence) -> str:
    article, outlet = sentence.reading.article, sentence.reading.outlet
    return plain(article.credit or (outlet.name if outlet else article.outlet or article.key))


def _of_one_voice(a: Voice | None, b: Voice | None) -> bool:
    return a is not None and b is not None and same_voice(a, b)


def _cites(a: Sentence, b: Sentence) -> bool:
    """Does one name the other's outlet, or the agency that the other is of?"""
    return _names(a, b) or _names(b, a)


def _names(a: Sentence, b: Sentence) -> bool:
    outlet = b.reading.outlet
    known = {b.reading.article.credit or "", outlet.name if outlet else ""} - {""}
    return any(re.search(rf"\b{re.escape(name)}\b", a.masked) for name in known)


def _count(passages: Sequence[Sentence], joined: Callable[[Sentence, Sentence], bool]) -> int:
    """How many groups there are: two passages are of one where a chain of joined ones leads from one to the other."""
    group = list(range(len(passages)))  # of each passage, by its number
    for at, each in enumerate(passages):
        for before in range(at):
            if group[before] != group[at] and joined(passages[before], each):
                old, new = group[at], group[before]
                group = [new if one == old else one for one in group]
    return len(set(group))


def _in_words(sentence: Sentence, reports: int, rests: int, voices: Sequence[Voice | None]) -> str:
    if sentence.reading.article.kind in PRIMARY:
        return (
            "the issuer's own readout" if sentence.reading.article.kind == "readout" else "the issuer's own statement"
        )
    if reports == 1:
        return "1 report"
    if rests == reports:
        return f"{rests} origins"
    if rests > 1:
        return f"{reports} reports, {rests} origins"
    named = [each for each in voices if each is not None]
    shortest = min(named, key=lambda each: (len(each.text), each.text), default=None)
    if shortest is None or len(named) < len(voices):
        return f"{reports} reports of one origin"
    return f"{reports} reports, all quoting {shortest.named}"
