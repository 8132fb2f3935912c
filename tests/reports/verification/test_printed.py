"""`verify` looks at the pages: what they print is what was proved, and nothing else stands there in marks."""

from __future__ import annotations

import hashlib
import json
import shutil
from io import BytesIO
from pathlib import Path

import pytest
import weasyprint
from pypdf import PdfReader, PdfWriter

from reports.rendering.verification import verify
from reports.rendering.verification.printed import printed_complaints


def rewrite_sums(edition: Path) -> None:
    """As somebody would who wants to hide a change."""
    files = sorted(each for each in edition.iterdir() if each.name != "SHA256SUMS")
    sums = "".join(f"{hashlib.sha256(each.read_bytes()).hexdigest()}  {each.name}\n" for each in files)
    (edition / "SHA256SUMS").write_text(sums)


def stamp(edition: Path, words: str) -> None:
    """Print words of one's own over the second page of the PDF."""
    drawn = weasyprint.HTML(string=f"<p style='font: 12pt sans-serif'>{words}</p>").write_pdf()
    writer = PdfWriter(clone_from=edition / "report.pdf")
    writer.pages[1].merge_page(PdfReader(BytesIO(drawn)).pages[0])
    writer.write(edition / "report.pdf")
    rewrite_sums(edition)


def test_invented_words_on_a_page_are_noticed(edition: Path) -> None:
    stamp(edition, "“Iraq committed twenty thousand troops to the front.” [5]")

    (fault,) = verify(edition).faults

    assert fault.where == "report.pdf, page 2"
    assert "Iraqcommittedtwentythousandtroops" in fault.what


def test_a_statement_that_no_page_prints_is_named(edition: Path) -> None:
    manifest = json.loads((edition / "manifest.json").read_text(encoding="utf-8"))
    statement = next(each for each in manifest["statements"] if each["section"] == "developments")
    statement["fields"]["words"] = "Iraq committed twenty thousand troops to the front."

    (fault,) = printed_complaints(edition / "report.pdf", manifest)

    assert fault.where == statement["id"]


def test_a_pdf_alone_is_told_in_one_line_what_it_lacks(edition: Path, home: Path, tmp_path: Path) -> None:
    sent = tmp_path / "sent"
    sent.mkdir()
    shutil.copy(edition / "report.pdf", sent)

    verdict = verify(sent / "report.pdf")

    assert [fault.where for fault in verdict.faults] == ["evidence"]
    assert (verdict.statements > 10, verdict.bound) == (True, 0)
    assert verify(sent / "report.pdf", home).holds  # the institute has the evidence


@pytest.mark.parametrize("name", ["copy.pdf", "notes.txt"])
def test_what_is_no_part_of_the_edition_is_named(edition: Path, name: str) -> None:
    shutil.copy(edition / "page-one.txt", edition / name)

    assert [fault.where for fault in verify(edition).faults] == [name]
