"""Which places a text names, which names are none, and where they lie."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.places import names_in, places_named
from crawler.text.places.resolution import distance
from crawler.text.places.states import state_after
from tests.crawler.text.marked_names import SETS, Score, named_as, passages

NEAR = 161  # kilometres, 100 miles: what the literature counts as right


def found(text: str, language: str = "en", hints: tuple[str, ...] = ()) -> list[tuple[str, str | None]]:
    return [(each.name, each.country) for each in places_named(text, language, hints)]


def names(text: str, language: str = "en") -> list[str]:
    return [each.name for each in places_named(text, language)]


def test_places_of_every_kind_are_found() -> None:
    text = (
        "Grain left Odesa for Egypt over the Black Sea. The fire near Mount Etna in Sicily was seen from the "
        "Gaza Strip to southern Europe, and in Anbar Province."
    )
    assert [(each.name, each.kind) for each in places_named(text)] == [
        ("Odesa", "city"),
        ("Egypt", "country"),
        ("Black Sea", "water"),
        ("Mount Etna", "land"),
        ("Sicily", "region"),
        ("Gaza Strip", "region"),
        ("Europe", "continent"),
        ("Anbar Province", "region"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Jordan Henderson scored twice, and Paris Hilton watched.",
        "The Washington Post wrote about Manchester United.",
        "Foreign Minister Chad Wolfe thanked Michael Jordan.",
        "Cairo University and the Bank of England refused.",
        "The Iraq War and the Paris Agreement were named.",
        "A Turkish soldier and two Iraqis were hurt.",
        "Reading is fun, said a nice mobile phone.",
    ],
)
def test_people_bodies_things_and_peoples_are_no_places(text: str) -> None:
    assert names(text) == []


def test_the_wider_place_after_a_comma_tells_which_is_meant() -> None:
    assert [
        (each.name, each.latitude) for each in places_named("He was held in Paris, Texas, and in London, Ontario.")
    ] == [
        ("Paris", 33.66),
        ("Texas", 31.25),
        ("London", 42.98),
        ("Ontario", 49.25),
    ]


def test_a_state_in_short_tells_too() -> None:
    assert state_after("SPRINGFIELD, Ill. (AP)", 11) == "IL"
    assert state_after("Portland, ME", 8) == "ME"
    assert state_after("Paris, EU", 5) is None
    assert places_named("SPRINGFIELD, Ill. (AP) — A barn burned.")[0].latitude == 39.8


def test_other_places_of_the_article_decide_between_two_of_a_name() -> None:
    lebanon = places_named("Shots were fired in Tripoli. Beirut and Sidon were calm, the Lebanese army said.")
    libya = places_named("Shots were fired in Tripoli. Benghazi and Misrata were calm, the Libyan army said.")
    assert (lebanon[0].country, libya[0].country) == ("LB", "LY")


def test_a_wider_place_that_is_more_than_a_town_is_not_behind_another_countrys_province() -> None:
    assert found("Lorries came to Gaza on Monday.") == [("Gaza", "PS")]
    assert found("Lorries came to Gaza in Mozambique.")[0] == ("Gaza", "MZ")
    assert [each.kind for each in places_named("Ships left New York on Monday.")] == ["city"]


def test_a_hint_decides_where_the_article_is_silent() -> None:
    assert places_named("The council of Perth met.", "en", ("GB",))[0].country == "GB"
    assert places_named("The council of Perth met.", "en", ("AU",))[0].country == "AU"


def test_a_name_means_one_place_in_an_article() -> None:
    text = "A man from Cambridge, Massachusetts, was found. Cambridge was in mourning."
    assert len({each.latitude for each in places_named(text) if each.name == "Cambridge"}) == 1


def test_what_is_not_in_doubt_is_certain() -> None:
    assert [(each.name, each.certain) for each in places_named("From Kyiv she went to Georgia.")] == [
        ("Kyiv", True),
        ("Georgia", False),
    ]


def test_a_place_that_the_gazetteer_lacks_has_no_coordinates() -> None:
    (place,) = places_named("Villagers fled from fighting in Qasr Vellani.")
    assert (place.name, place.kind, place.latitude, place.geonameid) == ("Qasr Vellani", "unknown", None, None)


def test_datelines_in_capitals_and_words_parted_from_their_marks() -> None:
    assert found("NEW YORK ( Reuters ) - Oil fell .") == [("NEW YORK", "US")]
    assert found("TRIPOLI , Libya ( CNN ) -- Jets struck Sirte .") == [
        ("TRIPOLI", "LY"),
        ("Libya", "LY"),
        ("Sirte", "LY"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("tr", "Bakan, Halep'ten Bağdat'a geçti.", [("Halep", "SY"), ("Bağdat", "IQ")]),
        ("fr", "Il a quitté Londres pour l'Algérie.", [("Londres", "GB"), ("Algérie", "DZ")]),
        ("de", "Die Züge nach Mailand fahren über Österreich.", [("Mailand", "IT"), ("Österreich", "AT")]),
        ("ar", "سافر من دمشق إلى قطاع غزة وبغداد", [("دمشق", "SY"), ("قطاع غزة", "PS"), ("بغداد", "IQ")]),
        ("ja", "東京とParis", []),
    ],
)
def test_other_languages(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, language) == expected


def test_amman_and_oman_are_told_apart_without_vowels() -> None:
    assert [each.kind for each in places_named("وصل إلى عمان في الأردن", "ar")][:1] == ["city"]
    assert [each.kind for each in places_named("قالت سلطنة عمان إنها ترحب", "ar")][:1] == ["country"]


def test_distance_is_along_a_great_circle() -> None:
    assert round(distance(51.51, -0.13, 48.85, 2.35)) == 344


@given(st.text())
def test_any_text_is_read_and_names_stand_at_their_place(text: str) -> None:
    last = 0
    for each in places_named(text):
        assert text[each.start : each.end] == each.name
        assert each.start >= last
        last = each.end
    for name in names_in(text):
        assert 0 <= name.start < name.end <= len(text)


@given(st.text("ABCabc .,-'\nÉéİı", max_size=60))
def test_capitals_and_marks_in_any_order_are_read(text: str) -> None:
    assert places_named(text) == places_named(text)
    assert all(text[each.start].isalpha() for each in names_in(text))


def test_time_grows_with_the_text_alone() -> None:
    def seconds(text: str) -> float:
        start = time.process_time()
        places_named(text)
        return time.process_time() - start

    for piece in ("Bin Al De La ", "Abu-Al-", "A. B. C. ", "Bank of the Bank of the ", "Paris, Paris and "):
        places_named(piece)
        # Four times the text: thrice that again is left for a busy machine, and sixteen times would be the square.
        short, long = (min(seconds(piece * times) for _ in range(3)) for times in (2_000, 8_000))
        assert long < 12 * short + 0.2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Kalashnikov, a Cessna and a Vermeer were found in Ghent.", ["Ghent"]),
        ("She works at Qorvane and teaches at Anfield.", []),
        ("The Texas Farmers' Union met. San Diego-headquartered Qorvane paid.", ["San Diego"]),
        ("It is near Mazar-i-Sharif, and St. Joseph in Missouri.", ["Mazar-i-Sharif", "St. Joseph", "Missouri"]),
        ("Counties such as Durham and the Charlotte metro area grew.", ["Durham", "Charlotte"]),
        ("They reached Punta Carida by bus.", ["Punta Carida"]),
        ("Gharyan fell, and then Zawiya, all over Libya.", ["Gharyan", "Zawiya", "Libya"]),
        ("The former mayor of Nice, said to be ill, left Nice.", ["Nice", "Nice"]),
    ],
)  # fmt: skip
def test_classes_of_real_news(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_two_states_of_korea_and_those_of_the_congo() -> None:
    text = "The Democratic People's Republic of Korea and Korea; the Republic of Congo and DR Congo."
    assert [code for _, code in found(text)] == ["KP", "KR", "CG", "CD"]


FLOORS = {"en": (0.94, 0.92), "tr": (0.9, 0.85), "fr": (0.9, 0.9), "de": (0.9, 0.9), "ar": (0.9, 0.9)}


@pytest.mark.parametrize(("name", "language"), SETS)
def test_labelled_passages(name: str, language: str) -> None:
    names_found, near = Score(), Score()
    for passage in passages(name):
        if passage.language != language:
            continue
        there = {(each.start, each.end): each for each in passage.names if each.kind in ("country", "place")}
        got = {(each.start, each.end): each for each in places_named(passage.text, language)}
        names_found.add(dict.fromkeys(got, True), dict.fromkeys(named_as(passage.names, "country", "place"), True))
        near.there += len(there)
        for key, marked in there.items():
            place = got.get(key)
            if place is None or place.latitude is None or place.longitude is None:
                continue
            right = (
                place.kind == "country"
                if marked.where is None
                else distance(*marked.where, place.latitude, place.longitude) < NEAR
            )
            near.right += right
    f1, recall = FLOORS[language]
    assert names_found.f1 >= f1
    assert near.recall >= recall
