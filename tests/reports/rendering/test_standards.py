"""The PDF can be read aloud and kept for ever: PDF/A-3a and PDF/UA-1, judged by rules of our own and by a validator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PdfReader

from reports.rendering.pdf import draw
from reports.rendering.standards import end_lines
from tests.reports.sample_report import sample_report

FAMILIES = ("Source-Serif-4", "Source-Sans-3", "Amiri", "Vazirmatn")


def elements(node: Any) -> Iterator[Any]:
    """The structure elements below a node, in reading order."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        kid = kid.get_object()
        if hasattr(kid, "get") and "/S" in kid:
            yield kid
            yield from elements(kid)


def tags(pdf: PdfReader) -> list[Any]:
    return list(elements(pdf.root_object["/StructTreeRoot"]))


def test_it_claims_both_standards(pdf: PdfReader) -> None:
    metadata = pdf.root_object["/Metadata"].get_data().decode()
    assert re.search(r'pdfaid:part="3"', metadata)
    assert re.search(r'pdfaid:conformance="A"', metadata)
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata


def test_headings_begin_with_the_title_and_skip_no_level(pdf: PdfReader, long_pdf: PdfReader) -> None:
    for document in (pdf, long_pdf):
        levels = [int(tag["/S"][2:]) for tag in tags(document) if re.fullmatch(r"/H\d", tag["/S"])]
        assert levels[0] == 1
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_the_chart_has_a_text_that_says_what_it_shows(pdf: PdfReader) -> None:
    (figure,) = [tag for tag in tags(pdf) if tag["/S"] == "/Figure"]
    assert figure["/Alt"].startswith(
        "Articles chosen, by day: most of 6 Nov. Articles chosen for this report and their copies, by day"
    )
    assert "do not show how much was written" in figure["/Alt"]  # of what was chosen for balance nobody should read it
    assert "4 Nov 9; 5 Nov 8; 6 Nov 10" in figure["/Alt"]


def test_every_row_of_a_table_has_a_heading_cell(pdf: PdfReader) -> None:
    rows = [tag for tag in tags(pdf) if tag["/S"] == "/TR"]
    assert len(rows) >= 23
    assert [row for row in rows if "/TH" not in [kid["/S"] for kid in elements(row)]] == []


def test_running_heads_are_no_part_of_the_text_that_is_read_aloud(pdf: PdfReader) -> None:
    for page in pdf.pages[1:]:
        content = page.get_contents()
        assert content is not None
        assert len(re.findall(rb"/Artifact\s*<<\s*/Type\s*/Pagination", content.get_data())) == 5
    parents = pdf.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    assert [str(kid) for kid in parents[1]].count("NullObject") == 3  # page one has a foot and no head


def test_all_fonts_are_embedded_and_none_is_the_systems(long_pdf: PdfReader) -> None:
    names = set()
    for page in long_pdf.pages:
        for font in page["/Resources"]["/Font"].values():
            below = font.get_object()["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in below["/FontDescriptor"].get_object()
            names.add(below["/BaseFont"].split("+")[1])
    assert [name for name in names if not name.startswith(FAMILIES)] == []
    assert len(names) >= 6


def test_every_glyph_stands_for_a_character(pdf: PdfReader) -> None:
    fonts = [font.get_object() for page in pdf.pages for font in page["/Resources"]["/Font"].values()]
    assert [font["/BaseFont"] for font in fonts if b"<>" in font["/ToUnicode"].get_data()] == []


def test_sections_can_be_reached_by_the_outline(long_pdf: PdfReader) -> None:
    titles = [entry.title for entry in long_pdf.outline if not isinstance(entry, list)]
    assert titles == [
        "Page one",
        "Key facts",
        "Developments",
        "Chronology",
        "In their own words",
        "Accounts differ",
        "Calendar",
        "Gaps",
        "Articles chosen",
        "Method and sources",
    ]


@pytest.mark.parametrize("profile", ["3a", "ua1"])
@pytest.mark.parametrize("matter", [{"short": True}, {"times": 1}, {"times": 2}])
def test_a_validator_agrees(profile: str, matter: dict[str, Any]) -> None:
    page = pytest.importorskip("page", reason="the package page-validation is not installed")
    verdict = page.validate_pdf_bytes(draw(sample_report(**matter), b"{}"), profile=profile)
    assert [(failure.rule_id, failure.message) for failure in verdict.failures] == []


def test_the_pages_read_in_order(pdf: PdfReader) -> None:
    """The tags' order, not the drawing's: number, label and words of a paragraph follow each other."""
    order = [tag["/S"] for tag in tags(pdf)]
    assert order.index("/H1") < order.index("/H2") < order.index("/Table") < order.index("/Figure")


def test_it_is_readable_without_its_object_streams(drawn: bytes) -> None:
    assert PdfReader(BytesIO(drawn), strict=True).pages[0].extract_text() != ""


def test_a_stream_that_ends_in_cr_is_not_taken_for_a_shorter_one() -> None:
    before = b"/Length 2>>\nstream\nc\r\nendstream\nendobj\n"
    assert end_lines(before) == b"/Length 2>>\nstream\nc\r\rendstream\nendobj\n"
    assert end_lines(b"c\n\nendstream\nendobj\n") == b"c\n\nendstream\nendobj\n"
