"""The words that the model knows elements by, and the words of each line's elements by their numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

import numpy as np

from crawler.pages.body.features import Places
from tools.reader_model.pages import TrainingPage


class Called:
    """Words of lines: for each line any number of them. They count from 1, as rows of a table whose row 0 is empty."""

    def __init__(self, counts: Places, words: Places) -> None:
        self._counts, self._words = counts, words
        self._starts = np.concatenate([[0], np.cumsum(counts)])

    @classmethod
    def of(cls, lines: Sequence[Sequence[int]]) -> Called:
        counts = np.array([len(words) for words in lines], dtype=np.int64)
        return cls(counts, np.fromiter(chain.from_iterable(lines), dtype=np.int64))

    @classmethod
    def joined(cls, pages: Sequence[Called]) -> Called:
        """The lines of several pages in a row."""
        return cls(np.concatenate([page._counts for page in pages]), np.concatenate([page._words for page in pages]))

    def __len__(self) -> int:
        return len(self._counts)

    def take(self, lines: Places) -> tuple[Places, Places]:
        """The words of these lines one after the other, and where those of each begin."""
        counts = self._counts[lines]
        starts = np.concatenate([[0], np.cumsum(counts)])
        at = np.repeat(self._starts[lines] - starts[:-1], counts) + np.arange(starts[-1])
        return self._words[at], starts[:-1]


def known_words(pages: Sequence[TrainingPage], fewest_sites: int) -> list[str]:
    """The words that at least so many sites use: what one site alone says is nothing to learn."""
    sites: defaultdict[str, set[str]] = defaultdict(set)
    for page in pages:
        for word in set(chain.from_iterable(page.words)):
            sites[word].add(page.site)
    return sorted(word for word, known in sites.items() if len(known) >= fewest_sites)


def called(page: TrainingPage, numbers: dict[str, int]) -> tuple[Called, ...]:
    """What the lines' own elements are called, those that hold these, and all around."""
    own = [[numbers[word] for word in dict.fromkeys(words) if word in numbers] for words in page.words]
    parents, owners = page.features.parents, page.features.owners
    path: list[list[int]] = []
    for at, words in enumerate(own):
        path.append((path[parents[at]] if at else []) + words)
    places = ([own[at] for at in owners], [own[parents[at]] for at in owners], [path[at] for at in owners])
    return tuple(map(Called.of, places))
