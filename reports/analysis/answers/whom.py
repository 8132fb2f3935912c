"""Is the one whom a question names the one of whom a sentence tells it?

"How did Valdan die?" is not answered by what soldiers loyal to Valdan did, nor by what befell Valdan's house or his
daughter Dana Valdan.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from crawler.archive.text import countries_in, sounds
from reports.analysis.answers.question import Question
from reports.analysis.reading import Sentence

_ASKED = re.compile(
    r"\s*(?i:(?:how|where|when|why) )?(?i:did|does|do|has|have|had|is|are|was|were|will) (?:the )?"
    r"(?P<who>[^\W\d_a-z][\w’-]+(?: [^\W\d_a-z][\w’-]+)*)(?! ?['’]s\b)\b"
)
_ONLY_NAMED = re.compile(
    r"(?:\b(?:loyal to|supporters of|forces of|opposed to|critical of|former|late|fled|against|anti|pro|ex)[ -])$",
    re.IGNORECASE,
)
_OWNS = re.compile(r" ?['’]s? ([a-z-]+)")
_BEGINNING = 4  # letters by which a noun and its verb are one: "death", "die" are not, "arrest" is
_COMMON = 0.5  # of the commonest first name: what is commoner than that is a spelling of it


def of_whom_is_asked(question: Question, sentences: Sequence[Sentence], every: Iterable[Sentence]) -> list[Sentence]:
    """Those of the sentences in which the one asked for is more than mentioned; all of them where nobody is named.

    ``every`` sentence of the study tells whose surname it is.
    """
    asked = _ASKED.match(question.text)
    if asked is None or countries_in(asked["who"]):
        return list(sentences)
    names = asked["who"].split()
    name = question.spelling_of(names[-1])
    firsts = _first_names(name, every) if len(names) == 1 else None
    return [each for each in sentences if _tells_of(each, name, firsts, question)]


def _tells_of(sentence: Sentence, name: str, firsts: frozenset[str] | None, question: Question) -> bool:
    text = sentence.masked
    found = list(re.finditer(rf"\b{name}\b", text))
    if not found:
        return True  # by an office
    return any(
        not _ONLY_NAMED.search(text, 0, match.start())
        and not _is_owner(text, match.end(), question)
        and _may_be(sentence, match.start(), firsts)
        for match in found
    )


def _is_owner(text: str, end: int, question: Question) -> bool:
    """ "Valdan's house": it is not about Valdan, unless that is asked for as well ("Valdan's death")."""
    owned = _OWNS.match(text, end)
    return owned is not None and not any(
        owned[1].startswith(each[:_BEGINNING]) for term in question.terms for each in term.words
    )


def _may_be(sentence: Sentence, at: int, firsts: frozenset[str] | None) -> bool:
    first = _first_name(sentence, at)
    return not first or firsts is None or sounds(first.lower()) in firsts


def _first_name(sentence: Sentence, at: int) -> str:
    """The first name with which a surname stands at a place of the sentence's text; "" for none."""
    for each in sentence.mentions:
        if each.start - sentence.start < at < each.end - sentence.start:
            return sentence.text[each.start - sentence.start : at].split()[0]
    return ""


def _first_names(name: str, sentences: Iterable[Sentence]) -> frozenset[str]:
    """How the commonest first name sounds that stands before a surname, and others as common."""
    counted: Counter[str] = Counter()
    named = re.compile(rf"\b{name}\b")
    for each in sentences:
        for match in named.finditer(each.masked):
            if first := _first_name(each, match.start()):
                counted[sounds(first.lower())] += 1
    most = max(counted.values(), default=0)
    return frozenset(first for first, count in counted.items() if count > _COMMON * most)
