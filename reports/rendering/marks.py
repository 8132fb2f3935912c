"""The shape of quotation marks and apostrophes in print; what is cited, and the manifest, keep the article's own.

Marks within marks are single ones, and one page has one kind of apostrophe. Texts from right to left stay as they are,
and take the marks around them into their own direction: in a line from left to right both would stand at its left end.
(Marks of their own writing, which are mirrored, would be displaced in the text that is copied from the PDF.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from reports.languages import direction
from reports.records import Printed

_DOUBLE = re.compile(r"``|''|[“”„‟\"]")
_OPENS = frozenset(("“", "„", "‟", "``"))
_BEFORE_OPENING = re.compile(r"(?:^|[\s(\[—–-])$")
# An apostrophe that opens words which another one closes; that of "the town 's" and of "'tis" opens none.
_OPENING = re.compile(r"(?:(?<=[\s(\[—–])|^)'(?=\w)(?!(?:s|t|re|ve|ll|d|m|n|em|tis|twas|\d\ds?)\b)(?=[^']*\w')")


def typeset(text: str, is_quoted: bool = False, language: str = "") -> str:
    """Text with one kind of apostrophe; ``is_quoted`` where it stands in double marks: then its own are single."""
    if direction(language) == "rtl":
        return text
    if is_quoted:
        text = _DOUBLE.sub(_single, text)
    return _OPENING.sub("‘", text).replace("'", "’")


def typeset_parts(parts: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The parts of a statement as they are printed: the frame's own words are set so, and tell what is quoted."""
    out, is_quoted = [], False
    for name, text, tongue in parts:
        if name:
            text = typeset(text, is_quoted, tongue)
        elif opened_or_closed := max(text.rfind("“"), text.rfind("”")) + 1:
            is_quoted = text[opened_or_closed - 1] == "“"
        out.append((name, text, tongue))
    return _with_their_marks(out)


def _with_their_marks(parts: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Words from right to left in one piece with the marks around them."""
    out = list(parts)
    for at, (name, text, tongue) in enumerate(parts):
        if not name or direction(tongue) != "rtl":
            continue
        if at and out[at - 1][1].endswith("“"):
            out[at - 1] = _without(out[at - 1], slice(0, -1))
            text = f"“{text}"
        if at + 1 < len(out) and out[at + 1][1].startswith("”"):
            out[at + 1] = _without(out[at + 1], slice(1, None))
            text = f"{text}”"
        out[at] = (name, text, tongue)
    return [each for each in out if each[1]]


def _without(part: tuple[str, str, str], kept: slice) -> tuple[str, str, str]:
    name, text, tongue = part
    return name, text[kept], tongue


def printed_text(printed: Printed) -> str:
    """A statement as it is printed in plain text."""
    return "".join(text for _, text, _ in typeset_parts(printed.parts))


def _single(mark: re.Match[str]) -> str:
    if mark[0] in _OPENS:
        return "‘"
    is_opening = mark[0] == '"' and _BEFORE_OPENING.search(mark.string, 0, mark.start())
    return "‘" if is_opening else "’"
