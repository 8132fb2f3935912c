"""What makes a run of capitals without an office a person: the words beside it, or the words themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.archive.text import Named, guess_language, names_in
from reports.analysis.names.offices import APPOSITION, SPEECH, is_office, office_before
from reports.analysis.names.parting import Run

_SAID_BEFORE = re.compile(r"(?:[,”\"’'»]|^)\s*(?:said|says|added|warned|asked|replied|explained|recalled|wrote) $")
_SAID_AFTER = re.compile(rf"^ (?:{SPEECH})\b")
_NO_NAME_BEFORE = re.compile(r"\b(?:and|of|the|for) $")
_AGED = re.compile(r"^, \d\d,")


def told(
    text: str, named: Sequence[Named] | None
) -> tuple[frozenset[int], frozenset[int] | None, list[tuple[int, int]]]:
    """Where names of several words begin that are people's by their words alone, and where people are named by one.

    The second is None where nobody tells, in a text that is not English. The third: where bodies' names start and end.
    """
    if named is None and guess_language(text) != "en":
        return frozenset(), None, []
    known = names_in(text, "en") if named is None else named
    people = [(each.start, " " in text[each.start : each.end], each.role) for each in known if each.kind == "person"]
    several = frozenset(start for start, wide, role in people if wide and role is None)
    inside = [(each.start, each.end) for each in known if each.kind == "body"]
    return several, frozenset(start for start, wide, _ in people if not wide), inside


def is_person(text: str, run: Run) -> bool:
    """A run without an office: is there other evidence next to it?"""
    start, end = run.name[0][0], run.name[-1][1]
    if len(run.name) < 2 and not text.startswith((", ", " , "), end):
        return False
    before, after = text[max(0, start - 90) : start], text[end : end + 140]
    apposition = APPOSITION.match(after)
    if apposition and not run.possessive and is_office(apposition[1]):
        return True
    if len(run.name) < 2:
        return False
    if (
        _SAID_BEFORE.search(before[-24:])
        or _AGED.match(after)
        or after.startswith((", who ", ", whose ", " , who ", " , whose "))
    ):
        return True
    if _SAID_AFTER.match(after):
        return not _NO_NAME_BEFORE.search(before[-6:])
    return office_before(before) is not None
