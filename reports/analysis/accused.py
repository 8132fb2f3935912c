"""Has an accusation its answer in the same article: "prosecutors told the court that he had been paid", "he denies it"?

Nobody is shown as the other side alone sees them: a report prints an accusation with its answer, or not at all.
"""

from __future__ import annotations

import re

from crawler.archive.text import content_words
from reports.analysis.reading import Sentence, once

_ACCUSES = re.compile(
    r"\baccus(?:ed|es|ing)\b[^.;]{0,90}?\bof\b|\bcharges (?:of|that)\b|\bsuspected of\b|\balleg(?:es|ed|ing) that\b|"
    r"\b(?:charged|indicted|arraigned)\b(?! \d)[^.;]{0,60}?\b(?:with|for|over|on|in)\b|"
    r"\btrial (?:for|over|on charges)\b|"
    r"\b[Pp]rosecut(?:ors?|ion)\b[^.;]{0,60}?\b(?:said|says?|told|alleg(?:es?|ed)|claims?|claimed|believes?)\b|"
    r"\baccording to (?:the )?(?:prosecut(?:ors?|ion)|indictment|charges)\b|\bindictment (?:said|says|alleges)\b|"
    r"\b(?:told|testified (?:to|before|in)) (?:the |a )?(?:[A-Z]\w+ )?(?:[Cc]ourt|jury|jurors|judges?|tribunal)\b"
)
_OF_IT = (
    r"(?:all|any|the|these|those|both|that|this|it|them|having|being|taking|paying|wrongdoing|involvement|responsibility|"
    r"accusations?|charges?|allegations?|claims?|his|her|its|their)\b"
)
_LAWYERS = r"(?:lawyers?|attorneys?|counsel|solicitors?)\b"
_ANSWERS = re.compile(
    r"\b(?:plead(?:s|ed|ing)?|pled) (?:not guilty|innocent)\b|"
    r"\b(?:maintain|protest)(?:s|ed|ing)? (?:his|her|its|their) innocence\b|"
    rf"\bden(?:y|ies|ied|ying) {_OF_IT}|"
    r"\b(?:reject|dismiss|contest|disput|refut)(?:e?s|ed|ing) "
    r"(?:(?:all|any|the|these|those|both|that|his|her|its|their) )?"
    r"(?:it|that|them|accusations?|charges?|allegations?|claims?)\b|"
    r"\b(?:is|was|are|were) (?:innocent|not guilty)\b|\bdone nothing (?:wrong|illegal)\b|"
    rf"\b(?P<lawyer>(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|whose|\w+['’]s) (?:[a-z]+ )?{_LAWYERS}|"
    rf"{_LAWYERS} (?:for|of) |[Tt]he defen[cs]e\b)"
    r"[^.;]{0,60}?\b(?:said|says?|told|argued?|argues|called|insist(?:s|ed))\b"
)
_THEY = re.compile(
    r"\W*(?:but |and |both |all )*(?:he|she|it|they|his|her|its|their|"
    r"the (?:defen[cs]e|defendants?|accused|suspects?|two|men))\b",
    re.IGNORECASE,
)
# What may name those who answer: words with a capital, and the noun with which the sentence begins.
_NAMES = re.compile(r"\b[A-Z][\w’'-]*|(?:^|(?<=^[Tt]he )|(?<=^An ))[a-z-]+")
# Words that an answer shares with any accusation: they do not tell whose answer it is.
_COMMON = frozenset(
    content_words(
        "prosecutor prosecutors prosecution court judge police lawyer lawyers attorney defence defense deny denied "
        "charge charges charged claim claims accusation accusations allegation allegations accused",
        "en",
    )
)


@once
def answer_to(sentence: Sentence) -> Sentence | None:
    """The sentence of its article that answers an accusation: the next one, else one that names the accused, else any.

    None where it is none, has its answer itself, or where the article has none.
    """
    if sentence.reading.language != "en" or not _ACCUSES.search(sentence.masked) or _ANSWERS.search(sentence.masked):
        return None
    others = [each for each in sentence.reading.sentences if each.start != sentence.start and _answers(each, sentence)]
    following = [each for each in sentence.following() if each in others]
    return next(iter(following or [each for each in others if names_accused(each, sentence)] or others), None)


def names_accused(answer: Sentence, accusation: Sentence) -> bool:
    """Does an answer say by a name or noun of the accusation whose it is?"""
    found = _ANSWERS.search(answer.masked)
    end = (found.end() if found["lawyer"] else found.start()) if found else 0
    named = " ".join(each[0] for each in _NAMES.finditer(answer.masked, 0, end))
    return not (frozenset(content_words(named, "en")) - _COMMON).isdisjoint(accusation.word_set)


def _answers(each: Sentence, accusation: Sentence) -> bool:
    """Is it what those who are accused say to it: by their name or noun, or as "he" or the defence?"""
    if not _ANSWERS.search(each.masked):
        return False
    return _THEY.match(each.masked) is not None or names_accused(each, accusation)
