"""Days of the period of which no article that was read is: nobody should take their silence for quiet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from crawler.archive import Article
from crawler.archive.text import WORD, content_words, countries_in, places_named, plain, rarity, regions_in
from reports.composition import phrases
from reports.composition.statements import Writer
from reports.derivation import published_day
from reports.records import Printed, Selection

LONG_SILENCE, SHARE_SILENT = timedelta(days=7), 0.2  # at an end of the period, of all of it; the longer counts
MONTH = timedelta(days=28)  # without an article between two, or the same share of the period; the longer counts
SHARE_OF_WORDS = 0.6  # of the topic's, from which on an article is of it
NAME = 2  # what a name counts, where another word counts 1
MOST = 2  # lines; the longest silences are told


def days_without_articles(writer: Writer, selection: Selection, topic: str, since: date, until: date) -> list[Printed]:
    """A line where the articles tell of a part of the period alone, and for the longest times without any.

    Where some of the articles read have not the words of the topic there is no line: a name may be spelt otherwise,
    and the words be of other matters, so that nobody can say which of them tell of it.

    Where more articles were found than could be read, those times are nothing that the archive says.
    """
    articles = tuple(chosen.article for chosen in selection.chosen)
    if not _all_have_its_words(articles, topic):
        return []
    days = ((published_day(article.published), article.id, article) for article in articles)
    found = [(day, id_, article) for day, id_, article in days if day and since <= day <= until]
    if not found:
        return []
    dated, articles = sorted(found, key=lambda each: each[:2]), tuple(article for *_, article in found)
    told, beyond = (dated[0][0], dated[-1][0]), [day for each in selection.beyond if (day := published_day(each))]
    are_told = all(told[0] <= day <= told[1] for day in beyond)  # or there is more of the rest of the period
    rows = [_ends(writer, articles, told, (since, until))] if are_told else []
    if selection.is_cut:
        return [row for row in rows if row]
    silences = [(after[0] - before[0], before, after) for before, after in pairwise(dated)]
    least = max(MONTH, (until - since) * SHARE_SILENT)
    long = sorted((each for each in silences if each[0] > least), key=lambda each: -each[0])[:MOST]
    for _, before, after in sorted(long, key=lambda each: each[1][0]):
        rows.append(phrases.none_between(writer, "gaps", articles, before[2], after[2]))
    return [row for row in rows if row]


def _all_have_its_words(articles: Sequence[Article], topic: str) -> bool:
    """Have all of them most of the topic, a rare word counting more, if it is more than countries?

    Of "the fire in Tarsk" the fire must be told, however rare Tarsk is.
    """
    weights = _weights(topic)
    least, towns = SHARE_OF_WORDS * sum(weights.values()), _towns(topic)
    plainly = {*weights} - towns if towns else set()
    return not weights or all(_is_of(_words(each), weights, least, plainly) for each in articles)


def _is_of(words: frozenset[str], weights: Mapping[str, float], least: float, plainly: set[str]) -> bool:
    weight = sum(weight for word, weight in weights.items() if word in words)
    return weight >= least and (not plainly or not plainly.isdisjoint(words))


def _towns(topic: str) -> frozenset[str]:
    """The words of the towns that a topic names."""
    towns = (each.name for each in places_named(topic, "en", ()) if each.kind == "city")
    return frozenset(word for each in towns for word in content_words(each, "en"))


def _weights(topic: str) -> dict[str, float]:
    """How rare each word of a topic is, twice as much for names; its countries and regions left out."""
    regions = regions_in(topic, [match.span() for match in WORD.finditer(topic)])
    for start, end in sorted({*regions, *((start, end) for _, start, end in countries_in(topic))}, reverse=True):
        topic = topic[:start] + " " * (end - start) + topic[end:]
    return {
        each: rarity(plain(word), "en") * (NAME if word[0].isupper() else 1)
        for word in WORD.findall(topic)
        for each in content_words(word, "en")
    }


def _words(article: Article) -> frozenset[str]:
    return frozenset(content_words(f"{article.headline} {article.text}", "en"))


def _ends(
    writer: Writer, articles: tuple[Article, ...], told: tuple[date, date], period: tuple[date, date]
) -> Printed | None:
    (first, last), (since, until) = told, period
    most = max(LONG_SILENCE, (until - since) * SHARE_SILENT)
    if max(first - since, until - last) < most:
        return None
    return phrases.of_days(writer, "gaps", articles, first == last)
