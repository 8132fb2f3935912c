"""Key points: sentences for the first page, at most two of a story, none saying what another says.

A key point has a day, and two origins, or is of a document about its issuer. Silence is better than padding.
"""

from __future__ import annotations

from collections.abc import Sequence

from reports.analysis.origins import is_primary, origins
from reports.analysis.reading import Sentence
from reports.analysis.standing import Standing
from reports.analysis.worth import Study
from reports.records import SentenceFinding

MOST = 12  # two of a story, for the answers to the questions may have taken the first
OF_A_STORY = 2


def key_points(study: Study, disputed: frozenset[tuple[str, int]]) -> tuple[SentenceFinding, ...]:
    """The worthiest first; ``disputed`` are sentences whose figure is open or replaced."""
    standing = Standing(study)
    chosen: list[Sentence] = []
    points: list[SentenceFinding] = []
    for sentence, dated, others, score in study.weighed:
        if len(points) == MOST:
            break
        if dated is None or sentence.place in disputed or sentence.reading.is_state:
            continue
        if not _is_supported(sentence, others) or not standing.is_clear(sentence, dated):
            continue
        if sum(sentence.reading.story == other.reading.story for other in chosen) == OF_A_STORY:
            continue
        if any(study.sayings.alike(sentence, other) for other in chosen):
            continue
        chosen.append(sentence)
        points.append(study.finding(sentence, dated, others, score))
    return tuple(points)


def _is_supported(sentence: Sentence, others: Sequence[Sentence]) -> bool:
    """By two origins, none of them a state's outlet; or by the issuer's own document."""
    if is_primary(sentence):
        return True
    return origins(sentence, [each for each in others if not each.reading.is_state]).origins > 1
