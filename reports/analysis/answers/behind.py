"""Answers that lean on the sentence before them: "It will focus on 40 schools", behind the one that says what "it" is.

The two are printed together. Of whom the first tells must be the one whom the second means: its subject, or the only
person whom it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from crawler.archive.text import WORD, plain, stem
from reports.analysis.answers.deed import deed_asked, tells_object, verb_asked
from reports.analysis.answers.kinds import gives_reason_if_asked, has_what_is_asked
from reports.analysis.answers.nearest import behind_which
from reports.analysis.answers.order import answers_it
from reports.analysis.answers.question import Question
from reports.analysis.answers.terms import Term, is_there
from reports.analysis.answers.whether import denies, is_only_possible
from reports.analysis.answers.wording import says_so
from reports.analysis.reading import Sentence
from reports.analysis.worth import Study

TWO = 2
OPENING = 6  # words in which a sentence names its subject
_LEANS = re.compile(r"(?:But |And |So )?(?P<by>He|She|It|They|His|Her|Its|Their)\b")
# "The two signed a pact": both whom the sentence before names; "they" did it where both are asked for.
_BOTH = re.compile(
    r"(?:But |And |So )?(?:Both|(?P<they>They)|The (?:two|pair)(?: [a-z]+)?|"
    r"The (?:leaders|ministers|presidents|sides|countries|companies|governments|parties))\b"
)
_WHAT_DID = re.compile(r"\s*(?:on )?what (?:did|do|have|had|will)\b", re.IGNORECASE)
_PERSON = frozenset(("He", "She", "His", "Her"))


def said_behind(study: Study, question: Question, sentences: Iterable[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """Each sentence that answers behind the one before it, after that one."""
    asks_what = _WHAT_DID.match(question.text) is not None
    has_a_thing = question.is_when or question.is_where or question.is_why or question.is_how_long
    has_a_number = question.is_how_many or question.is_how_much or question.is_how_old
    if question.placed or not (has_a_thing or has_a_number or asks_what):
        return  # nothing tells that it is an answer
    for each in sentences:
        if not any(is_there(term, each) for term in question.terms):  # the quick question first
            continue
        if asks_what and not _BOTH.match(each.text) and not _LEANS.match(each.text):
            continue
        before = behind_which(each, question.known | study.known_of(each.reading))
        if before is not None and _says(study, question, each, before):
            yield before, each


def _says(study: Study, question: Question, sentence: Sentence, before: Sentence) -> bool:
    missing = [each for each in question.terms if not is_there(each, sentence)]
    deed = deed_asked(question)
    if _WHAT_DID.match(question.text) and not (missing and deed and tells_object(sentence, question, deed)):
        return False
    if not missing:
        return bool(says_so(study, question, [sentence])) and has_what_is_asked(sentence, question)
    if not study.is_about(sentence) and not study.is_about(before):
        return False
    verb, leans = verb_asked(question), _LEANS.match(sentence.text)
    if verb is not None and _is_of_both(question, sentence, before, missing, verb):
        return True
    if verb is None or leans is None or any(each.number >= verb.number for each in missing):
        return False
    rest = [each for each in question.terms if each not in missing]
    return all(_is_meant(before, each, leans["by"]) for each in missing) and _tells(question, sentence, rest)


def _is_of_both(question: Question, sentence: Sentence, before: Sentence, missing: Sequence[Term], verb: Term) -> bool:
    """Did "the two" do it, whom the sentence before names?"""
    both = _BOTH.match(sentence.text)
    if both is None or not _WHAT_DID.match(question.text) or (both["they"] and len(missing) < TWO):
        return False
    if any(each.number > verb.number or not is_there(each, before) for each in missing):
        return False
    return not is_only_possible(sentence) and not denies(sentence)


def _tells(question: Question, sentence: Sentence, rest: Sequence[Term]) -> bool:
    """Tells it what is asked, but for whom?"""
    deed = deed_asked(question)
    return (
        answers_it(sentence, rest, question)
        and has_what_is_asked(sentence, question)
        and gives_reason_if_asked(sentence, question)
        and (deed is None or tells_object(sentence, question, deed))
    )


def _is_meant(before: Sentence, term: Term, by: str) -> bool:
    """Is what a pronoun stands for the subject of the sentence before, or the only person in it?"""
    words = [stem(plain(each)) for each in WORD.findall(before.text)]
    if by in _PERSON:
        people = {plain(before.reading.article.text[each.start : each.end]) for each in before.mentions}
        return len(people) == 1 and any(stem(word) in term.words for name in people for word in name.split())
    return any(word in term.words for word in words[:OPENING])
