"""`deskofficer outlets` and `deskofficer clients`: what is set up."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from crawler.archive import ConfigError, load_outlets, shared_addresses
from reports.cli import complain
from reports.cli.options import home_option, json_option, print_json, say
from reports.config import load_clients
from reports.languages import limits_of


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
            state = "" if outlet.state == "none" else f", state-{outlet.state}: printed on its own state alone"
            click.echo(f"{outlet.id:<20} {outlet.name}  ({outlet.language}, {outlet.country}, {outlet.kind}{state})")
    for address, ids in shared_addresses(outlets.values()).items():
        say(f"{', '.join(ids)}: all have {address}, and all but one find nothing there")
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
            known_by = [*client.addresses, *(f"@{domain}" for domain in client.domains)]
            about = ", ".join([client.form, client.language, *known_by])
            click.echo(f"{client.id:<16} {client.name}  ({about})")
        for language in sorted({client.language for client in clients.values()}):
            if limits := limits_of(language):
                say(f"{', '.join(id for id, each in clients.items() if each.language == language)}: {limits}")
    _end(broken)


def _end(broken: list[ConfigError]) -> None:
    for error in broken:
        complain(str(error))
    if broken:
        raise SystemExit(1)
