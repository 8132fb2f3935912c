"""A crawl that ends before its time: killed, interrupted, or without room on the disk."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from crawler.archive import read_capture
from crawler.errors import ArchiveError
from crawler.records import Outlet
from tests.crawler.crawl.desk import INSTITUTE, Desk
from tests.press.faults import answer, faulty
from tests.press.pages import article, rss

ROOT = Path(__file__).resolve().parents[3]
PATHS = [f"/news/harbour-wall-{number}" for number in range(1001, 1031)]
PaperMaker = Callable[..., Outlet]

NETWORK = """
[network]
allow = ["127.0.0.1/32"]
delay = 0.01
[network.hosts]
"""
CRAWL = """
import signal, sys
from datetime import UTC, datetime
from pathlib import Path
from crawler.config import load_institute
from crawler.crawl import crawl
from crawler.records import Outlet

outlet = Outlet(id="paper", name="Paper", home="http://paper.example/", language="en", country="GB",
                feeds=("http://paper.example/feed",))
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs inherit that it is ignored
try:
    crawl(load_institute(Path(sys.argv[1])), [outlet], lambda: datetime(2023, 11, 10, 8, tzinfo=UTC))
except KeyboardInterrupt:
    sys.exit(7)
"""


def crawl_and_signal(desk: Desk, paper: PaperMaker, number: signal.Signals, after: int) -> tuple[int, int]:
    """Crawl in a process that gets a signal with its ``after``th page; its exit status, and the pages it asked for."""
    process: list[subprocess.Popen[bytes]] = []

    def page(head: str) -> bytes:
        if sum(path.startswith("/news") for path in server.asked) == after:
            os.kill(process[0].pid, number)
        return answer(body=article(f"About {head.split(' ')[1]}"))

    with faulty({"/feed": answer(body=rss("http://paper.example", PATHS)), **dict.fromkeys(PATHS, page)}) as server:
        desk.name("paper.example", server.port)
        network = f'"paper.example" = "127.0.0.1:{server.port}"\n'
        (desk.home / "institute.toml").write_text(INSTITUTE + NETWORK + network, encoding="utf-8")
        process.append(subprocess.Popen([sys.executable, "-c", textwrap.dedent(CRAWL), str(desk.home)], cwd=ROOT))
        status = process[0].wait()
        asked = sum(path.startswith("/news") for path in server.asked)
        rest = desk.visit(paper(feeds=("/feed",)))
    with desk.archive() as archive:
        articles = list(archive.all())
        for kept in articles:
            assert kept.capture is not None
            assert kept.headline.encode() in read_capture(desk.home, kept.capture).payload
    assert len(articles) == len(PATHS)
    assert rest.failures == ()
    return status, asked


def test_a_crawl_that_is_killed_leaves_an_archive_that_can_be_read_and_is_taken_up_again(
    desk: Desk, paper: PaperMaker
) -> None:
    status, asked = crawl_and_signal(desk, paper, signal.SIGKILL, after=11)
    assert status == -signal.SIGKILL
    assert asked < len(PATHS)


def test_a_crawl_that_is_interrupted_ends_soon_and_records_its_visit(desk: Desk, paper: PaperMaker) -> None:
    status, asked = crawl_and_signal(desk, paper, signal.SIGINT, after=5)
    assert status == 7
    assert asked < len(PATHS)
    with desk.archive() as archive:
        later, interrupted = archive.visits()
    assert interrupted.new + later.new == len(PATHS)
    assert [f.why for f in interrupted.failures] in ([], ["the crawl was stopped"])


def test_a_full_disk_ends_the_crawl_with_its_reason(desk: Desk, paper: PaperMaker) -> None:
    pages = {path: answer(body=article(f"About {path}")) for path in PATHS}
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with desk.archive():  # the database is there, with its tables
        pass
    size = (desk.home / "archive.sqlite").stat().st_size
    with faulty({"/feed": answer(body=rss("http://paper.example", PATHS)), **pages}) as server:
        desk.name("paper.example", server.port)
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20_000, limits[1]))
            with pytest.raises(ArchiveError, match="disk full"):
                desk.visit(paper(feeds=("/feed",)))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
            signal.signal(signal.SIGXFSZ, ignored)
        rest = desk.visit(paper(feeds=("/feed",)))
    with desk.archive() as archive:
        assert archive.count() == len(PATHS)
    assert rest.failures == ()
