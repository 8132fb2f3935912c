"""Crawls in threads: several at the same time, one visitor a site, stopped from outside, and what a kill leaves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from crawler.archive import close_killed_visits, held
from crawler.archive.visits import KILLED
from crawler.crawl import STOPPED, crawl
from crawler.records import Failure, Outlet, Visit
from tests.crawler.crawl.desk import INSTITUTE, Desk
from tests.crawler.crawl.test_stops import CRAWL, NETWORK, ROOT
from tests.press.faults import NOT_FOUND, Answer, Faulty, answer, faulty
from tests.press.pages import article, rss

PaperMaker = Callable[..., Outlet]
PATHS = [f"/news/harbour-wall-{number}" for number in range(1001, 1021)]


def feed_of(head: str) -> bytes:
    host = next(line[6:] for line in head.split("\r\n") if line.lower().startswith("host: "))
    return answer(body=rss(f"http://{host}", PATHS))


def page_of(head: str) -> bytes:
    return answer(body=article(f"About {head.split(' ')[1]}"))


@contextmanager
def press(desk: Desk, *hosts: str, **answers: Answer) -> Iterator[Faulty]:
    """One server for all hosts, each with the same twenty pages; ``robots``, ``feed`` and ``page`` may answer."""

    found = {
        "/robots.txt": answers.get("robots", NOT_FOUND),
        "/feed": answers.get("feed", feed_of),
        **dict.fromkeys(PATHS, answers.get("page", page_of)),
    }
    with faulty(found) as server:
        for host in hosts:
            desk.name(host, server.port)
        yield server


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(4) as pool:
        yield pool


def begin(
    threads: ThreadPoolExecutor, desk: Desk, *outlets: Outlet, stopping: threading.Event | None = None
) -> Future[tuple[list[Visit], list[str]]]:
    """Crawl in a thread; the visits, and the ids of the outlets that were passed over."""

    def work() -> tuple[list[Visit], list[str]]:
        passed: list[str] = []
        visits = crawl(
            desk.institute, outlets, desk.clock, stopping=stopping, passed_over=lambda outlet: passed.append(outlet.id)
        )
        return visits, passed

    return threads.submit(work)


def counts(visits: list[Visit]) -> list[tuple[str, int, int, tuple[Failure, ...]]]:
    return [(visit.outlet, visit.found, visit.new, visit.failures) for visit in visits]


def asked_pages(server: Faulty) -> int:
    return sum(path.startswith("/news") for path in server.asked)


def test_two_crawls_in_two_threads_of_one_process_run_at_the_same_time(
    desk: Desk, paper: PaperMaker, threads: ThreadPoolExecutor
) -> None:
    both = threading.Barrier(2, timeout=60)
    with desk.archive():  # the database is there, as `deskofficer init` makes it
        pass

    def feed(head: str) -> bytes:
        both.wait()  # each waits until the other is under way
        return feed_of(head)

    with press(desk, "courier.example", "ledger.example", feed=feed):
        crawls = [begin(threads, desk, paper(id, feeds=("/feed",))) for id in ("courier", "ledger")]
        ended = [crawl.result() for crawl in crawls]
    assert [(counts(visits), passed) for visits, passed in ended] == [
        ([("courier", 20, 20, ())], []),
        ([("ledger", 20, 20, ())], []),
    ]
    with desk.archive() as archive:
        assert archive.count() == 40
        assert sorted(archive.last_visits()) == ["courier", "ledger"]


def test_an_outlet_that_somebody_visits_is_passed_over_with_all_of_its_site(
    desk: Desk, paper: PaperMaker, threads: ThreadPoolExecutor
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def page(head: str) -> bytes:
        begun.set()
        assert go_on.wait(60)
        return page_of(head)

    outlet = paper(feeds=("/feed",))
    sister = Outlet(
        "sister", "Sister", "http://sister.paper.example/", "en", "GB", feeds=("http://paper.example/feed",)
    )
    other = paper("other", feeds=("/feed",))
    with press(desk, "paper.example", page=page), press(desk, "other.example"):
        first = begin(threads, desk, outlet)
        assert begun.wait(60)
        second = begin(threads, desk, outlet, sister, other).result()
        go_on.set()
        assert counts(first.result()[0]) == [("paper", 20, 20, ())]
    assert (counts(second[0]), second[1]) == ([("other", 20, 20, ())], ["paper", "sister"])
    with desk.archive() as archive:
        assert sorted(visit.outlet for visit in archive.visits()) == ["other", "paper"]


def test_an_outlet_that_somebody_visited_since_it_was_found_due_is_left_out(desk: Desk, paper: PaperMaker) -> None:
    outlet = paper(feeds=("/feed",))
    with press(desk, "paper.example"):
        decided = desk.clock()
        desk.clock.forward(minutes=1)
        desk.visit(outlet)
        desk.clock.forward(minutes=1)
        assert crawl(desk.institute, [outlet], desk.clock, decided=decided) == []
        later = crawl(desk.institute, [outlet], desk.clock, decided=desk.clock())
    assert [visit.outlet for visit in later] == ["paper"]


# ---- stopping --------------------------------------------------------------------------------------------------------


def test_a_crawl_that_is_stopped_keeps_what_was_fetched_and_leaves_the_rest_due(
    desk: Desk, paper: PaperMaker, threads: ThreadPoolExecutor
) -> None:
    stopping = threading.Event()

    def page(head: str) -> bytes:
        if asked_pages(server) == 8:
            stopping.set()
        return page_of(head)

    desk.network(allow=("127.0.0.1/32",), delay=0.05)
    outlet = paper(feeds=("/feed",))
    with press(desk, "paper.example", page=page) as server:
        ((stopped,), _) = begin(threads, desk, outlet, stopping=stopping).result()
        assert 8 <= stopped.new == asked_pages(server) < len(PATHS)
        assert [failure.why for failure in stopped.failures] == [STOPPED]
        with desk.archive() as archive:
            assert archive.visits() == [stopped]
            assert archive.last_visits() == {}  # due again at once
        rest = desk.visit(outlet)
        assert asked_pages(server) == len(PATHS)
    assert (stopped.new + rest.new, rest.failures) == (len(PATHS), ())


@pytest.mark.parametrize("place", ["robots", "feed"])
def test_a_crawl_that_is_stopped_while_it_finds_out_what_there_is_ends_and_is_taken_up_again(
    desk: Desk, paper: PaperMaker, threads: ThreadPoolExecutor, place: str
) -> None:
    stopping, ended = threading.Event(), threading.Event()

    def late(_: str) -> bytes:
        stopping.set()
        ended.wait(3)
        return NOT_FOUND

    outlet = paper(feeds=("/feed",))
    with press(desk, "paper.example", **{place: late}):
        ((stopped,), _) = begin(threads, desk, outlet, stopping=stopping).result()
        ended.set()
    assert counts([stopped]) == [("paper", 0, 0, (Failure("http://paper.example/", STOPPED),))]
    with press(desk, "paper.example"):
        assert counts([desk.visit(outlet)]) == [("paper", 20, 20, ())]


def test_a_crawl_that_is_stopped_does_not_wait_until_a_host_may_be_asked_again(
    desk: Desk, paper: PaperMaker, threads: ThreadPoolExecutor
) -> None:
    stopping = threading.Event()

    def page(head: str) -> bytes:
        stopping.set()
        return page_of(head)

    desk.network(allow=("127.0.0.1/32",), delay=3600)
    desk.clock.forward(hours=1)
    outlet = paper(sections=PATHS[:1])
    with press(desk, "paper.example", robots=page) as server:
        ((stopped,), _) = begin(threads, desk, outlet, stopping=stopping).result()
        assert server.asked == ["/robots.txt"]
    assert [failure.why for failure in stopped.failures] == [STOPPED]


def test_a_crawl_that_is_stopped_begins_no_further_visit(desk: Desk, threads: ThreadPoolExecutor) -> None:
    stopping = threading.Event()

    def page(head: str) -> bytes:
        stopping.set()
        return page_of(head)

    lane = [
        Outlet(id, id.title(), "http://paper.example/", "en", "GB", feeds=("http://paper.example/feed",))
        for id in ("first", "second")
    ]
    with press(desk, "paper.example", page=page):
        visits, passed = begin(threads, desk, *lane, stopping=stopping).result()
        assert ([visit.outlet for visit in visits], passed) == (["first"], [])
        assert begin(threads, desk, *lane, stopping=stopping).result() == ([], [])


# ---- a kill ----------------------------------------------------------------------------------------------------------


def test_a_visit_that_is_killed_is_on_record_and_its_outlet_due_at_once(desk: Desk, paper: PaperMaker) -> None:
    process: list[subprocess.Popen[bytes]] = []

    def page(head: str) -> bytes:
        if asked_pages(server) == 8:
            with desk.archive() as archive:
                alive.extend(close_killed_visits(desk.home, archive))
                begun.extend(visit.outlet for visit in archive.open_visits())
            os.kill(process[0].pid, signal.SIGKILL)
        return page_of(head)

    alive: list[Visit] = []
    begun: list[str] = []
    with press(desk, "paper.example", page=page) as server:
        named = f'"paper.example" = "127.0.0.1:{server.port}"\n'
        (desk.home / "institute.toml").write_text(INSTITUTE + NETWORK + named, encoding="utf-8")
        process.append(subprocess.Popen([sys.executable, "-c", textwrap.dedent(CRAWL), str(desk.home)], cwd=ROOT))
        assert process[0].wait() == -signal.SIGKILL
        with desk.archive() as archive:
            assert archive.visits() == []
            (killed,) = close_killed_visits(desk.home, archive)
            assert archive.last_visits() == {}
        desk.clock.forward(minutes=1)
        rest = desk.visit(paper(feeds=("/feed",)))
    assert (alive, begun) == ([], ["paper"])
    assert killed.failures == (Failure("http://paper.example/", KILLED),)
    assert (killed.found, killed.fetched + rest.fetched, killed.new + rest.new) == (20, 20, 20)
    with desk.archive() as archive:
        assert archive.visits() == [rest, killed]
        assert archive.last_visits() == {"paper": killed.started + timedelta(minutes=1)}


def test_a_killed_visit_that_nobody_noticed_is_recorded_by_the_next_one(desk: Desk, paper: PaperMaker) -> None:
    outlet = paper(feeds=("/feed",))
    with desk.archive() as archive:
        archive.begin_visit(outlet, "paper.example", desk.clock())
    desk.clock.forward(minutes=1)
    with press(desk, "paper.example"):
        visit = desk.visit(outlet)
    with desk.archive() as archive:
        assert [each.failures for each in archive.visits()] == [(), (Failure("http://paper.example/", KILLED),)]
        assert archive.visits()[0] == visit


# ---- the command -----------------------------------------------------------------------------------------------------


def test_the_command_says_which_outlets_somebody_else_visits_and_visits_the_rest(tmp_path: Path, desk: Desk) -> None:
    with press(desk, "tigris-post.example", "courier.example") as server:
        named = "".join(f'"{host}" = "127.0.0.1:{server.port}"\n' for host in desk.hosts)
        (desk.home / "institute.toml").write_text(INSTITUTE + NETWORK + named, encoding="utf-8")
        (desk.home / "outlets").mkdir()
        for id in ("courier", "tigris-post"):
            (desk.home / "outlets" / f"{id}.toml").write_text(
                f'name = "{id}"\nhome = "http://{id}.example/"\nlanguage = "en"\ncountry = "GB"\n'
                f'feeds = ["http://{id}.example/feed"]\n',
                encoding="utf-8",
            )
        with held(tmp_path, "site-tigris-post.example"):
            done = subprocess.run(
                [sys.executable, "-W", "error", "-m", "reports.cli", "crawl", "--home", str(tmp_path)],
                cwd=ROOT, capture_output=True, text=True, check=False,
            )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == "tigris-post: is being visited by another process\n"
    assert done.stdout.startswith("courier              20 found, 20 fetched: 20 new, 0 revised, 0 same  ")
