"""What later articles have overtaken: announced for a day that is past by the cut-off, and what became of it.

"Announced for 9 November; took place" where a later sentence tells, in the past tense, that the same people did it
about that day; "no report found" where no later article of the study speaks of it at all. Between the two lies doubt
(it was put off, denied, or somebody speaks of it in other words), and there nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from crawler.archive.text import plain
from reports.analysis.announcements import announced, looking_ahead
from reports.analysis.attribution import SAID
from reports.analysis.days import event_day, is_future, tells_of_the_past
from reports.analysis.fitness import is_fit
from reports.analysis.origins import may_support
from reports.analysis.planned import Matter, is_done, planned
from reports.analysis.reading import Sentence
from reports.analysis.worth import Study
from reports.records import Dated, Overtaken

NEAR = timedelta(days=1)  # between the day announced and the day on which it took place
SOON, TOGETHER = timedelta(days=2), 2  # after it, for one that names so many of those who were to have part
LATEST = timedelta(days=14)  # after the day, for a report that speaks of it
_UNDONE = re.compile(
    r"\b(?:postpon\w+|cancel+\w*|called off|put off|delay\w*|scrap\w+|abandon\w+|suspend\w+|not|never|no longer|"
    r"failed|refus\w+|den(?:y|ies|ied)|whether|if|could|might|may|should|had (?:planned|hoped|been))\b|n['’]t\b"
)


@dataclass(frozen=True)
class _Plan:
    """An announcement: the days from ``dated.day`` to ``last``, and what is to be done then."""

    sentence: Sentence
    dated: Dated
    last: date
    deed: str  # the verb of what is planned; "" where the sentence says it otherwise

    @cached_property
    def matter(self) -> Matter:
        return Matter(self.sentence)

    @property
    def is_firm(self) -> bool:
        """Did somebody announce it, and for one day? What is only expected, or next month, nobody need report."""
        return self.last == self.dated.day and SAID.search(self.sentence.masked) is not None

    @cached_property
    def window(self) -> tuple[date, date]:
        return self.dated.day - NEAR, self.last + NEAR

    def is_of(self, matter: Matter) -> bool:
        """Is the other about the same people doing the same?"""
        own, other = self.matter, matter
        if own.names[0] not in other.names or len(set(own.names) & set(other.names)) < min(2, len(own.names)):
            return False
        shared = own.deeds & other.deeds
        return self.deed in shared or (not self.deed and len(shared) > 1)

    def is_near(self, matter: Matter) -> bool:
        """Could the other be about it, in other words: the same people, or one of them and the day?"""
        if self.is_of(matter):
            return True
        first, last = self.window
        names_the_day = any(first <= each.day <= last for each in matter.sentence.dates)
        return names_the_day and not set(self.matter.names).isdisjoint(matter.names)


def overtaken(study: Study) -> tuple[Overtaken, ...]:
    """Earliest first; what was announced several times for one day is given once, by the worthiest sentence."""
    plans = sorted(_plans(study), key=lambda each: (each.dated.day, -study.worth(each.sentence), each.sentence.place))
    groups: list[list[_Plan]] = []
    for plan in plans:
        same = next((group for group in groups if _is_same(study, group[0], plan)), None)
        if same is None:
            groups.append([plan])
        else:
            same.append(plan)
    found = (_overtaken(study, group) for group in groups)
    return tuple(each for each in found if each is not None)


def _plans(study: Study) -> Iterator[_Plan]:
    """What was announced for a time of the period that is wholly past by the cut-off, by sentences that stand alone."""
    read_until = max((each.day for each in study.readings if each.day is not None), default=date.min)
    for sentence in looking_ahead(study):
        day = sentence.reading.day
        dated = announced(sentence, day) if day else None
        last = _last_day(dated) if dated else None
        if dated is None or last is None or last > study.commission.until or dated.day > read_until:
            continue
        if is_fit(sentence) and study.is_in_period(dated):
            plan = _Plan(sentence, dated, last, planned(sentence))
            if plan.matter.deeds and _says_who(plan.matter.names):
                yield plan


def _says_who(names: Sequence[str]) -> bool:
    """A country alone does too many things."""
    return len(names) > 1 or any(len(name) > 2 for name in names)


def _last_day(dated: Dated) -> date | None:
    """The last day of an announced time: of "2024-04-02/2024-04-04", "2024-05" or "2024-05-03"."""
    time = dated.edtf.partition("/")[2] or dated.edtf
    try:
        if len(time) == len("2024-05"):
            return (date.fromisoformat(f"{time}-01") + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return date.fromisoformat(time)
    except ValueError:
        return None


def _is_same(study: Study, one: _Plan, other: _Plan) -> bool:
    if one.dated.day != other.dated.day:
        return False
    return study.sayings.alike(one.sentence, other.sentence) or one.is_of(other.matter) or other.is_of(one.matter)


def _overtaken(study: Study, group: Sequence[_Plan]) -> Overtaken | None:
    """What became of it; None where that is in doubt."""
    first = group[0]
    others = {each.sentence.reading.id: each.sentence for each in reversed(group)}
    others.pop(first.sentence.reading.id)
    later = [each for plan in group for each in _later(study, plan)]
    done = [each for plan in group for each in later if _tells_that_it_was_done(plan, each)]
    if not done and any(plan.is_near(Matter(each)) for plan in group for each in later):
        return None
    if any(_UNDONE.search(each.masked) for plan in group for each in later if plan.is_of(Matter(each))):
        return None
    told = min(done, key=lambda each: (not is_fit(each), -study.worth(each), each.place), default=None)
    if told is None and (not first.is_firm or any(_is_touched_on(study, plan) for plan in group)):
        return None
    return Overtaken(
        first.sentence.passage,
        first.dated,
        first.sentence.reading.story,
        told.passage if told else None,
        tuple(each.passage for each in sorted(others.values(), key=lambda one: one.place)),
    )


def _later(study: Study, plan: _Plan) -> Iterator[Sentence]:
    """Sentences of later articles, up to some time after the day, that name who is to do it."""
    own, name = plan.sentence.reading, plan.matter.names[0]
    for reading in study.readings:
        if reading.day is None or own.day is None or not own.day < reading.day <= plan.last + LATEST:
            continue
        if reading.language == study.language and (len(name) == 2 or name in plain(reading.article.text)):
            near = (each for each in reading.sentences if len(name) == 2 or name in plain(each.text))
            yield from (each for each in near if name in Matter(each).names)


def _is_touched_on(study: Study, plan: _Plan) -> bool:
    """Does an article of its days name two of those who were to have part, be it that it names the first otherwise?"""
    names = set(plan.matter.names)
    return any(
        len(names.intersection(Matter(each).names)) >= TOGETHER
        for reading in study.readings
        if reading.id != plan.sentence.reading.id and reading.day is not None
        if plan.dated.day <= reading.day <= plan.last + SOON
        for each in reading.sentences
    )


def _tells_that_it_was_done(plan: _Plan, sentence: Sentence) -> bool:
    """In the past tense, on somebody's own word, and of about that day."""
    if is_future(sentence) or not tells_of_the_past(sentence) or _UNDONE.search(sentence.masked):
        return False
    if not may_support(sentence) or not plan.is_of(Matter(sentence)) or not is_done(plan.deed, sentence):
        return False
    dated = event_day(sentence)
    if dated is None:
        return False
    slack = timedelta(0) if dated.phrase is not None and dated.rule == "weekday" else NEAR
    return plan.dated.day - slack <= dated.day <= plan.last + slack
