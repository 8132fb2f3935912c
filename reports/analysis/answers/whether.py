"""Is something so, or not: what says so, what denies it, what leaves it open, and what was said last."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reports.analysis.answers.last import day_of
from reports.analysis.answers.spots import starting_at
from reports.analysis.answers.terms import ENOUGH, Term
from reports.analysis.reading import Sentence

_POSSIBLE = re.compile(r"\b(?:could|may|might|if|unless)\b")
_NEGATED = re.compile(
    r"\b(?:[Nn]ot|[Nn]o|[Nn]ever|[Nn]either|denied|denies|without|silent|refus\w+|reject\w+|declin\w+|nor|false|untrue|"
    r"baseless|unfounded)\b|n['’]t\b"
)
_OF_OTHERS = re.compile(r"\b(?:that|which|who)(?: (?:ha[sd]|have|is|are|was|were|would|will|also|already|recently))* $")


def yes_or_no(found: Sequence[Sentence], asked: Sequence[Term]) -> list[Sentence]:
    """What was said last by those that say whether it is so of the one who is asked about."""
    return _last_word([each for each in found if not _another_does_it(each, asked)])


def _last_word(found: Sequence[Sentence]) -> list[Sentence]:
    """Of those that say it is so and those that say it is not: what was said last, for "no group has claimed it" is
    overtaken by the claim. Both where they were said on one day."""
    no = [each for each in found if denies(each)]
    yes = [each for each in found if each not in no]
    if not no or not yes:
        return list(found)
    last_no, last_yes = (max(map(day_of, side)) for side in (no, yes))
    if last_no == last_yes:
        return list(found)
    return no if last_no > last_yes else yes


def denies(sentence: Sentence) -> bool:
    """Says it that something is not so?"""
    return _NEGATED.search(sentence.masked) is not None


def is_only_possible(sentence: Sentence) -> bool:
    """ "A fire could prevent the ships from reaching Tarsk": nothing is said to have been so, or denied."""
    modal = _POSSIBLE.search(sentence.masked)
    return modal is not None and not _NEGATED.search(sentence.masked, 0, modal.start())


def _another_does_it(sentence: Sentence, asked: Sequence[Term]) -> bool:
    """ "Norvia criticised countries that have recognised the council": has it itself done so?"""
    if len(asked) < ENOUGH:
        return False
    does, did = (starting_at(sentence, each) for each in asked[:2])
    between = [sentence.text[one:other] for one in does for other in did if one < other]
    return bool(between) and all(_OF_OTHERS.search(each) for each in between)
