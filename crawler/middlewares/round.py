"""What the visits of one crawl share: the archive, the captures' file, the guard, patience and the clock."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from scrapy.crawler import Crawler

from crawler.archive import Archive, Institute
from crawler.archive.warc import WarcWriter
from crawler.errors import CrawlerError
from crawler.middlewares.guard import Guard
from crawler.middlewares.patience import Patience


@dataclass(slots=True)
class Round:
    """One crawl. ``broken`` is what ends it for all its visits, such as a full disk."""

    archive: Archive
    captures: WarcWriter
    guard: Guard
    patience: Patience
    now: Callable[[], datetime]
    limit: int | None = None  # article pages of one outlet
    progress: Callable[[str, int, int], None] | None = None  # outlet, pages done, pages due
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    broken: CrawlerError | None = None

    @classmethod
    def of(cls, institute: Institute, archive: Archive, captures: WarcWriter, now: Callable[[], datetime]) -> Round:
        network = institute.network
        return cls(archive, captures, Guard(network), Patience(archive, network.delay, now), now)


def round_of(crawler: Crawler) -> Round:
    """The round that a Scrapy component works in: its spider carries it."""
    round = getattr(crawler.spider, "round", None)
    assert isinstance(round, Round)
    return round
