"""`deskofficer verify`: the proof."""

from __future__ import annotations

import logging
from pathlib import Path

import click

from crawler.archive import Archive, load_institute
from reports.cli.options import json_option, print_json
from reports.ledger import Ledger
from reports.rendering.verification import Expected, edition_named_in, verify


@click.command("verify")
@click.argument("edition", type=click.Path(path_type=Path))
@click.option("--home", type=click.Path(path_type=Path, file_okay=False), envvar="DESKOFFICER_HOME",
              help="The institute's folder: its captures and ledger are checked too.")  # fmt: skip
@json_option
def verify_command(edition: Path, home: Path | None, as_json: bool) -> None:
    """Prove an edition, given by its folder or its PDF: every citation
    against its captured page, every statement rebuilt and found on the
    pages of the PDF, and nothing on those besides.

    Names each statement that is not bound; the exit status is then 1.

    Example: deskofficer verify demo/editions/C-2023-0001-1
    """
    if home and not edition.exists() and (home / "editions" / edition).exists():
        edition = home / "editions" / edition
    home = home or _home_of(edition)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a PDF is told as a fault
    verdict = verify(edition, home, _by_ledger(edition, home))
    if as_json:
        print_json(verdict.to_json())
    else:
        for fault in verdict.faults:
            click.echo(str(fault))
        if verdict.edition:
            click.echo(f"{verdict.of_pages}\n{verdict}")
    if not verdict.holds:
        raise SystemExit(1)


def _home_of(edition: Path) -> Path | None:
    """The institute's folder that an edition lies in, if it does."""
    folder = edition.resolve() if edition.is_dir() else edition.resolve().parent
    home = folder.parent.parent
    return home if folder.parent.name == "editions" and (home / "institute.toml").is_file() else None


def _by_ledger(edition: Path, home: Path | None) -> Expected | None:
    """What the ledger knows of the edition."""
    if home is None or not (home / "institute.toml").is_file():
        return None
    file = load_institute(home).database_file
    if not file.is_file():
        return None
    name = (edition.resolve() if edition.is_dir() else edition.resolve().parent).name
    with Archive(file) as archive:
        ledger = Ledger(archive.connection)
        issued = ledger.edition(name) or ledger.edition(edition_named_in(edition))
    return Expected(issued.manifest, issued.pdf) if issued else None
