"""What a language brings to the reading of speakers: its verbs of speech, its pronouns, and the words of its offices.

The languages that write names with capitals, and the speaker right before or after the verb, share one reading
(English, French, German). Turkish, Arabic and Russian build their sentences otherwise and have modules of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from crawler.archive.text import plain

NEVER = r"(?!)"  # matches nothing
HIDDEN = "█"  # stands for each character of a quotation
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪİŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽ"
_ROMAN = re.compile(r"[IVX]+$|.*\.")
UPPER = frozenset(chr(code) for code in range(0x250) if re.match(f"[{_UPPER}]", chr(code)))
_REMEMBERED = 1 << 15  # words of a language, with whether they are nouns of offices and of bodies


@dataclass(frozen=True, eq=False)
class Voice:
    """The words of one language, of which there is one each. Regular expressions are alternations without groups."""

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
    papers: frozenset[str] = frozenset()  # nouns of what is written: whoever wrote it speaks, and not to the article
    ours: frozenset[str] = frozenset()  # "our reporter" is the outlet itself
    alike: Mapping[str, frozenset[str]] = field(default_factory=dict)  # nouns for one office: "monarch" for "king"
    inverted: str = r"(?!)"  # "a-t-il ajouté", with the group pronoun
    nouns_are_capital: bool = False
    verb_last: bool = False  # the verb of speech follows the words
    denies: str = NEVER  # verbs by which what follows is said not to be so
    reported: str = NEVER  # from the verb up to a clause whose own verb says that it is reported
    plain_clause: str = NEVER  # how words without "that" begin after the verb

    @cached_property
    def opening_words(self) -> frozenset[str]:
        """The words that open another clause."""
        return frozenset(self.openers.split("|"))

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The prepositions and articles."""
        return self.prepositions | self.articles

    @cached_property
    def things(self) -> frozenset[str]:
        """Nouns of bodies and papers, who are neither he nor she, as ``plain`` writes them."""
        return frozenset(map(plain, self.bodies | self.body_heads)) - self.people

    @cached_property
    def people(self) -> frozenset[str]:
        """Nouns of offices and trades, as ``plain`` writes them."""
        return frozenset(map(plain, self.heads))

    @cached_property
    def ends(self) -> frozenset[str]:
        """The words that end a phrase without a name, but for articles."""
        return self.stops - self.articles

    @cached_property
    def said_at(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?P<verb>{_by_first_letter(self.said)})\b")

    @cached_property
    def any_at(self) -> re.Pattern[str]:
        """Verbs of speech, of naming, participles and "according to"."""
        verb, calls, saying = (_by_first_letter(forms) for forms in (self.said, self.calls, self.saying))
        return re.compile(
            rf"(?=\w)\b(?:(?P<verb>{verb})|(?P<calls>{calls})|(?P<saying>{saying})|(?P<by>{_gate(self.by)}(?i:{self.by})))(?!\w)"
        )

    @cached_property
    def after_verb(self) -> re.Pattern[str]:
        """The verb first, right after the words: "…," said."""
        verb = _by_first_letter(self.said)
        return re.compile(
            rf"[\s,—–'\"’”-]*(?P<verb>{verb})\b(?: (?:on|via|in|sur|auf) (?:Twitter|Facebook|Instagram|X|"
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

    @cached_property
    def denies_at(self) -> re.Pattern[str]:
        return re.compile(self.denies)

    @cached_property
    def reported_at(self) -> re.Pattern[str]:
        return re.compile(self.reported)

    @cached_property
    def has_plain(self) -> bool:
        """Can what was said follow its verb without "that"?"""
        return self.plain_clause != NEVER

    @cached_property
    def is_head(self) -> Callable[[str], bool]:
        """Is a word the noun of an office, a trade or a relation?"""
        return lru_cache(maxsize=_REMEMBERED)(self._is_head)

    @cached_property
    def is_body(self) -> Callable[[str], bool]:
        """Is a word the noun of a body, or do its capitals stand for one?"""
        return lru_cache(maxsize=_REMEMBERED)(self._is_body)

    def _is_head(self, word: str) -> bool:
        low = word.lower().rstrip(".")
        return low in self.heads or low.rpartition("-")[2] in self.heads or low.endswith(self.head_ends or ("\0",))

    def _is_body(self, word: str) -> bool:
        low = word.lower().rstrip(".")
        return (
            low in self.bodies
            or low in self.body_heads
            or (low not in self.heads and len(word) > 2 and word.isupper() and not _ROMAN.match(word))
        )


def _by_first_letter(forms: str) -> str:
    """The same alternatives, those that begin alike together, so that a word is held against few of them.

    Their order within a letter stays, and so does the place of those that begin with no plain letter.
    """
    groups: list[tuple[str, list[str]]] = []
    letters: dict[str, list[str]] = {}
    for form in _alternatives(forms):
        if not form[:1].isalpha() or form[1:2] in ("?", "*", "+", "{"):
            groups.append(("", [form]))
            letters = {}
        elif form[0] in letters:
            letters[form[0]].append(form[1:])
        else:
            letters[form[0]] = [form[1:]]
            groups.append((form[0], letters[form[0]]))
    return "|".join(
        letter + rest[0] if len(rest) == 1 else f"{letter}(?:{_by_first_letter('|'.join(rest))})"
        for letter, rest in groups
    )


def _gate(forms: str) -> str:
    """A look ahead for the letters with which the alternatives begin, in either case; nothing where one has none."""
    first = {form[:1] for form in _alternatives(forms)}
    letters = "".join(sorted({each.lower() for each in first} | {each.upper() for each in first}))
    return f"(?=[{letters}])" if letters.isalpha() and "" not in first else ""


def _alternatives(forms: str) -> Iterator[str]:
    """The alternatives of an expression, those in brackets left whole."""
    depth = start = 0
    for at, letter in enumerate(forms):
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth:
            yield forms[start:at]
            start = at + 1
    yield forms[start:]
