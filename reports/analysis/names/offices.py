"""The office that stands beside a name: behind it and a comma, or before it and one."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.archive.text import plain
from reports.analysis.names.words import POSSESSIVE, WORD
from reports.analysis.roles import APPOSED, COURTESIES, HEADS, INSIDE, RANKS

SPEECH = (
    "said|says|told|tells|added|wrote|warned|announced|stated|asked|replied|insisted|stressed|"
    "declared|remarked|noted|explained|argued|"
    "continued|answered|confirmed|recalled|acknowledged|concluded|reiterated|affirmed|testified"
)
_ACTS = re.compile(rf"\b(?:{SPEECH}|met|and|was|were|is|are|has|had)\b")
APPOSITION = re.compile(
    r"^ ?, ((?:the |a |an |one of )?[^,;:“”\"()—–\n]{3,90}?)(?= who | which | that | ?[,;:“”\"()—–\n]|"
    r" ?(?<!\b[A-Z])\.(?:\s|$)|\.(?=\s(?:He|She|They|It|The|But|In|On|And|A)\b)|$)"  # not that of "the U.N. agency"
)
_NO_OFFICE = re.compile(r"(?!acting |retired )[a-z]+(?:ly|ing|ed) |\w{2,4}$")  # "described the old chairman as a fool"
_BEFORE_NAMES = frozenset(
    ("president", "spokesman", "spokeswoman", "director", "chairman", "minister", "chief", "coach")
)
_FIRST_OFFICE = 6  # words of an apposition in which its office must come
_OFFICE_BEFORE = re.compile(r"((?:[A-Z][\w’'.-]*[’']s )?(?:[\w’'-]+ ){0,4}?[\w-]+), $")
_BLANKS = 6  # in what it finds, at most
_BEFORE_HEADS = INSIDE - {"the"}


def is_courtesy(role: str) -> bool:
    """ "Mr." and "his counterpart" say nothing of the person to a reader who meets the words alone."""
    return plain(role).strip(". ").split()[-1] in ("mr", "mrs", "ms", "dr", "counterpart", "head", "deputy")


def is_office(phrase: str) -> bool:
    """Is an apposition an office: one of its first words heads it, no other name follows that, and nobody acts?"""
    words = [match[0] for match in WORD.finditer(phrase)]
    at = next((n for n, word in enumerate(words[:_FIRST_OFFICE]) if _is_apposed(word)), None)
    if at is None or len(words) > 14 or _NO_OFFICE.match(phrase) or "''" in phrase or "``" in phrase:
        return False
    after = words[at + 1] if at + 1 < len(words) else ""
    if after[:1].isupper() and words[at] in _BEFORE_NAMES:  # "Qorvane Records president Omar Veil"
        return False
    return not _ACTS.search(phrase) and not phrase.startswith(("al-", "el-"))


@lru_cache(maxsize=1 << 12)
def _is_apposed(word: str) -> bool:
    low = plain(word)
    return low in APPOSED and low not in COURTESIES and (low not in RANKS or word != low or low == "head")


def office_before(before: str) -> tuple[int, int] | None:
    """The office in "Ukraine's foreign minister, Dmytro Kuleba": where it stands in the words before the name."""
    if not before.endswith((", ", ", \n")):
        return None
    pieces = before.rsplit(" ", _BLANKS + 1)
    match = _OFFICE_BEFORE.search(before, len(pieces[0]) if len(pieces) > _BLANKS + 1 else 0)
    if match is None:
        return None
    words = [(each.start(), each.end()) for each in WORD.finditer(match[1])]
    lows = [plain(POSSESSIVE.sub("", match[1][start:end])) for start, end in words]
    if not lows or lows[-1] not in HEADS:
        return None
    at = len(lows) - 1
    while at and (lows[at - 1] in _BEFORE_HEADS or match[1][words[at - 1][0]].isupper() or lows[at - 1] == "policy"):
        at -= 1
    return match.start(1) + words[at][0], match.end(1)
