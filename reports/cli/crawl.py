"""`deskofficer crawl`: one visit to each outlet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from crawler.archive import ConfigError, Outlet, Visit, load_institute, load_outlets, open_archive
from reports.cli import complain
from reports.cli.lines import reread_line, visit_line
from reports.cli.options import Clock, home_option, json_option, now_option, print_json, say
from reports.cli.progress import ProgressLine


@click.command("crawl")
@click.argument("outlets", nargs=-1, metavar="[OUTLET]...")
@click.option("--limit", type=click.IntRange(1), help="At most so many article pages from each outlet.")
@click.option("--again", is_flag=True, help="Fetch nothing: read the captures that are kept again, by today's rules.")
@home_option
@now_option
@json_option
def crawl_command(
    outlets: tuple[str, ...], limit: int | None, again: bool, home: Path, clock: Clock, as_json: bool
) -> None:
    """Visit outlets, all of them or those named, and keep their new articles.

    After an outlet's rules were mended, --again reads what was crawled before by them.

    A result line says what changed; the exit status is 1 where an outlet or a page failed, or an outlet was being
    visited by another process.

    Example: deskofficer crawl jordan-courier --home institute
    """
    from crawler.crawl import crawl

    institute = load_institute(home)
    chosen, broken = _chosen(home, outlets)
    if not chosen:
        raise ConfigError("outlets/", "", "no outlet to visit; an outlet is a file outlets/ID.toml")
    if again:
        _read_again(home, chosen, clock, as_json)
        return
    line, passed = ProgressLine("pages"), list[str]()

    def ended(visit: Visit) -> None:
        line.clear()
        if not as_json:
            _print_visit(visit)

    def passed_over(outlet: Outlet) -> None:
        line.clear()
        passed.append(outlet.id)
        say(f"{outlet.id}: is being visited by another process")

    visits = crawl(institute, chosen, clock, ended, limit, line.step, passed_over=passed_over)
    if as_json:
        print_json([_visit_json(visit) for visit in visits])
    if broken or passed or any(visit.failures for visit in visits):
        raise SystemExit(1)


def _read_again(home: Path, outlets: Sequence[Outlet], clock: Clock, as_json: bool) -> None:
    from crawler.reread import reread

    line, done = ProgressLine("captures"), []
    with open_archive(home) as archive:
        for outlet in outlets:
            done.append(reread(home, archive, outlet, clock(), line.step))
            line.clear()
            if not as_json:
                click.echo(reread_line(done[-1]))
                for failure in done[-1].failures:
                    say(f"  {failure.url}: {failure.why}")
    if as_json:
        print_json([asdict(each) for each in done])


def _chosen(home: Path, names: tuple[str, ...]) -> tuple[list[Outlet], int]:
    """The outlets to visit, and how many files were broken (each is said, and the rest goes on)."""
    broken: list[ConfigError] = []
    known = load_outlets(home, broken.append)
    for error in broken:
        complain(str(error))
    for name in names:
        if name not in known:
            raise ConfigError(f"outlets/{name}.toml", "", f"no such outlet; known: {', '.join(known) or 'none'}")
    return [known[name] for name in names] if names else list(known.values()), len(broken)


def _print_visit(visit: Visit) -> None:
    click.echo(visit_line(visit))
    for failure in (*visit.failures, *visit.no_articles):
        say(f"  {failure.url}: {failure.why}")


def _visit_json(visit: Visit) -> dict[str, object]:
    times = {"started": visit.started.isoformat(), "finished": visit.finished.isoformat()}
    return asdict(visit) | times | {"kept": visit.kept}
