"""Whose words a report prints: people with an office that an article names, and those whom two articles quote.

Who has neither is a witness or a relative, and no actor. A student, a driver or a survivor has a role and no office.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from reports.composition.alone import stands_alone
from reports.derivation import published_day
from reports.records import Quotation

_FRESH = timedelta(days=7)  # between the day on which words were said and their article's
_PRIVATE = re.compile(
    r"\b(?:students?|pupil|teacher|resident|owner|nurse|veteran|driver|farmer|shopkeeper|shop assistant|baker|waiter|"
    r"fisherman|labourer|tourist|passenger|survivor|victim|witness|refugee|migrant|neighbou?r|friend|father|mother|"
    r"coach|brother|sister|son|daughter|husband|wife|widow(?:er)?|uncle|aunt|cousin|grandmother|grandfather|relative)\b"
    r"(?=$| (?:of|for|in|at|from|near|who|whose|with|and|on|to|living|named)\b| ?,)",  # no programme's director
    re.IGNORECASE,
)
# Who comments on what others do. Behind "of" and "for" stands another: "spokesman for activists".
_COMMENTS = re.compile(
    r"(?:(?!\b(?:of|for|at|in|with|on|to)\b)[\w’'.-]+ ){0,5}?(?:professor|fellow|scholar|analyst|commentator|"
    r"columnist|author|expert|historian|lecturer|strategist|broker|trader|economist|fighter|suspect|"
    r"defendant|prisoner|detainee|correspondent|reporter|editor|presenter|anchor|strategies|activist|protester|"
    r"demonstrator|blogger|researcher)\b|"
    r".*\b\d\d-year-old\b|.*\bjournalist$|"
    r".*\b(?:University|College|Institution|think[ -]tank)\b|"
    r".*\b(?:hedge fund|analysis|analyst|consultancy|Economics)\b",
    re.IGNORECASE,
)
# "Group's spokesman", "chief": of which group, and of what, the role does not say.
_OF_WHAT = re.compile(
    r"(?:the )?(?-i:[a-z]+) ?['’]s? |"
    r"(?:an? |the )?(?:chief|head|leader|director|deputy|member|officer|official|spokes\w+|rebel|fighter|activist|"
    r"blogger|supporter|demonstrator|protester)$",
    re.IGNORECASE,
)
# "the league's president", of whom only "president" is left; in capitals it is a country's.
_BARE = re.compile(
    r"(?:the )?(?:(?:general|executive|managing|vice) )?(?:president|chairman|chairwoman|secretary|manager)"
)


def in_office(found: Sequence[Quotation]) -> list[Quotation]:
    """The quotations of actors that can stand alone, in the order given.

    In which languages offices are not read, everybody is an actor.
    """
    found = [each for each in found if each.on_topic and _is_fresh(each) and stands_alone(each)]
    quoted: defaultdict[str, set[str]] = defaultdict(set)  # the articles that quote a speaker
    for quotation in found:
        quoted[surname(quotation)].add(quotation.words.article.id)
    named = {surname(quotation) for quotation in found if _has_office(quotation)}
    known = [each for each in found if surname(each) in named or len(quoted[surname(each)]) > 1]
    # "Not reported" would be said of an office that one of these articles has; and a nephew has his uncle's surname.
    return [each for each in known if _has_office(each) or surname(each) not in named]


def _is_fresh(quotation: Quotation) -> bool:
    """Words that were said long before their article would stand beside its day as if they were of it."""
    appeared = published_day(quotation.words.article.published)
    return appeared is None or quotation.dated is None or appeared - quotation.dated.day <= _FRESH


def _has_office(quotation: Quotation) -> bool:
    if quotation.language != "en":
        return True
    role = quotation.role.text if quotation.role else ""
    return (
        bool(role)
        and not _BARE.fullmatch(role)
        and not _PRIVATE.search(role)
        and not _OF_WHAT.match(role)
        and not _COMMENTS.match(role)
    )


def surname(quotation: Quotation) -> str:
    """By which two quotations have one speaker."""
    return quotation.speaker.text.split()[-1].casefold()
