"""The outlets of the example press: their addresses, their languages, and how a mistake in outlets.toml is reported."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reports.demo import examples_folder
from reports.demo.articles import PressArticle
from reports.demo.outlets import article_number, load_outlets, section_path
from reports.demo.press import Press
from reports.demo.tables import PressError

GOOD = """
[labels.en]
by = "By"
[labels.tr]
by = "Haber:"
[outlets.a-paper]
name = "A Paper"
host = "a-paper.example"
address = "127.0.0.41"
design = "wire"
language = "en"
locale = "en_GB"
timezone = "Asia/Amman"
path = "/news/{id}"
"""


def article_of(press: Press, slug: str) -> PressArticle:
    return next(article for article in press.articles if article.slug == slug)


def test_the_addresses_of_articles_have_the_outlet_s_form(press: Press) -> None:
    paths = {article.id: press.outlets[article.outlet].address_of(article) for article in press.articles}
    bridge = "jordan-courier/2023-11-05-bridge-reopens"
    assert paths[bridge] == "http://jordan-courier.example/2023/11/05/bridge-reopens"
    ferry = article_number(article_of(press, "ferry-timetable"))
    assert paths["tigris-post/2023-11-04-ferry-timetable"].endswith(f"/article/ferry-timetable-{ferry}.html")
    hazelnut = article_number(article_of(press, "hazelnut-prices"))
    assert paths["anatolia-line/2023-11-06-hazelnut-prices"].endswith(f"/news/{hazelnut}")
    assert paths["potomac-bulletin/2023-11-06-the-quiet-clerks"].endswith("/world/the-quiet-clerks/")
    assert paths["sada-alsharq/2023-11-05-maktaba"].endswith("/2023/11/maktaba")


def test_an_article_s_number_has_seven_digits_and_depends_on_nothing_else(press: Press) -> None:
    clerks = article_of(press, "the-quiet-clerks")
    assert article_number(clerks) == "3291334"
    assert article_number(replace(clerks, headline="Another")) == "3291334"
    assert {len(article_number(article)) for article in press.articles} == {7}


def test_the_day_in_an_address_is_the_outlet_s_own(press: Press) -> None:
    bridge = article_of(press, "bridge-reopens")
    late = replace(bridge, published=bridge.published.replace(hour=23, minute=30))
    assert press.outlets["jordan-courier"].path_of(late) == "/2023/11/06/bridge-reopens"  # +02:00 there, +03:00 here


@pytest.mark.parametrize(
    ("section", "path"),
    [
        ("Politics", "/politics/"),
        ("Middle East & Africa", "/middle-east-africa/"),
        ("Dünya", "/dunya/"),
        ("Yaşam Işığı", "/yasam-isigi/"),
        ("سياسة", "/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9/"),
    ],
)
def test_a_section_s_path_is_folded_or_escaped(section: str, path: str) -> None:
    assert section_path(section) == path


def test_labels_are_the_language_s_with_the_outlet_s_own_over_them(tmp_path: Path) -> None:
    file = tmp_path / "outlets.toml"
    own = '[outlets.a-paper.labels]\nby = "From"\n'
    file.write_text(GOOD + own, encoding="utf-8")
    assert load_outlets(file)["a-paper"].labels == {"by": "From"}


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("127.0.0.41", "10.0.0.1", 'address: expected a loopback address such as 127.0.0.11, found "10.0.0.1"'),
        ("127.0.0.41", "localhost", "address: expected a loopback address"),
        ('language = "en"', 'language = "fr"', "language: expected one of en, tr, found"),
        ("en_GB", "xx_YY_zz", "locale: expected a locale such as en_GB"),
        ("Asia/Amman", "Asia/Nowhere", "timezone: expected a time zone such as Asia/Amman"),
        ("/news/{id}", "/news/{number}", "path: expected a pattern of {year}, {month}"),
        ("/news/{id}", "/news/{year}", "path: expected a path from / on with {slug} or {id}"),
        ("/news/{id}", "news-{id}", "path: expected a path from / on with {slug} or {id}"),
        ("path =", "paths =", "paths: unknown field; known are id, name, "),
    ],
)
def test_a_mistake_is_reported_with_its_place(tmp_path: Path, old: str, new: str, wanted: str) -> None:
    file = tmp_path / "outlets.toml"
    file.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(PressError) as caught:
        load_outlets(file)
    assert f"outlets.toml: outlets.a-paper.{wanted}" in str(caught.value)


def test_a_language_without_one_of_the_labels_is_reported(tmp_path: Path) -> None:
    file = tmp_path / "outlets.toml"
    file.write_text(GOOD.replace("[labels.en]\n", '[labels.en]\nhome = "Home"\n'), encoding="utf-8")
    with pytest.raises(PressError, match=r"^outlets\.toml: labels\.tr\.home: missing; expected text$"):
        load_outlets(file)


def test_the_example_s_outlets_have_addresses_of_their_own() -> None:
    outlets = load_outlets(examples_folder() / "press/outlets.toml").values()
    assert len({outlet.address for outlet in outlets}) == len({outlet.host for outlet in outlets}) == 8
    assert {outlet.language for outlet in outlets} == {"en", "tr", "ar"}
