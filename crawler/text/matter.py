"""What texts that share passages are about, told by their names and numbers: those in the passages, and those outside.

The pages of one outlet share its furniture; earnings and results are forms that were filled in; a roundup holds many
stories. In all three much is shared word for word, and the names give them away.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crawler.text.letters import written_words
from crawler.text.shingles import tokens

if TYPE_CHECKING:
    from crawler.text.fingerprints import Mask

FURNITURE = 300  # words that the pages of an outlet may have in common
REST, ENOUGH = 5, 60  # words outside of passages that say nothing, where so many stand in them
KINDRED = 0.35  # of the words by which two articles differ, if they are about the same
FEW = 8  # names that say nothing
SAME = 0.5  # of the names of common passages
RECURRING = 0.2  # of the names of a lead, in the text that follows it


@dataclass(frozen=True, slots=True)
class Part:
    """A text's names and numbers inside of the passages that it shares, and outside; what stands there; its headline.

    A name is a word that the text writes with a capital letter only. A script without capital letters, or without
    blanks, has no names here, and every question below is answered with yes.
    """

    inside: tuple[str, ...]
    outside: tuple[str, ...]
    covered: int
    left: int
    headline: frozenset[str]  # its words that do not stand inside

    @classmethod
    def of(cls, headline: str, text: str, covered: Mask) -> Part:
        found = written_words(text)
        if len(found) != len(covered):
            found = []
        where = covered.tolist()[: len(found)]
        lowered = {word for word in found if word.islower()}
        named = [
            (word.lower(), within)
            for word, within in zip(found, where, strict=True)
            if word[0].isdigit() or (word[0].isupper() and word.lower() not in lowered)
        ]
        words = tokens(text)
        seen = {word for word, within in zip(words, covered.tolist(), strict=True) if within}
        return cls(
            tuple(word for word, within in named if within),
            tuple(word for word, within in named if not within),
            int(covered.sum()),
            int(len(covered) - covered.sum()),
            frozenset(tokens(headline)) - seen,
        )


def same_names(a: Part, b: Part) -> bool:
    """Whether the passages that two texts share name the same: else one form was filled in twice."""
    fewer = min(len(a.inside), len(b.inside))
    return fewer < FEW or sum((Counter(a.inside) & Counter(b.inside)).values()) >= SAME * fewer


def akin(a: Part, b: Part) -> bool:
    """Whether what two articles of one outlet do not share is about the same: else they share its furniture alone."""
    common = min(a.covered, b.covered)
    if common > FURNITURE or (common >= ENOUGH and min(a.left, b.left) < REST):
        return True
    rest, other = a.headline | set(a.outside), b.headline | set(b.outside)
    return len(rest & other) >= KINDRED * min(len(rest), len(other))


def goes_on(whole: Part) -> bool:
    """Whether a text goes on about what it shares: else that is an entry of a roundup, of which the rest is others'."""
    names = {name for name in whole.inside if not name[0].isdigit()}
    return len(names) < 3 or len(names & set(whole.outside)) >= RECURRING * len(names)
