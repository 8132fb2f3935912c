"""The rows of the printed chronology: the days that matter most, each by a fact that stands alone."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from reports.analysis.chronology.telling import tellings
from reports.analysis.chronology.weight import weights_of
from reports.analysis.day_lines import event_of_line
from reports.analysis.days import is_day_of_saying, is_doubtful
from reports.analysis.reading import Sentence
from reports.analysis.repeats import retells
from reports.analysis.standing import standing_of
from reports.analysis.worth import Study
from reports.records import Dated, SentenceFinding

MOST = 16  # rows
OWN_DATE = 0.3  # worth of a date that the sentence itself gives
_Row = tuple[Sentence, Dated, tuple[Sentence, ...], float]


def chronology(study: Study, disputed: frozenset[tuple[str, int]]) -> tuple[SentenceFinding, ...]:
    """Oldest first: the best row of each of the weightiest days, then second rows of other stories if there is room."""
    told = {(day, each.sentence.place): worth for day, some in tellings(study).items() for worth, each in some}
    standing = standing_of(study)
    days: defaultdict[date, list[_Row]] = defaultdict(list)
    for sentence, dated, others, score in study.weighed:
        if (
            dated is not None
            and not is_doubtful(sentence, dated)
            and not is_day_of_saying(sentence, dated)
            and sentence.place not in disputed
            and (event_of_line(sentence) is not None or standing.is_clear(sentence, dated))
            and study.commission.since <= dated.day <= study.commission.until
            and standing.is_worthy(sentence, dated, others)
        ):
            near = told.get((dated.day, sentence.place), 0.0)
            days[dated.day].append((sentence, dated, others, score + near + OWN_DATE * (dated.phrase is not None)))
    weights = weights_of(study)
    chosen: list[_Row] = []
    for rank in (0, 1):
        for day in sorted(days, key=lambda day: (-weights[day], day)):
            row = _next(study, days[day], chosen, rank) if len(chosen) < MOST else None
            chosen += [row] if row else []
    chosen.sort(key=lambda row: (row[1].day, -row[3], row[0].place))
    return tuple(
        standing.finding(sentence, dated, others, round(score, 4)) for sentence, dated, others, score in chosen
    )


def _next(study: Study, rows: list[_Row], chosen: list[_Row], rank: int) -> _Row | None:
    """The best row of a day that no chosen row says already; a second one must be of another story."""
    same_day = [row for row in chosen if row[1].day == rows[0][1].day]
    if rank and not same_day:
        return None
    for row in sorted(rows, key=lambda each: (-each[3], each[0].place)):
        is_new = not any(retells(study.sayings, *row[:2], *other[:2]) for other in chosen)
        if is_new and all(row[0].reading.story != other[0].reading.story for other in same_day):
            return row
    return None
