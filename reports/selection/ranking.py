"""The order of a selection: nearest to the topic first, and no outlet taking all of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reports.selection.copies import Group
from reports.selection.relevance import Brief

AGAIN = 0.93  # what each further article of an outlet counts, by the power of those already chosen


def balanced(groups: Sequence[Group], brief: Brief, limit: int) -> list[tuple[Group, float]]:
    """At most ``limit`` groups with the scores of their origins, best first."""
    scores = {group.origin.id: brief.score(group.origin) for group in groups}
    waiting = sorted(groups, key=lambda group: (-scores[group.origin.id], group.origin.id))
    chosen: list[Group] = []
    taken: Counter[str] = Counter()
    while waiting and len(chosen) < limit:
        best = max(
            waiting,
            key=lambda group: (scores[group.origin.id] * AGAIN ** taken[group.origin.article.outlet], group.origin.id),
        )
        waiting.remove(best)
        chosen.append(best)
        taken[best.origin.article.outlet] += 1
    chosen.sort(key=lambda group: (-scores[group.origin.id], group.origin.id))
    return [(group, scores[group.origin.id]) for group in chosen]
