"""How many, in other languages than English: what was told last, for a toll grows, or all accounts that differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reports.analysis.answers.counting import DIFFER
from reports.analysis.answers.last import day_of
from reports.analysis.answers.printable import Printable
from reports.analysis.answers.printed import answer_of, finding_of, worthiest
from reports.analysis.answers.question import Question
from reports.analysis.answers.tongues import counts, counts_somewhere
from reports.analysis.reading import Sentence
from reports.records import Answer, Difference

LAST = "Latest found"


def is_counted_abroad(question: Question) -> bool:
    return question.is_how_many and question.language != "en"


def last_count(printable: Printable, question: Question, told: Sequence[Sentence]) -> Answer:
    """Of those that tell how many the ones of the last day on which any sentence may."""
    study, counted = printable.study, [each.words for each in question.terms]
    every = (each for reading in study.readings for each in reading.sentences)
    last = max((day_of(each) for each in every if counts_somewhere(each, counted)), default="")
    newest = [each for each in told if day_of(each) == last]
    return answer_of(study, question, worthiest(study, newest), LAST if newest and len(newest) < len(told) else "")


def differing_counts(printable: Printable, question: Question, differing: Sequence[Difference]) -> Answer:
    """Of a difference in what is counted the last account, if it replaced the others, else all."""
    study, counted = printable.study, [each.words for each in question.terms]
    known = {each.place: each for reading in study.quotable for each in reading.sentences}
    for each in differing:
        places = [(account.sentence.article.id, account.sentence.start) for account in each.accounts]
        told = [known[place] for place in places if place in known and counts(known[place], counted)]
        if len(told) == len(places) and all(printable.may_be_told(one, question) for one in told):
            shown = told[-1:] if each.replaced else told
            accounts = (replace(finding_of(study, one), others=(), origins=1) for one in shown)
            return Answer(question.text, tuple(accounts), LAST if each.replaced else DIFFER)
    return Answer(question.text, ())
