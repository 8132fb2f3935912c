"""Does the sentence after it take back what a sentence tells: "The government denied the claim"?

What goes on with "But" mostly adds; only a word of denial, or another version, takes back.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from reports.analysis.reading import Sentence, once

_NEAR = 160  # characters of the next sentence that tell
_WHAT = r"claims?|charges?|reports?|accusations?|allegations?|assertions?|version|it|this|that|them|having|any"
_DENIED = re.compile(
    rf"\b(?:den(?:y|ies|ied)|dismiss(?:ed|es)|disputed?s?|reject(?:ed|s)|contradict(?:ed|s)|refuted?)"
    rf"(?: (?:the|that|this|these|those|such|any|all|his|her|their))? (?:{_WHAT})\b"
)
_OTHERWISE = re.compile(
    r"^(?:But|However|Yet)\b[^.]*\b(?:it was another|was not true|no such|retracted|walked (?:it|that) back|"
    r"later (?:said|withdrew|corrected)|turned out|proved (?:false|wrong|untrue))\b"
)


@once
def is_taken_back(sentence: Sentence) -> bool:
    """Does the next sentence of the article deny it, or give another version?"""
    following = _next(sentence)
    if following is None:
        return False
    text = following.masked[:_NEAR]
    return _DENIED.search(text) is not None or _OTHERWISE.match(text) is not None


def _next(sentence: Sentence) -> Sentence | None:
    every = sentence.reading.sentences
    number = bisect_right(every, sentence.start, key=lambda each: each.start)
    return every[number] if number < len(every) else None
