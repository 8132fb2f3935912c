"""The guard: to which addresses a request may go out.

Addresses of feeds and pages come from strangers, and this program runs inside somebody's network. So every address is
judged after its name was looked up, and once more when its socket is made: there is no gap between the check and its
use, and no spelling of an address that gets round it. Whatever is not on the public internet is refused unless
``[network] allow`` names its network; a name that ``[network.hosts]`` maps is judged like any other.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from typing import Any

from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from crawler.config import Network
from crawler.errors import Refused

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # the well-known prefix (RFC 6052): its last 32 bits are an IPv4 address
_UNICAST = ipaddress.ip_network("2000::/3")  # the only IPv6 addresses in public use
# What Python's is_global leaves open, in some of its versions at least.
_REFUSED = {
    ipaddress.ip_network("168.63.129.16/32"): "metadata address of a cloud",
    ipaddress.ip_network("100.64.0.0/10"): "shared address of a carrier",
    ipaddress.ip_network("192.0.0.0/24"): "reserved address",
    ipaddress.ip_network("192.88.99.0/24"): "6to4 relay",
    ipaddress.ip_network("198.18.0.0/15"): "reserved address",
    ipaddress.ip_network("2001::/23"): "reserved address",
    ipaddress.ip_network("2001:db8::/32"): "reserved address",
    ipaddress.ip_network("2002::/16"): "6to4 tunnel",
    ipaddress.ip_network("3fff::/20"): "reserved address",
    ipaddress.ip_network("64:ff9b:1::/48"): "reserved address",
}


class Guard(AbstractResolver):
    """Judges addresses, looks names up, and makes the sockets."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._hosts = {name.lower().rstrip("."): where for name, where in network.hosts.items()}

    def objection(self, address: IPAddress) -> str | None:
        """What speaks against an address, or None."""
        if any(address in network for network in self._network.allow):
            return None
        inner = _ipv4_inside(address)
        if inner is not None:
            return self.objection(inner)
        return _not_public(address)

    def check_url(self, url: URL) -> None:
        """Refuse what needs no look-up: other schemes, passwords, and numeric hosts however they are spelt."""
        if url.scheme not in ("http", "https") or not url.host:
            raise Refused(str(url), "only http and https are fetched")
        if url.user is not None or url.password is not None:
            raise Refused(str(url), "an address with a user name in it is not fetched")
        address = _numeric(url.host)
        if address is not None:
            self._check(address, url.host)

    def _check(self, address: IPAddress, host: str) -> None:
        if why := self.objection(address):
            shown = host if host == str(address) else f"{host} is {address}"
            raise Refused(host, f"refused: {shown}: {why}; [network] allow in institute.toml would let it through")

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The permitted addresses of a name; ``Refused`` where it has others only."""
        found = await self._look_up(host.lower().rstrip("."), port, family)
        permitted = [(address, port) for address, port in found if self.objection(address) is None]
        if not permitted:
            self._check(found[0][0], host)
        return [_result(host, address, port) for address, port in permitted]

    async def _look_up(self, host: str, port: int, family: int) -> list[tuple[IPAddress, int]]:
        if host in self._hosts:
            where = self._hosts[host]
            return [(ipaddress.ip_address(where.address), where.port or port)]
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, port, family=family, type=socket.SOCK_STREAM)
        if not found:
            raise OSError(f"{host} has no address")
        return [(ipaddress.ip_address(sockaddr[0]), port) for *_, sockaddr in found]

    def open_socket(self, info: tuple[Any, ...]) -> socket.socket:
        """Make the socket of a connection to an address: the last moment at which it can be refused."""
        family, kind, protocol, _, sockaddr = info
        self._check(ipaddress.ip_address(sockaddr[0]), sockaddr[0])
        return socket.socket(family, kind, protocol)

    async def close(self) -> None:
        """Nothing to release."""


def _ipv4_inside(address: IPAddress) -> ipaddress.IPv4Address | None:
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped


def _not_public(address: IPAddress) -> str | None:
    for network, name in _REFUSED.items():
        if address in network:
            return name
    kinds = ("unspecified", "loopback", "link_local", "multicast", "private", "reserved")
    for kind in kinds:
        if getattr(address, f"is_{kind}"):
            return f"{kind.replace('_', '-')} address"
    if not address.is_global or (address.version == 6 and address not in _UNICAST):
        return "not a public address"
    return None


def _numeric(host: str) -> IPAddress | None:
    """The address that a host is in itself: dotted, or one of C's spellings (2130706433, 0x7f.1, 0177.0.0.1)."""
    try:
        return ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        pass
    if not host or host[0] not in "0123456789":
        return None
    try:
        return ipaddress.IPv4Address(socket.inet_aton(host))
    except OSError:
        return None


def _result(host: str, address: IPAddress, port: int) -> ResolveResult:
    return ResolveResult(
        hostname=host,
        host=str(address),
        port=port,
        family=socket.AF_INET6 if address.version == 6 else socket.AF_INET,
        proto=socket.IPPROTO_TCP,
        flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
    )
