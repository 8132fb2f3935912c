"""The form of a person's name, by which it is told from other words of a page."""

from __future__ import annotations

import re

_PARTICLES = frozenset(
    "de del della di da do dos das van von der den ten ter la le el al bin bint ibn abu zu zur af av und of y e i "
    "du des "
    "st. genannt ould ben ap".split()
)
_WITH_INITIAL = re.compile(r"[^\W\d_]\.[^\W\d_]{3,20}")  # "Г.Баясгалан"


def is_personal(text: str) -> bool:
    """Whether a text has the form of a person's name, in scripts with capitals: two to five words, each with one."""
    words = text.split()
    if len(words) == 1:
        return text[1:2] == "." and _WITH_INITIAL.fullmatch(text) is not None and text.istitle()
    return 2 <= len(words) <= 5 and words[0][:1].isupper() and all(map(_is_of_name, words))


def _is_of_name(word: str) -> bool:
    if word[:1].isupper() or word.lower() in _PARTICLES:
        return True
    return word[:1].isalpha() and not (word.islower() or word.isupper())  # d'Arc, al-Said
