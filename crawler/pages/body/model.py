"""Which lines of a page are its article, and what they are there: a small trained network, run by numpy.

Two passes. The first looks at each line by itself, with its neighbours' numbers and the words that its elements are
called by. The second sees what the first said of everything around: of the lines before and after, of the elements that
hold the line, of the lines whose elements are called alike. So the parts of a page settle what they are together.

``tools/train_reader.py`` makes the weights from pages whose text is known; docs/benchmarks.md has what they are worth
on pages that they never saw.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from crawler.pages.body.features import WEIGHT_LIMIT, Features, Numbers, words_of

WEIGHTS = Path(__file__).with_name("weights.npz")
KINDS = ("other", "text", "subhead", "standfirst", "caption")
OTHER, TEXT, SUBHEAD, STANDFIRST, CAPTION = range(5)
THRESHOLD = 0.45  # chance from which a line is the article's
_SURE = 0.6
_FAR = 40  # lines
_FIRST_NAMES = 4_096  # for which there is room at first
_MOST_NAMES = 20_000  # that are remembered, over pages


@dataclass(frozen=True, slots=True)
class Chances:
    """For each line (rows) the chance of each of ``KINDS`` (columns)."""

    table: Numbers

    def body(self) -> list[int]:
        """The numbers of the lines that are the article's text."""
        return [int(at) for at in np.flatnonzero(self.of_body() > THRESHOLD)]

    def of_body(self) -> Numbers:
        """For each line the chance that it is text of the article."""
        share: Numbers = self.table[:, TEXT : STANDFIRST + 1].sum(axis=1)
        return share

    def subhead(self, at: int) -> float:
        """The chance that a line is a subhead, given that it is text of the article."""
        return float(self.table[at, SUBHEAD] / max(float(self.table[at, TEXT : STANDFIRST + 1].sum()), 1e-9))

    def standfirst(self, at: int) -> float:
        """The chance that a line is the standfirst."""
        return float(self.table[at, STANDFIRST])

    def is_standfirst(self, at: int) -> bool:
        """Whether a line of the text is rather the standfirst than a paragraph or a subhead."""
        return int(self.table[at, TEXT : STANDFIRST + 1].argmax()) + TEXT == STANDFIRST


class Layers:
    """A network of three layers whose input was brought to mean 0 and deviation 1."""

    def __init__(self, weights: dict[str, Numbers], name: str) -> None:
        first, self._bias = weights[f"{name}.first"], weights[f"{name}.first_bias"]
        self._first, self._second, self._third = first, weights[f"{name}.second"], weights[f"{name}.third"]
        self._second_bias, self._third_bias = weights[f"{name}.second_bias"], weights[f"{name}.third_bias"]
        self._mean, self._scale = weights[f"{name}.mean"], 1.0 / weights[f"{name}.deviation"]

    def chances(self, numbers: Numbers, more: Numbers | float = 0.0) -> Numbers:
        """Softmax of the answer; ``more`` is added to what the first layer makes of the numbers."""
        given = np.clip((numbers - self._mean) * self._scale, -6.0, 6.0)
        hidden = np.maximum(given @ self._first + self._bias + more, 0.0)
        hidden = np.maximum(hidden @ self._second + self._second_bias, 0.0)
        answer = hidden @ self._third + self._third_bias
        answer = np.exp(answer - answer.max(axis=1, keepdims=True))
        shares: Numbers = answer / answer.sum(axis=1, keepdims=True)
        return shares


class Model:
    """The network and the words that it knows."""

    def __init__(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as file:
            words = bytes(file["words"]).decode().split("\n")
            weights = {name: file[name].astype(np.float32) for name in file.files if name != "words"}
        self._words = {word: i for i, word in enumerate(words)}
        self._rows: dict[str, int] = {}
        self._sums = np.zeros((_FIRST_NAMES, 3, weights["own"].shape[1]), np.float32)
        parts = np.stack([weights["own"], weights["holder"], weights["path"]], axis=1)
        self._parts = np.concatenate([parts, np.zeros_like(parts[:1])])  # the last row stands for no word
        self._first, self._second = Layers(weights, "one"), Layers(weights, "two")

    def chances(self, features: Features) -> Chances:
        """What each line is, as far as the model can tell."""
        first = self._first.chances(features.numbers, self._called(features))
        return Chances(self._second.chances(second_look(features, first)))

    def _called(self, features: Features) -> Numbers:
        """What the words say: of each line's element, of the one that holds it, and of all around."""
        sums = self._sums_of(features)
        path, parents, depths = sums[:, 2].copy(), features.parents, features.depths
        for depth in range(1, int(depths.max()) + 1):
            level = np.flatnonzero(depths == depth)
            path[level] += path[parents[level]]
        owners = features.owners
        called: Numbers = sums[owners, 0] + sums[parents[owners], 1] + path[owners]
        return called

    def _sums_of(self, features: Features) -> Numbers:
        """For each element what its words add, in its three parts; remembered, for designs repeat."""
        rows = self._rows
        if any(name not in rows for name in features.names):
            self._learn(features)
        found: Numbers = self._sums[[rows[name] for name in features.names]]
        return found

    def _learn(self, features: Features) -> None:
        if len(self._rows) > _MOST_NAMES:
            self._rows.clear()
        words: list[int] = []
        starts: list[int] = []
        first = len(self._rows)
        for name, element in zip(features.names, features.elements, strict=True):
            if name not in self._rows:
                self._rows[name] = len(self._rows)
                starts.append(len(words))
                words += [self._words[word] for word in dict.fromkeys(words_of(element)) if word in self._words]
                words.append(-1)  # the row of zeros: every run must have something in it
        while len(self._rows) > len(self._sums):
            self._sums = np.concatenate([self._sums, np.zeros_like(self._sums)])
        self._sums[first : len(self._rows)] = np.add.reduceat(self._parts[words], starts, axis=0)


@cache
def load(path: Path = WEIGHTS) -> Model:
    """The model of a file of weights; the shipped one unless another is named."""
    return Model(path)


def second_look(features: Features, chances: Numbers) -> Numbers:
    """The features of the second pass: the first's numbers, and what its answer was around each line."""
    count = len(chances)
    body = chances[:, TEXT : STANDFIRST + 1].sum(axis=1)
    weight: Numbers = np.minimum(features.size, WEIGHT_LIMIT) + np.float32(5.0)
    mass = body * weight
    whole = max(float(mass.sum()), 1e-6)
    sums = np.zeros((count + 1, 2))
    np.cumsum(np.stack([mass, weight], axis=1), axis=0, out=sums[1:])
    inside = sums[features.last] - sums[features.first]
    others = (inside[..., 0] - mass[:, None]) / np.maximum(inside[..., 1] - weight[:, None], 1.0)
    before = sums[:-1, 0]
    columns = [np.log(chances + 1e-4), _near(np.hstack([chances, body[:, None]])), others, inside[..., 0] / whole,
               np.log1p(np.maximum(inside[..., 0], 0.0)) / 8.0, _alike(features, mass, weight, whole),
               np.stack([before / whole, (whole - before) / whole], axis=1), _gaps(body),
               np.full((count, 1), np.log1p(whole)), np.full((count, 1), body.mean()), features.numbers]  # fmt: skip
    looked: Numbers = np.hstack(columns, dtype=np.float32)
    return looked


def _near(chances: Numbers) -> Numbers:
    """The chances of the three lines before and the three after."""
    count = len(chances)
    padded = np.zeros((count + 6, chances.shape[1]), np.float32)
    padded[3:-3] = chances
    return np.hstack([padded[3 + by : 3 + by + count] for by in (-3, -2, -1, 1, 2, 3)])


def _alike(features: Features, mass: Numbers, weight: Numbers, whole: float) -> Numbers:
    """Of the lines whose elements are called alike: the chance of the others, how many, their share."""
    alike = features.alike
    masses, weights = np.bincount(alike, mass)[alike], np.bincount(alike, weight)[alike]
    mean = float(weight.mean())
    others = (masses - mass + 0.3 * mean) / (weights - weight + mean)
    return np.stack([others, np.log1p(np.bincount(alike)[alike]), masses / whole], axis=1)


def _gaps(body: Numbers) -> Numbers:
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
    return np.stack([np.where(first, 0.0, back), first, ahead, last], axis=1)
