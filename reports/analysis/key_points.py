"""Key points: sentences for the first page, few of a story, none saying what another says.

A key point has a day, and two origins, or is of a document about its issuer. Two origins say the same in nearly the
same words (``sayings``), or tell the same event of the same day in words of their own (``corroboration``). A sentence
that opens with who said it, and when, may rest on his word alone where two newsrooms report that it was said: it tells
no more than that. Silence is better than padding.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reports.analysis.attribution import is_unnamed
from reports.analysis.corroboration import Corroboration
from reports.analysis.days import event_day
from reports.analysis.origins import is_primary, origins
from reports.analysis.reading import Sentence
from reports.analysis.standing import standing_of
from reports.analysis.worth import DATED, Study
from reports.records import Dated, SentenceFinding

MOST = 12  # more than are printed, for the answers to the questions may have taken the first
OF_A_STORY = 2  # at the least; of a story that most articles tell as many as its share of these
COVERED = 0.5  # of the weight of its words, in a sentence that says nearly the same
# What goes on is no news: "talks continued", "fighting raged", "remained tense".
_GOES_ON = re.compile(
    r"^[^,]{0,90}?\b(?:continu(?:ed|es|ing)|remain(?:ed|s|ing)?|raged|persist(?:ed|s)|kept|carried on|went on|stayed|"
    r"(?:was|were|has been|have been) (?:still|again|under way|underway|ongoing|expected|likely|unclear|reported|shown|"
    r"[a-z]+ing))\b"
)


def key_points(study: Study, disputed: frozenset[tuple[str, int]]) -> tuple[SentenceFinding, ...]:
    """The worthiest first; ``disputed`` are sentences whose figure is open or replaced."""
    corroboration, standing = Corroboration(study.sayings), standing_of(study)
    room = _room(study)
    chosen: list[Sentence] = []
    points: list[SentenceFinding] = []
    for sentence, dated, others, score in sorted(_supported(study, disputed, corroboration), key=_order):
        if len(points) == MOST:
            break
        story = sentence.reading.story
        if sum(story == other.reading.story for other in chosen) == room[story]:
            continue
        if any(study.sayings.alike(sentence, other) or corroboration.overlap(sentence, other) for other in chosen):
            continue
        chosen.append(sentence)
        points.append(standing.finding(sentence, dated, others, score))
    return tuple(points)


def _room(study: Study) -> dict[int, int]:
    """How many key points each story may have."""
    told = Counter(reading.story for reading in study.readings)
    return {story: max(OF_A_STORY, MOST * count // len(study.readings)) for story, count in told.items()}


_Supported = tuple[Sentence, Dated, tuple[Sentence, ...], float]


def _order(each: _Supported) -> tuple[float, str, tuple[str, int]]:
    return (-each[3], each[0].reading.article.published or "", each[0].place)


def _supported(
    study: Study, disputed: frozenset[tuple[str, int]], corroboration: Corroboration
) -> Iterator[_Supported]:  # fmt: skip
    """The sentences that may be key points, with all that bear them out, and their worth with these."""
    standing = standing_of(study)
    for sentence, own_day in _candidates(study):
        if sentence.place in disputed or sentence.reading.is_state or _GOES_ON.match(sentence.masked):
            continue
        event, heard = corroboration.others(sentence), corroboration.hearers(sentence)
        alike = [each for each in study.sayings.others(sentence) if study.sayings.covers(each, sentence) >= COVERED]
        others = _together(alike, event, heard)
        if not _is_supported(sentence, others) and not _was_heard(sentence, heard):
            continue
        dated = own_day or corroboration.day_of(sentence, others)
        if dated is None or not study.is_in_period(dated) or not standing.is_clear(sentence, dated):
            continue
        if standing.is_worthy(sentence, dated, others) and not corroboration.is_open(sentence):
            yield sentence, dated, others, round(study.worth(sentence, others) + DATED * (own_day is not None), 4)


def _candidates(study: Study) -> Iterator[tuple[Sentence, Dated | None]]:
    """The facts that may stand on a page, with the day that they have of themselves."""
    for sentence in study.facts:
        dated = event_day(sentence)
        if study.is_in_period(dated) and study.is_about(sentence) and not is_unnamed(sentence):
            yield sentence, dated


def _together(*groups: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences of several groups, one an article, in the order of their articles' days."""
    found = {each.reading.id: each for group in reversed(groups) for each in group}
    return tuple(sorted(found.values(), key=lambda each: (each.reading.article.published or "", *each.place)))


def _is_supported(sentence: Sentence, others: Sequence[Sentence]) -> bool:
    """By two origins, none of them a state's outlet; or by the issuer's own document."""
    if is_primary(sentence):
        return True
    return origins(sentence, _of_no_state(others)).origins > 1


def _was_heard(sentence: Sentence, heard: Sequence[Sentence]) -> bool:
    """Do two newsrooms report that it was said? The sentence says who did, and tells no more than that."""
    return bool(heard) and origins(sentence, _of_no_state(heard)).reports > 1


def _of_no_state(sentences: Sequence[Sentence]) -> list[Sentence]:
    return [each for each in sentences if not each.reading.is_state]
