"""What would mislead a reader who has only the page, or tell nothing to one who asked for the topic."""

from __future__ import annotations

import pytest

from crawler.archive import Article
from reports.analysis.days import event_day
from reports.analysis.fitness import is_fit_under, why_not
from reports.analysis.reading import read
from reports.analysis.repeats import retells
from reports.analysis.sayings import Sayings
from reports.analysis.topic.matter import Matter, matter_of_topic
from reports.analysis.worth import Study
from tests.reports.analysis.made import OUTLETS, article, commission, found, selection

NEWS = "Envoy Dana Orlen opened the coast road near Amman on Saturday, 4 November."


def rule(sentence: str) -> str | None:
    """The rule that forbids printing a sentence that stands after news in a paragraph of its own."""
    (reading,) = read(selection([article(f"{NEWS}\n\n{sentence}")]), OUTLETS)
    return why_not(reading.sentences[1])


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Jordanian spokesman Karim Valdan said on Friday the offer had conditions.", "points to another sentence"),
        ("Jordan said that 15 drivers were hurt in Monday's incident, three of them badly.",
         "points to another sentence"),
        ("Dana Orlen praised the man whom Norvia named to carry out that transition, Karim Valdan.",
         "points to another sentence"),
        ("Dana Orlen later acknowledged in Oslo that the road had become too narrow.", "points to another sentence"),
        ("Norvian spokesman Karim Valdan had no immediate comment on the road on Friday.", "says nothing"),
        ("Norvian spokesman Karim Valdan said that Oslo continues to monitor the situation.",
         "says nothing"),
        ("Norvians help clean the old market of Tarsk on Saturday, a day after Karim Valdan resigned.",
         "not running text"),
    ],
)  # fmt: skip
def test_what_leans_says_nothing_or_stood_under_a_picture_is_left(sentence: str, wanted: str) -> None:
    assert rule(sentence) == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "Jordan said on Friday that its offer to the drivers of Tarsk held three conditions.",
        "Jordan said that 15 drivers were hurt in Monday's incident at the bridge of Tarsk.",
        "Dana Orlen asked Norvia for that sort of road on Friday.",
    ],
)
def test_what_the_sentence_itself_explains_stands(sentence: str) -> None:
    assert rule(sentence) is None


def test_what_stands_before_the_dateline_is_none_of_the_articles_text() -> None:
    caption = "Roadmen of Oslo met envoys of Jordan in Tarsk on Friday ."
    text = f"By the Courier Staff {caption}\n\nRoad open Amman , Jordan -LRB- CNN -RRB- -- {NEWS}"
    (with_it,) = read(selection([article(text)]), OUTLETS)
    (without,) = read(selection([article(f"{caption}\n\n{NEWS}")]), OUTLETS)

    assert [why_not(each) for each in with_it.sentences if "Tarsk" in each.text] == ["not running text"]
    assert why_not(with_it.sentences[-1]) is None
    assert why_not(without.sentences[0]) is None


def test_since_and_before_a_day_is_not_on_that_day() -> None:
    def day(text: str) -> bool:
        (reading,) = read(selection([article(text)]), OUTLETS)
        return event_day(reading.sentences[0], by_article=False) is not None

    assert not day("Since Norvia took over the road on 4 November, Oslo has sent 75 lorries.")
    assert not day("The road was wider now than before Oslo gave it to Norvia on 4 November.")
    assert day("Before the vote, Norvia closed the road on 4 November.")


def test_a_list_of_days_without_its_days_tells_no_day() -> None:
    told = "Envoy Dana Orlen told Norvia in Oslo that the coast road must open, the Road Ministry said."
    listed = article(f"A day-by-day summary of the events on the road.\n\n{told}")

    assert told not in {each.passage.text for each in found(listed, topic="Orlen and the road").developments}
    assert told in {
        each.passage.text for each in found(article(f"{NEWS}\n\n{told}"), topic="Orlen and the road").developments
    }


def test_of_a_topic_with_a_head_two_other_words_are_not_enough() -> None:
    matter = matter_of_topic("Recognition of the Jordanian rebel council", "en")

    def speaks(words: str) -> bool:
        (reading,) = read(selection([article(words)]), OUTLETS)
        return matter.is_in(reading.sentences[0].word_set, (), words)

    assert speaks("Oslo recognized the rebels on Sunday.")
    assert not speaks("The rebel council rested on Sunday.")


def test_who_speaks_last_before_a_figure_counts() -> None:
    plain = "The coast road near Amman is empty, envoy Dana Orlen said on 4 November, after 15 people were killed."
    other = plain.replace("after", "after Norvia said that")
    facts = found(article(plain), topic="The coast road", countries=("JO",)).facts

    assert [each.source.text for each in facts if each.source] == ["envoy Dana Orlen"]
    assert not found(article(other), topic="The coast road", countries=("JO",)).facts


def retold(one: str, other: str, day: str = "2023-11-04T12:00:00+03:00") -> bool:
    readings = read(selection([article(one, published=day), article(other, "ledger", published=day), *NOISE]), OUTLETS)
    first, second = (each.sentences[0] for each in readings[:2])
    return retells(Sayings(readings), first, event_day(first), second, event_day(second))


NOISE = [
    article(f"{word} was sold in Oslo by {number} farmers.") for number, word in enumerate(("Wool", "Milk", "Hay"))
]
RECOGNISED = "Norvia became the first country on Saturday to recognize the Tarskian road council as the voice of Tarsk."


@pytest.mark.parametrize(
    ("other", "is_told"),
    [
        ("Norvia recognized the new Tarskian opposition group as the voice of Tarsk on Saturday.", True),
        (
            "Norvia would not recognize the opposition of Tarsk on Saturday, Karim Valdan said in a speech in Oslo.",
            False,
        ),
        ("Norvia sold 14 lorries to the drivers of Tarsk on Saturday.", False),
    ],
)
def test_one_event_of_one_day_in_other_words_is_told_once(other: str, is_told: bool) -> None:
    assert retold(RECOGNISED, other) is is_told


def test_the_same_of_two_countries_is_told_twice() -> None:
    jordan = (
        "Secretary of State Dana Orlen asked Jordan on Saturday to open the road to the coast, the Road House said."
    )
    egypt = "Egypt asked Dana Orlen on Saturday for a road of its own, the Egyptian Foreign Ministry stated."

    assert not retold(jordan, egypt)


@pytest.mark.parametrize(
    ("following", "is_told", "goes_along"),
    [
        ("The government denied the claim on Sunday evening.", False, False),
        ("However, Karim Valdan said it was another militia that had done it.", True, True),
        ("But the drivers said that the road was still too narrow.", True, True),
        ("Jordan denied a licence to the drivers.", True, False),
        ("", True, False),
    ],
)
def test_what_the_next_sentence_denies_is_no_fact_without_it(following: str, is_told: bool, goes_along: bool) -> None:
    told = "Envoy Dana Orlen led 40 lorries over the coast road near Amman on 4 November."
    findings = found(article(f"{told}\n\n{following}"), topic="Orlen and the coast road")
    printed = {each.passage.text: each.along for each in findings.developments}

    assert (told in printed) is is_told
    assert (printed.get(told) is not None) is goes_along


def test_the_war_beside_which_something_is_asked_for_is_not_asked_for_alone() -> None:
    oil, both = matter_of_topic("Norvian oil and the war", "en"), matter_of_topic("Oil and strikes", "en")

    def speaks(words: str, matter: Matter) -> bool:
        (reading,) = read(selection([article(words)]), OUTLETS)
        return matter.is_in(reading.sentences[0].word_set, (), words)

    assert speaks("The oil of Tarsk flows again.", oil)
    assert not speaks("The war went on in Tarsk.", oil)
    assert speaks("A strike began in Tarsk.", both)


def test_protests_of_another_country_are_not_asked_for() -> None:
    jordan = "Jordan saw protests of drivers in Amman on 4 November, the Road Ministry of Jordan said."
    egypt = "Egypt saw protests of teachers in Cairo on 4 November, the School Ministry of Egypt said."
    findings = found(article(jordan), article(egypt, "ledger"), topic="Protests of drivers", countries=("JO",))

    assert [each.passage.text for each in findings.developments] == [jordan]


def test_a_sentence_cut_out_of_a_bracket_is_none() -> None:
    assert rule("RRB- , the road firm of Tarsk , said on Sunday that it had no drivers in Jordan .") is not None


def test_a_headline_that_has_run_into_a_sentence_spoils_it() -> None:
    assert (
        rule("Drivers talk of the road in Tarsk The reports of Dana Orlen were given to Jordan on Friday.") is not None
    )
    assert rule("The reports of Dana Orlen on the road were given to Jordan and The Hague on Friday.") is None


def test_the_first_name_of_somebody_is_not_enough() -> None:
    matter = matter_of_topic("Eman al-Obeidy", "en")

    def speaks(words: str) -> bool:
        (reading,) = read(selection([article(words)]), OUTLETS)
        return matter.is_in(reading.sentences[0].word_set, (), words)

    assert speaks("Al-Obeidy left Tarsk.")
    assert speaks("Eman al-Obeidy left Tarsk.")
    assert not speaks("Eman Valdan left Tarsk.")


def test_the_word_of_the_topic_that_stands_before_a_noun_is_not_that_noun() -> None:
    (reading,) = read(
        selection(
            [
                article(
                    f"{NEWS}\n\nThe road and bridge firm closed 15 offices on the coast of Jordan on Monday.\n\n"
                    "The road had closed on Monday after 15 days of rain."
                )
            ]
        ),
        OUTLETS,
    )
    known = frozenset(("road",))

    assert [is_fit_under(each, known) for each in reading.sentences[1:]] == [False, True]


def test_a_row_of_the_chronology_names_people_whom_a_reader_can_know() -> None:
    known = "Envoy Dana Orlen met drivers of the coast road in Amman on Saturday, 4 November."
    nobody = "Khateeb said drivers of the coast road met in six towns of Jordan on Friday, 3 November."
    rows = found(article(f"{known}\n\n{nobody}"), topic="The coast road of Jordan", countries=("JO",)).chronology

    assert [each.passage.text for each in rows] == [known]


def test_of_a_topic_of_countries_alone_those_are_asked_for_that_not_all_articles_name() -> None:
    many = [article(f"Jordan opened road {number} near Amman on Friday.") for number in range(12)]
    made = Study(commission("Norway and Jordan", countries=("JO", "NO")), read(selection(many), OUTLETS))

    (reading,) = read(selection([article("Norway asked Jordan for a road.\n\nJordan built a road.")]), OUTLETS)
    assert [made.matter.is_in(each.word_set, each.named, each.text) for each in reading.sentences] == [True, False]


def test_what_is_asked_for_in_a_place_is_told_of_that_place() -> None:
    there = "Drivers and guards fought over the road in the Amber Hills on 4 November, the Road Ministry said."
    elsewhere = "Drivers and guards fought over the road on the coast on 4 November, the Harbour Ministry said."
    findings = found(article(there), article(elsewhere, "ledger"), topic="Drivers and guards in the Amber Hills")

    assert {each.passage.text for each in findings.developments} == {there}


def test_the_day_on_which_somebody_said_it_is_no_day_of_the_event() -> None:
    said = "A lorry struck the bridge of Amman and 25 people were hurt, the Road Ministry of Jordan said on Monday."
    findings = found(article(said), topic="Lorry and bridge", countries=("JO",))

    assert [each.dated for each in findings.developments] == [None]
    assert findings.chronology == ()
    opened = "The Road Ministry of Jordan said on Monday that a lorry had struck the bridge of Amman."
    assert [each.dated is None for each in found(article(opened), topic="Lorry and bridge").developments] == [False]


def test_of_what_nearly_all_articles_open_with_the_head_must_be_told() -> None:
    many = [article(f"Valdan's government walked road {number} near Amman on Friday.") for number in range(12)]
    made = Study(commission("Defections from Valdan's government"), read(selection(many), OUTLETS))

    def speaks(words: str, matter: Matter) -> bool:
        (reading,) = read(selection([article(words)]), OUTLETS)
        return matter.is_in(reading.sentences[0].word_set, (), words)

    assert not speaks("Valdan spoke to his government.", made.matter)
    assert speaks("Two ministers of Valdan defected.", made.matter)
    both = Study(commission("Valdan's government and lorries"), read(selection(many), OUTLETS)).matter
    assert not speaks("Valdan spoke to his government.", both)
    assert speaks("Three lorries arrived.", both)
    aid = matter_of_topic("Humanitarian aid to Tarsk", "en")
    assert not speaks("Tarsk burned for two days.", aid)
    assert speaks("Two ships with aid reached Tarsk.", aid)
    assert speaks("Tarsk burned for two days.", matter_of_topic("Siege of Tarsk", "en"))


def test_old_news_under_a_false_day_tells_nothing_and_what_followed_a_week_later_does() -> None:
    told = "Twelve walkers died when a bus fell into the river near Irbid on Sunday, Karim Valdan said."
    early = [
        article(told, outlet, published="2023-11-05T18:00:00+03:00", headline="Bus falls into river near Irbid")
        for outlet in ("courier", "ledger", "wire")
    ]
    again = article(told, "bulletin", published="2023-11-15T18:00:00+03:00", headline="Bus falls into river at Irbid")
    later = article(
        f"Engineers found broken brakes on Tuesday.\n\n{told}",
        "bulletin",
        published="2023-11-15T18:00:00+03:00",
        headline="Broken brakes made bus fall into river, engineers find",
    )

    def stands(last: Article) -> list[bool]:
        study = Study(commission("Bus in the river"), read(selection([*early, last], stories=[1] * 4), OUTLETS))
        return [study.is_out_of_step(each) for each in study.readings if each.article is last]

    assert stands(again) == [True]
    assert stands(later) == [False]


def test_a_topic_that_names_a_town_leaves_what_is_of_others() -> None:
    study = Study(
        commission("Strikes on Tripoli", countries=("LY",)),
        read(selection([article("Jets struck Misrata on Sunday.\n\nJets struck Tripoli on Sunday.")]), OUTLETS),
    )

    assert [study.is_of_another_town(each) for each in study.readings[0].sentences] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "Karim Valdan, deputy chairman of the Road Union, said on Sunday that Jordan mended a road.",
        "Karim Valdan , deputy chairman of the Road Union , said on Sunday that Jordan mended a road .",
        "Jordan mended a road on Sunday , said Karim Valdan , deputy chairman of the Road Union .",
    ],
)
def test_an_office_is_read_whether_or_not_a_tokeniser_has_parted_its_commas(text: str) -> None:
    (reading,) = read(selection([article(text)]), OUTLETS)
    (mention,) = reading.sentences[0].mentions

    assert mention.role is not None
    assert reading.article.text[slice(*mention.role)] == "deputy chairman of the Road Union"


def test_what_is_asked_in_an_interview_is_no_fact() -> None:
    told = [
        {each.passage.text for each in found(article(NEWS, kind=kind), topic="coast road", countries=()).developments}
        for kind in ("interview", "news")
    ]

    assert told == [set(), {NEWS}]
