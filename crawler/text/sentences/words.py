"""The word before a stop, and whether the stop ends a sentence: short forms, initials, numbers."""

from __future__ import annotations

import re

from crawler.text.sentences import abbreviations as forms
from crawler.text.sentences.marks import Mark

_BEFORE = re.compile(r"[^\s\"“”«»„(\[—–/|，、；：\u3040-\u30ff\u3400-\u9fff]+$")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}$")
_CONSONANTS = re.compile(r"[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,4}$")
_ROMAN = re.compile(r"[IVXL]{1,6}$")
_JOINTS = re.compile("['’۔-]")
_YEAR = re.compile(r"(?:\d(?:-\w{1,2})?|\b[IVXLІХ]+)\s*$")
_DATE_GOES_ON = re.compile(r"\s?(?:\d{1,2}\.(?!\d)|(?:1[89]|20)\d\d\b)")
_TURKISH = re.compile("(?:^|\\s)[a-zçöü]*[ğış]| (?:ve|bir|bu|için|ile) ")  # in words, not in names
_SHORT_TAILS = forms.NUMBERED | forms.HINTED.keys()
_LISTED = forms.LEADING | forms.NUMBERED | forms.EITHER  # single small letters among them: "κ.", "s."
_LONGEST_WORD = 40  # characters before a mark in which its word is looked for
_NEAR = 60  # characters after a mark in which the language shows
_SHORT_FORM = 4  # letters
_FEW_WORDS = 4  # "В 2011 г. Россия ..." is one sentence still


def word_before(mark: Mark) -> str:
    """The word that the mark follows, as far as it tells; empty after a blank or a quotation mark."""
    found = _BEFORE.search(mark.before(_LONGEST_WORD))
    word = found[0].strip("'‘’") if found else ""
    return _tail(word)


def _tail(word: str) -> str:
    """What stands behind the apostrophe or hyphen of "l'O.N.U.", "then-U.S.", "l'art."; of "Sana'a" all."""
    tail = _JOINTS.split(word)[-1]
    if word[-len(tail) - 1 : -len(tail)] == "-" and len(tail) > 1 and tail[:1].isupper():
        return tail if _DOTTED.match(tail) or tail in forms.MONTHS or "." in word else word
    return tail if tail[:1].isupper() or tail.isdecimal() or tail in _SHORT_TAILS or is_short(tail) else word


def is_dotted(word: str) -> bool:
    """Letters with stops between them, vowel signs of India included."""
    return "." in word and all(0 < len(part) < 4 for part in word.split("."))


def is_beginner(line: str, at: int, following: str) -> bool:
    """Is it a word that begins sentences, "We", and "We're" too, and no short form itself, as "No." is?"""
    after = line[at + len(following) : at + len(following) + 1]
    return after != "." and _JOINTS.split(following.lower(), maxsplit=1)[0] in forms.BEGINNERS


def _leads(word: str) -> bool:
    return (
        word.lower() in forms.LEADING or word in forms.TITLES or (word.isupper() and word.capitalize() in forms.TITLES)
    )


def _may_end(word: str) -> bool:
    return (
        word.lower() in forms.EITHER
        or word in forms.CAPITALISED
        or bool(_DOTTED.match(word) or _CONSONANTS.match(word))
        or (len(word) == 2 and word[0] == word[1] and word.isupper())  # "EE. UU."
    )


def _hinted(before: str, mark: Mark) -> bool:
    language = forms.HINTED.get(before)
    if language is None:
        return False
    near = mark.before(2 * _NEAR) + mark.line[mark.end : mark.end + 2 * _NEAR]
    return len(forms.HINTS[language].intersection(near.lower().split())) > 1


def is_short(word: str) -> bool:
    """Is it a short form, so that a stop after it may be no end?"""
    return _leads(word) or _may_end(word)


def opens(mark: Mark, before: str) -> bool:
    """Is the word before the mark the first of its sentence? Then it counts an item."""
    length = mark.start - mark.since
    return length <= _LONGEST_WORD and not mark.before(length)[: -len(before)].strip(" \u00a0\"'“‘„«(—–-*•")


def word_ends(mark: Mark, before: str, following: str, at: int) -> bool:
    """May the stop after ``before`` end a sentence, where a capital or a digit comes next?"""
    low, next_low, begins = before.lower(), following.lower(), is_beginner(mark.line, at, following)
    if low in forms.YEARS and _YEAR.search(mark.before(_LONGEST_WORD)[: -len(before)]):
        return len(mark.before(_LONGEST_WORD).split()) >= _FEW_WORDS and not _ROMAN.match(following)
    if before.isdecimal():
        return _number_ends(mark, before, following, begins)
    if len(before) == 1 and before.isalpha() and (before.isupper() or low not in _LISTED):
        return _letter_ends(mark, before, next_low, begins)
    if len(before) > 1 and before.isupper() and not following.isupper() and "." not in before:  # "DNA.", "EE. UU."
        return before not in forms.TITLES and (begins or len(before) > 2 or not _may_end(before))
    if low in forms.NUMBERED or (before.capitalize() if before.isupper() else before) in forms.MONTHS:
        return not (following[0].isdecimal() or (_ROMAN.match(following) and following != "I"))
    if _leads(before) or _hinted(before, mark):
        return False
    if low in forms.HOURS:
        return next_low not in forms.AFTER_HOURS and mark.line[at - 1] != "(" and not _in_brackets(mark)
    if low in forms.CLOSING and before.islower():
        return not following[0].isdecimal()
    if _may_end(before):
        return begins and following != "I"
    if len(before) <= _SHORT_FORM and low not in forms.ANSWERS and opens(mark, before):
        return begins  # "Env. 300", "İst. Belediyesi"
    return not (_ROMAN.match(before) and not begins and (opens(mark, before) or _is_turkish(mark)))


def _in_brackets(mark: Mark) -> bool:
    text = mark.before(_LONGEST_WORD)
    return text.rfind("(") > text.rfind(")") or text.rfind("-LRB-") > text.rfind("-RRB-")


def _is_turkish(mark: Mark) -> bool:
    """By the words near the mark: an English text names an Erdoğan here and there."""
    return bool(_TURKISH.search(mark.before(_NEAR)) or _TURKISH.search(mark.line, mark.end, mark.end + _NEAR))


def _letter_ends(mark: Mark, before: str, next_low: str, begins: bool) -> bool:
    """An initial, an item's letter, or the end: "Plan B. The ..." """
    if before.islower():  # "a. D.", "г. Москва"; Russian "я" alone is a word that ends
        return before == "я" or (begins and len(next_low) > 1)
    return begins and next_low not in forms.NAME_LIKE and not opens(mark, before)


def _number_ends(mark: Mark, before: str, following: str, begins: bool) -> bool:
    """German, Turkish and others write "5. November" and "6. Filo"; a number that opens the line counts an item."""
    if len(before) < 4 and opens(mark, before):
        return False
    if following[0].isdecimal():
        return len(before) > 4 or not _DATE_GOES_ON.match(mark.line, mark.end)
    if len(before) > 3:
        return True
    if len(before) < 3 and following.lower() in forms.MONTH_NAMES:
        return False
    if begins:
        return True
    previous = "".join(mark.before(_LONGEST_WORD)[: -len(before)].split()[-1:])
    if previous.endswith(".") and previous[:-1] in forms.NUMBERED:
        return True  # "s. 45."
    if opens(mark, f"{previous} {before}"):
        previous = previous.lower()
    return not (previous in forms.BEFORE_ORDINALS or _is_turkish(mark))
