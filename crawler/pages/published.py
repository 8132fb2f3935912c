"""When a page was published and modified, and by which rule that was read.

A machine-readable statement comes before one that is only shown; htmldate's opinion of the visible text is the last.
Each rule is named with what it had to add: ``json-ld datePublished, zone Asia/Amman``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

import htmldate
from lxml import html

from crawler.pages.dates import Moment, read_moment
from crawler.pages.metadata import Facts, meta_values
from crawler.pages.tree import ancestry, classes, text_of

PUBLISHED = ("article:published_time", "og:article:published_time", "datepublished")
# What systems and catalogues call it; less sure.
ISSUED = (
    *("article:published", "og:published_time", "publishdate", "pubdate", "publish_date", "publish-date"),
    *("publication_date", "parsely-pub-date", "cxenseparse:recs:publishtime", "sailthru.date", "dc.date.issued"),
    *("dcterms.created", "dcterms.date", "dc.date", "date", "citation_publication_date", "article:post_date"),
    *("article:published_date", "ptime", "displaydate", "datecreated"),
)
MODIFIED = (
    *("article:modified_time", "og:updated_time", "datemodified", "article:modified", "dcterms.modified"),
    *("dc.date.modified", "last-modified", "lastmod", "revised", "og:modified_time"),
)
TOLERANCE = timedelta(days=1)
UNBOUNDED = datetime(2100, 1, 1)  # for htmldate, which would ask the clock
EARLIEST = datetime(1995, 1, 1)

_MACHINE = re.compile(r"\d{4}-?\d\d|\d{10}")
_MARKS = re.compile(
    r"publi|entry-date|post-date|posted|date-created|article-date|article__date|timestamp|pubdate|erstellt|veröff|tarih"
)
_NO_MARKS = re.compile(r"modif|updat|aktualis|comment|related|teaser|güncel")
_CARD = re.compile(r"(?<!v)card|teaser|related|recommend|most-?read|popular|latest")
_ELSEWHERE = frozenset({"aside", "nav", "footer", "a"})


@dataclass(frozen=True, slots=True)
class Dated:
    """An instant or a day, the rule by which it was read, and the page's own string."""

    value: str
    rule: str
    raw: str | None


Said = tuple[str, str]  # rule and string


def read_published(
    facts: Facts, source: str, zone: tzinfo | None, captured: datetime | None, chosen: str | None = None
) -> Dated | None:
    """When it was published; None rather than a guess. ``chosen`` is what the outlet's own rule found."""
    by_outlet = [("select date", chosen)] if chosen else []
    for rule, raw in (*by_outlet, *_published(facts)):
        if (moment := read_moment(raw, zone)) and _is_past(moment, captured):
            said = _dated(rule, raw, moment)
            if rule.startswith("json-ld") and not _MACHINE.match(raw):
                return _older(said, _by_htmldate(facts, source, captured))
            return said
    return _by_htmldate(facts, source, captured)


def _older(said: Dated, shown: Dated | None) -> Dated:
    """JSON-LD in a person's spelling is a site builder's, often the last change; the page shows better."""
    return shown if shown and shown.value < said.value[:10] else said


def read_modified(facts: Facts, published: Dated | None, zone: tzinfo | None, captured: datetime | None) -> str | None:
    """When it was last changed, where the page says so and that is not before it was published."""
    for _, raw in _modified(facts):
        moment = read_moment(raw, zone)
        if moment and _is_past(moment, captured) and not (published and moment.value[:10] < published.value[:10]):
            return moment.value
    return None


def _dated(rule: str, raw: str, moment: Moment) -> Dated:
    return Dated(moment.value, f"{rule}, {moment.added}" if moment.added else rule, raw)


def _is_past(moment: Moment, captured: datetime | None) -> bool:
    return captured is None or moment.instant <= captured + TOLERANCE


def _published(facts: Facts) -> Iterator[Said]:
    yield from _linked(facts, "datePublished")
    yield from ((f"meta {name}", value) for name, value in meta_values(facts, PUBLISHED))
    yield from _properties(facts.root, "datepublished")
    yield from ((f"meta {name}", value) for name, value in meta_values(facts, ISSUED))
    yield from _linked(facts, "uploadDate")
    yield from _linked(facts, "dateCreated")
    yield from _times(facts.root)


def _modified(facts: Facts) -> Iterator[Said]:
    yield from _linked(facts, "dateModified")
    yield from ((f"meta {name}", value) for name, value in meta_values(facts, MODIFIED))
    yield from _properties(facts.root, "datemodified")


def _linked(facts: Facts, name: str) -> Iterator[Said]:
    """The article's own statement, then that of the page around it."""
    for thing in [facts.article, *facts.things]:
        value = thing.get(name)
        if isinstance(value, list):
            value = value[0] if value else None
        if isinstance(value, dict):
            value = value.get("@value")
        if isinstance(value, str | int) and str(value).strip():
            yield f"json-ld {name}", str(value).strip()


def _properties(root: html.HtmlElement, name: str) -> Iterator[Said]:
    for element in root.iterfind(".//*[@itemprop]"):
        if name in element.get("itemprop").lower().split() and element.tag != "meta" and not _is_of_another(element):
            said = element.get("datetime") or element.get("content") or text_of(element)
            if said:
                yield f"itemprop {'datePublished' if name == 'datepublished' else 'dateModified'}", said.strip()


def _times(root: html.HtmlElement) -> Iterator[Said]:
    """The <time> elements: those that are marked as the publication's, then the first after the headline."""
    times = [e for e in root.iter("time") if e.get("datetime") and not _is_of_another(e)]
    for element in times:
        marks = " ".join(classes(e) for e in (element, element.getparent()) if e is not None)
        if element.get("pubdate") is not None or (_MARKS.search(marks) and not _NO_MARKS.search(marks)):
            yield "time datetime", element.get("datetime").strip()
    head = next(iter(root.iter("h1")), None)
    if head is None:
        return
    after = set(head.xpath("following::time"))
    for element in [e for e in times if e in after][:1]:
        yield "time datetime", element.get("datetime").strip()


def _is_of_another(element: html.HtmlElement) -> bool:
    """Whether the element stands in a list of other articles."""
    return any(around.tag in _ELSEWHERE or _CARD.search(classes(around)) for around in list(ancestry(element))[:6])


def _by_htmldate(facts: Facts, source: str, captured: datetime | None) -> Dated | None:
    latest = (captured + TOLERANCE).astimezone(UTC).replace(tzinfo=None) if captured else UNBOUNDED
    try:
        day = htmldate.find_date(
            facts.root, url=facts.url or None, original_date=True, min_date=EARLIEST, max_date=latest
        )
    except (ValueError, TypeError, RecursionError, AttributeError, OverflowError):
        return None
    if not day or day.endswith("-01-01"):  # what it answers where it found a year alone
        return None
    forms = (day, day.replace("-", "/"), ".".join(reversed(day.split("-"))), day.replace("-", ""))
    return Dated(day, "htmldate", next((form for form in forms if form in source), None))
