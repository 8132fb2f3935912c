"""How news says how many: what befell those that are counted, and the turns that give a number without a noun.

"Killing 27", "27 were confirmed dead", "brought the toll to 27", "the dead, now 27" count people, though nothing says
so. A turn is believed only where the sentence goes on with no noun of its own: "killed 27 sheep" is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reports.analysis.deeds import deed_in
from reports.analysis.numbers import ONES, TENS

_WORDS = rf"(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[:9])})\b)?|{'|'.join(sorted(ONES, key=len, reverse=True))}"
WRITTEN = rf"\d{{1,3}}(?:,\d{{3}})+|\d+|(?i:{_WORDS})"  # a whole number, in figures or words
# What may stand before a number.
_SOME = (
    r"(?:(?:at least|more than|fewer than|less than|as many as|up to|over|about|around|nearly|almost|some|"
    r"an estimated|a total of) )?"
)
_N = rf"{_SOME}(?P<n>{WRITTEN})(?![\w%]|[.,:/]\d|-\w| per ?cent)"
# Behind the number there is no noun that it could count.
_ENDS = (
    r"(?=\W*$| ?[,.;:)”’\"–—-]| (?:in|on|at|as|and|but|when|while|after|before|since|with|by|from|so|late|early|today|"
    r"yesterday|overnight|across|near|over|during|following|who|including|among|have|has|had|were|are|[A-Z][a-z]+day)\b)"
)
_DONE_TO = (
    r"killed|dead|died|drowned|perished|slain|wounded|injured|hurt|missing|unaccounted for|detained|arrested|"
    r"in custody|displaced|evacuated|kidnapped|abducted"
)
_WERE = (
    r"(?:(?:others|people|were|are|been|have|had|remain|remained|left|still|now|also|feared|believed|thought|known|"
    r"confirmed|reported|presumed|listed|officially|already|to|be|as) ){0,6}?"
)
_GROWN = re.compile(
    r"\b(?:rose|rises?|risen|climb\w*|jump\w*|grew|grown|increas\w+|st(?:oo|an)d\w*|reach\w*|hit|passed|exceed\w*|"
    r"f[ae]ll\w*|dropped|lowered|revised|put|is|was|now|up|of|to|numbers?|numbered)"
    rf"(?: (?:now|to|at|is|has|by \d+|from \d[\d,]*))* {_N}{_ENDS}"
)
# "The death toll", "the number of people killed", "the dead, now 27".
_TOLLS = re.compile(
    r"\b(?:(?:number|count|total|tally|toll) of (?:the |those |[a-z]+ ){0,4}?"
    rf"(?P<what>{_DONE_TO}|deaths|fatalities|bodies|arrests)|[Tt]olls?|"
    rf"[Tt]he (?P<those>{_DONE_TO})(?=,? (?:now|numbered|number)\b))\b"
)
_CLAUSE = re.compile(r"[^.;]*(?:\.\d[^.;]*)*")
_AND_THEN = re.compile(rf"[^.;,]{{0,30}} and (?:then )?(?:to )?{_N} (?:on|by)\b")  # "12 on Monday and 27 on Tuesday"
_AFTER_A_TOLL = 150  # characters up to its number
_OF = r"(?: (?P<of>[A-Z][a-z]+(?:s|ese)))?"  # "56 Americans": people by their country
_BEFORE = re.compile(
    rf"\b(?P<what>kill(?:ing|ed)|wound(?:ing|ed)|injur(?:ing|ed)|detain(?:ing|ed)|arrest(?:ing|ed)|displac(?:ing|ed)|"
    rf"evacuat(?:ing|ed)) {_N}{_OF}{_ENDS}(?! in [^,.;]{{2,40}}?(?:,| and) (?:{WRITTEN}) in )"
)
_BEHIND = re.compile(
    rf"(?<![\w,.:$€£-]){_N}{_OF} {_WERE}(?P<what>{_DONE_TO})\b"
    rf"(?! (?:an?|the|his|her|its|their)\b| {_SOME}(?:{WRITTEN})\b)"
)
_LIVES = re.compile(rf"\b(?:claim(?:s|ed|ing)?|cost(?:s|ing)?|tak(?:es|en|ing)|took|lost) {_N} lives\b")
# "An earlier figure of 41", "up from 12": another figure replaced it.
_OLD = re.compile(
    r"\b(?:earlier|previous|initial|first|original|preliminary) (?:\w+ )?(?:figure|count|toll|estimate|number|tally)s? "
    rf"(?:of|that|had|was|put)(?: [\w’']+){{0,3}} {_SOME}$|\b(?:up|down|revised|lowered|raised) from {_SOME}$",
    re.IGNORECASE,
)
_MORE = re.compile(r"[\w,-]+ (?:more|further|additional)\b(?! than)")
_ANOTHER = re.compile(r"\b(?:another|a further|an additional) (?:\w+ )?$", re.IGNORECASE)


class Bare(NamedTuple):
    """A count without a noun: what befell the people; where its words end; whether it is a toll, which counts all of
    them so far; and the country by which they are called, "Americans"."""

    deed: str
    end: int
    is_toll: bool = False
    of: str = ""


def bare_counts(text: str) -> dict[int, Bare]:
    """Those of a sentence, by where the number stands."""
    found = {each.start("n"): Bare(deed, each.end("n"), is_toll=True) for each, deed in _tolls(text)}
    for match in (*_BEFORE.finditer(text), *_BEHIND.finditer(text)):
        end = max(match.end("n"), match.end("of"))
        if match.start("what") == end + 1:  # "55 wounded"
            end = match.end("what")
        found.setdefault(match.start("n"), Bare(deed_in(match["what"]), end, of=match["of"] or ""))
    for match in _LIVES.finditer(text):
        found.setdefault(match.start("n"), Bare("killed", match.end()))
    return found


def _tolls(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """The last number of each toll, for it may have risen twice; up to the next toll or the end of the clause."""
    named = list(_TOLLS.finditer(text))
    for number, toll in enumerate(named, 1):
        clause = _CLAUSE.match(text, toll.end(), toll.end() + _AFTER_A_TOLL)
        ends = [clause.end() if clause else toll.end(), *(each.start() for each in named[number : number + 1])]
        reached = [each for each in _GROWN.finditer(text, toll.end()) if each.start("n") < min(ends)]
        if reached and not _AND_THEN.match(text, reached[-1].end()):
            yield reached[-1], deed_in(toll["what"] or toll["those"] or "toll")


def is_old(before: str) -> bool:
    """Is a number said to be replaced by the words before it?"""
    return _OLD.search(before) is not None


def is_more(text: str, start: int) -> bool:
    """Does a number come on top of others: "15 more bodies", "another 15 people"?"""
    return _MORE.match(text, start) is not None or _ANOTHER.search(text[:start]) is not None
