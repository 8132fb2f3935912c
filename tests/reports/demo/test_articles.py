"""Article files: what they may say, the states that they give, and how their mistakes are reported."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reports.demo import examples_folder
from reports.demo.articles import PressArticle, PressBlock, load_articles, read_article
from reports.demo.tables import PressError

ARTICLES = Path(__file__).parent / "articles"
GOOD = """
headline = "H"
published = 2023-11-05T09:30:00+02:00
section = "Local"
"""
PARAGRAPH = """
[[blocks]]
kind = "paragraph"
text = "One."
"""


def bridge() -> PressArticle:
    return read_article(ARTICLES / "jordan-courier/2023-11-05-bridge-reopens.toml", ARTICLES)


def state(hour: int, day: int = 6) -> PressArticle:
    found = bridge().at(datetime(2023, 11, day, hour, tzinfo=UTC))
    assert found is not None
    return found


def complaint(folder: Path, text: str, name: str = "2023-11-05-x") -> str:
    file = folder / "an-outlet" / f"{name}.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(PressError) as caught:
        load_articles(folder)
    return str(caught.value)


def test_the_file_s_folder_and_name_give_outlet_day_and_slug() -> None:
    article = bridge()
    assert (article.outlet, article.slug) == ("jordan-courier", "bridge-reopens")
    assert article.id == "jordan-courier/2023-11-05-bridge-reopens"


def test_blocks_are_read_in_order_with_the_fields_of_their_kind() -> None:
    article = bridge()
    kinds = ["figure", "paragraph", "paragraph", "subhead", "paragraph", "list", "quote", "table", "paragraph"]
    assert [block.kind for block in article.blocks] == kinds
    assert article.blocks[3] == PressBlock("subhead", "What was mended", level=2)
    assert article.blocks[7].rows == (("Year", "Cars a day"), ("2019", "4,100"), ("2022", "6,350"))


def test_an_article_is_not_there_before_it_is_published() -> None:
    assert bridge().at(datetime(2023, 11, 5, 7, 29, 59, tzinfo=UTC)) is None
    assert bridge().at(datetime(2023, 11, 5, 7, 30, tzinfo=UTC)) is not None


def test_a_revision_replaces_what_it_names_from_its_instant_on() -> None:
    before, between, after = state(7), state(8), state(12)
    assert [each.headline.partition("opens")[2] for each in (before, between, after)] == [
        " & traffic returns",
        "; second lane approved",
        "; second lane approved",
    ]
    assert before.modified is None
    assert between.modified == datetime(2023, 11, 6, 8, tzinfo=UTC)
    assert between.blocks == before.blocks
    assert [block.text.partition(", and ")[2] for block in after.blocks] == ["a second lane was approved on Monday."]
    assert after.correction == "Earlier versions gave the wrong length and the wrong year."
    assert before.revisions == ()


def test_a_modification_that_is_still_to_come_is_not_shown() -> None:
    ferry = read_article(ARTICLES / "tigris-post/2023-11-04-ferry-timetable.toml", ARTICLES)
    early, late = ferry.at(datetime(2023, 11, 4, 8, tzinfo=UTC)), ferry.at(datetime(2023, 11, 5, tzinfo=UTC))
    assert early is not None
    assert late is not None
    assert (early.modified, early.changed) == (None, ferry.published)
    assert late.changed == ferry.modified


def test_articles_are_loaded_oldest_first() -> None:
    instants = [article.published for article in load_articles(ARTICLES)]
    assert len(instants) == 10
    assert instants == sorted(instants)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("headline = ", "not a TOML file: "),
        (PARAGRAPH, "headline: missing; expected text"),
        (GOOD, "blocks: missing; expected at least one [[blocks]] table"),
        ("colour = 1" + GOOD + PARAGRAPH, "colour: unknown field; known are headline, "),
        ("kind = 'rumour'" + GOOD + PARAGRAPH, "kind: expected one of news, opinion, "),
        ("authors = 'A. B.'" + GOOD + PARAGRAPH, "authors: expected a list of texts, found 'A. B.'"),
        (GOOD.replace("+02:00", "") + PARAGRAPH, "published: expected an instant with its offset, as 2023-"),
        ("copy_of = 'other/2023-11-05-x'" + GOOD + PARAGRAPH, "copy_of: expected the id of another article, found "),
        (GOOD + PARAGRAPH.replace('"One."', "3"), "blocks[0].text: expected text, found 3"),
        (GOOD + PARAGRAPH.replace('"paragraph"', '"poem"'), "blocks[0].kind: expected one of paragraph, "),
        (GOOD + PARAGRAPH + "[[blocks]]\nkind = 'list'", "blocks[1].items: missing; expected a list of texts"),
        (GOOD + PARAGRAPH + "items = []", "blocks[0].items: unknown field; known are kind, text"),
        (GOOD + "[[blocks]]\nkind = 'subhead'\ntext = 'S'\nlevel = 1", "blocks[0].level: expected a level from 2 to 6"),
        (GOOD + "[[blocks]]\nkind = 'table'\nrows = [['a', 'b'], ['c']]", "blocks[0].rows[1]: expected 2 cells as in"),
        (GOOD + PARAGRAPH + "[[revisions]]\nat = 2023-11-04T00:00:00Z", "revisions[0].at: expected an instant after"),
        (GOOD + PARAGRAPH + "[[revisions]]\nat = 2023-11-06T00:00:00Z", "revisions[0]: changes nothing; give one of"),
    ],
)
def test_a_mistake_is_reported_with_its_file_and_field(tmp_path: Path, text: str, wanted: str) -> None:
    assert complaint(tmp_path, text).startswith("an-outlet/2023-11-05-x.toml: ")
    assert wanted in complaint(tmp_path, text)


@pytest.mark.parametrize("name", ["some-slug", "2023-13-01-x", "2023-11-05-Big", "2023-11-05"])
def test_a_file_s_name_must_be_a_day_and_a_slug(tmp_path: Path, name: str) -> None:
    assert "expected a name like 2023-11-04-some-slug.toml" in complaint(tmp_path, GOOD + PARAGRAPH, name)


def test_every_article_of_the_examples_can_be_read() -> None:
    articles = load_articles(examples_folder() / "press/articles")
    assert len(articles) >= 60


def test_every_article_of_the_examples_is_filed_under_its_day() -> None:
    articles = load_articles(examples_folder() / "press/articles")
    assert [article.id for article in articles if article.day != article.published.date()] == []


def test_every_picture_that_the_examples_name_is_there() -> None:
    press = examples_folder() / "press"
    states = [
        blocks
        for article in load_articles(press / "articles")
        for blocks in (article.blocks, *(revision.changes.get("blocks", ()) for revision in article.revisions))
    ]
    named = {block.image for blocks in states for block in blocks if block.image}
    assert named - {file.name for file in (press / "images").iterdir()} == set()
