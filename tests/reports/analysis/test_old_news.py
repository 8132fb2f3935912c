"""What a report may print under the day of an article: what it leads with, and nothing that was told days before."""

from __future__ import annotations

import pytest

from reports.analysis.attribution import is_second_hand
from reports.analysis.days import event_day
from reports.analysis.done import is_deed
from reports.analysis.reading import read
from reports.analysis.repeats import retells
from reports.analysis.sayings import Sayings
from reports.analysis.told_before import is_told_before
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


def test_a_deed_that_two_sentences_of_an_earlier_article_tell_is_old() -> None:
    recalled = "The Harbour Council of Tarsk voted unanimously to refer Norvia to the Road Court for its lorries."
    parts = (
        "The Harbour Council of Tarsk voted unanimously on Thursday to punish Norvia."
        "\n\nIt also refers the lorries of Norvia to the Road Court."
    )
    first = article(parts, published="2023-11-02T12:00:00+03:00")
    later = article(recalled, "ledger", "2023-11-06T12:00:00+03:00")
    readings = read(selection([first, later]), OUTLETS)

    assert is_told_before(Sayings(readings), readings[1].sentences[0])
    assert not is_told_before(Sayings(readings[1:]), readings[1].sentences[0])


def test_words_of_the_day_before_are_those_of_the_day_before() -> None:
    said = "The Harbour Council of Norvia said it opposed the coast road of Tarsk and all its lorries."
    first = article(said, published="2023-11-03T12:00:00+03:00", headline="Norvia and the coast road of Tarsk")
    again = article(said, "ledger", "2023-11-04T12:00:00+03:00", headline="Tarsk and its coast road: Norvia")
    told = found(first, again, topic="Coast road of Tarsk").developments

    assert [each.passage.article.published for each in told] == [first.published]


@pytest.mark.parametrize(
    "sentence",
    [
        "The vote on the coast road followed weeks of talks between Envoy Dana Orlen and the drivers of Tarsk.",
        "The opening of the coast road came after weeks of talks between Envoy Dana Orlen and the drivers.",
        "Norvia opened the coast road to Envoy Dana Orlen and Jordan followed.",
        "Protests in Jordan were fanned further when Envoy Dana Orlen said that Tarsk is not ready.",
        "Envoy Dana Orlen announced the route of the coast road to Amman in May, taking a chance to gain two friends.",
        "The opening of the coast road near Amman by Envoy Dana Orlen was postponed several times.",
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


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("Norvia, Jordan, Iraq and Tarsk abstained from the vote on the road.", True),
        ("In a Tarsk that knows no rain, Orlen crashed out on the 48th of 71 laps when he was in 14th place.", True),
        ("The Tarsk race descended into farce for a while when it was stopped again.", True),
        ("The council, which meets in Oslo, voted 180-238 to reject the coast road.", True),
        ("The council would have voted to reject the coast road.", False),
        ("Dana Orlen was known for the coast road.", False),
        ("The lorry looks like three carts of Tarsk strapped to one another.", False),
        ("Norvia did not open the coast road.", False),
    ],
)
def test_a_deed_is_what_the_first_clause_tells(sentence: str, is_so: bool) -> None:
    (reading,) = read(selection([article(sentence)]), OUTLETS)

    assert is_deed(reading.sentences[0]) is is_so


def test_what_one_person_says_twice_on_a_day_is_told_once() -> None:
    said = (
        "Envoy Dana Orlen told Amman Radio on Saturday that she is tired and wants to leave her post, but fears chaos."
    )
    again = "Orlen told Amman Radio that she would like to leave her post at once, but does not want to see a chaos."
    first = article(f"{LEAD}\n\n{said}", published="2023-11-04T12:00:00+03:00")
    later = article(f"{LEAD}\n\n{again}", "ledger", "2023-11-04T13:00:00+03:00")
    one, other = (reading.sentences[1] for reading in read(selection([first, later]), OUTLETS))

    assert retells(Sayings(read(selection([first, later]), OUTLETS)), one, event_day(one), other, event_day(other))


def test_who_speaks_on_a_states_television_is_heard_at_first_hand() -> None:
    heard, relayed = (
        read(selection([article(text)]), OUTLETS)[0].sentences[0]
        for text in (
            "Envoy Dana Orlen said on state television that the road to Oslo is open.",
            "The road to Oslo is open, state television said on Saturday.",
        )
    )

    assert not is_second_hand(heard)
    assert is_second_hand(relayed)


def test_news_of_a_weekday_told_again_in_its_week_is_no_background() -> None:
    told = "Envoy Dana Orlen counted 11 lost lorries on the road near Tarsk, the harbour office said on Saturday."
    days = [
        article(f"{told}\n\nOrlen left {place} on {day} November.", outlet, f"2023-11-0{day}T12:00:00+03:00")
        for day, place, outlet in ((5, "Oslo", "courier"), (6, "Amman", "ledger"), (7, "Baghdad", "bulletin"))
    ]
    readings = read(selection(days), OUTLETS)

    assert not Sayings(readings).is_background(readings[0].sentences[0])


def test_a_country_that_articles_of_the_topic_name_is_no_gap() -> None:
    told = article(f"{LEAD}\n\nIn Norway nobody knew of it.")

    assert found(told, countries=("JO", "NO")).gaps == ()
    assert [each.asked for each in found(told, countries=("JO", "SE")).gaps] == ["SE"]
