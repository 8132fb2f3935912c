"""What the reporting floor is told: clients/ID.toml, one client a file (docs/clients.md)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crawler.archive import ConfigError, TomlTable
from reports.errors import UnknownClient
from reports.records import Client

FORMS = ("note", "backgrounder", "special report", "analysis", "digest")
ORDERS = ("DMY", "MDY", "YMD")


def load_clients(home: Path, complain: Callable[[ConfigError], None] | None = None) -> dict[str, Client]:
    """Clients by id. A broken file goes to ``complain`` and the rest is loaded; without it the first one raises."""
    clients = {}
    for path in sorted((home / "clients").glob("*.toml"), key=lambda file: file.stem):
        try:
            clients[path.stem] = load_client(path, home)
        except ConfigError as error:
            if complain is None:
                raise
            complain(error)
    return clients


def find_client(home: Path, name: str) -> Client:
    """A client by id, name or alias; ``UnknownClient`` lists those there are."""
    clients = load_clients(home, complain=lambda _: None)
    if (home / "clients" / f"{name}.toml").exists():
        return load_client(home / "clients" / f"{name}.toml", home)
    for client in clients.values():
        if name.casefold() in {known.casefold() for known in (client.name, *client.aliases)}:
            return client
    known = ", ".join(clients) or "none yet; a client is a file clients/ID.toml"
    raise UnknownClient(f"no client {name!r}; known: {known}")


def load_client(path: Path, home: Path) -> Client:
    """Read one file; ``ConfigError`` names the place and the cure."""
    table = TomlTable.load(path, home)
    client = Client(
        id=path.stem,
        name=table.text("name"),
        aliases=table.texts("aliases"),
        addresses=table.texts("addresses", _mail_address),
        domains=table.texts("domains"),
        timezone=_time_zone(table),
        date_order=cast(Literal["DMY", "MDY", "YMD"], table.choice("date_order", ORDERS, "DMY")),
        language=table.text("language", "en"),
        form=table.choice("form", FORMS, "backgrounder"),
        format=table.text("format", "PDF"),
        length=table.whole("length", None),
        approval=table.flag("approval", True),
        authentication=cast(Literal["dmarc", "verify"], table.choice("authentication", ("dmarc", "verify"), "dmarc")),
        handling=table.text("handling", ""),
        regions=table.texts("regions"),
        look=table.mapping("look", (str,), "a text"),
    )
    table.done()
    return client


def _mail_address(value: str) -> str | None:
    name, at, domain = value.partition("@")
    return None if name and at and "." in domain and " " not in value else f'expected a mail address, found "{value}"'


def _time_zone(table: TomlTable) -> str:
    value = table.text("timezone", "UTC")
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise table.complain("timezone", f'expected a time zone such as "Europe/London", found "{value}"') from None
    return value
