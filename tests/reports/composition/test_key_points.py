"""Page one has a point of each story, then more of a story that has more."""

# ruff: noqa: E501 - a paragraph a line
from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from reports.composition.binding import Binder
from reports.composition.key_points import key_points
from reports.composition.statements import Writer
from reports.records import Dated, Findings, Passage, SentenceFinding
from reports.rendering.verification import verify
from tests.reports import institute_of_pages as pages
from tests.reports.analysis.made import OUTLETS, article

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
    assert len(points) == len(set(points)) == 3
    assert sum("Safadi" in each for each in points[:2]) == sum("Sudani" in each for each in points[:2]) == 1


def test_where_answers_take_the_best_meetings_in_the_countries_asked_for_follow_and_stand_apart(tmp_path: Path) -> None:
    folder = pages.edition(tmp_path)
    statements = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["statements"]
    points = [each["text"] for each in statements if each["section"] == "key points"]
    first = (folder / "page-one.txt").read_text(encoding="utf-8")

    assert [each.partition(",")[0] for each in points[:2]] == ["On 4 November 2023", "On 5 November 2023"]
    assert "Each from one source:\n1. On 4 November 2023, in Amman, " in first
    developments = [each["text"] for each in statements if each["section"] == "developments"]
    assert points[1] in developments  # a client finds it under its country too
    assert "in Baghdad, US Secretary of State Antony Blinken met Iraqi Prime Minister" in points[1]
    assert verify(folder, tmp_path).faults == ()


def test_a_sentence_that_opens_its_article_is_a_point_where_enough_others_are_left() -> None:
    def told(text: str, opens: bool, outlet: str = "courier") -> SentenceFinding:
        made = article(text if opens else f"Bread is cheap.\n\n{text}", outlet)
        at = made.text.index(text)
        day = Dated(date(2023, 11, 6), "published")
        return SentenceFinding(Passage(made, at, at + len(text)), 1, 1.0, day)

    opening = told("The council of Tarsk voted on the new bridge.", opens=True)
    of_state = told("The state council of Tarsk opened the harbour.", opens=True, outlet="state")
    others = tuple(told(f"Somebody painted wall number {each} of the port.", opens=False) for each in range(3))

    def points(*found: SentenceFinding) -> tuple[list[str], int]:
        written, alone = key_points(Writer(Binder(lambda _: None), OUTLETS, "en"), Findings(developments=found), 4)
        return [printed.statement.fields["words"] for printed, _ in written], alone

    assert points(of_state, *others, opening) == ([opening.passage.text], 1)
    assert points(*others[:2], opening) == ([], 0)
