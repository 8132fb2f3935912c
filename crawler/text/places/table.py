"""The gazetteer: places by their names, from places.tsv.xz, and the names of people that may be taken for them."""

from __future__ import annotations

import gzip
import lzma
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crawler.text.letters import ARABIC, plain

BIG = 100  # thousands of people: a place that a reader knows without being told where it is
_FOLDER = files("crawler.text") / "places"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer. ``people`` in thousands; ``country`` is "" where it lies in several or is disputed."""

    name: str
    kind: str  # country, region, district, city, capital, continent, water, land
    country: str
    province: str
    latitude: float
    longitude: float
    people: int
    geonameid: int | None

    @property
    def is_wide(self) -> bool:
        return self.kind not in ("city", "capital", "district")

    @property
    def is_town(self) -> bool:
        return self.kind in ("city", "capital")


@cache
def _lines() -> list[str]:
    return lzma.decompress((_FOLDER / "places.tsv.xz").read_bytes()).decode().splitlines()


@cache
def _index() -> dict[str, int | list[int]]:
    """Lines by name. Most names have one line, and a number takes less than a list."""
    found: dict[str, int | list[int]] = {}
    for number, line in enumerate(_lines()):
        for name in line.partition("\t")[0].split("|"):
            if name in found:
                before = found[name]
                if isinstance(before, list):
                    before.append(number)
                elif before != number:
                    found[name] = [before, number]
            else:
                found[name] = number
    return found


@cache
def _arabic() -> dict[str, int | list[int]]:
    return {plain(name): numbers for name, numbers in _index().items() if ARABIC.match(name)}


@cache
def longest() -> dict[str, int]:
    """How many words the longest name has that begins with a word."""
    found: dict[str, int] = {}
    for name in _index():
        first, blank, rest = name.partition(" ")
        if blank:
            length = rest.count(" ") + 2
            if length > found.get(first, 1):
                found[first] = length
    return found


@cache
def longest_arabic() -> dict[str, int]:
    """As ``longest``, for Arabic names as ``plain`` gives them."""
    found: dict[str, int] = {}
    for name in _arabic():
        first, _, rest = name.partition(" ")
        found[first] = max(found.get(first, 1), rest.count(" ") + 2 if rest else 1)
    return found


@cache
def places(name: str) -> tuple[Place, ...]:
    """All places of a name as news writes it, the most peopled first; Arabic names as ``plain`` gives them."""
    numbers = _index().get(name)
    if numbers is None:
        numbers = _arabic().get(name) if ARABIC.match(name) else None
    if numbers is None:
        return ()
    return tuple(_place(_lines()[number]) for number in ([numbers] if isinstance(numbers, int) else numbers))


def is_well_known(name: str) -> bool:
    """Whether a reader knows a place without being told where it is: a wide or big one, or none of the gazetteer."""
    known = places(name)
    return not known or known[0].is_wide or known[0].people >= BIG


def is_beyond_countries(name: str) -> bool:
    """Whether a name is of a sea, a continent or a region in several countries."""
    return any(not each.country and each.is_wide for each in places(name)[:1])


def is_place(name: str) -> bool:
    return name in _index()


def _place(line: str) -> Place:
    names, kind, country, province, latitude, longitude, people, number = line.split("\t")
    return Place(names.partition("|")[0], kind, country, province, float(latitude), float(longitude), int(people),
                 int(number) if number else None)  # fmt: skip


@cache
def _people() -> tuple[frozenset[str], frozenset[str]]:
    lines = gzip.decompress((_FOLDER / "person_names.txt.gz").read_bytes()).decode().splitlines()
    return frozenset(lines[0].split()), frozenset(lines[1].split())


def is_forename(word: str) -> bool:
    return word in _people()[0]


def is_surname(word: str) -> bool:
    return word in _people()[1]


@cache
def _arabic_forenames() -> frozenset[str]:
    return frozenset(plain(name) for name in _people()[0] if ARABIC.match(name))


def is_arabic_forename(word: str) -> bool:
    """Is a word, as ``plain`` gives it, a first name in Arabic letters?"""
    return word in _arabic_forenames()
