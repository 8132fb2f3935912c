"""What a page writes for an instant becomes ISO 8601, with nothing added but what the outlet knows."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.pages.dates import read_moment

AMMAN = ZoneInfo("Asia/Amman")


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("2023-11-04T18:20:00+03:00", "2023-11-04T18:20:00+03:00"),
        ("2023-11-04T18:20:00.389Z", "2023-11-04T18:20:00+00:00"),
        ("2023-11-04T18:20+0300", "2023-11-04T18:20:00+03:00"),
        ("2023-11-04 18:20:00 +03", "2023-11-04T18:20:00+03:00"),
        ("20231104T182000Z", "2023-11-04T18:20:00+00:00"),
        ("1699121400", "2023-11-04T18:10:00+00:00"),
        ("1699121400000", "2023-11-04T18:10:00+00:00"),
        ("Sat, 04 Nov 2023 18:20:00 GMT", "2023-11-04T18:20:00+00:00"),
        ("Sat Nov 04 2023 18:20:00 GMT+0300 (Arabian Standard Time)", "2023-11-04T18:20:00+03:00"),
        ("November 4, 2023 6:20 PM UTC", "2023-11-04T18:20:00+00:00"),
        ("4 November 2023, 18:20 EST", "2023-11-04T18:20:00-05:00"),
        ("2023-11-04", "2023-11-04"),
        ("20231104", "2023-11-04"),
        ("04.11.2023", "2023-11-04"),
        ("14/11/2023", "2023-11-14"),
        ("Nov. 4th, 2023", "2023-11-04"),
    ],
)
def test_an_offset_or_a_day_stays_as_the_page_has_it(raw: str, value: str) -> None:
    moment = read_moment(raw, AMMAN)
    assert moment is not None
    assert (moment.value, moment.added) == (value, "")


def test_without_an_offset_the_outlets_zone_counts_and_is_named() -> None:
    moment = read_moment("2023-11-04 18:20", AMMAN)
    assert moment is not None
    assert (moment.value, moment.added) == ("2023-11-04T18:20:00+03:00", "zone Asia/Amman")


def test_without_offset_and_zone_only_the_day_is_known() -> None:
    moment = read_moment("2023-11-04 18:20")
    assert moment is not None
    assert (moment.value, moment.added) == ("2023-11-04", "day only, no zone")


@pytest.mark.parametrize(
    "raw",
    ["", "yesterday", "3/4/2023", "2023-13-01", "2023-02-30", "0001-01-01", "1970-01-01T00:00:00Z", "2023", "{date}",
     "2023-11-04T18:20:00+99:00 and more", "x" * 1000],
)  # fmt: skip
def test_what_can_not_be_told_for_sure_is_not_read(raw: str) -> None:
    assert read_moment(raw, AMMAN) is None


@given(st.text(max_size=60))
def test_no_string_is_a_surprise(raw: str) -> None:
    read_moment(raw, AMMAN)
    read_moment(raw)
