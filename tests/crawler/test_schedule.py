"""When work is due: intervals, cron expressions through summer time, and what is said of a timetable that is none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crawler.records import Outlet
from crawler.schedule import EXPECTED, Timetable, due_outlets

NOW = datetime(2023, 11, 10, 8, tzinfo=UTC)
FRIDAY = "2023-11-10T08:00Z"


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def times(words: str, timezone: str, since: str, many: int) -> list[str]:
    """The first so many times after an instant, as UTC without its seconds."""
    timetable, found = Timetable.of(words, timezone), [utc(since)]
    for _ in range(many):
        found.append(timetable.after(found[-1]))
    return [f"{instant:%Y-%m-%dT%H:%MZ}" for instant in found[1:]]


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("15 min", timedelta(minutes=15)),
        ("15min", timedelta(minutes=15)),
        ("every 15 minutes", timedelta(minutes=15)),
        ("Every  15\tMin", timedelta(minutes=15)),
        ("1 hour", timedelta(hours=1)),
        ("2 h", timedelta(hours=2)),
        ("30 s", timedelta(seconds=30)),
        ("1 sec", timedelta(seconds=1)),
        ("7 days", timedelta(days=7)),
    ],
)
def test_an_interval_is_read_as_people_write_it(words: str, length: timedelta) -> None:
    assert Timetable.of(words).interval == length
    assert Timetable.of(words).after(NOW) == NOW + length


def test_an_interval_is_as_long_through_a_change_of_summer_time() -> None:
    assert times("1 day", "Europe/London", "2023-03-25T12:00Z", 2) == ["2023-03-26T12:00Z", "2023-03-27T12:00Z"]


@pytest.mark.parametrize(
    ("words", "timezone", "since", "then"),
    [
        ("*/15 6-22 * * 1-5", "UTC", "2023-11-10T22:50Z", "2023-11-13T06:00Z"),
        ("0 6 * * *", "Asia/Amman", FRIDAY, "2023-11-11T03:00Z"),
        ("0 6 * * *", "America/New_York", FRIDAY, "2023-11-10T11:00Z"),
        ("30 5 * * sun", "Asia/Kolkata", FRIDAY, "2023-11-12T00:00Z"),
        ("0 0 1 1 *", "UTC", FRIDAY, "2024-01-01T00:00Z"),
        ("0 0 29 2 *", "UTC", FRIDAY, "2024-02-29T00:00Z"),
        ("* * * * *", "UTC", "2023-11-10T08:00:59.999999Z", "2023-11-10T08:01Z"),
    ],
)
def test_a_cron_expression_is_read_in_its_time_zone(words: str, timezone: str, since: str, then: str) -> None:
    assert times(words, timezone, since, 1) == [then]


def test_a_time_that_is_skipped_in_spring_comes_as_soon_as_the_clock_went_forward() -> None:
    # London's clocks went from 01:00 GMT to 02:00 BST on 26 March.
    assert times("30 1 * * *", "Europe/London", "2023-03-25T00:00Z", 3) == [
        "2023-03-25T01:30Z", "2023-03-26T01:00Z", "2023-03-27T00:30Z",
    ]  # fmt: skip


def test_a_time_that_comes_twice_in_autumn_is_kept_once() -> None:
    # London's clocks went from 02:00 BST back to 01:00 GMT on 29 October.
    assert times("30 1 * * *", "Europe/London", "2023-10-28T00:00Z", 3) == [
        "2023-10-28T00:30Z", "2023-10-29T00:30Z", "2023-10-30T01:30Z",
    ]  # fmt: skip


def test_what_was_done_in_the_second_of_two_equal_hours_is_not_due_again_in_it() -> None:
    # 01:10 GMT was 01:10 for the second time; 01:30 and 01:45 were kept when they came first.
    assert times("30,45 1-2 * * *", "Europe/London", "2023-10-29T01:10Z", 2) == [
        "2023-10-29T02:30Z", "2023-10-29T02:45Z",
    ]  # fmt: skip


def test_every_quarter_of_an_hour_goes_on_through_both_changes() -> None:
    quarters = ["00:15", "00:30", "00:45", "01:00", "01:15", "01:30", "01:45", "02:00", "02:15"]
    for day in ("2023-03-26", "2023-10-29"):
        found = times("*/15 * * * *", "Europe/London", f"{day}T00:00Z", len(quarters))
        assert found == [f"{day}T{quarter}Z" for quarter in quarters]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("0 min", 'found "0 min", which is no time at all'),
        ("sometimes", 'found "sometimes": wrong number of fields'),
        ("", 'found "": wrong number of fields'),
        ("15", 'found "15": wrong number of fields'),
        ("-5 min", 'found "-5 min": wrong number of fields'),
        ("61 * * * *", 'found "61 * * * *": bad minute'),
        ("* 25 * * *", 'found "* 25 * * *": bad hour'),
        ("* * * * someday", 'found "* * * * someday": bad day-of-week'),
        ("0 0 31 2 *", 'found "0 0 31 2 *": bad day-of-month'),
        ("0 0 */10 2 0#5", 'found "0 0 */10 2 0#5", which never comes'),
    ],
)
def test_a_timetable_that_is_none_is_refused_in_words(words: str, complaint: str) -> None:
    with pytest.raises(ValueError) as error:  # noqa: PT011 - the whole of what it says is compared
        Timetable.of(words)
    assert str(error.value) == f"{EXPECTED}, {complaint}"


FIELD = st.text(st.sampled_from("0123456789*/,-#LWlw "), max_size=12)
ZONES = st.sampled_from(
    ["UTC", "Europe/London", "Asia/Amman", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo"]
)
INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))


@given(st.one_of(st.text(), st.lists(FIELD, min_size=5, max_size=6).map(" ".join)))
@example("9" * 5000 + " * * * *")
@example("* * * * ²L")
def test_any_text_is_a_timetable_or_is_refused_with_an_example_of_one(words: str) -> None:
    refused = ""
    try:
        timetable = Timetable.of(words)
    except ValueError as error:
        refused = str(error)
    if refused:
        assert refused.startswith(f'{EXPECTED}, found "{words}"')
    else:
        assert timetable.after(NOW) > NOW


def of_field(lowest: int, highest: int) -> st.SearchStrategy[str]:
    number = st.integers(lowest, highest)
    return st.one_of(
        st.just("*"),
        number.map(str),
        st.integers(1, 40).map(lambda step: f"*/{step}"),
        st.tuples(number, number).map(lambda ends: f"{min(ends)}-{max(ends)}"),
        st.lists(number, min_size=1, max_size=4).map(lambda each: ",".join(map(str, each))),
    )


CRON = st.tuples(of_field(0, 59), of_field(0, 23), of_field(1, 28), of_field(1, 12), of_field(0, 7)).map(" ".join)
AROUND_CHANGES = st.one_of(
    INSTANTS,
    st.sampled_from(["2023-03-26", "2023-10-29", "2023-11-05", "2023-04-01", "2023-04-28"]).flatmap(
        lambda day: st.integers(0, 86_400_000).map(lambda ms: utc(f"{day}T00:00Z") + timedelta(milliseconds=ms))
    ),
)


@given(CRON, ZONES, AROUND_CHANGES)
@example("45 1 * * *", "Europe/London", utc("2023-10-29T01:30Z"))
def test_the_next_time_is_later_and_nothing_is_due_between(words: str, timezone: str, instant: datetime) -> None:
    timetable = Timetable.of(words, timezone)
    then = timetable.after(instant)
    assert then > instant
    assert then.tzinfo is UTC
    assert timetable.is_due(instant, then)
    assert not timetable.is_due(instant, then - timedelta(microseconds=1))


# ---- outlets ---------------------------------------------------------------------------------------------------------


def outlets(*ids: str) -> list[Outlet]:
    return [Outlet(id, id.title(), f"http://{id}.example/", "en", "GB") for id in ids]


def due(last: dict[str, datetime], own: dict[str, str] | None = None, usual: str = "30 min") -> list[str]:
    tables = {id: Timetable.of(words) for id, words in (own or {}).items()}
    known = outlets("courier", "ledger", "post", "tigris")
    return [outlet.id for outlet in due_outlets(known, last, Timetable.of(usual), tables, NOW)]


def ago(**length: float) -> datetime:
    return NOW - timedelta(**length)


def test_outlets_that_were_never_visited_come_first_and_then_those_that_waited_longest() -> None:
    last = {"courier": ago(minutes=45), "post": ago(minutes=90)}
    assert due(last) == ["ledger", "tigris", "post", "courier"]


def test_an_outlet_is_due_when_its_interval_is_over_to_the_very_instant() -> None:
    last = dict.fromkeys(("ledger", "tigris"), NOW)
    assert due(last | {"courier": ago(minutes=30), "post": ago(minutes=29.999)}) == ["courier"]


def test_an_outlet_may_have_a_timetable_of_its_own() -> None:
    last = dict.fromkeys(("courier", "ledger", "post", "tigris"), ago(minutes=10))
    assert due(last, own={"post": "5 min", "tigris": "0 8 * * *", "ledger": "1 8 * * *"}) == ["post", "tigris"]


def test_a_night_without_the_program_is_caught_up_once() -> None:
    last = dict.fromkeys(("courier", "ledger", "post", "tigris"), ago(days=3))
    assert due(last, usual="*/15 * * * *") == ["courier", "ledger", "post", "tigris"]
    assert due(dict.fromkeys(last, NOW), usual="*/15 * * * *") == []


def test_a_visit_far_in_the_future_was_written_under_a_wrong_clock_and_puts_nothing_off() -> None:
    assert due(dict.fromkeys(("courier", "ledger", "post", "tigris"), ago(days=-400))) == [
        "courier", "ledger", "post", "tigris",
    ]  # fmt: skip
    assert due(dict.fromkeys(("courier", "ledger", "post", "tigris"), ago(minutes=-5))) == []
