"""Positions are those of actors: who has no office, and is quoted by one article alone, is a witness."""

# ruff: noqa: E501 - a paragraph a line
from __future__ import annotations

import json
from pathlib import Path

from tests.reports import institute_of_pages as pages

WITNESS = "“The convoy of the secretary passed our bakery in Amman twice that morning,” said Lina Haddar in Amman on Monday, as Blinken left."
MINISTER = "“The road between Amman and Baghdad will stay open all winter long,” said Jordanian Transport Minister Karim Valdan in Amman on Monday, as Blinken left."

OLD = "“The tunnel under the old market will never be dug by us,” said Jordanian Transport Minister Karim Valdan in Amman on 2 October 2022, before Blinken came."


def test_a_witness_has_no_position(tmp_path: Path) -> None:
    more = (
        pages.TestPage("courier", "street", "2023-11-06T12:00:00+03:00", "Blinken leaves Amman", (WITNESS, "Shops in Amman were open late.")),
        pages.TestPage("courier", "road", "2023-11-06T13:00:00+03:00", "Blinken and the road to Baghdad", (MINISTER, "Drivers in Amman wait for fuel.")),
    )  # fmt: skip
    folder = pages.edition(tmp_path, *more)

    statements = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["statements"]
    positions = " ".join(each["text"] for each in statements if each["section"] == "positions")
    assert "Karim Valdan" in positions
    assert "Lina Haddar" not in positions


def test_words_of_an_earlier_year_are_no_position_of_their_article_s_day(tmp_path: Path) -> None:
    page = pages.TestPage(
        "courier", "road", "2023-11-06T13:00:00+03:00", "Blinken and the road to Baghdad", (MINISTER, OLD)
    )

    folder = pages.edition(tmp_path, page)

    statements = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["statements"]
    printed = " ".join(each["text"] for each in statements)
    assert "The road between Amman and Baghdad" in printed
    assert "The tunnel under the old market" not in printed


def test_who_leads_a_programme_for_refugees_is_none_and_a_correspondent_holds_no_position(tmp_path: Path) -> None:
    words = "“{} between Amman and Baghdad will be too narrow for all lorries next winter,” said {} in Amman on Monday, as Blinken left."
    said = (
        words.format("The road", "Ines Calder, refugee programme director of the Norvian Red Cross,"),
        words.format("The railway", "Qorvane correspondent Dana Orlen"),
        words.format("The bridge", "Sami Haddar, a refugee from Tarsk,"),
    )
    page = pages.TestPage("courier", "road", "2023-11-06T13:00:00+03:00", "Blinken and the road to Baghdad", said)

    folder = pages.edition(tmp_path, page)

    statements = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["statements"]
    positions = " ".join(each["text"] for each in statements if each["section"] == "positions")
    assert [name in positions for name in ("Ines Calder", "Dana Orlen", "Sami Haddar")] == [True, False, False]
