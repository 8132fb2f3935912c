"""Patience: when a host may be asked again.

Between two requests to a host lies the delay of ``[network]``, or its robots.txt's longer one. A host that answers 429
or 503 with Retry-After (RFC 9110, 10.2.3) gets what it asks for, which Scrapy leaves undone: a short wait is waited out
within the visit; a long one is written down and ends it, and no visit before that instant asks the host anything. All
this is kept for the whole crawl, not for one spider: two outlets may share a host.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Protocol
from urllib.parse import urlsplit

from crawler.errors import NotFetched

SHORT_WAIT = 20.0  # seconds: waited out within the visit
SHORT_WAITS = 3  # of one host in one crawl; a host that asks for more is left alone
LONGEST_CRAWL_DELAY = 30.0  # seconds of robots.txt's Crawl-delay that are honoured
LONGEST_HOLD = timedelta(days=7)
UNSAID = timedelta(minutes=10)  # how long "too many requests" lasts where no Retry-After says so
_SLICE = 0.5  # seconds: a crawl that is stopped does not sleep on


class HostHeld(NotFetched):
    """A host asked to be left alone for now."""


class Stopped(NotFetched):
    """The crawl is being stopped."""


class Holds(Protocol):
    """Where holds outlive the crawl: the archive."""

    def known_hold(self, host: str) -> datetime | None: ...
    def hold(self, host: str, until: datetime, why: str) -> None: ...


@dataclass(slots=True)
class _Host:
    delay: float
    next: float = 0.0  # on the event loop's clock
    held: datetime | None = None
    waits: int = 0
    line: asyncio.Lock = field(default_factory=asyncio.Lock)  # first come, first served


class Patience:
    """The hosts of one crawl, and when each may be asked next."""

    def __init__(self, holds: Holds, delay: float, now: Callable[[], datetime]) -> None:
        self._holds, self._delay, self._now = holds, delay, now
        self._hosts: dict[str, _Host] = {}

    async def turn(self, url: str, going: Callable[[], bool]) -> None:
        """Wait until a request may go out; ``HostHeld`` where the wait is too long, ``Stopped`` where all is to end."""
        clock = asyncio.get_running_loop().time
        host = self._host(url)
        async with host.line:
            while True:
                self.check(url)
                if not going():
                    raise Stopped(url, "the crawl was stopped")
                wait = host.next - clock()
                if wait <= 0:
                    host.next = clock() + host.delay
                    return
                await asyncio.sleep(min(wait, _SLICE))

    def check(self, url: str) -> None:
        """``HostHeld`` where the host asked to be left alone and the time is not yet over."""
        held = self._host(url).held
        if held is not None and self._now() < held:
            until = held.astimezone(UTC)
            raise HostHeld(url, f"{host_of(url)} asked to be left alone until {until:%Y-%m-%dT%H:%M:%SZ}")

    def slow_down(self, url: str, delay: float) -> None:
        """Take a robots.txt's Crawl-delay, in seconds, where it is the longer one."""
        host = self._host(url)
        host.delay = max(host.delay, min(delay, LONGEST_CRAWL_DELAY))
        host.next = max(host.next, asyncio.get_running_loop().time() + host.delay)

    def delay_of(self, url: str) -> float:
        """Seconds between two requests to a host."""
        return self._host(url).delay

    def heard(self, url: str, status: int, retry_after: str | None) -> None:
        """Take in an answer: 429 and 503 may close the host for a while, from this very moment on."""
        if status not in (429, 503):
            return
        wait = seconds_of(retry_after, self._now()) if retry_after else None
        if wait is None:
            if status == 429:
                self._hold(url, UNSAID, "HTTP 429 without Retry-After")
            return
        host = self._host(url)
        host.waits += 1
        if wait <= SHORT_WAIT and host.waits <= SHORT_WAITS:
            host.next = max(host.next, asyncio.get_running_loop().time() + wait)
        else:
            self._hold(url, timedelta(seconds=max(wait, SHORT_WAIT)), f"HTTP {status}, Retry-After: {retry_after}")

    def _hold(self, url: str, length: timedelta, why: str) -> None:
        until = self._now() + min(length, LONGEST_HOLD)
        self._host(url).held = until
        self._holds.hold(host_of(url), until, why)

    def _host(self, url: str) -> _Host:
        name = host_of(url)
        if name not in self._hosts:
            self._hosts[name] = _Host(self._delay, held=self._holds.known_hold(name))
        return self._hosts[name]


def host_of(url: str) -> str:
    """The host of an address, with its port where that is not the usual one."""
    return urlsplit(url).netloc.rpartition("@")[2].lower()


def seconds_of(retry_after: str, now: datetime) -> float | None:
    """Retry-After in seconds from now on: a number or an HTTP date; None where it is neither."""
    value = retry_after.strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        until = parsedate_to_datetime(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - now).total_seconds())
