"""Second tries: Scrapy's, but for answers that say when to come again."""

from __future__ import annotations

from scrapy import Request
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.http import Response

from crawler.middlewares.round import round_of


class Retries(RetryMiddleware):
    """Tries again what failed on the way or at the server, after whatever wait the host asked for."""

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        """A new request, the answer where there were enough, or ``HostHeld`` where the host asked to be left alone."""
        if response.status in (429, 503):
            round_of(self.crawler).patience.check(request.url)
        return super().process_response(request, response)
