"""In a report on one event: is the subject of a sentence known, and does a pronoun have somebody whom it can mean?"""

from __future__ import annotations

import re

from reports.analysis.days import ANY_WEEKDAY
from reports.analysis.fitness.newcomers import IRREGULAR
from reports.analysis.fitness.subject import main_clause
from reports.analysis.reading import Sentence
from reports.analysis.roles import HEADS

# "The lorry was found", "the militant group freed": a subject of small letters that nothing behind it tells.
_DEFINITE = re.compile(
    rf"[Tt]he (?P<nouns>(?:(?!(?:{IRREGULAR}|[a-z]{{2,}}ed) )[a-z-]+ ){{1,4}}?)"
    rf"(?=,|(?:{IRREGULAR}|does|did|do|says|[a-z]{{2,}}ed|[a-z]+ly|also|not|never|still|{ANY_WEEKDAY})\b)"
)
# "Will have double the thrust.": a line of a summary.
_NO_SUBJECT = re.compile(r"(?:Will|Is|Was|Are|Were|Has|Have|Had|Can|May|Might|Would|Could|Should|Does|Did)\b")
PERSONAL = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|them|their|theirs|themselves)\b", re.IGNORECASE)
_IT = re.compile(r"\b(?:it|its|itself)\b", re.IGNORECASE)
_ONE = re.compile(
    rf"\b(?i:driver|attacker|assailant|gunman|shooter|bomber|suspect|man|woman|boy|girl|pilot|captain|victim|father|"
    rf"mother|son|daughter|brother|sister|child|soldier|officer|doctor|judge|lawyer|{'|'.join(sorted(HEADS))})\b"
)
_MANY = re.compile(r"\b(?:[A-Za-z][a-z]+s|(?i:people|police|men|women|children|staff|crew)|and)\b")
_THING = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts) [\w-]+|[A-Z][\w’'-]+")


def is_of_unknown(outside: str, known: frozenset[str]) -> bool:
    """Is its subject a "the lorry" of which its reader has not been told, or has it none?"""
    if _NO_SUBJECT.match(outside):
        return True
    found = _DEFINITE.match(outside, main_clause(outside))
    return found is not None and known.isdisjoint(found["nouns"].split())


def means_nobody(sentence: Sentence) -> bool:
    """Does a pronoun stand before anybody, or anything, that it can mean?"""
    outside = sentence.masked
    people = [each.start - sentence.start for each in sentence.mentions]
    he = PERSONAL.search(outside)
    if he and not _ONE.search(outside, 0, he.start()) and not any(start < he.start() for start in people):
        return True
    for pronoun, whom in ((_THEY, _MANY), (_IT, _THING)):
        found = pronoun.search(outside)
        if found and not whom.search(outside, 0, found.start()):
            return True
    return False
