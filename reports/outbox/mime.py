"""A draft as the bytes of a mail: the same draft and attachments give the same bytes, however often it is sent."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime
from typing import Any

from reports.correspondence import Draft
from reports.outbox.wording import Sender

_ANSWERS = ("acknowledgement", "clarification", "refusal", "notice")


class _Threading(EmailPolicy):
    """Message-IDs stand as they are, one a line: the library would encode one that is longer than a line."""

    def fold_binary(self, name: str, value: Any) -> bytes:
        if name.lower() in ("message-id", "in-reply-to", "references"):
            folded = self.linesep.join(f" {each}" for each in str(value).split())
            return f"{name}:{folded}{self.linesep}".encode("ascii", "replace")
        return super().fold_binary(name, value)


_POLICY = _Threading(linesep="\r\n")


def as_mail(draft: Draft, sender: Sender, attachments: Mapping[str, bytes]) -> bytes:
    """The mail with CRLF line ends. Attachments are PDFs by name.

    It goes to the draft's one recipient; nothing of a letter but its Message-IDs and its subject is in the headers.
    An answer says that it is one (RFC 3834, 5.1.7), so that no other program answers it.
    """
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = Address(_one_line(sender.institute), addr_spec=sender.address)
    mail["To"] = draft.recipient
    mail["Subject"] = _one_line(draft.subject)
    mail["Date"] = format_datetime(draft.dated.replace(microsecond=0))
    mail["Message-ID"] = draft.message_id
    if draft.in_reply_to:
        mail["In-Reply-To"] = _one_line(draft.in_reply_to)
    if draft.references:
        mail["References"] = " ".join(_one_line(each) for each in draft.references)
    mail["Auto-Submitted"] = "auto-replied" if draft.kind in _ANSWERS else "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    mail.set_content(draft.text, cte="quoted-printable")
    for name, content in attachments.items():
        mail.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    if attachments:
        mail.set_boundary("=_" + hashlib.sha256(draft.message_id.encode()).hexdigest()[:32])
    return mail.as_bytes()


def _one_line(text: str) -> str:
    return " ".join(text.split())
