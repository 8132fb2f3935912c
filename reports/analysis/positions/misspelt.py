"""An office whose holder most articles spell otherwise: "Finance Minister Valden", where others write Valdan.

The words may be his; but a report that prints a name which a reader finds nowhere else is believed in nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from crawler.archive.text import plain
from reports.analysis.names import Mention
from reports.analysis.reading import Reading
from reports.records import Quotation

ALIKE = 0.7  # share of their letters from which on two surnames are one in two spellings


@dataclass(frozen=True)
class Holders:
    """By which surnames the articles call the holders of each office."""

    readings: Sequence[Reading]

    def is_misspelt(self, quotation: Quotation) -> bool:
        """Is the speaker's surname a rarer spelling of another one that more articles give the same office, or write
        behind the same first name?"""
        *first, own = plain(quotation.speaker.text).split()
        keys = [*first[:1], *([_office(quotation.role.text)] if quotation.role else [])]
        return any(self._has_commoner(self._called.get(each, {}), own) for each in keys)

    @staticmethod
    def _has_commoner(called: Mapping[str, Collection[str]], own: str) -> bool:
        count = len(called.get(own, ()))
        return count > 0 and any(
            len(articles) > count and own != other and SequenceMatcher(None, own, other).ratio() >= ALIKE
            for other, articles in called.items()
        )

    @cached_property
    def _called(self) -> dict[str, dict[str, set[str]]]:
        """The articles by office or first name, and surname."""
        found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for reading in self.readings:
            for mention in (each for sentence in reading.sentences for each in sentence.mentions):
                *first, last = mention.key.split()
                for key in (*first[:1], *_offices(reading, mention)):
                    found[key][last].add(reading.id)
        return found


def _offices(reading: Reading, mention: Mention) -> Iterator[str]:
    if mention.role is not None:
        start, end = mention.role
        yield _office(reading.article.text[start:end])


def _office(role: str) -> str:
    """The last two words of an office: "Egyptian Finance Minister" and "the finance minister" are one."""
    return " ".join(plain(role).split()[-2:])
