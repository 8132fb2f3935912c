# ruff: noqa: E501 - markup, a piece a line, in several scripts
"""What a page says of its article: sections, keywords, language, paywall, address, kind, credit, dateline."""

import json

import pytest

from crawler.pages.kinds import read_kind
from crawler.pages.metadata import (
    Facts,
    gather,
    is_paywalled,
    read_canonical,
    read_images,
    read_keywords,
    read_language,
    read_sections,
)
from crawler.pages.people.authors import Named
from crawler.pages.people.credits import read_credit, read_dateline
from crawler.pages.tree import parse
from crawler.records import Block

URL = "http://hill.example/2023/11/well"


def facts(head: str = "", body: str = "<p>Text</p>", url: str = URL) -> Facts:
    return gather(parse(f'<html lang="en"><head>{head}</head><body>{body}</body></html>', url), url)


def linked(**said: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle"} | said)}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


CRUMBS = {
    "@type": "BreadcrumbList",
    "itemListElement": [{"name": "Home"}, {"item": {"name": "Schools"}}, {"name": "A well"}],
}


@pytest.mark.parametrize(
    ("head", "body", "sections"),
    [
        (linked(articleSection=["Schools", "Water"]), "", ("Schools", "Water")),
        (linked(articleSection="Schools, Water, Hill"), "", ("Schools", "Water", "Hill")),
        (meta("article:section", "Schools"), "", ("Schools",)),
        (linked(articleSection="Hill"), '<a rel="category tag" href="/schools">Schools</a>', ("Schools",)),
        (f'<script type="application/ld+json">{json.dumps(CRUMBS)}</script>' + meta("og:title", "A well"), "", ("Schools",)),
        ("", '<nav class="breadcrumb"><a href="/">Home</a> <a href="/schools/">Schools</a></nav>', ("Schools",)),
        ("", '<div class="breadcrumb"><a href="/fa">خانه</a><a href="/fa/schools">مدارس</a></div>', ("مدارس",)),
        ("", '<div class="breadcrumb"><a href="default.asp">الرئيسية</a><a href="l.asp?s=3">مدارس</a></div>', ("مدارس",)),
        ("", '<span itemprop="articleSection">Schools</span>', ("Schools",)),
        ("", '<nav><a href="/schools/">Schools</a></nav>', ()),
    ],
)  # fmt: skip
def test_sections(head: str, body: str, sections: tuple[str, ...]) -> None:
    assert read_sections(facts(head, body)) == sections


@pytest.mark.parametrize(
    ("head", "body", "keywords"),
    [
        (linked(keywords="well, school; hill"), "", ("well", "school", "hill")),
        (meta("keywords", "بئر، مدرسة"), "", ("بئر", "مدرسة")),
        (meta("keywords", "水井、学校，山"), "", ("水井", "学校", "山")),
        (meta("article:tag", "well") + meta("article:tag", "school, hill"), "", ("well", "school, hill")),
        ("", '<a rel="tag" href="/t/well">well</a><a rel="category tag" href="/c">News</a>', ("well",)),
    ],
)  # fmt: skip
def test_keywords(head: str, body: str, keywords: tuple[str, ...]) -> None:
    assert read_keywords(facts(head, body)) == keywords


def test_the_language_is_said_and_checked_by_the_text() -> None:
    said = facts(meta("content-language", "pt_br"))
    assert read_language(said, None, None) == "en"
    assert read_language(said, "pt", None) == "pt-BR"
    assert read_language(said, "ar", None) == "ar"


@pytest.mark.parametrize(
    ("head", "body", "paid"),
    [
        (linked(isAccessibleForFree=False), "", True),
        (linked(isAccessibleForFree="http://schema.org/False"), "", True),
        (linked(isAccessibleForFree="False"), "", True),
        (linked(isAccessibleForFree=True), '<div class="paywall">Subscribe to read on</div>', False),
        (meta("article:content_tier", "locked"), "", True),
        (meta("article:content_tier", "free"), "", False),
        ("", '<div class="paywall">Subscribe to read on</div>', True),
        ("", f'<div class="paywall">{"The water rose on the third day. " * 80}</div>', False),
        ("", "<p>A paywall is what readers like least.</p>", False),
    ],
)
def test_a_page_may_say_that_it_is_not_free(head: str, body: str, paid: bool) -> None:
    assert is_paywalled(facts(head, body)) is paid


def test_the_canonical_address_and_the_images() -> None:
    page = facts(
        '<base href="/2023/"><link rel="canonical" href="11/well?x=1"><meta property="og:image" content="/w.jpg">'
    )
    assert read_canonical(page) == "http://hill.example/2023/11/well?x=1"
    assert read_images(page, ["http://hill.example/a.jpg"]) == (
        "http://hill.example/a.jpg",
        "http://hill.example/w.jpg",
    )
    assert read_canonical(facts('<link rel="canonical"><meta property="og:url" content="http://hill.example/w">')) == (
        "http://hill.example/w"
    )


@pytest.mark.parametrize(
    ("head", "url", "kind"),
    [
        (linked(**{"@type": ["NewsArticle", "LiveBlogPosting"]}), URL, "live"),
        (linked(**{"@type": "AdvertiserContentArticle"}), URL, "advertisement"),
        (linked(articleSection="Readouts"), URL, "readout"),
        (linked(genre="Interview"), URL, "interview"),
        (meta("og:title", "Kommentar: Der Brunnen reicht nicht"), URL, "opinion"),
        (meta("og:title", "Brunnen: Das Wasser reicht nicht"), URL, "news"),
        (meta("og:type", "video.other"), URL, "video"),
        ("", "http://hill.example/g%C3%B6r%C3%BC%C5%9F/kuyu", "opinion"),
        ("", "http://hill.example/podcasts/well", "audio"),
        ("", "http://hill.example/мнения/колодец", "opinion"),
        ("", "http://hill.example/社説/井戸", "opinion"),
        ("", "http://hill.example/photos/well", "gallery"),
        ("", "http://hill.example/news/opinion", "news"),
        ("", "http://[hill.example/", "news"),
    ],
)
def test_the_kind_is_what_the_outlet_calls_it(head: str, url: str, kind: str) -> None:
    page = facts(head, url=url) if "[" not in url else Facts(facts().tree, url, {})
    assert read_kind(page, read_sections(page)) == kind


@pytest.mark.parametrize(
    ("first", "place", "credit"),
    [
        ("AMMAN — The town has dug a well.", "AMMAN", None),
        ("TEL AVIV, November 3 (Anatolia Line) – The town has dug a well.", "TEL AVIV", "Anatolia Line"),
        ("Amman (Reuters) - The town has dug a well.", "Amman", "Reuters"),
        ("Amman (Reuters) – The town has dug a well.", "Amman", "Reuters"),
        ("BAGHDAD: The town has dug a well.", "BAGHDAD", None),
        ("МОСКВА, 3 ноября (ТАСС) – Город вырыл колодец.", "МОСКВА", "ТАСС"),
        ("ΑΘΗΝΑ – Ο δήμος άνοιξε πηγάδι.", "ΑΘΗΝΑ", None),
        ("عمان – حفرت البلدية بئرا.", "عمان", None),
        ("(서울=연합뉴스) 마을이 우물을 팠다.", "서울", "연합뉴스"),
        ("【東京共同】町が井戸を掘った。", "東京", "共同"),
        ("新华社北京11月3日电 小镇挖了一口井。", "北京", "新华社"),
        ("本报昆明11月5日电（记者张三）小镇挖了一口井。", "昆明", None),
        ("सिलीगुड़ी: कस्बे ने कुआँ खोदा है।", "सिलीगुड़ी", None),
        ("Blinken – and not he alone – spoke of the well.", None, None),
        ("The town of Amman — a place on a hill — has dug a well.", None, None),
        ("(c) 2023 The town", None, None),
    ],
)  # fmt: skip
def test_the_dateline_names_the_place_and_the_agency(first: str, place: str | None, credit: str | None) -> None:
    blocks = (Block("paragraph", first), Block("paragraph", "The water rose on the third day."))
    assert read_dateline(blocks) == place
    assert read_credit(facts(), blocks, Named([], []), (), "Hill Weekly") == credit


def test_the_speakers_of_a_transcript_are_no_datelines() -> None:
    blocks = (Block("paragraph", "MINISTER: The well is dug."), Block("paragraph", "QUESTION: Who pays for the pump?"))
    assert read_dateline(blocks) is None


@pytest.mark.parametrize(
    ("body", "last", "credit"),
    [
        ('<p class="article-source">Source: Anatolia Line</p>', "The end.", "Anatolia Line"),
        ('<p class="article-source">Source: Hill Weekly</p>', "The end.", None),
        ('<figure><span class="credit">Anatolia Line</span></figure>', "The end.", None),
        ('<div class="related"><span class="source">Anatolia Line</span></div>', "The end.", None),
        ("", "The pupils named it after the donkey. (AFP)", "AFP"),
        ("", "The pupils named it after the donkey – dpa", "dpa"),
        ("", "Source: Reuters", "Reuters"),
        ("", "The pupils named it after the donkey. (Tom Ray)", None),
    ],
)
def test_the_credit_names_an_agency(body: str, last: str, credit: str | None) -> None:
    blocks = (Block("paragraph", "The town has dug a well behind the school."), Block("paragraph", last))
    assert read_credit(facts(body=body), blocks, Named([], []), (), "Hill Weekly") == credit


def test_an_organisation_that_is_named_as_author_is_credited() -> None:
    assert read_credit(facts(), (), Named([], ["Anatolia Line"]), (), "Hill Weekly") == "Anatolia Line"
    assert read_credit(facts(), (), Named([], ["Hill Weekly"]), ("Reuters",), "Hill Weekly") == "Reuters"


@pytest.mark.parametrize(
    "broken",
    [
        '<!-- {"@type": "NewsArticle", "headline": "A well"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "A well"}\n//]]>',
        '{"@type": "NewsArticle", "headline": "A well",};',
        '{"@type": "WebSite"}{"@type": "NewsArticle", "headline": "A well"}',
        '{"@type": "NewsArticle", "headline": "A well", "description": "a "quoted" word"}',
        '[[{"@type": "schema:NewsArticle", "headline": "A &lt;b&gt;well&lt;/b&gt;"}]]',
        '{"@graph": [{"@type": ["Thing", "NewsArticle"], "headline": "A well"}]}',
    ],
)
def test_broken_json_ld_is_mended(broken: str) -> None:
    assert facts(f'<script type="application/ld+json">{broken}</script>').names[0] == "A well"


def test_deep_and_long_json_ld_is_survived() -> None:
    for text in ("[" * 100_000, '{"a":' * 100_000, "<!--" * 100_000, ";" * 100_000):
        assert facts(f'<script type="application/ld+json">{text}</script>').names == []
