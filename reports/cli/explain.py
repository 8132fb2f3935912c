"""`deskofficer extract --explain`: how each page was read, for whoever has to mend an outlet."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from crawler.archive import ConfigError, Outlet
from crawler.outlets import load_outlet, load_outlets
from reports.cli import complain
from reports.cli.options import Clock


def explain_pages(
    sources: Sequence[str], home: Path, clock: Clock, *, outlet: str | None, whole: bool, as_json: bool
) -> bool:
    """Print how each page is read; whether any holds no article or could not be had."""
    from crawler.errors import CrawlerError, PageError
    from crawler.given_pages import page_of_file
    from crawler.pages.explained.explain import explain
    from crawler.pages.explained.printed import printed

    chosen = find_outlet(home, outlet) if outlet is not None else None
    fetched = fetched_pages(sources, home, clock)
    failed = False
    for n, source in enumerate(sources):
        answer = fetched.get(source, {})
        try:
            if "error" in answer:
                raise PageError(source, answer["error"])
            page, url = (answer["html"], source) if answer else page_of_file(Path(source))
            found = explain(page, url, chosen)
        except (OSError, CrawlerError) as error:
            complain(f"{source}: {error.why if isinstance(error, PageError) else error}")
            failed = True
            continue
        failed |= found.article is None
        text = json.dumps(found.to_json(), ensure_ascii=False) + "\n" if as_json else printed(found, whole=whole)
        click.echo(text if as_json or not n else f"\n{text}", nl=False)
    return failed


def find_outlet(home: Path, name: str) -> Outlet:
    """The outlet; ``ConfigError`` where there is none, or its file is broken. Other outlets' files are not read."""
    files = {file.stem: file for file in (home / "outlets").glob("*.toml")}
    if name in files:
        return load_outlet(files[name], home)
    known = load_outlets(home, complain=lambda _: None)
    raise ConfigError(f"outlets/{name}.toml", "", f"no such outlet; known: {', '.join(known) or 'none'}")


def fetched_pages(sources: Sequence[str], home: Path, clock: Clock) -> dict[str, dict[str, str]]:
    """For each source that is an address its page as ``html``, or the ``error`` that says why there is none."""
    from crawler.errors import PageError
    from crawler.given_pages import is_web_address

    pages, urls = dict[str, dict[str, str]](), list[str]()
    for source in sources:
        try:
            if is_web_address(source):
                urls.append(source)
        except PageError as error:
            pages[source] = {"url": source, "error": error.why}
    if urls:
        from crawler.fetch import fetch_lines

        pages |= {page["url"]: page for page in map(json.loads, fetch_lines(home, urls, clock))}
    return pages
