"""Retry-After: short waits are waited out, long ones end the visit and bind later ones."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.middlewares.patience import Patience, host_of, seconds_of
from crawler.records import Failure, Outlet
from tests.crawler.crawl.desk import Desk
from tests.press.faults import Faulty, answer, faulty
from tests.press.pages import article, rss

PaperMaker = Callable[..., Outlet]
PATHS = [f"/harbour-wall-{number}" for number in range(1001, 1007)]
NOW = datetime(2023, 11, 10, 8, tzinfo=UTC)


def busy_once(server: Faulty, path: str, busy: bytes) -> Callable[[str], bytes]:
    """Answers ``busy`` to the first request for ``path``, and its article to the next."""
    return lambda _: busy if server.count(path) == 1 else answer(body=article(f"About {path}"))


def fill(server: Faulty) -> None:
    server.answers["/feed"] = answer(body=rss("http://paper.example", PATHS))
    for path in PATHS:
        server.answers[path] = answer(body=article(f"About {path}"))


@pytest.fixture
def one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """No request goes out before the one ahead of it was answered, so that a test can count them."""
    monkeypatch.setattr("crawler.settings.CONCURRENT_REQUESTS_PER_DOMAIN", 1)


@pytest.mark.usefixtures("one_at_a_time")
@pytest.mark.parametrize("status", [429, 503])
def test_a_short_wait_is_waited_out_and_nobody_asks_the_host_meanwhile(
    desk: Desk, paper: PaperMaker, status: int
) -> None:
    times: list[float] = []

    def busy(_: str) -> bytes:
        times.append(time.monotonic())
        if len(times) == 1:
            return answer(status, headers={"Retry-After": "1"})
        return answer(body=article("The harbour wall"))

    with faulty({}) as server:
        fill(server)
        for path in PATHS:
            server.answers[path] = busy
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert (visit.new, visit.failures, len(times)) == (6, (), 7)
    assert times[1] - times[0] >= 1


@pytest.mark.usefixtures("one_at_a_time")
def test_a_long_wait_ends_the_visit_and_binds_the_next_ones(desk: Desk, paper: PaperMaker) -> None:
    outlet = paper(feeds=("/feed",))
    with faulty({}) as server:
        fill(server)
        server.answers[PATHS[0]] = busy_once(server, PATHS[0], answer(429, headers={"Retry-After": "3600"}))
        desk.name("paper.example", server.port)
        first = desk.visit(outlet)
        assert server.asked == ["/robots.txt", "/feed", PATHS[0]]

        desk.clock.forward(minutes=59)
        second = desk.visit(outlet)
        assert server.asked == ["/robots.txt", "/feed", PATHS[0]]

        desk.clock.forward(minutes=2)
        third = desk.visit(outlet)
    left_alone = Failure("http://paper.example/", "paper.example asked to be left alone until 2023-11-10T09:00:00Z")
    assert (first.failures, second.failures) == ((left_alone,), (left_alone,))
    assert (third.new, third.failures) == (6, ())


def test_a_date_is_understood_as_well_as_a_number(desk: Desk, paper: PaperMaker) -> None:
    until = {"Retry-After": "Fri, 10 Nov 2023 12:30:00 GMT"}
    with faulty({"/feed": answer(503, headers=until)}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert [f.why for f in visit.failures] == ["paper.example asked to be left alone until 2023-11-10T12:30:00Z"]
    assert server.asked == ["/robots.txt", "/feed"]


def test_a_host_that_asks_for_short_waits_for_ever_is_left_alone(desk: Desk, paper: PaperMaker) -> None:
    with faulty({"/feed": answer(429, headers={"Retry-After": "0"})}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",), sections=("/world",)))
    assert server.count("/feed") == 3
    assert visit.failures[0] == Failure("http://paper.example/feed", "HTTP 429 Too Many Requests")


def test_too_many_requests_without_a_word_of_when_means_ten_minutes(desk: Desk, paper: PaperMaker) -> None:
    with faulty({"/feed": answer(429)}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert [f.why for f in visit.failures] == ["paper.example asked to be left alone until 2023-11-10T08:10:00Z"]


def test_no_hold_is_longer_than_a_week(desk: Desk, paper: PaperMaker) -> None:
    with faulty({"/feed": answer(503, headers={"Retry-After": "999999999"})}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert [f.why for f in visit.failures] == ["paper.example asked to be left alone until 2023-11-17T08:00:00Z"]


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_server_that_stumbles_is_asked_twice_more(desk: Desk, paper: PaperMaker, status: int) -> None:
    with faulty({}) as server:
        fill(server)
        server.answers[PATHS[0]] = lambda _: (
            answer(status) if server.count(PATHS[0]) < 3 else answer(body=article("At last"))
        )
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert (visit.new, visit.failures) == (6, ())


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Fri, 10 Nov 2023 08:00:30 GMT", 30.0),
        ("Fri, 10 Nov 2023 07:00:00 GMT", 0.0),
        ("99999999999999999999", 999999999.0),
        ("-5", None),
        ("soon", None),
        ("", None),
        ("Fri, 99 Nov 2023 08:00:30 GMT", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str, seconds: float | None) -> None:
    assert seconds_of(value, NOW) == seconds


def test_a_crawl_delay_counts_where_it_is_longer_and_up_to_half_a_minute(desk: Desk) -> None:
    async def delays() -> list[float]:
        with desk.archive() as archive:
            patience = Patience(archive, 2.0, desk.clock)
            seen = []
            for delay in (1.0, 5.0, 3600.0):
                patience.slow_down("http://paper.example/robots.txt", delay)
                seen.append(patience.delay_of("http://paper.example/"))
            return seen

    assert asyncio.run(delays()) == [2.0, 5.0, 30.0]


@given(st.text())
def test_no_retry_after_breaks_the_reading(value: str) -> None:
    seconds = seconds_of(value, NOW)
    assert seconds is None or seconds >= 0


def test_a_host_is_named_with_its_port_where_that_is_unusual() -> None:
    assert [host_of("https://Paper.example/a"), host_of("http://paper.example:8080/")] == [
        "paper.example",
        "paper.example:8080",
    ]
