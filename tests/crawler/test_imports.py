"""Articles come in as JSON lines of three kinds; a line that can't be read is named, and the rest goes on."""

import json
from pathlib import Path

import pytest

from crawler.imports import read_import
from crawler.records import Article, Failure

NEWS = Path(__file__).resolve().parents[2] / "../shared/news"
OWN = {"url": "http://a.example/1", "headline": "One", "published": "2023-11-04T12:00:00Z", "text": "First.\n\nSecond."}
NEWS_PLEASE = {
    "url": "http://b.example/2", "title": "Two", "maintext": "Only paragraph.", "date_publish": "2023-11-05 08:30:00",
    "source_domain": "b.example", "authors": ["Ann Shaw"], "language": "en",
}  # fmt: skip
FUNDUS = {
    "url": "http://c.example/3",
    "title": "Three",
    "plaintext": "Body text.",
    "publishing_date": "2023-11-06 09:00:00+00:00",
}


def lines(*records: object) -> list[str]:
    return [record if isinstance(record, str) else json.dumps(record) for record in records]


def test_the_three_forms_become_articles() -> None:
    own, news_please, fundus = read_import(lines(OWN, NEWS_PLEASE, FUNDUS))
    assert isinstance(own, Article)
    assert isinstance(news_please, Article)
    assert isinstance(fundus, Article)
    assert (own.headline, own.text, [block.text for block in own.blocks]) == (
        "One",
        "First.\n\nSecond.",
        ["First.", "Second."],
    )
    assert (own.published or "").startswith("2023-11-04T12:00:00")
    assert (news_please.headline, news_please.text, news_please.authors) == ("Two", "Only paragraph.", ("Ann Shaw",))
    assert (fundus.headline, fundus.text) == ("Three", "Body text.")
    assert [article.outlet for article in (own, news_please, fundus)] == ["a.example", "b.example", "c.example"]
    assert all(article.capture is None for article in (own, news_please, fundus))


def test_a_bad_line_is_named_and_the_rest_goes_on() -> None:
    bad, empty, good = read_import(lines("{", {"url": "http://a.example/9"}, OWN))
    assert isinstance(bad, Failure)
    assert bad.url == "line 1"
    assert isinstance(empty, Failure)
    assert isinstance(good, Article)


def test_an_unreadable_date_and_an_address_that_is_not_on_the_web_are_named() -> None:
    dated, addressed, undated = read_import(
        lines(OWN | {"published": "yesterday"}, OWN | {"url": "ftp://x.example/a"}, OWN | {"published": None})
    )
    assert isinstance(dated, Failure)
    assert 'published: "yesterday" is no date that can be read' in dated.why
    assert isinstance(addressed, Failure)
    assert addressed.why == 'line 2: url: expected http(s), found "ftp://x.example/a"'
    assert isinstance(undated, Article)
    assert undated.published is None


def test_articles_of_a_collection_have_names_instead_of_addresses() -> None:
    named, broken, bare = read_import(
        lines(OWN | {"url": "urn:collection:17"}, OWN | {"url": "http:///a"}, OWN | {"url": "collection 17"})
    )

    assert isinstance(named, Article)
    assert (named.url, named.outlet) == ("urn:collection:17", "")
    assert isinstance(broken, Failure)
    assert isinstance(bare, Failure)


@pytest.mark.skipif(not NEWS.exists(), reason="no ../shared/news beside the checkout")
@pytest.mark.parametrize("name", ["egypt", "libya", "events"])
def test_every_article_of_the_real_news_is_imported(name: str) -> None:
    with (NEWS / f"{name}.jsonl").open(encoding="utf-8") as rows:
        read = list(read_import(rows))

    assert [each for each in read if isinstance(each, Failure)] == []
    assert len(read) > 100
