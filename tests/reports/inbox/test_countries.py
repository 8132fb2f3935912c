"""Names of countries in the languages of clients, as codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawler.archive import country_name
from reports.inbox.countries import read_countries, read_regions, written_country
from reports.inbox.keys import field_of, fields, folded, key_of, names
from reports.inbox.unclear import Unclear


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Jordan; Iraq", "JO IQ"), ("Jordan, Iraq and Türkiye", "JO IQ TR"), ("Iraq; Jordan; Iraq", "IQ JO"),
        ("Jordanie; l'Irak; les États-Unis", "JO IQ US"), ("etats unis", "US"),
        ("Jordanien und der Irak, die Türkei", "JO IQ TR"), ("الأردن، العراق؛ الإمارات", "JO IQ AE"),
        ("الأردن والعراق", "JO IQ"), ("UK; US; U.S.A.; UAE", "GB US AE"), ("JO, IQ", "JO IQ"), ("JOR; IRQ", "JO IQ"),
        ("the United Arab Emirates", "AE"), ("Bosnia and Herzegovina", "BA"), ("Trinidad & Tobago", "TT"),
        ("Côte d’Ivoire; Ivory Coast", "CI"), ("DRC; Congo-Brazzaville", "CD CG"), ("south korea", "KR"),
        ("Georgia; Niger; Guinea", "GE NE GN"), ("Ürdün", "JO"), ("Palestine", "PS"), ("Kosovo; XK", "XK"),
        ("Republic of Ghana", "GH"), ("Hellenic Republic; the French Republic", "GR FR"),
        ("Republic of Korea; People's Republic of China; Republic of China", "KR CN TW"), ("State of Qatar", "QA"),
        ("Democratic People's Republic of Korea", "KP"), ("Hashemite Kingdom of Jordan and Republic of Iraq", "JO IQ"),
        ("Syrian Arab Republic", "SY"), ("Republic of Trinidad and Tobago", "TT"), ("Kingdom of Norway", "NO"),
        ("République du Ghana; Royaume du Maroc; République islamique d'Iran", "GH MA IR"),
        ("Bundesrepublik Deutschland, Königreich Norwegen", "DE NO"), ("جمهورية غانا، جمهورية مصر العربية", "GH EG"),
        ("Islamic Republic of Iran and the Swiss Confederation", "IR CH"),
    ],
)  # fmt: skip
def test_names_and_codes(words: str, codes: str) -> None:
    assert read_countries(words, "tr") == tuple(codes.split())


@pytest.mark.parametrize(
    "words", ["Jordania", "Amman", "Jordanian", "no", "in", "EU", "ZZ", "UN", "Korea", "Congo", "Jordan and Amman", "",
              "Islamic State", "State of Georgia", "Arab Republic", "the Jordanian", "Republic of Northern Cyprus",
              "Kingdom of Amman", "Federation of Korea",
              "x" * 1000]
)  # fmt: skip
def test_what_is_no_country_is_asked_about(words: str) -> None:
    with pytest.raises(Unclear):
        read_countries(words, "en")


def test_every_country_of_the_archive_is_read_as_it_is_written() -> None:
    codes = [first + second for first in map(chr, range(65, 91)) for second in map(chr, range(65, 91))]
    known = [code for code in codes if country_name(code) != code]
    assert len(known) > 190
    assert [read_countries(written_country(code), "en") for code in known] == [(code,) for code in known]
    assert [read_countries(code, "en") for code in known] == [(code,) for code in known]


@pytest.mark.parametrize("words", ["Middle East; the Gulf", "الشرق الأوسط", "Middle East & North Africa"])
def test_regions_keep_their_names(words: str) -> None:
    assert read_regions(words) == tuple(words.split("; "))


# ---- keys ------------------------------------------------------------------------------------------------------------


def test_a_key_means_one_field() -> None:
    keys = [(folded(key), field) for field, words in names("keys").items() for key in words]
    assert len({key for key, _ in keys}) == len(set(keys))
    assert [field_of(key_of(field)) for field in fields()] == list(fields())


def test_the_keys_are_those_that_the_page_on_mail_lists() -> None:
    page = (Path(__file__).parents[3] / "docs/email.md").read_text(encoding="utf-8")
    for first, *others in names("keys").values():
        assert f"| {first} | {', '.join(others)} |" in page
    days = names("keys_of_days")
    assert f"{', '.join(days['since'])} mean Since, and {', '.join(days['until'])} mean Until" in page


@pytest.mark.parametrize(
    "key",
    ["From", "To", "Subject", "Date", "Cc", "Sent", "De", "À", "Objet", "Envoyé", "Von", "An", "Betreff", "Gesendet",
     "Datum", "من", "إلى", "التاريخ"],
)  # fmt: skip
def test_the_fields_of_a_forwarded_letter_are_no_keys(key: str) -> None:
    assert field_of(key) == ""
