"""`deskofficer study`, used as a person and a program use it."""

from __future__ import annotations

import json
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler.archive import to_json
from tests.reports.cli.test_verbs import run
from tests.reports.orlen_trip import TRIP, UNRELATED

TOPIC = ("study", "--topic", "Dana Orlen and the road to the coast")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("study") / "institute"
    assert run("init", str(folder)).returncode == 0
    file = folder / "articles.jsonl"
    file.write_text("".join(json.dumps(to_json(article)) + "\n" for article in (*TRIP, *UNRELATED)), encoding="utf-8")
    assert run("import", str(file), home=folder).returncode == 0
    return folder


def study(home: Path, *more: str) -> subprocess.CompletedProcess[str]:
    done = run(*TOPIC, *more, home=home)
    assert done.returncode == 0, done.stderr
    return done


def test_the_findings_come_as_one_object_with_every_part(home: Path) -> None:
    found = json.loads(study(home, "--json").stdout)

    asked = "selection key_points chronology actors quotations places differences calendar facts gaps coverage stories"
    assert {*asked.split(), "since", "until", "topic"} <= found.keys()
    assert (found["since"], found["until"]) == ("2023-11-04", "2023-11-09")
    assert found["key_points"]
    assert found["quotations"][0]["citations"][0]["quote"] == found["quotations"][0]["words"]


def test_what_appeared_after_the_cutoff_is_not_looked_at(home: Path) -> None:
    period = ("--since", "2023-11-04", "--until", "2023-11-09", "--json")
    at_noon = json.loads(study(home, *period, "--now", "2023-11-05T12:00Z").stdout)
    at_last = json.loads(study(home, *period).stdout)

    published = {each.url: datetime.fromisoformat(each.published or "") for each in (*TRIP, *UNRELATED)}
    early = {url for url, when in published.items() if when <= datetime(2023, 11, 5, 12, tzinfo=UTC)}
    chosen = {each["url"] for each in at_noon["selection"]["chosen"]}
    assert chosen
    assert chosen <= early
    assert not {each["url"] for each in at_last["selection"]["chosen"]} <= early


def test_the_entries_of_one_part_come_a_line_each(home: Path) -> None:
    oldest_first = [json.loads(line) for line in study(home, "--part", "chronology", "--jsonl").stdout.splitlines()]
    ranked = [
        json.loads(line) for line in study(home, "--part", "chronology", "--ranked", "--jsonl").stdout.splitlines()
    ]

    days = [entry["date"] for entry in oldest_first]
    assert days
    assert days == sorted(days)
    assert set(days) <= {entry["date"] for entry in ranked}
    assert {"date", "certainty", "sentence", "citations"} <= ranked[0].keys()


def test_a_person_can_read_it(home: Path) -> None:
    done = study(home)

    assert "key points\n" in done.stdout
    assert "http://" in done.stdout
    assert "studying" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--jsonl",), "name it with --part"),
        (("--part", "facts", "--ranked"), "--ranked orders the chronology"),
        (("--since", "2023-11-09", "--until", "2023-11-01"), "is after --until"),
        (("--countries", "XQ"), "no ISO 3166-1 country code"),
        (("--regions", "Atlantis"), "is not known"),
    ],
)
def test_what_is_asked_wrongly_is_said(home: Path, words: tuple[str, ...], said: str) -> None:
    done = run(*TOPIC, *words, home=home)

    assert done.returncode in (1, 2)
    assert said in done.stderr
    assert done.stdout == ""


def test_a_topic_that_nothing_is_about_is_a_reasoned_failure(home: Path) -> None:
    done = run("study", "--topic", "Antarctic krill quotas", home=home)

    assert done.returncode == 1
    assert "nothing found for “Antarctic krill quotas”" in done.stderr
