"""`deskofficer search`: ask the archive."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from crawler.archive import Archive, Hit, Query, load_outlets, open_archive, region_countries, to_json
from reports.cli.filters import check_outlets, check_period, country_codes, language_tags, region_names
from reports.cli.options import Day, home_option, json_option, print_json, say
from reports.enumeration import counted

FEW = 5  # answers
MANY = 4  # words
_NOWHERE = re.compile(r"-[^-].+", re.DOTALL)
_PLAIN = re.compile(r"[^\"*-][^\"*]*")


class _Search(click.Command):
    """Takes -word for a word that may not stand in an article, not for an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        # A blank before it makes it no option, and no difference to the question.
        return super().parse_args(ctx, [f" {word}" if _NOWHERE.fullmatch(word) else word for word in args])


@click.command("search", cls=_Search)
@click.argument("words", nargs=-1)
@click.option("--outlet", "outlets", multiple=True, help="Only this outlet; may be given again.")
@click.option("--country", "countries", default="", help="Articles that name these countries or are of them: JO,IQ.")
@click.option("--region", default="", help='Articles that name countries of a region, for example "Middle East".')
@click.option("--language", "languages", default="", help="Only these languages: en,ar.")
@click.option("--since", type=Day(), help="Published on this day or later.")
@click.option("--until", type=Day(), help="Published on this day or earlier.")
@click.option("--all", "each", is_flag=True, help="List copies of one text each by itself.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many answers.")
@home_option
@json_option
def search_command(
    words: tuple[str, ...], outlets: tuple[str, ...], countries: str, region: str, languages: str,
    since: date | None, until: date | None, each: bool, limit: int, home: Path, as_json: bool,
) -> None:  # fmt: skip
    """Ask the archive: all words must stand in an article, "quoted words" together, -word nowhere, word* begins a word.

    The shell takes quotation marks away: put the whole question into single ones, for example 'Rafah "prime minister"
    -trucks'. Accents and the dots of letters make no difference.

    Where few articles have all of many plain words, as of a whole headline, those follow that have most of them.

    Articles that print one text are one answer, which says how many copies there are and where.

    Example: deskofficer search Fidan '"two and a half hours"' --country TR --home institute
    """
    codes, tags = country_codes(countries, "--country"), language_tags(languages, "--language")
    check_period(since, until)
    if region:
        within = [code for name in region_names(region, "--region") for code in region_countries(name)]
        codes = tuple(code for code in within if not codes or code in codes)
    query = Query(" ".join(words), outlets, codes, tags, since, until, limit=limit, fold=not each)
    names = {key: outlet.name for key, outlet in load_outlets(home, lambda _: None).items()}
    with open_archive(home) as archive:
        if outlets:
            check_outlets(outlets, {*names, *archive.counts_by_outlet(date.min, date.max)})
        hits = _found(archive, query)
        answering = archive.count_answers(query)
    if as_json:
        print_json([to_json(hit.article) | {"score": hit.score} | _copies_json(hit) for hit in hits])
        return
    for hit in hits:
        article = hit.article
        click.echo(
            f"{(article.published or 'not dated')[:10]}  {names.get(article.outlet, article.outlet)}: "
            f"{article.headline}{_copies(hit, names)}"
        )
        click.echo(f"            {article.url}\n            {hit.excerpt}")
    say(_how_many(len(hits), answering, query))


def _how_many(shown: int, answering: int, query: Query) -> str:
    """ "3 articles"; where the limit cut the list, of how many."""
    if shown < query.limit or shown >= answering:
        return counted(shown, "article")
    return f"{shown} of {answering:,} articles{', copies counted' if query.fold else ''}; --limit shows more"


def _found(archive: Archive, query: Query) -> list[Hit]:
    """The answers to a query; to one of many plain words that has few, also those with some of the words."""
    hits = archive.search(query)
    words = query.words.split()
    if len(hits) >= min(FEW, query.limit) or len(words) < MANY or not all(_PLAIN.fullmatch(word) for word in words):
        return hits
    known = {hit.article.id for hit in hits}
    wider = [hit for hit in archive.search(replace(query, any_word=True)) if hit.article.id not in known]
    if wider:
        have = "article has" if len(hits) == 1 else "articles have"
        say(f"{len(hits)} {have} all of these words; those that have some of them follow")
    return [*hits, *wider][: query.limit]


def _copies_json(hit: Hit) -> dict[str, Any]:
    return {"copies": [copy.url for copy in hit.copies], "agency": hit.agency or None}


def _copies(hit: Hit, names: Mapping[str, str]) -> str:
    """ " (+3 copies: Hill Weekly, Jordan Courier, Tigris Ledger; text of Reuters)", "" where there are none."""
    if not hit.copies:
        return ""
    outlets = ", ".join(names.get(copy.outlet, copy.outlet) or "no outlet" for copy in hit.copies)
    count = f"{len(hit.copies)} {'copy' if len(hit.copies) == 1 else 'copies'}"
    return f" (+{count}: {outlets}{f'; text of {hit.agency}' if hit.agency else ''})"
