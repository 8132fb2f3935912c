"""Letters made comparable, so that one word is found however it was typed: case, Turkish i, Arabic spellings.

``plain`` changes the number of characters, so it is for comparing words and never for counting spans.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
# Letters of any script with the marks that belong to them, digits included.
WORD = re.compile(
    "[^\\W_]+(?:[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u200c\u200d][^\\W_]*)*"
)
# Where all is ASCII, whatever is no letter and no digit becomes a blank, and the words are what stands between.
_ASCII_WRITTEN = "".join(chr(code) if chr(code).isalnum() else " " for code in range(128))
_ASCII_WORDS = _ASCII_WRITTEN.lower()
_MARKS = "’‘“”–—…\u00a0"  # often all that keeps a text from being ASCII

_LETTERS = re.compile("[^\\W_]+")
_DROPPED = re.compile("[\u0640\u064b-\u065f\u0610-\u061a\u0670\u200c\u200d]")
_ARABIC_FORMS = str.maketrans(
    "أإآٱىةؤئ" + "ي" + "کی" + "٠١٢٣٤٥٦٧٨٩" + "۰۱۲۳۴۵۶۷۸۹", "ااااي" + "هوي" + "ي" + "كي" + "0123456789" * 2
)
_TURKISH = str.maketrans({"İ": "i", "ı": "i"})


def letters(text: str) -> str:
    """A text's letters and digits alone, in one case, to compare it."""
    joined = "".join(text.casefold().split())
    return joined if joined.isalnum() else "".join(_LETTERS.findall(joined))


def plain(word: str) -> str:
    """Case folded, dotless i as i, Latin letters without marks, Arabic letters in one form without vowels."""
    if word.isascii():
        return word.lower()
    if ARABIC.search(word):
        return _DROPPED.sub("", word).translate(_ARABIC_FORMS)
    folded = word.translate(_TURKISH).casefold()
    return "".join(letter for letter in unicodedata.normalize("NFD", folded) if not unicodedata.combining(letter))


def words(text: str) -> list[str]:
    """The plain words of a text, in order."""
    text = unmarked(text)
    if text.isascii():
        return text.translate(_ASCII_WORDS).split()
    found = (word.lower() if word.isascii() else plain(word) for word in WORD.findall(text))
    return [word for word in found if word]  # of a lone tatweel nothing is left


def written_words(text: str) -> list[str]:
    """The words of a text as they are written, in order."""
    text = unmarked(text)
    return text.translate(_ASCII_WRITTEN).split() if text.isascii() else WORD.findall(text)


def unmarked(text: str) -> str:
    """A text whose typographic marks are blanks: no word is other for it."""
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
    return text


def first_words(text: str, count: int, read: Callable[[str], list[str]] = written_words) -> list[str]:
    """The first words of a text as ``read`` has them, at most ``count``; the rest of it is not read."""
    beginning = text[: 8 * count]  # with the blank behind it a word takes six letters; where that is not enough, all
    found = read(beginning)
    if len(found) <= count and len(beginning) < len(text):  # the last of them may be cut
        found = read(text)
    return found[:count]


# Sounds that Arabic and Latin letters share; vowels and half vowels are left out, for their spelling varies freely.
_SOUNDS = str.maketrans(
    {"ب": "b", "ت": "t", "ث": "t", "ج": "g", "ح": "h", "خ": "k", "د": "d", "ذ": "d", "ر": "r", "ز": "s", "س": "s",
     "ش": "s", "ص": "s", "ض": "d", "ط": "t", "ظ": "d", "ع": "", "غ": "g", "ف": "f", "ق": "k", "ك": "k", "ل": "l",
     "م": "m", "ن": "n", "ه": "h", "و": "", "ي": "", "ا": "", "ء": "", "c": "k", "q": "k", "v": "f", "p": "b",
     "z": "s", "j": "g", "x": "ks", "a": "", "e": "", "i": "", "o": "", "u": "", "y": "", "w": ""}
)  # fmt: skip


def sounds(name: str) -> str:
    """The consonants of a name in Latin or Arabic letters: equal for Blinken and بلينكن. Under three say too little."""
    word = plain(name)
    word = (
        word.replace("sh", "s")
        .replace("kh", "k")
        .replace("gh", "g")
        .replace("th", "t")
        .replace("ck", "k")
        .replace("dh", "d")
        .replace("ph", "f")
    )
    return re.sub(r"(.)\1+", r"\1", word.translate(_SOUNDS))
