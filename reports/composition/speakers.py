"""Whose words a report prints: people with an office that an article names, and those whom two articles quote.

Who has neither is a witness or a relative, and no actor. A student, a driver or a survivor has a role and no office.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from crawler.archive.text import names_in
from reports.derivation import published_day
from reports.records import Quotation

_FRESH = timedelta(days=7)  # between the day on which words were said and their article's
_PRIVATE = re.compile(
    r"\b(?:students?|pupil|teacher|resident|owner|nurse|veteran|driver|farmer|shopkeeper|shop assistant|baker|waiter|"
    r"fisherman|labourer|tourist|passenger|survivor|victim|witness|refugee|migrant|neighbou?r|friend|father|mother|"
    r"coach|brother|sister|son|daughter|husband|wife|widow(?:er)?|uncle|aunt|cousin|grandmother|grandfather|relative)\b",
    re.IGNORECASE,
)

# "Nobody even considered meeting him": whom, only the article says. "This is a short extension": nor of what.
_OF_WHAT = re.compile(r"(?:the )?[a-z]+['’]s? ")  # "group's spokesman": of which, the role does not say
_SOMEBODY = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_PERSON = re.compile(r"\b(?:man|woman|boy|girl|son|daughter|father|mother|president|minister|leader|king)\b")
_SEVERAL = re.compile(r"\b(?:they|them|their|theirs|themselves)\b", re.IGNORECASE)
_MANY = re.compile(r"\b(?:\w{3,}s|people|children|women|men|police|government|team|everyone|everybody|nobody|who)\b")
_SECOND = re.compile(
    r"(?:Furthermore|Moreover|Also|In addition|Additionally|Besides|Secondly|Second|Thirdly|Finally|Meanwhile|"
    r"Therefore|Thus|Nevertheless|Nonetheless|Still|Instead|Again|No|Yes|Yeah|Well|Look|Sure|Absolutely|Exactly|"
    r"Of course) ?,"
)
_SHOWN = re.compile(r"(?:This|That|It|These|Those|Both|Such)\b")


def in_office(found: Sequence[Quotation]) -> list[Quotation]:
    """The quotations of actors that say of whom they speak, in the order given.

    In which languages offices are not read, everybody is an actor.
    """
    found = [each for each in found if _is_fresh(each) and says_of_whom(each) and not _goes_on(each)]
    quoted: defaultdict[str, set[str]] = defaultdict(set)  # the articles that quote a speaker
    for quotation in found:
        quoted[surname(quotation)].add(quotation.words.article.id)
    named = {surname(quotation) for quotation in found if _has_office(quotation)}
    return [each for each in found if surname(each) in named or len(quoted[surname(each)]) > 1]


def says_of_whom(quotation: Quotation) -> bool:
    """Does no "him" or "them" stand in the words before anybody whom it can mean?"""
    if quotation.language != "en":
        return True
    text = quotation.words.text
    somebody, several = _SOMEBODY.search(text), _SEVERAL.search(text)
    if several and not _MANY.search(text, 0, several.start()):
        return False
    if somebody is None or _PERSON.search(text, 0, somebody.start()):
        return True
    return any(each.kind == "person" for each in names_in(text[: somebody.start()], "en"))


def _goes_on(quotation: Quotation) -> bool:
    """Is it the second half of a thought, or the answer to a question that is not printed?"""
    return quotation.language == "en" and _SECOND.match(quotation.words.text) is not None


def says_of_what(quotation: Quotation) -> bool:
    """Do the words begin with what they are about, so that they may follow a sentence about something else?"""
    return quotation.language != "en" or _SHOWN.match(quotation.words.text) is None


def _is_fresh(quotation: Quotation) -> bool:
    """Words that were said long before their article would stand beside its day as if they were of it."""
    appeared = published_day(quotation.words.article.published)
    return appeared is None or quotation.dated is None or appeared - quotation.dated.day <= _FRESH


def _has_office(quotation: Quotation) -> bool:
    if quotation.language != "en":
        return True
    role = quotation.role.text if quotation.role else ""
    return bool(role) and not _PRIVATE.search(role) and not _OF_WHAT.match(role)


def surname(quotation: Quotation) -> str:
    """By which two quotations have one speaker."""
    return quotation.speaker.text.split()[-1].casefold()
