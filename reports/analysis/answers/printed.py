"""What of the sentences that answer a question is printed: the worthiest few, each as a finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reports.analysis.answers.nearest import Near
from reports.analysis.answers.question import Question
from reports.analysis.days import event_day
from reports.analysis.reading import Sentence
from reports.analysis.repeats import is_told
from reports.analysis.standing import standing_of
from reports.analysis.worth import Study
from reports.records import Answer, Passage, SentenceFinding

MOST = 3  # sentences an answer


def answer_of(study: Study, question: Question, found: Sequence[Sentence], note: str = "") -> Answer:
    return Answer(question.text, tuple(finding_of(study, each) for each in found), note)


def worthiest(study: Study, found: Sequence[Sentence]) -> list[Sentence]:
    """The worthiest, none saying what another says."""
    weighed = [(study.worth(each, study.sayings.others(each)), each) for each in found]
    weighed.sort(key=lambda each: (-each[0], each[1].reading.article.published or "", each[1].place))
    chosen: list[Sentence] = []
    for _, sentence in weighed:
        told = (is_told(study.sayings, sentence, event_day(sentence), each, event_day(each)) for each in chosen)
        if len(chosen) < MOST and not any(told):
            chosen.append(sentence)
    return chosen


def passage_of(study: Study, near: Near) -> SentenceFinding:
    """The passage as a finding: its first sentence, and the one that goes along with it."""
    if near.before is None:
        return replace(finding_of(study, near.sentence), score=round(near.worth, 4))
    both = replace(finding_of(study, near.before), along=near.sentence.passage)
    return replace(both, dated=event_day(near.sentence), score=round(near.worth, 4))


def finding_of(study: Study, sentence: Sentence) -> SentenceFinding:
    others = study.sayings.others(sentence)
    return standing_of(study).finding(sentence, event_day(sentence), others, study.worth(sentence, others))


def pointing(found: Iterable[Answer]) -> tuple[Answer, ...]:
    """Words are printed once: where all of an answer answered a question before it, it tells who speaks of it."""
    told: set[Passage] = set()
    out: list[Answer] = []
    for each in found:
        passages = tuple(sentence.passage for sentence in each.sentences)
        is_told = bool(passages) and told.issuperset(passages)
        out.append(replace(each, spoken_of=passages) if is_told else each)
        told |= set(passages)
    return tuple(out)
