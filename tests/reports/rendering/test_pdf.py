"""What is drawn is what was composed, whole and in order; the same input gives the same bytes."""

from __future__ import annotations

import hashlib
import logging
import os
import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from reports.errors import RenderError
from reports.records import Printed, PrintedAnswer, Report, Statement
from reports.rendering.cells import cells, printed_statements
from reports.rendering.pdf import draw, environment
from tests.reports.sample_report import sample_report

ROOT = Path(__file__).resolve().parents[3]
DRAW_THE_SAMPLE = """
import sys
from reports.rendering.pdf import draw
from tests.reports.sample_report import sample_report
sys.stdout.buffer.write(draw(sample_report(times=2), b'{"version": 1}'))
"""


def folded(text: str) -> str:
    """Without blanks and what has no width: none of them is seen."""
    return re.sub(r"[\s\u200b\u2060]+", "", text)


def text_of(pdf: PdfReader) -> str:
    return folded("".join(page.extract_text() for page in pdf.pages))


def drawn_in_a_process_of_its_own(seed: str) -> bytes:
    answer = subprocess.run(
        [sys.executable, "-c", DRAW_THE_SAMPLE],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": f"UTC+{seed}"},
        capture_output=True,
        check=True,
    )
    return answer.stdout


# ---- the words -------------------------------------------------------------------------------------------------------


def test_every_sentence_stands_in_the_text_of_the_pdf(report: Report, pdf: PdfReader) -> None:
    text = text_of(pdf)
    sentences = [printed.statement.text for printed in printed_statements(report) if printed.statement.form != "row"]
    assert [sentence for sentence in sentences if folded(sentence) not in text] == []
    assert len(sentences) == 21


def test_every_cell_of_every_row_stands_in_the_text_of_the_pdf(report: Report, pdf: PdfReader) -> None:
    text = text_of(pdf)
    rows = [printed for printed in printed_statements(report) if printed.statement.form == "row"]
    missing = [cell.text for row in rows for cell in cells(row) if folded(cell.text) not in text]
    assert missing == []
    assert len(rows) == 32


def test_a_statement_is_followed_by_its_sources_and_on_page_one_by_its_paragraph(pdf: PdfReader) -> None:
    first = folded(pdf.pages[0].extract_text())
    assert folded("the foreign ministers of five Arab states.[1,5,7] ¶ 1") in first
    assert folded("of which thirty carried medical supplies.”[6] ¶ 8") in first


def test_page_one_stands_alone(report: Report, pdf: PdfReader) -> None:
    first = folded(pdf.pages[0].extract_text())
    expected = [report.title, report.client.name, report.client.handling, report.cutoff, report.edition, report.series]
    expected += [answer.question for answer in report.answers]
    expected += [printed.statement.text for printed in report.key_points]
    assert [words for words in expected if folded(words) not in first] == []
    assert "Developments" not in first


def test_words_of_an_article_are_never_markup(report: Report) -> None:
    words = "He wrote <b>“no”</b> & <script>alert(1)</script> {{ report }}."
    statement = Statement("S999", "answers", "quoted", "{words}", words, {"words": words}, ())
    answer = PrintedAnswer("Is <i>this</i> safe?", (Printed(statement, (("words", words, "en"),), (1,)),))
    pdf = PdfReader(BytesIO(draw(replace(report, answers=(answer,)), b"{}")))
    first = folded(pdf.pages[0].extract_text())
    assert folded(words) in first
    assert folded("Is <i>this</i> safe?") in first


def test_a_statement_whose_parts_are_not_its_text_is_not_drawn(report: Report) -> None:
    point = report.key_points[0]
    twisted = replace(point, parts=(("words", "Something else.", "en"),))
    with pytest.raises(
        RenderError, match=rf"^statement {point.statement.id} \(key points\): its parts do not make its"
    ):
        draw(replace(report, key_points=(twisted,)), b"{}")


def test_a_question_without_an_answer_says_so(report: Report) -> None:
    asked = replace(report, answers=(PrintedAnswer("Was Cyprus visited?", ()),))
    first = folded(PdfReader(BytesIO(draw(asked, b"{}"))).pages[0].extract_text())
    assert folded("Was Cyprus visited? No sentence in the articles chosen answers this") in first


def test_weasyprint_has_nothing_to_complain_about(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        draw(sample_report(times=2), b"{}")
        draw(sample_report(short=True), b"{}")
    assert [record.getMessage() for record in caplog.records] == []


# ---- the bytes -------------------------------------------------------------------------------------------------------


def test_two_processes_draw_the_same_bytes() -> None:
    assert drawn_in_a_process_of_its_own("1") == drawn_in_a_process_of_its_own("2")


def test_another_manifest_gives_another_document(report: Report, drawn: bytes) -> None:
    other = PdfReader(BytesIO(draw(report, b"{}")))
    assert other.trailer["/ID"][0] != PdfReader(BytesIO(drawn)).trailer["/ID"][0]


def test_the_manifest_is_attached_as_it_is(pdf: PdfReader, manifest: bytes) -> None:
    (attachment,) = pdf.attachment_list
    assert attachment.name == "manifest.json"
    assert attachment.content == manifest
    assert attachment.subtype == "/application/json"
    assert attachment.associated_file_relationship == "/Source"


def test_the_manifests_digest_is_in_the_metadata_and_on_the_last_page(pdf: PdfReader, manifest: bytes) -> None:
    digest = hashlib.sha256(manifest).hexdigest()
    assert pdf.metadata is not None
    assert pdf.metadata["/deskofficer-manifest"] == f"sha256:{digest}"
    assert digest in folded(pdf.pages[-1].extract_text())


def test_the_document_says_whose_it_is_and_when(report: Report, pdf: PdfReader) -> None:
    metadata = pdf.metadata
    assert metadata is not None
    assert (metadata.title, metadata.author) == (report.title, report.institute)
    assert (metadata.creation_date, metadata.modification_date) == (report.now, report.now)
    assert pdf.root_object["/Lang"] == "en"


def test_the_environment_names_programs_fonts_and_templates() -> None:
    found = environment()
    assert {"weasyprint", "pango", "harfbuzz", "zlib", "fonts", "templates"} <= set(found)
    assert all(re.fullmatch(r"\d+(\.\d+)+", found[name]) for name in ("weasyprint", "pango", "harfbuzz"))
    regular = (ROOT / "templates/report/fonts/SourceSerif4-Regular.ttf").read_bytes()
    assert found["fonts"]["SourceSerif4-Regular.ttf"] == "sha256:" + hashlib.sha256(regular).hexdigest()
    assert {"report.html.j2", "style.css"} <= set(found["templates"])


# ---- the pages -------------------------------------------------------------------------------------------------------


def test_up_to_six_pages_there_is_no_cover(pdf: PdfReader) -> None:
    assert len(pdf.pages) == 6
    assert "/PageLabels" not in pdf.root_object
    assert folded("Page 6 of 6") in folded(pdf.pages[5].extract_text())


def test_from_seven_pages_on_a_cover_with_the_contents_comes_first(long_pdf: PdfReader) -> None:
    assert len(long_pdf.pages) > 7
    assert long_pdf.page_labels[:3] == ["Cover", "1", "2"]
    cover = folded(long_pdf.pages[0].extract_text())
    assert folded("Contents") in cover
    assert folded("Your questions") in folded(long_pdf.pages[1].extract_text())


def test_the_contents_lead_to_the_pages_that_they_name(long_pdf: PdfReader) -> None:
    cover = long_pdf.pages[0].extract_text()
    for name, title in (("chronology", "Chronology"), ("method", "Method and sources")):
        place = long_pdf.named_destinations[name]
        page = long_pdf.get_destination_page_number(place)  # counted from 0, the cover
        assert re.search(rf"{title}\s*{page}\b", cover)
        assert title in long_pdf.pages[page].extract_text()


def test_a_note_is_short() -> None:
    pdf = PdfReader(BytesIO(draw(sample_report(short=True), b"{}")))
    assert len(pdf.pages) <= 3


@pytest.mark.parametrize("points", [1, 6])
def test_key_points_fit_on_page_one(report: Report, points: int) -> None:
    many = tuple(
        replace(point, statement=replace(point.statement, id=f"K{number}"))
        for number, point in enumerate((report.key_points * 2)[:points])
    )
    pdf = PdfReader(BytesIO(draw(replace(report, key_points=many), b"{}")))
    first = folded(pdf.pages[0].extract_text())
    assert [point.statement.text for point in many if folded(point.statement.text) not in first] == []


def test_where_page_one_runs_over_what_follows_begins_below_it(report: Report) -> None:
    many = [
        replace(printed, statement=replace(printed.statement, id=f"A{number}"))
        for number, printed in enumerate((report.answers[0].statements * 40)[:40])
    ]
    answers = tuple(PrintedAnswer(f"Question {number}?", (printed,)) for number, printed in enumerate(many))
    pdf = PdfReader(BytesIO(draw(replace(report, answers=answers), b"{}")))
    place = pdf.named_destinations["developments"]
    assert pdf.get_destination_page_number(place) > 1
    assert place["/Top"] < 700  # points from the foot; a section that begins a page stands higher


def test_the_day_of_a_revised_account_does_not_run_into_its_words(report: Report) -> None:
    shown = "9 November 2023 (revised on 10 November 2023)"
    (first, *others) = report.differences
    account = first.statements[0]
    parts = tuple((name, shown if name == "date" else text, tongue) for name, text, tongue in account.parts)
    statement = replace(account.statement, text="".join(text for _, text, _ in parts))
    revised = replace(first, statements=(replace(account, statement=statement, parts=parts), *first.statements[1:]))
    pdf = PdfReader(BytesIO(draw(replace(report, differences=(revised, *others)), b"{}")))
    text = "\n".join(page.extract_text() for page in pdf.pages)
    assert folded(shown) in folded(text)
    assert shown not in text  # in one line it is wider than its column
