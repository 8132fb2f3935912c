"""The places that a text names: found, told from people and bodies of the same name, and put on the map.

The gazetteer is GeoNames' (geonames.org, CC BY 4.0), cut down by tools/places_table.py. Everything is a pure function
of the text and of the hints it is given, so that a place means the same whatever else the archive holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from crawler.text.gazetteer import countries_in
from crawler.text.places.arabic import arabic_toponyms
from crawler.text.places.arabic_names import arabic_names
from crawler.text.places.bodies import is_press
from crawler.text.places.naming import LANGUAGES, Named, latin_names
from crawler.text.places.peoples import peoples_in
from crawler.text.places.resolution import resolve
from crawler.text.places.table import is_beyond_countries, is_forename, is_well_known
from crawler.text.places.toponyms import toponyms

__all__ = [
    "Named",
    "PlaceFound",
    "is_beyond_countries",
    "is_forename",
    "is_press",
    "is_well_known",
    "names_in",
    "places_named",
]


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """A place that a text names at ``start`` to ``end``. Latitude and longitude are in degrees, of its middle.

    ``kind`` is country, region, district, city, continent, water or land; "unknown" where the gazetteer has no such
    place, and then all that follows is None. ``country`` is None too where the place lies in several or is disputed.
    ``certain`` where no other place of that name, far from this one, comes near it in likelihood.
    """

    start: int
    end: int
    name: str
    kind: str
    country: str | None = None
    geonameid: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    certain: bool = False


def names_in(text: str, language: str = "en") -> tuple[Named, ...]:
    """The people and bodies that a text names, in order, each with a key that is the same for all names of one.

    In Latin letters also what has a capital and is neither, as kind "words", and what shares a place's name. Languages
    that are not served yield nothing.
    """
    language = language.partition("-")[0]
    return arabic_names(text) if language == "ar" else latin_names(text, language)


def places_named(
    text: str, language: str = "en", hint_countries: Sequence[str] = (), named: Sequence[Named] | None = None
) -> tuple[PlaceFound, ...]:
    """Every place that a text names, in order: English best, Turkish, French and German fairly, Arabic as known.

    ``hint_countries`` are ISO 3166-1 alpha-2 codes that the text is surely near to: its outlet's, the client's. Other
    languages yield nothing. Whoever has the names of the text gives them as ``named``, and they are not read again.
    """
    language = language.partition("-")[0]
    if language == "ar":
        found = arabic_toponyms(text)
    else:
        found = toponyms(text, language, named) if language in LANGUAGES else []
    peoples = Counter(code for code, _, _ in countries_in(text)) if language == "ar" else peoples_in(text)
    made = []
    for each, (place, certain) in zip(found, resolve(text, found, hint_countries, peoples), strict=True):
        if place is None:
            made.append(PlaceFound(each.start, each.end, each.name, "unknown"))
        else:
            kind = "city" if place.is_town else place.kind
            made.append(PlaceFound(each.start, each.end, each.name, kind, place.country or None, place.geonameid,
                                   place.latitude, place.longitude, certain))  # fmt: skip
    return tuple(made)
