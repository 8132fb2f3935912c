"""An institute may change how a page looks; a template can neither load what is not ours nor fail without its name."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from reports.errors import RenderError
from reports.records import CoverageDay, Printed, Report, Statement
from reports.rendering.pages import draw_page
from reports.rendering.pdf import draw, environment


def override(home: Path, name: str, text: str) -> Path:
    """Put a template of the institute's own into its folder."""
    file = home / "templates" / "report" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return home


def test_an_institutes_template_is_taken_before_the_shipped_one(tmp_path: Path, report: Report) -> None:
    override(tmp_path, "gaps.html.j2", "<p class='lead'>Nothing was sought in vain.</p>")
    pdf = PdfReader(BytesIO(draw(report, b"{}", tmp_path)))
    text = "".join(page.extract_text() for page in pdf.pages)
    assert "Nothing was sought in vain." in text
    assert "not found in 43 articles" not in text


def test_an_institutes_style_is_taken_before_the_shipped_one(tmp_path: Path, report: Report) -> None:
    override(tmp_path, "style.css", "@page { size: A5 }")
    page = PdfReader(BytesIO(draw(report, b"{}", tmp_path))).pages[0]
    assert round(float(page.mediabox.width)) == 420


def test_the_environment_tells_an_institutes_template_from_the_shipped_one(tmp_path: Path) -> None:
    shipped, own = environment(), environment(override(tmp_path, "gaps.html.j2", ""))
    differing = {name for name, digest in own["templates"].items() if shipped["templates"].get(name) != digest}
    assert differing == {"gaps.html.j2"}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{% for gap in %}", r"^templates/report/gaps\.html\.j2, line 1: Expected an expression"),
        ("\n\n{{ report.gasp }}", r"^templates/report/gaps\.html\.j2, line 3: .* has no attribute 'gasp'"),
        ("\n{{ nobody }}", r"^templates/report/gaps\.html\.j2, line 2: 'nobody' is undefined"),
        ("{{ 1 // 0 }}", r"^templates/report/gaps\.html\.j2, line 1: .*by zero"),
        ("{% include 'report/none.j2' %}", r"^templates/report/none\.j2: there is no such template"),
    ],
)
def test_a_broken_template_is_named_with_its_line(tmp_path: Path, report: Report, text: str, complaint: str) -> None:
    with pytest.raises(RenderError, match=complaint):
        draw(report, b"{}", override(tmp_path, "gaps.html.j2", text))


@pytest.mark.parametrize(
    "markup",
    [
        "<img src='file:///etc/passwd' alt='x'>",
        "<img src='http://127.0.0.1:9/x.png' alt='x'>",
        "<img src='HTTPS://example.org/x.png' alt='x'>",
        "<img src='data:image/png;base64,AAAA' alt='x'>",
        "<img src='bundle:../../etc/passwd' alt='x'>",
        "<img src='bundle:/etc/passwd' alt='x'>",
        "<img src='bundle:report/%2e%2e/%2e%2e/pyproject.toml' alt='x'>",
        "<style>@import url(file:///etc/hosts);</style>",
        "<style>p { background: url(file:///etc/hosts) }</style>",
        "<style>@font-face { font-family: X; src: url(http://127.0.0.1:9/x.ttf) } p { font-family: X }</style>",
        "<link rel='attachment' href='file:///etc/passwd'>",
        "<a rel='attachment' href='file:///etc/passwd'>x</a>",
        "<svg xmlns='http://www.w3.org/2000/svg'><title>x</title><image href='file:///etc/passwd'/></svg>",
    ],
)
def test_nothing_is_loaded_but_files_of_the_templates(tmp_path: Path, report: Report, markup: str) -> None:
    with pytest.raises(RenderError, match=r"^templates/report/(page_one|report)\.html\.j2: .*bundle:|no such file"):
        draw(report, b"{}", override(tmp_path, "particulars.html.j2", markup))


def test_a_link_out_of_the_templates_folder_is_not_followed(tmp_path: Path, report: Report) -> None:
    override(tmp_path, "particulars.html.j2", "<img src='bundle:report/picture.png' alt='x'>")
    (tmp_path / "templates/report/picture.png").symlink_to("/etc/passwd")
    with pytest.raises(RenderError, match="no such file"):
        draw(report, b"{}", tmp_path)


def test_an_institutes_picture_is_drawn(tmp_path: Path, report: Report) -> None:
    override(tmp_path, "particulars.html.j2", "<img src='bundle:report/seal.svg' alt='Our seal'>")
    override(
        tmp_path, "seal.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9'/></svg>"
    )
    assert draw(report, b"{}", tmp_path).startswith(b"%PDF-1.7")


def test_foreign_words_carry_their_language_and_direction(report: Report) -> None:
    page = draw_page("report.html.j2", report, None, page_one="alone", closer=False, digest="0")
    assert '<bdi lang="ar" dir="rtl">صدى الشرق</bdi>' in page
    assert '<blockquote lang="ar" dir="rtl"><p>“ما يُدمَّر' in page
    assert '<span lang="tr">Haber Köprüsü</span>' in page


@pytest.mark.parametrize(
    ("imported", "where"),
    [
        (0, "on the page that was captured;"),
        (1, "on the page that was captured or, of articles that were imported as text, in that text;"),
        (99, "in the text that was imported, for no page was captured;"),
    ],
)
def test_the_evidence_says_what_a_statement_is_bound_to(report: Report, imported: int, where: str) -> None:
    sources = [
        replace(each, article=replace(each.article, capture=None)) if each.number <= imported else each
        for each in report.sources
    ]
    html = draw_page(
        "report.html.j2", replace(report, sources=tuple(sources)), None, page_one="alone", closer=False, digest="0"
    )
    assert f"or has its every field, {where}" in " ".join(html.split())


def test_a_report_of_one_statement_counts_it_as_one_and_of_no_source_explains_no_number(report: Report) -> None:
    def front(some: Report) -> str:
        return " ".join(draw_page("report.html.j2", some, None, page_one="full", closer=False, digest="0").split())

    one = replace(report, statements=report.statements[:1], sources=report.sources[:1])
    assert "1 statement of news rests on 1 cited article." in front(one)
    assert "A number in brackets" not in front(replace(one, sources=()))


def test_what_a_row_says_around_its_date_stands_beneath_what_happened(report: Report) -> None:
    frame = "Announced for {date}; took place. · “{words}” · {outlet}"
    fields = {"date": "9 November 2023", "words": "Orlen will visit Tarsk.", "outlet": "The Courier"}
    parts = (
        ("", "Announced for ", "en"), ("date", fields["date"], "en"), ("", "; took place. · “", "en"),
        ("words", fields["words"], "en"), ("", "” · ", "en"), ("outlet", fields["outlet"], "en"),
    )  # fmt: skip
    statement = Statement("S900", "calendar", "row", frame, frame.format(**fields), fields, ())
    drawn = replace(report, overtaken=(Printed(statement, parts, (1,)),))
    html = draw_page("report.html.j2", drawn, None, page_one="alone", closer=False, digest="0")
    row = " ".join(html[html.index('id="S900"') :].split())
    assert row.startswith(
        'id="S900"> <th scope="row" class="date"><span class="whole">9 November 2023</span></th> '
        "<td>“Orlen will visit Tarsk.” "
        '<span class="outcome">Announced for <span class="whole">9 November 2023</span>; took place.</span></td>'
    )


def drawn_page(report: Report, page_one: str = "alone") -> str:
    html = draw_page("report.html.j2", report, None, page_one=page_one, closer=False, digest="0")
    return " ".join(html.split())


def test_page_one_counts_its_statements_and_sources_in_words_that_fit(report: Report) -> None:
    one = replace(report, statements=report.statements[:1], sources=report.sources[:1])

    news = len([each for each in report.statements if each.section not in ("coverage", "gaps")])
    assert 0 < news < len(report.statements)
    assert f"{news} statements of news rest on {len(report.sources)} cited articles." in drawn_page(report)
    assert "1 statement of news rests on 1 cited article." in drawn_page(one)
    gaps = tuple(each for each in report.statements if each.section == "gaps")
    assert " news rest" not in drawn_page(replace(report, statements=gaps))


def test_without_a_source_no_number_in_brackets_is_explained(report: Report) -> None:
    assert "A number in brackets" not in drawn_page(replace(report, sources=()))


def test_a_chart_over_years_names_them(report: Report) -> None:
    years = (CoverageDay("2022-11-03", "3 Nov", 1), CoverageDay("2023-11-03", "3 Nov", 2))

    within, over = drawn_page(report), drawn_page(replace(report, coverage_days=years))

    assert "most of 6 Nov<" in within
    assert ">3 Nov 2022</text>" in over
    assert "most of 3 Nov 2023<" in over
    assert "3 Nov 2022 1; 3 Nov 2023 2." in over
