"""Which articles tell of one event: what each is about, how alike two are, and the stories of a set. Pure functions.

A story is a function of the set of articles: their order never shows, and an article of other matters changes nothing,
for words weigh by tables that never change (``crawler.text.frequency``).

The tables of numbers are made by numpy, which is loaded when the first is made: whoever opens the archive only to ask
it, or to verify an edition, does not wait for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from crawler.stories.matter import LARGE, Matter, matter_of

if TYPE_CHECKING:
    from crawler.stories.likeness import Table

__all__ = ["LARGE", "Matter", "group", "likeness_table", "matter_of"]


def group(matters: Iterable[Matter]) -> dict[str, str]:
    """The story of each article by its id: the least id of its members. A function of the set."""
    from crawler.stories.grouping import grouped

    return grouped(matters)


def likeness_table(matters: Sequence[Matter]) -> Table:
    """The likeness of each article to each, 0 to 1; that of one to itself says nothing."""
    from crawler.stories.likeness import likenesses

    return likenesses(matters)
