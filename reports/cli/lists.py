"""`deskofficer outlets`, `clients` and `status`: what is set up, and how it goes."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from crawler.archive import ConfigError, load_outlets, open_archive
from reports.cli import complain
from reports.cli.options import home_option, json_option, print_json
from reports.config import load_clients
from reports.ledger import Ledger


@click.command("outlets")
@home_option
@json_option
def outlets_command(home: Path, as_json: bool) -> None:
    """List outlets; each broken file is named, with place and cure.

    Example: deskofficer outlets --home institute
    """
    broken: list[ConfigError] = []
    outlets = load_outlets(home, broken.append)
    if as_json:
        print_json([asdict(outlet) for outlet in outlets.values()])
    else:
        for outlet in outlets.values():
            state = "" if outlet.state == "none" else f", state-{outlet.state}"
            click.echo(f"{outlet.id:<20} {outlet.name}  ({outlet.language}, {outlet.country}, {outlet.kind}{state})")
    _end(broken)


@click.command("clients")
@home_option
@json_option
def clients_command(home: Path, as_json: bool) -> None:
    """List clients; each broken file is named, with place and cure.

    Example: deskofficer clients --home institute
    """
    broken: list[ConfigError] = []
    clients = load_clients(home, broken.append)
    if as_json:
        print_json([asdict(client) for client in clients.values()])
    else:
        for client in clients.values():
            click.echo(
                f"{client.id:<16} {client.name}  ({client.form}, {client.language}, {', '.join(client.addresses)})"
            )
    _end(broken)


def _end(broken: list[ConfigError]) -> None:
    for error in broken:
        complain(str(error))
    if broken:
        raise SystemExit(1)


@click.command("status")
@click.option("--visits", "most", type=click.IntRange(0), default=20, show_default=True, help="At most so many visits.")
@home_option
@json_option
def status_command(most: int, home: Path, as_json: bool) -> None:
    """Say what the archive holds, the latest visits and the latest commissions.

    Example: deskofficer status --home institute
    """
    with open_archive(home) as archive:
        articles, visits = archive.count(), archive.visits(limit=most)
        commissions = Ledger(archive.connection).commissions()
    if as_json:
        rows = [
            asdict(v) | {"started": v.started.isoformat(), "finished": v.finished.isoformat(), "kept": v.kept}
            for v in visits
        ]
        print_json({"articles": articles, "commissions": len(commissions), "visits": rows})
        return
    click.echo(f"{articles} articles, {len(commissions)} commissions")
    for visit in visits:
        failed = f", {len(visit.failures)} failed" if visit.failures else ""
        click.echo(
            f"{visit.started:%Y-%m-%d %H:%M:%SZ}  {visit.outlet:<20} {visit.found} found, {visit.new} new, "
            f"{visit.revised} revised, {visit.same} same{failed}"
        )
        for failure in visit.failures:
            click.echo(f"    {failure.url}: {failure.why}")
