"""A small real HTTP server for many sites, each on a loopback address of its own.

The demo's press, the tests and the benchmarks stand on it. It knows conditional requests, compression and HEAD as
RFC 9110 has them, and writes down every request, so that a test can say which pages were asked for, and how often.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import socket
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

_COMPRESSED = re.compile(r"text/|application/(json|xml|rss\+xml|atom\+xml|ld\+json|javascript)|image/svg")
_SMALLEST_COMPRESSED = 256  # bytes; a smaller body only grows


@dataclass(frozen=True, slots=True)
class Page:
    """What a site answers at a path. A 200 gets an entity tag, and a Last-Modified where ``modified`` is given."""

    body: bytes
    content_type: str
    modified: datetime | None = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Request:
    """One line of the log. Requests are compared by address, path, status and condition alone."""

    address: str  # that was asked, not the asker's
    path: str  # as sent, with its query
    status: int
    conditional: bool  # asked with If-None-Match or If-Modified-Since
    method: str = field(default="GET", compare=False)
    host: str = field(default="", compare=False)
    agent: str = field(default="", compare=False)


_NOT_FOUND = Page(
    b'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>404 Not Found</title></head>'
    b"<body><h1>Not found</h1><p>There is no page at this address.</p></body></html>\n",
    "text/html; charset=utf-8",
    status=404,
)

Site = Callable[[str], Page | None]  # from the path as sent, with its query, to the page, None where there is none


@dataclass(frozen=True, slots=True)
class Served:
    """The sites while they are served: where, and what was asked for so far."""

    addresses: tuple[tuple[str, int], ...]  # in the order of the sites; a port 0 has become a real one
    log: list[Request] = field(default_factory=list)


@contextmanager
def serve(sites: Mapping[tuple[str, int], Site], now: Callable[[], datetime] | None = None) -> Iterator[Served]:
    """Serve each site at its address and port until the context ends; then all connections are closed.

    Port 0 means any free one. ``now`` stamps the Date header; without it none is sent. Raises OSError where an address
    is taken.
    """
    log: list[Request] = []
    servers: list[_Server] = []
    try:
        for address, site in sites.items():
            servers.append(_Server(address, site, log, now))
        for server in servers:
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
            server.started = True
        yield Served(tuple(server.bound for server in servers), log)
    finally:
        for server in servers:
            server.stop()


def free_port(addresses: Iterable[str]) -> int:
    """Return a port that is free on all the addresses just now."""
    wanted = tuple(addresses)
    for _ in range(100):
        with socket.create_server((wanted[0], 0)) as first:
            port = int(first.getsockname()[1])
        if all(_is_free(address, port) for address in wanted):
            return port
    raise OSError(f"no port is free on all of {', '.join(wanted)}")


def _is_free(address: str, port: int) -> bool:
    with suppress(OSError), socket.create_server((address, port)):
        return True
    return False


class _Server(ThreadingHTTPServer):
    """One site on one address."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(
        self, address: tuple[str, int], site: Site, log: list[Request], now: Callable[[], datetime] | None
    ) -> None:
        self.site, self.log, self.now = site, log, now
        self.started = False
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(address, _Exchange)

    @property
    def bound(self) -> tuple[str, int]:
        host, port = self.socket.getsockname()[:2]
        return str(host), int(port)

    def server_bind(self) -> None:
        # HTTPServer would ask the resolver for the address's name, which can take seconds and is never used.
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = self.bound

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        # A client may go away in the middle; anything else is a fault to be seen.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    def stop(self) -> None:
        """Stop listening, and end the connections that are kept alive: a stopped outlet answers nobody."""
        if self.started:
            self.shutdown()
        self.server_close()
        with self._lock:
            still_open = tuple(self._open)
        for connection in still_open:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class _Exchange(BaseHTTPRequestHandler):
    """Requests and answers on one connection."""

    server: _Server
    protocol_version = "HTTP/1.1"
    timeout = 60  # seconds that a silent connection is kept
    disable_nagle_algorithm = True
    wbufsize = -1  # head and body leave in one piece

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def _answer(self) -> None:
        page = self._page()
        head = self._head_of(page)
        status = HTTPStatus.NOT_MODIFIED if page.status == 200 and self._is_fresh(head) else page.status
        body = self._encoded(page, head)
        self._write_down(int(status))
        self.send_response_only(status)
        for name, value in head.items():
            self.send_header(name, value)
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET" and status != HTTPStatus.NOT_MODIFIED:
            self.wfile.write(body)

    def _page(self) -> Page:
        try:
            page = self.server.site(self.path)
        except Exception as error:  # a broken site must not look like a broken network
            text = f"{type(error).__name__}: {error}\n"
            return Page(text.encode(), "text/plain; charset=utf-8", status=500)
        return page or _NOT_FOUND

    def _head_of(self, page: Page) -> dict[str, str]:
        head = {"Server": "ExamplePress"}
        if self.server.now is not None:
            head["Date"] = _http_date(self.server.now())
        head["Content-Type"] = page.content_type
        if page.status == 200:
            # Weak, because the compressed body has the same tag.
            head["ETag"] = f'W/"{hashlib.sha256(page.body).hexdigest()[:24]}"'
            if page.modified is not None:
                head["Last-Modified"] = _http_date(page.modified)
        return head | dict(page.headers)

    def _is_fresh(self, head: Mapping[str, str]) -> bool:
        """Whether the asker's copy is still good (RFC 9110, 13.2.2: the tag decides where one is given)."""
        tags = self.headers.get("If-None-Match")
        if tags is not None:
            asked = {tag.strip().removeprefix("W/") for tag in tags.split(",")}
            return bool(asked & {"*", head["ETag"].removeprefix("W/")})
        since = self.headers.get("If-Modified-Since")
        if since is None or "Last-Modified" not in head:
            return False
        with suppress(ValueError, TypeError):
            return parsedate_to_datetime(head["Last-Modified"]) <= parsedate_to_datetime(since)
        return False

    def _encoded(self, page: Page, head: dict[str, str]) -> bytes:
        """Return the body as it travels; notes in ``head`` how it is encoded."""
        if not _COMPRESSED.match(page.content_type) or "Content-Encoding" in head:
            return page.body
        head["Vary"] = "Accept-Encoding"
        if len(page.body) < _SMALLEST_COMPRESSED or not _accepts_gzip(self.headers.get("Accept-Encoding", "")):
            return page.body
        head["Content-Encoding"] = "gzip"
        return gzip.compress(page.body, 6, mtime=0)

    def _write_down(self, status: int) -> None:
        conditional = "If-None-Match" in self.headers or "If-Modified-Since" in self.headers
        host, agent = self.headers.get("Host", ""), self.headers.get("User-Agent", "")
        address = self.server.bound[0]
        self.server.log.append(Request(address, self.path, status, conditional, self.command, host, agent))

    def log_message(self, format: str, *args: Any) -> None:
        """Stay silent: the log is a list."""


def _accepts_gzip(header: str) -> bool:
    for offer in header.lower().split(","):
        coding, _, weight = offer.partition(";")
        if coding.strip() in ("gzip", "*"):
            return not re.fullmatch(r"\s*q\s*=\s*0(\.0*)?\s*", weight)
    return False


def _http_date(instant: datetime) -> str:
    return format_datetime(instant.astimezone(UTC), usegmt=True)
