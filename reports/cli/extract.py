"""`deskofficer extract`: pages in, articles out, one JSON line each."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from reports.cli.options import Clock, home_option, now_option


@click.command("extract")
@click.argument("sources", nargs=-1, metavar="[FILE or URL]...")
@click.option(
    "--jsonl", is_flag=True, help='Read lines {"url": ..., "html": ...} on standard input; answer each in order.'
)
@click.option(
    "--jobs", type=click.IntRange(0), default=1, show_default=True, help="Processes to read with; 0 for one a core."
)
@home_option
@now_option
def extract_command(sources: tuple[str, ...], jsonl: bool, jobs: int, home: Path, clock: Clock) -> None:
    """Read pages and print one article a line as JSON.

    A page that can't be read is answered by a line with its "error", and the rest goes on; the exit status is then 1.

    Example: deskofficer extract page.html
    """
    from crawler.pages.extract import extract_lines

    if jsonl == bool(sources):
        raise click.UsageError("give files or addresses, or --jsonl with lines on standard input")
    jobs = jobs or len(os.sched_getaffinity(0))
    lines = extract_lines(_input_lines(), jobs) if jsonl else _of_sources(sources, jobs, home, clock)
    failed = False
    for line in lines:
        failed |= '"error"' in line and "error" in json.loads(line)
        sys.stdout.write(line.rstrip("\n") + "\n")
    if failed:
        raise SystemExit(1)


def _of_sources(sources: tuple[str, ...], jobs: int, home: Path, clock: Clock) -> Iterator[str]:
    from crawler.pages.extract import extract_files, extract_lines

    urls = [source for source in sources if source.startswith(("http://", "https://"))]
    yield from extract_files([Path(source) for source in sources if source not in urls])
    if urls:
        from crawler.fetch import fetch_lines

        yield from extract_lines(fetch_lines(home, urls, clock), jobs)


def _input_lines() -> Iterator[str]:
    """Lines as they come, so that a program at the other end gets its answers while it still writes."""
    return (line for line in sys.stdin if line.strip())
