"""A crawl: one visit to each of some outlets, in this process, by Scrapy.

Scrapy's ``AsyncCrawlerRunner`` runs on an event loop of our own, so that a program may crawl as often as it likes,
keeps its signal handlers and its logging, and stops in good order when it is interrupted: what was fetched is kept,
what was not is due the next time.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime

from scrapy.crawler import AsyncCrawlerRunner

from crawler.archive import Archive, Institute, Outlet, Visit, open_archive
from crawler.archive.warc import WarcWriter
from crawler.discovery.links import site_of_url
from crawler.middlewares.round import Round
from crawler.settings import settings_for
from crawler.spiders.outlet import OutletSpider
from crawler.spiders.visit import OpenVisit

AT_ONCE = 16  # outlets that are visited at the same time

log = logging.getLogger(__name__)


def crawl(
    institute: Institute,
    outlets: Sequence[Outlet],
    now: Callable[[], datetime],
    report: Callable[[Visit], None] | None = None,
    limit: int | None = None,
    progress: Callable[[str, int, int], None] | None = None,
) -> list[Visit]:
    """Visit outlets and keep what is new; their visits, in the order given, are recorded in the archive.

    ``report`` is called with each visit as it ends, ``progress`` with an outlet's id, its pages done and its pages due;
    ``limit`` is the most pages fetched of one outlet. An outlet that is down is a visit with a failure, and the rest
    goes on. ``ArchiveError`` where nothing can be kept any more.
    """
    logging.getLogger("scrapy").setLevel(logging.WARNING)
    with open_archive(institute.home) as archive, closing(WarcWriter(institute.home, now())) as captures:
        round = Round.of(institute, archive, captures, now)
        round.limit, round.progress = limit, progress
        visits = asyncio.run(_Crawl(institute, round, archive, report).run(outlets))
        if round.broken is not None:
            raise round.broken
    return visits


class _Crawl:
    """The visits that run at the same time, those of one site one after the other."""

    def __init__(
        self, institute: Institute, round: Round, archive: Archive, report: Callable[[Visit], None] | None
    ) -> None:
        self._round, self._archive, self._report = round, archive, report
        self._runner = AsyncCrawlerRunner(settings_for(institute))
        self._free = asyncio.Semaphore(AT_ONCE)
        self._ended: dict[str, Visit] = {}

    async def run(self, outlets: Sequence[Outlet]) -> list[Visit]:
        lanes: dict[str, list[Outlet]] = defaultdict(list)
        for outlet in outlets:
            lanes[site_of_url(outlet.home)].append(outlet)
        work = asyncio.gather(*(self._lane(lane) for lane in lanes.values()))
        try:
            await asyncio.shield(work)
        except asyncio.CancelledError:  # an interrupt: end the visits, and let them be recorded
            self._stopping = True
            await self._runner.stop()
            await work
            raise
        return [self._ended[outlet.id] for outlet in outlets if outlet.id in self._ended]

    _stopping = False

    async def _lane(self, lane: list[Outlet]) -> None:
        for outlet in lane:
            async with self._free:
                if not self._stopping and self._round.broken is None:
                    await self._visit(outlet)

    async def _visit(self, outlet: Outlet) -> None:
        visit = OpenVisit.begin(outlet, self._round.now())
        try:
            await self._runner.crawl(OutletSpider, visit=visit, round=self._round)
        except Exception as error:
            log.exception("%s: the visit failed", outlet.id)
            visit.failed(outlet.home, f"the visit failed: {type(error).__name__}: {error}")
        ended = visit.closed(self._round.now())
        self._ended[outlet.id] = ended
        if self._round.broken is None:
            self._archive.record_visit(ended)
        if self._report:
            self._report(ended)
