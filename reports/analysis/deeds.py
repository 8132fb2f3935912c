"""What happened to those that a figure counts: killed, wounded, released; by which words, and where they stand."""

from __future__ import annotations

import re

# Each deed: the words that tell of it, and pieces one of which each of them has, for those are soon looked for.
_FOUND = r"(?:recovered|retrieved|pulled|found|counted|exhumed|collected|identified|washed)"
_DEEDS = {
    "killed": (
        re.compile(
            r"\b(?:killed|killing|dead|died|[Dd]eaths?|lost (?=\d)|lost (?:\w+ ){0,2}?(?:staff|employees|members)|"
            r"lives lost|have lost|had lost|has lost|slain|drowned|drowning|perished|fatalities|[Tt]olls?(?! road)|"
            r"(?:claim|cost|tak|took|los)(?:s|ed|ing|en|t)? (?:[\w,-]+ ){0,4}?lives|"
            rf"{_FOUND}\b[^.;,]{{0,40}}\bbod(?:y|ies)|\bbod(?:y|ies)\b[^.;,]{{0,40}}\b{_FOUND})\b"
        ),
        (
            *("kill", "dead", "died", "death", "Death", "lost", "slain", "drown", "perish", "fatalit", "toll", "Toll"),
            *("lives", "body", "bodies"),
        ),
    ),
    "wounded": (
        re.compile(r"\b(?:wounded|injured|hurt|wounding|injuring|injuries)\b"),
        ("wound", "injur", "hurt"),
    ),
    "arrested": (
        re.compile(r"\b(?:arrested|detained|arrests|in custody|arresting|detaining|rounded up)\b"),
        ("arrest", "detain", "custody", "rounded up"),
    ),
    "entered": (
        re.compile(
            r"\b(?:entered|crossed|crossing|entry|entering|let in|passed|"
            r"through the (?:[\w-]+ ){0,3}(?:gate|border|port))\b"
        ),
        ("enter", "cross", "entry", "let in", "passed", "through the"),
    ),
    "attacked": (
        re.compile(r"\b(?:attacked|attacks?|struck|strikes?|fired)\b"),
        ("attack", "struck", "strike", "fired"),
    ),
    "released": (re.compile(r"\b(?:released|release of|freed|set free|let go)\b"), ("release", "free", "let go")),
    "held": (
        re.compile(r"\b(?:held|hostages?|captives?|captivity|kidnapped|abducted)\b"),
        ("held", "hostage", "captiv", "kidnapped", "abducted"),
    ),
    "displaced": (
        re.compile(r"\b(?:displaced|displacing|fled|evacuated|evacuating)\b"),
        ("displac", "fled", "evacuat"),
    ),
    "missing": (re.compile(r"\b(?:missing|unaccounted for)\b"), ("missing", "unaccounted")),
    "gathered": (
        re.compile(r"\b(?:gathered|protested|marched|rallied|demonstrated)\b"),
        ("gathered", "protested", "marched", "rallied", "demonstrated"),
    ),
}
REACH = 60
# What may stand between a deed and how many it was done to.
_OBJECT = re.compile(
    r" (?:(?:at least|more than|fewer than|less than|as many as|up to|over|about|around|nearly|almost|some|another|"
    r"an estimated|a total of|all|the) )*"
)
_SUFFERED = re.compile(r" (?:(?:have|has|had|were|was|are|is|been|being) )*")  # and between them, in the passive


def deed_in(text: str) -> str:
    """What happened to those that a text counts: "killed", "wounded"; "" where nothing of that kind is said."""
    return next((name for name in _DEEDS if tells_of(name, text)), "")


def tells_of(deed: str, text: str) -> bool:
    """Has a text a word of that deed?"""
    if deed not in _DEEDS:
        return False
    pattern, pieces = _DEEDS[deed]
    for piece in pieces:
        if piece in text:
            return pattern.search(text) is not None
    return False


def nearest_deed(text: str, start: int, end: int) -> str:
    """Of several deeds the one whose object it is, else the one beside it: "killed 10 and wounded 20 people"."""
    for name, (pattern, pieces) in _DEEDS.items():
        if any(piece in text for piece in pieces) and any(
            _OBJECT.fullmatch(text, deed.end(), start) for deed in pattern.finditer(text, max(0, start - REACH), start)
        ):
            return name
    found = [
        (min(abs(deed.start() - end), abs(start - deed.end())), number, name)
        for number, (name, (pattern, pieces)) in enumerate(_DEEDS.items())
        if any(piece in text for piece in pieces)
        for deed in pattern.finditer(text)
    ]
    return min(found)[2] if found else ""


def with_deed(deed: str, text: str, start: int, end: int) -> tuple[int, int]:
    """The place of a figure, with the deed where it is told right before or behind it."""
    if deed not in _DEEDS:
        return start, end
    pattern, _ = _DEEDS[deed]
    for before in pattern.finditer(text, max(0, start - REACH), start):
        if _OBJECT.fullmatch(text, before.end(), start):
            return before.start(), end
    verbs = _SUFFERED.match(text, end)
    behind = pattern.match(text, verbs.end()) if verbs else None
    return start, behind.end() if behind else end
