"""Of what somebody is accused, and what somebody demands: told of the right one, and told of what."""

from __future__ import annotations

import pytest

from tests.reports.analysis.made import article, found


def told(question: str, text: str, topic: str = "Orlen and the coast road", **more: tuple[str, ...]) -> list[str]:
    (answer,) = found(article(text), topic=topic, questions=(question,), **more).answers
    return [each.passage.text for each in answer.sentences]


PASSIVE = "The Lantern Agency has previously been accused of letting lorries onto the coast road."
ACTIVE = "Jordan on Sunday accused Norway of closing the coast road to its lorries."
CHARGED = "A court in Amman charged Karim Valdan on Sunday with taking money for the coast road."
THAT = "Karim Valdan answered questions in Amman on Sunday over allegations that Valdan took money for the coast road."


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What is the Lantern Agency accused of?", PASSIVE),
        ("Of what is the Lantern Agency accused?", PASSIVE),
        ("What is Norway accused of?", ACTIVE),
        ("What are the accusations against Norway?", ACTIVE),
        ("What are the charges against Karim Valdan?", CHARGED),
        ("What is Valdan suspected of?", THAT),
    ],
)
def test_of_what_somebody_is_accused_is_told_in_any_of_its_words(question: str, text: str) -> None:
    assert told(question, text) == [text]


def test_who_accuses_another_is_not_accused() -> None:
    (answer,) = found(
        article(ACTIVE), topic="Orlen and the coast road", questions=("What is Jordan accused of?",)
    ).answers

    assert (answer.sentences, answer.nearest, answer.spoken_of) == ((), (), ())


DEMANDED = "The drivers of the coast road demanded on Sunday that the council resign and that tolls be lowered."
INCLUDE = "The demands of the drivers include lower tolls and a bridge on the coast road, Karim Valdan said on Sunday."
OWN = "The drivers' demands include lower tolls and a bridge on the coast road, Karim Valdan said on Sunday."
MET = "Karim Valdan said in Amman on Sunday that the demands of the drivers had been met."


@pytest.mark.parametrize("text", [DEMANDED, INCLUDE, OWN])
@pytest.mark.parametrize("question", ["What are the demands of the drivers?", "What are the drivers' demands?"])
def test_demands_are_what_is_demanded(question: str, text: str) -> None:
    assert told(question, f"{text}\n\n{MET}") == [text]


def test_that_demands_were_met_tells_none() -> None:
    assert told("What are the demands of the drivers?", MET) == []


def test_what_others_in_another_country_demand_is_no_answer() -> None:
    elsewhere = "The drivers demanded change in Norway on Sunday and called for a lower toll on the coast road."

    assert told("What are the demands of the drivers?", elsewhere, countries=("JO",)) == []
