"""What stands nearest to a question that no sentence was recognised to answer: passages for the reader to judge.

A question in quite other words than its answer is missed by rules that must be sure. "Not found" would then be false,
so the passages are shown that have most of what is asked, the rare words first, in themselves, in the two sentences
before them and in the headline. What has not the question's verb, or a noun of it, the names that are asked about, and
a number, a day or an age where one is asked for, is no answer and not shown.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crawler.archive.text import content_words, countries_in, stem
from reports.alike import forms
from reports.analysis.answers.accused_of import is_accused
from reports.analysis.answers.age import tells_age
from reports.analysis.answers.deed import deed_asked, may_have_done, tells_object, verb_asked
from reports.analysis.answers.numbers import FEW
from reports.analysis.answers.printable import Printable
from reports.analysis.answers.question import Question
from reports.analysis.answers.terms import Term, is_there, stems
from reports.analysis.answers.tongues import counts_somewhere
from reports.analysis.days import ANY_MONTH, ANY_WEEKDAY
from reports.analysis.fitness import count_words, is_fit_to_answer, is_running_text
from reports.analysis.put_off import plan_put_off_by, tells_put_off
from reports.analysis.reading import Reading, Sentence
from reports.analysis.worth import Study

MOST = 3  # passages
NEAR, BESIDE_BEST = 0.4, 0.7  # of the weight of the question's words; of that of the best passage
FEWEST, LONGEST = 5, 60  # words of a sentence
FEW_TERMS = 2  # things asked for, of which the first is what it is about
LEAST_OWN = 0.2  # of the weight, that a sentence must have itself
LONG = 45  # words, from which on a sentence stands alone
ALONE = 0.5  # of the weight, from which on a sentence that leans on others is understood under the question
TOGETHER = 75  # words with the sentence before it
BEHIND, BEFORE, HEADED = 2, 0.5, 0.3  # sentences before it that tell of what it is, and what their words count
_PHASES = frozenset(map(stem, "begin began start end open close finish expire".split()))
_LENGTH = re.compile(r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b")
_DAY = re.compile(
    rf"\b(?:{ANY_MONTH}|{ANY_WEEKDAY}|tomorrow|tonight|(?:next|last|this) (?:week|month|year)|(?:19|20)\d\d)\b"
)
_CLOCK = re.compile(r"\b(?:noon|midnight|\d\d?(?:[:.]\d\d)?(?: ?[ap]\.? ?m| o['’]clock| GMT))\b|\b\d\d?:\d\d\b")
_OF_A_FIGURE = re.compile(r"\s*(?:what|which) (?:share|fine|percentage|sum|price|number|toll|rate)\b", re.IGNORECASE)
FIGURE = re.compile(
    rf"\d|\b(?:{FEW}|dozens?|hundreds?|thousands?|[mb]illions?|"
    r"third|half|quarter)\b"
)


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence, with the one before it where it leans on that; ``worth`` is a share of the question's weight, and
    ``own`` what the sentence has of it without those around it."""

    sentence: Sentence
    worth: float
    own: float
    before: Sentence | None = None
    is_turned: bool = False  # the next sentence puts off what it tells, and is printed with it


def nearest(printable: Printable, question: Question) -> tuple[Near, ...]:
    """The nearest passages, best first, none saying what another says; none where even the best is far."""
    study = printable.study
    found = sorted(_weighed(study, question), key=_order)
    chosen: list[Near] = []
    verb, deed = verb_asked(question), deed_asked(question)
    told = frozenset(question.terms).difference(printable.untold(question))
    for each in found:
        if each.worth < NEAR or len(chosen) == MOST or (chosen and each.worth < BESIDE_BEST * chosen[0].worth):
            break
        if each.own < LEAST_OWN or not _has_its_kind(each.sentence, question):
            continue
        each = replace(each, sentence=printable.put_off_by(each.sentence) or each.sentence)
        if any(_say_the_same(study, each.sentence, other.sentence) for other in chosen):
            continue
        if deed and not (may_have_done(each.sentence, deed) and tells_object(each.sentence, question, deed)):
            continue
        shown = _shown(printable, question, each)
        if shown is not None and not _has_enough(shown, question, verb, told):
            shown = _with_before(printable, question, shown)  # which tells of whom it is
        if shown is not None and _has_enough(shown, question, verb, told):
            chosen.append(shown)
    return tuple(chosen)


def _has_enough(near: Near, question: Question, verb: Term | None, told: frozenset[Term]) -> bool:
    """Half of what is asked, the headline counted, all names that are asked about, and the verb, without which nothing
    says that it is about that. ``told`` is what the title of a report on one event has."""
    behind = near.sentence.following() if near.is_turned else ()
    before = _before(near.sentence) if near.is_turned else near.before  # who "she" is, the question says
    shown = [near.sentence, *behind, *([before] if before else [])]
    there = frozenset(term for term in question.terms for each in shown if is_there(term, each))
    around = there | headed(near.sentence.reading, question)
    if 2 * len(around) < len(question.terms):
        return False
    named = (each for each in question.names if question.is_whether or not (each.free or each in told))
    if not around.issuperset(named) or _is_of_another_land(shown, question):  # "Did Orlen visit Egypt?" is about Egypt
        return False
    if len(question.terms) == FEW_TERMS and question.terms[0] not in around and not _is_seat(question, near.sentence):
        return False  # "When does the curfew begin?" is about a curfew, whatever else begins
    if question.is_when and tells_put_off(near.sentence):
        return True
    if verb is None or any(_has_verb(verb, each) for each in shown):
        return True
    is_of_times = question.is_when and not verb.words.isdisjoint(_PHASES)
    return is_of_times and _CLOCK.search(near.sentence.text) is not None  # "a curfew from 6 p.m. to 7 a.m."


def _is_of_another_land(shown: Sequence[Sentence], question: Question) -> bool:
    """ "How many planes will Norvia send?": not of the planes that another country sends."""
    asked = {each.code for each in question.terms if each.code and not each.free}
    named = {code for each in shown for code in each.named}
    return bool(asked and named) and asked.isdisjoint(named)


def _is_seat(question: Question, sentence: Sentence) -> bool:
    """Is the country named whose town stands for it: "Has Tarsk denied it?"?"""
    opening = question.words[question.terms[0].number]
    return any(
        code in sentence.named
        for code, start, end in countries_in(question.text)
        if question.text[start:end] == opening
    )


def _has_verb(verb: Term, sentence: Sentence) -> bool:
    """The verb, or a noun of it: "the arrival" of who arrived."""
    same = frozenset[str]().union(*(forms(each) for each in verb.words))
    return not same.isdisjoint(stems(sentence)) or is_there(verb, sentence)


def _has_its_kind(sentence: Sentence, question: Question) -> bool:
    """Has it a number, an age, a day or a length of time, where one is asked for; and accuses it whom it should?"""
    if question.accused:
        return is_accused(sentence, question.spelling_of(question.accused))
    if question.is_how_old:
        return tells_age(sentence, question)
    if question.is_how_long:
        return _LENGTH.search(sentence.text) is not None
    if question.is_how_many and question.language != "en":
        return counts_somewhere(sentence, [each.words for each in question.terms])
    if question.is_how_many or question.is_how_much or question.is_of_size or _OF_A_FIGURE.match(question.text):
        return FIGURE.search(sentence.undated(sentence.text)) is not None
    if not question.is_when or question.language != "en":  # weekdays are read in few languages
        return True
    return bool(sentence.dates or _DAY.search(sentence.text) or _CLOCK.search(sentence.text))


def _weighed(study: Study, question: Question) -> Iterator[Near]:
    """The sentences that have anything of what is asked, each with its share of the weight."""
    having = {
        each.place: frozenset(term for term in question.terms if is_there(term, each))
        for reading in study.quotable
        for each in reading.sentences
    }
    counts = Counter(term for terms in having.values() for term in terms)
    weights = {term: math.log((len(having) + 1) / (counts[term] + 0.5)) for term in question.terms}
    whole = sum(weights.values())
    if whole <= 0:
        return
    for reading in study.quotable:
        in_headline = headed(reading, question)
        for number, each in enumerate(reading.sentences):
            if own := having[each.place]:
                before = (having[other.place] for other in reading.sentences[max(0, number - BEHIND) : number])
                around = frozenset[Term]().union(*before) - own
                alone = sum(weights[term] for term in own)
                weight = alone + BEFORE * sum(weights[term] for term in around)
                weight += HEADED * sum(weights[term] for term in in_headline - own - around)
                yield Near(each, weight / whole, alone / whole)


def headed(reading: Reading, question: Question) -> frozenset[Term]:
    """What of the question the headline has."""
    words = set(content_words(reading.article.headline, question.language))
    words |= set(map(stem, words))
    lands = reading.headline_countries
    return frozenset(each for each in question.terms if (each.code in lands if each.code else each.words & words))


def _shown(printable: Printable, question: Question, near: Near) -> Near | None:
    """The passage as it may be printed: alone, or behind the sentence on which it leans."""
    sentence = near.sentence
    if not is_running_text(sentence, FEWEST, LONGEST) or not printable.may_be_shown(sentence):
        return None
    known = question.known | printable.study.known_of(sentence.reading)
    if plan_put_off_by(sentence) is not None:
        return replace(near, is_turned=True)
    is_long = count_words(sentence.text) > LONG
    if is_fit_to_answer(sentence, known, may_point=True) or (is_long and near.own >= ALONE):
        return near
    if before := behind_which(sentence, known):
        return replace(near, before=before)
    return near if near.own >= ALONE else None


def _with_before(printable: Printable, question: Question, near: Near) -> Near | None:
    if near.before is not None or near.is_turned:
        return None
    before = behind_which(near.sentence, question.known | printable.study.known_of(near.sentence.reading))
    return replace(near, before=before) if before is not None and printable.may_be_shown(before) else None


def behind_which(sentence: Sentence, known: frozenset[str]) -> Sentence | None:
    """The sentence before one that leans, if the two may be printed together: it says who "he" is."""
    before = _before(sentence)
    if before is None or not is_running_text(before, FEWEST, LONGEST) or not is_fit_to_answer(before, known, True):
        return None
    return before if len(sentence.text.split()) + len(before.text.split()) <= TOGETHER else None


def _before(sentence: Sentence) -> Sentence | None:
    """The sentence before it in its paragraph or the one before."""
    before = sentence.before
    is_near = before is not None and before.paragraph >= 0 and sentence.paragraph - before.paragraph in (0, 1)
    return before if is_near else None


def _say_the_same(study: Study, sentence: Sentence, other: Sentence) -> bool:
    shared = sentence.word_set & other.word_set
    return study.sayings.alike(sentence, other) or len(shared) > 0.7 * min(len(sentence.word_set), len(other.word_set))


def _order(near: Near) -> tuple[float, int, tuple[str, int]]:
    """The nearest first; of two that are as near the newer one."""
    day = near.sentence.reading.day
    return (-round(near.worth, 6), -(day.toordinal() if day else 0), near.sentence.place)
