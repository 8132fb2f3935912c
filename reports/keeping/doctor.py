"""All checks in order; one that breaks is a failed line of its own, and the others go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crawler.archive import CrawlerError
from reports.errors import ReportsError
from reports.keeping.checks import machine, post, prints, setting, stock
from reports.keeping.diagnosis import Check, Diagnosis, Patient, failed

CHECKS: tuple[tuple[str, Check], ...] = (
    ("python", machine.python),
    ("sqlite", machine.sqlite),
    ("drawing", machine.drawing),
    ("time zones", machine.time_zones),
    ("folder", setting.writable),
    ("owner", setting.owner),
    ("disk", setting.space),
    ("institute.toml", setting.institute),
    ("[mail]", setting.mail),
    ("[schedule]", setting.schedule),
    ("outlets", setting.outlets),
    ("clients", setting.clients),
    ("fonts", prints.fonts),
    ("database", stock.database),
    ("visits", stock.visits),
    ("dates", stock.dates),
    ("captures", stock.captures),
    ("editions", stock.editions),
    ("leftovers", stock.leftovers),
    ("backup", stock.backup),
    ("mailboxes", post.mailboxes),
    ("mail server", post.server),
    ("letters", post.letters),
    ("dispatches", post.dispatches),
    ("run", post.running),
)


def examine(patient: Patient, checks: Iterable[tuple[str, Check]] = CHECKS) -> Iterator[Diagnosis]:
    """What each check finds, as soon as it is found."""
    said = set[str]()
    for name, check in checks:
        try:
            yield from check(patient)
        except (CrawlerError, ReportsError, OSError) as error:  # these name place and cure themselves
            for why in _words(error).splitlines():
                yield failed(name, "could not be looked at, for a reason above" if why in said else why, "")
                said.add(why)
        except Exception as error:
            cure = "please report it, with this line"
            yield failed(name, f"the check itself broke: {type(error).__name__}: {error}", cure)


def _words(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    return str(error)
