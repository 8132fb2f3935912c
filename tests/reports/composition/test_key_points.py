"""Page one has a point of each story, then more of a story that has more."""

# ruff: noqa: E501 - a paragraph a line
from __future__ import annotations

import json
from pathlib import Path

from reports.rendering.verification import verify
from tests.reports import institute_of_pages as pages

# Each tells what the other outlet told, in its own words.
OF_AMMAN = pages.TestPage("tigris", "amman", "2023-11-05T08:00:00+03:00", "Blinken in Amman before Baghdad", (
    "Jordanian Foreign Minister Ayman Safadi met US Secretary of State Antony Blinken in Amman on 4 November 2023.",
    "The Iraqi delegation flew home the same night.",
))  # fmt: skip
OF_BAGHDAD = pages.TestPage("courier", "baghdad", "2023-11-06T08:00:00+03:00", "Blinken met al-Sudani in Baghdad", (
    "Iraqi Prime Minister Mohammed Shia al-Sudani received US Secretary of State Antony Blinken in Baghdad on 5 November 2023.",
    "The airport road was closed for an hour.",
))  # fmt: skip


def test_a_story_of_a_journey_has_more_than_one_point(tmp_path: Path) -> None:
    folder = pages.edition(tmp_path, OF_AMMAN, OF_BAGHDAD)
    statements = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["statements"]
    points = [each["text"] for each in statements if each["section"] == "key points"]

    assert verify(folder, tmp_path).faults == ()
    assert len(points) == len(set(points)) == 2
    assert sum("Safadi" in each for each in points) == sum("Sudani" in each for each in points) == 1
