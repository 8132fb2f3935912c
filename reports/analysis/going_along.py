"""The sentence behind a sentence that must be read with it: "But", a denial, what nobody could verify.

A quotation takes along the condition, the denial or the "but" beside it, or is left out. Both sentences are words of
the article as they stand there; nothing between them is left out.
"""

from __future__ import annotations

import re

from reports.analysis.accused import answer_to, names_accused
from reports.analysis.attribution import SAID
from reports.analysis.fitness import MOST, OWN_VOICE, count_words, is_running_text
from reports.analysis.put_off import plan_put_off_by
from reports.analysis.reading import Sentence, once
from reports.analysis.taken_back import is_taken_back

TOGETHER = 62  # words of both
FEWEST = 4
_NEAR = 60  # characters in which a sentence turns
# What says the contrary of what stands before it, or less.
_TURNS = re.compile(
    r"(?:But|However|Yet|Still ?,|Nevertheless|Nonetheless|Even so|Even then|Though|Although|That said|"
    r"Despite (?:this|that)|On the other hand)\b|[^.]{3,45}, ?(?:however|though|nevertheless) ?,"
)
# "It was not clear whether any of them had left": how much of it is known.
_UNKNOWN = re.compile(
    r"\b(?:it (?:was|is|remained|remains) (?:not (?:immediately |yet )?clear|unclear|unknown)|"
    r"there (?:was|were|is|has been) no (?:immediate |independent |official )?"
    r"(?:indication|evidence|sign|word|confirmation|response|reaction))\b",
    re.IGNORECASE,
)
# "Norvia said it had no indication of that": the other side's word.
_ANSWERS = re.compile(
    r"\b(?:no (?:indication|evidence|knowledge)|den(?:y|ies|ied)|dismissed|rejected|disputed|refuted|countered)\b"
)
_CLAIMS = re.compile(r"\b(?:claim(?:s|ed)|accus(?:es|ed)|alleg(?:es|ed)|blam(?:es|ed))\b")
# "He also said that Valdan was no tyrant": he bounds what he said.
_BOUNDS = re.compile(r"(?:He|She) also\b[^.]*(?:\b(?:no|not|never|only)\b|n['’]t\b)")
_OF_THE_SAME = re.compile(r"(?:He|She|They|It|His|Her|Their)\b")  # who has spoken goes on


@once
def going_along(sentence: Sentence) -> Sentence | None:
    """The next sentence, if it turns, doubts or answers what this one says, and can be printed behind it.

    Of an accusation it is the answer of the accused, which may stand farther off where it names them.
    """
    if sentence.reading.language != "en" or sentence.is_cut:
        return None
    if (answer := answer_to(sentence)) is not None:
        is_next = answer in sentence.following() and _may_go_along(sentence, answer)
        return answer if is_next or (names_accused(answer, sentence) and _may_be_printed(sentence, answer)) else None
    for behind in sentence.following():
        if _must_go_along(sentence, behind) and _may_go_along(sentence, behind):
            return behind
    return None


def must_take_along(sentence: Sentence) -> bool:
    """Is it taken back, or turned by a "but" right behind it, so that alone it says more than its article does?"""
    if is_taken_back(sentence):
        return True
    return any(_TURNS.match(each.masked) for each in sentence.following() if sentence.reading.language == "en")


def _must_go_along(sentence: Sentence, behind: Sentence) -> bool:
    text = behind.masked
    if plan_put_off_by(sentence) == behind:
        return True
    if _TURNS.match(text) or _BOUNDS.match(text) or _UNKNOWN.search(text, 0, _NEAR):
        return True
    is_claim = SAID.search(sentence.masked) or _CLAIMS.search(sentence.masked)
    return bool(is_claim and _ANSWERS.search(behind.text) and not _OF_THE_SAME.match(text))


def _may_go_along(sentence: Sentence, behind: Sentence) -> bool:
    """Is it running text of the next lines, and are both few enough words?"""
    if behind.paragraph - sentence.paragraph not in (0, 1) or sentence.paragraph < 0:
        return False
    return _may_be_printed(sentence, behind)


def _may_be_printed(sentence: Sentence, behind: Sentence) -> bool:
    if OWN_VOICE.search(behind.masked) or not is_running_text(behind, FEWEST, MOST):
        return False
    return count_words(sentence.text) + count_words(behind.text) <= TOGETHER
