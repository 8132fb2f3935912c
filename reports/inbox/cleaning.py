"""Text out of bytes that anybody may have sent: never raises, and leaves nothing in it that hides or breaks a line."""

from __future__ import annotations

import codecs
import re

ELLIPSIS = "…"

# Marks of writing direction can show a reader other words than there are (RFC 9839 and the Unicode report 36 warn of
# them); U+FEFF is no letter. ZWNJ and ZWJ stay: words of Persian and Indian languages need them.
_INVISIBLE = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
# Half characters, which UTF-7 can make, can't be written to a file or a table.
_NO_TEXT = re.compile(f"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f{_INVISIBLE}\ud800-\udfff]")
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Codecs of Python that are no charsets of mail; punycode takes the square of the length.
_NO_CHARSETS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})


def one_line(text: str, most: int) -> str:
    """A text on one line, blanks folded, without control characters, of at most ``most`` characters."""
    cleaned = " ".join(_NO_TEXT.sub("", text[: 20 * most]).split())
    return cleaned if len(cleaned) <= most else cleaned[: most - 1].rstrip() + ELLIPSIS


def plain_lines(text: str) -> str:
    """A text with its lines parted by line feeds only, without control characters; no-break blanks are blanks."""
    return _NO_TEXT.sub("", _BREAKS.sub("\n", text)).replace("\u00a0", " ")


def decoded(raw: bytes, charset: str = "") -> str:
    """The text of bytes: in the charset that they claim, else in UTF-8, else as best it goes."""
    claimed = _known_charset(charset)
    for name in (claimed, "utf-8"):
        try:
            return raw.decode(name)
        except (UnicodeError, ValueError):
            continue
    # What claims to be ASCII or UTF-8 and is not was mostly written on Windows.
    return raw.decode(claimed if claimed not in ("utf-8", "ascii") else "cp1252", "replace")


def _known_charset(charset: str) -> str:
    try:
        name = codecs.lookup(charset.strip().lower()).name if charset else "utf-8"
        b"a".decode(name, "replace")  # refuses codecs that are no text encodings, such as zlib
    except (LookupError, UnicodeError, ValueError):
        return "utf-8"
    return "utf-8" if name.replace("_", "-") in _NO_CHARSETS else name
