"""institute.toml as the crawling floor needs it: who we are, where we may go, where the database is."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

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
        timezone=time_zone(own, "timezone", "UTC"),
        handling=own.texts("handling"),
        network=_network(top.table("network")),
        database=_database(top.table("database")),
    )
    own.done()
    top.done()
    return institute


def time_zone(table: TomlTable, name: str, default: str) -> str:
    """An IANA time zone's name."""
    value = table.text(name, default)
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise table.complain(name, f'expected a time zone such as "Europe/London", found "{value}"') from None
    return value


def _network(table: TomlTable) -> Network:
    allow = []
    for place, value in enumerate(table.texts("allow")):
        try:
            allow.append(ipaddress.ip_network(value))
        except ValueError:
            raise table.complain(
                f"allow[{place}]", f'expected a network such as "10.1.0.0/16", found "{value}"'
            ) from None
    hosts = {name: _host(table, name, value) for name, value in table.mapping("hosts", (str,), "an address").items()}
    delay = table.number("delay", 1.0)
    if delay < 0:
        raise table.complain("delay", f"expected seconds from 0 up, found {delay}")
    table.done()
    return Network(tuple(allow), hosts, float(delay))


def _host(table: TomlTable, name: str, value: str) -> HostAddress:
    address, _, port = value.partition(":") if value.count(":") <= 1 else value.strip("[").partition("]:")
    try:
        return HostAddress(str(ipaddress.ip_address(address.strip("]"))), int(port) if port else None)
    except ValueError:
        wanted = 'expected an address such as "127.0.0.11" or "127.0.0.11:8080"'
        raise table.complain(f"hosts.{name}", f'{wanted}, found "{value}"') from None


def _database(table: TomlTable) -> Path:
    name = table.text("file", "archive.sqlite")
    table.done()
    return Path(name)
