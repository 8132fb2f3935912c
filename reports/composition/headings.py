"""Under which country's heading a statement stands: only of one that its own words name, or a town of which.

What an article is about besides, its headline or its story, is no reason: "the agency has fuel for days" is not about
the country where the article was written. Where something happened weighs more than whom it was about, and the country
of an office ("the Norvian Foreign Minister") least. What had happened before, elsewhere, tells nothing of it: "who had
cut short a visit to Norvia". Words that name none stand under their outlet's country, where their article opens with no
other.

A dateline tells where the sentence behind it was written, and mostly where it happened. A meeting whose sentence names
no place was where its article opens with one of the two: "Dana Orlen spent Saturday in Tarsk".
"""

from __future__ import annotations

import re
from collections.abc import Collection

from crawler.archive.text import countries_in, places_in
from reports.records import Meeting, Passage, SentenceFinding

# What a mention weighs: "in Tarsk", "in Norvia", "Norvia", "TARSK —", "the Norvian Foreign Minister".
TOWN, PLACE, NAMED, WRITTEN, OFFICE = 7, 6, 4, 3, 2
NEAR = 4  # what weighs so much less than the weightiest is no heading
MANY = 4  # countries named, the stops of a journey or the members of a council, are none of them the scene
_THERE = re.compile(
    r"\b(?:in|at|near|outside|around|inside|into) (?:the )?(?:[\w’'-]+ ){0,2}$|"
    r"\b(?:fly|flies|flew|flown|go|goes|went|gone|travel\w*|return\w*|head(?:s|ed)|c[oa]mes?|cross\w*|arriv\w+|left|"
    r"leaves?|moved?)\b[^,.;]{0,40} (?:to|for|from) (?:the )?$",
    re.IGNORECASE,
)
_OF_OFFICE = re.compile(r"(?:['’]s)? [A-Z]")
_BEFORE = re.compile(
    r", (?:who|which|where) (?:\w+ )?had (?:\w+ )?[a-z]+(?:ed|en|t|ne|ft|me|de|et|wn)?\b[^,.;]*|"
    r"\b(?:hours?|days?|weeks?|months?|years?) (?:after|before) [^,.;]*"
)
_DATELINE = re.compile(
    r"(?:^|\n)(?P<town>[A-Z][A-Z .'’-]{2,40})(?:, [A-Z][\w .]{2,30})?(?: \([^)\n]{2,40}\))? [—–-]{1,2} $"
)


def names_countries(finding: SentenceFinding | Meeting) -> dict[str, int]:
    """The countries that the words printed of a finding name, each with its weight, in their order."""
    if isinstance(finding, SentenceFinding):
        named = _named(_BEFORE.sub(lambda clause: " " * len(clause[0]), finding.passage.text))
        named = dict.fromkeys(_of_dateline(finding.passage), WRITTEN) | named
        return named or ({finding.home: OFFICE} if finding.home else {})
    named = dict.fromkeys((code for each in (finding.first, finding.second) for code in _named(each.text)), OFFICE)
    place = finding.place.text if finding.place else ""
    return named | {code: TOWN for code, _, _ in countries_in(place)} | ({} if place else _scene(finding))


def heading_of(named: dict[str, int], asked: Collection[str]) -> str | None:
    """The country among those asked for under which it stands; None where it is under no single one's heading."""
    most = max(named.values(), default=0)
    best = sorted((code for code in named if code in asked), key=lambda code: -named[code])
    if not best or named[best[0]] <= most - NEAR:
        return None
    are_many = sum(weight >= NAMED for weight in named.values()) >= MANY
    return best[0] if not are_many or named[best[0]] >= PLACE else None


def _of_dateline(passage: Passage) -> list[str]:
    """The country of the town in capitals before a sentence, with which its article opens."""
    before = passage.article.text[max(0, passage.start - 120) : passage.start]
    found = _DATELINE.search(before)
    return [code for code, _, _ in countries_in(found["town"].strip().title())] if found else []


def _scene(meeting: Meeting) -> dict[str, int]:
    """The only country of whose towns an article says, where it opens with one of the two, that something was there."""
    article = meeting.sentence.article
    opening = next((each.text for each in article.blocks if each.kind == "paragraph"), "")
    surnames = {each.text.partition(" of ")[0].split()[-1] for each in (meeting.first, meeting.second)}
    if surnames.isdisjoint(re.findall(r"[\w’'-]+", opening)):
        return {}
    there = {code for code, weight in _named(opening).items() if weight == TOWN}
    return dict.fromkeys(there, TOWN) if len(there) == 1 else {}


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
