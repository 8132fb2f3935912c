"""How rare a word is comes from tables that are shipped, the same for ever."""

from __future__ import annotations

import pytest

from crawler.text.frequency import NUMBER, RARE, rarity, table_of


@pytest.mark.parametrize(
    ("language", "common", "rarer"),
    [
        ("en", "the", "bridge"), ("tr", "bir", "köprü"), ("ar", "في", "جسر"), ("fr", "de", "pont"),
        ("de", "die", "brücke"), ("ru", "и", "мост"), ("fa", "در", "پل"), ("he", "של", "גשר"),
    ],
)  # fmt: skip
def test_a_common_word_is_less_rare_than_a_thing(language: str, common: str, rarer: str) -> None:
    from crawler.text.letters import plain

    assert 2 < rarity(plain(common), language) < rarity(plain(rarer), language) <= RARE


def test_a_word_that_no_table_has_is_rare_and_no_rarer() -> None:
    assert rarity("orlenvaldan", "en") == rarity("the", "xx") == rarity("the", "../en") == RARE
    assert max(table_of("en").values()) <= RARE + 0.125


def test_years_and_small_numbers_are_common_and_other_numbers_rare() -> None:
    assert rarity("2017") == rarity("12") == NUMBER
    assert rarity("284") == rarity("527000") == RARE


def test_a_language_is_known_with_its_region_and_by_its_other_names() -> None:
    assert rarity("bridge", "en-GB") == rarity("bridge", "EN") == rarity("bridge")
    assert rarity("most", "hr") == rarity("most", "sh") < RARE
