"""A candidate: an article with what selection asks of it again and again; and why one is passed over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from crawler.archive import Article, Outlet
from crawler.archive.text import (
    Mention,
    countries_in,
    day_of,
    first_words,
    guess_language,
    plain,
    region_countries,
    root,
    stop_words,
    written_words,
)
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
    words: Mapping[str, int]  # of the text, with their number
    roots: Mapping[str, int]
    length: int  # the sum of ``roots``

    @classmethod
    def of(cls, article: Article) -> Candidate:
        language = (article.language or guess_language(article.text) or "").partition("-")[0]
        titled, standfirst = written_words(article.headline), written_words(article.standfirst or "")
        text = first_words(article.text, READ)
        words, roots = _counted(language, (text, 1), (standfirst, STANDFIRST), (titled, HEADLINE))
        return cls(
            article,
            article.id,
            day_of(article.published),
            language,
            tuple(countries_in(article.headline)),
            frozenset(map(plain_form, titled)),
            frozenset(map(plain_form, [*titled, *standfirst, *text[:LEAD]])),
            words,
            roots,
            sum(roots.values()),
        )

    def names_any(self, codes: frozenset[str]) -> bool:
        """Does the article name one of these countries?"""
        return any(code in codes for code, _, _ in self.headline) or any(
            code in codes for code, _, _ in countries_in(self.article.text)
        )


plain_form = lru_cache(maxsize=1 << 17)(plain)  # the same words come again and again


def _counted(language: str, *places: tuple[Sequence[str], int]) -> tuple[dict[str, int], dict[str, int]]:
    """How often each plain word comes in the first place, and each root in all of them, weighed."""
    words: dict[str, int] = {}
    roots: dict[str, int] = {}
    read = _read_of(language)
    for first, (written, weight) in enumerate(places):
        for each, times in Counter(written).items():
            word, known = read[each]
            if not first:
                words[word] = words.get(word, 0) + times
            if known:
                roots[known] = roots.get(known, 0) + weight * times
    return words, roots


class _Read(dict[str, tuple[str, str]]):
    """Each word of a language in its plain form, and its root; the root is "" where it says nothing of the matter.

    Reckoned when it is first asked for, and begun anew when there are too many.
    """

    def __init__(self, language: str) -> None:
        self._language, self._silent = language, stop_words(language or "en")

    def __missing__(self, written: str) -> tuple[str, str]:
        if len(self) >= REMEMBERED:
            self.clear()
        word = plain(written)
        silent = word in self._silent or (len(word) < 2 and not word.isdecimal())
        self[written] = found = (word, "" if silent else root(word, self._language))
        return found


@cache
def _read_of(language: str) -> _Read:
    return _Read(language)


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
    asked = frozenset(asked_countries(commission))
    if asked and not candidate.names_any(asked):
        return "names none of the countries"
    return None
