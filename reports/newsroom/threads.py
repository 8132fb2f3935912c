"""What a letter asks for, read together with the letters and mails of ours that it goes on from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from reports.config import Mail
from reports.correspondence import Letter, LetterRow, Request
from reports.errors import ReportsError, UnknownCommission
from reports.inbox import (
    merge,
    nothing_understood,
    read_letter,
    request_form,
    understand,
    understand_quoted,
    with_origins,
    written_at,
)  # fmt: skip
from reports.inbox.maildir import Inbox
from reports.ledger import Ledger
from reports.records import Client

RECEIPT = "receipt"  # a step: the notice that an answer to an edition has come in
_TAG = re.compile(r"\[C-\d{4}-\d{4,}\]")


@dataclass(frozen=True, slots=True)
class _Sent:
    """What a question of ours was about, and when that was written."""

    text: str
    written: datetime
    shown: Request  # what it had understood, with where each line came from
    is_form: bool = False  # it was ours: nothing was asked for


@dataclass(frozen=True, slots=True)
class Answered:
    """What of ours a letter answers, in words for the editor; and the edition that its sender has, with its topic."""

    what: str
    edition: str = ""  # "" where none was sent, or where it is another client's
    topic: str = ""
    is_told: bool = False  # it answers a notice of ours, so its sender has heard that we have his letter


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
            return own if is_idle else tuple(with_origins(request, sent.shown) for request in merged)
        return own

    def forwarded(self, letter: Letter, client: Client, now: datetime) -> tuple[Request, ...]:
        """What the lines ask for that a letter quotes; of one that goes on from a mail of ours these are our own."""
        if self.asked_of(letter) or self.continues(letter, client):
            return ()
        return understand_quoted(letter.text, client, now, written_at(letter, now))

    def continues(self, letter: Letter, client: Client) -> Answered | None:
        """What of ours a letter answers, but for a question: its text may repeat a request that we have already."""
        if self.asked_of(letter):
            return None
        ours = self.ledger.dispatches.by_message_ids([letter.in_reply_to, *letter.references])
        tag = _TAG.search(letter.subject)
        if not ours and not tag:
            return None
        about = next((one for one in reversed(ours) if one.draft.commission), ours[-1] if ours else None)
        number = about.draft.commission if about else tag[0].strip("[]") if tag else ""
        what = f"our {about.draft.kind}" if about else "the thread"
        topic = self._topic(number, client)
        if topic is None:
            return Answered(f"{what} of {number}, which is none of this client's" if number else what)
        sent = about.draft.edition if about and about.draft.edition else self._last_sent(number, letter.sender)
        is_told = bool(ours) and ours[-1].draft.kind == "notice"  # ours to an earlier answer
        if about and about.draft.edition:
            return Answered(f"{what} {sent}, of commission {number} (“{topic}”)", sent, topic, is_told)
        later = f", of which edition {sent} was sent" if sent else ""
        return Answered(f"{what} of commission {number} (“{topic}”){later}", sent, topic, is_told)

    def receipt(self, letter: Letter, answered: Answered, now: datetime) -> str:
        """What the sender of an answer to an edition is told; "" where there is nothing to tell.

        Once a day, and not in answer to that: two programs may be talking.
        """
        had = self.ledger.dispatches.had_step_since(letter.sender, RECEIPT, now - timedelta(days=1))
        if not answered.edition or answered.is_told or had:
            return ""
        return (
            f"your letter about edition {answered.edition} (“{answered.topic}”) has come in, and waits for an editor. "
            "This mail is automatic: it says nothing on what you write"
        )

    def _topic(self, number: str, client: Client) -> str | None:
        """What a commission is about, None where it is another client's, or there is none of that number."""
        try:
            commission = self.ledger.commission(number)
        except UnknownCommission:
            return None
        return commission.topic if commission.client == client.id else None

    def _last_sent(self, number: str, recipient: str) -> str:
        """The last edition of a commission that was sent to an address, "" where none was."""
        sent = [one.draft for one in self.ledger.dispatches.of_commission(number) if one.state == "sent"]
        to = [one.edition for one in sent if one.edition and one.recipient.lower() == recipient.lower()]
        return to[-1] if to else ""

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
            form = self.form(asked, client, row.read)
            return _Sent(request_form(form), written, form, is_form=True)
        if len(before) == 1 and self.asked_of(asked) is None:
            # With what could not be understood, so that it is asked about again.
            return _Sent(asked.text, written, before[0])
        open_ones = [request for request in before if request.commission is None]
        return _Sent(request_form(open_ones[0]), written, open_ones[0]) if len(open_ones) == 1 else None

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
