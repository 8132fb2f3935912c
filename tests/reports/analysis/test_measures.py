"""Money, shares and quantities: labelled sentences, half with a figure and half with none that a reader could use.

The held-out ones were written before the rules, but by the same hand.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.analysis.measures import measured
from tests.reports.analysis.made import article, found

LABELLED = Path(__file__).with_name("labelled")
Told = list[tuple[str, str, str]]


def labelled(name: str) -> list[tuple[str, Told]]:
    lines = (LABELLED / name).read_text(encoding="utf-8").splitlines()
    split = [[part.strip() for part in line.split("|")] for line in lines if line and not line.startswith("#")]
    return [(text, [(rest[0], rest[1], rest[2])] if rest else []) for text, *rest in split]


def told(text: str) -> Told:
    return [(text[each.start : each.end], each.unit, each.of) for each in measured(text)]


@pytest.mark.parametrize(("name", "precision", "recall"), [("measures_held_out.txt", 0.97, 0.95),
                                                           ("measures_seen.txt", 0.97, 0.95)])  # fmt: skip
def test_the_labelled_figures_are_found_with_unit_and_what_they_are_of(
    name: str, precision: float, recall: float
) -> None:
    right = wrong = missed = 0
    for text, wanted in labelled(name):
        answer = told(text)
        right += len(set(answer) & set(wanted))
        wrong += len(set(answer) - set(wanted))
        missed += len(set(wanted) - set(answer))

    assert right / (right + wrong) >= precision
    assert right / (right + missed) >= recall


def test_the_labelled_sentences_are_a_hundred_and_more_and_half_of_them_have_none() -> None:
    sentences = labelled("measures_held_out.txt") + labelled("measures_seen.txt")

    assert len(sentences) >= 100
    assert 0.4 <= sum(not wanted for _, wanted in sentences) / len(sentences) <= 0.6


def test_scales_and_words_around_a_figure_are_its_value() -> None:
    (figure,) = measured("The bank sold more than $1.5bn in bonds.")

    assert (figure.value, figure.low, figure.high) == (1.5e9, 1.5e9, float("inf"))


def test_a_measure_is_a_fact_with_what_it_is_of_its_day_and_who_counts() -> None:
    text = "The Jordan Relief Fund said that inflation in Jordan rose to 24.5% as of 4 November."
    (fact,) = found(article(text), topic="Inflation in Jordan").facts

    assert (fact.phrase.text, fact.value, fact.unit, fact.deed) == ("inflation in Jordan rose to 24.5%", 24.5, "%",
                                                                    "inflation")  # fmt: skip
    assert fact.dated is not None
    assert fact.dated.edtf == "2023-11-04"


def test_who_counted_is_the_source_of_a_figure_and_who_cites_another_is_not() -> None:
    def source(text: str) -> str | None:
        (fact,) = found(article(text), topic="Lorries into Jordan").facts
        return fact.source.text if fact.source else None

    assert source("The Jordan Relief Fund counted 72 lorries that had entered Jordan through Aqaba on 4 November.") == (
        "The Jordan Relief Fund"
    )
    assert source("Karim Valdan said that 72 lorries had entered Jordan on 4 November, citing the relief fund.") is None


PIECES = st.sampled_from(["$", "3", "million", " ", "per cent", "of", "the", "turnout", "was", "tonnes", "in", "aid",
                          "a day", ",", "paid", "km", "to", "‘", "é"])  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_spans_stand_in_the_text(text: str) -> None:
    for each in measured(text):
        assert 0 <= each.start < each.end <= len(text)
        assert text[each.of_start : each.of_end].lower() == each.of


def test_long_sentences_take_time_in_proportion() -> None:
    def taken(times: int) -> float:
        started = time.process_time()
        measured("The annual public debt in the very long north of it was from 3 tonnes of old red and " * times)
        return time.process_time() - started

    taken(10)
    short, long = (min(taken(times) for _ in range(3)) for times in (40, 400))
    assert long < 40 * max(short, 0.002)
