"""`deskofficer stories`, as a person and a program use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from reports.cli import main

LONG = " ".join(f"Sailor {n} told the harbour court in Mersin which rope he had held that night." for n in range(20))
AGROUND = "The ferry Deniz Yildizi ran aground off Mersin. " + LONG
LINES = (
    ("http://a.example/1", "Ferry aground off Mersin", "2023-11-04", AGROUND),
    ("http://b.example/1", "Ferry aground, sailors heard", "2023-11-05", AGROUND),
    ("http://c.example/1", "212 saved from the Deniz Yildizi", "2023-11-04",
     "Boats took 212 people off the ferry Deniz Yildizi near Mersin."),
    ("http://c.example/2", "Cracks in Tavra dam", "2023-12-01",
     "Engineers found cracks in the wall of the Tavra dam above Kelmet."),
)  # fmt: skip


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "institute"
    file = tmp_path / "articles.jsonl"
    file.write_text(
        "\n".join(
            json.dumps({"url": url, "headline": headline, "published": day, "text": text, "language": "en"})
            for url, headline, day, text in LINES
        )
    )
    assert CliRunner().invoke(main, ["init", str(folder)]).exit_code == 0
    assert CliRunner().invoke(main, ["import", str(file), "--home", str(folder)]).exit_code == 0
    return folder


def said(home: Path, *words: str) -> str:
    result = CliRunner().invoke(main, ["stories", *words, "--home", str(home)])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_line_an_article_names_its_story(home: Path) -> None:
    lines = [json.loads(line) for line in said(home, "--jsonl").splitlines()]
    story = {line["url"]: line["story"] for line in lines}

    assert [set(line) for line in lines] == [{"url", "story"}] * 4
    assert story["http://a.example/1"] == story["http://b.example/1"] == story["http://c.example/1"]
    assert len(set(story.values())) == 2


def test_it_has_a_clock_of_its_own_like_the_others(home: Path) -> None:
    assert said(home, "--now", "2023-11-10T08:00Z", "--jsonl") == said(home, "--jsonl")


def test_json_has_copies_apart_and_counts_origins(home: Path) -> None:
    ferry, dam = json.loads(said(home, "--json"))

    assert (ferry["articles"], ferry["copies"]) == (
        ["http://a.example/1", "http://c.example/1"],
        ["http://b.example/1"],
    )
    assert (ferry["origins"], ferry["first"], ferry["last"]) == (2, "2023-11-04", "2023-11-05")
    assert (dam["headline"], dam["origins"], dam["copies"]) == ("Cracks in Tavra dam", 1, [])
    assert set(dam) == {"story", "headline", "articles", "copies", "origins", "first", "last"}


def test_the_last_line_says_of_how_many_stories_these_are_the_largest(home: Path) -> None:
    for words, line in (((), "2 stories\n"), (("--limit", "1"), "1 of 2 stories; --limit shows more\n")):
        assert CliRunner().invoke(main, ["stories", *words, "--home", str(home)]).stderr == line
    assert CliRunner().invoke(main, ["stories", "--json", "--jsonl", "--home", str(home)]).exit_code == 2


def test_a_list_reads_from_the_largest_story_down(home: Path) -> None:
    lines = said(home).splitlines()

    assert lines[:2] == ["Ferry aground off Mersin", "    2023-11-04 to 2023-11-05; origins 2; 1 copy"]
    assert said(home, "--limit", "1") in said(home)
    assert "Tavra" not in said(home, "--limit", "1")


def test_only_a_period_is_shown_when_one_is_asked_for(home: Path) -> None:
    assert [each["headline"] for each in json.loads(said(home, "--json", "--since", "2023-11-30"))] == [
        "Cracks in Tavra dam"
    ]
    assert json.loads(said(home, "--json", "--country", "jp")) == []
