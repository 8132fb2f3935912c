"""`deskofficer search`: copies of one text are one answer, unless each is asked for."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from crawler.archive import Article, open_archive
from reports.cli import main

NOW = datetime(2023, 11, 10, 8, tzinfo=UTC)
TEXT = (
    "TOLMAR (Reuters) - The three bridges of Tolmar will be closed to lorries from Sunday night until the frost is "
    "over, Mayor Irena Walsted told the council on Friday, because engineers found cracks in two of the pillars. "
    "Hauliers fear for the winter: a lorry will have to go by Estrin and lose two hours each way."
)


COMMISSION = ("commission", "--client", "first-client", "--since", "2023-11-01", "--topic")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    assert CliRunner().invoke(main, ["init", str(tmp_path / "home")]).exit_code == 0
    with open_archive(tmp_path / "home") as archive:
        for hour, outlet in enumerate(("un-news", "hill", "tigris")):
            url = f"http://{outlet}.example/1"
            archive.keep(
                Article(url, url, f"Bridges {hour}", TEXT, outlet, published=f"2023-11-04T0{hour}:00:00Z"), None, NOW
            )
    return tmp_path / "home"


def search(home: Path, *words: str) -> str:
    done = CliRunner().invoke(main, ["search", *words, "--home", str(home)])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_one_line_a_text_says_how_many_copies_there_are_and_where(home: Path) -> None:
    assert search(home, "Tolmar").splitlines()[:2] == [
        "2023-11-04  UN News: Bridges 0 (+2 copies: hill, tigris; text of Reuters)",
        "            http://un-news.example/1",
    ]
    assert search(home, "Tolmar", "--outlet", "hill").splitlines()[0] == (
        "2023-11-04  hill: Bridges 1 (+2 copies: UN News, tigris; text of Reuters)"
    )


def test_a_word_with_a_minus_may_not_stand_there_and_is_no_option(home: Path) -> None:
    assert search(home, "Tolmar", "-hauliers", "--all") == ""
    assert search(home, "-north", "Tolmar", "--all") == search(home, "Tolmar", "--all") != ""
    assert search(home, "Tolmar", '-"lose two hours"') == ""


def test_json_has_the_addresses_of_the_copies_and_whose_text_it_is(home: Path) -> None:
    (found,) = json.loads(search(home, "Tolmar", "--json"))
    assert found["copies"] == ["http://hill.example/1", "http://tigris.example/1"]
    assert (found["agency"], found["url"]) == ("Reuters", "http://un-news.example/1")
    assert found["score"] > 0


def test_each_copy_is_listed_where_that_is_asked_for(home: Path) -> None:
    found = json.loads(search(home, "Tolmar", "--all", "--json"))
    assert sorted((each["outlet"], tuple(each["copies"])) for each in found) == [
        ("hill", ()), ("tigris", ()), ("un-news", ()),
    ]  # fmt: skip
    assert "copies" not in search(home, "Tolmar", "--all")


def test_many_plain_words_that_no_article_has_all_of_find_those_with_most(home: Path) -> None:
    found = json.loads(search(home, "Tolmar", "closes", "bridges", "before", "frost", "--json"))

    assert [each["url"] for each in found] == ["http://un-news.example/1"]
    assert json.loads(search(home, "Tolmar", "closes", "bridges", "--json")) == []
    assert json.loads(search(home, "Tolmar", "closes", "bridges", '"before frost"', "--json")) == []


def test_the_last_line_says_of_how_many_articles_these_are_the_first(home: Path) -> None:
    done = CliRunner().invoke(main, ["search", "Tolmar", "--all", "--limit", "2", "--home", str(home)])
    assert done.stderr == "2 of 3 articles; --limit shows more\n"
    assert CliRunner().invoke(main, ["search", "Tolmar", "--all", "--home", str(home)]).stderr == "3 articles\n"


def test_without_words_the_beginning_is_cut_at_a_word(home: Path) -> None:
    assert search(home).splitlines()[2].endswith("until the frost is over, Mayor Irena Walsted told the council on …")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["search", "x", "--country", "Jordan"], '--country: "Jordan" is no ISO 3166-1 country code'),
        (["stories", "--country", "XX"], '--country: "XX" is no ISO 3166-1 country code'),
        (["search", "x", "--region", "Nowhere"], '--region: "Nowhere" is not known; expected for example Middle East'),
        (["search", "x", "--language", "xx"], '--language: "xx" is no BCP 47 language'),
        (["study", "--topic", "Ports", "--countries", "Jordan"], "code; did you mean JO?"),
        (["study", "--topic", "Ports", "--regions", "Mittelerde"], '--regions: "Mittelerde" is not known'),
        (["study", "--topic", ""], "--topic: "),
        (["export", "--since", "2023-11-02", "--until", "2023-11-01"], "--since: 2023-11-02 is after --until"),
        ([*COMMISSION, "Ports", "--countries", "JO,Turkey"], "code; did you mean TR?"),
        ([*COMMISSION, "Ports", "--regions", "Mittelerde"], '--regions: "Mittelerde" is not known'),
        ([*COMMISSION, "Ports", "--until", "2023-10-01"], "--since: 2023-11-01 is after --until, 2023-10-01"),
        ([*COMMISSION, "A"], "--topic: "),
        (["search", "x", "--language", "klingon"], '--language: "klingon" is no BCP 47 language'),
        (["study", "--topic", "Ports", "--language", "klingon"], '--language: "klingon" is no BCP 47 language'),
        (["search", "x", "--since", "2023-11-02", "--until", "2023-11-01"], "--since: 2023-11-02 is after --until"),
        (
            ["study", "--topic", "Ports", "--part", "places", "--json", "--jsonl"],
            "--json and --jsonl exclude each other",
        ),
        (
            ["study", "--topic", "Ports", "--part", "coverage", "--jsonl"],
            "coverage is one object: print it with --json",
        ),
        (["extract", "--explain", "--all", "--json", "x.html"], "--all and --json exclude each other"),
    ],
)
def test_a_filter_that_names_nothing_is_refused(home: Path, words: list[str], complaint: str) -> None:
    done = CliRunner().invoke(main, [*words, "--home", str(home)])
    assert done.exit_code == 2
    assert complaint in done.stderr


def test_an_outlet_that_the_folder_does_not_have_is_said(home: Path) -> None:
    done = CliRunner().invoke(main, ["search", "x", "--outlet", "nope", "--home", str(home)])
    assert (done.exit_code, done.stdout) == (1, "")
    assert CliRunner().invoke(main, ["export", "--outlet", "nope", "--home", str(home)]).stderr == done.stderr
    assert done.stderr == 'deskofficer: --outlet: no outlet "nope"; known: hill, tigris, un-news, un-news-arabic\n'
