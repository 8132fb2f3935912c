"""The program by itself: duties that come at their times, whatever happens to one of them, and end in good order."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from crawler.archive import Timetable
from reports.correspondence import Step
from reports.errors import Busy, NotSent
from reports.ledger import Ledger
from reports.newsroom.duties import MOST_BEGUN, Room, duties
from reports.newsroom.running import Duty, Shift
from reports.newsroom.shifts import open_runs
from tests.reports.institute_of_pages import NOW, commission
from tests.reports.mail_desk import archive_of, arrive, ledger_of, letter, make_mail_institute, outbox

SECOND = Timetable.of("1 s")
SCHEDULE = '\n[schedule]\ncrawl = "1 day"\ninbox = "1 s"\nreports = "1 s"\noutbox = "1 s"\n'


class Fast:
    """The time of this world, a hundred times as fast."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def __call__(self) -> datetime:
        return datetime(2023, 11, 10, tzinfo=UTC) + timedelta(seconds=(time.monotonic() - self._began) * 100)

    def seconds_until(self, instant: datetime) -> float:
        return max(0.0, (instant - self()).total_seconds() / 100)


def shift(*duties: Duty) -> tuple[Shift, list[tuple[str, str]]]:
    troubles: list[tuple[str, str]] = []
    stopping = threading.Event()
    return Shift(duties, Fast(), stopping, lambda *said: troubles.append(said)), troubles


def test_a_duty_that_fails_comes_again_and_keeps_no_other_from_its_time() -> None:
    done: Counter[str] = Counter()
    errors = [NotSent("no server"), NotSent("no server"), ValueError("a mistake"), OSError(28, "no space")]

    def failing() -> bool:
        done["failing"] += 1
        if errors:
            raise errors.pop(0)
        return False

    def steady() -> bool:
        done["steady"] += 1
        if done["steady"] >= 5 and done["failing"] >= 6:
            running.stop()
        return False

    running, troubles = shift(Duty("failing", lambda: SECOND, failing), Duty("steady", lambda: SECOND, steady))
    running.run()
    assert troubles == [
        ("failing", "no server"),  # once, though it failed twice so
        ("failing", "ValueError: a mistake"),
        ("failing", "[Errno 28] no space"),
        ("failing", ""),
    ]


def test_a_duty_that_did_something_wakes_those_that_wait_for_it() -> None:
    built = threading.Event()
    letters = iter([True, False])

    def build() -> bool:
        if not built.is_set() and arrived.is_set():
            built.set()
            running.stop()
        return False

    arrived = threading.Event()

    def read() -> bool:
        time.sleep(0.05)  # the builder looks first, and finds nothing
        arrived.set()
        return next(letters, False)

    yearly = Timetable.of("365 d")
    running, troubles = shift(Duty("inbox", lambda: yearly, read, ("reports",)), Duty("reports", lambda: yearly, build))
    running.run()
    assert (built.is_set(), troubles) == (True, [])


def test_what_another_process_does_is_no_trouble() -> None:
    def busy() -> bool:
        running.stop()
        raise Busy("another process is delivering")

    running, troubles = shift(Duty("outbox", lambda: SECOND, busy))
    running.run()
    assert troubles == []


def test_a_run_ends_only_when_what_its_duties_left_under_way_has_ended() -> None:
    ended: list[str] = []

    def stop() -> bool:
        running.stop()
        return False

    running, _ = shift(Duty("crawl", lambda: SECOND, stop, end=lambda: ended.append("visits")))
    running.run()
    assert ended == ["visits"]


def test_each_duty_once_says_whether_all_went_well() -> None:
    def fail() -> bool:
        raise NotSent("no server")

    well, _ = shift(Duty("a", lambda: SECOND, lambda: True), Duty("b", lambda: SECOND, lambda: False))
    ill, troubles = shift(Duty("a", lambda: SECOND, fail), Duty("b", lambda: SECOND, lambda: False))
    assert (well.once(), ill.once(), troubles) == (True, False, [("a", "no server")])


def test_a_build_that_takes_its_whole_run_along_again_and_again_waits_like_one_that_failed(home: Path) -> None:
    with archive_of(home) as archive:
        number, ledger = commission(archive), Ledger(archive.connection)
        for _ in range(MOST_BEGUN):
            ledger.way.enter(Step(number, "building", NOW, "newsroom"))
    built: list[str] = []
    room = Room(home, lambda: NOW, threading.Event(), lambda *_: None)
    reports = next(duty for duty in duties(room, lambda *_: None, _note(built), print, print) if duty.name == "reports")
    reports.work()
    with ledger_of(home) as ledger:
        assert (built, ledger.way.of(number)[-1].state, ledger.work(NOW)) == ([], "failed", [])
        assert [one.id for one in ledger.work(NOW + timedelta(minutes=11))] == [number]


def _note(built: list[str]) -> Callable[[str], int]:
    def build(number: str) -> int:
        built.append(number)
        return 0

    return build


# ---- the real program ------------------------------------------------------------------------------------------------


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = make_mail_institute(tmp_path / "home")
    with (home / "institute.toml").open("a") as file:
        file.write(SCHEDULE)
    for outlet in (home / "outlets").iterdir():  # nobody answers there: to visit them fails, and that is no matter here
        outlet.unlink()
    return home


def start(home: Path, *options: str) -> subprocess.Popen[str]:
    call = [sys.executable, "-W", "error", "-m", "reports.cli", "run", "--home", str(home), *options]
    return subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def wait_for(what: Callable[[], Any], seconds: float = 90) -> Any:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if found := what():
            return found
        time.sleep(0.1)
    raise AssertionError("waited in vain")


def journal(home: Path) -> list[str]:
    with ledger_of(home) as ledger:
        return [entry.what for entry in ledger.journal.entries()]


def test_sigterm_ends_a_run_in_good_order(home: Path) -> None:
    run = start(home)
    wait_for(lambda: "run started" in journal(home))
    run.send_signal(signal.SIGTERM)
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out) == (0, "")
    assert err.splitlines()[-1].endswith(": ended")
    assert journal(home) == ["run started", "run ended"]


def test_a_run_that_was_killed_is_noted_by_the_next_one(home: Path) -> None:
    run = start(home)
    wait_for(lambda: "run started" in journal(home))
    run.kill()
    run.communicate()
    with ledger_of(home) as ledger:
        assert [one.is_alive for one in open_runs(home, ledger)] == [False]
    second = start(home, "--once")
    second.communicate(timeout=60)
    assert second.returncode == 0
    assert journal(home) == ["run started", "run killed", "run started", "run ended"]


def test_two_runs_on_one_folder_do_everything_once(home: Path) -> None:
    runs = [start(home), start(home)]
    wait_for(lambda: journal(home).count("run started") == 2)
    for number in range(6):
        sender = f"desk-{number}@kestrel-risk.example"
        raw = letter(sender=sender, message_id=f"<{number}@kestrel-risk.example>", Subject=f"No {number}")
        arrive(home, raw, f"letter-{number}", datetime.now(UTC))

    def all_built() -> bool:
        with ledger_of(home) as ledger:
            return Counter(step.state for step in ledger.way.latest().values())["awaiting approval"] == 6

    wait_for(all_built)
    for run in runs:
        run.send_signal(signal.SIGTERM)
    for run in runs:
        assert run.wait(60) == 0
        run.communicate()
    with ledger_of(home) as ledger:
        for commission in ledger.commissions():
            steps = Counter(step.state for step in ledger.way.of(commission.id))
            assert steps == {"received": 1, "building": 1, "awaiting approval": 1}
    assert len(outbox(home)) == 6


def builder(home: Path) -> int:
    """The process that builds a report for a run; 0 where none does just now."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue  # it has just ended
        if b"report" in words and os.fsencode(home) in words:
            return int(folder.name)
    return 0


def test_what_is_built_when_its_run_is_killed_comes_to_a_good_end(home: Path) -> None:
    run = start(home)
    arrive(home, letter(), "letter-1", datetime.now(UTC))
    wait_for(lambda: builder(home))
    run.kill()
    run.communicate()
    wait_for(lambda: not builder(home))
    with ledger_of(home) as ledger:
        [states] = [[step.state for step in ledger.way.of(one.id)] for one in ledger.commissions()]
    assert states == ["received", "building", "awaiting approval"]


def test_a_build_whose_process_is_killed_is_noted_and_tried_again_later(home: Path) -> None:
    run = start(home)
    arrive(home, letter(), "letter-1", datetime.now(UTC))
    os.kill(wait_for(lambda: builder(home)), signal.SIGKILL)

    def latest() -> str:
        with ledger_of(home) as ledger:
            steps = list(ledger.way.latest().values())
            return steps[0].why if steps and steps[0].state == "failed" else ""

    assert wait_for(latest) == "the process that built it was ended by signal 9"
    run.send_signal(signal.SIGTERM)
    assert run.wait(60) == 0
    run.communicate()
