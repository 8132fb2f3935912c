"""Key facts: figures with what they count, as of which day, and who counts; of those that replace others the last.

A figure is a fact where its sentence can stand alone, is on the word of somebody named or of an article's own report,
and says what happened to what: "72 of its employees had been killed". Disputed figures are none (see ``differences``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from reports.analysis import sayings as said
from reports.analysis.attribution import SAID, body_span, is_second_hand, is_unnamed, says_its_own_state
from reports.analysis.days import is_future
from reports.analysis.figures import Figure, figures
from reports.analysis.fitness import is_fit
from reports.analysis.reading import Sentence
from reports.analysis.standing import Standing
from reports.analysis.worth import Study
from reports.records import Dated, Fact, Passage

MOST = 20
TOTAL = 0.3  # worth of a figure that sums up
SOURCED = 0.3  # worth of a figure with who counts
_PER = re.compile(r"^ (?:a|an|per|each|every) (?:day|week|month|year|hour)\b")


def facts(study: Study, disputed: frozenset[tuple[str, int]]) -> tuple[Fact, ...]:
    """The worthiest first; ``disputed`` are sentences whose figure is open or replaced."""
    standing = Standing(study)
    found = [
        (figure, _worth(study, figure))
        for sentence in _sentences(study)
        if sentence.place not in disputed
        for figure in figures(sentence)
        if figure.deed and not _PER.match(sentence.text[figure.end :]) and study.is_in_period(_as_of(figure))
        if figure.value > 1 and figure.is_near_its_deed and standing.is_clear(sentence, _as_of(figure), as_of=True)
    ]
    found.sort(key=lambda each: (-each[1], each[0].sentence.reading.article.published or "", each[0].sentence.place))
    kept: list[Fact] = []
    taken: list[Figure] = []
    for figure, score in found:
        if len(kept) < MOST and not any(_says_the_same(study, figure, other) for other in taken):
            taken.append(figure)
            kept.append(_fact(study, figure, score))
    return tuple(kept)


def _sentences(study: Study) -> Iterator[Sentence]:
    """Sentences that may give a figure. One in the past perfect may, for so the sums of a war are told."""
    for reading in study.readings:
        if reading.language != study.language or reading.is_opinion or not reading.may_quote:
            continue
        for sentence in reading.sentences:
            if not is_fit(sentence) or is_future(sentence) or is_unnamed(sentence) or is_second_hand(sentence):
                continue
            if (not reading.is_state or says_its_own_state(sentence)) and study.is_about(sentence):
                yield sentence


def _worth(study: Study, figure: Figure) -> float:
    score = study.worth(figure.sentence) + TOTAL * figure.is_total + SOURCED * (_source(figure.sentence) is not None)
    return round(score, 4)


def _says_the_same(study: Study, figure: Figure, other: Figure) -> bool:
    """The same count of the same thing, or two sentences that a reader would find alike."""
    if figure.key == other.key and (figure.value == other.value or figure.places & other.places):
        return True
    return study.sayings.alike(figure.sentence, other.sentence)


def _fact(study: Study, figure: Figure, score: float) -> Fact:
    sentence = figure.sentence
    others = _others(study, figure)
    return Fact(
        sentence=sentence.passage,
        phrase=sentence.part(figure.start, figure.end),
        value=float(figure.value),
        unit=figure.unit,
        deed=figure.deed,
        story=sentence.reading.story,
        dated=_as_of(figure),
        source=_source(sentence),
        others=said.passages(others),
        origins=said.reports([sentence, *others]),
        score=score,
    )


def _others(study: Study, figure: Figure) -> Sequence[Sentence]:
    """Sentences of other articles that give the same figure."""
    return [
        each
        for each in study.sayings.others(figure.sentence)
        if any(other.key == figure.key and other.value == figure.value for other in figures(each))
    ]


def _as_of(figure: Figure) -> Dated | None:
    """The day for which the figure holds, by the phrase that names it, else the article's."""
    day: date | None = figure.as_of
    if day is None:
        return None
    for each in figure.sentence.dates:
        if each.day == day:
            return Dated(day, each.rule, Passage(figure.sentence.reading.article, each.start, each.end))
    return Dated(day, "published")


def _source(sentence: Sentence) -> Passage | None:
    """Who counts: the person or body beside the word of speech."""
    match = SAID.search(sentence.masked)
    if match is None:
        return None
    for mention in sentence.mentions:
        start, end = (at - sentence.start for at in mention.whole)
        if start - 14 <= match.end() <= start or end <= match.start() <= end + 80:
            return sentence.part(start, end)
    span = body_span(sentence)
    return sentence.part(*span) if span else None
