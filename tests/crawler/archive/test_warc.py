"""A capture is what the server sent, can be read back by anyone, and says so when a byte of it has changed."""

import gzip
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from crawler.archive.warc import WarcWriter, digest_of, member_bytes, read_capture
from crawler.errors import CaptureError
from crawler.records import Capture

NOW = datetime(2023, 11, 10, 8, 0, 1, 500000, tzinfo=UTC)
BODY = gzip.compress(b"<p>page</p>", mtime=0)
HEADERS = [
    (b"Content-Type", b"text/html; charset=utf-8"),
    (b"Content-Encoding", b"gzip"),
    (b"Transfer-Encoding", b"chunked"),
]


def capture(writer: WarcWriter, body: bytes = BODY) -> Capture:
    return writer.append("http://courier.example/1", NOW, 200, "OK", HEADERS, body, "127.0.0.11")


def test_a_capture_is_read_back_as_it_was_sent(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, NOW)
    first, second = capture(writer), capture(writer, b"other")
    writer.close()
    record = read_capture(tmp_path, first)
    assert (record.payload, record.url, record.captured) == (BODY, "http://courier.example/1", NOW)
    assert (record.content_type, record.content_encoding) == ("text/html; charset=utf-8", "gzip")
    assert first.digest == digest_of(BODY)
    assert read_capture(tmp_path, second).payload == b"other"


def test_the_file_is_a_warc_that_others_read(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, NOW)
    made = capture(writer)
    writer.close()
    with open(tmp_path / made.warc, "rb") as file:
        records = [(r.rec_type, r.rec_headers.get_header("WARC-Target-URI")) for r in ArchiveIterator(file)]
    assert records == [("warcinfo", None), ("response", "http://courier.example/1")]


def test_two_writers_never_share_a_file_and_no_capture_makes_none(tmp_path: Path) -> None:
    one, two = WarcWriter(tmp_path, NOW), WarcWriter(tmp_path, NOW)
    assert list(tmp_path.iterdir()) == []
    assert capture(one).warc != capture(two).warc
    one.close()
    two.close()


def test_a_full_file_is_followed_by_a_new_one(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, NOW, largest=100)
    assert capture(writer).warc != capture(writer).warc
    writer.close()


def test_every_changed_byte_of_a_payload_is_noticed(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, NOW)
    made = capture(writer)
    writer.close()
    file = tmp_path / made.warc
    whole = file.read_bytes()
    for at in range(made.offset + 10, made.offset + made.length, 7):  # beyond the gzip header, which carries no content
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(CaptureError):
            read_capture(tmp_path, made)


def test_a_missing_or_short_file_is_named(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, NOW)
    made = capture(writer)
    writer.close()
    with pytest.raises(CaptureError, match="ends before"):
        member_bytes(tmp_path / made.warc, made.offset, made.length + 1)
    with pytest.raises(CaptureError, match=r"gone\.warc\.gz"):
        read_capture(tmp_path, replace(made, warc="captures/gone.warc.gz"))
