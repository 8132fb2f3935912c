"""Developments: the sentences that tell each story, none saying what another says.

Of a single story more is told than of each among many; of one event each sentence adds something to those before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reports.analysis.days import is_day_of_saying
from reports.analysis.reading import Sentence
from reports.analysis.repeats import retells
from reports.analysis.standing import standing_of
from reports.analysis.worth import Study
from reports.records import Dated, SentenceFinding

FEWEST, MOST = 3, 24  # the most of a story among many, and of one that is alone
LEAST = 1.0  # worth, for what is told of one event: below it more than half is told beside the matter
TOLD = 0.5  # of the weight of what a sentence says of one event, which others together have told


def developments(study: Study, disputed: frozenset[tuple[str, int]]) -> tuple[SentenceFinding, ...]:
    """The worthiest first."""
    standing = standing_of(study)
    taken: defaultdict[int, list[tuple[Sentence, Dated | None]]] = defaultdict(list)
    found: list[SentenceFinding] = []
    most = max(FEWEST, MOST // max(1, len({each.reading.story for each, *_ in study.weighed})))
    for sentence, dated, others, score in study.weighed:
        story = taken[sentence.reading.story]
        if len(story) == most or sentence.place in disputed or not standing.is_clear(sentence, dated):
            continue
        told = (each for some in taken.values() for each in some)
        if not standing.is_worthy(sentence, dated, others):
            continue
        if any(retells(study.sayings, sentence, dated, *each) for each in told):
            continue
        if study.is_its_own(sentence) and _adds_little(study, sentence, dated, score, taken.values()):
            continue
        story.append((sentence, dated))
        of_event = None if dated is not None and is_day_of_saying(sentence, dated) else dated
        found.append(standing.finding(sentence, of_event, others, score))
    return tuple(found)


def _adds_little(
    study: Study,
    sentence: Sentence,
    dated: Dated | None,
    score: float,
    taken: Iterable[list[tuple[Sentence, Dated | None]]],
) -> bool:
    """Have others together told most of it, with the same countries; or is it, without a day, worth little?"""
    if score < LEAST and (dated is None or dated.phrase is None):
        return True
    told = [each for some in taken for each, _ in some]
    lands = {code for each in told for code in each.named}
    return lands.issuperset(sentence.named) and study.sayings.cover(told, sentence) > TOLD
