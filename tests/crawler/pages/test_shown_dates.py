# ruff: noqa: E501 - markup, a piece a line
"""Where a page says when it was published: stated, shown, in its scripts or its address, and nowhere else."""

import json
import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.pages.dates.published import Dated, read_modified, read_published
from crawler.pages.metadata import gather
from crawler.pages.tree import parse

URL = "http://hill.example/news/well"
TEXT = (
    "<p>The town has dug a well behind the school, and the water rose on the third day, the mayor said on Monday, after the donkey had turned the wheel for years.</p>"
    * 3
)


def page(above: str = "", before: str = "", after: str = "", head: str = "", lang: str = "en") -> str:
    return (
        f'<html lang="{lang}"><head><meta property="og:title" content="A well for the school">{head}</head><body>'
        f'<div class="page"><header><div>Hill News</div></header><article>{before}<h1>A well for the school</h1>{above}{TEXT}</article>{after}</div></body></html>'
    )


def dated(
    source: str, url: str = URL, zone: ZoneInfo | None = None, captured: datetime | None = None
) -> tuple[str, str] | None:
    found = published(source, url, zone, captured)
    return (found.value, found.rule) if found else None


def published(
    source: str, url: str = URL, zone: ZoneInfo | None = None, captured: datetime | None = None
) -> Dated | None:
    return read_published(gather(parse(source, url), url), source, zone, captured)


@pytest.mark.parametrize(
    ("above", "rule"),
    [
        ("<p>5 November 2023</p>", "shown near the headline"),
        ('<p class="byline">By Ann Shaw | Nov 5, 2023</p>', "shown near the headline"),
        ("<p>A standfirst of some length, that says what is below it.</p><div><span>Published 5 November 2023</span></div>", "shown near the headline, as published"),
        ("<p>Published 5 Nov 2023, updated 7 Nov 2023</p>", "shown near the headline, as published"),
        ("<p>Updated 7 Nov 2023</p><p>Originally published 5 Nov 2023</p>", "shown near the headline, as published"),
        ("<p>Updated: 5 Nov 2023</p>", "shown near the headline, as updated"),
        ("<h4>Published</h4><div>5 Nov 2023</div>", "shown near the headline, as published"),
    ],
)  # fmt: skip
def test_the_date_by_the_headline_is_the_articles(above: str, rule: str) -> None:
    assert dated(page(above)) == ("2023-11-05", rule)


def test_the_date_above_the_headline_counts_where_both_begin_one_element() -> None:
    assert dated(page(before="<p>5 November 2023</p>")) == ("2023-11-05", "shown above the headline")


@pytest.mark.parametrize(
    ("lang", "shown"),
    [
        ("de", "Veröffentlicht am 5. November 2023"), ("fr", "Publié le 5 novembre 2023"), ("tr", "Yayın tarihi: 5 Kasım 2023"),
        ("ru", "Опубликовано 5 ноября 2023"), ("ar", "نشر في ٥ نوفمبر ٢٠٢٣"), ("fa", "تاریخ انتشار: ۱۴ آبان ۱۴۰۲"),
        ("zh", "发布时间：2023年11月5日"), ("ja", "公開：令和5年11月5日"), ("ko", "입력 2023.11.05"), ("th", "เผยแพร่ 5 พฤศจิกายน 2566"),
        ("bn", "প্রকাশ: ৫ নভেম্বর ২০২৩"), ("hi", "प्रकाशित: ५ नवंबर २०२३"), ("el", "Δημοσίευση: 5 Νοεμβρίου 2023"),
    ],
)  # fmt: skip
def test_what_is_called_published_counts_at_the_end_of_the_page_too(lang: str, shown: str) -> None:
    found = dated(page(after=f"<div>{shown}</div>", lang=lang))
    assert found is not None
    assert found[0] == "2023-11-05"
    assert found[1].startswith("shown on the page, as published")


def test_what_stands_before_an_update_is_the_publication() -> None:
    after = "<div>5 November 2023. Updated: 7 November 2023</div>"
    assert dated(page(after=after)) == ("2023-11-05", "shown on the page, as published")


def test_the_calendar_is_named_in_the_rule() -> None:
    found = dated(page("<p>۱۴ آبان ۱۴۰۲ - ۱۸:۲۰</p>", lang="fa"), zone=ZoneInfo("Asia/Tehran"))
    assert found == ("2023-11-05T18:20:00+03:30", "shown near the headline, Persian calendar, zone Asia/Tehran")


@pytest.mark.parametrize(
    "after",
    [
        '<div class="related"><a href="/a">Another well</a> <span>5 November 2023</span></div>',
        '<div class="comments"><p>Posted by Omar on 5 November 2023</p></div>',
        "<div>© 2023 Hill News, 1 January 2023</div>",
        "<p>The next event is on 5 November 2023</p>",
        "<p>The well was dug between 3 November 2023 and 5 November 2023, and more was dug on 7 November 2023 by the people of the town.</p>",
        '<p>The mayor was born on 5 November 1994</p>',
    ],
)  # fmt: skip
def test_other_dates_are_not_the_articles(after: str) -> None:
    assert dated(page(after=after)) is None


def test_two_days_that_are_as_likely_give_none() -> None:
    after = "".join(f'<div class="post-date">{day} November 2023</div>' for day in (5, 6))
    assert dated(page(after=after)) is None


def test_todays_date_in_the_masthead_is_not_believed() -> None:
    captured = datetime(2024, 2, 1, tzinfo=UTC)
    source = page().replace("Hill News", "Thursday, 1 February 2024")
    assert dated(source) is None
    assert dated(page(before="<p>1 February 2024</p>"), captured=captured) is None


def test_a_date_after_the_capture_is_not_believed() -> None:
    captured = datetime(2023, 11, 1, tzinfo=UTC)
    assert dated(page("<p>5 November 2023</p>"), captured=captured) is None
    assert dated(page(), "http://hill.example/2023/11/05/well", captured=captured) is None


@pytest.mark.parametrize(
    ("lang", "url", "zone", "value"),
    [
        ("en-US", URL, None, "2023-03-04"),
        ("en-US", "http://hill.co.uk/well", None, "2023-04-03"),
        ("en-US", URL, "Asia/Amman", "2023-04-03"),
        ("en", URL, "America/Chicago", "2023-03-04"),
        ("fr", URL, None, "2023-04-03"),
        ("en", URL, None, None),
    ],
)
def test_day_or_month_first_is_decided_by_outlet_country_and_language(
    lang: str, url: str, zone: str | None, value: str | None
) -> None:
    found = dated(page("<p>3/4/2023</p>", lang=lang), url, ZoneInfo(zone) if zone else None)
    assert (found and found[0]) == value


def test_another_date_on_the_page_decides_it_first() -> None:
    assert dated(page("<p>3/4/2023</p>", after="<p class='related'>23/3/2023</p>", lang="en-US")) == (
        "2023-04-03",
        "shown near the headline, day first",
    )


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/2023/11/05/well", ("2023-11-05", "address")), ("/2023/nov/05/well", ("2023-11-05", "address")),
        ("/well-2023-11-05.html", ("2023-11-05", "address")), ("/20231105-well", ("2023-11-05", "address")),
        ("/2023/11/well", None), ("/20231399", None), ("/1234567890", None),
    ],
)  # fmt: skip
def test_the_address_is_the_last_to_be_asked(path: str, found: tuple[str, str] | None) -> None:
    assert dated(page(), f"http://hill.example{path}") == found


def test_a_shown_day_that_the_address_has_too_wins() -> None:
    source = page(after="<div>Nov 5, 2023</div><div class='post-date'>Nov 9, 2023</div>")
    assert dated(source, "http://hill.example/2023/11/05/well") == ("2023-11-05", "shown on the page")


def state(**said: object) -> str:
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": said})}</script>'


@pytest.mark.parametrize(
    "name",
    ["datePublished", "publishedAt", "publish_date", "firstPublished", "published_at", "publicationDate", "pubDate"],
)
def test_the_state_in_a_script_gives_the_instant(name: str) -> None:
    source = page(after=state(**{name: "2023-11-05T18:20:00Z"}))
    assert dated(source) == ("2023-11-05T18:20:00+00:00", f"state {name}")


def test_of_several_in_the_state_the_one_beside_the_headline_counts() -> None:
    others = [
        {"title": f"Item {n}", "body": "x" * 2000, "publishedAt": f"2022-01-{n + 10}T00:00:00Z"} for n in range(5)
    ]
    mine = {"title": "A well for the school", "publishedAt": "2023-11-05T18:20:00Z", "body": "x" * 3000}
    assert dated(page(after=state(items=[mine, *others]))) == ("2023-11-05T18:20:00+00:00", "state publishedAt")
    assert dated(page(after=state(items=others))) is None


@pytest.mark.parametrize(
    ("markup", "rule"),
    [
        ('<span itemprop="datePublished" content="2023-11-05T18:20:00Z">Sunday</span>', "itemprop datePublished"),
        ("<abbr itemprop='datePublished' title='2023-11-05T18:20:00Z'>Sunday</abbr>", "itemprop datePublished"),
        ('<p><time datetime="2023-11-05T18:20:00Z">Sunday</time></p>', "time datetime"),
        ('<p>Updated <time datetime="2023-11-07T18:20:00Z">Tuesday</time></p><p class="posted"><time datetime="2023-11-05T18:20:00Z">Sunday</time></p>', "time datetime"),
        ('<aside><time datetime="2023-11-05T18:20:00Z">Sunday</time></aside>', "time datetime"),
    ],
)  # fmt: skip
def test_markup_for_machines_comes_before_what_is_shown(markup: str, rule: str) -> None:
    assert dated(page(f"{markup}<p>9 November 2023</p>")) == ("2023-11-05T18:20:00+00:00", rule)


def test_a_time_of_another_article_is_not_this_ones() -> None:
    other = '<div class="teaser"><a href="/other"><h3>Another well, deeper</h3> <time datetime="2023-11-05">5 November</time></a></div>'
    assert dated(page(after=other)) is None


def test_a_time_in_the_box_of_the_headline_is_the_articles_whatever_the_box_is_called() -> None:
    time = '<p><time datetime="2023-11-05T08:00Z">Sunday</time></p>'
    box = f'<div class="newsletter-card"><h1>A well for the school</h1>{time}</div>'
    assert dated(f"<html><body>{box}{TEXT}</body></html>") == ("2023-11-05T08:00:00+00:00", "time datetime")


def test_a_meta_of_any_system_counts_where_nothing_better_does() -> None:
    assert dated(page(head='<meta name="acme:published-date" content="5 November 2023">')) == (
        "2023-11-05",
        "meta acme:published-date",
    )


def test_json_ld_of_a_site_builder_gives_way_to_an_older_day_that_is_shown() -> None:
    linked = '<script type="application/ld+json">{"@type": "Article", "datePublished": "Dec 12, 2023"}</script>'
    assert dated(page("<p>5 November 2023</p>", head=linked)) == ("2023-11-05", "shown near the headline")
    assert dated(page(head=linked)) == ("2023-12-12", "json-ld datePublished")


def test_a_change_is_not_before_the_publication() -> None:
    source = page(
        head='<meta property="article:modified_time" content="2023-11-03T10:00:00Z"><meta name="last-modified" content="2023-11-07">'
    )
    facts = gather(parse(source, URL), URL)
    changed = read_modified(facts, Dated("2023-11-05", "address", None), None, None)
    assert changed == Dated("2023-11-07", "meta last-modified", "2023-11-07")


def test_thousands_of_dates_cost_no_more_than_a_moment() -> None:
    source = page(after="<div><span>5/6/2023 Nov 5, 2023</span></div>" * 15_000 + '"publishedAt":"2023"' * 20_000)
    facts = gather(parse(source, URL), URL)
    start = time.process_time()
    read_published(facts, source, None, None)
    assert time.process_time() - start < 1


@given(st.text(alphabet='<>div/timespn 5.2023Novabr:年"=', max_size=300))
def test_no_page_is_a_surprise(markup: str) -> None:
    published(page(markup, after=markup), f"http://hill.example/{markup[:20]}")


@pytest.mark.parametrize(
    ("shown", "lang", "zone", "modified"),
    [
        ("<span>Aktualisiert: 7.11.2023, 17:10 Uhr</span>", "de", "Europe/Vienna", "2023-11-07T17:10:00+01:00"),
        ("<div>입력2023.11.05. 오후 6:20</div><div>수정2023.11.05. 오후 7:02</div>", "ko", "Asia/Seoul", "2023-11-05T19:02:00+09:00"),
        ("<p>5.11.2023</p>", "de", "Europe/Vienna", None),
        ("<p>Aktualizacja: 6 listopada 2023 (poniedziałek), godz. 7:00</p>", "pl", "Europe/Warsaw", "2023-11-06T07:00:00+01:00"),
        ("<p>Päivitetty su 5.11.2023 klo 7.40</p>", "fi", "Europe/Helsinki", "2023-11-05T07:40:00+02:00"),
        ("<p>5/11/2023 - 12.11 Actualitzat 5/11/2023 - 18.40</p>", "ca", "Europe/Madrid", "2023-11-05T18:40:00+01:00"),
        ("<p>2023.11.05 오후 6:20 2023.11.05 오후 7:02 업데이트</p>", "ko", "Asia/Seoul", "2023-11-05T19:02:00+09:00"),
        ("<p>5 Νοεμβρίου 2023, 12:44 / Ανανεώθηκε: 6 Νοεμβρίου 2023, 9:10</p>", "el", "Europe/Athens", "2023-11-06T09:10:00+02:00"),
    ],
)  # fmt: skip
def test_an_update_that_the_page_shows_beside_the_headline_is_read(
    shown: str, lang: str, zone: str, modified: str | None
) -> None:
    facts = gather(parse(page(shown, lang=lang), URL), URL)
    changed = read_modified(facts, Dated("2023-11-05", "address", None), ZoneInfo(zone), None)
    assert (changed.value if changed else None) == modified


def test_a_word_cut_short_ends_no_sentence() -> None:
    shown = "<p>โดย สุดารัตน์ แก้วประเสริฐ วันอาทิตย์ที่ 5 พฤศจิกายน 2566 เวลา 18.20 น.</p>"
    found = dated(page(shown, lang="th"), zone=ZoneInfo("Asia/Bangkok"))
    assert found == ("2023-11-05T18:20:00+07:00", "shown near the headline, Buddhist era, zone Asia/Bangkok")


def test_a_date_is_told_from_what_a_style_sheet_alone_sets_apart() -> None:
    row = "<p><span>Ann Shaw</span><span>4 November 2023</span><span>12:07</span><span>3 minutes</span></p>"
    assert dated(page(above=row)) == ("2023-11-04", "shown near the headline, day only, no zone")


def test_a_time_right_above_the_headline_comes_before_one_far_below() -> None:
    near, far = (
        '<p><time datetime="2023-11-04T08:00Z"></time>4 Nov</p>',
        '<p><time datetime="2023-11-09T08:00Z">x</time></p>',
    )
    found = dated(page(before=near, after=TEXT * 2 + far))
    assert found == ("2023-11-04T08:00:00+00:00", "time datetime")
    assert dated(page(above='<time datetime="2023-11-05T08:00Z">x</time>', before=near)) == (
        "2023-11-05T08:00:00+00:00",
        "time datetime",
    )


def test_a_short_year_stands_first_in_the_east() -> None:
    assert published(page("<p>23.11.05 19:41</p>", lang="ko")).value.startswith("2023-11-05")  # type: ignore[union-attr]
    assert published(page("<p>05.11.23 19:41</p>", lang="de")).value.startswith("2023-11-05")  # type: ignore[union-attr]


def test_a_date_between_bars_is_told_however_long_the_line_is() -> None:
    line = "<p>Written by Ann Shaw of the Hill Weekly | 5 November 2023 | Filed under: Wells and schools | No comments as yet</p>"
    assert dated(page(line)) == ("2023-11-05", "shown near the headline")
    assert dated(page(line.replace("|", ","))) is None


def test_of_a_day_that_is_stated_the_page_may_show_the_hour() -> None:
    said = '<meta name="publishdate" content="2023-11-05">'
    zone = ZoneInfo("Asia/Shanghai")
    assert dated(page("<p>2023-11-05 09:15</p>", head=said, lang="zh"), zone=zone) == (
        "2023-11-05T09:15:00+08:00",
        "shown near the headline, zone Asia/Shanghai",
    )
    assert dated(page("<p>2023-11-06 09:15</p>", head=said, lang="zh"), zone=zone) == (
        "2023-11-05",
        "meta publishdate",
    )


def test_a_year_in_letters_of_its_own_stands_before_the_day() -> None:
    row = "<div class='time'><em>2023</em><span><em>11</em>/<em>05</em></span><b>09:15:27</b></div>"
    found = dated(page(before=f"<div>{row}</div>", lang="zh"), zone=ZoneInfo("Asia/Shanghai"))
    assert found is not None
    assert found[0] == "2023-11-05T09:15:27+08:00"


def test_a_number_right_behind_a_day_is_none_of_it() -> None:
    row = "<div class='meta'><span>2023-11-05</span><span>132</span><span>Ann Shaw</span></div>"
    assert dated(page(row)) == ("2023-11-05", "shown near the headline")


def test_a_change_is_looked_for_beside_the_headline_that_was_read() -> None:
    name, label = "가거도의 실험, 섬을 밝히다", "<dl><dt>수정 :</dt><dd>2023-11-06 19:44</dd></dl>"
    source = (
        f'<html lang="ko"><head><title>{name} - 언덕</title></head><body><h2>{name}</h2>{label}{TEXT}</body></html>'
    )
    tree = parse(source, URL)
    changed = read_modified(gather(tree, URL), None, ZoneInfo("Asia/Seoul"), None, head=tree.all("h2")[0])
    assert changed is not None
    assert changed.value == "2023-11-06T19:44:00+09:00"
