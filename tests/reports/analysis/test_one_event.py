"""A report on one event: a headline as its topic, what its articles call it, tolls that were replaced, copied dates."""

from __future__ import annotations

import pytest

from crawler.archive import Article
from crawler.records import Block
from reports.analysis.days import event_dates
from reports.analysis.done import is_just_done, is_suffered
from reports.analysis.figures import figures, is_stale_standfirst
from reports.analysis.fitness import why_not
from reports.analysis.reading import Sentence, read
from reports.analysis.topic.event import known_of_event
from reports.analysis.topic.headline import in_small_letters
from reports.analysis.topic.matter import matter_of_topic
from reports.analysis.worth import Study
from tests.reports.analysis.made import OUTLETS, article, commission, found, selection

SINKS = "Norway ferry sinks off Tarsk after fire in engine room kills nine passengers"


def sentence(text: str, **more: str) -> Sentence:
    (reading,) = read(selection([article(text, **more)]), OUTLETS)
    return reading.sentences[-1]


def about(topic: str, *texts: str) -> list[bool]:
    made = Study(commission(topic), read(selection([article(each) for each in texts]), OUTLETS))
    told = {each.text: made.is_about(each) for reading in made.readings for each in reading.sentences}
    return [told[each] for each in texts]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (
            "Norway Seizes Ship Suspected of Sending Oil to Jordan",
            "Norway Seizes ship suspected of sending oil to Jordan",
        ),
        ("Valdan Visits the King", "Valdan Visits the King"),  # too short to tell
        ("UN Human Rights Council and Norway", "UN Human Rights Council and Norway"),
        ("Norway Leaves Human Rights Council After Long Talks", "Norway Leaves Human Rights Council after long talks"),
        ("Ferry sinks off Tarsk after Fire in Engine Room", "Ferry sinks off Tarsk after Fire in Engine Room"),
    ],
)
def test_a_headline_in_capitals_is_read_as_a_sentence(written: str, read_as: str) -> None:
    assert in_small_letters(written, "en") == read_as


def test_any_two_things_of_a_headline_tell_that_it_is_spoken_of() -> None:
    assert matter_of_topic(SINKS, "en").is_headline
    assert not matter_of_topic("fire on a ferry off Tarsk", "en").is_headline
    assert about(
        SINKS,
        "A fire broke out on the ferry on Sunday.",
        "The engine of a bus failed in Oslo on Sunday.",
        "Nine goats were sold in Oslo on Sunday.",
    ) == [True, False, False]


def test_what_the_articles_of_one_event_call_it_needs_no_telling() -> None:
    texts = [
        f"A ferry sank off Tarsk on Sunday, rescuer {each} said.\n\nThe ferry burnt, and the captain of the ferry left."
        for each in ("Valdan", "Orlen", "Selim")
    ]
    near = read(selection([article(each, published="2023-11-06T12:00:00Z") for each in texts]), OUTLETS)
    apart = read(
        selection(
            [
                article(each, published=f"2023-{month}-06T12:00:00Z")
                for each, month in zip(texts, ("08", "09", "11"), strict=True)
            ]
        ),
        OUTLETS,
    )

    assert known_of_event(near) == {"ferry"}
    assert known_of_event(apart) == frozenset()
    assert known_of_event(near[:1]) == frozenset()


def test_a_sentence_on_the_ferry_is_printed_where_all_articles_tell_of_it() -> None:
    leads = ("Nine people died when a ferry sank off Aqaba in Jordan on Sunday.",) * 3
    inside = "The ferry had left Aqaba at noon, Transport Minister Karim Valdan of Jordan said on Monday."
    articles = [
        article(f"{lead}\n\nThe ferry burnt for an hour.\n\n{inside if outlet == 'wire' else ''}", outlet)
        for lead, outlet in zip(leads, ("courier", "ledger", "wire"), strict=True)
    ]
    told = found(*articles, topic="sinking off Aqaba", countries=("JO",))

    assert inside in {each.passage.text for each in (*told.developments, *told.chronology, *told.key_points)}


@pytest.mark.parametrize(
    "text",
    [
        "A girl trapped in a mine near Tarsk for most of a week has been found alive.",
        "Karim Valdan and Dana Orlen have split after nearly four years together.",
        "Ten sailors held by men of the Road Council more than two years ago off the port of Tarsk have been freed.",
    ],
)
def test_the_perfect_tells_what_has_just_been_done(text: str) -> None:
    assert is_just_done(sentence(text))


def test_what_was_suddenly_done_to_somebody_is_suffered() -> None:
    assert is_suffered(sentence("The road app was temporarily banned by the Road Council."))


def test_who_lived_together_for_years_parted_now() -> None:
    lead = "Jordan and the Road Council have parted after nearly four years of talks."
    assert [each.passage.text for each in found(article(lead), topic="Jordan's Road Council").developments] == [lead]


def test_officials_lead_an_article_behind_lines_that_are_no_text() -> None:
    lead = "A fire on a ferry killed 12 people near Aqaba in Jordan on Sunday, officials said."
    lines = "Story highlights Fire on a ferry off the coast\n\nThe ferry had been built in Oslo in the year before"
    told = found(article(f"{lines}\n\n{lead}"), topic="ferry fire in Jordan", countries=("JO",))

    assert [each.passage.text for each in told.developments] == [lead]


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("A gunman killed at least 50 people and wounded 400 riders in Tarsk.", [("killed", 50), ("wounded", 400)]),
        ("Police arrested some 30 riders after 4 guards were killed.", [("arrested", 30), ("killed", 4)]),
        ("A fire in Tarsk left at least 50 dead.", [("killed", 50)]),
    ],
)
def test_a_figure_is_of_the_deed_whose_object_it_is(text: str, deeds: list[tuple[str, int]]) -> None:
    assert [(each.deed, each.value) for each in figures(sentence(text))] == deeds


def test_a_toll_of_the_dead_that_later_articles_count_higher_is_not_printed() -> None:
    old = (
        "A fire on a ferry off Aqaba in Jordan left at least 50 dead and injured 400 on Sunday, the Road Council said."
    )
    new = "At least 59 people were killed by a fire on a ferry off Aqaba in Jordan, the Road Council said on {}."
    told = found(
        article(old),
        article(new.format("Tuesday"), "ledger", "2023-11-07T12:00:00Z"),
        article(new.format("Wednesday"), "wire", "2023-11-08T12:00:00Z"),
        topic="ferry fire in Jordan",
        countries=("JO",),
    )

    assert old not in {each.passage.text for each in (*told.developments, *told.chronology)}


def standfirst(first: str, lead: str) -> Article:
    return article(f"{first}\n\n{lead}", blocks=(Block("standfirst", first), Block("paragraph", lead)))


def test_a_standfirst_is_stale_only_where_its_article_counts_otherwise() -> None:
    first = "A fire on a ferry killed 9 people in Tarsk on Sunday."
    for lead, is_stale in (
        ("The ferry had left Oslo on Saturday with 40 sailors.", False),
        ("Twelve people were killed on the ferry, the Road Council said.", True),
    ):
        (reading,) = read(selection([standfirst(first, lead)]), OUTLETS)
        assert is_stale_standfirst(reading.sentences[0]) is is_stale


def test_what_witnesses_say_late_in_an_article_makes_it_no_view() -> None:
    news = [f"The Road Council shut road {each} near Tarsk on Sunday." for each in range(12)]
    seen = ["I saw the ferry burn.", "We ran to the shore.", "I lost my bag.", "Our car was gone.", "My son was safe."]
    late, early = (
        read(selection([article("\n\n".join(each))]), OUTLETS)[0] for each in ((*news, *seen), (*seen, *news))
    )

    assert not late.is_opinion
    assert early.is_opinion


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Road Council chief Karim Valdan said that the two crashes appeared to be alike.", True),
        ("Karim Valdan met Dana Orlen in Amman on Sunday, and the two ministers agreed on a road.", False),
        ("Jordan sold a ferry to Norway after the two countries agreed on a price.", False),
    ],
)
def test_which_two_are_meant_must_be_said(text: str, points: bool) -> None:
    assert (why_not(sentence(text)) == "points to another sentence") is points


def test_who_stands_where_is_of_a_caption() -> None:
    assert (
        why_not(sentence("Karim Valdan, from left, and Dana Orlen arrived in Amman after a walk on Monday."))
        is not None
    )
    assert why_not(sentence("Karim Valdan of the left and Dana Orlen arrived in Amman after a walk on Monday.")) is None


def test_numbers_on_shirts_are_of_a_caption() -> None:
    assert (
        why_not(sentence("Tarsk forward Karim Valdan (10) reaches for the ball in Amman on Monday afternoon."))
        is not None
    )
    assert why_not(sentence("Tarsk mayor Karim Valdan (65) was arrested in Amman on Monday afternoon.")) is None


def test_pages_of_one_instant_days_after_the_others_bear_the_day_of_their_copy() -> None:
    lead = "A fire broke out on a ferry off Aqaba in Jordan, the Road Council said{}."
    copied = [article(lead.format(f" to {each}"), "ledger", "2023-11-09T22:25:00Z") for each in ("Valdan", "Orlen")]
    made = Study(
        commission("ferry fire in Jordan"),
        read(selection([article(lead.format(""), published="2023-11-03T12:00:00Z"), *copied]), OUTLETS),
    )
    alone = Study(
        commission("ferry fire in Jordan"),
        read(selection([article(lead.format(""), published="2023-11-03T12:00:00Z"), copied[0]]), OUTLETS),
    )

    assert [made.is_out_of_step(each) for each in made.readings] == [False, True, True]
    assert not any(map(alone.is_out_of_step, alone.readings))


def test_a_topic_of_a_country_takes_sentences_that_name_its_people() -> None:
    lead = "A Norwegian girl lost in a mine near Tarsk has been found alive."
    told = found(article(lead, headline="Girl is found"), topic="Norway mine rescue: race to reach girl in Tarsk")

    assert [each.passage.text for each in told.developments] == [lead]


def test_what_was_said_is_not_dated_by_the_day_of_a_copy() -> None:
    lead = "A fire broke out on a ferry off Aqaba in Jordan, the Road Council said."
    words = "“The ferry was far too old for the weather of that night,” Jordanian Minister Karim Valdan said in Aqaba."
    first = article(lead, published="2023-11-03T12:00:00Z")
    copies = [article(f"{lead}\n\n{words}\n\n{each}", "ledger", "2023-11-09T22:25:00Z") for each in ("One.", "Two.")]
    asked = {"topic": "ferry fire in Jordan", "countries": ("JO",)}

    assert found(first, *copies, **asked).quotations == ()
    assert [each.words.text for each in found(first, copies[0], **asked).quotations] == [
        "The ferry was far too old for the weather of that night"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Jordanian Road Council shared footage of the wreckage burning in a wood near Aqaba.",
        "On Friday, Karim Valdan revealed the setup in a speech in Amman.",
        "Norway has launched the latest salvo in an effort to open the road to Jordan.",
    ],
)
def test_what_says_too_little_is_not_printed(text: str) -> None:
    assert why_not(sentence(text)) in ("says nothing", "points to another sentence")


def test_a_country_of_the_topic_counts_as_one_that_is_asked_for() -> None:
    own = "Norway launched a satellite from Tarsk on Sunday."
    other = "Jordan launched a satellite from Aqaba on Sunday."
    told = found(article(own, "wire"), article(other, "ledger"), topic="Norway satellite launch", stories=(1, 2))

    texts = {each.passage.text for each in (*told.developments, *told.chronology, *told.key_points)}
    assert own in texts
    assert other not in texts


@pytest.mark.parametrize(
    ("text", "is_dated"),
    [
        ("Karim Valdan was declared missing in Jordan after he failed to meet Dana Orlen on Sunday.", False),
        ("Karim Valdan was arrested in Jordan on Sunday after he failed to meet Dana Orlen.", True),
    ],
)
def test_the_day_of_what_went_before_is_not_that_of_what_followed(text: str, is_dated: bool) -> None:
    assert bool(event_dates(sentence(text))) is is_dated


def test_the_sanctions_of_a_body_are_of_something() -> None:
    assert why_not(sentence("The U.S. sanctions cited ferries of Jordan in waters far away.")) is not None
    assert why_not(sentence("The U.S. sanctions on Jordan cited ferries in waters far away.")) is None


@pytest.mark.parametrize(
    ("text", "is_fit"),
    [
        ("Two former employees of Google have launched a campaign for better roads near the sea.", True),
        ("Two former employees of a firm have launched a campaign for better roads near the sea.", False),
        ("Dozens of people were killed by a fire near the sea on Sunday, Google said.", False),
        ("AT least two people have been killed by a fire on a ferry of an old firm in Jordan.", True),
    ],
)
def test_people_of_a_body_are_told_by_its_name(text: str, is_fit: bool) -> None:
    assert (why_not(sentence(text)) is None) is is_fit


def test_a_toll_that_rose_on_the_same_day_is_not_printed_as_it_was() -> None:
    old = "At least two people have been killed by a fire on a ferry off Aqaba in Jordan, the Road Council said."
    new = "The death toll from a fire on a ferry off Aqaba in Jordan rose to six on Monday, the Road Council said."
    asked = {"topic": "ferry fire in Jordan", "countries": ("JO",)}
    first = article(old, published="2023-11-06T01:11:00Z")
    later, earlier = (article(new, "ledger", f"2023-11-06T{hour}:00:00Z") for hour in ("08", "00"))

    def printed(*articles: Article) -> set[str]:
        told = found(*articles, **asked)
        return {each.passage.text for each in (*told.developments, *told.chronology)} | {
            each.sentence.text for each in told.facts
        }

    assert old in printed(first)
    assert old not in printed(first, later)
    assert old in printed(first, earlier)


def test_of_one_event_its_articles_tell_more_than_the_words_of_the_topic() -> None:
    lines = (
        "A ferry sank off Tarsk in Norway on Sunday with 40 riders.\n\nIt rained.\n\n"
        "Police in Oslo arrested the captain, Karim Valdan, two hours after the accident."
    )
    told = [article(lines, outlet, headline="Ferry sinks off Tarsk") for outlet in ("courier", "ledger", "wire")]
    made = Study(commission("ferry off Tarsk"), read(selection(told), OUTLETS))
    arrest = made.readings[0].sentences[-1]

    assert made.is_about(arrest)
    assert "accident" in made.known_of(made.readings[0])
