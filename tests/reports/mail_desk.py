"""An institute with mail: clients who write, a mailbox that proves them, and what is in the outbox."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from crawler.archive import Archive, open_archive
from reports.demo.mailbox import post
from reports.ledger import Ledger
from tests.reports.institute_of_pages import NOW, make_institute

SERVER = "mx.institute.example"
MAIL = f"""
[mail]
inbox = "editor@institute.example"
authserv_id = "{SERVER}"
"""
KESTREL = """name = "Kestrel Risk"
addresses = ["ann.shaw@kestrel-risk.example"]
domains = ["kestrel-risk.example"]
timezone = "Europe/London"
"""
MERIDIAN = """name = "Meridian Foundation"
addresses = ["desk@meridian-foundation.example"]
timezone = "America/New_York"
date_order = "MDY"
form = "note"
approval = false
"""
REQUEST = """Topic: Blinken's visit to Jordan and Iraq
Countries: Jordan; Iraq
Since: 2023-11-01
Until: 2023-11-10
Questions: Did Iraq commit troops?
"""


def make_mail_institute(home: Path, smtp: str = "") -> Path:
    """The institute of pages with a table [mail] and two clients; ``smtp`` is the text of [mail.smtp]."""
    make_institute(home)
    add_mail(home, smtp)
    return home


def add_mail(home: Path, smtp: str = "") -> None:
    with (home / "institute.toml").open("a", encoding="utf-8") as file:
        file.write(MAIL + smtp)
    (home / "clients").mkdir(exist_ok=True)
    (home / "clients/kestrel.toml").write_text(KESTREL, encoding="utf-8")
    (home / "clients/meridian.toml").write_text(MERIDIAN, encoding="utf-8")


def letter(
    body: str = REQUEST,
    sender: str = "Ann Shaw <ann.shaw@kestrel-risk.example>",
    message_id: str = "<request-1@kestrel-risk.example>",
    **headers: str,
) -> bytes:
    """A letter as its writer sends it."""
    mail = EmailMessage()
    mail["From"], mail["To"] = sender, "editor@institute.example"
    mail["Subject"] = headers.pop("Subject", "A backgrounder, please")
    mail["Date"] = headers.pop("Date", "Fri, 10 Nov 2023 09:00:00 +0000")
    if message_id:
        mail["Message-ID"] = message_id
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(body)
    return mail.as_bytes()


class Clock:
    """Stands still until it is put forward."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **length: float) -> None:
        self.now += timedelta(**length)

    def seconds_until(self, instant: datetime) -> float:
        return 0.0 if instant <= self.now else 0.02


def arrive(home: Path, raw: bytes, name: str = "letter-1", now: datetime = NOW) -> Path:
    """Let a letter arrive as the institute's mail server delivers it: proven."""
    return post(raw, home / "mail" / "inbox", SERVER, now, name)


def arrive_unproven(home: Path, raw: bytes, name: str = "letter-1") -> None:
    for folder in ("tmp", "new", "cur"):
        (home / "mail" / "inbox" / folder).mkdir(parents=True, exist_ok=True)
    (home / "mail" / "inbox" / "new" / name).write_bytes(raw)


def outbox(home: Path) -> list[EmailMessage]:
    """The mails in the Maildir outbox, in the order of their Message-IDs."""
    files = (home / "mail" / "outbox" / "new").glob("*")
    return sorted((parse(file.read_bytes()) for file in files), key=lambda mail: str(mail["Message-ID"]))


def parse(raw: bytes) -> EmailMessage:
    mail = message_from_bytes(raw, policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


@contextmanager
def ledger_of(home: Path) -> Iterator[Ledger]:
    with open_archive(home) as archive:
        yield Ledger(archive.connection)


def archive_of(home: Path) -> Archive:
    return open_archive(home)
