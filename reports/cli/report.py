"""`deskofficer report`: a commission's next edition, without what its editor leaves out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from crawler.archive import Archive, open_archive
from reports.cli.options import Clock, Words, by_option, home_option, json_option, now_option, print_json, say
from reports.cli.progress import Steps
from reports.enumeration import counted
from reports.ledger import Ledger


class StatementNumber(click.ParamType[int]):
    """A statement's number in its edition: 7, or S007 as the manifest has it."""

    name = "statement"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        digits = str(value).upper().removeprefix("S")
        if not (digits.isascii() and digits.isdigit()):
            self.fail(f"{value!r} is no number of a statement; `--statements` lists them", param, ctx)
        return int(digits)


@click.command("report")
@click.argument("commission")
@click.option("--statements", is_flag=True, help="Make none: list the latest edition's statements, numbered.")
@click.option("--without", type=StatementNumber(), multiple=True, metavar="NUMBER",
              help="Leave a statement of the latest edition out of all that come; may be given again.")  # fmt: skip
@click.option("--why", type=Words(), help="Why it is left out; the ledger notes it.")
@click.option("--whole", is_flag=True, help="Take back all that was left out.")
@by_option
@home_option
@now_option
@json_option
def report_command(
    commission: str,
    statements: bool,
    without: tuple[int, ...],
    why: str | None,
    whole: bool,
    who: str,
    home: Path,
    clock: Clock,
    as_json: bool,
) -> None:
    """Select, study, compose, draw and verify: the next edition of a commission, in editions/.

    An edition that does not verify is not issued.

    Example: deskofficer report C-2023-0001 --without 7 --why "the toll is of another day"
    """
    if bool(without) != bool(why):
        raise click.UsageError("--without and --why belong together")
    if statements + whole + bool(without) > 1:
        raise click.UsageError("give one of --statements, --without and --whole")
    with open_archive(home) as archive:
        if statements:
            _list(home, archive, commission, as_json)
            return
        ledger = Ledger(archive.connection)
        if without:
            from reports.newsroom.omitting import leave_out

            leave_out(home, ledger, commission, without, who, why or "", clock())
        if whole:
            ledger.commission(commission)
            ledger.omissions.take_back(commission, who, clock())
        _build(home, archive, commission, who, clock, as_json)


def _list(home: Path, archive: Archive, commission: str, as_json: bool) -> None:
    from reports.newsroom.omitting import latest_statements

    edition, statements = latest_statements(home, Ledger(archive.connection), commission)
    if as_json:
        print_json({"edition": edition.id, "statements": statements})
        return
    say(f"{edition.id}:")
    for each in statements:
        click.echo(f"{int(each['id'][1:]):>3}  {each['section']}: {each['text']}")


def _build(home: Path, archive: Archive, commission: str, who: str, clock: Clock, as_json: bool) -> None:
    from reports.newsroom.building import build

    with Steps() as step:
        issued = build(home, archive, commission, clock(), lambda said: step(f"{commission}: {said}"), who, clock)
    edition, news, back = issued.edition, issued.news, issued.taken_back
    if as_json:
        print_json({"edition": edition.id, "folder": str(issued.folder), "pages": edition.pages,
                    "manifest": edition.manifest, "pdf": edition.pdf, "little": issued.little,
                    "repeats": issued.repeats or None, "taken_back": list(back), "news": news}
                   | issued.verdict.to_json())  # fmt: skip
    else:
        pages, outlets = counted(edition.pages, "page"), counted(issued.outlets, "outlet")
        waits = f"; {issued.little}, so it waits for an editor" if issued.little else ""
        taken = "".join(f"; {one}, approved and not sent yet, is taken back" for one in back)
        told = f"{counted(news, 'statement')} of news, {outlets}; in all {issued.verdict}"
        click.echo(f"{issued.folder}: {pages}, {told}{waits}{taken}")
    if issued.repeats:
        say(f"{edition.id}: has the same statements as {issued.repeats}, which was rejected")
