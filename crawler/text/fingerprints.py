"""The fingerprint of a text: a number for each run of five words, by which passages that two texts share are found.

The numbers are the same on every machine and in every version of Python, for the archive keeps the smallest of them:
whichever runs two texts share, the small ones among these are likely in both sketches, however long either text is.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from crawler.text.remembered import Remembered
from crawler.text.shingles import LENGTH, tokens

if TYPE_CHECKING:  # numpy is loaded when a text is looked at, for `--help` and the verifier do without it
    import numpy as np
    import numpy.typing as npt

    Numbers: TypeAlias = npt.NDArray[np.int64]
    Places: TypeAlias = npt.NDArray[np.intp]
    Mask: TypeAlias = npt.NDArray[np.bool_]

GAP = 16  # words that an editor may have changed between two runs of one passage
RUNS = 2  # of a passage, at least

# What stands in quotation marks, to the end of its line where they are not closed. No alternative can fail half-way.
_QUOTED = re.compile(
    "(“[^”\n]*”?|\"[^\"\n]*\"?|„[^“”\n]*[“”]?|«[^»\n]*»?|「[^」\n]*」?|『[^』\n]*』?|``(?:[^'\n]++|'(?!'))*+(?:'')?)"
)
_MIX = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xFF51AFD7ED558CCD)


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprint:
    """Of each different run its number, ascending, and the place of its first word; of each word whether it is own.

    A word in quotation marks is not the article's own but its speaker's.
    """

    numbers: Numbers
    places: Places
    own: Mask

    @property
    def words(self) -> int:
        return len(self.own)

    def sketch(self, most: int) -> list[int]:
        """The smallest numbers, at most so many: 64 bits each, signed."""
        found: list[int] = self.numbers[:most].tolist()
        return found


def fingerprint(text: str) -> Fingerprint:
    """The fingerprint of a text. Linear in its length."""
    import numpy as np

    pieces = [tokens(piece) for piece in _QUOTED.split(text)]  # every other one is quoted
    numbers, places = np.unique(_runs([word for piece in pieces for word in piece]), return_index=True)
    own = np.repeat(np.arange(len(pieces)) % 2 == 0, [len(piece) for piece in pieces])
    return Fingerprint(numbers, places, own)


def shared(a: Fingerprint, b: Fingerprint) -> tuple[Mask, Mask]:
    """Of each word of two texts, whether it stands in a passage that both have."""
    import numpy as np

    if np.array_equal(a.numbers, b.numbers):
        return np.ones(a.words, bool), np.ones(b.words, bool)
    _, mine, others = np.intersect1d(a.numbers, b.numbers, assume_unique=True, return_indices=True)
    here, there = a.places[mine], b.places[others]
    order = np.argsort(here)
    here, there = here[order], there[order]
    step, leap = np.diff(here), np.diff(there)
    cuts = np.flatnonzero((step > GAP) | (leap > GAP) | (leap <= 0)) + 1
    first = np.concatenate((np.zeros(1, np.intp), cuts))
    last = np.concatenate((cuts, np.full(1, len(here)))) - 1
    full = last - first >= RUNS - 1
    first, last = first[full], last[full]
    return _covered(a.words, here[first], here[last]), _covered(b.words, there[first], there[last])


def _covered(words: int, first: Places, last: Places) -> Mask:
    """The words from the first word of each first run to the last word of each last run."""
    import numpy as np

    change = np.zeros(words + 1, np.intp)
    np.add.at(change, first, 1)
    np.add.at(change, np.minimum(last + LENGTH, words), -1)
    covered: Mask = np.cumsum(change[:words]) > 0
    return covered


_NUMBERS = Remembered(lambda word: zlib.crc32(word.encode()))


def _runs(words: list[str]) -> Numbers:
    """The number of each run of words, in order; a text that is shorter than a run has one run."""
    import numpy as np

    if not words:
        return np.zeros(0, np.int64)
    single = np.fromiter(map(_NUMBERS.__getitem__, words), np.uint64, len(words))
    single = np.concatenate((single, np.zeros(max(0, LENGTH - len(words)), np.uint64)))
    count = len(single) - LENGTH + 1
    mixed = np.zeros(count, np.uint64)
    for step, odd in enumerate(map(np.uint64, _MIX)):
        mixed = (mixed ^ (mixed >> np.uint64(29))) + single[step : step + count] * odd
    mixed ^= mixed >> np.uint64(32)
    mixed *= np.uint64(_MIX[3])
    mixed ^= mixed >> np.uint64(32)
    return mixed.view(np.int64)
