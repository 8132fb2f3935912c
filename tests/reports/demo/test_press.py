"""The press as it is served: what is shown at an instant, how it is announced, and what a second look costs."""

from __future__ import annotations

import http.client
import re
import tomllib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
import pytest

from reports.demo import examples_folder
from reports.demo.feeds import NEWS, SITEMAP
from reports.demo.press import Press
from reports.demo.server import Page, Request, Served, free_port, serve
from reports.demo.tables import PressError

PressAt = Callable[[str], Press]
INSTITUTE = examples_folder() / "institute"


def page(press: Press, outlet: str, path: str) -> Page:
    found = press.site(outlet)(path)
    assert found is not None, path
    return found


def text(press: Press, outlet: str, path: str) -> str:
    return page(press, outlet, path).body.decode()


def feed(press: Press, outlet: str, path: str) -> Any:
    found = feedparser.parse(page(press, outlet, path).body)
    assert not found.bozo
    return found


# ---- what is shown ---------------------------------------------------------------------------------------------------


def test_only_what_is_published_is_shown(press_at: PressAt) -> None:
    path, before, after = "/2023/11/05/bridge-reopens", "2023-11-05T07:29:00+00:00", "2023-11-05T07:30:00+00:00"
    assert press_at(before).site("jordan-courier")(path) is None
    assert "bridge-reopens" not in text(press_at(before), "jordan-courier", "/")
    assert "bridge-reopens" not in text(press_at(before), "jordan-courier", "/feed.xml")
    assert "<h1" in text(press_at(after), "jordan-courier", path)
    assert "bridge-reopens" in text(press_at(after), "jordan-courier", "/")
    assert "bridge-reopens" in text(press_at(after), "jordan-courier", "/feed.xml")


def test_a_page_shows_its_state_of_the_instant_and_says_when_it_changed(press_at: PressAt) -> None:
    states = {
        hour: page(press_at(f"2023-11-06T{hour}:00+00:00"), "jordan-courier", "/2023/11/05/bridge-reopens")
        for hour in ("07:59", "08:00", "12:00")
    }
    shown = {hour: re.findall("<h1[^>]*>(.*?)</h1>", state.body.decode()) for hour, state in states.items()}
    assert shown == {
        "07:59": ["Bridge at Wadi Shueib reopens &amp; traffic returns"],
        "08:00": ["Bridge at Wadi Shueib reopens; second lane approved"],
        "12:00": ["Bridge at Wadi Shueib reopens; second lane approved"],
    }
    assert [f"{state.modified:%d %H:%M %Z}" for state in states.values()] == [
        "05 09:30 UTC+02:00",
        "06 08:00 UTC",
        "06 12:00 UTC",
    ]
    assert b"olives" not in states["12:00"].body.partition(b"<article ")[2].partition(b"</article>")[0]


def test_a_section_page_lists_its_articles_and_no_others(press: Press) -> None:
    listed = text(press, "tigris-post", "/culture/").partition('<div class="list">')[2].partition("col-side")[0]
    assert re.findall(r'item-title"><a href="/article/([a-z-]+)-\d', listed) == ["kites-over-the-corniche"]


def test_a_section_page_answers_to_its_name_in_any_script(press: Press) -> None:
    assert "مكتبة متنقلة" in text(press, "sada-alsharq", "/%D8%AB%D9%82%D8%A7%D9%81%D8%A9/")


def test_the_home_page_and_the_latest_news_list_all_articles(press: Press) -> None:
    for outlet in press.outlets:
        for path in ("/", "/latest/"):
            listed = text(press, outlet, path)
            paths = [press.outlets[outlet].path_of(article) for article in press.shown(outlet)]
            assert [path for path in paths if f'href="{path}"' not in listed] == []


def test_every_link_to_an_own_page_leads_somewhere(press: Press) -> None:
    for outlet in press.outlets:
        site, seen, ahead = press.site(outlet), set[str](), ["/"]
        while ahead:
            path = ahead.pop()
            found = site(path)
            assert found is not None, f"{outlet}: {path}"
            links = re.findall(r'(?:href|src)="(/[^"#]*)', found.body.decode()) if "html" in found.content_type else []
            wanted = {link for link in links if not link.startswith(("/private/", "//"))} - seen
            seen |= wanted
            ahead += sorted(wanted)


def test_a_search_finds_by_keyword(press: Press) -> None:
    assert "olive-presses" in text(press, "jordan-courier", "/search?q=Olives").partition("<main")[2]


def test_pictures_are_served_and_nothing_beyond_their_folder(press: Press) -> None:
    assert page(press, "jordan-courier", "/images/jordan-valley.svg").content_type == "image/svg+xml"
    for path in ("/images/none.svg", "/images/../outlets.toml", "/images/%2e%2e/outlets.toml", "/images/"):
        assert press.site("jordan-courier")(path) is None


def test_robots_may_go_everywhere_but_to_private_pages_and_searches(press: Press) -> None:
    assert text(press, "tigris-post", "/robots.txt") == (
        "User-agent: *\nDisallow: /private/\nDisallow: /search\n\n"
        "Sitemap: http://tigris-post.example/sitemap-news.xml\n"
    )


# ---- how it is announced ---------------------------------------------------------------------------------------------


def test_the_rss_feed_is_good_and_carries_what_it_should(press_at: PressAt) -> None:
    found = feed(press_at("2023-11-05T12:00:00+00:00"), "jordan-courier", "/feed.xml")
    assert (found.version, found.feed.title, found.feed.language) == ("rss20", "The Jordan Courier", "en")
    entry = found.entries[0]
    assert (entry.title, entry.link) == (
        "Bridge at Wadi Shueib reopens & traffic returns",
        "http://jordan-courier.example/2023/11/05/bridge-reopens",
    )
    assert (entry.id, entry.guidislink) == (entry.link, False)  # the feed gives both
    assert (entry.published, "updated" in dict(entry)) == ("Sun, 05 Nov 2023 10:30:00 +0300", False)
    assert [tag.term for tag in entry.tags] == ["Local", "bridge", "Salt", "traffic"]
    assert "Engineers say the span &lt;is&gt; good" in entry.summary


def test_the_rss_feed_says_when_an_article_was_revised(press: Press) -> None:
    found = feed(press, "jordan-courier", "/feed.xml")
    assert found.entries[0].title == "Bridge at Wadi Shueib reopens; second lane approved"
    assert found.entries[0].updated == "2023-11-06T15:00:00+03:00"
    assert found.feed.updated == "Mon, 06 Nov 2023 15:00:00 +0300"


def test_the_atom_feed_is_good(press: Press) -> None:
    found = feed(press, "anatolia-line", "/atom.xml")
    assert (found.version, found.feed.title, found.feed.updated) == (
        "atom10",
        "Anatolia Line",
        "2023-11-06T12:00:00+03:00",
    )
    assert [(entry.title, entry.published, entry.updated) for entry in found.entries] == [
        ("Hazelnut prices steady before the holidays", *["2023-11-06T12:00:00+03:00"] * 2),
        ("First snow closes two roads at Palandoken", *["2023-11-04T08:15:00+03:00"] * 2),
    ]
    assert len({entry.id for entry in found.entries}) == 2


def test_the_news_sitemap_is_good_and_its_lastmod_follows_changes(press: Press) -> None:
    found = page(press, "tigris-post", "/sitemap-news.xml")
    root = ElementTree.fromstring(found.body)
    assert root.tag == f"{{{SITEMAP}}}urlset"
    said = [
        (
            url.findtext(f"{{{SITEMAP}}}lastmod"),
            url.findtext(f"{{{NEWS}}}news/{{{NEWS}}}publication_date"),
            url.findtext(f"{{{NEWS}}}news/{{{NEWS}}}publication/{{{NEWS}}}language"),
            url.findtext(f"{{{NEWS}}}news/{{{NEWS}}}title"),
        )
        for url in root
    ]
    assert said == [
        ("2023-11-05T18:00:00+03:00", "2023-11-05T18:00:00+03:00", "en", "Kites over the corniche"),
        ("2023-11-04T16:00:00+03:00", "2023-11-04T10:00:00+03:00", "en", "River ferry gets a timetable"),
    ]


def test_announcements_are_the_same_bytes_until_an_article_changes(press_at: PressAt) -> None:
    early, later = press_at("2023-11-06T08:00:00+00:00"), press_at("2023-11-06T08:55:00+00:00")
    for outlet, path in (
        ("jordan-courier", "/feed.xml"),
        ("anatolia-line", "/atom.xml"),
        ("sada-alsharq", "/news-sitemap.xml"),
    ):
        assert page(early, outlet, path) == page(later, outlet, path)
    revised = press_at("2023-11-06T12:00:00+00:00")
    assert page(early, "jordan-courier", "/feed.xml").body != page(revised, "jordan-courier", "/feed.xml").body


def test_an_outlet_without_articles_still_has_its_pages(press_at: PressAt) -> None:
    empty = press_at("2023-10-01T00:00:00+00:00")
    assert feed(empty, "jordan-courier", "/feed.xml").entries == []
    assert feed(empty, "anatolia-line", "/atom.xml").entries == []
    for outlet in empty.outlets:
        assert "<html" in text(empty, outlet, "/")


# ---- over the wire ---------------------------------------------------------------------------------------------------


def visit(served: Served, known: dict[str, str]) -> None:
    """Look at the first address as a small polite crawler does: its feed, and the articles whose mark is new."""
    connection = http.client.HTTPConnection(*served.addresses[0])
    found = feedparser.parse(_asked(connection, "/feed.xml", known))
    for entry in found.entries:
        path, mark = urlsplit(entry.link).path, str(dict(entry).get("updated", entry.published))
        if known.get(f"mark {path}") != mark:
            _asked(connection, path, known)
            known[f"mark {path}"] = mark
    connection.close()


def _asked(connection: http.client.HTTPConnection, path: str, known: dict[str, str]) -> bytes:
    tag = known.get(path)
    connection.request("GET", path, headers={"If-None-Match": tag} if tag else {})
    answer = connection.getresponse()
    known[path] = answer.headers["ETag"]
    return answer.read()


def test_a_second_visit_asks_for_no_article_again_and_a_third_for_the_revised_one() -> None:
    clock = [datetime.fromisoformat("2023-11-06T08:00:00+00:00")]
    press = Press(examples_folder() / "press", lambda: clock[0], articles=Path(__file__).parent / "articles")
    address, bridge = "127.0.0.11", "/2023/11/05/bridge-reopens"
    port = free_port([address])
    with serve({(address, port): press.site("jordan-courier")}, press.now) as served:
        known: dict[str, str] = {}
        visit(served, known)
        assert [request.path for request in served.log] == ["/feed.xml", bridge, "/2023/11/03/olive-presses"]
        served.log.clear()
        visit(served, known)
        assert served.log == [Request(address, "/feed.xml", 304, conditional=True)]
        served.log.clear()
        clock[0] = datetime.fromisoformat("2023-11-06T12:00:00+00:00")
        visit(served, known)
        assert served.log == [
            Request(address, "/feed.xml", 200, conditional=True),
            Request(address, bridge, 200, conditional=True),
        ]


def test_every_outlet_is_served_at_its_address_and_named_for_the_guard(press: Press) -> None:
    assert list(press.sites(8765))[:2] == [("127.0.0.11", 8765), ("127.0.0.12", 8765)]
    assert press.hosts(8765)["haber-koprusu.example"] == "127.0.0.14:8765"


# ---- the examples ----------------------------------------------------------------------------------------------------


def test_two_articles_at_one_address_are_reported(tmp_path: Path) -> None:
    for day in ("2023-11-04", "2023-11-05"):
        file = tmp_path / "potomac-bulletin" / f"{day}-same.toml"
        file.parent.mkdir(exist_ok=True)
        body = '[[blocks]]\nkind = "paragraph"\ntext = "One."\n'
        file.write_text(f'headline = "H"\nsection = "World"\npublished = {day}T09:00:00Z\n{body}', encoding="utf-8")
    with pytest.raises(PressError, match=r"same address as potomac-bulletin/2023-11-04-same.toml: /world/same/"):
        Press(
            examples_folder() / "press", lambda: datetime.fromisoformat("2023-11-10T00:00:00+00:00"), articles=tmp_path
        )


def test_an_article_of_an_unknown_outlet_is_reported(tmp_path: Path) -> None:
    (tmp_path / "nobody").mkdir()
    bridge = Path(__file__).parent / "articles/jordan-courier/2023-11-05-bridge-reopens.toml"
    (tmp_path / "nobody/2023-11-05-bridge-reopens.toml").write_bytes(bridge.read_bytes())
    with pytest.raises(PressError, match=r"^articles/nobody: no such outlet; outlets\.toml has jordan-courier, "):
        Press(
            examples_folder() / "press", lambda: datetime.fromisoformat("2023-11-10T00:00:00+00:00"), articles=tmp_path
        )


def test_every_page_of_the_example_press_can_be_drawn() -> None:
    press = Press(examples_folder() / "press", lambda: datetime.fromisoformat("2023-11-30T00:00:00+00:00"))
    for outlet in press.outlets:
        for article in press.shown(outlet):
            assert page(press, outlet, press.outlets[outlet].path_of(article)).status == 200


def test_the_example_institute_knows_the_press_as_it_is() -> None:
    press = Press(examples_folder() / "press", lambda: datetime.fromisoformat("2023-11-10T08:00:00+00:00"))
    institute = tomllib.loads((INSTITUTE / "institute.toml").read_text(encoding="utf-8"))
    assert institute["network"]["hosts"] == press.hosts(8765)
    assert {file.stem for file in (INSTITUTE / "outlets").iterdir()} == set(press.outlets)
    for name, outlet in press.outlets.items():
        said = tomllib.loads((INSTITUTE / f"outlets/{name}.toml").read_text(encoding="utf-8"))
        assert (said["name"], said["home"], said["language"]) == (outlet.name, outlet.home, outlet.language)
        assert said["timezone"] == outlet.timezone.key
        for address in (*said.get("feeds", ()), *said.get("sitemaps", ()), *said.get("sections", ())):
            assert page(press, name, urlsplit(address).path).status == 200
