"""What makes a mail dangerous to parse, found by counting bytes before anything parses it.

The standard library takes eleven seconds and 3.6 GB over 20,000 encoded words, and raises at a thousand nested parts.
Each limit is far above what a person's mail holds; a mail beyond one is kept for the editor and read no further.
"""

from __future__ import annotations

import re

from reports.inbox.headers import Headers, split_letter

LARGEST_HEADERS = 256 * 1024  # bytes; a long way through mailing lists and filters makes some 40 KB
LARGEST_FIELD = 64 * 1024  # bytes
MOST_FIELDS = 2000
MOST_ENCODED_WORDS = 1000  # in all headers
MOST_RECIPIENTS = 500
MOST_BRACKETS = 500  # "(" in fields of addresses: each is a comment, and comments nest
MOST_MULTIPARTS = 100  # each can hold the next, so this is the greatest depth too
MOST_DELIMITERS = 2000  # lines that begin as the line between two parts does
MOST_LINES = 1_000_000

_ADDRESS_FIELDS = frozenset(
    "from sender reply-to to cc bcc resent-from resent-sender resent-to resent-cc resent-bcc return-path".split()
)
_RECIPIENT_FIELDS = ("to", "cc", "bcc", "resent-to", "resent-cc", "resent-bcc")
_END = re.compile(rb"^\r?\n|\n\r?\n")
_BARE_RETURN = re.compile(rb"\r(?!\n)")


def poison(raw: bytes, is_whole: bool) -> str:
    """Why a mail must not be parsed, "" where it may be. Of one that is not whole only the headers matter."""
    end = _END.search(raw, 0, LARGEST_HEADERS + 2)
    if end is None and len(raw) > LARGEST_HEADERS:
        return f"its headers are larger than {LARGEST_HEADERS // 1024} KB"
    head = raw[: end.end()] if end else raw
    return _in_headers(head) or _in_fields(split_letter(head)[0]) or (_in_body(raw) if is_whole else "")


def _in_headers(head: bytes) -> str:
    if b"\0" in head:
        return "there are NUL bytes in its headers"
    if _BARE_RETURN.search(head.rstrip(b"\r\n")):
        # For Python a line ends here and for the mail server it does not: a way to smuggle in a header of one's own.
        return "there are carriage returns within its headers"
    if (words := head.count(b"=?")) > MOST_ENCODED_WORDS:
        return f"there are {words} encoded words in its headers; the most is {MOST_ENCODED_WORDS}"
    return ""


def _in_fields(headers: Headers) -> str:
    if len(headers.fields) > MOST_FIELDS:
        return f"it has {len(headers.fields)} header fields; the most is {MOST_FIELDS}"
    for name, value in headers.fields:
        if len(value) > LARGEST_FIELD:
            return f"its header {name[:40]} is larger than {LARGEST_FIELD // 1024} KB"
    brackets = sum(value.count("(") for name, value in headers.fields if name in _ADDRESS_FIELDS)
    if brackets > MOST_BRACKETS:
        return f'there are {brackets} "(" in its addresses; the most is {MOST_BRACKETS}'
    recipients = sum(max(value.count("@"), value.count(",") // 2) for name in _RECIPIENT_FIELDS
                     for value in headers.all(name))  # fmt: skip
    if recipients > MOST_RECIPIENTS:
        return f"it has some {recipients} recipients; the most is {MOST_RECIPIENTS}"
    return ""


def _in_body(raw: bytes) -> str:
    lowered = raw.lower()
    nested = max(lowered.count(b"multipart/"), lowered.count(b"message/"), lowered.count(b"boundary="))
    if nested > MOST_MULTIPARTS:
        return f"it has {nested} parts that hold parts; the most is {MOST_MULTIPARTS}"
    if (delimiters := raw.count(b"\n--") + raw.count(b"\r--")) > MOST_DELIMITERS:
        return f"it has some {delimiters} parts; the most is {MOST_DELIMITERS}"
    if (lines := raw.count(b"\n") + raw.count(b"\r")) > MOST_LINES:
        return f"it has {lines} lines; the most is {MOST_LINES}"
    return ""
