"""Does an English sentence open with words that lean on the one before: "But", "He", "In addition", "Asked of it"?"""

from __future__ import annotations

import re

from reports.analysis.days import ANY_WEEKDAY
from reports.analysis.fitness.newcomers import IRREGULAR, QUANTITY, tells_of_being
from reports.analysis.fitness.subject import OPENERS, WORD
from reports.analysis.reading import Sentence

_PHRASES = re.compile(
    r"(?:A short (?:distance|while|time)|Not far|In addition(?! to\b)|As a result|At the same time|For example|"
    r"For instance|In contrast|On the other hand|In return|In response|In turn|In fact|Of course|By contrast|That said|"
    r"In other words|Even so|After that|Since then|Until then|By then|So far|For now|On (?:that|the same) day|"
    r"In (?:the|that) meantime|At that|At the time|The (?:next|following|same) (?:day|morning|evening|night|week)|"
    r"(?:A|An|One|Two|Three|Some|Several|Many|Moments|Minutes|Hours|Days|Weeks|Soon|Shortly)(?: [a-z]+)? "
    r"(?:later|afterwards?|earlier))\b"
)
_ACCORDING = re.compile(r"According to (?:the |an? )?(?:[a-z-]+ ){0,3}[A-Z]")
# They join a sentence to the one before, and say nothing that a reader of the answer would miss.
_JOINING = frozenset("but and meanwhile however earlier still yet also".split())
# "All German staff", "no crew member": of whom, the question tells.
_COUNTING = re.compile(
    r"(?:All|No|None|Most|Many|Some|Both|Few)(?: of)?(?: the)?(?: [A-Z][a-z]+)?(?: [a-z]+)?? (?P<what>[a-z]+)\b"
)
# What is no opener in spite of its first word: "Earlier on Friday", "Some 200 people", "First Lady", "Both Jordan and
# Norway", "Despite rain in Tarsk, Valdan said".
_WHOLE = re.compile(
    rf"Earlier (?:on )?{ANY_WEEKDAY}\b|First [A-Z]|"
    r"One of (?:the )?(?:[a-z]+ )?[A-Z][\w’'-]* [a-z]+s? (?:who|that|in|at)\b|"  # "One of the two Norwegian riders who"
    r"Both [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2} and (?:the )?[A-Z]|"
    r"Despite\b(?:(?! (?:this|that|these|those|the (?:[a-z-]+ ?){1,3},))[^,]){4,120}, (?:the )?[A-Z]"
)
# "Bowing to protests, President Valdan said", "Armed men attacked": what hangs is told at once, or nothing hangs.
_PHRASE_OF_SUBJECT = re.compile(
    rf"(?!Judging|Considering|Including)[A-Z][a-z]{{2,}}(?:ed|ing)\b"
    rf"(?P<rest>(?:(?! (?:{IRREGULAR}|says)\b)[^,]){{4,120}}?) ?, "
)
_DEFINITE_AT_END = re.compile(r"\b(?:the|this|that|these|those) (?:[a-z-]+ ?){1,3}$|\b(?:it|them|him|her|this|that)\b")
_PAST_ADJECTIVE = re.compile(rf"[A-Z][a-z]{{2,}}ed (?:[a-z-]+ )?[a-z-]*(?:s|men|people) (?:{IRREGULAR}|[a-z]+ed)\b")


def opens_on_another(sentence: Sentence, known: frozenset[str], named: bool) -> bool:
    """Does it? Unless its subject must be ``named``, what only joins it to the one before does no harm.

    ``known`` are the nouns that a reader has been told, of which "all" and "some" may be.
    """
    text, outside = sentence.text, sentence.masked
    if WORD.search(outside) is None or not (text[0].isupper() or text[0].isdigit() or text[0] in '“"‘'):
        return True
    opening = outside.strip().split(" ")[0].strip(",;:").lower() if outside[0] != " " else ""
    if not named and opening in _JOINING:
        return _PHRASES.match(outside) is not None
    return (
        (opening in OPENERS and not _is_whole(outside) and not (not named and _is_of_known(outside, known)))
        or _PHRASES.match(outside) is not None
        or _hangs(sentence, outside, opening)
    )


def _is_whole(outside: str) -> bool:
    """Says its first word, with those that follow, all that is needed?"""
    if _ACCORDING.match(outside) or _WHOLE.match(outside) or tells_of_being(outside):
        return True
    return outside.startswith("Some ") and QUANTITY.match(outside) is not None


def _is_of_known(outside: str, known: frozenset[str]) -> bool:
    counted = _COUNTING.match(outside)
    return counted is not None and counted["what"] in known


def _hangs(sentence: Sentence, outside: str, opening: str) -> bool:
    """ "Inspired by the vote, ..." hangs in the air; "United Nations" does not, nor "Bowing to protests, Valdan"."""
    if not re.fullmatch(r"[a-z]{3,}(?:ed|ing)", opening) or any(start == 0 for _, start, _ in sentence.lands):
        return False
    if re.match(r"\w+ [A-Z]", outside) or _PAST_ADJECTIVE.match(outside):
        return False
    phrase = _PHRASE_OF_SUBJECT.match(outside)
    return phrase is None or _DEFINITE_AT_END.search(phrase["rest"]) is not None
