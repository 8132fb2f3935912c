"""Which of several copies is the origin: the agency's own that they credit, else the one that appeared first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from crawler.text.wires import credited, spellings


@dataclass(frozen=True, slots=True)
class Printed:
    """What is asked of one of several copies. ``name`` is its outlet's, ``id`` decides between equals."""

    id: str
    outlet: str
    name: str
    published: str | None
    text: str
    credit: str | None


def by_origin(copies: Sequence[Printed]) -> tuple[list[int], str]:
    """Their positions, the origin's first and the others' oldest first; and the agency credited, "" where none is."""
    order = sorted(range(len(copies)), key=lambda at: (_instant(copies[at].published), copies[at].id))
    agency = _agency(copies)
    if agency:
        order.sort(key=lambda at: not _is_of(copies[at], agency))  # stable
        order[1:] = sorted(order[1:], key=lambda at: (_instant(copies[at].published), copies[at].id))
    return order, agency


def _instant(published: str | None) -> datetime:
    """When an article appeared; a day alone comes at its end, for its hour is not known, and no date comes last."""
    try:
        instant = datetime.fromisoformat(published or "")
        if instant.tzinfo is None:
            instant = instant.replace(tzinfo=UTC)
        if len(published or "") == len("2023-11-05"):
            instant += timedelta(days=1)
        return instant.astimezone(UTC)
    except (ValueError, OverflowError):
        return datetime.max.replace(tzinfo=UTC)


def _agency(copies: Sequence[Printed]) -> str:
    """Whom most of the copies credit; of several the first by name."""
    others = sorted({each.name for each in copies} - {""})
    named = Counter(credited(each.text, each.credit, others) for each in copies)
    del named[""]
    return min(named, key=lambda name: (-named[name], name), default="")


def _is_of(one: Printed, agency: str) -> bool:
    """Whether an outlet is the agency: by its name, its id, or a part of its host's name."""
    names = {one.name, one.outlet, *one.outlet.split(".")} - {""}
    return any(spellings(agency) & spellings(name) for name in names)
