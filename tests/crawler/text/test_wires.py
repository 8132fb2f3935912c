"""The agency that a text says it is from, and which of its copies is the origin."""

from __future__ import annotations

import pytest

from crawler.text.origins import Printed, by_origin
from crawler.text.wires import agency, credited, spellings


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("AMMAN, Nov 4 (Reuters) - Ministers met.", "Reuters"),
        ("(AP) The harbour burned.", "Associated Press"),
        ("ERIE, Pa. — A bridge fell.", ""),
        ("AFP - Ministers met.", "AFP"),
        ("Berlin (dpa/lno) - Die Fähre fährt.", "dpa"),
        ("KAHİRE (AA) - Bakanlar buluştu.", "Anadolu"),
        ("ПЕТРОЗАВОДСК, 4 ноября. /ТАСС/. Мост открыт.", "TASS"),
        ("عمان (رويترز) - اجتمع الوزراء.", "Reuters"),
        ("新华社海门十一月四日电 学校收到电脑。", "Xinhua"),
        ("Ministers met.\n\n— Reuters", "Reuters"),
        ("Ministers met.\n\nReuters, AFP", "Reuters"),
        ("Ministers met.\n\nuhe/jm (AFP, dpa)", "AFP"),
        ("Ministers met.\n\nThe Associated Press contributed to this report.", "Associated Press"),
        ("Ministers met.\n\nCopyright 2023 The Associated Press. All rights reserved.", "Associated Press"),
        ("Ministers met.\n\nAdditional reporting by Reuters in Oslo.", "Reuters"),
        ("Ministers met.\n\nKaynak: AA", "Anadolu"),
        ("A boat at noon (Reuters Photo). Ministers met.", ""),
        ("Ministers met, the mayor told AFP.", ""),
        ("Ministers met.\n\nThe mayor told Reuters that he was tired.", ""),
        ("", ""),
    ],
)
def test_who_a_text_says_it_is_from(text: str, wanted: str) -> None:
    assert credited(text) == wanted


def test_a_credit_counts_before_the_text_and_an_outlet_may_be_credited() -> None:
    text = "OSLO (Anatolia Wire) - The bridge is open.\n\n— Reuters"
    assert credited(text, "AP") == "Associated Press"
    assert credited(text, "Kestrel Features") == "Kestrel Features"
    assert credited(text, None, ["Anatolia Wire"]) == "Anatolia Wire"
    assert credited(text) == "Reuters"


def test_an_agency_has_one_name_however_it_is_written() -> None:
    assert {agency(name) for name in ("AP", "The Associated Press", "associated press", "美联社")} == {
        "Associated Press"
    }
    assert agency("Kestrel Features") == ""
    assert spellings("AP") == spellings("AP News")
    assert spellings("Kestrel Features") == frozenset({"kestrelfeatures"})


def printed(name: str, published: str | None, text: str = "It rained.", credit: str | None = None) -> Printed:
    return Printed(name, name, "", published, text, credit)


def test_the_agencys_own_article_is_the_origin_whenever_it_appeared() -> None:
    copies = [
        printed("courier", "2023-11-04T08:00:00Z", credit="Reuters"),
        printed("uk.reuters.com", "2023-11-04T09:00:00Z"),
        printed("hill", "2023-11-04T07:00:00Z"),
    ]
    assert by_origin(copies) == ([1, 2, 0], "Reuters")


def test_without_the_agencys_own_the_earliest_is_the_origin_and_the_agency_is_named() -> None:
    copies = [
        printed("a", "2023-11-04T10:30:00+03:00"),
        printed("b", "2023-11-04T08:00:00Z", "AMMAN (AFP) - It rained."),
        printed("c", "2023-11-04"),
        printed("d", None),
        printed("e", "no date"),
    ]
    assert by_origin(copies) == ([0, 1, 2, 3, 4], "AFP")


def test_of_two_agencies_the_one_that_most_copies_credit_is_named() -> None:
    copies = [printed(str(n), "2023-11-04", credit=credit) for n, credit in enumerate(["AP", "Reuters", "AP News"])]
    assert by_origin(copies)[1] == "Associated Press"
    assert by_origin(copies[:2])[1] == "Associated Press"  # as many: the first by name
