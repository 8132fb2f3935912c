"""From a fetched page to a kept article: captured, read, kept, in this order.

The capture is on the disk for good before the archive's one transaction learns of it, so a kill at any moment leaves an
archive whose captures can all be read; at worst a WARC file ends with a record that nothing names, and the page is due
again.
"""

from __future__ import annotations

import logging
from typing import Self

from scrapy.crawler import Crawler

from crawler.archive import Article, Capture, Kept, Validators, transaction
from crawler.errors import ArchiveError, CrawlerError, NoArticle
from crawler.middlewares.reasons import why
from crawler.pages import read_capture
from crawler.spiders.outlet import OutletSpider, Page

log = logging.getLogger(__name__)


class KeepArticles:
    """Captures, reads and keeps the pages of one visit."""

    def __init__(self, crawler: Crawler) -> None:
        assert isinstance(crawler.spider, OutletSpider)
        self._visit, self._round = crawler.spider.visit, crawler.spider.round
        self._validators: dict[str, Validators] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, page: Page) -> Page:
        """Keep one page. What ends the crawl, such as a full disk, is noted in the round, the rest in the visit."""
        if self._round.broken is None:
            try:
                self._keep(page)
            except ArchiveError as error:
                self._round.broken = error
            except OSError as error:
                self._round.broken = ArchiveError(f"a capture could not be written: {error}; is the disk full?")
        return page

    def close_spider(self) -> None:
        """Write down what later visits may ask the pages with: in one go, for to lose it in a crash costs little."""
        if self._round.broken is None and self._validators:
            try:
                with transaction(self._round.archive.connection):
                    for url, validators in self._validators.items():
                        self._round.archive.remember_validators(url, validators, self._round.now())
            except ArchiveError as error:
                self._round.broken = error

    def _keep(self, page: Page) -> None:
        sent = page.sent
        capture = self._round.captures.append(
            sent.url, sent.captured, sent.status, sent.reason, list(sent.headers), sent.payload, sent.ip
        )
        article = self._read(page, capture)
        if article is None:
            return
        outlet, archive, now = self._visit.outlet, self._round.archive, self._round.now()
        kept = archive.keep(article, page.lead, now, outlet.country)
        self._visit.kept[kept] += 1
        self._visit.undated += article.published is None and kept is not Kept.SAME
        self._validators[page.lead.url] = sent.validators

    def _read(self, page: Page, capture: Capture) -> Article | None:
        try:
            return read_capture(capture, page.sent.payload, self._visit.outlet)
        except NoArticle as error:
            self._pass_over(page, capture, error.why)
            return None
        except CrawlerError as error:
            reason = why(error)
        except Exception as error:
            # A mistake of the reader's costs its page and no other; the capture stays for a better one.
            log.exception("%s: the reader failed", page.lead.url)
            reason = f"the reader failed: {type(error).__name__}: {error}"
        self._round.archive.lead_failed(page.lead, reason, self._round.now(), capture)
        self._visit.failed(page.lead.url, reason)
        return None

    def _pass_over(self, page: Page, capture: Capture, what: str) -> None:
        """Remember that a page holds no article: an outlet announces galleries too, and none of them is a failure."""
        if self._round.archive.holds_no_article(page.lead, what, self._round.now(), capture):
            self._visit.no_article(page.lead.url, what)
