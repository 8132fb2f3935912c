"""Visits: what is found, fetched and kept, and what a second look costs an outlet."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import pytest

from crawler.config import load_institute
from crawler.crawl import crawl
from crawler.records import Failure, Outlet, Visit
from crawler.spiders.outlet import NO_LEADS
from reports.demo.server import Page, Request, serve
from tests.crawler.crawl.desk import Clock, Desk
from tests.press.faults import answer, faulty
from tests.press.pages import article, index, rss, sitemap

PaperMaker = Callable[..., Outlet]
HTML, XML = "text/html; charset=utf-8", "application/xml"
A, B, C = (f"/news/harbour-wall-{number}" for number in (1001, 1002, 1003))


@dataclass(slots=True)
class Paper:
    """The site of an outlet, whose pages a test may change while it is served."""

    host: str = "http://paper.example"
    pages: dict[str, Page] = field(default_factory=dict)
    log: list[Request] = field(default_factory=list)

    def __call__(self, path: str) -> Page | None:
        return self.pages.get(path)

    def show(self, path: str, body: bytes, kind: str = HTML) -> None:
        self.pages[path] = Page(body, kind)

    def publish(self, *paths: str) -> None:
        for path in paths:
            self.show(path, article(f"About {path}"))

    def announce(self, *paths: str, **marks: str) -> None:
        """Put the paths into the feed, the sitemap and a section page."""
        by_path = {path: marks.get(name) or "" for name, path in zip("abc", (A, B, C), strict=True)}
        said = {path: mark for path, mark in by_path.items() if mark}
        links = "".join(
            f'<article><h2><a href="{path}">A headline of some length {path}</a></h2></article>' for path in paths
        )
        self.show("/feed", rss(self.host, paths, said), XML)
        self.show("/sitemap.xml", sitemap(self.host, paths, said), XML)
        self.show("/news/", f"<html><body><main>{links}</main></body></html>".encode())

    def asked(self) -> list[tuple[str, int]]:
        """What was asked for since the last question, without robots.txt."""
        asked = [(request.path, request.status) for request in self.log if request.path != "/robots.txt"]
        self.log.clear()
        return asked


@contextmanager
def printed(desk: Desk, paper: Paper) -> Iterator[Paper]:
    with serve({("127.0.0.1", 0): paper}) as served:
        desk.name(paper.host.partition("://")[2], served.addresses[0][1])
        paper.log = served.log
        yield paper


@pytest.fixture
def press(desk: Desk) -> Iterator[Paper]:
    with printed(desk, Paper()) as paper:
        paper.publish(A, B)
        paper.announce(A, B)
        yield paper


def counts(visit: Visit) -> tuple[int, int, int, int, int]:
    """found, fetched, new, revised, same"""
    return visit.found, visit.fetched, visit.new, visit.revised, visit.same


EVERY_WAY = pytest.mark.parametrize(
    "places", [{"feeds": ("/feed",)}, {"sitemaps": ("/sitemap.xml",)}, {"sections": ("/news/",)}]
)


@EVERY_WAY
def test_what_is_announced_is_kept_and_not_fetched_again(
    desk: Desk, press: Paper, paper: PaperMaker, places: dict[str, tuple[str, ...]]
) -> None:
    outlet = paper(**places)
    (place,) = (path for paths in places.values() for path in paths)
    first = desk.visit(outlet)
    assert (counts(first), first.failures) == ((2, 2, 2, 0, 0), ())
    # Two pages are asked for at once: either may reach the server first.
    asked = press.asked()
    assert (asked[0], sorted(asked[1:])) == ((place, 200), [(A, 200), (B, 200)])

    second = desk.visit(outlet)
    assert (counts(second), second.failures) == ((0, 0, 0, 0, 0), ())
    assert press.asked() == [(place, 304)]


@EVERY_WAY
def test_only_the_new_page_of_a_changed_announcement_is_fetched(
    desk: Desk, press: Paper, paper: PaperMaker, places: dict[str, tuple[str, ...]]
) -> None:
    outlet = paper(**places)
    desk.visit(outlet)
    press.publish(C)
    press.announce(C, A, B)
    press.asked()
    visit = desk.visit(outlet)
    assert counts(visit) == (3, 1, 1, 0, 0)
    assert press.asked()[1:] == [(C, 200)]


@pytest.mark.parametrize(
    ("places", "mark"),
    [
        ({"feeds": ("/feed",)}, "Sun, 05 Nov 2023 09:30:00 +0000"),
        ({"sitemaps": ("/sitemap.xml",)}, "2023-11-05T09:30:00Z"),
    ],
)
def test_a_changed_mark_fetches_the_page_again(
    desk: Desk, press: Paper, paper: PaperMaker, places: dict[str, tuple[str, ...]], mark: str
) -> None:
    outlet = paper(**places)
    desk.visit(outlet)
    press.show(A, article(f"About {A}", "A correction was added to this report in the evening by its editors."))
    press.announce(A, B, a=mark)
    press.asked()
    revised = desk.visit(outlet)
    assert counts(revised) == (2, 1, 0, 1, 0)
    assert press.asked()[1:] == [(A, 200)]
    assert counts(desk.visit(outlet)) == (0, 0, 0, 0, 0)


def test_a_changed_mark_on_an_unchanged_page_costs_a_conditional_request(
    desk: Desk, press: Paper, paper: PaperMaker
) -> None:
    outlet = paper(sitemaps=("/sitemap.xml",))
    desk.visit(outlet)
    press.announce(A, B, a="2023-11-05T09:30:00Z")
    press.asked()
    assert counts(desk.visit(outlet)) == (2, 1, 0, 0, 1)
    assert press.asked()[1:] == [(A, 304)]
    assert counts(desk.visit(outlet)) == (0, 0, 0, 0, 0)


@pytest.mark.parametrize("places", [{"sections": ("/news/",)}, {"feeds": ("/feed",)}])
def test_pages_whose_announcement_says_nothing_of_changes_are_looked_at_again_on_their_first_day(
    desk: Desk, press: Paper, paper: PaperMaker, places: dict[str, tuple[str, ...]]
) -> None:
    outlet = paper(**places)
    desk.visit(outlet)
    press.asked()
    seen = []
    for hours in (0.5, 0.6, 1, 2, 1, 7, 1, 24, 24):
        desk.clock.forward(hours=hours)
        visit = desk.visit(outlet)
        seen.append((visit.fetched, visit.same, [status for _, status in press.asked()[1:]]))
    nothing, both = (0, 0, list[int]()), (2, 2, [304, 304])
    assert seen == [nothing, both, nothing, both, nothing, both, nothing, nothing, nothing]


@pytest.mark.usefixtures("press")
def test_a_page_of_long_ago_is_not_looked_at_again(desk: Desk, paper: PaperMaker) -> None:
    outlet = paper(feeds=("/feed",))
    desk.visit(outlet)
    desk.clock.forward(days=8)
    assert counts(desk.visit(outlet)) == (0, 0, 0, 0, 0)


def atom(updated: str) -> bytes:
    entry = (
        f"<entry><title>The wall</title><id>x</id><link href='http://paper.example{A}'/>"
        f"<published>2023-11-05T08:00:00Z</published><updated>{updated}</updated></entry>"
    )
    return f"<feed xmlns='http://www.w3.org/2005/Atom'>{entry}</feed>".encode()


def test_a_page_whose_announcement_says_when_it_was_changed_is_not_looked_at_again(
    desk: Desk, press: Paper, paper: PaperMaker
) -> None:
    press.show("/feed", atom("2023-11-05T09:00:00Z"), XML)
    outlet = paper(feeds=("/feed",))
    desk.visit(outlet)
    desk.clock.forward(hours=1)
    assert counts(desk.visit(outlet)) == (0, 0, 0, 0, 0)
    press.show("/feed", atom("2023-11-05T12:00:00Z"), XML)
    assert counts(desk.visit(outlet)) == (1, 1, 0, 0, 1)


@pytest.mark.parametrize("place", ["feed", "sitemap"])
def test_a_changed_title_fetches_the_page_again_in_its_first_week(
    desk: Desk, press: Paper, paper: PaperMaker, place: str
) -> None:
    path, outlet = {"feed": ("/feed", paper(feeds=("/feed",))), "sitemap": ("/map", paper(sitemaps=("/map",)))}[place]
    make = {"feed": rss, "sitemap": sitemap}[place]
    first = make(press.host, [A, B])
    press.show(path, first, XML)
    desk.visit(outlet)
    press.show(A, article("The wall holds", "Divers found no new cracks in the wall when they looked at it again."))
    press.show(path, re.sub(rb"About [^<]*1001", b"The wall holds", first), XML)
    assert counts(desk.visit(outlet)) == (2, 1, 0, 1, 0)
    assert counts(desk.visit(outlet)) == (0, 0, 0, 0, 0)
    desk.clock.forward(days=8)
    press.show(path, first, XML)
    assert counts(desk.visit(outlet)) == (2, 0, 0, 0, 0)


def test_a_link_on_a_section_page_that_is_called_otherwise_is_no_reason_to_fetch_its_page(
    desk: Desk, press: Paper, paper: PaperMaker
) -> None:
    outlet = paper(sections=("/news/",))
    desk.visit(outlet)
    press.show("/news/", press.pages["/news/"].body.replace(b"A headline of", b"Live: a headline of"))
    assert counts(desk.visit(outlet)) == (2, 0, 0, 0, 0)


def test_a_second_look_finds_a_revision(desk: Desk, press: Paper, paper: PaperMaker) -> None:
    outlet = paper(sections=("/news/",))
    desk.visit(outlet)
    press.show(
        A, article(f"About {A}", "The figures in this report were replaced after the ministry had corrected them.")
    )
    desk.clock.forward(hours=1)
    assert counts(desk.visit(outlet)) == (0, 2, 0, 1, 1)


def test_a_page_that_feed_sitemap_and_section_announce_is_fetched_once(
    desk: Desk, press: Paper, paper: PaperMaker
) -> None:
    outlet = paper(feeds=("/feed",), sitemaps=("/sitemap.xml",), sections=("/news/",))
    assert counts(desk.visit(outlet)) == (2, 2, 2, 0, 0)
    press.publish(C)
    press.show("/feed", rss(press.host, [C, A, B]), XML)  # the sitemap lags behind
    assert counts(desk.visit(outlet)) == (3, 1, 1, 0, 0)


def test_an_outlet_that_names_no_place_is_looked_for_on_its_home_page(
    desk: Desk, press: Paper, paper: PaperMaker
) -> None:
    press.pages["/"] = press.pages["/news/"]
    assert counts(desk.visit(paper())) == (2, 2, 2, 0, 0)


def test_the_sitemaps_of_an_index_are_read(desk: Desk, press: Paper, paper: PaperMaker) -> None:
    press.show("/index.xml", index([f"{press.host}/sitemap.xml", "http://other.example/sitemap.xml"]), XML)
    outlet = paper(sitemaps=("/index.xml",))
    assert counts(desk.visit(outlet)) == (2, 2, 2, 0, 0)
    press.publish(C)
    press.announce(C, A, B)  # the index does not change
    assert counts(desk.visit(outlet)) == (3, 1, 1, 0, 0)


@pytest.mark.usefixtures("press")
def test_a_limit_is_kept_and_the_rest_is_fetched_the_next_time(desk: Desk, paper: PaperMaker) -> None:
    outlet = paper(feeds=("/feed",))
    assert counts(desk.visit(outlet, limit=1)) == (2, 1, 1, 0, 0)
    assert counts(desk.visit(outlet)) == (0, 1, 1, 0, 0)


def test_the_request_names_the_institute_and_the_outlets_language(desk: Desk, paper: PaperMaker) -> None:
    with faulty({}) as server:
        desk.name("paper.example", server.port)
        desk.visit(paper(feeds=("/feed",)))
    head = server.heads[-1].splitlines()
    assert head[:2] == ["GET /feed HTTP/1.1", "Host: paper.example"]
    assert {
        "User-Agent: DeskOfficer/0.1 (+Institute of Harbour Affairs; desk@harbour.example)",
        "Accept-Language: en",
        "Accept-Encoding: gzip, deflate",
    } <= set(head)
    assert [line for line in head if line.startswith(("Cookie", "Referer"))] == []


@pytest.mark.usefixtures("press")
def test_an_outlet_that_is_down_is_a_visit_with_a_failure_and_the_rest_goes_on(desk: Desk, paper: PaperMaker) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    desk.name("down.example", port)
    desk.network(allow=("127.0.0.1/32",))
    down, up = desk.crawl(paper("down", feeds=("/feed",)), paper(feeds=("/feed",)))
    assert (down.outlet, counts(down), len(down.failures)) == ("down", (0, 0, 0, 0, 0), 1)
    assert (up.outlet, counts(up), up.failures) == ("paper", (2, 2, 2, 0, 0), ())
    with desk.archive() as archive:
        assert sorted(archive.visits(), key=lambda visit: visit.outlet) == [down, up]


@pytest.mark.usefixtures("press")
def test_each_visit_is_reported_as_it_ends_and_each_page_as_it_is_done(desk: Desk, paper: PaperMaker) -> None:
    ended: list[Visit] = []
    pages: list[tuple[str, int, int]] = []
    visits = crawl(
        desk.institute, [paper(feeds=("/feed",))], desk.clock, ended.append, progress=lambda *step: pages.append(step)
    )
    assert ended == visits
    assert pages == [("paper", 0, 2), ("paper", 1, 2), ("paper", 2, 2)]


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (answer(404), "HTTP 404 Not Found"),
        (answer(410), "HTTP 410 Gone"),
        (answer(403), "HTTP 403 Forbidden"),
        (answer(500), "HTTP 500 Internal Server Error"),
        (answer(301), "HTTP 301 Moved Permanently"),
        (answer(body=b"%PDF-1.7", kind="application/pdf"), "is application/pdf, no page"),
        (answer(body=b"GIF89a", kind="image/gif"), "is image/gif, no page"),
        (answer(body=article("x"), headers={"Content-Length": "99999"}), "the answer broke off"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "no readable answer"),
        (b"", "no readable answer"),
        (answer(body=b"not gzip at all", headers={"Content-Encoding": "gzip"}), "Not a gzipped file (b'no')"),
    ],
)
def test_a_page_that_comes_to_nothing_is_a_failure_with_its_reason(
    desk: Desk, paper: PaperMaker, reply: bytes, why: str
) -> None:
    feed = answer(body=rss("http://paper.example", [A, B]))
    with faulty({"/feed": feed, A: reply, B: answer(body=article("About the wall"))}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert (visit.found, visit.new) == (2, 1)
    assert [(f.url, f.why[: len(why)]) for f in visit.failures] == [(f"http://paper.example{A}", why)]


def test_a_page_without_an_article_is_a_failure_whose_capture_stays(desk: Desk, paper: PaperMaker) -> None:
    with faulty(
        {"/feed": answer(body=rss("http://paper.example", [A])), A: answer(body=b"<html><body></body></html>")}
    ) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert (visit.fetched, visit.new, len(visit.failures)) == (1, 0, 1)
    with desk.archive() as archive:
        captures = archive.connection.execute("SELECT url FROM captures").fetchall()
    assert [row["url"] for row in captures] == [f"http://paper.example{A}"]


GALLERY = (
    b"<html><head><title>The lake at dawn</title></head><body><h1>The lake at dawn, in pictures</h1></body></html>"
)


def test_a_page_that_is_something_else_is_told_once_and_is_no_failure(
    desk: Desk, press: Paper, paper: PaperMaker
) -> None:
    press.show(A, GALLERY)
    outlet = paper(feeds=("/feed",))
    first = desk.visit(outlet)
    assert (counts(first), first.failures) == ((2, 2, 1, 0, 0), ())
    assert first.no_articles == (Failure(f"http://paper.example{A}", "no text that could be an article"),)
    later = []
    for hours in (0.5, 1, 4, 8, 24, 24):
        desk.clock.forward(hours=hours)
        later.append(desk.visit(outlet))
    assert [visit.fetched for visit in later] == [0, 2, 2, 2, 0, 0]
    assert [(visit.failures, visit.no_articles) for visit in later] == [((), ())] * 6
    with desk.archive() as archive:
        captures = archive.connection.execute("SELECT url FROM captures ORDER BY url LIMIT 1").fetchall()
    assert [row["url"] for row in captures] == [f"http://paper.example{A}"]


def test_a_page_that_was_announced_before_it_was_written_is_found(desk: Desk, press: Paper, paper: PaperMaker) -> None:
    press.show("/feed", atom("2023-11-05T09:00:00Z"), XML)
    press.show(A, GALLERY)
    outlet = paper(feeds=("/feed",))
    assert counts(desk.visit(outlet)) == (1, 1, 0, 0, 0)
    press.publish(A)
    desk.clock.forward(hours=1)
    assert counts(desk.visit(outlet)) == (0, 1, 1, 0, 0)
    desk.clock.forward(hours=5)
    assert counts(desk.visit(outlet)) == (0, 0, 0, 0, 0)


def test_a_page_that_shows_an_error_in_its_articles_place_is_a_failure(
    desk: Desk, press: Paper, paper: PaperMaker
) -> None:
    press.show(
        A, b"<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1><p>Sorry.</p></body></html>"
    )
    visit = desk.visit(paper(feeds=("/feed",)))
    assert (visit.no_articles, [failure.why for failure in visit.failures]) == ((), ["an error page, no article"])


def test_a_feed_whose_pages_are_all_on_another_site_says_so_at_each_visit(
    desk: Desk, press: Paper, paper: PaperMaker
) -> None:
    press.show("/feed", rss("http://herald.example", [A, B]), XML)
    for _ in range(2):
        visit = desk.visit(paper(feeds=("/feed",)))
        assert (counts(visit), visit.elsewhere) == ((0, 0, 0, 0, 0), 2)
        assert visit.failures == (
            Failure(
                "http://paper.example/feed",
                "2 announced on another site than home: herald.example, and none on its own; home or a section "
                "should name that site",
            ),
        )


def test_a_section_page_without_a_link_to_an_article_says_so_at_each_visit(
    desk: Desk, press: Paper, paper: PaperMaker
) -> None:
    press.show("/world/", b'<h1>World</h1><ul><li><a href="/wall.html">The harbour wall is to be built anew</a></ul>')
    for _ in range(2):
        visit = desk.visit(paper(sections=("/world/", "/news/")))
        assert visit.failures == (Failure("http://paper.example/world/", NO_LEADS),)
    assert press.asked().count(("/world/", 200)) == 2


def test_of_a_feed_that_names_other_sites_too_they_are_counted(desk: Desk, press: Paper, paper: PaperMaker) -> None:
    press.show("/feed", rss(press.host, [A, "http://herald.example/wall", "http://gazette.example/wall"]), XML)
    visit = desk.visit(paper(feeds=("/feed",)))
    assert (counts(visit), visit.elsewhere, visit.failures) == ((1, 1, 1, 0, 0), 2, ())


def test_a_page_that_failed_is_tried_again_later_though_nothing_announces_it(
    desk: Desk, press: Paper, paper: PaperMaker
) -> None:
    outlet = paper(feeds=("/feed",))
    kept = press.pages.pop(A)
    assert desk.visit(outlet).failures == (Failure(f"http://paper.example{A}", "HTTP 404 Not Found"),)
    press.pages[A] = kept
    assert counts(desk.visit(outlet)) == (0, 0, 0, 0, 0)
    desk.clock.forward(minutes=11)
    assert counts(desk.visit(outlet)) == (0, 1, 1, 0, 0)


@pytest.mark.parametrize(
    ("place", "body", "why"),
    [
        ("feeds", b"<html><body>Welcome</body></html>", "can't be read as a feed: "),
        ("feeds", b"", "can't be read as a feed: "),
        ("feeds", b"/etc/hostname", "can't be read as a feed: "),
        (
            "sitemaps",
            b"<html><body>Welcome</body></html>",
            "can't be read as a sitemap: its outermost element is <html>",
        ),
        ("sitemaps", b"", "can't be read as a sitemap: "),
        ("sitemaps", b"no XML", "can't be read as a sitemap: "),
        ("sections", b"", "can't be read as a section page: "),
    ],
)
def test_an_announcement_that_can_not_be_read_is_a_failure_and_asked_for_again(
    desk: Desk, press: Paper, paper: PaperMaker, place: str, body: bytes, why: str
) -> None:
    press.show("/broken", body)
    outlet = paper(
        **{"feeds": ("/feed",), place: ("/broken",)} if place != "feeds" else {"feeds": ("/broken", "/feed")}
    )
    visit = desk.visit(outlet)
    assert (visit.new, [(f.url, f.why[: len(why)]) for f in visit.failures]) == (
        2,
        [("http://paper.example/broken", why)],
    )
    press.asked()
    desk.visit(outlet)
    assert ("/broken", 200) in press.asked()


def test_a_page_that_moved_is_kept_under_its_final_address(desk: Desk, press: Paper, paper: PaperMaker) -> None:
    press.pages[A] = Page(b"", HTML, status=301, headers={"Location": C})
    press.publish(C)
    assert counts(desk.visit(paper(feeds=("/feed",)))) == (2, 2, 2, 0, 0)
    with desk.archive() as archive:
        kept = {article.url: article.capture and article.capture.url for article in archive.all()}
    assert kept == {f"http://paper.example{path}": f"http://paper.example{path}" for path in (B, C)}


@pytest.mark.usefixtures("press")
def test_outlets_on_one_site_are_visited_one_after_the_other(desk: Desk, paper: PaperMaker) -> None:
    english = paper(feeds=("/feed",))
    french = replace(english, id="journal", feeds=(), sections=("http://paper.example/news/",))
    first, second = desk.crawl(english, french)
    assert (counts(first), counts(second)) == ((2, 2, 2, 0, 0), (2, 0, 0, 0, 0))


@pytest.mark.usefixtures("press")
def test_the_same_process_crawls_again_and_again_from_folders_of_their_own(desk: Desk, paper: PaperMaker) -> None:
    assert load_institute(desk.home).name == "Institute of Harbour Affairs"
    outlet = paper(feeds=("/feed",))
    assert [counts(visit) for _ in range(3) for visit in crawl(desk.institute, [outlet], Clock())] == [
        (2, 2, 2, 0, 0),
        (0, 0, 0, 0, 0),
        (0, 0, 0, 0, 0),
    ]
