"""What a page states of its dates for machines: in JSON-LD, <meta>, microdata and <time>, in the order of trust."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from crawler.pages.dates.date_head import head_of
from crawler.pages.dates.date_labels import UPDATED
from crawler.pages.dates.months import fold
from crawler.pages.dates.shown_dates import OF_OTHERS, is_column
from crawler.pages.metadata import Facts, meta_values
from crawler.pages.tree import Element

PUBLISHED = ("article:published_time", "og:article:published_time", "datepublished")
# What systems and catalogues call it; less sure.
ISSUED = (
    *("article:published", "og:published_time", "publishdate", "pubdate", "publish_date", "publish-date"),
    *("publication_date", "parsely-pub-date", "cxenseparse:recs:publishtime", "sailthru.date", "dc.date.issued"),
    *("dcterms.issued", "dcterms.created", "dcterms.date", "dc.date", "date", "citation_publication_date"),
    *("article:post_date", "article:published_date", "ptime", "displaydate", "datecreated", "dc.date.created"),
    *("article.published", "rnews:datepublished", "citation_date", "citation_online_date"),
)
MODIFIED = (
    *("article:modified_time", "og:updated_time", "datemodified", "article:modified", "dcterms.modified"),
    *("dc.date.modified", "last-modified", "lastmod", "revised", "og:modified_time"),
)
_MARKS = re.compile(
    r"publi|entry-date|post-date|posted|date-created|article-date|article__date|timestamp|pubdate|erstellt|veröff|tarih"
)
_NO_MARKS = re.compile(r"modif|updat|aktualis|güncel")
# What any other system may call it.
_LIKE = re.compile(
    r"(?:^|[.:_-])(?:date[._-]?)?(?:first[._-]?)?publish(?:ed)?(?:[._-]?(?:date|time|on|at))*$"
    r"|publication[._-]?date$|pub[._-]?date$|(?:^|[.:_-])release[._-]?date$"
)
MOST_TIMES = 60
_NEAR = 40  # lines below the headline in which the first <time> is the article's

_ABOVE = 4  # lines above it, or below, in which one is sure to be

Said = tuple[str, str]  # rule and string


def stated_published(facts: Facts, head: Element | None) -> Iterator[Said]:
    """What may be the instant of publication, lazily: the first is nearly always it."""
    yield from _linked(facts, "datePublished")
    yield from ((f"meta {name}", value) for name, value in meta_values(facts, PUBLISHED))
    yield from _properties(facts, "datePublished", head)
    yield from ((f"meta {name}", value) for name, value in meta_values(facts, ISSUED))
    yield from _linked(facts, "uploadDate")
    yield from _linked(facts, "dateCreated")
    yield from ((f"meta {name}", facts.said(name)) for name in sorted(facts.meta) if _LIKE.search(name))
    yield from _times(facts, head)


def stated_modified(facts: Facts) -> Iterator[Said]:
    """What may be the instant of the last change."""
    yield from _linked(facts, "dateModified")
    yield from ((f"meta {name}", value) for name, value in meta_values(facts, MODIFIED))
    yield from _properties(facts, "dateModified")


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


def _properties(facts: Facts, name: str, head: Element | None = None) -> Iterator[Said]:
    marked = facts.tree.having("itemprop")
    if not marked or "itemprop" not in facts.tree.source:
        return
    for element in marked:
        if element.tag == "meta" or name.lower() not in element.get("itemprop").lower().split():
            continue
        if not _is_of_another(element, head):
            said = element.get("datetime") or element.get("content") or element.get("title")
            if said := said or facts.tree.text(element):
                yield f"itemprop {name}", said.strip()


def _times(facts: Facts, head: Element | None) -> Iterator[Said]:
    """The <time> elements: those that are marked as the publication's, then the first below the headline."""
    times = [e for e in facts.tree.all("time")[:MOST_TIMES] if e.get("datetime")]
    if times:
        head = head or head_of(facts)
        times = [e for e in times if not _is_of_another(e, head)]
    ends = [0, *(element.last_piece for element in times)]
    times = [element for element, end in zip(times, ends, strict=False) if not _is_called_update(facts, element, end)]
    for element in times:
        if "pubdate" in element.attributes or _MARKS.search(_marks(element)):
            yield "time datetime", element.get("datetime").strip()
    if head is not None:
        after = [e for e in times if e.index > head.index and 0 <= e.first_line - head.last_line <= _NEAR][:1]
        above = [e for e in times if _is_above(e, head)][-1:]
        if above and after and after[0].first_line - head.last_line > _ABOVE:
            after = above
        yield from (("time datetime", element.get("datetime").strip()) for element in after or above)


def _is_above(element: Element, head: Element) -> bool:
    """Whether this stands right above the headline, in a box that is theirs."""
    if not 0 < head.first_line - element.first_line <= _ABOVE:
        return False
    boxes = islice(element.around(), 3)
    return any(box.index < head.index < box.end and box.tag not in ("body", "html") for box in boxes)


def _is_called_update(facts: Facts, element: Element, end: int) -> bool:
    """Whether its marks, or the words in front of it and behind the end of the last, say that it is of a change."""
    if _NO_MARKS.search(_marks(element)):
        return True
    before = "".join(facts.tree.pieces[max(end, element.first_piece - 5) : element.first_piece])
    return UPDATED.search(fold(before[-40:])) is not None


def _marks(element: Element) -> str:
    return f"{element.marks()} {element.parent.marks() if element.parent else ''}"


def _is_of_another(element: Element, head: Element | None) -> bool:
    """Whether the element stands in a list of other articles, or in a link to one, without the headline."""
    for n, around in enumerate(element.outward()):
        if head and around.index < head.index < around.end:
            break
        if around.tag == "a" and around.last_piece - around.first_piece > element.last_piece - element.first_piece + 4:
            return True
        if is_column(around, element.first_line) or OF_OTHERS.search(around.marks()):
            return True
        if n >= 5:
            break
    return False
