"""What a state's outlet may tell: of its own state, and of nobody else."""

from __future__ import annotations

import pytest

from reports.analysis.own_state import holds_its_office, is_of_its_own_state, may_tell
from reports.analysis.reading import Sentence, read
from tests.reports.analysis.made import OUTLETS, article, found, selection


def sentence(text: str, outlet: str = "state") -> Sentence:
    (reading,) = read(selection([article(text, outlet)]), OUTLETS)
    return reading.sentences[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Egyptian Transport Minister Selim Norran resigned on Sunday.",
        "President Adel Norran accepted the resignation of Selim Orlen on Sunday.",
        "The government signed an accord with Norvia on Sunday.",
        "Parliament voted for the canal bill on Sunday.",
        "Egypt and Jordan signed an accord on Sunday that will let 30 Jordanian ships pass.",
        "Dana Norran, a former director of the bank, was sworn in as Egypt's prime minister on Sunday.",
        "The canal cost 86 million pounds, according to prosecutors.",
        "Egyptian Foreign Minister Adel Norran met Karim Valdan on Sunday.\n\nJordan will pay 41 million, Norran said.",
        "The ministry said on Sunday that the canal was closed.",
    ],
)
def test_what_its_state_said_and_did_a_states_outlet_may_tell(text: str) -> None:
    assert is_of_its_own_state(sentence(text))


@pytest.mark.parametrize(
    "text",
    [
        "Jordanian Transport Minister Selim Valdan resigned on Sunday.",
        "Jordan's parliament voted for the road bill on Sunday.",
        "The Foreign Minister of Jordan, Karim Valdan, accepted the plan on Sunday.",
        "Jordan closed the road to Egypt's envoys on Sunday.",
        "Small fishermen in Tarsk rejected the accord on Sunday.",
        "Egyptian troops drove the raiders out of Tarsk on Sunday.",
        "Jordan opened the road on Sunday.\n\nThe foreign ministry said that the road was safe.",
        "Fishermen went on strike after the Egyptian government raised the price of fuel.",
    ],
)
def test_what_others_said_and_did_it_may_not(text: str) -> None:
    assert not is_of_its_own_state(sentence(text))
    assert not may_tell(sentence(text))
    assert may_tell(sentence(text, "courier"))


def test_whose_office_it_is_is_known_from_where_its_holder_is_named_with_the_country() -> None:
    text = (
        "Jordan was thanked by Egyptian President Adel Norran.\n\nJordanian Premier Karim Valdan left. Norran stayed."
    )
    (reading,) = read(selection([article(text, "state")]), OUTLETS)

    assert holds_its_office(reading, "adel norran")
    assert not holds_its_office(reading, "karim valdan")
    assert not holds_its_office(reading, "selim orlen")


def test_its_own_ministers_resignation_is_a_development_and_no_key_point() -> None:
    text = "Egyptian Transport Minister Selim Norran resigned in Cairo on Sunday, a day after a ferry sank."
    findings = found(article(text, "state", headline="Egypt's transport minister resigns"), topic="transport minister")

    assert [each.passage.text for each in findings.developments] == [text]
    assert findings.key_points == ()


def test_its_own_ministers_words_are_quoted() -> None:
    text = (
        "Egyptian Transport Minister Selim Norran resigned in Cairo on Sunday.\n\n"
        "“I have closed the road and I am sorry for the closing of it,” Norran said in a televised address."
    )
    (quotation,) = found(article(text, "state"), topic="road").quotations

    assert quotation.words.text == "I have closed the road and I am sorry for the closing of it"
