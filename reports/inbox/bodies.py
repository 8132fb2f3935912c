"""The words of a mail as plain text: its text parts, else its HTML parts. Attachments are never touched, nothing is
loaded, and a part that can't be decoded is decoded as best it goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from email.policy import compat32

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from reports.errors import ReportsError
from reports.inbox.cleaning import decoded, plain_lines
from reports.inbox.keys import field_of

LONGEST_HTML = 2_000_000  # characters
MOST_TAGS = 50_000  # "<" in the HTML; the parser makes an object of a kilobyte for each
LONGEST_TEXT = 1_000_000  # characters

_UNSHOWN = frozenset({"head", "script", "style", "template", "title"})
# Stand for a block's edge, a break and a paragraph's edge while the HTML's own line feeds are still only blanks.
_EDGE, _BREAK, _PARAGRAPH = "\ue000", "\ue001", "\ue002"
_CELL, _ROW = "\ue003", "\ue004"
_MARKS = dict.fromkeys(
    ("address article blockquote dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol pre "
     "section table ul").split(), _EDGE) | {"td": _CELL, "th": _CELL, "tr": _ROW, "p": _PARAGRAPH}  # fmt: skip
# A row of two cells: the first in a few words, what parts them, and, not taken, the second.
_SPACE = f"[{_EDGE}{_BREAK}{_PARAGRAPH} ]*"
_PAIR = re.compile(
    f"{_ROW}{_SPACE}{_CELL}{_SPACE}(?P<key>[^\ue000-\ue004]{{1,40}}){_SPACE}{_CELL}{_SPACE}{_CELL}{_SPACE}"
    f"(?=[^{_CELL}{_ROW}]+(?:{_CELL}{_SPACE})?(?:{_ROW}|$))"
)
_RUN = re.compile(f" *[{_EDGE}{_BREAK}{_PARAGRAPH}][{_EDGE}{_BREAK}{_PARAGRAPH} ]*")
# A break at the end of a line ends it; elsewhere it has a line of its own.
_BLANK_LINE = re.compile(f"{_PARAGRAPH}|[{_EDGE}{_BREAK}] *{_BREAK}")


class UnreadableBody(ReportsError):
    """The body is more than a person writes."""


def text_of(raw: bytes) -> str:
    """The text of a mail, "" where it has none. Raises ``UnreadableBody``, and whatever the parser raises."""
    parts = list(_shown_parts(message_from_bytes(raw, policy=compat32)))
    plain = "\n\n".join(_plain(part) for part in parts if part.get_content_type() == "text/plain")
    text = plain
    if not plain.strip():
        text = "\n\n".join(_of_html(_content(part)) for part in parts if part.get_content_type() == "text/html")
    if len(text) > LONGEST_TEXT:
        raise UnreadableBody(f"its text has {len(text)} characters; the most is {LONGEST_TEXT}")
    return plain_lines(text)


def _shown_parts(message: Message) -> Iterator[Message]:
    """The parts that a reader is shown, in order. A mail within a mail is an attachment."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if part.get_content_maintype() == "multipart":
            inner = part.get_payload()
            waiting += reversed([one for one in inner if isinstance(one, Message)] if isinstance(inner, list) else [])
        elif part.get_content_maintype() == "text" and not _is_attached(part):
            yield part


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def _content(part: Message) -> str:
    payload = part.get_payload(decode=True)
    return decoded(payload, part.get_content_charset() or "") if isinstance(payload, bytes) else ""


def _plain(part: Message) -> str:
    text = _content(part)
    if str(part.get_param("format", "")).lower() == "flowed":
        return _unflowed(text, is_space_dropped=str(part.get_param("delsp", "")).lower() == "yes")
    return text


def _unflowed(text: str, is_space_dropped: bool) -> str:
    """Lines joined where a blank at the end says that the next one belongs to it (RFC 3676)."""
    paragraphs: list[list[str]] = []
    is_open = False
    for line in text.splitlines():
        stands_alone = line.startswith(">") or line == "-- "
        bare = line.removeprefix(" ")  # one blank is put before lines that might be misread
        ends_open = bare.endswith(" ") and not stands_alone
        piece = bare[:-1] if ends_open and is_space_dropped else bare
        if is_open and not stands_alone:
            paragraphs[-1].append(piece)
        else:
            paragraphs.append([piece])
        is_open = ends_open
    return "\n".join("".join(paragraph) for paragraph in paragraphs)


def _of_html(markup: str) -> str:
    if len(markup) > LONGEST_HTML:
        raise UnreadableBody(f"its HTML has {len(markup)} characters; the most is {LONGEST_HTML}")
    if (tags := markup.count("<")) > MOST_TAGS:
        raise UnreadableBody(f'its HTML has {tags} "<"; the most is {MOST_TAGS}')
    # The leading tag keeps the parser from guessing whether a short text is a file name or XML.
    soup = BeautifulSoup(f"<html><body>{markup}", "lxml")
    marked = _PAIR.sub(_filled_in, " ".join("".join(_marked(soup)).split()))
    shown = " ".join(marked.replace(_ROW, _EDGE).replace(_CELL, " ").split())
    return _RUN.sub(lambda run: "\n\n" if _BLANK_LINE.search(run[0]) else "\n", shown).strip("\n")


def _filled_in(pair: re.Match[str]) -> str:
    """A key in a cell of its own gets the colon that it needs on a line."""
    key = pair["key"].strip().rstrip(":：").rstrip()
    return f"{_ROW}{key}: " if field_of(key) else pair[0]


def _marked(soup: BeautifulSoup) -> Iterator[str]:
    """The texts of a page with marks for its breaks, in one pass: to change the tree takes the square of its size."""
    open_tags: list[Tag] = [soup]
    for element in soup.descendants:
        while open_tags[-1] is not element.parent:
            yield _MARKS.get(open_tags.pop().name, "")
        if isinstance(element, Tag):
            yield _BREAK if element.name == "br" else _MARKS.get(element.name, "")
            open_tags.append(element)
        elif type(element) is NavigableString and open_tags[-1].name not in _UNSHOWN:
            yield element.replace("\n", _BREAK) if open_tags[-1].name == "pre" else element
