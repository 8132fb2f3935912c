"""Does a sentence beside it take back what a sentence tells: "The government denied the claim"?

What goes on with "But" mostly adds; only a word of denial, or another version, takes back. What one side says of the
other stands no better where its article adds that nobody could verify it, or that this side has claimed so before.
"""

from __future__ import annotations

import re

from reports.analysis.accused import answer_to
from reports.analysis.attribution import SAID
from reports.analysis.put_off import plan_put_off_by
from reports.analysis.reading import Sentence, once

REACH = 3  # sentences on in which a denial of the same may stand
ALIKE = 3  # words that a denial shares which does not stand right behind
_NEAR = 160  # characters of the next sentence that tell
_WHAT = r"claims?|charges?|reports?|accusations?|allegations?|assertions?|version|it|this|that|them|having|any"
_DENIED = re.compile(
    rf"(?<!\bhad )\b(?:den(?:y|ies|ied)|dismiss(?:ed|es)|disputed?s?|reject(?:ed|s)|contradict(?:ed|s)|refuted?)"
    rf"(?: (?:the|that|this|these|those|such|any|all|an?|his|her|their))? (?:{_WHAT})\b"
    r"|\b(?:reports?|story|claims?|account|news|letter|video) (?:was|were|is|are|proved|turned out) (?:to be )?"
    r"(?:false|untrue|fake|wrong|a hoax|fabricated|forged|incorrect)\b"
    r"|\bno such (?:agreement|deal|talks|contacts?|meeting|plans?|order|thing|decision|incident|attack|report)\b"
)
# Farther on only a plain denial counts.
_DENIES = re.compile(r"(?<!\bhad )\bden(?:y|ies|ied)(?: (?:the|that|this|these|any|all|an?|his|her|their|having))? \w")
# "The drivers said they had a deal with Norvia, but Norvia denied it": what they say next is of that deal.
_BUT_DENIED = re.compile(r"\b(?:but|though|although|while)\b[^.]*\bden(?:y|ies|ied)\b")
_OTHERWISE = re.compile(
    r"^(?:But|However|Yet)\b[^.]*\b(?:it was another|was not true|no such|retracted|walked (?:it|that) back|"
    r"later (?:said|withdrew|corrected)|turned out|proved (?:false|wrong|untrue))\b"
)
_CLAIMED = re.compile(r"\b(?:claim(?:s|ed)|accus(?:es|ed)|alleg(?:es|ed)|boast(?:s|ed))\b")
# "The report could not be verified", "there was no independent confirmation", "not immediately possible to verify".
_UNVERIFIED = re.compile(
    r"\b(?:could not|can ?not|couldn['’]t|did not|was not|were not|not (?:immediately |yet )?(?:possible|able) to|"
    r"unable to|impossible to|difficult to|no (?:independent|immediate|official)\b)[^.]{0,40}\b"
    r"(?:(?:independently )?(?:verif(?:y|ied|ication)|corroborat\w+)|independent\w* confirm\w*|"
    r"(?<=independent )confirmation|confirm(?:ed)? (?:the|that|this|these|his|her|their|its) "
    r"(?:claims?|reports?|accounts?|figures?|tolls?))\b"
)
# "They have repeatedly claimed to be near victory", "are known to exaggerate".
_NOT_THE_FIRST_TIME = re.compile(
    r"\b(?:(?:has|have) (?:repeatedly|often|previously|several times) (?:claimed|announced|declared|said)|"
    r"(?:known|tends?|prone|apt) to exaggerat\w+|exaggerat\w+ (?:their|its|the) )"
)


@once
def taken_back_by(sentence: Sentence) -> Sentence | None:
    """The sentence beside it in the article that denies it, gives another version, or leaves it unverified.

    Of an accusation the one with which the accused answer, wherever it stands; of a plan the one that puts it off.
    """
    if (taker := answer_to(sentence) or plan_put_off_by(sentence)) is not None:
        return taker
    before = sentence.before
    if before is not None and _is_claim(sentence) and _BUT_DENIED.search(before.masked):
        return before if _is_of_the_same(sentence, before) else None
    return next(
        (each for distance, each in enumerate(sentence.following(REACH)) if _takes(each, sentence, distance)), None
    )


def is_taken_back(sentence: Sentence) -> bool:
    return taken_back_by(sentence) is not None


def _takes(each: Sentence, sentence: Sentence, distance: int) -> bool:
    """Does a sentence take back one that stands so many sentences before it?"""
    near = each.masked[:_NEAR]
    if not distance and (_DENIED.search(near) or _OTHERWISE.match(near)):
        return True
    if not _is_claim(sentence):
        return False
    if distance and _DENIES.search(each.masked) and _is_of_the_same(sentence, each):
        return True
    return distance < REACH - 1 and _doubts(each)


def _doubts(sentence: Sentence) -> bool:
    """Says it that nobody could verify what stands before, or that such things were claimed before?"""
    return bool(_UNVERIFIED.search(sentence.masked) or _NOT_THE_FIRST_TIME.search(sentence.masked))


def _is_claim(sentence: Sentence) -> bool:
    return bool(SAID.search(sentence.masked) or _CLAIMED.search(sentence.masked))


def _is_of_the_same(sentence: Sentence, other: Sentence) -> bool:
    return len(sentence.word_set & other.word_set) >= ALIKE
