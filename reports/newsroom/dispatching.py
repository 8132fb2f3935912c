"""What is drafted when an edition is issued, and how its approval lets it leave."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from crawler.archive import CrawlerError, load_institute
from reports.config import Mail, find_client, load_mail, writes_from
from reports.correspondence import Dispatch, Step
from reports.errors import NotBound, ReportsError
from reports.ledger import Approval, Edition, Ledger
from reports.newsroom.editions import edition_folder
from reports.outbox import wording
from reports.records import Commission
from reports.rendering.verification import Expected, verify
from reports.topics import in_another_language

_MAY_LEAVE, _LEFT = ("draft", "approved"), ("sending", "sent")  # states of a dispatch

log = logging.getLogger(__name__)


def sender_of(home: Path, mail: Mail) -> wording.Sender:
    """Who writes the institute's mail."""
    return wording.Sender(home, load_institute(home).name, mail.inbox)


def enter_edition(
    home: Path, ledger: Ledger, commission: Commission, edition: Edition, page_one: str, little: str, now: datetime
) -> tuple[str, ...]:
    """Draft the dispatch of an edition that was just issued; without approval where its client wants none.

    Earlier editions that have not left no longer may; those of them that were approved are returned.

    One that goes to an address that the client's file does not name always waits for approval, and so does one whose
    topic is in another language than the report, and one in which there is too ``little``, which says so.

    To be called in the transaction that enters the edition.
    """
    check_not_refused(ledger, commission.id)  # it may have been, while this was drawn
    client = find_client(home, commission.client)
    letter, mail_to = ledger.mail_of(commission.id)
    taken_back = _overtake(ledger, edition, now)
    if (mail := load_mail(home)) and mail_to:
        draft = wording.edition(
            sender_of(home, mail), commission, edition.number, edition.manifest, page_one, mail_to, letter, now
        )
        ledger.dispatches.enter(draft, "draft", now, "newsroom")
    is_stranger = bool(mail_to) and not writes_from(client, mail_to)
    if client.approval or is_stranger or little or in_another_language(commission.topic, commission.language):
        ledger.way.enter(Step(commission.id, "awaiting approval", now, "newsroom", little, edition.id))
    else:
        _let_leave(ledger, edition, f"clients/{client.id}.toml", "approval = false", now)
    return taken_back


def _overtake(ledger: Ledger, edition: Edition, now: datetime) -> tuple[str, ...]:
    """Keep the commission's earlier editions from leaving; the names of those that were approved to."""
    taken_back = []
    for earlier in ledger.dispatches.of_commission(edition.commission):
        if earlier.draft.kind == "edition" and earlier.state in _MAY_LEAVE:
            ledger.dispatches.change(earlier.id, "overtaken", now, "newsroom", f"by {edition.id}")
            if earlier.state == "approved":
                ledger.withdraw_approval(earlier.draft.edition)
                taken_back.append(earlier.draft.edition)
    return tuple(taken_back)


def approve(home: Path, ledger: Ledger, name: str, who: str, now: datetime) -> Edition:
    """Prove an edition once more, and let it leave; the approval holds for exactly its manifest.

    Raises ``NotBound`` where it does not verify, ``ReportsError`` where it was rejected or is approved already.
    """
    edition, folder = edition_folder(home, ledger, name)
    _check_unapproved(ledger, edition)
    verdict = verify(folder, home, Expected(edition.manifest, edition.pdf))
    if not verdict.holds:
        raise NotBound(f"{name}: not approved: {verdict}: {'; '.join(str(fault) for fault in verdict.faults[:5])}")
    with ledger.together():
        _check_unapproved(ledger, edition)  # again: somebody may have decided otherwise while it was verified
        _let_leave(ledger, edition, who, "", now)
    return edition


def why_waiting(ledger: Ledger, edition: Edition) -> str:
    """What an editor should know of an edition that awaits or awaited approval, "" where there is nothing."""
    steps = (step for step in ledger.way.of(edition.commission) if step.edition == edition.id)
    return next((step.why for step in steps if step.state == "awaiting approval"), "")


def strangers(home: Path, ledger: Ledger, edition: Edition) -> list[str]:
    """The addresses that an edition is to leave for and that its client's file does not name."""
    client = find_client(home, ledger.commission(edition.commission).client)
    dispatches = ledger.dispatches.of_edition(edition.id)
    addresses = [one.draft.recipient for one in dispatches if one.state in (*_MAY_LEAVE, *_LEFT)]
    return [address for address in addresses if not writes_from(client, address)]


def _check_unapproved(ledger: Ledger, edition: Edition) -> None:
    if known := ledger.approval(edition.id):
        raise ReportsError(f"{edition.id}: approved already, by {known.who} at {known.at:%Y-%m-%d %H:%M}Z")
    _check_open(ledger, edition)


def _check_open(ledger: Ledger, edition: Edition) -> None:
    """An edition that was rejected or overtaken, or whose commission was refused, stays where it is."""
    way = ledger.way.of(edition.commission)
    latest = ledger.editions(edition.commission)[-1]
    own = [step for step in way if step.edition == edition.id]
    check_not_refused(ledger, edition.commission)
    if latest.number > edition.number:
        raise ReportsError(f"{edition.id}: was overtaken by {latest.id}")
    if own and own[-1].state == "rejected":
        raise ReportsError(f"{edition.id}: was rejected by {own[-1].who}: {own[-1].why}; "
                           f"`deskofficer report {edition.commission}` makes the next edition")  # fmt: skip
    if own and own[-1].state == "failed":
        raise ReportsError(f"{edition.id}: {own[-1].why}; `deskofficer report` makes the next edition")


def _let_leave(ledger: Ledger, edition: Edition, who: str, why: str, now: datetime) -> None:
    ledger.approve(Approval(edition.id, edition.manifest, now, who))
    ledger.way.enter(Step(edition.commission, "approved", now, who, why, edition.id))
    for dispatch in ledger.dispatches.of_edition(edition.id):
        if dispatch.state == "draft":
            ledger.dispatches.change(dispatch.id, "approved", now, who, why)


def reject_edition(home: Path, ledger: Ledger, name: str, who: str, why: str, now: datetime) -> Edition:
    """Keep an edition from leaving; its commission waits for the next one.

    An approval is taken back by it, as long as nothing has left; ``ReportsError`` where it has.
    """
    edition, _ = edition_folder(home, ledger, name)
    with ledger.together():
        dispatches = ledger.dispatches.of_edition(name)
        _check_none_left(name, dispatches)
        _check_open(ledger, edition)
        ledger.withdraw_approval(name)
        ledger.way.enter(Step(edition.commission, "rejected", now, who, why, name))
        for dispatch in dispatches:
            if dispatch.state in _MAY_LEAVE:
                ledger.dispatches.change(dispatch.id, "rejected", now, who, why)
    return edition


def refuse(home: Path, ledger: Ledger, commission_id: str, who: str, why: str, now: datetime) -> None:
    """Refuse a commission; whoever asked for it by mail is told the reason."""
    commission = ledger.commission(commission_id)
    letter, _ = ledger.mail_of(commission_id)
    with ledger.together():
        check_not_refused(ledger, commission_id)
        editions = [one for one in ledger.dispatches.of_commission(commission_id) if one.draft.kind == "edition"]
        _check_none_left(commission_id, editions)
        ledger.way.enter(Step(commission_id, "refused", now, who, why))
        for dispatch in editions:
            if dispatch.state in _MAY_LEAVE:
                ledger.dispatches.change(dispatch.id, "refused", now, who, why)
        if (mail := load_mail(home)) and letter:
            refusal = wording.refusal(sender_of(home, mail), commission, why, letter, now)
            ledger.dispatches.enter(refusal, "approved", now, who)


def _check_none_left(asked: str, dispatches: Iterable[Dispatch]) -> None:
    if gone := [one.draft.edition for one in dispatches if one.state in _LEFT]:
        named = "" if asked == gone[-1] else f"{gone[-1]} "
        raise ReportsError(f"{asked}: {named}has left already")


def note_failure(home: Path, ledger: Ledger, step: Step) -> None:
    """Enter that a build came to nothing; after the last try whoever asked by mail hears that there is no report yet.

    Nothing is entered of a commission that was refused. That the client can't be told is no reason not to enter it.
    """
    with ledger.together():
        if ledger.way.refusal(step.commission) is not None:
            return
        ledger.way.enter(step)
        if not ledger.way.is_given_up(step.commission):
            return
        try:
            _tell_failure(home, ledger, step)
        except (CrawlerError, ReportsError) as error:
            log.warning("%s: its client could not be told that it failed: %s", step.commission, error)


def _tell_failure(home: Path, ledger: Ledger, step: Step) -> None:
    letter, _ = ledger.mail_of(step.commission)
    if (mail := load_mail(home)) and letter:
        told = wording.failure(sender_of(home, mail), ledger.commission(step.commission), letter, step.at)
        ledger.dispatches.enter(told, "approved", step.at, step.who)  # the same Message-ID: once, however often tried


def check_not_refused(ledger: Ledger, commission_id: str) -> None:
    """``ReportsError`` where a commission was refused: nothing is built or sent for it any more."""
    if refusal := ledger.way.refusal(commission_id):
        raise ReportsError(f"{commission_id}: was refused by {refusal.who}: {refusal.why}")
