"""Where in a sentence the things stand that a question asks for, each by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.archive.text import WORD, plain, stem
from reports.analysis.answers.question import Question
from reports.analysis.answers.short_names import starts
from reports.analysis.answers.terms import Term, steps_down
from reports.analysis.answers.verb_forms import is_past
from reports.analysis.reading import Sentence

Words = Sequence[tuple[int, str]]  # the words of a sentence: where each begins, and its stem
Lands = Sequence[tuple[str, int, int]]

_SPLIT_OFF = frozenset(("s", "LRB", "RRB"))  # what a tokeniser has made of one word's end, or of a bracket
# "Valdan loyalists", "Valdan's forces": others than Valdan.
_OTHERS = re.compile(
    r"[A-Z][\w-]+(?: ?['’]s)?(?: [a-z]+)? (?:forces|troops|loyalists?|supporters|fighters|regime|opponents|son|sons|"
    r"family|aides?|wife|daughter|spokes\w+|soldiers|militias?)\b"
)
_PAST = re.compile(r"(?:ed|t|ew|ook|uck|ld|ode|ose|oke|ole|ave|ade|ought|an|un|on|ell|ent|ame|egan|led|fled)$")
_NO_DEED_AFTER = re.compile(r"(?:\b(?:to|the|an?|their|his|her|its|these|those|such|any)|['’]s?) (?:[a-z-]+al )?$")
_WHERE = re.compile(r"\b(?:in|at|near|around|outside|towards?) (?:the )?$")


def words_of(text: str) -> list[tuple[int, str]]:
    """The words of a text, without those that only a tokeniser has made."""
    return [(match.start(), _word(text, match)) for match in WORD.finditer(text) if match[0] not in _SPLIT_OFF]


def _word(text: str, match: re.Match[str]) -> str:
    return "resign" if steps_down(text, match) else stem(plain(match[0]))


def spots_of(term: Term, words: Words, countries: Lands, text: str) -> list[int]:
    """Positions, counted in words, at which a term stands in the sentence."""
    if term.code:
        named = [start for code, start, _ in countries if code == term.code]
        return [sum(at < start for at, _ in words) for start in named]
    at = [number for number, (_, word) in enumerate(words) if word in term.words]
    full = [start for key in term.full for start in starts(key, text)]
    at += [sum(place < start for place, _ in words) for start in full]
    own = [each for each in at if not _OTHERS.match(text, words[each][0])]
    return own or at if term.free else own


def starting_at(sentence: Sentence, term: Term) -> list[int]:
    """Where in the characters of a sentence a term stands."""
    words = words_of(sentence.text)
    return [words[at][0] for at in spots_of(term, words, sentence.lands, sentence.text) if at < len(words)]


def done(at: Sequence[int], words: Words, text: str, question: Question) -> list[int]:
    """Where a verb tells a deed: "the rebels attacked", not "attacks on", not "to attack" and not "attacked by"."""
    found = []
    for each in at:
        start = words[each][0]
        written = WORD.match(text, start)
        if written and not question.is_passive and text.startswith(" by ", written.end()):
            continue
        is_told = written is not None and (
            _PAST.search(written[0]) or is_past(written[0]) or written[0] in question.words
        )
        if is_told and not _NO_DEED_AFTER.search(text[:start]):
            found.append(each)
    return found


def not_where(term: Term, at: Sequence[int], words: Words, text: str) -> list[int]:
    """Of what something happened to, without the places where it only says where: "the hospital at Tarsk was taken"."""
    if term.free or term.code:
        return list(at)
    return [each for each in at if not _WHERE.search(text[max(0, words[each][0] - 12) : words[each][0]])]
