"""A program that imports the crawl once and forks a child for each crawl, so that fifty of them can be killed quickly.

``python -m tests.crawler.crawl.forks HOME`` reads lines on standard input. ``crawl INSTANT`` visits all outlets in a
child whose clock starts there; ``kill`` kills that child. It answers with ``begun`` and, when the child has ended, with
its exit status. It runs no thread of its own, for a fork takes along only the thread that forks.
"""

from __future__ import annotations

import gc
import os
import select
import signal
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import FileIO
from pathlib import Path

from crawler.archive import keep_all, load_institute, load_outlets, open_archive
from crawler.crawl import crawl
from crawler.pages import read
from crawler.records import Outlet
from tests.crawler.crawl.desk import INSTITUTE
from tests.press.pages import article


def clock_from(start: datetime) -> Callable[[], datetime]:
    """A running clock."""
    began = time.monotonic()
    return lambda: start + timedelta(seconds=time.monotonic() - began)


def warm_up() -> None:
    """Import and build what a crawl needs late: by one of a host that refuses us, and by keeping a page."""
    start = datetime(2023, 11, 10, 8, tzinfo=UTC)
    outlet = Outlet("nobody", "Nobody", "http://nobody.example/", "en", "GB")
    with tempfile.TemporaryDirectory() as folder:
        network = '[network]\nallow = ["127.0.0.1/32"]\n[network.hosts]\n"nobody.example" = "127.0.0.1:1"\n'
        (Path(folder) / "institute.toml").write_text(INSTITUTE + network, encoding="utf-8")
        crawl(load_institute(Path(folder)), [outlet], clock_from(start))
        with open_archive(Path(folder)) as archive:
            keep_all(archive, [read(article("In Jordan").decode(), "http://nobody.example/news/1")], start)
    assert threading.active_count() == 1
    gc.freeze()  # so that no child copies all this to look for garbage


def crawl_and_exit(home: Path, start: datetime) -> None:
    """In the child: one crawl of all outlets, and out, whatever happens. Status 2 where a page failed."""
    status = 1
    try:
        visits = crawl(load_institute(home), list(load_outlets(home).values()), clock_from(start))
        status = 2 if any(visit.failures for visit in visits) else 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def serve_commands(home: Path, commands: FileIO) -> None:
    while line := commands.readline():
        verb, _, instant = line.decode().strip().partition(" ")
        if verb != "crawl":  # a kill that came too late
            continue
        child = os.fork()
        if not child:
            crawl_and_exit(home, datetime.fromisoformat(instant))
        print("begun", flush=True)
        ends = os.pidfd_open(child)
        if ends not in select.select([commands, ends], [], [])[0]:
            commands.readline()
            signal.pidfd_send_signal(ends, signal.SIGKILL)
        os.close(ends)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    warm_up()
    serve_commands(Path(sys.argv[1]), FileIO(0))
