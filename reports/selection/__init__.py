"""From a commission and the archive's candidates to a selection: which articles, why, and what was passed over.

In order: articles that may not be used, lie outside the period, name none of the countries or are about other matters
are passed over; copies are folded into the article that they copy; stories are formed and lift their articles. Of more
than may be chosen those are taken that have most passages about the topic, and outlets, agencies and days are balanced;
views, logs and transcripts take only the room that reports leave. The answer is a
function of the set of candidates: their order never shows, and an article of other matters changes nothing but the
count of those.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence

from crawler.archive import Article, Outlet
from reports.records import BEYOND, Chosen, Commission, Selection
from reports.selection.candidates import Candidate, reason_against, usable
from reports.selection.copies import Group, fold
from reports.selection.feedback import Scores, scores
from reports.selection.passages import Passages
from reports.selection.ranking import balanced
from reports.selection.reasons import reason
from reports.selection.relevance import Brief
from reports.selection.stories import lifted, stories_of, story_numbers
from reports.views import is_view

__all__ = ["select"]

OTHER = "other matters"
FOREIGN = "in another language, without a name of the topic"
VIEW = "views, logs and transcripts, after the reports"
POOL = 0.1  # nearness from which an article is looked at more closely,
TIMES, FEWEST = 2, 100  # and of those so many times as may be chosen, the nearest; at the least so many
SAID = 0.6  # share of the passages in what an article is worth where not all can be chosen
# Nearness, its story's counted, of an article of the topic: one that has a name of the topic; one that has none of the
# names; any, where the topic has no name.
NAMED, UNNAMED, NAMELESS = 0.2, 0.45, 0.25


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
    found = scores(brief, kept)
    pool = [each for each in kept if each.id in found.near or found.by_id[each.id] >= POOL]
    said = _said(pool, brief, limit)
    pool.sort(key=lambda each: (-_worth(each.id, found.by_id, said), each.id))
    most = max(FEWEST, TIMES * limit)
    looked_at, unread = fold(pool[:most], outlets), pool[most:]
    stories = stories_of([group.origin for group in looked_at])
    nearness = lifted(found.by_id, stories)
    groups = [group for group in looked_at if _is_of_topic(group.origin, nearness, found, brief)]
    views = {group.origin.id for group in groups if is_view(group.origin.article)}
    ranked = _ranked(groups, views, nearness, said, limit)
    taken = {group.origin.id for group, _ in ranked}
    left = [group for group in groups if group.origin.id not in taken]
    others = _others(kept, pool, [group for group in looked_at if group not in groups])
    passed[FOREIGN] = sum(brief.is_foreign(each) for each in others)
    passed[OTHER] = len(others) - passed[FOREIGN]
    passed[VIEW] += _count([group for group in left if group.origin.id in views])
    left = [group for group in left if group.origin.id not in views]
    passed[BEYOND] += len(unread) + _count(left)
    relevant = {group.origin.id: stories[group.origin.id] for group in groups}
    chosen = _chosen(ranked, relevant, brief)
    counts = {reason: count for reason, count in sorted(passed.items()) if count}
    considered = sum(counts.values()) + sum(1 + len(each.copies) for each in chosen)
    return Selection(chosen, counts, considered, _first_and_last([*unread, *(group.origin for group in left)]))


def _others(kept: Sequence[Candidate], pool: Sequence[Candidate], off: Sequence[Group]) -> list[Candidate]:
    """The candidates that are not near enough to be looked at, and those that were and are not of the topic."""
    near = {each.id for each in pool}
    far = [each for each in kept if each.id not in near]
    return far + [each for group in off for each in (group.origin, *group.copies)]


def _is_of_topic(candidate: Candidate, nearness: Mapping[str, float], found: Scores, brief: Brief) -> bool:
    """One that names the topic in passing, and has nothing else of it, is about other matters."""
    near = nearness[candidate.id]
    if brief.is_named(candidate):
        return near >= NAMED and (candidate.id in found.akin or not brief.binding)
    return near >= (UNNAMED if brief.binding else NAMELESS)


def _said(pool: Sequence[Candidate], brief: Brief, limit: int) -> dict[str, float]:
    """What each has to say of the topic, by its id; nothing where there is room for all."""
    if len(pool) <= limit or not brief.notions:
        return {}
    passages = Passages(brief)
    return {each.id: passages.nearness(each) for each in pool}


def _worth(id_: str, nearness: Mapping[str, float], said: Mapping[str, float]) -> float:
    """What is near to the topic as a whole need have no passage about it."""
    return (1 - SAID) * nearness[id_] + SAID * said.get(id_, 0.0)


def _ranked(
    groups: Sequence[Group],
    views: Container[str],
    nearness: Mapping[str, float],
    said: Mapping[str, float],
    limit: int,
) -> list[tuple[Group, float]]:
    """The groups chosen with their nearness, nearest first: reports, and views where there is room."""
    worth = {group.origin.id: _worth(group.origin.id, nearness, said) for group in groups}
    reports = balanced([group for group in groups if group.origin.id not in views], worth, limit)
    others = balanced([group for group in groups if group.origin.id in views], worth, limit - len(reports))
    chosen = [(group, nearness[group.origin.id]) for group in (*reports, *others)]
    return sorted(chosen, key=lambda each: (-each[1], each[0].origin.id))


def _first_and_last(candidates: Sequence[Candidate]) -> tuple[str, ...]:
    """Their first and last instants; nothing where none has any."""
    published = sorted(each.article.published for each in candidates if each.article.published)
    return (published[0], published[-1]) if published else ()


def _count(groups: Sequence[Group]) -> int:
    """Articles, copies too."""
    return sum(1 + len(group.copies) for group in groups)


def _chosen(ranked: Sequence[tuple[Group, float]], stories: Mapping[str, str], brief: Brief) -> tuple[Chosen, ...]:
    ids = [group.origin.id for group, _ in ranked]
    origins = Counter(stories.values())
    return tuple(
        Chosen(
            group.origin.article,
            round(score, 4),
            reason(group, brief, origins[stories[group.origin.id]]),
            number,
            tuple(copy.article for copy in group.copies),
        )
        for (group, score), number in zip(ranked, story_numbers(ids, stories), strict=True)
    )
