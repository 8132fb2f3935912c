"""Accounts that differ: the same matter with another figure, name or day, by another outlet; and figures that later
ones replace, as a series. Never between copies, never where a word like "about" makes both true.

Two ways lead there: figures that count the same thing however the sentences put it, and sentences that are the same but
for one place (see ``differing``).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from reports.analysis.differences.aligned import aligned_differences
from reports.analysis.figures import Figure, figures
from reports.analysis.fitness import is_fit
from reports.analysis.origins import are_of_two_newsrooms
from reports.analysis.own_state import may_tell
from reports.analysis.reading import Sentence
from reports.analysis.tolls import Tolls, tolls_of
from reports.analysis.worth import Study
from reports.records import Account, Difference

NEAR = 0.2  # likeness of two sentences that count the same thing
COINCIDENCE = 20  # from here on, the same count of the same unit on the same day is the same matter
Place = tuple[str, int]


def differences(study: Study) -> tuple[tuple[Difference, ...], frozenset[Place]]:
    """The differences, oldest first; and the sentences that must not stand as facts.

    Those have a figure that is disputed, or that a later one has replaced.
    """
    read = {each.place: each for each in _read(study)}
    counted = [figure for sentence in read.values() for figure in figures(sentence)]
    by_key: defaultdict[tuple[str, str, bool], list[Figure]] = defaultdict(list)
    for figure in counted:
        if figure.deed:
            by_key[figure.key].append(figure)
    found: list[Difference] = []
    open_figures: set[Place] = set()
    for key in sorted(by_key):
        for group in _matters(study, by_key[key]):
            difference, not_facts = _difference(group)
            open_figures |= not_facts
            if difference is not None:
                found.append(difference)
    told = {account.sentence for each in found for account in each.accounts}
    for aligned, not_facts in aligned_differences(study):
        open_figures |= not_facts
        if aligned is not None and not told & {account.sentence for account in aligned.accounts}:
            found.append(aligned)
            told |= {account.sentence for account in aligned.accounts}
    found = [each for each in found if not _ends_overtaken(each, tolls_of(study), read)]
    found.sort(
        key=lambda each: (
            each.accounts[0].sentence.article.published or "",
            each.accounts[0].sentence.article.id,
            each.accounts[0].sentence.start,
        )
    )
    return tuple(found), frozenset(open_figures)


def _ends_overtaken(difference: Difference, tolls: Tolls, read: Mapping[Place, Sentence]) -> bool:
    """Is it a series whose last figure was replaced too, so that its reader would take an old one for the last?"""
    last = difference.accounts[-1].sentence
    sentence = read.get((last.article.id, last.start))
    return difference.replaced and sentence is not None and tolls.is_overtaken(sentence)


def _read(study: Study) -> Iterable[Sentence]:
    for reading in study.quotable if study.language == "en" else ():
        for sentence in reading.sentences:
            if sentence.paragraph >= 0 and may_tell(sentence):
                yield sentence


def _matters(study: Study, counted: Sequence[Figure]) -> list[list[Figure]]:
    """Figures that count one thing, by joining every two that do. Few can: only those are asked that share a mark."""
    ordered = sorted(counted, key=lambda each: (each.as_of or date.min, each.sentence.place))
    groups: list[list[int]] = []  # the group of each figure; they go by their numbers
    holders: defaultdict[str | int, list[int]] = defaultdict(list)
    for number, figure in enumerate(ordered):
        own = [number]
        groups.append(own)
        marks = _marks(figure)
        for other, count in Counter(each for mark in marks for each in holders[mark]).items():
            may_be_one = count > 1 or figure.value == ordered[other].value or figure.unit == "truck"
            if may_be_one and groups[other] is not own and _same_matter(study, figure, ordered[other]):
                joined = groups[other]
                own += joined
                for each in joined:
                    groups[each] = own
        for mark in marks:
            holders[mark].append(number)
    different = {id(group): group for group in groups}.values()
    return [[ordered[number] for number in group] for group in different]


def _marks(figure: Figure) -> set[str | int]:
    """What two figures of one matter have in common: two of their names, their value, or for trucks a place."""
    marks: set[str | int] = {*figure.names, figure.value}
    return marks | figure.places if figure.unit == "truck" else marks


def _same_matter(study: Study, a: Figure, b: Figure) -> bool:
    """The same thing: the same places, names in common, words in common; and for a single day the same day."""
    if a.sentence.reading.id == b.sentence.reading.id and a.value != b.value and not a.is_total:
        return False
    if a.places and b.places and not a.places & b.places:
        return False
    if a.value == b.value >= COINCIDENCE and a.as_of == b.as_of:
        return True
    if len(a.names & b.names) < 2 and not (a.unit == "truck" and a.places & b.places):
        return False
    if not a.is_total and (a.as_of != b.as_of or not a.sentence.dates or not b.sentence.dates):
        return False
    together, of_lighter = study.sayings.likeness(a.sentence, b.sentence)
    return together >= NEAR or (of_lighter >= NEAR and len(a.places & b.places) > 1)


def _difference(group: Sequence[Figure]) -> tuple[Difference | None, set[Place]]:
    ordered = sorted(group, key=_age)
    shown = _one_a_value(ordered)
    days = [each.as_of for each in shown]
    is_series = shown[0].is_total and len(set(days)) == len(days) and all(a.value < b.value for a, b in pairwise(shown))
    if len(shown) < 2 or not (is_series or _differ(shown)):
        return None, set()
    old = {each.sentence.place for each in ordered if not is_series or each.value != shown[-1].value}
    fit = [each for each in shown if is_fit(each.sentence)]
    if not is_series:
        fit = _one_a_newsroom(fit)
    if len({each.sentence.reading.id for each in fit}) < 2 or not (is_series or _differ(fit)):
        return None, old
    if not is_series and fit[0].is_total and len({each.as_of for each in fit}) > 1:
        return None, old
    accounts = tuple(_account(each) for each in fit)
    return Difference(_matter(fit[0]), accounts, fit[0].sentence.reading.story, replaced=is_series), old


def _age(figure: Figure) -> tuple[date, str, Place]:
    return (figure.as_of or date.min, figure.sentence.reading.article.published or "", figure.sentence.place)


def _one_a_value(ordered: Sequence[Figure]) -> list[Figure]:
    """The first figure of each value whose sentence may be printed, or else the first."""
    first: dict[int, Figure] = {}
    for figure in ordered:
        known = first.get(figure.value)
        if known is None or (not is_fit(known.sentence) and is_fit(figure.sentence)):
            first[figure.value] = figure
    return sorted(first.values(), key=_age)


def _one_a_newsroom(counted: Sequence[Figure]) -> list[Figure]:
    """The first of each newsroom: the accounts of one are never two."""
    kept: list[Figure] = []
    for figure in counted:
        if all(are_of_two_newsrooms(figure.sentence.reading, each.sentence.reading) for each in kept):
            kept.append(figure)
    return kept


def _account(figure: Figure) -> Account:
    sentence = figure.sentence
    return Account(sentence.passage, sentence.part(figure.start, figure.end))


def _differ(shown: Sequence[Figure]) -> bool:
    """Do at least two of the figures exclude each other?"""
    return any(a.high < b.low or b.high < a.low for n, a in enumerate(shown) for b in shown[n + 1 :])


def _matter(figure: Figure) -> str:
    """What is counted, in the words of the first account: "trucks entered", "staff killed"."""
    return f"{figure.word} {figure.deed}"
