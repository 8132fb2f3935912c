"""What a letter asks for, read together with the letters and mails of ours that it goes on from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reports.config import Mail
from reports.correspondence import Letter, LetterRow, Request
from reports.errors import ReportsError
from reports.inbox import (
    merge,
    nothing_understood,
    read_letter,
    request_form,
    understand,
    understand_quoted,
    written_at,
)  # fmt: skip
from reports.inbox.maildir import Inbox
from reports.ledger import Ledger
from reports.records import Client

_TAG = re.compile(r"\[C-\d{4}-\d{4,}\]")


@dataclass(frozen=True, slots=True)
class _Sent:
    """What a question of ours was about, and when that was written."""

    text: str
    written: datetime
    is_form: bool = False  # it was ours: nothing was asked for


@dataclass(frozen=True, slots=True)
class Threads:
    """The letters of a mailbox, with what the ledger knows of them and of our answers."""

    ledger: Ledger
    mail: Mail
    inbox: Inbox

    def read(self, path: Path, name: str) -> Letter:
        raw, size = self.inbox.read(path, self.mail.largest_letter)
        return read_letter(name, raw, self.mail, size)

    def reread(self, row: LetterRow) -> Letter:
        path = self.inbox.find(row.file)
        if path is None:
            raise ReportsError(f"letter {row.id}: its file {row.file} is no longer in the mailbox")
        return self.read(path, row.file)

    def requests(self, letter: Letter, client: Client, now: datetime) -> tuple[Request, ...]:
        """What a letter asks for; where it answers a question of ours, together with the letter that we asked about."""
        own = understand(letter.text, client, now, written_at(letter, now))
        if (asked := self.asked_of(letter)) and (sent := self._sent(asked, client)):
            merged = merge(sent.text, letter.text, client, now, sent.written, written_at(letter, now))
            # Who was sent the form has asked for nothing yet, and "Thanks" asks for nothing.
            is_idle = sent.is_form and merged == understand(sent.text, client, now, sent.written)
            return own if is_idle else merged
        return own

    def forwarded(self, letter: Letter, client: Client, now: datetime) -> tuple[Request, ...]:
        """What the lines ask for that a letter quotes; of one that goes on from a mail of ours these are our own."""
        if self.asked_of(letter) or self.continues(letter):
            return ()
        return understand_quoted(letter.text, client, now, written_at(letter, now))

    def continues(self, letter: Letter) -> str:
        """What of ours a letter answers, but for a question: its text may repeat a request that we have already."""
        if self.asked_of(letter):
            return ""
        if answered := self.ledger.dispatches.by_message_ids([letter.in_reply_to, *letter.references]):
            return f"our {answered[-1].draft.kind}"
        tag = _TAG.search(letter.subject)
        return tag[0] if tag else ""

    def _sent(self, row: LetterRow, client: Client) -> _Sent | None:
        """The one block that a question of ours was about: as it stood in the letter, or as its own answers had filled
        it; where the letter asked for nothing the form that it was answered with."""
        try:
            asked = self.reread(row)
        except (ReportsError, OSError):
            return None  # somebody has filed it away: the answer has to stand alone
        written = written_at(asked, row.read)
        before = self.requests(asked, client, row.read)
        if not before:
            return _Sent(request_form(self.form(asked, client, row.read)), written, is_form=True)
        if len(before) == 1 and self.asked_of(asked) is None:
            return _Sent(asked.text, written)  # with what could not be understood, so that it is asked about again
        open_ones = [request_form(request) for request in before if request.commission is None]
        return _Sent(open_ones[0], written) if len(open_ones) == 1 else None

    def form(self, letter: Letter, client: Client, now: datetime) -> Request:
        """What the form says that a letter without a request is answered with: what it quotes, else nothing."""
        quoted = self.forwarded(letter, client, now)
        return quoted[0] if len(quoted) == 1 else nothing_understood(client, now)

    def asked_of(self, letter: Letter) -> LetterRow | None:
        """The earlier letter of this sender that we asked a question about, and that this one answers."""
        ours = self.ledger.dispatches.by_message_ids([letter.in_reply_to, *letter.references])
        # The latest of ours in the thread counts: whoever thanks us for the acknowledgement answers no question.
        if not ours or ours[-1].draft.kind != "clarification" or ours[-1].draft.letter is None:
            return None
        asked = self.ledger.letters.letter(ours[-1].draft.letter)
        return asked if asked.sender == letter.sender and asked.file != letter.file else None
