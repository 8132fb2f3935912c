"""However a reader came to a page, its key is the same; and no page takes another's."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.pages.keys import cleaned, host_of, key_of, resolved, same_site

PAGE = "https://news.example/2023/11/talks"


@pytest.mark.parametrize(
    "url",
    [
        PAGE,
        "HTTPS://News.Example:443/2023/11/talks#comments",
        PAGE + "?utm_source=feed&utm_medium=rss",
        PAGE + "?fbclid=abc&gclid=d",
    ],
)
def test_what_changes_from_visit_to_visit_is_cut_off(url: str) -> None:
    assert cleaned(url) == PAGE


def test_what_names_the_page_stays() -> None:
    assert cleaned("http://news.example:8080/?id=7&utm_source=x&page=2") == "http://news.example:8080/?id=7&page=2"


@pytest.mark.parametrize(
    ("canonical", "key"),
    [
        ("https://www.news.example/talks", "https://www.news.example/talks"),
        ("https://amp.news.example/talks", "https://amp.news.example/talks"),
        ("https://news.example/", PAGE),
        ("https://other.example/talks", PAGE),
        ("javascript:void(0)", PAGE),
        (None, PAGE),
    ],
)
def test_a_canonical_address_counts_on_its_own_site_and_not_as_the_home_page(canonical: str | None, key: str) -> None:
    assert key_of(PAGE + "?utm_source=a", canonical) == key


def test_a_country_that_hands_out_names_one_level_down_is_no_site() -> None:
    assert same_site("http://a.jordan.co.uk/", "http://jordan.co.uk/")
    assert not same_site("http://jordan.co.uk/", "http://egypt.co.uk/")
    assert not same_site("http://10.0.0.1/", "http://11.0.0.1/")


@pytest.mark.parametrize("odd", ["", "urn:t17:egypt:0", "http://[::1", "http://host:port/", "//x", "file:///a.html"])
def test_an_address_that_is_not_of_the_web_stays_as_it_is(odd: str) -> None:
    assert key_of(odd, "http://news.example/1") == odd
    assert host_of(odd) == ""


@given(st.from_regex(r"https?://[a-z]{1,8}(?:\.[a-z]{2,4}){1,2}/[ -~]{0,20}", fullmatch=True))
def test_a_full_address_is_resolved_to_what_joining_would_make_of_it(address: str) -> None:
    assert resolved(PAGE, address) == urljoin(PAGE, address.strip())


def test_an_address_within_the_site_is_resolved_against_the_page() -> None:
    assert resolved(PAGE, " ../a.jpg ") == "https://news.example/2023/a.jpg"
    assert resolved(PAGE, "mailto:ana@news.example") is None
