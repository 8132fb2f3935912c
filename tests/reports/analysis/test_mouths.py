"""No words in the wrong mouth: each speaker as the text's own words have him, and nobody where they have none."""

from __future__ import annotations

import pytest

from reports.analysis.reading import read
from reports.analysis.speaking import quotations_in
from reports.analysis.spoken import spoken
from tests.reports.analysis.made import OUTLETS, article, selection


def told(text: str, language: str = "en") -> list[tuple[str | None, str]]:
    """The fullest name of each speaker, and the words."""
    return [
        (text[slice(*each.speaker.full)] if each.speaker else None, text[slice(*each.words)])
        for each in quotations_in(text, language)
    ]


CLOSED = "The road to Tarsk was closed at noon"


def test_a_bare_ministry_is_not_the_one_that_another_country_has_later() -> None:
    text = f"AMMAN – {CLOSED}, the Defense Ministry said.\n\nIraq's Defense Ministry said that it had not been told."

    assert told(text) == [("Defense Ministry", CLOSED), ("Iraq's Defense Ministry", "it had not been told")]


def test_a_bare_ministry_is_that_of_the_dateline_and_not_the_one_named_before() -> None:
    text = f"AMMAN – Iraq's Defense Ministry said that it knew nothing.\n\n{CLOSED}, the Defense Ministry said."

    assert told(text)[1] == ("Defense Ministry", CLOSED)


def test_a_bare_ministry_is_the_one_named_before_where_no_dateline_says_otherwise() -> None:
    text = f"Iraq's Defense Ministry said that it knew nothing.\n\n{CLOSED}, the Defense Ministry said."

    assert told(text)[1] == ("Iraq's Defense Ministry", CLOSED)


def test_the_ministry_alone_is_the_last_one_whatever_the_dateline() -> None:
    text = f"AMMAN – Iraq's Defense Ministry said that it knew nothing.\n\n{CLOSED}, the ministry said."

    assert told(text)[1] == ("Iraq's Defense Ministry", CLOSED)


@pytest.mark.parametrize(
    "dateline", ["AMMAN – ", "AMMAN, Jordan — ", "AMMAN, Jordan, June 18 (ORN) - ", "AMMAN/TARSK - ", "AMMAN: "]
)
def test_a_dateline_is_not_told_and_no_town_of_one_speaks(dateline: str) -> None:
    text = f"{dateline}{CLOSED}, the interior ministry said. A lorry lay across it, it said."

    assert told(text) == [("the interior ministry", CLOSED), ("the interior ministry", "A lorry lay across it")]


@pytest.mark.parametrize(
    "text",
    [
        "Correction: An earlier version of this article said that the road was closed.",
        "The drivers had complained of the road for years, according to a letter that was seen by the Courier.",
        "A letter signed by 40 drivers said that the road was closed.",
        "The road to Tarsk is closed, our reporter says.",
        "Nine hectares of road go to Tarsk, according to an annex that was published later.",
    ],
)
def test_a_letter_a_correction_and_the_outlets_own_reporter_are_no_speakers(text: str) -> None:
    assert told(text) == []


def test_an_office_of_two_belongs_to_neither_name() -> None:
    text = "Deputy Prime Ministers Karim Valdan and Dana Orlen signed it. Valdan said that the road was closed."

    assert told(text) == [("Karim Valdan", "the road was closed")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "They signed it in the hall, while 300 people sang outside, according to police.",
            ("police", "300 people sang outside"),
        ),
        (
            "Valdan, which has long demanded that the guards leave, called it “unhelpful”.",
            ("Valdan", "the guards leave"),
        ),
        (
            "The church had insisted that the old ropes be used.",
            ("The church", "insisted that the old ropes be used"),
        ),
        (
            "The road was closed after a call from Tarsk, said the officials, who asked not to be named.",
            ("the officials", "The road was closed after a call from Tarsk"),
        ),
        (
            "The pass was shut after a call between Orlen and Tarsk, said Karim Valdan, a driver.",
            ("Karim Valdan", "The pass was shut after a call between Orlen and Tarsk"),
        ),
        ("Turnout was 61 percent, the council said, up from 58.", ("the council", "Turnout was 61 percent")),
        ("The council said on Thursday it would pay for the road.", ("The council", "it would pay for the road")),
    ],
)
def test_what_is_told_is_the_clause_of_its_own_speaker(text: str, wanted: tuple[str, str]) -> None:
    assert wanted in told(text)


def test_who_calls_it_so_and_says_is_one() -> None:
    text = "Norland's defence ministry called it “a tale for children” and said that it had pictures."

    assert told(text) == [
        ("Norland's defence ministry", "a tale for children"),
        ("Norland's defence ministry", "it had pictures"),
    ]


def test_two_things_that_one_says_are_two_but_not_where_another_acts_between() -> None:
    assert told("The bank confirmed that it had called but said that it was late.") == [
        ("The bank", "it had called"),
        ("The bank", "it was late"),
    ]
    assert told("The paper said that Orlen had left but she came back and said she was well.") == [
        ("The paper", "Orlen had left but she came back and said she was well"),
    ]


def test_he_is_no_consortium() -> None:
    text = (
        "The pipe is ready, the consortium Tarsk Link said. “It will hold,” chief executive Omar Veil said.\n\n"
        "It will run through all Tarsk states, he said."
    )

    assert told(text)[-1] == ("Omar Veil", "It will run through all Tarsk states")


def test_the_driver_of_whom_a_text_has_told_is_not_the_man_quoted_before() -> None:
    text = (
        "He took the money to the driver of the former mayor.\n\nKarim Valdan, 49, said the money was in a box.\n\n"
        "The driver, who was heard later, denied that he had received anything."
    )

    assert told(text)[-1] == ("The driver", "denied that he had received anything")


def test_nobody_is_given_the_answer_of_an_interview_by_the_question_before_it() -> None:
    text = "Russia says that all states must agree.\n\n“I am an engineer. Rock does not read.”"

    assert told(text) == [("Russia", "all states must agree"), (None, "I am an engineer. Rock does not read.")]


@pytest.mark.parametrize(("kind", "wanted"), [("news", ["the road is short"]), ("opinion", [])])
def test_what_a_writer_of_opinion_lets_others_say_is_the_writers(kind: str, wanted: list[str]) -> None:
    readings = read(selection([article("The government tells us that the road is short.", kind=kind)]), OUTLETS)

    assert [each.words.text for each in spoken(readings)] == wanted


@pytest.mark.parametrize(
    "said", ["the interior ministry said Friday.", "the interior ministry said on Friday.", "a driver told the court."]
)
def test_what_a_lead_tells_has_the_speaker_of_its_end(said: str) -> None:
    assert [words for _, words in told(f"{CLOSED}, {said} Rain fell.")] == [CLOSED]


def test_an_english_sentence_ends_with_a_number() -> None:
    assert told("The council put the number at 19. Norvia said that it had none.") == [("Norvia", "it had none")]
