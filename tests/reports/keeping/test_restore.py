"""Nothing in a backup is believed: whatever is wrong with one is named, and then nothing is restored from it."""

import io
import json
import shutil
import tarfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.archive import open_archive
from reports.correspondence import Draft
from reports.errors import KeepingError
from reports.keeping.backup import back_up
from reports.keeping.contents import Contents, Member, from_json, is_plain, to_json
from reports.keeping.restore import check, restore
from reports.ledger import Ledger
from tests.reports.institute_of_pages import NOW
from tests.reports.keeping.calls import run


@pytest.fixture(scope="session")
def whole(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup that nothing is wrong with."""
    folder = tmp_path_factory.mktemp("whole")
    back_up(Path(shutil.copytree(kept, folder / "home")), folder / "copy.tar", NOW)
    return folder / "copy.tar"


@pytest.fixture
def file(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(whole, tmp_path / "copy.tar"))


def refused(file: Path) -> str:
    """Why a backup is not restored, after it was seen that nothing of it is left."""
    folder = file.parent / "restored"
    with pytest.raises(KeepingError) as checked:
        check(file)
    with pytest.raises(KeepingError) as restored:
        restore(file, folder, NOW)
    assert str(checked.value) == str(restored.value)
    assert [path.name for path in file.parent.iterdir() if path != file] == []
    return str(checked.value).removeprefix(f"{file}: not to be restored: ").removesuffix("; take another backup")


def added(file: Path, *members: tarfile.TarInfo, content: bytes = b"more") -> None:
    """Put members into a backup, before the one that says what it holds."""
    with tarfile.open(file) as tar:
        old = [(info, tar.extractfile(info).read()) for info in tar]
    with tarfile.open(file, "w") as tar:
        for info, data in [*old[:-1], *((info, content) for info in members), old[-1]]:
            tar.addfile(info, io.BytesIO(data))


def member(name: str, kind: bytes = tarfile.REGTYPE, to: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, to
    info.size = 4 if kind == tarfile.REGTYPE else 0
    return info


# ---- what is refused -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("info", "why"),
    [
        (member("library/more"), "'library/more': is not in backup.json"),
        (member("../x"), "'../x': leads out of the folder"),
        (member("library/../../x"), "'library/../../x': leads out of the folder"),
        (member("/etc/x"), "'/etc/x': leads out of the folder"),
        (member("x", tarfile.SYMTYPE, "/etc/passwd"), "'x': is no regular file"),
        (member("x", tarfile.LNKTYPE, "institute.toml"), "'x': is no regular file"),
        (member("x", tarfile.FIFOTYPE), "'x': is no regular file"),
        (member("x", tarfile.DIRTYPE), "'x': is no regular file"),
        (member("institute.toml"), "'institute.toml': is there twice"),
        (member("institute.toml/x"), "'institute.toml/x': is named as a file and as a folder"),
    ],
)
def test_a_member_that_has_no_place_in_a_backup_is_named(file: Path, info: tarfile.TarInfo, why: str) -> None:
    added(file, info)
    assert why in refused(file).split("; ")


def test_a_changed_byte_is_found(file: Path) -> None:
    with tarfile.open(file) as tar:
        place = tar.getmember("editions/C-2023-0001-1/report.pdf").offset_data + 100
    content = bytearray(file.read_bytes())
    content[place] ^= 1
    file.write_bytes(content)
    assert refused(file) == "'editions/C-2023-0001-1/report.pdf': is not the file that backup.json names"


def test_a_missing_member_is_named(file: Path) -> None:
    with tarfile.open(file) as tar:
        old = [(info, tar.extractfile(info).read()) for info in tar]
    with tarfile.open(file, "w") as tar:
        for info, data in old:
            if info.name != "institute.toml":
                tar.addfile(info, io.BytesIO(data))
    assert refused(file) == "'institute.toml': missing"


def test_a_member_behind_the_last_is_named(file: Path) -> None:
    with tarfile.open(file, "a") as tar:
        tar.addfile(member("late"), io.BytesIO(b"more"))
    assert refused(file) == "'late': stands behind backup.json, which is the last"


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (lambda content: content[: len(content) // 2], "unexpected end of data; has no backup.json at its end"),
        (lambda _: b"", "is no tar, or a damaged one: empty file"),
        (lambda _: b"no tar at all" * 500, "is no tar, or a damaged one"),
    ],
)
def test_a_file_that_is_cut_short_or_is_no_backup_is_refused(
    file: Path, damage: Callable[[bytes], bytes], why: str
) -> None:
    file.write_bytes(damage(file.read_bytes()))
    assert why in refused(file)


def test_a_backup_of_a_later_program_is_refused(file: Path) -> None:
    with tarfile.open(file) as tar:
        old = [(info, tar.extractfile(info).read()) for info in tar]
    with tarfile.open(file, "w") as tar:
        for info, data in old:
            later = data.replace(b'"version": 1', b'"version": 2') if info.name == "backup.json" else data
            tar.addfile(info, io.BytesIO(later))
    assert refused(file) == "backup.json: of version 2, of a later program; install that one"


def test_a_damaged_database_is_refused(home: Path, tmp_path: Path) -> None:
    with open_archive(home) as archive:
        size = archive.connection.execute("PRAGMA page_size").fetchone()[0]
        asked = "SELECT rootpage FROM sqlite_master WHERE name = 'articles_outlet'"
        page = archive.connection.execute(asked).fetchone()[0]
    content = bytearray((home / "archive.sqlite").read_bytes())
    content[(page - 1) * size : page * size] = b"\xa5" * size
    (home / "archive.sqlite").write_bytes(content)
    done = run("backup", tmp_path / "copy.tar", "--home", home)
    assert done.returncode == 1
    assert "deskofficer: archive.sqlite: " in done.stderr
    shutil.rmtree(home)
    done = run("restore", tmp_path / "copy.tar", tmp_path / "restored")
    assert done.returncode == 1
    assert "archive.sqlite: " in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["copy.tar"]


@settings(max_examples=60)
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_whatever_byte_is_changed_the_backup_is_refused_or_gives_the_same_files(
    whole: Path, tmp_path_factory: pytest.TempPathFactory, place: float, bit: int
) -> None:
    content = bytearray(whole.read_bytes())
    content[int(place * len(content))] ^= 1 << bit
    file = tmp_path_factory.mktemp("changed") / "copy.tar"
    file.write_bytes(content)
    try:
        contents = check(file)
    except KeepingError:
        pass
    else:
        assert contents.members == check(whole).members  # the byte filled up a block
    finally:
        file.unlink()


@settings(max_examples=40)
@given(length=st.floats(0, 1))
def test_wherever_a_backup_is_cut_it_is_refused_or_gives_the_same_files(
    whole: Path, tmp_path_factory: pytest.TempPathFactory, length: float
) -> None:
    content = whole.read_bytes()
    file = tmp_path_factory.mktemp("cut") / "copy.tar"
    file.write_bytes(content[: int(length * len(content))])
    try:
        contents = check(file)
    except KeepingError:
        pass
    else:
        assert contents.members == check(whole).members  # only blocks of zeros were cut off
    finally:
        file.unlink()


# ---- where to --------------------------------------------------------------------------------------------------------


def test_a_folder_that_holds_anything_is_left_as_it_is(file: Path, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there/notes.txt").write_text("mine")
    done = run("restore", file, tmp_path / "there")
    assert (done.returncode, done.stdout) == (1, "")
    assert "is not empty; a backup is restored into an empty folder, or one not there yet" in done.stderr
    assert [path.name for path in (tmp_path / "there").iterdir()] == ["notes.txt"]


def test_an_empty_folder_is_filled_and_the_mailboxes_are_there_again(file: Path, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir(mode=0o750)
    assert run("restore", file, tmp_path / "there").returncode == 0
    assert (tmp_path / "there").stat().st_mode & 0o777 == 0o750
    assert {path.name for path in (tmp_path / "there/mail/inbox").iterdir()} == {"new", "cur", "tmp"}
    assert run("status", "--home", tmp_path / "there").returncode == 0


def test_either_a_folder_or_check_is_wanted(file: Path, tmp_path: Path) -> None:
    assert run("restore", file).returncode == 2
    assert run("restore", file, tmp_path / "there", "--check").returncode == 2
    done = run("restore", file, "--check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{file}: whole: 4 captures, 1 editions, 0 letters, 0 outgoing mails; ")


def test_a_restored_institute_names_the_dispatches_that_its_next_run_sends(home: Path, tmp_path: Path) -> None:
    with open_archive(home) as archive:
        ledger = Ledger(archive.connection)
        for n, state in enumerate(("approved", "sent", "draft"), 1):
            draft = Draft(f"<{n}@institute.example>", "notice", "ann.shaw@kestrel-risk.example", "Notice", "Text", NOW)
            ledger.dispatches.enter(draft, state, NOW, "a test")
    back_up(home, tmp_path / "copy.tar", NOW)
    done = run("restore", tmp_path / "copy.tar", tmp_path / "restored", "--now", "2023-11-11T08:00Z")
    assert done.returncode == 0
    assert done.stderr == (
        "the next run sends 1 dispatches; what was sent after the backup was made goes out once more, under the same "
        "Message-ID: <1@institute.example> to ann.shaw@kestrel-risk.example\n"
    )
    with open_archive(tmp_path / "restored") as archive:
        last = Ledger(archive.connection).journal.entries(since=NOW + timedelta(hours=12))
    assert [(entry.what, entry.detail) for entry in last] == [
        ("restore", f"{tmp_path / 'copy.tar'}, made 2023-11-10 09:30:00Z")
    ]


# ---- backup.json -----------------------------------------------------------------------------------------------------

NAMES = st.text(st.characters(codec="utf-8"), min_size=1).filter(is_plain)
MEMBERS = st.dictionaries(NAMES, st.builds(Member, st.text(), st.integers(0)), min_size=1)


@given(MEMBERS, st.lists(NAMES), st.dictionaries(st.text(), st.integers(0)), st.lists(st.text()))
def test_what_a_backup_says_of_itself_is_read_back(
    members: dict[str, Member], folders: list[str], counts: dict[str, int], faults: list[str]
) -> None:
    contents = Contents(NOW, "1.0", next(iter(members)), members, tuple(folders), counts, (), tuple(faults))
    assert from_json(to_json(contents)) == contents


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["sha256", "size", "x"]), inner),
)
SAID = json.loads(to_json(Contents(NOW, "1.0", "x", {"x": Member("00", 1)})))


@given(st.sampled_from(sorted(SAID)), JSON)
def test_a_field_that_holds_anything_else_is_refused_or_understood(field: str, value: object) -> None:
    try:
        contents = from_json(json.dumps(SAID | {field: value}).encode())
    except KeepingError:
        return
    assert contents.database in contents.members


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_whatever_is_no_backup_json_is_refused(content: bytes) -> None:
    with pytest.raises(KeepingError):
        from_json(content)
