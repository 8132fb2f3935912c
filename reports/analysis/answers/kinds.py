"""Has a sentence a thing of the kind that a question is for: an amount, a time, a place, a name, a reason?"""

from __future__ import annotations

import re

from crawler.archive.text import WORD, plain, stem
from reports.analysis.answers.accused_of import is_accused
from reports.analysis.answers.numbers import counts_it
from reports.analysis.answers.question import Question
from reports.analysis.answers.terms import Term
from reports.analysis.answers.tongues import counts
from reports.analysis.answers.whether import is_only_possible
from reports.analysis.days import ANY_MONTH, ANY_WEEKDAY
from reports.analysis.reading import Sentence

BESIDE = 4  # words between a noun and its name
AMOUNT = re.compile(
    r"[$€£] ?\d|\b\d[\d.,]* ?(?:million|billion|trillion|percent|per cent|barrels|tons|tonnes|dollars|euros)\b"
)
# "Rose by 12 percent", "from $30 to $40", "a rise of 12 percent".
_ABOUT = r"(?:about|around|some|nearly|almost|over|only|more than|less than|at least|up to|as much as)"
CHANGE = re.compile(rf"\b(?:by|to|from|of) (?:{_ABOUT} )?(?:{AMOUNT.pattern})")
DURATION = re.compile(
    r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|several)[ -]"
    r"(?:decade|year|month|week|day|hour|minute)s?\b(?! (?:ago|earlier|later|before|after)\b)"
)
REASON = re.compile(
    r"\b(?:because|due to|in (?:protest|response to|retaliation|revenge|reprisal)|since|after|citing|so that|over|"
    r"for fear|saying|arguing|accus\w+|"
    r"blam\w+|on (?:the )?grounds?|for [a-z]{3,}ing|in order to|to (?:avoid|prevent|protest|stop|allow|ensure|protect|"
    r"give|make|show|discuss|be questioned))\b"
)
# In what way: "of a bullet wound", "when a fight broke out", "shot as he fled".
_MANNER = re.compile(
    r"\b(?:from|by|after|when|while|as|with|using|through|of|in) (?:an?|the|his|her|its|their|[a-z]+ing)\b|"
    r"\b(?:shot|beat|beaten|stabbed|strangled|crossfire|drowned|hanged)\b"
)
SIZE = re.compile(
    r"\b\d[\d,.]*(?: ?(?:million|billion))?[ -]?"
    r"(?:m|tons?|tonnes?|kilogrammes?|kilograms?|kg|pounds?|kilomet(?:re|er)s?|"
    r"miles?|feet|foot|met(?:re|er)s?|mph|km)\b"
)
# When something is to come, by a day or not: "in late March", "within a few months", "next year".
WHENEVER = re.compile(
    rf"\b(?:{ANY_MONTH}|{ANY_WEEKDAY}|tomorrow|tonight|20\d\d|"
    r"(?:next|this|coming|within|in)(?: the)?(?: [a-z]+){0,3} (?:days?|weeks?|months?|years?|spring|summer|autumn|"
    r"winter)|first half|second half)\b"
)
_KIND_AFTER = re.compile(
    r"-| (?:[a-z-]+ )?(?:ships?|vessels?|boats?|[a-z]+ers?|officials|authorities)\b"
)  # "a Norvian ship"
_COMING = re.compile(r"\b(?:will|would|could|may|might|expect\w*|plan(?:s|ned)? to|is to|are to|due to)\b")
_SOMEWHERE = re.compile(
    r"\b(?:in|at|near|on|to|into|from|off|outside) (?:an?|the|his|her|its|their) (?:[\w’'-]+ ){0,3}[a-z]{3,}"
)


def has_what_is_asked(sentence: Sentence, question: Question) -> bool:
    """An amount, a time, a name: has a sentence a thing of the kind that the question is for?"""
    if question.accused:
        return is_accused(sentence, question.spelling_of(question.accused))
    if question.is_how_much:
        return (CHANGE if question.is_by_how_much else AMOUNT).search(sentence.text) is not None
    if question.is_how_long:
        return DURATION.search(sentence.text) is not None
    if question.is_of_size:
        return SIZE.search(sentence.text) is not None
    if question.is_how_many:
        is_english = question.language == "en"
        return (
            counts_it(sentence, question) if is_english else counts(sentence, (each.words for each in question.terms))
        )
    if question.is_where:
        return _names_a_place(sentence, question) and not _COMING.search(sentence.masked)
    if question.is_how:
        return _MANNER.search(sentence.masked) is not None and not is_only_possible(sentence)
    if question.is_why:
        return gives_reason_if_asked(sentence, question)
    if question.is_who or question.is_of_members or question.is_which_countries:
        return bool(sentence.named or sentence.mentions or sentence.bodies)
    if question.is_which:
        return bool(question.terms) and names_one(sentence, question.terms[0], question)
    if question.is_when and question.is_ahead:
        return WHENEVER.search(sentence.masked) is not None
    return not question.is_when or bool(sentence.dates)


def gives_reason_if_asked(sentence: Sentence, question: Question) -> bool:
    return not question.is_why or REASON.search(sentence.masked) is not None


def _names_a_place(sentence: Sentence, question: Question) -> bool:
    """Another than the question names, or some spot in its own words."""
    named = (sentence.text[each.start - sentence.start : each.end - sentence.start] for each in sentence.places)
    return any(plain(each) not in plain(question.text) for each in named) or bool(_SOMEWHERE.search(sentence.masked))


def names_one(sentence: Sentence, kind: Term, question: Question) -> bool:
    """ "The vessel, the Heron": has it a name beside what is asked for, or as its own, that the question has not?"""
    text = sentence.masked
    origins = [(start, end) for _, start, end in sentence.lands_outside if _KIND_AFTER.match(text, end)]
    skipped = (*sentence.date_spans, *origins)
    words = [each for each in WORD.finditer(text) if not any(start <= each.start() < end for start, end in skipped)]
    kinds = [number for number, each in enumerate(words) if stem(plain(each[0])) in kind.words]
    named = [
        number
        for number, each in enumerate(words)
        if each.start() and each[0][0].isupper() and plain(each[0]) not in question.plain_words
    ]
    return any(abs(name - at) <= BESIDE for name in named for at in kinds)
