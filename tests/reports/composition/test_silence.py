"""Gaps of time are told of the articles that have the words of the topic, not of whatever else was read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from crawler.archive import Article
from reports.composition.binding import Binder
from reports.composition.silence import days_without_articles
from reports.composition.statements import Writer
from tests.reports.analysis.made import OUTLETS, article, selection

SINCE, UNTIL = date(2023, 6, 1), date(2023, 11, 30)
ROAD = article("Karim Valdan opened the coast road.", published="2023-11-04T12:00:00+03:00")
MILL = article("Dana Orlen opened a mill in Norvia.", "ledger", "2023-06-02T12:00:00+03:00")


ONLY = "The one article that was read is of 4 November 2023; none is of the rest of the period."
BETWEEN = "None of the 2 articles that were read is of a day between 2 June 2023 and 4 November 2023."


@pytest.mark.parametrize(("topic", "wanted"), [("Karim Valdan", []), ("Norway", [BETWEEN]), ("price of bread", [])])
def test_where_some_articles_have_not_the_words_of_the_topic_nothing_is_told_of_days(
    topic: str, wanted: list[str]
) -> None:
    writer = Writer(Binder(lambda _: None), OUTLETS, "en")

    found = days_without_articles(writer, selection([ROAD, MILL]), topic, SINCE, UNTIL)

    assert [each.statement.text for each in found] == wanted


def lines(topic: str, *articles: Article, beyond: tuple[str, ...] = ()) -> list[str]:
    writer, chosen = Writer(Binder(lambda _: None), OUTLETS, "en"), selection(articles)
    found = days_without_articles(writer, replace(chosen, beyond=beyond), topic, SINCE, UNTIL)
    return [each.statement.text for each in found]


def test_what_happened_in_a_town_must_be_told_by_an_article_that_counts() -> None:
    fire = article("A fire burned the mills of Amman.", published="2023-06-02T12:00:00+03:00")
    fair = article("Traders opened a fair in Amman.", "ledger", "2023-06-02T12:00:00+03:00")

    (line,) = lines("fire in Amman", fire)
    assert line == "The one article that was read is of 2 June 2023; none is of the rest of the period."
    assert lines("fire in Amman", fire, fair) == []


def test_articles_of_other_days_for_which_there_was_no_room_keep_the_line_away() -> None:
    assert lines("Karim Valdan", ROAD, beyond=("2023-11-04T09:00:00Z", "2023-11-04T10:00:00Z")) == [ONLY]
    assert lines("Karim Valdan", ROAD, beyond=("2023-07-01T09:00:00Z", "2023-11-04T09:00:00Z")) == []


def test_articles_outside_the_period_are_none_of_its_days() -> None:
    after = article("Karim Valdan sold the coast road.", "wire", "2024-01-05T12:00:00+03:00")

    assert lines("Karim Valdan", ROAD, after) == [ONLY]
