"""What the reporting floor is told: clients/ID.toml, one client a file (docs/clients.md), and of institute.toml the
tables [mail] and [schedule] (docs/institute.md)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, cast

from crawler.archive import ConfigError, Timetable, TomlTable, language_complaint, load_institute, time_zone_complaint
from reports.errors import UnknownClient
from reports.records import Client

FORMS = ("note", "backgrounder", "special report", "analysis", "digest")
ORDERS = ("DMY", "MDY", "YMD")
_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+", re.ASCII)
SECURITIES = ("tls", "starttls", "none")
PORTS = {"tls": 465, "starttls": 587, "none": 25}
LARGEST_LETTER = 10 * 1024 * 1024  # bytes
REPLIES_A_DAY = 10
RETENTION_DAYS = 365


@dataclass(frozen=True, slots=True)
class Smtp:
    """The server that takes the institute's mail, as [mail.smtp] says."""

    host: str
    port: int
    security: Literal["tls", "starttls", "none"] = "tls"
    user: str = ""
    password_file: str = ""  # relative to the institute's folder
    timeout: float = 30.0  # seconds for each exchange with the server


@dataclass(frozen=True, slots=True)
class Mail:
    """How letters come in and dispatches leave, as [mail] says."""

    inbox: str  # the address that letters are written to, and that dispatches come from
    authserv_id: str  # whose Authentication-Results are believed
    largest_letter: int = LARGEST_LETTER  # bytes
    replies_a_day: int = REPLIES_A_DAY  # to one sender
    retention_days: int = RETENTION_DAYS
    smtp: Smtp | None = None  # without one, dispatches are left in the Maildir mail/outbox/


@dataclass(frozen=True, slots=True)
class Schedule:
    """When `deskofficer run` does what, as [schedule] says."""

    crawl: Timetable
    inbox: Timetable
    reports: Timetable
    outbox: Timetable
    outlets: Mapping[str, Timetable] = field(default_factory=dict)  # outlets with a timetable of their own


def load_mail(home: Path) -> Mail | None:
    """The table [mail] of institute.toml, None where there is none; ``ConfigError`` names the place and the cure.

    Nobody can tell whose letter is whose without ``authserv_id``, so the table is refused without it.
    """
    table = TomlTable.load(home / "institute.toml", home).table("mail")
    if table.is_empty():
        table.settle()
        return None
    mail = Mail(
        inbox=table.text("inbox", check=_mail_address),
        authserv_id=table.text("authserv_id"),
        largest_letter=table.whole("largest_letter", LARGEST_LETTER) or 0,
        replies_a_day=table.whole("replies_a_day", REPLIES_A_DAY) or 0,
        retention_days=table.whole("retention_days", RETENTION_DAYS) or 0,
        smtp=_smtp(table.table("smtp")),
    )
    table.done()
    table.settle()
    return mail


def mail_of(home: Path) -> Mail:
    """The table [mail], where it is needed: ``ConfigError`` says what to add where there is none."""
    mail = load_mail(home)
    if mail is None:
        raise ConfigError("institute.toml", "mail", "missing; add the table with inbox and authserv_id (docs/email.md)")
    return mail


def _smtp(table: TomlTable) -> Smtp | None:
    if table.is_empty():
        return None
    security = cast(Literal["tls", "starttls", "none"], table.choice("security", SECURITIES, "tls"))
    smtp = Smtp(
        host=table.text("host"),
        port=table.whole("port", PORTS[security]) or PORTS[security],
        security=security,
        user=table.text("user", ""),
        password_file=table.text("password_file", ""),
        timeout=float(table.number("timeout", 30.0)),
    )
    table.done()
    if bool(smtp.user) != bool(smtp.password_file):
        table.complain("user", "user and password_file go together: a name without its password, or the reverse")
    return smtp


def load_schedule(home: Path) -> Schedule:
    """The table [schedule] of institute.toml; ``ConfigError`` names the place and the cure."""
    table = TomlTable.load(home / "institute.toml", home).table("schedule")
    zone = load_institute(home).timezone
    schedule = Schedule(
        crawl=_timetable(table, "crawl", "30 min", zone),
        inbox=_timetable(table, "inbox", "1 min", zone),
        reports=_timetable(table, "reports", "1 min", zone),
        outbox=_timetable(table, "outbox", "1 min", zone),
        outlets=_timetables(table, zone),
    )
    table.done()
    table.settle()
    return schedule


def _timetable(table: TomlTable, name: str, usual: str, zone: str) -> Timetable:
    return Timetable.of(table.text(name, usual, _of_timetable), zone)


def _timetables(table: TomlTable, zone: str) -> dict[str, Timetable]:
    found = table.mapping("outlets", (str,), "a timetable", check=_of_timetable)
    return {outlet: Timetable.of(words, zone) for outlet, words in found.items()}


def _of_timetable(words: str) -> str | None:
    try:
        Timetable.of(words)
    except ValueError as error:
        return str(error)
    return None


def load_clients(home: Path, complain: Callable[[ConfigError], None] | None = None) -> dict[str, Client]:
    """Clients by id. What is wrong with a file goes to ``complain``, mistake by mistake, and the rest is loaded;
    without it the first one raises."""
    clients = {}
    for path in sorted((home / "clients").glob("*.toml"), key=lambda file: file.stem):
        try:
            clients[path.stem] = load_client(path, home)
        except ConfigError as error:
            if complain is None:
                raise
            for mistake in error.each:
                complain(mistake)
    return clients


def find_client(home: Path, name: str) -> Client:
    """A client by id, name or alias; ``UnknownClient`` lists those there are."""
    clients = load_clients(home, complain=lambda _: None)
    if (home / "clients" / f"{name}.toml").exists():
        return load_client(home / "clients" / f"{name}.toml", home)
    for client in clients.values():
        if name.casefold() in {known.casefold() for known in (client.name, *client.aliases)}:
            return client
    known = ", ".join(clients) or "none yet; a client is a file clients/ID.toml"
    raise UnknownClient(f"no client {name!r}; known: {known}")


def load_client(path: Path, home: Path) -> Client:
    """Read one file; ``ConfigError`` names each mistake with its place and its cure."""
    table = TomlTable.load(path, home)
    client = Client(
        id=path.stem,
        name=table.text("name"),
        aliases=table.texts("aliases"),
        addresses=table.texts("addresses", _mail_address),
        domains=table.texts("domains"),
        timezone=table.text("timezone", "UTC", time_zone_complaint),
        date_order=cast(Literal["DMY", "MDY", "YMD"], table.choice("date_order", ORDERS, "DMY")),
        language=table.text("language", "en", language_complaint),
        form=table.choice("form", FORMS, "backgrounder"),
        format=table.text("format", "PDF"),
        length=table.whole("length", None),
        approval=table.flag("approval", True),
        authentication=cast(Literal["dmarc", "verify"], table.choice("authentication", ("dmarc", "verify"), "dmarc")),
        handling=table.text("handling", ""),
        regions=table.texts("regions"),
        look=table.mapping("look", (str,), "a text"),
    )
    table.done()
    table.settle()
    return client


def _mail_address(value: str) -> str | None:
    return None if is_address(value) else f'expected a mail address, found "{value}"'


def is_address(value: str) -> bool:
    """Whether this is one plain address (RFC 5321, 4.1.2), in ASCII and without quotation marks."""
    return _ADDRESS.fullmatch(value) is not None


def writes_from(client: Client, address: str) -> bool:
    """Whether a client's file names this address, or its domain."""
    domain = address.rpartition("@")[2].lower()
    own = {one.lower() for one in client.addresses}
    return address.lower() in own or domain in {one.lower() for one in client.domains}
