"""Where no sentence was recognised as an answer, the passages that stand nearest to the question."""

from __future__ import annotations

import pytest

from reports.composition.binding import Binder
from reports.composition.sections import NEAREST, answers
from reports.composition.statements import Writer
from reports.findings_json import answer_json
from reports.records import Answer
from tests.reports.analysis.made import OUTLETS, article, found, selection

NEWS = """
Envoy Dana Orlen opened the coast road between Amman and the harbour on Sunday.

The Lantern Queen, a freighter, unloaded 600 crates of medicine at the harbour of Aqaba on 3 November.

It left again behind two tugs on Sunday evening.

Jordan closed the coast road to lorries after the third accident in a week, the Interior Ministry said on Sunday.

Bread is cheap in Amman.
"""


def nearest(question: str, *more: str) -> Answer:
    return found(article(NEWS), topic="Orlen and the coast road", questions=(question, *more)).answers[0]


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("How many crates did the Lantern Queen leave behind in Aqaba?", "The Lantern Queen"),
        ("Why did the ministry of Jordan shut the road on lorries?", "Jordan closed"),
    ],
)
def test_a_question_in_other_words_has_the_passage_nearest_to_it(question: str, begins: str) -> None:
    answer = nearest(question)

    assert answer.sentences == ()
    assert answer.nearest[0].passage.text.startswith(begins)
    assert 0.4 <= answer.nearest[0].score <= 1.0


def test_a_sentence_that_leans_is_shown_behind_the_one_before_it() -> None:
    (first, *_) = nearest("Behind which tugs has the Lantern Queen left again?").nearest

    assert first.along is not None
    assert first.passage.text.startswith("The Lantern Queen")
    assert first.along.text.startswith("It left again")


def test_what_is_far_is_not_shown() -> None:
    assert nearest("Which film won the prize of the jury in Venice?").nearest == ()


def printed(*asked: str) -> list[tuple[str, str]]:
    """The label and the words under each question."""
    findings = found(article(NEWS), topic="Orlen and the coast road", questions=asked)
    writer = Writer(Binder(lambda _: None), OUTLETS, "en")
    told = (each for each, _ in answers(writer, findings, selection([article(NEWS)])))
    return [(each.note, " ".join(one.statement.text for one in each.statements)) for each in told]


def test_they_are_printed_under_a_label() -> None:
    ((note, text),) = printed("Behind which tugs has the Lantern Queen left again?")

    assert note == NEAREST
    assert "The Lantern Queen, a freighter" in text
    assert "It left again" in text


def test_words_that_answer_another_question_are_left_to_it() -> None:
    (note, near), (_, told) = printed(
        "Whom did envoy Orlen invite to the coast road and the harbour?", "What did Orlen open?"
    )

    assert "opened the coast road" not in near
    assert "opened the coast road" in told
    assert note == ""


def test_findings_list_them() -> None:
    said = answer_json(nearest("How many crates did the Lantern Queen leave behind in Aqaba?"))

    assert said["sentences"] == []
    assert said["nearest"][0]["sentence"].startswith("The Lantern Queen")


def texts(question: str, text: str, topic: str = "Orlen and the coast road") -> list[str]:
    (answer,) = found(article(text, headline="Orlen on the coast road"), topic=topic, questions=(question,)).answers
    assert answer.sentences == ()
    return [each.passage.text for each in answer.nearest]


def test_a_passage_without_the_verb_of_a_short_question_is_not_shown() -> None:
    said = "The number covers the staff alone, an official of the Lantern Agency said in Amman."

    assert texts("Who leads the Lantern Agency?", said) == []


def test_a_passage_that_turns_round_who_did_it_or_tells_no_object_is_not_shown() -> None:
    assert texts("Where did Jordan attack?", "Jordan had been attacked from the desert at dawn, they said.") == []
    assert texts("What did Jordan sign?", "They and Jordan signed after six hours of talks in the hall.") == []


def test_passages_about_another_place_than_the_one_that_is_named_are_not_shown() -> None:
    elsewhere = "They had told Orlen to be ready before the visit to the harbour."

    assert texts("Did Orlen visit Egypt?", elsewhere) == []


def test_a_plan_is_shown_with_the_sentence_that_puts_it_off() -> None:
    text = (
        "Envoy Dana Orlen spoke in Amman on Sunday.\n\n"
        "She had planned to travel on to Tarsk on Wednesday. The council of Tarsk said that the visit was put off."
    )
    (answer,) = found(article(text), topic="Orlen's journey", questions=("Did Orlen visit Tarsk?",)).answers

    (near,) = answer.nearest
    assert near.passage.text == "She had planned to travel on to Tarsk on Wednesday."
    assert near.along is not None
    assert near.along.text == "The council of Tarsk said that the visit was put off."


def test_what_puts_off_what_will_be_stands_in_its_place() -> None:
    plan = article("The coffee duty of Jordan takes effect on 1 December.", headline="Jordan puts a duty on coffee")
    off = "Jordan on Tuesday put the duty off until spring, its treasury said."
    later = article(off, "ledger", "2023-11-07T12:00:00+03:00", headline="Jordan's duty on coffee")
    question = "When does the coffee duty take effect?"
    (answer,) = found(plan, later, topic="coffee duty", questions=(question,)).answers

    assert answer.sentences == ()
    assert [each.passage.text for each in answer.nearest] == [off]


def test_of_two_things_asked_for_a_passage_has_the_first() -> None:
    others = "A hearing on the prices of the harbour is to begin in a London court on Monday, they said."
    night = "The council imposed a curfew on the coast road from 6 p.m. to 7 a.m. for all of its lorries, they said."

    assert texts("When does the curfew begin?", others) == []
    assert texts("When does the curfew begin?", f"{others}\n\n{night}") == [night]


def test_what_another_country_does_is_not_near() -> None:
    jordan = "They said that Jordan would send 12 planes to the harbour of the coast road for the lorries there."

    assert texts("How many planes will Norway send?", jordan, "Norway and the coast road") == []


def test_where_somebody_goes_may_be_told_as_the_way() -> None:
    told = "The ship that was hurt at the harbour was en route to Norway with 40 drivers, they said."

    assert texts("Where was the ship going?", told) == [told]


def test_a_passage_may_be_shown_behind_the_one_that_names_whom_it_is_about() -> None:
    first = "Engineer Karim Valdan opened a bridge on the coast road on Sunday."
    second = "The drivers told the council that lorries would be identified by their lamps and numbers."
    (answer,) = found(
        article(f"{first}\n\n{second}", headline="Orlen on the coast road"),
        topic="Orlen and the coast road",
        questions=("Will Valdan identify the lorries?",),
    ).answers

    assert [(each.passage.text, each.along and each.along.text) for each in answer.nearest] == [(first, second)]


def test_a_long_sentence_may_be_shown() -> None:
    long = (
        "Karim Valdan said in a letter late on Sunday that the council stood ready to help with the opening of roads "
        "and of the harbour and of all the bridges between them in order to bring about a quick and orderly and "
        "peaceful change of hands that would do justice to the drivers."
    )

    assert len(long.split()) > 45
    assert texts("Which change would Valdan help with?", long) == [long]


@pytest.mark.parametrize(
    ("question", "is_there"),
    [
        ("By how much does Jordan raise the salt price?", True),
        ("How many farmers left Jordan?", False),
        ("When does Jordan raise the salt price?", False),
    ],
)
def test_where_only_a_headline_has_it_its_article_speaks_of_it(question: str, is_there: bool) -> None:
    told = article("Farmers were glad of it, they said.", headline="Jordan raises price of salt by 12 percent")
    (answer,) = found(told, topic="Salt of Jordan", questions=(question,)).answers

    assert (answer.sentences, answer.nearest) == ((), ())
    assert bool(answer.spoken_of) == is_there
