"""`deskofficer extract`: pages in, articles out, one JSON line each."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from crawler.archive import Outlet
from reports.cli.explain import explain_pages, fetched_pages, find_outlet
from reports.cli.options import Clock, home_option, now_option


@click.command("extract")
@click.argument("sources", nargs=-1, metavar="[FILE or URL]...")
@click.option(
    "--jsonl", is_flag=True, help='Read lines {"url": ..., "html": ...} on standard input; answer each in order.'
)
@click.option(
    "--jobs", type=click.IntRange(0), default=1, show_default=True, help="Processes to read with; 0 for one a core."
)
@click.option(
    "--explain", is_flag=True, help="Print, for a person, what was chosen on each page and why, line by line."
)
@click.option("--outlet", metavar="ID", help="Read files or addresses by the rules of outlets/ID.toml.")
@click.option("--all", "whole", is_flag=True, help="With --explain: print every line that was left out.")
@click.option("--json", "as_json", is_flag=True, help="With --explain: print one JSON object a page.")
@home_option
@now_option
def extract_command(
    sources: tuple[str, ...],
    jsonl: bool,
    jobs: int,
    explain: bool,
    outlet: str | None,
    whole: bool,
    as_json: bool,
    home: Path,
    clock: Clock,
) -> None:
    """Read pages and print one article a line as JSON.

    A page that can't be read is answered by a line with its "error", and the rest goes on; the exit status is then 1.

    With --explain it is told instead where each field comes from and what became of each line of the page, with the
    CSS of its element, to be copied into a rule of an outlet's file.

    \b
    Example: deskofficer extract page.html
    Example: deskofficer extract --outlet jordan-courier page.html
    Example: deskofficer extract --explain page.html
    Example: deskofficer extract --explain --outlet jordan-courier page.html
    """
    if jsonl == bool(sources):
        raise click.UsageError("give files or addresses, or --jsonl with lines on standard input")
    if whole and as_json:
        raise click.UsageError("--all and --json exclude each other; JSON has every line")
    if explain and jsonl:
        raise click.UsageError("--explain takes files or addresses, not --jsonl")
    if not explain and (whole or as_json):
        raise click.UsageError("--all and --json go with --explain; without it JSON is what is printed")
    if jsonl and outlet is not None:
        raise click.UsageError("--outlet goes with files and addresses, not with --jsonl")
    if explain:
        failed = explain_pages(sources, home, clock, outlet=outlet, whole=whole, as_json=as_json)
    else:
        failed = _extract(sources, jsonl, jobs or len(os.sched_getaffinity(0)), home, clock, outlet)
    if failed:
        raise SystemExit(1)


def _extract(sources: tuple[str, ...], jsonl: bool, jobs: int, home: Path, clock: Clock, outlet: str | None) -> bool:
    """Print the articles; whether any page could not be read."""
    from crawler.pages.extract import extract_lines

    chosen = find_outlet(home, outlet) if outlet is not None else None
    lines = extract_lines(_input_lines(), jobs) if jsonl else _of_sources(sources, home, clock, chosen)
    failed = False
    for line in lines:
        failed |= '"error"' in line and "error" in json.loads(line)
        sys.stdout.write(line.rstrip("\n") + "\n")
    return failed


def _of_sources(sources: tuple[str, ...], home: Path, clock: Clock, outlet: Outlet | None) -> Iterator[str]:
    """A line for each source, in order."""
    from crawler.pages.extract import answer, failed_answer

    fetched = fetched_pages(sources, home, clock)
    for source in sources:
        page = fetched.get(source) or _page_of_file(source)
        if "error" in page:
            yield failed_answer(page["url"], page["error"])
        else:
            yield answer(page["url"], page["html"], outlet)


def _page_of_file(source: str) -> dict[str, str]:
    """A file's page as ``html``, with its address, or the ``error`` that says why there is none."""
    from crawler.errors import CrawlerError, PageError
    from crawler.given_pages import page_of_file

    try:
        page, url = page_of_file(Path(source))
    except (OSError, CrawlerError) as error:
        return {"url": source, "error": error.why if isinstance(error, PageError) else str(error)}
    return {"url": url, "html": page}


def _input_lines() -> Iterator[bytes]:
    """Lines as they come, so that a program at the other end gets its answers while it still writes; as bytes, which
    the reader takes as they are."""
    return (line for line in sys.stdin.buffer if not line.isspace())
