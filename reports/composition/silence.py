"""Days of the period of which no article that was read is: nobody should take their silence for quiet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from crawler.archive import Article
from reports.composition import phrases
from reports.composition.statements import Writer
from reports.derivation import published_day
from reports.records import Printed, Selection

LONG_SILENCE, SHARE_SILENT = timedelta(days=7), 0.2  # at an end of the period, of all of it; the longer counts
MONTH = timedelta(days=28)  # without an article between two, or the same share of the period; the longer counts
MOST = 2  # lines; the longest silences are told


def days_without_articles(writer: Writer, selection: Selection, since: date, until: date) -> list[Printed]:
    """A line where the articles tell of a part of the period alone, and for the longest times without any.

    Where more articles were found than could be read, those times are nothing that the archive says.
    """
    articles = tuple(chosen.article for chosen in selection.chosen)
    dated = sorted(
        ((day, article.id, article) for article in articles if (day := published_day(article.published))),
        key=lambda each: each[:2],
    )
    if not dated:
        return []
    rows = [_ends(writer, articles, dated[0][0], dated[-1][0], since, until)]
    if selection.is_cut:
        return [row for row in rows if row]
    silences = [(after[0] - before[0], before, after) for before, after in pairwise(dated)]
    least = max(MONTH, (until - since) * SHARE_SILENT)
    long = sorted((each for each in silences if each[0] > least), key=lambda each: -each[0])[:MOST]
    for _, before, after in sorted(long, key=lambda each: each[1][0]):
        rows.append(phrases.none_between(writer, "gaps", articles, before[2], after[2]))
    return [row for row in rows if row]


def _ends(
    writer: Writer, articles: Sequence[Article], first: date, last: date, since: date, until: date
) -> Printed | None:
    most = max(LONG_SILENCE, (until - since) * SHARE_SILENT)
    if max(first - since, until - last) < most:
        return None
    return phrases.of_days(writer, "gaps", tuple(articles), first == last)
