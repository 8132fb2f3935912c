"""How alike two articles are: the cosine of what they are about, less with the days between them.

The days count little at first, for the dates of pages are wrong as often as not: ten days take a fifth, a hundred days
a third. Between articles of one great matter they count much: see ``crawler.stories.grouping``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from crawler.stories.matter import Matter

FADING = 0.1  # power of the days by which likeness falls
_AT_ONCE = 2_000  # terms of a table

Table = NDArray[np.float64]


def likenesses(matters: Sequence[Matter]) -> Table:
    """The likeness of each to each."""
    table: Table = np.round(cosines(matters) * days_between(matters) ** -FADING, 9)
    return table


def days_between(matters: Sequence[Matter]) -> Table:
    """The days from each to each, 1 at least; 1 where one of the two has no day."""
    days = np.array([np.nan if each.day is None else each.day.toordinal() for each in matters], dtype=np.float64)
    table: Table = np.maximum(np.nan_to_num(np.abs(days[:, None] - days[None, :]), nan=1.0), 1.0)
    return table


def cosines(matters: Sequence[Matter]) -> Table:
    """The cosine of each with each. Whole weights make it exact, whatever else is in the table."""
    held = Counter(term for each in matters for term in each.terms)
    shared = sorted(term for term, count in held.items() if count > 1)
    products = np.zeros((len(matters), len(matters)), dtype=np.float64)
    for at in range(0, len(shared), _AT_ONCE):
        columns = {term: n for n, term in enumerate(shared[at : at + _AT_ONCE])}
        weights = np.zeros((len(matters), len(columns)), dtype=np.float32)
        for row, each in enumerate(matters):
            for term in each.terms.keys() & columns.keys():
                weights[row, columns[term]] = each.terms[term]
        products += weights @ weights.T
    lengths = np.sqrt([float(sum(weight * weight for weight in each.terms.values())) or 1.0 for each in matters])
    table: Table = np.round(products / lengths[:, None] / lengths[None, :], 9)
    return table
