"""Where a named place lies: one place an article for each name, by country, size, and nearness to the others named."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from crawler.text.places.states import state_after
from crawler.text.places.table import Place
from crawler.text.places.toponyms import Toponym

SIZE, HINT, IN_PAIR, NEAR, WIDE, CAPITAL = 1.0, 2.2, 8.0, 2.0, 1.6, 1.8
_NEAR_KM = 400.0
MANY = 1000  # thousands of people: a place that is meant unless something speaks against it
_OF_PROVINCES = frozenset(
    "province governorate region district state oblast county department prefecture division municipality city "
    "territory area parish canton voivodeship kray krai".split()
)
CLEAR = 1.5  # by how much the best must lead to be certain


def resolve(
    text: str, named: Sequence[Toponym], hints: Iterable[str], peoples: Mapping[str, int]
) -> list[tuple[Place | None, bool]]:
    """For each toponym its place, None where the gazetteer has none, and whether another is out of the question.

    ``hints`` are countries the article is surely near to: its outlet's, those that its readers asked about.
    """
    countries = _countries(named, hints, peoples)
    pairs = _pairs(text, named)
    by_name: dict[str, list[Toponym]] = {}
    for each in named:
        by_name.setdefault(each.name, []).append(each)
    sure = [same[0].candidates[0] for same in by_name.values() if _is_sure(same[0])]
    chosen: dict[str, tuple[Place | None, bool]] = {}
    for name, same in by_name.items():
        inside = [pairs[each.start] for each in same if each.start in pairs]
        states = {state for each in same if (state := state_after(text, each.end))}
        others = countries - _votes(same)  # a name is no witness of itself
        chosen[name] = _chosen(_in_state(same[0].candidates, states), others, inside, sure)
    return [chosen[each.name] for each in named]


def _is_sure(toponym: Toponym) -> bool:
    """Is it surely a town or region, of a name that no other place has: one that others may lie near to?"""
    found = toponym.candidates
    return len(found) == 1 and (found[0].is_town or found[0].kind == "region")


def _countries(named: Sequence[Toponym], hints: Iterable[str], peoples: Mapping[str, int]) -> Counter[str]:
    """How strongly the article speaks of each country."""
    return _votes(named) + Counter(peoples) + Counter(dict.fromkeys(hints, 2))


def _votes(named: Sequence[Toponym]) -> Counter[str]:
    votes: Counter[str] = Counter()
    for each in named:
        if each.candidates:
            first = each.candidates[0]
            if first.kind == "country" or len({place.country for place in each.candidates if place.country}) == 1:
                votes[first.country] += 2
            elif first.people >= MANY:
                votes[first.country] += 1
    return votes


def _pairs(text: str, named: Sequence[Toponym]) -> dict[int, Toponym]:
    """Each toponym, by its start, with the wider place right after its comma."""
    found = {}
    for each, after in pairwise(named):
        gap = text[each.end : after.start].strip()
        if gap in (",", "in", "(", ", in") and any(place.is_wide for place in after.candidates):
            found[each.start] = after
    return found


def _in_state(found: Sequence[Place], states: set[str]) -> Sequence[Place]:
    """Those of the states written in short after the name, all where none is."""
    return [place for place in found if place.country == "US" and place.province in states] or found


def _chosen(
    found: Sequence[Place], countries: Counter[str], inside: Sequence[Toponym], sure: Sequence[Place]
) -> tuple[Place | None, bool]:
    if not found:
        return None, False
    total = max(1, countries.total())
    scored = sorted(
        ((_score(place, countries, total, inside, sure, _has_town(place, found)), place) for place in found),
        key=lambda each: (-each[0], -each[1].people, each[1].geonameid or 0),
    )
    first, place = scored[0]
    others = [score for score, other in scored[1:] if _apart(place, other) > 161]
    return place, not others or first - others[0] >= CLEAR


def _score(
    place: Place,
    countries: Counter[str],
    total: int,
    inside: Sequence[Toponym],
    sure: Sequence[Place],
    named_for_its_town: bool,
) -> float:
    score = (
        SIZE * math.log10(1 + place.people) + WIDE * (place.kind == "country") + 0.6 * (place.kind in ("water", "land"))
    )
    score += 0.3 * (place.kind == "region") - 0.6 * (place.kind == "district") + CAPITAL * (place.kind == "capital")
    score -= 1.5 * (place.kind == "region" and named_for_its_town)
    if place.country and countries[place.country]:
        score += HINT * min(1.0, 0.4 + 2.0 * countries[place.country] / total)
    score += IN_PAIR * any(_lies_in(place, wide) for each in inside for wide in each.candidates)
    nearest = min((_apart(place, other) for other in sure if other != place), default=9e9)
    return score + NEAR * math.exp(-nearest / _NEAR_KM)


def _has_town(place: Place, found: Sequence[Place]) -> bool:
    """Has a province a town of its own name: Ankara, New York? The Gaza Strip is more than a town's province."""
    return any(
        other.is_town
        and other.country == place.country
        and _apart(place, other) < 500
        and _is_named_alike(place.name, other.name)
        for other in found
    )


def _is_named_alike(wide: str, town: str) -> bool:
    if not wide.startswith(f"{town} "):
        return True
    return wide.rpartition(" ")[2].lower() in _OF_PROVINCES


def _lies_in(place: Place, wide: Place) -> bool:
    if wide.kind == "country":
        return place.country == wide.country and place.kind != "country"
    if wide.kind in ("region", "district"):
        if place.country != wide.country or place == wide or place.kind == "country":
            return False
        return place.province == wide.province if wide.province and place.province else _apart(place, wide) < 300
    return False


def _apart(one: Place, other: Place) -> float:
    return distance(one.latitude, one.longitude, other.latitude, other.longitude)


@lru_cache(maxsize=1 << 14)  # the articles of a study name the same places
def distance(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Kilometres along a great circle, by the haversine formula."""
    a, b = math.radians(latitude), math.radians(other_latitude)
    half = (
        math.sin((b - a) / 2) ** 2
        + math.cos(a) * math.cos(b) * math.sin(math.radians(other_longitude - longitude) / 2) ** 2
    )
    return 12_742 * math.asin(math.sqrt(min(1.0, half)))
