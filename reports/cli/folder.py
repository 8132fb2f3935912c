"""`deskofficer init`: an institute's folder that works at once. What is there already is left as it is."""

from __future__ import annotations

import mailbox
from pathlib import Path

import click

from crawler.archive import open_archive
from reports.cli.options import say
from reports.ledger import Ledger
from reports.shipped import templates_folder


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def init_command(folder: Path) -> None:
    """Make an institute's folder: its configuration, a client, outlets, the archive and the mailboxes.

    What is there already is left as it is, so the command can be given again.

    Example: deskofficer init institute
    """
    made = make_folder(folder, templates_folder() / "institute")
    for name in made:
        click.echo(str(folder / name))
    if not made:
        say(f"{folder}: is set up already; nothing was changed")
        return
    say(f"{folder}: ready; edit institute.toml and clients/, then try: deskofficer crawl --home {folder}")


def make_folder(folder: Path, pattern: Path) -> list[str]:
    """Copy a pattern of an institute where files are missing; make
    archive, ledger and Maildirs. What was made, by name."""
    made = []
    for source in sorted(path for path in pattern.rglob("*") if path.is_file()):
        name = source.relative_to(pattern)
        target = folder / name
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
            made.append(str(name))
    for part in ("outlets", "clients", "templates", "captures", "editions"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for box in ("inbox", "outbox"):
        if not (folder / "mail" / box).exists():
            (folder / "mail").mkdir(exist_ok=True)
            mailbox.Maildir(folder / "mail" / box, create=True)
            made.append(f"mail/{box}")
    existed = (folder / "archive.sqlite").exists()
    with open_archive(folder) as archive:
        Ledger(archive.connection)
    return made if existed else [*made, "archive.sqlite"]
