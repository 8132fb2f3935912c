"""What passes between the mailbox, the newsroom and the outbox: letters, requests and dispatches.

Letter -> Request -> Commission, and Edition -> Dispatch. Instants are aware ``datetime`` objects in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reports.records import Commission

Outcome = Literal[
    "accepted", "clarify", "completed", "verify", "rejected-auth", "rejected-unknown", "ignored-automatic",
    "too-large", "duplicate", "quarantine", "refused",
]  # fmt: skip
State = Literal["received", "building", "awaiting approval", "rejected", "approved", "dispatched", "refused", "failed"]
Kind = Literal["acknowledgement", "clarification", "refusal", "notice", "edition"]
Origin = Literal["letter", "completed", "profile", "rule"]  # "completed": the letter's day, and by our rule its year
DispatchState = Literal["draft", "approved", "sending", "sent", "failed", "rejected", "refused", "overtaken"]


@dataclass(frozen=True, slots=True)
class Proof:
    """Whether a letter's From address is proven, and the reason in words: "dmarc=pass for kestrel-risk.example"."""

    holds: bool
    why: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One incoming mail, as understood. Every text but ``text`` is one line, whatever the mail said."""

    file: str  # its name in the mailbox, without folder and flags
    size: int  # bytes
    digest: str  # sha256:<hex> over sender, date, subject and body: what makes two mails the same
    message_id: str = ""  # with its angle brackets
    sender: str = ""  # the From address, its domain in lower case; "" where there is not exactly one
    subject: str = ""
    text: str = ""  # the body as plain text
    dated: datetime | None = None  # what its Date header says, where that can be read
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    automatic: str = ""  # why it is taken for automatic mail, "" where it is not
    proof: Proof = Proof(False, "not looked at")
    unreadable: str = ""  # why it can't be read, "" where it can; the other fields may then be empty


@dataclass(frozen=True, slots=True)
class Said:
    """One field of a request: its value as the commission has it, where that came from, and the words that say so."""

    field: str  # as in Commission: "since"
    value: str  # written out: "2023-11-01", "Jordan; Iraq"
    origin: Origin
    words: str = ""  # as they stand in the letter


@dataclass(frozen=True, slots=True)
class Request:
    """One block of a letter, as understood. ``commission`` (without its number) is None while something is missing."""

    said: tuple[Said, ...]
    commission: Commission | None
    missing: tuple[str, ...] = ()  # what to ask for, a sentence each
    unknown: tuple[str, ...] = ()  # keys that mean nothing here, as written
    partly: tuple[Said, ...] = ()  # lists of which an item is missing and the others were understood, as written


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter as the ledger knows it."""

    id: int
    file: str
    read: datetime
    size: int
    digest: str
    message_id: str
    references: tuple[str, ...]  # what an answer's References has before the letter's own Message-ID
    sender: str
    subject: str
    outcome: Outcome
    why: str
    waiting: bool  # for the editor
    client: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a commission's way."""

    commission: str
    state: State
    at: datetime
    who: str
    why: str = ""
    edition: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a dispatch is to say, before the ledger has it. ``message_id`` follows from the commission and the step."""

    message_id: str
    kind: Kind
    recipient: str
    subject: str
    text: str
    dated: datetime  # the Date header: the same however often it is sent
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    commission: str = ""
    letter: int | None = None
    edition: str = ""  # whose PDF is attached
    manifest: str = ""  # the digest of that edition's manifest


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One outgoing mail to one address, with its state."""

    id: int
    draft: Draft
    state: DispatchState
    changed: datetime
    tries: int = 0
    next_try: datetime | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the journal: what happened to the institute's folder as a whole."""

    at: datetime
    what: str  # "run started", "run ended", "run killed", "backup", "restore", "upgrade"
    detail: str = ""
