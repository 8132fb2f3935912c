"""How old somebody is: by a number that is told of that one and of nobody else, in English.

"The bodies of Valdan and two five-year-old boys" names Valdan and an age; it is not his.
"""

from __future__ import annotations

import re
from functools import cache

from reports.analysis.answers.numbers import IN_WORDS
from reports.analysis.answers.question import Question
from reports.analysis.reading import Sentence

_ASKED = re.compile(r"\s*how old (?:is|are|was|were) (?:the )?(?P<who>[^?]+?)(?: now)? ?\??\s*$", re.IGNORECASE)
_NUMBER = rf"(?:\d{{1,3}}|{IN_WORDS})"


def tells_age(sentence: Sentence, question: Question) -> bool:
    """ "Valdan, 29,", "29-year-old Dana Valdan", "Valdan is 29 years old", "a five-year-old boy"?"""
    asked = _ASKED.match(question.text)
    return asked is not None and _age_of(asked["who"].split()[-1]).search(sentence.masked) is not None


@cache
def _age_of(name: str) -> re.Pattern[str]:
    who = re.escape(name)
    between = r"(?:[A-Z][\w’'-]+ |[a-z]+ ){0,3}" if name[0].isupper() else "(?:[a-z]+ )?"
    return re.compile(
        rf"(?<![\w-]){who} ?, (?:aged |who (?:is|was) )?{_NUMBER}(?: years old)? ?[,.]|"
        rf"\b{_NUMBER}-years?-old {between}{who}\b(?! ?['’]s\b)|"
        rf"(?<![\w-]){who} (?:is|was|turned|turns) {_NUMBER}(?: years old\b| ?[,.]| (?:on|in|last|when|and|at)\b)"
    )
