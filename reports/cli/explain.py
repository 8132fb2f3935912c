"""`deskofficer extract --explain`: how each page was read, for whoever has to mend an outlet."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from crawler.archive import ConfigError, Outlet, load_outlets
from reports.cli import complain
from reports.cli.options import Clock


def explain_pages(
    sources: Sequence[str], home: Path, clock: Clock, *, outlet: str | None, whole: bool, as_json: bool
) -> bool:
    """Print how each page is read; whether any holds no article or could not be had."""
    from crawler.errors import CrawlerError, PageError
    from crawler.pages.explained.explain import explain
    from crawler.pages.explained.printed import printed
    from crawler.pages.extract import page_of

    chosen = _outlet(home, outlet) if outlet is not None else None
    fetched = _fetched([source for source in sources if is_address(source)], home, clock)
    failed = False
    for n, source in enumerate(sources):
        answer = fetched.get(source, {})
        try:
            if "error" in answer:
                raise PageError(source, answer["error"])
            page, url = (answer["html"], source) if answer else page_of(Path(source))
            found = explain(page, url, chosen)
        except (OSError, CrawlerError) as error:
            complain(f"{source}: {error.why if isinstance(error, PageError) else error}")
            failed = True
            continue
        failed |= found.article is None
        text = json.dumps(found.to_json(), ensure_ascii=False) + "\n" if as_json else printed(found, whole=whole)
        click.echo(text if as_json or not n else f"\n{text}", nl=False)
    return failed


def is_address(source: str) -> bool:
    return source.startswith(("http://", "https://"))


def _outlet(home: Path, name: str) -> Outlet:
    """The outlet; ``ConfigError`` where its own file is broken. Other broken files are no matter here."""
    broken: list[ConfigError] = []
    known = load_outlets(home, broken.append)
    own = next((error for error in broken if error.file == f"outlets/{name}.toml"), None)
    if own is not None:
        raise own
    if name not in known:
        raise ConfigError(f"outlets/{name}.toml", "", f"no such outlet; known: {', '.join(known) or 'none'}")
    return known[name]


def _fetched(urls: Sequence[str], home: Path, clock: Clock) -> dict[str, dict[str, str]]:
    """For each address its page, or why there is none."""
    if not urls:
        return {}
    from crawler.fetch import fetch_lines

    pages = [json.loads(line) for line in fetch_lines(home, urls, clock)]
    return {page["url"]: page for page in pages}
