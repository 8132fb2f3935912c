"""robots.txt (RFC 9309), obeyed also when it can't be read.

Scrapy fetches on when a robots.txt answers with an error or not at all; here that means: keep out of the host for this
visit.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import ProtegoRobotParser, RobotParser
from scrapy.utils.httpobj import urlparse_cached

from crawler.errors import NotFetched, Refused
from crawler.middlewares.patience import HostHeld, Stopped
from crawler.middlewares.reasons import http, why
from crawler.middlewares.round import round_of

LARGEST = 500_000  # bytes; RFC 9309, 2.5 asks for 500 KiB at least


class Forbidden(NotFetched):
    """robots.txt forbids the page."""


class KeptOut(NotFetched):
    """robots.txt can't be read, so nothing of its host is fetched."""


@dataclass(frozen=True, slots=True)
class _Rules:
    """What a host's robots.txt says, or why it says nothing."""

    parser: RobotParser | None = None
    closed: NotFetched | None = None


class Robots(RobotsTxtMiddleware):
    """Asks each scheme and host for its robots.txt once a visit."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._rules: dict[str, asyncio.Task[_Rules]] = {}

    async def process_request(self, request: Request) -> None:  # type: ignore[override]  # without the outgoing spider argument
        """Raise ``Forbidden``, ``KeptOut`` or ``HostHeld`` where the request may not go out."""
        if request.meta.get("dont_obey_robotstxt"):
            return
        rules = await self._rules_of(request)
        if rules.closed is not None:
            raise rules.closed
        assert rules.parser is not None
        if not rules.parser.allowed(request.url, str(self._robotstxt_useragent)):
            raise Forbidden(request.url, "robots.txt forbids it")

    async def _rules_of(self, request: Request) -> _Rules:
        parts = urlparse_cached(request)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._rules:
            self._rules[origin] = asyncio.create_task(self._ask(f"{origin}/robots.txt"))
        return await asyncio.shield(self._rules[origin])

    async def _ask(self, url: str) -> _Rules:
        request = Request(
            url,
            priority=self.DOWNLOAD_PRIORITY,
            callback=NO_CALLBACK,
            headers={"Accept-Encoding": "identity"},  # what is cut off at its end could not be unpacked
            meta={"dont_obey_robotstxt": True, "keep_first": LARGEST},
            dont_filter=True,
        )
        try:
            return self._read(await self.crawler.engine.download_async(request))
        except (HostHeld, Refused, Stopped) as error:
            return _Rules(closed=error)
        except Exception as error:  # whatever kept it from us, we keep out
            return _Rules(closed=_kept_out(url, why(error)))

    def _read(self, response: Response) -> _Rules:
        if 400 <= response.status < 500 and response.status != 429:
            return _Rules(ProtegoRobotParser.from_crawler(self.crawler, b""))
        if not 200 <= response.status < 300:
            return _Rules(closed=_kept_out(response.url, http(response.status)))
        parser = ProtegoRobotParser.from_crawler(self.crawler, _whole_lines(response.body))
        delay = parser.crawl_delay(str(self._robotstxt_useragent))
        if delay:
            round_of(self.crawler).patience.slow_down(response.url, delay)
        return _Rules(parser)


def _kept_out(url: str, reason: str) -> KeptOut:
    return KeptOut(url, f"kept out of the host, for its robots.txt can't be read: {reason}")


def _whole_lines(body: bytes) -> bytes:
    """The first ``LARGEST`` bytes, without a rule that the cut has shortened into another one."""
    return body if len(body) < LARGEST else body[:LARGEST].rpartition(b"\n")[0]
