"""The doctor names what is wrong, each thing once and with its cure, and goes on."""

import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from crawler.archive import Failure, Visit, held, open_archive
from reports.correspondence import Draft
from reports.keeping.checks.setting import of_space
from reports.keeping.diagnosis import Diagnosis, Patient, ok
from reports.keeping.doctor import CHECKS, examine
from reports.ledger import Ledger
from tests.reports.institute_of_pages import NOW
from tests.reports.keeping.calls import ROOT, run
from tests.sink import HOST, sink

MAIL = '[mail]\ninbox = "editor@institute.example"\nauthserv_id = "mx.institute.example"\n'


def lines(home: Path, *words: str) -> dict[str, list[str]]:
    """What is said of each matter, the state before it."""
    done = run("doctor", "--home", home, "--json", "--now", "2023-11-10T12:00Z", *words)
    said: dict[str, list[str]] = {}
    for line in json.loads(done.stdout):
        said.setdefault(line["name"], []).append(f"{line['state']}: {line['found']}")
    assert done.returncode == int(any(line.startswith("failed") for found in said.values() for line in found))
    return said


def one(home: Path, name: str) -> list[str]:
    """What one check finds, in this process."""
    found = examine(Patient(home, NOW), [(label, check) for label, check in CHECKS if label == name])
    return [f"{diagnosis.state}: {diagnosis.found}" for diagnosis in found]


def add(file: Path, text: str) -> None:
    file.write_text(file.read_text() + text)


# ---- a whole folder --------------------------------------------------------------------------------------------------


def test_a_fresh_folder_is_well_but_for_what_is_still_to_be_set_up(tmp_path: Path) -> None:
    home = tmp_path / "institute"
    assert run("init", home).returncode == 0
    done = run("doctor", "--home", home)
    assert (done.returncode, done.stderr) == (0, "")
    states = [(line[:8].strip(), line[9:].partition(": ")[0]) for line in done.stdout.splitlines()]
    well = [name for state, name in states if state == "ok"]
    assert [name for state, name in states if state == "warning"] == [
        "institute.toml", "[mail]", "clients", "backup", "run",
    ]  # fmt: skip
    assert well == [
        "python", "sqlite", "drawing", "time zones", "folder", "owner", "disk", "[schedule]",
        "outlets", "clients", "fonts", "database", "captures", "editions", "leftovers", "mailboxes", "letters",
        "dispatches",
    ]  # fmt: skip


def test_scripts_of_outlets_and_clients_that_no_font_has_are_named_with_the_cure(home: Path) -> None:
    def found() -> list[str]:
        return [str(each) for each in examine(Patient(home, NOW), [("fonts", dict(CHECKS)["fonts"])])]

    (well,) = found()
    assert well.startswith("ok       fonts: ")
    outlet = (home / "outlets/courier.toml").read_text()
    (home / "outlets/minato.toml").write_text(outlet.replace('"en"', '"ja"').replace("courier.ex", "minato.ex"))
    (home / "outlets/mandi.toml").write_text(outlet.replace("The Courier", "मंडी").replace("courier.ex", "mandi.ex"))

    (line,) = found()

    assert line == (
        "warning  fonts: none has Devanagari, Han, Hiragana, Katakana, for outlets/mandi.toml, outlets/minato.toml: a "
        "box is drawn instead; copy a font that has them into templates/report/fonts/ of the institute's folder (on "
        "Debian from fonts-noto-cjk, fonts-noto-core)"
    )


def test_everything_that_is_wrong_is_said_once_and_nothing_stops_the_rest(home: Path) -> None:
    add(home / "institute.toml", '[mail]\ninbox = "editor@institute.example"\n[schedule]\ncrawl = "sometimes"\n')
    add(home / "outlets/courier.toml", 'colour = "red"\n')
    add(home / "clients/kestrel.toml", 'form = "poem"\n')
    (home / "clients/meridian.toml").write_text('name = "Meridian"\n')
    (warc,) = (home / "captures").iterdir()
    warc.unlink()
    (home / "editions/C-2023-0001-1/manifest.json").write_text("{}")
    (home / "editions/.C-2023-0002-1.part").mkdir()
    shutil.rmtree(home / "mail/inbox/tmp")
    said = lines(home)
    wrong = {name: found for name, found in said.items() if not all(line.startswith("ok") for line in found)}
    wrong["[schedule]"] = [line.partition(', found "sometimes"')[0] for line in wrong["[schedule]"]]
    assert wrong == {
        "[mail]": ["failed: institute.toml: mail.authserv_id: missing; expected a text"],
        "[schedule]": ['failed: institute.toml: schedule.crawl: expected an interval such as "15 min" or a cron '
                       'expression such as "*/15 6-22 * * 1-5"'],
        "outlets": [said["outlets"][0], "ok: 1 set up"],
        "clients": [said["clients"][0], "ok: 1 set up, 1 with approval",
                    "warning: meridian has no address, so nothing can come from it or go to it"],
        "captures": [f"failed: captures/{warc.name}: missing, with 4 captures"],
        "editions": ["failed: editions/C-2023-0001-1/manifest.json: is not the one that was issued"],
        "leftovers": ["warning: editions/.C-2023-0002-1.part: belongs to nothing that is known"],
        "backup": ["warning: none was made yet"],
        "mailboxes": ["failed: mail/inbox/tmp: No such file or directory"],
        "run": ["warning: nobody is at work: nothing is crawled, read or sent by itself"],
    }  # fmt: skip
    assert said["outlets"][0].startswith("failed: outlets/courier.toml: colour: unknown field")
    assert said["clients"][0].startswith("failed: clients/kestrel.toml: form: expected one of note, ")


def test_a_folder_that_is_no_institute_fails_line_by_line(tmp_path: Path) -> None:
    said = lines(tmp_path / "nowhere")
    assert said["folder"] == [f"failed: {tmp_path / 'nowhere'}: can't be written: No such file or directory"]
    assert said["institute.toml"] == [
        f"failed: institute.toml: there is no folder {tmp_path / 'nowhere'}; `deskofficer init FOLDER` makes an "
        "institute's folder, and --home names one"
    ]
    for name in ("[mail]", "[schedule]", "database", "captures", "editions", "letters"):
        assert said[name] == ["failed: could not be looked at, for a reason above"]
    assert not (tmp_path / "nowhere").exists()


def test_a_check_that_breaks_is_a_failed_line_and_the_next_goes_on(tmp_path: Path) -> None:
    def breaks(patient: Patient) -> Iterator[Diagnosis]:
        yield ok("first", str(1 // int(patient.home.exists() is False)))

    found = examine(Patient(tmp_path, NOW), [("first", breaks), ("second", lambda _: [ok("second", "well")])])
    assert [str(line) for line in found] == [
        "failed   first: the check itself broke: ZeroDivisionError: integer division or modulo by zero; please report "
        "it, with this line",
        "ok       second: well",
    ]


# ---- the machine and the settings ------------------------------------------------------------------------------------


def test_libraries_that_are_missing_are_named_with_their_packages() -> None:
    code = (
        "import sys; sys.modules['weasyprint'] = None; from reports.keeping.checks.machine import drawing; "
        "print(*drawing(None), sep='\\n')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.startswith("failed   drawing: WeasyPrint can't draw: ")
    assert done.stdout.endswith("on Debian: libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n")


def test_what_another_user_left_in_the_folder_is_a_warning(home: Path) -> None:
    assert one(home, "owner") == ["ok: all belongs to whom the folder belongs"]
    if os.geteuid() == 0:  # nobody else can give a file away
        os.chown(home / "archive.sqlite", 65534, 65534)
        assert one(home, "owner") == ["warning: archive.sqlite: belongs to another than the folder does"]


def test_little_room_is_a_warning_and_hardly_any_a_failure() -> None:
    assert [of_space(free).state for free in (2_000_000_000, 999_999_999, 99_999_999)] == ["ok", "warning", "failed"]


def test_a_password_that_others_can_read_is_a_warning_and_a_missing_one_a_failure(home: Path) -> None:
    smtp = '[mail.smtp]\nhost = "mail.institute.example"\nuser = "desk"\npassword_file = "smtp.password"\n'
    add(home / "institute.toml", MAIL + smtp)
    said = one(home, "[mail]")
    assert said[0].endswith("dispatches to mail.institute.example:465")
    assert said[1:] == ["failed: password_file: smtp.password: No such file or directory"]
    (home / "smtp.password").write_text("sesame")
    (home / "smtp.password").chmod(0o644)
    assert one(home, "[mail]")[1:] == ["warning: password_file: smtp.password: others on this machine can read it"]
    (home / "smtp.password").chmod(0o600)
    assert one(home, "[mail]")[1:] == []


def test_a_timetable_for_an_outlet_that_is_not_there_is_a_warning(home: Path) -> None:
    add(home / "institute.toml", '[schedule.outlets]\ncourier = "5 min"\ncurrier = "5 min"\n')
    assert one(home, "[schedule]")[1:] == ["warning: outlets.currier: there is no such outlet"]


# ---- what is kept ----------------------------------------------------------------------------------------------------


def test_a_file_of_captures_that_is_too_short_is_named(home: Path) -> None:
    (warc,) = (home / "captures").iterdir()
    size = warc.stat().st_size
    with open(warc, "r+b") as file:
        file.truncate(size - 1)
    assert one(home, "captures") == [
        f"failed: captures/{warc.name}: {size - 1} bytes, but the archive names captures up to byte {size}"
    ]


def flip_a_byte(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)


def test_a_damaged_capture_is_named_with_its_page(home: Path) -> None:
    (warc,) = (home / "captures").iterdir()
    with open_archive(home) as archive:
        capture = next(each.capture for each in archive.all() if each.url.endswith("/aid"))
    assert one(home, "captures") == ["ok: 4 in 1 file, read whole"]
    flip_a_byte(warc, capture.offset + capture.length // 2)
    assert one(home, "captures") == [
        f"failed: captures/{warc.name}: damaged: 1 of 4 captures can't be read; the first, at byte {capture.offset}: "
        "http://courier.example/2023/11/aid"
    ]


def test_of_a_large_archive_the_older_files_are_only_measured(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reports.keeping.checks.stock.READ_AT_MOST", -1)
    assert one(home, "captures") == [
        "ok: 4 in 1 file, the newest 0 read, of the others the length alone (`deskofficer backup` reads all)"
    ]


@pytest.mark.parametrize("name", ["report.pdf", "articles.jsonl", "manifest.json"])
def test_a_file_of_an_edition_that_was_changed_or_is_missing_is_named(home: Path, name: str) -> None:
    flip_a_byte(home / "editions/C-2023-0001-1" / name, -9)
    assert one(home, "editions") == [f"failed: editions/C-2023-0001-1/{name}: is not the one that was issued"]
    (home / "editions/C-2023-0001-1" / name).unlink()
    assert one(home, "editions") == [f"failed: editions/C-2023-0001-1/{name}: missing"]


def test_a_missing_edition_is_named_and_one_that_is_only_not_yet_named_is_well(home: Path) -> None:
    (home / "editions/C-2023-0001-1").rename(home / "editions/.C-2023-0001-1.part")
    assert one(home, "editions") == ["ok: 1, with their files as issued"]
    assert one(home, "leftovers") == ["ok: none"]
    shutil.rmtree(home / "editions/.C-2023-0001-1.part")
    assert one(home, "editions") == ["failed: editions/C-2023-0001-1: missing"]


def test_what_a_killed_backup_left_is_named(home: Path) -> None:
    (home / "backups").mkdir()
    (home / "backups/.one.tar.part").write_text("half")
    (home / "backups/one.tar").write_text("whole")
    assert one(home, "leftovers") == ["warning: backups/.one.tar.part: belongs to nothing that is known"]


def test_a_database_that_is_missing_damaged_or_old_is_a_failure(home: Path) -> None:
    with closing(sqlite3.connect(home / "archive.sqlite")) as sql, sql:
        sql.execute("DELETE FROM migrations WHERE floor = 'ledger' AND number = 2")
    assert one(home, "database") == ["failed: archive.sqlite: made by an earlier version: ledger 0002 have not run"]
    (home / "archive.sqlite").write_bytes(b"no database at all " * 1000)
    assert one(home, "database")[0].startswith(f"failed: {home / 'archive.sqlite'}: can't be opened as the archive")
    (home / "archive.sqlite").unlink()
    assert one(home, "database")[0].startswith(f"failed: {home / 'archive.sqlite'}: there is no archive")
    assert not (home / "archive.sqlite").exists()


def test_an_outlet_whose_latest_visit_found_nothing_is_named_with_the_reason(home: Path) -> None:
    elsewhere = Failure("http://courier.example/feed", "2 announced on another site than home: herald.example")
    with open_archive(home) as archive:
        for outlet, hours, found, failures in (
            ("courier", 0, 0, ()),
            ("courier", 1, 0, (elsewhere,)),
            ("tigris", 0, 0, (elsewhere,)),
            ("tigris", 1, 3, (elsewhere,)),
            ("gone", 1, 0, (elsewhere,)),
        ):
            when = NOW + timedelta(hours=hours)
            archive.record_visit(Visit(outlet, when, when, found, 0, 0, 0, 0, failures))
    assert one(home, "visits") == [
        f"warning: courier: the latest, of {NOW + timedelta(hours=1):%Y-%m-%d %H:%M}Z, found nothing: "
        "http://courier.example/feed: 2 announced on another site than home: herald.example"
    ]


def test_a_backup_of_long_ago_is_a_warning(home: Path) -> None:
    assert run("backup", "--home", home, "--now", "2023-11-10T09:00Z").returncode == 0
    check = dict(CHECKS)["backup"]
    assert [line.state for line in check(Patient(home, NOW + timedelta(days=1)))] == ["ok"]
    (late,) = check(Patient(home, NOW + timedelta(days=9)))
    assert (late.state, late.found) == ("warning", "the latest is of 2023-11-10, 9 days ago")


# ---- the post --------------------------------------------------------------------------------------------------------


def test_letters_and_dispatches_that_wait_are_counted(home: Path) -> None:
    to = "ann.shaw@kestrel-risk.example"
    with open_archive(home) as archive:
        ledger = Ledger(archive.connection)
        for n, days in enumerate((0, 2, 0, 40, 0, 0), 1):
            draft = Draft(f"<{n}@institute.example>", "notice", to, "Notice", "Text", NOW)
            ledger.dispatches.enter(draft, "approved", NOW - timedelta(days=days), "a test")
        for n, days in ((3, 0), (4, 40)):  # one failed today, one long ago
            ledger.dispatches.change(n, "sending", NOW - timedelta(days=days), "a test")
            ledger.dispatches.change(n, "failed", NOW - timedelta(days=days), "a test", "550 no such mailbox")
        ledger.dispatches.change(5, "overtaken", NOW, "a test", "by C-2023-0001-2")
        ledger.dispatches.change(6, "sending", NOW, "a test")
        ledger.dispatches.change(6, "refused", NOW, "a test", "outside our field")
        archive.connection.execute(
            "INSERT INTO letters VALUES (1, 'a', '2023-11-10T10:00:00.000000Z', 1, '', '', '[]', '', '', "
            "'quarantine', '', 1, '')"
        )
    assert one(home, "dispatches") == [
        f"warning: 1 failed: {to} (550 no such mailbox)", f"warning: 1 waits for long: {to} (approved)",
    ]  # fmt: skip
    assert one(home, "letters") == ["warning: 1 waits for the editor"]


def test_whether_anybody_is_at_work_is_told_by_the_lock(home: Path) -> None:
    with held(home, "institute", shared=True):
        assert one(home, "run") == ["ok: `deskofficer run` is at work"]
    assert one(home, "run")[0].startswith("warning: nobody is at work")


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
def test_the_mail_server_is_called_and_the_password_is_tried(home: Path) -> None:
    assert one(home, "mail server") == []
    plain = (home / "institute.toml").read_text()
    with sink(login=("desk", "sesame")) as box:
        smtp = f'[mail.smtp]\nhost = "{HOST}"\nport = {box.port}\nsecurity = "none"\n'
        smtp += 'user = "desk"\npassword_file = "word"\n'
        (home / "institute.toml").write_text(plain + MAIL + smtp)
        (home / "word").write_text("sesame")
        assert one(home, "mail server") == [f"ok: {HOST}:{box.port} answers (none), logged in as desk"]
        (home / "word").write_text("barley")
        (refused,) = one(home, "mail server")
        assert refused.startswith(f"failed: {HOST}:{box.port}: 535")
        assert box.taken == []
    (gone,) = one(home, "mail server")
    assert gone.startswith(f"failed: {HOST}:{box.port}: ")


# ---- the network -----------------------------------------------------------------------------------------------------


@contextmanager
def listening(address: str) -> Iterator[int]:
    with socket.create_server((address, 0)) as server:
        yield server.getsockname()[1]


def test_outlets_are_called_under_the_rules_of_the_guard(home: Path) -> None:
    outlet = (home / "outlets/courier.toml").read_text()
    (home / "outlets/silent.toml").write_text(outlet.replace("courier.example", "silent.example"))
    (home / "outlets/broken.toml").write_text("name = 3\n")
    with listening("127.0.0.11") as port, listening("127.0.0.12") as other, socket.socket() as closed:
        closed.bind(("127.0.0.11", 0))  # and does not listen
        add(home / "institute.toml", (
            '[network]\nallow = ["127.0.0.11/32"]\n[network.hosts]\n'
            f'"courier.example" = "127.0.0.11:{port}"\n"tigris.example" = "127.0.0.12:{other}"\n'
            f'"silent.example" = "127.0.0.11:{closed.getsockname()[1]}"\n'
        ))  # fmt: skip
        said = lines(home, "--network")
    assert said["outlet courier"] == [f"ok: http://courier.example/ answers at 127.0.0.11 port {port}"]
    assert said["outlet tigris"] == [
        "failed: http://tigris.example/: tigris.example: refused: tigris.example is 127.0.0.12: loopback address; "
        "[network] allow in institute.toml would let it through"
    ]
    assert said["outlet silent"] == ["failed: http://silent.example/: Connection refused"]
    assert "outlet broken" not in said


def test_an_institute_and_a_client_that_are_still_as_init_wrote_them_are_named(tmp_path: Path) -> None:
    assert run("init", tmp_path / "fresh").returncode == 0
    said = lines(tmp_path / "fresh")
    assert said["institute.toml"][0].startswith("warning: Our Institute, editor@institute.example: still as `init`")
    assert said["clients"][-1].startswith("warning: first-client: still as `init` wrote it")
