"""The spider for addresses that a person gives: each page once, kept nowhere."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.errors import CrawlerError, PageError
from crawler.given_pages import PAGE_KINDS, other_than_a_page
from crawler.middlewares.reasons import why
from crawler.middlewares.round import Round
from crawler.middlewares.wire import Sent
from crawler.text.decoding import decode_page

Answer = Callable[[str, str | None, str], None]  # address as given, the page or None, why there is none


class GivenSpider(Spider):
    """Fetches ``urls`` under the guard's rules and hands each answer to ``answer``."""

    name = "given"

    def __init__(self, urls: tuple[str, ...] = (), round: Round | None = None, answer: Answer | None = None, **o: Any):
        super().__init__(**o)
        if round is None or answer is None:
            raise NotImplementedError("pages are fetched by `deskofficer extract`, which knows the institute")
        self.urls, self.round, self.answer = urls, round, answer

    async def start(self) -> AsyncIterator[Request]:
        for url in self.urls:
            yield Request(url, self.fetched, errback=self.failed, cb_kwargs={"given": url}, dont_filter=True)

    def fetched(self, response: Response, given: str) -> None:
        sent: Sent = response.meta["sent"]
        try:
            if found := _no_page(sent):
                raise PageError(given, found)
            kind, coding = sent.header(b"content-type") or "", sent.header(b"content-encoding") or ""
            self.answer(given, decode_page(sent.payload, kind, coding), "")
        except CrawlerError as error:
            self.answer(given, None, why(error))

    def failed(self, failure: Failure) -> None:
        given = failure.request.cb_kwargs["given"]  # type: ignore[attr-defined]
        self.answer(given, None, why(failure.value))  # type: ignore[arg-type]


def _no_page(sent: Sent) -> str:
    """What an answer is that is no page, by its word or by its bytes; "" where it may be one."""
    if sent.kind not in PAGE_KINDS:
        return f"is {sent.kind}, no page"
    found = "" if sent.header(b"content-encoding") else other_than_a_page(sent.payload)
    return f"is {found}, no page" if found else ""
