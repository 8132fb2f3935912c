"""The actors that one text names: the people and bodies of its names, and the countries of its places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from crawler.archive.text import Named, PlaceFound, names_in, places_named
from reports.analysis.reading import Reading

ActorKind = Literal["person", "organisation", "country"]


@dataclass(frozen=True, slots=True)
class ActorFound:
    """An actor's name at ``start`` to ``end``, without office and article; ``role`` is the office before the name.

    ``key`` is the same for all names of one actor in the text; a country's is its ISO 3166-1 alpha-2 code.
    """

    start: int
    end: int
    kind: ActorKind
    key: str
    role: tuple[int, int] | None = None


def actors_in(text: str, language: str = "en", hint_countries: Sequence[str] = ()) -> tuple[ActorFound, ...]:
    """Every naming of an actor in a text, in order; none in a language that is not served."""
    named = names_in(text, language)
    return actors_among(named, places_named(text, language, hint_countries, named))


def actors_among(named: Iterable[Named], places: Iterable[PlaceFound]) -> tuple[ActorFound, ...]:
    """The same for a text whose names and places are known."""
    found = [
        ActorFound(each.start, each.end, "person" if each.kind == "person" else "organisation", each.key, each.role)
        for each in named
        if each.kind in ("person", "body")
    ]
    held = {each.start for each in found}
    found += [
        ActorFound(each.start, each.end, "country", each.country)
        for each in places
        if each.kind == "country" and each.country and each.start not in held
    ]
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def may_name(reading: Reading) -> bool:
    """May names be taken from an article: does its outlet allow at least facts?"""
    return reading.outlet is None or reading.outlet.use != "none"
