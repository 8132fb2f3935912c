"""The pages that the model is trained on: features of their lines, and what each line has to be.

Of news pages the truth has blocks, so a line is one of the model's kinds. Of web pages it has a text, so of a line
it is known only whether it belongs to that.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from crawler.pages.body.features import WEIGHT_LIMIT, Features, Numbers, Places, describe, words_of
from crawler.pages.body.model import CAPTION, KINDS, OTHER, STANDFIRST, SUBHEAD, TEXT
from crawler.pages.reader import Reading
from crawler.pages.tree import Line
from tools.reader_model.folds import site_of
from tools.reader_model.labels import label_lines, truth_of

SETS = ("news", "web")
BODY, NO_BODY = len(KINDS), len(KINDS) + 1  # what is known of a web page's line
GROUPS = (*((kind,) for kind in range(len(KINDS))), (TEXT, SUBHEAD, STANDFIRST), (OTHER, CAPTION))  # kinds of a label
LISTED_WEIGHT = 0.3  # of list items and tables that a news truth has not, for it leaves them out here and there

_LISTS = ("li", "table", "dl")
_LETTERS_A_LINE = 40  # of which a line counts as one
_PAGE_WEIGHT = 60  # which every page comes nearer to


@dataclass(frozen=True, slots=True)
class Weighting:
    """How much pages count: ``page`` from 0 (by their length) to 1 (all the same), ``news`` against web pages."""

    page: float
    news: float


@dataclass(frozen=True, slots=True)
class TrainingPage:
    """The lines of one page. ``words`` are those of each of the features' elements, which are left out."""

    site: str
    features: Features
    words: list[list[str]]
    labels: Places  # numbers in ``GROUPS``
    weights: Numbers


def training_pages(folder: Path, weighting: Weighting, most: int | None = None) -> list[TrainingPage]:
    """The pages of ``folder``'s sets that have lines, at most so many of each set."""
    found = (_page(folder, name, row, weighting) for name in SETS for row in islice(_truth(folder, name), most))
    return [page for page in found if page is not None]


def _truth(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    with (folder / name / "truth.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _page(folder: Path, name: str, row: dict[str, Any], weighting: Weighting) -> TrainingPage | None:
    source = gzip.decompress((folder / name / "html" / f"{row['id']}.html.gz").read_bytes()).decode("utf-8", "replace")
    reading = Reading(source, row["url"], None)
    lines = reading.tree.lines
    if not lines:
        return None
    features = describe(reading.tree, reading.hints)
    words = [words_of(name) for name in features.names]
    labels = label_lines(truth_of(row), [line.text for line in lines])
    kinds = np.array([label.kind for label in labels])
    weights = _weights(kinds, np.array([label.weight for label in labels], np.float32), features.size, weighting)
    if name == "news":
        weights[(kinds == OTHER) & np.array([_is_listed(line) for line in lines])] *= LISTED_WEIGHT
        weights = weights * weighting.news
    else:
        kinds = np.where(kinds > OTHER, BODY, NO_BODY)
    features = replace(features, names=[])  # there is no need of them any more
    return TrainingPage(site_of(row["url"]), features, words, kinds, weights.astype(np.float32))


def _weights(kinds: Places, certain: Numbers, size: Numbers, weighting: Weighting) -> Numbers:
    """Long lines count more than short ones, and pages with much text less than its length would have it."""
    weights = certain * np.sqrt(np.minimum(size, WEIGHT_LIMIT) / _LETTERS_A_LINE + 0.3).astype(np.float32)
    total = weights[kinds > OTHER].sum() + 0.2 * weights.sum() + 1
    scaled: Numbers = weights * (_PAGE_WEIGHT / total) ** weighting.page
    return scaled


def _is_listed(line: Line) -> bool:
    return any(element.tag in _LISTS for element in line.owner.outward())
