"""A new database gets its tables at once; one of an earlier version is opened by nobody before it was upgraded."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from crawler.archive import Archive, ArchiveError, connect, migrate, pending, run_pending, transaction

FIRST = "CREATE TABLE ships (name TEXT PRIMARY KEY) STRICT;\n"
SECOND = "-- A comment; with a semicolon.\nALTER TABLE ships ADD COLUMN port TEXT;\nCREATE INDEX at ON ships (port);"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "migrations").mkdir()
    (tmp_path / "migrations/0001_ships.sql").write_text(FIRST)
    return tmp_path / "migrations"


@pytest.fixture
def sql(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(tmp_path / "archive.sqlite")) as connection:
        yield connection


def columns(sql: sqlite3.Connection) -> list[str]:
    return [row["name"] for row in sql.execute("PRAGMA table_info(ships)")]


def test_a_floor_without_tables_gets_them_all_at_once(sql: sqlite3.Connection, folder: Path) -> None:
    (folder / "0002_ports.sql").write_text(SECOND)
    assert migrate(sql, "harbour", folder) == [1, 2]
    assert columns(sql) == ["name", "port"]
    assert migrate(sql, "harbour", folder) == []


def test_a_floor_that_lacks_a_migration_is_refused_with_the_cure_and_left_as_it_is(
    sql: sqlite3.Connection, folder: Path, tmp_path: Path
) -> None:
    migrate(sql, "harbour", folder)
    (folder / "0002_ports.sql").write_text(SECOND)
    with pytest.raises(ArchiveError) as refused:
        migrate(sql, "harbour", folder)
    assert str(refused.value) == (
        f"{tmp_path / 'archive.sqlite'}: made by an earlier version (it lacks the migrations harbour 0002); run "
        "`deskofficer upgrade --home FOLDER`, which makes a copy first"
    )
    assert columns(sql) == ["name"]
    assert pending(sql, "harbour", folder) == [2]


def test_one_floor_of_an_earlier_version_does_not_hinder_a_new_one(sql: sqlite3.Connection, folder: Path) -> None:
    migrate(sql, "harbour", folder)
    (folder / "0001_ships.sql").write_text("CREATE TABLE boats (name TEXT) STRICT;")
    assert migrate(sql, "shore", folder) == [1]


def test_what_is_pending_runs_in_the_transaction_of_the_caller(sql: sqlite3.Connection, folder: Path) -> None:
    migrate(sql, "harbour", folder)
    (folder / "0002_ports.sql").write_text(SECOND)
    sql.execute("BEGIN")
    assert run_pending(sql, "harbour", folder) == [2]
    sql.execute("ROLLBACK")
    assert (columns(sql), pending(sql, "harbour", folder)) == (["name"], [2])
    with transaction(sql):
        run_pending(sql, "harbour", folder)
    assert (columns(sql), pending(sql, "harbour", folder)) == (["name", "port"], [])


def test_a_database_of_a_newer_version_is_refused_by_all_three(sql: sqlite3.Connection, folder: Path) -> None:
    migrate(sql, "harbour", folder)
    sql.execute("INSERT INTO migrations VALUES ('harbour', 7)")
    for ask in (migrate, pending, run_pending):
        with pytest.raises(ArchiveError, match=r"newer version \(migration harbour 0007\)"):
            ask(sql, "harbour", folder)


def test_a_look_at_a_database_makes_nothing(sql: sqlite3.Connection, folder: Path, tmp_path: Path) -> None:
    assert pending(sql, "harbour", folder) == [1]
    assert sql.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    with pytest.raises(ArchiveError, match="there is no archive"):
        connect(tmp_path / "none.sqlite", make=False)
    assert not (tmp_path / "none.sqlite").exists()


def test_processes_that_open_a_new_archive_at_once_make_it_once(tmp_path: Path) -> None:
    code = "import sys; from crawler.archive import Archive; from pathlib import Path; Archive(Path(sys.argv[1]))"
    call = [sys.executable, "-c", code, str(tmp_path / "archive.sqlite")]
    openers = [subprocess.Popen(call, stderr=subprocess.PIPE) for _ in range(6)]
    assert [(opener.communicate()[1], opener.returncode) for opener in openers] == [(b"", 0)] * 6
    with Archive(tmp_path / "archive.sqlite") as archive:
        assert archive.count() == 0


def test_several_may_open_a_new_archive_at_once(tmp_path: Path) -> None:
    together = Barrier(4)

    def count(file: Path) -> int:
        together.wait()
        with Archive(file) as archive:
            return archive.count()

    with ThreadPoolExecutor(4) as threads:
        for number in range(100):
            assert list(threads.map(count, [tmp_path / f"{number}.sqlite"] * 4)) == [0] * 4
