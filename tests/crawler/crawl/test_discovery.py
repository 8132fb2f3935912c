"""What feeds, sitemaps and section pages announce, and what in them is no lead."""

from __future__ import annotations

import gzip
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.discovery import Ground, kept_newest, leads_of_feed, leads_of_section, leads_of_sitemap
from crawler.discovery.links import site_of
from crawler.discovery.sitemaps import MOST_PARTS
from crawler.errors import PageError
from crawler.records import Lead, Outlet
from reports.demo.press import Press

NOW = datetime(2023, 11, 10, 8, tzinfo=UTC)
HOME = "https://www.paper.example"
GROUND = Ground.of(Outlet(id="paper", name="Paper", home=f"{HOME}/", language="en", country="GB"))
PRESS = Path(__file__).resolve().parents[3] / "examples/press"


def feed(body: str) -> list[Lead]:
    return list(leads_of_feed(body.encode(), f"{HOME}/feed", "application/xml", "paper", GROUND, NOW).leads)


def section(page: str, url: str = f"{HOME}/world/") -> list[str]:
    return [lead.url.removeprefix(HOME) for lead in leads_of_section(page, url, "paper", GROUND, NOW)]


# ---- addresses -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("host", "site"),
    [
        ("www.bbc.co.uk", "bbc.co.uk"),
        ("news.bbc.co.uk", "bbc.co.uk"),
        ("jordan-courier.example", "jordan-courier.example"),
        ("www.jordan-courier.example.", "jordan-courier.example"),
        ("one.github.io", "one.github.io"),
        ("localhost", "localhost"),
        ("127.0.0.1", "127.0.0.1"),
        ("::1", "::1"),
        ("co.uk", "co.uk"),
        ("", ""),
    ],
)
def test_a_site_is_what_was_registered(host: str, site: str) -> None:
    assert site_of(host) == site


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("/a-b-c", f"{HOME}/a-b-c"),
        ("../a?id=5&utm_source=x&fbclid=y#part", f"{HOME}/a?id=5"),
        ("//news.paper.example/a", "https://news.paper.example/a"),
        ("HTTPS://WWW.PAPER.EXAMPLE/A", f"{HOME}/A"),
        ("https://www.paper.example", f"{HOME}/"),
        ("https://other.example/a", None),
        ("https://paper.example.other.example/a", None),
        ("https://paper.example@other.example/a", None),
        ("https://me@www.paper.example/a", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("https://[::1", None),
        ("/" + "x" * 3000, None),
        ("", None),
        (" ", None),
    ],
)
def test_a_link_is_an_address_on_the_outlets_ground_or_nothing(link: str, address: str | None) -> None:
    assert GROUND.address(f"{HOME}/feed", link) == address


@given(st.text())
def test_no_link_breaks_the_reading(link: str) -> None:
    address = GROUND.address(f"{HOME}/feed", link)
    assert address is None or GROUND.holds(address)


def lead(url: str, mark: str | None = None) -> Lead:
    return Lead(url, "paper", "sitemap", NOW, mark)


def test_an_address_that_is_announced_twice_is_one_lead_with_the_mark_that_was_said() -> None:
    assert kept_newest([lead("a"), lead("b", "1"), lead("a", "2"), lead("b", "3")], 9) == [
        lead("a", "2"),
        lead("b", "1"),
    ]


def test_of_too_many_leads_the_latest_are_kept_in_their_order() -> None:
    leads = [lead("a", "2023-11-01"), lead("b", "2023-11-09"), lead("c"), lead("d", "2023-11-05")]
    assert [each.url for each in kept_newest(leads, 2)] == ["b", "d"]


# ---- feeds -----------------------------------------------------------------------------------------------------------


def test_an_rss_feed_is_read_with_its_pubdate_for_a_mark() -> None:
    (found,) = feed(
        "<rss version='2.0'><channel><item><title>The &amp; wall</title><link>/wall-1001</link>"
        "<pubDate>Sun, 05 Nov 2023 08:00:00 +0000</pubDate></item></channel></rss>"
    )
    date = "Sun, 05 Nov 2023 08:00:00 +0000"
    assert found == Lead(f"{HOME}/wall-1001", "paper", "feed", NOW, date, date, "The & wall")


def test_what_an_rss_feed_says_of_a_change_goes_before_its_pubdate() -> None:
    (found,) = feed(
        "<rss version='2.0' xmlns:a='http://www.w3.org/2005/Atom'><channel><item><link>/wall-1001</link>"
        "<pubDate>Sun, 05 Nov 2023 08:00:00 +0000</pubDate><a:updated>2023-11-06T10:00:00Z</a:updated></item>"
        "</channel></rss>"
    )
    assert found.mark == "2023-11-06T10:00:00Z"


def test_an_atom_feed_is_read_with_updated_for_a_mark() -> None:
    (found,) = feed(
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>The wall</title><id>tag:x</id>"
        "<link rel='self' href='/self'/><link rel='alternate' href='/wall-1001'/>"
        "<published>2023-11-05T08:00:00Z</published><updated>2023-11-06T10:00:00Z</updated></entry></feed>"
    )
    assert (found.url, found.mark, found.published) == (
        f"{HOME}/wall-1001",
        "2023-11-06T10:00:00Z",
        "2023-11-05T08:00:00Z",
    )


def test_a_guid_stands_for_a_missing_link() -> None:
    (found,) = feed(f"<rss version='2.0'><channel><item><guid>{HOME}/wall-1001</guid></item></channel></rss>")
    assert (found.url, found.mark) == (f"{HOME}/wall-1001", None)


def test_a_feed_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    whole = "<rss version='2.0'><channel><item><link>/wall-1001</link></item><item><link>/wall-1002</link></item>"
    assert [found.url for found in feed(whole)] == [f"{HOME}/wall-1001", f"{HOME}/wall-1002"]


def test_a_feed_without_entries_announces_nothing() -> None:
    assert feed("<rss version='2.0'><channel><title>News</title></channel></rss>") == []


@pytest.mark.parametrize("body", ["", "/etc/passwd", "http://127.0.0.1/feed", "<html></html>", "\0\0\0"])
def test_what_is_no_feed_is_said_to_be_none(body: str) -> None:
    with pytest.raises(PageError, match="can't be read as a feed"):
        feed(body)


def test_entities_of_a_feed_that_would_read_a_file_are_not_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("a-secret-of-this-machine")
    found = feed(
        f"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file://{secret}'>]>"
        "<rss version='2.0'><channel><item><title>&x;</title><link>/wall-1001</link></item></channel></rss>"
    )
    assert [lead.headline for lead in found if "secret-of" in (lead.headline or "")] == []


@given(st.binary())
def test_no_bytes_break_the_reading_of_a_feed(body: bytes) -> None:
    with suppress(PageError):
        leads_of_feed(body, f"{HOME}/feed", "", "paper", GROUND, NOW)


# ---- sitemaps --------------------------------------------------------------------------------------------------------

NEWS = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'
    "<url><loc> https://www.paper.example/wall-1001 </loc>{}<news:news>"
    "<news:publication_date>2023-11-05</news:publication_date><news:title>The wall</news:title></news:news></url>"
    "<url><loc>https://other.example/a</loc></url><url/></urlset>"
)


@pytest.mark.parametrize(
    ("lastmod", "mark"), [("<lastmod>2023-11-06T10:00:00Z</lastmod>", "2023-11-06T10:00:00Z"), ("", "2023-11-05")]
)
@pytest.mark.parametrize("packed", [False, True])
def test_a_news_sitemap_is_read(lastmod: str, mark: str, packed: bool) -> None:
    body = NEWS.format(lastmod).encode()
    found = leads_of_sitemap(gzip.compress(body) if packed else body, f"{HOME}/s.xml", "paper", GROUND, NOW)
    assert found.leads == (Lead(f"{HOME}/wall-1001", "paper", "sitemap", NOW, mark, "2023-11-05", "The wall"),)
    assert found.parts == ()


def test_a_sitemap_knows_what_it_names_on_other_sites() -> None:
    body = f"<urlset><url><loc>{HOME}/a</loc></url><url><loc>https://other.example/a?utm_source=x</loc></url></urlset>"
    found = leads_of_sitemap(body.encode(), f"{HOME}/s.xml", "paper", GROUND, NOW)
    assert ([each.url for each in found.leads], found.elsewhere) == ([f"{HOME}/a"], ("https://other.example/a",))


def test_the_latest_sitemaps_of_an_index_are_named_and_those_without_a_date_last() -> None:
    parts = "".join(
        f"<sitemap><loc>{HOME}/{year}.xml</loc><lastmod>{year}-01-01</lastmod></sitemap>" for year in range(2000, 2020)
    )
    body = f"<sitemapindex><sitemap><loc>{HOME}/undated.xml</loc></sitemap>{parts}</sitemapindex>".encode()
    found = leads_of_sitemap(body, f"{HOME}/s.xml", "paper", GROUND, NOW)
    assert found.parts == tuple(f"{HOME}/{year}.xml" for year in range(2019, 2019 - MOST_PARTS, -1))


def test_entities_of_a_sitemap_are_not_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("/a-secret")
    body = (
        f"<!DOCTYPE urlset [<!ENTITY x SYSTEM 'file://{secret}'><!ENTITY y '/an-inner-one'>]>"
        f"<urlset><url><loc>{HOME}&x;</loc></url><url><loc>{HOME}&y;</loc></url></urlset>"
    )
    found = leads_of_sitemap(body.encode(), f"{HOME}/s.xml", "paper", GROUND, NOW)
    assert {each.url for each in found.leads} <= {f"{HOME}/"}


@given(st.binary())
def test_no_bytes_break_the_reading_of_a_sitemap(body: bytes) -> None:
    with suppress(PageError):
        leads_of_sitemap(body, f"{HOME}/s.xml", "paper", GROUND, NOW)


# ---- section pages ---------------------------------------------------------------------------------------------------


def test_headlines_are_leads_and_menus_are_not() -> None:
    page = """
      <nav><a href="/world/">World</a><a href="/weather-and-traffic-report">Weather and traffic report</a></nav>
      <main><h1>World</h1>
        <article><a href="/world/2023/11/05/harbour-wall"><img src="x.jpg"></a>
          <h2><a href="/world/2023/11/05/harbour-wall">The harbour wall is to be built anew</a></h2>
          <a href="/author/ann-kestrel-1234">Ann Kestrel, our correspondent</a></article>
        <article><h2><a href="/world/second-report-from-the-port">A second report from the port</a></h2></article>
        <article><h2><a href="/story.php?id=88123">A third, whose address is a number</a></h2></article>
        <a href="/world/?page=2">Older reports of this section</a>
        <a href="/tag/harbour-and-sea-2023">Everything about harbour and sea</a>
        <a href="/files/annual-report-2023-of-the-paper.pdf">The annual report of the paper</a>
        <a href="https://other.example/2023/11/05/elsewhere-on-the-web">A report elsewhere on the web</a>
        <a href="https://shop.paper.example/offer-for-a-whole-year-2023">An offer for a whole year, for all</a>
      </main>
      <footer><a href="/privacy-policy-and-your-rights">Privacy policy and your rights</a>
        <a href="/terms-of-service-2023-edition">Terms of service, edition of 2023</a></footer>"""
    assert section(page) == [
        "/world/2023/11/05/harbour-wall",
        "/world/second-report-from-the-port",
        "/story.php?id=88123",
    ]


def test_where_no_address_says_anything_headlines_are_leads_by_their_words() -> None:
    page = """<header><a href="/">Home</a></header><h1>The paper</h1>
      <a href="/offers">Offers</a> <a href="/about.html">All that you want to know about us</a>
      <a href="/wallpaper.pdf">The harbour wall, a picture to hang up</a>
      <ul><li><a href="/accord.html">The island and the mainland sign an accord on ferries</a></li>
        <li><a href="/arabic">الجزيرة والبر الرئيسي يوقعان اتفاقا على العبارات</a></li>
        <li><a href="/japanese">島と本土がフェリー協定に署名した</a></li></ul>
      <footer><a href="/law">What the law makes us say on this page</a></footer>"""
    assert section(page, f"{HOME}/") == ["/accord.html", "/arabic", "/japanese"]
    one = '<ul><li><a href="/accord">The island and the mainland sign an accord on ferries</a></li></ul>'
    assert section(one, f"{HOME}/") == []
    beside = (
        f'{one}<a href="/two">Two towns want the ferry</a><h2><a href="/2023/11/05/the-wall-is-built">Wall</a></h2>'
    )
    assert section(beside, f"{HOME}/") == ["/2023/11/05/the-wall-is-built"]


def test_slugs_of_other_scripts_are_read() -> None:
    page = """<ul><li><a href="/خبر/زيارة-الوزير-إلى-عمان-اليوم">زيارة الوزير إلى عمان اليوم</a></li>
      <li><a href="/haber/bakan-ankara-da-konuştu-991122">Bakan Ankara'da konuştu</a></li>
      <li><a href="/articles/20231105123456.html">首相が記者会見で説明した内容</a></li></ul>"""
    assert len(section(page, f"{HOME}/")) == 3


def test_a_base_of_the_page_is_taken() -> None:
    link = '<h2><a href="2023/11/05/the-wall">The wall by the sea, rebuilt</a></h2>'
    page = f'<base href="{HOME}/archive-of-the-north/">{link}'
    assert section(page) == ["/archive-of-the-north/2023/11/05/the-wall"]


def test_a_link_laid_empty_over_a_card_says_what_it_is_called() -> None:
    page = '<div><a href="/world/wall-by-the-sea" aria-label="The wall by the sea is to be built anew"></a></div>'
    assert section(page) == ["/world/wall-by-the-sea"]


def test_what_is_no_page_is_said_to_be_none() -> None:
    with pytest.raises(PageError, match="can't be read as a section page"):
        section("")


@given(st.text())
def test_no_text_breaks_the_reading_of_a_section_page(page: str) -> None:
    with suppress(PageError):
        section(page)


@pytest.mark.parametrize("outlet", sorted(path.name for path in (PRESS / "articles").glob("*")))
def test_the_front_pages_of_the_example_press_give_all_its_articles_and_nothing_else(outlet: str) -> None:
    press = Press(PRESS, lambda: NOW)
    own = press.outlets[outlet]
    ground = Ground.of(Outlet(id=outlet, name=own.name, home=own.home, language=own.language, country="XX"))
    front = press.site(outlet)("/")
    assert front is not None
    leads = leads_of_section(front.body.decode(), own.home, outlet, ground, NOW)
    assert {lead.url for lead in leads} == {own.address_of(article) for article in press.shown(outlet)}
