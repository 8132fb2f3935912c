"""`deskofficer search`: ask the archive."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from crawler.archive import Query, load_outlets, open_archive, region_countries, to_json
from reports.cli.options import Day, home_option, json_option, listed, print_json


@click.command("search")
@click.argument("words", nargs=-1)
@click.option("--outlet", "outlets", multiple=True, help="Only this outlet; may be given again.")
@click.option(
    "--country", "countries", default="", help="Articles that name these countries or come from there: JO,IQ."
)
@click.option("--region", default="", help='Articles that name countries of a region, for example "Middle East".')
@click.option("--language", "languages", default="", help="Only these languages: en,ar.")
@click.option("--since", type=Day(), help="Published on this day or later.")
@click.option("--until", type=Day(), help="Published on this day or earlier.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many answers.")
@home_option
@json_option
def search_command(
    words: tuple[str, ...], outlets: tuple[str, ...], countries: str, region: str, languages: str,
    since: date | None, until: date | None, limit: int, home: Path, as_json: bool,
) -> None:  # fmt: skip
    """Ask the archive: all words must stand in an article, "quoted words" together, -word nowhere, word* begins a word.

    Example: deskofficer search Fidan '"two and a half hours"' --country TR --home institute
    """
    codes = tuple(code.upper() for code in listed(countries))
    if region:
        within = region_countries(region)
        if not within:
            raise click.UsageError(f"unknown region {region!r}")
        codes = tuple(code for code in within if not codes or code in codes)
    query = Query(" ".join(words), outlets, codes, listed(languages), since, until, limit=limit)
    with open_archive(home) as archive:
        hits = archive.search(query)
    if as_json:
        print_json([to_json(hit.article) | {"score": hit.score} for hit in hits])
        return
    names = {key: outlet.name for key, outlet in load_outlets(home, lambda _: None).items()}
    for hit in hits:
        article = hit.article
        click.echo(
            f"{(article.published or 'not dated')[:10]}  {names.get(article.outlet, article.outlet)}: "
            f"{article.headline}"
        )
        click.echo(f"            {article.url}\n            {hit.excerpt}")
    click.echo(f"{len(hits)} articles", err=True)
