"""How a page writes its dates: its languages, and whether 3/4 is a day in April or in March.

The page's other dates come first: one whose day is past twelve settles it. Then the outlet's time zone, the country in
the address, the region of the page's language, and last the language itself. English without any of these stays
undecided, and so does what it writes.
"""

from __future__ import annotations

import re
from datetime import tzinfo
from functools import cache, partial

from crawler.pages.dates.months import fold
from crawler.pages.dates.written import YEAR_LAST, Habits
from crawler.pages.jsonld import strings
from crawler.pages.keys import host_of
from crawler.pages.metadata import Facts
from crawler.text.languages import guess_language

MOST_LINES = 1_500
_SHORT = 120  # characters: longer lines are prose, which quotes dates of all kinds
_GUESSED_FROM = 60  # lines
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_](?:[a-z]{4}[-_])?([a-z]{2}))?(?![a-z])")
_MONTH_FIRST = frozenset({"us", "ph", "pr", "gu", "fm", "mh", "pw", "vi"})
_UNDECIDED = frozenset({"ca", "eu", "za", "ke", "jp", "kr", "cn", "tw"})  # in use both ways, or neither
# Codes of countries that are sold to everybody.
_SOLD = frozenset("ai app cc co fm gg io ly me sh so to tv ws dev".split())
_AMERICAN = re.compile(
    r"America/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Puerto_Rico|Indiana|Kentucky)"
    r"|Pacific/Honolulu|Pacific/Guam|Asia/Manila|US/"
)
_CANADIAN = re.compile(r"America/(?:Toronto|Vancouver|Montreal|Halifax|Winnipeg|Edmonton|Regina|St_Johns)|Canada/")


def habits_of(facts: Facts, zone: tzinfo | None, language: str | None = None) -> Habits:
    """The page's habits; ``language`` is what the caller knows of its text."""
    tags = _tags(facts, language)
    languages = [tag for tag, _ in tags]
    if not languages and (guessed := guessed_language(facts)):
        languages.append(guessed)
    return Habits(
        tuple(dict.fromkeys((*languages[:3], "en"))),
        cache(partial(_is_day_first, facts, zone, tags, languages)),
    )


def guessed_language(facts: Facts) -> str | None:
    """The language of the text at the page's top."""
    return guess_language(" ".join(line.text for line in facts.tree.lines[:_GUESSED_FROM]))


def _tags(facts: Facts, language: str | None) -> list[tuple[str, str]]:
    """Language and region as the page declares them, the surest first."""
    said = (
        language or "",
        facts.tree.root.get("lang") or facts.tree.root.get("xml:lang"),
        *strings(facts.article.get("inLanguage"))[:1],
        facts.said("content-language", "language", "dc.language"),
        facts.said("og:locale"),
    )
    found = [_LANGUAGE.match(text.strip().lower()) for text in said]
    return [(match[1], match[2] or "") for match in found if match]


def _is_day_first(facts: Facts, zone: tzinfo | None, tags: list[tuple[str, str]], languages: list[str]) -> bool | None:
    if (settled := _by_other_dates(facts)) is not None:
        return settled
    if zone is not None and str(zone) != "UTC":
        return None if _CANADIAN.match(str(zone)) else not _AMERICAN.match(str(zone))
    country = host_of(facts.url).rpartition(".")[2]
    if len(country) == 2 and country not in _SOLD:
        return _of_country(country)
    if region := next((region for tag, region in tags if region), ""):
        return _of_country(region)
    return None if not languages or languages[0] == "en" else True


def _of_country(country: str) -> bool | None:
    return None if country in _UNDECIDED else country not in _MONTH_FIRST


def _by_other_dates(facts: Facts) -> bool | None:
    """What the page's other dates in digits say, if they say it with one voice."""
    short = (line.text for line in facts.tree.lines[:MOST_LINES] if len(line.text) <= _SHORT)
    day_first = month_first = 0
    for first, _, second, _ in YEAR_LAST.findall(fold("\n".join(short))):
        day_first += int(first) > 12 >= int(second)
        month_first += int(second) > 12 >= int(first)
    return None if bool(day_first) == bool(month_first) else bool(day_first)
