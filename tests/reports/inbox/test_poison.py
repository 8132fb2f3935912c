"""Mails that are dangerous to parse come back unread, each at the size at which it was found to be one."""

from __future__ import annotations

import pytest

from reports.inbox import read_letter
from tests.reports.inbox.made import MAIL, raw_letter


def unreadable(raw: bytes) -> str:
    read = read_letter("poison", raw, MAIL)
    assert (read.text, read.sender, read.proof.holds) == ("", "", False)
    return read.unreadable


def nested(depth: int) -> bytes:
    """Multiparts within each other, with words in the innermost."""
    parts = [f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth)]
    return b"From: a@b.example\n" + "".join(parts).encode() + b"Content-Type: text/plain\n\nwithin\n"


def test_a_thousand_nested_multiparts() -> None:
    assert unreadable(nested(1000)) == "it has 1000 parts that hold parts; the most is 100"


def test_a_hundred_nested_multiparts_are_read() -> None:
    assert read_letter("deep", nested(100), MAIL).text == "within"


def test_mails_within_mails() -> None:
    raw = b"Content-Type: message/rfc822\n\n" * 1000
    assert unreadable(raw) == "it has 1000 parts that hold parts; the most is 100"


def test_two_thousand_brackets_in_an_address() -> None:
    raw = raw_letter("To: " + "(" * 2000)
    assert unreadable(raw) == 'there are 2000 "(" in its addresses; the most is 500'


def test_twenty_thousand_encoded_words() -> None:
    raw = raw_letter("Subject: " + "\n ".join(["=?utf-8?q?x?="] * 20_000))
    assert unreadable(raw) == "its headers are larger than 256 KB"


def test_encoded_words_are_counted_over_all_headers() -> None:
    raw = raw_letter(*["X-Note: " + "\n ".join(["=?utf-8?q?x?="] * 500)] * 3)
    assert unreadable(raw) == "there are 1500 encoded words in its headers; the most is 1000"


def test_twenty_thousand_recipients() -> None:
    raw = raw_letter("To: " + ",\n ".join(f"a{n}@b.example" for n in range(20_000)))
    assert unreadable(raw) == "its headers are larger than 256 KB"


@pytest.mark.parametrize("recipient", ["a@b.example", "a"])
def test_recipients_are_counted_over_all_fields(recipient: str) -> None:
    many = ",".join([recipient] * 1000)
    assert unreadable(raw_letter(f"Cc: {many}", f"Resent-To: {many}")).endswith("recipients; the most is 500")


@pytest.mark.parametrize("end", ["\n", "\r"])
def test_a_hundred_thousand_parts(end: str) -> None:
    raw = raw_letter("Content-Type: multipart/mixed; boundary=b", body=f"{end}--b{end}{end}x" * 100_000)
    assert unreadable(raw) == "it has some 100000 parts; the most is 2000"


def test_a_field_and_a_header_block_have_an_end() -> None:
    assert unreadable(raw_letter("X-Note: " + "x" * 70_000)) == "its header x-note is larger than 64 KB"
    assert unreadable(b"X-Note: " + b"x" * 300_000) == "its headers are larger than 256 KB"
    assert unreadable(b"X:\n" * 3000 + b"\n") == "it has 3000 header fields; the most is 2000"


def test_nul_bytes_in_headers() -> None:
    assert unreadable(raw_letter("X-Note: \0")) == "there are NUL bytes in its headers"


def test_a_carriage_return_does_not_smuggle_in_a_header() -> None:
    forged = "X-Note: x\rAuthentication-Results: mx.ir-ia.example; dmarc=pass header.from=kestrel-risk.example"
    assert unreadable(raw_letter(forged)) == "there are carriage returns within its headers"


def test_more_lines_than_a_person_writes() -> None:
    assert unreadable(raw_letter(body="\n" * 1_000_001)) == "it has 1000007 lines; the most is 1000000"


def test_more_text_than_a_person_writes() -> None:
    assert unreadable(raw_letter(body="x" * 1_000_001)) == "its text has 1000001 characters; the most is 1000000"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<p>a" * 50_001, 'its HTML has 50001 "<"; the most is 50000'),
        ("<a " + "x=1 " * 500_000, "its HTML has 2000003 characters; the most is 2000000"),
    ],
)
def test_more_html_than_a_mail_program_writes(body: str, reason: str) -> None:
    assert unreadable(raw_letter("Content-Type: text/html", body=body)) == reason


def test_deep_html_is_read() -> None:
    raw = raw_letter("Content-Type: text/html", body="<div>" * 20_000 + "within")
    assert read_letter("deep", raw, MAIL).unreadable == ""


def test_the_next_letter_is_read() -> None:
    unreadable(nested(1000))
    assert read_letter("next", raw_letter(body="Topic: x\n"), MAIL).text == "Topic: x\n"
