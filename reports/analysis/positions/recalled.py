"""Words of an earlier time that an article recalls: "said in 2014". They are no news, though the article is.

A full date beside the verb gives such words their day; a year, a month or "two years ago" gives none, and words without
a day of their own would be taken for the article's.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from reports.analysis.days import ANY_MONTH
from reports.analysis.quote_marks import masked
from reports.analysis.reading import Reading, Sentence
from reports.analysis.speaking import Found
from reports.derivation import MONTHS

_BEHIND, _BEFORE = 70, 70  # characters after a verb, and at the start of its sentence, that tell when it was said
_ENDS = re.compile(r"[,;:.!?“”\"«»„\n]")
# It begins with its first figure, which is soon found, and looks back over it.
_YEAR = re.compile(r"[12](?<![\d.,/-].)(?:(?<=1)9|(?<=2)0)\d\d(?![\d%])")
_IN_MONTH = re.compile(rf"\b[Ii]n (?:early |late |mid-)?({ANY_MONTH})\b(?! \d)")
_LONG_AGO = re.compile(
    r"\b(?:[Ll]ast (?:year|month|decade)|(?:years?|months|decades?) (?:ago|earlier|before)|at the time|"
    r"that (?:week|month|year|spring|summer|autumn|fall|winter)|"
    r"l['’]an(?:née)? derni(?:er|ère)|il y a [^,]{1,20} ans|à l['’]époque|vor [^,]{1,20} Jahren|[Ll]etztes Jahr|damals|"
    r"[Gg]eçen yıl|yıl(?:lar)? önce|o dönem|العام الماضي|قبل (?:سنوات|أعوام|عامين)|آنذاك)(?!\w)"
)
# Not "the author of the 2014 treaty": Turkish and Arabic have no such small word first.
_LEADS = re.compile(
    r"(?:In|Back|During|At|As|Speaking|Writing|Early|Late|Last|\w+ (?:years|months|decades)|En|Dès|Dans|Il|Au|Im|Noch|"
    r"Bereits|Schon|Vor|Letztes|Damals|\d{4})\b|[^A-Za-zÀ-ÿ]*[\u0600-\u06ff]"
)
_ONCE, _ONCE_ENDS = re.compile(r"\b(?:once|famously) $"), ("once ", "famously ")
_WHOLE = re.compile(r"\d{1,2}(?:st|nd|rd|th|\.)?,? (?:[^\W\d_]+,? )?$")  # of a date, before its year


def is_recalled(reading: Reading, found: Found) -> bool:
    """Does the article say beside the verb that this was said in an earlier year, or long ago, and on no known day?"""
    verb, text = found.verb, reading.article.text
    if verb is None or reading.day is None:
        return False
    line = text.rfind("\n", 0, verb[0]) + 1
    begun = _begun(reading, verb[0])
    sentence = begun[-1] if begun and verb[0] < begun[-1].end else None
    opens = max(line, sentence.start if sentence else line)
    lead = text[opens : min(verb[0], opens + _BEFORE)]
    behind = text[verb[1] : verb[1] + _BEHIND]
    leads = reading.language == "tr" or _LEADS.match(lead)
    before = next((each for each in reversed(begun) if each.end <= line and each.paragraph >= 0), None)
    scene = before.masked if before else ""
    pieces = (_cut(masked(lead), lead) if leads else "", _cut(behind, behind), scene)
    is_once = text.endswith(_ONCE_ENDS, line, verb[0]) and _ONCE.search(text, line, verb[0]) is not None
    return is_once or any(_is_old(piece, reading) for piece in pieces)


def _begun(reading: Reading, place: int) -> tuple[Sentence, ...]:
    """The sentences that begin up to a place."""
    return reading.sentences[: bisect_right(reading.sentences, place, key=lambda each: each.start)]


def _cut(shown: str, text: str) -> str:
    """Up to the first mark that ends a phrase."""
    end = _ENDS.search(text)
    return shown[: end.start()] if end else shown


def _is_old(piece: str, reading: Reading) -> bool:
    day = reading.day
    if day is None:
        return False
    years = [each for each in _YEAR.finditer(piece) if not _WHOLE.search(piece, 0, each.start())]
    if any(int(each[0]) < day.year for each in years) or _LONG_AGO.search(piece):
        return True
    month = None if years else _IN_MONTH.search(piece)
    return month is not None and (day.month - 1 - MONTHS.index(month[1])) % 12 > 1
