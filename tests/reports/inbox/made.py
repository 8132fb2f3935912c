"""Letters, clients and the institute's mail settings, as the tests of the inbox use them."""

from __future__ import annotations

from datetime import UTC, datetime

from reports.config import Mail
from reports.correspondence import Request
from reports.inbox import understand
from reports.records import Client

MAIL = Mail(inbox="editor@ir-ia.example", authserv_id="mx.ir-ia.example")
NOW = datetime(2023, 11, 10, 12, 0, tzinfo=UTC)  # a Friday

KESTREL = Client(
    id="kestrel",
    name="Kestrel Risk",
    addresses=("ann.shaw@kestrel-risk.example",),
    timezone="Europe/London",
    date_order="DMY",
)
MERIDIAN = Client(
    id="meridian",
    name="Meridian Foundation",
    timezone="America/New_York",
    date_order="MDY",
    form="note",
    length=2,
    regions=("Middle East", "East Asia"),
)

PASS = "mx.ir-ia.example; dmarc=pass (p=reject) header.from=kestrel-risk.example"
RECEIVED = "from mail.kestrel-risk.example (mail.kestrel-risk.example [192.0.2.7]) by mx.ir-ia.example with ESMTPS"

REQUEST = """\
Topic: Blinken's Middle East trip
Countries: Jordan; Iraq
Since: 2023-11-01
"""


def raw_letter(*extra: str, body: str = "", sender: str = "Ann Shaw <ann.shaw@kestrel-risk.example>") -> bytes:
    """A mail with its usual fields, ``extra`` ones before them, as a server would have delivered it."""
    fields = [
        *extra,
        f"From: {sender}",
        "To: editor@ir-ia.example",
        "Subject: Request",
        "Date: Fri, 10 Nov 2023 11:58:00 +0000",
        "Message-ID: <one@kestrel-risk.example>",
    ]
    return ("\n".join(fields) + "\n\n" + body).encode("utf-8", "surrogateescape")


def understood(text: str, client: Client = KESTREL) -> Request:
    """The only request in a text."""
    (request,) = understand(text, client, NOW)
    return request


def asked(changes: str, client: Client = KESTREL) -> tuple[str, ...]:
    """What is asked for where a whole request has these lines instead of its own."""
    keys = {line.partition(":")[0] for line in changes.splitlines()}
    kept = [line for line in REQUEST.splitlines() if line.partition(":")[0] not in keys]
    return understood("\n".join([*kept, changes]), client).missing
