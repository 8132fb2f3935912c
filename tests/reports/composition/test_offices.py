"""Who holds an office: by the role that the article gives, in each language in which quotations have speakers."""

from __future__ import annotations

import pytest

from reports.composition.offices import has_office
from reports.records import Passage, Quotation
from tests.reports.analysis.made import article


def said_by(role: str, language: str, speaker: str = "Karim Valdan") -> Quotation:
    made = article(f"{speaker} {role}: The road will stay open.", language=language)
    at = len(speaker) + 1
    words = Passage(made, made.text.index("The road"), len(made.text))
    office = Passage(made, at, at + len(role)) if role else None
    return Quotation(words, Passage(made, 0, len(speaker)), 1, office, language=language)


@pytest.mark.parametrize(
    ("language", "role"),
    [
        ("en", "Transport Minister"), ("tr", "Dışişleri Bakanı"), ("tr", "Esnaf Odaları Başkanı"), ("ar", "وزير النقل"),
        ("ar", "رئيس غرفة التجارة"), ("fr", "ministre des Transports"), ("fr", "présidente des commerçants"),
        ("de", "Verkehrsminister"), ("de", "Sprecherin der Lehrer"), ("tr", "İşçi Partisi lideri"),
    ],
)  # fmt: skip
def test_who_acts_has_an_office(language: str, role: str) -> None:
    assert has_office(said_by(role, language))


@pytest.mark.parametrize(
    ("language", "role"),
    [
        ("en", "a shopkeeper"), ("tr", "Esnaf"), ("tr", "Lojistik uzmanı"), ("tr", "mahalle sakini"),
        ("ar", "صاحب المخبز"), ("ar", "محلل سياسي"), ("fr", "boulangère à Amman"), ("fr", "politologue"),
        ("de", "Anwohnerin"), ("de", "Nahostexperte"), ("en", ""), ("tr", ""), ("ar", ""),
    ],
)  # fmt: skip
def test_who_trades_lives_there_or_comments_has_none(language: str, role: str) -> None:
    assert not has_office(said_by(role, language))


def test_a_ministry_is_an_office_itself() -> None:
    assert has_office(said_by("", "tr", "Dışişleri Bakanlığı"))
