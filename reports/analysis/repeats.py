"""Two sentences that tell one event of one day in other words: the same people, or the same figure of one thing.

``retells`` asks more loosely, for a reader of the whole report: whatever part of it tells an event, no other does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from reports.analysis.corroboration.deeds import may_recur
from reports.analysis.corroboration.naming import names_of, same_name
from reports.analysis.corroboration.telling import telling
from reports.analysis.reading import Reading, Sentence
from reports.analysis.sayings import Sayings, figures_agree, tone
from reports.analysis.voices import same_voice, voice
from reports.records import Dated, Passage

TWO = 2  # people whom both name
FOUR = 4  # words besides a figure that both have
MOST_OF_IT, SOME_OF_IT = 0.43, 0.33  # of the weight of what one tells, which the other has: with one name, with two
SAID_AGAIN = 0.3  # the same, where both are on the word of one person
_FIGURE = re.compile(r"\b\d{2,}(?:[.,]\d+)*\b")


def is_told(sayings: Sayings, one: Sentence, its: Dated | None, other: Sentence, others: Dated | None) -> bool:
    """Does another sentence, with its day, say what this one says?"""
    is_alike = sayings.alike(one, other) and tone(one)[0] == tone(other)[0]
    return is_alike or tells_again(one, its, other, others)


def retells(sayings: Sayings, one: Sentence, its: Dated | None, other: Sentence, others: Dated | None) -> bool:
    """Would a reader of both find one event told twice?

    Both are of one day, their own or else their article's; neither denies or leaves open what the other tells; they
    share a name, and most of the words of the shorter one, or two names and some. What one person says twice on a day
    shares fewer still.
    """
    if is_told(sayings, one, its, other, others):
        return True
    if not figures_agree(one, other):
        return False  # "92 of them had been killed" is not told by "89 of them had been killed"
    day = _day(one, its)
    if day is None or day != _day(other, others) or _are_of_two_lands(one, other):
        return False
    if _brings_somebody(one, other):
        return False
    common = max(sayings.covers(one, other), sayings.covers(other, one))
    if common >= SAID_AGAIN and _are_of_one_voice(one, other):
        return True
    names = sum(any(same_name(each, it) for it in names_of(other)) for each in set(names_of(one)))
    are_sure = names >= TWO and its is not None and others is not None
    (denied, is_open), (others_denied, others_open) = tone(one), tone(other)
    if denied != others_denied or (is_open != others_open and not are_sure):
        return False
    if is_open == others_open and _is_one_deed(one, other):
        return True
    return names > 0 and common >= (SOME_OF_IT if are_sure else MOST_OF_IT)


def retold(
    sayings: Sayings, readings: Iterable[Reading], found: Iterable[tuple[Passage, Dated | None]]
) -> Iterator[tuple[Passage, Passage]]:
    """The pairs of passages, whole sentences all of them, of which one retells the other."""
    wanted = {(passage.article.id, passage.start): (passage, dated) for passage, dated in found}
    told = [
        (sentence, *wanted[sentence.place])
        for reading in readings
        for sentence in reading.sentences
        if sentence.place in wanted
    ]
    for number, (one, passage, dated) in enumerate(told):
        for other, its, day in told[:number]:
            if retells(sayings, one, dated, other, day):
                yield its, passage


def _is_one_deed(one: Sentence, other: Sentence) -> bool:
    """Do both tell a deed that is done once, of one name, with figures that agree?"""
    first, second = telling(one), telling(other)
    if first is None or second is None or not figures_agree(one, other):
        return False
    done = {each.deed.name for each in first.done} & {each.deed.name for each in second.done}
    if all(may_recur(name) for name in done):
        return False
    names = [each for each in first.matter.names if not each.land]
    return any(same_name(each, it) for each in names for it in second.matter.names)


def _brings_somebody(one: Sentence, other: Sentence) -> bool:
    """Names it somebody in full who does what it tells, where the other names nobody?"""
    said = voice(one)
    speaker = said.surname if said is not None else ""
    named = {each.key.split()[-1] for each in one.mentions if " " in each.key} - {speaker}
    return bool(named) and not _people(other)


def _are_of_one_voice(one: Sentence, other: Sentence) -> bool:
    """Are both on the word of one person, or of one office of a country: "Norvia's envoy", "Envoy Dana Orlen"?"""
    first, second = voice(one), voice(other)
    if first is None or second is None:
        return False
    if first.surname and second.surname:
        return first.surname == second.surname
    lands = [{code for code, _, _ in each.lands_outside} for each in (one, other)]
    return same_voice(first, second) or (len(first.words & second.words) >= TWO and not lands[0].isdisjoint(lands[1]))


def _are_of_two_lands(one: Sentence, other: Sentence) -> bool:
    """Names each a country, and none that the other names? "Egypt asked for a road" is not "Jordan asked for one"."""
    first, second = ({code for code, _, _ in each.lands_outside} for each in (one, other))
    return bool(first) and bool(second) and first.isdisjoint(second)


def _day(sentence: Sentence, dated: Dated | None) -> date | None:
    return dated.day if dated else sentence.reading.day


def tells_again(one: Sentence, its: Dated | None, other: Sentence, others: Dated | None) -> bool:
    """Are both of one day, and do they name two of the same people, or give one figure in some of the same words?"""
    if its is None or others is None or its.day != others.day:
        return False
    if len(_people(one) & _people(other)) >= TWO:
        return True
    return not _figures(one).isdisjoint(_figures(other)) and len(one.word_set & other.word_set) > FOUR


def _figures(sentence: Sentence) -> set[str]:
    """The numbers that no two counts have by chance; days are none."""
    return set(_FIGURE.findall(sentence.undated(sentence.masked)))


def _people(sentence: Sentence) -> frozenset[str]:
    return frozenset(each.key.split()[-1] for each in sentence.mentions if each.key)
