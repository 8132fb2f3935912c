"""An article is of its outlet's country unless it opens with another."""

from __future__ import annotations

from crawler.text.home import countries_of, is_of_home

RESIGNED = "The transport minister resigned on Monday over the bridge."


def test_an_article_that_names_no_country_is_of_its_outlets() -> None:
    assert is_of_home("Minister resigns", RESIGNED, "JO")
    assert is_of_home("Minister resigns", f"AMMAN — {RESIGNED}", "JO")
    assert not is_of_home("Minister resigns", RESIGNED, "")


def test_one_that_opens_with_another_country_is_of_that() -> None:
    assert not is_of_home("Minister resigns in Tokyo", RESIGNED, "JO")
    assert not is_of_home("Minister resigns", f"TOKYO — {RESIGNED}", "JO")
    assert countries_of("Minister resigns", f"TOKYO — {RESIGNED}", "JO") == {"JP"}


def test_another_country_far_down_is_named_beside_its_own() -> None:
    text = f"{RESIGNED}\n\n{'It rained on the bridge. ' * 30}\n\nThe bridge was built by a firm of Iraq."

    assert countries_of("Minister resigns", text, "JO") == {"JO", "IQ"}
