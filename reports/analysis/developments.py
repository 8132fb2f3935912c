"""Developments: the sentences that tell each story, at most three a story, none saying what another says."""

from __future__ import annotations

from collections import defaultdict

from reports.analysis.reading import Sentence
from reports.analysis.standing import Standing
from reports.analysis.worth import Study
from reports.records import SentenceFinding

MOST = 3  # a story


def developments(study: Study, disputed: frozenset[tuple[str, int]]) -> tuple[SentenceFinding, ...]:
    """The worthiest first."""
    standing = Standing(study)
    taken: defaultdict[int, list[Sentence]] = defaultdict(list)
    found: list[SentenceFinding] = []
    for sentence, dated, others, score in study.weighed:
        story = taken[sentence.reading.story]
        if len(story) == MOST or sentence.place in disputed or not standing.is_clear(sentence, dated):
            continue
        if any(study.sayings.alike(sentence, other) for each in taken.values() for other in each):
            continue
        story.append(sentence)
        found.append(study.finding(sentence, dated, others, score))
    return tuple(found)
