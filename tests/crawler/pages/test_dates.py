"""What a page writes for an instant becomes ISO 8601, with nothing added but what the outlet knows."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.pages.dates.calendars import HIJRI, JAPANESE, PERSIAN, day_of
from crawler.pages.dates.moments import read_moment
from crawler.pages.dates.written import Habits, written_dates

AMMAN = ZoneInfo("Asia/Amman")
ENGLISH = Habits()


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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "5 November 2023"), ("en", "Nov. 5th, 2023"), ("de", "5. November 2023"), ("de", "05.11.2023"),
        ("fr", "5 novembre 2023"), ("es", "mar 5 de noviembre de 2023"), ("pt", "5 de nov. de 2023"),
        ("tr", "5 KASIM 2023 PAZAR"), ("hu", "2023. november 5."), ("lt", "2023 m. lapkričio 5 d."),
        ("lv", "2023. gada 5. novembris"), ("pl", "5 listopada 2023"), ("hr", "5. studenoga 2023."),
        ("fi", "5. marraskuuta 2023"), ("ru", "5 ноября 2023"), ("uk", "5 листопада 2023"),
        ("ru", "5 ноя 2023"), ("uk", "5 лис. 2023"), ("ro", "5 noi. 2023"), ("el", "5 ΝΟΕΜΒΡΙΟΥ 2023"),
        ("kk", "2023 жылғы 5 қараша"), ("mn", "2023 оны 11 сарын 05"), ("vi", "5 tháng 11, 2023"),
        ("id", "Minggu, 5 November 2023"), ("he", "5 בנובמבר 2023"), ("ar", "٥ نوفمبر ٢٠٢٣"),
        ("ar", "5 تشرين الثاني 2023"), ("ar", "5 نونبر 2023"), ("fa", "۵ نوامبر ۲۰۲۳"), ("ur", "5 نومبر 2023"),
        ("hi", "५ नवंबर २०२३"), ("bn", "৫ নভেম্বর ২০২৩"), ("ta", "நவம்பர் 5, 2023"), ("ka", "5 ნოემბერი, 2023"),
        ("hy", "5 նոյեմբերի 2023"), ("zh", "2023年11月5日"), ("ja", "2023年11月5日"), ("ko", "2023년 11월 5일"),
        ("ko", "2023. 11. 5."), ("th", "5 พ.ย. 2023"),
    ],
)  # fmt: skip
def test_a_date_is_read_as_people_write_it_in_their_language(language: str, text: str) -> None:
    (written,) = written_dates(text, Habits((language, "en")))
    assert (written.day.isoformat(), written.calendar) == ("2023-11-05", "")


@pytest.mark.parametrize(
    ("language", "text", "calendar"),
    [
        ("ar", "21 ربيع الآخر 1445", "Umm al-Qura calendar"),
        ("ar", "٢١/٠٤/١٤٤٥", "Umm al-Qura calendar"),
        ("fa", "یکشنبه ۱۴ آبان ۱۴۰۲", "Persian calendar"),
        ("fa", "۱۴۰۲/۰۸/۱۴", "Persian calendar"),
        ("th", "๕ พฤศจิกายน ๒๕๖๖", "Buddhist era"),
        ("th", "5/11/2566", "Buddhist era"),
        ("ja", "令和5年11月5日", "Japanese era"),
        ("zh", "民國112年11月5日", "era of the Republic"),
    ],
)
def test_a_date_of_another_calendar_becomes_one_of_ours_and_names_it(language: str, text: str, calendar: str) -> None:
    (written,) = written_dates(text, Habits((language, "en"), lambda: True))
    assert (written.day.isoformat(), written.calendar) == ("2023-11-05", calendar)


def test_the_other_calendars_know_their_own_last_days() -> None:
    assert str(day_of(PERSIAN, 1403, 12, 30)) == "2025-03-20"  # a leap year
    assert day_of(PERSIAN, 1402, 12, 30) is None
    assert str(day_of(HIJRI, 1445, 9, 1)) == "2024-03-11"
    assert day_of(HIJRI, 1445, 13, 1) is None
    assert str(day_of(JAPANESE, 31, 4, 30, "平成")) == "2019-04-30"
    assert day_of(JAPANESE, 1, 4, 30, "令和") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5 November 2023, 18:20 GMT+3", "2023-11-05T18:20:00+03:00"),
        ("Nov 5, 2023 at 6:20 p.m. EST", "2023-11-05T18:20:00-05:00"),
        ("18:20, 5 Nov 2023", "2023-11-05T18:20:00+02:00"),
        ("2023年11月5日 下午6:20", "2023-11-05T18:20:00+02:00"),
        ("2023년 11월 5일 오전 12:20", "2023-11-05T00:20:00+02:00"),
        ("Sun, 11/25/2023 - 18:20", "2023-11-25T18:20:00+02:00"),
    ],
)
def test_a_clock_beside_the_date_makes_an_instant(text: str, value: str) -> None:
    moment = read_moment(text, ZoneInfo("Europe/Kyiv"), ENGLISH)
    assert moment is not None
    assert moment.value == value


def test_what_can_be_read_in_two_ways_is_read_as_the_page_has_it() -> None:
    read = [written_dates("3/4/2023", Habits(("en",), lambda order=order: order)) for order in (True, False, None)]
    assert [[(w.day.isoformat(), w.how) for w in found] for found in read] == [
        [("2023-04-03", "day first")],
        [("2023-03-04", "month first")],
        [],
    ]


@pytest.mark.parametrize(
    "text", ["version 12.3.2023.1", "in 2023", "May 2023", "call 555-2023-11-05", "31 June 2023", ""]
)
def test_numbers_that_only_look_like_a_date_are_none(text: str) -> None:
    assert written_dates(text, ENGLISH) == []


@given(st.text(max_size=60))
def test_no_string_is_a_surprise(raw: str) -> None:
    read_moment(raw, AMMAN)
    read_moment(raw)
    read_moment(raw, AMMAN, Habits(("fa", "zh", "en"), lambda: True))


@given(st.text(alphabet="0123456789 ./-年月日nov,٤۵", max_size=60))
def test_no_row_of_figures_is_a_surprise(raw: str) -> None:
    for written in written_dates(raw, Habits(("ar", "th", "en"), lambda: True)):
        assert 0 <= written.start < written.end <= len(raw)
