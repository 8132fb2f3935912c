"""The wire: sizes, times, certificates, and captures that hold exactly what was sent."""

from __future__ import annotations

import datetime as dt
import gzip
import os
import ssl
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from crawler.archive import read_capture
from crawler.records import Failure, Outlet
from tests.crawler.crawl.desk import Desk
from tests.press.faults import answer, faulty
from tests.press.pages import article, rss

PaperMaker = Callable[..., Outlet]
PATH = "/harbour-wall-2023"
URL = f"http://paper.example{PATH}"
FEED = answer(body=rss("http://paper.example", [PATH]))
LARGEST = 10 * 1024 * 1024


def visit_page(
    desk: Desk, paper: PaperMaker, reply: bytes | Callable[[str], object]
) -> tuple[int, tuple[Failure, ...]]:
    with faulty({"/feed": FEED, PATH: reply}) as server:  # type: ignore[dict-item]
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    return visit.new, visit.failures


# ---- sizes -----------------------------------------------------------------------------------------------------------


def bomb(coding: str) -> bytes:
    """A page of 64 MB, compressed to a thousandth of it."""
    if coding == "gzip":
        return gzip.compress(bytes(64 * 1024 * 1024), 9, mtime=0)
    if coding == "deflate":
        return zlib.compress(bytes(64 * 1024 * 1024), 9)
    if coding == "br":
        import brotli

        return bytes(brotli.compress(bytes(64 * 1024 * 1024), quality=5))
    from backports import zstd

    return zstd.compress(bytes(64 * 1024 * 1024))


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_bomb_is_not_unpacked(desk: Desk, paper: PaperMaker, coding: str) -> None:
    reply = answer(body=bomb(coding), headers={"Content-Encoding": coding})
    assert visit_page(desk, paper, reply) == (0, (Failure(URL, "its body is larger than allowed after decompression"),))


def test_a_bomb_in_a_bomb_is_not_unpacked(desk: Desk, paper: PaperMaker) -> None:
    twice = gzip.compress(bomb("gzip"), 9, mtime=0)
    reply = answer(body=twice, headers={"Content-Encoding": "gzip, gzip"})
    assert visit_page(desk, paper, reply) == (0, (Failure(URL, "its body is larger than allowed after decompression"),))


def test_a_bomb_as_a_sitemaps_file_is_not_unpacked(desk: Desk, paper: PaperMaker) -> None:
    with faulty({"/sitemap.xml.gz": answer(body=bomb("gzip"), kind="application/gzip")}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(sitemaps=("/sitemap.xml.gz",)))
    assert visit.failures[0].why == "can't be read as a sitemap: larger than 50000000 bytes after decompression"


def test_a_body_whose_length_is_said_to_be_too_large_is_not_read(desk: Desk, paper: PaperMaker) -> None:
    reply = answer(body=b"", headers={"Content-Length": str(11_000_000)})
    assert visit_page(desk, paper, reply) == (
        0,
        (Failure(URL, f"its body of 11000000 bytes is larger than {LARGEST}"),),
    )


def test_an_endless_body_is_left_when_it_gets_too_large(desk: Desk, paper: PaperMaker) -> None:
    def endless(_: str) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>"
        while True:
            yield b"<p>and so on</p>" * 4096

    assert visit_page(desk, paper, endless) == (0, (Failure(URL, f"its body is larger than {LARGEST} bytes"),))


def test_a_body_at_the_bound_is_captured(desk: Desk, paper: PaperMaker) -> None:
    visit_page(desk, paper, answer(body=b"<p>x</p>".ljust(LARGEST)))
    with desk.archive() as archive:
        (row,) = archive.connection.execute("SELECT warc FROM captures").fetchall()
    text = gzip.decompress((desk.home / row["warc"]).read_bytes())
    assert f"Content-Length: {LARGEST}\r\n".encode() in text


def test_a_page_that_drips_is_left_when_its_time_is_over(
    desk: Desk, paper: PaperMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crawler.settings.DOWNLOAD_TIMEOUT", 1)
    monkeypatch.setattr("crawler.settings.RETRY_TIMES", 0)

    def dripping(_: str) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n"
        for _number in range(40):
            time.sleep(0.05)
            yield b"<"

    assert visit_page(desk, paper, dripping) == (0, (Failure(URL, "no whole answer within 1 s"),))


def test_long_headers_of_outlets_are_read(desk: Desk, paper: PaperMaker) -> None:
    reply = answer(body=article("The harbour wall"), headers={"Content-Security-Policy": "img-src " + "x" * 30_000})
    assert visit_page(desk, paper, reply) == (1, ())


# ---- certificates ----------------------------------------------------------------------------------------------------


def certificate(folder: Path, host: str) -> tuple[Path, ssl.SSLContext]:
    """A self-signed certificate for a host, and a server's context with it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{host}.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return file, context


def visit_by_tls(desk: Desk, paper: PaperMaker, context: ssl.SSLContext) -> tuple[list[str], int, tuple[Failure, ...]]:
    feed = answer(body=rss("https://paper.example", [PATH]))
    with faulty({"/feed": feed, PATH: answer(body=article("The harbour wall"))}, tls=context) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(scheme="https", feeds=("/feed",)))
    return server.asked, visit.new, visit.failures


def test_a_certificate_that_nobody_trusts_is_refused(desk: Desk, paper: PaperMaker, tmp_path: Path) -> None:
    _, context = certificate(tmp_path, "paper.example")
    asked, new, failures = visit_by_tls(desk, paper, context)
    assert (asked, new, [failure.url for failure in failures]) == ([], 0, ["https://paper.example/"])
    assert failures[0].why.endswith("its certificate is not trusted: self-signed certificate")


def test_a_trusted_certificate_of_another_host_is_refused(
    desk: Desk, paper: PaperMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, context = certificate(tmp_path, "other.example")
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    asked, new, failures = visit_by_tls(desk, paper, context)
    assert (asked, new, len(failures)) == ([], 0, 1)
    assert "its certificate is not trusted: Hostname mismatch" in failures[0].why


def test_a_trusted_certificate_is_taken(
    desk: Desk, paper: PaperMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, context = certificate(tmp_path, "paper.example")
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    assert visit_by_tls(desk, paper, context) == (["/robots.txt", "/feed", PATH], 1, ())


# ---- captures --------------------------------------------------------------------------------------------------------

PAGE = article("The harbour wall")
CHUNKED = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (PAGE[:100], PAGE[100:])) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("reply", "payload", "coding"),
    [
        (answer(body=PAGE), PAGE, ""),
        (answer(body=(packed := gzip.compress(PAGE, mtime=0)), headers={"Content-Encoding": "gzip"}), packed, "gzip"),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNKED, PAGE, ""),
        (b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE, PAGE, ""),
    ],
)
def test_a_capture_holds_the_bytes_as_they_were_sent_but_for_the_transfer_coding(
    desk: Desk, paper: PaperMaker, reply: bytes, payload: bytes, coding: str
) -> None:
    assert visit_page(desk, paper, reply) == (1, ())
    with desk.archive() as archive:
        (kept,) = archive.all()
    assert kept.capture is not None
    record = read_capture(desk.home, kept.capture)
    assert (record.payload, record.content_encoding, record.url, record.captured) == (
        payload,
        coding,
        URL,
        desk.clock.now,
    )
    assert kept.headline == "The harbour wall"


def test_a_record_names_the_peer_and_the_headers_in_their_order(desk: Desk, paper: PaperMaker) -> None:
    odd = {"X-Second": "2", "x-first": "1", "ETag": '"abc"'}
    assert visit_page(desk, paper, answer(body=PAGE, headers=odd)) == (1, ())
    (warc,) = (desk.home / "captures").iterdir()
    text = gzip.decompress(warc.read_bytes()).decode("latin-1")
    assert "WARC-IP-Address: 127.0.0.1\r\n" in text
    assert 'X-Second: 2\r\nx-first: 1\r\nETag: "abc"\r\n' in text


def test_a_server_that_hangs_up_on_an_idle_connection_is_asked_on_a_new_one(desk: Desk, paper: PaperMaker) -> None:
    # ``faulty`` closes after each answer whatever its head says.
    kept_alive = FEED.replace(b"Connection: close\r\n", b"Connection: keep-alive\r\n")
    with faulty({"/feed": kept_alive, PATH: answer(body=PAGE)}) as server:
        desk.name("paper.example", server.port)
        visit = desk.visit(paper(feeds=("/feed",)))
    assert (visit.new, visit.failures) == (1, ())


def test_a_crawl_opens_no_port_and_leaves_no_socket(desk: Desk, paper: PaperMaker) -> None:
    def listening() -> set[str]:
        """The local addresses at which this process listens."""
        own = {os.readlink(file) for file in Path("/proc/self/fd").iterdir() if file.is_symlink()}
        tables = (Path(f"/proc/self/net/{name}") for name in ("tcp", "tcp6"))
        lines = (line.split() for table in tables if table.exists() for line in table.read_text().splitlines()[1:])
        return {words[1] for words in lines if words[3] == "0A" and f"socket:[{words[9]}]" in own}

    during: list[set[str]] = []

    def page(_: str) -> bytes:
        during.append(listening())
        return answer(body=PAGE)

    with faulty({"/feed": FEED, PATH: page}) as server:
        desk.name("paper.example", server.port)
        before = listening()
        desk.visit(paper(feeds=("/feed",)))
    assert during == [before]


def test_an_ipv6_address_in_a_url_is_asked_where_it_is_allowed(desk: Desk, paper: PaperMaker) -> None:
    desk.network(allow=("::1/128",))
    with faulty({}, address="::1") as server:
        desk.visit(paper(feeds=(f"http://[::1]:{server.port}/feed",)))
    assert server.asked == ["/robots.txt", "/feed"]


def test_a_name_without_an_address_is_a_failure(desk: Desk, paper: PaperMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawler.settings.RETRY_TIMES", 0)
    visit = desk.visit(paper(feeds=("http://nowhere.invalid/feed",)))
    assert visit.failures[0].why.startswith(
        "kept out of the host, for its robots.txt can't be read: nowhere.invalid has no address"
    )
