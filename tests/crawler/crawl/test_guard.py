"""The guard: what no feed, page or redirect gets a request to."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable

import pytest
from yarl import URL

from crawler.config import Network
from crawler.errors import Refused
from crawler.middlewares.guard import Guard
from crawler.records import Failure, Outlet
from tests.crawler.crawl.desk import Desk
from tests.press.faults import answer, faulty
from tests.press.pages import article, rss

PaperMaker = Callable[..., Outlet]
CLOSED = Guard(Network())


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("127.0.0.1", "loopback address"),
        ("10.1.2.3", "private address"),
        ("172.16.0.1", "private address"),
        ("192.168.1.1", "private address"),
        ("169.254.169.254", "link-local address"),
        ("100.64.0.1", "shared address of a carrier"),
        ("100.100.100.200", "shared address of a carrier"),
        ("168.63.129.16", "metadata address of a cloud"),
        ("0.0.0.0", "unspecified address"),
        ("0.1.2.3", "private address"),
        ("224.0.0.1", "multicast address"),
        ("240.0.0.1", "private address"),
        ("255.255.255.255", "private address"),
        ("192.0.0.192", "reserved address"),
        ("198.18.0.1", "reserved address"),
        ("192.88.99.1", "6to4 relay"),
        ("::1", "loopback address"),
        ("::", "unspecified address"),
        ("fe80::1", "link-local address"),
        ("fc00::1", "private address"),
        ("fd00:ec2::254", "private address"),
        ("fec0::1", "not a public address"),
        ("ff02::1", "multicast address"),
        ("::ffff:127.0.0.1", "loopback address"),
        ("::ffff:169.254.169.254", "link-local address"),
        ("64:ff9b::7f00:1", "loopback address"),
        ("64:ff9b::a9fe:a9fe", "link-local address"),
        ("64:ff9b:1::a00:1", "reserved address"),
        ("2002:7f00:1::", "6to4 tunnel"),
        ("2001:0:7f00:1::", "reserved address"),
        ("2001:db8::1", "reserved address"),
        ("::7f00:1", "reserved address"),
        ("::ffff:0:7f00:1", "reserved address"),
        ("5f00::1", "reserved address"),
    ],
)
def test_addresses_inside_a_network_are_objected_to(address: str, why: str) -> None:
    assert CLOSED.objection(ipaddress.ip_address(address)) == why


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "64:ff9b::808:808", "::ffff:8.8.8.8"]
)
def test_public_addresses_are_not(address: str) -> None:
    assert CLOSED.objection(ipaddress.ip_address(address)) is None


def test_an_allowed_network_is_let_through_however_it_is_written() -> None:
    guard = Guard(Network(allow=(ipaddress.ip_network("127.0.0.0/8"),)))
    shapes = ("127.0.0.11", "::ffff:127.0.0.11", "64:ff9b::7f00:b")
    assert [guard.objection(ipaddress.ip_address(shape)) for shape in shapes] == [None, None, None]
    assert guard.objection(ipaddress.ip_address("::1")) == "loopback address"


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://2130706433/", "refused: 2130706433 is 127.0.0.1: loopback address"),
        ("http://0x7f000001/", "refused: 0x7f000001 is 127.0.0.1: loopback address"),
        ("http://0177.0.0.1/", "refused: 0177.0.0.1 is 127.0.0.1: loopback address"),
        ("http://127.1/", "refused: 127.1 is 127.0.0.1: loopback address"),
        ("http://[::1]/", "refused: ::1: loopback address"),
        ("http://[::ffff:7f00:1]/", "refused: ::ffff:7f00:1: loopback address"),
        ("ftp://paper.example/", "only http and https are fetched"),
        ("file:///etc/passwd", "only http and https are fetched"),
        ("http://user:word@paper.example/", "an address with a user name in it is not fetched"),
    ],
)
def test_an_address_that_needs_no_look_up_is_refused_before_anything_else(url: str, why: str) -> None:
    with pytest.raises(Refused) as refusal:
        CLOSED.check_url(URL(url, encoded=True))
    assert refusal.value.why.partition("; [network]")[0] == why


@pytest.mark.parametrize(
    ("host", "why"),
    [
        ("127.0.0.1", "127.0.0.1: loopback address"),
        ("2130706433", "2130706433 is 127.0.0.1: loopback address"),
        ("localhost", "localhost is 127.0.0.1: loopback address"),
        ("169.254.169.254", "169.254.169.254: link-local address"),
    ],
)
def test_a_server_on_the_loopback_is_never_asked(desk: Desk, paper: PaperMaker, host: str, why: str) -> None:
    desk.network(allow=())
    with faulty({"*": answer(body=b"inside")}) as server:
        feed = f"http://{host}:{server.port}/feed"
        visit = desk.visit(paper(feeds=(feed,)))
    assert server.asked == []
    assert [(f.url, f.why.partition(";")[0].replace("::1", "127.0.0.1")) for f in visit.failures] == [
        (feed, f"refused: {why}")
    ]


def test_a_server_on_the_loopback_of_ipv6_is_never_asked(desk: Desk, paper: PaperMaker) -> None:
    with faulty({"*": answer(body=b"inside")}, address="::1") as server:
        visit = desk.visit(paper(feeds=(f"http://[::1]:{server.port}/feed",)))
    assert server.asked == []
    assert visit.failures[0].why.startswith("refused: ::1: loopback address")


def test_a_name_of_the_configuration_is_judged_like_any_other(desk: Desk, paper: PaperMaker) -> None:
    with faulty({"*": answer(body=b"inside")}, address="127.0.0.2") as server:
        desk.name("paper.example", server.port, "127.0.0.2")
        visit = desk.visit(paper(feeds=("/feed",)))
    assert server.asked == []
    assert visit.failures[0].why.startswith("refused: paper.example is 127.0.0.2: loopback address")


def test_a_redirect_into_the_network_is_refused(desk: Desk, paper: PaperMaker) -> None:
    with faulty({"*": answer(body=article("Inside"))}, address="127.0.0.2") as inside:
        to_inside = answer(302, headers={"Location": "http://inner.paper.example/secret"})
        with faulty(
            {"/feed": answer(body=rss("http://paper.example", ["/harbour-wall-2023"])), "*": to_inside}
        ) as server:
            server.answers["/robots.txt"] = answer(404)
            desk.name("paper.example", server.port)
            desk.name("inner.paper.example", inside.port, "127.0.0.2")
            visit = desk.visit(paper(feeds=("/feed",)))
    assert inside.asked == []
    assert visit.failures[0].url == "http://paper.example/harbour-wall-2023"
    assert visit.failures[0].why.startswith("refused: inner.paper.example is 127.0.0.2: loopback address")


def test_a_robots_txt_that_leads_into_the_network_is_refused(desk: Desk, paper: PaperMaker) -> None:
    with faulty({"*": answer(body=b"inside")}, address="127.0.0.2") as inside:
        to_inside = answer(302, headers={"Location": f"http://127.0.0.2:{inside.port}/robots.txt"})
        with faulty({"/robots.txt": to_inside}) as server:
            desk.name("paper.example", server.port)
            visit = desk.visit(paper(feeds=("/feed",)))
    assert (inside.asked, server.asked) == ([], ["/robots.txt"])
    assert visit.failures[0].why.startswith("refused: 127.0.0.2: loopback address")


def test_a_redirect_to_another_site_is_not_followed(desk: Desk, paper: PaperMaker) -> None:
    with faulty({"*": answer(body=article("Elsewhere"))}) as other:
        away = answer(302, headers={"Location": "http://other.example/harbour-wall-2023"})
        feed = answer(body=rss("http://paper.example", ["/harbour-wall-2023"]))
        with faulty({"/feed": feed, "/harbour-wall-2023": away}) as server:
            desk.name("paper.example", server.port)
            desk.name("other.example", other.port)
            visit = desk.visit(paper(feeds=("/feed",)))
    assert other.asked == []
    assert visit.failures == (
        Failure(
            "http://paper.example/harbour-wall-2023", "leads to another site: http://other.example/harbour-wall-2023"
        ),
    )


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://paper.example/x", "data:text/html,inside"])
def test_a_redirect_away_from_http_is_not_followed(desk: Desk, paper: PaperMaker, location: str) -> None:
    feed = answer(body=rss("http://paper.example", ["/harbour-wall-2023"]))
    with faulty({"/feed": feed, "/harbour-wall-2023": answer(302, headers={"Location": location})}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert visit.failures == (Failure("http://paper.example/harbour-wall-2023", "HTTP 302 Found"),)


def test_more_than_five_redirects_are_not_followed(desk: Desk, paper: PaperMaker) -> None:
    def onward(head: str) -> bytes:
        number = int(head.split(" ")[1].removeprefix("/feed"))
        return answer(302, headers={"Location": f"/feed{number + 1}"})

    with faulty({"/robots.txt": answer(404), "*": onward}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed0",)))
    assert server.asked == ["/robots.txt", *(f"/feed{number}" for number in range(6))]
    assert visit.failures == (Failure("http://paper.example/feed0", "max redirections reached"),)


def test_links_of_a_feed_that_leave_the_outlet_are_no_leads(desk: Desk, paper: PaperMaker) -> None:
    links = [
        "file:///etc/passwd",
        "http://other.example/a",
        "ftp://paper.example/b",
        "http://me@paper.example/c",
        "/d-e-f-g",
    ]
    with faulty({"/feed": answer(body=rss("http://paper.example", links)), "/d-e-f-g": answer(404)}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert visit.found == 1
    assert server.asked == ["/robots.txt", "/feed", "/d-e-f-g"]


def test_a_proxy_of_the_environment_is_not_taken(
    desk: Desk, paper: PaperMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    with faulty({"*": answer(body=b"")}) as proxy, faulty({}) as server:
        for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        desk.name("paper.example", server.port)
        desk.visit(paper(feeds=("/feed",)))
    assert (proxy.asked, server.asked) == ([], ["/robots.txt", "/feed"])
