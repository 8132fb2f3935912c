"""The calendar: days after the cut-off for which something is announced, by a sentence that says so by itself."""

from __future__ import annotations

from datetime import date

from reports.analysis.attribution import is_second_hand, is_unnamed, says_its_own_state
from reports.analysis.days import event_dates, is_future
from reports.analysis.fitness import is_fit
from reports.analysis.reading import Sentence
from reports.analysis.worth import Study
from reports.records import Announced, Dated, Passage


def calendar(study: Study) -> tuple[Announced, ...]:
    """Earliest day first; of several announcements of one thing the worthiest."""
    found: list[tuple[date, float, Sentence, Announced]] = []
    for reading in study.readings:
        if reading.language != study.language or reading.is_opinion or not reading.may_quote:
            continue
        for sentence in reading.sentences:
            dated = _announced(study, sentence)
            if dated is not None:
                found.append(
                    (dated.day, study.worth(sentence), sentence, Announced(sentence.passage, dated, reading.story))
                )
    found.sort(key=lambda each: (each[0], -each[1], each[2].place))
    kept: list[tuple[date, float, Sentence, Announced]] = []
    for each in found:
        if not any(each[0] == other[0] and study.sayings.alike(each[2], other[2]) for other in kept):
            kept.append(each)
    return tuple(each[3] for each in kept)


def _announced(study: Study, sentence: Sentence) -> Dated | None:
    if (
        not is_future(sentence)
        or not is_fit(sentence)
        or is_unnamed(sentence)
        or is_second_hand(sentence)
        or not study.is_about(sentence)
    ):
        return None
    if sentence.reading.is_state and not says_its_own_state(sentence):
        return None
    later = [each for each in event_dates(sentence) if each.day > study.commission.until]
    if len({each.day for each in later}) != 1:
        return None
    day = sentence.reading.day
    if day is not None and later[0].day <= day:
        return None
    return Dated(later[0].day, later[0].rule, Passage(sentence.reading.article, later[0].start, later[0].end))
