"""Of what somebody is accused: is he the accused in a sentence, not the accuser, and is it told of what? In English."""

from __future__ import annotations

import re

from crawler.archive.text import stem
from reports.analysis.reading import Sentence

_IS_ASKED = re.compile(
    r"\s*(?:of what|with what|what) (?:is|are|was|were|has|have) (?:the )?(?P<who>[^?]+?) (?:been )?"
    r"(?:accused|suspected|charged)\b|"
    r"\s*what (?:is|are|was|were) the (?:accusations?|allegations?|charges?) against (?:the )?"
    r"(?P<against>[^?]+?) ?\??\s*$",
    re.IGNORECASE,
)
# They are used for one another where one of them is asked for.
ACCUSING = frozenset(
    stem(word) for word in "accuse accused accusation allege allegation charge charged suspect suspected".split()
)
_OF_WHAT = r"(?:of|with|for|over|in)\b"
# "Is accused of", "has been charged with": of the one before it.
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|being|stands?|stood) (?:[a-z]+ly |also )?(?:accused|suspected|charged)"
    rf"(?: by [^,;]{{2,60}}?)? {_OF_WHAT}"
)
# "Accused Norvia of", "charged Valdan with": of the one between; "accusations that Valdan took money".
_ACTIVE = re.compile(
    rf"\b(?:accus(?:ed|es|ing|e)|charg(?:ed|es|ing)|suspect(?:s|ed|ing)?) (?P<whom>[^,;]{{2,80}}?) {_OF_WHAT}|"
    r"\b(?:accusations?|allegations?|charges?|suspicions?) that (?P<that>[^,;]{2,60})"
)
FAR = 80  # characters between the accused and "is accused"


def accused_asked(question: str) -> str:
    """The last word of the name of the accused; "" for every other question."""
    match = _IS_ASKED.match(question)
    return (match["who"] or match["against"]).split()[-1] if match else ""


def is_accused(sentence: Sentence, names: str) -> bool:
    """Is the one whose name is that of an expression told to be accused, and of what?"""
    text = sentence.masked
    for told in _PASSIVE.finditer(text):
        if re.search(rf"\b{names}\b(?! ?['’]s\b)[^;]*$", text[max(0, told.start() - FAR) : told.start()]):
            return True
    whom = (told["whom"] or told["that"] for told in _ACTIVE.finditer(text))
    return any(re.search(rf"\b{names}\b(?! ?['’]s\b)", each) for each in whom)
