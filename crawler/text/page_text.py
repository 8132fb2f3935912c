"""The page text, version 1: what every citation is bound to. FROZEN: not one character of its answer may ever change.

An edition that was issued years ago is verified by this function, so it knows nothing of the reader, uses no
parser that could change its mind, and is small enough to be written again by anyone who wants to check a report
(docs/manifest.md describes it in words). A better idea becomes version 2 beside it, and the manifest says which.

Version 1, for a decoded page:
  1. comments, declarations, processing instructions, and everything inside <script> and <style> go;
  2. a tag of an inline element (INLINE) leaves nothing behind, any other tag leaves a blank;
  3. character references are resolved in each run of text;
  4. U+00AD, U+200B and U+FEFF go; Unicode normalisation form C; runs of blanks (BLANKS) become one space; ends are cut.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

VERSION = 1

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
# U+0009-000D, 0020, 0085, 00A0, 1680, 2000-200A, 2028, 2029, 202F, 205F, 3000: written out, for Unicode grows.
BLANKS = re.compile("[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
DROPPED = re.compile("[\u00ad\u200b\ufeff]")

_QUOTED_TAG = re.compile(r"""</?([a-zA-Z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*+>""")
_PLAIN_TAG = re.compile(r"</?([a-zA-Z][^\s/>]*)[^>]*+>")
_HUGE = re.compile(r"&#(?:[0-9]{1000,}|[xX][0-9a-fA-F]{1000,});?")
_RAW_END = {name: re.compile(rf"</{name}[\s/>]", re.IGNORECASE) for name in ("script", "style")}


def page_text(source: str) -> str:
    """All text of a decoded page in document order (version 1); "" for a
    page without text. Linear in the page's size."""
    return folded("".join(_pieces(source)))


def folded(text: str) -> str:
    """Step 4 alone: what page text and article text have in common, so that words of one are found in the other."""
    return BLANKS.sub(" ", unicodedata.normalize("NFC", DROPPED.sub("", text))).strip(" ")


def _pieces(source: str) -> Iterator[str]:
    at, last = 0, source.rfind(">")
    while (opening := source.find("<", at)) != -1:
        if opening > at:
            yield _resolved(source[at:opening])
        if opening > last:  # no tag can end any more: the rest is text
            at = opening
            break
        at, left = _after_markup(source, opening)
        yield left
    yield _resolved(source[at:])


def _resolved(text: str) -> str:
    try:
        return unescape(text)
    except ValueError:  # a number of more than 4,300 digits, which Python does not read: no character has it
        return unescape(_HUGE.sub("\ufffd", text))


def _after_markup(source: str, opening: int) -> tuple[int, str]:
    """Where the markup that starts at ``opening`` ends, and what it leaves in the text."""
    if source.startswith("<!--", opening):
        end = source.find("-->", opening + 4)
        return (len(source) if end == -1 else end + 3), ""
    if source.startswith(("<!", "<?"), opening):
        return source.find(">", opening) + 1, ""
    tag = _QUOTED_TAG.match(source, opening) or _PLAIN_TAG.match(source, opening)
    if tag is None:
        return opening + 1, "<"
    name, end = tag[1].lower(), tag.end()
    if name in _RAW_END and source[opening + 1] != "/":
        closing = _RAW_END[name].search(source, end)
        return (closing.start() if closing else len(source)), " "
    return end, ("" if name in INLINE else " ")
