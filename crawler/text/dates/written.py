"""Dates with a month's name, or in figures, in the other languages: names from CLDR, by Babel.

CLDR gives the months as they stand in a date ("noviembre", "ноября"); what stands between day, month and year ("de",
"of", 年月日) is the same few things everywhere. Relative words are not read: nobody here could check them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from crawler.text.dates.language import Language, Words, key

_SHORTEST = 3
_OTHER_CALENDAR = ("th", "am", "ti")  # their years are counted from elsewhere
_D = r"\d{1,2}"
_Y = r"(?:(?:1[5-9]|20)\d\d|[۱۲][۰-۹]{3}|[१२][०-९]{3}|[১২][০-৯]{3})"
_LINK = r"(?: ?(?:de|del|di|da|d['’]|of|van|af|ta['’]|do|-|\.|,|،|ng)(?= ))?"
_EASTERN = (
    ("written", r"(?P<year>\d{4}) ?[年년] ?(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日일号號]"),
    ("written", r"(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日일号號]"),
    ("month", r"(?P<year>\d{4}) ?[年년] ?(?P<month>\d{1,2}) ?[月월](?!\d)"),
    ("year", r"(?P<year>(?:1[5-9]|20)\d\d) ?[年년](?![代间間])"),
)
_ISO = ("iso", r"(?P<year>(?:19|20)\d\d)-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])")
_NUMBERS = ("numbers", r"(?P<a>\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<year>(?:19|20)\d\d)")


@cache
def written(code: str) -> Language | None:
    """A language as far as CLDR knows its months and weekdays; None where it does not know the language."""
    if code in ("ja", "zh", "ko"):
        numbers: Words = {f"{n:0{width}}": n for width in (1, 2) for n in range(1, 13)}
        return Language({"month": numbers, "weekday": {}, "number": {}, "many": {}}, (_ISO, *_EASTERN), bounded=False)
    from babel import Locale, UnknownLocaleError  # here, for most runs never ask for another language

    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return None
    months, weekdays = _names(locale.months), _names(locale.days)
    if not months or code in _OTHER_CALENDAR:
        return None
    words = {"month": _keyed(months), "weekday": _keyed(weekdays), "number": {}, "many": {}}
    return Language(words, _forms(_union(months), _union(weekdays)))


def _names(forms: Mapping[str, Mapping[str, Mapping[int, str]]]) -> dict[str, int]:
    """The names of months (from 1) or weekdays (Monday is 0), in full and short, as they stand in a date and alone."""
    found: dict[str, int] = {}
    for use in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in forms.get(use, {}).get(width, {}).items():
                bare = name.rstrip(".\u0654")
                if len(bare) >= _SHORTEST and not re.search(r"\d", bare):
                    found.setdefault(bare, number)
    return found


def _keyed(names: Mapping[str, int]) -> dict[str, int | str]:
    return {key(name): number for name, number in names.items()}


def _union(names: Mapping[str, int]) -> str:
    return (
        "(?:"
        + "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
        + r")(?:\.|\u0654)?"
    )


def _forms(month: str, weekday: str) -> tuple[tuple[str, str], ...]:
    named = rf"(?:(?P<weekday>{weekday}),? )?"
    return (
        _ISO,
        _NUMBERS,
        (
            "written",
            rf"{named}(?P<day>{_D})(?: ?[-–] ?)(?P<until>{_D})\.?{_LINK} (?P<month>{month})(?:{_LINK} (?P<year>{_Y}))?",
        ),
        ("written", rf"{named}(?P<day>{_D})[.ºª]?{_LINK} (?P<month>{month})(?:{_LINK} (?P<year>{_Y}))?"),
        ("written", rf"(?P<year>{_Y})\. ?(?P<month>{month}) (?P<day>{_D})\.?"),
        ("written", rf"(?P<month>{month}) (?P<day>{_D}),? (?P<year>{_Y})"),
        ("month", rf"(?P<month>{month}){_LINK} (?P<year>{_Y})"),
    )
