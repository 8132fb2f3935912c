"""What is read of fifty-two invented pages, each of another design, is what a person marked in them.

The pages stand in ``marked/*.html``; they were marked before the reader was tried on them. At first contact it had text
F1 .930, .955 of the wanted and .857 of the unwanted right, subheads .794 found and .844 right, standfirsts .810,
captions .750, and .923 of the kinds.
"""

from functools import cache

import pytest

from tests.crawler.pages.marked_pages import Score, fold, scored

SETS = ("west", "east", "cyrillic", "odd")
FLOORS = {
    "honest": 1.0,
    "text": 0.96,
    "wanted": 0.975,
    "unwanted out": 0.96,
    "subheads found": 0.9,
    "subheads right": 0.85,
    "standfirst": 0.94,
    "captions": 0.93,
    "captions out": 1.0,
    "list blocks": 1.0,
    "table blocks": 1.0,
    "quote blocks": 1.0,
}


@cache
def score() -> Score:
    return scored(SETS)


@pytest.mark.parametrize("figure", FLOORS)
def test_no_less_is_right_than_was(figure: str) -> None:
    assert score().share(figure) >= FLOORS[figure], "\n".join(score().wrong)


def test_each_figure_is_counted() -> None:
    assert set(score().all) == set(FLOORS)


def test_letters_of_the_east_are_words_of_their_own() -> None:
    assert fold("Das Schiff，港口。") == "das schiff 港 口"
