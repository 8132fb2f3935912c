"""Whether what is kept is whole: the database, the captures and editions that it names, and nothing left over."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from crawler.archive import load_institute
from reports.enumeration import counted
from reports.keeping import holdings
from reports.keeping.diagnosis import Diagnosis, Patient, failed, ok, warning
from reports.keeping.folder import SUMS, edition_folder, is_leftover, sums
from reports.keeping.holdings import NamedEdition
from reports.keeping.upgrade import waiting
from reports.keeping.wholeness import is_long_enough, look_at

BACKUP_EVERY = timedelta(days=8)
READ_AT_MOST = 2_000_000_000  # bytes of captures, newest first: some ten seconds
FROM_BACKUP = "restore the latest backup beside this folder, and take it from there"


def database(patient: Patient) -> Iterator[Diagnosis]:
    file = load_institute(patient.home).database_file
    with holdings.opened(file) as sql:
        faults = holdings.faults(sql, "quick_check")
        late = waiting(sql)
    if faults:
        yield failed("database", f"{file.name}: {'; '.join(faults)}", "restore the latest backup (docs/running.md)")
    elif late:
        cure = f"run `deskofficer upgrade --home {patient.home}`, which makes a copy first"
        yield failed("database", f"{file.name}: made by an earlier version: {', '.join(late)} have not run", cure)
    else:
        yield ok("database", f"{file.name}: whole and up to date, {file.stat().st_size / 1e6:.1f} MB")


def captures(patient: Patient) -> Iterator[Diagnosis]:
    """Each record that the database names is there and can be read; of a large archive's older files, the length."""
    wrong, read, unread = [], 0, 0
    with holdings.opened(load_institute(patient.home).database_file) as sql:
        files = holdings.warc_files(sql)
        for file in reversed(files):  # the names begin with an instant
            if read > READ_AT_MOST and is_long_enough(patient.home, file):
                unread += 1
                continue
            found = look_at(patient.home, file, holdings.records(sql, file.name))
            read += file.end
            wrong += [failed("captures", found.fault, FROM_BACKUP)] if found.fault else []
    yield from reversed(wrong)
    if not wrong:
        among = "1 file" if len(files) == 1 else f"{len(files)} files"
        newest = (
            f"the newest {len(files) - unread} read, of the others the length alone (`deskofficer backup` reads all)"
        )
        yield ok("captures", f"{sum(file.captures for file in files)} in {among}, {newest if unread else 'read whole'}")


def visits(patient: Patient) -> Iterator[Diagnosis]:
    """Outlets whose latest visit found nothing and failed: one that is not set up rightly does so every time."""
    with holdings.opened(load_institute(patient.home).database_file) as sql:
        for visit in holdings.fruitless_visits(sql):
            if (patient.home / "outlets" / f"{visit.outlet}.toml").exists():
                when = f"{visit.finished:%Y-%m-%d %H:%M}Z"
                found = f"{visit.outlet}: the latest, of {when}, found nothing: {visit.url}: {visit.why}"
                yield warning("visits", found, f"`deskofficer crawl {visit.outlet}` tries again (docs/outlets.md)")


def dates(patient: Patient) -> Iterator[Diagnosis]:
    """Outlets whose pages give no date: what has none stands in no report of a period."""
    with holdings.opened(load_institute(patient.home).database_file) as sql:
        undated = holdings.undated(sql)
    for outlet, (without, number) in undated.items():
        found = (
            f"{outlet}: {without} of {counted(number, 'article')} without a date, and no report of a period has such"
        )
        cure = f"a rule or a page object for its date, then `deskofficer crawl {outlet} --again` (docs/outlets.md)"
        yield warning("dates", found, cure)


def editions(patient: Patient) -> Iterator[Diagnosis]:
    """Each edition of the ledger is there with the manifest and the PDF that were issued, and all other files."""
    with holdings.opened(load_institute(patient.home).database_file) as sql:
        named = holdings.editions(sql)
    wrong = [failed("editions", why, FROM_BACKUP) for one in named if (why := _wrong_with_edition(patient.home, one))]
    yield from wrong
    if not wrong:
        yield ok("editions", f"{len(named)}, with their files as issued")


def _wrong_with_edition(home: Path, edition: NamedEdition) -> str:
    folder = edition_folder(home, edition.id)
    if folder is None:
        return f"editions/{edition.id}: missing"
    expected = {"manifest.json": edition.manifest, "report.pdf": edition.pdf}
    if (folder / SUMS).is_file():
        expected = sums((folder / SUMS).read_bytes()) | expected
    for name, digest in sorted(expected.items()):
        if not (folder / name).is_file():
            return f"editions/{edition.id}/{name}: missing"
        if f"sha256:{hashlib.sha256((folder / name).read_bytes()).hexdigest()}" != digest:
            return f"editions/{edition.id}/{name}: is not the one that was issued"
    return ""


def leftovers(patient: Patient) -> Iterator[Diagnosis]:
    """What a killed process left: nobody reads it, and nobody will clear it away."""
    with holdings.opened(load_institute(patient.home).database_file) as sql:
        named = {one.id for one in holdings.editions(sql)}
    hidden = {f".{edition}.part" for edition in named}
    found = [path for path in _within(patient.home / "editions") if path.name not in named | hidden and path.is_dir()]
    found += [path for path in _within(patient.home / "backups") if is_leftover(path.name)]
    for path in found:
        cure = "remove it, unless it is being made at this moment"
        yield warning("leftovers", f"{path.relative_to(patient.home)}: belongs to nothing that is known", cure)
    if not found:
        yield ok("leftovers", "none")


def _within(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def backup(patient: Patient) -> Iterator[Diagnosis]:
    with holdings.opened(load_institute(patient.home).database_file) as sql:
        latest = holdings.latest_backup(sql)
    cure = f"`deskofficer backup --home {patient.home}`, best by a timer (docs/running.md)"
    if latest is None:
        yield warning("backup", "none was made yet", cure)
    elif patient.now - latest > BACKUP_EVERY:
        yield warning("backup", f"the latest is of {latest:%Y-%m-%d}, {(patient.now - latest).days} days ago", cure)
    else:
        yield ok("backup", f"the latest is of {latest:%Y-%m-%d %H:%M}Z")
