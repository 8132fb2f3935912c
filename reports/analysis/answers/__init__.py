"""The client's questions: for each the sentences that answer it, or none; "not found" is an answer too.

Four kinds of question are read. What somebody did, or how somebody responded, is answered by what was reported of that
one as its subject (``doing``, ``doers``); how many, by the figures of that count, above all where accounts differ or a
later figure replaced an earlier one (``counting``); who holds, leads or is something, by what was told of it last
(``states``); all others, by a sentence that says so in the question's own words (``wording``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from crawler.archive.text import plain
from reports.analysis.answers.abroad import LAST, differing_counts, is_counted_abroad, last_count
from reports.analysis.answers.behind import said_behind
from reports.analysis.answers.counting import (
    DIFFER,
    Count,
    agreed,
    count_asked,
    disputed_count,
    gives,
    is_of_it,
    vaguely,
)
from reports.analysis.answers.deed import deed_asked, may_have_done, tells_object
from reports.analysis.answers.doers import does_it, is_about_it, opens_with, said_it
from reports.analysis.answers.doing import Doing, doing_asked
from reports.analysis.answers.fate import last_told, whose_fate, whose_fate_in_one_story
from reports.analysis.answers.kinds import has_what_is_asked
from reports.analysis.answers.met import met
from reports.analysis.answers.nearest import behind_which, nearest
from reports.analysis.answers.offices import State
from reports.analysis.answers.printable import Printable
from reports.analysis.answers.printed import MOST, answer_of, finding_of, passage_of, pointing, worthiest
from reports.analysis.answers.question import Question
from reports.analysis.answers.rivals import disagree, rivals
from reports.analysis.answers.series import (
    as_new,
    how_they_stand,
    newest,
    not_overtaken,
    of_single_days,
    series_of,
    whole,
)
from reports.analysis.answers.short_names import known_in
from reports.analysis.answers.spelt import names_of, spellings_in
from reports.analysis.answers.spoken_of import is_on_the_topic, spoken_of
from reports.analysis.answers.states import state_asked, telling
from reports.analysis.answers.whether import denies, yes_or_no
from reports.analysis.answers.whom import of_whom_is_asked
from reports.analysis.answers.wording import is_answered_in_part, says_so
from reports.analysis.days import event_day
from reports.analysis.reading import Sentence
from reports.analysis.worth import Study
from reports.records import Answer, Difference, Meeting, Quotation

__all__ = ["DIFFER", "answers"]


def answers(
    study: Study,
    differing: Sequence[Difference],
    disputed: frozenset[tuple[str, int]],
    quoted: Sequence[Quotation],
    meetings: Sequence[Meeting] = (),
) -> tuple[Answer, ...]:
    """One for each question, in the order of the commission.

    ``disputed`` are sentences whose figure is open or replaced: ``differing`` tells how. ``quoted`` are the quotations,
    best first: they answer what somebody said; ``meetings`` answer who met whom.
    """
    printable = Printable(study, disputed)
    texts = [each.article.text for each in study.readings]
    names = names_of(texts)
    asked = [
        Question(text, study.language, known_in(texts, text), spellings_in(names, text))
        for text in study.commission.questions
    ]
    return pointing(
        Answer(question.text, (), meetings=told)
        if (told := met(question, meetings))
        else _answered(printable, question, differing, quoted)
        for question in asked
    )


def _answered(
    printable: Printable, question: Question, differing: Sequence[Difference], quoted: Sequence[Quotation]
) -> Answer:
    """An answer in words that may be quoted, or else where the articles speak of it."""
    found = _answer(printable, question, differing, quoted)
    if not found.is_found and question.is_whether:
        found = _denied(printable, question)
    if not found.is_found:
        found = _disputed(printable, question, differing)
    if not found.is_found and not doing_asked(question.text, question.language):
        found = _leaning(printable, question)
    if found.is_found:
        return found
    doing = doing_asked(question.text, question.language)
    passages = () if doing and doing.holds else nearest(printable, question)  # a position in other words is none
    near = tuple(passage_of(printable.study, each) for each in passages)
    return replace(found, nearest=near, spoken_of=spoken_of(printable.study, question))


def _answer(
    printable: Printable, question: Question, differing: Sequence[Difference], quoted: Sequence[Quotation]
) -> Answer:
    study = printable.study
    if doing := doing_asked(question.text, study.language, study.asked):
        return _of_doing(printable, question, doing, quoted)
    if count := count_asked(question.text, study.language, question.short_names):
        told = _of_a_count(printable, question, count, differing)
        is_known = told.is_found or count.unit in ("", "people") or series_of(study, count).of
        return told if is_known else _in_its_words(printable, question)
    if name := whose_fate(question):
        return _of_a_fate(printable, question, name)
    if study.is_one_story and (noun := whose_fate_in_one_story(question)):
        befallen = _of_a_fate(printable, question, noun)
        if befallen.is_found:
            return befallen
    if state := state_asked(question):
        held = _of_a_state(printable, question, state)
        if held or state.office:  # "the minister of Norvia said" names nobody
            return held or Answer(question.text, ())
    return _in_its_words(printable, question)


def _of_doing(printable: Printable, question: Question, doing: Doing, quoted: Sequence[Quotation]) -> Answer:
    study = printable.study
    told = [
        each
        for each in printable.facts
        if does_it(each, doing)
        and (doing.about or not doing.responds or study.speaks(each))
        and (not doing.holds or is_on_the_topic(study, each))
    ]
    if not told and not doing.says:
        told = [each for each in printable.facts if opens_with(each, doing) and study.speaks(each)]
        told = [each for each in told if is_about_it(each, doing)]
    if not told and doing.about:  # what it shall be about is asked for, and is enough to know it by
        related = [each for each in printable.of(question) if does_it(each, doing)]
        told = printable.free(question, related) or printable.understood(question, related)
        told = told or printable.understood(question, related, may_point=True)
    spoken = (each for each in quoted if said_it(each, doing) and study.is_in_period(each.dated))
    if doing.name.islower() and not doing.land:  # "the drivers": those of whom the topic is
        told = [each for each in told if study.is_of_lands(each) and study.is_about(each)]
    answer = answer_of(study, question, worthiest(study, told))
    return replace(answer, quotations=tuple(islice(spoken, MOST)))


def _of_a_count(printable: Printable, question: Question, count: Count, differing: Sequence[Difference]) -> Answer:
    study = printable.study
    note, told = disputed_count(study, count, differing)
    if note:
        return answer_of(study, question, told, note)
    last = [each for each in told if printable.is_free(each, None)]
    series = series_of(study, count)
    given = [each for each in printable.all if gives(each, count) and is_of_it(study, each, count)]
    new = not_overtaken(series, count, newest(series, count, [*given, *last]))
    tiers = (printable.free(question, new), printable.understood(question, new))
    found: list[Sentence] = []
    for tier in (*tiers, printable.understood(question, new, may_point=True)):
        found = found or whole(series, count, tier, given)
    if series.is_of_days:
        found = found or of_single_days(tiers[0], count)
    best = worthiest(study, found)
    if not best and not series.is_of_days and (figures := agreed(study, count)):
        return Answer(question.text, (), figures=figures)
    if not best and not series.of:
        best = worthiest(study, vaguely(study, count, printable.sentences))
    if best:
        best += as_new(series, count, best, (each for each in new if printable.may_be_told(each, question)))
    return answer_of(study, question, best, how_they_stand(series, count, best))


def _of_a_state(printable: Printable, question: Question, state: State) -> Answer | None:
    """What was told last of how things stand; None if nobody tells it."""
    study = printable.study
    is_of_somebody = state.kind != "holds"
    if state.kind == "new":
        related = [each for each in printable.all if state.head in plain(each.text)]
    else:
        related = [each for each in printable.of(question) if question.has_a_name or study.has_its_name(each)]
    told = telling(state, printable.understood(question, related, is_of_somebody), study.readings)
    if not told:
        return None
    if is_of_somebody:
        return answer_of(study, question, worthiest(study, told) if state.kind in ("is", "behind") else told[:1])
    return answer_of(study, question, told[:2], LAST if len(told) > 1 else "")


def _of_a_fate(printable: Printable, question: Question, name: str) -> Answer:
    """What befell somebody last, as all sentences tell it."""
    study = printable.study
    every = (each for reading in study.readings for each in reading.sentences if name in each.text)
    understood = printable.understood(question, (each for each in printable.all if name in each.text))
    return answer_of(study, question, worthiest(study, last_told(name, every, understood)[:MOST]))


def _in_its_words(printable: Printable, question: Question) -> Answer:
    """By those that may stand anywhere, else those that are understood under it: in its order, or else in any."""
    study = printable.study
    every = (each for reading in study.readings for each in reading.sentences)
    related = of_whom_is_asked(question, printable.of(question), every)
    told: list[Sentence] = []
    if not question.placed:  # the newest is asked for, not the best
        told = _saying_so(printable, question, printable.free(question, related))
    told = told or _saying_so(printable, question, printable.understood(question, related))
    if not told and len(question.terms) > 1:  # what else it points to is no part of the answer
        told = says_so(
            study, question, printable.understood(question, related, may_point=True), printable.untold(question)
        )
    is_where = question.is_where and not question.placed
    if question.is_how_many or question.is_how_long or question.accused or is_where:
        told = [each for each in told if has_what_is_asked(each, question)]
    if question.is_who_is_the:
        told = [each for each in told if each.mentions or each.bodies]
    if is_counted_abroad(question):
        return last_count(printable, question, told)
    if deed := deed_asked(question):
        told = [each for each in told if may_have_done(each, deed) and tells_object(each, question, deed)]
    if question.placed:
        told = sorted(told, key=lambda each: each.reading.article.published or "", reverse=True)[:MOST]
    best = worthiest(study, told)
    if disagree(question, best):
        return answer_of(study, question, best, DIFFER)
    others = [each for each in rivals(question, best, printable.all) if printable.may_stand_beside(each, question)]
    return answer_of(study, question, best + others[:1], DIFFER if others else "")


def _saying_so(printable: Printable, question: Question, sentences: Sequence[Sentence]) -> list[Sentence]:
    """In the question's order; else in any, but for who did what, when and why, of which the order tells."""
    study = printable.study
    if (
        (told := says_so(study, question, sentences, printable.untold(question)))
        or question.is_of_a_deed
        or not question.terms
    ):
        return told
    every = [each for each in sentences if is_answered_in_part(each, None, question) and study.is_about(each)]
    return yes_or_no(every, question.terms) if question.is_whether else every


def _denied(printable: Printable, question: Question) -> Answer:
    """ "No ransom was paid, he said": a denial that leans on the sentence before answers behind that one."""
    study = printable.study
    denials = (each for each in printable.of(question) if denies(each) and printable.may_be_told(each, question))
    said = _saying_so(printable, question, list(denials))
    pairs = ((each, behind_which(each, question.known | study.known_of(each.reading))) for each in said)
    told = [
        replace(finding_of(study, before), along=each.passage, dated=event_day(each))
        for each, before in pairs
        if before is not None
    ]
    return Answer(question.text, tuple(told[:1]))


def _leaning(printable: Printable, question: Question) -> Answer:
    """What leans on the sentence before it, printed behind that one; of several the last."""
    study = printable.study
    may_stand = (each for each in printable.all if printable.may_be_told(each, question))
    pairs = sorted(
        said_behind(study, question, may_stand),
        key=lambda pair: (pair[1].reading.article.published or "", pair[1].place),
    )
    told = (replace(finding_of(study, one), along=each.passage, dated=event_day(each)) for one, each in pairs[-1:])
    return Answer(question.text, tuple(told))


def _disputed(printable: Printable, question: Question, differing: Sequence[Difference]) -> Answer:
    """All accounts of a difference of which one says what is asked."""
    if is_counted_abroad(question):
        return differing_counts(printable, question, differing)
    study = printable.study
    known = {each.place: each for reading in study.quotable for each in reading.sentences}
    for each in differing:
        places = [(account.sentence.article.id, account.sentence.start) for account in each.accounts]
        told = [known[place] for place in places if place in known]
        if each.replaced or not each.side_by_side or len(told) < len(places) or not _is_asked(each, question):
            continue
        if any(printable.may_be_told(one, question) for one in says_so(study, question, told)):
            # Neither retells the other, whatever else they have in common.
            accounts = (replace(finding_of(study, one), others=(), origins=1) for one in told)
            return Answer(question.text, tuple(accounts), DIFFER)
    return Answer(question.text, ())


def _is_asked(difference: Difference, question: Question) -> bool:
    """Is what differs of the kind that is asked for: a day, a name, a number?"""
    if difference.matter == "date":
        return question.is_when
    if difference.matter == "name":
        return question.is_who or question.is_where
    return question.is_how_many or question.is_how_much
