"""Which countries a commission asks for: its own, else those of its regions, else those of a region in its topic."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from reports.asked import asked_countries
from reports.records import Commission


@pytest.mark.parametrize(
    ("topic", "countries", "regions", "wanted"),
    [
        ("road works", ("NO",), ("Central Asia",), {"NO"}),
        ("road works", (), ("South Caucasus",), {"AM", "AZ", "GE"}),
        ("South Caucasus", (), (), {"AM", "AZ", "GE"}),
        ("road works in the South Caucasus", (), (), {"AM", "AZ", "GE"}),
        ("road works", (), (), set()),
    ],
)
def test_countries_before_regions_before_those_of_the_topic(
    topic: str, countries: tuple[str, ...], regions: tuple[str, ...], wanted: set[str]
) -> None:
    until = date(2026, 6, 19)
    asked = datetime(2026, 6, 20, tzinfo=UTC)
    commission = Commission("C-1", "embassy", topic, asked, until, until, countries=countries, regions=regions)

    assert set(asked_countries(commission)) == wanted
