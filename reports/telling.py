"""Which statements of a report tell news: sentences of articles, and rows that articles filled.

The others say what was chosen and what was not found: the table of articles, gaps, "not found", "an article speaks of
it". They are statements, each bound to what it rests on, but no reader should take their number for that of the news.
"""

from __future__ import annotations

from collections.abc import Iterable

from reports.frames import frame
from reports.records import Statement

TELL_NOTHING = ("coverage", "gaps")  # sections
_FRAMED = ("met", "met_no_place", "counted")  # of the frames with words of ours around their fields


def is_telling(statement: Statement) -> bool:
    """Does it tell of what happened, and not of the articles alone?"""
    if statement.section in TELL_NOTHING:
        return False
    return statement.form != "framed" or statement.frame in {frame("en", name)[1] for name in _FRAMED}


def telling(statements: Iterable[Statement]) -> int:
    """How many of these tell news."""
    return sum(map(is_telling, statements))
