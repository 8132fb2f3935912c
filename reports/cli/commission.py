"""`deskofficer commission` and `deskofficer commissions`."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from crawler.archive import country_name, open_archive
from reports.cli.options import Clock, Day, Instant, home_option, json_option, listed, now_option, print_json
from reports.config import FORMS, find_client
from reports.errors import BadCommission
from reports.ledger import Ledger, commission_to_json
from reports.records import Commission


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
    multiple=True,
    help="A question to be answered or reported as not found; may be given again.",
)
@click.option("--purpose", default="", help="What the report is for.")
@click.option("--dates-mean", type=click.Choice(["events", "publication"]), default="events", show_default=True,
              help="Whether the period is when events happened or when articles appeared.")  # fmt: skip
@click.option("--form", type=click.Choice(FORMS), help="The form of report; the client's usual one if not given.")
@click.option("--length", type=click.IntRange(1, 60), help="Pages.")
@click.option("--deadline", type=Instant(), help="When it is due.")
@click.option("--reference", default="", help="The client's own number.")
@home_option
@now_option
@json_option
def commission_command(
    client: str, topic: str, countries: str, regions: str, since: date, until: date | None, questions: tuple[str, ...],
    purpose: str, dates_mean: str, form: str | None, length: int | None, deadline: datetime | None, reference: str,
    home: Path, clock: Clock, as_json: bool,
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
        topic=" ".join(topic.split()),
        received=now,
        since=since,
        until=until or now.date(),
        questions=tuple(" ".join(question.split()) for question in questions),
        purpose=purpose,
        countries=tuple(code.upper() for code in listed(countries)),
        regions=listed(regions),
        dates_mean=dates_mean,  # type: ignore[arg-type]
        form=form or known.form,
        language=known.language,
        length=length or known.length,
        deadline=deadline,
        reference=reference,
    )
    _check(commission)
    with open_archive(home) as archive:
        recorded = Ledger(archive.connection).record(commission)
    if as_json:
        print_json(commission_to_json(recorded))
    else:
        click.echo(recorded.id)


def _check(commission: Commission) -> None:
    if not commission.topic:
        raise BadCommission("topic: empty; expected the subject in the words that articles use")
    if commission.since > commission.until:
        raise BadCommission(f"since: {commission.since} is after until, {commission.until}")
    for code in commission.countries:
        if country_name(code) == code:
            raise BadCommission(f'countries: "{code}" is no ISO 3166-1 country code; expected for example JO')


@click.command("commissions")
@home_option
@json_option
def commissions_command(home: Path, as_json: bool) -> None:
    """List commissions, newest first, with their editions.

    Example: deskofficer commissions --home institute
    """
    with open_archive(home) as archive:
        ledger = Ledger(archive.connection)
        listing = [(commission, ledger.editions(commission.id)) for commission in ledger.commissions()]
    if as_json:
        print_json([commission_to_json(one) | {"editions": [e.id for e in editions]} for one, editions in listing])
        return
    for one, editions in listing:
        made = f"editions {', '.join(str(e.number) for e in editions)}" if editions else "no edition yet"
        click.echo(f"{one.id}  {one.client:<12} {one.form:<13} {one.since} to {one.until}  {one.topic}  ({made})")
