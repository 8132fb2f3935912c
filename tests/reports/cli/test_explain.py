"""`deskofficer extract --explain`, used as a person uses it who mends an outlet."""

import json
import re
import subprocess
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.reports.cli.test_verbs import PAGE, run

PICKED = PAGE.replace(
    "</article>", '<p class="signed">Words by <b>Ines Okoro</b>, pictures by the harbour</p></article>'
)
NEAR = 0.15  # by which a chance may have moved since the page was written
COURIER = 'name = "Courier"\nhome = "http://courier.example/"\nlanguage = "en"\ncountry = "JO"\n'


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.html"
    file.write_text(PICKED)
    return file


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "outlets").mkdir()
    return tmp_path


def outlet(home: Path, more: str) -> None:
    (home / "outlets" / "courier.toml").write_text(COURIER + more)


def told(done: subprocess.CompletedProcess[str], name: str) -> list[str]:
    return next(field["value"] for field in json.loads(done.stdout)["told"] if field["name"] == name)


def test_a_page_is_explained_to_a_person(page: Path) -> None:
    done = run("extract", "--explain", str(page))
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == page.as_uri()
    assert lines[2] == "headline    Ministers meet"
    assert any("paragraph" in line and "The ministers of five states" in line for line in lines)


def test_an_outlet_is_mended_by_a_rule_and_then_by_a_page_object(home: Path, page: Path) -> None:
    words = ("extract", "--explain", "--json", str(page))
    outlet(home, '[select]\nauthors = "p.signed b"\ndrop = ".signed, .gone"\n')
    by_rule = run(*words, "--outlet", "courier", home=home)
    assert told(by_rule, "authors") == ["Ines Okoro"]
    assert [rule["elements"] for rule in json.loads(by_rule.stdout)["rules"]] == [1, 1]
    outlet(home, 'page = "courier.py:Courier"\n')
    (home / "outlets" / "courier.py").write_text(
        "from crawler.pages.own.page_object import ArticlePage, field\n\n\nclass Courier(ArticlePage):\n"
        '    @field\n    def authors(self):\n        return self.texts("p.signed b")\n'
    )
    by_class = run(*words, "--outlet", "courier", home=home)
    assert told(by_class, "authors") == ["Ines Okoro"]
    assert json.loads(by_class.stdout)["page"] == "courier.py:Courier: authors"
    assert json.loads(by_class.stdout)["article"]["outlet"] == "courier"


def test_the_example_of_the_page_on_outlets_is_what_is_printed(tmp_path: Path) -> None:
    page = (Path(__file__).parents[3] / "docs/outlets.md").read_text(encoding="utf-8")
    (tmp_path / "page.html").write_text(page.partition("```html\n")[2].partition("```")[0])
    printed = run("extract", "--explain", str(tmp_path / "page.html")).stdout.splitlines()
    shown = page.partition("```text\n")[2].partition("```")[0].splitlines()
    by_line = {line[9:]: line for line in printed if line[2:3] in ("+", " ")}
    for line in shown[shown.index("...") + 2 :]:
        chances = [re.search(r"\d\.\d\d", each) for each in (line, by_line.get(line[9:], ""))]
        if "mean chance" not in line:
            assert all(chances), line
            assert abs(float(chances[0][0]) - float(chances[1][0])) < NEAR, line  # type: ignore[index]
    assert [line for line in shown[: shown.index("...")] if line not in printed] == []


def test_what_cannot_be_explained_is_said_and_the_rest_goes_on(home: Path, page: Path) -> None:
    done = run("extract", "--explain", "missing.html", str(page))
    assert done.returncode == 1
    assert "deskofficer: missing.html: " in done.stderr
    assert "Traceback" not in done.stderr
    assert "Ministers meet" in done.stdout
    outlet(home, '[select]\nbdy = "div"\n')
    (home / "outlets" / "other.toml").write_text(COURIER)
    assert (
        "select.bdy: unknown field" in run("extract", "--explain", str(page), "--outlet", "courier", home=home).stderr
    )
    assert "no such outlet; known: other" in run("extract", "--explain", str(page), "--outlet", "x", home=home).stderr
    assert run("extract", "--explain", str(page), "--outlet", "other", home=home).returncode == 0


def test_a_page_without_an_article_ends_with_status_1(tmp_path: Path) -> None:
    (tmp_path / "front.html").write_text("<html><body><h1>All news</h1><p>Nothing yet.</p></body></html>")
    done = run("extract", "--explain", str(tmp_path / "front.html"))
    assert done.returncode == 1
    assert "NO ARTICLE: " in done.stdout


def test_options_of_an_explanation_are_wrong_usage_without_it(page: Path) -> None:
    assert run("extract", "--outlet", "courier", "--jsonl").returncode == 2
    assert run("extract", "--json", str(page)).returncode == 2
    assert run("extract", "--all", str(page)).returncode == 2
    assert run("extract", "--explain", "--jsonl").returncode == 2


def test_what_is_no_page_is_said_in_plain_words_and_the_rest_goes_on(tmp_path: Path, page: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(b"%PDF-1.7\nwords that are none of an article")
    (tmp_path / "noise").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "notes.md").write_text("# Notes\n\nThe ministers met, and 3 < 4.\n" * 20)
    (tmp_path / "pages.jsonl").write_text(json.dumps({"url": "http://paper.example/", "html": PAGE}))
    names = ["report.pdf", "noise", "missing.html", ".", "notes.md", "pages.jsonl"]
    sources = [*(str(tmp_path / name) for name in names), "ftp://paper.example/a"]
    done = run("extract", *sources, str(page))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer.get("error") for answer in answers] == [
        "is a PDF file, no page",
        "is binary data, no page",
        "there is no such file",
        "is a folder; name the files in it",
        "is text without HTML, no page",
        "is JSON, no page; lines with url and html are read with --jsonl",
        "ftp addresses are not fetched; expected http(s), or a file's path",
        None,
    ]
    assert answers[6]["url"] == "ftp://paper.example/a"
    assert (done.returncode, done.stderr) == (1, "")
    warned = tmp_path / "warned.html"
    warned.write_text(f"Warning: a notice of the server's\n{PAGE}")
    assert json.loads(run("extract", str(warned)).stdout)["headline"] == "Ministers meet"
    explained = run("extract", "--explain", *sources)
    assert "report.pdf: is a PDF file, no page\n" in explained.stderr


def test_an_article_is_printed_by_the_rules_of_its_outlet(home: Path, page: Path) -> None:
    outlet(home, '[select]\nauthors = "p.signed b"\n')
    done = run("extract", "--outlet", "courier", str(page), home=home)
    article = json.loads(done.stdout)
    assert (article["authors"], article["outlet"], article["url"]) == (["Ines Okoro"], "courier", page.as_uri())


def test_a_page_is_fetched_by_its_address(home: Path, page: Path) -> None:
    (home / "report.pdf").write_bytes(b"%PDF-1.7\n")
    (home / "institute.toml").write_text(
        '[institute]\nname = "I"\naddress = "editor@institute.example"\n[network]\nallow = ["127.0.0.0/8"]\ndelay = 0\n'
    )
    handler = partial(SimpleHTTPRequestHandler, directory=str(page.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        root = f"http://127.0.0.1:{server.server_port}"
        done = run("extract", "--explain", f"{root}/page.html", f"{root}/none.html", home=home)
        other = run("extract", f"{root}/report.pdf", home=home)
        server.shutdown()
    assert done.stdout.splitlines()[0] == f"{root}/page.html"
    assert "headline    Ministers meet" in done.stdout
    assert f"{root}/none.html: " in done.stderr
    assert json.loads(other.stdout) == {"url": f"{root}/report.pdf", "error": "is application/pdf, no page"}
    assert done.returncode == 1
