"""Mail that a program wrote is known by its headers, so that it gets no answer."""

from __future__ import annotations

import pytest

from reports.inbox import read_letter
from tests.reports.inbox.made import MAIL, raw_letter


def automatic(*fields: str, sender: str = "Ann Shaw <ann.shaw@kestrel-risk.example>") -> str:
    return read_letter("a", raw_letter(*fields, sender=sender), MAIL).automatic


@pytest.mark.parametrize(
    ("field", "reason"),
    [
        ("Auto-Submitted: auto-replied", "Auto-Submitted: auto-replied"),
        ("auto-submitted: Auto-Generated (rfc3834); a=b", "Auto-Submitted: auto-generated"),
        ("Return-Path: <>", "Return-Path: <>"),
        ("Return-Path: (bounce) <>", "Return-Path: <>"),
        ("Return-Path: <MAILER-DAEMON>", "Return-Path: <MAILER-DAEMON>"),
        ("Precedence: Bulk", "Precedence: bulk"),
        ("Precedence: junk", "Precedence: junk"),
        ("Precedence: list", "Precedence: list"),
        ("List-Id: <news.kestrel-risk.example>", "List-Id: <news.kestrel-risk.example>"),
        ("List-Unsubscribe: <mailto:x@b.example>", "List-Unsubscribe: <mailto:x@b.example>"),
        ("X-Autoreply: yes", "X-Autoreply: yes"),
        ("X-Autorespond: Out of office", "X-Autorespond: Out of office"),
        ("X-Auto-Response-Suppress: DR, OOF, AutoReply", "X-Auto-Response-Suppress: DR, OOF, AutoReply"),
        ("X-Auto-Response-Suppress: All", "X-Auto-Response-Suppress: All"),
        ("X-Failed-Recipients: x@b.example", "X-Failed-Recipients: x@b.example"),
        ("Content-Type: multipart/report; report-type=delivery-status; boundary=b", "Content-Type: multipart/report"),
    ],
)
def test_a_field_that_programs_write(field: str, reason: str) -> None:
    assert automatic(field) == reason


@pytest.mark.parametrize(
    "local",
    ["MAILER-DAEMON", "postmaster", "no-reply", "noreply", "no_reply+7", "do-not-reply", "DoNotReply", "bounces-12",
     "mailer.daemon"],
)  # fmt: skip
def test_an_address_that_nobody_reads(local: str) -> None:
    assert automatic(sender=f"{local}@kestrel-risk.example") == f"from {local}@kestrel-risk.example"


def test_a_daemon_without_a_domain() -> None:
    assert automatic(sender="MAILER-DAEMON (Mail Delivery System)") == "from MAILER-DAEMON (Mail Delivery System)"


@pytest.mark.parametrize("sender", ["editor@ir-ia.example", "Editor@IR-IA.example", "editor+c-2023-0041@ir-ia.example"])
def test_our_own_address(sender: str) -> None:
    assert automatic("Precedence: bulk", sender=sender).startswith("from our own address, ")


@pytest.mark.parametrize(
    "field",
    [
        "Auto-Submitted: no",
        "Auto-Submitted: No (a person)",
        "Return-Path: <ann.shaw@kestrel-risk.example>",
        "Precedence: first-class",
        "X-Auto-Response-Suppress: DR, RN, NRN",
        "Content-Type: multipart/mixed; boundary=report",
        "List-Archive: <https://lists.example>",
    ],
)
def test_a_field_that_people_write_too(field: str) -> None:
    assert automatic(field) == ""


@pytest.mark.parametrize("local", ["reply", "nora.eply", "postmasters", "bouncer", "danielle.mailer"])
def test_an_address_of_a_person(local: str) -> None:
    assert automatic(sender=f"{local}@kestrel-risk.example") == ""
