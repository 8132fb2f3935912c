"""`verify` looks at the pages: what they print is what was proved, and nothing else stands there in marks."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import weasyprint
from click.testing import CliRunner
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText

from reports.cli.verify import verify_command
from reports.records import Json
from reports.rendering.verification import Fault, verify
from reports.rendering.verification.printed import look_at_pages


def without_pages(edition: Path) -> Json:
    """The manifest as an earlier version of the program wrote it."""
    manifest = json.loads((edition / "manifest.json").read_text(encoding="utf-8"))
    del manifest["pages"], manifest["document"]
    return manifest


def rewrite_sums(edition: Path) -> None:
    """As somebody would who wants to hide a change."""
    files = sorted(each for each in edition.iterdir() if each.name != "SHA256SUMS")
    sums = "".join(f"{hashlib.sha256(each.read_bytes()).hexdigest()}  {each.name}\n" for each in files)
    (edition / "SHA256SUMS").write_text(sums)


def stamp(edition: Path, words: str, page: int = 1) -> None:
    """Print words of one's own over a page of the PDF, the second one."""
    drawn = weasyprint.HTML(string=f"<p style='font: 12pt sans-serif'>{words}</p>").write_pdf()
    writer = PdfWriter(clone_from=edition / "report.pdf")
    writer.pages[page].merge_page(PdfReader(BytesIO(drawn)).pages[0])
    writer.write(edition / "report.pdf")
    rewrite_sums(edition)


def test_invented_words_on_a_page_are_noticed(edition: Path) -> None:
    stamp(edition, "“Iraq committed twenty thousand troops to the front.” [5]")

    redrawn, marks, cited = verify(edition).faults

    assert {fault.where for fault in (redrawn, marks, cited)} == {"report.pdf, page 2"}
    assert redrawn.what == "is not as it was drawn"
    assert "Iraqcommittedtwentythousandtroops" in marks.what
    assert cited.what.startswith("the sources [5] stand behind words that are not a statement with these: ")


def test_words_without_marks_or_a_number_are_noticed_by_the_pages_digest(edition: Path) -> None:
    stamp(edition, "Iraq has not agreed.")

    assert [str(fault) for fault in verify(edition).faults] == ["report.pdf, page 2: is not as it was drawn"]
    assert look_at_pages(edition / "report.pdf", without_pages(edition)).faults == ()


def test_the_page_that_prints_the_manifests_digest_may_not_be_changed_either(edition: Path) -> None:
    last = len(PdfReader(edition / "report.pdf").pages) - 1
    stamp(edition, "Sworn.", last)

    assert [str(fault) for fault in verify(edition).faults] == [f"report.pdf, page {last + 1}: is not as it was drawn"]


@pytest.mark.parametrize("change", ["a page less", "a note"])
def test_pages_and_notes_are_counted(edition: Path, change: str) -> None:
    writer = PdfWriter(clone_from=edition / "report.pdf")
    if change == "a note":
        writer.add_annotation(1, FreeText(text="Not so.", rect=(100, 100, 300, 200)))
    else:
        writer.remove_page(writer.pages[-1])
    writer.write(edition / "report.pdf")
    rewrite_sums(edition)

    said = [str(fault) for fault in verify(edition).faults]

    assert said[0] == (
        "report.pdf, page 2: something lies over it: /FreeText"
        if change == "a note"
        else f"report.pdf: has {len(PdfReader(edition / 'report.pdf').pages)} pages; the manifest names "
        f"{len(json.loads((edition / 'manifest.json').read_bytes())['pages'])}"
    )


def test_a_statement_with_another_number_behind_it_is_noticed(edition: Path) -> None:
    manifest = without_pages(edition)
    first = next(each for each in manifest["statements"] if each["section"] == "developments")
    for citation in first["citations"]:
        citation["article"] = "another"  # its sources have other numbers then

    faults = look_at_pages(edition / "report.pdf", manifest).faults

    assert faults != ()
    assert {fault.what[:11] for fault in faults} == {"the sources"}


def test_a_statement_that_no_page_prints_is_named(edition: Path) -> None:
    manifest = without_pages(edition)
    statement = next(each for each in manifest["statements"] if each["section"] == "developments")
    statement["fields"]["words"] = "Iraq committed twenty thousand troops to the front."

    (fault,) = look_at_pages(edition / "report.pdf", manifest).faults

    assert fault.where == statement["id"]


def test_a_pdf_alone_is_told_in_one_line_what_it_lacks(edition: Path, home: Path, tmp_path: Path) -> None:
    sent = tmp_path / "sent"
    sent.mkdir()
    shutil.copy(edition / "report.pdf", sent)

    verdict = verify(sent / "report.pdf")

    assert [fault.where for fault in verdict.faults] == ["evidence"]
    assert (verdict.statements > 10, verdict.bound) == (True, 0)
    assert (verdict.pages, verdict.as_drawn) == (len(PdfReader(sent / "report.pdf").pages), True)
    assert verify(sent / "report.pdf", home).holds  # the institute has the evidence


@pytest.mark.parametrize("name", ["copy.pdf", "notes.txt"])
def test_what_is_no_part_of_the_edition_is_named(edition: Path, name: str) -> None:
    shutil.copy(edition / "page-one.txt", edition / name)

    assert [fault.where for fault in verify(edition).faults] == [name]


def test_a_pdf_under_another_name_in_its_folder_is_held_against_the_folders_sums(edition: Path) -> None:
    (edition / "report.pdf").rename(edition / "x.pdf")

    assert [str(fault) for fault in verify(edition / "x.pdf").faults] == [
        "SHA256SUMS: names report.pdf, which is missing from the edition's folder",
        "x.pdf: is no part of the edition: SHA256SUMS does not name it",
    ]


def test_a_pdf_that_was_sent_is_held_against_the_ledger(edition: Path, home: Path, tmp_path: Path) -> None:
    sent = tmp_path / "sent.pdf"
    shutil.copy(edition / "report.pdf", sent)
    assert CliRunner().invoke(verify_command, [str(sent), "--home", str(home)]).exit_code == 0

    sent.write_bytes(sent.read_bytes() + b"\n")
    done = CliRunner().invoke(verify_command, [str(sent), "--home", str(home)])

    assert done.exit_code == 1
    assert "sent.pdf: is not the one that the ledger knows" in done.stdout


def test_of_a_damaged_pdf_the_faults_are_told_and_nothing_else(edition: Path, caplog: pytest.LogCaptureFixture) -> None:
    whole = (edition / "report.pdf").read_bytes()
    (edition / "report.pdf").write_bytes(whole.replace(b"/Index [0 ", b"/Index [1 "))

    done = CliRunner().invoke(verify_command, [str(edition), "--home", str(edition)])

    assert done.exit_code == 1
    assert "report.pdf: is not the file that SHA256SUMS names" in done.stdout
    assert (caplog.text, done.stderr) == ("", "")


def test_of_a_pdf_alone_the_pages_are_looked_at_all_the_same(edition: Path, tmp_path: Path) -> None:
    stamp(edition, "Iraq has not agreed.")
    sent = tmp_path / "sent"
    sent.mkdir()
    shutil.copy(edition / "report.pdf", sent)

    verdict = verify(sent / "report.pdf")

    assert [fault.where for fault in verdict.faults] == ["evidence", "report.pdf, page 2"]


def test_it_is_said_what_of_the_pages_was_looked_at(edition: Path) -> None:
    pages = len(PdfReader(edition / "report.pdf").pages)
    looked = f"pages: {pages} looked at for statements, words in quotation marks and numbers of sources"

    now, before = verify(edition), look_at_pages(edition / "report.pdf", without_pages(edition))

    assert now.of_pages == f"{looked}; each held against how it was drawn"
    assert str(replace(now, faults=(Fault("report.pdf", "missing"),))).endswith(" bound; 1 fault")
    assert (
        replace(now, as_drawn=before.as_drawn).of_pages
        == f"{looked}; the manifest does not say in full how they were drawn"
    )
