"""An institute in a folder of its own, with a clock that stands still and names that lead to the loopback."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path

from crawler.archive import Archive, open_archive
from crawler.config import HostAddress, Institute, Network
from crawler.crawl import crawl
from crawler.records import Outlet, Visit

INSTITUTE = """[institute]
name = "Institute of Harbour Affairs"
address = "desk@harbour.example"
"""


@dataclass(slots=True)
class Clock:
    """Stands still until it is put forward."""

    now: datetime = datetime(2023, 11, 10, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **length: float) -> None:
        self.now += timedelta(**length)


@dataclass(slots=True)
class Desk:
    """An institute in a folder of its own."""

    home: Path
    clock: Clock
    institute: Institute
    hosts: dict[str, HostAddress] = field(default_factory=dict)

    def network(self, allow: tuple[str, ...] = (), delay: float = 0.0) -> None:
        """Let the guard pass these networks only."""
        networks = tuple(ip_network(each) for each in allow)
        self.institute = replace(self.institute, network=Network(networks, self.hosts, delay))

    def name(self, host: str, port: int, address: str = "127.0.0.1") -> None:
        """Let a name lead to a server."""
        self.hosts[host] = HostAddress(address, port)

    def crawl(self, *outlets: Outlet, limit: int | None = None) -> list[Visit]:
        return crawl(self.institute, outlets, self.clock, limit=limit)

    def visit(self, outlet: Outlet, limit: int | None = None) -> Visit:
        return self.crawl(outlet, limit=limit)[0]

    def archive(self) -> Archive:
        return open_archive(self.home)
