"""Who wrote a letter is believed on the word of the institute's own mail server, and on no other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.correspondence import Proof
from reports.inbox import read_letter
from reports.inbox.authentication import prove
from reports.inbox.headers import Headers
from reports.inbox.results import Results, Verdict, read_results
from tests.reports.inbox.made import MAIL, PASS, RECEIVED, raw_letter

OURS = f"Authentication-Results: {PASS}"
FORGED = "Authentication-Results: mx.ir-ia.example; dmarc=pass header.from=kestrel-risk.example"
FOREIGN = "Received: from mail.evil.example by relay.elsewhere.example with ESMTP"
HOLDS = Proof(True, "dmarc=pass for kestrel-risk.example")
NONE = Proof(False, "no Authentication-Results of mx.ir-ia.example")


def proof(*fields: str, sender: str = "Ann Shaw <ann.shaw@kestrel-risk.example>") -> Proof:
    return read_letter("a", raw_letter(*fields, sender=sender), MAIL).proof


def results(text: str) -> str:
    return f"Authentication-Results: {text}"


# ---- what is believed ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "mx.ir-ia.example; dmarc=pass header.from=kestrel-risk.example",
        "MX.IR-IA.example; DMARC=Pass Header.From=Kestrel-Risk.example",
        "mx.ir-ia.example 1; spf=pass smtp.mailfrom=a@b.example; dmarc=pass header.from=kestrel-risk.example",
        'mx.ir-ia.example;\n\tdkim=pass header.d=kestrel-risk.example header.b="a/b==";\n\tdmarc=pass (p=none (sp)) '
        "action=none header.from=kestrel-risk.example;",
        '"mx.ir-ia.example" (our (own) \\) server) ; dmarc / 1 = pass header . from = "kestrel-risk.example"',
        'mx.ir-ia.example; spf=fail reason="a; dmarc=fail" smtp.mailfrom="x y"@b.example; dmarc=pass '
        "header.from=kestrel-risk.example",
        "mx.ir-ia.example; compauth; dmarc=pass header.from=kestrel-risk.example.",
    ],
)
def test_a_pass_of_our_server_for_the_senders_domain(text: str) -> None:
    assert proof(results(text)) == HOLDS


def test_a_pass_for_the_domain_above_the_senders() -> None:
    sender = "ann@news.kestrel-risk.example"
    assert proof(OURS, sender=sender) == Proof(True, "dmarc=pass for news.kestrel-risk.example")


@pytest.mark.parametrize("host", ["mx.ir-ia.example", "imap.ir-ia.example", "IR-IA.example.", "a.b.ir-ia.example"])
def test_our_own_servers_may_hand_the_letter_on(host: str) -> None:
    hop = f"Received: from mx.ir-ia.example (x by y) by {host} with LMTP"
    assert proof(hop, OURS, f"Received: {RECEIVED}") == HOLDS


def test_a_server_named_as_its_domain_has_its_hosts_below_it() -> None:
    headers = Headers((
        ("received", "from a by mx.ir-ia.example"),
        ("authentication-results", "ir-ia.example; dmarc=pass header.from=kestrel-risk.example"),
    ))  # fmt: skip
    assert prove(headers, "ann@kestrel-risk.example", "ir-ia.example") == HOLDS


# ---- what is not -----------------------------------------------------------------------------------------------------


def test_a_fail_of_our_server() -> None:
    text = "mx.ir-ia.example; dmarc=fail (p=reject) header.from=kestrel-risk.example"
    assert proof(results(text)) == Proof(False, "dmarc=fail for kestrel-risk.example")


def test_a_forged_field_below_our_own() -> None:
    fail = results("mx.ir-ia.example; dmarc=fail header.from=kestrel-risk.example")
    assert proof(fail, f"Received: {RECEIVED}", FORGED) == Proof(False, "dmarc=fail for kestrel-risk.example")


def test_a_forged_field_that_came_through_other_hands() -> None:
    why = "no Authentication-Results of mx.ir-ia.example above the server relay.elsewhere.example"
    assert proof(FOREIGN, FORGED) == Proof(False, why)
    assert proof(f"Received: {RECEIVED}", FOREIGN, FORGED) == Proof(False, why)


@pytest.mark.parametrize(
    "received",
    [
        "from a by mx.ir-ia.example.evil.example",
        "from a by evil-ir-ia.example",
        "from a by example",
        "from a (by mx.ir-ia.example) by evil.example",
        "from by by mx.ir-ia.example",
        "(qmail 7 invoked by uid 0)",
        "from a (by mx.ir-ia.example",
        "",
    ],
)
def test_a_hop_that_is_not_ours(received: str) -> None:
    assert proof(f"Received: {received}", OURS).holds is False


def test_a_public_suffix_is_nobodys_domain() -> None:
    headers = Headers((
        ("received", "from a by evil.co.uk"),
        ("authentication-results", "ir-ia.co.uk; dmarc=pass header.from=kestrel-risk.example"),
    ))  # fmt: skip
    assert prove(headers, "ann@kestrel-risk.example", "ir-ia.co.uk").holds is False


@pytest.mark.parametrize("suffix", ["co.uk", "uk", "com", "example"])
def test_a_pass_for_a_public_suffix_proves_nobody(suffix: str) -> None:
    headers = Headers((("authentication-results", f"mx.ir-ia.example; dmarc=pass header.from={suffix}"),))
    assert prove(headers, f"ann@kestrel.{suffix}", "mx.ir-ia.example").holds is False


@pytest.mark.parametrize(
    "field",
    [
        results("mx.evil.example; dmarc=pass header.from=kestrel-risk.example"),
        results("mx.ir-ia.example.evil.example; dmarc=pass header.from=kestrel-risk.example"),
        results("mx.evil.example (mx.ir-ia.example; dmarc=pass header.from=kestrel-risk.example); none"),
        results("mx.ir-ia.example 2; dmarc=pass header.from=kestrel-risk.example").replace("mx.ir-ia", "mx.other"),
        f"ARC-{FORGED.replace('Results: ', 'Results: i=1; ')}",
        f"X-{FORGED}",
        # Microsoft 365 writes no id of its own.
        results("spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=kestrel-risk.example; dmarc=pass action=none "
                "header.from=kestrel-risk.example;compauth=pass reason=100"),
    ],
)  # fmt: skip
def test_the_word_of_another_server(field: str) -> None:
    assert proof(field) == NONE


def test_no_word_at_all() -> None:
    assert proof() == NONE


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("; none", "mx.ir-ia.example says nothing of dmarc"),
        ("; spf=pass smtp.mailfrom=kestrel-risk.example", "mx.ir-ia.example says nothing of dmarc"),
        ("; dmarc=pass", "dmarc=pass, without the domain that it holds for"),
        ("; dmarc=pass (header.from=kestrel-risk.example)", "dmarc=pass, without the domain that it holds for"),
        ("; dmarc=pass header.from=kestrel-risk.example header.from=evil.example",
         "dmarc=pass, without the domain that it holds for"),
        ("; dmarc=pass header.from=evil.example",
         "dmarc=pass for evil.example, but the letter is from kestrel-risk.example"),
        ("; dmarc=pass header.from=news.kestrel-risk.example",
         "dmarc=pass for news.kestrel-risk.example, but the letter is from kestrel-risk.example"),
        ("; dmarc=pass header.from=risk.example",
         "dmarc=pass for risk.example, but the letter is from kestrel-risk.example"),
        ("; dmarc=bestguesspass header.from=kestrel-risk.example", "dmarc=bestguesspass for kestrel-risk.example"),
        ("; dmarc=fail header.from=kestrel-risk.example; dmarc=pass header.from=kestrel-risk.example",
         "mx.ir-ia.example says 2 things of dmarc"),
        (" (; dmarc=pass header.from=kestrel-risk.example",
         "the Authentication-Results of mx.ir-ia.example can't be read"),
        ("; dmarc", "the Authentication-Results of mx.ir-ia.example can't be read"),
        (" 2; dmarc=pass header.from=kestrel-risk.example",
         "the Authentication-Results of mx.ir-ia.example can't be read"),
        # What a sender wrote, printed without quotation marks by a careless server.
        ('; spf=pass smtp.mailfrom=x"@evil.example; dmarc=fail header.from=kestrel-risk.example; x="y; dmarc=pass '
         "header.from=kestrel-risk.example", "the Authentication-Results of mx.ir-ia.example can't be read"),
    ],
)  # fmt: skip
def test_our_own_word_that_proves_nothing(text: str, why: str) -> None:
    assert proof(results("mx.ir-ia.example" + text), FORGED) == Proof(False, why)


@pytest.mark.parametrize(
    "sender",
    [
        "ann.shaw@kestrel-risk.example, x@evil.example",
        "Friends: ann.shaw@kestrel-risk.example;",
        "ann.shaw@kestrel-risk.example <x@evil.example>",
    ],
)
def test_a_from_field_of_several_is_not_proven(sender: str) -> None:
    assert proof(OURS, sender=sender) == Proof(False, "there is not exactly one From address")


def test_two_from_fields_are_not_proven() -> None:
    assert proof(OURS, "From: ann.shaw@kestrel-risk.example") == Proof(False, "there is not exactly one From address")


def test_a_name_that_looks_like_a_clients_is_somebody_elses_address() -> None:
    sender = '"ann.shaw@kestrel-risk.example" <x@evil.example>'
    assert proof(OURS, sender=sender) == Proof(
        False, "dmarc=pass for kestrel-risk.example, but the letter is from evil.example"
    )


# ---- the field taken apart -------------------------------------------------------------------------------------------


def test_a_field_with_all_its_parts() -> None:
    text = 'mx.a.example 1 (c); spf=pass reason="a \\"b\\"; c" smtp.mailfrom=@b.example (x); dkim=none; none'
    assert read_results(text) == Results(
        "mx.a.example",
        (
            Verdict("spf", "pass", (("reason", 'a "b"; c'), ("smtp.mailfrom", "@b.example"))),
            Verdict("dkim", "none", ()),
        ),
    )


_TOKENS = st.sampled_from(["mx.a.example", ";", " ", "dmarc=pass", "=", "header.from", "a.example", "(", ")", '"', "\\",
                           "/1", "none", "\t", "é", ".", "spf=fail"])  # fmt: skip


@given(st.one_of(st.text(), st.lists(_TOKENS, max_size=30).map("".join)))
def test_no_field_raises(text: str) -> None:
    read_results(text)
    prove(Headers((("received", text), ("authentication-results", text))), "a@b.example", "mx.a.example")


@given(st.lists(_TOKENS, max_size=20).map("".join))
def test_nothing_written_into_a_comment_is_believed(text: str) -> None:
    inner = text.replace("\\", "").replace("(", "").replace(")", "")
    field = f"mx.a.example ({inner}; dmarc=pass header.from=b.example); dmarc=fail header.from=b.example"
    headers = Headers((("authentication-results", field),))
    assert prove(headers, "a@b.example", "mx.a.example") == Proof(False, "dmarc=fail for b.example")


@given(st.lists(_TOKENS, max_size=20).map("".join))
def test_nothing_written_into_a_quoted_string_is_believed(text: str) -> None:
    inner = text.replace("\\", "").replace('"', "")
    inner += "; dmarc=pass header.from=b.example"
    field = f'mx.a.example; spf=pass reason="{inner}"; dmarc=fail header.from=b.example'
    headers = Headers((("authentication-results", field),))
    assert prove(headers, "a@b.example", "mx.a.example") == Proof(False, "dmarc=fail for b.example")
