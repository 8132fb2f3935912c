"""A candidate: an article with what selection asks of it again and again; and why one is passed over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from crawler.archive import Article, Outlet
from crawler.archive.text import Mention, content_words, countries_in, day_of, guess_language, region_countries
from reports.records import Commission

# Articles that appear after the period may still report what happened in it.
LATER = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Candidate:
    """``headline`` and ``text`` hold the mentions of countries in each."""

    article: Article
    id: str
    day: date | None
    language: str
    headline: tuple[Mention, ...]
    text: tuple[Mention, ...]
    words: tuple[str, ...]  # of the text, those that carry its matter

    @classmethod
    def of(cls, article: Article) -> Candidate:
        language = (article.language or guess_language(article.text) or "").partition("-")[0]
        return cls(
            article,
            article.id,
            day_of(article.published),
            language,
            tuple(countries_in(article.headline)),
            tuple(countries_in(article.text)),
            tuple(content_words(article.text, language)),
        )

    @property
    def countries(self) -> frozenset[str]:
        return frozenset(code for code, _, _ in (*self.headline, *self.text))


def usable(articles: Iterable[Article]) -> tuple[list[Candidate], int]:
    """The latest state of each page, in the order of their ids, and how many earlier states there were."""
    latest: dict[str, Article] = {}
    seen: dict[str, Article] = {article.id: article for article in articles}
    for article in seen.values():
        known = latest.get(article.key)
        if known is None or _age(known) < _age(article):
            latest[article.key] = article
    found = sorted((Candidate.of(article) for article in latest.values()), key=lambda each: each.id)
    return found, len(seen) - len(found)


def _age(article: Article) -> tuple[str, str, str]:
    captured = article.capture.captured.isoformat() if article.capture else ""
    return captured, article.modified or article.published or "", article.id


def asked_countries(commission: Commission) -> tuple[str, ...]:
    """The countries asked for, those of the regions included, each once."""
    codes = [*commission.countries]
    if not codes:
        codes = [code for region in commission.regions for code in region_countries(region)]
    return tuple(dict.fromkeys(codes))


def reason_against(candidate: Candidate, commission: Commission, outlets: Mapping[str, Outlet]) -> str | None:
    """Why the candidate is passed over before its matter is looked at; None where nothing speaks against it."""
    outlet = outlets.get(candidate.article.outlet)
    if outlet is not None and outlet.use == "none":
        return "not to be used"
    if candidate.day is None:
        return "without a date"
    last = commission.until + (LATER if commission.dates_mean == "events" else timedelta(0))
    if not commission.since <= candidate.day <= last:
        return "outside the period"
    asked = asked_countries(commission)
    if asked and not candidate.countries & set(asked):
        return "names none of the countries"
    return None
