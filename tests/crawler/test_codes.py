"""Tags of languages and codes of countries, told from what only looks like one."""

from __future__ import annotations

import pytest

from crawler.codes import country_called, country_complaint, language_complaint


@pytest.mark.parametrize(
    "tag", ["en", "ar", "tlh", "pt-BR", "zh-Hant-TW", "ar-001", "de-1996", "en-u-ca-buddhist", "en-x-own"]
)
def test_a_tag_is_a_language(tag: str) -> None:
    assert language_complaint(tag) is None


@pytest.mark.parametrize("tag", ["klingon", "english", "EN", "en_GB", "xx", "qq", "x-foo", "en-UK", "", "e", "en-"])
def test_what_is_no_language_is_said(tag: str) -> None:
    complaint = language_complaint(tag)
    assert complaint is not None
    assert complaint.startswith(f'expected a BCP 47 language such as "en" or "pt-BR", found "{tag}"')


def test_a_code_is_a_countrys_in_capitals() -> None:
    assert [country_complaint(code) for code in ("JO", "GB", "XK", "GL")] == [None] * 4
    assert all(country_complaint(code) for code in ("UK", "EU", "ZZ", "jo", "JOR", "", "Jordan"))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Jordan", "JO"),
        ("JORDAN", "JO"),
        ("united states", "US"),
        ("jor", "JO"),
        ("uk", "GB"),
        ("jo", "JO"),
        ("Turkey", "TR"),
        ("Atlantis", ""),
        ("", ""),
    ],
)
def test_a_country_is_known_by_its_name(name: str, code: str) -> None:
    assert country_called(name) == code
