"""The fields of an article beside its text, each with the place that it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crawler.pages.dates.home_zone import clock_of
from crawler.pages.explained.css_paths import CssPaths
from crawler.pages.explained.origins import Origins
from crawler.pages.own.select import chosen_texts
from crawler.pages.people.authors import clean_names
from crawler.pages.reader import Reading
from crawler.records import Article, Outlet

FIELDS = ("headline", "standfirst", "authors", "published", "modified", "language", "kind", "paywalled", "credit",
          "dateline", "sections")  # fmt: skip
_RULES = {"published": "select.date"}  # the others are called as their fields
_ALWAYS = ("kind", "paywalled")  # fields that say something even where they say no


@dataclass(frozen=True, slots=True)
class Told:
    """One field of the article, and where it comes from, best first."""

    name: str
    value: str | bool | tuple[str, ...] | None
    origin: tuple[str, ...]


def told_of(reading: Reading, article: Article | None, paths: CssPaths, used: set[str]) -> tuple[Told, ...]:
    """Every field; of a page without an article the headline alone. ``used`` are the rules that matched something."""
    if article is None:
        return (Told("headline", reading.headline or None, _of_headline(reading, paths)),)
    origins, found = Origins(reading.facts, paths), []
    for name in FIELDS:
        value = getattr(article, name)
        rule = _RULES.get(name, f"select.{name}")
        origin: tuple[str, ...] = ()
        if reading.own and name in reading.own.fields:
            origin = (f"page object {reading.own.name}",)
        elif rule in used and _is_by_rule(name, article, reading):
            origin = (rule,)
        elif value or name in _ALWAYS:
            origin = _origin(name, article, reading, origins, paths)
        if rule in used and rule not in origin and not (reading.own and name in reading.own.fields):
            origin = (*origin, f"{rule} matches, but gives nothing that can be read")
        if name == "published" and article.published_raw:
            origin = (*origin, f"“{article.published_raw}”")
        found.append(Told(name, value, tuple(dict.fromkeys(origin))))
    return tuple(found)


def _is_by_rule(name: str, article: Article, reading: Reading) -> bool:
    """Whether what the outlet's rule names is what was read: its words may be no date, or no name."""
    if name == "published":
        return (article.published_rule or "").startswith("select date")
    texts = chosen_texts(reading.tree, reading.rules, name, reading.url)
    return bool(clean_names(texts)) if name == "authors" else any(texts)


def _origin(name: str, article: Article, reading: Reading, origins: Origins, paths: CssPaths) -> tuple[str, ...]:
    value = getattr(article, name)
    if name == "headline":
        return (*_of_headline(reading, paths), *origins.said(value))
    if name == "published":
        return (article.published_rule or "",)
    if name == "modified":
        return origins.modified(value, clock_of(reading.facts, _zone(reading.outlet)))
    if name == "language":
        return origins.language(value, reading.outlet.language if reading.outlet else None)
    if name == "kind":
        return origins.kind(value, article.sections)
    if name == "paywalled":
        return origins.paywalled(value)
    if name == "dateline":
        return ("the head of the first paragraph",)
    if name == "standfirst":
        return (*origins.shown(value), *origins.said(value))
    if name == "credit" and article.dateline and value in article.text[:200]:
        return ("the head of the first paragraph",)
    return origins.places([value] if isinstance(value, str) else value)


def _of_headline(reading: Reading, paths: CssPaths) -> tuple[str, ...]:
    if reading.head is None or not reading.headline:
        return ()
    same = reading.headline in reading.tree.text(reading.head)
    return (paths.path(reading.head) if same else f"metadata, shown in {paths.path(reading.head)}",)


def _zone(outlet: Outlet | None) -> ZoneInfo | None:
    try:
        return ZoneInfo(outlet.timezone) if outlet else None
    except (ZoneInfoNotFoundError, ValueError):
        return None
