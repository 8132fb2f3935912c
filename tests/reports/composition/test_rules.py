"""The rules of composition, held against whole editions: rights, once, short paragraphs, nothing padded."""

# ruff: noqa: E501 - a paragraph a line
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from crawler.archive import open_archive
from reports.composition.binding import Binder
from reports.composition.phrases import not_found
from reports.composition.statements import Field, Writer
from reports.newsroom.building import build
from reports.records import Passage
from reports.rendering.verification import verify
from tests.reports.analysis.made import OUTLETS, article
from tests.reports.institute_of_pages import NOW, TestPage, commission, make_institute


def statements(home: Path, **asked: object) -> list[dict[str, Any]]:
    with open_archive(home) as archive:
        folder = build(home, archive, commission(archive, **asked), NOW).folder
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["statements"]


def quoted_of(outlet: str, found: list[dict[str, Any]]) -> list[str]:
    return [c["quote"] for s in found for c in s["citations"] if c["role"] == "words" and c["outlet"] == outlet]


def outlet_says(home: Path, outlet: str, line: str) -> None:
    with (home / "outlets" / f"{outlet}.toml").open("a", encoding="utf-8") as file:
        file.write(line + "\n")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_institute(tmp_path)


def test_an_outlet_that_allows_facts_only_is_never_quoted(home: Path) -> None:
    outlet_says(home, "tigris", 'use = "facts"')
    found = statements(home)
    assert quoted_of("tigris", found) == []
    assert quoted_of("courier", found) != []


def test_an_outlet_that_allows_nothing_is_not_cited_at_all(home: Path) -> None:
    outlet_says(home, "tigris", 'use = "none"')
    assert [c for s in statements(home) for c in s["citations"] if c["outlet"] == "tigris"] == []


@pytest.mark.parametrize("bound", ["words_of_edition", "words_of_article"])
def test_no_more_words_are_quoted_than_an_outlet_allows(home: Path, bound: str) -> None:
    outlet_says(home, "courier", f"{bound} = 40")
    found = [
        (s, c) for s in statements(home) for c in s["citations"] if c["role"] == "words" and c["outlet"] == "courier"
    ]
    words: dict[str, int] = {}
    for _, citation in found:
        of = citation["outlet"] if bound == "words_of_edition" else citation["article"]
        words[of] = words.get(of, 0) + len(citation["quote"].split())
    assert max(words.values()) <= 40


def test_a_state_outlet_is_labelled_in_every_sentence_that_names_it(home: Path) -> None:
    outlet_says(home, "courier", 'state = "owned"')
    named = [s["text"] for s in statements(home) if "The Courier" in s["text"]]
    assert named != []
    assert [text for text in named if "The Courier, state-owned" not in text] == []


def test_the_method_names_the_outlets_of_states_and_what_is_not_printed_of_them(home: Path) -> None:
    outlet_says(home, "courier", 'state = "linked"')
    with open_archive(home) as archive:
        folder = build(home, archive, commission(archive), NOW).folder
    pages = PdfReader(folder / "report.pdf").pages
    text = " ".join("".join(page.extract_text() for page in pages).split())
    said = "Of The Courier, owned by a state or linked to one, nothing is printed on others than that state."
    assert "".join(said.split()) in "".join(text.split())


def test_each_passage_is_printed_once(home: Path) -> None:
    quotes = [c["quote"] for s in statements(home) for c in s["citations"] if c["role"] == "words"]
    assert sorted(set(quotes)) == sorted(quotes)


def test_what_was_asked_and_not_found_is_said_with_the_number_of_articles(home: Path) -> None:
    first = statements(home)[0]
    assert first["section"] == "answers"
    assert first["text"] == f"Not found in {first['fields']['n']} articles."
    assert first["fields"]["n"] == str(len({citation["article"] for citation in first["citations"]}))


def test_a_period_that_has_articles_of_some_days_alone_is_told(home: Path) -> None:
    found = [s["text"] for s in statements(home, since=date(2023, 6, 1)) if s["section"] == "gaps"]
    assert found[0] == (
        "The 4 articles that were read are of 4 November 2023 to 7 November 2023; none is of the rest of the period."
    )


def test_a_few_quiet_days_and_days_to_come_are_no_gap(home: Path) -> None:
    found = statements(home, since=date(2023, 11, 1), until=date(2023, 12, 31))
    assert [s["text"] for s in found if s["section"] == "gaps" and "rest of the period" in s["text"]] == []


def test_months_between_articles_without_any_are_told(home: Path) -> None:
    page = TestPage("tigris", "old", "2023-08-20T09:00:00+03:00", "Blinken in Baghdad in summer", (
        "US Secretary of State Antony Blinken met Iraqi Prime Minister Mohammed Shia al-Sudani in Baghdad on 20 August 2023.",
        "The Iraqi government said that the talks of Blinken and al-Sudani in Baghdad were about water.",
    ))  # fmt: skip
    summer = make_institute(home / "summer", page)
    with open_archive(summer) as archive:
        folder = build(summer, archive, commission(archive, since=date(2023, 8, 1)), NOW).folder
    gaps = [
        each for each in json.loads((folder / "manifest.json").read_text())["statements"] if each["section"] == "gaps"
    ]
    assert [each["text"] for each in gaps] == [
        "None of the 5 articles that were read is of a day between 20 August 2023 and 4 November 2023.",
    ]
    assert verify(folder, summer).faults == ()


def test_of_accounts_that_differ_none_is_printed_alone(home: Path) -> None:
    with open_archive(home) as archive:
        article = next(each for each in archive.all() if each.outlet == "tigris")
    writer = Writer(Binder(lambda _: None), {}, "en")
    imported = replace(article, capture=None)
    passages = [Passage(imported, 0, end) for end in (20, 30)]
    for fewest, left in ((3, 0), (2, 2)):
        with writer.together(fewest) as written:
            for passage in passages:
                row = writer.write(
                    "differences",
                    "reported_undated",
                    {"outlet": Field((passage,), "outlet"), "words": Field((passage,))},
                )
                written += [row] if row else []
        assert (len(written), len(writer.statements), len(writer.sources)) == (left, left, min(left, 1))
        assert writer.may_print(passages[0]) is (left == 0)


@pytest.mark.parametrize(("number", "text"), [(1, "Not found in 1 article."), (2, "Not found in 2 articles.")])
def test_one_article_is_one(number: int, text: str) -> None:
    read = tuple(article(f"Bread is cheap in Amman, said baker number {each}.") for each in range(number))

    printed = not_found(Writer(Binder(lambda _: None), OUTLETS, "en"), "answers", read)

    assert printed is not None
    assert printed.statement.text == text


@pytest.mark.parametrize(
    ("topic", "title"),
    [
        ("talks of Blinken in Baghdad", "Talks of Blinken in Baghdad"),
        ("alSudani and Blinken in Baghdad", "alSudani and Blinken in Baghdad"),
    ],
)
def test_a_title_begins_with_a_capital_where_its_first_word_has_none(home: Path, topic: str, title: str) -> None:
    with open_archive(home) as archive:
        folder = build(home, archive, commission(archive, topic=topic), NOW).folder
    assert title in (folder / "page-one.txt").read_text(encoding="utf-8").splitlines()
    assert verify(folder, home).faults == ()
