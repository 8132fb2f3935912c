"""The two passes of the model, fitted one after the other, and the file of their weights.

The second pass learns from what the first says of pages that it was not fitted to, for of a new page it hears nothing
better. So the first is fitted three times more, each time without a third of the sites.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from crawler.pages.body.features import Numbers
from crawler.pages.body.model import second_look
from tools.reader_model.folds import part_of
from tools.reader_model.network import Fitted, Sample, Settings, fit
from tools.reader_model.pages import TrainingPage
from tools.reader_model.vocabulary import Called, called, known_words

THIRDS = 3
SEED = 0
_TABLES = ("own", "holder", "path")  # as crawler.pages.body.model names them


class Passes:
    """Fits the two passes to some of the pages; the words that they know are those of all."""

    def __init__(self, pages: Sequence[TrainingPage], fewest_sites: int, settings: Settings) -> None:
        self._pages, self._settings = pages, settings
        self.words = known_words(pages, fewest_sites)
        numbers = {word: at + 1 for at, word in enumerate(self.words)}
        self._called = [called(page, numbers) for page in pages]

    def fitted(self, chosen: Sequence[int]) -> tuple[Fitted, Fitted]:
        """Both passes, fitted to these pages."""
        heard = self._heard(chosen)
        first = self._first(chosen, SEED)
        looks = [second_look(self._pages[at].features, heard[at]) for at in chosen]
        second = fit(np.concatenate(looks), self._sample(chosen, words=False), 0, self._settings, SEED)
        return first, second

    def _heard(self, chosen: Sequence[int]) -> dict[int, Numbers]:
        """What a first pass says of each page that was not fitted to the page's third."""
        third = {at: part_of("z" + self._pages[at].site, THIRDS) for at in chosen}
        heard: dict[int, Numbers] = {}
        for part in range(THIRDS):
            first = self._first([at for at in chosen if third[at] != part], seed=part)
            for at in chosen:
                if third[at] == part:
                    heard[at] = first.chances(self._pages[at].features.numbers, self._called[at])
        return heard

    def _first(self, chosen: Sequence[int], seed: int) -> Fitted:
        numbers = np.concatenate([self._pages[at].features.numbers for at in chosen])
        return fit(numbers, self._sample(chosen, words=True), len(self.words), self._settings, seed)

    def _sample(self, chosen: Sequence[int], *, words: bool) -> Sample:
        pages = [self._pages[at] for at in chosen]
        places = zip(*(self._called[at] for at in chosen), strict=True) if words else ()
        return Sample(
            labels=np.concatenate([page.labels for page in pages]),
            weights=np.concatenate([page.weights for page in pages]),
            called=[Called.joined(place) for place in places],
        )


def save(path: Path, words: Sequence[str], first: Fitted, second: Fitted) -> None:
    """Write the weights as ``crawler.pages.body.model.Model`` reads them."""
    tables = zip(_TABLES, first.network.tables, strict=True)
    np.savez_compressed(
        path,
        words=np.frombuffer("\n".join(words).encode(), dtype=np.uint8),
        **{name: table.weight[1:].detach().numpy().astype(np.float16) for name, table in tables},
        **_layers("one", first),
        **_layers("two", second),
    )


def _layers(name: str, fitted: Fitted) -> dict[str, Any]:
    weights: dict[str, Any] = {f"{name}.mean": fitted.mean, f"{name}.deviation": fitted.deviation}
    network = fitted.network
    for layer_name, layer in (("first", network.first), ("second", network.second), ("third", network.third)):
        weights[f"{name}.{layer_name}"] = layer.weight.T.detach().numpy()
        weights[f"{name}.{layer_name}_bias"] = layer.bias.detach().numpy()
    return weights
