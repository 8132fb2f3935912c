"""Gaps of time are told of the articles that have the words of the topic, not of whatever else was read."""

from __future__ import annotations

from datetime import date

import pytest

from reports.composition.binding import Binder
from reports.composition.silence import days_without_articles
from reports.composition.statements import Writer
from tests.reports.analysis.made import OUTLETS, article, selection

SINCE, UNTIL = date(2023, 6, 1), date(2023, 11, 30)
ROAD = article("Karim Valdan opened the coast road.", published="2023-11-04T12:00:00+03:00")
MILL = article("Dana Orlen opened a mill in Norvia.", "ledger", "2023-06-02T12:00:00+03:00")


ONE = (
    "One of the articles that were read has the words of the topic, of 4 November 2023; none of the rest of the period "
    "has."
)
BETWEEN = "None of the 2 articles that were read is of a day between 2 June 2023 and 4 November 2023."


@pytest.mark.parametrize(("topic", "wanted"), [("Karim Valdan", [ONE]), ("Norway", [BETWEEN]), ("price of bread", [])])
def test_only_articles_with_the_words_of_the_topic_count(topic: str, wanted: list[str]) -> None:
    writer = Writer(Binder(lambda _: None), OUTLETS, "en")

    found = days_without_articles(writer, selection([ROAD, MILL]), topic, SINCE, UNTIL)

    assert [each.statement.text for each in found] == wanted
