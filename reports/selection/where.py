"""What of a topic says only where: its regions, and the countries that were asked for anyhow."""

from __future__ import annotations

from collections.abc import Collection

from crawler.archive.text import WORD, countries_in, places_in, regions_in


def names_some(topic: str, asked: Collection[str]) -> bool:
    """Does it name some of the countries that are asked for and not others? Then these are what it is about."""
    named = {code for code, _, _ in countries_in(topic)}
    return not named.isdisjoint(asked) and not named.issuperset(asked)


def without_places(topic: str, asked: Collection[str]) -> str:
    """The topic without its regions, and without countries that were asked for: the filter sees to those.

    A town of one is more than its country: "Rafah crossing" is not of all crossings in Egypt.
    """
    towns = places_in(topic)
    for code, start, end in reversed(countries_in(topic)):
        if code in asked and (code, start, end) not in towns:
            topic = topic[:start] + " " + topic[end:]
    regions = regions_in(topic, [match.span() for match in WORD.finditer(topic)])
    if not regions:
        return topic
    start, end = regions[0]
    return without_places(topic[:start] + " " + topic[end:], asked)
