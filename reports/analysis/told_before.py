"""Had others told it days before? Then a deed without a day of its own is none of its article's day.

A report of a vote is followed for weeks by articles that recall it: "Norvia abstained, but did not veto it". Such a
sentence says no day; printed under its article's, it would tell of a second vote.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from reports.analysis.corroboration.deeds import is_speech, may_recur
from reports.analysis.corroboration.naming import same_name
from reports.analysis.corroboration.telling import telling
from reports.analysis.days import event_day
from reports.analysis.reading import Sentence
from reports.analysis.sayings import Sayings, figures_agree, tone

BEFORE = timedelta(days=2)  # an article, or the day that it names
MOST_OF_IT = 0.58  # of the weight of what the sentence tells, which the earlier one has
SOME_OF_IT = 0.4  # the same, where both tell one deed
A_PART, TOGETHER = 0.33, 0.7  # of one of several sentences of an article, and of them together
NEARLY_ALL = 0.7  # of the weight of both together
LOOSELY = 0.25  # of the weight of both together, for sentences that are compared at all
RARER, MOST = 8, 100  # words by which others are found that tell one deed, and sentences that have each


def is_told_before(sayings: Sayings, sentence: Sentence) -> bool:
    """Does an article of two days before tell the same, or one that says that it was two days before?

    Of what is told again in nearly the same words one day is enough.
    """
    day = sentence.reading.day
    if day is None:
        return False
    if is_repeated(sayings, sentence):
        return True
    near = {each.place: each for each in sayings.near(sentence, LOOSELY)}
    near |= {each.place: each for each in sayings.sharing(sentence, RARER, MOST)}
    earlier = [each for each in near.values() if each.reading.id != sentence.reading.id and _is_earlier(each, day)]
    return any(_tells_it(sayings, each, sentence) for each in earlier) or _is_told_in_parts(sayings, earlier, sentence)


def is_repeated(sayings: Sayings, sentence: Sentence) -> bool:
    """Does an article of a day before have nearly the same words, with the same figures?"""
    day = sentence.reading.day
    return day is not None and any(
        each.reading.day is not None
        and each.reading.day < day
        and sayings.likeness(each, sentence)[0] >= NEARLY_ALL
        and tone(each) == tone(sentence)
        and figures_agree(each, sentence)
        for each in sayings.near(sentence, NEARLY_ALL)
    )


def _is_earlier(other: Sentence, day: date) -> bool:
    dated = event_day(other, by_article=False)
    told = dated.day if dated is not None else other.reading.day
    return told is not None and told <= day - BEFORE


def _tells_it(sayings: Sayings, other: Sentence, sentence: Sentence) -> bool:
    covered = sayings.covers(other, sentence)
    if covered < SOME_OF_IT or not figures_agree(other, sentence):
        return False
    return (covered >= MOST_OF_IT and tone(other) == tone(sentence)) or _is_one_deed(other, sentence)


def _is_told_in_parts(sayings: Sayings, earlier: Iterable[Sentence], sentence: Sentence) -> bool:
    """Do sentences of one earlier article tell it together: "the council voted", "it also refers it to a judge"?"""
    parts: defaultdict[str, list[Sentence]] = defaultdict(list)
    for each in sorted(earlier, key=lambda one: one.place):
        if tone(each) == tone(sentence) and figures_agree(each, sentence) and sayings.covers(each, sentence) >= A_PART:
            parts[each.reading.id].append(each)
    return any(len(some) > 1 and sayings.cover(some, sentence) >= TOGETHER for some in parts.values())


def _is_one_deed(other: Sentence, sentence: Sentence) -> bool:
    """Do both tell a deed that is done once, of two names that both have?"""
    first, second = telling(other), telling(sentence)
    if first is None or second is None:
        return False
    done = {each.deed.name for each in first.done} & {each.deed.name for each in second.done}
    if all(may_recur(name) or is_speech(name) for name in done):
        return False
    shared = [each for each in first.matter.names if any(same_name(each, it) for it in second.matter.names)]
    return len(shared) > 1 and any(not each.land for each in shared)
