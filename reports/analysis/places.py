"""The places of a selection, for a map and for ``study``: each once, where it lies, and which articles name it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crawler.archive.text import PlaceFound, plain
from reports.analysis.actors.finding import may_name
from reports.analysis.reading import Reading
from reports.analysis.worth import Study
from reports.records import Passage, PlaceFinding

MOST, MOST_MENTIONS = 60, 12
PER_ORIGIN, PER_ARTICLE, IN_HEADLINE = 1.0, 0.5, 1.0


@dataclass(frozen=True, slots=True)
class _Naming:
    reading: Reading
    place: PlaceFound

    @property
    def name(self) -> Passage:
        return Passage(self.reading.article, self.place.start, self.place.end)

    @property
    def written(self) -> str:
        return self.reading.article.text[self.place.start : self.place.end]


def places(study: Study) -> tuple[PlaceFinding, ...]:
    """At most ``MOST`` places that are on the map, the weightiest first; what the gazetteer lacks is left out."""
    groups: defaultdict[tuple[str, float, float], list[_Naming]] = defaultdict(list)
    for reading in study.readings:
        if may_name(reading):
            for each in _namings(reading, study.asked):
                groups[_key(each.place)].append(each)
    found = [_finding(group) for group in groups.values()]
    return tuple(sorted(found, key=lambda each: (-each.score, plain(each.name.text), each.latitude))[:MOST])


def _namings(reading: Reading, asked: Sequence[str]) -> Iterator[_Naming]:
    for place in reading.places_near(asked) if asked else reading.places:
        if place.latitude is not None:
            yield _Naming(reading, place)


def _key(place: PlaceFound) -> tuple[str, float, float]:
    return (place.kind, place.latitude or 0.0, place.longitude or 0.0)


def _finding(group: Sequence[_Naming]) -> PlaceFinding:
    readings = {each.reading.id: each.reading for each in group}
    first = {each.reading.id: each.name for each in reversed(group)}
    used = Counter(each.written for each in group)
    best = max(used, key=lambda text: (used[text], text))
    name = next(each for each in group if each.written == best)
    origins = len({reading.credited for reading in readings.values()})
    in_headlines = sum(first[each].text in reading.article.headline for each, reading in readings.items())
    return PlaceFinding(
        name=name.name,
        kind=name.place.kind,
        latitude=name.place.latitude or 0.0,
        longitude=name.place.longitude or 0.0,
        country=name.place.country,
        geonameid=name.place.geonameid,
        certain=all(each.place.certain for each in group),
        mentions=tuple(first[each] for each in readings)[:MOST_MENTIONS],
        articles=len(readings),
        origins=origins,
        score=round(PER_ORIGIN * origins + PER_ARTICLE * len(readings) + IN_HEADLINE * in_headlines, 4),
    )
