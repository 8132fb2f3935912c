"""Is this mark the end of its sentence? By the word before it, what closes it, and the word that follows."""

from __future__ import annotations

import re

from crawler.text.sentences import abbreviations as forms
from crawler.text.sentences.attribution import names_speaker
from crawler.text.sentences.marks import STRONG, WIDE, Mark
from crawler.text.sentences.words import is_beginner, is_dotted, is_short, opens, word_before, word_ends

_OPENERS = re.compile("[\\s\u200e\u200f\"'“‘„«‹(\\[「『（—–\\-`¿¡•*]*")
_NEXT = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")
_KOREAN_DATE = re.compile(r"\d\.\s?\d{1,2}$")
_NO_CASE = re.compile("[\u0590-\u08ff\u0900-\u0dff\u10a0-\u10ff\u1100-\u137f\u3040-\uabff\uac00-\ud7ff\ufb1d-\ufefc]")
_NORTH_INDIC = re.compile("[\u0900-\u09ff]")
_ASKED = re.compile("[!?‼⁇⁈⁉]")
_ARMENIAN = re.compile("[\u0530-\u058f]")
_THAI = re.compile("[\u0e00-\u0eff]")
_LONGEST_QUOTE = 300
_SHORTEST_GLUED = 3


def is_end(mark: Mark) -> bool:
    """Does a sentence end at ``mark.end``, where more follows on the line?"""
    if mark.stop in WIDE or mark.line[mark.end - 1] in WIDE:
        return _wide_ends(mark)
    text = mark.line[mark.start : mark.end]
    if not text.strip(";\u037e:፡| ") or any(letter in STRONG for letter in text):
        return _strong_ends(mark)
    at = _OPENERS.match(mark.line, mark.end).end()  # type: ignore[union-attr]
    if at == len(mark.line):
        return False
    word = _NEXT.match(mark.line, at)
    if word is None:
        return mark.line[at] not in ",;:)].!?…”’»،؛%" and not mark.glued
    return _ends_before(mark, word[0], at)


def _wide_ends(mark: Mark) -> bool:
    inside = mark.before(_LONGEST_QUOTE) + mark.line[mark.start : mark.end]
    for opening, closing in ("「」", "『』", "（）", "()"):
        if inside.count(opening) > inside.count(closing) and closing in mark.line[mark.end : mark.end + _LONGEST_QUOTE]:
            return False
    if mark.closed in ("）", ")") and inside.lstrip()[:1] not in "（(":
        return False
    rest = mark.line[mark.end : mark.end + 24]
    if rest[:1] in "，、；,;：」』）)”":
        return False
    return not (mark.closed and names_speaker(rest))


def _strong_ends(mark: Mark) -> bool:
    rest = mark.line[mark.end : mark.end + 90]
    if rest.lstrip()[:1] in ("،", ",", ";", "؛", ")", "»", ""):
        return False
    if mark.closed:
        return not names_speaker(rest)
    if mark.stop == ";" or mark.stop == ":":
        return not rest.lstrip()[:1].islower()
    word = word_before(mark).rpartition("۔")[2]
    return not (mark.stop == "۔" and mark.glued and len(word) < _SHORTEST_GLUED)


def _ends_before(mark: Mark, following: str, at: int) -> bool:
    """Where a word follows: by its first letter, then by the word before the mark."""
    if mark.glued:
        return _glued_ends(mark, following, at)
    before = word_before(mark)
    if _NO_CASE.match(following) or _NO_CASE.match(before) or _THAI.match(following):
        return _caseless_ends(mark, before)
    if following[0].islower():
        return _lower_begins(mark, before, at)
    if _ASKED.search(mark.line, mark.start, mark.end):
        return _asked_ends(mark, before)
    if mark.closed == ")" and mark.before(_LONGEST_QUOTE).lstrip().rfind("(") > 0:
        return is_beginner(mark.line, at, following)  # the brackets opened inside the sentence
    if mark.closed and mark.closed != ")":
        return not is_short(before) or is_beginner(mark.line, at, following)
    if mark.line[mark.start : mark.start + 2] in ("..", ".…") or mark.stop == "…":
        return before != following
    if _ARMENIAN.match(before) and mark.line[at - 1] in '«“"':
        return False  # its "." is no end, and brings in what is said
    return not before or word_ends(mark, before, following, at)


def _lower_begins(mark: Mark, before: str, at: int) -> bool:
    """A word without a capital begins a sentence in brackets, or if it is a name as firms write them."""
    if mark.closed or mark.stop != "." or mark.line[mark.start + 1] == "." or not before.islower():
        return False
    if is_short(before) or len(before) <= 2:
        return False
    if len(before) > 3 and mark.line[at - 1] == "(":
        return True
    following = mark.line[at : at + 12].split(maxsplit=1)[0]
    return bool(_BRAND.match(following)) or (len(before) > 3 and following in forms.SMALL_BEGINNERS)


def _asked_ends(mark: Mark, before: str) -> bool:
    if mark.closed:
        return not names_speaker(mark.line[mark.end : mark.end + 90])
    return not (mark.stop == "!" and before.lower() in forms.EXCLAIMING)


def _glued_ends(mark: Mark, following: str, at: int) -> bool:
    """ "the end.The next": only where no address, name or short form is written so."""
    before = word_before(mark)
    if len(before) < _SHORTEST_GLUED or is_short(before) or "@" in before or "." in before:
        return False
    if _NO_CASE.match(following):
        return bool(_NO_CASE.match(before)) and len(following) > 1 and not mark.closed
    plain_word = before.islower() or mark.stop in "!?" or is_beginner(mark.line, at, following)
    after = mark.line[at + len(following) : at + len(following) + 1]
    return (
        plain_word
        and following[0].isupper()
        and (len(following) == 1 or following[1:].islower() or "'" in following or "’" in following)
        and following.lower() not in forms.ADDRESS_ENDS
        and (not after or after.isspace() or after in ",.;:'’\"”-")
    )


def _caseless_ends(mark: Mark, before: str) -> bool:
    """Scripts without capitals, where the word before the mark must tell all."""
    if mark.closed and mark.closed != ")":
        return not names_speaker(mark.line[mark.end : mark.end + 90])
    if mark.stop != "." or mark.line[mark.start + 1] == ".":
        return True
    if not before or before in forms.FINALS:
        return True
    if _THAI.match(before):
        return False
    if before.isdecimal():
        return not (len(before) < 4 and (opens(mark, before) or _KOREAN_DATE.search(mark.before(12))))
    if before[-1].isdecimal() or before[-1] == "%":
        return True
    if before in forms.CASELESS or is_dotted(before):
        return False
    if not _NO_CASE.match(before):
        return not is_short(before) and len(before) > 1
    letters = sum(letter.isalpha() for letter in before)
    if _NORTH_INDIC.match(before):
        return len(before) > 3
    return letters > 1
