"""The client's questions: answered by a sentence that says so, or not at all."""

from __future__ import annotations

import pytest

from reports.analysis.answers.deed import deed_asked, may_have_done
from reports.analysis.answers.question import Question
from reports.analysis.answers.verb_forms import forms_of
from reports.analysis.answers.whom import of_whom_is_asked
from reports.analysis.reading import read
from tests.reports.analysis.made import OUTLETS, article, found, selection

NEWS = """
US Secretary of State Dana Orlen met President Tomas Reval in Baghdad on Sunday.

President Tomas Reval of Iraq did not receive Foreign Minister Karim Valdan on Sunday.

Jordan recalled its ambassador from Oslo on 3 November in protest against the road.

The Relief Fund said on Sunday that 93 trucks had entered Gaza through Rafah.

President Tomas Reval said on Sunday that Iraq was committed to the safety of foreign troops on its soil.

The Relief Fund rejected the road on Sunday in a letter to the White House, its director Karim Valdan said.

Dana Orlen stepped down as head of the Road Council on Saturday, the White House said.
"""


def answered(question: str, text: str = NEWS) -> list[str]:
    (answer,) = found(article(text), topic="Orlen and the road", questions=(question,)).answers
    assert answer.question == question
    return [*(each.sentence.text for each in answer.meetings), *(each.passage.text for each in answer.sentences)]


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
        ("When did Orlen step down?", "Dana Orlen stepped down"),
        ("Which ambassador did Jordan recall?", "Jordan recalled"),
        ("Did the Relief Fund accept the road?", "The Relief Fund rejected"),
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
    assert [len(each.sentences) + len(each.meetings) for each in answers] == [0, 1]


DEEDS = """
Jordan recalled its ambassador from Oslo on 3 November in protest against the road.

The Jordanian army closed the road to the crossing at Nasib on 4 November, the Interior Ministry said.

A Jordanian tourist broke his leg in Oslo on 5 November, the police there said.

The Road Council rejected the plan of the engineers on 4 November, Chairman Karim Valdan said.

Road Council members travelled home on 5 November, the airport in Amman said.

Norwegian Foreign Minister Ingrid Sollund regretted the decision of Jordan on the road on 5 November.
"""


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("What did Jordan do?", ["Jordan recalled", "The Jordanian army"]),
        ("What did the Road Council do?", ["The Road Council rejected"]),
        ("How did Norway respond?", ["Norwegian Foreign Minister"]),
        ("How did Norway react to the decision?", ["Norwegian Foreign Minister"]),
        ("What was Norway's response?", ["Norwegian Foreign Minister"]),
        ("What did Karim Valdan say?", ["The Road Council rejected"]),
        ("What did Turkey do?", []),
        ("How did Norway react to the price of grain?", []),
    ],
)
def test_what_somebody_did_is_answered_by_the_facts_of_which_that_one_is_the_subject(
    question: str, begins: list[str]
) -> None:
    told = answered(question, DEEDS)

    assert sorted(told) == sorted(each for each in told if each.startswith(tuple(begins)))
    assert len(told) == len(begins)


FEW_WORDS = """
The Road Council met in Tarsk on 3 November, and 14 people were hurt on the way.

Jordan, Norway and Iraq abstained from the vote on the road on 4 November.

Karim Valdan resigned on 5 November as the chairman of the Road Council in Amman.

Foreign Minister Dana Orlen refused to resign on 6 November over the road to Tarsk.

Deputy Minister Ines Calder left Amman for Tarsk on 6 November to see the road.

Ines Calder's driver remained in Oslo on 6 November, the airport there said.

On 2 November, the Road Council, meeting without Karim Valdan, issued a paper on the coast.
"""


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Which countries abstained?", ["Jordan, Norway and Iraq"]),
        ("Who resigned?", ["Karim Valdan resigned"]),
        ("Where is Calder?", ["Deputy Minister Ines Calder"]),
        ("When did Orlen resign?", []),
        ("When did Valdan resign?", ["Karim Valdan resigned"]),
        ("What did the Road Council announce?", ["On 2 November"]),
    ],
)
def test_few_words_are_enough_and_what_did_not_happen_has_no_day(question: str, begins: list[str]) -> None:
    told = answered(question, FEW_WORDS)

    assert [text for text, start in zip(told, begins, strict=True) if text.startswith(start)] == told


SHIPS = """
Two humanitarian vessels from Oslo reached Tarsk on 4 November, the Relief Fund said.

It also opened the road to the court in Tarsk on 5 November, and nobody was there.

The court in Tarsk sentenced Karim Valdan to three years on 5 November for the sale of the road.

Orlen promised on 6 November to investigate how Dana Orlen's driver had died in Amman.
"""


def test_words_of_one_meaning_answer_and_the_question_tells_which_court_it_is() -> None:
    assert [text[:11] for text in answered("Did aid ships reach Tarsk?", SHIPS)] == ["Two humanit"]
    assert [text[:9] for text in answered("Did the court sentence Valdan?", SHIPS)] == ["The court"]
    assert answered("How did the driver die?", SHIPS) == []


MORE = """
Norway had taken home 400 of its people by road as of Friday morning, according to the country's foreign ministry.

Rebels in Norvia said they struck the consulate of Norway in retaliation for the sale of the road.

Dana Orlen-Said had fled Norvia and waited in Oslo on 5 November for a new road to the coast.

“The road of Norway must stay open this winter,” Norwegian opposition leader Ines Calder said.

“The road of Norway must never be closed again,” Norwegian Foreign Minister Karim Valdan said.
"""


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("What did Norway do?", "Norway had taken home"),
        ("Where is Dana Orlen-Said?", "Dana Orlen-Said had fled"),
        ("Why was the consulate attacked?", "Rebels in Norvia said"),
    ],
)
def test_who_acts_stays_or_takes_revenge_answers(question: str, begins: str) -> None:
    (answer,) = found(article(MORE), topic="Norway and the road", questions=(question,)).answers
    assert [each.passage.text[: len(begins)] for each in answer.sentences] == [begins]


def test_a_country_speaks_by_its_office_not_by_its_opposition() -> None:
    question = "What did Norway say?"
    (answer,) = found(article(MORE), topic="Norway and the road", questions=(question,)).answers
    assert [each.words.text for each in answer.quotations] == ["The road of Norway must never be closed again"]


def test_where_no_answer_can_stand_alone_the_articles_that_speak_of_it_are_named() -> None:
    question = "Did they open the road to the court?"
    (answer,) = found(article(SHIPS), topic="Orlen and the road", questions=(question,)).answers

    assert answer.is_found
    assert (answer.sentences, answer.quotations, answer.figures) == ((), (), ())
    assert [each.text[:11] for each in answer.spoken_of] == ["It also ope"]


TOLL = "The Road Council said on Sunday that an explosion near Tarsk had killed {} people."


def counted(*tolls: tuple[str, str, str], question: str = "How many people were killed?") -> tuple[str, list[str]]:
    """The answer over an article each of an outlet, a day and a figure."""
    articles = [
        article(TOLL.format(figure), outlet=outlet, published=f"{day}T12:00:00+03:00", headline="Explosion near Tarsk")
        for outlet, day, figure in tolls
    ]
    (answer,) = found(*articles, topic="Explosion at the road works", questions=(question,)).answers
    return answer.note, [each.passage.text for each in answer.sentences]


def test_a_count_is_answered_wherever_the_number_stands_in_the_sentence() -> None:
    assert counted(("courier", "2023-11-06", "seven")) == ("", [TOLL.format("seven")])
    assert counted(("courier", "2023-11-06", "seven"), question="How many were killed in Tarsk?")[1]
    assert counted(("courier", "2023-11-06", "seven"), question="How many people were killed in Amman?")[1] == []
    assert counted(("courier", "2023-11-06", "seven"), question="How many people were wounded?")[1] == []


def test_where_accounts_differ_both_answer_and_that_is_said() -> None:
    note, told = counted(("courier", "2023-11-06", "seven"), ("ledger", "2023-11-06", "nine"))

    assert note == "Accounts differ"
    assert sorted(told) == sorted((TOLL.format("seven"), TOLL.format("nine")))


def test_where_several_days_had_victims_a_figure_of_one_is_said_to_be_of_one() -> None:
    told = {
        "2023-11-04": "The Road Council said on Saturday that an explosion near Tarsk had killed seven people.",
        "2023-11-06": "The Road Council said that shots near Tarsk killed three people on Monday.",
    }
    articles = [
        article(text, published=f"{day}T12:00:00+03:00", headline="Explosion in Tarsk") for day, text in told.items()
    ]
    (answer,) = found(
        *articles, topic="Explosions at the road works", questions=("How many people were killed?",)
    ).answers

    assert answer.note == "Of single days"


def test_a_figure_that_a_later_article_gives_otherwise_never_answers_alone() -> None:
    _, told = counted(("courier", "2023-11-06", "seven"), ("courier", "2023-11-08", "nine"))

    assert told != [TOLL.format("seven")]


def test_an_old_figure_that_is_repeated_on_the_day_of_a_new_one_is_no_answer() -> None:
    told = (
        ("courier", "2023-11-06", "The Road Council said the explosion near Tarsk had killed seven people."),
        (
            "ledger",
            "2023-11-07",
            "Interior Minister Karim Valdan said nine people were killed as a depot blew up in Tarsk.",
        ),
        ("bulletin", "2023-11-07", "Governor Dana Orlen put at seven the people who were killed on the road to Tarsk."),
    )
    articles = [
        article(text, outlet=outlet, published=f"{day}T12:00:00+03:00", headline="Explosion near Tarsk")
        for outlet, day, text in told
    ]

    (answer,) = found(*articles, topic="Explosion at Tarsk", questions=("How many people were killed?",)).answers

    assert [each.passage.text for each in answer.sentences] == [told[1][2]]
    assert answer.note == "Latest figure found"


def test_figures_that_add_up_are_no_differing_accounts() -> None:
    told = (
        ("courier", "The Road Council said that 10 tourists and two pilots were killed as a plane fell near Tarsk."),
        ("ledger", "A couple from Oslo were among 12 people killed in Tarsk, Governor Dana Orlen said in Amman."),
    )
    (answer,) = found(
        *(article(text, outlet=outlet, headline="Plane crash in Tarsk") for outlet, text in told),
        topic="Plane crash in Tarsk",
        questions=("How many people were killed?",),
    ).answers

    assert len(answer.sentences) == 2
    assert answer.note != "Accounts differ"


def test_what_somebody_said_is_answered_by_the_quotation_too() -> None:
    text = """
    Jordan and Iraq agreed on a road to the coast on Sunday, the White House said.

    “The road will be open by March, and nobody will pay for it,” Foreign Minister Karim Valdan said in Amman.
    """

    def quoted(question: str) -> list[str]:
        (answer,) = found(article(text), topic="Orlen and the road", questions=(question,)).answers
        return [each.words.text for each in answer.quotations]

    said = "The road will be open by March, and nobody will pay for it"
    assert quoted("What did Karim Valdan say?") == [said]
    assert quoted("What did Foreign Minister Valdan say about the road?") == [said]
    assert quoted("What did Foreign Minister Valdan say about the harvest?") == []
    assert quoted("What did Dana Orlen say?") == []
    assert quoted("What did Karim Valdan do?") == []


def test_a_count_that_no_quotable_sentence_gives_is_told_as_most_articles_have_it() -> None:
    told = (
        ("courier", "2023-11-06", "They found that at least 84 people had been killed near Tarsk"),
        ("ledger", "2023-11-07", "It was there that 84 people were killed by the explosion"),
        ("bulletin", "2023-11-06", "In all 80 people were killed there by the explosion"),
    )
    (answer,) = found(
        *(
            article(text, outlet=outlet, published=f"{day}T12:00:00+03:00", headline="Explosion in Tarsk")
            for outlet, day, text in told
        ),
        topic="Explosion at Tarsk",
        questions=("How many people were killed?",),
    ).answers

    assert answer.sentences == ()
    assert [each.text for each in answer.figures] == ["84 people", "at least 84 people"]
    assert answer.is_found


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("What did the Jordanian army do?", True),
        ("What did Jordan's military say?", True),
        ("What did the Jordanian armed forces do?", True),
        ("What did Jordan do?", True),
        ("What did the Jordanian parliament do?", False),
        ("What did the Iraqi army do?", False),
    ],
)
def test_a_power_of_a_country_is_asked_for_by_any_of_its_words(question: str, answers: bool) -> None:
    told = "Jordan's military announced on Sunday that it would keep the road to Baghdad open all winter."

    assert answered(question, told) == ([told] if answers else [])


def test_a_toll_answers_however_far_it_stands_from_the_dead() -> None:
    told = "The death toll from an explosion at the works of the Road Council rose to at least six Friday, with 9 hurt."

    (answer,) = found(article(told), topic="Road Council", questions=("How many people were killed?",)).answers

    assert [each.passage.text for each in answer.sentences] == [told]


STANCES = """
Rebels attacked the mill of Tarsk in Jordan on Sunday, Mayor Karim Valdan said.

Jordan's Foreign Minister Karim Valdan said on Sunday that no attacks on the road were known.

Jordan slammed the Road Council on Sunday as a club of idlers, while Iraq affirmed its friendship with the drivers.

Rebels of Jordan took the hospital at Aqaba on Friday, and the port of Irbid was captured on Saturday.

Jordan's engineers lost contact on Sunday with the ferry Heron, which had left its berth at Aqaba on Thursday.

Jordan voted for the road on Sunday, and Iraq, Egypt, Oman and Qatar abstained, Envoy Dana Orlen said.

Egypt abstained on Sunday from the vote on the road, Envoy Dana Orlen said.
"""


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Who attacked the mill?", ["Rebels attacked"]),
        ("Who attacked the road?", []),
        ("What does Jordan say?", ["Jordan's Foreign Minister", "Jordan slammed"]),
        ("What is Jordan's position?", ["Jordan's Foreign Minister", "Jordan slammed"]),
        ("What did Jordan promise?", []),
        ("When was the port of Irbid captured?", ["Rebels of Jordan took"]),
        ("When was Aqaba captured?", []),
        ("When was contact lost?", ["Jordan's engineers lost"]),
        ("Which countries abstained?", ["Jordan voted"]),
    ],
)
def test_the_doer_the_stance_and_the_day_must_be_those_that_are_asked_for(question: str, begins: list[str]) -> None:
    answers = answered(question, STANCES)
    assert sorted(each for each in answers for start in begins if each.startswith(start)) == sorted(answers)
    assert len(answers) == len(begins)


def test_of_many_tolls_one_that_was_given_on_several_later_days_is_no_part_of_all() -> None:
    part = article(
        "At least eight people were killed in the flood in Amman, said Karim Valdan of the Road Council.",
        published="2023-11-03T12:00:00+03:00",
        url="http://courier.example/part",
    )
    same = [
        article(
            "The Relief Fund has documented 305 deaths in Amman since the flood began, its director Karim Valdan said.",
            published=f"2023-11-0{day}T12:00:00+03:00",
            url=f"http://courier.example/whole-{day}",
        )
        for day in (4, 5, 6)
    ]
    question = "How many people were killed?"
    (answer,) = found(part, *same, stories=[1, 2, 2, 2], topic="Flood in Amman", questions=(question,)).answers
    assert ["305" in each.passage.text for each in answer.sentences] == [True]
    (alone,) = found(part, stories=[1], topic="Flood in Amman", questions=(question,)).answers
    assert len(alone.sentences) == 1


LOOSE = """
On Sunday a court in Amman sentenced Dana Orlen of the Road Council to three years in prison.

A court in Amman heard the sentence of Dana Orlen of the Road Council on Sunday in silence.

At Aqaba the bridge was built on Sunday, and the Road Council of Jordan paid for all of it.

Rebels claimed responsibility on Sunday for the fire at the mill on the road to Irbid in Jordan.

Thousands of drivers were evacuated from the coast road near Aqaba on Sunday, Mayor Karim Valdan said.

Jordan promised drivers on Sunday an open road, and bread for all of them.

A mudslide closed the coast road near Aqaba on Sunday evening.
"""


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("How long was the sentence?", ["On Sunday a court"]),
        ("Which bridge did the Road Council pay for?", ["At Aqaba the bridge"]),
        ("Who attacked the mill?", ["Rebels claimed"]),
        ("How many drivers were evacuated?", ["Thousands of drivers"]),
        ("What did Jordan promise?", ["Jordan promised"]),
        ("Where did the mudslide happen?", ["A mudslide closed"]),
        ("Who paid for the mudslide?", []),
        ("When was the bridge built?", ["At Aqaba the bridge"]),
        ("Which drivers were attacked?", []),
    ],
)
def test_a_sentence_with_all_that_is_asked_answers_if_it_has_what_the_question_is_for(
    question: str, begins: list[str]
) -> None:
    answers = answered(question, LOOSE)
    assert len(answers) == len(begins)
    assert all(each.startswith(tuple(begins)) for each in answers)


STATES = """
Rebels captured Tarsk on 2 November, Mayor Karim Valdan said.

Tarsk, the last town of the coast under government control, has been shelled for more than two weeks.

The airport of Tarsk is held by the army, and battles for control of Irbid went on near the mill.

Irbid remained in control of the rebels on Sunday, Mayor Karim Valdan said in Amman.

The visit came hours after Dana Orlen, head of the Road Council mission, left Amman for Oslo.

Ines Calder is a driver from Oslo who leads no party.

The ferry, which was run by the harbour firm Heron Line, sank near Aqaba in Jordan on Sunday.
"""


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Who controls Irbid?", ["Irbid remained"]),
        ("Who holds Tarsk?", ["Tarsk, the last town", "Rebels captured"]),
        ("Who controls Aqaba?", []),
        ("Who leads the Road Council delegation?", ["The visit came"]),
        ("Who leads the Relief Fund?", []),
        ("Who is Ines Calder?", ["Ines Calder is"]),
        ("Who operated the ferry?", ["The ferry, which"]),
    ],
)
def test_how_things_stand_is_told_by_the_turns_of_news_not_by_fights_for_it(question: str, begins: list[str]) -> None:
    told = answered(question, STATES)

    assert [any(each.startswith(start) for start in begins) for each in told] == [True] * len(begins)


SHIFTING = (
    ("2023-11-02", "The Road Front, which holds the mill, has not claimed the fire at Tarsk in Jordan."),
    ("2023-11-08", "The Road Front claimed the fire at Tarsk in Jordan in a letter on Tuesday."),
)


def test_what_is_so_is_told_by_what_was_said_of_it_last() -> None:
    articles = [article(text, published=f"{day}T12:00:00+03:00") for day, text in SHIFTING]
    (answer,) = found(*articles, topic="Fire at Tarsk", questions=("Did the Road Front claim the fire?",)).answers

    assert [each.passage.text for each in answer.sentences] == [SHIFTING[1][1]]


UNDERSTOOD = """
All drivers of the Road Council are safe, the Foreign Ministry of Jordan said.

Rebels said they had burned the mill in retaliation for air strikes last week near Irbid in Jordan.

But one harbour firm of Jordan, Heron Line, was still sailing.

The Road Council rejected the plan of Jordan on Sunday, saying there could be no road without a bridge.

A bomb could keep the Relief Fund's ships from reaching Aqaba in Jordan.

A 12-tonne bridge for the road to Aqaba is expected to arrive in Jordan within weeks.

Sometime in late March the new bridge at Aqaba in Jordan is going to open.

A senior official said Karim Valdan had resigned as the head of the Road Council of Jordan on Sunday.
"""


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Were any drivers of the Road Council hurt?", ["All drivers"]),
        ("Why did the rebels burn the mill?", ["Rebels said"]),
        ("Which harbour firm was still sailing?", ["But one harbour"]),
        ("Why did the Road Council reject the plan?", ["The Road Council rejected"]),
        ("Have ships reached Aqaba?", []),
        ("How heavy is the bridge?", ["A 12-tonne"]),
        ("When will the bridge open?", ["Sometime in late March"]),
        ("Did Valdan resign?", []),
    ],
)
def test_under_its_question_a_sentence_is_understood_that_may_not_stand_anywhere(
    question: str, begins: list[str]
) -> None:
    told = answered(question, UNDERSTOOD)

    assert [any(each.startswith(start) for start in begins) for each in told] == [True] * len(begins)


def test_what_somebody_said_of_a_thing_must_name_the_thing_and_be_his() -> None:
    text = """
    Mayor Karim Valdan of Amman has been criticised by Jordan for the road on Sunday.

    Mayor Karim Valdan of Amman said on Sunday that Jordan would not send night drivers.
    """
    assert [each[:34] for each in answered("What did Karim Valdan say about night drivers?", text)] == [
        "Mayor Karim Valdan of Amman said o"
    ]
    assert answered("What did Karim Valdan say about harbour pilots?", text) == []


def test_of_a_flight_the_last_sum_answers_and_no_days_part_of_it() -> None:
    told = {
        "2023-11-03": "Roughly 20,000 people have fled the fighting in Jordan, Karim Valdan of the Relief Fund said.",
        "2023-11-04": "The Relief Fund said on Saturday that it had evacuated 100 people from the coast of Jordan.",
        "2023-11-05": "The Relief Fund said that 300 people fled the hills of Jordan on Sunday.",
        "2023-11-08": "Almost 75,000 people have fled the fighting in Jordan, Karim Valdan of the Relief Fund said.",
    }
    articles = [
        article(text, published=f"{day}T12:00:00+03:00", headline="Flight from Jordan") for day, text in told.items()
    ]
    (answer,) = found(*articles, topic="Flight from Jordan", questions=("How many people have fled Jordan?",)).answers

    assert [each.passage.text for each in answer.sentences] == [told["2023-11-08"]]
    assert answer.note == "Latest figure found"


def test_of_one_event_a_toll_of_elsewhere_is_no_figure_and_those_of_a_land_are_counted() -> None:
    text = """
    An explosion in Amman killed 10 Norwegian citizens and two drivers on Sunday, Karim Valdan said.

    Rebels called the explosion in Amman revenge for strikes in Irbid that left up to 30 people dead, Dana Orlen said.
    """
    news = article(text, headline="Explosion in Amman")
    questions = ("How many people were killed?", "How many Norwegians were killed?")
    killed, norwegians = found(news, topic="Explosion in Amman", questions=questions).answers

    assert [each.passage.text[:12] for each in killed.sentences] == ["An explosion"]
    assert [each.passage.text[:12] for each in norwegians.sentences] == ["An explosion"]


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("How did Reval die?", ["Soldiers of", "Tomas Reval died", "The death"]),
        (
            "How did Reval's gardener die?",
            ["Soldiers of", "Soldiers loyal", "Reval's gardener", "Tomas", "Lena", "The"],
        ),
        ("Where is Jordan?", ["Soldiers of", "Soldiers loyal", "Reval's gardener", "Tomas", "Lena", "The"]),
    ],
)
def test_who_is_only_named_or_has_the_name_alone_is_not_the_one_asked_for(question: str, kept: list[str]) -> None:
    text = """
        Soldiers of the Road Council died in Amman on Sunday. Soldiers loyal to Reval died in Amman on Sunday.

        Reval's gardener died in Amman on Sunday. Tomas Reval died of a wound on Sunday. Lena Reval died on Sunday.

        The death of Tomas Reval, Reval's death by a wound, was told on Sunday.
        """
    sentences = read(selection([article(text)]), OUTLETS)[0].sentences
    found_of_him = of_whom_is_asked(Question(question, "en"), sentences, sentences)

    assert [each.text[: len(start)] for each, start in zip(found_of_him, kept, strict=True)] == kept


def test_what_only_could_be_is_no_answer_to_how_it_was() -> None:
    text = "A fire could prevent aid from reaching Tarsk in Jordan on Sunday, Karim Valdan of the Road Council said."

    assert answered("How did aid reach Tarsk?", text) == []


STRIKE = """
Some 1,400 stevedores had taken part in the strike at Aqaba on Sunday, the Harbour Union said.

Envoy Dana Orlen had flown to Oslo on Saturday, the Road Council said.

The Assembly of Jordan ratified the agreement on the coast road on Sunday by 41 votes to 12.
"""


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("How many stevedores took part?", "Some 1,400 stevedores"),
        ("Who took part in the strike?", "Some 1,400 stevedores"),
        ("When did Orlen fly to Oslo?", "Envoy Dana Orlen"),
        ("Did the Assembly of Jordan ratify the accord?", "The Assembly of Jordan"),
        ("Did the Assembly of Jordan approve the treaty?", "The Assembly of Jordan"),
    ],
)
def test_the_forms_of_a_verb_are_one_verb_and_what_means_the_same_is_one_word(question: str, begins: str) -> None:
    assert [each[: len(begins)] for each in answered(question, STRIKE)] == [begins]


def test_a_verb_that_is_another_ones_past_is_not_that_one() -> None:
    assert forms_of("running") == forms_of("ran") == {"run", "ran"}
    assert forms_of("founded") == {"found"}


WHO_AND_WHAT = """
Jordanian and coalition soldiers were attacked at least 46 times near Tarsk on Sunday, the Interior Ministry of Jordan said.

Jordan and Iraq signed on Sunday after six hours of talks in Amman.

President Tomas Reval and Envoy Dana Orlen arrived in Oslo for talks on Sunday.
"""  # noqa: E501
TOLD_WHAT = """
Jordanian jets attacked a weapons store near Tarsk on Sunday, the Interior Ministry of Jordan said.

Jordan and Iraq signed a treaty on the coast road on Sunday in Amman.

President Tomas Reval and Envoy Dana Orlen discussed the coast road in Oslo on Sunday.
"""


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Where did Jordan attack?", "Jordanian jets"),
        ("What did Jordan and Iraq sign?", "Jordan and Iraq signed a treaty"),
        ("What did Reval and Orlen discuss?", "President Tomas Reval and Envoy Dana Orlen discussed"),
    ],
)
def test_an_answer_tells_what_was_done_and_by_the_one_who_is_asked_for(question: str, begins: str) -> None:
    assert answered(question, WHO_AND_WHAT) == []
    assert [each[: len(begins)] for each in answered(question, WHO_AND_WHAT + TOLD_WHAT)] == [begins]


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("A convoy of grain was attacked by Jordan on Sunday.", True),
        ("Jordan's Interior Ministry said that the convoy had not been attacked on Sunday.", True),
        ("Jordan had been attacked from the desert, Iraq said.", False),
        ("Rebels attacked Jordan on Sunday.", False),
        ("Jordanian troops came under attack on Sunday.", False),
        ("Jordanian troops carried out an attack on Sunday.", True),
        ("Jordan had discussed the attacks with Reval in Amman.", False),
    ],
)
def test_who_does_a_deed_and_to_whom_it_is_done(text: str, does: bool) -> None:
    deed = deed_asked(Question("Where did Jordan attack?", "en"))

    assert deed is not None
    assert may_have_done(read(selection([article(text)]), OUTLETS)[0].sentences[0], deed) == does


def test_whom_somebody_met_is_told_where_somebody_is_named() -> None:
    arrived = "Envoy Dana Orlen arrived in Oslo on Sunday for talks, the White House said."
    met = "Envoy Dana Orlen met the fishermen of the coast road in Oslo on Sunday, the White House said."

    assert answered("Who did Orlen meet?", arrived) == []
    assert answered("Who did Orlen meet?", f"{arrived}\n\n{met}") == [met]


def test_a_position_is_what_somebody_says_of_the_topic() -> None:
    grain = "President Tomas Reval of Iraq called for an end to the tax on grain on Sunday."
    bases = "President Tomas Reval of Iraq called for an end to the attacks on bases on Sunday."

    def told(text: str) -> list[str]:
        headed = article(text, headline="President of Iraq in Oslo after attacks on bases")
        asked: dict[str, tuple[str, ...]] = {"countries": ("IQ",), "questions": ("What is Reval's position?",)}
        (answer,) = found(headed, topic="Attacks on bases in Iraq", **asked).answers
        return [*(each.passage.text for each in answer.sentences), *(each.text for each in answer.spoken_of)]

    assert told(grain) == []
    assert told(bases) == [bases]


FREED = """
Two Norwegian sailors were freed in Aqaba on Sunday, the Interior Ministry of Jordan said.

“They are well and on their way home,” Foreign Minister Karim Valdan said.

No ransom was paid, he said.

Reports that the Tarsk dam had broken were false, Envoy Dana Orlen said.
"""


def test_a_denial_is_an_answer_and_stands_behind_the_sentence_on_which_it_leans() -> None:
    def answer(question: str) -> list[tuple[str, str]]:
        (given,) = found(article(FREED), topic="Sailors freed in Jordan", questions=(question,)).answers
        return [(each.passage.text, each.along.text if each.along else "") for each in given.sentences]

    assert answer("Was a ransom paid?") == [
        ("“They are well and on their way home,” Foreign Minister Karim Valdan said.", "No ransom was paid, he said.")
    ]
    assert answer("Did the Tarsk dam break?") == [
        ("Reports that the Tarsk dam had broken were false, Envoy Dana Orlen said.", "")
    ]


def test_a_rumour_that_nobody_calls_false_is_no_answer() -> None:
    assert answered("Did the Tarsk dam break?", "Reports that the Tarsk dam had broken reached Amman on Sunday.") == []


def test_who_carried_out_an_attack_is_told_by_who_claims_one() -> None:
    claim = "The Lantern Brigade in Jordan claimed an attack on the harbour of Aqaba on Sunday."

    def told(question: str) -> list[str]:
        (answer,) = found(article(claim), topic="Attacks in Jordan", countries=("JO",), questions=(question,)).answers
        return [each.passage.text for each in answer.sentences]

    assert told("Who carried out the attacks?") == [claim]
    assert told("Who condemned the attacks?") == []


def test_a_toll_without_a_day_and_one_of_the_day_differ() -> None:
    one = article(
        "A flood killed 19 people in the town of Tarsk in Jordan on Sunday night, Mayor Karim Valdan said on Monday.",
        headline="Flood kills 19 in Tarsk",
    )
    other = article(
        "Floods in Jordan have killed at least 17 people since Sunday, Interior Minister Tomas Reval said on Monday.",
        "ledger",
        headline="Floods in Jordan",
    )

    (answer,) = found(
        one, other, topic="flood in Tarsk", countries=("JO",), questions=("How many people were killed?",)
    ).answers

    assert (answer.note, len(answer.sentences)) == ("Accounts differ", 2)


def test_what_is_asked_for_by_its_noun_is_not_the_word_that_may_be_missing() -> None:
    text = "The new heavy rocket of the Karun Works stood ready on Sunday for its first launch from the coast."
    question = "What is the price of a launch with the new heavy rocket of the Karun Works?"

    def told(asked: str) -> tuple[str, ...]:
        (answer,) = found(article(text), topic="Karun Works rocket", questions=(asked,)).answers
        return tuple(each.passage.text for each in answer.sentences)

    assert told(question) == ()
    assert told(question.replace("price of a", "first")) == (text,)


def test_what_was_put_off_is_no_answer_to_when_it_will_be() -> None:
    plan = "Foreign Minister Karim Valdan of Jordan said on Sunday that the road will open on 1 December."
    off = "The Foreign Ministry put the road off until spring, Valdan said."

    assert answered("When will the road open?", plan) == [plan]
    assert plan not in answered("When will the road open?", f"{plan}\n\n{off}")


SAID_HE = "Karim Valdan told reporters in Jordan that he had resigned on 3 November."
WONT = "Karim Valdan said his Ferry Party wouldn't join the cabinet of Jordan without a new road to Tarsk."
VOTE = "Jordan is to hold a vote in Tarsk on 9 November, the first in ten years."
ILL = "Valdan was diagnosed with road fever in Tarsk on Sunday, Mayor Dana Orlen of Jordan said."


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When did Trade Minister Karim Valdan resign?", SAID_HE),
        ("Why won't Valdan's party join the cabinet?", WONT),  # nobody wins
        ("When is the vote in Jordan?", VOTE),
        ("With what was Rich Valdan diagnosed?", ILL),
    ],
)
def test_names_and_verbs_of_a_question_are_read_as_they_are_meant(question: str, answer: str) -> None:
    assert answered(question, answer) == [answer]


def test_words_that_answer_a_second_question_are_pointed_to() -> None:
    asked = ("Did Jordan recall its ambassador?", "When did Jordan recall its ambassador?")
    first, second = found(article(NEWS), topic="Orlen and the road", questions=asked).answers

    assert [each.passage for each in first.sentences] == [each.passage for each in second.sentences]
    assert first.spoken_of == ()
    assert second.spoken_of == tuple(each.passage for each in second.sentences)


def test_what_is_counted_stands_first_in_the_question_alone() -> None:
    text = "Norway's decision to send up to 10 road advisers to Jordan came on Sunday, Mayor Dana Orlen of Tarsk said."
    other = "Norway's decision to send its road advisers to Jordan took 10 days, Mayor Dana Orlen said on Sunday."

    assert answered("How many road advisers will Norway send?", f"{other}\n\n{text}") == [text]
    assert answered("How many road advisers will Norway send?", other) == []


FUND = "The Relief Fund has opened an office in Tarsk, Mayor Dana Orlen of Jordan said on Sunday."
FIGURES = "It cites own figures of Jordan that courts convicted only six road officers of theft between 2016 and 2019."
SCHOOLS = "It will focus on 40 schools of the valley."
TWO = "Mayor Dana Orlen met the trader Karim Valdan in Tarsk on Sunday."
LET_GO = "He was freed from prison on 3 November."
ONE = "Trader Karim Valdan thanked the Relief Fund on Sunday for what it had done in Tarsk."


@pytest.mark.parametrize(
    ("question", "before", "answer"),
    [
        ("How many schools will the fund focus on?", FUND, SCHOOLS),
        ("How many road officers were convicted?", FUND, FIGURES),
        ("When was Valdan freed?", ONE, LET_GO),
    ],
)
def test_an_answer_that_leans_stands_behind_the_sentence_before(question: str, before: str, answer: str) -> None:
    text = f"{before} {answer}"
    (told,) = found(article(text), topic="Orlen, Valdan and the fund", questions=(question,)).answers

    assert [(each.passage.text, each.along and each.along.text) for each in told.sentences] == [(before, answer)]


def test_who_he_is_must_be_sure() -> None:
    assert answered("When was Valdan freed?", f"{TWO} {LET_GO}") == []
    assert answered("When was Orlen freed?", f"{ONE} {LET_GO}") == []


def test_a_count_without_what_befell_those_who_are_counted_is_none() -> None:
    text = "Thousands of people rallied against the governor of Tarsk in Jordan on Sunday, Mayor Dana Orlen said."
    (told,) = found(
        article(text),
        topic="Protests in Tarsk",
        questions=("How many people have been killed in the protests of Jordan in Karsen?",),
    ).answers

    assert told.sentences == ()


def test_why_something_happened_is_not_told_by_what_did_not() -> None:
    would_not = "Minister Tomas Reval of Jordan warned of unrest on Sunday because Karim Valdan would not step down."
    did = "Karim Valdan stepped down on Sunday because the riders of Jordan had closed the road."

    assert answered("Why did Valdan step down?", f"{would_not}\n\n{did}") == [did]
    assert answered("Why would Valdan not step down?", did) == answered("Why did Valdan step down?", did)
