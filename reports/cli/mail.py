"""`deskofficer inbox` and `deskofficer outbox`: letters in, dispatches out."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from crawler.archive import open_archive
from reports.cli.lines import delivered_line, dispatch_line, letter_line
from reports.cli.options import Clock, Words, by_option, home_option, json_option, now_option, print_json, say
from reports.config import find_client, writes_from
from reports.correspondence import Dispatch, LetterRow
from reports.ledger import Ledger
from reports.newsroom.delivering import deliver
from reports.newsroom.receiving import Received, accept_letter, receive, refuse_letter


@click.command("inbox")
@click.option("--waiting", is_flag=True, help="Only list the letters that wait for the editor.")
@click.option("--accept", type=int, metavar="LETTER", help="Take in a letter that waited, on your word.")
@click.option("--client", default="", help="With --accept: the id of the client whose letter it is.")
@click.option("--refuse", type=int, metavar="LETTER", help="Let a letter wait no longer.")
@click.option("--why", type=Words(), help="With --refuse: the reason.")
@by_option
@home_option
@now_option
@json_option
def inbox_command(
    waiting: bool, accept: int | None, client: str, refuse: int | None, why: str | None, who: str, home: Path,
    clock: Clock, as_json: bool,
) -> None:  # fmt: skip
    """Read the mailbox: take in requests of known clients, acknowledge them, and keep the rest for the editor.

    Answers wait in the outbox. Nothing is taken in whose sender is not proven; what waits can be accepted or refused.

    Example: deskofficer inbox --home institute
    """
    if accept is not None and refuse is not None:
        raise click.UsageError("--accept and --refuse exclude each other")
    if refuse is not None and not why:
        raise click.UsageError("--refuse wants a reason: --why TEXT")
    with open_archive(home) as archive:
        ledger = Ledger(archive.connection)
        if waiting:
            done = [Received(row) for row in ledger.letters.waiting()]
        elif accept is not None:
            done = [accept_letter(home, ledger, accept, client, who, clock())]
            _warn_of_stranger(home, done[0].letter)
        elif refuse is not None:
            done = [Received(refuse_letter(ledger, refuse, who, why or ""))]
        else:
            done = receive(home, ledger, clock)
    if as_json:
        print_json([letter_json(one.letter) | {"commissions": list(one.commissions)} for one in done])
        return
    for one in done:
        click.echo(letter_line(one.letter, one.commissions))
    if not done:
        say("no letter waits" if waiting else "no new letter")


def _warn_of_stranger(home: Path, letter: LetterRow) -> None:
    known = find_client(home, letter.client)
    if not writes_from(known, letter.sender):
        say(f"letter {letter.id}: {letter.sender} is no address of {known.id}, and its editions will go there; each "
            f"waits for your approval. If it is one, name it in clients/{known.id}.toml")  # fmt: skip


def letter_json(letter: LetterRow) -> dict[str, Any]:
    return asdict(letter) | {"read": letter.read.isoformat(), "references": list(letter.references)}


@click.command("outbox")
@click.option("--deliver", "now_deliver", is_flag=True, help="Hand over what is approved and due.")
@click.option("--again", type=int, metavar="DISPATCH", help="Let a dispatch that failed be tried anew.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="List at most so many.")
@by_option
@home_option
@now_option
@json_option
def outbox_command(
    now_deliver: bool, again: int | None, limit: int, who: str, home: Path, clock: Clock, as_json: bool
) -> None:
    """List dispatches with their states, newest first; or hand over what is due.

    Example: deskofficer outbox --deliver --home institute
    """
    with open_archive(home) as archive:
        ledger = Ledger(archive.connection)
        if again is not None:
            ledger.dispatches.again(again, clock(), who)
        if not now_deliver:
            _list(ledger.dispatches.all(limit=limit), as_json)
            return
        done = deliver(home, ledger, clock)
    if as_json:
        print_json([dispatch_json(one.dispatch) | {"state": one.state, "why": one.why} for one in done])
    else:
        for one in done:
            click.echo(delivered_line(one))
        if not done:
            say("nothing is due")
    if any(one.state not in ("sent", "overtaken") for one in done):
        raise SystemExit(1)


def _list(dispatches: list[Dispatch], as_json: bool) -> None:
    if as_json:
        print_json([dispatch_json(one) for one in dispatches])
    for one in dispatches if not as_json else ():
        click.echo(dispatch_line(one))


def dispatch_json(dispatch: Dispatch) -> dict[str, Any]:
    draft = dispatch.draft
    return {
        "id": dispatch.id,
        "message_id": draft.message_id,
        "kind": draft.kind,
        "recipient": draft.recipient,
        "subject": draft.subject,
        "commission": draft.commission or None,
        "letter": draft.letter,
        "edition": draft.edition or None,
        "manifest": draft.manifest or None,
        "state": dispatch.state,
        "changed": dispatch.changed.isoformat(),
        "dated": draft.dated.isoformat(),
        "tries": dispatch.tries,
        "next_try": dispatch.next_try.isoformat() if dispatch.next_try else None,
        "why": dispatch.why,
    }
