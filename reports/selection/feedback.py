"""What the articles nearest to the topic are about, asked of all others: they know its words better than it does.

A topic is a few words. The nearest articles that are about it name the people, places and things that belong to it;
an article that has those is near, even if it has few of the topic's own words (relevance feedback: Lavrenko and
Croft's RM3). Each language has nearest articles of its own, so that one found by a name alone finds the others of its
language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crawler.archive.text import Matter, matter_of
from reports.selection.abroad import told_abroad
from reports.selection.candidates import Candidate
from reports.selection.relevance import AS_NEAR, Brief, Weights, bm25

ASKED = 4  # nearest articles of a language that are asked what they are about
OWN = 0.5  # share of the topic's own words in the score
AKIN = 0.05  # share of the nearest articles' other words that an article of the topic has


@dataclass(frozen=True, slots=True)
class Scores:
    """The nearness of each candidate by its id, 0 to 1; which of them are about the topic for sure; and which have
    something of what those are about beside the topic's own words."""

    by_id: dict[str, float]
    near: frozenset[str]
    akin: frozenset[str]


def scores(brief: Brief, candidates: Sequence[Candidate]) -> Scores:
    """Of all candidates; all 0 where none is about the topic."""
    own = {each.id: brief.score(each) for each in candidates}
    near = [each for each in candidates if brief.is_near(each)]
    abroad = _abroad(brief, near, candidates, own)
    own |= {id_: max(own[id_], nearness) for id_, nearness in abroad.items()}
    near += [each for each in candidates if each.id in abroad]
    best = max((own[each.id] for each in near), default=0.0)
    ids = frozenset(each.id for each in near)
    if not best:
        return Scores(dict.fromkeys(own, 0.0), ids, ids)
    asked = {language: _expanded(group, own) for language, group in _by_language(near).items()}
    beside = {
        language: {term: weight for term, weight in terms.items() if term not in brief.weights}
        for language, terms in asked.items()
    }
    added = _shares(asked, candidates, near)
    by_id = {id_: OWN * min(1.0, own[id_] / best) + (1 - OWN) * added[id_] for id_ in own}
    akin = _shares(beside, candidates, near)
    return Scores(by_id, ids, ids | {id_ for id_, share in akin.items() if share >= AKIN})


def _abroad(
    brief: Brief, near: Sequence[Candidate], candidates: Sequence[Candidate], own: Mapping[str, float]
) -> dict[str, float]:
    """Those that tell in another language what the nearest tell: each is as near as the share of its names is large."""
    ids = {each.id for each in near}
    nearest = _nearest([each for each in near if each.language == brief.language], own)
    told = told_abroad(nearest, [each for each in candidates if each.id not in ids])
    return {id_: share * own[one] for id_, (one, share) in told.items()}


def _shares(
    asked: Mapping[str, Weights], candidates: Sequence[Candidate], near: Sequence[Candidate]
) -> dict[str, float]:
    """What each candidate has of the words asked for in its language, as a share of the most that a near one has."""
    found = {each.id: bm25(asked[each.language], each) if each.language in asked else 0.0 for each in candidates}
    most: defaultdict[str, float] = defaultdict(float)
    for each in near:
        most[each.language] = max(most[each.language], found[each.id])
    return {each.id: min(1.0, found[each.id] / (most[each.language] or 1.0)) for each in candidates}


def _by_language(candidates: Sequence[Candidate]) -> dict[str, list[Candidate]]:
    groups: defaultdict[str, list[Candidate]] = defaultdict(list)
    for each in candidates:
        groups[each.language].append(each)
    return groups


def _nearest(near: Sequence[Candidate], own: Mapping[str, float]) -> list[Candidate]:
    """The few that are asked what they are about."""
    best = sorted(near, key=lambda each: (-own[each.id], each.id))[:ASKED]
    return [each for each in best if own[each.id] >= AS_NEAR * own[best[0].id]]


def _expanded(near: Sequence[Candidate], own: dict[str, float]) -> dict[str, float]:
    """The roots of the nearest articles' matter, weighed by how near each is."""
    total: defaultdict[str, float] = defaultdict(float)
    for each in _nearest(near, own):
        for term, weight in matter(each).terms.items():
            total[term] += weight * own[each.id]
    return dict(sorted(total.items(), key=lambda item: (-item[1], item[0])))


def matter(candidate: Candidate) -> Matter:
    """What a candidate is about, as stories see it."""
    article = candidate.article
    return matter_of(
        candidate.id, candidate.day, candidate.language, article.headline, article.standfirst or "", article.text
    )
