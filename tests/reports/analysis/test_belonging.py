"""What belongs to a topic whatever its day: what articles tell of one event, and of somebody whom few of them name."""

from __future__ import annotations

import pytest

from crawler.archive import Article
from reports.analysis.attribution import speaks_for_a_body
from reports.analysis.copied_days import out_of_step
from reports.analysis.fitness.pointing import points
from reports.analysis.going_along import must_take_along
from reports.analysis.not_yet import NotYet
from reports.analysis.reading import Sentence, read
from reports.analysis.repeats import is_told
from reports.analysis.sayings import Sayings
from reports.analysis.strangers import Strangers
from reports.analysis.topic.matter import matter_of_topic
from reports.analysis.topic.notions import without_offices
from reports.analysis.worth import Study
from tests.reports.analysis.made import OUTLETS, article, commission, found, selection

LEAD = "A lorry crashed into the market of Aqaba in Jordan on Sunday and killed nine people, the police said."
FERRY = {"topic": "lorry crash in Aqaba", "countries": ("JO",), "until": commission().until}


def on_the_crash(*inside: str, others: int = 3, days: tuple[str, ...] = ()) -> list[Article]:
    """Articles of as many outlets that open alike, each with one of the sentences further down."""
    outlets = ("courier", "ledger", "wire", "bulletin")[:others]
    told = [*inside, *[""] * (others - len(inside))]
    dated = [*days, *["2023-11-06T12:00:00+03:00"] * (others - len(days))]
    filler = "The lorry had come down the hill with its lights on.\n\nThe driver of the lorry jumped out."
    return [
        article(f"{LEAD}\n\n{filler}\n\n{text}", outlet, day)
        for outlet, text, day in zip(outlets, told, dated, strict=True)
    ]


def printed(*articles: Article, **asked: object) -> set[str]:
    findings = found(*articles, **{**FERRY, **asked})
    return {each.passage.text for each in (*findings.developments, *findings.chronology, *findings.key_points)}


def sentences(*articles: Article) -> list[Sentence]:
    return [each for reading in read(selection(articles), OUTLETS) for each in reading.sentences]


def only(text: str, articles: list[Article]) -> Sentence:
    (one,) = [each for each in sentences(*articles) if each.text == text]
    return one


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("The Road Council closed the market of Aqaba and the road to the lorry park.", True),  # of no day of its own
        ("Winds of 40 knots pushed the lorry towards the market of Aqaba, the police said.", True),  # nor with a name
        ("The driver told the police of Aqaba that the brakes of his lorry had failed.", True),  # known from all
        ("The baker told the police of Aqaba that the brakes of the lorry had failed.", False),  # of him nobody tells
        ("He told the police of Aqaba that the brakes of the lorry had failed.", False),
        ("Officials said that the lorry had carried oil to the market of Aqaba.", True),
        ("A source said that the lorry had carried oil to the market of Aqaba.", False),
        ("Tella Brandt, who sells figs in the market, saw the lorry and ran away from the crash.", False),
    ],
)
def test_of_one_event_a_sentence_needs_no_day_and_no_name(text: str, is_told: bool) -> None:
    assert (text in printed(*on_the_crash(text))) is is_told


def test_what_an_event_is_three_articles_tell() -> None:
    text = "The Road Council closed the market of Aqaba and the road to the lorry park."
    assert text not in printed(*on_the_crash(text, others=2))


def test_of_one_event_nothing_is_printed_that_others_have_told_together() -> None:
    first = "The Road Council closed the market of Aqaba and the road to the lorry park on Monday."
    second = "The Road Council said on Monday that the lorry had come from the port with salt."
    both = "The Road Council closed the road to the lorry park, and the lorry had come with salt."
    assert {first, second} <= printed(*on_the_crash(first, second))
    assert both not in printed(*on_the_crash(first, second, both))


@pytest.mark.parametrize(
    ("text", "later", "is_told"),
    [
        ("No group has claimed responsibility for the crash of the lorry.", "The Salt Front claimed {} crash.", False),
        ("No group has claimed responsibility for the crash of the lorry.", "The Salt Front denied {} crash.", True),
        ("It was not yet known who the driver of the lorry was.", "The driver of the lorry was known as Karim.", False),
    ],
)
def test_what_is_not_known_yet_is_left_out_where_a_later_article_tells_it(text: str, later: str, is_told: bool) -> None:
    told = later.format("responsibility for the" if "claimed" in later else "all knowledge of the")
    readings = read(selection([article(text), article(told, "wire", "2023-11-08T12:00:00+03:00")]), OUTLETS)
    assert NotYet(readings).is_known_since(readings[0].sentences[0]) is not is_told
    assert not NotYet(readings[:1]).is_known_since(readings[0].sentences[0])


def test_what_goes_on_is_over_on_the_next_day_of_news() -> None:
    text = "The police are searching the market of Aqaba for the wheels of the lorry."
    days = ("2023-11-06T12:00:00+03:00", "2023-11-08T12:00:00+03:00")
    for n, is_over in ((1, False), (2, True)):
        readings = read(selection(on_the_crash(text, days=days[:n])), OUTLETS)
        (one,) = [each for reading in readings for each in reading.sentences if each.text == text]
        assert NotYet(readings).is_over(one) is is_over


NAMED = "Minister Karim Valdan had not been offered any money, the Road Council said."


@pytest.mark.parametrize(
    ("inside", "topic", "is_told"),
    [
        (f"Drivers spoke of the defection of Karim Valdan.\n\n{NAMED}", "defection of Karim Valdan", True),
        (f"Drivers spoke of the shoes of Karim Valdan.\n\n{NAMED}", "defection of Karim Valdan", False),
        (f"Drivers spoke of the defection of Karim Valdan.\n\n{NAMED}", "defection of Tella Brandt", False),
    ],
)
def test_who_is_named_in_few_articles_says_which_of_them_are_of_a_topic(inside: str, topic: str, is_told: bool) -> None:
    others = [
        article(
            f"Drivers of Jordan stood in a row on road {n} on Sunday. Sheep went by.", url=f"http://courier.example/{n}"
        )
        for n in range(10)
    ]
    told = article(f"The roads of Jordan were dry on Sunday.\n\n{inside}", "wire")
    asked = Study(commission(topic, countries=("JO",)), read(selection([*others, told]), OUTLETS))
    (one,) = [each for reading in asked.readings for each in reading.sentences if each.text == NAMED]
    assert asked.is_of_its_name(one) is is_told


@pytest.mark.parametrize(
    ("topic", "read_as"),
    [
        ("Prime Minister Karim al-Valdan", "Karim al-Valdan"),
        ("killing of General Abdul Karim Valdan", "killing of Abdul Karim Valdan"),
        ("President Valdan", "President Valdan"),
        ("the Secretary-General Karim Valdan", "the Secretary-General Karim Valdan"),
        ("General Assembly vote", "General Assembly vote"),
    ],
)
def test_of_an_office_with_a_whole_name_the_name_is_asked_about(topic: str, read_as: str) -> None:
    assert without_offices(topic) == read_as
    if read_as != topic:
        assert matter_of_topic(topic, "en") == matter_of_topic(read_as, "en")


@pytest.mark.parametrize(
    ("text", "is_out"),
    [
        ("The ferry was launched in Tarsk in May 2024.", True),
        ("The ferry will be launched in Tarsk in May 2024.", False),
        ("The ferry was launched in Tarsk in October 2023.", False),
    ],
)
def test_a_page_that_tells_of_a_later_month_as_past_has_the_day_of_another(text: str, is_out: bool) -> None:
    readings = read(selection([article(text)]), OUTLETS)
    assert bool(out_of_step(readings, {each.id: frozenset() for each in readings})) is is_out


def test_a_sentence_that_a_but_turns_is_left_out_where_that_cannot_be_printed_with_it() -> None:
    text = "Minister Karim Valdan of Jordan said on Sunday that drivers may meet the Road Council."
    turned = f"{text}\n\nBut such talks will be held in his house alone, he said."
    behind = f"{text}\n\nBut Minister Karim Valdan of Jordan said that the Road Council must pay the drivers."
    assert [must_take_along(only(text, [article(each)])) for each in (text, turned, behind)] == [False, True, True]
    told = [found(article(each), topic="Road Council in Jordan").developments for each in (text, turned, behind)]
    assert [[each.passage.text for each in some] for some in told] == [[text], [], [text]]
    assert told[2][0].along is not None


def test_no_denial_says_what_is_claimed() -> None:
    claimed = "The Salt Front claimed responsibility for the crash of the lorry in Aqaba."
    denied = "The Salt Front did not claim responsibility for the crash of the lorry in Aqaba."
    one, other = sentences(article(claimed), article(denied, "wire"))
    assert not is_told(Sayings([one.reading, other.reading]), one, None, other, None)


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("A foreign ministry spokesman in Tarsk said that the road was open again.", True),
        ("The road was open again, said a police spokeswoman in Tarsk.", True),
        ("A spokesman said that the road was open again.", False),
        ("A foreign ministry spokesman who asked not to be named said that the road was open.", False),
    ],
)
def test_who_speaks_for_a_body_needs_no_name(text: str, speaks: bool) -> None:
    assert speaks_for_a_body(only(text, [article(text)])) is speaks


@pytest.mark.parametrize(
    ("text", "others", "is_one"),
    [
        ("Karim Valdan, 35, says that he waited for days at the road to Aqaba.", "", True),
        ("Karim Valdan says that he waited for days at the road to Aqaba.", "", False),
        (
            "Karim Valdan, 35, says that he waited for days at the road to Aqaba.",
            "Karim Valdan slept in a tent.",
            False,
        ),
        ("Minister Karim Valdan, 35, says that he waited for days at the road to Aqaba.", "", False),
    ],
)
def test_who_is_told_by_an_age_alone_is_one_of_many(text: str, others: str, is_one: bool) -> None:
    readings = read(selection([article(text), article(f"It rained. {others}", "wire")]), OUTLETS)
    (one,) = [each for reading in readings for each in reading.sentences if each.text == text]
    assert Strangers(readings, frozenset()).are_witnesses_in(one, of_some_age=True) is is_one


def test_a_tweet_points_to_where_it_was_told() -> None:
    assert points(
        only("The tweet drew an answer from Norvia.", [article("The tweet drew an answer from Norvia.")]), frozenset()
    )
