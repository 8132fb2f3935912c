"""Which lines of a page are its article, and what they are there: a small trained network, run by numpy.

Two passes. The first looks at each line by itself, with its neighbours' numbers and the words that its elements are
called by. The second sees what the first said of everything around: of the lines before and after, of the elements that
hold the line, of the lines whose elements are called alike. So the parts of a page settle what they are together.

``tools/train_reader.py`` makes the weights from pages whose text is known; docs/benchmarks.md has what they are worth
on pages that they never saw.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from itertools import count, repeat
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from crawler.pages.body.features import (
    NEXT,
    WEIGHT_LIMIT,
    Features,
    Numbers,
    Places,
    beside,
    sums_before,
    words_of_all,
)

WEIGHTS = Path(__file__).with_name("weights.npz")
KINDS = ("other", "text", "subhead", "standfirst", "caption")
OTHER, TEXT, SUBHEAD, STANDFIRST, CAPTION = range(5)
THRESHOLD = 0.45  # chance from which a line is the article's
_LIMIT = np.float32(6.0)  # deviations beyond which a number counts no more
_SURE = 0.6
_FAR = 40  # lines
_FIRST_NAMES = 4_096  # for which there is room at first
_MOST_NAMES = 6_000  # that are remembered, over pages
_AT_ONCE = 4_096  # names that are learned together: more than any real page has, so that hostile ones need no more
_PARTS = 3  # of what a name adds
_UNKNOWN, _NEXT = -1, -2  # in place of a word's number


@dataclass(frozen=True)
class Chances:
    """For each line (rows) the chance of each of ``KINDS`` (columns)."""

    table: Numbers

    def body(self) -> list[int]:
        """The numbers of the lines that are the article's text."""
        return [at for at, chance in enumerate(self.of_body) if chance > THRESHOLD]

    @cached_property
    def of_body(self) -> list[float]:
        """For each line the chance that it is text of the article; a list, for it is asked line by line."""
        shares: list[float] = np.add.reduce(self.table[:, TEXT : STANDFIRST + 1], axis=1).tolist()
        return shares

    def subhead(self, at: int) -> float:
        """The chance that a line is a subhead, given that it is text of the article."""
        shares = self._of_text(at)
        return shares[SUBHEAD - TEXT] / max(sum(shares), 1e-9)

    def standfirst(self, at: int) -> float:
        """The chance that a line is the standfirst."""
        return float(self.table[at, STANDFIRST])

    def is_standfirst(self, at: int) -> bool:
        """Whether a line of the text is rather the standfirst than a paragraph or a subhead."""
        shares = self._of_text(at)
        return shares.index(max(shares)) == STANDFIRST - TEXT

    def _of_text(self, at: int) -> list[float]:
        """The chances of each kind of text; as a list, for numpy is slow with three numbers."""
        shares: list[float] = self.table[at, TEXT : STANDFIRST + 1].tolist()
        return shares


class Layers:
    """A network of three layers whose input was brought to mean 0 and deviation 1."""

    def __init__(self, weights: dict[str, Numbers], name: str) -> None:
        first, self._bias = weights[f"{name}.first"], weights[f"{name}.first_bias"]
        self._first, self._second, self._third = first, weights[f"{name}.second"], weights[f"{name}.third"]
        self._second_bias, self._third_bias = weights[f"{name}.second_bias"], weights[f"{name}.third_bias"]
        self._mean, self._scale = weights[f"{name}.mean"], 1.0 / weights[f"{name}.deviation"]

    def chances(self, numbers: Numbers, more: Numbers | float = 0.0) -> Numbers:
        """Softmax of the answer; ``more`` is added to what the first layer makes of the numbers."""
        given: Numbers = numbers - self._mean
        given *= self._scale
        np.maximum(given, -_LIMIT, out=given)  # these two are quicker than ``clip``
        np.minimum(given, _LIMIT, out=given)
        hidden: Numbers = given @ self._first
        hidden += self._bias
        hidden += more
        np.maximum(hidden, 0.0, out=hidden)
        hidden = hidden @ self._second
        hidden += self._second_bias
        np.maximum(hidden, 0.0, out=hidden)
        answer: Numbers = hidden @ self._third
        answer += self._third_bias
        answer -= np.maximum.reduce(answer, axis=1, keepdims=True)  # quicker than the arrays' own methods
        np.exp(answer, out=answer)
        answer /= np.add.reduce(answer, axis=1, keepdims=True)
        return answer


class Model:
    """The network and the words that it knows."""

    def __init__(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as file:
            words = bytes(file["words"]).decode().split("\n")
            weights = {name: file[name].astype(np.float32) for name in file.files if name != "words"}
        self._number_of = {word: number for number, word in enumerate(words)} | {NEXT: _NEXT}
        self._rows: dict[str, int] = {}
        self._parts = np.hstack([weights["own"], weights["holder"], weights["path"]])
        self._sums = np.zeros((_FIRST_NAMES, self._parts.shape[1]), np.float32)
        self._first, self._second = Layers(weights, "one"), Layers(weights, "two")

    def chances(self, features: Features) -> Chances:
        """What each line is, as far as the model can tell."""
        first = self._first.chances(features.numbers, self._called(features))
        return Chances(self._second.chances(second_look(features, first)))

    def _called(self, features: Features) -> Numbers:
        """What the words say: of each line's element, of the one that holds it, and of all around."""
        rows = _PARTS * self._rows_of(features.names)
        sums = self._sums.reshape(_PARTS * len(self._sums), -1)  # of each name three rows: own, holder, path
        parents, owners = features.parents, features.owners
        count = len(parents)
        path = np.zeros((count + 1, sums.shape[1]), np.float32)  # the last row: of what is around the root
        sums.take(rows + 2, axis=0, out=path[:-1], mode="clip")  # with any other mode it makes a copy
        beyond = np.full(count + 1, count)
        beyond[1:-1] = parents[1:]
        for _ in range(int(features.depths.max()).bit_length()):  # each time twice as far up
            path += path.take(beyond, axis=0)
            beyond = beyond.take(beyond)
        called: Numbers = sums.take(rows.take(owners), axis=0)
        called += sums.take(rows.take(parents.take(owners)) + 1, axis=0)
        called += path.take(owners, axis=0)
        return called

    def _rows_of(self, names: list[str]) -> Places:
        """For each name the number of what its words add; remembered, for designs repeat."""
        rows = list(map(self._rows.get, names))
        if None in rows:
            self._learn(names)
            rows = list(map(self._rows.get, names))
        return np.array(rows, np.int64)

    def _learn(self, names: list[str]) -> None:
        if len(self._rows) > _MOST_NAMES:
            self._rows.clear()
        first = len(self._rows)
        new = [name for name in dict.fromkeys(names) if name not in self._rows]
        self._rows.update(zip(new, count(first)))
        while len(self._rows) > len(self._sums):
            self._sums = np.concatenate([self._sums, np.zeros_like(self._sums)])
        for start in range(0, len(new), _AT_ONCE):
            held, used = self._words_in(new[start : start + _AT_ONCE])
            self._sums[first + start : first + start + len(held)] = held @ self._parts[used]

    def _words_in(self, names: list[str]) -> tuple[Numbers, Places]:
        """For each name (rows) which known words are in it, once each, as 0 or 1; and which words the columns are."""
        words = words_of_all(names)
        numbers = np.fromiter(map(self._number_of.get, words, repeat(_UNKNOWN)), np.int64, len(words))
        known = (numbers >= 0).nonzero()[0]
        rows, words_known = (numbers == _NEXT).cumsum().take(known), numbers.take(known)
        found = np.zeros(len(self._parts), bool)
        found[words_known] = True
        used = found.nonzero()[0]
        held = np.zeros((len(names), len(used)), np.float32)
        held[rows, (found.cumsum() - 1).take(words_known)] = 1.0
        return held, used


@cache
def load(path: Path = WEIGHTS) -> Model:
    """The model of a file of weights; the shipped one unless another is named."""
    return Model(path)


def second_look(features: Features, chances: Numbers) -> Numbers:
    """The features of the second pass: the first's numbers, and what its answer was around each line."""
    count = len(chances)
    body = np.add.reduce(chances[:, TEXT : STANDFIRST + 1], axis=1)
    weight: Numbers = np.minimum(features.size, WEIGHT_LIMIT) + np.float32(5.0)
    mass = body * weight
    whole = max(float(np.add.reduce(mass)), 1e-6)
    sums = sums_before(mass, weight)
    inside = sums.take(features.last, axis=0) - sums.take(features.first, axis=0)
    others = (inside[..., 0] - mass[:, None]) / np.maximum(inside[..., 1] - weight[:, None], 1.0)
    before = sums[:-1, 0]
    columns = [before / whole, (whole - before) / whole, *_gaps(body), np.full(count, np.log1p(whole)),
               np.full(count, np.add.reduce(body) / count)]  # fmt: skip
    parts = [np.log(chances + 1e-4), _near(np.concatenate([chances, body[:, None]], axis=1)), others,
             inside[..., 0] / whole, np.log1p(np.maximum(inside[..., 0], 0.0)) / 8.0,
             beside(_alike(features, mass, weight, whole)), beside(columns), features.numbers]  # fmt: skip
    looked: Numbers = np.concatenate(parts, axis=1, dtype=np.float32)
    return looked


def _near(chances: Numbers) -> Numbers:
    """The chances of the three lines before and the three after."""
    count = len(chances)
    padded = np.zeros((count + 6, chances.shape[1]), np.float32)
    padded[3:-3] = chances
    return np.concatenate([padded[3 + by : 3 + by + count] for by in (-3, -2, -1, 1, 2, 3)], axis=1)


def _alike(features: Features, mass: Numbers, weight: Numbers, whole: float) -> list[npt.NDArray[Any]]:
    """Of the lines whose elements are called alike: the chance of the others, how many, their share."""
    alike = features.alike
    masses, weights = np.bincount(alike, mass).take(alike), np.bincount(alike, weight).take(alike)
    mean = float(np.add.reduce(weight) / len(weight))
    others = (masses - mass + 0.3 * mean) / (weights - weight + mean)
    return [others, np.log1p(np.bincount(alike).take(alike)), masses / whole]


def _gaps(body: Numbers) -> list[npt.NDArray[Any]]:
    """How far the nearest line before and after is that is surely the article's, and whether there is any."""
    count = len(body)
    at = np.arange(count)
    sure = body > _SURE
    none = 2 * count + _FAR
    before = np.full(count, -none)
    before[1:] = np.maximum.accumulate(np.where(sure, at, -none))[:-1]
    after = np.full(count, none)
    after[:-1] = np.minimum.accumulate(np.where(sure, at, none)[::-1])[::-1][1:]
    first, last = before < 0, after >= count
    back, ahead = np.log1p(np.minimum(at - before, _FAR)), np.log1p(np.minimum(after - at, _FAR))
    return [np.where(first, 0.0, back), first, ahead, last]
