"""The server speaks HTTP as RFC 9110 has it, and remembers what it was asked."""

from __future__ import annotations

import gzip
import http.client
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from reports.demo.server import Page, Request, Served, free_port, serve

LONG = b"<!DOCTYPE html><p>" + b"A long page that is worth compressing. " * 40
CHANGED = datetime(2023, 11, 6, 12, 0, tzinfo=UTC)
PAGES = {
    "/": Page(LONG, "text/html; charset=utf-8", CHANGED),
    "/short.txt": Page(b"short", "text/plain"),
    "/picture.png": Page(b"\x89PNG" * 200, "image/png"),
    "/busy": Page(b"later", "text/plain", status=503, headers={"Retry-After": "120"}),
    "/search?q=a%20b": Page(b"found", "text/plain"),
}


@pytest.fixture
def served() -> Iterator[Served]:
    with serve({("127.0.0.31", 0): PAGES.get}) as served:
        yield served


def ask(served: Served, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(*served.addresses[0])
    try:
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def test_a_page_comes_with_its_tag_its_instant_and_its_length(served: Served) -> None:
    status, head, body = ask(served, "/")
    assert (status, body) == (200, LONG)
    assert head["last-modified"] == "Mon, 06 Nov 2023 12:00:00 GMT"
    assert head["content-length"] == str(len(LONG))
    assert head["etag"].startswith('W/"')
    assert "date" not in head


def test_the_date_is_that_of_the_clock() -> None:
    with serve({("127.0.0.31", 0): PAGES.get}, now=lambda: datetime(2023, 11, 10, 8, tzinfo=UTC)) as served:
        assert ask(served, "/")[1]["date"] == "Fri, 10 Nov 2023 08:00:00 GMT"


def test_a_known_tag_is_answered_with_304_and_no_body(served: Served) -> None:
    tag = ask(served, "/")[1]["etag"]
    for known in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
        status, head, body = ask(served, "/", If_None_Match=known)
        assert (status, head["etag"], body) == (304, tag, b"")


def test_the_tag_decides_over_the_instant(served: Served) -> None:
    later = "Tue, 07 Nov 2023 00:00:00 GMT"
    assert ask(served, "/", If_None_Match='"other"', If_Modified_Since=later)[0] == 200


@pytest.mark.parametrize(
    ("since", "status"),
    [
        ("Mon, 06 Nov 2023 11:59:59 GMT", 200),
        ("Mon, 06 Nov 2023 12:00:00 GMT", 304),
        ("Tue, 07 Nov 2023 00:00:00 GMT", 304),
        ("no date at all", 200),
    ],
)
def test_if_modified_since_compares_with_the_pages_instant(served: Served, since: str, status: int) -> None:
    assert ask(served, "/", If_Modified_Since=since)[0] == status


def test_a_page_without_an_instant_is_always_new_to_if_modified_since(served: Served) -> None:
    assert ask(served, "/short.txt", If_Modified_Since="Tue, 07 Nov 2023 00:00:00 GMT")[0] == 200


def test_gzip_is_sent_when_it_is_accepted_and_the_same_every_time(served: Served) -> None:
    status, head, body = ask(served, "/", Accept_Encoding="br, gzip")
    assert (status, head["content-encoding"], head["vary"]) == (200, "gzip", "Accept-Encoding")
    assert gzip.decompress(body) == LONG
    assert body[4:8] == bytes(4)  # no instant in its header
    assert ask(served, "/", Accept_Encoding="gzip")[2] == body


@pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "br, gzip;q=0.0"])
def test_gzip_is_not_sent_when_it_is_not_accepted(served: Served, accepted: str) -> None:
    _, head, body = ask(served, "/", Accept_Encoding=accepted)
    assert ("content-encoding" in head, body) == (False, LONG)


def test_what_is_short_or_packed_already_is_not_compressed(served: Served) -> None:
    assert "content-encoding" not in ask(served, "/short.txt", Accept_Encoding="gzip")[1]
    assert "content-encoding" not in ask(served, "/picture.png", Accept_Encoding="gzip")[1]


def test_head_has_the_same_head_as_get_and_no_body(served: Served) -> None:
    status, head, body = ask(served, "/", "HEAD")
    assert (status, body) == (200, b"")
    assert head == ask(served, "/")[1]


def test_a_missing_page_is_404_and_has_no_tag(served: Served) -> None:
    status, head, body = ask(served, "/nowhere")
    assert (status, "etag" in head) == (404, False)
    assert b"Not found" in body


def test_other_statuses_and_headers_are_sent_as_given(served: Served) -> None:
    status, head, body = ask(served, "/busy", If_None_Match="*")
    assert (status, head["retry-after"], body) == (503, "120", b"later")


def test_a_site_gets_the_path_as_sent(served: Served) -> None:
    assert ask(served, "/search?q=a%20b")[2] == b"found"


def test_a_broken_site_answers_500_and_says_why() -> None:
    def broken(path: str) -> Page:
        raise KeyError(path)

    with serve({("127.0.0.31", 0): broken}) as served:
        assert ask(served, "/x")[::2] == (500, b"KeyError: '/x'\n")


def test_a_connection_is_kept_for_several_requests(served: Served) -> None:
    connection = http.client.HTTPConnection(*served.addresses[0])
    connection.connect()
    own = connection.sock
    for path in ("/", "/nowhere", "/busy"):
        connection.request("GET", path)
        connection.getresponse().read()
    assert connection.sock is own
    connection.close()


def test_the_log_holds_every_request(served: Served) -> None:
    tag = ask(served, "/")[1]["etag"]
    ask(served, "/", If_None_Match=tag)
    ask(served, "/nowhere?a=b", "HEAD", User_Agent="A reader")
    address, port = served.addresses[0]
    assert served.log == [
        Request(address, "/", 200, conditional=False),
        Request(address, "/", 304, conditional=True),
        Request(address, "/nowhere?a=b", 404, conditional=False),
    ]
    last = served.log[-1]
    assert (last.method, last.host, last.agent) == ("HEAD", f"{address}:{port}", "A reader")


def test_many_sites_are_served_at_one_port_each_on_its_address() -> None:
    addresses = ("127.0.0.31", "127.0.0.32", "127.0.0.33")
    port = free_port(addresses)
    sites = {(address, port): {"/": Page(address.encode(), "text/plain")}.get for address in addresses}
    with serve(sites) as served:
        assert served.addresses == tuple((address, port) for address in addresses)
        for number, address in enumerate(addresses):
            connection = http.client.HTTPConnection(*served.addresses[number])
            connection.request("GET", "/")
            assert connection.getresponse().read() == address.encode()
            connection.close()
    assert [request.address for request in served.log] == list(addresses)


def test_a_taken_address_is_an_error_and_frees_the_others() -> None:
    port = free_port(("127.0.0.31", "127.0.0.32"))
    first, second = ("127.0.0.31", port), ("127.0.0.32", port)
    with serve({second: PAGES.get}):
        with pytest.raises(OSError, match="in use"), serve({first: PAGES.get, second: PAGES.get}):
            pass
        with serve({first: PAGES.get}) as served:
            assert ask(served, "/short.txt")[2] == b"short"


def test_a_stopped_server_answers_nobody_not_even_on_a_kept_connection() -> None:
    with serve({("127.0.0.31", 0): PAGES.get}) as served:
        connection = http.client.HTTPConnection(*served.addresses[0])
        connection.request("GET", "/")
        connection.getresponse().read()
    connection.sock.settimeout(10)
    assert connection.sock.recv(1) == b""  # the server hung up
    connection.close()
    with pytest.raises(ConnectionRefusedError):
        connection.request("GET", "/")
