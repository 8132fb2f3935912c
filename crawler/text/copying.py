"""Whether one article copies another, or both the same text: by how much of each stands in the other, and where.

Passages count whole, from their first run in common to their last, so that a text that was edited throughout is told
from one that shares a few paragraphs of background with the other. Words in quotation marks do not count, for two who
heard one speech quote the same of it. Where the greater part of a text is not in the other, the two must also begin
alike or appear on one day.

``compared`` asks nothing but the two articles, so that no third one changes the answer.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from crawler.text import matter
from crawler.text.dates import day_of
from crawler.text.fingerprints import Fingerprint, fingerprint, shared
from crawler.text.shingles import tokens

if TYPE_CHECKING:
    from crawler.text.fingerprints import Mask

LEAD = 60  # words
SHORT = 30  # own words of a text of which only all is a copy
PART = 60  # own words of a text of which a part can be one, mostly
SLICE, SLICES = 40, 12  # words of a slice, at least; slices of a text, at most
FILLED = 0.15  # of a slice, that counts
DAYS = 3  # a copy of a part appears within so many
# What others print of these is quoted, not copied; and what a live page prints of others is one entry of many.
WHOLE = frozenset({"readout", "statement", "transcript", "document", "release", "live"})


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """What is asked of an article to know its copies."""

    headline: str
    text: str
    outlet: str
    kind: str
    day: date | None
    print: Fingerprint

    @classmethod
    def of(cls, headline: str, text: str, outlet: str = "", kind: str = "news", published: str | None = None) -> Piece:
        """``published`` as an article has it: ISO 8601, of which the day counts. Linear in the text."""
        return cls(headline, text, outlet, kind, day_of(published), fingerprint(text))


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """How much of one text stands in the other: of its own words, of its first, and of its slices, each 0 to 1.

    ``passages`` counts what stands there together; ``covered`` has it word by word.
    """

    share: float
    lead: float
    slices: float
    passages: int
    covered: Mask

    @classmethod
    def of(cls, print: Fingerprint, covered: Mask) -> Side:
        count = max(3, min(SLICES, print.words // SLICE))
        bounds = sorted({print.words * at // count for at in range(count + 1)})
        filled = [_mean(covered[begin:end]) >= FILLED for begin, end in pairwise(bounds)]
        passages = int(covered[0]) + int((covered[1:] & ~covered[:-1]).sum())
        own = covered[print.own]
        return cls(_mean(own), _mean(covered[:LEAD]), sum(filled) / max(1, len(filled)), passages, covered)


def _mean(which: Mask) -> float:
    return int(which.sum()) / len(which) if len(which) else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """Two articles of which one copies the other: how much of each stands in the other."""

    first: Side
    second: Side

    def turned(self) -> Match:
        return Match(self.second, self.first)


def compared(a: Piece, b: Piece) -> Match | None:
    """What makes one of two articles the copy of the other, or both of a third; None where they are not."""
    covered, other = shared(a.print, b.print)
    if not covered.any():
        return None
    first, second = Side.of(a.print, covered), Side.of(b.print, other)
    more, less = sorted((first, second), key=lambda side: (side.share, side.lead), reverse=True)
    size = int(min(a.print.own.sum(), b.print.own.sum()))
    apart = abs((a.day - b.day).days) if a.day and b.day else 0
    if not (_enough(more, less, size, apart) or _near_equal(a, b)):
        return None
    if (a.kind in WHOLE) != (b.kind in WHOLE) and less.share < 0.5:
        return None
    if not _matter(a, b, first, second, size):
        return None
    return Match(first, second)


def is_copy(a: Piece, b: Piece) -> bool:
    """Whether one of two articles copies the other, or both a third."""
    return compared(a, b) is not None


def _enough(more: Side, less: Side, size: int, apart: int) -> bool:
    """``more`` is the side of which more stands in the other. ``size``: own words of the shorter. ``apart``: days."""
    if size < SHORT:
        return more.share >= 0.9 and (less.share >= 0.8 or (less.share >= 0.1 and less.lead >= 0.25))
    if apart > DAYS:
        return more.share >= 0.9 and (less.share >= 0.6 or (less.share >= 0.25 and less.lead >= 0.5))
    if more.share >= 0.75 and less.share >= 0.25:
        return True
    if more.share >= 0.75 and less.share >= 0.1 and (max(less.lead, less.slices) >= 0.5 or less.passages >= 3):
        return True
    if size < PART:
        return False
    if more.share >= 0.6 and less.share >= 0.35 and min(more.lead, less.lead) >= 0.5:
        return True
    return apart <= 1 and _enough_of_one_day(more, less, apart)


def _enough_of_one_day(more: Side, less: Side, apart: int) -> bool:
    if more.share >= 0.5 and less.share >= 0.25 and max(more.lead, less.lead) >= 0.5:
        return True
    if more.share >= 0.6 and less.share >= 0.4:
        return True
    throughout = more.slices >= 0.75 and less.slices >= 0.6  # edited everywhere, where background stands together
    return throughout and more.share >= 0.4 and less.share >= 0.25 and not apart


def _near_equal(a: Piece, b: Piece) -> bool:
    """Of texts too short for passages: whether three words in four are the same, wherever they stand."""
    if max(a.print.words, b.print.words) > PART:
        return False
    words, others = Counter(tokens(a.text)), Counter(tokens(b.text))
    return 2 * sum((words & others).values()) >= 0.75 * (a.print.words + b.print.words)


def _matter(a: Piece, b: Piece, first: Side, second: Side, size: int) -> bool:
    """Whether the two are about the same: neither furniture of pages, nor a form, nor an entry of a roundup.

    Of a short text the headline must say so, for a notice in place of an article stands on many pages.
    """
    one = matter.Part.of(a.headline, a.text, first.covered)
    other = matter.Part.of(b.headline, b.text, second.covered)
    if not matter.same_names(one, other):
        return False
    if (size < SHORT or (a.outlet and a.outlet == b.outlet)) and not matter.akin(one, other):
        return False
    less, part = (first, one) if first.share < second.share else (second, other)
    return less.share >= 0.25 or (less.share >= 0.15 and less.lead >= 0.5) or matter.goes_on(part)
