# ruff: noqa: E501 - markup, a piece a line
"""What a page says beside its text: authors, sections, kind, credit, dates that can't be, and broken JSON-LD."""

import json
from datetime import UTC, datetime

import pytest

from crawler.article_json import to_json
from crawler.errors import PageError
from crawler.pages import READER, read, read_capture
from crawler.records import Article, Capture, Outlet

URL = "http://hill.example/2023/11/well"
TEXT = (
    "<p>The town has dug a well behind the school, and the water rose on the third day, the mayor said on Monday.</p>"
    "<p>It is forty metres deep, and the pupils named it after the donkey that had turned the old wheel for years.</p>"
)


def page(head: str = "", above: str = "", text: str = TEXT, below: str = "") -> str:
    return f'<html lang="en"><head><title>A well for the school</title>{head}</head><body><article><h1>A well for the school</h1>{above}{text}{below}</article></body></html>'


def linked(**said: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle"} | said)}</script>'


@pytest.mark.parametrize(
    ("markup", "authors"),
    [
        (linked(author={"@type": "Person", "name": "By Ann Shaw"}), ("Ann Shaw",)),
        (linked(author=["Ann Shaw", "Omar Said"]), ("Ann Shaw", "Omar Said")),
        (linked(author="Ann Shaw and Omar Said"), ("Ann Shaw", "Omar Said")),
        (linked(author={"@type": "Person", "givenName": "Ann", "familyName": "Shaw"}), ("Ann Shaw",)),
        (linked(author={"name": "Dr. Ann Shaw, science editor"}), ("Ann Shaw",)),
        ('<meta name="author" content="ann@hill.example Ann Shaw">', ("Ann Shaw",)),
        ('<meta property="article:author" content="https://social.example/hill">', ()),
        (linked(author={"@type": "Organization", "name": "Anatolia Line"}), ()),
        ("", ()),
    ],
)
def test_authors_are_persons_one_each(markup: str, authors: tuple[str, ...]) -> None:
    assert read(page(markup), URL).authors == authors


@pytest.mark.parametrize(
    ("shown", "authors"),
    [
        ('<p class="byline">By <a href="/ann">Ann Shaw</a> and <a href="/omar">Omar Said</a> | 4 Nov 2023</p>', ("Ann Shaw", "Omar Said")),
        ('<span class="author vcard"><a rel="author">Ann Shaw</a></span>', ("Ann Shaw",)),
        ("<p>By Ann Shaw</p>", ("Ann Shaw",)),
        ('<p class="byline">Staff report</p>', ()),
    ],
)  # fmt: skip
def test_a_byline_is_read_and_stays_out_of_the_text(shown: str, authors: tuple[str, ...]) -> None:
    article = read(page(above=shown), URL)
    assert article.authors == authors
    assert article.text.startswith("The town has dug")


def test_an_organisation_that_is_not_the_outlet_is_credited() -> None:
    article = read(page(linked(author={"@type": "Organization", "name": "Anatolia Line"})), URL)
    assert article.credit == "Anatolia Line"


@pytest.mark.parametrize(
    ("first", "dateline", "credit"),
    [
        ("AMMAN — ", "AMMAN", None),
        ("TEL AVIV, November 3 (Anatolia Line) – ", "TEL AVIV", "Anatolia Line"),
        ("BAGHDAD: ", "BAGHDAD", None),
        ("Blinken – and not he alone – ", None, None),
        ("The town of Amman — ", None, None),
    ],
)
def test_a_dateline_is_a_place_in_capitals_and_stays_in_the_text(
    first: str, dateline: str | None, credit: str | None
) -> None:
    article = read(page(text=TEXT.replace("The town", f"{first}The town", 1)), URL)
    assert (article.dateline, article.credit) == (dateline, credit)
    assert article.text.startswith(first)


def test_speakers_of_a_transcript_are_no_datelines() -> None:
    words = "<p>MINISTER: The well is dug, and I thank all who dug it in this heat.</p><p>QUESTION: Who pays for the pump that it needs?</p>"
    assert read(page(text=words + TEXT), URL).dateline is None


@pytest.mark.parametrize(
    ("head", "url", "kind"),
    [
        (linked(**{"@type": "OpinionNewsArticle"}), URL, "opinion"),
        (linked(**{"@type": ["NewsArticle", "LiveBlogPosting"]}), URL, "live"),
        (linked(articleSection="Readouts"), URL, "readout"),
        ("", "http://hill.example/interviews/2023/well", "interview"),
        ("", "http://hill.example/görüş/kuyu", "opinion"),
        ("", URL, "news"),
    ],
)
def test_the_kind_is_read_from_type_section_or_address(head: str, url: str, kind: str) -> None:
    assert read(page(head), url).kind == kind


@pytest.mark.parametrize(
    "broken",
    [
        '<!-- {"@type": "NewsArticle", "datePublished": "2023-11-04T18:20:00Z"} -->',
        '{"@type": "NewsArticle", "datePublished": "2023-11-04T18:20:00Z",}',
        '{"@type": "NewsArticle", "articleBody": "line\nbreak", "datePublished": "2023-11-04T18:20:00Z"}',
        '{"@type": "WebSite"}{"@type": "NewsArticle", "datePublished": "2023-11-04T18:20:00Z"};',
        '{"@type": "NewsArticle", "headline": "a "quoted" word", "datePublished": "2023-11-04T18:20:00Z"}',
        '[[{"@type": "schema:NewsArticle", "datePublished": ["2023-11-04T18:20:00Z"]}]]',
    ],
)
def test_broken_json_ld_still_gives_its_instant(broken: str) -> None:
    article = read(page(f'<script type="application/ld+json">{broken}</script>'), URL)
    assert (article.published, article.published_raw) == ("2023-11-04T18:20:00+00:00", "2023-11-04T18:20:00Z")


@pytest.mark.parametrize(
    ("markup", "rule"),
    [
        (linked(datePublished="2023-11-04T10:00:00Z"), "json-ld datePublished"),
        ('<meta property="article:published_time" content="2023-11-04T10:00:00Z">', "meta article:published_time"),
        ('<meta itemprop="datePublished" content="2023-11-04T10:00:00Z">', "meta datepublished"),
        ('<meta name="parsely-pub-date" content="2023-11-04T10:00:00Z">', "meta parsely-pub-date"),
        ('<meta name="DC.date.issued" content="2023-11-04T10:00:00Z">', "meta dc.date.issued"),
    ],
)
def test_the_rule_names_where_the_instant_stood(markup: str, rule: str) -> None:
    article = read(page(markup), URL)
    assert (article.published, article.published_rule) == ("2023-11-04T10:00:00+00:00", rule)


@pytest.mark.parametrize(
    ("shown", "rule"),
    [
        ('<span itemprop="datePublished" content="2023-11-04T10:00:00Z">Saturday</span>', "itemprop datePublished"),
        ('<p><time datetime="2023-11-04T10:00:00Z">Saturday</time></p>', "time datetime"),
    ],
)
def test_what_is_only_shown_counts_too(shown: str, rule: str) -> None:
    article = read(page(above=shown), URL)
    assert (article.published, article.published_rule) == ("2023-11-04T10:00:00+00:00", rule)


def test_the_visible_day_is_the_last_resort_and_a_page_without_one_has_none() -> None:
    dated = read(page(above="<p class='date'>4 November 2023</p>"), URL)
    assert (dated.published, dated.published_rule) == ("2023-11-04", "shown near the headline")
    assert read(page(), "http://hill.example/well").published is None


def test_a_date_after_the_capture_is_dropped() -> None:
    capture = Capture(
        "sha256:00", URL, datetime(2023, 11, 10, tzinfo=UTC), 200, "text/html; charset=utf-8", "", "a.warc.gz", 0, 9
    )
    head = linked(datePublished="2031-01-01T00:00:00Z") + '<meta name="date" content="2023-11-04">'
    article = read_capture(capture, page(head).encode())
    assert (article.published, article.published_rule) == ("2023-11-04", "meta date")
    assert to_json(article)["capture"]["captured"] == "2023-11-10T00:00:00+00:00"


def test_the_page_may_say_that_it_is_not_free() -> None:
    assert read(page(linked(isAccessibleForFree=False)), URL).paywalled
    assert not read(page(linked(isAccessibleForFree=True)), URL).paywalled


def test_a_template_that_calls_everything_english_is_not_believed() -> None:
    words = (
        "<p>حفرت البلدية بئرا خلف المدرسة، وظهر الماء في اليوم الثالث كما قال رئيس البلدية في المدينة يوم الاثنين.</p>"
        * 2
    )
    assert read(page(text=words), URL).language == "ar"
    assert read(page(), URL).language == "en"


def outlet(**select: str) -> Outlet:
    return Outlet("hill", "Hill Weekly", "http://hill.example/", "en", "GB", timezone="Europe/London", select=select)


def selected(**select: str) -> Article:
    source = page(
        above='<div class="t">What the outlet calls it</div><i class="w">Ann Shaw</i><i class="d">4.11.2023 10:00</i>',
        below='<div class="x"><p>Something that is no part of the article, but long enough to be taken for one.</p></div>',
    )
    return read(source, URL, outlet=outlet(**select))


def test_an_outlets_rules_come_first() -> None:
    article = selected(headline=".t", authors=".w", date=".d", drop=".x, .t, .w, .d", body="article")
    assert (article.headline, article.authors) == ("What the outlet calls it", ("Ann Shaw",))
    assert (article.published, article.published_rule) == (
        "2023-11-04T10:00:00+00:00",
        "select date, zone Europe/London",
    )
    assert [block.kind for block in article.blocks] == ["paragraph", "paragraph"]


def test_a_rule_that_finds_nothing_leaves_the_reader_to_itself() -> None:
    assert selected(body=".gone", headline=".gone").headline == "A well for the school"


def test_a_rule_that_is_no_selector_is_named() -> None:
    with pytest.raises(PageError, match=r"select\.body: 'p\[' is not a CSS selector"):
        selected(body="p[")


def test_the_reader_names_itself_and_reads_the_same_twice() -> None:
    assert READER == "deskofficer/2"
    assert read(page(), URL) == read(page(), URL)
