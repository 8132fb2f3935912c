"""Names in which two sentences part: a person for a person, a place for a place, in the same place of the sentence.

Titles, spellings, longer and shorter forms, a city and its country, the agency to which somebody spoke: none of these
is another name. A name that only says whose word a sentence is counts only where all the rest is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from crawler.archive.text import plain, stem
from reports.analysis.differences.name_forms import TITLES, Name, are_other_names, first_letters
from reports.analysis.differences.tokens import Token, beside, names_of, stand_alike
from reports.analysis.reading import Sentence
from reports.analysis.roles import BODIES, HEADS

_GENERIC = frozenset(stem(word) for word in BODIES)  # "bank", "council": many names have one
# "told Reuters", "the AFP reported": who tells is no part of what happened.
_TOLD = re.compile(
    r"(?:\b(?:told|quoted by|cited by|according to|interview with)|[,\"”’'»] ?(?:said|says|added|wrote)) (?:the )?$",
    re.IGNORECASE,
)
_CHANNEL = re.compile(
    r"\b(?:said|wrote|writes|posted|tweeted|announced|remarked|added|shared|published|post)\b[^.;]{0,25} "
    r"(?:on|via|in a|to) $"
)
_SAYS = re.compile(r",? (?:said|says|told|added|reported|reports|wrote|announced|stated|confirmed|tweeted|warned)\b")
_AFFILIATED = re.compile(
    r"\b(?:at|of|with|for|from|in|near) (?:the )?(?:[a-z-]+ )?$"
)  # "an expert at the Valdan Institute said"
_HEADS = "|".join(sorted(HEADS))
_OFFICE = re.compile(rf"(?:[’']s?)? (?:[a-z-]+ ){{0,2}}(?:{_HEADS})\b")  # "NATO spokesman Bala"
_IN_OFFICE = re.compile(rf"\b(?:{_HEADS})\.? $", re.IGNORECASE)
# "Bala, the envoy, said Norway would": whoever comes after "said" is no speaker then.
_DOES = re.compile(
    r" (?:would|will|was|were|is|are|has|have|had|could|can|may|might|should|must|did|does|planned|plans)\b"
)
_OF_ITSELF = re.compile(r"(?: on \w+)?(?: that)? (?:it|its|he|his|she|her|they|their)\b")  # it tells of who says it
_QUOTES = "\"“‘«„'`"
_MOST_WORDS = 6  # of a name


@dataclass(frozen=True, slots=True)
class OtherName:
    """Two names that exclude each other. ``beside``: on how many sides the word next to them is the same, 0 to 2."""

    ones: tuple[Token, ...]
    others: tuple[Token, ...]
    beside: int
    tells: bool  # only says whose word it is


def other_names(a: Sentence, b: Sentence, first: Sequence[Token], second: Sequence[Token]) -> Iterator[OtherName]:
    """A name each that the other sentence has not, in the same place of the sentence or as the only one of its kind."""
    left, right = strange_names(a, first, second), strange_names(b, second, first)
    for one in left:
        for other in right:
            alike = stand_alike(one.run, other.run, first, second)
            alike = max(alike, int(bool(_partners(one.run, first) & _partners(other.run, second))))
            alone = [sum(each.kind == one.kind for each in side) for side in (left, right)] == [1, 1]
            if _clash(one, other) and not _may_be_exchanged_at(one, other, alike, first, second):
                continue
            if not _may_be_exchanged(one, other, alike, alone) or not are_other_names(a, b, one, other):
                continue
            if alike < 2 and (_may_be_a_word(a, one) or _may_be_a_word(b, other)):
                continue
            if not alike and _is_apposed(a, one) != _is_apposed(b, other):
                continue  # "the head of the bank, Bala, left Odera's party" says only more
            told = tells(a, one) or tells(b, other)
            if not told or one.kind == other.kind == "person":
                yield OtherName(one.tokens, other.tokens, alike, told)


def _may_be_a_word(sentence: Sentence, name: Name) -> bool:
    """Does it have its capital from where it stands, first in a sentence or quotation, and from nothing else?"""
    before = sentence.text[: name.start].rstrip()
    return not name.kind and " " not in name.written and (not before or before[-1] in _QUOTES)


def _is_apposed(sentence: Sentence, name: Name) -> bool:
    """Does it stand between commas?"""
    before, after = sentence.text[: name.start].rstrip(), sentence.text[name.end :].lstrip()
    return before.endswith(",") and after.startswith(",")


def _clash(one: Name, other: Name) -> bool:
    return bool(one.kind and other.kind and one.kind != other.kind)


def _may_be_exchanged_at(one: Name, other: Name, beside: int, first: Sequence[Token], second: Sequence[Token]) -> bool:
    """May they be of two kinds at the place where they stand? Not where a sentence begins, nor where one ends."""
    edges = [_at_an_edge(one.run, first), _at_an_edge(other.run, second)]
    if not any(edges):
        return True  # "Valdan called it", "The fund, calling it" are other parts of a sentence
    return all(edges) and beside > 1 and "person" in (one.kind, other.kind) and not _begins(one.run, first)


def _partners(run: Sequence[Token], of: Sequence[Token]) -> set[str]:
    """The last words of names to which it is joined: "Odera" of "Odera and Asante" and of "Asante and Odera"."""
    at, end = of.index(run[0]), of.index(run[-1])
    found = [of[at - 2]] if at > 1 and of[at - 1].key == "and" else []
    if end + 1 < len(of) and of[end + 1].key == "and":
        found += list(takewhile(lambda each: each.kind == "name", of[end + 2 :]))[-1:]
    return {each.key for each in found if each.kind == "name"}


def _may_be_exchanged(one: Name, other: Name, beside: int, alone: bool) -> bool:
    """Are they of one kind, or in the same place of the sentence?"""
    if one.known != other.known:
        return False
    if one.known:
        return beside > (1 if not one.kind or one.kind != other.kind else 0)
    if one.kind and one.kind == other.kind:
        return alone or beside > 0
    return beside > (1 if _clash(one, other) else 0)


def strange_names(sentence: Sentence, of: Sequence[Token], other: Sequence[Token]) -> list[Name]:
    """The names of a sentence that the other has no word of, or of which it has a part: "Korea" of "North Korea"."""
    spelt = _short_forms(other)
    names = {each.key for each in other if each.kind == "name" or each is other[0]}
    known, words = names | spelt, {each.key for each in other} | spelt
    runs = list(_runs(sentence, of))
    whole = [core for run, _ in runs if len(core := _core(sentence, run)) > 1 and {each.key for each in core} <= known]
    told = {each.key for core in whole for each in core}  # words of names that both have
    found = []
    for run, named in runs:
        core = _core(sentence, run)
        if all(each.key in words for each in core) or _initials(run) in names:
            continue
        elsewhere = told if any(each.key not in known for each in core) else set()
        strange = tuple(each for each in core if each.key not in known or each.key in elsewhere)
        shared = frozenset(each.key for each in core) - {each.key for each in strange} - _GENERIC
        if len(strange) > _MOST_WORDS:
            continue
        first = run.index(core[0])
        start, end = run[0].start, run[-1].end
        kind = "person" if _IN_OFFICE.search(sentence.text[: core[0].start]) else named
        put_in = sentence.text[:start].endswith("[")
        found.append(Name(strange, tuple(run[first:]), shared, kind, start, end, sentence.text[start:end], put_in))
    return found


def _core(sentence: Sentence, run: Sequence[Token]) -> list[Token]:
    """A name without its titles, and without what stands before the last of them: "Kenya's President Odera"."""
    titles = [at for at, each in enumerate(run) if is_title(sentence, each)]
    after = run[titles[-1] + 1 :] if titles else run
    return [each for each in after or run if len(each.key) > 1 and not is_title(sentence, each)]


def _runs(sentence: Sentence, of: Sequence[Token]) -> Iterator[tuple[list[Token], str]]:
    """The names of a sentence as runs of tokens: those that the article names, and other capitals side by side."""
    spans = [(each.start - sentence.start, each.end - sentence.start, each.kind) for each in names_of(sentence)]
    run: list[Token] = []
    held: tuple[int, int, str] | None = None  # the named thing of the run
    for each in (each for each in of if each.kind == "name"):
        span = next((one for one in spans if one[0] <= each.start < one[1]), None)
        side_by_side = bool(run) and sentence.text[run[-1].end : each.start] in (" ", "-")
        if run and not ((span is not None and span == held) or (side_by_side and (span is None or held is None))):
            yield run, held[2] if held and run[-1].start < held[1] else ""
            run = []
        run.append(each)
        held = span
    if run:
        yield run, held[2] if held else ""


def _short_forms(of: Sequence[Token]) -> set[str]:
    """The letters of "N.F.L." as one word, and the first letters of capitals side by side: "eu" of "European Union"."""
    found, letters, run = set(), "", list[Token]()
    for each in of:
        letters = letters + each.key if len(each.key) == 1 else ""
        run = [*run, each] if each.kind == "name" else []
        found |= {letters, _initials(run)}
    return found - {""}


def _initials(run: Sequence[Token]) -> str:
    return first_letters(run) if len(run) > 1 else ""


def _at_an_edge(run: Sequence[Token], of: Sequence[Token]) -> bool:
    """Does a sentence begin or end with it, but for light words?"""
    return not all(beside(run, of))


def _begins(run: Sequence[Token], of: Sequence[Token]) -> bool:
    return not beside(run, of)[0]


def is_channel(sentence: Sentence, name: Name) -> bool:
    """Is the name to whom or where something was said: "told Bala", "wrote on Agora"?"""
    before = sentence.text[: name.start]
    return bool(_CHANNEL.search(before) or (_TOLD.search(before) and not _DOES.match(sentence.text, name.end)))


def is_title(sentence: Sentence, token: Token) -> bool:
    """Is it a word of an office? "Cardinal" is one, not "the Cardinals"."""
    return plain(sentence.text[token.start : token.end]) in TITLES


def kind_of(sentence: Sentence, start: int, end: int) -> str:
    """What the article names at this place of the sentence: "person", "body", "place", or ""."""
    at, last = sentence.start + start, sentence.start + end
    return next((each.kind for each in names_of(sentence) if each.start < last and at < each.end), "")


def tells(sentence: Sentence, name: Name) -> bool:
    """Is the name who says it or to whom it is said? Two may say the same without differing."""
    before, after = sentence.text[: name.start], sentence.text[name.end :]
    if _AFFILIATED.search(before) or _OFFICE.match(after):
        return False
    says = _SAYS.match(after)
    told = _TOLD.search(before) and not _DOES.match(after)
    return bool(told or _CHANNEL.search(before) or (says and not _OF_ITSELF.match(after, says.end())))
