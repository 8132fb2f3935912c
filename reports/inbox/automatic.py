"""Whether a mail was written by a program (RFC 3834), so that no answer of ours sets two programs talking."""

from __future__ import annotations

import re

from reports.inbox.addresses import domain_of, without_comments
from reports.inbox.cleaning import one_line
from reports.inbox.headers import Headers

_PRECEDENCES = frozenset({"bulk", "junk", "list", "auto_reply"})
# Programs set these on what they write by themselves; mail programs of people do not.
_MARKS = ("list-id", "list-unsubscribe", "x-autoreply", "x-autorespond", "x-auto-reply", "x-failed-recipients")
_SUPPRESSED = re.compile(r"\b(?:all|oof|autoreply)\b", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:mailer[-_.]?daemon|postmaster|no[-_.]?reply|do[-_.]?not[-_.]?reply|bounces?)(?:[-+_.=].*)?", re.IGNORECASE
)
_DAEMON = re.compile(r"\W*mailer[-_.]?daemon\b", re.IGNORECASE)


def automatic(headers: Headers, sender: str, inbox: str) -> str:
    """The reason in words, "" where none is found."""
    return _of_sender(sender, headers.first("from"), inbox) or _of_envelope(headers) or _of_marks(headers)


def _of_sender(sender: str, written: str, inbox: str) -> str:
    local = sender.rpartition("@")[0]
    bare = f"{local.partition('+')[0]}@{domain_of(sender)}"  # editor+anything@ is delivered to editor@
    if inbox.lower() in (sender.lower(), bare.lower()):
        return f"from our own address, {sender}"
    if _NOBODY.fullmatch(local) or (not sender and _DAEMON.match(written)):
        return f"from {sender or one_line(written, 80)}"
    return ""


def _of_envelope(headers: Headers) -> str:
    path = (without_comments(headers.first("return-path")) or "").strip()
    if path == "<>" or _DAEMON.match(path):
        return f"Return-Path: {one_line(path, 80)}"
    kind = headers.first("content-type").partition(";")[0].strip().lower()
    return f"Content-Type: {kind}" if kind in ("multipart/report", "message/delivery-status") else ""


def _of_marks(headers: Headers) -> str:
    submitted = _word(headers.first("auto-submitted"))
    if submitted not in ("", "no"):
        return f"Auto-Submitted: {submitted}"
    precedence = _word(headers.first("precedence"))
    if precedence in _PRECEDENCES:
        return f"Precedence: {precedence}"
    if _SUPPRESSED.search(headers.first("x-auto-response-suppress")):
        return f"X-Auto-Response-Suppress: {one_line(headers.first('x-auto-response-suppress'), 80)}"
    for name in _MARKS:
        if value := headers.first(name):
            return f"{name.title()}: {one_line(value, 80)}"
    return ""


def _word(value: str) -> str:
    """The keyword that a field begins with; what follows a semicolon are its parameters."""
    return one_line((without_comments(value) or value).partition(";")[0].lower(), 40)
