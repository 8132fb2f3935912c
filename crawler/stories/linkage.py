"""Average linkage: the two groups that are most alike join, while the mean likeness of their members is enough.

The answer of an article of other matters is its own: a likeness of nothing joins nothing and moves no mean.
"""

from __future__ import annotations

import numpy as np

from crawler.stories.likeness import Table


def linked(likeness: Table, near: float) -> list[int]:
    """A label for each row: the number of its group's first row. Of equal likenesses the first rows join first."""
    count = len(likeness)
    groups = _Groups(likeness)
    while count > 1:
        first = int(np.argmax(groups.most))
        if groups.most[first] < near:
            break
        groups.join(first, int(groups.nearest[first]))
        count -= 1
    return groups.labels()


class _Groups:
    """Groups as rows of a table of mean likeness; a row that has joined another is empty."""

    def __init__(self, likeness: Table) -> None:
        self._means = np.array(likeness, dtype=np.float64)
        np.fill_diagonal(self._means, -np.inf)
        self._sizes = np.ones(len(likeness))
        self._joined = list(range(len(likeness)))
        self.nearest = np.argmax(self._means, axis=1) if len(likeness) else np.zeros(0, dtype=np.intp)
        self.most = self._means.max(axis=1, initial=-np.inf)

    def join(self, first: int, second: int) -> None:
        first, second = min(first, second), max(first, second)
        a, b = self._sizes[first], self._sizes[second]
        means = np.round((self._means[first] * a + self._means[second] * b) / (a + b), 9)
        means[[first, second]] = -np.inf
        self._means[first] = self._means[:, first] = means
        self._means[second] = self._means[:, second] = -np.inf
        self._sizes[first] += b
        self._joined[second] = first
        self._look_again(first, second, means)

    def _look_again(self, first: int, second: int, means: Table) -> None:
        stale = (self.nearest == first) | (self.nearest == second)
        stale[[first, second]] = True
        rows = np.flatnonzero(stale)
        self.nearest[rows] = np.argmax(self._means[rows], axis=1)
        self.most[rows] = self._means[rows, self.nearest[rows]]
        nearer = (means > self.most) | ((means == self.most) & (first < self.nearest) & (means > -np.inf))
        self.nearest[nearer], self.most[nearer] = first, means[nearer]

    def labels(self) -> list[int]:
        labels: list[int] = []
        for row, joined in enumerate(self._joined):  # a row joins one before it
            labels.append(row if joined == row else labels[joined])
        return labels
