"""Positions: those in the report's language first, by people with an office; others take a third of the section."""

from __future__ import annotations

from itertools import count

from reports.composition.binding import Binder
from reports.composition.sections import quotations
from reports.composition.statements import Writer
from reports.records import Passage, Printed, Quotation
from tests.reports.analysis.made import OUTLETS, article

WORDS = (
    "The road between both capitals will stay open all winter",
    "Nobody asked our harbour masters before that treaty came",
    "Grain ships leave port again when insurers lower their price",
    "Our parliament votes on water rights after harvest festival",
    "Teachers receive their wages from next January onwards",
    "Railway bridges need new steel within two more years",
)
SPEAKERS = ("Karim Valdan", "Dana Orlen", "Tomas Reval", "Ines Calder", "Sami Haddar", "Lina Qorvane")
_NUMBER = count()


def said(place: int, language: str = "en", role: str = "Minister", times: int = 1) -> list[Quotation]:
    """The words of a speaker, in so many articles."""
    out = []
    for _ in range(times):
        text = f"{SPEAKERS[place]}, {role}, said: “{WORDS[place]}.” Number {next(_NUMBER)}."
        made = article(text, language=language)
        at = text.index(WORDS[place])
        office = Passage(made, text.index(role), text.index(role) + len(role)) if role else None
        speaker = Passage(made, 0, len(SPEAKERS[place]))
        out.append(Quotation(Passage(made, at, at + len(WORDS[place])), speaker, 1, office, language=language))
    return out


def printed(offered: list[Quotation], most: int = 6, language: str = "en") -> list[str]:
    rows: list[Printed] = quotations(Writer(Binder(lambda _: None), OUTLETS, "en"), offered, most, language)
    return [row.statement.fields["speaker"] for row in rows]


def test_words_in_another_language_come_last_and_take_a_third_at_most() -> None:
    offered = [*said(0, "tr", "Bakan"), *said(1, "ar", "وزير"), *said(2), *said(3), *said(4)]

    assert printed(offered) == ["Tomas Reval", "Ines Calder", "Sami Haddar", "Karim Valdan"]
    assert printed([*offered, *said(5)]) == [
        "Tomas Reval", "Ines Calder", "Sami Haddar", "Lina Qorvane", "Karim Valdan", "Dana Orlen"
    ]  # fmt: skip
    assert printed(offered[:2]) == []


def test_they_get_what_room_is_left() -> None:
    assert printed([*said(0, "tr", "Bakan"), *said(2), *said(3)], most=2) == ["Tomas Reval", "Ines Calder"]


def test_the_report_s_language_is_the_commission_s() -> None:
    offered = [*said(0, "en"), *said(1, "tr", "Bakan"), *said(2, "tr", "Bakan")]

    assert printed(offered, language="tr") == ["Dana Orlen", "Tomas Reval", "Karim Valdan"]


def test_whose_office_is_not_known_comes_after_those_who_have_one() -> None:
    assert printed([*said(0, role="", times=2), *said(1), *said(2)]) == ["Dana Orlen", "Tomas Reval", "Karim Valdan"]


def test_who_is_known_to_hold_no_office_has_no_position_however_often_quoted() -> None:
    assert printed([*said(0, role="analyst in Tarsk", times=3), *said(1)]) == ["Dana Orlen"]
    assert printed([*said(0, role="analyst in Tarsk"), *said(0, role="", times=2), *said(1)]) == ["Dana Orlen"]


def test_who_left_an_office_comments_if_no_second_article_quotes_him() -> None:
    former = said(0, role="former Minister")

    assert printed([*former, *said(1)]) == ["Dana Orlen"]
    assert sorted(printed([*former, *said(0, role="a former Minister"), *said(1)])) == ["Dana Orlen", "Karim Valdan"]
