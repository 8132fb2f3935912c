"""Days and deadlines as clients write them: one reading, or a question."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.inbox.days import lacks_year, read_day, read_deadline, written_deadline
from reports.inbox.unclear import Unclear
from reports.records import Client
from tests.reports.inbox.made import KESTREL, MERIDIAN, NOW

YEAR_FIRST = Client("north", "North", date_order="YMD", language="tr")


def day(words: str, client: Client = KESTREL) -> str:
    try:
        return read_day("since", words, client, NOW).isoformat()
    except Unclear as unclear:
        return str(unclear)


@pytest.mark.parametrize(
    "words",
    ["2023-11-03", "3/11/2023", "03.11.2023", "3-11-2023", "3 November 2023", "3 november 2023", "Nov 3, 2023",
     "Nov. 3rd 2023", "November 3, 2023", "the 3rd of November, 2023", "Friday 3 November 2023",
     "Fri, 3 Nov 2023", "le 3 novembre 2023", "vendredi 3 novembre 2023", "3. November 2023",
     "Freitag, 3. November 2023",
     "3 نوفمبر 2023", "٣ تشرين الثاني ٢٠٢٣", "الجمعة 3 نوفمبر 2023", "3 نوفمبر/تشرين الثاني 2023", "٢٠٢٣-١١-٠٣"],
)  # fmt: skip
def test_a_day_in_full(words: str) -> None:
    assert day(words) == "2023-11-03"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("1er novembre 2023", "2023-11-01"), ("1 août 2023", "2023-08-01"), ("1 Mai 2023", "2023-05-01"),
        ("1. März 2023", "2023-03-01"), ("1. Jänner 2023", "2023-01-01"), ("1 juill. 2023", "2023-07-01"),
        ("1 fevrier 2023", "2023-02-01"), ("1 جويلية 2023", "2023-07-01"), ("1 غشت 2023", "2023-08-01"),
        ("١ كانون الثاني ٢٠٢٣", "2023-01-01"), ("1 Sep 2023", "2023-09-01"),
        ("3 Sept. 2023", "2023-09-03"), ("1 شباط 2023", "2023-02-01"),
        ("today", "2023-11-10"), ("Now", "2023-11-10"), ("yesterday", "2023-11-09"), ("aujourd’hui", "2023-11-10"),
        ("hier", "2023-11-09"), ("heute", "2023-11-10"), ("gestern", "2023-11-09"), ("اليوم", "2023-11-10"),
        ("أمس", "2023-11-09"), ("امس", "2023-11-09"),
    ],
)  # fmt: skip
def test_days_in_words(words: str, found: str) -> None:
    assert day(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("3 November", "2023-11-03"), ("10 November", "2023-11-10"), ("11 November", "2022-11-11"),
        ("Nov. 12th", "2022-11-12"), ("the 8th of March", "2023-03-08"), ("Friday 3 November", "2023-11-03"),
        ("8. März", "2023-03-08"), ("le 8 mars", "2023-03-08"), ("٨ آذار", "2023-03-08"), ("29 February", "2020-02-29"),
    ],
)  # fmt: skip
def test_a_day_of_a_period_without_its_year_is_the_last_one_that_is_past(words: str, found: str) -> None:
    assert day(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Monday", "2023-11-06"), ("on Thursday", "2023-11-09"), ("Sat.", "2023-11-04"), ("lundi", "2023-11-06"),
        ("am Montag", "2023-11-06"), ("last Friday", "2023-11-03"), ("last Sunday", "2023-11-05"),
        ("vendredi dernier", "2023-11-03"), ("samedi passé", "2023-11-04"), ("am letzten Samstag", "2023-11-04"),
        ("vergangenen Sonntag", "2023-11-05"), ("السبت الماضي", "2023-11-04"), ("3 days ago", "2023-11-07"),
        ("Three days ago", "2023-11-07"), ("8 days ago", "2023-11-02"), ("a week ago", "2023-11-03"),
        ("vor 3 Tagen", "2023-11-07"), ("vor zwei Wochen", "2023-10-27"), ("il y a trois jours", "2023-11-07"),
        ("il y a une semaine", "2023-11-03"), ("the day before yesterday", "2023-11-08"), ("avant-hier", "2023-11-08"),
        ("vorgestern", "2023-11-08"), ("أول أمس", "2023-11-08"),
    ],
)  # fmt: skip
def test_a_day_said_from_that_of_the_letter(words: str, found: str) -> None:
    assert day(words) == found
    assert not lacks_year(words)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Friday", "2023-11-03 or 2023-11-10"),  # which is today
        ("last Monday", "2023-10-30 or 2023-11-06"), ("lundi dernier", "2023-10-30 or 2023-11-06"),
        ("letzten Montag", "2023-10-30 or 2023-11-06"),
        ("il y a huit jours", "2023-11-02 or 2023-11-03"), ("vor acht Tagen", "2023-11-02 or 2023-11-03"),
        ("il y a 15 jours", "2023-10-26 or 2023-10-27"),
    ],
)  # fmt: skip
def test_where_it_may_be_one_of_two_days_both_are_named(words: str, days: str) -> None:
    assert day(words) == f'Since: "{words}" may be {days}; write year, month and day in numbers, in that order.'


def test_the_last_day_of_a_period_may_be_yet_to_come_and_a_deadline_is() -> None:
    with pytest.raises(Unclear, match='"Thursday" may be 2023-11-09 or 2023-11-16'):
        read_day("until", "Thursday", KESTREL, NOW)
    assert read_day("until", "last Saturday", KESTREL, NOW) == date(2023, 11, 4)
    for words in ("Monday", "3 days ago"):
        with pytest.raises(Unclear, match="is not one day"):
            read_deadline(words, KESTREL, NOW)


def test_without_its_year_a_day_can_contradict_itself_too() -> None:
    assert day("Monday 3 November") == 'Since: "Monday 3 November" contradicts itself: 2023-11-03 is a Friday.'


def test_numbers_are_read_in_the_clients_order() -> None:
    assert [day("3/11/2023", client) for client in (KESTREL, MERIDIAN)] == ["2023-11-03", "2023-03-11"]
    assert day("2023/11/3", YEAR_FIRST) == "2023-11-03"


def test_the_clients_language_is_read_too() -> None:
    assert day("3 Kasım 2023", YEAR_FIRST) == "2023-11-03"


def test_a_language_that_nobody_knows_takes_nothing_away() -> None:
    unknown = Client("x", "X", language="xx")
    assert [day(words, unknown) for words in ("Fri, 3 Nov 2023", "3 Kasım 2023")] == [
        "2023-11-03",
        'Since: "3 Kasım 2023" is not one day; write year, month and day in numbers, in that order.',
    ]


@given(st.text(min_size=1, max_size=12), st.integers(0, 99), st.integers(0, 9999), st.sampled_from(["en", "tr", "xx"]))
def test_no_word_for_a_month_raises(month: str, number: int, year: int, language: str) -> None:
    client = Client("x", "X", language=language)
    for words in (f"{number} {month} {year:04}", f"{month} {number}, {year:04}", f"{month} {number} {month} {year:04}"):
        day(words, client)


@pytest.mark.parametrize(
    ("words", "client", "sentence"),
    [
        ("13/11/2023", MERIDIAN,
         'Since: "13/11/2023" is no date in the order month, day, year; write it as 2023-11-13.'),
        ("11/13/2023", KESTREL,
         'Since: "11/13/2023" is no date in the order day, month, year; write it as 2023-11-13.'),
        ("2023/11/03", KESTREL,
         'Since: "2023/11/03" is no date in the order day, month, year; write it as 2023-11-03.'),
        # Two readings are left, so none is proposed.
        ("3/11/2023", YEAR_FIRST, 'Since: "3/11/2023" is no date in the order year, month, day.'),
        ("31/11/2023", KESTREL, 'Since: "31/11/2023" is no date in the order day, month, year.'),
        ("2023-02-30", KESTREL, 'Since: "2023-02-30" is no date in the order day, month, year.'),
        ("3/11/23", KESTREL, 'Since: "3/11/23" has no year of four digits.'),
        ("Thursday 3 November 2023", KESTREL,
         'Since: "Thursday 3 November 2023" contradicts itself: 2023-11-03 is a Friday.'),
        ("1899-12-31", KESTREL, 'Since: "1899-12-31" is not between 1900 and 2199.'),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_day_is_said(words: str, client: Client, sentence: str) -> None:
    assert day(words, client) == sentence


@pytest.mark.parametrize(
    "words",
    ["November 2023", "November", "31 November", "30 February", "3 une", "the third of November", "2023", "3 Nov 23",
     "3-5 November 2023", "3 or 4 November 2023", "31 November 2023",
     "around 3 November 2023", "last week", "in 3 days", "next Friday", "Friday next", "UNSCR 2334", "3-5 pages",
     "3 second 2023", "3 une 2023", "3 نوفمبر/كانون الثاني 2023", "10 pm 2023", "20231103", "2023-W44-5",
     "03 11 2023", "3 November 2023 18:00",
     "3 November 2023 to 5 November 2023", "الخريف 2023", "3 الثاني 2023", "tomorrow"],
)  # fmt: skip
def test_what_is_not_one_day(words: str) -> None:
    assert day(words) == f'Since: "{words}" is not one day; write year, month and day in numbers, in that order.'


# ---- deadlines -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("2023-12-10", "2023-12-10 18:00"),
        ("2023-07-10", "2023-07-10 17:00"),  # London is an hour ahead in July
        ("2023-12-10 09:30", "2023-12-10 09:30"),
        ("2023-12-10 9:30", "2023-12-10 09:30"),
        ("2023-12-10T09:30Z", "2023-12-10 09:30"),
        ("2023-12-10T09:30:00+02:00", "2023-12-10 07:30"),
        ("2023-12-10 09:30 −0500", "2023-12-10 14:30"),
        ("2023-12-10 09:30 Asia/Amman", "2023-12-10 06:30"),
        ("2023-12-10 Asia/Amman", "2023-12-10 15:00"),
        ("2023-12-10 09:30 UTC", "2023-12-10 09:30"),
        ("10 December 2023, 09:30", "2023-12-10 09:30"),
        ("10/12/2023 at 09:30", "2023-12-10 09:30"),
        ("10-12-2023", "2023-12-10 18:00"),
        ("today", "2023-11-10 18:00"),
        ("2023-10-29 01:30+01:00", "2023-10-29 00:30"),
        ("2023-10-29 01:30+00:00", "2023-10-29 01:30"),
    ],
)
def test_a_deadline_is_an_instant(words: str, found: str) -> None:
    instant = read_deadline(words, KESTREL, NOW)
    assert instant == datetime.fromisoformat(found).replace(tzinfo=UTC)
    assert read_deadline(written_deadline(instant, KESTREL), KESTREL, NOW) == instant


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("soon", "is not one day; write year, month and day in numbers, in that order."),
        ("10 December", "is not one day; write year, month and day in numbers, in that order."),
        ("2023-12-10 25:00", "has no time of day that there is."),
        ("2023-12-10 6:00 pm", "names no time zone that is known; write the time in 24 hours, and a zone as "
                               "Europe/London or +01:00."),
        ("2023-12-10 18:00 BST", "names no time zone that is known; write the time in 24 hours, and a zone as "
                                 "Europe/London or +01:00."),
        ("2023-12-10 18:00 +99:00", "names no time zone that is known; write the time in 24 hours, and a zone as "
                                    "Europe/London or +01:00."),
        ("2023-12-10 18:00Z Asia/Amman", "names two time zones."),
        ("2023-10-29 01:30", "is in the hour in which the clocks change; add the offset, as +01:00."),
        ("2024-03-31 01:30", "is in the hour in which the clocks change; add the offset, as +01:00."),
        ("1990-01-01", "is long past."),
    ],
)  # fmt: skip
def test_a_deadline_that_is_none(words: str, complaint: str) -> None:
    with pytest.raises(Unclear) as raised:
        read_deadline(words, KESTREL, NOW)
    assert str(raised.value) == f'Deadline: "{words}" {complaint}'


def test_a_day_is_a_date_and_no_more() -> None:
    assert type(read_day("since", "today", KESTREL, NOW)) is date
