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
    ],
)
def test_the_heading_is_of_a_country_in_the_words(text: str, asked: str, heading: str | None) -> None:
    assert heading_of(names_countries(told(text)), asked.split()) == heading


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
