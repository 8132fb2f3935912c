"""Killed at any instant, intake, report and delivery lose nothing, double nothing and leave nothing half-written.

Each is killed fifty times at random instants, and once at every line of the modules that change something. Then it is
let run to its end, and what is there is counted.
"""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from crawler.archive import Article, load_outlets, open_archive
from reports.ledger import Ledger
from reports.newsroom import building
from reports.newsroom.delivering import deliver
from reports.newsroom.dispatching import approve
from reports.newsroom.editions import settle
from reports.newsroom.receiving import receive
from reports.records import Report
from reports.rendering.verification import Expected, verify
from tests.kills import Work, instants, kill_after, kill_at_line, run_whole
from tests.reports.institute_of_pages import NOW, commission
from tests.reports.mail_desk import (
    REQUEST,
    Clock,
    add_mail,
    arrive,
    ledger_of,
    letter,
    make_mail_institute,
    outbox,
    parse,
)
from tests.sink import HOST
from tests.sink_process import sink_process

KILLS = 50
REPORT, FILES = building._report, building._files
LONG_AGO, LATER = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
TWO = REQUEST + "---\n" + REQUEST.replace("Jordan; Iraq", "Egypt")


# ---- intake ----------------------------------------------------------------------------------------------------------


def reading(home: Path) -> Work:
    def work() -> None:
        with open_archive(home) as archive:
            receive(home, Ledger(archive.connection), Clock())

    return work


def arrive_two(home: Path, number: int) -> None:
    """Two letters of one client each; the second asks for two things."""
    for name, body in (("a", REQUEST), ("b", TWO)):
        sender = f"desk-{number}{name}@kestrel-risk.example"
        arrive(home, letter(body, sender, f"<{number}{name}@kestrel-risk.example>", Subject=f"{number}{name}"),
               f"{number:04}{name}")  # fmt: skip


def check_intake(home: Path, letters: int) -> None:
    """Every letter has one row, and its commissions one acknowledgement each."""
    assert list((home / "mail/inbox/new").iterdir()) == []
    assert len(list((home / "mail/inbox/cur").iterdir())) == letters * 2
    with ledger_of(home) as ledger:
        rows = ledger.letters.between(LONG_AGO, LATER)
        assert Counter(row.outcome for row in rows) == {"accepted": letters * 2}
        assert sorted(len(ledger.of_letter(row.id)) for row in rows) == [1] * letters + [2] * letters
        numbers = sorted(one.id for one in ledger.commissions())
        assert numbers == [f"C-2023-{n:04}" for n in range(1, letters * 3 + 1)]
        assert {len(ledger.way.of(number)) for number in numbers} == {1}
        answers = ledger.dispatches.all(limit=10_000)
        assert sorted(one.draft.commission for one in answers) == numbers
        assert {(one.draft.kind, one.state) for one in answers} == {("acknowledgement", "approved")}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "institute.toml").write_text('[institute]\nname = "Institute"\naddress = "desk@institute.example"\n')
    add_mail(tmp_path)
    run_whole(reading(tmp_path))
    return tmp_path


def test_intake_killed_at_fifty_random_instants(desk: Path, tmp_path: Path) -> None:
    pattern = shutil.copytree(desk, tmp_path / "pattern", ignore=shutil.ignore_patterns("pattern"))
    arrive_two(pattern, 0)
    longest, hits = run_whole(reading(pattern)), 0
    shutil.rmtree(pattern)
    for number, wait in enumerate(instants(KILLS, longest, seed=1), 1):
        arrive_two(desk, number)
        hits += kill_after(reading(desk), wait)
    run_whole(reading(desk))
    check_intake(desk, KILLS)
    assert hits > KILLS / 10


def test_intake_killed_at_lines_all_over(desk: Path) -> None:
    number, within = 0, ("newsroom/receiving.py", "inbox/maildir.py", "ledger/letters.py", "ledger/books.py")
    arrive_two(desk, 1)
    while kill_at_line(reading(desk), number := number + 5, within):
        if number % 50 == 0:  # something new to be taken in, for what was taken in is only moved
            arrive_two(desk, number)
    run_whole(reading(desk))
    check_intake(desk, len(list((desk / "mail/inbox/cur").iterdir())) // 2)
    assert number > 50


# ---- report ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def institute(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = make_mail_institute(tmp_path_factory.mktemp("institute"))
    (home / "editions").mkdir()
    with open_archive(home) as archive:
        commission(archive)
    return home


def building_of(home: Path) -> Work:
    def work() -> None:
        with open_archive(home) as archive:
            building.build(home, archive, "C-2023-0001", NOW)

    return work


def check_editions(home: Path) -> int:
    """What can be seen is whole, proves itself, and is in the ledger, with its step; how many there are."""
    with ledger_of(home) as ledger:
        settle(home, ledger)
        known = ledger.editions("C-2023-0001")
        steps = [step.edition for step in ledger.way.of("C-2023-0001") if step.state == "awaiting approval"]
    assert [edition.number for edition in known] == list(range(1, len(known) + 1))
    assert steps == [edition.id for edition in known]
    assert sorted(path.name for path in (home / "editions").iterdir()) == sorted(steps)
    for edition in known[-1:]:
        expected = Expected(edition.manifest, edition.pdf)
        assert verify(home / "editions" / edition.id, home, expected).faults == ()
    return len(known)


def test_report_killed_at_fifty_random_instants(institute: Path, tmp_path: Path) -> None:
    home = Path(shutil.copytree(institute, tmp_path / "home"))
    longest, hits = run_whole(building_of(home)), 0
    for wait in instants(KILLS, longest * 1.1, seed=2):
        hits += kill_after(building_of(home), wait)
        check_editions(home)
    before = check_editions(home)
    run_whole(building_of(home))
    assert check_editions(home) == before + 1
    assert hits > KILLS / 10


def test_report_killed_at_every_line_that_issues_it(
    institute: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Path(shutil.copytree(institute, tmp_path / "home"))
    # Drawing changes nothing on the disk, so each edition is drawn once, and only what comes then is killed.
    drawn = cache(lambda name: _drawn(home, name))
    monkeypatch.setattr(building, "_report", lambda *arguments: drawn(arguments[3])[0])
    monkeypatch.setattr(building, "_files", lambda *arguments: drawn(arguments[1].edition)[1])
    number, within = 0, ("newsroom/editions.py", "newsroom/dispatching.py", "newsroom/building.py")
    while True:
        assert number < 400  # else each kill adds lines, and the end is never reached
        drawn(f"C-2023-0001-{check_editions(home) + 1}")
        if not kill_at_line(building_of(home), number := number + 1, within, (building, "_proven")):
            break
    check_editions(home)
    assert number > 15


def _drawn(home: Path, name: str) -> tuple[tuple[Report, list[Article]], tuple[dict[str, bytes], int]]:
    with open_archive(home) as archive:
        asked, outlets = Ledger(archive.connection).commission("C-2023-0001"), load_outlets(home)
        report, cited = REPORT(home, archive, asked, name, outlets, NOW, print)
        return (report, cited), FILES(home, report, cited, outlets, print)


# ---- delivery --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An institute whose outbox holds acknowledgements and an edition, all approved."""
    home = make_mail_institute(tmp_path_factory.mktemp("post"))
    for number in range(3):
        arrive(home, letter(message_id=f"<{number}@kestrel-risk.example>", Subject=f"No {number}"), f"letter-{number}")
    with open_archive(home) as archive:
        ledger = Ledger(archive.connection)
        receive(home, ledger, Clock())
        building.build(home, archive, "C-2023-0001", NOW)
        approve(home, ledger, "C-2023-0001-1", "Jane Roe", NOW)
    return home


def delivering(home: Path) -> Work:
    def work() -> None:
        with open_archive(home) as archive:
            deliver(home, Ledger(archive.connection), Clock())

    return work


def check_sent(home: Path) -> list[str]:
    """Everything is sent once, by the ledger; the Message-IDs."""
    with ledger_of(home) as ledger:
        dispatches = ledger.dispatches.all()
        way = [step.state for step in ledger.way.of("C-2023-0001")]
    assert {one.state for one in dispatches} == {"sent"}
    assert way == ["received", "building", "awaiting approval", "approved", "dispatched"]
    return sorted(one.draft.message_id for one in dispatches)


def test_delivery_to_a_maildir_killed_at_fifty_random_instants(post: Path, tmp_path: Path) -> None:
    pattern = shutil.copytree(post, tmp_path / "pattern")
    longest, hits = run_whole(delivering(pattern)), 0
    for number, wait in enumerate(instants(KILLS, longest, seed=3)):
        home = Path(shutil.copytree(post, tmp_path / f"home-{number}"))
        hits += kill_after(delivering(home), wait)
        run_whole(delivering(home))
        assert sorted(str(mail["Message-ID"]) for mail in outbox(home)) == check_sent(home)
        shutil.rmtree(home)
    assert hits > KILLS / 10


def test_delivery_to_a_maildir_killed_at_every_line(post: Path, tmp_path: Path) -> None:
    within = ("newsroom/delivering.py", "outbox/maildir.py", "ledger/dispatches.py")
    number, was_killed = 0, True
    home = Path(shutil.copytree(post, tmp_path / "home"))
    while was_killed:  # one line further each time, over the same folder: much is sent already, and stays so
        was_killed = kill_at_line(delivering(home), number := number + 7, within)
    assert sorted(str(mail["Message-ID"]) for mail in outbox(home)) == check_sent(home)
    assert number > 21


def test_delivery_to_a_server_killed_at_fifty_random_instants(post: Path, tmp_path: Path) -> None:
    """A mail may be there twice where the kill came between the server's last word and ours; then it is the same."""
    with sink_process(tmp_path / "sink") as port:
        table = f'\n[mail.smtp]\nhost = "{HOST}"\nport = {port}\nsecurity = "none"\n'
        pattern = Path(shutil.copytree(post, tmp_path / "pattern"))
        (pattern / "institute.toml").write_text((pattern / "institute.toml").read_text() + table)
        first = Path(shutil.copytree(pattern, tmp_path / "first"))
        longest, hits, extra = run_whole(delivering(first)), 0, 0
        for number, wait in enumerate(instants(KILLS, longest, seed=4)):
            home = Path(shutil.copytree(pattern, tmp_path / f"home-{number}"))
            for file in (tmp_path / "sink").iterdir():
                file.unlink()
            was_killed = kill_after(delivering(home), wait)
            run_whole(delivering(home))
            taken = [file.read_bytes() for file in (tmp_path / "sink").iterdir()]
            copies = Counter(str(parse(mail)["Message-ID"]) for mail in taken)
            assert sorted(copies) == check_sent(home)
            assert len(set(taken)) == len(copies)  # what came twice is the same to the byte
            assert sum(copies.values()) <= len(copies) + was_killed
            hits, extra = hits + was_killed, extra + sum(copies.values()) - len(copies)
            shutil.rmtree(home)
    print(f"{hits} kills, {extra} mails twice")
    assert hits > KILLS / 10
