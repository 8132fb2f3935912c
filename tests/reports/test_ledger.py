"""The ledger's books: the order of the work, what is built by itself and how often, and rows that stay."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from crawler.archive import Archive
from reports.correspondence import Draft, Entry, Letter, State, Step
from reports.errors import UnknownDispatch, UnknownLetter
from reports.ledger import Ledger
from reports.records import Commission

NOW = datetime(2023, 11, 10, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Archive(tmp_path / "archive.sqlite") as archive:
        yield Ledger(archive.connection)


def record(ledger: Ledger, received: datetime = NOW, deadline: datetime | None = None) -> str:
    commission = Commission(
        id="", client="kestrel", topic="The harbour wall", received=received, since=date(2023, 11, 1),
        until=date(2023, 11, 10), deadline=deadline,
    )  # fmt: skip
    return ledger.record(commission).id


def work(ledger: Ledger, now: datetime = NOW) -> list[str]:
    return [commission.id for commission in ledger.work(now)]


def step(ledger: Ledger, commission: str, state: State, at: datetime = NOW, edition: str = "") -> None:
    ledger.way.enter(Step(commission, state, at, "test", edition=edition))


def test_due_dates_order_the_work_and_those_without_come_after_in_the_order_of_arrival(ledger: Ledger) -> None:
    late = record(ledger, deadline=NOW + 9 * HOUR)
    never = record(ledger, received=NOW - HOUR)
    soon = record(ledger, received=NOW + HOUR, deadline=NOW + 2 * HOUR)
    later_never = record(ledger)
    assert work(ledger) == [soon, late, never, later_never]


def test_numbers_go_on_after_the_ten_thousandth(ledger: Ledger) -> None:
    with ledger.together() as sql:
        sql.execute("INSERT INTO commissions (id, client, received, body) VALUES ('C-2023-9999', 'k', '', '{}')")
    assert [record(ledger), record(ledger)] == ["C-2023-10000", "C-2023-10001"]


@pytest.mark.parametrize("state", ["awaiting approval", "approved", "dispatched", "refused"])
def test_what_is_built_or_refused_is_no_longer_work(ledger: Ledger, state: State) -> None:
    number = record(ledger)
    step(ledger, number, state)
    assert work(ledger) == []


def test_a_rejected_edition_is_no_failure_and_a_person_builds_the_next(ledger: Ledger) -> None:
    number = record(ledger)
    rejected = Step(number, "rejected", NOW, "Jane Roe", "the toll is misdated", f"{number}-1")
    ledger.way.enter(rejected)
    assert ledger.way.latest() == {number: rejected}
    assert not ledger.is_done(rejected)
    assert work(ledger, NOW + timedelta(days=1)) == []


def test_the_reason_of_a_failure_is_told_without_the_number_that_stands_before_it(ledger: Ledger) -> None:
    number = record(ledger)
    ledger.way.enter(Step(number, "failed", NOW, "test", f"{number}: nothing found"))
    assert ledger.way.of(number)[-1].why == "nothing found"


def test_a_build_that_was_cut_short_is_work_again_at_once(ledger: Ledger) -> None:
    number = record(ledger)
    step(ledger, number, "building")
    assert work(ledger) == [number]


def test_a_build_that_failed_comes_again_after_a_while_and_not_for_ever(ledger: Ledger) -> None:
    number, now, waits = record(ledger), NOW, []
    for _ in range(3):
        step(ledger, number, "building", now)
        step(ledger, number, "failed", now)
        failed = now
        while not work(ledger, now):
            now += timedelta(minutes=1)
        waits.append(now - failed)
    step(ledger, number, "building", now)
    step(ledger, number, "failed", now)
    assert waits == [timedelta(minutes=10), HOUR, 6 * HOUR]
    assert work(ledger, now + timedelta(days=400)) == []


def test_a_delivery_that_failed_is_nothing_to_build(ledger: Ledger) -> None:
    number = record(ledger)
    step(ledger, number, "failed", edition=f"{number}-1")
    assert work(ledger, NOW + timedelta(days=1)) == []


def test_a_person_who_builds_again_gives_the_machine_its_tries_back(ledger: Ledger) -> None:
    number = record(ledger)
    for _ in range(4):
        step(ledger, number, "failed")
    step(ledger, number, "awaiting approval", edition=f"{number}-1")
    step(ledger, number, "received")
    step(ledger, number, "failed")
    assert work(ledger, NOW + HOUR) == [number]


def test_several_entries_are_all_there_or_none(ledger: Ledger) -> None:
    with pytest.raises(RuntimeError):
        _enter_and_fail(ledger)
    assert (ledger.commissions(), ledger.letters.files(), ledger.journal.entries()) == ([], set(), [])


def _enter_and_fail(ledger: Ledger) -> None:
    with ledger.together():
        letter = ledger.letters.enter(Letter("f", 1, "sha256:0"), NOW, "accepted", "")
        commission = Commission("", "kestrel", "x", NOW, date(2023, 11, 1), date(2023, 11, 2))
        ledger.record(commission, letter=letter)
        ledger.journal.enter(Entry(NOW, "backup"))
        raise RuntimeError


def test_a_dispatch_entered_twice_is_one(ledger: Ledger) -> None:
    draft = Draft("<a@b.example>", "notice", "ann@b.example", "s", "t", NOW)
    ledger.dispatches.enter(draft, "approved", NOW, "test")
    ledger.dispatches.enter(draft, "approved", NOW + HOUR, "test")
    assert [(one.draft, one.changed) for one in ledger.dispatches.all()] == [(draft, NOW)]
    assert len(ledger.dispatches.states_between(NOW, NOW + 2 * HOUR)) == 1


def test_what_is_not_there_is_named(ledger: Ledger) -> None:
    with pytest.raises(UnknownLetter, match="no letter 4"):
        ledger.letters.letter(4)
    with pytest.raises(UnknownDispatch, match="no dispatch 4 that failed"):
        ledger.dispatches.again(4, NOW, "test")
