"""`deskofficer doctor`, `backup`, `restore` and `upgrade`: the institute's folder is kept well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from crawler.archive import ConfigError, load_institute, load_outlets
from reports.cli import complain
from reports.cli.options import Clock, home_option, json_option, now_option, print_json, say
from reports.keeping.diagnosis import Diagnosis, Patient

_SHOWN = 20  # dispatches that a line names


@click.command("doctor")
@click.option("--network", is_flag=True, help="Also call the host of every outlet's home page.")
@home_option
@now_option
@json_option
def doctor_command(network: bool, home: Path, clock: Clock, as_json: bool) -> None:
    """Look whether everything is installed, set up, writable, whole and reachable: a line a check, with its cure.

    The exit status is 1 where a check failed; a warning leaves it at 0.

    Example: deskofficer doctor --home institute
    """
    from reports.keeping.doctor import CHECKS, examine

    checks = (*CHECKS, ("outlets' hosts", _reach)) if network else CHECKS
    found = []
    for diagnosis in examine(Patient(home, clock()), checks):
        found.append(diagnosis)
        if not as_json:
            click.echo(str(diagnosis))
    if as_json:
        print_json([asdict(diagnosis) for diagnosis in found])
    if any(diagnosis.state == "failed" for diagnosis in found):
        raise SystemExit(1)


def _reach(patient: Patient) -> Iterator[Diagnosis]:
    """Only the command line knows the crawling floor's guard."""
    from crawler.middlewares.guard import Guard
    from reports.keeping.checks.reach import outlets_answer

    def known_already(error: ConfigError) -> None:
        """The check of the outlets' files has said it."""

    outlets = load_outlets(patient.home, known_already)
    yield from outlets_answer(outlets.values(), Guard(load_institute(patient.home).network))


@click.command("backup")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@home_option
@now_option
def backup_command(file: Path | None, home: Path, clock: Clock) -> None:
    """Copy the institute's folder into FILE, a tar, while others work on it; without FILE, into its folder backups/.

    FILE may also be a folder, and the backup gets its usual name there. It holds everything, passwords too. Damage that
    is met is named, the rest is copied, and the exit status is 1.

    Example: deskofficer backup --home institute
    """
    from reports.keeping.backup import back_up, usual_file

    now = clock()
    file = file or home / "backups"
    if file.is_dir() or file == home / "backups":
        file = file / usual_file(home, now)
    contents = back_up(home, file, now)
    for name in contents.left_out:
        say(f"left out: {name}: a link, or no regular file; copy by your own means what it leads to")
    for fault in contents.faults:
        complain(fault)
    click.echo(f"{file}: {contents}")
    if contents.faults:
        raise SystemExit(1)


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Only hold the file against what it says of itself.")
@now_option
def restore_command(file: Path, folder: Path | None, only_check: bool, clock: Clock) -> None:
    """Make an institute's FOLDER, which is not there yet or is empty, from the backup FILE.

    Where anything is wrong with the file it is named, and nothing is left in the folder.

    Example: deskofficer restore institute-20231110T080000Z.tar institute
    """
    from reports.keeping.restore import check, restore

    if only_check == (folder is not None):
        raise click.UsageError("give either a FOLDER to restore into, or --check")
    if folder is None:
        contents = check(file)
        click.echo(f"{file}: whole: {contents}")
    else:
        restored = restore(file, folder, clock())
        contents = restored.contents
        click.echo(f"{folder}: {contents}; as of {contents.made:%Y-%m-%d %H:%M:%SZ}")
        if restored.to_send:
            named = ", ".join(f"{one.message_id} to {one.recipient}" for one in restored.to_send[:_SHOWN])
            named += f" and {more} more" if (more := len(restored.to_send) - _SHOWN) > 0 else ""
            say(
                f"the next run sends {len(restored.to_send)} dispatches; what was sent after the backup was made goes "
                f"out once more, under the same Message-ID: {named}"
            )
    for fault in contents.faults:
        say(f"wrong already when the backup was made: {fault}")


@click.command("upgrade")
@home_option
@now_option
def upgrade_command(home: Path, clock: Clock) -> None:
    """Bring the database of an earlier version up to this one, after a copy into backups/.

    Nobody else may work on the folder meanwhile: stop `deskofficer run` first. A migration that fails changes nothing.

    Example: deskofficer upgrade --home institute
    """
    from reports.keeping.upgrade import upgrade

    upgraded = upgrade(home, clock())
    file = load_institute(home).database_file
    if upgraded.copy is None:
        click.echo(f"{file}: nothing to do, it is of this version")
    else:
        click.echo(f"{file}: ran {', '.join(upgraded.ran)}; as it was before: {upgraded.copy}")
