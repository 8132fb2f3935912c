"""Two names, or two forms of one: spellings, acronyms, a city and its country, a name that only stands elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from crawler.archive.text import (
    WORD,
    countries_in,
    is_beyond_countries,
    is_press,
    is_well_known,
    places_in,
    plain,
    sounds,
    stem,
)
from reports.analysis.differences.tokens import Token
from reports.analysis.reading import Sentence
from reports.analysis.roles import HEADS, MODIFIERS

TITLES = HEADS | MODIFIERS  # words of offices, which are no part of a name
_AGENCIES = frozenset(
    "reuters afp ap dpa xinhua tass interfax ansa efe upi anadolu bloomberg cnn bbc nbc abc cbs fox sky dw aljazeera "
    "jazeera".split()
)


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


def are_other_names(a: Sentence, b: Sentence, one: Name, other: Name) -> bool:
    """Two names, neither of them another form of the other, nor an agency."""
    left, right = one.tokens, other.tokens
    if any(_alike(x.key, y.key) for x in left for y in right) or _is_acronym(left, right) or _is_acronym(right, left):
        return False
    if one.is_put_in != other.is_put_in or _is_agency(one) or _is_agency(other):
        return False
    if _is_part(a, one) and _is_part(b, other) and first_letters(left) == first_letters(right):
        return False  # "Arda Airways" and "Arda Airlines", "Mike Odera" and "Michael Odera"
    (code, kind), (other_code, other_kind) = _land(a, left), _land(b, right)
    if code and code == other_code and not kind == other_kind == "city":
        return False
    return not _within(a, b, left, right) and not any(_are_one(each, left, right) for each in (a, b))


def _is_part(sentence: Sentence, name: Name) -> bool:
    """Are the strange words but a part of a name: beside a capital, of a person before it?"""
    before, after = sentence.text[: name.tokens[0].start], sentence.text[name.tokens[-1].end :]
    if after[:1] == " " and after[1:2].isupper():
        return True
    word = before.rpartition(" ")[0].rpartition(" ")[2] if before.endswith(" ") else ""
    return name.kind != "person" and word[:1].isupper() and plain(word).rstrip(".") not in TITLES


def first_letters(name: Sequence[Token]) -> str:
    return "".join(each.key[0] for each in name)


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
    letters = first_letters(long)
    return short[0].key.endswith(letters) and len(short[0].key) <= len(letters) + 1


def _is_agency(name: Name) -> bool:
    return any(each.key in _AGENCIES for each in name.tokens) or is_press(name.written)


def _land(sentence: Sentence, name: Sequence[Token]) -> tuple[str, str]:
    """The country of a name, and whether it is a city or a country; empty where it is neither."""
    if [each.key for each in name] == ["america"]:
        return "US", "country"
    text = sentence.text
    for kind, found in (("city", places_in(text)), ("country", countries_in(text))):
        for code, start, end in found:
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


def are_of_one_rank(one: Name, other: Name) -> bool:
    """May the one stand for the other: neither a place that may be written for its government or its team, as "Paris"
    is, nor a region of several countries?"""
    if {one.kind, other.kind} == {"body", "place"}:
        return not is_well_known((one if one.kind == "place" else other).written)
    return not one.kind == other.kind == "place" or is_beyond_countries(one.written) == is_beyond_countries(
        other.written
    )


def _within(a: Sentence, b: Sentence, left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Does one sentence name the other's place elsewhere, as often as it, so that the two only put it elsewhere?"""
    ours, theirs = (Counter(plain(match[0]) for match in WORD.finditer(each.text)) for each in (a, b))
    return _has(theirs, ours, _words(a, left)) or _has(ours, theirs, _words(b, right))


def _words(sentence: Sentence, name: Sequence[Token]) -> list[str]:
    return [plain(sentence.text[each.start : each.end]) for each in name]


def _has(counts: Counter[str], own: Counter[str], words: Sequence[str]) -> bool:
    """Are there all the words as often as in the name's own sentence?"""
    return all(counts[word] >= own[word] for word in words)
