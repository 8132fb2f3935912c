"""Who holds an office, and who is new in it: however the office is written, and whose ever it is."""

from __future__ import annotations

import pytest

from tests.reports.analysis.made import article, found


def told(question: str, *texts: str, topic: str = "Orlen and the coast road") -> list[str]:
    articles = [article(text, published=f"2023-11-0{6 + day}T12:00:00+03:00") for day, text in enumerate(texts)]
    (answer,) = found(*articles, topic=topic, questions=(question,)).answers
    return [each.passage.text for each in answer.sentences]


CEO = "Heron Air CEO Dana Orlen opened the coast road between Amman and Aqaba on Sunday."
TRADE = "Karim Valdan, the minister of ports, trade and industry, opened the coast road in Amman on Sunday."


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who is the chief executive of Heron Air?", CEO),
        ("Who is Heron Air's CEO?", CEO.replace("CEO", "Chief Executive Officer")),
        ("Who is the Jordanian minister of trade and industry?", TRADE),
        ("Who is Jordan's trade minister?", "Jordan's minister for trade, Karim Valdan, opened the road on Sunday."),
    ],
)
def test_an_office_is_known_however_it_is_written(question: str, text: str) -> None:
    assert told(question, text) == [text]


def test_of_a_minister_of_another_matter_it_is_not_told() -> None:
    assert told("Who is the Jordanian minister of trade and health?", TRADE) == []


FIRST = "Jordan's foreign minister opened the coast road in Amman on Sunday."
THEN = "Foreign Minister Karim Valdan told the engineers of the coast road that the harbour was next."


def test_the_bearer_may_be_named_soon_after_the_office_of_the_country_was_spoken_of() -> None:
    assert told("Who is the foreign minister of Jordan?", f"{FIRST}\n\n{THEN}") == [THEN]


def test_who_is_another_countrys_anywhere_is_not_this_ones() -> None:
    elsewhere = "Norwegian Foreign Minister Karim Valdan opened the coast road with the engineers on Monday."

    assert told("Who is the foreign minister of Jordan?", f"{FIRST}\n\n{THEN}", elsewhere) == []


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who is the new transport minister?", "The king appointed Dana Orlen as transport minister on Sunday."),
        ("Who is the new minister?", "Dana Orlen was named transport minister in Amman on Sunday."),
        (
            "Who is Jordan's new transport minister?",
            "Dana Orlen was sworn in as transport minister in Amman.",
        ),
        ("Who is the new minister of transport?", "Dana Orlen took over as transport minister in Amman on Sunday."),
        ("Who became transport minister?", "Dana Orlen took the oath of office as minister of transport on Sunday."),
        ("Who has been appointed transport minister?", "Dana Orlen became transport minister in Amman on Sunday."),
    ],
)
def test_who_came_into_an_office_is_the_new_one(question: str, text: str) -> None:
    resigned = "Transport Minister Karim Valdan resigned over the coast road in Amman on Saturday."

    assert told(question, resigned, text) == [text]


def test_who_only_has_the_office_is_not_new_in_it() -> None:
    assert told("Who is the new transport minister?", "Transport Minister Karim Valdan spoke in Amman on Sunday.") == []


ENVOY = "The U.N. envoy to Jordan, Karim Valdan, spoke with the council on the coast road in Amman on Sunday."
NOBODY = "The U.N. envoy to Jordan and the engineers spoke of the coast road in Amman on Sunday."


def test_whoever_is_sent_by_one_to_another_is_named() -> None:
    question = "Who is the U.N. envoy to Jordan?"

    assert told(question, f"{NOBODY}\n\n{ENVOY}") == [ENVOY]
    assert told(question, NOBODY) == []
    assert told("Who is Norway's envoy to Jordan?", ENVOY) == []
    assert told("Who is the E.U. envoy to Jordan?", ENVOY) == []
