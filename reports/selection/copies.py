"""Copies: articles that share most of their runs of five words are one, under the article that they copy."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crawler.archive import Outlet
from crawler.archive.text import plain, shingles
from reports.selection.candidates import Candidate

SHARED = 0.5  # of the runs of either article


@dataclass(frozen=True, slots=True)
class Group:
    """An article with its copies, oldest first."""

    origin: Candidate
    copies: tuple[Candidate, ...] = ()


def fold(candidates: Sequence[Candidate], outlets: Mapping[str, Outlet]) -> list[Group]:
    """Every candidate in exactly one group; groups in the order of their origins' ids."""
    parents = list(range(len(candidates)))
    for first, second in _pairs(candidates):
        parents[_root(parents, first)] = _root(parents, second)
    members: defaultdict[int, list[Candidate]] = defaultdict(list)
    for position, candidate in enumerate(candidates):
        members[_root(parents, position)].append(candidate)
    groups = [_group(each, outlets) for each in members.values()]
    return sorted(groups, key=lambda group: group.origin.id)


def _root(parents: list[int], position: int) -> int:
    while parents[position] != position:
        position = parents[position]
    return position


def _pairs(candidates: Sequence[Candidate]) -> list[tuple[int, int]]:
    runs = [shingles(each.article.text) for each in candidates]
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for position, each in enumerate(runs):
        for run in each:
            holders[run].append(position)
    shared: Counter[tuple[int, int]] = Counter()
    for positions in holders.values():
        shared.update((a, b) for n, a in enumerate(positions) for b in positions[n + 1 :])
    return sorted(
        (a, b)
        for (a, b), count in shared.items()
        if _is_copy(count, len(runs[a]), len(runs[b]), candidates[a], candidates[b])
    )


def _is_copy(shared: int, first: int, second: int, a: Candidate, b: Candidate) -> bool:
    """A readout that an article quotes in full is no copy of it, and the article is more than the readout."""
    if (a.article.kind == "readout") != (b.article.kind == "readout"):
        return min(shared / first, shared / second) >= SHARED
    return max(shared / first, shared / second) >= SHARED


def _group(members: list[Candidate], outlets: Mapping[str, Outlet]) -> Group:
    members = sorted(members, key=lambda each: (each.article.published or "", each.id))
    origin = _credited(members, outlets) or members[0]
    return Group(origin, tuple(each for each in members if each is not origin))


def _credited(members: list[Candidate], outlets: Mapping[str, Outlet]) -> Candidate | None:
    """The oldest article of the agency that a member credits."""
    credits = {plain(each.article.credit) for each in members if each.article.credit}
    for each in members:
        outlet = outlets.get(each.article.outlet)
        if outlet is not None and credits & {plain(outlet.name), plain(outlet.id)}:
            return each
    return None
