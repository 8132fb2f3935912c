"""The labels of lines from which the reader's model learns, and the folds in which it is judged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.pages.body.model import CAPTION, KINDS, OTHER, STANDFIRST, SUBHEAD, TEXT
from tools.reader_model.folds import FOLDS, fold_of, site_of
from tools.reader_model.labels import folded, label_lines, truth_of

LEAD = "The old pier is to be closed until spring"
FIRST = "The council of the island voted on Monday to close the old pier before the storms of winter come."
SHOUT = "Never again!"
SECOND = "So said the harbour master when the vote was over, and nobody in the hall spoke against her."
HEADING = "What it costs"
PICTURE = "The pier on the day after the vote, seen from the ferry"
NEWS = truth_of(
    {
        "text": "\n\n".join([LEAD, FIRST, f"{SHOUT} {SECOND}", HEADING]),
        "blocks": [["standfirst", LEAD], ["paragraph", FIRST], ["subhead", HEADING]],
        "captions": [PICTURE],
    }
)


def labels(*lines: str) -> list[tuple[int, float]]:
    return [(label.kind, label.weight) for label in label_lines(NEWS, lines)]


def test_a_line_that_is_a_block_of_the_truth_is_of_its_kind_whatever_its_case_and_marks() -> None:
    assert labels(LEAD.upper(), FIRST, f"— {HEADING} —", PICTURE) == [
        (STANDFIRST, 1.0),
        (TEXT, 1.0),
        (SUBHEAD, 1.0),
        (CAPTION, 1.0),
    ]


def test_a_line_that_shares_most_of_its_words_with_the_truth_is_text() -> None:
    assert labels(SECOND.replace("hall", "room")) == [(TEXT, 1.0)]


def test_a_line_of_which_some_is_in_the_truth_counts_for_less() -> None:
    assert labels(f"{FIRST[:45]} and there was much else that the paper does not tell") == [(TEXT, 0.3)]


def test_a_line_with_a_photographers_name_behind_the_caption_is_a_caption() -> None:
    assert labels(f"{PICTURE} Ana Morin") == [(CAPTION, 1.0)]


def test_a_line_that_the_truth_has_not_is_none_of_it() -> None:
    assert labels("Subscribe to our letter and read more of this each week") == [(OTHER, 1.0)]


@pytest.mark.parametrize(
    ("lines", "label"),
    [
        ([SHOUT, SECOND], (TEXT, 0.7)),
        ([SHOUT, "Subscribe to our letter and read more of it"], (OTHER, 0.5)),
        (["Vote now!", SECOND], (OTHER, 1.0)),
    ],
)
def test_a_short_line_is_text_only_beside_the_words_that_are_beside_it_in_the_truth(
    lines: list[str], label: tuple[int, float]
) -> None:
    assert labels(*lines)[0] == label


def test_of_two_lines_alike_the_one_amid_the_text_counts() -> None:
    assert labels(LEAD, "Menu", "Weather", "Sport", "Travel", LEAD, FIRST, SECOND)[:6] == [
        (OTHER, 0.3),
        *[(OTHER, 1.0)] * 4,
        (STANDFIRST, 1.0),
    ]


def test_a_line_without_words_counts_for_nothing() -> None:
    assert labels("***") == [(OTHER, 0.0)]


def test_letters_of_scripts_without_blanks_are_words() -> None:
    assert folded("古い桟橋、Pier 7") == "古 い 桟 橋 pier 7"


@given(st.lists(st.sampled_from([LEAD, FIRST, SHOUT, SECOND, HEADING, PICTURE, "Menu", ""]) | st.text(), max_size=12))
def test_every_line_has_a_kind_of_the_model_and_a_weight(lines: list[str]) -> None:
    found = labels(*lines)
    assert len(found) == len(lines)
    assert all(0 <= kind < len(KINDS) and 0.0 <= weight <= 1.0 for kind, weight in found)


def test_the_pages_of_a_site_are_in_one_fold_and_sites_in_all() -> None:
    assert fold_of(site_of("https://www.example.co.uk/a")) == fold_of(site_of("http://news.example.co.uk/b"))
    assert {fold_of(f"site{n}.example") for n in range(100)} == set(range(FOLDS))
    # Fixed for ever: weights of other days are judged by the pages that they did not see.
    assert [fold_of(site) for site in ("a.example", "b.example", "c.example")] == [0, 3, 3]
