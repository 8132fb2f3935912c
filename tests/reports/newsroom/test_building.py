"""The steps in order: from a commission to an edition that verifies; and nothing half-done when one of them fails."""

import hashlib
import json
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from crawler.archive import open_archive
from reports.composition.binding import Binder
from reports.composition.phrases import not_found
from reports.composition.statements import Writer
from reports.errors import EmptySelection, NotBound, UnknownCommission
from reports.ledger import Ledger
from reports.ledger.way import AFTER_FAILURE
from reports.newsroom import building as newsroom
from reports.newsroom.receiving import receive
from reports.records import PrintedAnswer
from reports.rendering.pdf import Press
from reports.rendering.verification import Expected, verify
from tests.reports.analysis.made import OUTLETS, article, found
from tests.reports.institute_of_pages import NOW, commission, make_institute
from tests.reports.mail_desk import arrive, letter, make_mail_institute
from tests.reports.sample_report import sample_report


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_institute(tmp_path_factory.mktemp("newsroom"))


@pytest.fixture
def home(pattern: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(pattern, tmp_path / "home"))


def test_the_same_archive_commission_and_instant_give_the_same_bytes(home: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(home, tmp_path / "other"))
    for folder in (home, other):
        with open_archive(folder) as archive:
            newsroom.build(folder, archive, commission(archive), NOW)
    made = [{f.name: f.read_bytes() for f in (folder / "editions/C-2023-0001-1").iterdir()} for folder in (home, other)]
    assert made[0] == made[1]


def test_editions_are_numbered_and_entered_in_the_ledger(home: Path) -> None:
    with open_archive(home) as archive:
        number = commission(archive)
        first = newsroom.build(home, archive, number, NOW)
        second = newsroom.build(home, archive, number, NOW)
        entered = Ledger(archive.connection).editions(number)
    assert [edition.id for edition in entered] == ["C-2023-0001-1", "C-2023-0001-2"]
    assert entered == [first.edition, second.edition]
    for edition in entered:
        folder = home / "editions" / edition.id
        assert "sha256:" + hashlib.sha256((folder / "manifest.json").read_bytes()).hexdigest() == edition.manifest
        assert "sha256:" + hashlib.sha256((folder / "report.pdf").read_bytes()).hexdigest() == edition.pdf


def test_the_pdf_prints_the_digest_of_the_manifest_that_is_attached_to_it(home: Path) -> None:
    with open_archive(home) as archive:
        folder = newsroom.build(home, archive, commission(archive), NOW).folder
    reader = PdfReader(folder / "report.pdf")
    content = (folder / "manifest.json").read_bytes()
    assert reader.attachments["manifest.json"] == [content]
    text = "".join("".join(page.extract_text() for page in reader.pages).split())
    assert hashlib.sha256(content).hexdigest() in text


def test_what_the_report_says_is_in_the_manifest_and_nothing_else_in_marks(home: Path) -> None:
    with open_archive(home) as archive:
        folder = newsroom.build(home, archive, commission(archive), NOW).folder
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    questions = [s["text"] for s in manifest["statements"] if s["section"] == "answers"]
    assert any(text.startswith("Not found in ") for text in questions)  # no page says that Iraq committed troops
    quoted = [c["quote"] for s in manifest["statements"] for c in s["citations"] if c["role"] == "words"]
    assert len(quoted) == len(set(quoted))  # each passage once


def test_a_commission_about_a_region_alone_is_issued(home: Path) -> None:
    with open_archive(home) as archive:
        number = commission(archive, countries=(), regions=("Middle East",))
        folder = newsroom.build(home, archive, number, NOW).folder
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert [each for each in manifest["statements"] if each["section"] == "gaps"] == []  # it names no country


def test_an_unknown_commission_is_named(home: Path) -> None:
    with open_archive(home) as archive, pytest.raises(UnknownCommission, match="C-2023-0007"):
        newsroom.build(home, archive, "C-2023-0007", NOW)


def test_a_topic_that_nothing_answers_makes_no_edition(home: Path) -> None:
    with open_archive(home) as archive:
        number = commission(archive, topic="Submarine cables in the Pacific", questions=(), countries=("FJ",))
        with pytest.raises(EmptySelection, match="Submarine cables"):
            newsroom.build(home, archive, number, NOW)
    assert not (home / "editions").exists() or list((home / "editions").iterdir()) == []


def test_a_capture_that_is_damaged_is_left_out_and_said(home: Path) -> None:
    warc = next((home / "captures").iterdir())
    content = bytearray(warc.read_bytes())
    with open_archive(home) as archive:
        number = commission(archive)
        damaged = next(a for a in archive.all() if a.outlet == "tigris").capture
        content[damaged.offset + damaged.length // 2] ^= 1
        warc.write_bytes(content)
        said: list[str] = []
        issued = newsroom.build(home, archive, number, NOW, said.append)
    assert any(damaged.warc in line for line in said)
    assert issued.verdict.holds


@pytest.mark.parametrize("number", [1, 2])
def test_an_answer_that_was_found_and_is_printed_as_not_found_is_noticed(number: int) -> None:
    read = tuple(article(f"Orlen opened road number {each} near Amman on Sunday.") for each in range(number))
    none = not_found(Writer(Binder(lambda _: None), OUTLETS, "en"), "answers", read)
    assert none is not None
    report = replace(sample_report(), answers=(PrintedAnswer("What did Orlen open?", (none,)),))
    findings = found(*read, topic="Orlen and the roads", questions=("What did Orlen open?",))

    assert findings.answers[0].is_found
    assert newsroom._is_answer_hidden(report, findings)


def test_where_captures_are_lost_nothing_is_issued_that_says_not_found(home: Path) -> None:
    for warc in (home / "captures").iterdir():
        warc.unlink()
    with open_archive(home) as archive, pytest.raises(NotBound, match="bring them back from a backup"):
        newsroom.build(home, archive, commission(archive), NOW)
    assert list((home / "editions").glob("C-*")) == []


def test_no_edition_says_not_found_because_the_one_page_with_the_answer_is_damaged(home: Path) -> None:
    asked = ("How many lorries were at the Rafah crossing?",)
    with open_archive(home) as archive:
        answered = newsroom.build(home, archive, commission(archive, questions=asked), NOW)
        first = json.loads((answered.folder / "manifest.json").read_bytes())["statements"][0]
        capture = next(a for a in archive.all() if a.id == first["citations"][0]["article"]).capture
        warc = home / capture.warc
        content = bytearray(warc.read_bytes())
        content[capture.offset + capture.length // 2] ^= 1
        warc.write_bytes(content)
        with pytest.raises(NotBound, match="the captures of 1 of the 4 articles that it needs can't be read"):
            newsroom.build(home, archive, commission(archive, questions=asked), NOW)
    assert "93 lorries" in first["text"]


def test_an_edition_that_does_not_verify_is_not_issued(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_manifest = newsroom.build_manifest

    def forging(*arguments: object) -> object:
        manifest = build_manifest(*arguments)
        manifest["statements"][0]["text"] += " Indeed."
        return manifest

    monkeypatch.setattr(newsroom, "build_manifest", forging)
    with open_archive(home) as archive, pytest.raises(NotBound, match="S001"):
        newsroom.build(home, archive, commission(archive), NOW)
    assert list((home / "editions").iterdir()) == []


def test_a_kill_at_any_instant_leaves_no_edition_or_a_whole_one(home: Path) -> None:
    with open_archive(home) as archive:
        number = commission(archive)
    call = [sys.executable, "-m", "reports.cli", "report", number, "--home", str(home), "--now", NOW.isoformat()]
    for wait in (0.4, 0.9, 1.3, 1.7, 2.1):
        process = subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        for folder in (home / "editions").glob("C-*"):
            assert verify(folder, home).holds
    assert subprocess.run(call, capture_output=True, check=False).returncode == 0
    with open_archive(home) as archive:
        last = Ledger(archive.connection).editions(number)[-1]
    assert verify(home / "editions" / last.id, home, Expected(last.manifest, last.pdf)).holds
    assert not list((home / "editions").glob(f".{last.id}*"))


def test_a_client_who_asked_by_mail_hears_once_that_no_report_came_after_the_last_try(tmp_path: Path) -> None:
    home = make_mail_institute(tmp_path)
    arrive(home, letter("Topic: Submarine cables\nCountries: Fiji\nSince: 2023-11-01\nUntil: 2023-11-10\n"))
    told = list[int]()
    with open_archive(home) as archive:
        ledger = Ledger(archive.connection)
        receive(home, ledger, lambda: NOW)
        for _ in range(len(AFTER_FAILURE) + 2):
            with pytest.raises(EmptySelection):
                newsroom.build(home, archive, "C-2023-0001", NOW)
            told.append(sum(one.draft.kind == "notice" for one in ledger.dispatches.all()))
        notice = ledger.dispatches.all()[0]
    assert told == [0, 0, 0, 1, 1]
    assert (notice.state, notice.draft.recipient) == ("approved", "ann.shaw@kestrel-risk.example")
    assert "No report could be built so far for your request, commission C-2023-0001" in notice.draft.text


def test_a_report_that_was_measured_is_drawn_as_it_was_measured(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    body = Press.body
    monkeypatch.setattr(Press, "body", lambda press, digest: drawn.append(digest) or body(press, digest))
    with open_archive(home) as archive:
        folder = newsroom.build(home, archive, commission(archive, length=12), NOW).folder
    manifest = hashlib.sha256((folder / "manifest.json").read_bytes()).hexdigest()
    assert drawn == ["0" * 64, manifest]


def test_a_report_keeps_to_the_length_asked_for_and_says_what_it_leaves_out(home: Path) -> None:
    with open_archive(home) as archive:
        whole = newsroom.build(home, archive, commission(archive), NOW).edition
        short = newsroom.build(home, archive, commission(archive, length=2), NOW)
        method = "\n".join(page.extract_text() for page in PdfReader(short.folder / "report.pdf").pages)
    assert short.edition.pages == 2 < whole.pages
    assert short.edition.statements < whole.statements
    assert "what weighs least is left out" in " ".join(method.split())
