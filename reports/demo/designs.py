"""The page designs of the example press: Jinja2 templates that any article, in any language, can be poured into."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from babel.dates import format_datetime
from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, pass_context
from jinja2.runtime import Context

from reports.demo.articles import PressArticle
from reports.demo.outlets import PressOutlet, article_number, section_path
from reports.demo.tables import PressError
from reports.errors import RenderError

_QUOTATION = re.compile("“([^”]{30,180})”|«([^»]{30,180})»")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands on a page around its own matter: navigation, lists, the year of the footer."""

    sections: Mapping[str, str]  # name and path, the fullest first
    latest: tuple[PressArticle, ...]  # newest first
    most_read: tuple[PressArticle, ...]
    related: tuple[PressArticle, ...]
    year: int


def around(shown: Sequence[PressArticle], now: datetime, article: PressArticle | None = None) -> Around:
    """Choose what stands around a page, from the outlet's articles at an instant, newest first."""
    return Around(
        sections=sections_of(shown),
        latest=tuple(shown[:8]),
        most_read=tuple(sorted(shown[:12], key=article_number)[:5]),
        related=_related(article, shown) if article else (),
        year=now.year,
    )


def sections_of(articles: Sequence[PressArticle]) -> dict[str, str]:
    """Return the sections that the articles stand in, as name and path, the fullest first."""
    names = [article.section for article in articles]
    return {name: section_path(name) for name in sorted(set(names), key=lambda name: (-names.count(name), name))}


def _related(article: PressArticle, shown: Sequence[PressArticle]) -> tuple[PressArticle, ...]:
    """Return up to four earlier articles; only earlier ones, so that the list doesn't change by itself."""
    earlier = [each for each in shown if each.published < article.published]

    def nearness(other: PressArticle) -> tuple[int, datetime]:
        shared = len(set(other.keywords) & set(article.keywords)) + (other.section == article.section)
        return shared, other.published

    return tuple(sorted(earlier, key=nearness, reverse=True)[:4])


class Designs:
    """The folder of designs: each holds article, section and home (``*.html.j2``) and a ``style.css``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._pages = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._pages.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": False}
        self._pages.filters |= {"date": _date, "iso": _iso, "linked": linked}
        self._pages.globals |= {"pull_quote": pull_quote, "number": article_number, "minutes": _minutes}

    def article_page(self, outlet: PressOutlet, article: PressArticle, near: Around) -> bytes:
        """Return the page of an article's state."""
        return self._render(outlet, "article", near, article=article)

    def section_page(
        self, outlet: PressOutlet, heading: str, articles: Sequence[PressArticle], near: Around, note: str = ""
    ) -> bytes:
        """Return a page that lists articles under a heading: a section, a search, or a mere note."""
        return self._render(outlet, "section", near, heading=heading, articles=articles, note=note)

    def home_page(self, outlet: PressOutlet, articles: Sequence[PressArticle], near: Around) -> bytes:
        """Return the outlet's front page."""
        return self._render(outlet, "home", near, articles=articles)

    def style(self, outlet: PressOutlet) -> bytes:
        """Return the design's style sheet."""
        file = self.folder / outlet.design / "style.css"
        try:
            return file.read_bytes()
        except FileNotFoundError:
            raise PressError(
                f'outlets.toml: outlets.{outlet.id}.design: no folder "{outlet.design}" in designs/'
            ) from None

    def _render(self, outlet: PressOutlet, page: str, near: Around, **facts: Any) -> bytes:
        name = f"{outlet.design}/{page}.html.j2"
        try:
            template = self._pages.get_template(name)
            text = template.render(
                outlet=outlet, t=outlet.labels, near=near, path=outlet.path_of, url=outlet.address_of, **facts
            )
        except TemplateNotFound as error:
            raise PressError(f"designs/{error.name}: no such template in {self.folder}") from None
        except TemplateError as error:
            raise RenderError(f"designs/{name}: {error}") from error
        return text.encode()


def pull_quote(article: PressArticle) -> str | None:
    """Return a quotation of the text to repeat in large letters, as magazines do: the longest that fits."""
    texts = [block.text for block in article.blocks if block.kind == "paragraph"]
    found = [first or second for text in texts for first, second in _QUOTATION.findall(text)]
    return max(found, key=len, default=None)


def _minutes(article: PressArticle) -> int:
    """How long the article takes to read, as its page claims."""
    words = sum(len(block.text.split()) for block in article.blocks)
    return max(1, round(words / 220))


@pass_context
def _date(context: Context, instant: datetime, pattern: str) -> str:
    """Write an instant on the outlet's clock, in its language; ``pattern`` is CLDR's."""
    outlet: PressOutlet = context["outlet"]
    return format_datetime(instant, pattern, tzinfo=outlet.timezone, locale=outlet.locale)


@pass_context
def _iso(context: Context, instant: datetime) -> str:
    outlet: PressOutlet = context["outlet"]
    return outlet.local(instant).isoformat()


def linked(text: str, keywords: Sequence[str]) -> list[tuple[str, bool]]:
    """Cut a text into pieces and say which become links: the first mention of each keyword, as many systems do it."""
    names = sorted((keyword for keyword in keywords if len(keyword) > 3), key=len, reverse=True)
    if not names:
        return [(text, False)]
    pieces: list[tuple[str, bool]] = []
    for number, piece in enumerate(re.split(rf"\b({'|'.join(map(re.escape, names))})\b", text)):
        is_name = number % 2 == 1
        pieces.append((piece, is_name and (piece, True) not in pieces))
    return pieces
