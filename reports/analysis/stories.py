"""The stories of a selection as findings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from reports.analysis.reading import Reading
from reports.records import StoryFinding

IN_HEADLINE = 4  # mentions in the text that one in the headline weighs


def stories(readings: Sequence[Reading]) -> tuple[StoryFinding, ...]:
    """By their numbers; the articles of each oldest first."""
    groups: defaultdict[int, list[Reading]] = defaultdict(list)
    for reading in readings:
        groups[reading.story].append(reading)
    return tuple(_story(number, groups[number]) for number in sorted(groups))


def _story(number: int, group: Sequence[Reading]) -> StoryFinding:
    days = sorted(each.day for each in group if each.day is not None)
    named: Counter[str] = Counter()
    for each in group:
        # A headline names what the article is about; the text also names where its people have been and will go.
        named.update(code for code, _, _ in each.headline_lands for _ in range(IN_HEADLINE))
        named.update(code for code, _, _ in each.lands)
    return StoryFinding(
        number=number,
        articles=tuple(each.article for each in group),
        copies=tuple(copy for each in group for copy in each.copies),
        countries=tuple(sorted(named, key=lambda code: (-named[code], code))),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )
