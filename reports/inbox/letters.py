"""A mail's bytes as a letter. Never raises: what can't be read comes back as a letter that says why.

Nothing is believed that the mail says of itself but its words: who wrote it is the matter of authentication.py.
"""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from reports.config import Mail
from reports.correspondence import Letter
from reports.errors import ReportsError
from reports.inbox.addresses import sole_address
from reports.inbox.authentication import prove
from reports.inbox.automatic import automatic
from reports.inbox.bodies import text_of
from reports.inbox.cleaning import one_line
from reports.inbox.headers import Headers, readable, split_letter
from reports.inbox.poison import poison

LONGEST_SUBJECT = 300  # characters
MOST_REFERENCES = 100
LONG_ON_ITS_WAY = timedelta(days=31)  # a letter's own date is not believed where it is older, or yet to come

_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,500}>")  # printable ASCII without blanks


def read_letter(file: str, raw: bytes, mail: Mail, size: int | None = None) -> Letter:
    """The letter in ``raw``, the bytes of ``file``.

    ``size`` is the number of bytes of the whole file, where ``raw`` is only its beginning. Of a letter larger than
    ``mail.largest_letter`` only the headers are read.
    """
    size = len(raw) if size is None else size
    try:
        is_whole = size <= mail.largest_letter
        reason = poison(raw, is_whole)
        return _unreadable(file, raw, size, reason) if reason else _read(file, raw, mail, size, is_whole)
    except ReportsError as error:
        return _unreadable(file, raw, size, str(error))
    except Exception as error:  # RecursionError among them: no mail may keep the next one from being read
        return _unreadable(file, raw, size, f"it can't be parsed: {type(error).__name__}: {one_line(str(error), 200)}")


def written_at(letter: Letter, read: datetime) -> datetime:
    """When a letter was written: by its own date, where that can be, else when it was ``read``."""
    return letter.dated if letter.dated and read - LONG_ON_ITS_WAY <= letter.dated <= read else read


def _read(file: str, raw: bytes, mail: Mail, size: int, is_whole: bool) -> Letter:
    headers, body = split_letter(raw)
    sender = sole_address(headers.all("from"))
    subject = readable(headers.first("subject"), LONGEST_SUBJECT)
    return Letter(
        file=file,
        size=size,
        digest=_digest(headers, sender, subject, body if is_whole else str(size).encode() + body),
        message_id=next(iter(_message_ids(headers.first("message-id"))), ""),
        sender=sender,
        subject=subject,
        text=text_of(raw) if is_whole else "",
        dated=_dated(headers.first("date")),
        in_reply_to=next(iter(_message_ids(headers.first("in-reply-to"))), ""),
        references=_references(headers),
        automatic=automatic(headers, sender, mail.inbox),
        proof=prove(headers, sender, mail.authserv_id),
    )


def _dated(written: str) -> datetime | None:
    try:
        dated = parsedate_to_datetime(written)
        return dated.astimezone(UTC) if dated.tzinfo else dated.replace(tzinfo=UTC)  # "-0000" is UTC (RFC 5322, 3.3)
    except (ValueError, OverflowError):
        return None


def _references(headers: Headers) -> tuple[str, ...]:
    """The thread, oldest first; of a very long one its first and its latest."""
    found = _message_ids(headers.first("references"))
    return tuple(found if len(found) <= MOST_REFERENCES else [found[0], *found[1 - MOST_REFERENCES :]])


def _message_ids(value: str) -> list[str]:
    return _MESSAGE_ID.findall(value)


def _digest(headers: Headers, sender: str, subject: str, body: bytes) -> str:
    """The same for a mail that was delivered twice: nothing of it is written by a server on the way."""
    written = sender or "\n".join(headers.all("from"))
    matter = "\0".join([written, one_line(headers.first("date"), 200), subject, ""])
    return _sha256(matter.encode("utf-8", "replace") + body.replace(b"\r\n", b"\n"))


def _unreadable(file: str, raw: bytes, size: int, reason: str) -> Letter:
    return Letter(file=file, size=size, digest=_sha256(raw), unreadable=reason)


def _sha256(matter: bytes) -> str:
    return f"sha256:{hashlib.sha256(matter).hexdigest()}"
