"""What a topic asks for by its form: where it is, who is given something, which body it is, and which noun it has."""

from __future__ import annotations

import pytest

from crawler.archive import Article
from reports.analysis.reading import read
from reports.analysis.topic.matter import Matter, matter_of_topic
from reports.analysis.worth import Study
from tests.reports.analysis.made import OUTLETS, article, commission, selection


def speaks(text: str, matter: Matter) -> bool:
    (reading,) = read(selection([article(text)]), OUTLETS)
    lands = {code for each in reading.sentences for code in each.named}
    return matter.is_in({word for each in reading.sentences for word in each.words}, lands, text)


def about(topic: str, text: str, **more: str) -> list[bool]:
    """Of each sentence of an article: is it about the topic?"""
    made = Study(commission(topic), read(selection([article(text, **more)]), OUTLETS))
    return [made.is_about(each) for reading in made.readings for each in reading.sentences]


HILLS = "fighting in the northern hills"


@pytest.mark.parametrize(
    ("topic", "text", "are"),
    [
        (HILLS, "Riders fought in the Northern Hills on Sunday.", [True]),
        (HILLS, "Riders of the northern towns fought in Tarsk on Sunday.", [False]),
        (HILLS, "Valdan toured the hills.\n\nRiders fought for the mill of Orlen on Sunday.", [False, True]),
        (HILLS, "Valdan left the hills.\n\nIt rained.\n\nIt snowed.\n\nRiders fought for the mill.", [False] * 4),
        ("clashes on the border", "Riders clashed at the frontier on Sunday.", [True]),
        ("clashes on the border", "Riders clashed in Tarsk on Sunday.", [False]),
        ("clashes in the east", "Riders clashed in the eastern town of Tarsk.", [True]),
        ("raids on Tarsk", "Jets raided the roads of Orlen on Sunday.", [False]),
    ],
)
def test_a_place_in_small_letters_must_be_there_by_its_last_word(topic: str, text: str, are: list[bool]) -> None:
    assert about(topic, text) == are


def test_a_town_with_which_most_articles_open_must_be_named_near_the_sentence() -> None:
    others = [article(f"Riders came to Tarsk by road {each}.") for each in range(10)]
    looted = "Riders came to Tarsk.\n\nIt rained.\n\nLooters took a bus.\n\nLooters took a ship in Tarsk."
    made = Study(commission("looting in Tarsk"), read(selection([*others, article(looted)]), OUTLETS))

    told = {each.text for reading in made.readings for each in reading.sentences if made.matter.is_there(each)}
    assert "Looters took a ship in Tarsk." in told
    assert "Looters took a bus." not in told


def test_who_gets_something_in_the_place_of_a_wide_topic_is_about_it() -> None:
    fights = [f"Riders fought for mill {each} in the Northern Hills on Sunday." for each in range(6)]
    gift = "Norway dropped flour for the riders of the Northern Hills on Sunday."
    made = Study(commission(HILLS), read(selection([article(each) for each in (*fights, gift)], [*range(7)]), OUTLETS))

    assert made.matter.has_head(made.readings[-1].sentences[0])


@pytest.mark.parametrize(
    ("topic", "text", "does"),
    [
        ("UN Road Council", "The U.N. Road Council voted.", True),
        ("UN Road Council", "The United Nations Road Council voted.", True),
        ("UN Road Council", "In Oslo -RRB- The Road Council voted.", True),
        ("UN Road Council", "Valdan met his National Road Council.", False),
        ("UN Road Council", "The councils of the road met.", False),
        ("UN Human Roads Council", "The U.N. Human Roads Council met.", True),
        ("UN Human Roads Council", "The Human Roads Council met.", True),
        ("UN Human Roads Council", "Human Roads Watch met.", False),
        ("UN Human Roads Council", "The U.N. Security Council met.", False),
        ("African Road Union mediation", "The European Union sent ships to the African road.", False),
        ("Congress and the war", "The U.S. Congress voted.", True),
        ("Congress and the war", "The African National Congress voted.", False),
        ("Congress and the war", "Lawmakers voted.", True),
        ("Congress and the war", "The House voted.", True),
        ("Congress and the war", "The White House was shut.", False),
        ("Congress and the war", "The House of Lords voted.", False),
        ("Congress and the war", "Senators voted.", True),
        ("Congress and the war", "The mayor of Tarsk, once a senator, left.", False),
        ("Congress and the war", "Valdan, who sits in the House road committee, left.", False),
    ],
)
def test_a_body_is_named_by_its_words_beside_one_another(topic: str, text: str, does: bool) -> None:
    assert speaks(text, matter_of_topic(topic, "en")) is does


def test_a_body_named_in_full_may_be_named_by_one_word_afterwards() -> None:
    named = "The UN Road Council met in Oslo.\n\nThe Council adopted a paper on ships.\n\nThe Town Council did not."

    assert about("UN Road Council", named) == [True, True, False]
    assert about("UN Road Council", "The mayor met in Oslo.\n\nThe Council adopted a paper.") == [False, False]


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Norway supplied weapons.", True),
        ("A ship brought weapons for the riders.", True),
        ("The riders fired back with heavy weapons.", False),
        ("The mayor keeps weapons in Tarsk.", False),
        ("The riders were sent home.", False),
    ],
)
def test_what_is_for_somebody_is_given(text: str, does: bool) -> None:
    assert speaks(text, matter_of_topic("weapons for the riders", "en")) is does


def test_a_headline_of_riders_and_their_guns_is_not_of_weapons_for_them() -> None:
    fight = article("Tarsk fell on Sunday.", headline="Riders with heavy weapons take Tarsk")
    gift = article("A ship came on Sunday.", headline="Norway sends weapons to riders")
    made = Study(commission("weapons for the riders"), read(selection([fight, gift]), OUTLETS))

    assert {each.article.headline for each in made.readings if made.is_headed(each)} == {gift.headline}


@pytest.mark.parametrize(
    ("topic", "text", "does"),
    [
        ("constitutional reform", "The constitution was amended.", True),
        ("constitutional reform", "Valdan spoke of reform and roads.", False),
        ("military council", "The armed forces council met.", True),
        ("military council", "The council of elders met.", False),
        ("new government", "The interim leaders met.", True),
        ("new government", "A new road was built.", False),
        ("new government", "The Transitional Road Office set up a government tent.", False),
        ("new government", "New government troops shelled Tarsk.", False),
        ("radio shutdown", "The radio was cut on Sunday.", True),
        ("oil and roads", "The roads were shut.", True),
    ],
)
def test_of_a_noun_with_a_word_before_it_the_noun_alone_says_little(topic: str, text: str, does: bool) -> None:
    assert speaks(text, matter_of_topic(topic, "en")) is does


def test_an_article_of_the_road_council_may_say_the_council() -> None:
    assert about("road council", "The road council met.\n\nThe council rose at noon.") == [True, True]
    assert about("road council", "The mayor met.\n\nThe council rose at noon.") == [False, False]


@pytest.mark.parametrize(
    "text",
    [
        "Both sides agreed to a cease-fire.",
        "Valdan rejected the peace plan.",
        "Valdan accepted a paper for ending the civil war.",
    ],
)
def test_who_makes_peace_speaks_of_a_ceasefire(text: str) -> None:
    assert speaks(text, matter_of_topic("ceasefire in Norway", "en"))


def test_police_is_matter_and_policy_only_frames() -> None:
    assert speaks("Police left.", matter_of_topic("looting and police", "en"))
    assert not speaks("A policy was made.", matter_of_topic("Policy on roads", "en"))


def told(topic: str, articles: list[Article]) -> set[str]:
    """Which sentences of these articles, of a story each, are about the topic."""
    chosen = read(selection(articles, [*range(len(articles))]), OUTLETS)
    made = Study(commission(topic, countries=("NO",)), chosen)
    return {each.text for reading in made.readings for each in reading.sentences if made.is_about(each)}


def test_of_who_is_named_a_sentence_without_him_says_nothing_even_early() -> None:
    others = [article(f"Norway mended road {each}.") for each in range(9)]
    visit = article("Valdan came to Oslo.\n\nOslo was shut for Karim on Sunday.", headline="Karim Valdan in Oslo")

    assert told("Karim Valdan", [*others, visit]) == {"Valdan came to Oslo."}


def test_the_first_sentence_of_a_headed_article_needs_a_word_of_it_where_stories_are_many() -> None:
    others = [article(f"Norway mended road {each} after the flood.", headline="Flood in Oslo") for each in range(9)]
    scene = article("A green flag hung by the road.\n\nThe flood rose in Oslo.", headline="Flood in Oslo rises")

    assert "A green flag hung by the road." not in told("flood in Oslo", [*others, scene])
    assert "The flood rose in Oslo." in told("flood in Oslo", [*others, scene])


def test_of_the_deeds_of_a_body_those_of_others_are_none() -> None:
    named = article("The Norse Road Union sent an envoy to Oslo.\n\nA truce was signed in Oslo.")
    other = article("The mayor sent an envoy to Oslo on Sunday.", "ledger")

    assert told("Norse Road Union mediation", [named, other]) == {
        "The Norse Road Union sent an envoy to Oslo.",
        "A truce was signed in Oslo.",
    }


def test_of_the_dead_of_the_protests_what_is_told_of_the_protests_is_not_about_it() -> None:
    deaths = [f"Two men died in the protests of road {each} in Oslo on Sunday." for each in range(6)]
    others = [f"Two mayors spoke of the protests of road {each} in Oslo on Sunday." for each in range(3)]

    assert told("deaths in the protests", [article(each) for each in (*deaths, *others)]) == set(deaths)


@pytest.mark.parametrize(
    ("topic", "text", "does"),
    [
        ("Arab League and Jordan", "Jordan closed the road.", False),
        ("Arab League and Jordan", "The Arab League met in Amman.", True),
        ("European Union and Jordan", "The EU sent an envoy to Amman.", True),
        ("Gulf Cooperation Council", "The Gulf Cooperation Council met in Amman.", True),
        ("Gulf Cooperation Council", "The Road Council met in Amman.", False),
    ],
)
def test_a_league_of_countries_is_a_body_and_no_place(topic: str, text: str, does: bool) -> None:
    assert speaks(text, matter_of_topic(topic, "en")) is does


def test_of_two_countries_one_must_be_named_even_where_most_articles_open_with_both() -> None:
    both = [f"Norway and Jordan opened road {each} in Amman on Sunday." for each in range(12)]
    more = "Jordan alone opened a mill in Amman on Sunday."

    assert told("Norway and Jordan", [*map(article, both), article(f"Jordan opened a road.\n\n{more}")]) == set(both)


def test_what_an_article_on_another_country_tells_of_that_first_is_not_about_it() -> None:
    text = (
        "Crowds filled the streets of Norway, inspired by the unrest in Jordan.\n\nThe unrest in Jordan went on in "
        "Amman.\n\nNorway and Oslo were quiet. Norway slept. Norwegians ate."
    )

    made = Study(commission("unrest in Jordan", countries=("JO",)), read(selection([article(text)]), OUTLETS))
    assert [made.is_about(each) for each in made.readings[0].sentences][:2] == [False, True]


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Foreign and Asian workers left Tarsk.", True),
        ("The foreign minister of Norvia met the staff of the mill.", False),
        ("Workers left Tarsk.", False),
    ],
)
def test_a_word_that_says_little_stands_beside_its_noun(text: str, does: bool) -> None:
    assert speaks(text, matter_of_topic("foreign workers in Jordan", "en")) is does


@pytest.mark.parametrize(
    ("topic", "text", "is_about"),
    [
        ("protests in Jordan", "Protests across Norway on Sunday were held for the protesters of Jordan.", False),
        ("protests in Jordan", "Protesters in Oslo listened on Sunday as Jordan's king refused to speak.", False),
        ("protests in Jordan", "Protests in Jordan went on, and protests in Norway were held on Sunday.", True),
        ("protests in Jordan", "Karim Valdan said in Oslo on Sunday that the protests in Jordan were over.", True),
        ("protests and Jordan", "Protests across Norway on Sunday were held for the protesters of Jordan.", True),
    ],
)
def test_what_is_asked_about_in_a_country_is_not_what_is_in_another(topic: str, text: str, is_about: bool) -> None:
    made = Study(commission(topic, countries=("JO",)), read(selection([article(text)]), OUTLETS))
    assert [made.is_about(each) for reading in made.readings for each in reading.sentences] == [is_about]


def named(topic: str, *texts: str, **asked: object) -> list[bool]:
    """Of the last sentence of each article: is it about the topic?"""
    made = Study(commission(topic, **asked), read(selection([article(each) for each in texts]), OUTLETS))
    told = {each.text: made.is_about(each) for reading in made.readings for each in reading.sentences}
    return [told[each.rpartition("\n\n")[2]] for each in texts]


def test_a_surname_that_another_has_far_more_often_says_little() -> None:
    others = [f"Karim Valdan opened road {each} in Tarsk on Sunday." for each in range(9)]
    own = "Selim Valdan left Tarsk by sea on Sunday."

    assert named("Selim Valdan", *others, own) == [False] * 9 + [True]
    assert named("Karim Valdan", *others, own)[:9] == [True] * 9
    longer = [each.replace("Karim", "Karim Abdel") for each in others]
    assert named("Abdel Valdan", *longer, own)[:9] == [True] * 9


def test_a_name_beside_a_surname_in_another_spelling_is_that_name() -> None:
    assert about("Selim Gaddafi", "Selim Gadhafi left Tarsk on Sunday.") == [True]
    assert about("Selim Gaddafi", "Selim Orlen left Tarsk on Sunday.") == [False]


def test_of_a_compound_one_word_tells_little_where_articles_mostly_have_it_alone() -> None:
    oil = [f"Oil was found near mill {each} on Sunday." for each in range(9)]
    both = "Prices of oil rose on Sunday."
    dear = "Brent crude was sold at $ 108 a barrel on Sunday."

    assert named("oil prices", *oil, both, dear) == [False] * 9 + [True, True]


@pytest.mark.parametrize(
    ("text", "is_about"),
    [
        ("Four riders were freed in Jordan on Sunday.", True),
        ("Four riders came to Jordan on Sunday.", False),
        ("The road council freed Karim Valdan in Jordan on Sunday.", False),
    ],
)
def test_whom_something_was_done_to_and_what_are_both_asked_for(text: str, is_about: bool) -> None:
    assert about("riders captured in Jordan", text) == [is_about]


@pytest.mark.parametrize(
    ("topic", "text", "does"),
    [
        ("wounded of Irbid", "Riders entered Irbid by the northern road.", False),
        ("wounded of Irbid", "Some 40 riders were hurt in Irbid.", True),
        ("mayor of Irbid", "Riders entered Irbid by the northern road.", False),
        ("battle of Irbid", "Riders entered Irbid by the northern road.", True),
        ("Irbid airport", "Riders entered Irbid by the northern road.", False),
        ("Irbid airport", "Riders entered the airport of Irbid on Sunday.", True),
        ("Irbid protests", "Riders entered Irbid by the northern road.", True),
        ("NATO road casualties", "NATO opened a mill of Irbid to its riders.", False),
        ("NATO road casualties", "NATO said that four riders had been killed on the road.", True),
        ("Karim Valdan", "The spokesman, Valdan Orlen, left Jordan.", False),
        ("Karim Valdan", "The spokesman, Valdan Orlen, met Valdan in Jordan.", True),
        ("Karim Valdan", "Valdan left Jordan on Sunday.", True),
        ("Jordanian contact group", "Riders lost contact with the mill on Sunday.", False),
        ("Jordanian navy", "The U.S. Navy sank a boat of riders off Jordan.", False),
        ("Jordanian navy", "The navy sank a boat of riders off Jordan.", True),
        ("Jordanian navy", "Jordan's old navy and the U.S. Navy sank a boat of riders.", True),
        ("Jordanian border", "Riders entered the old mill of Tarsk on Sunday.", False),
        ("Jordanian border", "Riders crossed into Jordan on Sunday.", True),
        ("Jordanian opposition parties", "The minister spoke of his opposition to any new road in Jordan.", False),
        ("Jordanian opposition parties", "The minister spoke to the opposition of a new road in Jordan.", True),
        ("Irbid after Valdan", "Valdan left Jordan by the northern road.", False),
        ("Irbid after Valdan", "The road council of Irbid opened a mill.", True),
    ],
)
def test_of_a_town_who_or_what_is_asked_about_and_not_since_when(topic: str, text: str, does: bool) -> None:
    assert speaks(text, matter_of_topic(topic, "en")) is does


@pytest.mark.parametrize(
    ("text", "is_about"),
    [
        ("The army entered Zarqa on Sunday, riders in Irbid said.", False),
        ("A rider told reporters in Irbid on Sunday that the army had entered the mills of Tarsk.", False),
        ("The army came by night, riders in Irbid said on Sunday.", True),
        ("The army entered Irbid on Sunday, riders in Zarqa said.", True),
    ],
)
def test_where_only_the_one_stands_who_says_it_is_not_where_it_was(text: str, is_about: bool) -> None:
    assert about("Irbid", text) == [is_about]


def test_which_missiles_these_are_no_title_says() -> None:
    told = [article(f"Missiles fell near mill {each} on Sunday.") for each in range(3)]
    made = Study(commission("missiles and attacks in Jordan"), read(selection(told, [*range(3)]), OUTLETS))

    known = made.known_of(made.readings[0])
    assert "attacks" in known
    assert "missiles" not in known


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Norwegian ambassadors left Tarsk on Sunday.", True),
        ("Norway's new ambassador to the road council resigned.", True),
        ("The ambassador of Norway resigned.", True),
        ("The road council sent an envoy to Norway.", False),
        ("The American ambassador spoke of Norway.", False),
    ],
)
def test_the_ambassadors_of_a_country_are_its_own(text: str, does: bool) -> None:
    assert speaks(text, matter_of_topic("Norwegian ambassadors", "en")) is does


def test_where_a_rarer_country_is_needed_what_is_asked_about_there_is_needed_too() -> None:
    others = [article(f"Riders fought near mill {each} in Jordan.") for each in range(10)]
    told = article("Norway opened a bank.\n\nRiders came to the border of Norway.\n\nThousands fled into Norway.")
    made = Study(commission("Norwegian border"), read(selection([*others, told]), OUTLETS))

    spoken = [each.text for reading in made.readings for each in reading.sentences if made.speaks(each)]
    assert spoken == ["Riders came to the border of Norway.", "Thousands fled into Norway."]


def test_a_sentence_that_opens_with_another_country_is_set_there() -> None:
    assert about("riders in Jordan", "In Norway, the riders of Jordan rattled the markets on Sunday.") == [False]
    assert about("riders in Jordan", "In Jordan, the riders of Norway rattled the markets on Sunday.") == [True]


def test_what_is_told_first_under_a_headline_with_a_thing_must_have_the_thing() -> None:
    lines = "Orlen toured the mills of Jordan on Sunday.\n\nFour hospitals were shut in Jordan on Sunday."

    assert about("hospitals in Jordan", lines, headline="Orlen tours mills; hospitals shut") == [False, True]


def test_a_place_may_be_called_a_hotel() -> None:
    text = "Riders left Jordan on Sunday.\n\nRiders left the Karsan Hotel in Jordan on Sunday."

    assert about("riders at the Karsan hotel", text, headline="Karsan Hotel shut") == [True, True]
    assert about("riders at the Karsan hotel", "Riders left Jordan on Sunday.") == [False]


@pytest.mark.parametrize(
    ("topic", "text", "does"),
    [
        ("gas pipeline fire", "Riders used tear gas at the mill on Sunday.", False),
        ("gas pipeline fire", "The pipeline caught fire on Sunday.", True),
        ("stock exchange and banks in Jordan", "Riders exchanged shots at the mill on Sunday.", False),
        ("stock exchange and banks in Jordan", "The banks of Jordan opened on Sunday.", True),
        ("Amman since the fall of Valdan", "Riders fell upon Valdan in Jordan on Sunday.", False),
        ("Amman since the fall of Valdan", "Riders left Amman on Sunday.", True),
        ("mass graves in Jordan", "Riders were massing at the mill on Sunday.", False),
        ("mass graves in Jordan", "A grave with many riders, a mass burial, was found at the mill.", True),
        ("Jordanian state television", "The United States sent the State Department's envoy to the mill.", False),
        ("Jordanian state television", "State television showed the mill.", True),
        ("women in Jordan", "Riders brought men, women and children to the mill.", False),
        ("women in Jordan", "Women and children asked the riders, most of them women, for bread.", True),
        ("elections in Jordan", "The Security Council voted on Sunday to close the mill.", False),
        ("elections in Jordan", "Riders voted on Sunday at the mill.", True),
        ("vote in the Road Council", "Riders wanted a vote of the Road Council.", True),
        ("Human Road Council", "The Human Road Agency met at the mill.", False),
        ("Human Road Council", "The Human Road Council met at the mill.", True),
        ("mill control after Port Tarsk", "A fair was held at Port Tarsk.", False),
        ("mill control after Port Tarsk", "Control of the mill was asked for.", True),
        ("Norway and the United Nations", "Orl Jong-un spoke of Norway.", False),
        ("Norway and the United Nations", "Norway left the UN.", True),
        ("RU mission in Norway", "The Road Union sent ten riders to the mill.", True),
        ("Karim Gates and Norway", "Riders left by the gates of the mill in Norway.", False),
        ("Karim Gates and Norway", "Gates left the mill in Norway.", True),
        ("William Tarsk and Norway", "In The Tarsk, a court of Norway met.", False),
        ("Irbid Canal", "Riders entered Irbid by the northern road.", False),
        ("Irbid Canal", "Ships entered the Irbid Canal by the northern lock.", True),
        ("trial of Karim Valdan", "Valdan left the mill on Sunday.", False),
        ("trial of Karim Valdan", "The trial of a rider began at the mill.", False),
        ("trial of Karim Valdan", "The trial of Valdan began on Sunday.", True),
        ("RU mission in Norway", "Riders ran to the mill.", False),
    ],
)
def test_words_of_a_topic_are_not_found_in_what_only_looks_like_them(topic: str, text: str, does: bool) -> None:
    assert speaks(text, matter_of_topic(topic, "en")) is does


def test_what_a_person_says_elsewhere_is_not_of_the_country_of_the_topic() -> None:
    there = "Norway opened its road. Valdan told Norway on Sunday that the road was good."
    elsewhere = "Sweden closed its mills. Valdan told Sweden on Monday that mills were bad."

    told = about("Karim Valdan and Norway", f"{there}\n\n{'It rained at the mill that day. ' * 14}\n\n{elsewhere}")

    assert told[1] is True
    assert told[-1] is False


def test_the_lead_of_an_article_tells_the_event_that_its_headline_names() -> None:
    lead = "Premier Karim Valdan conceded defeat on Friday after a small party had sided with Dana Orlen."
    beaten = "Valdan concedes Norwegian election after small party sides with Orlen"

    assert about("election in Norway", f"{lead}\n\nIt rained.", headline=beaten) == [True, False]
    assert about("hospitals in Norway", lead, headline="Valdan concedes defeat; hospitals of Norway shut") == [False]


def test_what_came_from_other_countries_is_where_it_came() -> None:
    text = "Lorries from Jordan and Iraq reached the quake area in Norway on Saturday.\n\nJordan sent ten, Jordan said."

    made = Study(commission("quake in Norway", countries=("NO",)), read(selection([article(text)]), OUTLETS))
    assert made.is_about(made.readings[0].sentences[0])


@pytest.mark.parametrize(
    ("line", "is_it"),
    [
        ("Crowds filled the streets of Oslo on Sunday, showing solidarity with the protesters of Jordan.", False),
        ("Some 700 people gathered in Oslo to give their support to Jordan on Sunday.", False),
        ("Jordanians and activists around the world took to the streets on Sunday.", False),
        ("Rallies outside Jordan went on in Oslo and Bergen on Sunday.", False),
        ("Students marched in Norway on Sunday, chanting “First Jordan, now us”.", False),
        ("Protesters in Norway upset with the Jordanian premier gathered in Oslo on Sunday.", False),
        ("Activists around the world took to the streets, demanding the fall of the Jordanian premier.", False),
        ("Crowds filled the streets of Amman on Sunday, in solidarity with the protesters of Norway.", True),
        ("Protesters gathered outside the Jordanian parliament in Amman on Sunday.", True),
        ("Leaders around the world called on Jordan to end the protests on Sunday.", True),
    ],
)
def test_a_rally_abroad_is_not_about_the_country_that_it_is_for(line: str, is_it: bool) -> None:
    asked = commission("protests in Jordan", countries=("JO",))
    made = Study(asked, read(selection([article(line, headline="Protests in Jordan")]), OUTLETS))

    assert [made.is_about(each) for reading in made.readings for each in reading.sentences] == [is_it]


def test_of_two_countries_what_one_does_alone_is_another_matter() -> None:
    asked = commission("Norway and Jordan", countries=("NO", "JO"))
    filler = "It rained on the road to the mill for most of the day, and nobody came by. " * 8
    others = [article(f"Norway sent envoy {each} to Jordan.") for each in range(12)]
    told = article(f"Norway sent flour to Jordan.\n\n{filler}\n\nNorway won the boat race.\n\n{filler}", headline="Day")
    made = Study(asked, read(selection([*others, told]), OUTLETS))

    about = {each.text for reading in made.readings for each in reading.sentences if made.is_about(each)}
    assert "Norway sent flour to Jordan." in about
    assert "Norway won the boat race." not in about


@pytest.mark.parametrize(
    ("line", "is_it"),
    [
        ("Riders took Zarqa, 20 km (12 miles) northeast of Amman, on Sunday.", False),
        ("Amman has declared a blockade of the harbour of Aqaba.", False),
        ("Riders took the mills of Amman on Sunday.", True),
        ("Shells hit Amman, and riders said the road south of Amman was cut on Sunday.", True),
    ],
)
def test_a_town_that_only_says_how_far_or_what_its_government_does_is_not_told_of(line: str, is_it: bool) -> None:
    asked = commission("fighting in Amman", countries=("JO",))
    made = Study(asked, read(selection([article(line, headline="Fighting in Amman")]), OUTLETS))

    assert [made.is_about(each) for reading in made.readings for each in reading.sentences] == [is_it]


def test_of_a_country_and_a_region_what_one_does_alone_is_another_matter() -> None:
    asked = commission("Scandinavia and Jordan", countries=("NO", "JO"))
    filler = "It rained on the road to the mill for most of the day, and nobody came by. " * 8
    told = f"Norway sent flour to Jordan.\n\n{filler}\n\nRiders left Amman in Jordan.\n\n{filler}"
    made = Study(asked, read(selection([article(told, headline="Day")]), OUTLETS))

    about = {each.text for reading in made.readings for each in reading.sentences if made.is_about(each)}
    assert "Norway sent flour to Jordan." in about
    assert "Riders left Amman in Jordan." not in about


@pytest.mark.parametrize(
    ("topic", "text", "does"),
    [
        ("the political crisis in Jordan", "Riders closed the road to Amman in Jordan on Sunday.", True),
        ("economic crisis in Jordan", "Riders closed the road to Amman in Jordan on Sunday.", False),
        ("the Irbid front", "Riders fought for the mills of Irbid on Sunday.", True),
        ("Irbid in October 2023", "Riders closed the mills of Irbid on Sunday.", True),
        ("Irbid in October 2023", "Riders closed the mills of Zarqa last October.", False),
    ],
)
def test_a_crisis_of_a_country_is_all_of_it_and_its_month_is_no_matter(topic: str, text: str, does: bool) -> None:
    assert speaks(text, matter_of_topic(topic, "en")) is does


def test_of_somebody_and_a_matter_the_matter_must_be_told() -> None:
    matter = matter_of_topic("the Road Council and deaths in Amman", "en")

    assert speaks("Three riders died in Amman on Sunday.", matter)
    assert not speaks("The Road Council opened a mill on Sunday.", matter)
