"""Titles and their parts: an article's name beside its outlet's and its section's, and what joins them.

Outlets write "Headline - Outlet", "Headline | Section | Outlet", in Chinese "headline_section_outlet", in Japanese
"headline：outlet" or with a wide bar.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase

from crawler.text.letters import letters as letters_of_any
from crawler.text.letters import unmarked

_MARKS = re.compile(r"[|–—·•»«:/\-−‒―~_>｜‖¦－‐：]+")
_ALONE = re.compile(r"[|»｜‖¦]|::|：：")  # these join without blanks, too
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef\u3000-\u303f\u2018-\u201f]")
SHORT = 200  # characters of a text that may be a name
MOST = 8  # joints of a title: what has more is a list
_CAPITALS, _SMALL = (string.encode() for string in (ascii_uppercase, ascii_lowercase))
_LOWERED = bytes.maketrans(_CAPITALS, _SMALL)
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalnum())
_NO_LETTERS_IN_LINES = _NO_LETTERS.replace(b"\n", b"")


def letters(text: str) -> str:
    """A text's letters and digits alone, to compare it."""
    return _letters_of_short(text) if len(text) < SHORT else letters_in(text)


def letters_in(text: str) -> str:
    """``letters`` of a text that is not asked for again."""
    return bare(text if text.isascii() else unicodedata.normalize("NFKC", text))


_letters_of_short = lru_cache(512)(letters_in)  # the names of the article and the outlet are compared again and again


def bare(text: str) -> str:
    """``crawler.text.letters.letters``, quicker: a table of bytes does for most, which are ASCII but for marks."""
    text = unmarked(text)
    return text.encode().translate(_LOWERED, _NO_LETTERS).decode() if text.isascii() else letters_of_any(text)


def bare_of_each(texts: Sequence[str]) -> list[str]:
    """``bare`` of several texts without line breaks: those of ASCII at once."""
    texts = [text if text.isascii() else unmarked(text) for text in texts]
    plain = "\n".join(filter(str.isascii, texts)).encode().translate(_LOWERED, _NO_LETTERS_IN_LINES).decode()
    found = iter(plain.split("\n"))
    return [next(found) if text.isascii() else letters_of_any(text) for text in texts]


@lru_cache(256)  # the few names of an article are taken apart again and again
def joints(title: str) -> tuple[tuple[int, int], ...]:
    """Where the title's parts are joined: from the end of one to the start of the next."""
    found = [
        (len(title[:start].rstrip()), len(title) - len(title[end:].lstrip()))
        for start, end in (match.span() for match in _MARKS.finditer(title))
        if start > 0 and end < len(title) and _joins(title[start - 1], title[start:end], title[end])
    ]
    return tuple(found if len(found) <= MOST else [*found[:2], *found[2 - MOST :]])


def _joins(before: str, mark: str, after: str) -> bool:
    if (before.isspace() and after.isspace()) or _ALONE.search(mark):
        return True
    # Scripts without blanks join by a dash or a low line alone.
    wide = bool(_WIDE.match(before)), bool(_WIDE.match(after))
    if mark.strip("_") == "":
        return any(wide)
    return wide[0] and mark.strip("-－—") == "" and (wide[1] or after.isalpha())


def title_parts(title: str) -> list[str]:
    """The title whole, without its last part (or more), without its first, and its longest part."""
    joined = joints(title)
    if not joined:
        return [title] if title else []
    ends = [start for start, _ in joined] + [len(title)]
    starts = [0] + [end for _, end in joined]
    parts = [title[start:end] for start, end in zip(starts, ends, strict=True)]
    return [title, *(title[:end] for end in ends[-2::-1]), title[joined[0][1] :], max(parts, key=len)]


def without_site(name: str, site: str) -> str:
    """A title without the outlet's name after (or before) its last dash or bar."""
    joined = joints(name)
    if not joined:
        return name
    for n, (start, end) in enumerate(joined):
        # Behind the headline may stand the outlet's name and its section's, in any order: all that goes.
        ends = [to for to, _ in joined[n + 1 :]] + [len(name)]
        starts = [end] + [to for _, to in joined[n + 1 :]]
        rest = [name[a:b] for a, b in zip(starts, ends, strict=True)]
        if is_site(name[end:], site) or (2 * start > len(name) and any(is_site(part, site) for part in rest)):
            return name[:start]
    start, end = joined[-1]
    if any(mark in name[start:end] for mark in "|｜_") and len(name[end:]) < start:
        return name[:start]
    start, end = joined[0]
    return name[end:] if is_site(name[:start], site) else name


def is_site(text: str, site: str) -> bool:
    """Whether a text is the outlet's name, or part of it, or that with a word more."""
    one, other = letters(text), letters(site)
    if not one or not other:
        return False
    short, long = sorted((one, other), key=len)
    return short in long and (3 * len(short) >= len(long) or one == short)
