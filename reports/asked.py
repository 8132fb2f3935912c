"""The countries that a commission asks for, those of its regions included."""

from __future__ import annotations

from crawler.archive.text import WORD, region_countries, regions_in
from reports.records import Commission


def asked_countries(commission: Commission) -> tuple[str, ...]:
    """By code, each once; where none is asked for, those of its regions, or else of the regions that its topic names.

    Who asks for "Central Asia" asks for whatever is of the countries there: few articles write the region's name.
    """
    if commission.countries:
        return tuple(dict.fromkeys(commission.countries))
    regions = commission.regions or regions_named(commission.topic)
    return tuple(dict.fromkeys(code for region in regions for code in region_countries(region)))


def regions_named(topic: str) -> tuple[str, ...]:
    """The longest names of regions, of those that overlap."""
    found: list[tuple[int, int]] = []
    for start, end in regions_in(topic, [match.span() for match in WORD.finditer(topic)]):
        if all(end <= begun or start >= done for begun, done in found):
            found.append((start, end))
    return tuple(topic[start:end] for start, end in sorted(found))
