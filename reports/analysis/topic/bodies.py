"""Bodies by their whole names: a longer name with other words before it is another body's.

"The Road Council" is what a topic calls the "UN Road Council"; the "National Road Council" is not, nor is whatever
has roads and councils. What an article has named in full it may name by one word of it afterwards: "the Council".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from crawler.archive.text import countries_in
from reports.analysis.cached import cached_property

_WORD = re.compile(r"[^\W\d_][\w’'-]*(?:\.[^\W\d_]\.?)*")
_RUN = re.compile(r"[^\W\d_a-z][\w’'-]*(?:\.[^\W\d_]\.?)*(?:[ ][^\W\d_a-z][\w’'-]*(?:\.[^\W\d_]\.?)*)*")
# Before a name they are none of it: "The Council", "In Congress", "President Valdan".
_NO_PART = frozenset(
    "the a an in on at for by from to of with as when while but and if after before although though since this that "
    "both their its his her our former republican democratic".split()
)
TWO = 2
LONG = 3  # words of a name that nobody leaves the last one out of


@dataclass(frozen=True)
class Body:
    """The words of a body's name, as a topic writes them."""

    words: tuple[str, ...]

    def is_in(self, text: str) -> bool:
        """Is it named, by all words of its name but one, beside one another, and by two at least if it has so many?"""
        return any(self._ends_of(run) for run in self._runs(text))

    def is_shortened_in(self, text: str) -> bool:
        """Is it named by the first or the last word of its name, which no other name goes with?"""
        ends = {_bare(self.words[0]), _bare(self.words[-1])}
        return any(len(run) == 1 and _bare(run[0]) in ends for run in self._runs(text))

    def _runs(self, text: str) -> list[list[str]]:
        """The names of a text, word by word, that have a word of this one."""
        if not any(each in text for each in self._pieces):
            return []
        runs = [_WORD.findall(match[0]) for match in _RUN.finditer(text)]
        bare = [run[1:] if run and run[0].lower() in _NO_PART else run for run in runs]
        return [run for run in bare if any(_bare(each) in self._known for each in run)]

    @cached_property
    def _pieces(self) -> tuple[str, ...]:
        return tuple(each.removesuffix("'s").removesuffix("’s") for each in self.words)

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(map(_bare, self.words))

    def _ends_of(self, run: list[str]) -> bool:
        """Has a name words of this one beside one another, and before them none but a country's?"""
        least = min(len(self.words), max(TWO, len(self.words) - 1))
        known = [_bare(each) for each in run]
        for size in range(len(self.words), least - 1, -1):
            for first in range(len(self.words) - size + 1):
                part = [_bare(each) for each in self.words[first : first + size]]
                for at in range(len(known) - size + 1):
                    if known[at : at + size] == part and self._may_end(first + size, at + size == len(known)):
                        return self._may_stand_before(run[:at], first)
        return False

    def _may_end(self, last: int, is_all: bool) -> bool:
        """Has it the name's last word, or is what it has of a long name ``is_all`` that stands there?

        "The Norland Road Fund" is not the Norland Road Council.
        """
        return last == len(self.words) or (is_all and len(self.words) > LONG)

    def _may_stand_before(self, before: list[str], first: int) -> bool:
        """May these words stand before the part of the name that begins with its word number ``first``?"""
        cut = max((at + 1 for at, each in enumerate(before) if each.lower() in _NO_PART), default=0)
        before = before[cut:]
        if not before:
            return True
        spelt = "".join(each[0] for each in before).lower()
        if any(spelt.endswith(_bare(each)) for each in self.words[:first]):
            return True  # "United Nations" for UN
        land = " ".join(before)
        return any(end == len(land) for _, _, end in countries_in(land))


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s").replace(".", "").lower()
