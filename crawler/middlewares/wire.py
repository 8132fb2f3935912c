"""The wire: Scrapy's download handler for http and https, which keeps an answer exactly as it was sent.

It stands on aiohttp, for Scrapy's own handlers leave no room for what has to hold here: each socket is made by the
guard, patience is asked at the very moment a request goes out, certificates are verified, no proxy of the environment
is taken, and the bytes that become a capture are those of the wire, after transfer decoding and before decompression,
with their headers in the order and spelling sent.
"""

from __future__ import annotations

import asyncio
import ipaddress
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

import aiohttp
from scrapy import Request
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
)
from scrapy.http import Headers, Response
from scrapy.responsetypes import responsetypes
from yarl import URL

from crawler.archive import Validators
from crawler.errors import NotFetched
from crawler.middlewares.guard import Guard
from crawler.middlewares.round import round_of

LARGEST_HEADER = 65_536  # bytes of one header line; outlets' content security policies pass aiohttp's 8 kB
_DNS_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Sent:
    """What a server sent, as it sent it: ``request.meta["sent"]`` of the last answer to a request."""

    url: str
    captured: datetime
    status: int
    reason: str
    headers: tuple[tuple[bytes, bytes], ...]
    payload: bytes
    ip: str

    def header(self, name: bytes) -> str | None:
        """The first header of that name (given in small letters)."""
        return next((value.decode("latin-1") for key, value in self.headers if key.lower() == name), None)

    @property
    def kind(self) -> str:
        """The media type of its Content-Type, "" where it has none."""
        return (self.header(b"content-type") or "").partition(";")[0].strip().lower()

    @property
    def validators(self) -> Validators:
        return Validators(self.header(b"etag"), self.header(b"last-modified"))


class _Answer(aiohttp.ClientResponse):
    """Notes the peer's address while the connection is there: a short answer gives it back before anybody could ask."""

    peer: str = ""

    async def start(self, connection: aiohttp.connector.Connection) -> aiohttp.ClientResponse:
        if connection.transport is not None:
            self.peer = (connection.transport.get_extra_info("peername") or ("",))[0]
        return await super().start(connection)


class Wire(BaseDownloadHandler):
    """Fetches what Scrapy asks for. The spider's round lends it the guard, patience and the clock."""

    lazy = True  # made with the first request, when the event loop runs and the spider is there

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._round = round_of(crawler)
        self._largest = crawler.settings.getint("DOWNLOAD_MAXSIZE")
        connections = crawler.settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN")
        self._session = _session(self._round.guard, self._round.tls, connections)

    async def download_request(self, request: Request) -> Response:
        """Fetch one address, following nothing.

        ``request.meta["keep_first"]`` (bytes) cuts a longer body off; else one above ``DOWNLOAD_MAXSIZE`` is refused.
        """
        url = URL(request.url.partition("#")[0], encoded=True)
        self._round.guard.check_url(url)
        await self._round.patience.turn(request.url, self._going)
        async with self._answer(request, url) as answer:
            self._round.patience.heard(request.url, answer.status, answer.headers.get("Retry-After"))
            payload = await self._body(request, answer)
        request.meta["sent"] = sent = Sent(
            url=str(url),
            captured=self._round.now(),
            status=answer.status,
            reason=answer.reason or "",
            headers=tuple(answer.raw_headers),
            payload=payload,
            ip=answer.peer,
        )
        return _response(sent)

    def _going(self) -> bool:
        return self.crawler.engine.running and self._round.broken is None

    @asynccontextmanager
    async def _answer(self, request: Request, url: URL) -> AsyncIterator[_Answer]:
        seconds = request.meta.get("download_timeout", 30)
        try:
            async with self._session.request(
                request.method,
                url,
                headers=[(k.decode("latin-1"), v.decode("utf-8")) for k, vs in request.headers.items() for v in vs],
                timeout=aiohttp.ClientTimeout(total=seconds),
                allow_redirects=False,
            ) as answer:
                assert isinstance(answer, _Answer)
                yield answer
        except TimeoutError as error:
            raise DownloadTimeoutError(f"no whole answer within {seconds:g} s") from error
        except aiohttp.ClientConnectorCertificateError as error:
            why = f"its certificate is not trusted: {_short(error.certificate_error)}"
            raise NotFetched(request.url, why) from error
        except aiohttp.ClientConnectorSSLError as error:
            raise DownloadFailedError(f"no TLS connection: {_short(error.os_error)}") from error
        except aiohttp.ClientConnectorDNSError as error:
            raise CannotResolveHostError(f"{url.host} has no address: {_short(error.os_error)}") from error
        except aiohttp.ClientConnectorError as error:
            raise DownloadConnectionRefusedError(f"no connection: {_short(error.os_error)}") from error
        except aiohttp.ClientPayloadError as error:
            raise ResponseDataLossError(f"the answer broke off: {error}") from error
        except (aiohttp.ClientError, ValueError) as error:
            raise DownloadFailedError(f"no readable answer: {_short(error)}") from error

    async def _body(self, request: Request, answer: _Answer) -> bytes:
        first: int | None = request.meta.get("keep_first")
        most = first or self._largest
        if first is None and (answer.content_length or 0) > most:
            raise NotFetched(request.url, f"its body of {answer.content_length} bytes is larger than {most}")
        body = bytearray()
        async for chunk in answer.content.iter_any():
            body += chunk
            if len(body) > most:
                answer.close()  # the rest is not wanted
                if first is None:
                    raise NotFetched(request.url, f"its body is larger than {most} bytes")
                return bytes(body[:most])
        return bytes(body)

    async def close(self) -> None:
        await self._session.close()
        await asyncio.sleep(0)  # lets closed transports go before the loop does


def _session(guard: Guard, tls: ssl.SSLContext, connections: int) -> aiohttp.ClientSession:
    connector = aiohttp.TCPConnector(
        resolver=guard,
        socket_factory=guard.open_socket,
        ssl=tls,
        limit_per_host=connections,
        ttl_dns_cache=_DNS_SECONDS,
    )
    return aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        trust_env=False,  # a proxy of the environment would go round the guard
        skip_auto_headers=("Accept", "Accept-Encoding", "User-Agent"),
        response_class=_Answer,
        max_line_size=LARGEST_HEADER,
        max_field_size=LARGEST_HEADER,
    )


def _response(sent: Sent) -> Response:
    headers = Headers(list(sent.headers))
    kind = responsetypes.from_args(headers=headers, url=sent.url, body=sent.payload)
    return kind(
        url=sent.url,
        status=sent.status,
        headers=headers,
        body=sent.payload,
        ip_address=ipaddress.ip_address(sent.ip) if sent.ip else None,
    )


def _short(error: BaseException) -> str:
    """What an operating system or TLS error says, without its number."""
    said = getattr(error, "verify_message", "") or getattr(error, "strerror", "") or str(error) or type(error).__name__
    return " ".join(str(said).split())
