"""The client's questions: answered by a sentence that says so, or not at all."""

from __future__ import annotations

import pytest

from tests.reports.analysis.made import article, found

NEWS = """
US Secretary of State Dana Orlen met President Tomas Reval in Baghdad on Sunday.

President Tomas Reval of Iraq did not receive Foreign Minister Karim Valdan on Sunday.

Jordan recalled its ambassador from Oslo on 3 November in protest against the road.

The Relief Fund said on Sunday that 93 trucks had entered Gaza through Rafah.

President Tomas Reval said on Sunday that Iraq was committed to the safety of foreign troops on its soil.

Dana Orlen stepped down as head of the Road Council on Saturday, the White House said.
"""


def answered(question: str, text: str = NEWS) -> list[str]:
    (answer,) = found(article(text), topic="Orlen and the road", questions=(question,)).answers
    assert answer.question == question
    return [each.passage.text for each in answer.sentences]


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Did Orlen meet Reval?", "US Secretary of State Dana Orlen met"),
        ("Whom did Orlen meet in Baghdad?", "US Secretary of State Dana Orlen met"),
        ("Did Reval receive Valdan?", "President Tomas Reval of Iraq did not"),
        ("Did Jordan recall its ambassador?", "Jordan recalled"),
        ("How many trucks entered Gaza?", "The Relief Fund said"),
        ("When did Jordan recall its ambassador?", "Jordan recalled"),
        ("Did Orlen resign?", "Dana Orlen stepped down"),
    ],
)
def test_a_sentence_that_says_so_answers(question: str, begins: str) -> None:
    assert [each.startswith(begins) for each in answered(question)] == [True]


@pytest.mark.parametrize(
    "question",
    [
        "Did Iraq commit troops?",
        "Did Valdan meet Orlen?",
        "Did Iraq recall its ambassador?",
        "Did Jordan send trucks to Baghdad?",
        "How many trucks entered Jordan?",
        "Was a ceasefire agreed?",
        "Will Orlen visit Oslo?",
        "Did Reval resign?",
        "Why?",
        "What did Jordan say about the price of grain?",
    ],
)
def test_where_nothing_says_so_there_is_no_answer(question: str) -> None:
    assert answered(question) == []


def test_an_unnamed_official_and_a_question_of_the_future_answer_nothing() -> None:
    assert answered("Did Orlen meet Valdan?", "Orlen met Valdan in Amman on Sunday, a senior official said.") == []
    assert (
        answered("Did Orlen meet Valdan?", "Secretary Dana Orlen will meet Karim Valdan in Amman on 9 November.") == []
    )


def test_each_question_has_its_answer_in_its_place() -> None:
    questions = ("Did Iraq commit troops?", "Did Orlen meet Reval?")

    answers = found(article(NEWS), topic="Orlen and the road", questions=questions).answers

    assert [each.question for each in answers] == list(questions)
    assert [len(each.sentences) for each in answers] == [0, 1]
