# ruff: noqa: E501 - pages as one line each
"""A page is read into an article whose every line stands on the page;
any bytes at all are an article or a clear error."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.article_json import from_json, to_json
from crawler.errors import PageError
from crawler.pages import read
from crawler.pages.extract import answer_line, extract_lines
from crawler.records import Outlet
from crawler.text.page_text import page_text
from reports.demo.designs import Designs, around
from reports.demo.press import Press
from reports.shipped import examples_folder

FIRST = (
    "The council of the port town met on Tuesday to talk about the harbour wall, which the October storms had broken."
)
SECOND = "Engineers told the members that the repair would take until the spring and cost four million in local money."
COURIER = Outlet("courier", "The Courier", "http://a.example/", "en", "JO", timezone="Asia/Amman")


def page(body: str = "", head: str = "", language: str = "en") -> str:
    return (
        f'<html lang="{language}"><head><meta charset="utf-8"><title>Harbour wall to be mended | The Courier</title>{head}'
        '</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Harbour wall to be mended</h1>'
        f"<p>{FIRST}</p><p>{SECOND}</p>{body}</article><footer><p>All rights reserved.</p></footer></body></html>"
    )


def test_the_headline_is_the_pages_own_without_the_outlet() -> None:
    assert read(page(), "http://a.example/1").headline == "Harbour wall to be mended"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2023-11-04T18:20:00+03:00">', "2023-11-04T18:20:00+03:00"),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2023-11-04T15:20:00Z"}</script>',
            "2023-11-04T15:20:00+00:00",
        ),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"], '
            '"datePublished": "2023-11-04T15:20:00Z"}]}</script>',
            "2023-11-04T15:20:00+00:00",
        ),
        ('<meta property="article:published_time" content="2023-11-04T18:20:00">', "2023-11-04T18:20:00+02:00"),
        ('<meta name="date" content="2023-11-04">', "2023-11-04"),
        ('<script type="application/ld+json">{"datePublished": broken</script><meta name="date" content="2023-11-04">',
         "2023-11-04"),
    ],
)  # fmt: skip
def test_the_instant_is_read_with_its_rule_and_its_raw_string(head: str, published: str) -> None:
    source = page(head=head)
    article = read(source, "http://a.example/1", outlet=COURIER)
    if published.endswith("+02:00"):  # the page gives no offset, and Amman is at +03:00 all year since 2022
        published = published.replace("+02:00", "+03:00")
        assert "Asia/Amman" in (article.published_rule or "")
    assert article.published == published
    assert article.published_rule
    assert article.published_raw
    assert article.published_raw in source


def test_inline_tags_neither_lose_nor_add_a_character() -> None:
    words = (
        'The <b>mayor</b> pro<i>mis</i>ed a <a href="/x">decision</a> before the <em>end</em> of the month, he said.'
    )
    source = page(f"<p>{words}</p>")
    article = read(source, "http://a.example/1")
    assert "The mayor promised a decision before the end of the month, he said." in article.text
    assert all(line in page_text(source) for line in article.text.split("\n") if line)


def test_related_links_and_calls_to_subscribe_stay_out() -> None:
    article = read(
        page(
            '<p class="more">Read more: <a href="/a">Another story of the autumn</a></p>'
            '<div class="newsletter"><p>Sign up for our newsletter</p></div>'
            '<div class="related"><h3>Related</h3><ul><li><a href="/b">A third story</a></li></ul></div>'
        ),
        "http://a.example/1",
    )
    assert article.text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    "nothing", ["", "<html></html>", "<p>Hi</p>", "\x00\x01", "<html><body><nav><a href=/>Home</a></nav></body></html>"]
)
def test_a_page_without_an_article_is_said_to_be_none(nothing: str) -> None:
    with pytest.raises(PageError):
        read(nothing, "http://a.example/1")


@pytest.mark.parametrize(
    "hostile", ["<div>" * 100_000 + FIRST, page() + "\x00" * 1000, "<p>" + FIRST * 20_000, "<a href='" * 50_000]
)
def test_hostile_pages_end_in_an_article_or_an_error(hostile: str) -> None:
    answer = json.loads(answer_line(json.dumps({"url": "http://a.example/1", "html": hostile})))
    assert ("error" in answer) != ("text" in answer)


@settings(max_examples=60)
@given(st.text(max_size=400))
def test_any_text_in_a_page_is_answered(more: str) -> None:
    answer = json.loads(answer_line(json.dumps({"url": "http://a.example/1", "html": page(f"<p>{more}</p>")})))
    assert answer["url"] == "http://a.example/1"


def test_lines_are_answered_in_order_by_one_process_or_two() -> None:
    lines = [json.dumps({"url": f"http://a.example/{n}", "html": page(f"<p>Number {n}.</p>")}) for n in range(6)]
    lines.insert(3, "no json")
    alone = list(extract_lines(lines, 1))
    assert alone == list(extract_lines(lines, 2))
    assert alone == list(extract_lines(map(str.encode, lines), 1)) == list(extract_lines(map(str.encode, lines), 2))
    assert [json.loads(line)["url"] for line in alone] == [*(f"http://a.example/{n}" for n in range(3)), "",
                                                           *(f"http://a.example/{n}" for n in range(3, 6))]  # fmt: skip


def test_bytes_that_are_no_utf_8_cost_one_line() -> None:
    assert json.loads(answer_line(b'{"url": "http://a.example/1", "html": "\xff"}'))["error"]


def test_json_that_only_the_lenient_read_is_read() -> None:
    source = json.dumps(page("<p>A boat.</p>"))
    for line in (
        f'{{"url": "http://a.example/1", "html": {source}, "size": NaN}}',
        f'{{"url": "http://a.example/1", "html": {source[:-1]}\\ud800"}}',
        f'{{"url": "http://a.example/1", "html": {source[:-1]}\ud800"}}',
    ):
        assert json.loads(answer_line(line))["words"] > 0


def test_an_articles_json_comes_back_as_the_same_article() -> None:
    article = read(page("<ul><li>one wall</li><li>two boats</li></ul>"), "http://a.example/1")
    assert to_json(from_json(to_json(article) | {"key": article.key})) == to_json(article)


def test_every_example_page_is_read_whole_and_every_line_of_it_stands_on_the_page() -> None:
    from datetime import UTC, datetime

    now = datetime(2023, 11, 10, 8, tzinfo=UTC)
    folder: Path = examples_folder() / "press"
    press = Press(folder, lambda: now)
    designs = Designs(folder / "designs")
    for name, outlet in press.outlets.items():
        shown = press.shown(name)
        for given_article in shown:
            source = designs.article_page(outlet, given_article, around(shown, now, given_article)).decode()
            article = read(source, outlet.address_of(given_article))
            text = page_text(source)
            assert article.headline == given_article.headline
            assert [line for line in article.text.split("\n") if line and line not in text] == []
            wanted = [block.text for block in given_article.blocks if block.kind in ("paragraph", "quote", "subhead")]
            assert [words for words in wanted if " ".join(words.split()) not in article.text] == []
            assert (article.published or "")[:10] == given_article.published.date().isoformat()


def test_half_a_pair_of_surrogates_is_read_as_a_letter_that_was_lost() -> None:
    article = read(
        page("<p>The mayor said that the wall \ud800 would stand again before the summer.</p>"), "http://a.example/1"
    )
    assert "the wall \ufffd would stand" in article.text
