"""Developments: the sentences that tell each story, none saying what another says.

Of a single story more is told than of each among many.
"""

from __future__ import annotations

from collections import defaultdict

from reports.analysis.days import is_day_of_saying
from reports.analysis.reading import Sentence
from reports.analysis.repeats import retells
from reports.analysis.standing import standing_of
from reports.analysis.worth import Study
from reports.records import Dated, SentenceFinding

FEWEST, MOST = 3, 24  # the most of a story among many, and of one that is alone


def developments(study: Study, disputed: frozenset[tuple[str, int]]) -> tuple[SentenceFinding, ...]:
    """The worthiest first."""
    standing = standing_of(study)
    taken: defaultdict[int, list[tuple[Sentence, Dated | None]]] = defaultdict(list)
    found: list[SentenceFinding] = []
    most = max(FEWEST, MOST // max(1, len({reading.story for reading in study.readings})))
    for sentence, dated, others, score in study.weighed:
        story = taken[sentence.reading.story]
        if len(story) == most or sentence.place in disputed or not standing.is_clear(sentence, dated):
            continue
        told = (each for some in taken.values() for each in some)
        if not standing.is_worthy(sentence, dated, others):
            continue
        if any(retells(study.sayings, sentence, dated, *each) for each in told):
            continue
        story.append((sentence, dated))
        of_event = None if dated is not None and is_day_of_saying(sentence, dated) else dated
        found.append(standing.finding(sentence, of_event, others, score))
    return tuple(found)
