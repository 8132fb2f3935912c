"""The command, used as a person uses it: in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reports.cli import VERBS, main

PAGE = (
    '<html lang="en"><head><title>Ministers meet</title><meta property="article:published_time" '
    'content="2023-11-04T18:00:00+03:00"></head><body><article><h1>Ministers meet</h1>'
    + "<p>The ministers of five states met in Amman on Saturday and spoke for three hours about the lorries.</p>"
    * 1
    + "<p>The host said afterwards that a second meeting would be held in the spring, in a city still to be chosen.</p>"
    "</article></body></html>"
)
ARTICLE = {"url": "http://a.example/1", "headline": "One", "published": "2023-11-04", "text": "Ministers met in Amman."}

POST = 'name = "Post"\nhome = "http://a.example/"\nlanguage = "en"\ncountry = "GH"\nfeeds = ["http://a.example/f"]\n'


def run(*words: str, stdin: str = "", home: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "DESKOFFICER_HOME"}
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "reports.cli", *words, *(["--home", str(home)] if home else [])],
        input=stdin, capture_output=True, text=True, env=environment, check=False,
    )  # fmt: skip


@pytest.fixture
def home(tmp_path: Path) -> Path:
    assert run("init", str(tmp_path / "institute")).returncode == 0
    return tmp_path / "institute"


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_an_example(verb: str) -> None:
    import click

    context = click.Context(main)
    command = main.get_command(context, verb)
    assert f"Example: deskofficer {verb}" in " ".join(command.get_help(click.Context(command)).split())


def test_init_makes_a_folder_that_works_at_once_and_leaves_what_is_there(home: Path) -> None:
    made = {str(path.relative_to(home)) for path in home.rglob("*")}
    assert {
        "institute.toml",
        "archive.sqlite",
        "clients/first-client.toml",
        "outlets/un-news.toml",
        "mail/inbox/new",
    } <= made
    (home / "institute.toml").write_text((home / "institute.toml").read_text().replace("Our Institute", "Ours"))
    again = run("init", str(home))
    assert (again.stdout, again.stderr) == ("", f"{home}: is set up already; nothing was changed\n")
    assert "Ours" in (home / "institute.toml").read_text()
    for verb, talk in {"outlets": "", "clients": "", "status": "", "commissions": "0 commissions\n"}.items():
        done = run(verb, home=home)
        assert (done.returncode, done.stderr) == (0, talk)


def test_a_client_is_listed_with_addresses_and_domains(home: Path) -> None:
    (home / "clients/marine.toml").write_text(
        'name = "Marine Underwriters"\ndomains = ["marine.example"]\nform = "note"\n'
    )
    assert "marine           Marine Underwriters  (note, en, @marine.example)" in run("clients", home=home).stdout


def test_extract_answers_line_by_line_and_goes_on_after_a_bad_one() -> None:
    lines = "\n".join([json.dumps({"url": "http://a.example/1", "html": PAGE}), "no json", json.dumps({"url": "u2"})])
    done = run("extract", "--jsonl", stdin=lines)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["url"] for answer in answers][::2] == ["http://a.example/1", "u2"]
    assert answers[0]["headline"] == "Ministers meet"
    assert ["error" in answer for answer in answers] == [False, True, True]
    assert done.returncode == 1


def test_articles_go_in_and_come_out_again(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    file.write_text(json.dumps(ARTICLE) + "\nnot json\n")
    done = run("import", str(file), home=home)
    assert done.stdout == f"{file}: 1 new, 0 revised, 0 same, 1 failed\n"
    assert "line 2" in done.stderr
    assert done.returncode == 1
    exported = run("export", home=home).stdout
    assert json.loads(exported)["text"] == ARTICLE["text"]
    file.write_text(exported)
    assert run("import", str(file), home=home).stdout == f"{file}: 0 new, 0 revised, 1 same\n"
    found = run("search", "Amman", "--json", home=home)
    assert [hit["headline"] for hit in json.loads(found.stdout)] == ["One"]


def test_what_cannot_be_done_is_said_in_a_line_with_status_1(home: Path, tmp_path: Path) -> None:
    period = ("--since", "2023-11-01", "--until", "2023-11-10")
    for words, said in (
        (("commission", "--client", "nobody", "--topic", "Ports", *period), "no client 'nobody'; known: first-client"),
        (("report", "C-2023-0009"), "no commission C-2023-0009; there is none yet"),
        (("crawl", "nowhere"), "no such outlet; known: un-news, un-news-arabic"),
    ):
        done = run(*words, home=home)
        assert done.returncode == 1, done
        assert said in done.stderr
        assert "Traceback" not in done.stderr
    assert "not found" in run("verify", str(tmp_path / "none")).stdout
    assert "deskofficer init" in run("status", home=tmp_path).stderr


def test_what_is_no_edition_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("words")
    for name, said in (
        ("notes.txt", "is no PDF; give an edition's folder or its PDF"),
        (".", "is no edition's folder: none of manifest.json, report.pdf, SHA256SUMS is in it"),
        ("none", "not found; give an edition's folder or its PDF"),
    ):
        done = run("verify", str(tmp_path / name))
        assert (done.returncode, done.stdout, done.stderr) == (1, f"{tmp_path / name}: {said}\n", "")
    done = run("verify", "--json", str(tmp_path / "notes.txt"))
    assert (done.returncode, json.loads(done.stdout)["holds"]) == (1, False)


def test_wrong_usage_ends_with_status_2(home: Path) -> None:
    assert run("crawl", "--limit", "none", home=home).returncode == 2
    assert run("nonsense").returncode == 2
    assert run("extract").returncode == 2
    assert run("report", "C-1", "--now", "2023-11-10T08:00", home=home).returncode == 2
    commission = ("commission", "--client", "first-client", "--topic", "Ports", "--since", "2023-11-02")
    for words, said in (
        (("--until", "2023-11-10", "--countries", "XX"), "no ISO 3166-1 country code"),
        (("--until", "2023-11-01"), "2023-11-02 is after --until, 2023-11-01"),
    ):
        done = run(*commission, *words, home=home)
        assert (done.returncode, said in done.stderr) == (2, True)


def test_an_empty_selection_says_what_was_looked_for_and_what_to_do(home: Path) -> None:
    period = ("--since", "2023-11-01", "--until", "2023-11-10")
    number = run(
        "commission", "--client", "first-client", "--topic", "Submarine cables", *period, home=home
    ).stdout.strip()
    done = run("report", number, home=home)
    assert done.returncode == 1
    assert "nothing found for “Submarine cables”" in done.stderr
    assert "the archive has 0 articles of that time, of which 0 with a word of the topic" in done.stderr
    assert "crawl or import articles of that time" in done.stderr
    assert list((home / "editions").iterdir()) == []


def test_the_commands_that_do_not_crawl_do_not_load_scrapy_or_weasyprint() -> None:
    code = (
        "import sys; import reports.cli, reports.cli.verify, reports.cli.search, reports.cli.lists; "
        "import reports.cli.commission; "
        "print([name for name in ('scrapy', 'weasyprint', 'trafilatura', 'twisted') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_an_imported_article_of_a_day_to_come_is_named(home: Path) -> None:
    done = run("import", "-", stdin=json.dumps(ARTICLE | {"published": "2124-11-04"}), home=home)
    assert done.stdout == "-: 1 new, 0 revised, 0 same\n"
    assert "published 2124-11-04, a day that is still to come" in done.stderr


def test_an_imported_article_is_of_the_country_of_its_outlet(home: Path) -> None:
    outlet = (
        'name = "Post"\nhome = "http://a.example/"\nlanguage = "en"\ncountry = "GH"\nfeeds = ["http://a.example/f"]\n'
    )
    (home / "outlets" / "post.toml").write_text(outlet)
    resigned = ARTICLE | {"outlet": "post", "text": "The minister of roads resigned."}

    assert run("import", "-", stdin=json.dumps(resigned), home=home).returncode == 0
    assert run("search", "--country", "GH", home=home).stderr == "1 article\n"
    assert run("search", "--country", "US", home=home).stderr.startswith("0 articles")


def test_an_outlet_whose_articles_have_no_date_is_named_and_is_not_called_silent(home: Path) -> None:
    (home / "outlets" / "post.toml").write_text(POST)
    undated = ARTICLE | {"outlet": "post", "published": None}
    dated = ARTICLE | {"url": "http://b.example/1", "text": "Ministers met in Amman on Saturday to speak of lorries."}
    lines = "\n".join(json.dumps(each) for each in (undated, dated))
    assert run("import", "-", stdin=lines, home=home).returncode == 0

    assert "post: 1 of 1 article without a date" in run("status", home=home).stdout
    assert "dates: post: 1 of 1 article without a date" in run("doctor", home=home).stdout
    studied = run("study", "--topic", "Ministers in Amman", "--since", "2023-11-01", "--until", "2023-11-10", home=home)
    assert "post: silent" not in studied.stdout + studied.stderr
    again = run("crawl", "post", "--again", home=home)
    assert again.stdout == "post                 0 captures read again: 0 new, 0 revised, 0 same\n"


def test_a_client_is_told_how_far_the_language_of_its_reports_is_served(home: Path) -> None:
    (home / "clients" / "gaimu.toml").write_text('name = "Gaimu"\nlanguage = "ja"\n')
    assert "gaimu: articles in Japanese are kept and searched" in run("clients", home=home).stderr
    asked = run("commission", "--client", "gaimu", "--topic", "Roads", "--since", "2023-11-01", home=home)
    assert "gaimu: articles in Japanese" in asked.stderr
