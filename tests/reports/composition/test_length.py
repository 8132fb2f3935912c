"""Length: ever shorter bounds, the least worthy statement first, and a line that tells what a shorter report lacks."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from reports.composition.layout import bounds, left_out, shorter, times_full
from tests.reports.analysis.made import commission
from tests.reports.sample_report import sample_report

PARTS = ("paragraphs", "chronology", "quotations", "differences", "calendar", "facts", "coverage")


def test_a_longer_report_may_hold_more_and_page_one_of_a_short_one_less() -> None:
    short, usual, twice = (bounds(commission(length=length)) for length in (2, 8, 12))

    assert short.key_points == bounds(commission(form="note")).key_points < usual.key_points
    assert short.paragraphs == usual.paragraphs
    assert usual == bounds(commission())
    assert twice.paragraphs == 2 * usual.paragraphs
    assert twice.key_points == usual.key_points


def test_a_longer_report_rests_on_more_articles() -> None:
    assert [times_full(commission(length=length)) for length in (None, 2, 8, 12, 60)] == [1, 1, 1, 2, 14]


def test_each_cut_takes_something_and_nothing_comes_back() -> None:
    cuts = shorter(sample_report())

    for before, after in pairwise(cuts):
        assert all(getattr(after, part) <= getattr(before, part) for part in PARTS)
    assert [getattr(cuts[-1], part) for part in PARTS] == [0] * len(PARTS)


def test_what_weighs_least_goes_first_and_the_first_paragraph_last() -> None:
    cuts = shorter(sample_report())

    assert cuts[0].coverage == 0
    assert cuts[-2].paragraphs == 1
    assert sum(getattr(cuts[-2], part) for part in PARTS) == 1


def test_a_digest_keeps_its_days_longest() -> None:
    whole = sample_report()
    digest = replace(whole, commission=replace(whole.commission, form="digest", length=2))
    cuts = shorter(digest)

    assert (cuts[-1].chronology, cuts[-2].chronology, cuts[-2].paragraphs) == (0, 0, 1)
    assert all(each.chronology >= 3 for each in cuts if each.paragraphs > 1)
    assert any(each.chronology > each.paragraphs > 0 for each in cuts)


def test_a_table_of_one_or_two_rows_is_none() -> None:
    assert {1, 2}.isdisjoint(each.chronology for each in shorter(sample_report()))


def test_what_is_left_out_is_told() -> None:
    whole = sample_report()
    whole = replace(whole, commission=replace(whole.commission, length=2))
    rows = len(whole.chronology)
    cut = replace(whole, chronology=whole.chronology[:3], coverage=(), coverage_days=())

    assert left_out(whole, whole) == ""
    assert left_out(whole, cut) == (
        f"Asked for 2 pages; for want of room, what weighs least is left out: {rows - 3} of {rows} rows of the "
        "chronology and the table and the chart of the articles chosen."
    )
