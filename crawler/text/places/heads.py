"""What makes a piece of a run a body: a head of its own, a known body with more of its name beside it, a last word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crawler.text.frequency import rarity
from crawler.text.places import words as w
from crawler.text.places.runs import COMMON, Unit
from crawler.text.places.table import BIG, is_forename, is_surname, places


def is_common(unit: Unit, language: str) -> bool:
    """Is it a word of every day that stands in no list of names?"""
    return rarity(unit.low.rstrip("."), language) < COMMON and not is_forename(unit.text) and not is_surname(unit.text)


def is_head(unit: Unit) -> bool:
    return unit.kind == "H" or (unit.kind == "B" and unit.low.split()[-1] in w.BODIES)


def with_longer_heads(piece: list[Unit], language: str) -> list[Unit]:
    """A known body is a head where more of its name stands beside it: "National Democratic Party"."""
    return [
        replace(unit, kind="H") if unit.kind == "B" and is_head(unit) and _is_longer(piece, at, language) else unit
        for at, unit in enumerate(piece)
    ]


def _is_longer(piece: Sequence[Unit], at: int, language: str) -> bool:
    if at:
        return _leads_on(piece[at - 1], language)
    return len(piece) > 1 and piece[1].kind == "c" and piece[1].low in ("of", "for")


def _leads_on(unit: Unit, language: str) -> bool:
    return unit.kind in "ODW" and not (unit.opens and is_common(unit, language))


def is_team(piece: Sequence[Unit], kinds: str) -> bool:
    """ "Seattle Seahawks", "Arizona Cardinals": a town or state and the nickname of its team, in the plural."""
    if kinds not in ("PW", "PLW") and not (kinds == "PWW" and is_common(piece[1], "en")):
        return False
    town, nickname = piece[0], piece[-1]
    plural = nickname.text.endswith("s") and len(nickname.text) > 4 and "-" not in nickname.text
    plural = plural and not nickname.text.endswith(("ss", "us"))
    if not plural or is_surname(nickname.text) or town.possessive:
        return False
    place = places(town.text)[0]
    return place.kind != "country" and (place.people >= BIG or not is_forename(town.text))


def has_tail(piece: Sequence[Unit]) -> bool:
    """ "Meridian Health", "RBC Markets": a last word of companies after a name that is no person's."""
    if len(piece) == 1 or piece[0].kind == "T" or is_forename(piece[0].text):
        return False
    return piece[-1].low in w.TAILS and piece[-2].kind in "WAPH"


def is_opening(unit: Unit, language: str) -> bool:
    """A word that has its capital from the sentence alone, as far as one can tell: "Protesters", "Thousands"."""
    return unit.kind == "W" and is_common(unit, language) and unit.low.endswith("s")
