"""What a language brings to the reading of speakers: its verbs of speech, its pronouns, and the words of its offices.

The languages that write names with capitals, and the speaker right before or after the verb, share one reading
(English, French, German). Turkish and Arabic build their sentences otherwise and have modules of their own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

HIDDEN = "█"  # stands for each character of a quotation
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪİŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽ"
_ROMAN = re.compile(r"[IVX]+$|.*\.")
UPPER = re.compile(f"[{_UPPER}]")


@dataclass(frozen=True)
class Voice:
    """The words of one language. Regular expressions are alternations without groups."""

    said: str  # finite verbs after or before the words: "said", "a déclaré"
    calls: str  # verbs that lead to a piece of what was said: "called", "accused"
    saying: str  # participles that take the sentence's subject: "adding"
    by: str  # "according to"
    that: str
    fillers: str  # adverbs and auxiliaries between subject and verb
    passive: str  # what before a verb makes its subject no speaker
    pronouns: Mapping[str, str]  # to "m", "f", "p" (plural), "b" (body), "" (anybody)
    articles: frozenset[str]
    definite: frozenset[str]
    prepositions: frozenset[str]
    openers: str  # words that open another clause
    relatives: frozenset[str]
    stops: frozenset[str]  # end a phrase without a name
    heads: frozenset[str]
    head_ends: tuple[str, ...] = ()
    bodies: frozenset[str] = frozenset()
    body_heads: frozenset[str] = frozenset()  # "group", "ministry": common nouns of those who are many
    feminine: frozenset[str] = frozenset()
    masculine: frozenset[str] = frozenset()
    particles: frozenset[str] = field(
        default_factory=lambda: frozenset("al el bin bint ibn de van von der den la le di da del dos du des y".split())
    )
    modifiers: frozenset[str] = frozenset()  # small words inside an office: "foreign", "deputy"
    nobody: frozenset[str] = frozenset()  # words that are no speaker
    alike: Mapping[str, frozenset[str]] = field(default_factory=dict)  # nouns for one office: "monarch" for "king"
    inverted: str = r"(?!)"  # "a-t-il ajouté", with the group pronoun
    nouns_are_capital: bool = False
    verb_last: bool = False  # the verb of speech follows the words
    plain_clause: str = r"(?!)"  # how words without "that" begin after the verb

    @cached_property
    def said_at(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?P<verb>{self.said})\b")

    @cached_property
    def any_at(self) -> re.Pattern[str]:
        """Verbs of speech, of naming, participles and "according to"."""
        return re.compile(
            rf"\b(?:(?P<verb>{self.said})|(?P<calls>{self.calls})|(?P<saying>{self.saying})|"
            rf"(?P<by>(?i:{self.by})))(?!\w)"
        )

    @cached_property
    def after_verb(self) -> re.Pattern[str]:
        """The verb first, right after the words: "…," said."""
        return re.compile(
            rf"[\s,—–'\"’”-]*(?P<verb>{self.said})\b(?: (?:on|via|in|sur|auf) (?:Twitter|Facebook|Instagram|X|"
            rf"social media|a statement|an email))?\s"
        )

    @cached_property
    def after_inverted(self) -> re.Pattern[str]:
        return re.compile(rf"[\s,—–-]*(?P<verb>{self.inverted})")

    @cached_property
    def after_by(self) -> re.Pattern[str]:
        return re.compile(rf"[\s,—–-]*(?P<verb>{self.by})(?!\w)\s*")

    @cached_property
    def filler_at_end(self) -> re.Pattern[str]:
        return re.compile(rf"(?:^|\s)(?:{self.fillers})\s*$")

    @cached_property
    def passive_at_end(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self.passive})\s*$", re.IGNORECASE)

    @cached_property
    def opener(self) -> re.Pattern[str]:
        return re.compile(rf"(?:^|(?<=\s))(?:{self.openers})\s")

    @cached_property
    def that_at(self) -> re.Pattern[str]:
        return re.compile(rf"(?:^|\s|,\s?)(?:{self.that})")

    @cached_property
    def plain_at(self) -> re.Pattern[str]:
        return re.compile(self.plain_clause)

    def is_head(self, word: str) -> bool:
        """Is this the noun of an office, a trade or a relation?"""
        low = word.lower().rstrip(".")
        return low in self.heads or low.rpartition("-")[2] in self.heads or low.endswith(self.head_ends or ("\0",))

    def is_body(self, word: str) -> bool:
        low = word.lower().rstrip(".")
        return (
            low in self.bodies
            or low in self.body_heads
            or (low not in self.heads and len(word) > 2 and word.isupper() and not _ROMAN.match(word))
        )
