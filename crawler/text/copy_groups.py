"""Articles in groups of copies: which of many to compare, and which of those that match belong together.

Only articles whose sketches meet are compared. Copies of one article are in one group, however they differ; but an
article that prints two others that are no copies of each other and not about the same is a roundup, and joins nobody.
The groups are a function of the set: neither the order of the articles nor an unrelated one changes them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from crawler.text.copying import Match, Piece, compared
from crawler.text.matter import Part

SKETCH = 256  # numbers of an article
CROWD = 24  # articles that share a number, above which each is held against those nearest to it alone
NEAREST = 4
MET = 0.05  # of the shorter sketch, that two articles share before they are compared
ROUNDUP = 0.6  # of a text: what stands in it of another and is less may be an entry of many
APART = 0.2  # of the shorter entry, that two entries of a roundup may have in common

Matches = Mapping[int, Match]  # of one article: how it matches others, itself as the first


def copy_groups(pieces: Sequence[Piece]) -> list[list[int]]:
    """Every position in exactly one group, ascending, groups by their first. Near-linear where copies are few."""
    found: defaultdict[int, dict[int, Match]] = defaultdict(dict)
    for first, second in _meetings(pieces):
        match = compared(pieces[first], pieces[second])
        if match is not None:
            found[first][second] = match
            found[second][first] = match.turned()
    parents = list(range(len(pieces)))
    for first, second in _without_roundups(pieces, found):
        parents[_root(parents, first)] = _root(parents, second)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for position in range(len(pieces)):
        groups[_root(parents, position)].append(position)
    return sorted(groups.values())


def _root(parents: list[int], position: int) -> int:
    while parents[position] != position:
        parents[position] = parents[parents[position]]
        position = parents[position]
    return position


def _meetings(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """The pairs of articles that share enough numbers to be looked at."""
    sketches = [piece.print.sketch(SKETCH) for piece in pieces]
    order = sorted(range(len(pieces)), key=lambda at: (sketches[at], pieces[at].outlet, pieces[at].headline))
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for at in order:
        for number in sketches[at]:
            holders[number].append(at)
    met: Counter[tuple[int, int]] = Counter()
    for those in holders.values():
        if len(those) > 1:
            met.update(_pairs(those))
    return sorted(pair for pair, count in met.items() if enough_met(count, *(len(sketches[at]) for at in pair)))


def _pairs(those: list[int]) -> Iterable[tuple[int, int]]:
    """Each pair once, the smaller position first; of a crowd only neighbours."""
    if len(those) <= CROWD:
        return combinations(sorted(those), 2)
    return (
        (min(one, other), max(one, other)) for at, one in enumerate(those) for other in those[at + 1 : at + 1 + NEAREST]
    )


def enough_met(count: int, *sketches: int) -> bool:
    """Whether two articles that share ``count`` numbers of sketches of these sizes are worth comparing."""
    return count >= max(2, MET * min(sketches)) or min(sketches) == count


def _without_roundups(pieces: Sequence[Piece], found: Mapping[int, Matches]) -> list[tuple[int, int]]:
    roundups = {at for at, matches in found.items() if is_roundup(pieces[at], {n: pieces[n] for n in matches}, matches)}
    return sorted(
        (first, second)
        for first, matches in found.items()
        for second, match in matches.items()
        if not (first in roundups and match.first.share < ROUNDUP)
        and not (second in roundups and match.second.share < ROUNDUP)
    )


def is_roundup(whole: Piece, others: Mapping[int, Piece], matches: Matches) -> bool:
    """Whether an article prints in two places two others that are no copies of each other, nor about the same."""
    entries = [n for n, match in sorted(matches.items()) if match.first.share < ROUNDUP <= match.second.share]
    return any(
        _lie_apart(matches[one], matches[other])
        and not _about_the_same(whole, matches[one], matches[other])
        and compared(others[one], others[other]) is None
        for one, other in combinations(entries[:CROWD], 2)
    )


def _lie_apart(one: Match, other: Match) -> bool:
    first, second = one.first.covered, other.first.covered
    return bool((first & second).sum() <= APART * min(first.sum(), second.sum()))


def _about_the_same(whole: Piece, one: Match, other: Match) -> bool:
    first, second = (set(Part.of("", whole.text, match.first.covered).inside) for match in (one, other))
    return len(first & second) >= 0.3 * min(len(first), len(second))
