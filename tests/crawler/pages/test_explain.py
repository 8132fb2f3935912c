"""An explanation says where each field comes from and what became of each line, in words that can be pasted."""

import json
from pathlib import Path

import pytest

from crawler.article_json import to_json
from crawler.errors import PageError
from crawler.pages import read
from crawler.pages.explained.css_paths import CssPaths, looks_made_up
from crawler.pages.explained.explain import Explanation, Row, explain
from crawler.pages.explained.printed import printed
from crawler.pages.extract import page_of
from crawler.pages.tree import parse
from crawler.records import Outlet

URL = "https://www.quay-herald.example/2023/11/opinion/the-wall"
PARTS = [
    "The council of the port met on Tuesday to talk about the harbour wall, which the storms of October had broken.",
    "Engineers told the members that the repair would take until spring, and would cost four million in local money.",
    "The fishermen, who moor their boats behind the wall, asked for a floating pier until the work could be finished.",
    "A vote is to be held at the end of the month, after the district has said what it is prepared to pay for it.",
]
RELATED = "".join(f'<li><a href="/{n}">Another story of the harbour, number {n}</a></li>' for n in range(8))
PAGE = f"""<html lang="en"><head><title>Harbour wall to be mended | Quay Herald</title>
<meta property="og:title" content="Harbour wall to be mended">
<script type="application/ld+json">{{"@type": "OpinionNewsArticle", "headline": "Harbour wall to be mended",
"author": {{"@type": "Person", "name": "Ines Okoro"}}, "datePublished": "2023-11-07T09:30:00+02:00",
"dateModified": "2023-11-07T11:00:00+02:00", "isAccessibleForFree": true}}</script></head>
<body><nav class="menu"><a href="/">Home</a></nav><main><article class="story">
<h1 class="story__title">Harbour wall to be mended</h1>
<div class="story__byline">By <a class="story__author" href="/ines">Ines Okoro</a></div>
<div class="story__text"><p>{PARTS[0]}</p><p>{PARTS[1]}</p>
<figure class="picture"><img src="/wall.jpg" width="800" height="500"><figcaption>The broken wall, seen from the old
lighthouse on Monday</figcaption></figure>
<h2>What the fishermen want</h2><p>{PARTS[2]}</p><p>{PARTS[3]}</p></div>
<div class="related"><h3>Related</h3><ul>{RELATED}</ul></div></article></main></body></html>"""
HERALD = Outlet("quay-herald", "Quay Herald", "https://www.quay-herald.example/", "en", "GB", timezone="Europe/London")


def ruled(**select: str) -> Outlet:
    return Outlet("quay-herald", "Quay Herald", HERALD.home, "en", "GB", select=select)


def row(found: Explanation, text: str) -> Row:
    return next(row for row in found.rows if row.text.startswith(text))


def origins(found: Explanation) -> dict[str, tuple[str, ...]]:
    return {told.name: told.origin for told in found.told}


def test_the_article_is_the_one_that_is_read() -> None:
    assert explain(PAGE, URL).article == read(PAGE, URL)
    assert explain(PAGE, URL, HERALD).article == read(PAGE, URL, outlet=HERALD)


def test_each_field_has_its_value_and_its_origin() -> None:
    found = explain(PAGE, URL)
    assert {told.name: told.value for told in found.told} == {
        "headline": "Harbour wall to be mended",
        "standfirst": None,
        "authors": ("Ines Okoro",),
        "published": "2023-11-07T09:30:00+02:00",
        "modified": "2023-11-07T11:00:00+02:00",
        "language": "en",
        "kind": "opinion",
        "paywalled": False,
        "credit": None,
        "dateline": None,
        "sections": (),
    }
    assert origins(found) == {
        "headline": ("h1.story__title", "JSON-LD headline", "meta og:title"),
        "standfirst": (),
        "authors": ("JSON-LD author.name", "a.story__author"),
        "published": ("json-ld datePublished", "“2023-11-07T09:30:00+02:00”"),
        "modified": ("json-ld dateModified",),
        "language": ("html[lang]",),
        "kind": ("JSON-LD @type or genre", "a folder of its address"),
        "paywalled": ("JSON-LD isAccessibleForFree",),
        "credit": (),
        "dateline": (),
        "sections": (),
    }


def test_the_kind_is_told_by_each_place_that_says_it() -> None:
    assert origins(explain(PAGE, "https://www.quay-herald.example/1"))["kind"] == ("JSON-LD @type or genre",)
    bare = PAGE.replace("OpinionNewsArticle", "NewsArticle")
    assert origins(explain(bare, URL))["kind"] == ("a folder of its address",)
    assert origins(explain(bare, "https://www.quay-herald.example/1"))["kind"] == (
        "nothing on the page says otherwise",
    )


def test_each_line_is_there_in_order_with_its_verdict() -> None:
    found = explain(PAGE, URL)
    lines = [each for each in found.rows if each.chance is not None]
    assert [each.line for each in lines] == list(range(len(lines)))
    assert [(each.verdict, each.text) for each in found.rows if each.taken] == [
        ("paragraph", PARTS[0]),
        ("paragraph", PARTS[1]),
        ("figure", "https://www.quay-herald.example/wall.jpg"),
        ("caption", "The broken wall, seen from the old lighthouse on Monday"),
        ("subhead 2", "What the fishermen want"),
        ("paragraph", PARTS[2]),
        ("paragraph", PARTS[3]),
    ]
    assert (row(found, "Harbour").verdict, row(found, "Harbour").why) == ("left out", "the headline")
    assert row(found, "Another story").verdict == "left out"
    assert row(found, PARTS[0]).path == "div.story__text > p"
    assert found.elsewhere == 0


def test_a_page_without_an_article_is_explained_too() -> None:
    page = "<html><body><h1>All stories of the harbour</h1><p>Nothing yet.</p></body></html>"
    found = explain(page, "https://www.quay-herald.example/1")
    assert found.article is None
    assert found.error
    assert [each.text for each in found.rows] == ["All stories of the harbour", "Nothing yet."]
    assert f"NO ARTICLE: {found.error}" in printed(found)


def test_rules_are_counted_and_those_that_match_nothing_are_told() -> None:
    found = explain(PAGE, URL, ruled(headline="h1.story__title", drop=".related, .picture", date="time.gone"))
    assert {(rule.name, rule.elements) for rule in found.rules} == {
        ("select.headline", 1),
        ("select.drop", 2),
        ("select.date", 0),
    }
    assert origins(found)["headline"] == ("select.headline",)
    assert row(found, "Another story").why == "dropped by the outlet"
    assert not any(each.verdict in ("figure", "caption") for each in found.rows)
    assert "select.date       time.gone                                MATCHES NOTHING ON THIS PAGE" in printed(found)


def test_a_rule_whose_words_are_no_date_is_told() -> None:
    found = explain(PAGE, URL, ruled(date="h1.story__title", authors="a.story__author"))
    assert origins(found)["published"] == (
        "json-ld datePublished",
        "select.date matches, but gives nothing that can be read",
        "“2023-11-07T09:30:00+02:00”",
    )
    assert origins(found)["authors"] == ("select.authors",)


def test_a_rule_for_the_body_takes_what_the_chances_would_not() -> None:
    found = explain(PAGE, URL, ruled(body=".related ul"))
    assert row(found, "Another story").verdict == "list"
    assert row(found, "Another story").unsure
    assert {row(found, text).verdict for text in PARTS} == {"left out"}


def test_a_rule_for_the_standfirst_puts_it_at_the_head() -> None:
    found = explain(PAGE, URL, ruled(standfirst=".story__text p"))
    assert found.article is not None
    assert found.article.standfirst == PARTS[0]
    assert row(found, PARTS[0]).verdict == "standfirst"
    assert origins(found)["standfirst"] == ("select.standfirst",)


def test_a_rule_that_is_no_css_is_said() -> None:
    with pytest.raises(PageError, match=r"select\.body: 'div\[' is not a CSS selector"):
        explain(PAGE, URL, ruled(body="div["))


def test_a_page_object_is_named_with_its_fields(tmp_path: Path) -> None:
    (tmp_path / "herald.py").write_text(
        "from crawler.pages.own.page_object import ArticlePage\nclass Herald(ArticlePage):\n    kind = 'review'\n"
    )
    outlet = Outlet("h", "H", HERALD.home, "en", "GB", page=f"{tmp_path}/herald.py:Herald")
    found = explain(PAGE, URL, outlet)
    assert found.page == "herald.py:Herald: kind"
    assert origins(found)["kind"] == ("page object herald.py:Herald",)


def test_runs_that_were_left_out_are_folded_unless_all_is_asked_for() -> None:
    found = explain(PAGE, URL)
    folded, whole = printed(found), printed(found, whole=True)
    assert "lines left out: div.related" in folded
    assert "number 4" not in folded
    assert "lines left out" not in whole
    assert "number 4" in whole
    assert all(text[:50] in folded for text in PARTS)


def test_the_explanation_as_json_holds_the_article() -> None:
    found = explain(PAGE, URL)
    data = json.loads(json.dumps(found.to_json()))
    assert data["article"] == to_json(read(PAGE, URL))
    assert data["rows"][-1]["verdict"] == "left out"
    assert set(data) == {"url", "outlet", "page", "told", "rules", "rows", "elsewhere", "article", "error"}


def test_a_file_has_the_address_that_it_names(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(PAGE.replace("<title>", f'<link rel="canonical" href="{URL}"><title>'))
    assert page_of(file)[1] == URL
    file.write_text(PAGE)
    assert page_of(file) == (PAGE, file.as_uri())


# ---- paths that a person can paste -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["css-1a2b3c", "sc-bdVaJa", "ArticleTitle_root__3xYz1", "jsx-12345", "post-48213", "bVxKtz", "a-module__A6SG_q__b",
     "Text_x__RqtLyq"],
)  # fmt: skip
def test_names_that_a_build_tool_made_are_passed_over(name: str) -> None:
    assert looks_made_up(name)


@pytest.mark.parametrize(
    "name", "articleBody story__text wp-block-image storyBodyText textToSpeechBox c-article__bodyMain h1 col-8".split()
)
def test_names_that_a_person_gave_are_used(name: str) -> None:
    assert not looks_made_up(name)


@pytest.mark.parametrize(
    ("html", "path"),
    [
        ('<div class="text"><p>x</p></div>', "div.text > p"),
        ('<div class="text"><section><p>x</p></section></div>', "div.text p"),
        ('<p class="lead">x</p><p>y</p>', "p.lead"),
        ('<div class="text css-1x2y3z"><p class="flex par">x</p><p class="flex">y</p></div>', "p.par"),
        ('<div id="story"><p>x</p></div>', "div#story > p"),
        ('<div id="a-77201"><p>x</p></div>', "p"),
        ('<article><p>x</p></article>', "article > p"),
        ('<h2 class="Story_title__3xYz1">x</h2>', 'h2[class*="Story_title__"]'),
        ('<div class="md:w-1/2"><p class="2col">x</p></div>', "p"),
    ],
)  # fmt: skip
def test_a_path_is_short_and_finds_its_element(html: str, path: str) -> None:
    tree = parse(f"<html><body>{html}</body></html>", URL)
    element = tree.lines[0].owner
    assert CssPaths(tree).path(element) == path
    assert element.node.mem_id in {node.mem_id for node in tree.root.node.css(path)}
