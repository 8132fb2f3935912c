"""Single pages by address, through the same guard, robots and patience as a crawl: for `deskofficer extract URL`."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from scrapy.crawler import AsyncCrawlerRunner

from crawler.archive import load_institute, open_archive
from crawler.archive.warc import WarcWriter
from crawler.middlewares.round import Round
from crawler.settings import settings_for
from crawler.spiders.given import GivenSpider


def fetch_lines(home: Path, urls: Sequence[str], now: Callable[[], datetime]) -> list[str]:
    """Lines ``{"url", "html"}`` or ``{"url", "error"}``, one for each address, in the order given."""
    logging.getLogger("scrapy").setLevel(logging.WARNING)
    institute = load_institute(home)
    answers: dict[str, dict[str, str]] = {}

    def answer(url: str, page: str | None, why: str) -> None:
        answers[url] = {"url": url, "html": page} if page is not None else {"url": url, "error": why}

    with open_archive(home) as archive, closing(WarcWriter(home, now())) as captures:
        settings = settings_for(institute)
        settings.set("ITEM_PIPELINES", {}, priority="cmdline")
        runner = AsyncCrawlerRunner(settings)
        round = Round.of(institute, archive, captures, now)

        async def fetch() -> None:
            await runner.crawl(GivenSpider, urls=tuple(dict.fromkeys(urls)), round=round, answer=answer)

        asyncio.run(fetch())
    missing = {"error": "was not answered"}
    return [json.dumps(answers.get(url, {"url": url} | missing), ensure_ascii=False) for url in urls]
