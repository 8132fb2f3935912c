"""`verify` names whatever was drawn over a page, cut off it, led elsewhere or put beside it, though sums agree."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from io import BytesIO
from itertools import count
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    RectangleObject,
    StreamObject,
    TextStringObject,
)

from reports.rendering.drawn import document_digest, page_digests, texts_of
from reports.rendering.glyphs import Shapes
from reports.rendering.manifest import digest
from reports.rendering.pdf import draw
from reports.rendering.verification import verify
from reports.rendering.verification.earlier import earlier_digest
from reports.rendering.verification.printed import look_at_pages
from tests.reports.sample_report import sample_report
from tests.reports.verification.test_printed import rewrite_sums

STROKES = b"\nq 1 1 1 rg 150 420 420 60 re f Q q 0 0 0 RG 3 w 160 430 m 160 470 l 200 470 l S Q\n"
REDRAWN, BESIDE = "is not as it was drawn", "its outline, title, actions or attachments are not as they were made"
Forge = Callable[[PdfWriter], object]


def name(word: str) -> NameObject:
    return NameObject(f"/{word}")


def stroke_over(number: int) -> Forge:
    """A white box and lines of one's own, at the end of what a page draws."""

    def forge(pdf: PdfWriter) -> None:
        page = pdf.pages[number]
        stream = DecodedStreamObject()
        stream.set_data(page.get_contents().get_data() + STROKES)  # type: ignore[union-attr]
        page[name("Contents")] = pdf._add_object(stream)

    return forge


def picture_of_a_link(pdf: PdfWriter) -> None:
    form = StreamObject()
    form.set_data(b"1 1 1 rg 0 0 300 60 re f 0 g 20 20 60 5 re f")
    form.update({name("Type"): name("XObject"), name("Subtype"): name("Form")})
    form[name("BBox")] = ArrayObject([NumberObject(each) for each in (0, 0, 300, 60)])
    link = DictionaryObject({name("Type"): name("Annot"), name("Subtype"): name("Link")})
    link[name("Rect")] = ArrayObject([FloatObject(each) for each in (165, 500, 465, 560)])
    link[name("AP")] = DictionaryObject({name("N"): pdf._add_object(form)})
    pdf.pages[0].setdefault(name("Annots"), ArrayObject()).append(pdf._add_object(link))


def lead_elsewhere(pdf: PdfWriter) -> None:
    links = [note.get_object() for page in pdf.pages for note in page.get("/Annots", ())]
    for link in links:
        if "/A" in link:
            link["/A"][name("URI")] = TextStringObject("http://other.example/login")


def cut(pdf: PdfWriter) -> None:
    pdf.pages[0].mediabox = RectangleObject((0, 200, 595, 841))


@pytest.mark.parametrize(
    ("forge", "where", "what"),
    [
        (picture_of_a_link, ", page 1", ["a link draws something over it: /AP", REDRAWN]),
        (stroke_over(0), ", page 1", [REDRAWN]),
        (cut, ", page 1", ["is cut to another size than it was drawn in", REDRAWN]),
        (lambda pdf: pdf.pages[0].rotate(180), ", page 1", ["is turned by 180 degrees", REDRAWN]),
        (lambda pdf: pdf.pages[1].rotate(90), ", page 2", ["is turned by 90 degrees", REDRAWN]),
        (
            lambda pdf: pdf.add_attachment("more.txt", b"The King left."),
            "",
            ["has attachments besides its manifest: more.txt", BESIDE],
        ),
        (
            lambda pdf: pdf.add_attachment("manifest.json", b"{}"),
            "",
            ["has attachments besides its manifest: manifest.json", BESIDE],
        ),
        (
            lambda pdf: pdf.root_object.update({name("OpenAction"): DictionaryObject({name("S"): name("JavaScript")})}),
            "",
            ["does something when it is opened: /OpenAction", BESIDE],
        ),
        (lambda pdf: pdf.add_metadata({"/Title": "The King left"}), "", [BESIDE]),
    ],
)
def test_a_forged_pdf_is_named_whatever_was_done_to_it(
    edition: Path, forge: Forge, where: str, what: list[str]
) -> None:
    assert changed(edition, forge) == [f"report.pdf{where}: {each}" for each in what]


def test_strokes_on_the_page_that_prints_the_manifests_digest_are_named(edition: Path) -> None:
    last = len(PdfReader(edition / "report.pdf").pages)

    assert changed(edition, stroke_over(last - 1)) == [f"report.pdf, page {last}: {REDRAWN}"]


def test_links_that_lead_elsewhere_are_named_with_their_address(edition: Path) -> None:
    said = changed(edition, lead_elsewhere)

    assert {each.partition(": ")[2] for each in said} == {
        "a link leads to http://other.example/login, which is no source",
        REDRAWN,
    }


def draw_one_letter_as_another(pdf: PdfWriter) -> None:
    """In the font of the headlines "a" takes the shape of "n"."""
    fonts = pdf.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    serif = next(each.get_object() for each in fonts.values() if "Serif" in each.get_object()["/BaseFont"])
    file = serif["/DescendantFonts"][0].get_object()["/FontDescriptor"]["/FontFile2"]
    coded = serif["/ToUnicode"].get_data().decode()
    a, n = (int(re.search(rf"<([0-9a-f]{{4}})> <{ord(letter):04x}>", coded)[1], 16) for letter in "an")  # type: ignore[index]
    with TTFont(BytesIO(file.get_data())) as font:
        names = font.getGlyphOrder()
        font["glyf"][names[a]] = font["glyf"][names[n]]
        font.save(written := BytesIO())
    file.set_data(written.getvalue())


def test_a_font_that_draws_one_letter_as_another_is_noticed(edition: Path) -> None:
    assert f"report.pdf, page 1: {REDRAWN}" in changed(edition, draw_one_letter_as_another)


def changed(edition: Path, forge: Forge) -> list[str]:
    """The faults of the edition whose PDF was changed, its sums too."""
    pdf = PdfWriter(clone_from=edition / "report.pdf")
    forge(pdf)
    pdf.write(edition / "report.pdf")
    rewrite_sums(edition)
    return [str(fault) for fault in verify(edition).faults]


def test_of_an_edition_of_an_earlier_version_its_digests_are_held_and_the_rest_is_looked_for(edition: Path) -> None:
    reader = PdfReader(edition / "report.pdf")
    manifest = json.loads((edition / "manifest.json").read_bytes())
    del manifest["document"]
    texts = zip(reader.pages, texts_of(reader), strict=True)
    manifest["pages"] = [earlier_digest(page, text, "printed nowhere") for page, text in texts]
    found = look_at_pages(edition / "report.pdf", manifest)
    assert (found.faults, found.as_drawn) == ((), False)

    changed(edition, lambda pdf: [stroke_over(0)(pdf), picture_of_a_link(pdf), pdf.add_attachment("more.txt", b"No.")])

    assert [str(fault) for fault in look_at_pages(edition / "report.pdf", manifest).faults] == [
        "report.pdf: has attachments besides its manifest: more.txt",
        "report.pdf, page 1: a link draws something over it: /AP",
        f"report.pdf, page 1: {REDRAWN}",
    ]


def test_a_page_is_the_same_whatever_digest_is_printed_on_it_and_another_with_any_other_change() -> None:
    report = sample_report(short=True)
    seeds = (f"{{{number}}}".encode() for number in count())
    with_ff = next(each for each in seeds if "ff" in digest(each))
    without = next(each for each in seeds if "ff" not in digest(each))

    one, other = (PdfReader(BytesIO(draw(report, each))) for each in (with_ff, without))

    assert page_digests(one, digest(with_ff)) == page_digests(other, digest(without))
    assert page_digests(one, digest(without)) != page_digests(other, digest(without))
    assert document_digest(one, digest(with_ff)) == document_digest(other, digest(without))


def test_a_damaged_font_is_a_pdf_that_cannot_be_read(edition: Path) -> None:
    pdf = PdfReader(edition / "report.pdf")
    fonts = pdf.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    font = next(each.get_object() for each in fonts.values())
    below = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    file = next(
        file for key, file in below["/FontDescriptor"].get_object().items() if key in ("/FontFile2", "/FontFile3")
    )
    file.get_object().set_data(file.get_object().get_data()[:300])

    with pytest.raises(ValueError, match="a font in it is damaged"):
        Shapes().of(font, range(40))
