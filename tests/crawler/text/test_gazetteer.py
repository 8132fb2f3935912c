"""Countries and places that a text names, in three languages."""

from __future__ import annotations

import pytest

from crawler.text.gazetteer import countries_in, country_name, places_in, region_countries


def named(text: str) -> list[tuple[str, str]]:
    return [(code, text[start:end]) for code, start, end in countries_in(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Jordan's king left Amman.", [("JO", "Jordan"), ("JO", "Amman")]),
        ("The U.S. and the US-led coalition", [("US", "U.S."), ("US", "US")]),
        ("South Korean and North Korean envoys", [("KR", "South Korean"), ("KP", "North Korean")]),
        ("Guinea-Bissau and Papua New Guinea", [("GW", "Guinea-Bissau"), ("PG", "Papua New Guinea")]),
        ("Jordanians and Iraqis in Türkiye", [("JO", "Jordanians"), ("IQ", "Iraqis"), ("TR", "Türkiye")]),
        ("A Palestinian from the West Bank", [("PS", "Palestinian"), ("PS", "West Bank")]),
        ("Ürdün'ün başkenti Amman'da Iraklıların", [("JO", "Ürdün"), ("JO", "Amman"), ("IQ", "Iraklıların")]),
        ("ABD’li bakan Türk meslektaşıyla", [("US", "ABD"), ("TR", "Türk")]),
        ("وزير الخارجية الأردني في بغداد", [("JO", "الأردني"), ("IQ", "بغداد")]),
        ("وللولايات المتحدة وبالعراق", [("US", "لولايات المتحدة"), ("IQ", "العراق")]),
        ("سلطنة عمان", [("OM", "سلطنة عمان")]),
        ("في عُمان", [("OM", "عُمان")]),
        ("في عمان", [("JO", "عمان")]),
    ],
)
def test_a_country_is_found_by_name_demonym_or_city(text: str, wanted: list[tuple[str, str]]) -> None:
    assert named(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("El Perú y Japón hablan en Londres.", [("PE", "Perú"), ("JP", "Japón"), ("GB", "Londres")]),
        ("Il Giappone e la Giordania", [("JP", "Giappone"), ("JO", "Giordania")]),
        ("In den Vereinigten Staaten und Griechenland", [("US", "Vereinigten Staaten"), ("GR", "Griechenland")]),
        ("Послы Японии и Перу были в Москве.", [("JP", "Японии"), ("PE", "Перу"), ("RU", "Москве")]),
        ("Η κυβέρνηση της Ιαπωνίας και το Περού", [("JP", "Ιαπωνίας"), ("PE", "Περού")]),
        ("日本とペルー、道路の協定", [("JP", "日本"), ("PE", "ペルー")]),
        ("约旦与美国谈公路", [("JO", "约旦"), ("US", "美国")]),
        ("일본은 페루와 도로를", [("JP", "일본"), ("PE", "페루")]),
    ],
)
def test_countries_are_known_in_the_languages_of_the_world(text: str, wanted: list[tuple[str, str]]) -> None:
    assert named(text) == wanted


@pytest.mark.parametrize(
    "text", ["Long Island", "Grenade thrown", "Chili con carne", "マリーナの道", "马里兰的公路", "인도적 지원"]
)
def test_a_name_in_another_language_is_none_where_it_has_another_meaning(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "He moved to New Mexico.",
        "Michael Jordan scored.",
        "The goal was by Jordan Henderson.",
        "JOIN US TODAY",
        "The turkey was cold and the china broke.",
        "The Geneva Conventions apply.",
        "The New York Times reported it.",
        "Latin American writers",
        "Volker Türk spoke.",
        "",
    ],
)
def test_a_person_or_a_phrase_of_another_meaning_names_no_country(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("AMMAN — The bridge opened.", [("JO", "AMMAN")]),
        ("ADDIS ABABA, Ethiopia (Wire) - It rained.", [("ET", "ADDIS ABABA"), ("ET", "Ethiopia")]),
        ("The road in Iraq\nTOKYO, Nov 5 -- It rained.", [("IQ", "Iraq"), ("JP", "TOKYO")]),
        ("JOIN US TODAY - or not", []),
        ("It rained in AMMAN — and snowed.", []),
        ("AMMAN WINS - again", []),
    ],
)
def test_a_place_in_capitals_is_found_where_it_is_a_dateline(text: str, wanted: list[tuple[str, str]]) -> None:
    assert named(text) == wanted


def test_places_are_cities_and_a_disputed_one_has_no_country() -> None:
    text = "From Jerusalem to Tel Aviv in Israel"

    assert [(code, text[start:end]) for code, start, end in places_in(text)] == [("", "Jerusalem"), ("IL", "Tel Aviv")]
    assert [code for code, _, _ in countries_in(text)] == ["IL", "IL"]


def test_a_country_is_written_as_the_reader_expects_it() -> None:
    assert country_name("IQ") == "Iraq"
    assert country_name("IQ", "tr-TR") == "Irak"
    assert country_name("JO", "ar") == "الأردن"
    assert country_name("IQ", "fi") == "Iraq"
    assert country_name("ZZ") == "ZZ"


def test_a_region_is_its_countries() -> None:
    assert region_countries("the Baltics") == ("EE", "LT", "LV")
    assert region_countries("South-Asia") == region_countries("south asia")
    assert {"JO", "IQ", "TR"} <= set(region_countries("Middle East"))
    assert region_countries("Atlantis") == ()
