"""Whether what is kept is whole: the database, the captures and editions that it names, and nothing left over."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from crawler.archive import load_institute
from reports.keeping import holdings
from reports.keeping.diagnosis import Diagnosis, Patient, failed, ok, warning
from reports.keeping.folder import edition_folder, is_leftover
from reports.keeping.holdings import NamedEdition, WarcFile
from reports.keeping.upgrade import waiting

BACKUP_EVERY = timedelta(days=8)
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
    """Each file of captures is there and reaches to the end of the last record that the database names."""
    with holdings.opened(load_institute(patient.home).database_file) as sql:
        files = holdings.warc_files(sql)
    wrong = [failed("captures", why, FROM_BACKUP) for file in files if (why := _wrong_with(patient.home, file))]
    yield from wrong
    if not wrong:
        yield ok("captures", f"{sum(file.captures for file in files)} in {len(files)} files")


def _wrong_with(home: Path, file: WarcFile) -> str:
    try:
        size = (home / file.name).stat().st_size
    except FileNotFoundError:
        return f"{file.name}: missing, with {file.captures} captures"
    if size < file.end:
        return f"{file.name}: {size} bytes, but the archive names captures up to byte {file.end}"
    return ""


def editions(patient: Patient) -> Iterator[Diagnosis]:
    """Each edition of the ledger is there with the manifest that was issued."""
    with holdings.opened(load_institute(patient.home).database_file) as sql:
        named = holdings.editions(sql)
    wrong = [failed("editions", why, FROM_BACKUP) for one in named if (why := _wrong_with_edition(patient.home, one))]
    yield from wrong
    if not wrong:
        yield ok("editions", f"{len(named)} with their manifests")


def _wrong_with_edition(home: Path, edition: NamedEdition) -> str:
    folder = edition_folder(home, edition.id)
    if folder is None:
        return f"editions/{edition.id}: missing"
    try:
        manifest = (folder / "manifest.json").read_bytes()
    except FileNotFoundError:
        return f"editions/{edition.id}/manifest.json: missing"
    if f"sha256:{hashlib.sha256(manifest).hexdigest()}" != edition.manifest:
        return f"editions/{edition.id}/manifest.json: is not the one that was issued"
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
