"""What a line looks like to the model that says which lines are the article.

Numbers (how long, how linked, how it ends, what is around it) and words: the tags and the class names of the elements
that hold the line. Nothing here knows a language or an outlet; scripts without blanks between words are measured by
their letters. All is gathered in one pass over the lines and their elements, and then counted by numpy.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import compress
from math import log1p
from typing import Any

import numpy as np
import numpy.typing as npt

from crawler.pages.titles import bare_of_each
from crawler.pages.tree import Element, Tree

Numbers = npt.NDArray[np.float32]
Places = npt.NDArray[np.int64]

LEVELS = 4  # of the elements around a line, each with more lines than the one before
HINT = 70  # characters of a line by which it is known again
LONG = 80.0  # letters from which a line may be prose
LONGEST_NAME = 300  # characters of a line that may be the headline
SHORTEST_SAID = 24  # characters of a line that may be what a description says
SHORTEST_ALIKE, KNOWN = 20, 40  # letters of both that are compared, and by which one is known again in the other
COUNT, LINKED, BOLD, ENDERS = 0, 2, 3, 4  # columns
_TOLD = [0, 2, 3, 4, 7, 9, 17, 18]  # columns that count of a neighbour: size, links, weight, sentences, digits, names
WEIGHT_LIMIT = 400.0  # letters beyond which a line counts no more

NEXT = "\0"  # no attribute has one
# Each branch begins with what the first letter must be, for then it is quickly refused.
_WORDS = re.compile(rf"[a-z][a-z]{{1,19}}|<\S*|[A-Z](?:[a-z]{{2,20}}|[A-Z]{{1,19}})|{NEXT}")
_MARKED_BESIDE = ("id", "itemprop", "data-testid", "role", "data-component", "data-type")  # the class
_HIDING = frozenset({"style", "hidden", "aria-hidden"})
_TELLING = _HIDING.union(_MARKED_BESIDE)
_HIDDEN = "<hidden>"
_LONGEST_MARK = 200  # characters of an attribute
_WIDE = 0x2E80  # from here on a letter says as much as two or three of an alphabet
_WIDTH = 1.2
_FAR = 50  # lines

# Kinds of characters, as bits, looked up by code point.
_BLANK, _DIGIT, _COMMA, _END, _WHOLE_END, _UPPER, _OPENER, _CLOSER, _COLON, _BAR, _AT, _SIGN, _WIDE_LETTER = (
    1 << n for n in range(13)
)
_KINDS = {
    _BLANK: " \n", _COMMA: ",،、，", _END: ".!?…؟।۔", _WHOLE_END: "。！？", _OPENER: "\"'“„«‘「『【–—-•›»",
    _CLOSER: "\"'”’»)]」』】）›", _COLON: ":：", _BAR: "|•·", _AT: "@", _SIGN: "©#",
}  # fmt: skip
_LAST = 0xFFFF


def _table() -> npt.NDArray[np.uint16]:
    table = np.zeros(_LAST + 1, np.uint16)
    for code in range(_LAST):
        table[code] = _DIGIT * chr(code).isdigit() + _UPPER * chr(code).isupper()
    for bit, characters in _KINDS.items():
        for character in characters:
            table[ord(character)] |= bit
    return table


_OF_CODE = _table()
# Characters of the same kinds are of one sort; there are few sorts, so they are quickly counted.
_COUNTED = (_WHOLE_END, _COMMA, _DIGIT, _UPPER, _BLANK, _WIDE_LETTER, _AT, _BAR, _SIGN)
_SORTS, _sort_of = np.unique(
    _OF_CODE | np.where(np.arange(_LAST + 1) >= _WIDE, _WIDE_LETTER, 0).astype(np.uint16), return_inverse=True
)
_SORT_OF_CODE = _sort_of.astype(np.uint8)
_SORT_OF_BYTE = _SORT_OF_CODE[:256].tobytes()
_IS_COUNTED = (_SORTS[:, None] & np.array(_COUNTED, np.uint16) > 0).astype(np.float32)
(_FULL_STOP,) = (_SORTS & _END > 0).nonzero()[0].tolist()  # the one sort of what ends a sentence before a blank
_MAY_FOLLOW_END = _SORTS & (_BLANK | _CLOSER) > 0


@dataclass(frozen=True, slots=True)
class Hints:
    """What the metadata know of the text, as letters: names of the article (cut as lines are), what it is about, and
    its whole text."""

    names: frozenset[str] = frozenset()
    descriptions: tuple[str, ...] = ()
    body: str = ""


@dataclass(frozen=True, slots=True)
class Features:
    """The lines of a page as the model takes them.

    ``numbers`` is lines x columns. ``names`` says what each of the elements is called (``_names``) that hold lines or
    are around these, parents first. ``parents``, ``depths`` and ``owners`` (of each line) count in them. ``first``
    and ``last`` (lines x levels) bound the lines of the elements around each line; ``size`` is in letters; ``alike``
    numbers the lines by their elements' names.
    """

    numbers: Numbers
    names: list[str]
    parents: Places
    depths: Places
    owners: Places
    first: Places
    last: Places
    size: Numbers
    alike: Places


def words_of(name: str) -> list[str]:
    """The words by which an element is called: its tag, then those of its class, id and the like, in lower case."""
    return list(map(str.lower, _WORDS.findall(name)))


def words_of_all(names: Sequence[str]) -> list[str]:
    """The words of several names, with ``NEXT`` between the names: all at once, which is quicker."""
    return "\n".join(_WORDS.findall(f" {NEXT} ".join(names))).lower().split("\n")


def _names(elements: Iterable[Element], classes: Iterable[str]) -> list[str]:
    """What each element is called, in one string: its tag in angle brackets, its class, and what else tells of it."""
    names: list[str] = []
    for element, called in zip(elements, classes, strict=True):
        have = element.attributes
        if not have:
            names.append(f"<{element.tag}>")
        elif _TELLING.isdisjoint(have):
            names.append(f"<{element.tag}>\t{called[:_LONGEST_MARK]}")
        else:
            names.append(f"<{element.tag}>\t{called[:_LONGEST_MARK]}{_told(have)}")
    return names


def _told(have: dict[str, str | None]) -> str:
    """What attributes tell of an element beside its class."""
    told = ""
    for mark in _MARKED_BESIDE:
        if mark in have and (value := have[mark]):
            told += f"\t{value[:_LONGEST_MARK]}"
    if _HIDING.isdisjoint(have):  # as of most
        return told
    is_hidden = "hidden" in have or have.get("aria-hidden") == "true" or "none" in (have.get("style") or "")
    return f"{told}\t{_HIDDEN}" if is_hidden else told


def describe(tree: Tree, hints: Hints) -> Features:
    """The features of the tree's lines, of which there must be at least one."""
    lines = tree.lines
    texts = [line.text for line in lines]
    own, size = _texts(texts)
    for column, letters in ((LINKED, [line.linked for line in lines]), (BOLD, [line.bold for line in lines])):
        own[:, column] = np.minimum(whole_numbers(letters, len(lines)) / own[:, COUNT], 1.0)
    own[:, COUNT] = np.log1p(size)
    own = np.concatenate([own, _hinted(texts, hints)], axis=1)
    names, parents, depths, owners, first, last, alike = _elements(tree)
    depth = depths.take(owners).astype(np.float32)
    prose = np.where((size > LONG) & (own[:, LINKED] < 0.4) & (own[:, ENDERS] > 0), size, 0)
    parts = [own, np.log1p(depth)[:, None], *_around(size, own[:, LINKED] * size, prose, first, last), _position(prose),
             _neighbours(own)]  # fmt: skip
    numbers = np.concatenate(parts, axis=1, dtype=np.float32)
    return Features(numbers, names, parents, depths, owners, first, last, size, alike)


def _texts(texts: list[str]) -> tuple[Numbers, Numbers]:
    """The numbers of the lines by their characters, and their sizes in letters; ``COUNT`` holds the characters yet."""
    count = whole_numbers(map(len, texts), len(texts))
    last = (count + 1).cumsum() - 1  # where the line break is
    first = last - count
    sorts = _sorts("\n".join([*texts, ""]))
    counted = _counted(sorts, count)
    whole, commas, digits, uppers, blanks, wide, at, bar, sign = counted.T
    enders = whole + _sentences(sorts, last)
    size = count + _WIDTH * wide
    places = np.concatenate([first, last - 1, last - 2])
    start, end, before = _SORTS.take(sorts.take(places)).reshape(3, -1)
    before = np.where((end & _CLOSER > 0) & (count > 1), before, end)
    nothing = np.zeros(len(texts))
    columns = [count, np.log1p(count / blanks), nothing, nothing, enders, np.minimum(4.0, enders * 40 / (size + 20)),
               np.minimum(4.0, commas * 40 / (size + 20)), before & (_END | _WHOLE_END) > 0, end & _COLON > 0,
               digits / count, uppers / count, start & _UPPER > 0, start & _OPENER > 0, at > 0, bar > 0,
               sign > 0]  # fmt: skip
    return beside(columns), size.astype(np.float32)


def _sorts(text: str) -> npt.NDArray[np.uint8]:
    """The sort of each character: most are looked up as bytes, which is quicker."""
    if text.isascii():
        return np.frombuffer(text.encode().translate(_SORT_OF_BYTE), np.uint8)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    sorts = np.frombuffer(bytearray(codes.astype(np.uint8)).translate(_SORT_OF_BYTE), np.uint8)
    far = (codes > 0xFF).nonzero()[0]
    sorts[far] = _SORT_OF_CODE.take(codes.take(far), mode="clip")
    return sorts


def beside(columns: Sequence[npt.NDArray[Any]]) -> Numbers:
    """Columns of the same length as one matrix, as ``np.stack`` makes it but in a tenth of its time."""
    return np.concatenate(columns, dtype=np.float32).reshape(len(columns), -1).T


def whole_numbers(found: Iterable[int], count: int) -> Places:
    """So many numbers as an array: of a list numpy would first ask what is in it."""
    return np.fromiter(found, np.int64, count)


def sums_before(*numbers: Numbers) -> npt.NDArray[np.float64]:
    """Of each column what stands before each line, and in a last row the whole."""
    sums = np.zeros((len(numbers[0]) + 1, len(numbers)))
    for column, each in enumerate(numbers):
        each.cumsum(out=sums[1:, column])
    return sums


def _counted(sorts: npt.NDArray[np.uint8], count: Places) -> Numbers:
    """How many characters of each of ``_COUNTED`` the lines have, with the line breaks at their ends."""
    lines, width = len(count), len(_SORTS)
    places = np.arange(0, lines * width, width).repeat(count + 1)
    places += sorts
    of_sorts = np.bincount(places, minlength=lines * width).reshape(lines, width)
    found: Numbers = of_sorts.astype(np.float32) @ _IS_COUNTED
    return found


def _sentences(sorts: npt.NDArray[np.uint8], last: Places) -> Places:
    """How many full stops each line has that end a sentence: before a blank, a bracket or a quotation mark."""
    stops = (sorts == _FULL_STOP).nonzero()[0]
    ended = stops[_MAY_FOLLOW_END.take(sorts.take(stops + 1))]
    return np.bincount(last.searchsorted(ended), minlength=len(last))


def _hinted(texts: list[str], hints: Hints) -> Numbers:
    """How often each line stands on the page, and what the metadata say of it."""
    names, body = hints.names, hints.body
    table = np.zeros((len(texts), 5), np.float32)
    times = Counter(texts)
    if len(times) < len(texts):
        table[:, 0] = np.minimum(3.0, whole_numbers([times[text] for text in texts], len(texts)) - 1.0)
    table[:, 4] = bool(body)
    shortest = 0 if body else min(min(map(len, names), default=LONGEST_NAME), SHORTEST_SAID + 1)
    said = [(text, text[:KNOWN]) for text in hints.descriptions if len(text) >= SHORTEST_ALIKE]
    if not (names or said or body):
        return table
    looked = [at for at, text in enumerate(texts) if len(text) >= shortest]  # most are shorter, in menus
    plains = bare_of_each([texts[at][:HINT] for at in looked])
    if not names.isdisjoint(plains):
        named = [at for at, plain in zip(looked, plains, strict=True) if plain in names]
        table[[at for at in named if len(texts[at]) < LONGEST_NAME], 1] = 1.0
    if said:
        for at, plain in zip(looked, plains, strict=True):
            if len(plain) >= SHORTEST_ALIKE and len(texts[at]) > SHORTEST_SAID:
                table[at, 2] = _described(plain, said)
    if body:
        table[[at for at, plain in zip(looked, plains, strict=True) if len(plain) > 3 and plain in body], 3] = 1.0
    return table


def _described(plain: str, descriptions: Sequence[tuple[str, str]]) -> float:
    """How far a line and a description (and its beginning) begin alike: 1 from the start, 0.5 somewhere, else 0."""
    likeness, begun = 0.0, plain[:KNOWN]
    for said, beginning in descriptions:
        if begun in said or beginning in plain:  # as they must be where one begins with the other
            if said.startswith(plain) or plain.startswith(said):
                return 1.0
            likeness = 0.5
    return likeness


def _elements(tree: Tree) -> tuple[list[str], Places, Places, Places, Places, Places, Places]:
    """Of the elements around the lines, parents first: names, parents, depths; of the lines: owners, the bounds of the
    elements around them, and kinds (by the names of owner and parent)."""
    held = _holders(tree)
    elements = list(compress(tree.elements, held))
    number = np.frombuffer(held, np.bool_).cumsum() - 1  # of each of the tree's elements, among these
    begins = whole_numbers([element.first_line for element in elements], len(elements))
    ends = whole_numbers([element.last_line for element in elements], len(elements))
    parents = [0 if element.parent is None else element.parent.index for element in elements]
    above = number.take(whole_numbers(parents, len(elements)))
    owners = number.take(whole_numbers([line.owner.index for line in tree.lines], len(tree.lines)))
    depths = _depths(above.tolist())
    around = _levels(owners, above, begins, ends)
    names = _names(elements, compress(tree.classes, held))
    called = _firsts(names)
    pairs = called.take(owners) * len(called) + called.take(above.take(owners))
    return names, above, depths, owners, begins.take(around), ends.take(around), _firsts(pairs.tolist())


def _firsts(things: Sequence[Hashable]) -> Places:
    """For each thing the place of the first that is the same."""
    known: dict[Hashable, int] = {}
    return whole_numbers(map(known.setdefault, things, range(len(things))), len(things))


def _holders(tree: Tree) -> bytearray:
    """For each element whether it holds a line."""
    known = bytearray(len(tree.elements))
    for line in tree.lines:
        element: Element | None = line.owner
        while element is not None and not known[index := element.index]:
            known[index] = True
            element = element.parent
    return known


def _depths(above: list[int]) -> Places:
    """How many elements are around each, whose numbers are greater than their parents'; the root is its own parent."""
    depths = [0]
    for parent in above[1:]:
        depths.append(depths[parent] + 1)
    return whole_numbers(depths, len(depths))


def _levels(owners: Places, above: Places, begins: Places, ends: Places) -> Places:
    """For each line its owner, and outwards each next element around it that holds more lines."""
    same = (begins.take(above) == begins) & (ends.take(above) == ends)
    outermost = np.where(same, above, np.arange(len(above)))  # of those with the same lines
    while (further := outermost.take(outermost)).tobytes() != outermost.tobytes():
        outermost = further
    up = above.take(outermost)
    levels = np.empty((len(owners), LEVELS + 1), np.int64)
    levels[:, 0] = owners
    for level in range(LEVELS):
        levels[:, level + 1] = up.take(levels[:, level])
    return levels


def _around(size: Numbers, linked: Numbers, prose: Numbers, first: Places, last: Places) -> list[Numbers]:
    """Of each element around: lines, letters, links, its share of the page's prose, and the place in it."""
    sums = sums_before(size, linked, prose)
    inside = sums.take(last, axis=0) - sums.take(first, axis=0)
    count = np.maximum(last - first, 1)
    total, link, said = inside[..., 0], inside[..., 1], inside[..., 2]
    most = np.maximum(total, 1)
    at = np.arange(len(size))[:, None]
    share = said / max(1.0, sums[-1, 2])
    return [np.log1p(count), np.log1p(total), link / most, share, said / most, (at - first) / count]


def _position(prose: Numbers) -> Numbers:
    count = len(prose)
    at = np.arange(count)
    said = prose.cumsum()
    whole = max(1.0, float(said[-1]))
    before = np.maximum.accumulate(np.where(prose > 0, at, -_FAR - 1))
    after = np.minimum.accumulate(np.where(prose > 0, at, count + _FAR)[::-1])[::-1]
    return beside(
        [at / count, (said - prose) / whole, (whole - said) / whole, np.log1p(np.minimum(at - before, _FAR)),
         np.log1p(np.minimum(after - at, _FAR)), np.full(count, log1p(whole)), np.full(count, log1p(count))]
    )  # fmt: skip


def _neighbours(own: Numbers) -> Numbers:
    """Of the two lines before and the two after, what tells most."""
    chosen = own.take(_TOLD, axis=1)
    count = len(own)
    padded = np.zeros((count + 4, chosen.shape[1]), np.float32)
    padded[2:-2] = chosen
    return np.concatenate([padded[2 + by : 2 + by + count] for by in (-2, -1, 1, 2)], axis=1)
