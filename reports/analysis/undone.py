"""Has a later article the end of what one tells: opposed, then abstained; jailed, then freed; said, then withdrawn?

What was so on one day of the period and is so no longer at its end misleads whoever reads it as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from crawler.archive.text import content_words
from reports.analysis.corroboration.naming import Name, names_of, same_name
from reports.analysis.reading import Reading, Sentence

ALIKE = 4  # words that both sentences share, names among them
# Whoever opposes something may let it pass; that is looked for only where the sentence says no day, as if it held.
_OPPOSED = re.compile(r"\b(?:opposed|opposes|(?:is|was|were|are) against|ruled out|rules out)\b")
_LET_PASS = re.compile(
    r"\b(?:abstained|voted (?:for|in favou?r)|authori[sz]ed|dropped (?:its|his|their) objections?)\b"
)
_HELD = re.compile(r"\b(?:jailed|detained|arrested|imprisoned|(?:was|were|is|are) (?:held|missing))\b")
_FREED = re.compile(r"\b(?:freed|(?:has|have|had|was|were) (?:been )?(?:released|acquitted)|released)\b")
# What is polled is over when it is counted.
_POLLED = re.compile(r"\b(?:exit|opinion) polls?\b|\b(?:percent|per cent|%) in an? (?:[a-z]+ )?poll\b|\bprojections?\b")
_COUNTED = re.compile(
    r"\b(?:results?|count|tally)\b(?=.*\b(?:elections?|vote|votes|ballots?|referendum)\b)", re.IGNORECASE
)
# "Withdrawing an earlier statement that the boat had not been full", "corrected an earlier figure of 41 missing".
_WITHDREW = re.compile(
    r"\b(?:withdr(?:ew|aw|awn|awing)|retract(?:ed|s|ing)|t(?:ook|aking) back|correct(?:ed|s|ing)|revis(?:ed|es|ing)|"
    r"backtrack(?:ed|ing) on|walk(?:ed|ing) back|revers(?:ed|ing)) (?:an?|the|its|his|her|their) "
    r"(?:earlier |previous |initial |first |original )?"
    r"(?P<what>statements?|den(?:ial|ials)|claims?|reports?|figures?|counts?|estimates?|tolls?|accounts?|assertions?|numbers?)\b"
    r"(?P<of>[^.;:]{3,120})"
)
# "The ministry admitted that the dam had a crack. On Sunday it had denied that the dam was damaged.": so too.
_HAD_DENIED = re.compile(r"\bhad (?:[a-z]+ly |earlier |first |still )?denied (?P<of>[^.;:]{3,120})")
_ADMITTED = re.compile(r"\b(?:admit(?:s|ted)|acknowledg(?:es|ed)|conced(?:es|ed)|confirm(?:s|ed))\b")
_OF_WORDS = frozenset("figure figures number numbers count earlier previous".split())
_NOT_SO = re.compile(r"\b(?:not|never|no|would|will|may|might|could|should|be|to|if|whether|refused)\b")
_FIGURES = re.compile(r"\d[\d.,]*\d|\d")
_BESIDE = 25  # characters before a word that may take it back


@dataclass(frozen=True)
class Undone:
    """Asked of the sentences of some readings."""

    readings: tuple[Reading, ...]

    def is_undone(self, sentence: Sentence) -> bool:
        """Does an article of a later day tell in the past that it has ended?"""
        if not sentence.dates and _OPPOSED.search(sentence.masked):
            return self._has(sentence, _LET_PASS, names_of(sentence)[:1])
        if _HELD.search(sentence.masked) and not _FREED.search(sentence.masked):
            return self._has(sentence, _FREED, [each for each in names_of(sentence) if not each.land])
        return False

    def _is_counted(self, sentence: Sentence) -> bool:
        """Does an article of a later day have the result of the vote, in the same story?"""
        reading = sentence.reading
        return reading.day is not None and any(
            each.story == reading.story and each.day is not None and each.day > reading.day
            for each in self._with_results
        )

    @cached_property
    def _with_results(self) -> list[Reading]:
        english = (each for each in self.readings if each.language == "en")
        return [each for each in english if any(_COUNTED.search(one.masked) for one in each.sentences)]

    def is_withdrawn(self, sentence: Sentence) -> bool:
        """Has a later article that what it says was withdrawn or corrected by those who had said it; or of what was
        polled, the count?"""
        if _POLLED.search(sentence.masked):
            return self._is_counted(sentence)
        published = sentence.reading.article.published or ""
        return any(
            (each.reading.article.published or "") > published and _is_what_was_said(sentence, each, told)
            for each, told in self._withdrawals
        )

    @cached_property
    def _withdrawals(self) -> list[tuple[Sentence, str]]:
        """The sentences that tell of a withdrawal, each with the words for what was withdrawn."""
        found = ((each, _withdrawal(each)) for each in self._english)
        return [(each, match["of"]) for each, match in found if match is not None and not _is_denied(each, match)]

    @cached_property
    def _english(self) -> list[Sentence]:
        return [each for reading in self.readings if reading.language == "en" for each in reading.sentences]

    def _has(self, sentence: Sentence, end: re.Pattern[str], whose: Sequence[Name]) -> bool:
        day = sentence.reading.day
        return day is not None and any(
            each.reading.day is not None
            and each.reading.day > day
            and len(sentence.word_set & each.word_set) >= ALIKE
            and _is_of(each, end, whose)
            for each in self._ending[end.pattern]
        )

    @cached_property
    def _ending(self) -> dict[str, list[Sentence]]:
        """The sentences that tell of an end."""
        return {end.pattern: [each for each in self._english if end.search(each.masked)] for end in (_LET_PASS, _FREED)}


def _withdrawal(sentence: Sentence) -> re.Match[str] | None:
    """Where it tells of one; a denial of before is one where it is admitted now, in the sentence or the one before."""
    if found := _WITHDREW.search(sentence.masked):
        return found
    denied = _HAD_DENIED.search(sentence.masked)
    if denied is None:
        return None
    told = (sentence, sentence.before)
    return denied if any(each is not None and _ADMITTED.search(each.masked) for each in told) else None


def _is_denied(sentence: Sentence, match: re.Match[str]) -> bool:
    return _NOT_SO.search(sentence.masked, max(0, match.start() - _BESIDE), match.start()) is not None


def _is_what_was_said(sentence: Sentence, other: Sentence, told: str) -> bool:
    """Has a sentence all figures and half of the words of what was withdrawn, and another one of those who withdrew?"""
    if _WITHDREW.search(sentence.masked) or not set(_FIGURES.findall(told)) <= set(_FIGURES.findall(sentence.masked)):
        return False
    own = frozenset(content_words(_FIGURES.sub(" ", told), "en")) - _OF_WORDS
    shared = own & sentence.word_set
    return bool(shared) and 2 * len(shared) >= len(own) and len(sentence.word_set & other.word_set) > len(shared)


def _is_of(sentence: Sentence, end: re.Pattern[str], whose: Sequence[Name]) -> bool:
    """Tells it, as something done, that it has ended for one of these?"""
    found = end.search(sentence.masked)
    if found is None or _NOT_SO.search(sentence.masked, max(0, found.start() - _BESIDE), found.start()):
        return False
    own = names_of(sentence)[:1] if end is _LET_PASS else names_of(sentence)
    return any(same_name(each, other) for each in own for other in whose)
