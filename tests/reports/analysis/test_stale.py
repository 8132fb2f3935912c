"""Futures that were overtaken: held to the day that was meant, or left out."""

from __future__ import annotations

from datetime import date

import pytest

from crawler.archive import Article
from tests.reports.analysis.made import article, found

PLAN = article(
    "Envoy Dana Orlen will visit Ankara on Thursday, Foreign Minister Karim Valdan said.",
    "courier",
    "2023-11-06T12:00:00+03:00",
)


def became(*articles: Article) -> list[tuple[date, str | None]]:
    """The day of each announcement that is past, and the words that tell what became of it."""
    return [(each.dated.day, each.took_place.text if each.took_place else None) for each in found(*articles).overtaken]


def test_what_took_place_on_the_weekday_announced_is_told_as_such() -> None:
    done = article("Envoy Dana Orlen visited Ankara on Thursday.", "ledger", "2023-11-10T08:00:00+03:00")

    assert became(PLAN, done) == [(date(2023, 11, 9), "Envoy Dana Orlen visited Ankara on Thursday.")]


@pytest.mark.parametrize("weekday", ["Wednesday", "Friday"])
def test_what_took_place_on_another_weekday_is_not_clearly_what_was_announced(weekday: str) -> None:
    done = article(f"Envoy Dana Orlen visited Ankara on {weekday}.", "ledger", "2023-11-10T20:00:00+03:00")

    assert became(PLAN, done) == []


def test_the_same_weekday_a_week_later_is_not_the_one_that_was_announced() -> None:
    done = article("Envoy Dana Orlen visited Ankara on Thursday.", "ledger", "2023-11-17T08:00:00+03:00")

    assert became(PLAN, done) == []


@pytest.mark.parametrize(
    ("later", "is_listed"),
    [
        ("Jordanian Prime Minister Karim Valdan stepped down on Wednesday after a vote in Amman.", False),
        ("Jordanian Prime Minister Dana Orlen said on Wednesday that Karim Valdan was ill.", True),
        ("Jordanian Prime Minister Karim Valdan denied on Wednesday that Valdan stepped down.", True),
    ],
)
def test_who_has_stepped_down_will_not_do_so_in_december(later: str, is_listed: bool) -> None:
    plan = "Jordanian Prime Minister Karim Valdan said on Monday that he will step down on 4 December."
    told = found(article(plan), article(later, "wire", "2023-11-08T12:00:00Z"), topic="Valdan of Jordan")

    assert [each.sentence.text for each in told.calendar] == ([plan] if is_listed else [])
