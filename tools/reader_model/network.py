"""One pass of the model in torch: the network, how it is fitted to pages, and what it answers.

It computes what ``crawler.pages.body.model`` computes with numpy. The words of a line's elements are summed before the
first layer, so at run time they are rows of three tables and no library is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from crawler.pages.body.features import Numbers, Places
from crawler.pages.body.model import KINDS
from tools.reader_model.pages import GROUPS
from tools.reader_model.vocabulary import Called

PLACES = 3  # of words: the line's own element, the one that holds it, and all around

_SECOND_LAYER = 32
_DROPPED = 0.3  # of the hidden layers, while it learns
_BATCH = 1024  # lines
_RATE, _HIGHEST_RATE = 2e-3, 5e-3
_LIMIT = 6  # deviations; crawler.pages.body.model cuts there too
_THREADS = 2  # with another number the sums are other ones in their last digits


@dataclass(frozen=True, slots=True)
class Settings:
    """How a network is fitted."""

    epochs: int
    hidden: int
    decay: float  # of the weights
    word_drop: float  # share of the words that a step does not see


@dataclass(frozen=True, slots=True)
class Sample:
    """Pages of which to learn: what is known of each line, how much it counts, and its elements' words."""

    labels: Places
    weights: Numbers
    called: Sequence[Called]  # one for each of ``PLACES``


class Network(nn.Module):
    """Three layers over a line's numbers and, where ``words`` is more than 0, over the words around it."""

    def __init__(self, numbers: int, hidden: int, words: int) -> None:
        super().__init__()
        self.first, self.second = nn.Linear(numbers, hidden), nn.Linear(hidden, _SECOND_LAYER)
        self.third, self.drop = nn.Linear(_SECOND_LAYER, len(KINDS)), nn.Dropout(_DROPPED)
        # Row 0 is for a word that a step does not see.
        tables = [nn.EmbeddingBag(words + 1, hidden, mode="sum") for _ in range(PLACES if words else 0)]
        self.tables = nn.ModuleList(tables)
        for table in tables:
            nn.init.normal_(table.weight, 0, 0.02)

    def forward(self, numbers: Tensor, called: Sequence[tuple[Tensor, Tensor]]) -> Tensor:
        hidden = self.first(numbers)
        for table, (words, starts) in zip(self.tables, called, strict=True):
            hidden = hidden + table(words, starts)
        hidden = self.drop(torch.relu(hidden))
        answer: Tensor = self.third(self.drop(torch.relu(self.second(hidden))))
        return answer


@dataclass(frozen=True, slots=True)
class Fitted:
    """A network that has learnt, with what brings its input to mean 0 and deviation 1."""

    network: Network
    mean: Numbers
    deviation: Numbers

    def scaled(self, numbers: Numbers) -> Tensor:
        return torch.tensor((numbers - self.mean) / self.deviation, dtype=torch.float32).clamp(-_LIMIT, _LIMIT)

    def chances(self, numbers: Numbers, called: Sequence[Called] = ()) -> Numbers:
        """For each line (rows) the chance of each kind (columns)."""
        with torch.no_grad():
            words = [_taken(of_place, np.arange(len(of_place))) for of_place in called]
            shares: Numbers = self.network(self.scaled(numbers), words).softmax(1).numpy()
        return shares


def fit(numbers: Numbers, sample: Sample, words: int, settings: Settings, seed: int) -> Fitted:
    """A network fitted to the sample; ``words`` is the size of the vocabulary, 0 for a network without words."""
    torch.set_num_threads(_THREADS)
    torch.manual_seed(seed)
    order = np.random.default_rng(seed)
    network = Network(numbers.shape[1], settings.hidden, words)
    mean, deviation = numbers.mean(0).astype(np.float32), (numbers.std(0) + 1e-3).astype(np.float32)
    fitted = Fitted(network, mean, deviation)
    given, labels = fitted.scaled(numbers), torch.tensor(sample.labels)
    weights = torch.tensor(sample.weights / sample.weights.mean())
    optimizer = torch.optim.AdamW(network.parameters(), lr=_RATE, weight_decay=settings.decay)
    steps = settings.epochs * (len(given) // _BATCH + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, _HIGHEST_RATE, total_steps=steps)
    groups = _groups()
    network.train()
    for _ in range(settings.epochs):
        shuffled = order.permutation(len(given))
        for start in range(0, len(given), _BATCH):
            lines = shuffled[start : start + _BATCH]
            seen = [_thinned(_taken(called, lines), settings.word_drop) for called in sample.called]
            answer = network(given[lines], seen).log_softmax(1)
            # A label of several kinds is right if any of them is.
            right = torch.logsumexp(answer + groups[labels[lines]], 1)
            loss = -(right * weights[lines]).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    network.eval()
    return fitted


def _groups() -> Tensor:
    """For each label the logarithm of which kinds it allows."""
    allowed = torch.zeros(len(GROUPS), len(KINDS))
    for label, kinds in enumerate(GROUPS):
        allowed[label, list(kinds)] = 1
    return torch.log(allowed + 1e-9)


def _taken(called: Called, lines: Places) -> tuple[Tensor, Tensor]:
    words, starts = called.take(lines)
    return torch.from_numpy(words), torch.from_numpy(starts)


def _thinned(called: tuple[Tensor, Tensor], share: float) -> tuple[Tensor, Tensor]:
    words, starts = called
    return words.masked_fill(torch.rand(len(words)) < share, 0), starts
