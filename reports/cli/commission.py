"""`deskofficer commission` and `deskofficer commissions`."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import click

from crawler.archive import open_archive
from reports.cli.filters import check_period, country_codes, region_names, telling_topic
from reports.cli.lines import by_hand
from reports.cli.options import (
    Clock,
    Day,
    Instant,
    Words,
    by_option,
    home_option,
    json_option,
    now_option,
    print_json,
    say,
)
from reports.config import FORMS, find_client, is_address, load_mail, writes_from
from reports.correspondence import LetterRow, Step
from reports.errors import BadCommission
from reports.languages import limits_of
from reports.ledger import Edition, Ledger, commission_to_json, order_of_work
from reports.records import Client, Commission, Json
from reports.topics import in_another_language

LONGEST_WHY = 80  # characters, in a list; the whole reason stands in the way of the commission


@click.command("commission")
@click.option("--client", required=True, help="The client's id, name or alias.")
@click.option("--topic", required=True, help="The subject, in the words that articles use.")
@click.option("--countries", default="", help="ISO 3166-1 codes: JO,IQ.")
@click.option("--regions", default="", help="Names of regions: Middle East.")
@click.option("--since", type=Day(), required=True, help="The first day of the period.")
@click.option("--until", type=Day(), help="The last day of the period, included; today if not given.")
@click.option(
    "--question",
    "questions",
    type=Words(),
    multiple=True,
    help="A question to be answered or reported as not found; may be given again.",
)
@click.option("--purpose", default="", help="What the report is for.")
@click.option("--dates-mean", type=click.Choice(["events", "publication"]), default="events", show_default=True,
              help="Whether the period is when events happened or when articles appeared.")  # fmt: skip
@click.option("--form", type=click.Choice(FORMS), help="The form of report; the client's usual one if not given.")
@click.option("--length", type=click.IntRange(1, 60), help="Pages at most: what weighs least is left out.")
@click.option("--deadline", type=Instant(), help="When it is due.")
@click.option("--reference", default="", help="The client's own number.")
@click.option("--mail-to", default="", help="The client's address that editions are mailed to; nowhere if not given.")
@by_option
@home_option
@now_option
@json_option
def commission_command(
    client: str, topic: str, countries: str, regions: str, since: date, until: date | None, questions: tuple[str, ...],
    purpose: str, dates_mean: str, form: str | None, length: int | None, deadline: datetime | None, reference: str,
    mail_to: str, who: str, home: Path, clock: Clock, as_json: bool,
) -> None:  # fmt: skip
    """Record a commission and print its number.

    Example: deskofficer commission --client kestrel --topic "Blinken's Middle East trip" --countries JO,IQ
    --since 2023-11-01 --until 2023-11-10
    """
    known = find_client(home, client)
    now = clock()
    commission = Commission(
        id="",
        client=known.id,
        topic=telling_topic(topic),
        received=now,
        since=since,
        until=until or now.date(),
        questions=questions,
        purpose=purpose,
        countries=country_codes(countries, "--countries"),
        regions=region_names(regions, "--regions"),
        dates_mean=dates_mean,  # type: ignore[arg-type]
        form=form or known.form,
        language=known.language,
        length=length or known.length,
        deadline=deadline,
        reference=reference,
    )
    check_period(commission.since, commission.until)
    if warning := in_another_language(commission.topic, commission.language):
        say(f"topic: {warning}")
    if limits := limits_of(commission.language):
        say(f"{known.id}: {limits}")
    _check_address(home, known, mail_to)
    with open_archive(home) as archive:
        recorded = Ledger(archive.connection).record(commission, who, mail_to=mail_to)
    if not mail_to and known.addresses and load_mail(home):
        say(f"{recorded.id}: its editions are mailed to nobody; --mail-to {known.addresses[0]} would have them leave")
    if as_json:
        print_json(commission_to_json(recorded))
    else:
        click.echo(recorded.id)


def _check_address(home: Path, client: Client, address: str) -> None:
    if not address:
        return
    if not is_address(address):
        raise click.UsageError(f'--mail-to: expected a mail address, found "{address}"')
    if load_mail(home) is None:
        raise BadCommission("mail-to: institute.toml has no table [mail], so nothing can be mailed")
    if not writes_from(client, address):
        raise BadCommission(f'mail-to: "{address}" is no address of {client.id}; clients/{client.id}.toml names them')


@click.command("commissions")
@click.argument("commission", required=False)
@home_option
@json_option
def commissions_command(commission: str | None, home: Path, as_json: bool) -> None:
    """List commissions: first those that are open, in the order of work, then the others, newest first.

    Named by its number, a commission is shown with its whole way: each step, with who, when and why.

    Example: deskofficer commissions C-2023-0001 --home institute
    """
    with open_archive(home) as archive:
        ledger = Ledger(archive.connection)
        asked = [ledger.commission(commission)] if commission else _in_order(ledger)
        listing = [
            _Listed(one, ledger.way.of(one.id), ledger.editions(one.id), *ledger.mail_of(one.id)) for one in asked
        ]
    if as_json:
        print_json([one.to_json() for one in listing])
        return
    if not listing:
        say("0 commissions")
    for one in listing:
        click.echo(one.line())
        if commission:
            one.print_way()


def _in_order(ledger: Ledger) -> list[Commission]:
    latest = ledger.way.latest()
    known = ledger.commissions()
    is_done = {one.id: ledger.is_done(latest[one.id]) for one in known}
    open_ones = sorted((one for one in known if not is_done[one.id]), key=order_of_work)
    return [*open_ones, *(one for one in known if is_done[one.id])]


@dataclass(frozen=True, slots=True)
class _Listed:
    """A commission with all that the ledger knows of it."""

    commission: Commission
    way: list[Step]
    editions: list[Edition]
    letter: LetterRow | None
    mail_to: str

    def line(self) -> str:
        one, latest = self.commission, self.way[-1]
        due = f", due {one.deadline:%Y-%m-%d %H:%M}Z" if one.deadline else ""
        made = f"  editions {', '.join(str(e.number) for e in self.editions)}" if self.editions else ""
        is_told = latest.state in ("awaiting approval", "rejected", "failed", "refused")
        short = textwrap.shorten(latest.why, LONGEST_WHY, placeholder=" …") if is_told else ""
        if latest.state == "approved" and not self.mail_to:
            short = by_hand(latest.edition)
        why = f" ({short})" if short else ""
        about = f"{one.client}, {one.form}, {one.since} to {one.until}: {one.topic}"
        return f"{one.id}  {latest.state}{why}{due}  {about}{made}"

    def print_way(self) -> None:
        if self.letter:
            click.echo(f"  asked for by {self.letter.sender} in letter {self.letter.id}: {self.letter.subject}")
        for step in self.way:
            edition = f" {step.edition}" if step.edition else ""
            why = f": {step.why}" if step.why else ""
            click.echo(f"  {step.at:%Y-%m-%d %H:%M:%S}Z  {step.state}{edition}, by {step.who}{why}")

    def to_json(self) -> Json:
        steps = [{"state": s.state, "at": s.at.isoformat(), "who": s.who, "why": s.why, "edition": s.edition or None}
                 for s in self.way]  # fmt: skip
        return commission_to_json(self.commission) | {
            "state": self.way[-1].state,
            "way": steps,
            "editions": [edition.id for edition in self.editions],
            "letter": self.letter.id if self.letter else None,
            "mail_to": self.mail_to or None,
        }
