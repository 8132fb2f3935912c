"""Two sentences that say the same but for one number, one name or one day: where they part.

What the two share must be most of the weight of their words, and exactly one place may differ: a number of the same
unit that excludes the other, a name beside the same word, or another day. Titles, spellings, longer forms of a name, a
city and its country, agencies that are quoted: none of these is a difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from crawler.archive.text import stem
from reports.analysis.differences.other_days import other_days
from reports.analysis.differences.other_names import other_names
from reports.analysis.differences.tokens import LIGHT, Token, stand_alike
from reports.analysis.differences.word_for_word import gaps, names_in, numbers_in
from reports.analysis.numbers import Number
from reports.analysis.reading import Sentence
from reports.analysis.roles import HEADS, MODIFIERS, PARTICLES

Kind = Literal["number", "name", "date"]
SHARED_SAID = 0.75  # where only the days on which somebody said it differ
SHARED_TOLD = 0.85  # where only the persons who said it differ
SHARED = {"number": 0.55, "date": 0.6}  # least share of the weight of both sentences
SHARED_NAME = (0.76, 0.65, 0.6)  # the same for names, by the sides on which the word next to them is the same
SHARED_FAR = 0.75  # where one number is more than ``FAR`` times the other
NEAR, FAR = 3, 10
SHARED_ORDER = 0.7  # where both have the same words around the place in which they part
MOST_TOKENS = 90
_OF_THE = {(stem("of"), stem(word)) for word in ("the", "its", "their", "his", "her", "these", "those")}
_NO_DEEDS = frozenset(
    stem(word)
    for word in (
        *HEADS,
        *MODIFIERS,
        *PARTICLES,
        *"said told announced reported states united department ministry".split(),
    )
)
_PEOPLE = {stem("people"), stem("persons")}
_UNIT_REACH = 4  # words after a number in which what it counts is named
_NEAR = 3  # words from one name to the next that belongs to it
_MEASURES = frozenset(
    stem(word)
    for word in "kilometres kilometers miles metres meters feet hours days weeks months years minutes tonnes tons "
    "kilos pounds hectares acres degrees dollars euros lira".split()
)
# "On Monday, less than a day after he had met Orlen": of two deeds that are told the day is of one.
_TO_ANOTHER = re.compile(
    r"\b(?:the day|hours|days|(?:an?|one|two|three|four|five|six|\d+) (?:days?|hours?|weeks?)) (?:after|before)\b"
)
_HAD_DONE = re.compile(r" (?:he|she|it|they)\b|[^,;]{0,40} had\b")


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Where two sentences part: spans in each sentence's own text. ``shared`` is how much else they share, 0 to 1."""

    kind: Kind
    first: tuple[int, int]
    second: tuple[int, int]
    shared: float
    numbers: tuple[Number, Number] | None = None
    days_differ: bool = False


def mismatch(a: Sentence, b: Sentence, first: Sequence[Token], second: Sequence[Token]) -> Mismatch | None:
    """The one place in which two sentences part; None where they say the same, or are about different things.

    A number may come with other days, for of another day there may be another count: ``days_differ`` says so.
    """
    if not first or not second or max(len(first), len(second)) > MOST_TOKENS:
        return None
    found = _by_their_words(a, b, first, second) or _in_one_place(a, b, first, second)
    if found and found.kind == "name" and _tells_another(a) != _tells_another(b):
        return None  # "flew to Tarsk a day after he had met Orlen in Oslo": where he flew is not where they met
    return found


def _tells_another(sentence: Sentence) -> bool:
    """Does it tell of one deed, and how long after it somebody had done another?"""
    another = _TO_ANOTHER.search(sentence.masked)
    return another is not None and _HAD_DONE.match(sentence.masked, another.end()) is not None


def _in_one_place(a: Sentence, b: Sentence, first: Sequence[Token], second: Sequence[Token]) -> Mismatch | None:
    """Where two sentences part that have the same words in the same order around that place."""
    if _shared(first, second, set()) < SHARED_ORDER - 0.2:
        return None
    found: list[_Part] = []
    for place in gaps(first, second):
        if counted := numbers_in(place):
            found.append(_Part("number", counted[:1], counted[1:], SHARED_ORDER))
        elif names := names_in(a, b, place):
            found.append(_Part("name", names.ones, names.others, SHARED_TOLD if names.tells else SHARED_ORDER))
    if len(found) != 1 or (found[0].kind == "name" and all(_strange_numbers(first, second))):
        return None
    days = any(_other_days(first, second))
    if days and found[0].kind == "name":
        return None
    return _mismatch(found[0], first, second, days_differ=days)


def _by_their_words(a: Sentence, b: Sentence, first: Sequence[Token], second: Sequence[Token]) -> Mismatch | None:
    """Where two sentences part that share most of their words, in whatever order."""
    days = list(_other_days(first, second))
    counts = list(_other_numbers(first, second))
    if not counts and all(_strange_numbers(first, second)):
        return None  # each counts something else
    rest = counts + _joined(_other_names(a, b, first, second), first, second)
    found = rest or days
    if len(found) != 1 or (days and found[0].kind == "name"):
        return None
    if found[0].kind == "date" and any(_TO_ANOTHER.search(each.masked) for each in (a, b)):
        return None
    return _mismatch(found[0], first, second, days_differ=bool(days) and found[0].kind == "number")


def _mismatch(
    part: _Part, first: Sequence[Token], second: Sequence[Token], *, days_differ: bool = False
) -> Mismatch | None:
    """The part as it is handed on; None where the two share too little besides."""
    shared = _shared(first, second, {id(each) for each in (*part.ones, *part.others)})
    if shared < part.least:
        return None
    spans = [(each[0].start, each[-1].end) for each in (part.ones, part.others)]
    counted = (part.ones[0].number, part.others[0].number)
    numbers = (counted[0], counted[1]) if counted[0] and counted[1] else None
    return Mismatch(part.kind, spans[0], spans[1], round(shared, 4), numbers, days_differ)


@dataclass(frozen=True, slots=True)
class _Part:
    """Tokens of the one sentence and of the other in which they part."""

    kind: Kind
    ones: Sequence[Token]
    others: Sequence[Token]
    least: float  # share of the weight of both sentences


def _shared(first: Sequence[Token], second: Sequence[Token], parting: set[int]) -> float:
    """The weight of the words of both that the other has too, but for those in which they part: 0 to 1."""
    left, right = ({each.key: each.weight for each in part if id(each) not in parting} for part in (first, second))
    same = sum(weight for key, weight in left.items() if key in right)
    whole = sum(left.values()) + sum(right.values())
    return 2 * same / whole if whole else 0.0


def _other_numbers(first: Sequence[Token], second: Sequence[Token]) -> Iterator[_Part]:
    """Numbers of the same unit that exclude each other, where neither sentence has the other's."""
    ones, others = _strange_numbers(first, second)
    alone = len(ones) == len(others) == 1
    for x in ones:
        same = [y for y in others if _exclude(x, y) and _same_unit(x, y, first, second, alone)]
        same = [y for y in same if not _is_of_an_hour(y, first, second)]
        likeness = [stand_alike([x], [y], first, second) for y in same]
        for y, count in zip(same, likeness, strict=True):
            # Of two that it may be, the one in the same place of the sentence.
            if count == max(likeness) or likeness.count(max(likeness)) > 1:
                yield _Part("number", [x], [y], SHARED_FAR if _are_far(x, y) else SHARED["number"])


def _are_far(x: Token, y: Token) -> bool:
    """Is one many times the other? Then they count the same only where nearly all else is the same."""
    return x.number is not None and y.number is not None and not _is_near(x.number, y.number, FAR)


def _is_near(one: Number, other: Number, times: float) -> bool:
    low, high = sorted((one.value, other.value))
    return high <= times * low


def _strange_numbers(first: Sequence[Token], second: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """Of each sentence the numbers with which none of the other's agrees."""
    left, right = ([each for each in part if each.number is not None] for part in (first, second))
    both = {each.key for each in left} & {each.key for each in right}
    left, right = ([each for each in part if each.key not in both] for part in (left, right))
    ones = [x for x in left if not any(_agree(x, y) for y in right)]
    return ones, [y for y in right if not any(_agree(x, y) for x in left)]


def _exclude(x: Token, y: Token) -> bool:
    return x.number is not None and y.number is not None and x.number.excludes(y.number)


def _agree(x: Token, y: Token) -> bool:
    """May the two be one count? "More than 80" may be 105, but it is not the two million of the same sentence."""
    if x.number is None or y.number is None or _exclude(x, y):
        return False
    return _is_near(x.number, y.number, NEAR)


def _other_days(first: Sequence[Token], second: Sequence[Token]) -> Iterator[_Part]:
    if not _share_a_deed(first, second):
        return  # two stages of one journey have two days
    for each in other_days(first, second):
        yield _Part("date", [each.one], [each.other], SHARED_SAID if each.said else SHARED["date"])


def _share_a_deed(first: Sequence[Token], second: Sequence[Token]) -> bool:
    """Have they a word in common that is no name, no office and no word of speech: what happened?"""
    left, right = (
        {each.key for each in part if each.kind == "word" and each.weight > LIGHT} for part in (first, second)
    )
    return not (left & right) <= _NO_DEEDS


def _other_names(a: Sentence, b: Sentence, first: Sequence[Token], second: Sequence[Token]) -> Iterator[_Part]:
    for each in other_names(a, b, first, second):
        told = SHARED_NAME[0] if each.beside > 1 else SHARED_TOLD
        least = told if each.tells else SHARED_NAME[each.beside]
        yield _Part("name", each.ones, each.others, least)


def _joined(parts: Iterable[_Part], first: Sequence[Token], second: Sequence[Token]) -> list[_Part]:
    """Names next to each other are one: "the Kenyan writer Odera", "the Ghanaian writer Asante"."""
    found: list[_Part] = []
    for part in parts:
        last = found[-1] if found else None
        if last and _are_near(last.ones, part.ones, first) and _are_near(last.others, part.others, second):
            found[-1] = _Part("name", [*last.ones, *part.ones], [*last.others, *part.others], last.least)
        else:
            found.append(part)
    return found


def _are_near(one: Sequence[Token], other: Sequence[Token], of: Sequence[Token]) -> bool:
    return 0 < of.index(other[0]) - of.index(one[-1]) <= _NEAR


def _same_unit(x: Token, y: Token, first: Sequence[Token], second: Sequence[Token], alone: bool) -> bool:
    """Do two numbers count the same: the same word after both, perhaps with another between; ``alone`` if no others."""
    if (
        x.number is None
        or y.number is None
        or x.number.sign != y.number.sign
        or _is_whole(x, first) != _is_whole(y, second)
    ):
        return False
    one, other = _counted(x, first), _counted(y, second)
    if x.number.sign:
        return True
    if not one or not other:
        return alone and not {*one[:1], *other[:1]} & _MEASURES
    return _is_one_word(one[0], other[0]) or (
        not {one[0], other[0]} & _MEASURES and (one[0] in other or other[0] in one)
    )


def _is_of_an_hour(number: Token, first: Sequence[Token], second: Sequence[Token]) -> bool:
    """Is it a price or a share, of which one sentence alone names the hour?"""
    hours = [{each.key for each in part if each.key.startswith("time ")} for part in (first, second)]
    return bool(number.number and number.number.sign) and hours[0] != hours[1]


def _is_whole(number: Token, of: Sequence[Token]) -> bool:
    """Does it count that of which the sentence takes a part: "some of the 200"?"""
    at = next(position for position, each in enumerate(of) if each is number)
    before = [each.key for each in of[max(0, at - 4) : at]]
    return any(pair in _OF_THE for pair in pairwise(before))


def _is_one_word(one: str, other: str) -> bool:
    """The same root, or the longer word of it: "foreign", "foreigner"."""
    if {one, other} == _PEOPLE:
        return True
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) > 5 and long.startswith(short))


def _counted(number: Token, of: Sequence[Token]) -> list[str]:
    """The words of weight right after a number, up to the next number: what is counted is the first or second."""
    at = next(position for position, each in enumerate(of) if each is number)
    found: list[str] = []
    for each in of[at + 1 : at + 1 + _UNIT_REACH]:
        if each.kind in ("number", "date"):
            break
        if each.weight > LIGHT:
            found.append(each.key)
    return found[:2]
