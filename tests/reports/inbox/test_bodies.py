"""The words of a mail, whatever parts and charsets it has them in."""

from __future__ import annotations

import warnings
from base64 import b64encode

import pytest

from reports.inbox import read_letter
from tests.reports.inbox.made import MAIL, raw_letter


def text(*fields: str, body: str | bytes = "") -> str:
    head = raw_letter(*fields)
    read = read_letter("a", head + (body.encode() if isinstance(body, str) else body), MAIL)
    assert read.unreadable == ""
    return read.text


def multipart(kind: str, *parts: str, boundary: str = "b1") -> str:
    inner = "".join(f"--{boundary}\n{part}\n" for part in parts)
    return f"Content-Type: multipart/{kind}; boundary={boundary}\n\n{inner}--{boundary}--\n"


def of_parts(kind: str, *parts: str) -> str:
    head, _, body = multipart(kind, *parts).partition("\n\n")
    return text(head, body=body)


PLAIN = "Content-Type: text/plain\n\nTopic: plain"
HTML = "Content-Type: text/html\n\n<p>Topic: html</p>"


# ---- parts -----------------------------------------------------------------------------------------------------------


def test_the_plain_part_comes_before_the_html_part() -> None:
    assert of_parts("alternative", HTML, PLAIN) == "Topic: plain"


def test_an_empty_plain_part_does_not() -> None:
    assert of_parts("alternative", "Content-Type: text/plain\n\n \n", HTML) == "Topic: html"


def test_text_around_a_picture_is_read_on() -> None:
    picture = "Content-Type: image/png\n\nxxxx"
    rest = "Content-Type: text/plain\n\nSince: later"
    assert of_parts("mixed", PLAIN, picture, rest) == "Topic: plain\n\nSince: later"


@pytest.mark.parametrize(
    "attachment",
    [
        "Content-Type: text/plain\nContent-Disposition: attachment\n\nTopic: attached",
        "Content-Type: text/plain; name=notes.txt\n\nTopic: attached",
        "Content-Type: text/plain\nContent-Disposition: inline; filename=../../notes.txt\n\nTopic: attached",
        "Content-Type: message/rfc822\n\nSubject: x\n\nTopic: attached",
        "Content-Type: application/zip\nContent-Transfer-Encoding: base64\n\nUEsDBA==",
    ],
)
def test_attachments_are_not_read(attachment: str) -> None:
    assert of_parts("mixed", PLAIN, attachment) == "Topic: plain"


def test_a_signed_letter_is_read_through() -> None:
    signature = "Content-Type: application/pgp-signature\n\n-----BEGIN PGP SIGNATURE-----"
    assert of_parts("signed", multipart("alternative", PLAIN, HTML, boundary="b2"), signature) == "Topic: plain"


def test_a_letter_without_words() -> None:
    assert of_parts("mixed", "Content-Type: application/pdf\n\nx") == ""


# ---- charsets --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("charset", "raw", "words"),
    [
        ("utf-8", "Régions".encode(), "Régions"),
        ("iso-8859-1", "Régions".encode("latin-1"), "Régions"),
        ("windows-1256", "الموضوع".encode("cp1256"), "الموضوع"),
        ("utf-16", "Topic".encode("utf-16"), "Topic"),
        ("us-ascii", "Régions".encode(), "Régions"),
        ("us-ascii", "Régions".encode("cp1252"), "Régions"),
        ("utf-8", "Régions".encode("cp1252"), "Régions"),
        ("gb2312", b"\xff\xff", "\ufffd\ufffd"),
        ("no-such-charset", "Régions".encode(), "Régions"),
        ("zlib", b"Topic", "Topic"),
        ("punycode", b"Topic-kva", "Topic-kva"),
        ("unicode_escape", b"\\x", "\\x"),
        ("utf-7", b"+2AA-Topic", "Topic"),
    ],
)
def test_a_charset_that_is_wrong_is_replaced(charset: str, raw: bytes, words: str) -> None:
    assert text(f"Content-Type: text/plain; charset={charset}", "Content-Transfer-Encoding: 8bit", body=raw) == words


def test_encodings_of_the_transfer() -> None:
    assert text("Content-Transfer-Encoding: quoted-printable", body="R=C3=A9gi=\nons") == "Régions"
    assert text("Content-Transfer-Encoding: base64", body=b64encode("Régions".encode())) == "Régions"
    assert text("Content-Transfer-Encoding: base64", body="!") == ""


def test_no_mark_of_direction_and_no_control_character_stays() -> None:
    assert text(body="To\u202epic:\u200f x\0\x1b[1m\ufeff\u00a0y\r\nSince:\u2028z") == "Topic: x[1m y\nSince:\nz"


# ---- lines -----------------------------------------------------------------------------------------------------------


def test_flowed_lines_are_joined() -> None:
    body = "Topic: a long \nsubject\n From: x\n> quoted \nnew\n-- \nAnn"
    assert text("Content-Type: text/plain; format=flowed", body=body) == (
        "Topic: a long subject\nFrom: x\n> quoted \nnew\n-- \nAnn"
    )


def test_flowed_lines_without_their_blank() -> None:
    assert text("Content-Type: text/plain; format=flowed; delsp=yes", body="الموض \nوع") == "الموضوع"


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<div>Topic: the\n summit</div><div>Countries: <b>Jor</b>dan</div>", "Topic: the summit\nCountries: Jordan"),
        ("a<br>b<br><br>c", "a\nb\n\nc"),
        ("<div>a<br></div><div>b</div>", "a\nb"),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("<table><tr><td>Topic:</td><td>x</td></tr><tr><td>Since:</td><td>y</td></tr></table>", "Topic: x\nSince: y"),
        ("<table><tr><td>Topic</td><td>x</td></tr><tr><th>Since :</th><td>y</td></tr></table>", "Topic: x\nSince: y"),
        ("<table><tbody><tr>\n<td><p><b>Topic</b></p></td>\n<td><p>x y</p></td>\n</tr></table>", "Topic: x y"),
        ("<table><tr><td>Topic</td><td>Since</td><td>Until</td></tr></table>", "Topic Since Until"),
        (
            "<table><tr><td>Topic</td></tr><tr><td>x</td></tr><tr><td>Kestrel</td><td>Leeds</td></tr></table>",
            "Topic\nx\nKestrel Leeds",
        ),
        ("<ul><li>a<li>b</ul>", "a\nb"),
        ("<pre>Topic: a\nSince: b</pre>", "Topic: a\nSince: b"),
        ("<head><title>t</title><style>p {}</style></head><script>x</script><!-- c --><p>a&nbsp;&lt;b", "a <b"),
        ("<?xml version='1.0'?><html xmlns='x'><body>a</body></html>", "a"),
        ("notes.txt", "notes.txt"),
    ],
)
def test_html_as_lines(html: str, words: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert text("Content-Type: text/html", body=html) == words


def test_nothing_that_html_names_is_loaded() -> None:
    # The address is of this machine, and any attempt to reach it would raise.
    body = '<link rel=stylesheet href="http://127.0.0.1:1/x.css"><img src="http://127.0.0.1:1/x.png"><p>a</p>'
    assert text("Content-Type: text/html", body=body) == "a"
