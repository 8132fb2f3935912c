"""Names in which two sentences part: a person for a person, a place for a place, in the same place of the sentence.

Titles, spellings, longer and shorter forms, a city and its country, the agency to which somebody spoke: none of these
is another name. A name that only says whose word a sentence is counts only where all the rest is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from crawler.archive.text import WORD, countries_in, is_press, places_in, plain, sounds, stem
from reports.analysis.reading import Sentence
from reports.analysis.roles import BODIES, HEADS, MODIFIERS
from reports.analysis.tokens import Token, beside, names_of, stand_alike

_GENERIC = frozenset(stem(word) for word in BODIES)  # "bank", "council": many names have one
_TITLES = frozenset(stem(word) for word in HEADS | MODIFIERS)
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
_AGENCIES = frozenset(
    "reuters afp ap dpa xinhua tass interfax ansa efe upi anadolu bloomberg cnn bbc nbc abc cbs fox sky dw aljazeera "
    "jazeera".split()
)
_MOST_WORDS = 6  # of a name


@dataclass(frozen=True, slots=True)
class Name:
    """A name without its titles: the ``tokens`` that the other sentence has not, and the ``known`` words it has."""

    tokens: tuple[Token, ...]
    run: tuple[Token, ...]  # what stands in its place: all of the name, if the other sentence has no word of it
    known: frozenset[str]
    kind: str  # "person", "body", "place", or "" where nothing tells
    start: int  # of all of it, with its titles
    end: int
    written: str
    is_put_in: bool  # by an editor, in brackets, for "he" or another form of the name


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
            alone = [sum(each.kind == one.kind for each in side) for side in (left, right)] == [1, 1]
            if _clash(one, other) and (_at_an_edge(one.run, first) or _at_an_edge(other.run, second)):
                continue  # "Valdan called it", "The fund, calling it": other parts of a sentence
            if not _may_be_exchanged(one, other, alike, alone) or not _are_other_names(a, b, one, other):
                continue
            tells = _tells(a, one) or _tells(b, other)
            if not tells or one.kind == other.kind == "person":
                yield OtherName(one.tokens, other.tokens, alike, tells)


def _clash(one: Name, other: Name) -> bool:
    return bool(one.kind and other.kind and one.kind != other.kind)


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
    known = {each.key for each in other if each.kind == "name" or each is other[0]} | _short_forms(other)
    words = {each.key for each in other} | known
    found = []
    for run, named in _runs(sentence, of):
        core = [each for each in run if len(each.key) > 1 and each.key not in _TITLES]
        strange = tuple(each for each in core if each.key not in known)
        shared = frozenset(each.key for each in core) - {each.key for each in strange} - _GENERIC
        if len(strange) > _MOST_WORDS or _initials(run) in known or all(each.key in words for each in core):
            continue
        first = next(at for at, each in enumerate(run) if each.key not in _TITLES)
        whole = tuple(run[first:])
        start, end = run[0].start, run[-1].end
        kind = "person" if _IN_OFFICE.search(sentence.text[: whole[0].start]) else named
        put_in = sentence.text[:start].endswith("[")
        found.append(Name(strange, whole, shared, kind, start, end, sentence.text[start:end], put_in))
    return found


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
    return "".join(each.key[0] for each in run) if len(run) > 1 else ""


def _at_an_edge(run: Sequence[Token], of: Sequence[Token]) -> bool:
    """Does a sentence begin or end with it, but for light words?"""
    return not all(beside(run, of))


def _are_other_names(a: Sentence, b: Sentence, one: Name, other: Name) -> bool:
    """Two names, neither of them another form of the other, nor an agency."""
    left, right = one.tokens, other.tokens
    if any(_alike(x.key, y.key) for x in left for y in right) or _is_acronym(left, right) or _is_acronym(right, left):
        return False
    if one.is_put_in != other.is_put_in or _is_agency(one) or _is_agency(other):
        return False
    (code, kind), (other_code, other_kind) = _land(a, left), _land(b, right)
    if code and code == other_code and not kind == other_kind == "city":
        return False
    return not _within(a, b, left, right) and not any(_are_one(each, left, right) for each in (a, b))


def _alike(one: str, other: str) -> bool:
    """Spellings of one name: the same consonants, or nearly all letters."""
    if one.startswith(other) or other.startswith(one):
        return True
    if len(sounds(one)) > 2 and sounds(one) == sounds(other):
        return True
    return len(one) > 3 and len(other) > 3 and SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.8


def _is_acronym(short: Sequence[Token], long: Sequence[Token]) -> bool:
    """Are the letters of the one the first of the other's words? A light first word may be lost: "All" of "ANA"."""
    if len(short) > 1 or len(long) < 2:
        return False
    letters = _initials(long)
    return short[0].key.endswith(letters) and len(short[0].key) <= len(letters) + 1


def _is_agency(name: Name) -> bool:
    return any(each.key in _AGENCIES for each in name.tokens) or is_press(name.written)


def _tells(sentence: Sentence, name: Name) -> bool:
    """Is the name who says it or to whom it is said? Two may say the same without differing."""
    before, after = sentence.text[: name.start], sentence.text[name.end :]
    if _AFFILIATED.search(before) or _OFFICE.match(after):
        return False
    says = _SAYS.match(after)
    told = _TOLD.search(before) and not _DOES.match(after)
    return bool(told or _CHANNEL.search(before) or (says and not _OF_ITSELF.match(after, says.end())))


def _land(sentence: Sentence, name: Sequence[Token]) -> tuple[str, str]:
    """The country of a name, and whether it is a city or a country; empty where it is neither."""
    if [each.key for each in name] == ["america"]:
        return "US", "country"
    text = sentence.text
    for kind, places in (("city", places_in(text)), ("country", countries_in(text))):
        for code, start, end in places:
            if start < name[-1].end and name[0].start < end:
                return code, kind
    return "", ""


def _are_one(sentence: Sentence, left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Does the article give both in one name: "Sarah" and "Silverman" where it names Sarah Silverman?"""
    text, words = sentence.reading.article.text, {each.key for each in (*left, *right)}
    return any(
        words <= {stem(plain(match[0])) for match in WORD.finditer(text[each.start : each.end])}
        for each in sentence.reading.named
        if each.end - each.start > 6
    )


def _within(a: Sentence, b: Sentence, left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Does one sentence name the other's place elsewhere, so that the two only put it in another order?"""
    ones = {plain(match[0]) for match in WORD.finditer(a.text)}
    others = {plain(match[0]) for match in WORD.finditer(b.text)}
    written = [
        {plain(text[each.start : each.end]) for each in name} for text, name in ((a.text, left), (b.text, right))
    ]
    return written[0] <= others or written[1] <= ones
