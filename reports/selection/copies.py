"""Copies: articles that print one text are one origin, named by the agency that they credit, else by the earliest.

What a copy is, ``crawler.archive.text.copy_groups`` knows; it is asked of the set, so the order of candidates never
shows, and no unrelated article changes a group.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crawler.archive import Outlet
from crawler.archive.text import Piece, Printed, by_origin, copy_groups
from reports.selection.candidates import Candidate


@dataclass(frozen=True, slots=True)
class Group:
    """An article with its copies, oldest first; ``agency``: whose text they say it is, "" where none does."""

    origin: Candidate
    copies: tuple[Candidate, ...] = ()
    agency: str = ""


def fold(candidates: Sequence[Candidate], outlets: Mapping[str, Outlet]) -> list[Group]:
    """Every candidate in exactly one group; groups in the order of their origins' ids."""
    ordered = sorted(candidates, key=lambda each: each.id)
    groups = copy_groups([_piece(each, outlets.get(each.article.outlet)) for each in ordered])
    return sorted((_group([ordered[at] for at in group], outlets) for group in groups), key=lambda each: each.origin.id)


def _piece(candidate: Candidate, outlet: Outlet | None) -> Piece:
    article = candidate.article
    # What an office publishes is quoted by others, whatever its page calls it.
    kind = "statement" if article.kind == "news" and outlet is not None and outlet.kind == "official" else article.kind
    return Piece.of(article.headline, article.text, article.outlet, kind, article.published)


def _group(members: Sequence[Candidate], outlets: Mapping[str, Outlet]) -> Group:
    if len(members) == 1:
        return Group(members[0])
    order, agency = by_origin([_printed(each, outlets.get(each.article.outlet)) for each in members])
    return Group(members[order[0]], tuple(members[at] for at in order[1:]), agency)


def _printed(candidate: Candidate, outlet: Outlet | None) -> Printed:
    article = candidate.article
    name = outlet.name if outlet is not None else ""
    return Printed(candidate.id, article.outlet, name, article.published, article.text, article.credit)
