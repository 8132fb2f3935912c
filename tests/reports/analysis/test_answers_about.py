"""What somebody said or did about something, and why: only what is told of that answers."""

from __future__ import annotations

from reports.analysis.answers.verb_forms import forms_of
from reports.records import Answer
from tests.reports.analysis.made import article, found


def answer(question: str, text: str, topic: str = "Orlen and the coast road") -> Answer:
    return found(article(text), topic=topic, questions=(question,)).answers[0]


def told(question: str, text: str, topic: str = "Orlen and the coast road") -> list[str]:
    return [each.passage.text for each in answer(question, text, topic).sentences]


DEEDS = """
The Road Council opened a bridge on the coast road near Aqaba on Saturday.

The head of the engineers, Karim Valdan, said the council let the harbour rot.

In reaction, the Road Council said it was doing its duty on the coast road.
"""


def test_how_somebody_responded_is_not_answered_by_whatever_he_did() -> None:
    assert told("How did the Road Council respond to Valdan?", DEEDS) == [
        "In reaction, the Road Council said it was doing its duty on the coast road."
    ]
    assert told("How did the Road Council respond to Reval?", DEEDS) == []


def test_who_said_it_may_be_told_in_an_aside() -> None:
    aside = "The women objected to the remarks of Karim Valdan, who said that the drivers of the road should step up."

    assert told("What did Karim Valdan say about the drivers?", aside) == [aside]
    assert told("What did Karim Valdan say about the harbour?", aside) == []


def test_what_somebody_called_something_is_what_he_said_of_it() -> None:
    called = "In a letter to the board, Karim Valdan of the Road Council called the offer generous and asked for talks."

    assert told("What did Karim Valdan say about the offer?", called, "Offer for the Road Union") == [called]


def test_because_of_is_the_reason_of_what_has_its_verb() -> None:
    worried = "Heron Air lost money on Sunday because of worries that customers such as Aqaba Lines would not pay."

    assert told("Why did Aqaba Lines sue Heron Air?", worried, "Heron Air") == []


def test_short_verbs_keep_their_endings_and_are_one_verb() -> None:
    assert forms_of("sue") == forms_of("sued") == {"sue", "sued", "suing"}
    assert forms_of("argue") == {"argu"}


def pairs(question: str, text: str, topic: str = "Orlen and the coast road") -> list[tuple[str, str]]:
    found = answer(question, text, topic).sentences
    return [(each.passage.text, each.along.text if each.along else "") for each in found]


MET = (
    "Dana Orlen met Prime Minister Stavros Reval in Athens on Sunday before she broke off her visit to the coast road."
)
PACT = "The two signed a memorandum under which the port of Piraeus will train 200 pilots of the harbour."


def test_what_two_did_stands_behind_the_sentence_that_names_them() -> None:
    text = f"{MET}\n\n{PACT}"

    assert pairs("What did Orlen and Reval sign?", text) == [(MET, PACT)]
    assert pairs("What did Orlen sign?", text) == [(MET, PACT)]
    assert pairs("What did Orlen and Valdan sign?", text) == []
    assert pairs("What did Orlen and Reval open?", text) == []
    assert pairs("What did Orlen and Reval sign?", f"{MET}\n\nThe two may sign a memorandum on pilots in May.") == []


def test_an_age_stands_behind_the_sentence_on_which_its_own_leans() -> None:
    first = "The singer visited Dana Orlen in Amman on Sunday."
    second = "Her cousin, Dana Orlen, 21, was hurt on the coast road on Monday."

    assert pairs("How old is Dana Orlen?", f"{first}\n\n{second}") == [(first, second)]


RISE = "Jordan raised its output of salt by more than 700 tonnes a day on Sunday, the Road Council said."
PRICE = (
    "Salt rose to hold above $ 112 a tonne on Sunday after Jordan raised its output of salt to calm the Road Council."
)


def test_by_how_much_something_rose_is_told_by_no_other_sum() -> None:
    question = "By how much has Jordan raised its salt output?"

    assert told(question, f"{PRICE}\n\n{RISE}", "Salt of the Road Council") == [RISE]
    assert told(question, PRICE, "Salt of the Road Council") == []
