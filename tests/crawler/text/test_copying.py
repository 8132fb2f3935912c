"""Copies are found however an outlet edits them, in any script; what shares background, quotes or a form is no copy."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.copy_groups import copy_groups
from crawler.text.copying import Piece, is_copy
from crawler.text.fingerprints import fingerprint
from crawler.text.shingles import tokens
from tests.crawler.text.plants import LEADS, TAILS, Way, all_ways, is_common, letters_swapped, sentences

TOLD = {
    told["name"]: told
    for told in map(json.loads, (Path(__file__).parent / "copies.jsonl").read_text("utf-8").splitlines())
}
UNSPACED = ("zh", "ja", "th")


def piece(text: str, headline: str = "In other words", outlet: str = "courier", **fields: str) -> Piece:
    return Piece.of(headline, text, outlet, fields.get("kind", "news"), fields.get("published", "2023-11-04T12:00:00Z"))


def original(name: str) -> Piece:
    told = TOLD[name]
    return piece(told["text"], told["headline"], told["outlet"], published=told["published"])


def ways(told: dict[str, str]) -> dict[str, Way]:
    text = told["text"]
    found = all_ways([word for word in text.split() if is_common(word)] or [text])
    if told["language"] not in UNSPACED:
        return found
    spaced = {name: way for name, way in found.items() if "word" not in name and "edited" not in name}
    return spaced | {f"one letter in {n}": letters_swapped(1 / n, text) for n in (50, 20)}


def test_planted_copies_are_found_in_ten_scripts() -> None:
    missed, count = [], 0
    for name, told in TOLD.items():
        for way, make in ways(told).items():
            copy = piece(make(told["text"], Random(f"{name} {way}")), published=told["published"])
            count += 1
            if not is_copy(original(name), copy):
                missed.append((name, way))
    assert count >= 190
    assert 1 - len(missed) / count >= 0.97, missed


def test_articles_of_different_events_are_no_copies_though_an_agency_repeats_its_background() -> None:
    names = sorted(TOLD)
    groups = copy_groups([original(name) for name in names])
    assert groups == [[at] for at in range(len(names))]


def test_a_statement_that_an_article_quotes_in_full_is_no_copy_of_it() -> None:
    statement = "\n\n".join(sentences(TOLD["vaccine"]["text"])[:6])
    quoted = "\n\n".join(f"“{sentence}”" for sentence in sentences(statement))
    report = f"{TOLD['grain']['text']}\n\nThe ministry said:\n\n{quoted}\n\n{LEADS[0]}"
    assert not is_copy(piece(statement, outlet="ministry"), piece(report))


def test_two_reports_of_one_speech_are_no_copies_though_both_quote_it() -> None:
    speech = " ".join(f'"{sentence}" he said.' for sentence in sentences(TOLD["vaccine"]["text"])[:8])
    assert not is_copy(
        piece(f"{LEADS[0]} {LEADS[1]} {speech}"), piece(f"{TAILS[0]} {TAILS[1]} {speech}", outlet="hill")
    )


def test_a_live_page_is_no_copy_of_its_entries_and_a_cut_copy_is_one() -> None:
    wire = original("grain")
    page = f"{wire.text}\n\n{TOLD['vaccine']['text']}\n\n{TOLD['ferries-2']['text']}"
    assert not is_copy(wire, piece(page, kind="live"))
    assert is_copy(wire, piece("\n\n".join(sentences(wire.text)[:5])))


def test_a_roundup_joins_none_of_the_stories_that_it_prints() -> None:
    wires = [original(name) for name in ("grain", "vaccine")]
    roundup = piece(f"{wires[0].text}\n\n{wires[1].text}", "The morning's news")
    assert copy_groups([*wires, roundup]) == [[0], [1], [2]]
    assert copy_groups([wires[0], roundup]) == [[0, 1]]  # alone it can't be told from a copy in a frame of its own


FORM = (
    "{0} on Tuesday reported earnings of ${2}.4 million in its third quarter. On a per-share basis, the {1}-based "
    "company said it had profit of {3} cents. The results exceeded the expectations of Wall Street, where the average "
    "estimate of analysts surveyed by Zenner Research was for earnings of {4} cents per share. {0} posted revenue of "
    "${5}.7 million in the period, also topping forecasts. For the current quarter {0} said it expects revenue of "
    "${6} million to ${7} million. Shares of {0} have climbed {8} percent since the beginning of the year."
)


def test_a_form_that_was_filled_in_twice_is_no_copy() -> None:
    first = FORM.format("Haldane Robotics", "Dayton", 12, 22, 31, 88, 91, 95, 14)
    second = FORM.format("Morrow Foods", "Boise", 45, 61, 58, 610, 640, 655, 3)
    assert not is_copy(piece(first, "Haldane: quarter"), piece(second, "Morrow: quarter", "hill"))
    assert is_copy(piece(first, "Haldane: quarter"), piece(first.replace("climbed", "risen"), "Robots pay", "hill"))


def test_the_furniture_of_an_outlets_pages_makes_no_copies() -> None:
    furniture = " ".join(LEADS + TAILS)
    first = piece(f"{furniture} Eleven ships left Constanta for Alexandria.", "Ships leave Constanta")
    second = piece(f"{furniture} Forty clinics in Naryn received cold boxes.", "Cold boxes for Naryn")
    assert not is_copy(first, second)


def test_of_a_short_text_only_a_near_equal_under_a_like_headline_is_a_copy() -> None:
    text = "Eleven ships loaded with wheat left the port of Constanta on Thursday after six days of storm."
    headline = "Grain ships leave Constanta"
    edited = text.replace("loaded with", "carrying")
    notice = "To play this video you need to switch on scripts and allow small files on your machine please."
    assert is_copy(piece(text, headline), piece(edited, "Grain ships sail from Constanta", "hill"))
    assert not is_copy(
        piece(text, headline), piece(text.replace("Thursday", "Friday").partition(" on ")[0], "News", "hill")
    )
    assert not is_copy(piece(notice, "Eleven ships sail"), piece(notice, "Forty clinics wait"))


def test_a_text_that_comes_again_after_weeks_is_a_copy_only_whole() -> None:
    wire = original("grain")
    assert is_copy(wire, piece(wire.text, published="2023-12-24"))
    half = "\n\n".join([*sentences(wire.text)[8:], *LEADS, *TAILS, *sentences(TOLD["ferries-2"]["text"])[:4]])
    assert not is_copy(wire, piece(half, published="2023-12-24"))


def test_groups_are_the_same_in_any_order_and_an_unrelated_article_changes_none() -> None:
    pieces = [original(name) for name in sorted(TOLD)]
    for name in ("grain", "tr", "zh"):
        for way, make in list(ways(TOLD[name]).items())[-5:]:
            pieces.append(piece(make(TOLD[name]["text"], Random(way)), outlet=f"{name}-{len(pieces)}"))
    expected = {frozenset(map(id, (pieces[at] for at in group))) for group in copy_groups(pieces)}
    for seed in range(5):
        shuffled = Random(seed).sample(pieces, len(pieces))
        assert {frozenset(id(shuffled[at]) for at in group) for group in copy_groups(shuffled)} == expected
    without = [each for each in pieces if each is not pieces[sorted(TOLD).index("ko")]]
    assert {frozenset(id(without[at]) for at in group) for group in copy_groups(without)} == {
        group for group in expected if id(pieces[sorted(TOLD).index("ko")]) not in group
    }


def test_a_text_that_a_hundred_outlets_print_is_one_group() -> None:
    text = TOLD["ru"]["text"]
    pieces = [piece(f"{text}\n\n{TAILS[n % 4]}", outlet=f"outlet-{n}") for n in range(100)]
    assert copy_groups(pieces) == [list(range(100))]


@given(
    st.lists(
        st.sampled_from(["“", "”", '"', "``", "''", "«", "」", "新年", "ไทย", "word", "İ", "1", "\n", " ", "क्", "ة"])
    )
)
def test_a_fingerprint_has_every_word_of_any_text_once(parts: list[str]) -> None:
    text = "".join(parts)
    assert fingerprint(text).words == len(tokens(text))


@given(
    *[st.lists(st.sampled_from(["the ship", "left", "“port", "port”", "Vardo", "12", "新年快乐", "\n"]), max_size=60)]
    * 2
)
def test_whether_two_texts_are_copies_does_not_depend_on_which_comes_first(a: list[str], b: list[str]) -> None:
    one, other = piece(" ".join(a)), piece(" ".join(b), outlet="hill")
    assert is_copy(one, other) == is_copy(other, one)


@pytest.mark.parametrize("part", ['"', "``", "“", "a ", "新", "word word ", "(", "\n\n"])
def test_no_text_takes_long(part: str) -> None:
    start = process_time()
    one = piece(part * 40_000)
    is_copy(one, piece(part * 39_999, outlet="hill"))
    assert process_time() - start < 10


def test_the_numbers_of_a_text_are_the_same_on_every_machine() -> None:
    """They are kept in archives: a change of these is a change of the archive's form and wants a migration."""
    assert fingerprint("The ship left the port at noon").sketch(2) == [
        -5303332797641328264,
        -4983679536332435242,
    ]
