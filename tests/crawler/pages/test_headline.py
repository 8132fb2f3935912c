"""The headline is what the page shows, chosen by what its metadata call it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.pages.headline import read_headline
from crawler.pages.metadata import gather
from crawler.pages.titles import bare, is_site, title_parts, without_site
from crawler.pages.tree import parse
from crawler.text.letters import letters

URL = "http://hill.example/2023/11/well"
SAID = "A well for the school on the hill"


def headline(body: str, title: str = "", og: str = "", site: str = "Hill Weekly") -> str:
    meta = f'<meta property="og:title" content="{og}">' if og else ""
    tree = parse(f"<html><head><title>{title}</title>{meta}</head><body>{body}</body></html>", URL)
    return read_headline(tree, gather(tree, URL).names, site)[0]


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>Hill Weekly</h1><h1>{SAID}</h1>",
        f"<h1>Hill Weekly</h1><h2>{SAID}</h2>",
        f'<h1><span class="kicker">Schools</span> <span>{SAID}</span></h1>',
        f"<h1><small>Schools</small>{SAID}</h1>",
        f"<h1>{SAID}<time>4 November</time></h1>".replace("<time>", "<div>").replace("</time>", "</div>"),
        f'<ul class="breadcrumb"><li><h1>Schools</h1></li></ul><article><h2>{SAID}</h2></article>',
        f'<div itemprop="headline">{SAID}</div>',
        f'<div class="article-title">{SAID}</div>',
        f"<aside><h1>Read also how the donkey fared</h1></aside><h1>{SAID}</h1>",
    ],
)
def test_the_heading_that_the_metadata_name_is_the_headline(body: str) -> None:
    assert headline(body, f"{SAID} | Hill Weekly", SAID) == SAID


def test_a_heading_that_says_it_otherwise_comes_before_the_metadata() -> None:
    shown = "A deep well for the school on the hill"
    assert headline(f"<h1>{shown}</h1>", og=SAID) == shown


def test_the_name_of_a_blog_is_no_headline() -> None:
    body = "<h1>Notes of a well digger</h1><h3>How deep is deep enough</h3>"
    assert headline(body, "Notes of a well digger: How deep is deep enough", "How deep is deep enough", "") == (
        "How deep is deep enough"
    )


def test_a_kicker_that_the_metadata_keep_is_kept_with_their_colon() -> None:
    body = f"<h1><span>Schools</span>{SAID}</h1>"
    assert headline(body, og=f"Schools: {SAID}") == f"Schools: {SAID}"


def test_a_step_of_the_way_is_no_place_of_a_headline() -> None:
    tree = parse(f'<nav class="breadcrumb"><h1>{SAID}</h1></nav><p>Text</p>', URL)
    assert read_headline(tree, [SAID], "") == (SAID, None)


@pytest.mark.parametrize(
    ("title", "site", "name"),
    [
        (f"{SAID} - Hill Weekly", "Hill Weekly", SAID),
        (f"{SAID} | Schools | Hill Weekly", "Hill Weekly", SAID),
        (f"Hill Weekly :: {SAID}", "Hill Weekly", SAID),
        (f"{SAID} – Schools", "Hill Weekly", f"{SAID} – Schools"),
        ("学校终于有了自己的水井_教育频道_山城周刊", "山城周刊", "学校终于有了自己的水井"),
        ("学校终于有了自己的水井-山城周刊", "山城周刊", "学校终于有了自己的水井"),
        ("丘の学校に井戸ができた｜丘の新聞", "丘の新聞", "丘の学校に井戸ができた"),
        ("언덕 학교에 우물이 생겼다 - 언덕신문", "언덕신문", "언덕 학교에 우물이 생겼다"),
        ("بئر جديدة لمدرسة التل | أسبوعية التل", "أسبوعية التل", "بئر جديدة لمدرسة التل"),
        ("Νέο πηγάδι για το σχολείο » Ο Λόφος", "Ο Λόφος", "Νέο πηγάδι για το σχολείο"),
        ("A well-dug well: what it costs", "Hill Weekly", "A well-dug well: what it costs"),
    ],
)
def test_the_outlets_name_goes_from_a_title(title: str, site: str, name: str) -> None:
    assert without_site(title, site) == name
    assert headline("<p>No heading</p>", title, site=site) == name


def test_parts_and_sites() -> None:
    assert title_parts("One | Two - Three")[:3] == ["One | Two - Three", "One | Two", "One"]
    assert is_site("Hill Weekly Online", "Hill Weekly")
    assert not is_site(f"Hill Weekly: {SAID} and for the mosque behind it", "Hill Weekly")
    assert not is_site("", "Hill Weekly")


@pytest.mark.parametrize(
    "source", ["<h1></h1>", "<p>x", "<title></title><h1> </h1><h2>|</h2>", '<meta property="og:title" content="|">']
)
def test_a_page_without_a_headline_is_survived(source: str) -> None:
    tree = parse(source, URL)
    text, _ = read_headline(tree, gather(tree, URL).names, "")
    assert isinstance(text, str)


@given(st.text() | st.text(st.characters(max_codepoint=127)))
def test_the_quick_letters_of_a_text_are_its_letters(text: str) -> None:
    assert bare(text) == letters(text)


@pytest.mark.parametrize(
    ("body", "title", "name"),
    [
        (f"<table><tr><td>Hill Weekly<tr><td><font>5 May 2023</font><br><b>{SAID}</b></table>", f"Print: {SAID}", SAID),
        (
            "<table><tr><td>第3版<tr><td><strong>冬闲田里种出金叶子</strong></table>",
            "冬闲田里种出金叶子-山报数字报",
            "冬闲田里种出金叶子",
        ),
        (
            "<table><tr><td>Hill Weekly</table>",
            "Hill Weekly and what it says of wells",
            "Hill Weekly and what it says of wells",
        ),
    ],
)
def test_on_a_page_without_headings_what_the_title_begins_or_ends_with_is_the_headline(
    body: str, title: str, name: str
) -> None:
    assert headline(body, title, site="") == name
