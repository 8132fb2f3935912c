"""What nobody had claimed, found or named on the day of an article, and a later one tells.

"No group has claimed responsibility" is so until one does; printed beside the claim it misleads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from reports.analysis.reading import Reading, Sentence

SHARED = 3  # words of what was not known that a later sentence has
_UNCLAIMED = re.compile(
    r"\b(?:no (?:one|group|organi[sz]ation|(?:militant|terrorist|armed) group)|nobody|not|n[’']t|never)\b[^.;]{0,60}\b"
    r"(?:claim(?:s|ed)?|asserted|took|taken)\b[^.;]{0,40}(?:\bresponsib|\bfor the\b|\.$)",
    re.IGNORECASE,
)
_CLAIMED = re.compile(r"\b(?:claim(?:s|ed|ing)|asserted|took|has taken) (?:the )?(?:responsibility|credit)\b")
_UNKNOWN = re.compile(
    r"\b(?:not|never|n[’']t) (?:yet |immediately |been |yet been )+"
    r"(?:known|clear|identified|found|determined|released)\b|"
    r"\b(?:remain(?:s|ed)?|was|is|were|are) (?:still )?(?:unknown|unclear|unidentified)\b|\byet to (?:be |[a-z]+)"
)

# "Rescuers are working around the clock", "has been trapped for fifty hours by now": so until the next day.
_GOES_ON = re.compile(
    r"\b(?:is|are|remains?|has been|have been) (?:still |now |currently )?(?:under ?way|ongoing|[a-z]{2,}ing)\b|"
    r"\bas of (?:writing|this writing)\b|\bby now\b"
)


@dataclass(frozen=True)
class NotYet:
    """Asked of the sentences of some readings."""

    readings: tuple[Reading, ...]

    def is_known_since(self, sentence: Sentence) -> bool:
        """Does an article of a later day of the same story tell what the sentence says is not so yet?"""
        if _UNCLAIMED.search(sentence.masked):
            return any(_is_later(each.reading, sentence.reading) for each in self._claims)
        if not _UNKNOWN.search(sentence.masked):
            return False
        own = sentence.word_set
        return any(
            _is_later(each.reading, sentence.reading) and len(own & each.word_set) >= SHARED and not _is_open(each)
            for each in self._english
        )

    def is_over(self, sentence: Sentence) -> bool:
        """Tells it of one event what goes on, and is there an article of a later day on that?"""
        return _GOES_ON.search(sentence.masked) is not None and any(
            _is_later(each, sentence.reading) for each in self.readings
        )

    @cached_property
    def _english(self) -> list[Sentence]:
        return [each for reading in self.readings if reading.language == "en" for each in reading.sentences]

    @cached_property
    def _claims(self) -> list[Sentence]:
        return [each for each in self._english if _CLAIMED.search(each.masked) and not _UNCLAIMED.search(each.masked)]


def _is_later(one: Reading, other: Reading) -> bool:
    """Is it of a later day of the same story?"""
    return one.story == other.story and one.day is not None and other.day is not None and one.day > other.day


def _is_open(sentence: Sentence) -> bool:
    """Is it not known there either?"""
    return _UNKNOWN.search(sentence.masked) is not None or _UNCLAIMED.search(sentence.masked) is not None
