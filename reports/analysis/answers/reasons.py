"""Why something was done: what says because of what, and of what it says it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reports.analysis.answers.deed import doers_asked, verb_asked
from reports.analysis.answers.kinds import REASON
from reports.analysis.answers.order import answers_it
from reports.analysis.answers.question import Question
from reports.analysis.answers.terms import ENOUGH, Term, is_there
from reports.analysis.reading import Sentence
from reports.analysis.worth import Study

_RETALIATION = re.compile(
    r"\b(?:in (?:retaliation|revenge|response|protest)|retaliat\w+|avenge\w*|in reprisal|"
    r"(?:an? |as )(?:reprisal|revenge|response)|reprisal for|revenge attack)\b"
)
_BECAUSE_OF = re.compile(r"\bbecause of\b")  # what it is because of, the verb alone tells
# Why something is not done: "will not join without guarantees".
_UNLESS = re.compile(rf"{REASON.pattern}|\b(?:without|unless|until)\b")
_NOT_SO = re.compile(r"n['’]t\b|\b(?:not|never|no longer)\b")
_BECAUSE = re.compile(r"\b(?:because|citing|on (?:the )?grounds|saying (?:that )?)\b")


def with_reason(
    study: Study, question: Question, told: Sequence[Sentence], sentences: Sequence[Sentence], untold: Sequence[Term]
) -> list[Sentence]:
    """Of those that have ``told`` what was done the ones that say because of what; else others that say it of that."""
    doers, asked, verb = doers_asked(question), question.terms, verb_asked(question)
    reason = _UNLESS if _NOT_SO.search(question.text) else REASON
    given = [each for each in sentences if _gives_reason(each, untold, doers, verb) and _is_of_it_all(study, each)]
    found = [each for each in told if reason.search(each.masked)] or given
    if found or len(asked) < ENOUGH:
        return found
    # Who did it, and because of what: what it was done to may have another name.
    because = (each for each in sentences if _BECAUSE.search(each.masked))
    return [each for each in because if answers_it(each, asked[:-1], question) and study.is_about(each)]


def _is_of_it_all(study: Study, sentence: Sentence) -> bool:
    return study.is_about(sentence) or (study.is_one_story and study.is_of_topic(sentence.reading))


def _gives_reason(sentence: Sentence, asked: Sequence[Term], doers: Sequence[Term], verb: Term | None) -> bool:
    """Does it say for what something was done, name half of what is asked, and all of who did it?"""
    there = sum(is_there(each, sentence) for each in asked)
    is_told = verb is not None and is_there(verb, sentence)
    return (
        2 * there >= len(asked) > 0
        and bool(_RETALIATION.search(sentence.masked) or (is_told and _BECAUSE_OF.search(sentence.masked)))
        and all(is_there(each, sentence) or each not in asked for each in doers)
    )
