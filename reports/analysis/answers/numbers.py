"""Does a sentence count what is asked, whatever is done with it? In English.

"How many lorries will the fund send?" is answered by "twelve new lorries", and neither by "12 days" nor by "the
lorries": the number stands at what it counts.
"""

from __future__ import annotations

import re

from crawler.archive.text import WORD, plain, stem
from reports.alike import alike_to
from reports.analysis.answers.question import Question
from reports.analysis.numbers import ONES, TENS
from reports.analysis.reading import Sentence

FEW = "|".join(ONES[1:12])  # "one" is told of much that nobody counts
_HOW_MANY = re.compile(r"\s*how many (?P<rest>.+)", re.IGNORECASE)
_PLURALS = frozenset("people men women children police staff troops".split())
_LAST = 5  # words in which what is counted has been named
# A number below a hundred: "twelve", "nineteen", "twenty-one".
IN_WORDS = rf"(?:(?:{'|'.join(TENS)})(?:-[a-z]+)?|one|{FEW}|[a-z]+teen)"
_NUMBER = re.compile(
    rf"(?<![\w$€£.,-])(?:\d[\d.,]*|{IN_WORDS}|dozens|scores|hundreds|thousands|"
    r"(?:a|several) (?:dozen|hundred|thousand|million))\b(?! ?(?:%|percent|per cent))",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?: [\w’'.-]+){1,5}")


def counted(question: Question) -> str:
    """What is counted, as the question has it: "officers" in "How many police officers were convicted?"; "" if
    nothing is."""
    asked = _HOW_MANY.match(question.asking)
    words = [plain(each) for each in WORD.findall(asked["rest"])[:_LAST]] if asked else []
    plurals = (at for at, each in enumerate(words) if each in _PLURALS or (each.endswith("s") and len(each) > 2))
    first = next(plurals, None)
    if first is None:
        return words[0] if words else ""
    after = words[first + 1] if first + 1 < len(words) else ""
    return (
        after
        if words[first] in _PLURALS and after.endswith("s") and after not in ("was", "has", "is")
        else words[first]
    )


def counts_it(sentence: Sentence, question: Question) -> bool:
    """Stands a number at what is counted, or at "of its" before that?"""
    noun = counted(question)
    if not noun:
        return False
    same = alike_to(stem(noun)) | {stem(noun)}
    text = sentence.undated(sentence.masked)
    behind = (_BEHIND.match(text, match.end()) for match in _NUMBER.finditer(text))
    return any(stem(plain(word)) in same for each in behind if each for word in WORD.findall(each[0]))
