"""Whose words a report prints: people with an office that an article names, and those whom two articles quote.

Who has neither is a witness or a relative, and no actor. A student, a driver or a survivor has a role and no office.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from reports.composition.alone import stands_alone
from reports.composition.offices import has_office, holds_none
from reports.derivation import published_day
from reports.records import Quotation

_FORMER = re.compile(r"(?:(?:the|an?|one) )?(?:former|ex-|retired|one-time|then-)", re.IGNORECASE)
_FRESH = timedelta(days=7)  # between the day on which words were said and their article's


def in_office(found: Sequence[Quotation]) -> list[Quotation]:
    """The quotations of actors that can stand alone, in the order given."""
    found = [each for each in found if each.on_topic and is_fresh(each) and stands_alone(each)]
    quoted: defaultdict[str, set[str]] = defaultdict(set)  # the articles that quote a speaker
    for quotation in found:
        quoted[surname(quotation)].add(quotation.words.article.id)
    named = {surname(quotation) for quotation in found if has_office(quotation)}
    idle = {surname(quotation) for quotation in found if holds_none(quotation)}
    often = {name for name, articles in quoted.items() if len(articles) > 1} - idle
    known = [each for each in found if surname(each) in (often if is_former(each) else named | often)]
    # "Not reported" would be said of an office that one of these articles has; and a nephew has his uncle's surname.
    return [each for each in known if has_office(each) or surname(each) not in named]


def is_former(quotation: Quotation) -> bool:
    """Has the speaker left the office? Then he comments, if he is nobody whom several articles quote."""
    return quotation.role is not None and _FORMER.match(quotation.role.text) is not None


def is_fresh(quotation: Quotation) -> bool:
    """Words that were said long before their article would stand beside its day as if they were of it."""
    appeared = published_day(quotation.words.article.published)
    return appeared is None or quotation.dated is None or appeared - quotation.dated.day <= _FRESH


def surname(quotation: Quotation) -> str:
    """By which two quotations have one speaker."""
    return quotation.speaker.text.split()[-1].casefold()
