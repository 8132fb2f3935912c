"""A candidate: an article with what selection asks of it again and again; and why one is passed over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from crawler.archive import Article, Outlet
from crawler.archive.text import (
    Mention,
    countries_in,
    day_of,
    first_words,
    guess_language,
    is_of_home,
    plain,
    roots_of,
    words,
)
from reports.alike import in_one_word
from reports.asked import asked_countries
from reports.languages import primary
from reports.records import Commission

# Articles that appear after the period may still report what happened in it.
LATER = timedelta(days=3)
HEADLINE, STANDFIRST = 4, 2  # what a word there counts, where one of the text counts 1
LEAD = 120  # words of a text in which a name has weight
READ = 5_000  # words of a text that are read
REMEMBERED = 1 << 17  # different words of a language


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """``headline`` holds the mentions of countries there. Words are plain ones; ``roots`` counts them by their place,
    without endings and without those that say nothing of the matter."""

    article: Article
    id: str
    day: date | None
    language: str
    headline: tuple[Mention, ...]
    titled: frozenset[str]  # words of the headline
    lead: frozenset[str]  # words of headline, standfirst and the first of the text
    text: Sequence[str]  # its words, in order
    words: Mapping[str, int]  # the same with their number
    roots: Mapping[str, int]
    length: int  # the sum of ``roots``

    @classmethod
    def of(cls, article: Article, id_: str = "") -> Candidate:
        """``id_``: the article's, where it is known."""
        language = primary(article.language or guess_language(article.text) or "")
        titled, standfirst = (words(in_one_word(each)) for each in (article.headline, article.standfirst or ""))
        text = first_words(in_one_word(article.text), READ, words)
        counted = Counter(text)
        roots = _roots(language, (counted, 1), (Counter(standfirst), STANDFIRST), (Counter(titled), HEADLINE))
        return cls(
            article,
            id_ or article.id,
            day_of(article.published),
            language,
            tuple(countries_in(article.headline)),
            frozenset(titled),
            frozenset([*titled, *standfirst, *text[:LEAD]]),
            text,
            counted,
            roots,
            sum(roots.values()),
        )

    def is_of_any(self, codes: frozenset[str], home: str) -> bool:
        """Does the article name one of these countries, or is it of ``home``, its outlet's, which is one of them?"""
        if any(code in codes for code, _, _ in self.headline):
            return True
        if any(code in codes for code, _, _ in countries_in(self.article.text)):
            return True
        return home in codes and is_of_home(self.article.headline, self.article.text, home)


plain_form = lru_cache(maxsize=1 << 17)(plain)  # the same words come again and again


def _roots(language: str, *places: tuple[Mapping[str, int], int]) -> dict[str, int]:
    """How often each root comes in places whose plain words are counted, weighed."""
    found: dict[str, int] = {}
    root_of = roots_of(language)
    for counted, weight in places:
        for word, times in counted.items():
            known = root_of[word]
            if known:
                found[known] = found.get(known, 0) + weight * times
    return found


def usable(articles: Iterable[Article]) -> tuple[list[Candidate], int]:
    """The latest state of each page, in the order of their ids, and how many earlier states there were."""
    seen: dict[str, Article] = {article.id: article for article in articles}
    latest: dict[str, str] = {}  # the id of each page's
    for id_, article in seen.items():
        known = latest.setdefault(article.key, id_)
        if _age(known, seen[known]) < _age(id_, article):
            latest[article.key] = id_
    found = [Candidate.of(seen[id_], id_) for id_ in sorted(latest.values())]
    return found, len(seen) - len(found)


def _age(id_: str, article: Article) -> tuple[str, str, str]:
    captured = article.capture.captured.isoformat() if article.capture else ""
    return captured, article.modified or article.published or "", id_


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
    asked = frozenset(asked_countries(commission))
    if asked and not candidate.is_of_any(asked, outlet.country if outlet else ""):
        return "names none of the countries"
    return None
