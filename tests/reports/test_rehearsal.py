"""Part of a day under a fast clock: crawls, two commissions by mail, a revision, a backup, a kill; told as it was."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from reports.keeping.restore import restore
from reports.rendering.verification import verify
from tests.rehearsal import MIDNIGHT, Day, rehearse


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    return rehearse(tmp_path_factory.mktemp("day") / "institute", speed=480, first=6, last=15)


def lines(day: Day, kind: str) -> list[tuple[str, str]]:
    return [(one["about"], one["what"]) for one in day.status["day"] if one["kind"] == kind]


def test_every_outlet_was_visited_again_and_again_and_the_revisions_were_seen(day: Day) -> None:
    visits = Counter(about for about, _ in lines(day, "visit"))
    assert len(visits) == 8
    assert min(visits.values()) >= 3
    revised = {about for about, what in lines(day, "visit") if "1 revised" in what}
    assert revised == {"tigris-post", "potomac-bulletin"}
    assert day.status["articles"] == 74


def test_both_commissions_went_their_way(day: Day) -> None:
    steps = [(about, what.partition(",")[0]) for about, what in lines(day, "commission")]
    assert [what for about, what in steps if about.startswith("C-2023-0001")] == [
        "received", "building", "awaiting approval", "approved", "dispatched",
    ]  # fmt: skip
    assert [what for about, what in steps if about.startswith("C-2023-0002")] == [
        "received", "building", "approved", "dispatched",
    ]  # fmt: skip
    sent = [what for _, what in lines(day, "dispatch")]
    assert sorted(what.partition(" ")[0] for what in sent) == [
        "acknowledgement",
        "acknowledgement",
        "edition",
        "edition",
    ]
    assert len(day.mails) == 4
    for name in ("C-2023-0001-1", "C-2023-0002-1"):
        assert verify(day.home / "editions" / name, day.home).faults == ()


def test_the_journal_has_the_backup_and_the_kill(day: Day) -> None:
    assert [what.partition(":")[0] for _, what in lines(day, "journal")] == [
        "run started", "backup", "run killed", "run started", "run ended",
    ]  # fmt: skip
    assert day.status["runs"] == []
    assert "run killed" in day.text


def test_what_happened_is_told_in_order_and_within_the_day(day: Day) -> None:
    instants = [one["at"] for one in day.status["day"]]
    assert instants == sorted(instants)
    assert {instant[:10] for instant in instants} == {MIDNIGHT.date().isoformat()}


def test_the_backup_of_noon_is_an_institute_as_it_was_then(day: Day, tmp_path: Path) -> None:
    restore(day.backup, tmp_path / "again", MIDNIGHT)
    assert verify(tmp_path / "again/editions/C-2023-0001-1", tmp_path / "again").faults == ()
    assert not (tmp_path / "again/editions/C-2023-0002-1").exists()
