"""Whether the folder is set up: its files say what they may, and there is room to write."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from crawler.archive import ConfigError, load_institute, load_outlets, shared_addresses
from reports.config import load_clients, load_mail, load_schedule
from reports.keeping.diagnosis import Diagnosis, Patient, failed, ok, warning

UNNAMED, UNNAMED_CLIENT = "Our Institute", "First Client"  # as templates/institute has them
LITTLE, TOO_LITTLE = 1_000_000_000, 100_000_000  # bytes of free disk


def institute(patient: Patient) -> Iterator[Diagnosis]:
    found = load_institute(patient.home)
    if found.name == UNNAMED:
        cure = "write its name and an address that is read: outlets see it with every request (docs/institute.md)"
        yield warning("institute.toml", f"{found.name}, {found.address}: still as `init` wrote it", cure)
        return
    yield ok("institute.toml", f"{found.name}, {found.timezone}")


def mail(patient: Patient) -> Iterator[Diagnosis]:
    found = load_mail(patient.home)
    if found is None:
        cure = "add the table with inbox and authserv_id (docs/institute.md), or go on by the command line alone"
        yield warning("[mail]", "is not set up, so no letter is read", cure)
        return
    out = f"{found.smtp.host}:{found.smtp.port}" if found.smtp else "the Maildir mail/outbox"
    yield ok("[mail]", f"letters to {found.inbox}, proven by {found.authserv_id}; dispatches to {out}")
    if found.smtp and found.smtp.password_file:
        yield from _password(patient.home / found.smtp.password_file, found.smtp.password_file)


def _password(file: Path, name: str) -> Iterator[Diagnosis]:
    try:
        mode = file.stat().st_mode
    except OSError as error:
        yield failed("[mail.smtp]", f"password_file: {name}: {error.strerror}", "write the password into that file")
        return
    if mode & (stat.S_IRGRP | stat.S_IROTH):
        yield warning("[mail.smtp]", f"password_file: {name}: others on this machine can read it", f"chmod 600 {name}")


def schedule(patient: Patient) -> Iterator[Diagnosis]:
    found = load_schedule(patient.home)
    times = {name: getattr(found, name).words for name in ("crawl", "inbox", "reports", "outbox")}
    yield ok("[schedule]", ", ".join(f"{name} {words}" for name, words in times.items()))
    for name in sorted(found.outlets.keys() - load_outlets(patient.home, lambda _: None).keys()):
        yield warning("[schedule]", f"outlets.{name}: there is no such outlet", "name one of outlets/, or remove it")


def outlets(patient: Patient) -> Iterator[Diagnosis]:
    broken: list[ConfigError] = []
    found = load_outlets(patient.home, broken.append)
    yield from (failed("outlets", str(error), "mend the file (docs/outlets.md)") for error in broken)
    for address, ids in shared_addresses(found.values()).items():
        cure = "remove all but one of them, or let each name places of its own"
        yield warning("outlets", f"{', '.join(ids)}: all have {address}, and all but one find nothing", cure)
    if found:
        yield ok("outlets", f"{len(found)} set up")
    elif not broken:
        yield warning("outlets", "there is none", "describe one in outlets/ID.toml (docs/outlets.md)")


def clients(patient: Patient) -> Iterator[Diagnosis]:
    broken: list[ConfigError] = []
    found = load_clients(patient.home, broken.append)
    yield from (failed("clients", str(error), "mend the file (docs/clients.md)") for error in broken)
    if found:
        yield ok("clients", f"{len(found)} set up, {sum(one.approval for one in found.values())} with approval")
    elif not broken:
        yield warning("clients", "there is none", "describe one in clients/ID.toml (docs/clients.md)")
    for client in found.values():
        if client.name == UNNAMED_CLIENT:
            cure = f"write who it is into clients/{client.id}.toml, or remove the file"
            yield warning("clients", f"{client.id}: still as `init` wrote it", cure)
        if not client.addresses and not client.domains:
            cure = f"name its addresses in clients/{client.id}.toml, if it is to commission by mail"
            yield warning("clients", f"{client.id} has no address, so nothing can come from it or go to it", cure)


def writable(patient: Patient) -> Iterator[Diagnosis]:
    """Make a file in each folder that work is left in, and remove it."""
    home = patient.home
    places = ["", *(name for name in ("captures", "editions", "backups") if (home / name).is_dir())]
    for name in places:
        try:
            with tempfile.NamedTemporaryFile(dir=home / name, prefix=".doctor-"):
                pass
        except OSError as error:
            yield failed("folder", f"{home / name}: can't be written: {error.strerror}", f"chown -R {_user()} {home}")
            return
    yield ok("folder", f"{home.resolve()} can be written")


def owner(patient: Patient) -> Iterator[Diagnosis]:
    """Everything belongs to whom the folder belongs; what a command made as root, the program's user can't change."""
    home = patient.home
    uid = home.stat().st_uid
    others = [path for path in (*home.glob("*"), *home.glob("*/*")) if _owner(path) not in (uid, None)]
    if others:
        named = f"{others[0].relative_to(home)}{f' and {len(others) - 1} more' if len(others) > 1 else ''}"
        yield warning(
            "owner", f"{named}: belongs to another than the folder does", f"chown -R --reference={home} {home}"
        )
    else:
        yield ok("owner", "all belongs to whom the folder belongs")


def _owner(path: Path) -> int | None:
    try:
        return path.lstat().st_uid
    except FileNotFoundError:
        return None  # gone since the folder was read: others are at work


def _user() -> str:
    return os.environ.get("USER") or str(os.getuid())


def space(patient: Patient) -> Iterator[Diagnosis]:
    yield of_space(shutil.disk_usage(patient.home).free)


def of_space(free: int) -> Diagnosis:
    """What so many free bytes mean."""
    said = f"{free / 1e9:.1f} GB free"
    if free < TOO_LITTLE:
        return failed("disk", said, "make room: captures and editions can't be written much longer")
    if free < LITTLE:
        return warning("disk", said, "make room soon; backups/ may hold what you have elsewhere too")
    return ok("disk", said)
