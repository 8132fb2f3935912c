"""What a selection rests on, and what was asked and not found in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reports.analysis import study
from reports.records import Chosen, Gap, OutletCoverage, OutletRecord, Selection
from tests.reports.analysis.made import OUTLETS, article, commission, found

JORDAN = article(
    "Foreign Minister Karim Valdan of Jordan met Dana Orlen in Amman on Saturday, 4 November.",
    published="2023-11-04T20:00:00+03:00",
)
IRAQ = article(
    "President Tomas Reval of Iraq received Dana Orlen in Baghdad on Sunday, 19 November.",
    "ledger",
    published="2023-11-19T20:00:00+03:00",
)
COPY = replace(JORDAN, url="http://wire.example/1", key="http://wire.example/1", outlet="wire")


def test_articles_copies_origins_days_and_languages_are_counted() -> None:
    chosen = Selection((Chosen(JORDAN, 1.0, "made", 1, (COPY,)), Chosen(IRAQ, 1.0, "made", 2)))
    coverage = study(commission(), chosen, OUTLETS).coverage

    assert (coverage.articles, coverage.copies, coverage.origins) == (2, 1, 2)
    assert coverage.days == ((date(2023, 11, 4), 2), (date(2023, 11, 19), 1))
    assert coverage.languages == (("en", 2),)
    assert coverage.outlets == (
        OutletCoverage("courier", 1, 0, date(2023, 11, 4), date(2023, 11, 4)),
        OutletCoverage("ledger", 1, 0, date(2023, 11, 19), date(2023, 11, 19)),
        OutletCoverage("wire", 0, 1, date(2023, 11, 4), date(2023, 11, 4)),
    )


def test_an_outlet_without_an_article_was_silent_and_one_whose_visits_came_to_nothing_failed() -> None:
    record = {
        "courier": OutletRecord(articles=1, visits=10, failed=1),
        "ledger": OutletRecord(articles=1, visits=10, failed=6),
        "wire": OutletRecord(visits=10),
    }
    coverage = study(commission(), Selection((Chosen(JORDAN, 1.0, "made", 1),)), OUTLETS, record).coverage

    assert coverage.silent == ("wire",)
    assert coverage.failing == (("ledger", 10, 6),)


def test_a_country_is_missing_as_a_whole_or_in_weeks_in_which_no_article_names_it() -> None:
    asked = {"countries": ("JO", "NO"), "since": date(2023, 11, 1), "until": date(2023, 11, 21)}

    assert found(JORDAN, IRAQ, **asked).gaps == (
        Gap("country", "NO"),
        Gap("country", "JO", date(2023, 11, 6)),
        Gap("country", "JO", date(2023, 11, 13)),
        Gap("country", "JO", date(2023, 11, 20)),
    )


def test_in_a_short_period_weeks_say_nothing() -> None:
    assert found(JORDAN, countries=("JO",)).gaps == ()
