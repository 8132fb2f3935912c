"""A crawl: one visit to each of some outlets, in this process, by Scrapy.

Scrapy's ``AsyncCrawlerRunner`` runs on an event loop of our own, so that a program may crawl as often as it likes, in
whatever thread it likes and in several at the same time, keeps its signal handlers and its logging, and stops in good
order when it is told to: what was fetched is kept, what was not is due the next time.

A site is visited by one crawl at a time, over all threads and processes that share the institute's folder: who visits
it holds its lock.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime

from scrapy.crawler import AsyncCrawlerRunner, Crawler

from crawler.archive import Archive, ArchiveError, Institute, Outlet, Visit, held, open_archive
from crawler.archive.visits import site_lock
from crawler.archive.warc import WarcWriter
from crawler.discovery.links import site_of_url
from crawler.middlewares.round import Round
from crawler.settings import settings_for
from crawler.spiders.outlet import OutletSpider
from crawler.spiders.visit import OpenVisit

AT_ONCE = 16  # sites that are visited at the same time
STOPPED = "the crawl was stopped"
_SLICE = 0.1  # seconds between two looks at whether all is to end: nothing can wait for a thread's event and a loop's

log = logging.getLogger(__name__)


def crawl(
    institute: Institute,
    outlets: Sequence[Outlet],
    now: Callable[[], datetime],
    report: Callable[[Visit], None] | None = None,
    limit: int | None = None,
    progress: Callable[[str, int, int], None] | None = None,
    stopping: threading.Event | None = None,
    passed_over: Callable[[Outlet], None] | None = None,
    decided: datetime | None = None,
) -> list[Visit]:
    """Visit outlets and keep what is new; their visits, in the order given, are recorded in the archive.

    ``report`` is called with each visit as it ends, ``progress`` with an outlet's id, its pages done and its pages due;
    ``limit`` is the most pages fetched of one outlet. An outlet that is down is a visit with a failure, and the rest
    goes on. ``ArchiveError`` where nothing can be kept any more.

    Once ``stopping`` is set, the requests under way are the last ones. An outlet whose site is being visited by
    somebody else is ``passed_over``. One that somebody visited after ``decided``, the instant at which it was found
    due, is left out. The callbacks run in the caller's thread.
    """
    logging.getLogger("scrapy").setLevel(logging.WARNING)
    with open_archive(institute.home) as archive, closing(WarcWriter(institute.home, now())) as captures:
        round = Round.of(institute, archive, captures, now)
        round.limit, round.progress = limit, progress
        lanes = _Lanes(institute, archive, passed_over, decided)
        visits = asyncio.run(_Crawl(institute, round, archive, report, lanes).run(outlets, stopping))
        if round.broken is not None:
            raise round.broken
    return visits


class _Lanes:
    """The outlets of each site, which are visited one after the other, by one crawl at a time."""

    def __init__(
        self,
        institute: Institute,
        archive: Archive,
        passed_over: Callable[[Outlet], None] | None,
        decided: datetime | None,
    ) -> None:
        self._home, self._archive, self._passed_over, self._decided = institute.home, archive, passed_over, decided

    @staticmethod
    def by_site(outlets: Sequence[Outlet]) -> dict[str, list[Outlet]]:
        lanes: dict[str, list[Outlet]] = defaultdict(list)
        for outlet in outlets:
            lanes[site_of_url(outlet.home)].append(outlet)
        return lanes

    @contextmanager
    def entered(self, site: str, lane: list[Outlet]) -> Iterator[list[Outlet]]:
        """Hold a site's lock until the block ends; yields the outlets to visit, none where somebody else holds it."""
        with held(self._home, site_lock(site)) as ours:
            if not ours:
                for outlet in lane:
                    if self._passed_over:
                        self._passed_over(outlet)
                yield []
                return
            self._archive.close_killed(site)
            yield [outlet for outlet in lane if not self._is_done(outlet)]

    def _is_done(self, outlet: Outlet) -> bool:
        if self._decided is None:
            return False
        last = self._archive.last_visits().get(outlet.id)
        return last is not None and last > self._decided


class _Crawl:
    """The visits that run at the same time, those of one site one after the other."""

    def __init__(
        self,
        institute: Institute,
        round: Round,
        archive: Archive,
        report: Callable[[Visit], None] | None,
        lanes: _Lanes,
    ) -> None:
        self._round, self._archive, self._report, self._lanes = round, archive, report, lanes
        self._runner = AsyncCrawlerRunner(settings_for(institute))
        self._free = asyncio.Semaphore(AT_ONCE)
        self._ended: dict[str, Visit] = {}
        self._stopping = False

    async def run(self, outlets: Sequence[Outlet], stopping: threading.Event | None) -> list[Visit]:
        self._stopping = stopping is not None and stopping.is_set()
        work = asyncio.gather(*(self._lane(site, lane) for site, lane in _Lanes.by_site(outlets).items()))
        watch = asyncio.create_task(self._watch(stopping)) if stopping else None
        try:
            await asyncio.shield(work)
        except asyncio.CancelledError:  # an interrupt: end the visits, and let them be recorded
            await self._stop()
            await work
            raise
        finally:
            if watch:
                watch.cancel()
        return [self._ended[outlet.id] for outlet in outlets if outlet.id in self._ended]

    async def _watch(self, stopping: threading.Event) -> None:
        while not stopping.is_set():
            await asyncio.sleep(_SLICE)
        await self._stop()

    async def _stop(self) -> None:
        """End the visits. One that is only just beginning can't be ended yet, so look until there is none."""
        self._stopping = True
        while self._runner.crawlers:
            ready = [crawler for crawler in self._runner.crawlers if _can_stop(crawler)]
            await asyncio.gather(*(crawler.stop_async() for crawler in ready), return_exceptions=True)
            await asyncio.sleep(_SLICE)

    async def _lane(self, site: str, lane: list[Outlet]) -> None:
        async with self._free:
            if self._is_over:
                return
            with self._breaking(), self._lanes.entered(site, lane) as outlets:
                for outlet in outlets:
                    if not self._is_over:
                        await self._visit(outlet, site)

    @property
    def _is_over(self) -> bool:
        return self._stopping or self._round.broken is not None

    async def _visit(self, outlet: Outlet, site: str) -> None:
        visit = OpenVisit.begin(outlet, self._round.now())
        self._archive.begin_visit(outlet, site, visit.started)
        try:
            await self._runner.crawl(OutletSpider, visit=visit, round=self._round)
        except Exception as error:
            log.exception("%s: the visit failed", outlet.id)
            visit.failed(outlet.home, f"the visit failed: {type(error).__name__}: {error}")
        cut_short = self._was_cut_short(visit)
        ended = visit.closed(self._round.now())
        self._ended[outlet.id] = ended
        with self._breaking():
            self._archive.record_visit(ended, cut_short)
        if self._report:
            try:
                self._report(ended)
            except Exception:  # whoever listens has gone; the other visits go on
                log.exception("%s: the visit could not be reported", outlet.id)

    def _was_cut_short(self, visit: OpenVisit) -> bool:
        """Whether a visit ended before it had tried all that was due; its failures then say why."""
        if self._round.broken is not None:
            visit.failed(visit.outlet.home, str(self._round.broken))
            return True
        said = any(failure.why == STOPPED for failure in visit.failures)
        if not self._stopping or (visit.due and visit.done >= visit.due and not said):
            return said
        if not said:
            visit.failed(visit.outlet.home, STOPPED)
        return True

    @contextmanager
    def _breaking(self) -> Iterator[None]:
        """Let what keeps the archive from being written end the crawl for all its visits."""
        try:
            yield
        except ArchiveError as error:
            if self._round.broken is None:
                self._round.broken = error


def _can_stop(crawler: Crawler) -> bool:
    """Whether a visit has begun and is not already about to end by itself, which must not be disturbed."""
    if not crawler.crawling or not crawler.engine.running or crawler.engine.scheduler is None:
        return False
    return not crawler.engine.spider_is_idle()
