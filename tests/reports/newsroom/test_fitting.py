"""A report of the length asked for: the longest that fits, what it lacks, and a word where it can't be so."""

from __future__ import annotations

from dataclasses import replace

from reports.composition import Bounds
from reports.newsroom.fitting import fitted
from reports.records import Report
from tests.reports.sample_report import sample_report


def composed(within: Bounds | None) -> Report:
    """The sample, its parts cut as bounds say."""
    whole = sample_report()
    whole = replace(whole, commission=replace(whole.commission, length=3))
    if within is None:
        return whole
    left, groups = within.paragraphs, []
    for group in whole.groups:
        groups.append(replace(group, paragraphs=group.paragraphs[:left]))
        left -= len(groups[-1].paragraphs)
    return replace(
        whole,
        groups=tuple(each for each in groups if each.paragraphs),
        chronology=whole.chronology[: within.chronology],
        quotations=whole.quotations[: within.quotations],
    )


def pages(report: Report) -> int:
    """One for page one and the method, one for each four statements besides."""
    there = sum(len(group.paragraphs) for group in report.groups) + len(report.chronology) + len(report.quotations)
    return 1 + (there + 3) // 4


def fit(asked: int | None) -> tuple[Report, list[str]]:
    said: list[str] = []
    return fitted(asked, composed, pages, said.append), said


def test_what_has_no_length_is_left_as_it_is() -> None:
    assert fit(None) == (composed(None), [])


def test_where_there_is_not_matter_enough_it_is_said() -> None:
    there = pages(composed(None))

    report, said = fit(there + 9)

    assert report == composed(None)
    assert said == [f"{there + 9} pages asked for: there is matter for {there}"]


def test_a_longer_one_is_cut_to_the_length_and_says_what_it_lacks() -> None:
    whole = composed(None)

    report, said = fit(3)

    assert pages(report) == 3
    assert said == [f"shortening {pages(whole)} pages to 3"]
    assert report.method[:-1] == whole.method
    assert report.method[-1].startswith("Asked for 3 pages; for want of room, what weighs least is left out: ")


def test_no_statement_more_would_fit() -> None:
    report, _ = fit(3)
    there = sum(len(group.paragraphs) for group in report.groups) + len(report.chronology) + len(report.quotations)

    assert there in (6, 7, 8)  # a table of fewer than three rows is none


def test_the_shortest_is_said_to_be_too_long_where_it_is() -> None:
    report, said = fitted_always(4, asked=2)

    assert report.groups == ()
    assert said[-1] == "2 pages asked for: page one, the method and the sources alone take 4"


def fitted_always(there: int, asked: int) -> tuple[Report, list[str]]:
    """Where page one and the method alone have so many pages, and each statement has one more."""
    said: list[str] = []
    return fitted(asked, composed, lambda report: there + 4 * (pages(report) - 1), said.append), said
