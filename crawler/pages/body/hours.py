"""The hours of a page that reports from minute to minute: each stands above what was told then.

The model takes some of them for headings, some for text, some for nothing; but where some hours are kept, a paragraph
whose own is not stands under another's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from itertools import pairwise, takewhile

from crawler.pages.body.furniture import is_furniture
from crawler.pages.prose import HEADINGS
from crawler.pages.tree import Element, Line, Tree

FEWEST = 3  # hours of a page that has them
BESIDE = 20  # lines from the text, among which others may be
LONGEST = 24  # characters of a line that says when
_CELLS = frozenset({"td", "th"})
_TOLD = frozenset({"p", "h2", "h3", "h4", "li"})
_HOUR = re.compile(r"[0-2]?\d\s?[:.h時时]\s?[0-5]\d\s?(?:分|h|uhr|am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)


def is_hour(text: str) -> bool:
    """Whether a line says the hour and no more."""
    return "0" <= text[:1] <= "9" and len(text) <= LONGEST and _HOUR.fullmatch(text) is not None


def _hours(tree: Tree, lines: Sequence[int]) -> set[int]:
    """The lines among and beside those of the text that say the hour, in elements alike; none if they are few."""
    if not lines:
        return set()
    start = max(0, lines[0] - BESIDE)
    near = enumerate(tree.lines[start : lines[-1] + BESIDE], start)
    found = [(at, line.owner) for at, line in near if "0" <= line.text < ":" and is_hour(line.text)]
    if len(found) < FEWEST:
        return set()
    alike: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for at, owner in found:
        if owner.tag not in _CELLS:
            alike[owner.tag, owner.marks()].add(at)
    return max((same for same in alike.values() if len(same) >= FEWEST), key=len, default=set())


def with_hours(tree: Tree, lines: list[int]) -> list[int]:
    """The lines with the posts that were missed, and with all the hours above any of them, or with none.

    Hours are subheads where the page sets them as headings; else they are labels beside the text.
    """
    found = _hours(tree, lines)
    if not found:
        return lines
    kept = {*lines, *_missed(tree, found, lines)}
    if tree.lines[min(found)].owner.tag in HEADINGS:
        return sorted(kept | {at for at in found if at + 1 in kept})
    return sorted(kept - found)


def _missed(tree: Tree, found: Set[int], lines: Sequence[int]) -> set[int]:
    """What posts say that stand side by side with one that is text: each begins with its hour."""
    posts = [_post(tree, at, end) for at, end in pairwise([*sorted(found), len(tree.lines)])]
    first = next((post for post in posts if any(post.first_line <= at < post.last_line for at in lines)), posts[0])
    if not any(first.first_line <= at < first.last_line for at in lines):
        return set()
    alike = [post for post in posts if post.parent is first.parent and post.get("class") == first.get("class")]
    inside = {at for post in alike for at in range(post.first_line, post.last_line)} if len(alike) >= FEWEST else set()
    return {at for at in inside.difference(lines, found) if _is_told(tree.lines[at])}


def _post(tree: Tree, at: int, end: int) -> Element:
    """The outermost element that begins with this hour and holds no other."""
    *_, post = takewhile(lambda e: e.first_line == at and e.last_line <= end, tree.lines[at].owner.outward())
    return post


def _is_told(line: Line) -> bool:
    return line.owner.tag in _TOLD and not line.linked and not is_furniture(line)
