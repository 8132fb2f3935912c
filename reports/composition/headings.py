"""Under which country's heading a statement stands: only of one that its own words name, or a town of which.

What an article is about besides, its headline or its story, is no reason: "the agency has fuel for days" is not about
the country where the article was written. Where something happened weighs more than whom it was about, and the country
of an office ("the Norvian Foreign Minister") least. Words that name none stand under their outlet's country, where
their article opens with no other.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from crawler.archive.text import countries_in, places_in
from reports.records import Meeting, SentenceFinding

# What a mention weighs: "in Tarsk", "in Norvia", "Norvia", "the Norvian Foreign Minister".
TOWN, PLACE, NAMED, OFFICE = 7, 6, 4, 2
NEAR = 4  # what weighs so much less than the weightiest is no heading
_THERE = re.compile(
    r"\b(?:in|at|near|outside|around|inside|into) (?:the )?(?:[\w’'-]+ ){0,2}$|"
    r"\b(?:fly|flies|flew|flown|go|goes|went|gone|travel\w*|return\w*|head(?:s|ed)|c[oa]mes?|cross\w*|arriv\w+|left|"
    r"leaves?|moved?)\b[^,.;]{0,40} (?:to|for|from) (?:the )?$",
    re.IGNORECASE,
)
_OF_OFFICE = re.compile(r"(?:['’]s)? [A-Z]")


def names_countries(finding: SentenceFinding | Meeting) -> dict[str, int]:
    """The countries that the words printed of a finding name, each with its weight, in their order."""
    if isinstance(finding, SentenceFinding):
        return _named(finding.passage.text) or ({finding.home: OFFICE} if finding.home else {})
    named = dict.fromkeys((code for each in (finding.first, finding.second) for code in _named(each.text)), OFFICE)
    return named | {code: TOWN for code, _, _ in countries_in(finding.place.text if finding.place else "")}


def heading_of(named: dict[str, int], asked: Collection[str]) -> str | None:
    """The country among those asked for under which it stands; None where it is under no single one's heading."""
    most = max(named.values(), default=0)
    best = sorted((code for code in named if code in asked), key=lambda code: -named[code])
    return best[0] if best and named[best[0]] > most - NEAR else None


def _named(text: str) -> dict[str, int]:
    towns = {(start, end) for _, start, end in places_in(text)}
    named: dict[str, int] = {}
    for code, start, end in countries_in(text):
        if text[end : end + 1] != "-":  # a "Tarsk-flagged" ship is anywhere
            named[code] = max(named.get(code, 0), _weight(text, start, end, (start, end) in towns))
    return named


def _weight(text: str, start: int, end: int, is_town: bool) -> int:
    if _THERE.search(text, 0, start):
        return TOWN if is_town else PLACE
    return OFFICE if _OF_OFFICE.match(text, end) else NAMED
