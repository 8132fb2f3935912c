"""What a report may print under the day of an article: what it leads with, and nothing that was told days before."""

from __future__ import annotations

import pytest

from reports.analysis.days import event_day
from reports.analysis.reading import read
from tests.reports.analysis.made import OUTLETS, article, found, selection

LEAD = "Envoy Dana Orlen opened the coast road near Amman on Saturday, 4 November."
VOTE = "The Harbour Council of Tarsk voted by nine to one to refer the coast road to a judge."


def developments(*articles, **asked) -> list[str]:  # type: ignore[no-untyped-def]
    return [each.passage.text for each in found(*articles, **asked).developments]


def test_a_deed_without_a_day_that_was_told_days_before_is_old() -> None:
    recalled = "The Harbour Council of Tarsk voted to refer the coast road to a judge."
    first = article(f"{VOTE}", published="2023-11-02T12:00:00+03:00", headline="Harbour council refers coast road")
    later = article(
        f"{recalled}\n\nEnvoy Dana Orlen opened a market at Tarsk on Monday.",
        "ledger",
        "2023-11-06T12:00:00+03:00",
        headline="Harbour council of Tarsk and its coast road",
    )
    asked = {"topic": "Coast road of Tarsk"}

    assert recalled in developments(later, **asked)
    assert recalled not in developments(first, later, **asked)
    assert VOTE in developments(first, later, **asked)


@pytest.mark.parametrize(
    "sentence",
    [
        "The vote on the coast road followed weeks of talks between Envoy Dana Orlen and the drivers of Tarsk.",
        "The opening of the coast road came after weeks of talks between Envoy Dana Orlen and the drivers.",
        "Norvia opened the coast road to Envoy Dana Orlen and Jordan followed.",
    ],
)
def test_what_went_before_is_no_news_of_the_day(sentence: str) -> None:
    text = f"{sentence}\n\n{LEAD}"

    assert sentence not in developments(article(text, published="2023-11-04T12:00:00+03:00", headline="Coast road"))


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Norvia has denied that it broke a ceasefire that it announced on Friday.", None),
        ("Norvia said the port was shut to more ships than the number it had named on Friday.", None),
        ("Norvia announced on Friday that it opened the coast road.", "2023-11-03"),
        ("Orlen told the council that it opened the coast road on Friday.", "2023-11-03"),
    ],
)
def test_the_day_of_what_only_tells_which_is_no_day_of_the_event(sentence: str, day: str | None) -> None:
    (reading,) = read(selection([article(f"{LEAD}\n\n{sentence}")]), OUTLETS)
    dated = event_day(reading.sentences[1])

    assert (dated.day.isoformat() if dated else None) == day


@pytest.mark.parametrize(
    "lead",
    [
        "The coast road near Amman, a narrow one, has been closed days after Envoy Dana Orlen opened it.",
        "Jordan's coast road was closed after Envoy Dana Orlen lost a lorry near Amman.",
    ],
)
def test_what_was_done_is_news_where_an_article_leads_with_it(lead: str) -> None:
    headline = "Coast road near Amman closed after lorry lost"
    told = article(lead, published="2023-11-04T12:00:00+03:00", headline=headline)

    assert developments(told) == [lead]


def test_a_country_that_articles_of_the_topic_name_is_no_gap() -> None:
    told = article(f"{LEAD}\n\nIn Norway nobody knew of it.")

    assert found(told, countries=("JO", "NO")).gaps == ()
    assert [each.asked for each in found(told, countries=("JO", "SE")).gaps] == ["SE"]
