"""A time without an offset is read by the clock of the page's country, where it has but one."""

import pytest

from crawler.pages.reader import read
from crawler.records import Outlet

PROSE = "<p>The ferry to the island runs again since Monday, the harbour said, after a winter of repairs.</p>" * 3


def published(address: str, said: str, language: str = "en", outlet: Outlet | None = None) -> tuple[str | None, str]:
    head = f'<meta property="article:published_time" content="{said}">'
    page = f'<html lang="{language}"><head>{head}</head><body><h1>The ferry runs again</h1>{PROSE}</body></html>'
    article = read(page, address, outlet=outlet)
    return article.published, article.published_rule or ""


@pytest.mark.parametrize(
    ("address", "language", "wanted"),
    [
        ("https://harbour.example.gr/1", "en", "2026-02-03T08:15:00+02:00"),
        ("https://harbour.example.jp/1", "ja", "2026-02-03T08:15:00+09:00"),
        ("https://harbour.example.co.uk/1", "en", "2026-02-03T08:15:00+00:00"),
        ("https://harbour.com/1", "ko-KR", "2026-02-03T08:15:00+09:00"),
        ("https://harbour.com/1", "en", "2026-02-03"),  # an address and a language of many clocks
        ("https://harbour.example.ru/1", "ru", "2026-02-03"),  # a country of many
        ("https://harbour.example/1", "ja", "2026-02-03"),  # an address of nobody's
    ],
)
def test_a_time_without_offset_is_of_the_country_with_one_clock(address: str, language: str, wanted: str) -> None:
    assert published(address, "2026-02-03 08:15", language)[0] == wanted


def test_the_rule_says_by_which_clock() -> None:
    assert published("https://harbour.example.pl/1", "2026-07-03 08:15")[1].endswith("zone Europe/Warsaw")


def test_what_the_page_says_comes_first_then_the_outlet() -> None:
    assert published("https://harbour.example.jp/1", "2026-02-03T08:15:00Z")[0] == "2026-02-03T08:15:00+00:00"
    outlet = Outlet("harbour", "Harbour", "https://harbour.example", "en", "JO", timezone="Asia/Amman")
    assert published("https://harbour.example.jp/1", "2026-02-03 08:15", outlet=outlet)[1].endswith("zone Asia/Amman")


def test_a_day_alone_stays_one() -> None:
    assert published("https://harbour.example.jp/1", "2026-02-03")[0] == "2026-02-03"


def test_the_clock_says_nothing_of_the_order_of_day_and_month() -> None:
    shown = "<div class='date'>03/04/2026 08:15</div>"
    page = f"<html lang='ja'><body><h1>The ferry runs again</h1>{shown}{PROSE}</body></html>"
    assert read(page, "https://harbour.example.jp/1").published is None
