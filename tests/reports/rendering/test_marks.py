"""Marks within marks are single, apostrophes of one kind; and an edition that is printed so is proved all the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from reports.rendering.marks import typeset, typeset_parts
from reports.rendering.verification import verify
from tests.reports import institute_of_pages as pages


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("“The road stays open,” the minister said.", "‘The road stays open,’ the minister said."),
        ('He said "never" and "no more".', "He said ‘never’ and ‘no more’."),
        ("A `` no-drive '' zone", "A ‘ no-drive ’ zone"),
        (
            "Norvia's ministers' talks on the 'Coast Road' of '11",
            "Norvia’s ministers’ talks on the ‘Coast Road’ of ’11",
        ),
        ("Norvia 's ministers don't talk", "Norvia ’s ministers don’t talk"),
        ("Rock 'n' roll", "Rock ’n’ roll"),
    ],
)
def test_marks_within_marks_are_single_and_apostrophes_curly(text: str, printed: str) -> None:
    assert typeset(text, is_quoted=True) == printed


def test_outside_of_marks_double_ones_stay() -> None:
    assert typeset("The “Coast Road” of Norvia's north") == "The “Coast Road” of Norvia’s north"


def test_what_is_written_from_right_to_left_stays_as_it_is() -> None:
    assert typeset('قال: "نعم"', is_quoted=True, language="ar") == 'قال: "نعم"'


def test_an_edition_with_marks_within_marks_verifies(tmp_path: Path) -> None:
    said = "Jordanian Foreign Minister Ayman Safadi called Blinken's visit to Amman “long and useful” on Monday."
    page = pages.TestPage(
        "courier",
        "visit",
        "2023-11-06T12:00:00+03:00",
        "Safadi calls Blinken's visit “useful”",
        (said, "Rain fell in Amman on Monday."),
    )

    folder = pages.edition(tmp_path, page)

    statements = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["statements"]
    assert any("“long and useful”" in each["text"] for each in statements)  # as cited
    shown = " ".join(" ".join(page.extract_text() for page in PdfReader(folder / "report.pdf").pages).split())
    assert "Blinken’s visit to Amman ‘long and useful’ on Monday." in shown
    assert verify(folder, tmp_path).faults == ()


def test_words_from_right_to_left_are_of_one_piece_with_their_marks() -> None:
    parts = [("", "Reported: “", "en"), ("words", "نعم", "ar"), ("", "” · ", "en")]
    of_two = [("", "“", "en"), ("words", "نعم", "ar"), ("", " ", "en"), ("along", "غدا", "ar"), ("", "”", "en")]

    assert typeset_parts(parts) == [("", "Reported: ", "en"), ("words", "“نعم”", "ar"), ("", " · ", "en")]
    assert typeset_parts(of_two) == [("words", "“نعم", "ar"), ("", " ", "en"), ("along", "غدا”", "ar")]
    assert typeset_parts([("", "“", "en"), ("words", "evet", "tr"), ("", "”", "en")])[0] == ("", "“", "en")
