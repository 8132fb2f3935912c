"""Two sentences that say the same but for one number, one name or one day: where they part.

What the two share must be most of the weight of their words, and exactly one place may differ: a number of the same
unit that excludes the other, a name beside the same word, or another day. Titles, spellings, longer forms of a name, a
city and its country, agencies that are quoted: none of these is a difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from crawler.archive.text import WORD, countries_in, places_in, plain, sounds, stem
from reports.analysis.numbers import Number
from reports.analysis.reading import Sentence
from reports.analysis.roles import HEADS, MODIFIERS
from reports.analysis.tokens import LIGHT, Token

Kind = Literal["number", "name", "date"]
SHARED_SAID = 0.85  # where only the days on which somebody said it differ
SHARED_ALONE = 0.76  # where the names stand beside other words
SHARED = {"number": 0.55, "date": 0.68, "name": 0.72}  # least share of the weight of both sentences
MOST_TOKENS = 90
_UNIT_REACH = 4  # words after a number in which what it counts is named
_NEAR = 3  # words from one name to the next that belongs to it
_MEASURES = frozenset(
    stem(word)
    for word in "kilometres kilometers miles metres meters feet hours days weeks months years minutes tonnes tons "
    "kilos pounds hectares acres degrees dollars euros lira".split()
)
# "told Reuters", "the AFP reported": who tells is no part of what happened.
_TOLD = re.compile(r"\b(?:told|said|says|added|wrote|quoted by|cited by|according to|interview with) (?:the )?$")
_SAYS = re.compile(r",? (?:said|says|told|added|reported|reports|wrote|announced|stated|confirmed|tweeted|warned)\b")
_AGENCIES = frozenset(
    "reuters afp ap dpa xinhua tass interfax ansa efe upi anadolu bloomberg cnn bbc nbc abc cbs fox sky dw aljazeera "
    "jazeera twitter facebook telegram".split()
)


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
    days = list(_other_days(first, second))
    rest = [*_other_numbers(first, second), *_joined(_other_names(a, b, first, second), first, second)]
    found = rest or days
    if len(found) != 1 or (days and found[0].kind == "name"):
        return None
    (part,) = found
    shared = _shared(first, second, {id(each) for each in (*part.ones, *part.others)})
    if shared < part.least:
        return None
    spans = [(each[0].start, each[-1].end) for each in (part.ones, part.others)]
    counted = (part.ones[0].number, part.others[0].number)
    numbers = (counted[0], counted[1]) if counted[0] and counted[1] else None
    return Mismatch(part.kind, spans[0], spans[1], round(shared, 4), numbers, bool(days) and part.kind == "number")


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
    left, right = ([each for each in part if each.number is not None] for part in (first, second))
    ones = [x for x in left if not any(_agree(x, y) for y in right)]
    others = [y for y in right if not any(_agree(x, y) for x in left)]
    alone = len(ones) == len(others) == 1
    for x in ones:
        for y in others:
            if _same_unit(x, y, first, second, alone):
                yield _Part("number", [x], [y], SHARED["number"])


def _agree(x: Token, y: Token) -> bool:
    return x.number is not None and y.number is not None and not x.number.excludes(y.number)


def _other_days(first: Sequence[Token], second: Sequence[Token]) -> Iterator[_Part]:
    """One day each that the other sentence does not name: on which it happened, or else on which it was said."""
    left, right = ([each for each in part if each.kind == "date"] for part in (first, second))
    # "Monday" in both is one day, whatever the days of the two articles make of it.
    ones, others = _strange_days(left, right), _strange_days(right, left)
    events = [[each for each in part if not each.is_aside] for part in (ones, others)]
    if len(events[0]) == len(events[1]) == 1:
        yield _Part("date", events[0], events[1], SHARED["date"])
    elif not events[0] and not events[1] and len(ones) == len(others) == 1:
        yield _Part("date", ones, others, SHARED_SAID)


def _strange_days(of: Sequence[Token], other: Sequence[Token]) -> list[Token]:
    known = {name for each in other for name in (each.key, each.written)}
    return [each for each in of if each.key not in known and each.written not in known]


def _other_names(a: Sentence, b: Sentence, first: Sequence[Token], second: Sequence[Token]) -> Iterator[_Part]:
    """A name each that the other sentence has not, in the same place of the sentence or as the only one."""
    left, right = _strange_names(first, second), _strange_names(second, first)
    alone = len(left) == len(right) == 1
    for ones in left:
        for others in right:
            stand_alike = _stand_alike(ones, others, first, second)
            if (alone or stand_alike) and _are_other_names(a, b, ones, others):
                yield _Part("name", ones, others, SHARED["name"] if stand_alike else SHARED_ALONE)


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


def _strange_names(of: Sequence[Token], other: Sequence[Token]) -> list[list[Token]]:
    """The names of a sentence without titles, each as a run of tokens, that the other sentence has no word of."""
    known = {each.key for each in other}
    runs: list[list[Token]] = []
    last = -2  # the position of the last name that was taken
    for position, each in enumerate(of):
        if each.kind == "name" and len(each.key) > 1 and each.key not in known and each.key not in _TITLES:
            if position == last + 1:
                runs[-1].append(each)
            else:
                runs.append([each])
            last = position
    return [run for run in runs if len(run) < 5]


def _stand_alike(
    ones: Sequence[Token], others: Sequence[Token], first: Sequence[Token], second: Sequence[Token]
) -> bool:
    """Is the word before or after the name the same one?"""
    left, right = _beside(ones, first), _beside(others, second)
    return any(one and one == other for one, other in zip(left, right, strict=True))


def _beside(run: Sequence[Token], of: Sequence[Token]) -> tuple[str, str]:
    """The nearest words of weight before and after a name; "in" and the like count with the word before them."""
    at, end = of.index(run[0]), of.index(run[-1])
    before = next((each.key for each in reversed(of[:at]) if each.weight > LIGHT), "")
    after = next((each.key for each in of[end + 1 :] if each.weight > LIGHT), "")
    between = of[at - 1].key if at and of[at - 1].weight <= LIGHT else ""
    return f"{before} {between}" if before else "", after


def _same_unit(x: Token, y: Token, first: Sequence[Token], second: Sequence[Token], alone: bool) -> bool:
    """Do two numbers count the same: the same word after both, perhaps with another between; ``alone`` if no others."""
    if x.number is None or y.number is None or x.number.sign != y.number.sign:
        return False
    one, other = _counted(x, first), _counted(y, second)
    if x.number.sign:
        return True
    if not one or not other:
        return alone and not {*one[:1], *other[:1]} & _MEASURES
    return one[0] == other[0] or (not {one[0], other[0]} & _MEASURES and (one[0] in other or other[0] in one))


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


_TITLES = frozenset(stem(word) for word in HEADS | MODIFIERS)


def _are_other_names(a: Sentence, b: Sentence, left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Two names of one kind in the same place of a sentence, neither of them another form of the other."""
    if {each.key for each in left} & {each.key for each in right}:
        return False
    if any(_alike(x.key, y.key) for x in left for y in right) or _is_acronym(left, right) or _is_acronym(right, left):
        return False
    if _tells(a, left) or _tells(b, right):
        return False
    (code, kind), (other_code, other_kind) = _land(a, left), _land(b, right)
    if code and code == other_code and not kind == other_kind == "city":
        return False
    return not _within(a, b, left, right)


def _alike(one: str, other: str) -> bool:
    """Spellings of one name: the same consonants, or nearly all letters."""
    if one.startswith(other) or other.startswith(one):
        return True
    if len(sounds(one)) > 2 and sounds(one) == sounds(other):
        return True
    return len(one) > 3 and len(other) > 3 and SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.8


def _is_acronym(short: Sequence[Token], long: Sequence[Token]) -> bool:
    return len(short) == 1 and len(long) > 1 and short[0].key == "".join(each.key[0] for each in long)


def _tells(sentence: Sentence, name: Sequence[Token]) -> bool:
    """Is the name who says it or to whom it is said, or an agency: two may say the same without differing."""
    before, after = sentence.text[: name[0].start], sentence.text[name[-1].end :]
    if any(each.key in _AGENCIES for each in name) or _SAYS.match(after):
        return True
    return bool(_TOLD.search(before))


def _land(sentence: Sentence, name: Sequence[Token]) -> tuple[str, str]:
    """The country of a name, and whether it is a city or a country; empty where it is neither."""
    text = sentence.text
    for kind, places in (("city", places_in(text)), ("country", countries_in(text))):
        for code, start, end in places:
            if start < name[-1].end and name[0].start < end:
                return code, kind
    return "", ""


def _within(a: Sentence, b: Sentence, left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Does one sentence name the other's place elsewhere, so that the two only put it in another order?"""
    ones = {plain(match[0]) for match in WORD.finditer(a.text)}
    others = {plain(match[0]) for match in WORD.finditer(b.text)}
    written = [
        {plain(text[each.start : each.end]) for each in name} for text, name in ((a.text, left), (b.text, right))
    ]
    return written[0] <= others or written[1] <= ones
