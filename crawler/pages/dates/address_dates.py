"""The day that an address carries: /2023/11/05/, /2023/nov/05/, 2023-11-05 or 20231105."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(
    r"(?<![\d.])(?:(?P<year>(?:199|20[0-5])\d)(?P<part>[/_.-])(?P<month>\d{1,2}(?![a-z])|"
    + "|".join(_NAMES)
    + r")[a-z]*"
    r"(?P=part)(?P<day>\d{1,2})"
    r"|(?P<year2>20[0-5]\d)(?P<month2>0[1-9]|1[0-2])(?P<day2>0[1-9]|[12]\d|3[01]))(?!\d)"
)


def address_day(url: str) -> tuple[date, str] | None:
    """The day and the piece of the address; None where there is none, or several that differ."""
    try:
        path = urlsplit(url).path[:1_000].lower()
    except ValueError:
        return None
    found = {day: match[0] for match in _DAY.finditer(path) if (day := _day(match))}
    return next(iter(found.items())) if len(found) == 1 else None


def _day(match: re.Match[str]) -> date | None:
    month = match["month"] or match["month2"]
    number = int(month) if month.isdigit() else _NAMES.index(month) + 1
    try:
        return date(int(match["year"] or match["year2"]), number, int(match["day"] or match["day2"]))
    except ValueError:
        return None
