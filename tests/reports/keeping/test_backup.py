"""A backup that is taken while others work is one instant of the institute; one that is cut short is none."""

import hashlib
import json
import os
import shutil
import signal
import sqlite3
import tarfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from crawler.archive import Capture, held, open_archive, parsed, read_capture
from reports.ledger import Ledger
from reports.rendering.verification import Expected, verify
from tests.reports.keeping.calls import at_work, run, start


def contents(file: Path) -> dict[str, Any]:
    with tarfile.open(file) as tar:
        return json.load(tar.extractfile("backup.json"))


def names(file: Path) -> list[str]:
    with tarfile.open(file) as tar:
        return tar.getnames()


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


# ---- while others work -----------------------------------------------------------------------------------------------


def named_captures(sql: sqlite3.Connection) -> list[Capture]:
    rows = sql.execute(
        "SELECT digest, url, captured, status, content_type, content_encoding, warc, offset, length FROM captures"
    )
    return [Capture(row[0], row[1], parsed(row[2]), *row[3:]) for row in rows]


def hold_whole(home: Path) -> None:
    """Everything that the database names is there and is what it names."""
    with open_archive(home) as archive:
        sql, ledger = archive.connection, Ledger(archive.connection)
        assert [row[0] for row in sql.execute("PRAGMA integrity_check")] == ["ok"]
        for capture in named_captures(sql):
            read_capture(home, capture)
        for edition in ledger.editions("C-2023-0001"):
            assert verify(home / "editions" / edition.id, home, Expected(edition.manifest, edition.pdf)).holds
        for edition in ledger.editions("C-2023-0002"):
            for file, digest in (("manifest.json", edition.manifest), ("report.pdf", edition.pdf)):
                content = (home / "editions" / edition.id / file).read_bytes()
                assert f"sha256:{hashlib.sha256(content).hexdigest()}" == digest
        named = [f"C-2023-000{n}" for n in (1, 2)]
        assert {path.name for path in (home / "editions").iterdir()} == {
            edition.id for commission in named for edition in ledger.editions(commission)
        }
        known = {row[0] for row in sql.execute("SELECT file FROM letters")}
    assert {path.name.partition(":")[0] for path in (home / "mail/inbox/cur").iterdir()} == known
    assert {path.name for path in (home / "mail/inbox/new").iterdir()} & known == set()


def incoming(home: Path) -> set[str]:
    return {path.name.partition(":")[0] for part in ("new", "cur") for path in (home / "mail/inbox" / part).iterdir()}


def test_backups_taken_while_others_capture_take_in_and_issue_restore_to_whole_institutes(
    home: Path, tmp_path: Path
) -> None:
    with at_work(home, "captures", "letters", "editions", "reports"):
        there_before = []
        for n in range(3):
            there_before.append(incoming(home))
            done = run("backup", tmp_path / f"{n}.tar", "--home", home)
            assert (done.returncode, done.stderr) == (0, "")
    for n in range(3):
        done = run("restore", tmp_path / f"{n}.tar", tmp_path / f"{n}")
        assert (done.returncode, done.stderr) == (0, "")
        hold_whole(tmp_path / f"{n}")
        assert there_before[n] - incoming(tmp_path / f"{n}") == set()
        counts = contents(tmp_path / f"{n}.tar")["counts"]
        assert counts["letters"] == len(incoming(tmp_path / f"{n}"))
        with open_archive(tmp_path / f"{n}") as archive:
            assert counts["captures"] == archive.connection.execute("SELECT count(*) FROM captures").fetchone()[0]


def test_a_backup_that_is_killed_leaves_no_file_under_its_name_and_the_next_one_clears_up(home: Path) -> None:
    (home / "library").mkdir()
    (home / "library/large").write_bytes(os.urandom(1_000_000) * 100)
    for minute, wait in enumerate((0.0, 0.02, 0.05)):
        now = ("--now", f"2023-11-10T10:0{minute}Z")
        kill_as_soon_as(home / f"backups/.home-20231110T100{minute}00Z.tar.part", wait, "backup", "--home", home, *now)
    assert {path.name[:5] for path in (home / "backups").iterdir()} == {".home"}
    assert run("backup", "--home", home, "--now", "2023-11-10T10:04Z").returncode == 0
    assert [path.name for path in (home / "backups").iterdir()] == ["home-20231110T100400Z.tar"]


def test_a_restore_that_is_killed_leaves_no_folder_under_its_name(home: Path, tmp_path: Path) -> None:
    (home / "library").mkdir()
    (home / "library/large").write_bytes(os.urandom(1_000_000) * 100)
    assert run("backup", tmp_path / "one.tar", "--home", home).returncode == 0
    for wait in (0.0, 0.05):
        kill_as_soon_as(
            tmp_path / ".restored.part/library", wait, "restore", tmp_path / "one.tar", tmp_path / "restored"
        )
        assert not (tmp_path / "restored").exists()
    assert run("restore", tmp_path / "one.tar", tmp_path / "restored").returncode == 0
    assert [path.name for path in tmp_path.glob(".*")] == []


def kill_as_soon_as(there: Path, wait: float, *words: str | Path) -> None:
    """Kill a command once a file is there and a moment has passed."""
    process = start(*words)
    while not there.exists():
        assert process.poll() is None
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL


# ---- what is in it ---------------------------------------------------------------------------------------------------


def test_a_backup_holds_the_folder_but_what_passes_and_restores_to_the_same_files(home: Path, tmp_path: Path) -> None:
    for name in ("locks/x.lock", "backups/old.tar", "editions/.C-2023-0002-1.part/report.pdf", "library/notes.txt",
                 "editions/C-2023-0009-1/report.pdf", "mail/inbox/tmp/half", "mail/inbox/new/a.mail"):  # fmt: skip
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(name)
    (home / "secret").write_text("open sesame")
    (home / "secret").chmod(0o600)
    before = files_in(home)
    done = run("backup", home / "copy.tar", "--home", home, "--now", "2023-11-10T10:00Z")
    assert done.stderr == ""
    members = contents(home / "copy.tar")["members"]
    size = sum(member["size"] for member in members.values())
    assert done.stdout == (
        f"{home / 'copy.tar'}: 4 captures, 1 editions, 1 letters, 0 outgoing mails; {len(members)} files, "
        f"{size / 1e6:.1f} MB\n"
    )
    run("restore", home / "copy.tar", tmp_path / "restored")
    passing = {"locks/x.lock", "backups/old.tar", "mail/inbox/tmp/half", "editions/.C-2023-0002-1.part/report.pdf",
               "editions/C-2023-0009-1/report.pdf", "locks/commission-C-2023-0001.lock"}  # fmt: skip
    assert files_in(tmp_path / "restored") == before - passing
    for name in before - passing - {"archive.sqlite"}:
        assert (tmp_path / "restored" / name).read_bytes() == (home / name).read_bytes()
        assert (tmp_path / "restored" / name).stat().st_mode == (home / name).stat().st_mode
    assert names(home / "copy.tar")[0] == "archive.sqlite"
    assert names(home / "copy.tar")[-1] == "backup.json"
    assert (home / "copy.tar").stat().st_mode & 0o777 == 0o600


def test_a_backup_is_named_after_its_folder_and_instant_and_entered_in_the_journal(home: Path, tmp_path: Path) -> None:
    assert run("backup", "--home", home, "--now", "2023-11-10T10:00Z").returncode == 0
    assert run("backup", tmp_path, "--home", home, "--now", "2023-11-10T11:00Z").returncode == 0
    with open_archive(home) as archive:
        entries = Ledger(archive.connection).journal.entries()
    written = [home / "backups/home-20231110T100000Z.tar", tmp_path / "home-20231110T110000Z.tar"]
    assert [(entry.what, entry.detail.partition(": ")[0]) for entry in entries] == [
        ("backup", str(file)) for file in written
    ]
    assert all(file.exists() for file in written)


def test_a_letter_is_read_in_the_backup_if_and_only_if_its_database_knows_it(home: Path, tmp_path: Path) -> None:
    box = home / "mail/inbox"
    for name in ("new/known.1", "new/unknown.1", "cur/known.2:2,RS", "cur/unknown.2:2,S", "cur/known.3"):
        (box / name).write_text(name)
    with closing(sqlite3.connect(home / "archive.sqlite")) as sql, sql:
        for n in (1, 2, 3):
            sql.execute(
                "INSERT INTO letters VALUES (?, ?, '2023-11-10T10:00:00.000000Z', 1, '', '', '[]', '', '', 'refused', "
                "'', 0, '')",
                (n, f"known.{n}"),
            )
    (home / "mail/outbox/cur/sent.1:2,S").write_text("sent")
    run("backup", tmp_path / "copy.tar", "--home", home)
    assert sorted(name for name in names(tmp_path / "copy.tar") if name.startswith("mail/")) == [
        "mail/inbox/cur/known.1:2,S", "mail/inbox/cur/known.2:2,RS", "mail/inbox/cur/known.3:2,S",
        "mail/inbox/new/unknown.1", "mail/inbox/new/unknown.2", "mail/outbox/cur/sent.1:2,S",
    ]  # fmt: skip


def test_an_edition_that_was_issued_and_not_yet_named_is_in_the_backup_under_its_name(
    home: Path, tmp_path: Path
) -> None:
    (home / "editions/C-2023-0001-1").rename(home / "editions/.C-2023-0001-1.part")
    assert run("backup", tmp_path / "copy.tar", "--home", home).returncode == 0
    assert run("restore", tmp_path / "copy.tar", tmp_path / "restored").returncode == 0
    hold_whole(tmp_path / "restored")


# ---- what is wrong ---------------------------------------------------------------------------------------------------


def test_links_are_named_and_left_out(home: Path, tmp_path: Path) -> None:
    (home / "library").symlink_to(tmp_path)
    os.mkfifo(home / "pipe")
    done = run("backup", tmp_path / "copy.tar", "--home", home)
    assert done.returncode == 0
    assert [line.partition(": a link")[0] for line in done.stderr.splitlines()] == [
        "left out: library",
        "left out: pipe",
    ]
    assert contents(tmp_path / "copy.tar")["left_out"] == ["library", "pipe"]


def test_damage_is_named_and_the_rest_is_backed_up(home: Path, tmp_path: Path) -> None:
    (warc,) = (home / "captures").iterdir()
    size = warc.stat().st_size
    os.truncate(warc, size - 10)
    (home / "editions/C-2023-0001-1/manifest.json").write_text("{}")
    (home / "editions/C-2023-0001-1/evidence.warc.gz").unlink()
    done = run("backup", tmp_path / "copy.tar", "--home", home)
    assert done.returncode == 1
    faults = [
        f"captures/{warc.name}: {size - 10} bytes, but the archive names captures up to byte {size}; restore it from a "
        "backup",
        "editions/C-2023-0001-1/evidence.warc.gz: missing; restore it from a backup",
        "editions/C-2023-0001-1/manifest.json: not the file that was issued; restore it from a backup",
    ]
    assert done.stderr.splitlines() == [f"deskofficer: {fault}" for fault in faults]
    assert contents(tmp_path / "copy.tar")["faults"] == faults
    assert f"captures/{warc.name}" in names(tmp_path / "copy.tar")
    restored = run("restore", tmp_path / "copy.tar", tmp_path / "restored")
    assert restored.returncode == 0
    assert restored.stderr.splitlines() == [f"wrong already when the backup was made: {fault}" for fault in faults]


def test_a_damaged_capture_is_named_and_not_counted(home: Path, tmp_path: Path) -> None:
    (warc,) = (home / "captures").iterdir()
    with open_archive(home) as archive:
        capture = next(each.capture for each in archive.all() if each.url.endswith("/aid"))
    content = bytearray(warc.read_bytes())
    content[capture.offset + capture.length // 2] ^= 1
    warc.write_bytes(content)
    done = run("backup", tmp_path / "copy.tar", "--home", home)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f"deskofficer: captures/{warc.name}: damaged: 1 of 4 captures can't be read; the first, at byte "
        f"{capture.offset}: {capture.url}; restore it from a backup"
    ]
    assert contents(tmp_path / "copy.tar")["counts"]["captures"] == 3


def test_what_is_missing_is_named(home: Path, tmp_path: Path) -> None:
    (warc,) = (home / "captures").iterdir()
    warc.unlink()
    shutil.rmtree(home / "editions/C-2023-0001-1")
    done = run("backup", tmp_path / "copy.tar", "--home", home)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f"deskofficer: captures/{warc.name}: missing, with 4 captures; restore it from a backup",
        "deskofficer: editions/C-2023-0001-1: missing, and the ledger names it; restore it from a backup",
    ]
    assert contents(tmp_path / "copy.tar")["counts"]["captures"] == 0


@pytest.mark.parametrize("existing", ["file", "lock"])
def test_a_backup_replaces_none_and_does_not_run_beside_another(home: Path, tmp_path: Path, existing: str) -> None:
    if existing == "file":
        (tmp_path / "copy.tar").write_text("another")
        done = run("backup", tmp_path / "copy.tar", "--home", home)
        assert "is there already" in done.stderr
        assert (tmp_path / "copy.tar").read_text() == "another"
    else:
        with held(home, "backup"):
            done = run("backup", tmp_path / "copy.tar", "--home", home)
        assert "another backup" in done.stderr
    assert done.returncode == 1
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_a_folder_that_keeps_its_database_elsewhere_is_refused_with_the_cure(home: Path, tmp_path: Path) -> None:
    with open(home / "institute.toml", "a") as file:
        file.write('[database]\nfile = "../archive.sqlite"\n')
    done = run("backup", tmp_path / "copy.tar", "--home", home)
    assert (done.returncode, done.stdout) == (1, "")
    assert "database.file: ../archive.sqlite is not in the folder" in done.stderr


def test_a_database_of_an_earlier_version_is_backed_up_too(home: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(home / "archive.sqlite")) as sql, sql:
        sql.execute("DELETE FROM migrations WHERE floor = 'ledger' AND number > 1")
        for table in ("journal", "dispatch_states", "dispatches", "approvals", "steps", "letters"):
            sql.execute(f"DROP TABLE {table}")
    (home / "mail/inbox/cur/read:2,S").write_text("a letter")
    done = run("backup", tmp_path / "copy.tar", "--home", home)
    assert (done.returncode, done.stderr) == (0, "")
    assert "mail/inbox/cur/read:2,S" in names(tmp_path / "copy.tar")


def test_a_backup_makes_no_missing_folder_for_its_disk_may_not_be_mounted(home: Path, tmp_path: Path) -> None:
    done = run("backup", tmp_path / "disk" / "copy.tar", "--home", home)
    assert done.returncode == 1
    assert f"there is no folder {tmp_path / 'disk'}; make it, or mount the disk that holds it" in done.stderr
    assert not (tmp_path / "disk").exists()
