"""Every design can hold every article: all kinds of block, in order, escaped, under the design's own metadata."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup

from reports.demo.articles import PressArticle
from reports.demo.designs import around, linked, pull_quote
from reports.demo.press import Press
from reports.demo.server import Page

DESIGNS = ("courier", "ledger", "wire", "magazine", "sada")
NOW = datetime(2023, 11, 5, 12, tzinfo=UTC)  # before the revisions


def bridge(press: Press) -> PressArticle:
    found = next(article for article in press.articles if article.slug == "bridge-reopens").at(NOW)
    assert found is not None
    return found


def page_in(press: Press, design: str, outlet_id: str = "jordan-courier", **changes: Any) -> BeautifulSoup:
    """The article with all kinds of block, in a design that another outlet may have."""
    article = bridge(press)
    outlet = replace(press.outlets[outlet_id], design=design, **changes)
    shown = [article, *(each for each in press.articles if each.outlet == "jordan-courier" and each != article)]
    page = press.designs.article_page(outlet, article, around(shown, NOW, article))
    return BeautifulSoup(page.decode(), "lxml")


def article_of(press: Press, outlet: str, slug: str) -> BeautifulSoup:
    """An article in the design of its own outlet."""
    path = next(path for path in paths(press, outlet) if slug_is(press, outlet, path, slug))
    page = press.site(outlet)(path)
    assert isinstance(page, Page)
    return BeautifulSoup(page.body.decode(), "lxml")


def paths(press: Press, outlet: str) -> Iterator[str]:
    yield from (press.outlets[outlet].path_of(article) for article in press.shown(outlet))


def slug_is(press: Press, outlet: str, path: str, slug: str) -> bool:
    found = press.find(outlet, path)
    return found is not None and found.slug == slug


def words(soup: BeautifulSoup) -> str:
    for away in soup(["script", "style"]):
        away.decompose()
    return re.sub(r"\s+", " ", soup.get_text())


def pieces(article: PressArticle) -> Iterator[str]:
    for block in article.blocks:
        yield from (text for text in (block.caption, block.credit, block.text, block.attribution) if text)
        yield from block.items
        yield from (cell for row in block.rows for cell in row)


@pytest.mark.parametrize("breaks", [False, True])
@pytest.mark.parametrize("design", DESIGNS)
def test_every_design_shows_every_block_in_order(press: Press, design: str, breaks: bool) -> None:
    text = words(page_in(press, design, breaks=breaks))
    place = text.index("The new span")
    for piece in pieces(bridge(press)):
        assert piece in text[place:]
        place = text.index(piece, place) + len(piece)


@pytest.mark.parametrize("design", DESIGNS)
def test_every_design_shows_headline_standfirst_authors_and_correction(press: Press, design: str) -> None:
    soup = page_in(press, design)
    assert [h1.get_text() for h1 in soup("h1")] == ["Bridge at Wadi Shueib reopens & traffic returns"]
    assert soup.title is not None
    assert soup.title.get_text() == "Bridge at Wadi Shueib reopens & traffic returns | The Jordan Courier"
    text = words(soup)
    for piece in ("Engineers say the span <is> good for forty years.", "By Rana Qasem", "Issa Naber", "SALT"):
        assert piece in text
    assert "Correction: An earlier version gave the wrong length of the bridge." in text


@pytest.mark.parametrize("design", DESIGNS)
def test_every_design_has_the_clutter_of_real_pages(press: Press, design: str) -> None:
    soup = page_in(press, design)
    text = words(soup)
    for label in ("most_read", "newsletter", "about", "rights", "tags"):
        assert press.outlets["jordan-courier"].labels[label].casefold() in text.casefold()
    assert "© 2023 The Jordan Courier" in text
    assert text.count("Olive presses open a week early") >= 2  # related, most read
    assert soup.find("a", href="/2023/11/03/olive-presses") is not None


@pytest.mark.parametrize("language", ["jordan-courier", "haber-kopru", "sada-alsharq"])
@pytest.mark.parametrize("design", DESIGNS)
def test_every_design_speaks_every_language(press: Press, design: str, language: str) -> None:
    soup = page_in(press, design, language)
    labels = press.outlets[language].labels
    assert soup.html is not None
    assert soup.html["lang"] == press.outlets[language].language
    assert labels["most_read"] in words(soup)


def test_the_designs_are_built_of_different_elements(press: Press) -> None:
    shapes = set()
    for design in DESIGNS:
        place = page_in(press, design).find(string=re.compile("^The contractor"))
        assert place is not None
        shapes.add(tuple(".".join([parent.name, *parent.get("class", [])]) for parent in place.parents))
    assert len(shapes) == len(DESIGNS)


# ---- what each design says of itself ---------------------------------------------------------------------------------


def json_ld(soup: BeautifulSoup) -> dict[str, Any]:
    found = json.loads(soup.find("script", type="application/ld+json").get_text())
    return next((each for each in found["@graph"]), {}) if "@graph" in found else found


@pytest.mark.parametrize("design", ["courier", "sada"])
def test_json_ld_tells_headline_dates_and_authors(press: Press, design: str) -> None:
    found = json_ld(page_in(press, design))
    assert (found["@type"], found["headline"]) == ("NewsArticle", "Bridge at Wadi Shueib reopens & traffic returns")
    assert found["datePublished"] == found["dateModified"] == "2023-11-05T10:30:00+03:00"
    assert [author["name"] for author in found["author"]] == ["Rana Qasem", "Issa Naber"]


def test_microdata_tells_headline_dates_and_authors(press: Press) -> None:
    soup = page_in(press, "ledger")
    story = soup.find(itemtype="http://schema.org/NewsArticle")
    assert story.find(itemprop="headline").get_text() == "Bridge at Wadi Shueib reopens & traffic returns"
    assert story.find(itemprop="datePublished")["datetime"] == "2023-11-05T10:30:00+03:00"
    assert [name.get_text() for name in story.select("[itemprop=author] [itemprop=name]")] == [
        "Rana Qasem",
        "Issa Naber",
    ]


def test_the_wire_tells_its_date_without_an_offset(press: Press) -> None:
    soup = page_in(press, "wire")
    assert soup.find("meta", attrs={"name": "date"})["content"] == "2023-11-05 10:30"
    assert "05.11.2023 10:30" in words(soup)
    assert soup.find("script", type="application/ld+json") is None


def test_the_magazine_tells_its_dates_by_open_graph(press: Press) -> None:
    soup = article_of(press, "potomac-bulletin", "the-quiet-clerks")
    said = {meta["property"]: meta["content"] for meta in soup("meta", property=True)}
    assert said["og:title"] == "The clerks who keep the minutes"
    assert said["article:published_time"] == "2023-11-06T21:00:00-05:00"
    assert "article:modified_time" not in said
    assert "November 6, 2023 at 9:00 PM EST" in words(soup).replace("\u202f", " ")


def test_a_revision_shows_in_the_page_s_metadata(press: Press) -> None:
    found = json_ld(article_of(press, "jordan-courier", "bridge-reopens"))
    assert found["headline"] == "Bridge at Wadi Shueib reopens; second lane approved"
    assert (found["datePublished"], found["dateModified"]) == ("2023-11-05T10:30:00+03:00", "2023-11-06T15:00:00+03:00")


def test_the_canonical_address_has_no_port(press: Press) -> None:
    soup = article_of(press, "jordan-courier", "bridge-reopens")
    assert soup.find("link", rel="canonical")["href"] == "http://jordan-courier.example/2023/11/05/bridge-reopens"


def test_arabic_pages_run_from_right_to_left_and_name_the_months_as_in_amman(press: Press) -> None:
    soup = article_of(press, "sada-alsharq", "maktaba")
    assert soup.html is not None
    assert soup.html["dir"] == "rtl"
    assert "الأحد 5 تشرين الثاني 2023" in words(soup)


def test_a_syndicated_copy_names_its_agency(press: Press) -> None:
    assert "Source: Anatolia Line" in words(article_of(press, "potomac-bulletin", "snow-at-palandoken"))


# ---- pieces of the designs -------------------------------------------------------------------------------------------


def test_related_articles_are_earlier_ones_so_that_a_page_does_not_change_by_itself(press: Press) -> None:
    shown = press.shown("jordan-courier")
    newest, oldest = shown[0], shown[-1]
    assert around(shown, NOW, newest).related == (oldest,)
    assert around(shown, NOW, oldest).related == ()


def test_a_pull_quote_is_a_quotation_of_the_text(press: Press) -> None:
    clerks = next(article for article in press.articles if article.slug == "the-quiet-clerks")
    assert pull_quote(clerks) == "You learn to hear the sentence before the senator has finished it,"
    assert pull_quote(replace(clerks, blocks=clerks.blocks[:1])) is None


def test_only_the_first_mention_of_a_keyword_becomes_a_link() -> None:
    text = "Qatar and Jordan, Jordan and Qatar; Jordanians (a+b)"
    assert linked(text, ["Jordan", "a+b)"]) == [
        ("Qatar and ", False),
        ("Jordan", True),
        (", ", False),
        ("Jordan", False),
        (" and Qatar; Jordanians (a+b)", False),
    ]
    assert linked(text, []) == [(text, False)]
