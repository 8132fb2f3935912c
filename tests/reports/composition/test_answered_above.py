"""A passage is printed once: a question that the same words answer points to them, and is not "not found"."""

from __future__ import annotations

from pathlib import Path

from crawler.archive import open_archive
from reports.composition.sections import ABOVE
from reports.newsroom.building import build
from reports.rendering.verification import verify
from tests.reports import institute_of_pages as pages

QUESTIONS = ("What did Iraqi lawmakers discuss?", "Who discussed the visit of Blinken?")


def test_a_second_question_that_the_same_words_answer_says_where_they_are(tmp_path: Path) -> None:
    pages.make_institute(tmp_path)
    with open_archive(tmp_path) as archive:
        folder = build(tmp_path, archive, pages.commission(archive, questions=QUESTIONS), pages.NOW).folder
    first = (folder / "page-one.txt").read_text(encoding="utf-8")

    assert verify(folder, tmp_path).faults == ()
    assert first.count("“Iraqi lawmakers discussed") == 1
    assert f"{QUESTIONS[1]}\n{ABOVE}.\n" in first


def test_what_somebody_said_of_anything_is_near_to_the_question_what_he_said(tmp_path: Path) -> None:
    said = (
        "US Secretary of State Antony Blinken met Jordanian Foreign Minister Ayman Safadi in Amman on 6 November 2023.",
        "“I shall hand over the papers in order and without any noise,” Jordanian Foreign Minister Ayman Safadi said.",
    )
    page = pages.TestPage("courier", "papers", "2023-11-06T12:00:00+03:00", "Blinken meets Safadi in Amman", said)
    pages.make_institute(tmp_path, page)
    with open_archive(tmp_path) as archive:
        asked = pages.commission(archive, questions=("What did Safadi say?",))
        folder = build(tmp_path, archive, asked, pages.NOW).folder

    assert verify(folder, tmp_path).faults == ()
    assert "“I shall hand over the papers" in (folder / "page-one.txt").read_text(encoding="utf-8")
