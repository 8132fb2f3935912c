"""Which sentences may be printed under a question.

First those that may stand anywhere. Where none of them answers, those that a reader understands under the question: one
may open with any noun, be a little longer, rest on "officials" or on a broadcaster that it names, or tell of "last
week", for the day of its article is printed with it. Nobody's secret, rumour or report of a rumour is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crawler.archive.text import content_words
from reports.analysis.accused import answer_to
from reports.analysis.answers.question import Question
from reports.analysis.answers.terms import Term, is_there
from reports.analysis.attribution import (
    is_hidden,
    is_relayed,
    is_rumour,
    is_second_hand,
    is_unnamed,
)
from reports.analysis.cached import cached_property
from reports.analysis.days import event_day, is_future, is_long_past, is_vague
from reports.analysis.figures import is_stale_standfirst
from reports.analysis.fitness import is_fit_to_answer, is_fit_under
from reports.analysis.own_state import may_tell
from reports.analysis.put_off import is_put_off, plan_put_off_by, put_off_by, tells_put_off
from reports.analysis.reading import Sentence
from reports.analysis.standing import standing_of
from reports.analysis.unreal import is_unreal
from reports.analysis.worth import Study

# "Reports that the dam had broken were false": not the rumour is told, but that it is none.
_FALSE = re.compile(
    r"\b(?:was|were|is|are|be|as|proved|turned out) (?:[a-z]+ly )?"
    r"(?:false|untrue|not true|wrong|baseless|groundless|unfounded|incorrect|fabricated|fake|a hoax|a lie|lies)\b"
)
# What goes on in a country, of which every article of a topic tells: "the uprising".
_BACKGROUND = frozenset(
    "uprising unrest protests protest demonstrations violence turmoil conflict crisis revolution war country".split()
)


@dataclass(frozen=True)
class Printable:
    """A study, and what of it may answer anything. ``disputed`` are sentences whose figure is open or replaced."""

    study: Study
    disputed: frozenset[tuple[str, int]]

    def of(self, question: Question) -> list[Sentence]:
        """Those that have half of what the question names; a quick look, before it is asked whether they may stand."""
        asked = {question.terms, tuple(self.untold(question))}
        return [each for each in self.all if any(_has_half(each, terms) for terms in asked)]

    def untold(self, question: Question) -> Sequence[Term]:
        """What a question names that the title of a report on one event has not; all of it, if that has everything."""
        if not self.study.is_one_story:
            return question.terms
        told = frozenset(content_words(self.study.commission.topic, question.language))
        return [each for each in question.terms if each.words.isdisjoint(told) and not each.code] or question.terms

    @cached_property
    def all(self) -> list[Sentence]:
        quotable = (each for each in self.study.quotable if not self.study.is_out_of_step(each))
        return [sentence for reading in quotable for sentence in reading.sentences if not self._is_disputed(sentence)]

    def _is_disputed(self, sentence: Sentence) -> bool:
        return sentence.place in self.disputed

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Those that may stand under any question."""
        return [each for each in self.all if self.is_free(each, None)]

    @cached_property
    def facts(self) -> list[Sentence]:
        """Of what may be told as news of the period."""
        news = (each[0] for each in self.study.weighed)
        return [each for each in news if not self._is_disputed(each) and self.is_free(each, None)]

    def free(self, question: Question, sentences: Iterable[Sentence]) -> list[Sentence]:
        return [each for each in sentences if self.is_free(each, question)]

    def understood(self, question: Question, sentences: Iterable[Sentence], may_point: bool = False) -> list[Sentence]:
        return [each for each in sentences if self.is_understood(each, question, may_point)]

    def is_free(self, sentence: Sentence, question: Question | None) -> bool:
        """May it stand anywhere; and, under a question, with the nouns that this names?"""
        known = self._known(question) if question else frozenset()
        ahead = question is not None and (question.is_ahead or question.is_timeless)
        if not self._is_ours(sentence, ahead) or is_unnamed(sentence) or is_second_hand(sentence):
            return False
        if not is_fit_under(sentence, known | self.study.known_of(sentence.reading)):
            return False
        at_any_time = question is not None and question.is_timeless
        return at_any_time or not is_vague(sentence) or event_day(sentence) is not None

    def is_understood(self, sentence: Sentence, question: Question, may_point: bool = False) -> bool:
        """Does a reader of the question, and of the day of its article, understand what it says of it?"""
        known = self._known(question) | self.study.known_of(sentence.reading) | _BACKGROUND
        return self.may_be_told(sentence, question) and is_fit_to_answer(sentence, known, may_point)

    def may_be_told(self, sentence: Sentence, question: Question) -> bool:
        """Is it of the period, and on somebody's word, whether it is understood alone or not?"""
        ahead = question.is_ahead or question.is_timeless or question.is_how_long
        if not self._is_ours(sentence, ahead) or is_hidden(sentence) or is_relayed(sentence):
            return False
        if is_rumour(sentence) and not calls_false(sentence):
            return False
        return question.is_timeless or not is_long_past(sentence)

    def may_be_shown(self, sentence: Sentence) -> bool:
        """May it be shown as a passage near to a question, which answers nothing by itself?"""
        if self._is_disputed(sentence) or self.study.is_out_of_step(sentence.reading):
            return False
        return may_tell(sentence) and not self._is_one_sided(sentence) and self.put_off_by(sentence) is None

    def put_off_by(self, sentence: Sentence) -> Sentence | None:
        """The sentence that puts off what this one says will be."""
        day = sentence.reading.day
        is_dated_ahead = day is not None and any(each.day > day for each in sentence.dates)
        is_ahead = is_dated_ahead or is_future(sentence) or " will " in sentence.masked
        return put_off_by(sentence, self.study.readings) if is_ahead and not tells_put_off(sentence) else None

    def _is_one_sided(self, sentence: Sentence) -> bool:
        """Is it withdrawn, or an accusation or a plan that can't be printed with its answer or its end?"""
        standing = standing_of(self.study)
        if standing.is_withdrawn(sentence):
            return True
        taker = answer_to(sentence) or plan_put_off_by(sentence)
        return taker is not None and standing.along(sentence) != taker

    def may_stand_beside(self, sentence: Sentence, question: Question) -> bool:
        """May it stand beside an answer as another account, though a part of it looks ahead?"""
        if not self.may_be_shown(sentence) or any(is_so(sentence) for is_so in (is_hidden, is_relayed, is_rumour)):
            return False
        known = self._known(question) | self.study.known_of(sentence.reading) | _BACKGROUND
        return is_fit_to_answer(sentence, known)

    def _known(self, question: Question) -> frozenset[str]:
        return question.known | self._told_by_topic

    @cached_property
    def _told_by_topic(self) -> frozenset[str]:
        """The small words of the topic, which the page names as well."""
        return frozenset(re.findall(r"\b[a-z]+\b", self.study.commission.topic))

    def _is_ours(self, sentence: Sentence, ahead: bool) -> bool:
        """Is it of the period, not ``ahead`` (but where that is asked for), and no state's word on others?"""
        if is_future(sentence) and (not ahead or is_put_off(sentence, self.study.readings)):
            return False
        if self.study.is_out_of_step(sentence.reading) or is_stale_standfirst(sentence) or is_unreal(sentence):
            return False
        if not may_tell(sentence) or self._is_one_sided(sentence):
            return False
        return self.study.is_in_period(event_day(sentence))


def calls_false(sentence: Sentence) -> bool:
    return _FALSE.search(sentence.masked) is not None


def _has_half(sentence: Sentence, terms: Sequence[Term]) -> bool:
    return 2 * sum(is_there(term, sentence) for term in terms) >= len(terms)
