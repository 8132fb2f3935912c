"""Countries and capitals that a text in Chinese, Japanese or Korean names: no blank parts a name from what follows.

A name is looked for letter by letter, the longest first. One in katakana is a whole run of it, or "Mali" would stand in
"Marina"; one in Hangul begins its word, for particles follow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

_SCRIPT = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_KATAKANA, _HANGUL = "\u30a1-\u30ff", "\uac00-\ud7a3"


def is_unspaced(text: str) -> bool:
    """Has it a letter of these scripts?"""
    return not text.isascii() and _SCRIPT.search(text) is not None


def unspaced_names(text: str, names: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    """The code of each name with its place in the text; that of a word which only holds a name is ""."""
    for match in _pattern(tuple(names)).finditer(text):
        yield names[match[0]], match.start(), match.end()


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(_whole, sorted(names, key=len, reverse=True))))


def _whole(name: str) -> str:
    if re.fullmatch(f"[{_KATAKANA}]+", name):
        return f"(?<![{_KATAKANA}]){name}(?![{_KATAKANA}])"
    return f"(?<![{_HANGUL}]){name}" if re.match(f"[{_HANGUL}]", name) else re.escape(name)
