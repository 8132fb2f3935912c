"""How much of everything a report holds, by its form, and what its parts are called. Furniture: it claims nothing."""

from __future__ import annotations

from dataclasses import dataclass

from reports.records import Commission

SERIES = {
    "note": "Note",
    "backgrounder": "Backgrounder",
    "special report": "Special report",
    "analysis": "Analysis",
    "digest": "Digest",
}
ELSEWHERE = "Elsewhere"


@dataclass(frozen=True, slots=True)
class Bounds:
    """The most that each part may hold. ``words`` bounds one numbered paragraph."""

    key_points: int
    paragraphs: int
    chronology: int
    quotations: int
    differences: int
    calendar: int
    words: int = 90
    facts: int = 5


_SHORT = Bounds(key_points=4, paragraphs=6, chronology=8, quotations=4, differences=2, calendar=4)
_LONG = Bounds(key_points=6, paragraphs=24, chronology=18, quotations=14, differences=6, calendar=10)


def bounds(commission: Commission) -> Bounds:
    """By the length asked for, else by the form: a note or a digest is short."""
    if commission.length is not None:
        return _SHORT if commission.length <= 3 else _LONG
    return _SHORT if commission.form in ("note", "digest") else _LONG
