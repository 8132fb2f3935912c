"""What is no running text: a heading or label that has run into a sentence, what stands under a picture, an address."""

from __future__ import annotations

import re

from reports.analysis.fitness.newcomers import IRREGULAR
from reports.analysis.hinted import Hinted

_ADDRESS = Hinted(
    re.compile(
        r"https?:|www\.|\.com\b|@|#\w|\bclick\b|\bsubscribe\b|\bsign up\b|\bnewsletter\b|read more|follow us|"
        r"all rights reserved|copyright|©|contributed to this|reporting by|editing by|"
        r"\bphoto(?:graph)?s?\b ?[:(]|\(photo|image credit|file photo|getty|pictured|tune in|watch:|video:|"
        r"live updates|this article|this story|"
        r"advertisement|\|",
        re.IGNORECASE,
    ),
    (
        "http", "www.", ".com", "@", "#", "click", "subscribe", "sign up", "newsletter", "read more", "follow us",
        "all rights", "copyright", "©", "contributed", "reporting by", "editing by", "photo", "image credit", "getty",
        "pictured", "watch:", "video:", "live updates", "this article", "this story", "advertisement", "|", "tune in",
    ),
    minds_case=False,
)  # fmt: skip
# "COOPER : Good evening", "NEW: ...", "Security -- Clinton said": a speaker or a label before the sentence.
# "Valdan -- a driver on leave -- was held": no label.
_LABELLED = re.compile(
    r"(?:[A-Z][A-Z.'’-]+(?:[ ,](?![^:]{0,60}\b[a-z]{3,}ed )[^:]{0,60})?|[A-Z]\w+(?: \w+){0,2}) ?"
    r"(?:: |(?:--|—) (?!(?:an?|the|who|whose|one) ))"
)
# "REBELS SAY TOWN TAKEN Vice Admiral Valdan said": a heading that has run into the sentence.
_HEADED = re.compile(r"(?:[A-Z][A-Z.,'’&-]+ (?:, )?){4,}[A-Z][a-z]")
# "Freed Prisoners Tell Their Stories Valdan said": so too, in the capitals of a title.
_TITLED = re.compile(
    r"(?:[A-Z][\w’'-]+ ){2,}"
    r"(?:Their|Your|His|Her|Its|Is|Are|Was|Were|With|From|As|After|Over|Into|To|For|How|Why) [A-Z]"
)
# "Ally reacts to turmoil To Karim Valdan, a teacher, ...": a heading in small letters.
_RUN_IN = re.compile(
    r"\b[a-z][a-z-]{2,} (?:To|For|With|From|As|After|When|While|But|In|At|By|If) (?:the |a |an )?[A-Z][a-z]|"
    r"[\w’'] (?:However|Meanwhile|Nevertheless|Earlier) ?, |"
    r"[a-z] (?:The|These|They|He|She|It|His|Her|There) [a-z]"
)
# "Ally of riders leaves Tarsk Riders accuse mayor": a word that has a capital in the midst, and once none.
_CAPITAL_WITHIN = re.compile(
    r"\b(?!(?:the|an?|of|to|in|on|at|by|for|from|with|and|or|that|this|its|his|her|their|as|than|said|says|told) )"
    r"[a-z]+ ([A-Z][a-z]{3,})(?= [a-z]{4,})"
)
# What is written under a picture: "Valdan is seen in Amman", "... in San Jose, California, November 6, 2017."
_CAPTION = re.compile(
    r"\b(?:is|are|can be) (?:seen|pictured|shown|photographed)\b| ?, (?:from|second|third|far|at) (?:left|right) ?,|"
    r"\b(?:photo|photograph|picture|image|screengrab|handout)s? "
    r"(?:released|provided|taken|obtained|shows?|made|by|from)\b|"
    r"^(?:In )?[Tt]h(?:is|ese) [^,]{0,40}(?:photo|picture|image)"
)
# "Crowds in Tarsk before a speech Thursday, February 10.": an article of that week need not say both.
_DAY_AND_DATE = re.compile(
    r"^(?!.*\b(?:said|says|according|told)\b).*\b[A-Z][a-z]+day ?, [A-Z][a-z]{2,8}\.? \d{1,2} ?\.$"
)
_CAPTION_DAY = re.compile(r"(?: ?,)? (?:\w+day ?, )?(?<!\bon )[A-Z][a-z]+\.? \d{1,2}(?: ?, (?:19|20)\d\d)? ?\.?$")
# "October 17 - Rebels celebrate": a line of a timeline, which is told in the present.
_DAY_LINE = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}(?: ?, (?:19|20)\d\d)? ?[-–—:] ")
_PRESENT = re.compile(
    r"^[^,]{2,80}? (?:speaks?|stands?|walks?|poses?|waves?|arrives?|attends?|looks?|gestures?|greets?|shakes?|sits?|"
    r"holds?|listens?|leaves?|talks?|takes?|watch(?:es)?|gathers?|march|marches|"
    r"scrambles?|flee|flees|carry|carries|cheers?|celebrates?|prays?|chants?|rides?|inspects?|searches|search|fires?|"
    r"throws?|hurls?|treats?|tends?|comforts?|clash|demonstrate|hug|kiss|dance|shout|mourn|guard|patrol|wait|kneel|push|pull|climb)\b"
)
# A verb of the past, and no "besieged city".
_TELLS = re.compile(
    rf"\b(?:says|did|made|{IRREGULAR}|(?<!the )(?<!a )(?<!an )(?<!of )(?<!in )[a-z]{{3,}}ed)\b", re.IGNORECASE
)
_PRESENT_ON = re.compile(
    r"^(?:[A-Z][\w’'-]+ ){1,4}(?:(?!will |would |may |to |can |could |should |must )[a-z]+ ){0,3}"
    r"(?:help|stand|walk|pray|sit|wait|attend|take|hold|watch|look|leave|run|"
    r"pose|wave|clean|carry|gather|arrive|listen|talk|speak) [^.]*\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
# "Protesters, holding up pictures, demonstrate in Tarsk on Jan. 24, 2011.": a plural in the present, the whole date.
_PRESENT_DATED = re.compile(
    r"^(?!.*\b(?:said|says|told)\b)[^.;]{0,140}\b(?:demonstrate|protest|pose|march|gather|stand|hold|walk|wave|shout|"
    r"chant|carry|celebrate|sit|talk|watch|clash|pray|rally|mourn|wait) [^;]*\b(?:on|,) (?:\w+day ?, )?"
    r"[A-Z][a-z]{2,8}\.? \d{1,2} ?, (?:19|20)\d\d ?\.?$"
)
# "Karim Valdan (10) reaches for the ball": numbers on shirts.
_NUMBERED = re.compile(r"[A-Z][\w’'-]+ \(\d{1,2}\) (?!(?:was|has|is|does|says)\b)[a-z]+s\b")
_AFTER_COLON = re.compile(r" ?: [A-Z]")


def is_headed(text: str, masked: str) -> bool:
    """Has a speaker's name, a label or a heading run into it? ``masked``: the same without quotations."""
    return bool(
        _LABELLED.match(text)
        or _HEADED.match(text)
        or _TITLED.match(text)
        or _RUN_IN.search(masked)
        or _AFTER_COLON.search(masked)
        or _has_second_heading(masked)
    )


def _has_second_heading(masked: str) -> bool:
    capitals = {each.lower() for each in _CAPITAL_WITHIN.findall(masked)}
    return bool(capitals) and not capitals.isdisjoint(re.findall(r"\b[a-z]+\b", masked))


# "By Dana Orlen, Special to the Courier Drivers wait"; "Karim Valdan, left, and Dana Orlen opened the road".
_BY_LINE = re.compile(r"By [A-Z][\w.’'-]+ [A-Z][\w.’'-]+ ?, (?:[Ss]pecial to|[A-Z]{2,}\b|[A-Z]\w+ [Ww]riter)")
_WHO_IS_WHO = re.compile(
    r"[A-Z][\w’'-]+ ?, (?:left|right|cent(?:er|re)|(?:top|bottom|far) (?:left|right)) ?,|"
    r"\((?:left|right|cent(?:er|re))\)"
)


def is_caption(text: str) -> bool:
    """Is it written under a picture, or a line that says by whom?"""
    if _BY_LINE.match(text) or _WHO_IS_WHO.search(text):
        return True
    if _DAY_LINE.match(text):
        return False
    if any(each.search(text) for each in (_CAPTION, _PRESENT_ON, _DAY_AND_DATE, _PRESENT_DATED, _NUMBERED)):
        return True
    return _PRESENT.search(text) is not None and (bool(_CAPTION_DAY.search(text)) or not _TELLS.search(text))


def is_address(text: str) -> bool:
    """Does it name an address, a credit or what a site offers?"""
    return _ADDRESS.is_in(text)
