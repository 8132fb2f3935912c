"""Fifty crawls in a row that are killed at random instants, and what is in the archive after the last one.

Three outlets on loopback addresses of their own print pages and revise them. A kill comes a random while after a random
number of requests, or after a visit was recorded. So all stages of a crawl are hit, on a fast machine and a slow one:
what is announced, the requests, the captures, the reading, the keeping, the recording. A failure can be repeated with
the seed that it prints: ``DESKOFFICER_SEED=123 pytest tests/crawler/crawl/test_kills.py``.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from crawler.archive import Archive, Capture, open_archive, parsed, read_capture
from crawler.archive.visits import KILLED
from crawler.settings import CONCURRENT_REQUESTS_PER_DOMAIN
from reports.demo.server import Page, Request, serve
from tests.crawler.crawl.desk import INSTITUTE
from tests.press.pages import article, rss

ROOT = Path(__file__).resolve().parents[3]
SEED = int(os.environ.get("DESKOFFICER_SEED") or random.SystemRandom().randrange(10**6))
KILLS = 50
OUTLETS = {"courier": 25, "ledger": 50, "tigris-post": 75}  # and how many pages each has
PAGES = sum(OUTLETS.values())
REVISED = 4  # pages before each crawl
LATEST = 40  # requests before a kill, where a crawl has so many to make
LAST_ONES = 0.3  # the share of kills after the last request, while pages are kept and visits recorded
LONGEST_WAIT = 0.08  # seconds
START = datetime(2023, 11, 10, 8, tzinfo=UTC)


@dataclass(slots=True)
class Site:
    """An outlet's pages, each with all its states so far, and a feed that tells of the latest."""

    id: str
    heard: threading.Semaphore  # let go at each request
    states: dict[str, list[str]] = field(default_factory=dict)

    @property
    def host(self) -> str:
        return f"http://{self.id}.example"

    def __call__(self, path: str) -> Page | None:
        self.heard.release()
        if path == "/feed":
            marks = {path: f"Fri, 10 Nov 2023 08:00:{len(states):02} +0000" for path, states in self.states.items()}
            feed = rss(self.host, self.states, marks).replace(b"pubDate>", b"updated>")  # so there are no second looks
            return Page(feed, "application/xml")
        if path not in self.states:
            return None
        return Page(article(f"The wall, {path}", self.states[path][-1]), "text/html; charset=utf-8")

    def write(self, path: str) -> None:
        """Print a page, or revise it."""
        states = self.states.setdefault(path, [])
        states.append(f"This is the text number {len(states) + 1} that the paper printed here on the harbour wall.")


@dataclass(frozen=True, slots=True)
class Instant:
    """When a crawl is killed: after so many requests, then so many recorded visits, then so many seconds."""

    requests: int
    visits: int
    wait: float

    @classmethod
    def of(cls, requests: int, chance: random.Random) -> Instant:
        """Some instant of a crawl that makes so many requests."""
        wait = chance.uniform(0, LONGEST_WAIT)
        if requests <= LATEST and chance.random() < LAST_ONES:
            return cls(requests, chance.randint(0, len(OUTLETS)), wait)
        return cls(chance.randint(0, min(requests, LATEST)), 0, wait)


@dataclass(slots=True)
class Crawls:
    """The child that forks crawls, one after the other."""

    home: Path
    process: subprocess.Popen[str]
    heard: threading.Semaphore

    def tell(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()

    def hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def crawl(self, start: datetime) -> int:
        """One whole crawl; its exit status."""
        self.tell(f"crawl {start.isoformat()}")
        assert self.hear() == "begun"
        return int(self.hear())

    def crawl_and_kill(self, start: datetime, instant: Instant) -> int:
        """One crawl that is killed, if it has not ended by then; its exit status."""
        while self.heard.acquire(blocking=False):  # what an earlier crawl asked for
            pass
        ended = threading.Event()
        with open_archive(self.home) as archive:
            wanted = visits_recorded(archive) + instant.visits
        killer = threading.Thread(target=self._kill, args=(instant, wanted, ended))
        self.tell(f"crawl {start.isoformat()}")
        assert self.hear() == "begun"
        killer.start()
        status = int(self.hear())
        ended.set()
        killer.join()
        return status

    def _kill(self, instant: Instant, visits: int, ended: threading.Event) -> None:
        for _ in range(instant.requests):
            while not self.heard.acquire(timeout=0.01):
                if ended.is_set():
                    return
        with open_archive(self.home) as archive:
            while visits_recorded(archive) < visits and not ended.wait(0.002):
                pass
        if not ended.wait(instant.wait):
            self.tell("kill")


def visits_recorded(archive: Archive) -> int:
    return int(archive.connection.execute("SELECT count(*) FROM visits WHERE failures = '[]'").fetchone()[0])


@contextmanager
def crawls_of(home: Path, sites: list[Site]) -> Iterator[tuple[Crawls, list[Request]]]:
    """An institute that crawls these sites, each served on an address of its own."""
    with serve({(f"127.0.0.{number}", 0): site for number, site in enumerate(sites, 2)}) as served:
        network = '\n[network]\nallow = ["127.0.0.0/8"]\ndelay = 0.0\n[network.hosts]\n'
        for site, (address, port) in zip(sites, served.addresses, strict=True):
            network += f'"{site.id}.example" = "{address}:{port}"\n'
        (home / "institute.toml").write_text(INSTITUTE + network, encoding="utf-8")
        (home / "outlets").mkdir()
        for site in sites:
            (home / "outlets" / f"{site.id}.toml").write_text(
                f'name = "{site.id}"\nhome = "{site.host}/"\nlanguage = "en"\ncountry = "GB"\n'
                f'feeds = ["{site.host}/feed"]\n',
                encoding="utf-8",
            )
        with open_archive(home):  # the database is there, as `deskofficer init` makes it
            pass
        words = [sys.executable, "-m", "tests.crawler.crawl.forks", str(home)]
        with subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            yield Crawls(home, process, sites[0].heard), served.log
            process.communicate()


def waiting(archive: Archive, sites: list[Site]) -> list[tuple[Site, str]]:
    """The pages whose latest state is not in the archive."""
    return [
        (site, path)
        for site in sites
        for path, states in site.states.items()
        if (kept := archive.current(site.host + path)) is None or states[-1] not in kept.text
    ]


def revise(archive: Archive, sites: list[Site], chance: random.Random) -> int:
    """Revise some pages that are in the archive as they are now, so that each state has to be kept.

    How many requests a whole crawl now makes.
    """
    late = waiting(archive, sites)
    on_time = [(site, path) for site in sites for path in site.states if (site, path) not in late]
    chosen = chance.sample(on_time, min(REVISED, len(on_time)))
    for site, path in chosen:
        site.write(path)
    return len(late) + len(chosen) + 2 * len(sites)  # with each robots.txt and feed


# ---- what has to hold ------------------------------------------------------------------------------------------------


def check_articles(archive: Archive, sites: list[Site]) -> None:
    """Each page is there once in each of its states, in their order, and the last one is the current one."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for row in archive.connection.execute("SELECT key, revision, current, text FROM articles ORDER BY key, revision"):
        found.setdefault(row["key"], []).append((row["revision"], row["current"], row["text"].split("\n\n")[-1]))
    assert found == {
        site.host + path: [(number, int(number == len(states)), state) for number, state in enumerate(states, 1)]
        for site in sites
        for path, states in site.states.items()
    }


def captures(archive: Archive) -> list[Capture]:
    return [
        Capture(
            row["digest"], row["url"], parsed(row["captured"]), row["status"], row["content_type"],
            row["content_encoding"], row["warc"], row["offset"], row["length"],
        )
        for row in archive.connection.execute("SELECT * FROM captures")
    ]  # fmt: skip


def members(warc: bytes) -> tuple[list[tuple[int, int]], bytes]:
    """The offsets and lengths of the whole gzip members of a file, and the cut one at its end."""
    found, start = [], 0
    while start < len(warc):
        inflating = zlib.decompressobj(zlib.MAX_WBITS | 16)
        inflating.decompress(warc[start:])
        if not inflating.eof:
            break
        end = len(warc) - len(inflating.unused_data)
        found.append((start, end - start))
        start = end
    return found, warc[start:]


def check_files(home: Path, archive: Archive) -> None:
    """Every capture can be read back, and every file from start to end but for a cut record that nothing names."""
    known = captures(archive)
    for capture in known:
        read_capture(home, capture)  # raises where the payload is not what the digest says
    for file in sorted((home / "captures").iterdir()):
        content = file.read_bytes()
        whole, cut = members(content)
        assert {(c.offset, c.length) for c in known if c.warc == f"captures/{file.name}"} <= set(whole)
        readable = BytesIO(content.removesuffix(cut))
        kinds = []
        for record in ArchiveIterator(readable, check_digests="raise"):
            record.content_stream().read()
            kinds.append(record.rec_type)
        assert kinds == (["warcinfo"] + ["response"] * len(whole))[: len(whole)]


def check_database(archive: Archive) -> None:
    ask = archive.connection.execute
    assert [tuple(row) for row in ask("PRAGMA integrity_check")] == [("ok",)]
    assert list(ask("PRAGMA foreign_key_check")) == []
    ask("INSERT INTO articles_text (articles_text) VALUES ('integrity-check')")  # raises where the index is another
    assert [tuple(row) for row in ask("SELECT state, count(*) FROM leads GROUP BY state")] == [("kept", PAGES)]


def check_visits(archive: Archive, states: int) -> None:
    """No visit is left open, and what the visits say, killed ones included, adds up to what is there."""
    assert archive.open_visits() == []
    visits = archive.visits(limit=1_000_000)
    assert {failure.why for visit in visits for failure in visit.failures} == {KILLED}
    assert all(visit.started <= visit.finished for visit in visits)
    told = [(visit.fetched, visit.new, visit.revised, visit.same) for visit in visits]
    assert tuple(map(sum, zip(*told, strict=True))) == (states, PAGES, states - PAGES, 0)
    print(f"{len(visits)} visits, {sum(not visit.failures for visit in visits)} of them whole")


@dataclass(slots=True)
class Tally:
    """What came of the crawls, as the servers and the archive saw it."""

    killed: int = 0
    whole: int = 0
    in_vain: list[int] = field(default_factory=list)  # article pages that each killed crawl asked for and did not keep


def pages_asked(log: list[Request]) -> int:
    return sum(request.path.startswith("/news") for request in log)


def texts_kept(home: Path) -> int:
    with open_archive(home) as archive:
        return int(archive.connection.execute("SELECT count(*) FROM articles").fetchone()[0])


def kill_crawls(home: Path, sites: list[Site], crawls: Crawls, log: list[Request], chance: random.Random) -> Tally:
    """Crawl until so many crawls were killed; pages are revised before each."""
    tally = Tally()
    while tally.killed < KILLS:
        with open_archive(home) as archive:
            requests = revise(archive, sites, chance)
        kept, asked = texts_kept(home), pages_asked(log)
        start = START + timedelta(hours=tally.killed + tally.whole)
        status = crawls.crawl_and_kill(start, Instant.of(requests, chance))
        assert status in (0, -signal.SIGKILL)
        if status == 0:
            tally.whole += 1
        else:
            tally.killed += 1
            tally.in_vain.append(pages_asked(log) - asked - texts_kept(home) + kept)
    return tally


@pytest.fixture
def sites() -> list[Site]:
    heard = threading.Semaphore(0)
    sites = [Site(id, heard) for id in OUTLETS]
    for site in sites:
        for number in range(OUTLETS[site.id]):
            site.write(f"/news/harbour-wall-{1001 + number}")
    return sites


def test_crawls_that_are_killed_fifty_times_lose_nothing_and_double_nothing(tmp_path: Path, sites: list[Site]) -> None:
    print(f"DESKOFFICER_SEED={SEED}")
    with crawls_of(tmp_path, sites) as (crawls, log):
        tally = kill_crawls(tmp_path, sites, crawls, log, random.Random(SEED))
        assert crawls.crawl(START + timedelta(days=30)) == 0
        asked, last = pages_asked(log), len(log)
        assert crawls.crawl(START + timedelta(days=31)) == 0
        assert {request.path for request in log[last:]} == {"/robots.txt", "/feed"}
    states = sum(len(states) for site in sites for states in site.states.values())
    # A page is asked for again if the kill came between its request and its transaction. So many may be there at once.
    assert asked <= states + KILLS * len(OUTLETS) * CONCURRENT_REQUESTS_PER_DOMAIN
    with open_archive(tmp_path) as archive:
        check_articles(archive, sites)
        check_database(archive)
        check_files(tmp_path, archive)
        check_visits(archive, states)
    print(
        f"{tally.killed} killed, {tally.whole} not, {states} texts, {asked} asked for, in vain {sorted(tally.in_vain)}"
    )
