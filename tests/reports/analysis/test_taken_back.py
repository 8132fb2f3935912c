"""What stands beside a sentence may take back what it tells."""

from __future__ import annotations

import pytest

from reports.analysis.reading import read
from reports.analysis.taken_back import is_taken_back
from reports.analysis.undone import Undone
from tests.reports.analysis.made import OUTLETS, article, found, selection

CLAIM = "A spokesman for the drivers said 12 lorries of Norvia had been stopped near Tarsk."


def is_so(*sentences: str) -> bool:
    (reading,) = read(selection([article("\n\n".join(sentences))]), OUTLETS)
    return is_taken_back(reading.sentences[0])


@pytest.mark.parametrize(
    "following",
    [
        "It was not immediately possible to verify the report.",
        "His account could not be independently verified.",
        "There was no independent confirmation of the stop.",
        "In Oslo, a minister said no such incident had been reported.",
        "The drivers have repeatedly claimed to have stopped lorries, only to let them go.",
        "The drivers are known to exaggerate.",
    ],
)
def test_a_claim_that_its_article_doubts_is_taken_back(following: str) -> None:
    assert is_so(CLAIM, following)
    assert not is_so(following, CLAIM)


def test_a_denial_two_sentences_on_must_be_of_the_same() -> None:
    between = "The road is narrow there."

    assert is_so(CLAIM, between, "Norvia denied a report that lorries had been stopped near Tarsk by drivers.")
    assert not is_so(CLAIM, between, "Jordan denied a report about the price of bread.")


def test_what_was_denied_before_is_admitted_now() -> None:
    admitted = "Norvia admitted on Saturday that lorries had been stopped near Tarsk by drivers."

    assert not is_so(admitted, "On Monday it had denied that lorries had been stopped near Tarsk by drivers.")


def test_what_nobody_claims_needs_no_proof() -> None:
    told = "Envoy Dana Orlen opened the coast road near Amman on Saturday."

    assert not is_so(told, "It was not immediately possible to verify the price of bread.")


def test_what_was_denied_just_before_is_taken_back() -> None:
    (reading,) = read(
        selection(
            [
                article(
                    "The drivers of Tarsk said they had a deal with Norvia for 12 lorries, but Norvia denied it."
                    "\n\nEnvoy Dana Orlen said the 12 lorries of Norvia would reach the drivers of Tarsk soon."
                )
            ]
        ),
        OUTLETS,
    )

    assert is_taken_back(reading.sentences[1])


@pytest.mark.parametrize(
    ("state", "end", "is_so"),
    [
        ("Norvia, which has a vote in the Harbour Council of Tarsk, said it opposed the coast road.",
         "Norvia abstained from the vote of the Harbour Council of Tarsk on the coast road.", True),
        ("Norvia, which has a vote in the Harbour Council of Tarsk, said it opposed the coast road.",
         "Jordan abstained from the vote of the Harbour Council of Tarsk on the coast road.", False),
        ("A court of Jordan jailed Dana Orlen, the former harbour master, on Thursday.",
         "A court of appeal in Jordan freed Dana Orlen, the former harbour master of Tarsk.", True),
        ("A court of Jordan jailed Dana Orlen, the former harbour master, on Thursday.",
         "A court of appeal in Jordan would not be asked whether Orlen, the former harbour master, be freed.", False),
    ],
)  # fmt: skip
def test_a_state_that_later_articles_end_is_undone(state: str, end: str, is_so: bool) -> None:
    first = article(state, published="2023-11-03T12:00:00+03:00")
    later = article(end, "ledger", "2023-11-06T12:00:00+03:00")
    readings = read(selection([first, later]), OUTLETS)

    assert Undone(tuple(readings)).is_undone(readings[0].sentences[0]) is is_so


def test_what_was_polled_is_over_when_it_is_counted() -> None:
    polled = "Karim Valdan's road party won 45 percent in a poll for a channel of Norvia."
    first = article(polled, published="2023-11-05T12:00:00+03:00")
    more = ("Karim Valdan's road party lost in Norvia, results of the election showed.", "Norvia has a road party.")
    undone = [
        Undone(tuple(read(selection([first, article(each, "ledger", "2023-11-06T12:00:00+03:00")]), OUTLETS)))
        for each in more
    ]

    assert [each.is_withdrawn(each.readings[0].sentences[0]) for each in undone] == [True, False]


SAID_FULL = "Norvia's harbour police denied on Sunday reports that the ferry had been overloaded."
SAID_LOST = "The harbour office of Norvia said on Sunday that 41 people were missing from the ferry."


@pytest.mark.parametrize(
    ("said", "later", "is_so"),
    [
        (SAID_FULL, "Norvia's police spoke, withdrawing an earlier statement that it had not been overloaded.", True),
        (SAID_FULL, "Norvia's police retracted their denial of reports that the ferry had been overloaded.", True),
        (SAID_FULL, "Norvia's police have not withdrawn their statement that it had not been overloaded.", False),
        (SAID_FULL, "Norvia's police withdrew a statement that the captain had fled.", False),
        (SAID_FULL, "Norvia's police admitted a fault: they had denied that the ferry had been overloaded.", True),
        (SAID_FULL, "Norvia's police had denied that the ferry had been overloaded.", False),
        (SAID_LOST, "The harbour office of Norvia corrected an earlier figure of 41 missing people.", True),
        (SAID_LOST, "The harbour office of Norvia corrected an earlier figure of 43 missing people.", False),
    ],
)  # fmt: skip
def test_what_was_withdrawn_later_is_told_no_more(said: str, later: str, is_so: bool) -> None:
    first = article(said, published="2023-11-05T12:00:00+03:00")
    second = article(later, "ledger", "2023-11-06T12:00:00+03:00")
    readings = read(selection([first, second]), OUTLETS)
    undone = Undone(tuple(readings))

    assert undone.is_withdrawn(readings[0].sentences[0]) is is_so
    assert not undone.is_withdrawn(readings[1].sentences[0])


def test_a_withdrawn_denial_answers_nothing() -> None:
    later = (
        "The ferry had twice its load in Norvia on Sunday, police chief Selim Varga said, withdrawing an earlier "
        "statement that the ferry had not been overloaded."
    )
    first = article(SAID_FULL, published="2023-11-05T12:00:00+03:00")
    second = article(later, "ledger", "2023-11-06T12:00:00+03:00")
    (answer,) = found(first, second, topic="ferry", questions=("Was the ferry overloaded?",)).answers

    assert [each.passage.text for each in answer.sentences] == [later]
    assert answer.nearest == ()


def test_a_plan_that_the_next_sentence_puts_off_is_taken_back() -> None:
    plan = "Envoy Dana Orlen had planned to travel on to Tarsk on Wednesday."

    assert is_so(plan, "The council of Tarsk said that the visit was put off until June.")
    assert is_so(plan, "But her visit was cancelled.")
    assert not is_so(plan, "The council of Tarsk said that the visit would last two days.")
    assert not is_so("Envoy Dana Orlen went on to Tarsk on Wednesday.", "The council's feast was put off until June.")
