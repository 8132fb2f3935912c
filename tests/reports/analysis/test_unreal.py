"""What never was is no news, however it is told."""

from __future__ import annotations

import pytest

from tests.reports.analysis.made import article, found

MET = "President Tomas Reval of Iraq met King Karim of Jordan in Amman on Sunday."


@pytest.mark.parametrize(
    "text",
    [
        f"In a scenario drawn up by the institute, {MET}",
        f"In the film, {MET}",
        f"In a simulation that ran for three days, {MET}",
        f"{MET}\n\nThe report was false, the newspaper said later.",
        "Had Jordan closed its embassy in Baghdad on Sunday, Iraq would have lost a third of its trade.",
    ],
)
def test_what_never_was_is_no_news(text: str) -> None:
    findings = found(article(text), topic="Jordan and Iraq", countries=("JO", "IQ"))

    assert findings.meetings == ()
    assert [each.passage.text for each in (*findings.developments, *findings.chronology)] == []


@pytest.mark.parametrize(
    "text",
    [
        MET,
        f"In a ceremony that was put off twice, {MET}",
        f"In a series of talks that began at noon, {MET}",
        f"{MET}\n\nThe road is narrow there.",
    ],
)
def test_what_was_is_told(text: str) -> None:
    assert len(found(article(text), topic="Jordan and Iraq", countries=("JO", "IQ")).meetings) == 1


def test_what_jordan_did_after_it_had_closed_its_embassy_is_told() -> None:
    text = "Jordan, which had closed its embassy in Baghdad, sent a new envoy to Iraq on Sunday."

    assert len(found(article(text), topic="Jordan and Iraq", countries=("JO", "IQ")).developments) == 1
