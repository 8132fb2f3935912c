"""Every day that matters, the weightiest first, each with the sentence that tells best what happened on it."""

from __future__ import annotations

from dataclasses import replace

from reports.analysis.chronology.telling import Telling, tellings
from reports.analysis.chronology.weight import weights_of
from reports.analysis.worth import Study
from reports.records import SentenceFinding

MOST = 200  # days
LOOKED_AT = 8  # sentences of a day, for one that no other day has had


def ranked(study: Study) -> tuple[SentenceFinding, ...]:
    """At most ``MOST`` days of the commission's period, weightiest first; no sentence is given for two days.

    A day of which no sentence of the study's language tells is left out. ``score`` is the day's weight.
    """
    weights = weights_of(study)
    told = tellings(study)
    given: list[Telling] = []
    found: list[SentenceFinding] = []
    for day in sorted(weights, key=lambda day: (-weights[day], day)):
        telling = _new(study, told.get(day, []), given)
        if telling is not None and len(found) < MOST:
            given.append(telling)
            found.append(_finding(study, telling, weights[day]))
    return tuple(found)


def _new(study: Study, some: list[tuple[float, Telling]], given: list[Telling]) -> Telling | None:
    """The best sentence that says nothing said already; the best of all where each does."""
    best = [telling for _, telling in some[:LOOKED_AT]]
    for telling in best:
        if not any(study.sayings.alike(telling.sentence, other.sentence) for other in given):
            return telling
    return next((each for each in best if all(each.passage != other.passage for other in given)), None)


def _finding(study: Study, telling: Telling, weight: float) -> SentenceFinding:
    others = study.sayings.others(telling.sentence)
    return replace(study.finding(telling.sentence, telling.dated, others, weight), passage=telling.passage)
