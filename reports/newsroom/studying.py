"""From a commission to its findings: ask the archive, select, study. Building an edition goes on from here."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from crawler.archive import Archive, Article, Outlet, OutletCounts, Query, country_name
from reports.analysis import study
from reports.asked import asked_countries
from reports.enumeration import counted
from reports.errors import EmptySelection
from reports.records import Commission, Findings, OutletRecord, Selection
from reports.selection import select

CANDIDATES = 600  # articles that the archive hands to selection, at the least
TIMES = 4  # as many candidates as articles may be chosen
AFTERWARDS = timedelta(days=3)  # articles that appeared a little later may report events of the period
Said = Callable[[str], None]
# A program that ends drops all it has; to look for garbage in what a study read would take it a third of a second.
atexit.register(gc.freeze)


@dataclass(frozen=True, slots=True)
class Studied:
    """A commission with what was chosen and found for it."""

    commission: Commission
    selection: Selection
    findings: Findings


def study_commission(
    archive: Archive,
    commission: Commission,
    outlets: Mapping[str, Outlet],
    most: int,
    say: Said = lambda _: None,
    whole: bool = False,
    cutoff: datetime | None = None,
) -> Studied:
    """Study at most ``most`` articles for a commission. Raises ``EmptySelection``, with the cure, where none is found.

    ``say`` is told of each step. What was published after the information ``cutoff`` is not looked at. The same archive
    and commission give the same findings.
    """
    say("selecting")
    with _uncollected():
        candidates = candidates_for(archive, commission, max(CANDIDATES, TIMES * most))
        candidates = [each for each in candidates if cutoff is None or _had_appeared(each, cutoff)]
        selection = select(commission, candidates, outlets, most)
        if not selection.chosen:
            raise EmptySelection(_nothing_found(archive, commission, len(candidates)))
        say(f"studying {counted(len(selection.chosen), 'article')}")
        findings = study(commission, selection, outlets, _record(archive, commission, outlets), whole)
    return Studied(commission, selection, findings)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of garbage: a study makes a million small things that live to its end, and to look for
    garbage among them again and again would take a tenth of its time. Those that are left in the end are counted among
    the old, or the collector would at once look at them all."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()  # to the oldest of its three heaps
            gc.enable()


def _record(archive: Archive, commission: Commission, outlets: Mapping[str, Outlet]) -> dict[str, OutletRecord]:
    """What the archive says of the institute's outlets: those that it knows, by their dates, and at home where it was
    asked for."""
    if not outlets:
        return {}
    known = (
        archive.counts_by_outlet(date.min, date.max).keys() - archive.undated().keys()
    )  # of whose silence none knows
    counts = archive.counts_by_outlet(commission.since, commission.until)
    asked = set(commission.countries)
    wanted = sorted(id for id, outlet in outlets.items() if id in known and (not asked or outlet.country in asked))
    found = {outlet: counts.get(outlet, OutletCounts()) for outlet in wanted}
    return {outlet: OutletRecord(each.articles, each.visits, each.failed) for outlet, each in found.items()}


def candidates_for(archive: Archive, commission: Commission, limit: int = CANDIDATES) -> list[Article]:
    """The articles that have a word of the commission or name its countries, of its period and a few days beyond."""
    asked = asked_countries(commission)
    names = [country_name(code, "en") for code in asked]
    until = commission.until + AFTERWARDS
    articles = archive.found(
        Query(
            words=" ".join([commission.topic, *commission.questions, *names]),
            since=commission.since,
            until=until,
            any_word=True,
            limit=limit,
        )
    )
    found = {article.id: article for article in articles}
    # Articles in other languages share few words with the topic: those that name a country are looked at too.
    named = Query(countries=asked, since=commission.since, until=until, limit=limit)
    if asked:
        found |= {article.id: article for article in archive.found(named)}
    return [found[key] for key in sorted(found)]


def _had_appeared(article: Article, cutoff: datetime) -> bool:
    """Imported articles can be younger than the instant that a report is made for. A day alone is that whole day."""
    if article.published is None:
        return True
    published = datetime.fromisoformat(article.published)
    if published.tzinfo is None:
        return published.date() <= cutoff.date()
    return published <= cutoff


def _nothing_found(archive: Archive, commission: Commission, candidates: int) -> str:
    held = archive.count_between(commission.since, commission.until)
    period = f"{commission.since} to {commission.until}"
    countries = ", ".join(asked_countries(commission)) or "any"
    cure = (
        "widen the period, the countries or the words of the topic" if held else "crawl or import articles of that time"
    )
    return (
        f"{commission.id + ': ' if commission.id else ''}nothing found for “{commission.topic}”, {period}, countries "
        f"{countries}: the archive has {counted(held, 'article')} of that time, of "
        f"which {candidates} with a word of the topic or a country of it and none about it; {cure}"
    )
