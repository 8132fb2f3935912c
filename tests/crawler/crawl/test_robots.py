"""robots.txt: obeyed, and where it can't be read, its host is left alone."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable

import pytest

from crawler.records import Failure, Outlet
from tests.crawler.crawl.desk import Desk
from tests.press.faults import answer, faulty
from tests.press.pages import article, rss

PaperMaker = Callable[..., Outlet]
PATH = "/harbour-wall-2023"
PAPER = {"/feed": answer(body=rss("http://paper.example", [PATH])), PATH: answer(body=article("The harbour wall"))}
LEFT_ALONE = "kept out of the host, for its robots.txt can't be read: "


def text(rules: str) -> bytes:
    return answer(body=rules.encode(), kind="text/plain")


def test_a_forbidden_page_is_not_asked_for(desk: Desk, paper: PaperMaker) -> None:
    with faulty({**PAPER, "/robots.txt": text("User-agent: *\nDisallow: /harbour")}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert server.asked == ["/robots.txt", "/feed"]
    assert visit.failures == (Failure(f"http://paper.example{PATH}", "robots.txt forbids it"),)
    assert (visit.found, visit.fetched, visit.new) == (1, 0, 0)


def test_a_rule_for_desk_officer_alone_is_obeyed(desk: Desk, paper: PaperMaker) -> None:
    rules = "User-agent: DeskOfficer\nDisallow: /\n\nUser-agent: *\nAllow: /"
    with faulty({**PAPER, "/robots.txt": text(rules)}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert server.asked == ["/robots.txt"]
    assert visit.failures == (Failure("http://paper.example/feed", "robots.txt forbids it"),)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_robots_txt_that_is_not_there_allows_everything(desk: Desk, paper: PaperMaker, status: int) -> None:
    # What such an answer holds is no rule, even if it reads like one.
    with faulty({**PAPER, "/robots.txt": answer(status, b"User-agent: *\nDisallow: /")}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert (visit.new, visit.failures) == (1, ())


@pytest.mark.parametrize(
    ("status", "asked", "why"),
    [
        (500, 3, "HTTP 500 Internal Server Error"),
        (503, 3, "HTTP 503 Service Unavailable"),
        (520, 1, "HTTP 520"),
        (304, 1, "HTTP 304 Not Modified"),
    ],
)
def test_a_robots_txt_that_fails_keeps_us_out(desk: Desk, paper: PaperMaker, status: int, asked: int, why: str) -> None:
    with faulty({**PAPER, "/robots.txt": answer(status)}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",), sections=("/world", "/home")))
    assert server.asked == ["/robots.txt"] * asked
    assert visit.failures == (Failure("http://paper.example/", LEFT_ALONE + why),)


def test_too_many_requests_for_robots_txt_keep_us_out(desk: Desk, paper: PaperMaker) -> None:
    with faulty({**PAPER, "/robots.txt": answer(429)}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert server.asked == ["/robots.txt"]
    assert [f.why for f in visit.failures] == ["paper.example asked to be left alone until 2023-11-10T08:10:00Z"]


def test_a_robots_txt_that_breaks_off_keeps_us_out(desk: Desk, paper: PaperMaker) -> None:
    with faulty({**PAPER, "/robots.txt": answer(body=b"User-agent", headers={"Content-Length": "100"})}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert server.asked == ["/robots.txt"] * 3
    assert visit.failures[0].why.startswith(LEFT_ALONE + "the answer broke off")


def test_a_robots_txt_that_never_comes_keeps_us_out(
    desk: Desk, paper: PaperMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crawler.settings.DOWNLOAD_TIMEOUT", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        desk.name("paper.example", silent.getsockname()[1])
        visit = desk.visit(paper(feeds=("/feed",)))
    assert visit.failures == (Failure("http://paper.example/", LEFT_ALONE + "no whole answer within 0.2 s"),)


def test_a_closed_port_keeps_us_out(desk: Desk, paper: PaperMaker) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    desk.name("paper.example", port)
    visit = desk.visit(paper(feeds=("/feed",)))
    assert len(visit.failures) == 1
    assert visit.failures[0].url == "http://paper.example/"
    assert visit.failures[0].why.startswith(LEFT_ALONE + "no connection: ")


def test_pages_that_robots_txt_keeps_from_us_are_due_again(desk: Desk, paper: PaperMaker) -> None:
    outlet = paper(feeds=("/feed",))
    with faulty(PAPER) as server:
        desk.name("paper.example", server.port)
        desk.visit(outlet, limit=0)  # the lead is recorded, its page not fetched
        server.answers["/robots.txt"] = answer(500)
        desk.visit(outlet)
        server.answers["/robots.txt"] = answer(404)
        visit = desk.visit(outlet)
    assert (visit.new, visit.failures) == (1, ())


def test_a_robots_txt_is_followed_through_redirects(desk: Desk, paper: PaperMaker) -> None:
    moved = answer(301, headers={"Location": "http://elsewhere.example/rules"})
    with faulty({**PAPER, "/robots.txt": moved, "/rules": text("User-agent: *\nDisallow: /harbour")}) as server:
        desk.name("paper.example", server.port)
        desk.name("elsewhere.example", server.port)
        desk.visit(paper(feeds=("/feed",)))
    assert server.asked == ["/robots.txt", "/rules", "/feed"]


def test_only_the_first_500_kilobytes_are_read_and_no_rule_is_cut_in_two(desk: Desk, paper: PaperMaker) -> None:
    # The cut falls into a rule that would, shortened to "Disallow: /", forbid everything.
    start = b"User-agent: *\n"
    filling = b"# nothing\n" * 49_998
    rules = (start + filling)[: 500_000 - len(b"Disallow: /")].rsplit(b"\n", 1)[0] + b"\n"
    rules += b" " * (500_000 - len(rules) - len(b"Disallow: /")) + b"Disallow: /nothing\n" + b"Disallow: /harbour\n"
    with faulty({**PAPER, "/robots.txt": answer(body=rules, kind="text/plain")}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert (visit.new, visit.failures) == (1, ())


def test_an_endless_robots_txt_is_left_after_its_first_part(desk: Desk, paper: PaperMaker) -> None:
    def endless(_: str) -> object:
        yield b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *\nDisallow: /harbour\n"
        while True:
            yield b"# and so on\n" * 1000

    with faulty({**PAPER, "/robots.txt": endless}) as server:  # type: ignore[dict-item]
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert [f.why for f in visit.failures] == ["robots.txt forbids it"]


def test_a_crawl_delay_lies_between_requests(desk: Desk, paper: PaperMaker) -> None:
    with faulty({**PAPER, "/robots.txt": text("User-agent: *\nCrawl-delay: 0.3")}) as server:
        times: list[float] = []

        def stamped(head: str) -> bytes:
            times.append(time.monotonic())
            return PAPER[head.split(" ")[1]]

        server.answers |= {"/feed": stamped, PATH: stamped}
        desk.name("paper.example", server.port)
        desk.visit(paper(feeds=("/feed",)))
    assert times[1] - times[0] >= 0.25
