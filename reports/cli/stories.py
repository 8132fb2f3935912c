"""`deskofficer stories`: what the archive's articles tell of, event by event, as the stories have grown so far."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from crawler.archive import Archive, StoryArticle, load_outlets, open_archive
from crawler.archive.text import likeness_table
from reports.cli.filters import check_period, country_codes
from reports.cli.options import Clock, Day, home_option, json_option, now_option, print_json
from reports.enumeration import counted

SHOWN = 20  # stories, unless more are asked for
LOOKED_AT = 30  # articles of a story of which one is the most like the others


@dataclass(frozen=True, slots=True)
class _Story:
    """``copies`` are articles that repeat another; ``origins`` is how many do not."""

    id: str
    headline: str
    articles: tuple[StoryArticle, ...]
    copies: tuple[StoryArticle, ...]

    @property
    def days(self) -> tuple[date | None, date | None]:
        known = sorted(each.day for each in (*self.articles, *self.copies) if each.day is not None)
        return (known[0], known[-1]) if known else (None, None)

    def to_json(self) -> dict[str, Any]:
        first, last = self.days
        return {
            "story": self.id,
            "headline": self.headline,
            "articles": [each.url for each in self.articles],
            "copies": [each.url for each in self.copies],
            "origins": len(self.articles),
            "first": first.isoformat() if first else None,
            "last": last.isoformat() if last else None,
        }


@click.command("stories")
@click.option("--country", "countries", default="", help="Only articles that name these countries: JO,IQ.")
@click.option("--since", type=Day(), help="Published on this day or later.")
@click.option("--until", type=Day(), help="Published on this day or earlier.")
@click.option("--limit", type=click.IntRange(1), help=f"At most so many stories, the largest; {SHOWN} in a list.")
@home_option
@now_option
@json_option
@click.option("--jsonl", "as_lines", is_flag=True, help="Print a line of JSON for each article: its address and story.")
def stories_command(
    countries: str, since: date | None, until: date | None, limit: int | None, home: Path, clock: Clock,
    as_json: bool, as_lines: bool,
) -> None:  # fmt: skip
    """Group the archive's articles by the event that they tell of, largest stories first.

    Example: deskofficer stories --since 2023-11-01 --until 2023-11-10 --country JO --home institute
    """
    if as_json and as_lines:
        raise click.UsageError("--json and --jsonl exclude each other")
    codes = country_codes(countries, "--country")
    check_period(since, until)
    with open_archive(home) as archive:
        _place(archive, clock)
        every = _largest_first(archive.in_stories(since, until, codes))
        found = every[: limit or (None if as_json or as_lines else SHOWN)]
        if as_lines:
            for group in found:
                for each in group:
                    click.echo(json.dumps({"url": each.url, "story": each.story}, ensure_ascii=False))
            return
        sharing = archive.sharing_text()
        stories = [_told(archive, group, sharing) for group in found]
    if as_json:
        print_json([each.to_json() for each in stories])
        return
    _print(stories, {key: outlet.name for key, outlet in load_outlets(home, lambda _: None).items()})
    click.echo(_how_many(len(stories), len(every)), err=True)


def _place(archive: Archive, clock: Clock) -> None:
    """Articles of an archive that an earlier version made have no story yet."""
    waiting = archive.without_story()
    if waiting:
        click.echo(f"looking for the stories of {counted(len(waiting), 'article')}", err=True)
        archive.place_all((found for each in waiting if (found := archive.article(each))), clock())


def _how_many(shown: int, there: int) -> str:
    """ "3 stories"; where the limit cut the list, of how many."""
    if shown < there:
        return f"{shown} of {there:,} stories; --limit shows more"
    return counted(shown, "story", "stories")


def _largest_first(articles: Sequence[StoryArticle]) -> list[list[StoryArticle]]:
    groups: defaultdict[str, list[StoryArticle]] = defaultdict(list)
    for each in articles:
        groups[each.story].append(each)
    latest = {story: max((each.day or date.min for each in group), default=date.min) for story, group in groups.items()}
    order = sorted(groups, key=lambda story: (-len(groups[story]), -latest[story].toordinal(), story))
    return [groups[story] for story in order]


def _told(archive: Archive, group: Sequence[StoryArticle], sharing: frozenset[str]) -> _Story:
    copies = _copies(archive, group, sharing)
    articles = tuple(each for each in group if each.id not in copies)
    return _Story(
        group[0].story, _headline(archive, articles), articles, tuple(each for each in group if each.id in copies)
    )


def _copies(archive: Archive, group: Sequence[StoryArticle], sharing: frozenset[str]) -> set[str]:
    """The articles of a story that print the text of another of it; the origin is not among them."""
    there = {each.id for each in group}
    copies: set[str] = set()
    for each in group:
        if each.id in sharing and each.id not in copies:
            printed, _ = archive.copies_of(each.id)
            copies.update([copy.id for copy in printed if copy.id in there][1:])
    return copies


def _headline(archive: Archive, articles: Sequence[StoryArticle]) -> str:
    """The headline of the article that is most like the others; of equals the earliest."""
    if len(articles) < 3:
        return articles[0].headline
    looked_at = articles[:LOOKED_AT]
    matters = {each.id: each for each in archive.matters([each.id for each in looked_at])}
    table = likeness_table([matters[each.id] for each in looked_at])
    sums = [round(float(row.sum()), 6) for row in table]
    return looked_at[sums.index(max(sums))].headline


def _print(stories: Sequence[_Story], names: dict[str, str]) -> None:
    for story in stories:
        first, last = story.days
        period = "not dated" if first is None else str(first) if first == last else f"{first} to {last}"
        number = len(story.copies)
        copies = f"; {counted(number, 'copy', 'copies')}" if number else ""
        click.echo(f"{story.headline}\n    {period}; origins {len(story.articles)}{copies}")
        for each in story.articles:
            click.echo(f"    {each.day or 'not dated'}  {names.get(each.outlet, each.outlet)}: {each.headline}")
            click.echo(f"                {each.url}")
