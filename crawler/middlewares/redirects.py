"""Redirects, followed as long as they stay on the outlet's ground."""

from __future__ import annotations

from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.http import Response

from crawler.errors import NotFetched


class Redirects(RedirectMiddleware):
    """A page on another site is none of the outlet's. A robots.txt may lead anywhere (RFC 9309, 2.3.1.2)."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Without Scrapy's search for its Referer middleware, which is off."""
        redirects = cls(crawler.settings)
        redirects.crawler = crawler
        return redirects

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        """The next request of a chain, or the answer at its end."""
        answer = super().process_response(request, response)
        if isinstance(answer, Response) or answer.meta.get("dont_obey_robotstxt"):
            return answer
        ground = getattr(self.crawler.spider, "ground", None)  # a page that a person asked for may lead anywhere
        if ground is not None and not ground.holds(answer.url):
            raise NotFetched(request.url, f"leads to another site: {answer.url}")
        return answer
