"""institute.toml as the crawling floor needs it: who we are, where we may go, where the database is."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from crawler.codes import time_zone_complaint
from crawler.toml_file import TomlTable

FILE = "institute.toml"
IPNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True)
class HostAddress:
    """Where a name leads, by [network.hosts]; ``port`` None keeps the port of the URL."""

    address: str
    port: int | None = None


@dataclass(frozen=True, slots=True)
class Network:
    """What the guard lets through beyond public addresses, and how politely outlets are asked."""

    allow: tuple[IPNetwork, ...] = ()
    hosts: Mapping[str, HostAddress] = field(default_factory=dict)
    delay: float = 1.0  # seconds between two requests to one outlet


@dataclass(frozen=True, slots=True)
class Institute:
    """Who runs the program."""

    home: Path
    name: str
    address: str  # the contact's mail address, named in the user agent
    timezone: str = "UTC"
    handling: tuple[str, ...] = ()  # the handling marks that clients may have
    network: Network = field(default_factory=Network)
    database: Path = Path("archive.sqlite")

    @property
    def database_file(self) -> Path:
        return self.home / self.database


def load_institute(home: Path) -> Institute:
    """Read institute.toml; ``ConfigError`` names the place and the cure.

    The tables [mail], [look] and [schedule] belong to other floors and are left to them.
    """
    top = TomlTable.load(home / FILE, home)
    for others in ("mail", "look", "schedule"):
        top.table(others)
    own = top.table("institute")
    institute = Institute(
        home=home,
        name=own.text("name"),
        address=own.text("address"),
        timezone=own.text("timezone", "UTC", time_zone_complaint),
        handling=own.texts("handling"),
        network=_network(top.table("network")),
        database=_database(top.table("database")),
    )
    own.done()
    top.done()
    top.settle()
    return institute


def _network(table: TomlTable) -> Network:
    allow = tuple(ipaddress.ip_network(value) for value in table.texts("allow", _of_network))
    named = table.mapping("hosts", (str,), "an address", check=_of_host)
    hosts = {name: host for name, value in named.items() if (host := _host(value))}
    delay = table.number(
        "delay", 1.0, lambda value: None if value >= 0 else f"expected seconds from 0 up, found {value}"
    )
    table.done()
    return Network(allow, hosts, float(delay))


def _of_network(value: str) -> str | None:
    try:
        ipaddress.ip_network(value)
    except ValueError:
        return f'expected a network such as "10.1.0.0/16", found "{value}"'
    return None


def _of_host(value: str) -> str | None:
    wanted = 'expected an address such as "127.0.0.11" or "127.0.0.11:8080"'
    return None if _host(value) else f'{wanted}, found "{value}"'


def _host(value: str) -> HostAddress | None:
    """The address that a host's words are; None where they are none."""
    address, _, port = value.partition(":") if value.count(":") <= 1 else value.strip("[").partition("]:")
    try:
        return HostAddress(str(ipaddress.ip_address(address.strip("]"))), int(port) if port else None)
    except ValueError:
        return None


def _database(table: TomlTable) -> Path:
    name = table.text("file", "archive.sqlite")
    table.done()
    return Path(name)
