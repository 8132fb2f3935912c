"""Stands in a sentence what a question asks for, near each other and in its order?

Then the same subject does the same thing to the same object.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from crawler.archive.text import stem
from reports.analysis.answers.kinds import WHENEVER
from reports.analysis.answers.numbers import FEW
from reports.analysis.answers.question import Question
from reports.analysis.answers.spots import Words, done, not_where, spots_of, starting_at, words_of
from reports.analysis.answers.terms import ENOUGH, Term
from reports.analysis.reading import Sentence

COVERED = 0.8  # share of the question's words
STRETCH = 4  # words of a sentence for each word of the question
NEAR_DATE, SAME_CLAUSE = 8, 14  # words between the verb and its date
SUBJECT, OBJECT = 8, 4  # words more than in the question between subject and verb, and between verb and object
# "promised to investigate how he was killed": that it is asked there is no answer.
_EMBEDDED = re.compile(
    r"\b(?:investigat\w+|look\w* into|ask\w*|know\w*|clear|"
    r"determin\w+|establish\w*|question\w*|inquir\w+|probe|decid\w+|wonder\w*)"
    r"(?: \w+){0,2} (?:how|whether|why|when|if|who|what)\b"
)
_OPEN = re.compile(r"\b(?:over|about|of) who\b[^,;]*$")  # "confusion reigned over who had killed him"
# "Would not step down", "refused to resign", "called on him to resign" before a verb.
_UNREAL = re.compile(
    r"(?:\b(?:not|never|would|will|could|may|might|should|must|if|unless|whether|until|refus\w+ to|call\w* on \w+ to|"
    r"demand\w* that|urg\w+ \w+ to)|n['’]t)(?: \w+){0,2} $"
)
_ASKS_NOT_SO = re.compile(r"\b(?:not|never|will|would|could|may|might|should|refus\w+|reject\w*)\b|n['’]t\b")
# "Captured the strategic oil port of Tarsk": what was captured is Tarsk.
_OF_A_PLACE = re.compile(
    r"\b(?:the |a )?(?:[a-z-]+ ){0,3}(?:town|city|port|village|capital|hub|stronghold|terminal)(?: of)? (?=[A-Z])"
)
_CLAUSE = re.compile(  # "resigned as head of the council on Sunday" is one
    r"\b(?:which|who|that|after|before|when|while|and|but|said|"
    r"as(?! (?:[\w’'-]+ ){0,3}?(?:head|chief|leader|president|premier|minister|chair\w*|director|ambassador|envoy|"
    r"governor|mayor|king|spokes\w+|commander|secretary)\b))\b"
)
_PLACES = frozenset(stem(word) for word in "town city port village capital hub stronghold terminal".split())
_NUMBER = re.compile(rf"\d|\b(?:{FEW}|dozens|hundreds|thousands)\b", re.IGNORECASE)


def is_done_to(sentence: Sentence, asked: Sequence[Term], verbs: Sequence[int]) -> bool:
    """Stands all that is asked for before one of the verbs, or as a place anywhere: is it done to that?"""
    places = [starting_at(sentence, term) for term in asked]
    return any(
        all(at and (term.free or min(at) < verb) for term, at in zip(asked, places, strict=True)) for verb in verbs
    )


def answers_it(sentence: Sentence, terms: Sequence[Term], question: Question) -> bool:
    """Stand nearly all of the terms in a sentence, near each other and in their order?"""
    outside = sentence.text
    if not any(term.words & _PLACES for term in terms):
        outside = _OF_A_PLACE.sub(lambda match: " " * len(match[0]), outside)
    words = words_of(outside)
    places = [spots_of(term, words, sentence.lands, outside) for term in terms]
    if question.is_which_were:
        places[-1] = done(places[-1], words, outside, question)
    if question.is_who:
        places[0] = done(places[0], words, outside, question)
    if question.is_when:
        places = [not_where(term, at, words, outside) for term, at in zip(terms, places, strict=True)]
    missing = [term for term, at in zip(terms, places, strict=True) if not at]
    # Names, countries and the verb are never done without; only with five words or more may one be missing.
    if len(missing) > len(terms) * (1 - COVERED) or (
        missing and (len(terms) < 5 or any(term.code for term in missing))
    ):
        return False
    if question.is_how_many and not _NUMBER.search(outside):
        return False
    if _EMBEDDED.search(outside) or (question.is_who and _OPEN.search(outside)):
        return False
    if question.is_when and question.is_ahead:
        return WHENEVER.search(sentence.masked) is not None and _in_order(terms, places, question.is_passive)
    if question.is_when and (not _is_dated(sentence, places, words) or _is_not_so(outside, terms, words)):
        return False
    if question.is_why and not _ASKS_NOT_SO.search(question.text) and _is_not_so(outside, terms, words):
        return False
    return _in_order(terms, places, question.is_passive)


def _is_dated(sentence: Sentence, places: Sequence[Sequence[int]], words: Words) -> bool:
    """Stands a date near what is asked for? "Lost contact with the ship, which left on Tuesday" says not when."""
    for each in sentence.dates:
        start = each.start - sentence.start
        day = sum(at < start for at, _ in words)
        for verb in places[-1]:
            between = sentence.text[slice(*sorted((words[verb][0], start)))]
            far = NEAR_DATE if _CLAUSE.search(between) else SAME_CLAUSE
            if abs(day - verb) <= far:
                return True
    return False


def _is_not_so(text: str, terms: Sequence[Term], words: Words) -> bool:
    """Is one of the things asked for denied, or only to come? It has no day then."""
    return any(
        _UNREAL.search(text[max(0, at - 40) : at]) for at, word in words if any(word in term.words for term in terms)
    )


def _in_order(terms: Sequence[Term], places: Sequence[list[int]], is_passive: bool) -> bool:
    """Can every term be given a position so that subject, verb and object follow each other, none too far off?

    What was done to something may be told by who did it: then the order says nothing.
    """
    bound = [(term, at) for term, at in zip(terms, places, strict=True) if at and not term.free]
    if is_passive or any(term.mutual for term, _ in bound):
        stretch = STRETCH * len(bound)
        return any(all(any(abs(each - first) <= stretch for each in at) for _, at in bound) for first in bound[0][1])
    return not bound or any(_follows(each, 1, first) for each in _turns(bound) for first in each[0][1])


def _turns(bound: Sequence[tuple[Term, list[int]]]) -> list[Sequence[tuple[Term, list[int]]]]:
    """The order of the question; and, of two nouns side by side, the other: "oil production", "producing oil"."""
    if len(bound) < ENOUGH or bound[-1][0].number != bound[-2][0].number + 1:
        return [bound]
    (first, at), (second, then) = bound[-2:]
    turned = (replace(second, number=first.number), then), (replace(first, number=second.number), at)
    return [bound, [*bound[:-2], *turned]]


def _follows(bound: Sequence[tuple[Term, list[int]]], number: int, position: int) -> bool:
    """Do the terms from ``number`` on follow a position, each about as far from the last as in the question?"""
    if number == len(bound):
        return True
    term, at = bound[number]
    # The subject may have two words: "aid ships".
    room = term.number - bound[number - 1][0].number + (SUBJECT if number == 1 or len(bound) > number + 1 else OBJECT)
    return any(position < each <= position + room and _follows(bound, number + 1, each) for each in at)
