"""From a commission and the archive's candidates to a selection: which articles, why, and what was passed over.

In order: articles that may not be used, lie outside the period, name none of the countries or are about other matters
are passed over; copies are folded into the article that they copy; stories are formed; outlets are balanced. The answer
is a function of the set of candidates: their order never shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from crawler.archive import Article, Outlet
from reports.records import Chosen, Commission, Selection
from reports.selection.candidates import Candidate, reason_against, usable
from reports.selection.copies import fold
from reports.selection.ranking import balanced
from reports.selection.relevance import Brief
from reports.selection.stories import alike, story_numbers, vectors

__all__ = ["select"]

OTHER = "other matters"
KINDRED = 0.15  # likeness to an article of the topic that makes a single naming enough
BEYOND = "less near to the topic than those chosen"


def select(
    commission: Commission, candidates: Sequence[Article], outlets: Mapping[str, Outlet], limit: int
) -> Selection:
    """Choose at most ``limit`` articles, best first. ``considered`` = chosen + their copies + those passed over."""
    passed: Counter[str] = Counter()
    current, passed["an earlier state of the same page"] = usable(candidates)
    kept: list[Candidate] = []
    for candidate in current:
        against = reason_against(candidate, commission, outlets)
        if against:
            passed[against] += 1
        else:
            kept.append(candidate)
    brief = Brief.of(commission, kept)
    relevant = _relevant(kept, brief)
    passed[OTHER] += len(kept) - len(relevant)
    groups = fold(relevant, outlets)
    ranked = balanced(groups, brief, limit)
    passed[BEYOND] += sum(1 + len(group.copies) for group in groups) - sum(1 + len(group.copies) for group, _ in ranked)
    numbers = story_numbers([group.origin for group, _ in ranked])
    chosen = tuple(
        Chosen(
            group.origin.article,
            score,
            brief.reason(group),
            numbers[position],
            tuple(copy.article for copy in group.copies),
        )
        for position, (group, score) in enumerate(ranked)
    )
    counts = {reason: count for reason, count in sorted(passed.items()) if count}
    return Selection(chosen, counts, considered=sum(counts.values()) + sum(1 + len(each.copies) for each in chosen))


def _relevant(kept: Sequence[Candidate], brief: Brief) -> list[Candidate]:
    """The articles about the topic; and those that name it only once, but are about the same events as one of them."""
    near = [brief.is_near(candidate) for candidate in kept]
    weighed = vectors(kept)
    core = [vector for vector, is_near in zip(weighed, near, strict=True) if is_near]
    return [
        candidate
        for candidate, vector, is_near in zip(kept, weighed, near, strict=True)
        if is_near or (brief.is_named(candidate) and any(alike(vector, other) >= KINDRED for other in core))
    ]
