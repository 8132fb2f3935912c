"""A statement stands under the heading of a country that its own words name, where it happened before all."""

from __future__ import annotations

import pytest

from reports.composition.headings import heading_of, names_countries
from reports.records import Meeting, Passage, SentenceFinding
from tests.reports.analysis.made import article


def told(text: str) -> SentenceFinding:
    return SentenceFinding(Passage(article(text, headline="Envoy in Jordan"), 0, len(text)), 1, 1.0, countries=("JO",))


@pytest.mark.parametrize(
    ("text", "asked", "heading"),
    [
        ("The agency has fuel for a few more days.", "JO", None),
        ("Jordan opened the road to the coast.", "JO", "JO"),
        ("The road from Irbid to the coast is open.", "JO", "JO"),
        ("US Secretary Dana Orlen landed at an airport in Ankara.", "US", None),
        ("US Secretary Dana Orlen landed at an airport in Ankara.", "US TR", "TR"),
        ("US Secretary Dana Orlen said in Baghdad that the United States would help.", "US IQ", "IQ"),
        ("US Secretary Dana Orlen called on everybody to wait.", "US", "US"),
        ("Dana Orlen met the president in Cairo Tuesday, two days after she was in Israel.", "EG IL", "EG"),
        ("Dana Orlen spoke of a truce in Lebanon after the talks in Amman.", "LB JO", "JO"),
        ("The council in New York voted on Libya.", "LY", "LY"),
        ("Dana Orlen flew to Cyprus for talks about Jordan.", "CY JO", "CY"),
        ("Prosecutors seized an Amman-registered ship.", "JO", None),
        ("Norway and Sweden signed a treaty.", "JO", None),
        ("Dana Orlen left for a journey to Norway, Sweden, Jordan and Iraq.", "JO IQ", None),
        ("Dana Orlen, who had cut short a visit to Jordan, met survivors in the hospital.", "JO", None),
        ("Dana Orlen, who spent Monday in Amman, did not speak.", "JO", "JO"),
        ("Dana Orlen opened the port three days after talks in Baghdad.", "IQ", None),
    ],
)
def test_the_heading_is_of_a_country_in_the_words(text: str, asked: str, heading: str | None) -> None:
    assert heading_of(names_countries(told(text)), asked.split()) == heading


@pytest.mark.parametrize(
    ("dateline", "text", "heading"),
    [
        ("AMMAN — ", "Arab ministers called for a truce in Gaza.", "JO"),
        ("CAIRO (Ledger) - ", "Ministers called for a truce.", "EG"),
        ("LONDON — ", "The Egyptian parliament voted in Cairo on the treaty.", "EG"),
        ("OSLO — ", "Ministers called for a truce.", None),
    ],
)
def test_a_dateline_tells_where_an_opening_was_written(dateline: str, text: str, heading: str | None) -> None:
    made = article(f"{dateline}{text}")
    opening = SentenceFinding(Passage(made, len(dateline), len(made.text)), 1, 1.0)

    assert heading_of(names_countries(opening), ["JO", "EG", "GB"]) == heading


@pytest.mark.parametrize(
    ("opening", "heading"),
    [
        ("Dana Orlen spent Saturday in Amman with ministers.", "JO"),
        ("Dana Orlen spent Saturday in Amman and in Cairo.", None),
        ("Nobody spent Saturday in Amman.", None),
    ],
)
def test_a_meeting_of_no_place_was_where_its_article_opens_with_one_of_the_two(
    opening: str, heading: str | None
) -> None:
    made = article(f"{opening}\n\nSami Haddar met Dana Orlen alone.")
    spans = [(made.text.rindex(words), len(words)) for words in ("Sami Haddar", "Dana Orlen", "Sami Haddar met")]
    first, second, whole = (Passage(made, at, at + length) for at, length in spans)

    assert heading_of(names_countries(Meeting(first, second, whole, 1)), ["JO", "EG"]) == heading


def meeting(first: str, second: str, place: str = "") -> Meeting:
    made = article(f"{first} and {second} talked at length about Jordan in the hall at {place or 'noon'}.")

    def passage(words: str) -> Passage:
        at = made.text.index(words)
        return Passage(made, at, at + len(words))

    whole = Passage(made, 0, len(made.text))
    return Meeting(
        passage(first), passage(second), whole, 1, place=passage(place) if place else None, countries=("JO",)
    )


def test_a_meeting_stands_where_it_was_and_else_by_the_offices_printed() -> None:
    offices = ("Norwegian Foreign Minister Tomas Reval", "Iraqi Prime Minister Sami Haddar")

    assert heading_of(names_countries(meeting(*offices, place="Cairo")), ["IQ", "EG", "JO"]) == "EG"
    assert heading_of(names_countries(meeting(*offices, place="Cairo")), ["IQ", "JO"]) is None
    assert heading_of(names_countries(meeting(*offices)), ["JO", "IQ"]) == "IQ"
    assert heading_of(names_countries(meeting("Tomas Reval", "Sami Haddar")), ["JO"]) is None
