"""A mail's bytes as a letter: what is read of it, and that no bytes raise."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.correspondence import Letter, Proof
from reports.inbox import read_letter, written_at
from tests.reports.inbox.made import MAIL, PASS, raw_letter


def letter(raw: bytes) -> Letter:
    return read_letter("1700000000.M1.mx", raw, MAIL)


def test_a_letter_is_read_whole() -> None:
    raw = raw_letter(
        f"Authentication-Results: {PASS}",
        "In-Reply-To: <two@ir-ia.example>",
        "References: <one@ir-ia.example>\n <two@ir-ia.example>",
        body="Topic: the summit\n",
    )
    read = letter(raw)
    assert read == Letter(
        file="1700000000.M1.mx",
        size=len(raw),
        digest=read.digest,
        message_id="<one@kestrel-risk.example>",
        sender="ann.shaw@kestrel-risk.example",
        subject="Request",
        text="Topic: the summit\n",
        in_reply_to="<two@ir-ia.example>",
        references=("<one@ir-ia.example>", "<two@ir-ia.example>"),
        dated=datetime(2023, 11, 10, 11, 58, tzinfo=UTC),
        proof=Proof(True, "dmarc=pass for kestrel-risk.example"),
    )
    assert read.digest.startswith("sha256:")
    assert len(read.digest) == len("sha256:") + 64


@pytest.mark.parametrize(
    ("written", "sender"),
    [
        ("ann.shaw@Kestrel-Risk.example", "ann.shaw@kestrel-risk.example"),
        ("Ann.Shaw@kestrel-risk.example", "Ann.Shaw@kestrel-risk.example"),
        ("<ann.shaw@kestrel-risk.example>", "ann.shaw@kestrel-risk.example"),
        ('"Shaw, Ann" <ann.shaw@kestrel-risk.example>', "ann.shaw@kestrel-risk.example"),
        ("Ann B. Shaw (London (City)) <ann.shaw@kestrel-risk.example>", "ann.shaw@kestrel-risk.example"),
        ("ann.shaw@kestrel-risk.example (Ann Shaw)", "ann.shaw@kestrel-risk.example"),
        ("=?utf-8?q?Ann_Sh=C3=A4w?= <ann.shaw@kestrel-risk.example>", "ann.shaw@kestrel-risk.example"),
        ('"ann.shaw@kestrel-risk.example" <x@evil.example>', "x@evil.example"),
        ("=?utf-8?q?ann=2Eshaw=40kestrel-risk=2Eexample?= <x@evil.example>", "x@evil.example"),
        ("Ann <ann@xn--kestrel-rsk-9zb.example>", "ann@xn--kestrel-rsk-9zb.example"),
        # Where two programs could read two addresses, there is none.
        ("ann.shaw@kestrel-risk.example <x@evil.example>", ""),
        ("ann.shaw@kestrel-risk.example, x@evil.example", ""),
        ("Ann <ann.shaw@kestrel-risk.example>, Eve <x@evil.example>", ""),
        ("Friends: ann.shaw@kestrel-risk.example;", ""),
        ("<ann.shaw@kestrel-risk.example> <x@evil.example>", ""),
        ('"x"ann.shaw@kestrel-risk.example', ""),
        ('"ann shaw"@kestrel-risk.example', ""),
        ("ann.shaw@kestrel-risk(.evil).example", ""),
        ("ann.shaw@kestrel-risk.example (", ""),
        ("ann.shaw@\u212aestrel-risk.example", ""),  # a Kelvin sign
        ("ann.shaw@kestrel-r\u0456sk.example", ""),  # a Cyrillic i
        ("ann.shaw", ""),
        ("ann.shaw@localhost", ""),
        ("<>", ""),
        ("", ""),
    ],
)
def test_the_sender_is_the_one_address_that_every_reader_finds(written: str, sender: str) -> None:
    assert letter(raw_letter(sender=written)).sender == sender


def test_two_from_fields_are_no_sender() -> None:
    assert letter(raw_letter("From: x@evil.example")).sender == ""


def test_an_encoded_line_break_stays_on_the_line() -> None:
    subject = "=?utf-8?q?Request=0D=0ABcc:_x@evil.example?= =?utf-8?b?4oCuZXZpbA==?= =?utf-7?q?+2AA-?="
    raw = f"Subject: {subject}\nMessage-ID: =?utf-8?q?<a=0D=0A@b>?=\nFrom: a@b.example\n\n".encode()
    read = letter(raw)
    assert (read.subject, read.message_id) == ("Request Bcc: x@evil.exampleevil", "<a=0D=0A@b>")
    read.subject.encode()


@pytest.mark.parametrize(
    ("written", "subject"),
    [
        (b"=?utf-8?b?VHJpcA==?=", "Trip"),
        (b"=?iso-8859-1?q?R=E9gions?=", "Régions"),
        ("Müller".encode(), "Müller"),
        ("Müller".encode("cp1252"), "Müller"),
        (b"=?no-such-charset?q?Trip?=", "Trip"),
        (b"=?utf-8?b?A?= Trip", "=?utf-8?b?A?= Trip"),
        (b"a\r\n  folded", "a folded"),
        (b"x" * 400, "x" * 299 + "…"),
    ],
)
def test_a_subject_is_decoded_as_best_it_goes(written: bytes, subject: str) -> None:
    read = letter(b"Subject: " + written + b"\n\n")
    assert read.subject == subject


def test_a_letter_without_anything_is_a_letter() -> None:
    read = letter(b"")
    nobody = Proof(False, "there is not exactly one From address")
    assert read == Letter("1700000000.M1.mx", 0, read.digest, proof=nobody)


@pytest.mark.parametrize(
    ("written", "dated"),
    [
        ("Fri, 10 Nov 2023 09:00:00 +0200", datetime(2023, 11, 10, 7, tzinfo=UTC)),
        ("10 Nov 2023 09:00:00 -0000", datetime(2023, 11, 10, 9, tzinfo=UTC)),
        ("yesterday", None), ("Fri, 31 Nov 2023 09:00:00 +0000", None), ("Fri, 10 Nov 0000 09:00:00 +2459", None),
        ("Fri, 31 Dec 9999 23:00:00 -1200", None), ("10 Nov 2023 09:00:00 +9999", None),
    ],
)  # fmt: skip
def test_a_letter_has_the_date_that_it_says_where_there_is_such_a_date(written: str, dated: datetime | None) -> None:
    assert letter(raw_letter(f"Date: {written}")).dated == dated


def test_a_date_that_can_not_be_is_not_believed() -> None:
    read = datetime(2023, 11, 10, 9, tzinfo=UTC)
    for days, is_believed in ((0, True), (3, True), (40, False), (-1, False)):
        dated = read - timedelta(days=days)
        assert written_at(Letter("a", 0, "", dated=dated), read) == (dated if is_believed else read)
    assert written_at(Letter("a", 0, ""), read) == read


def test_the_thread_of_a_long_correspondence_keeps_its_first_and_its_latest() -> None:
    ids = [f"<{n}@ir-ia.example>" for n in range(300)]
    read = letter(raw_letter("References: " + "\n ".join(ids)))
    assert read.references == (ids[0], *ids[-99:])


# ---- the digest ------------------------------------------------------------------------------------------------------


def test_a_mail_delivered_twice_has_one_digest() -> None:
    first = raw_letter("Received: from a by mx.ir-ia.example", "Return-Path: <ann@a.example>", body="Topic: x\n")
    second = raw_letter("Received: from b by mx2.ir-ia.example", body="Topic: x\n").replace(b"\n", b"\r\n")
    assert letter(first).digest == letter(second).digest


@pytest.mark.parametrize(
    "other",
    [
        raw_letter(body="Topic: y\n"),
        raw_letter(body="Topic: x\n", sender="bob@kestrel-risk.example"),
        raw_letter(body="Topic: x\n").replace(b"Subject: Request", b"Subject: Other"),
        raw_letter(body="Topic: x\n").replace(b"11:58", b"11:59"),
    ],
)
def test_another_mail_has_another_digest(other: bytes) -> None:
    assert letter(other).digest != letter(raw_letter(body="Topic: x\n")).digest


def test_senders_that_are_none_still_tell_mails_apart() -> None:
    first, second = (letter(raw_letter(sender=sender)) for sender in ("a@x.example, b@x.example", "c@x.example, d"))
    assert first.sender == second.sender == ""
    assert first.digest != second.digest


# ---- size ------------------------------------------------------------------------------------------------------------


def test_of_too_large_a_letter_only_the_headers_are_read() -> None:
    small = replace(MAIL, largest_letter=1000)
    raw = raw_letter(body="Topic: x\n" + "x" * 200)
    read = read_letter("a", raw[:-100], small, 5000)
    assert (read.size, read.sender, read.subject, read.text, read.unreadable) == (
        5000, "ann.shaw@kestrel-risk.example", "Request", "", "")  # fmt: skip
    assert read_letter("a", raw + b"x" * 1000, small).text == ""


def test_what_a_body_holds_does_not_matter_where_it_is_not_read() -> None:
    raw = raw_letter(body="\n--b" * 5000)
    assert read_letter("a", raw, replace(MAIL, largest_letter=1000)).unreadable == ""
    assert read_letter("a", raw, MAIL).unreadable == "it has some 5000 parts; the most is 2000"


# ---- anything --------------------------------------------------------------------------------------------------------

_NAMES = ["From", "To", "Subject", "Date", "Message-ID", "References", "Content-Type", "Content-Transfer-Encoding",
          "Content-Disposition", "Authentication-Results", "Received", "Return-Path", "Auto-Submitted"]  # fmt: skip
_VALUES = st.one_of(
    st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.binary(max_size=60),
    st.sampled_from([
        b"multipart/mixed; boundary=b", b"multipart/alternative; boundary*=utf-8''b", b"text/html; charset=punycode",
        b"text/plain; charset=unicode_escape; format=flowed", b"text/plain; charset=\"\xff\"", b"message/rfc822",
        b"base64", b"quoted-printable", b"x-uuencode", b"attachment; filename*0*=utf-16''a; filename*1=b",
        b"=?utf-8?b?AAA?= =?punycode?q?x?=", b"mx.ir-ia.example; dmarc=pass header.from=x.example", b"((\"\\", b"<>",
    ]),
)  # fmt: skip
_FIELDS = st.lists(st.tuples(st.sampled_from(_NAMES), _VALUES), max_size=8)
_PARTS = st.sampled_from([b"--b\n\nx\n--b--", b"--b\nContent-Type: text/html\n\n<p"])
_BODIES = st.one_of(st.binary(max_size=200), _PARTS)


@given(st.binary(max_size=500))
def test_no_bytes_raise(raw: bytes) -> None:
    letter(raw)


@given(_FIELDS, _BODIES, st.sampled_from([b"\n", b"\r\n"]))
def test_no_fields_raise_and_every_text_can_be_kept(fields: list[tuple[str, bytes]], body: bytes, end: bytes) -> None:
    raw = b"".join(name.encode() + b": " + value + end for name, value in fields) + end + body
    read = letter(raw)
    for line in (read.sender, read.subject, read.message_id, read.automatic, read.proof.why, read.unreadable):
        assert line.encode().decode() == line == " ".join(line.split())
        assert not {unicodedata.category(letter) for letter in line} & {"Cc", "Cs", "Zl", "Zp"}
    assert read.text.encode().decode() == read.text
    assert not set(read.text) & {"\0", "\r", "\u202e", "\ufeff"}
