"""Answers to who is new in an office, what befell somebody, and what must not be told for an answer."""

from __future__ import annotations

import pytest

from tests.reports.analysis.made import article, found


def answered(question: str, *texts: tuple[str, str], topic: str = "Orlen and the road") -> list[str]:
    articles = [article(text, published=f"{day}T12:00:00+03:00") for day, text in texts]
    (answer,) = found(*articles, topic=topic, questions=(question,)).answers
    return [each.passage.text for each in answer.sentences]


OFFICE = "The Road Union has rejected talks with new Prime Minister Karim Valdan of Jordan, who is forming a cabinet."
OLD = "Prime Minister Tomas Reval of Jordan left Amman for Oslo on Sunday, the Road Union said."


@pytest.mark.parametrize(
    "question",
    [
        "Whom did the King appoint as prime minister of Jordan?",
        "Who became prime minister of Jordan?",
        "Who is the new prime minister of Jordan?",
    ],
)
def test_who_is_new_in_an_office_is_told_of_with_it(question: str) -> None:
    assert answered(question, ("2023-11-05", f"{OLD}\n\n{OFFICE}")) == [OFFICE]


CAPTURED = "Soldiers of Jordan captured Karim Valdan near the bridge of Tarsk on Sunday, the Road Council said."
DEAD = "Karim Valdan was killed near the mill of Tarsk on Tuesday, Mayor Dana Orlen of the Road Council said."
BURIED = "They said that Valdan had been buried in secret."


def test_what_befell_somebody_is_the_last_of_it() -> None:
    question = "What happened to Karim Valdan?"

    assert answered(question, ("2023-11-05", CAPTURED)) == [CAPTURED]
    assert answered(question, ("2023-11-05", CAPTURED), ("2023-11-08", DEAD)) == [DEAD]
    assert answered(question, ("2023-11-05", CAPTURED), ("2023-11-08", BURIED)) == []  # it is overtaken


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "How many drivers did Jordan free?",
            "Drivers of the Road Union in Tarsk thanked Jordan on Sunday, which let their lorries go free.",
        ),
        (
            "For how long was the curfew of Tarsk extended?",
            "Mayor Dana Orlen extended the curfew of Tarsk in Jordan on Sunday.",
        ),
        (
            "Where did the wreck of the ferry come down?",
            "Wreck of the ferry is soon to come down, Mayor Dana Orlen said on Sunday.",
        ),
        (
            "How many people were killed in the protests in Tarsk?",
            "Tomas Reval is charged with killing dozens of people in Irbid, the Road Council of Jordan said on Sunday.",
        ),
        (
            "What did Norway say about the road?",
            "Ines Calder, a Norway-based road activist, said that the road to Tarsk was closed on Sunday.",
        ),
        (
            "Has the bus service of Tarsk been restored in Jordan?",
            "Norway urged Jordan on Sunday to let the bus service of Tarsk alone, Mayor Dana Orlen said.",
        ),
        (
            "Has Jordan recognised the Road Council?",
            "Jordan criticised on Sunday countries that have recognised the Road Council, Mayor Dana Orlen said.",
        ),
    ],
)
def test_what_has_not_what_the_question_is_for_is_no_answer(question: str, text: str) -> None:
    assert answered(question, ("2023-11-05", text)) == []


def test_whoever_is_among_the_members_of_something_is_asked_for() -> None:
    text = "Valdan's wife Lena and two sons fled to Norway on Sunday, Mayor Dana Orlen of the Road Council said."

    assert answered("Which members of Valdan's family fled to Norway?", ("2023-11-05", text)) == [text]


def test_under_the_title_of_one_event_a_reason_need_not_name_it() -> None:
    text = "The Road Union said it carried out the attack in retaliation for strikes on Irbid last week."
    lead = "Fighters of the Road Union attacked the mill of Tarsk in Jordan on Sunday, Mayor Dana Orlen said."
    told = answered(
        "Why did the Road Union attack the mill of Tarsk?",
        ("2023-11-05", f"{lead}\n\n{text}"),
        topic="Attack on the mill of Tarsk",
    )

    assert told == [text]


@pytest.mark.parametrize(
    ("question", "right", "other"),
    [
        (
            "How old was Dana Orlen?",
            "Mayor Dana Orlen, 54, left Tarsk in Jordan for the mountains on Sunday, the Road Council said.",
            "Mayor Dana Orlen of Jordan met a nine-year-old boy and a baby on Sunday, the Road Council said.",
        ),
        (
            "Who leads the Road Union?",
            "Karim Valdan, the leader of the Road Union of Jordan, left Tarsk on Sunday, Mayor Dana Orlen said.",
            "A cabinet led by Tomas Reval of Jordan fell on Sunday, and the Road Union was among those that rejoiced.",
        ),
        (
            "Why did the trade minister of Jordan resign?",
            "The trade minister of Jordan resigned on Sunday in protest at the closing of the road, Dana Orlen said.",
            "An envoy of Jordan to Oslo resigned on Sunday because of the closing of the road, Mayor Dana Orlen said.",
        ),
        (
            "Whom did the King appoint as vice president of Jordan?",
            "The King of Jordan appointed the spy chief Karim Valdan as vice president on Sunday, Dana Orlen said.",
            "Vice President Tomas Reval of Jordan made a short speech on the appointment of a road council on Sunday.",
        ),
        (
            "Did Valdan accept the road plan?",
            "Karim Valdan has accepted the road plan of Jordan on Sunday, Mayor Dana Orlen said in Tarsk.",
            "Norway rejected the road plan on Sunday in a letter to the office of Karim Valdan, its envoys said.",
        ),
        (
            "Where did Jordanian jets strike a grain store?",
            "Two jets of Jordan struck a grain store in Irbid on Sunday, Mayor Dana Orlen of the Road Council said.",
            "Two grain stores of Jordan were struck by the jets of Norway on Sunday, Mayor Dana Orlen said in Oslo.",
        ),
    ],
)
def test_the_one_who_is_asked_about_must_be_the_one_of_whom_it_is_told(question: str, right: str, other: str) -> None:
    assert answered(question, ("2023-11-05", f"{other}\n\n{right}")) == [right]
    assert answered(question, ("2023-11-05", other)) == []


PRESS = "Lena Calder, the Road Union's press secretary, said on Sunday that the road of Tarsk in Jordan was open."
DEPUTY = "Ines Farrow, the Road Union's deputy press secretary, said on Sunday that the road of Tarsk was dry."
TRADE = "Jordan's trade minister, Karim Valdan, closed the road of Tarsk on Sunday, the Road Union said."
GUEST = "After a visit to Jordan's trade minister, Dana Orlen left Tarsk on Sunday, the Road Union said."


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who is the Road Union's press secretary?", PRESS),
        ("Who is the press secretary of the Road Union?", PRESS),
        ("Who is the Road Union's deputy press secretary?", DEPUTY),
        ("Who is Jordan's trade minister?", TRADE),
        ("Who is the trade minister of Jordan?", TRADE),
    ],
)
def test_who_has_an_office_is_told_by_the_words_at_his_name(question: str, answer: str) -> None:
    assert answered(question, ("2023-11-05", "\n\n".join((DEPUTY, GUEST, PRESS, TRADE)))) == [answer]


def test_a_deputy_and_a_guest_have_not_the_office() -> None:
    assert answered("Who is the Road Union's press secretary?", ("2023-11-05", DEPUTY)) == []
    assert answered("Who is Jordan's trade minister?", ("2023-11-05", GUEST)) == []


BEHIND = "Trader Karim Valdan and Lena Calder of Jordan are behind the campaign for the road, Mayor Dana Orlen said."
DENIED = "Karim Valdan has denied that he ever took money from the Road Union, Mayor Dana Orlen of Jordan said."


def test_what_befell_the_one_of_whom_a_report_is_needs_no_name() -> None:
    lost = "A boy of six from Jordan fell into a dry well near Tarsk on Sunday, Mayor Dana Orlen said."
    dead = "The boy has been found dead in the well after a search of four days, Mayor Dana Orlen said on Thursday."
    told = answered(
        "What happened to the boy who fell into the well near Tarsk?",
        ("2023-11-05", lost),
        ("2023-11-09", dead),
        topic="Search for a boy in a well near Tarsk",
    )

    assert told == [dead]


@pytest.mark.parametrize(
    ("question", "answer"),
    [("Who is behind the campaign for the road?", BEHIND), ("Has Valdan denied the accusations?", DENIED)],
)
def test_who_is_behind_something_and_what_is_denied_are_told_by_their_own_turns(question: str, answer: str) -> None:
    other = "The campaign for the road of Tarsk left the accusations behind on Sunday, Mayor Dana Orlen of Jordan said."

    told = answered(question, ("2023-11-05", f"{other}\n\n{answer}"), topic="Campaign for the road of Tarsk")
    assert told == [answer]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "Who is the trade minister of Norway?",
            "The trade minister of Norway said on Sunday that the road of Tarsk in Jordan was open.",
        ),
        (
            "How did Orlen arrive in Tarsk?",
            "Dana Orlen's visit was secret before her arrival in Tarsk in Jordan and was marked by a strike on Sunday.",
        ),
    ],
)
def test_an_office_without_a_name_and_an_arrival_without_a_way_are_no_answers(question: str, text: str) -> None:
    assert answered(question, ("2023-11-05", text)) == []
