"""Counts of people, however news writes them, and which of them is the latest."""

from __future__ import annotations

import pytest

from crawler.records import Article
from reports.analysis.figures import figures
from reports.analysis.reading import read
from reports.analysis.tolls import Tolls
from reports.analysis.worth import Study
from tests.reports.analysis.made import OUTLETS, article, commission, found, selection
from tests.reports.analysis.test_one_event import sentence


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The number of people killed when a ferry sank off Tarsk rose to 27 on Monday.", [("killed", 27)]),
        ("Divers raised a ferry off Tarsk, bringing the toll of the accident to 27.", [("killed", 27)]),
        ("Divers had recovered 27 bodies off Tarsk by Monday evening.", [("killed", 27)]),
        ("At least 27 people drowned when a ferry sank off Tarsk.", [("killed", 27)]),
        ("The ferry disaster claimed 27 lives.", [("killed", 27)]),
        ("The blast left 27 dead and 40 wounded.", [("killed", 27), ("wounded", 40)]),
        ("The fire had a death toll of twenty-seven.", [("killed", 27)]),
        ("Twenty seven people are now known to have died.", [("killed", 27)]),
        ("A storm went over Tarsk, killing 27 in villages of the north.", [("killed", 27)]),
        ("In Tarsk 27 were confirmed dead on Monday.", [("killed", 27)]),
        ("The dead, now 27, were buried.", [("killed", 27)]),
        ("The wounded, now 40, were taken to Tarsk.", [("wounded", 40)]),
        ("The number of missing rose from 14 to 22.", [("missing", 22)]),
        ("Police arrested 12 and closed the road.", [("arrested", 12)]),
        ("The flood displaced 3,000 people and left 14 missing.", [("displaced", 3000), ("missing", 14)]),
        ("27 people were killed and 40 others were injured.", [("killed", 27), ("wounded", 40)]),
    ],
)
def test_people_are_counted_whether_a_noun_says_so_or_not(text: str, counts: list[tuple[str, int]]) -> None:
    assert [(each.deed, each.value) for each in figures(sentence(text))] == counts


def test_people_called_by_their_country_are_counted_as_such() -> None:
    texts = ("Valdan said that 56 Norwegians had been hurt.", "A raid in Tarsk wounded 56 Norwegians in a camp.")
    assert [(each.value, each.unit, each.deed) for text in texts for each in figures(sentence(text))] == [
        (56, "norwegian", "wounded")
    ] * 2

    told = "Road Minister Karim Valdan said that 56 Norwegians had been hurt in the raid on Tarsk on Monday."
    questions = ("How many Norwegians were hurt?", "How many people were hurt?", "How many Danes were hurt?")
    answers = found(article(told), topic="raid on Tarsk", questions=questions).answers
    assert [[each.passage.text for each in answer.sentences] for answer in answers] == [[told], [], []]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The Road Council corrected an earlier figure of 41 missing people: 22 were still missing.", [22]),
        ("The death toll rose to 27, up from 12.", [27]),
        ("Shelling killed 5 in Tarsk and 3 in Irbid.", []),
        ("The army killed 27 sheep.", []),
    ],
)
def test_a_figure_that_was_replaced_and_a_part_of_one_count_nobody(text: str, counts: list[int]) -> None:
    assert [each.value for each in figures(sentence(text))] == counts


def test_what_comes_on_top_of_others_is_no_toll() -> None:
    told = figures(sentence("Divers found 15 more bodies, bringing the toll to 27, after a further 2 people died."))
    assert [(each.value, each.is_more) for each in told] == [(15, True), (27, False), (2, True)]


OLD = "The death toll from the sinking of a ferry off Tarsk has reached 26, the Road Council said on Tuesday."
NEW = "The number of people killed when a ferry sank off Tarsk rose to 27 on Tuesday, the Harbour Office said."
FIRST = "A ferry sank off Tarsk on Monday, killing at least 15 people, the Harbour Office said."


@pytest.mark.parametrize(
    "question", ["How many people were killed?", "What is the death toll?", "How high is the toll?"]
)
def test_a_page_that_was_revised_counts_on_the_day_of_its_revision(question: str) -> None:
    articles = (
        article(FIRST, "ledger", "2023-11-06T10:00:00+03:00", headline="Ferry sinks off Tarsk"),
        article(OLD, "courier", "2023-11-07T10:00:00+03:00", headline="Ferry off Tarsk"),
        article(
            NEW,
            "bulletin",
            "2023-11-06T12:00:00+03:00",
            headline="Ferry off Tarsk",
            modified="2023-11-07T19:00:00+03:00",
        ),
    )
    (answer,) = found(*articles, topic="ferry off Tarsk", questions=(question,)).answers

    assert answer.note == "Accounts differ"
    assert sorted(each.passage.text for each in answer.sentences) == sorted((OLD, NEW))


def test_a_figure_on_a_page_that_was_revised_later_for_another_reason_is_not_the_latest() -> None:
    stale = "At least 15 people were killed as a ferry sank off Tarsk, the Harbour Office said."
    articles = (
        article(
            stale,
            "ledger",
            "2023-11-06T10:00:00+03:00",
            headline="Ferry off Tarsk",
            modified="2023-11-08T10:00:00+03:00",
        ),
        article(OLD, "courier", "2023-11-07T10:00:00+03:00", headline="Ferry off Tarsk"),
    )
    (answer,) = found(*articles, topic="ferry off Tarsk", questions=("What is the death toll?",)).answers

    assert answer.note != "Latest figure found"
    assert OLD in [each.passage.text for each in answer.sentences]


def overtaken(*articles: Article) -> list[str]:
    """The sentences whose toll others overtake; each article is thought to be of a story of its own."""
    study = Study(commission(), read(selection(articles, list(range(1, len(articles) + 1))), OUTLETS))
    tolls = Tolls(study)
    return [each.text for reading in study.readings for each in reading.sentences if tolls.is_overtaken(each)]


def test_a_toll_that_is_lowered_later_is_overtaken_and_ends_no_series() -> None:
    first = "The death toll of the ferry accident off Tarsk rose to 23 on Sunday, the Harbour Office of Norvia said."
    second = "The death toll of the ferry accident off Tarsk rose to 58 on Monday, the Harbour Office of Norvia said."
    lowered = "The Harbour Office of Norvia lowered the number of dead from 58 to 56, for two had been counted twice."
    days = ("2023-11-05T20:00:00Z", "2023-11-06T20:00:00Z", "2023-11-08T12:00:00Z")
    articles = [
        article(text, outlet, published=day, headline="Ferry accident off Tarsk")
        for text, outlet, day in zip((first, second, lowered), ("courier", "ledger", "bulletin"), days, strict=True)
    ]

    def ends(told: list[Article]) -> list[str]:
        differences = found(*told, topic="ferry accident off Tarsk", countries=()).differences
        return [each.accounts[-1].sentence.text for each in differences if each.replaced]

    tolls = Tolls(study := Study(commission(), read(selection(articles), OUTLETS)))
    assert [tolls.is_overtaken(each.sentences[0]) for each in study.readings if each.id == articles[1].id] == [True]
    assert second in ends(articles[:2])
    assert second not in ends(articles)


def test_a_toll_is_overtaken_by_two_later_ones_of_the_same_place_though_they_differ() -> None:
    old = "Rebels shot at clerks in Irbid's Copper Gate, and the violence killed three people, the Harbour Office said."
    eight = "Clashes in Irbid's Copper Gate killed eight people, the Harbour Office said."
    eleven = "The death toll of the violence in Irbid's Copper Gate reached 11, the Harbour Office said on Tuesday."

    def is_outgrown(first: str, second: str) -> bool:
        later = (
            article(first, "ledger", published="2023-11-06T12:00:00Z"),
            article(second, "bulletin", published="2023-11-07T12:00:00Z"),
        )
        return old in overtaken(article(old, published="2023-11-05T12:00:00Z"), *later)

    assert is_outgrown(eight, eleven)
    assert not is_outgrown(eight.replace("eight", "two"), eleven)
    assert not is_outgrown(eight, eleven.replace("Irbid's Copper Gate", "Amman's old port"))
    assert not is_outgrown(eight, "On Monday shots in Irbid's Copper Gate killed 11 people, the Harbour Office said.")
    assert not is_outgrown(eight, "Since May 11 people were killed in Irbid's Copper Gate, the Harbour Office said.")


@pytest.mark.parametrize(
    ("changed", "is_later"), [("2023-11-07T19:00:00+03:00", True), ("2023-11-07T08:00:00+03:00", False)]
)
def test_a_toll_is_overtaken_by_a_page_that_was_changed_later_on_its_day(changed: str, is_later: bool) -> None:
    revised = article(NEW, "bulletin", "2023-11-06T12:00:00+03:00", modified=changed)
    old = article(OLD, published="2023-11-07T10:00:00+03:00")
    tolls = Tolls(study := Study(commission(), read(selection((revised, old)), OUTLETS)))

    assert [tolls.is_overtaken(each.sentences[0]) for each in study.readings if each.id == old.id] == [is_later]


@pytest.mark.parametrize(
    ("other", "is_rivalled"),
    [
        ("At least 27 people drowned when a ferry sank on Lake Tarsk, the Road Council said.", True),
        ("At least 20 people drowned when a ferry sank on Lake Tarsk, the Road Council said.", False),
        ("At least 27 people drowned when a ferry sank on Lake Mirra, the Road Council said.", False),
        ("Since May 27 people have drowned on Lake Tarsk, the Road Council said.", False),
    ],
)
def test_a_toll_that_another_article_of_its_day_gives_otherwise_is_no_key_fact(other: str, is_rivalled: bool) -> None:
    own = "A ferry accident on Lake Tarsk killed 26 people, the Harbour Office said."
    study = Study(commission(), read(selection((article(own), article(other, "ledger"))), OUTLETS))
    (figure,) = (one for each in study.readings for one in figures(each.sentences[0]) if each.sentences[0].text == own)

    assert Tolls(study).is_rivalled(figure) is is_rivalled
