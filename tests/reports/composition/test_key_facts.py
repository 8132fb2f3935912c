"""Key facts are rows whose every field is bound; one figure alone is no table."""

# ruff: noqa: E501 - a paragraph a line
from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reports.composition import sections
from reports.rendering.verification import verify
from tests.reports import institute_of_pages as pages

FIRST = "The Jordan Relief Fund counted 72 lorries that had entered Jordan through Aqaba by 6 November, before Blinken left Amman."
SECOND = "Jordan paid $40 million in food aid to three towns near Amman on 6 November, Foreign Minister Ayman Safadi told Blinken."


def rows(home: Path, sentences: tuple[str, ...]) -> list[dict[str, Any]]:
    more = (pages.TestPage("courier", "sums", "2023-11-06T12:00:00+03:00", "Blinken hears sums in Amman", sentences),)
    folder = pages.edition(home, *more)
    assert verify(folder, home).faults == ()
    statements = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["statements"]
    return [each for each in statements if each["section"] == "key facts"]


def test_two_figures_are_rows_with_day_figure_words_and_outlet(tmp_path: Path) -> None:
    found = rows(tmp_path, (FIRST, SECOND))

    assert {each["form"] for each in found} == {"row"}
    assert "72 lorries" in {each["fields"]["figure"] for each in found}
    assert 2 <= len(found) <= 5
    for each in found:
        assert {c["field"] for c in each["citations"] if c["role"] != "also"} == set(each["fields"])


def test_fewer_figures_than_make_a_table_are_left_to_the_paragraphs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sections, "FEWEST_FACTS", 9)

    assert rows(tmp_path, (FIRST, SECOND)) == []
