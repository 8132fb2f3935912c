"""Whether outlets can be reached: each home page's host is looked up and called, under the rules of the guard.

Nothing is asked of the hosts: the connection is closed as soon as it is there.
"""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from yarl import URL

from crawler.archive import CrawlerError, Outlet
from reports.keeping.diagnosis import Diagnosis, failed, ok

AT_ONCE = 8
AT_MOST = 5.0  # seconds for an outlet


class Gate(Protocol):
    """What the crawling floor's guard does for every request of a crawl."""

    def check_url(self, url: URL) -> None: ...

    async def resolve(self, host: str, port: int = 0) -> Sequence[Any]: ...

    def open_socket(self, info: tuple[Any, ...]) -> socket.socket: ...


def outlets_answer(outlets: Iterable[Outlet], gate: Gate) -> list[Diagnosis]:
    """A line an outlet, in their order; several are called at a time."""
    return asyncio.run(_called(outlets, gate))


async def _called(outlets: Iterable[Outlet], gate: Gate) -> list[Diagnosis]:
    turn = asyncio.Semaphore(AT_ONCE)

    async def look(outlet: Outlet) -> Diagnosis:
        async with turn:
            return await _one(outlet, gate)

    return list(await asyncio.gather(*(look(outlet) for outlet in outlets)))


async def _one(outlet: Outlet, gate: Gate) -> Diagnosis:
    name, cure = f"outlet {outlet.id}", f"try it in a browser; outlets/{outlet.id}.toml has it as home"
    try:
        async with asyncio.timeout(AT_MOST):
            where = await _connected(URL(outlet.home), gate)
    except TimeoutError:
        return failed(name, f"{outlet.home}: no answer in {AT_MOST:.0f} s", cure)
    except OSError as error:
        return failed(name, f"{outlet.home}: {_words(error)}", cure)
    except (CrawlerError, ValueError) as error:
        return failed(name, f"{outlet.home}: {error}", cure)
    return ok(name, f"{outlet.home} answers at {where}")


def _words(error: OSError) -> str:
    """The system's words; asyncio has its own for them, and a look-up has numbers below zero."""
    return os.strerror(error.errno) if error.errno and error.errno > 0 else error.strerror or str(error)


async def _connected(url: URL, gate: Gate) -> str:
    """The address that took the call; the last one's ``OSError`` where none did."""
    gate.check_url(url)
    lost: OSError = OSError(f"{url.host} has no address")
    for found in await gate.resolve(url.host or "", url.port or 80):
        address = (found["host"], found["port"])
        try:
            with gate.open_socket((found["family"], socket.SOCK_STREAM, found["proto"], "", address)) as calling:
                calling.setblocking(False)
                await asyncio.get_running_loop().sock_connect(calling, address)
                return f"{address[0]} port {address[1]}"
        except OSError as error:
            lost = error
    raise lost
