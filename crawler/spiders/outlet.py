"""The spider: one visit to one outlet.

It asks the outlet's sitemaps, feeds and section pages what there is, asks the archive which of it is due, and fetches
that. What it fetched goes to the pipeline as a ``Page``.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response, TextResponse
from scrapy.http.request import NO_CALLBACK
from twisted.python.failure import Failure

from crawler.archive import Validators
from crawler.discovery import kept_newest, leads_of_feed, leads_of_section, leads_of_sitemap
from crawler.discovery.links import site_of_url
from crawler.errors import NotFetched, PageError
from crawler.given_pages import PAGE_KINDS
from crawler.middlewares.patience import HostHeld, Stopped, host_of
from crawler.middlewares.reasons import http, why
from crawler.middlewares.robots import KeptOut
from crawler.middlewares.round import Round
from crawler.middlewares.wire import Sent
from crawler.records import Lead
from crawler.spiders.visit import OpenVisit

MOST_SITES = 3  # named in a line
MOST_LEADS = 1000  # of one visit; Google's news sitemaps hold as many
NO_LEADS = "no link there looks like one to an article; name a feed, a sitemap or another section (docs/outlets.md)"
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Page:
    """An article page as fetched: the item that goes to the pipeline."""

    lead: Lead
    sent: Sent


class OutletSpider(Spider):
    """Visits ``visit.outlet`` once."""

    name = "outlet"

    def __init__(self, visit: OpenVisit | None = None, round: Round | None = None, **others: Any) -> None:
        super().__init__(**others)
        if visit is None or round is None:
            raise NotImplementedError("visits are started by `deskofficer crawl`, which knows institute and clock")
        self.visit, self.round, self.outlet, self.ground = visit, round, visit.outlet, visit.ground
        self._validators: dict[str, Validators] = {}

    async def start(self) -> AsyncIterator[Request]:
        """Find out what is announced, then request the pages that are due."""
        announced = kept_newest(await self._announced(), MOST_LEADS)
        self.visit.found = len(announced)
        for lead in self._due(announced):
            yield self._page_request(lead)

    # ---- what is announced -------------------------------------------------------------------------------------------

    async def _announced(self) -> list[Lead]:
        outlet, leads = self.outlet, list[Lead]()
        for url in outlet.sitemaps:
            leads += await self._of_sitemap(url)
        for url in outlet.feeds:
            leads += await self._asked(url, self._of_feed)
        for url in outlet.sections or (() if outlet.feeds or outlet.sitemaps else (outlet.home,)):
            leads += await self._asked(url, self._of_section)
        return leads

    async def _of_sitemap(self, url: str) -> list[Lead]:
        parts: list[str] = []

        def read(response: Response) -> Iterable[Lead]:
            found = leads_of_sitemap(response.body, response.url, self.outlet.id, self.ground, self.round.now())
            parts.extend(found.parts)
            self._note_elsewhere(response.url, found.elsewhere, len(found.leads) + len(found.parts))
            return found.leads

        leads = await self._asked(url, read)
        if parts:  # an index may stay the same while its sitemaps change, so it is always asked for whole
            self._validators.pop(url, None)
        # An index names sitemaps, and these no further ones (sitemaps.org); what they name all the same is left.
        for part in tuple(parts):
            leads += await self._asked(part, read)
        return leads

    def _of_feed(self, response: Response) -> Iterable[Lead]:
        kind = (response.headers.get(b"Content-Type") or b"").decode("latin-1")
        found = leads_of_feed(response.body, response.url, kind, self.outlet.id, self.ground, self.round.now())
        self._note_elsewhere(response.url, found.elsewhere, len(found.leads))
        # Where there is a sitemap too, it alone says what changed: two marks of one page would take turns for ever.
        return [replace(lead, mark=None) for lead in found.leads] if self.outlet.sitemaps else found.leads

    def _of_section(self, response: Response) -> Iterable[Lead]:
        if not isinstance(response, TextResponse):
            raise PageError(response.url, "can't be read as a section page: it is no text")
        leads = leads_of_section(response.text, response.url, self.outlet.id, self.ground, self.round.now())
        if not leads:
            raise PageError(response.url, NO_LEADS)
        return leads

    def _note_elsewhere(self, url: str, elsewhere: tuple[str, ...], own: int) -> None:
        """Count what is announced on other sites. Some of it is usual; where all of it is, the outlet is not set up."""
        if not elsewhere:
            return
        self.visit.elsewhere.update(elsewhere)
        sites = ", ".join(sorted({site_of_url(each) for each in elsewhere})[:MOST_SITES])
        found = f"{len(elsewhere)} announced on another site than home: {sites}"
        if own:
            log.info("%s: %s: %s", self.outlet.id, url, found)
        else:
            raise PageError(url, f"{found}, and none on its own; home or a section should name that site")

    async def _asked(self, url: str, read: Callable[[Response], Iterable[Lead]]) -> list[Lead]:
        """What one feed, sitemap or section page announces; nothing where it is unchanged or can't be had."""
        request = Request(url, headers=self._headers(url), callback=NO_CALLBACK, dont_filter=True)
        try:
            response = await self.crawler.engine.download_async(request)
            if response.status == 304:
                return []
            if response.status != 200:
                raise NotFetched(url, http(response.status))
            leads = list(read(response))
        except Exception as error:  # middlewares raise kinds of their own; the visit goes on
            self._failed(url, error)
            return []
        self._validators[url] = _validators(response)
        return leads

    def _due(self, announced: list[Lead]) -> list[Lead]:
        """The leads to fetch, those that an earlier visit left included."""
        archive, now = self.round.archive, self.round.now()
        due = {lead.url: lead for lead in archive.due(announced, now)}
        for lead in archive.waiting(self.outlet.id, now):
            due.setdefault(lead.url, lead)
        # Only now that its leads are recorded may an announcement be answered with "not modified".
        for url, validators in self._validators.items():
            archive.remember_validators(url, validators, now)
        leads = list(due.values())[: min(MOST_LEADS, self.round.limit if self.round.limit is not None else MOST_LEADS)]
        self.visit.due = len(leads)
        self._step(0)
        return leads

    # ---- the pages ---------------------------------------------------------------------------------------------------

    def _page_request(self, lead: Lead) -> Request:
        return Request(
            lead.url,
            callback=self.parse_page,
            errback=self.page_failed,
            headers=self._headers(lead.url),
            cb_kwargs={"lead": lead},
            meta={"handle_httpstatus_list": [304]},
            dont_filter=True,
        )

    def _headers(self, url: str) -> dict[str, str]:
        known = self.round.archive.validators(url)
        headers = {"Accept-Language": self.outlet.language}
        if known.etag:
            headers["If-None-Match"] = known.etag
        if known.modified:
            headers["If-Modified-Since"] = known.modified
        return headers

    def parse_page(self, response: Response, lead: Lead) -> Iterator[Page]:
        """An answer to a page's request: hand its bytes on, unless it is unchanged or no page."""
        sent: Sent = response.meta["sent"]
        self.visit.fetched += 1
        self._step(1)
        if response.status == 304:
            self.round.archive.read(lead.url, self.round.now())
            self.visit.unchanged()
        elif sent.kind not in PAGE_KINDS:
            self._lead_failed(lead, f"is {sent.kind}, no page")
        else:
            yield Page(lead, sent)

    def page_failed(self, failure: Failure) -> None:
        """No answer, or one that is no page. A lead whose host may not be asked now stays due."""
        error: BaseException = failure.value  # type: ignore[assignment]  # never None in a failure
        lead: Lead = failure.request.cb_kwargs["lead"]  # type: ignore[attr-defined]
        self.visit.fetched += hasattr(error, "response")
        self._step(1)
        if isinstance(error, HostHeld | KeptOut | Stopped):
            self._failed(lead.url, error)
        else:
            self._lead_failed(lead, why(error))

    def _lead_failed(self, lead: Lead, reason: str) -> None:
        self.round.archive.lead_failed(lead, reason, self.round.now())
        self.visit.failed(lead.url, reason)

    def _failed(self, url: str, error: BaseException) -> None:
        """Note a failure; what holds for a whole host is noted once, for the host."""
        if isinstance(error, HostHeld | KeptOut | Stopped):
            url = f"{url.split('/')[0]}//{host_of(url)}/"
        self.visit.failed(url, why(error))

    def _step(self, pages: int) -> None:
        self.visit.done += pages
        if self.round.progress:
            self.round.progress(self.outlet.id, self.visit.done, self.visit.due)


def _validators(response: Response) -> Validators:
    sent: Sent = response.request.meta["sent"]  # type: ignore[union-attr]
    return sent.validators
