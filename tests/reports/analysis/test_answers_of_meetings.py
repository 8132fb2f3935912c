"""Who met whom, where and when is answered by the meetings; how many, for a day and behind a name."""

from __future__ import annotations

import pytest

from reports.composition.binding import Binder
from reports.composition.sections import answers
from reports.composition.statements import Writer
from tests.reports.analysis.made import OUTLETS, article, found, selection

NEWS = """
US Secretary of State Dana Orlen met Jordanian Foreign Minister Karim Valdan in Amman on 4 November.

US Secretary of State Dana Orlen met President Tomas Reval in Baghdad on Sunday.

President Ola Tarsk of Norway did not receive US Secretary of State Dana Orlen on Sunday.

The Relief Fund said that 72 of its drivers had been killed in Gaza as of 4 November.

Ninety-three trucks with flour entered Gaza through the Rafah crossing on 4 November, the Relief Fund said.

Sixty trucks with flour entered Gaza through the Rafah crossing on 3 November, the Relief Fund said.
"""


def answered(question: str) -> list[str]:
    (answer,) = found(article(NEWS), topic="Orlen and the relief", questions=(question,)).answers
    return [*(each.second.text for each in answer.meetings), *(each.passage.text for each in answer.sentences)]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Who met Orlen in Amman?", ["Valdan"]),
        ("Whom did Orlen meet?", ["Valdan", "Reval"]),
        ("Whom did Orlen meet in Iraq?", ["Reval"]),
        ("Where did Dana Orlen meet Karim Valdan?", ["Valdan"]),
        ("When did Orlen hold talks with Reval?", ["Reval"]),
        ("Did Orlen meet Valdan?", ["Valdan"]),
    ],
)
def test_a_meeting_answers(question: str, names: list[str]) -> None:
    assert [each.rsplit(" ", 1)[-1] for each in answered(question)] == names


@pytest.mark.parametrize(
    "question", ["Who met Orlen in Oslo?", "Did Valdan meet Reval?", "What did Orlen tell Valdan?"]
)
def test_who_did_not_meet_is_no_answer(question: str) -> None:
    (answer,) = found(article(NEWS), topic="Orlen and the relief", questions=(question,)).answers
    assert answer.meetings == ()


def test_that_somebody_was_not_received_answers_whether_he_was() -> None:
    assert [each[:30] for each in answered("Did Tarsk receive Orlen?")] == ["President Ola Tarsk of Norway "]


def test_the_noun_behind_a_name_is_what_is_counted_and_a_day_is_the_figure_s() -> None:
    assert [each[:26] for each in answered("How many Relief drivers have been killed?")] == [
        "The Relief Fund said that "
    ]
    assert [each[:12] for each in answered("How many trucks entered Gaza on 4 November?")] == ["Ninety-three"]
    assert [each[:12] for each in answered("How many trucks entered Gaza on Nov. 3?")] == ["Sixty trucks"]


def test_it_is_printed_in_the_frame_of_meetings() -> None:
    findings = found(article(NEWS), topic="Orlen and the relief", questions=("Who met Orlen in Amman?",))
    writer = Writer(Binder(lambda _: None), OUTLETS, "en")

    ((printed, _),) = answers(writer, findings, selection([article(NEWS)]))

    assert [each.statement.text for each in printed.statements] == [
        "On 4 November 2023, in Amman, US Secretary of State Dana Orlen met Jordanian Foreign Minister Karim Valdan."
    ]


def test_whoever_welcomes_somebody_at_an_airport_need_not_be_the_one_whom_he_meets() -> None:
    text = "Foreign Minister Karim Valdan met Envoy Dana Orlen in Amman on 5 November."
    (answer,) = found(
        article(text), topic="Orlen in Amman", questions=("Who received Orlen at the airport in Amman?",)
    ).answers

    assert answer.meetings == ()
