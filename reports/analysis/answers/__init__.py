"""The client's questions: for each the sentences that answer it, or none; "not found" is an answer too.

Three kinds of question are read. What somebody did, or how somebody responded, is answered by what was reported of that
one as its subject (``doing``); how many, by the figures of that count, above all where accounts differ or a later
figure replaced an earlier one (``counting``); all others, by a sentence that says so in the question's own words
(``wording``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from reports.analysis.answers.counting import (
    agreed,
    count_asked,
    disputed_count,
    gives,
    how_they_stand,
    is_of_it,
    newest,
    not_overtaken,
    series_of,
    vaguely,
    whole,
)
from reports.analysis.answers.doing import does_it, doing_asked, opens_with, said_it
from reports.analysis.answers.spoken_of import nearly_answering, spoken_of
from reports.analysis.answers.wording import asks_how_much, says_so
from reports.analysis.attribution import is_second_hand, is_unnamed, says_its_own_state
from reports.analysis.days import event_day, is_future, is_vague
from reports.analysis.figures import is_stale_standfirst
from reports.analysis.fitness import is_fit_under
from reports.analysis.reading import Sentence
from reports.analysis.repeats import is_told
from reports.analysis.worth import Study
from reports.records import Answer, Difference, Quotation, SentenceFinding

__all__ = ["answers"]

MOST = 3  # sentences an answer


def answers(
    study: Study,
    differing: Sequence[Difference],
    disputed: frozenset[tuple[str, int]],
    quoted: Sequence[Quotation],
) -> tuple[Answer, ...]:
    """One for each question, in the order of the commission.

    ``disputed`` are sentences whose figure is open or replaced: ``differing`` tells how. ``quoted`` are the quotations,
    best first: they answer what somebody said.
    """
    free = _Free(study, disputed)
    return tuple(_answered(free, question, differing, quoted) for question in study.commission.questions)


@dataclass(frozen=True)
class _Free:
    """A study, and what of it may answer anything."""

    study: Study
    disputed: frozenset[tuple[str, int]]

    @cached_property
    def sentences(self) -> list[Sentence]:
        return self._that_may(frozenset(), at_any_time=False)

    def under(self, question: str) -> list[Sentence]:
        """Those that may stand under the question, which tells what "the court" is."""
        return self._that_may(self.known_of(question), asks_how_much(question))

    def known_of(self, question: str) -> frozenset[str]:
        return frozenset(re.findall(r"\b[a-z]+\b", f"{question} {self.study.commission.topic}"))

    def may_print(self, sentence: Sentence, known: frozenset[str], at_any_time: bool = False) -> bool:
        return sentence.place not in self.disputed and _may_answer(self.study, sentence, known, at_any_time)

    def _that_may(self, known: frozenset[str], at_any_time: bool) -> list[Sentence]:
        return [
            sentence
            for reading in self.study.quotable
            for sentence in reading.sentences
            if self.may_print(sentence, known, at_any_time)
        ]

    @cached_property
    def facts(self) -> list[Sentence]:
        """Of what may be told as news of the period."""
        news = (each[0] for each in self.study.weighed)
        return [each for each in news if each.place not in self.disputed and _may_answer(self.study, each)]


def _answered(free: _Free, question: str, differing: Sequence[Difference], quoted: Sequence[Quotation]) -> Answer:
    """An answer in words that may be quoted, or else where the articles speak of it."""
    found = _answer(free, question, differing, quoted)
    if found.is_found:
        return found
    known = free.known_of(question)
    nearly = [each for each in nearly_answering(free.study, question) if free.may_print(each, known)]
    if nearly:
        return _told(free.study, question, _best(free.study, nearly))
    return replace(found, spoken_of=spoken_of(free.study, question))


def _answer(free: _Free, question: str, differing: Sequence[Difference], quoted: Sequence[Quotation]) -> Answer:
    study = free.study
    if doing := doing_asked(question, study.language, study.asked):
        told = [
            each
            for each in free.facts
            if does_it(each, doing) and (doing.about or not doing.responds or study.speaks(each))
        ]
        if not told and not doing.says:
            told = [each for each in free.facts if opens_with(each, doing) and study.speaks(each)]
        answer = _told(study, question, _best(study, told))
        spoken = (each for each in quoted if said_it(each, doing) and study.is_in_period(each.dated))
        return replace(answer, quotations=tuple(islice(spoken, MOST)))
    count = count_asked(question, study.language)
    if count is None:
        return _told(study, question, _best(study, says_so(study, question, free.under(question))))
    note, told = disputed_count(study, count, differing)
    if note:
        return _told(study, question, told, note)
    last = [each for each in told if _may_answer(study, each)]
    series = series_of(study, count)
    given = [each for each in free.sentences if gives(each, count) and is_of_it(study, each, count)]
    new = not_overtaken(series, count, newest(series, count, [*given, *last]))
    found = _best(study, whole(series, count, new))
    if not found and (figures := agreed(study, count)):
        return Answer(question, (), figures=figures)
    found = found or _best(study, vaguely(study, count, free.sentences))
    return _told(study, question, found, how_they_stand(series, count, found))


def _told(study: Study, question: str, found: Sequence[Sentence], note: str = "") -> Answer:
    return Answer(question, tuple(_finding(study, each) for each in found), note)


def _may_answer(
    study: Study, sentence: Sentence, known: frozenset[str] = frozenset(), at_any_time: bool = False
) -> bool:
    if (
        study.is_out_of_step(sentence.reading)
        or not is_fit_under(sentence, known | study.known_of(sentence.reading))
        or is_stale_standfirst(sentence)
        or is_unnamed(sentence)
        or is_second_hand(sentence)
        or is_future(sentence)
    ):
        return False
    if sentence.reading.is_state and not says_its_own_state(sentence):
        return False
    dated = event_day(sentence)
    return (at_any_time or dated is not None or not is_vague(sentence)) and study.is_in_period(dated)


def _best(study: Study, found: Sequence[Sentence]) -> list[Sentence]:
    """The worthiest, none saying what another says."""
    weighed = [(study.worth(each, study.sayings.others(each)), each) for each in found]
    weighed.sort(key=lambda each: (-each[0], each[1].reading.article.published or "", each[1].place))
    chosen: list[Sentence] = []
    for _, sentence in weighed:
        told = (is_told(study.sayings, sentence, event_day(sentence), each, event_day(each)) for each in chosen)
        if len(chosen) < MOST and not any(told):
            chosen.append(sentence)
    return chosen


def _finding(study: Study, sentence: Sentence) -> SentenceFinding:
    others = study.sayings.others(sentence)
    return study.finding(sentence, event_day(sentence), others, study.worth(sentence, others))
