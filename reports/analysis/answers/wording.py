"""Sentences that answer a question in its own words.

Each kind of question has its way: most are answered where the words stand in their order (``order``), others by a thing
of the kind asked for (``kinds``). A sentence is printed whole, with its "not", if it has one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from crawler.archive.text import stem
from reports.analysis.answers.age import tells_age
from reports.analysis.answers.deed import verb_asked
from reports.analysis.answers.kinds import AMOUNT, CHANGE, DURATION, SIZE, has_what_is_asked, names_one
from reports.analysis.answers.order import answers_it, is_done_to
from reports.analysis.answers.question import Question
from reports.analysis.answers.reasons import with_reason
from reports.analysis.answers.states import by_whom, is_placed
from reports.analysis.answers.terms import ENOUGH, Term, is_there
from reports.analysis.answers.whether import is_only_possible, yes_or_no
from reports.analysis.reading import Sentence
from reports.analysis.worth import Study

MANY_WORDS = 4  # of so many words in a question one may be missing where an article speaks of it
_GETS = frozenset(stem(word) for word in "receive get give pay provide cost spend earn lose".split())
_CLAIMS = re.compile(
    r"\b(?:claim(?:s|ed) (?:responsibility|(?:an?|the|\d+|two|three|several|both) (?:[a-z]+ )?(?:attack|strike)s?)|"
    r"claiming responsibility|sa(?:id|ys) (?:it|they) (?:had |have |has )?carried out)\b"
)
_CARRIED_OUT = frozenset(stem(word) for word in "carry carried launch stage commit behind perpetrate".split())
_NO_DEED = frozenset(("death", "dead", "die"))  # nobody is said to have done it
_DEAD = re.compile(r"\b(?:killed|died|dead)\b")
_WHAT_IS_THE = re.compile(r"\s*what (?:is|was|are|were) (?:the|his|her|its|their) [a-z]+ of\b", re.IGNORECASE)


def says_so(
    study: Study, question: Question, sentences: Sequence[Sentence], untold: Sequence[Term] = ()
) -> list[Sentence]:
    """Those that say in the question's words what it asks; the ``untold`` are those that the report's title has not."""
    asked = question.terms
    if question.placed:
        return [each for each in sentences if is_placed(each, question)]
    if question.is_how_old:
        return [each for each in sentences if tells_age(each, question)]
    if question.is_by_how_much:
        sentences = [each for each in sentences if CHANGE.search(each.masked)]
    if question.is_how_much:
        return _of_an_amount(study, asked, sentences)
    if question.is_of_size:
        return _of_all(study, asked, [each for each in sentences if SIZE.search(each.masked)])
    if question.is_how_long:
        sentences = [each for each in sentences if DURATION.search(each.masked)]
        if len(asked) == 1:
            return _of_all(study, asked, sentences)
    if question.is_which_were:
        sentences = [each for each in sentences if each.mentions or each.bodies]
    if question.is_which:
        sentences = [each for each in sentences if asked and names_one(each, asked[0], question)]
    if len(asked) == 1:
        return _by_one_word(study, question, asked[0], sentences)
    return _by_several(study, question, sentences, untold) if asked else []


def _by_several(
    study: Study, question: Question, sentences: Sequence[Sentence], untold: Sequence[Term]
) -> list[Sentence]:
    """Those that have the things asked for in their order, or tell in another way who did it and why."""
    if question.is_who:
        return _by_whom(study, question, sentences)
    asked = question.terms
    told = [each for each in sentences if answers_it(each, asked, question) and study.is_of_lands(each)]
    if not question.is_ahead and (question.is_whether or question.is_how or question.is_when):
        told = [each for each in told if not is_only_possible(each)]
    if question.is_whether:
        return yes_or_no(told, asked)
    return with_reason(study, question, told, sentences, untold) if question.is_why else told


def _by_whom(study: Study, question: Question, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Those that say who did it: in the question's order, else by "by", else as a claim of the attack."""
    asked = [replace(each, words=each.words - _NO_DEED) for each in question.terms]
    told = [each for each in sentences if answers_it(each, asked, question) and study.is_of_lands(each)]
    if not told:
        told = [each for each in sentences if is_done_to(each, asked[1:], by_whom(each, asked[0].words))]
    if not told and _asks_whose_attack(asked):
        return [each for each in sentences if _CLAIMS.search(each.masked) and study.is_about(each)]
    return told


def _asks_whose_attack(asked: Sequence[Term]) -> bool:
    """ "Who attacked?", "Who carried out the attack?", and not "Who condemned the attack?"."""
    return "attack" in asked[0].words or (
        not asked[0].words.isdisjoint(_CARRIED_OUT) and any("attack" in each.words for each in asked)
    )


def is_answered_in_part(sentence: Sentence, before: Sentence | None, question: Question) -> bool:
    """Has a sentence what the question names, in whatever order? One word may be missing of four or more, or stand in
    the sentence ``before``; of what is asked whether it is so, only there."""
    if question.placed:
        return is_placed(sentence, question)
    if question.is_how_old:
        return tells_age(sentence, question)
    missing = [each for each in question.terms if not is_there(each, sentence)]
    if len(missing) > 1 or len(missing) == len(question.terms):
        return False
    if missing and ((before is None and question.is_whether) or missing[0] == verb_asked(question)):
        return False  # without its verb nothing says what was done, and whether it was so
    if missing and missing[0] is question.terms[0] and _WHAT_IS_THE.match(question.text):
        return False  # "What is the price of a flight?" is not answered without a price
    if (
        missing
        and not (len(question.terms) >= MANY_WORDS and not missing[0].code)
        and not (before and len(question.terms) > 2 and is_there(missing[0], before))
    ):
        return False
    return has_what_is_asked(sentence, question)


def _of_all(study: Study, asked: Sequence[Term], sentences: Sequence[Sentence]) -> list[Sentence]:
    """Those about the topic that have all that is asked for, in whatever order."""
    named = (each for each in sentences if asked and all(is_there(term, each) for term in asked))
    return [each for each in named if study.is_about(each)]


def _of_an_amount(study: Study, asked: Sequence[Term], sentences: Sequence[Sentence]) -> list[Sentence]:
    """ "How much aid does Egypt receive?": who receives it, and an amount of it, by whatever verb."""
    things = [each for each in asked if each.code or each.words.isdisjoint(_GETS)]
    return [
        each
        for each in sentences
        if things
        and all(is_there(term, each) for term in things)
        and AMOUNT.search(each.masked)
        and (len(things) >= ENOUGH or study.is_about(each))
    ]


def _by_one_word(study: Study, question: Question, term: Term, sentences: Sequence[Sentence]) -> list[Sentence]:
    """ "Who resigned?", "Which countries abstained?" """
    word = question.words[term.number]
    itself = _DEAD if "kill" in term.words else re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)
    told = (each for each in sentences if itself.search(each.masked) and study.is_about(each))
    if question.is_which_countries:
        naming = [each for each in told if each.named]
        most = max((len(each.named) for each in naming), default=0)
        return [each for each in naming if 2 * len(each.named) > most]  # not one of the five that abstained
    if question.is_where_was:
        return [each for each in told if any(place.kind == "city" for place in each.places)]
    return [each for each in told if each.mentions] if question.is_who else []
