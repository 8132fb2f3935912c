"""`deskofficer import` and `deskofficer export`: articles as JSON lines, in and out of the archive."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import click

from crawler.archive import Failure, Query, load_outlets, open_archive, to_json
from reports.cli import complain
from reports.cli.filters import check_outlets, check_period
from reports.cli.options import Clock, Day, home_option, json_option, now_option, print_json
from reports.cli.progress import Steps


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@home_option
@now_option
@json_option
def import_command(file: Path, home: Path, clock: Clock, as_json: bool) -> None:
    """Take articles from JSON lines: this program's form, news-please's or Fundus's; "-" is standard input.

    Imported articles have no capture behind them, and reports say so. A line that can't be read, whose
    date is none or whose address is not http(s), is named and the rest goes on; a date that is still to come is named.

    Example: deskofficer import articles.jsonl --home institute
    """
    from crawler.imports import read_import

    counts: Counter[str] = Counter(new=0, revised=0, same=0, failed=0)
    homes = {id: outlet.country for id, outlet in load_outlets(home, lambda _: None).items()}
    with open_archive(home) as archive, click.open_file(str(file), encoding="utf-8", errors="replace") as lines:
        for article in read_import(_with_progress(lines, file)):
            if isinstance(article, Failure):
                counts["failed"] += 1
                complain(f"{file}: {article.url}: {article.why}")
            else:
                now = clock()
                if (article.published or "")[:10] > (now + timedelta(days=1)).date().isoformat():
                    complain(f"{file}: {article.url}: published {article.published}, a day that is still to come")
                counts[str(archive.keep(article, None, now, homes.get(article.outlet, "")))] += 1
    if as_json:
        print_json(dict(counts))
    else:
        failed = f", {counts['failed']} failed" if counts["failed"] else ""
        click.echo(f"{file}: {counts['new']} new, {counts['revised']} revised, {counts['same']} same{failed}")
    if counts["failed"]:
        raise SystemExit(1)


def _with_progress(lines: Iterator[str], file: Path) -> Iterator[str]:
    """The lines, with a bar on standard error where that is a terminal; how long standard input is, nobody knows."""
    if not sys.stderr.isatty():
        yield from lines
        return
    if str(file) == "-":
        with Steps() as step:
            step("importing")
            yield from lines
        return
    with click.progressbar(length=file.stat().st_size, label="importing", file=sys.stderr) as bar:
        for line in lines:
            yield line
            bar.update(len(line.encode()))


@click.command("export")
@click.option("--outlet", "outlets", multiple=True, help="Only this outlet; may be given again.")
@click.option("--since", type=Day(), help="Published on this day or later.")
@click.option("--until", type=Day(), help="Published on this day or earlier.")
@home_option
def export_command(outlets: tuple[str, ...], since: date | None, until: date | None, home: Path) -> None:
    """Print the newest revision of each article as JSON lines.

    Example: deskofficer export --since 2023-11-01 --home institute
    """
    check_period(since, until)
    with open_archive(home) as archive:
        check_outlets(outlets, {*load_outlets(home, lambda _: None), *archive.counts_by_outlet(date.min, date.max)})
        for hit in archive.search(Query(outlets=outlets, since=since, until=until, limit=1_000_000_000)):
            click.echo(json.dumps(to_json(hit.article), ensure_ascii=False, sort_keys=True))
