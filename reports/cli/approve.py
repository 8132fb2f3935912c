"""`deskofficer approve` and `deskofficer reject`: the editor's word."""

from __future__ import annotations

import re
from pathlib import Path

import click

from crawler.archive import open_archive
from reports.cli.lines import by_hand
from reports.cli.options import Clock, Words, by_option, home_option, now_option, say
from reports.ledger import Ledger


@click.command("approve")
@click.argument("edition")
@by_option
@home_option
@now_option
def approve_command(edition: str, who: str, home: Path, clock: Clock) -> None:
    """Prove an edition once more and let it leave; the approval holds for exactly its manifest.

    Example: deskofficer approve C-2023-0001-1 --by "Jane Roe" --home institute
    """
    from reports.newsroom.dispatching import approve, strangers, why_waiting

    with open_archive(home) as archive:
        ledger = Ledger(archive.connection)
        approved = approve(home, ledger, edition, who, clock())
        leaving = [one.draft.recipient for one in ledger.dispatches.of_edition(approved.id) if one.state == "approved"]
        foreign, why = strangers(home, ledger, approved), why_waiting(ledger, approved)
    to = f"leaves for {', '.join(leaving)} with the next delivery" if leaving else by_hand(approved.id)
    click.echo(f"{approved.id}: approved by {who}; {to}")
    if why:
        say(f"{approved.id}: {why}")
    for address in foreign:
        say(f"{approved.id}: {address} is no address of its client; `reject {approved.commission}` stops it")


@click.command("reject")
@click.argument("what", metavar="EDITION|COMMISSION")
@click.option(
    "--why", type=Words(), required=True, help="The reason; of a refused commission it is told to whoever asked for it."
)
@by_option
@home_option
@now_option
def reject_command(what: str, why: str, who: str, home: Path, clock: Clock) -> None:
    """Keep an edition from leaving, or refuse a whole commission.

    An approval is taken back by it, as long as nothing has left.

    Example: deskofficer reject C-2023-0001 --why "outside our field" --home institute
    """
    from reports.newsroom.dispatching import refuse, reject_edition

    with open_archive(home) as archive:
        ledger = Ledger(archive.connection)
        if re.fullmatch(r"C-\d+-\d+", what):
            refuse(home, ledger, what, who, why, clock())
            click.echo(f"{what}: refused by {who}")
        else:
            rejected = reject_edition(home, ledger, what, who, why, clock())
            again = f"`deskofficer report {rejected.commission}` makes the next one"
            click.echo(f"{rejected.id}: not approved; {again}, with the same statements unless articles have come in")
            say(
                f"`deskofficer report {rejected.commission} --statements` lists them, `--without NUMBER` leaves one out"
            )
