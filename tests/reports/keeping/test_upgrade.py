"""A database of an earlier version gets its new tables after a copy was made, all of them or none."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from importlib.resources import files
from pathlib import Path

import pytest

from crawler.archive import Query, held, open_archive
from reports.errors import KeepingError
from reports.keeping.upgrade import upgrade
from reports.ledger import Ledger
from tests.reports.institute_of_pages import NOW
from tests.reports.keeping.calls import run

ARCHIVE, LEDGER = (Path(str(files(package) / "migrations")) for package in ("crawler.archive", "reports.ledger"))
COMMISSIONS = [
    ("C-2023-0001", "kestrel", "2023-11-10T09:30:00.000000Z", '{"topic": "Bridges"}'),
    ("C-2023-0002", "kestrel", "2023-11-10T09:40:00.000000Z", '{"topic": "Ports"}'),
]
EDITION = ("C-2023-0001-1", "C-2023-0001", 1, "2023-11-10T10:00:00.000000Z", "sha256:aa", "sha256:bb", 31, 9)


@pytest.fixture
def old(home: Path) -> Path:
    """The institute as the first version kept it: its articles, commissions and an edition in that version's tables."""
    (home / "archive.sqlite").rename(home / "newer.sqlite")
    with closing(sqlite3.connect(home / "archive.sqlite", isolation_level=None)) as sql:
        sql.execute("PRAGMA journal_mode = WAL")
        for floor, script in (("archive", ARCHIVE / "0001_archive.sql"), ("ledger", LEDGER / "0001_ledger.sql")):
            sql.executescript(script.read_text())
            sql.execute("CREATE TABLE IF NOT EXISTS migrations (floor TEXT NOT NULL, number INTEGER NOT NULL, "
                        "PRIMARY KEY (floor, number)) STRICT")  # fmt: skip
            sql.execute("INSERT INTO migrations VALUES (?, 1)", (floor,))
        sql.execute("ATTACH ? AS newer", (str(home / "newer.sqlite"),))
        for table in ("captures", "articles", "article_countries"):
            columns = ", ".join(f'"{row[1]}"' for row in sql.execute(f"PRAGMA main.table_info({table})"))
            sql.execute(f"INSERT INTO main.{table} SELECT {columns} FROM newer.{table}")
        sql.executemany("INSERT INTO main.commissions VALUES (?, ?, ?, ?)", COMMISSIONS)
        sql.execute("INSERT INTO main.editions VALUES (?, ?, ?, ?, ?, ?, ?, ?)", EDITION)
    (home / "newer.sqlite").unlink()
    return home


def dump(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as sql:
        return list(sql.iterdump())


def test_an_archive_of_an_earlier_version_is_opened_only_after_the_upgrade(old: Path) -> None:
    before = dump(old / "archive.sqlite")
    for words in (("commissions",), ("report", "C-2023-0001"), ("outbox",)):
        done = run(*words, "--home", old)
        assert done.returncode == 1
        assert "made by an earlier version (it lacks the migrations archive 0002" in done.stderr
        assert "run `deskofficer upgrade --home FOLDER`, which makes a copy first" in done.stderr
    assert dump(old / "archive.sqlite") == before

    done = run("upgrade", "--home", old, "--now", "2023-11-12T08:00Z")
    copy = old / "backups/archive-20231112T080000Z-before-upgrade.sqlite"
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{old / 'archive.sqlite'}: ran archive 0002")
    assert ", ledger 0002" in done.stdout
    assert done.stdout.endswith(f"; as it was before: {copy}\n")
    assert dump(copy) == before
    assert [path.name for path in (old / "backups").iterdir()] == [copy.name]
    with open_archive(old) as archive:
        ledger = Ledger(archive.connection)
        rows = archive.connection.execute("SELECT id, client, received, body FROM commissions ORDER BY id")
        assert [tuple(row) for row in rows] == COMMISSIONS
        assert [edition.id for edition in ledger.editions("C-2023-0001")] == ["C-2023-0001-1"]
        steps = archive.connection.execute("SELECT commission, state, at, edition FROM steps ORDER BY id")
        assert [tuple(row) for row in steps] == [
            ("C-2023-0001", "received", "2023-11-10T09:30:00.000000Z", ""),
            ("C-2023-0002", "received", "2023-11-10T09:40:00.000000Z", ""),
            ("C-2023-0001", "approved", "2023-11-10T10:00:00.000000Z", "C-2023-0001-1"),
        ]
        assert archive.count() == 4
        journal = ledger.journal.entries(since=NOW + timedelta(days=1))
    assert [(entry.what, copy.name in entry.detail) for entry in journal] == [("upgrade", True)]

    done = run("upgrade", "--home", old)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{old / 'archive.sqlite'}: nothing to do, it is of this version\n"
    assert len(list((old / "backups").iterdir())) == 1


def test_after_the_upgrade_words_without_blanks_are_found_and_datelines_count(old: Path) -> None:
    with closing(sqlite3.connect(old / "archive.sqlite", isolation_level=None)) as sql:
        for number, text in ((901, "大臣は日本経済の協定に署名した。"), (902, "TOKYO — It rained.")):
            sql.execute(
                "INSERT INTO articles SELECT ?1, ?1, ?1, 1, 1, url, outlet, 'Rain', '', ?2, day, published, language, "
                "kind, body, NULL, kept FROM articles LIMIT 1",
                (number, text),
            )
    assert run("upgrade", "--home", old, "--now", "2023-11-12T08:00Z").returncode == 0
    with open_archive(old) as archive:
        assert archive.count_answers(Query("経済 協定")) == 1
        assert archive.count_answers(Query("rained", countries=("JP",))) == 1
        assert archive.count_answers(Query("rained", countries=("US",))) == 0


def test_an_upgrade_does_not_run_beside_others(old: Path) -> None:
    before = dump(old / "archive.sqlite")
    with held(old, "institute", shared=True):
        done = run("upgrade", "--home", old)
    assert (done.returncode, done.stdout) == (1, "")
    assert "is in use by `deskofficer run`; stop that (systemctl stop deskofficer), then upgrade" in done.stderr
    assert dump(old / "archive.sqlite") == before
    assert not (old / "backups").exists()


@pytest.fixture
def floors(tmp_path: Path) -> dict[str, Path]:
    """Both floors with their first migrations only, in folders that a test may add to."""
    for floor, script in (("archive", ARCHIVE / "0001_archive.sql"), ("ledger", LEDGER / "0001_ledger.sql")):
        (tmp_path / floor).mkdir()
        shutil.copy(script, tmp_path / floor)
    return {floor: tmp_path / floor for floor in ("archive", "ledger")}


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("CREATE TABLE one (x TEXT) STRICT;\nINSERT INTO nowhere VALUES (1);", "a migration of ledger failed: no such"),
        ("CREATE TABLE one (x TEXT) STRICT;\nINSERT INTO one VALUES (NULL), (", "ends in the middle of a statement"),
        ("DELETE FROM commissions;", "a row of editions names one of commissions that is not there"),
    ],
)
def test_a_migration_that_fails_leaves_the_database_as_it_was_and_the_copy_is_named(
    old: Path, floors: dict[str, Path], script: str, why: str
) -> None:
    (floors["archive"] / "0002_good.sql").write_text("CREATE TABLE good (x TEXT) STRICT;")
    (floors["ledger"] / "0002_bad.sql").write_text(script)
    before = dump(old / "archive.sqlite")
    with pytest.raises(KeepingError) as failed:
        upgrade(old, NOW, floors)
    copy = old / "backups/archive-20231110T093000Z-before-upgrade.sqlite"
    assert why in str(failed.value)
    assert "the database is as it was" in str(failed.value)
    assert str(failed.value).endswith(f"; a copy is {copy}")
    assert dump(old / "archive.sqlite") == before == dump(copy)


def test_a_migration_may_make_a_table_anew_that_others_name(old: Path, floors: dict[str, Path]) -> None:
    (floors["ledger"] / "0002_anew.sql").write_text(
        "CREATE TABLE anew (id TEXT PRIMARY KEY, client TEXT NOT NULL) STRICT;\n"
        "INSERT INTO anew SELECT id, client FROM commissions;\n"
        "DROP TABLE commissions;\n"
        "ALTER TABLE anew RENAME TO commissions;\n"
    )
    assert upgrade(old, NOW, floors).ran == ("ledger 0002",)


def test_a_damaged_database_is_not_upgraded(old: Path) -> None:
    with closing(sqlite3.connect(old / "archive.sqlite")) as sql:
        size = sql.execute("PRAGMA page_size").fetchone()[0]
        page = sql.execute("SELECT rootpage FROM sqlite_master WHERE name = 'articles_outlet'").fetchone()[0]
    content = bytearray((old / "archive.sqlite").read_bytes())
    content[(page - 1) * size : page * size] = b"\xa5" * size
    (old / "archive.sqlite").write_bytes(content)
    done = run("upgrade", "--home", old)
    assert done.returncode == 1
    assert "the database is damaged: " in done.stderr
    assert "restore the latest backup, then upgrade" in done.stderr
    assert list((old / "backups").iterdir()) == []


def test_a_folder_without_an_archive_is_not_given_one(tmp_path: Path) -> None:
    (tmp_path / "institute.toml").write_text('[institute]\nname = "Test"\naddress = "editor@institute.example"\n')
    done = run("upgrade", "--home", tmp_path)
    assert done.returncode == 1
    assert "there is no archive" in done.stderr
    assert not (tmp_path / "archive.sqlite").exists()
