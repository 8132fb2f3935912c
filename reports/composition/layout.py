"""How much of everything a report holds, by its form and length, and what its parts are called. Furniture: it claims
nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reports.enumeration import counted, enumerated
from reports.records import Commission, Report

SERIES = {
    "note": "Note",
    "backgrounder": "Backgrounder",
    "special report": "Special report",
    "analysis": "Analysis",
    "digest": "Digest",
}
FRAMES = "en"  # the language of what is ours on a page
ELSEWHERE = "Elsewhere, or place not named"
FEWEST_FACTS = 2  # one figure alone is no table
FULL = 8  # pages that the bounds of the long forms fill; a report that may be longer may hold more


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
    coverage: int = 1  # 0: the table and the chart of the articles chosen are left out


_SHORT = Bounds(key_points=4, paragraphs=6, chronology=8, quotations=4, differences=2, calendar=4)
_LONG = Bounds(key_points=6, paragraphs=24, chronology=18, quotations=14, differences=6, calendar=10)
# What a part's first statement weighs; its second weighs half of that, its third a third. What weighs least goes first.
# A part that would hold fewer than are worth a heading goes as a whole.
_WEIGHTS = {
    "coverage": 0.0, "calendar": 1.0, "differences": 1.5, "quotations": 3.0, "facts": 3.0, "chronology": 4.0,
    "paragraphs": 6.0,
}  # fmt: skip
_OF_DIGEST = _WEIGHTS | {"chronology": 12.0}  # a digest tells day by day
_FEWEST = {"chronology": 3, "quotations": 2, "facts": FEWEST_FACTS}
_NAMES = {
    "paragraphs": ("paragraph", "paragraphs"),
    "chronology": ("row of the chronology", "rows of the chronology"),
    "facts": ("key figure", "key figures"),
    "quotations": ("quotation", "quotations"),
    "differences": ("case of accounts that differ", "cases of accounts that differ"),
    "calendar": ("row of the calendar", "rows of the calendar"),
}


def bounds(commission: Commission) -> Bounds:
    """By the length asked for, else by the form: a note or a digest is short.

    Of what is too much for the length the least worthy is left out when it is drawn; page one is short at once.
    """
    if commission.length is None:
        return _SHORT if commission.is_note else _LONG
    if commission.is_short:
        return replace(_LONG, key_points=_SHORT.key_points)
    parts = ("paragraphs", "chronology", "quotations", "differences", "calendar")
    return replace(_LONG, **{part: round(getattr(_LONG, part) * times_full(commission)) for part in parts})


def times_full(commission: Commission) -> float:
    """How many times as much is looked at as fills the usual pages, never less than once.

    Of each page more twice as much, for not all that is found is new, and what is too much is left out by its weight.
    """
    return max(1.0, 2 * (commission.length or 0) / FULL - 1)


def shorter(report: Report) -> list[Bounds]:
    """Bounds of ever shorter reports, each without one statement more of what this one holds: the least worthy first.

    Each part is cut from its own end, where its least worthy is; the last bounds leave page one and the method alone.
    """
    held = _held(report)
    weights = _OF_DIGEST if report.commission.form == "digest" else _WEIGHTS
    steps = sorted((weights[part] / place, part, place) for part, most in held.items() for place in _places(part, most))
    out, now = [], replace(bounds(report.commission), **held)
    for _, part, place in steps:
        now = replace(now, **{part: 0 if place <= _FEWEST.get(part, 1) else place - 1})
        out.append(now)
    return out


def _places(part: str, most: int) -> range:
    """The places in a part from which on it can be cut."""
    return range(min(most, _FEWEST.get(part, 1)), most + 1) if most else range(0)


def left_out(whole: Report, cut: Report) -> str:
    """What a shorter report lacks of the whole one, for its method; "" where nothing."""
    before, now = _held(whole), _held(cut)
    fewer = {part: before[part] - now[part] for part in _NAMES if before[part] > now[part]}
    lacking = [f"{n} of {before[part]} {_NAMES[part][before[part] > 1]}" for part, n in fewer.items()]
    if before["coverage"] > now["coverage"]:
        lacking.append("the table and the chart of the articles chosen")
    if not lacking:
        return ""
    asked = counted(whole.commission.length or 0, "page")
    return f"Asked for {asked}; for want of room, what weighs least is left out: {enumerated(lacking)}."


def _held(report: Report) -> Mapping[str, int]:
    """How many statements each part has, or paragraphs, or cases."""
    return {
        "paragraphs": sum(len(group.paragraphs) for group in report.groups),
        "chronology": len(report.chronology),
        "facts": len(report.key_facts),
        "quotations": len(report.quotations),
        "differences": len(report.differences),
        "calendar": max(len(report.calendar), len(report.overtaken)),
        "coverage": int(bool(report.coverage or report.coverage_days)),
    }
