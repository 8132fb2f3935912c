"""What a topic is about, and which sentences, quotations and differences speak of it."""

from __future__ import annotations

import pytest

from reports.analysis.reading import read
from reports.analysis.topic.matter import Matter, matter_of_topic
from reports.analysis.worth import Study
from tests.reports.analysis.made import OUTLETS, article, commission, found, selection

COURT = "International Road Court warrants for Valdan"


def speaks(text: str, matter: Matter) -> bool:
    (reading,) = read(selection([article(text)]), OUTLETS)
    lands = {code for each in reading.sentences for code in each.named}
    return matter.is_in({word for each in reading.sentences for word in each.words}, lands, text)


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("The Road Court in Oslo sat on Sunday.", True),
        ("The IRC sat on Sunday.", True),
        ("An International Road day was held.", False),
        ("The International Monetary Fund lent money.", False),
        ("Two warrants were signed.", True),
        ("Waldan left for Tarsk.", False),
        ("It rained in Tarsk.", False),
    ],
)
def test_one_usual_word_of_a_long_name_says_nothing(text: str, does: bool) -> None:
    assert speaks(text, matter_of_topic("International Road Court warrants", "en")) is does


def openings(number: int) -> list[str]:
    return [f"Valdan walked road {each} to the {each + 2}nd village.\n\nIt rained there." for each in range(number)]


def test_what_most_articles_open_with_tells_nothing_alone() -> None:
    articles = [article(text) for text in (*openings(11), "The Road Court signed two warrants for Valdan.")]
    many = Study(commission(COURT), read(selection(articles), OUTLETS)).matter
    few = Study(commission(COURT), read(selection(articles[:3]), OUTLETS)).matter

    assert speaks("Valdan saw the Road Court.", few)
    assert not speaks("Valdan left for Tarsk.", many)
    assert speaks("Two warrants for Valdan were signed.", many)


def test_of_a_family_the_surname_that_all_articles_open_with_says_little() -> None:
    articles = [article(text) for text in (*openings(11), "Kaspar Valdan and Dana Valdan left.")]
    made = Study(commission("Kaspar Valdan"), read(selection(articles), OUTLETS))

    assert speaks("Kaspar Valdan walked the road.", made.matter)
    assert not speaks("Dana Valdan walked the road.", made.matter)


def test_where_something_was_is_not_enough_and_of_two_names_both_are_asked_for() -> None:
    assert not speaks("A bus burned in Tarsk.", matter_of_topic("Curfew in Tarsk", "en"))
    assert speaks("The curfew began at dusk.", matter_of_topic("Curfew in Tarsk", "en"))
    assert not speaks("Sirtena burned.", matter_of_topic("Flight of Valdan from Sirtena", "en"))
    assert speaks("Valdan left Sirtena.", matter_of_topic("Flight of Valdan from Sirtena", "en"))
    assert speaks("Valdan spoke.", matter_of_topic("Valdan's talks with Orlen in the Middle East", "en"))


def test_a_topic_of_which_all_is_usual_is_spoken_of_by_each_word() -> None:
    made = Study(commission("Valdan"), read(selection([article(text) for text in openings(12)]), OUTLETS))

    assert speaks("Valdan left for Tarsk.", made.matter)


def test_noun_and_verb_are_one_and_a_name_has_no_verb() -> None:
    matter = matter_of_topic("Evacuation of roadmen", "en")

    assert speaks("Norway evacuated 40 people.", matter)
    assert not speaks("A laser burned.", matter_of_topic("Shooting in Las Vegas", "en"))


def test_of_two_countries_a_sentence_must_name_the_one_that_not_all_articles_open_with() -> None:
    norway = [article(f"Norway closed its tunnel number {each} on Sunday.") for each in range(11)]
    articles = [*norway, article("Jordan asked Norway for a tunnel.")]
    made = Study(commission("Jordan and the tunnels of Norway"), read(selection(articles), OUTLETS))

    assert speaks("Jordan closed its tunnels.", made.matter)
    assert not speaks("Norway closed its tunnels.", made.matter)
    assert speaks("Norway closed its tunnels.", matter_of_topic("Jordan and the tunnels of Norway", "en"))


def test_a_topic_of_two_countries_asks_for_the_rarer_and_one_of_a_single_country_for_nothing() -> None:
    articles = [article(f"Egypt mended road {each}.", headline="Roads of Egypt") for each in range(11)]
    of_two = article("Norway lent Egypt ships.", headline="Norway lends Egypt ships")
    made = read(selection([*articles, of_two]), OUTLETS)
    both = Study(commission("Norway and Egypt"), made).matter

    assert speaks("Norwegian ships came.", both)
    assert not speaks("Egypt mended a road.", both)
    assert [both.heads(each) for each in made].count(True) == 1
    assert speaks("Egypt mended a road.", Study(commission("Egypt"), made).matter)


def test_where_all_open_with_a_name_the_head_is_asked_for_even_beside_other_words() -> None:
    articles = [article(f"Valdan's office mended road {each}.", headline="Valdan") for each in range(11)]
    made = read(selection([*articles, article("Dana Orlen defected from Valdan's office.")]), OUTLETS)
    matter = Study(commission("Defections from Valdan's office"), made).matter

    assert speaks("Orlen defected from Valdan's office.", matter)
    assert not speaks("Valdan's office mended a road.", matter)
    assert not matter.is_even


def test_of_two_parts_the_one_that_not_all_open_with_is_asked_for() -> None:
    articles = [article(f"Walkers rested in village {each}.") for each in range(11)]
    made = read(selection([*articles, article("The dentists met walkers.")]), OUTLETS)
    matter = Study(commission("the dentists and the walkers"), made).matter

    assert speaks("Dentists slept.", matter)
    assert not speaks("Walkers slept.", matter)


def test_who_fights_for_a_place_enters_it_and_a_price_does_not() -> None:
    fall = matter_of_topic("the fall of Tarsk", "en")

    assert speaks("Riders streamed into Tarsk.", fall)
    assert not speaks("Riders streamed into Oslo.", fall)
    assert not speaks("Riders streamed into Oslo.", matter_of_topic("the fall in prices", "en"))


def test_a_strike_of_workers_is_no_attack_and_who_steps_down_resigns() -> None:
    assert speaks("Jets struck the road.", matter_of_topic("Attacks on the road", "en"))
    assert not speaks("Dockers went on strike.", matter_of_topic("Attacks in Tarsk", "en"))
    assert speaks("Valdan stepped down.", matter_of_topic("Resignation of the mayor", "en"))


def test_what_only_frames_a_topic_or_joins_a_name_is_not_its_matter() -> None:
    matter = matter_of_topic("Reaction of Karim al-Valdan", "en")

    assert not speaks("The reaction of Abul al Orlen was short.", matter)
    assert speaks("Al-Valdan left.", matter)


@pytest.mark.parametrize(
    ("topic", "text", "does"),
    [
        ("uprising in Norvia", "Protesters filled the road.", True),
        ("protests in Norvia", "An uprising began in the east.", False),
        ("journalists in Norvia", "A cameraman was held.", True),
        ("Norvian oil", "The refinery stood still.", True),
        ("Oil Street", "The refinery stood still.", False),
    ],
)
def test_a_topic_takes_in_what_is_part_of_it(topic: str, text: str, does: bool) -> None:
    assert speaks(text, matter_of_topic(topic, "en")) is does


PEOPLE = "Foreign Minister Dana Orlen of Jordan opened the road in Amman on 4 November."


def on_topic(quotation: str, **more: str) -> list[bool]:
    text = f"{PEOPLE}\n\n{quotation}"
    told = found(article(text, **more), topic="Orlen and the road", countries=("JO",))
    return [each.on_topic for each in told.quotations]


def test_words_about_another_country_or_of_another_time_are_off_the_topic() -> None:
    here = "“The road to Tarsk was open again last night,” Foreign Minister Dana Orlen said."
    elsewhere = "“The road of Norway was open again last night,” Foreign Minister Dana Orlen said."

    assert on_topic(here) == [True]
    assert on_topic(elsewhere) == [False]
    assert on_topic(here, published="2023-11-11T12:00:00+03:00") == [True]
    assert on_topic(here, published="2023-11-14T12:00:00+03:00") == [False]


def test_the_minister_of_another_country_needs_its_name() -> None:
    own = "“The road to Tarsk was open again last night,” Foreign Minister Dana Orlen said."
    other = "Norway waits.\n\n“The road to Tarsk was open again last night,” Foreign Minister Ines Calder said."

    assert on_topic(own) == [True]
    assert on_topic(other) == [False]


def test_accounts_that_differ_are_of_the_topic_or_not() -> None:
    one = "The Orlen Fund counted 93 trucks with flour that entered Gaza on Sunday by the Rafah crossing."
    other = "The Valdan Office said that 105 trucks with flour entered Gaza through the Rafah crossing on Sunday."
    both = (article(one), article(other, "ledger", "2023-11-06T15:00:00+03:00"))

    (off,) = found(*both, topic="A vote on the coast road").differences
    (on,) = found(*both, topic="Trucks with flour").differences
    assert (off.on_topic, on.on_topic) == (False, True)


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Troops entered Bani Walid on Sunday.", True),
        ("Troops left Bani for the coast.", True),
        ("Spokesman Ahmed Bani spoke of the coast.", False),
        ("Colonel Ahmed Bani said troops had entered Bani Walid.", True),
    ],
)
def test_a_word_of_a_place_that_is_somebody_s_surname_is_no_word_of_the_place(text: str, does: bool) -> None:
    assert speaks(text, matter_of_topic("Bani Walid", "en")) is does


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Valdan told reporters in Amman that the road was open.", False),
        ("Valdan told a foreign journalist that the road was open.", False),
        ("Two journalists were held near the road.", True),
        ("Valdan told reporters that two journalists were held.", True),
    ],
)
def test_those_to_whom_something_is_said_are_no_matter(text: str, does: bool) -> None:
    assert speaks(text, matter_of_topic("journalists held in Jordan", "en")) is does


def test_where_a_country_s_articles_speak_of_the_topic_nothing_printed_is_no_gap() -> None:
    quiet = "Bread is cheap in Amman, as it was in Jordan last year."
    told = "It has been a blow to tourism, they say in Jordan, and what it means nobody knows."

    assert found(article(told), topic="tourism in Jordan", countries=("JO",)).gaps == ()
    assert [each.asked for each in found(article(quiet), topic="tourism in Oman", countries=("OM",)).gaps] == ["OM"]
