"""From a letter in the mailbox to a commission and its acknowledgement, or to whatever else becomes of it.

One transaction holds a letter's row, its commissions and our answers; only then its file is moved. A kill in between
leaves a file that the ledger knows, and it is moved the next time. Nothing is sent here: answers wait in the outbox.
What can't be decided by rule waits for the editor, and no letter is ever without a row.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from crawler.archive import ArchiveError, ConfigError, held
from reports.config import Mail, load_clients, mail_of
from reports.correspondence import Letter, LetterRow, Outcome, Request
from reports.enumeration import counted
from reports.errors import Busy, RenderError, ReportsError, UnknownClient
from reports.inbox import request_form
from reports.inbox.maildir import Arrived, Inbox
from reports.ledger import Ledger
from reports.newsroom.dispatching import sender_of
from reports.newsroom.threads import RECEIPT, Threads
from reports.outbox import wording
from reports.records import Client

INBOX = Path("mail") / "inbox"
# What a letter is a copy of: letters that were taken in, not one that somebody sent unproven before it.
TAKEN = ("accepted", "completed", "clarify", "too-large", "ignored-automatic")
NOT_ITS_FAULT = (ArchiveError, ConfigError, RenderError, OSError, sqlite3.OperationalError)
LIMIT, FORM = "limit", "form"  # steps: the notice that more letters wait, and the form to fill in
NO_REQUEST = "holds no line such as “Topic: …” (Sujet, Thema, الموضوع), so no request that could be read"
UNREAD = (
    "we could not read a request in your letter, for no line of it begins with a word such as “Topic:” (in French "
    "“Sujet:”, in German “Thema:”, in Arabic “الموضوع:”)"
)
MOST_TOPICS = 3  # named in a line

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one letter."""

    letter: LetterRow
    commissions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Verdict:
    outcome: Outcome
    why: str
    waiting: bool = False
    client: Client | None = None
    requests: tuple[Request, ...] = ()
    notice: str = ""  # what its sender is told of it, where no request is answered
    form: Request | None = None  # with what is understood: goes with the notice
    step: str = ""  # of the notice, where it goes to one sender once a day


def receive(
    home: Path,
    ledger: Ledger,
    now: Callable[[], datetime],
    ended: Callable[[Received], None] = lambda _: None,
    stopping: Callable[[], bool] = lambda: False,
) -> list[Received]:
    """Take in every letter that has no row yet. One that fails is kept for the editor, and the rest goes on.

    One that fails by no fault of its own (a full disk, a client's file that is broken just now) stays as new for the
    next time, and the first such trouble is raised at the end. Raises ``Busy`` where another process reads the inbox,
    ``ConfigError`` where there is no table [mail].
    """
    desk = _Desk.of(home, ledger)
    done, troubles = list[Received](), list[Exception]()
    with held(home, "inbox") as mine:
        if not mine:
            raise Busy("the inbox: another process is reading it")
        known = ledger.letters.files()
        for arrived in desk.inbox.arrived():
            if stopping():
                break
            if arrived.name not in known:
                try:
                    received = desk.take_in(arrived, now())
                except NOT_ITS_FAULT as error:
                    troubles.append(error)
                    continue
                if received:
                    done.append(received)
                    ended(received)
            desk.settle(arrived)
    if troubles:
        raise troubles[0]
    return done


def accept_letter(home: Path, ledger: Ledger, number: int, client: str, who: str, now: datetime) -> Received:
    """Take in a letter that waited, on the editor's word that it is its client's; raises ``ReportsError`` where not."""
    desk = _Desk.of(home, ledger)
    row = _waiting(ledger, number)
    letter = desk.threads.reread(row)
    if letter.unreadable or not letter.sender:
        raise ReportsError(f"letter {number}: {letter.unreadable or 'has not exactly one sender, so nobody to answer'}")
    known = desk.clients.get(client) if client else desk.client_of(letter.sender)
    if known is None:
        raise UnknownClient(f"letter {number}: {letter.sender} is no client's; --client says whose it is")
    requests = desk.threads.requests(letter, known, now) or desk.threads.forwarded(letter, known, now)
    if not any(request.commission for request in requests):
        missing = " ".join(sentence for request in requests for sentence in request.missing)
        raise ReportsError(f"letter {number}: {missing or NO_REQUEST}; "
                           "`deskofficer commission` records what you read in it")  # fmt: skip
    with ledger.together():
        accepted = ledger.letters.accept(number, letter, f"accepted by {who}", known.id)
        return desk.answered(accepted, _Verdict("accepted", "", client=known, requests=requests), who, now)


def refuse_letter(ledger: Ledger, number: int, who: str, why: str) -> LetterRow:
    """Let a letter wait no longer. Nobody is answered: who wrote it is not proven, or asked for nothing."""
    _waiting(ledger, number)
    return ledger.letters.refuse(number, f"refused by {who}: {why}")


def _held(requests: tuple[Request, ...]) -> str:
    """What a letter asks for, in a line for the editor: its topics, and what is missing of them."""
    if not requests:
        return NO_REQUEST
    topics = [f"“{request.commission.topic}”" for request in requests if request.commission]
    open_ones = len(requests) - len(topics)
    asks = f"asks for {', '.join(topics[:MOST_TOPICS])}{', …' if len(topics) > MOST_TOPICS else ''}" if topics else ""
    lacks = f"{counted(open_ones, 'request')} with something missing" if open_ones else ""
    return " and ".join(filter(None, (asks, f"holds {lacks}" if lacks else "")))


def _waiting(ledger: Ledger, number: int) -> LetterRow:
    row = ledger.letters.letter(number)
    if not row.waiting:
        raise ReportsError(f"letter {number}: does not wait; it was {row.outcome}: {row.why}")
    return row


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a letter is held against."""

    ledger: Ledger
    mail: Mail
    sender: wording.Sender
    clients: Mapping[str, Client]
    broken: tuple[ConfigError, ...]  # of clients' files
    inbox: Inbox
    threads: Threads

    @classmethod
    def of(cls, home: Path, ledger: Ledger) -> _Desk:
        mail = mail_of(home)
        broken: list[ConfigError] = []
        clients = load_clients(home, broken.append)
        inbox = Inbox(home / INBOX)
        threads = Threads(ledger, mail, inbox)
        return cls(ledger, mail, sender_of(home, mail), clients, tuple(broken), inbox, threads)

    def take_in(self, arrived: Arrived, now: datetime) -> Received | None:
        """Give a letter its row and what follows from it; None where a person's mail program has just moved it."""
        try:
            letter = self.threads.read(arrived.path, arrived.name)
        except FileNotFoundError:
            return None
        except (PermissionError, IsADirectoryError) as error:
            letter = Letter(arrived.name, 0, "", unreadable=f"its file can't be read: {error.strerror}")
        try:
            return self._entered(letter, self._judged(letter, now), now)
        except NOT_ITS_FAULT:
            raise
        except Exception as error:  # a letter that nobody foresaw is kept, and must not keep the others back
            log.exception("%s: could not be taken in", arrived.name)
            verdict = _Verdict("quarantine", f"could not be taken in: {type(error).__name__}: {error}", waiting=True)
            return self._entered(letter, verdict, now)

    def settle(self, arrived: Arrived) -> None:
        """Move a letter that has its row; where that fails it is tried again the next time."""
        try:
            self.inbox.done(arrived)
        except OSError as error:
            log.warning("%s: could not be moved: %s", arrived.path, error.strerror)

    def _entered(self, letter: Letter, verdict: _Verdict, now: datetime) -> Received:
        """The letter's row, its commissions and our answers, in one transaction."""
        with self.ledger.together():
            client = verdict.client.id if verdict.client else ""
            row = self.ledger.letters.enter(letter, now, verdict.outcome, verdict.why, verdict.waiting, client)
            return self.answered(row, verdict, "inbox", now)

    def answered(self, row: LetterRow, verdict: _Verdict, who: str, now: datetime) -> Received:
        """Record what a letter asks for, and draft our answers; in the transaction of the caller."""
        commissions = []
        for number, request in enumerate(verdict.requests, 1):
            if request.commission and verdict.client:
                made = self.ledger.record(request.commission, who, row, row.sender)
                commissions.append(made.id)
                draft = wording.acknowledgement(self.sender, made, request, verdict.client, row, now)
            else:
                draft = wording.clarification(self.sender, request, request_form(request), row, number, now)
            self.ledger.dispatches.enter(draft, "approved", now, who)
        if verdict.form:
            form = request_form(verdict.form)
            draft = wording.form(self.sender, verdict.notice, verdict.form, form, row, now, FORM)
            self.ledger.dispatches.enter(draft, "approved", now, who)
        elif verdict.notice:
            draft = wording.notice(self.sender, verdict.notice, row, now, verdict.step)
            self.ledger.dispatches.enter(draft, "approved", now, who)
        return Received(row, tuple(commissions))

    # ---- what a letter is --------------------------------------------------------------------------------------------

    def _judged(self, letter: Letter, now: datetime) -> _Verdict:
        """What becomes of a letter: the first rule that fits."""
        if letter.unreadable:
            return _Verdict("quarantine", letter.unreadable, waiting=True)
        if alike := [row for row in self.ledger.letters.alike(letter) if row.outcome in TAKEN]:
            if all(earlier.digest == letter.digest for earlier in alike):
                return _Verdict("duplicate", f"the same as letter {alike[0].id}")
            return _Verdict("quarantine", f"has the Message-ID of letter {alike[0].id} and says otherwise", True)
        if letter.automatic:
            own = letter.automatic.startswith("from our own address")
            return _Verdict("quarantine" if own else "ignored-automatic", letter.automatic, waiting=own)
        return self._of_person(letter, now)

    def _of_person(self, letter: Letter, now: datetime) -> _Verdict:
        client = self.client_of(letter.sender)
        if client is None and self.broken:
            raise self.broken[0]  # it may be this client's; once the file is mended the letter is looked at again
        if client is None:
            return _Verdict("rejected-unknown", f"{letter.sender or 'no single sender'}: no client's address", True)
        if not letter.proof.holds:
            outcome: Outcome = "verify" if client.authentication == "verify" else "rejected-auth"
            return _Verdict(outcome, letter.proof.why, True, client)
        if self.ledger.dispatches.answers_since(letter.sender, now - timedelta(days=1)) >= self.mail.replies_a_day:
            return self._beyond_the_most(letter, client, now)
        if letter.size > self.mail.largest_letter:
            most = f"{self.mail.largest_letter / 1024 / 1024:.1f} MB"
            why = f"your letter is larger than {most}; please send it without attachments"
            return _Verdict("too-large", why, client=client, notice=why)
        if answered := self.threads.continues(letter, client):
            why = f"goes on from {answered.what}: what it changes is for the editor to see"
            receipt = self.threads.receipt(letter, answered, now)
            return _Verdict("quarantine", why, True, client, notice=receipt, step=RECEIPT)
        requests = self.threads.requests(letter, client, now)
        if not requests:
            return self._without_request(letter, client, now)
        whole = sum(request.commission is not None for request in requests)
        if not whole:
            return _Verdict("clarify", " ".join(s for r in requests for s in r.missing), False, client, requests)
        is_completed = self.threads.asked_of(letter) is not None
        return _Verdict("completed" if is_completed else "accepted", letter.proof.why, False, client, requests)

    def _without_request(self, letter: Letter, client: Client, now: datetime) -> _Verdict:
        """A letter in which nothing is asked for by lines of its own: the editor sees it, and its sender gets the form.

        Once a day, and not in answer to an answer: two programs may be talking.
        """
        quoted = self.threads.forwarded(letter, client, now)
        seen = f"in quoted lines, which `deskofficer inbox --accept` takes in, it {_held(quoted)}"
        verdict = _Verdict("quarantine", seen if quoted else NO_REQUEST, True, client)
        is_told = self.ledger.dispatches.had_step_since(letter.sender, FORM, now - timedelta(days=1))
        if is_told or self.threads.asked_of(letter):
            return verdict
        notice = "your letter quotes a request, and what is quoted is not taken on by itself" if quoted else UNREAD
        return replace(verdict, notice=notice, form=self.threads.form(letter, client, now))

    def _beyond_the_most(self, letter: Letter, client: Client, now: datetime) -> _Verdict:
        """A letter after too many answers in a day: the editor sees what it holds, and its sender is told once."""
        most, yesterday = self.mail.replies_a_day, now - timedelta(days=1)
        answers = counted(most, "answer")
        why = f"had {answers} within a day, the most; {_held(self.threads.requests(letter, client, now))}"
        is_told = self.ledger.dispatches.had_step_since(letter.sender, LIMIT, yesterday)
        told = (
            f"you have had {answers} from us within a day, the most that leave by themselves. Your letter is kept, and "
            "so is what else you send until tomorrow: an editor looks at it and answers"
        )
        return _Verdict("quarantine", why, True, client, notice="" if is_told or not most else told, step=LIMIT)

    def client_of(self, address: str) -> Client | None:
        """The one client whose address, or else whose domain, this is."""
        if not address:
            return None
        by_address = [c for c in self.clients.values() if address.lower() in {a.lower() for a in c.addresses}]
        domain = address.rpartition("@")[2].lower()
        by_domain = [c for c in self.clients.values() if domain in {d.lower() for d in c.domains}]
        found = by_address or by_domain
        return found[0] if len(found) == 1 else None
