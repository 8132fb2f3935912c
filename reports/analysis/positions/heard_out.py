"""Is somebody heard out by words alone? Not where they answer a question, or where what follows turns their sense.

A report prints neither the question nor the reporter's "But", so such words would say more, or something else, than
their speaker did.
"""

from __future__ import annotations

import re

from reports.analysis.positions.framed import Frame
from reports.analysis.reading import Reading

_NEAR = 200  # characters behind the sentence that may turn its sense
_GOES_ON = re.compile(r"[ ,]*\w")
_OPENING = 5  # words by which words are known again
_AROUND = 700  # characters around the words in which the article may say that nobody could verify them
# "Asked whether", "when asked about", "in answer to": the words are half of it.
_ANSWERS = re.compile(
    r"\b(?:[Aa]sked|[Ww]hen (?:pressed|questioned)|[Ii]n (?:response|reply|answer) to|(?:answering|responding to) )\b"
)
# What they mean, or for what they were said, only the sentence tells.
_MEANT = re.compile(
    r"\b(?:referring|alluding|in (?:an apparent )?(?:reference|allusion) to|in (?:defending|defen[cs]e of|justifying)|"
    r"(?:jok|quipp|laugh)(?:ed|ing)|sarcastically|hypothetically|if (?:the|he|she|they|it)|unless)\b"
)
_TURNS = re.compile(
    r"[\s\"“”'`’)]*(?:-RRB- )?(?:\. )?(?:But|However|Yet|Nonetheless|Nevertheless|Still ?,|And so|So ?,|Despite|"
    r"[^.\n]{0,40}, ?however|Although|Instead|On the other hand|Even so|In fact|In reality|Except|Unless|Only)\b"
)
# "Costs are uncertain", she said, but the ministry expects: half of what the sentence tells.
_GOES_AGAINST = re.compile(r", ?(?:but|though|although|yet)\b")
# "If they do not stop", he said. They "ignored this warning": it is no open one any more.
_IGNORED = re.compile(
    r"\b(?:ignored|defied|rejected|rebuffed|spurned) (?:this|that|the|his|her|their) "
    r"(?:warning|ultimatum|demand|call|deadline|appeal|offer)s?\b"
)
# "They have repeatedly claimed to be near, only to be driven back": nobody believes it any more.
_DOUBTED = re.compile(
    r"\b(?:repeatedly (?:claimed|said|denied|promised)|only to|(?:den(?:y|ied|ies)|rejected|dismissed|disputed|"
    r"contradicted|refuted|rebuffed) (?:the|that|this|any|past|such|those|these|his|her|their|it)\b|"
    r"[^.]{0,60} insisted that|did (?:little|nothing) to|it was (?:not clear|unclear)|there was no (?:sign|evidence))"
)
_UNVERIFIED = re.compile(
    r"\b(?:independent(?:ly)? (?:verif|confirm)|(?:could|can) ?(?:not|n['’]t) (?:be )?(?:immediately )?"
    r"(?:verif|confirm)|no independent (?:confirmation|verification)|unable to (?:verify|confirm)|"
    r"no way (?:for [a-z]+ )?to (?:verify|confirm))"
)
# "NATO wanted to lead, we agreed to it", he said. "It has to lead now": what follows is the point.
_DEMANDS = re.compile(
    r"[\s\"“”'`’.]*(?:It|They|He|She|That|This|We) (?:has|have|must|needs?|should|ought|hold|holds|blames?)\b"
    r"(?: to\b|(?<=must)|(?<=should)|(?<=hold)|(?<=blame)|(?<=blames)|(?<=holds)| responsible)"
)
_IS_DEMAND = re.compile(
    r"\b(?:must|should|ought|needs? to|ha(?:s|ve) to|call (?:on|for)|urge|demand|want|condemn|reject|oppose|"
    r"will|would)\b"
)
_FIGHTING = re.compile(
    r"\b(?:target\w*|troops|forces|rebels?|fighters|soldiers|attack\w*|shell\w*|bomb\w*|kill\w*|captur\w*|surround\w*|seiz\w*|"
    r"hostages?|rap\w+|massacre\w*|control|destroy\w*|tanks?|rockets?)\b"
)


def is_heard_out(reading: Reading, spoken: str, place: int, frame: Frame) -> bool:
    """Are the words whole without the question before them and what the article says behind them?"""
    if reading.language != "en":
        return True
    if _ANSWERS.search(frame.outside) or _MEANT.search(frame.behind):
        return False
    following = frame.following[:_NEAR]
    if _GOES_AGAINST.search(frame.behind) or _IGNORED.search(frame.following):
        return False
    if _TURNS.match(following) or _DOUBTED.search(_first(following)):
        return False
    if _DEMANDS.match(following) and not _IS_DEMAND.search(spoken):
        return False
    if _is_shortened(reading.article.text, spoken, place + len(spoken)):
        return False
    return not (_FIGHTING.search(spoken) and _is_unverified(reading, place))


def _first(text: str) -> str:
    """The first line of a text that has one."""
    return next((line for line in text.split("\n") if line.strip()), "")


def _is_shortened(text: str, spoken: str, end: int) -> bool:
    """Are they, with fewer words, those that the article quotes in full below: in the lines that sum it up?"""
    own = spoken.rstrip(" .,;!?")
    opening = " ".join(own.split()[:_OPENING])
    again = text.find(opening, end)
    if again < 0 or len(own.split()) <= _OPENING:
        return False
    return not text.startswith(own, again) or _GOES_ON.match(text, again + len(own)) is not None


def _is_unverified(reading: Reading, place: int) -> bool:
    return _UNVERIFIED.search(reading.outside, max(0, place - _AROUND), place + _AROUND) is not None
