"""How a field's value comes from its citations, where it is not the cited words themselves: the rules of the manifest.

Composition fills fields by these rules, and verification works them out again. docs/manifest.md lists them.

    outlet     the name of the cited article's outlet
    published  the day on which the cited article was published, written out
    revised    that day, and behind it the later one on which the article was last changed
    date       the day that the cited words mean, read against that day, written out
    ahead      the time to come that the cited words mean, read against that day: a day, days or a month, written out
    count      how many different articles are cited for the field
    earliest   the earliest day of publication among them, written out; "not dated" where none has one
    latest     the latest
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from crawler.archive import Article, resolve_date, resolve_time

RULES = ("outlet", "published", "revised", "date", "ahead", "count", "earliest", "latest")
COUNTING = ("count", "earliest", "latest")  # of all articles cited: these are no sources in the text
VERBATIM = ("words", "event", "along")  # the fields that hold sentences of articles, and follow no rule
NOT_DATED = "not dated"
UNNAMED = "[outlet not named]"  # stands within sentences too: where an imported article says nothing of its outlet
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cited:
    """What a rule may look at: the cited words, and what the manifest says of their article."""

    quote: str
    article: str
    outlet_name: str
    published: str | None
    language: str | None
    modified: str | None = None
    date_order: Literal["DMY", "MDY", "YMD"] = "DMY"


def derived(rule: str | None, cited: Sequence[Cited]) -> str | None:
    """The value that a rule makes of a field's citations, or None where it makes none."""
    if not cited:
        return None
    if rule is None:
        return cited[0].quote
    if rule == "count":
        return str(len({one.article for one in cited}))
    if rule in ("earliest", "latest"):
        days = sorted(day for one in cited if (day := published_day(one.published)))
        return written(days[0 if rule == "earliest" else -1]) if days else NOT_DATED
    return _of_one(rule, cited[0])


def _of_one(rule: str, one: Cited) -> str | None:
    day = published_day(one.published)
    if rule == "outlet":
        return one.outlet_name
    if rule == "published":
        return written(day) if day else None
    if rule == "revised":
        return appeared(one.published, one.modified)
    if rule == "date" and day:
        meant = resolve_date(one.quote, day, one.language or "en", one.date_order)
        return written(meant) if meant else None
    if rule == "ahead" and day:
        time = resolve_time(one.quote, day, one.language or "en", "future")
        return written_time(time) if time else None
    return None


def published_day(published: str | None) -> date | None:
    """The day of an ISO 8601 instant, as its own offset has it."""
    return date.fromisoformat(published[:10]) if published else None


def revised_day(published: str | None, modified: str | None) -> date | None:
    """The day on which an article was last changed, where that is a later one than that of its publication.

    It is the day where the article appeared: servers write the two instants with different offsets.
    """
    first = published_day(published)
    if first is None or published is None or not modified:
        return None
    try:
        begun, changed = datetime.fromisoformat(published), datetime.fromisoformat(modified)
    except ValueError:
        return None
    if begun.tzinfo and changed.tzinfo:
        changed = changed.astimezone(begun.tzinfo)
    return changed.date() if changed.date() > first else None


def shown_change(article: Article) -> str | None:
    """When an article was last changed, where its page can be shown to say so; an imported one has no page."""
    return article.modified if article.modified_raw or article.capture is None else None


def appeared(published: str | None, modified: str | None) -> str | None:
    """When an article appeared, as a report prints it: 4 November 2023 (revised on 5 November 2023)."""
    first, last = published_day(published), revised_day(published, modified)
    if first is None:
        return None
    return f"{written(first)} (revised on {written(last)})" if last else written(first)


def written(day: date) -> str:
    """A day as a report prints it: 4 November 2023."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def written_time(time: str) -> str | None:
    """A day, a month or a span of days in EDTF as a report prints it: 2 to 4 April 2024; None for anything else."""
    first, _, last = time.partition("/")
    try:
        days = [date.fromisoformat(each) for each in (first, last) if each]
    except ValueError:
        return _written_month(time)
    if len(days) == 1:
        return written(days[0])
    start, end = written(days[0]).split(), written(days[1])
    common = 2 if days[0].replace(day=1) == days[1].replace(day=1) else 1 if days[0].year == days[1].year else 0
    return f"{' '.join(start[: 3 - common])} to {end}"


def _written_month(time: str) -> str | None:
    year, dash, month = time.partition("-")
    if dash and len(year) == 4 and year.isdecimal() and month.isdecimal() and 1 <= int(month) <= 12:
        return f"{MONTHS[int(month) - 1]} {year}"
    return None
