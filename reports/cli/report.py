"""`deskofficer report`: a commission's next edition."""

from __future__ import annotations

from pathlib import Path

import click

from crawler.archive import open_archive
from reports.cli.options import Clock, by_option, home_option, json_option, now_option, print_json, say
from reports.cli.progress import Steps


@click.command("report")
@click.argument("commission")
@by_option
@home_option
@now_option
@json_option
def report_command(commission: str, who: str, home: Path, clock: Clock, as_json: bool) -> None:
    """Select, study, compose, draw and verify: the next edition of a commission, in editions/.

    An edition that does not verify is not issued.

    Example: deskofficer report C-2023-0001 --home institute
    """
    from reports.newsroom.building import build

    with open_archive(home) as archive, Steps() as step:
        issued = build(home, archive, commission, clock(), lambda said: step(f"{commission}: {said}"), who, clock)
    edition, verdict = issued.edition, issued.verdict
    if as_json:
        print_json({"edition": edition.id, "folder": str(issued.folder), "pages": edition.pages,
                    "manifest": edition.manifest, "pdf": edition.pdf, "little": issued.little,
                    "repeats": issued.repeats or None} | verdict.to_json())  # fmt: skip
    else:
        outlets = "1 outlet" if issued.outlets == 1 else f"{issued.outlets} outlets"
        waits = f"; {issued.little}, so it waits for an editor" if issued.little else ""
        click.echo(f"{issued.folder}: {edition.pages} pages, {verdict}, {outlets}{waits}")
    if issued.repeats:
        say(f"{edition.id}: has the same statements as {issued.repeats}, which was rejected")
