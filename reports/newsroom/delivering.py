"""Approved dispatches are handed over, each state in its own transaction: sending is committed before a byte leaves.

Whoever delivers holds the outbox, so a dispatch found in ``sending`` was cut short by a kill. It is handed over again,
as the very same mail: into a Maildir that changes nothing, and a mail server may then have it twice, under one
Message-ID, where the kill came between the server's last word and ours.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from crawler.archive import held
from reports.config import Mail, mail_of
from reports.correspondence import Dispatch, Step
from reports.errors import Busy, NotSent, NotTaken
from reports.ledger import Ledger
from reports.newsroom.dispatching import sender_of
from reports.newsroom.editions import edition_folder, settle
from reports.outbox import maildir, smtp
from reports.outbox.mime import as_mail
from reports.outbox.wording import Sender
from reports.rendering.manifest import digest

WAITS = (
    timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1), timedelta(hours=4),
)  # fmt: skip
MOST_TRIES = 16  # about two days; then a person has to look
OUTBOX = Path("mail") / "outbox"
_WHO = "outbox"


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of one dispatch."""

    dispatch: Dispatch
    state: str  # "sent", "failed", "approved" where it is tried again, "overtaken" where a later edition is there
    why: str = ""


def deliver(
    home: Path,
    ledger: Ledger,
    now: Callable[[], datetime],
    ended: Callable[[Delivered], None] = lambda _: None,
    stopping: Callable[[], bool] = lambda: False,
) -> list[Delivered]:
    """Hand over all that is due. A dispatch that can't leave is entered as such, and the rest goes on.

    Raises ``Busy`` where another process delivers, ``ConfigError`` where there is no table [mail].
    """
    mail = mail_of(home)
    sender = sender_of(home, mail)
    done = []
    with held(home, "outbox") as mine:
        if not mine:
            raise Busy("the outbox: another process is delivering")
        settle(home, ledger)
        for dispatch in ledger.dispatches.due(now()):
            if stopping():
                break
            if delivered := _deliver(home, ledger, mail, sender, dispatch, now):
                done.append(delivered)
                ended(delivered)
    return done


def _deliver(
    home: Path, ledger: Ledger, mail: Mail, sender: Sender, dispatch: Dispatch, now: Callable[[], datetime]
) -> Delivered | None:
    """Hand one over; None where the editor has decided otherwise since it was found due."""
    if later := _overtaken_by(ledger, dispatch):
        ledger.dispatches.change(dispatch.id, "overtaken", now(), _WHO, f"by {later}")
        return Delivered(dispatch, "overtaken", f"by {later}")
    if not ledger.dispatches.begin(dispatch.id, now(), _WHO):
        return None
    draft = dispatch.draft
    try:
        message = as_mail(draft, sender, _attachments(home, ledger, dispatch))
        if mail.smtp:
            smtp.send(mail.smtp, home, mail.inbox, draft.recipient, message)
        else:
            maildir.put(home / OUTBOX, draft.message_id, message)
    except NotTaken as error:
        return _failed(ledger, dispatch, str(error), now())
    except NotSent as error:
        return _postponed(ledger, dispatch, str(error), now())
    except Exception as error:  # a mail that can't be made must not keep the others back
        return _postponed(ledger, dispatch, f"could not be made: {type(error).__name__}: {error}", now())
    return _sent(ledger, dispatch, now())


def _overtaken_by(ledger: Ledger, dispatch: Dispatch) -> str:
    """The later edition that came while this one was being tried, or had failed; of what may have left there is none.

    One that was still to leave was taken back when the later one was issued.
    """
    if not dispatch.draft.edition or dispatch.state != "approved":
        return ""
    latest = ledger.editions(dispatch.draft.commission)[-1].id
    return latest if latest != dispatch.draft.edition else ""


def _attachments(home: Path, ledger: Ledger, dispatch: Dispatch) -> dict[str, bytes]:
    """The PDF of an edition that is still exactly what was approved; ``NotTaken`` says what is not."""
    name = dispatch.draft.edition
    if not name:
        return {}
    edition, folder = edition_folder(home, ledger, name)
    approval = ledger.approval(name)
    pdf = (folder / "report.pdf").read_bytes()
    if approval is None or approval.manifest != digest((folder / "manifest.json").read_bytes()):
        raise NotTaken(f"{name}: its manifest is not the one that was approved")
    if digest(pdf) != edition.pdf:
        raise NotTaken(f"{name}: its PDF is not the one that was issued")
    return {f"{name}.pdf": pdf}


def _sent(ledger: Ledger, dispatch: Dispatch, now: datetime) -> Delivered:
    with ledger.together():
        ledger.dispatches.change(dispatch.id, "sent", now, _WHO)
        if dispatch.draft.kind == "edition":
            to = f"to {dispatch.draft.recipient}"
            ledger.way.enter(Step(dispatch.draft.commission, "dispatched", now, _WHO, to, dispatch.draft.edition))
    return Delivered(dispatch, "sent")


def _postponed(ledger: Ledger, dispatch: Dispatch, why: str, now: datetime) -> Delivered:
    tries = dispatch.tries + 1  # this one included
    if tries >= MOST_TRIES:
        return _failed(ledger, dispatch, f"given up after {tries} tries: {why}", now)
    wait = WAITS[min(tries, len(WAITS)) - 1]
    ledger.dispatches.change(dispatch.id, "approved", now, _WHO, why, now + wait)
    return Delivered(dispatch, "approved", why)


def _failed(ledger: Ledger, dispatch: Dispatch, why: str, now: datetime) -> Delivered:
    with ledger.together():
        ledger.dispatches.change(dispatch.id, "failed", now, _WHO, why)
        if dispatch.draft.kind == "edition":
            step = Step(dispatch.draft.commission, "failed", now, _WHO, f"not delivered: {why}", dispatch.draft.edition)
            ledger.way.enter(step)
    return Delivered(dispatch, "failed", why)
