"""Whether the post goes: mailboxes, the server, what waits too long, and whether anybody is at work at all."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from crawler.archive import ConfigError, held, load_institute
from reports.config import load_mail
from reports.errors import NotSent
from reports.keeping import holdings
from reports.keeping.diagnosis import Diagnosis, Patient, failed, ok, warning
from reports.keeping.folder import BOXES
from reports.keeping.holdings import OpenDispatch
from reports.outbox.smtp import greet

AT_MOST = 10.0  # seconds for each exchange with the mail server
LONG = {"draft": timedelta(days=1), "approved": timedelta(hours=6), "sending": timedelta(hours=6)}
OF_LATE = timedelta(days=30)  # what failed before that, the editor has seen
_SHOWN = 3


def mailboxes(patient: Patient) -> Iterator[Diagnosis]:
    """Both Maildirs are whole, and a letter can be put into each part of them."""
    cure = f"`deskofficer init {patient.home}` makes what is missing; what is there must belong to the program's user"
    for box in BOXES:
        for part in ("new", "cur", "tmp"):
            try:
                with tempfile.NamedTemporaryFile(dir=patient.home / box / part, prefix=".doctor-"):
                    pass
            except OSError as error:
                yield failed("mailboxes", f"{box}/{part}: {error.strerror}", cure)
                return
    yield ok("mailboxes", " and ".join(BOXES))


def server(patient: Patient) -> Iterator[Diagnosis]:
    """The mail server takes our call, and our name and password, where one is set up."""
    try:
        mail = load_mail(patient.home)
    except ConfigError:
        return  # the check of [mail] says it
    if mail is None or mail.smtp is None:
        return
    where = f"{mail.smtp.host}:{mail.smtp.port}"
    try:
        greet(replace(mail.smtp, timeout=min(mail.smtp.timeout, AT_MOST)), patient.home, mail.inbox)
    except NotSent as error:
        yield failed("mail server", str(error), "see [mail.smtp] of institute.toml, and whether that server runs")
        return
    as_whom = f", logged in as {mail.smtp.user}" if mail.smtp.user else ""
    yield ok("mail server", f"{where} answers ({mail.smtp.security}){as_whom}")


def dispatches(patient: Patient) -> Iterator[Diagnosis]:
    with holdings.opened(load_institute(patient.home).database_file) as sql:
        waiting = holdings.open_dispatches(sql)
    lost = [one for one in waiting if one.has_failed and patient.now - one.changed < OF_LATE]
    late = [one for one in waiting if one.state in LONG and patient.now - one.changed > LONG[one.state]]
    if lost:
        yield warning("dispatches", f"{len(lost)} failed: {_listed(lost)}", "`deskofficer outbox` lists them")
    if late:
        yield warning(
            "dispatches",
            f"{len(late)} {_wait(len(late))} for long: {_listed(late)}",
            "`deskofficer outbox` says for what",
        )
    if not lost and not late:
        yield ok("dispatches", f"{sum(one.state != 'failed' for one in waiting)} on their way, none for long")


def _wait(n: int) -> str:
    return "waits" if n == 1 else "wait"


def _listed(some: list[OpenDispatch]) -> str:
    shown = [f"{one.recipient} ({one.why or one.state})" for one in some[:_SHOWN]]
    return ", ".join(shown) + (f" and {len(some) - _SHOWN} more" if len(some) > _SHOWN else "")


def letters(patient: Patient) -> Iterator[Diagnosis]:
    with holdings.opened(load_institute(patient.home).database_file) as sql:
        waiting = holdings.letters_waiting(sql)
    if waiting:
        yield warning(
            "letters", f"{waiting} {_wait(waiting)} for the editor", "`deskofficer inbox --waiting` lists them"
        )
    else:
        yield ok("letters", "none waits for the editor")


def running(patient: Patient) -> Iterator[Diagnosis]:
    if not patient.home.is_dir():
        return  # to ask would make the folder; others say already that it is not there
    with held(patient.home, "institute") as idle:
        if idle:
            cure = f"systemctl start deskofficer, or: deskofficer run --home {patient.home}"
            yield warning("run", "nobody is at work: nothing is crawled, read or sent by itself", cure)
            return
    yield ok("run", "`deskofficer run` is at work")
