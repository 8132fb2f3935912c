"""Two sentences that have the same words in the same order around one place: what stands there is what differs.

Words compared as a bag tell nothing of a name or number that the other sentence has somewhere else as well. Here the
place is certain, so that "Bala met Odera's rival" and "Odera met Odera's rival" part in their first word, and whoever
is said to have spoken the same words is another speaker.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise, takewhile

from crawler.archive.text import is_forename
from reports.analysis.differences.name_forms import Name, are_of_one_rank, are_other_names
from reports.analysis.differences.other_names import OtherName, is_channel, is_title, kind_of, tells
from reports.analysis.differences.tokens import LIGHT, Token
from reports.analysis.reading import Sentence

FEWEST = 4  # words next to the place that both have
MOST = 6  # words of the place
_ARTICLES = frozenset(("the", "a", "an"))
_SPEAKERS = ({"person"}, {"person", ""})
_JOINS = frozenset(("and", "or"))
Gap = tuple[Sequence[Token], Sequence[Token]]


def gaps(first: Sequence[Token], second: Sequence[Token]) -> list[Gap]:
    """What stands in the places where two sentences have other words between the same ones."""
    found: list[Gap] = []
    for (one, other, length), (next_one, next_other, after) in pairwise(_same(first, second)):
        place = first[one + length : next_one], second[other + length : next_other]
        if all(place) and max(map(len, place)) <= MOST and length + after >= FEWEST:
            found += [place] if not after or first[next_one].kind == second[next_other].kind else []
    return found


def _same(first: Sequence[Token], second: Sequence[Token]) -> Iterator[tuple[int, int, int]]:
    """The runs that are the same in both: where they begin in each, and how long they are; of none at either end, 0."""
    keys = [[each.key for each in part] for part in (first, second)]
    before = _as_long_as(*keys)
    after = _as_long_as(keys[0][before:][::-1], keys[1][before:][::-1])
    ends = len(first) - after, len(second) - after
    yield 0, 0, before
    middle = SequenceMatcher(None, keys[0][before : ends[0]], keys[1][before : ends[1]], autojunk=False)
    for one, other, length in middle.get_matching_blocks():
        run = first[before + one : before + one + length]
        if length > 1 and any(each.weight > LIGHT for each in run):
            yield before + one, before + other, length
    yield *ends, after


def _as_long_as(ones: Sequence[str], others: Sequence[str]) -> int:
    """How many words are the same from the first on."""
    return sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(ones, others, strict=False)))


def numbers_in(parts: Gap) -> tuple[Token, Token] | None:
    """The numbers of the place, where nothing else stands there and the one excludes the other."""
    one, other = (_number(part) for part in parts)
    if one is None or other is None or one.number is None or other.number is None:
        return None
    return (one, other) if one.number.sign == other.number.sign and one.number.excludes(other.number) else None


def _number(part: Sequence[Token]) -> Token | None:
    """The only number of it, if all else in it are words of that number: "at least"."""
    counted = [each for each in part if each.number is not None]
    if len(counted) != 1 or counted[0].number is None:
        return None
    first, end = counted[0].number.first, counted[0].end
    return counted[0] if all(first <= each.start and each.end <= end for each in part) else None


def names_in(a: Sentence, b: Sentence, parts: Gap) -> OtherName | None:
    """The names of the place, where nothing else stands there and the one is no other form of the other."""
    one, other = (_name(sentence, part) for sentence, part in zip((a, b), parts, strict=True))
    if one is None or other is None or {each.key for each in one.tokens} & {each.key for each in other.tokens}:
        return None
    if not are_of_one_rank(one, other) or _small(parts[0]) != _small(parts[1]):
        return None  # "Paris" is what France does; "in Tarn", "on the coast"
    if is_channel(a, one) or is_channel(b, other) or not are_other_names(a, b, one, other):
        return None
    told = tells(a, one) or tells(b, other)
    if told and {one.kind, other.kind} not in _SPEAKERS and not (_is_quotation(a) and _is_quotation(b)):
        return None  # two bodies may say the same
    return OtherName(one.tokens, other.tokens, 2, told)


def _small(part: Sequence[Token]) -> list[str]:
    """The small words with which it begins, but for articles."""
    return [each.key for each in takewhile(lambda each: each.kind == "word", part) if each.key not in _ARTICLES]


def _is_quotation(sentence: Sentence) -> bool:
    """Does most of it stand in quotation marks?"""
    return 2 * len(sentence.masked.split()) < len(sentence.text.split())


def _name(sentence: Sentence, part: Sequence[Token]) -> Name | None:
    """The name without its titles, where the place has nothing but a name."""
    names = [each for at, each in enumerate(part) if each.kind == "name" or (not at and _is_forename(sentence, each))]
    if any(each not in names and (each.weight > LIGHT or each.key in _JOINS or each.kind != "word") for each in part):
        return None
    letters = len(names) > 1 and all(len(each.key) == 1 for each in names)  # "U.N."
    core = tuple(each for each in names if (letters or len(each.key) > 1) and not is_title(sentence, each))
    if not core:
        return None
    start, end = core[0].start, core[-1].end
    put_in = sentence.text[:start].endswith("[")
    return Name(core, core, frozenset(), kind_of(sentence, start, end), start, end, sentence.text[start:end], put_in)


def _is_forename(sentence: Sentence, first: Token) -> bool:
    """Is the first word of a sentence, which has a capital in any case, one of a person's?"""
    return first.kind == "word" and is_forename(sentence.text[first.start : first.end])
