"""Articles of the example press: TOML files that say what a page tells, and nothing of how it looks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from reports.demo.tables import PressError, Table, read_table

BLOCK_KINDS = ("paragraph", "subhead", "quote", "list", "figure", "table")
ARTICLE_KINDS = ("news", "opinion", "readout", "live", "interview")
Read = Callable[[Table, str], Any]  # how a field is taken from its table


@dataclass(frozen=True, slots=True)
class PressBlock:
    """One piece of an article's body. Only the fields of its kind are filled."""

    kind: str
    text: str = ""
    level: int = 2  # subhead
    attribution: str | None = None  # quote
    items: tuple[str, ...] = ()  # list
    image: str | None = None  # figure: a file name of the press's images
    caption: str | None = None
    credit: str | None = None
    alt: str | None = None
    rows: tuple[tuple[str, ...], ...] = ()  # table; the first row is its head


@dataclass(frozen=True, slots=True)
class Revision:
    """A later state of a page: from ``at`` on, ``changes`` replaces the fields that it names."""

    at: datetime
    changes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PressArticle:
    """An article as its file tells it. ``at`` gives the state of its page at an instant."""

    outlet: str
    day: date  # of the file's name
    slug: str
    headline: str
    published: datetime
    section: str
    blocks: tuple[PressBlock, ...]
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    credit: str | None = None  # the agency that a syndicated copy names
    dateline: str | None = None
    modified: datetime | None = None
    kind: str = "news"
    keywords: tuple[str, ...] = ()
    copy_of: str | None = None  # the id of the article that this one copies
    correction: str | None = None
    revisions: tuple[Revision, ...] = field(default=())

    @property
    def id(self) -> str:
        """The form in which ``copy_of`` names an article: ``anatolia-line/2023-11-06-slug``."""
        return f"{self.outlet}/{self.day}-{self.slug}"

    @property
    def changed(self) -> datetime:
        """When the page last changed."""
        return self.modified or self.published

    @property
    def teaser(self) -> str:
        """What a list says of the article: its standfirst, or how its text begins."""
        if self.standfirst:
            return self.standfirst
        words = next((block.text for block in self.blocks if block.kind == "paragraph"), "").split()
        return " ".join(words) if len(words) <= 40 else " ".join(words[:40]) + "…"

    def at(self, now: datetime) -> PressArticle | None:
        """Return the page's state at an instant, or None where it was not yet published."""
        if now < self.published:
            return None
        modified = self.modified if self.modified and self.modified <= now else None
        state = replace(self, modified=modified, revisions=())
        for revision in self.revisions:
            if revision.at <= now:
                state = replace(state, modified=revision.at, **revision.changes)
        return state


def latest_change(articles: Sequence[PressArticle]) -> datetime | None:
    """Return when any of the articles last changed; None where there is none."""
    return max((article.changed for article in articles), default=None)


def load_articles(folder: Path) -> tuple[PressArticle, ...]:
    """Read ``OUTLET-ID/YYYY-MM-DD-slug.toml`` under ``folder``, oldest first. Raises PressError for a bad file."""
    articles = [read_article(file, folder) for file in sorted(folder.glob("*/*.toml"))]
    known = {article.id for article in articles}
    for article in articles:
        if article.copy_of is not None and article.copy_of not in known:
            raise PressError(
                f'{article.id}.toml: copy_of: expected the id of another article, found "{article.copy_of}"'
            )
    return tuple(sorted(articles, key=lambda article: (article.published, article.id)))


def read_article(file: Path, folder: Path) -> PressArticle:
    """Read one article file; its name gives the day and the slug, its folder the outlet."""
    table = read_table(file, folder)
    table.allow_only(*_REQUIRED, *_OPTIONAL, "revisions")
    day, slug = _day_and_slug(table, file.stem)
    fields = _fields(table, _OPTIONAL)
    required = {name: read(table, name) for name, read in _REQUIRED.items()}
    revisions = _revisions(table, required["published"])
    return PressArticle(outlet=file.parent.name, day=day, slug=slug, revisions=revisions, **required, **fields)


def _day_and_slug(table: Table, stem: str) -> tuple[date, str]:
    match = re.fullmatch(r"(\d{4}-\d{2}-\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)", stem)
    try:
        if match:
            return date.fromisoformat(match[1]), match[2]
    except ValueError:
        pass
    raise table.complain("", f'expected a name like 2023-11-04-some-slug.toml, found "{stem}.toml"')


def _blocks(table: Table, name: str) -> tuple[PressBlock, ...]:
    blocks = tuple(_block(each) for each in table.tables(name))
    if not blocks:
        raise table.complain(name, "missing; expected at least one [[blocks]] table")
    return blocks


def _block(table: Table) -> PressBlock:
    kind = table.one_of("kind", BLOCK_KINDS)
    reads = _BLOCK_FIELDS[kind]
    table.allow_only("kind", *reads)
    values = {name: read(table, name) for name, read in reads.items()}
    if kind == "list" and not values["items"]:
        raise table.complain("items", "missing; expected a list of texts")
    return PressBlock(kind=kind, **values)


def _revisions(table: Table, published: datetime) -> tuple[Revision, ...]:
    return tuple(sorted((_revision(each, published) for each in table.tables("revisions")), key=lambda each: each.at))


def _revision(table: Table, published: datetime) -> Revision:
    table.allow_only("at", *_REVISABLE)
    at = table.instant("at")
    if at <= published:
        raise table.complain("at", f"expected an instant after the article's own ({published}), found {at}")
    changes = _fields(table, _REVISABLE)
    if not changes:
        raise table.complain("", f"changes nothing; give one of {', '.join(_REVISABLE)}")
    return Revision(at, changes)


def _fields(table: Table, reads: Mapping[str, Read]) -> dict[str, Any]:
    return {name: read(table, name) for name, read in reads.items() if name in table}


def _kind(table: Table, name: str) -> str:
    return table.one_of(name, ARTICLE_KINDS)


def _level(table: Table, name: str) -> int:
    level = table.whole_number(name, 2)
    if not 2 <= level <= 6:
        raise table.complain(name, f"expected a level from 2 to 6, found {level}")
    return level


_BLOCK_FIELDS: dict[str, dict[str, Read]] = {
    "paragraph": {"text": Table.text},
    "subhead": {"text": Table.text, "level": _level},
    "quote": {"text": Table.text, "attribution": Table.optional_text},
    "list": {"items": Table.texts},
    "figure": {
        "image": Table.text,
        "caption": Table.optional_text,
        "credit": Table.optional_text,
        "alt": Table.optional_text,
    },
    "table": {"rows": Table.rows},
}
_REQUIRED: dict[str, Read] = {
    "headline": Table.text,
    "published": Table.instant,
    "section": Table.text,
    "blocks": _blocks,
}
_OPTIONAL: dict[str, Read] = {
    "standfirst": Table.text,
    "authors": Table.texts,
    "credit": Table.text,
    "dateline": Table.text,
    "modified": Table.instant,
    "kind": _kind,
    "keywords": Table.texts,
    "copy_of": Table.text,
    "correction": Table.text,
}
_REVISABLE: dict[str, Read] = {
    name: read for name, read in {**_REQUIRED, **_OPTIONAL}.items() if name not in ("published", "modified", "copy_of")
}
