"""Of a sentence that is too long, the clause that may stand by itself."""

from __future__ import annotations

import pytest

from reports.analysis.fitness.clauses import main_clause, short_enough
from reports.analysis.reading import Sentence, read
from tests.reports.analysis.made import OUTLETS, article, found, selection

NEWS = "Fighters of the Road Union pushed the troops of General Dana Orlen out of the village of Tarsk on Sunday"
MORE = "the road that leads past the old mill and the two bridges to the capital of Norvia on the coast of the lake"


def sentence(text: str) -> Sentence:
    (reading,) = read(selection([article(text)]), OUTLETS)
    return reading.sentences[0]


@pytest.mark.parametrize(
    "tail",
    [
        f", clearing {MORE}.",
        f", clearing by agreement {MORE}.",
        f", and opened {MORE}.",
        f", which lies on {MORE}.",
        f", a deed that opened {MORE}.",
        f", one day after they had taken {MORE}.",
        f" , including three who had guarded {MORE} .",
        f" -- the first of their victories on {MORE} .",
    ],
)
def test_what_only_adds_is_left_off(tail: str) -> None:
    clause = main_clause(sentence(NEWS + tail))

    assert clause is not None
    assert clause.text == NEWS
    assert clause.passage.text == NEWS


@pytest.mark.parametrize(
    "tail",
    [
        f", clearing {MORE}, a spokesman said.",
        f", which could not be confirmed from {MORE}.",
        f", but they were soon driven back along {MORE}.",
        f", leaving unless they are paid for {MORE}.",
        f", while Norvia denied that it had lost {MORE}.",
        f", including the mill, to {MORE}.",
        f" -- the place of old -- and on {MORE} .",
        f" -- a place of old -- the men of the Road Union opened {MORE} .",
    ],
)
def test_nothing_is_left_off_that_takes_back_or_says_whose_word_it_is(tail: str) -> None:
    assert main_clause(sentence(NEWS + tail)) is None


@pytest.mark.parametrize(
    "text",
    [
        f"While {NEWS}, clearing {MORE}.",
        f"Karim Valdan, who lives in Tarsk and has seen many of the fighters, including some on {MORE}, left.",
        f"Dana Orlen argued that with the troops of the Road Union gone, the best of all roads is {MORE} and its mill.",
    ],
)
def test_no_clause_is_made_that_another_one_waits_for(text: str) -> None:
    assert main_clause(sentence(text)) is None


def test_a_sentence_that_is_short_enough_stays_whole() -> None:
    text = f"{NEWS}, clearing the road."

    assert short_enough(sentence(text)).text == text


def test_a_report_prints_the_clause() -> None:
    told = found(article(f"{NEWS}, clearing {MORE}."), topic="Fighting in Tarsk", countries=())

    assert NEWS in [each.passage.text for each in (*told.developments, *told.chronology, *told.key_points)]
