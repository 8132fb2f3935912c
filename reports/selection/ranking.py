"""What is taken of what is near to the topic: the best of it, and no outlet, agency or day taking all of it."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence

from reports.selection.copies import Group

AGAIN = 0.97  # what each further article of an outlet, an agency or a day counts, by the power of those already chosen


def balanced(groups: Sequence[Group], scores: Mapping[str, float], limit: int) -> list[Group]:
    """At most ``limit`` groups, chosen by the scores of their origins, in no order that says something."""
    taken: Counter[Hashable] = Counter()
    # The best that an article can count: what has been taken only grows, so one that is still best at its turn is it.
    waiting = [(-scores[group.origin.id], group.origin.id, group) for group in groups]
    heapq.heapify(waiting)
    chosen: list[Group] = []
    while waiting and len(chosen) < limit:
        said, id_, group = heapq.heappop(waiting)
        marks = _marks(group)
        counts = -scores[id_] * AGAIN ** sum(taken[mark] for mark in marks)
        if counts > said:
            heapq.heappush(waiting, (counts, id_, group))
            continue
        chosen.append(group)
        taken.update(marks)
    return chosen


def _marks(group: Group) -> tuple[Hashable, ...]:
    article = group.origin.article
    return ("outlet", article.outlet), ("day", group.origin.day), *([("agency", group.agency)] if group.agency else ())
