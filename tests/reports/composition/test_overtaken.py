"""What was announced and is past stands in the calendar, with its outcome, and verifies as every statement does."""

# ruff: noqa: E501 - a paragraph a line
from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from reports.rendering.verification import verify
from tests.reports import institute_of_pages as pages
from tests.reports.verification.checker import check

CATALOGUE = Path(__file__).resolve().parents[3] / "templates/report/frames.toml"
PLAN = "US Secretary of State Antony Blinken will visit Ankara on Thursday, the Foreign Ministry in Amman said."
DONE = "US Secretary of State Antony Blinken arrived in Ankara on Thursday and stayed for three hours."
OTHER = "Jordanian Foreign Minister Ayman Safadi left Amman for Oslo on Friday."


def edition(home: Path, last: str) -> Path:
    """An edition over the pages, an announcement of 6 November among them, and one of 10 November."""
    more = (
        pages.TestPage("courier", "plan", "2023-11-06T12:00:00+03:00", "Blinken to visit Ankara", (PLAN, "The Turkish embassy in Amman gave no programme of the journey.")),
        pages.TestPage("tigris", "last", "2023-11-10T08:00:00+03:00", "Iraq and Jordan after the visit", (last, "Rain fell in Baghdad and in Amman for the third day of the week.")),
    )  # fmt: skip
    return pages.edition(home, *more)


def in_calendar(folder: Path) -> list[dict[str, Any]]:
    statements = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["statements"]
    return [each for each in statements if each["section"] == "calendar" and "Announced for" in each["frame"]]


def holds(folder: Path, home: Path) -> bool:
    catalogue = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))
    frames = {(form, text) for forms in catalogue.values() for form, names in forms.items() for text in names.values()}
    return verify(folder, home).faults == () and set(check(folder, frames).values()) == {True}


def test_what_took_place_is_said_with_both_articles_cited(tmp_path: Path) -> None:
    folder = edition(tmp_path, DONE)

    (row,) = in_calendar(folder)
    assert row["text"] == f"Announced for 9 November 2023; took place. · “{PLAN}” · The Courier"
    assert {(each["role"], each["rule"], each["quote"]) for each in row["citations"]} == {
        ("field", "ahead", "Thursday"),
        ("words", None, PLAN),
        ("field", "outlet", PLAN),
        ("also", None, DONE),
    }
    assert holds(folder, tmp_path)


def test_where_no_article_speaks_of_it_that_is_said(tmp_path: Path) -> None:
    folder = edition(tmp_path, OTHER)

    (row,) = in_calendar(folder)
    assert row["text"] == f"Announced for 9 November 2023; no report found. · “{PLAN}” · The Courier"
    assert holds(folder, tmp_path)
