"""Says a sentence "also", "the same" or "there": words that lean on another sentence, if not on itself."""

from __future__ import annotations

import re

from reports.analysis.reading import Sentence

_LEANING = re.compile(
    r"\b(?:meanwhile|however|therefore|moreover|furthermore|nevertheless|in addition)\b|"
    r"\btoo[.,]|\b(?:did|does|do|had|has|was|were|is|are)[,;]|(?<!One of )\b(?:all|both|the|these|those) (?:two|"
    r"three|four|five|six)\b(?! [a-z-])|\bfollowing (?:statement|words|reasons|points|terms|"
    r"constants)\b|"
    r"\bsimilar(?:ly)?\b(?! to\b)|\b(?:as follows|below|above-mentioned|aforementioned)\b|"
    r"\b[Tt]he (?:table|chart|map|picture|list|graph)\b|"
    r"\blater (?:said|told|added|wrote|acknowledged|admitted|announced|confirmed|denied)\b|"
    r"\b(?:said|told|added|asked) (?:so|as much)\b|"
    r"\bin response\b(?! to)|, (?:it|they|he|she|who) (?:said|added|reported|says|announced|revealed|told|wrote|"
    r"explained|claimed|noted|admitted|warned|recalled) ?[.]?$"
)
_SAME = re.compile(
    r"\b(?:the latter|the former(?! [a-z]{3})|either side|such|that day|these|this|another|"
    r"the other(?! (?:[\w’'-]+ ){1,4}, (?:the|an?) )|the others|each other's)\b"
    r"(?! (?:is|are|was|were|has|had|have|will|"
    r"would|could|that|much|far|many|long|called|week|month|year|as)\b)"
)
# "Valdan said shortly afterwards that it was no joke", "Valdan did not comment at the time.": when, another says.
_WHEN = re.compile(
    r"\b(?:said|says|told|announced|confirmed|denied|added|wrote|tweeted|replied|came)(?: [\w.]+){0,2} "
    r"(?:shortly|soon|moments|minutes|hours|days|weeks) (?:afterwards?|later|after)\b"
    r"(?! [a-z\d]*(?:ing|ed)\b)(?! the\b| an?\b)|"
    r"\bat (?:the|that) time(?= ?(?:[.,]|that\b))|\bthe (?:previous|same|following) (?:day|evening|night) ?\."
)
# "Orlen has accused him": somebody else, whom only an earlier sentence names.
_DONE_TO_IT = re.compile(
    r"^(?:The )?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,4} (?:has |have |had )?"
    r"(?:[a-z]+ed|told|met|took|gave|saw|sent|left|hit) (?:it|him|them)\b"
)
# In what somebody says, and after "and" or "who", "also" adds to what the sentence itself says.
_ALSO = re.compile(r"\balso\b")
_ADDS = re.compile(r"\b(?:and|but|which|who|or|while|not only\b.*),? also\b|, also (?:[a-z]+ing|in|on|at|from|of)\b")
_SAYS = re.compile(r"\b(?:said|says|told|announced|confirmed|warned|reported|accused|denied|believes?)\b")
# "and then issued", "which would then be put to a vote", "then-President"; not "Valdan then left".
_THEN = re.compile(r"\bthen\b(?!-)")
_IN_TURN = re.compile(r"(?:\band|, but|, who|, which(?: \w+)?|[,;]|\bif\b.*|\bwould|\bwill) $")
# "although it does not oppose others doing so": what, the clause before says; and "so" that joins two clauses.
_SO = re.compile(r"\bso\b(?! (?:that|far|much|many|long|called)\b)")
_EARLY = 25  # letters
# "those killed in Tarsk", "those who fled"; not "those plans".
_THOSE = re.compile(
    r"\bthose\b(?! (?:who|whose|that|which|in|of|at|on|from|with|without|under|near|around|outside|inside|behind|"
    r"against|responsible|loyal|opposed|already|still|most|[a-z]+ed|[a-z]+ing|held|shot|hit|hurt|made|taken|sent|is|are|was|"
    r"were|has|had|have|will|would|could)\b)"
)
# "there must be", but "protests there" only where the sentence names a place before.
_THERE = re.compile(
    r"\bthere\b(?! (?:is|are|was|were|has|had|have|will|would|could|can|may|might|must|should|seems?|seemed|appears?|"
    r"appeared|remains?|remained|being|be|been|to be|now is|'s|still (?:is|are|was|were))\b)(?! 's\b)(?!['’]s)"
)
# "the same day as", "at the same time that".
_THE_SAME = re.compile(r"\bthe same\b(?! (?:[a-z]+ ){1,3}(?:as|that|in which|where|when|on which)\b)")
_BOTH_SIDES = re.compile(r"\bboth sides\b(?! of\b)")
# "Had 'no such information'": of what, another sentence says.
_NO_SUCH = re.compile(r"[\"“‘`'](?:no|any) such\b")
_WARS = frozenset("war conflict fighting battle ceasefire cease-fire truce siege clashes civil".split())


def leans(sentence: Sentence, known: frozenset[str]) -> bool:
    """Does it? What a reader has been told may say which "both sides" are meant: those of a war."""
    outside = sentence.masked
    small = outside.lower()
    if any(each.search(small) for each in (_SAME, _WHEN, _THOSE, _THE_SAME)):
        return True
    if _LEANING.search(outside) or _DONE_TO_IT.match(outside) or _NO_SUCH.search(sentence.text):
        return True
    if _BOTH_SIDES.search(small) and known.isdisjoint(_WARS):
        return True
    return _adds(outside) or _follows(small) or _is_there(sentence, small)


def _adds(outside: str) -> bool:
    """Says it "also" of its main clause?"""
    return any(
        not _SAYS.search(outside, 0, each.start())
        for each in _ALSO.finditer(_ADDS.sub(lambda found: " " * len(found[0]), outside))
    )


def _follows(small: str) -> bool:
    """Says it "then" or "so", after nothing that the sentence itself tells?"""
    if any(not _IN_TURN.search(small, 0, each.start()) for each in _THEN.finditer(small)):
        return True
    return any(each.start() < _EARLY for each in _SO.finditer(small))


def _is_there(sentence: Sentence, small: str) -> bool:
    """Says it "there" of a place that it has not named?"""
    named = [start for _, start, _ in sentence.lands_outside] + [
        each.start - sentence.start for each in sentence.places
    ]
    return any(not any(start < each.start() for start in named) for each in _THERE.finditer(small))
