"""What a line looks like to the model that says which lines are the article.

Numbers (how long, how linked, how it ends, what is around it) and words: the tags and the class names of the elements
that hold the line. Nothing here knows a language or an outlet; scripts without blanks between words are measured by
their letters. All is gathered in one pass over the lines and their elements, and then counted by numpy.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from math import log1p

# A page's matrices are too small to share over cores; the threads would only wait for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import numpy.typing as npt

from crawler.pages.tree import Element, Tree
from crawler.text.letters import letters

Numbers = npt.NDArray[np.float32]
Places = npt.NDArray[np.int64]

LEVELS = 4  # of the elements around a line, each with more lines than the one before
HINT = 70  # characters of a line by which it is known again
LONG = 80.0  # letters from which a line may be prose
LONGEST_NAME = 300  # characters of a line that may be the headline
SHORTEST_SAID = 24  # characters of a line that may be what a description says
COUNT, LINKED, BOLD, ENDERS = 0, 2, 3, 4  # columns
_TOLD = [0, 2, 3, 4, 7, 9, 17, 18]  # columns that count of a neighbour: size, links, weight, sentences, digits, names
WEIGHT_LIMIT = 400.0  # letters beyond which a line counts no more

_WORDS = re.compile(r"[A-Z]?[a-z]{2,20}|[A-Z]{2,20}")
_MARKED = ("class", "id", "itemprop", "data-testid", "role", "data-component", "data-type")
_MARKED_BESIDE = _MARKED[1:]
_LONGEST_MARK = 200  # characters of an attribute
_WIDE = 0x2E80  # from here on a letter says as much as two or three of an alphabet
_WIDTH = 1.2
_FAR = 50  # lines

# Kinds of characters, as bits, looked up by code point.
_BLANK, _DIGIT, _COMMA, _END, _WHOLE_END, _UPPER, _OPENER, _CLOSER, _COLON, _BAR, _AT, _SIGN = (
    1 << n for n in range(12)
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

    ``numbers`` is lines x columns. ``elements`` are those that hold lines, and those around them, parents first, with
    what each is called (``name_of``). ``parents``, ``depths`` and ``owners`` (of each line) count in them. ``first``
    and ``last`` (lines x levels) bound the lines of the elements around each line; ``size`` is in letters; ``alike``
    numbers the lines by their elements' names.
    """

    numbers: Numbers
    elements: list[Element]
    names: list[str]
    parents: Places
    depths: Places
    owners: Places
    first: Places
    last: Places
    size: Numbers
    alike: Places


def words_of(element: Element) -> list[str]:
    """The words by which an element is called: its tag, then those of its class, id and the like, in lower case."""
    have = element.attributes
    words = [f"<{element.tag}>"]
    if have:
        for name in _MARKED:
            if value := have.get(name):
                words += map(str.lower, _WORDS.findall(value[:_LONGEST_MARK]))
        if "none" in (have.get("style") or "") or "hidden" in have or have.get("aria-hidden") == "true":
            words.append("<hidden>")
    return words


def name_of(element: Element) -> str:
    """What ``words_of`` is read from, as a key to remember it by."""
    have = element.attributes
    if not have:
        return element.tag
    name = f"{element.tag}\t{have.get('class')}"
    if len(have) > 1 or "class" not in have:
        hidden = "none" in (have.get("style") or "") or "hidden" in have or have.get("aria-hidden") == "true"
        rest = [value for mark in _MARKED_BESIDE if (value := have.get(mark))]
        if rest or hidden:
            return "\t".join([name, str(hidden), *rest])
    return name


def describe(tree: Tree, hints: Hints) -> Features:
    """The features of the tree's lines, of which there must be at least one."""
    lines = tree.lines
    own, size = _texts([line.text for line in lines])
    own[:, LINKED] = np.minimum([line.linked for line in lines] / own[:, COUNT], 1.0)
    own[:, BOLD] = np.minimum([line.bold for line in lines] / own[:, COUNT], 1.0)
    own[:, COUNT] = np.log1p(size)
    own = np.hstack([own, _hinted([line.text for line in lines], hints)], dtype=np.float32)
    elements, names, parents, owners, up, alike = _elements(tree)
    first, last = _levels(elements, owners, up)
    depths = np.array(_depths(parents))
    depth = depths[owners].astype(np.float32)
    prose = np.where((size > LONG) & (own[:, LINKED] < 0.4) & (own[:, ENDERS] > 0), size, 0)
    numbers = np.hstack([own, np.log1p(depth)[:, None], *_around(size, own[:, LINKED] * size, prose, first, last),
                         _position(prose), _neighbours(own)], dtype=np.float32)  # fmt: skip
    return Features(numbers, elements, names, np.array(parents), depths, owners, first, last, size, alike)


def _texts(texts: list[str]) -> tuple[Numbers, Numbers]:
    """The numbers of the lines by their characters, and their sizes in letters; ``COUNT`` holds the characters yet."""
    codes = np.frombuffer("\n".join([*texts, ""]).encode("utf-32-le", "surrogatepass"), np.uint32)
    kinds = _OF_CODE[np.minimum(codes, _LAST)]
    count = np.array([len(text) for text in texts])
    last = np.cumsum(count + 1) - 1  # where the line break is
    first = last - count
    following = np.append(kinds[1:], np.uint16(_BLANK))
    sentence = ((kinds & _END > 0) & (following & (_BLANK | _CLOSER) > 0)) | (kinds & _WHOLE_END > 0)
    counted = np.stack(
        [sentence, kinds & _COMMA > 0, kinds & _DIGIT > 0, kinds & _UPPER > 0, kinds & _BLANK > 0, codes >= _WIDE,
         kinds & _AT > 0, kinds & _BAR > 0, kinds & _SIGN > 0]
    )  # fmt: skip
    enders, commas, digits, uppers, blanks, wide, at, bar, sign = np.add.reduceat(
        counted, first, axis=1, dtype=np.float32
    )
    size = count + _WIDTH * wide
    end = kinds[last - 1]
    before = np.where((end & _CLOSER > 0) & (count > 1), kinds[last - 2], end)
    start = kinds[first]
    nothing = np.zeros(len(texts))
    columns = [count, np.log1p(count / blanks), nothing, nothing, enders, np.minimum(4.0, enders * 40 / (size + 20)),
               np.minimum(4.0, commas * 40 / (size + 20)), before & (_END | _WHOLE_END) > 0, end & _COLON > 0,
               digits / count, uppers / count, start & _UPPER > 0, start & _OPENER > 0, at > 0, bar > 0,
               sign > 0]  # fmt: skip
    return np.stack(columns, axis=1).astype(np.float32), size.astype(np.float32)


def _hinted(texts: list[str], hints: Hints) -> Numbers:
    """How often each line stands on the page, and what the metadata say of it."""
    times: dict[str, int] = {}
    for text in texts:
        times[text] = times.get(text, 0) + 1
    names, descriptions, body = hints.names, hints.descriptions, hints.body
    shortest = min(map(len, names), default=LONGEST_NAME)
    told = float(bool(body))
    rows: list[float] = []
    for text in texts:
        count, again = len(text), min(3.0, times[text] - 1.0)
        if count < shortest and count <= SHORTEST_SAID and not body:  # as most are, in menus
            rows += (again, 0.0, 0.0, 0.0, told)
            continue
        plain = letters(text[:HINT])
        rows += (
            again,
            count < LONGEST_NAME and plain in names,
            _described(plain, descriptions) if count > SHORTEST_SAID else 0.0,
            bool(body) and len(plain) > 3 and plain in body,
            told,
        )
    return np.array(rows, np.float32).reshape(len(texts), -1)


def _described(plain: str, descriptions: tuple[str, ...]) -> float:
    """How far a line and a description begin alike: 1 from the start, 0.5 somewhere, else 0."""
    likeness = 0.0
    for said in descriptions:
        most = min(len(plain), len(said))
        if most >= 20:
            if plain[:most] == said[:most]:
                return 1.0
            if said[:40] in plain or plain[:40] in said:
                likeness = 0.5
    return likeness


def _elements(tree: Tree) -> tuple[list[Element], list[str], list[int], Places, list[int], Places]:
    """The elements around the lines, parents first, and for each its parent and the nearest with more lines."""
    known: dict[int, Element] = {}
    for line in tree.lines:
        element: Element | None = line.owner
        while element is not None and element.index not in known:
            known[element.index] = element
            element = element.parent
    elements = [known[index] for index in sorted(known)]
    number = {element.index: i for i, element in enumerate(elements)}
    parents: list[int] = []
    up: list[int] = []
    for element in elements:
        above = number[element.parent.index] if element.parent is not None else 0
        parents.append(above)
        holder = elements[above]
        same = holder.first_line == element.first_line and holder.last_line == element.last_line
        up.append(up[above] if same and up else above)
    owners = [number[line.owner.index] for line in tree.lines]
    names = [name_of(element) for element in elements]
    kinds: dict[tuple[str, str], int] = {}
    alike = [kinds.setdefault((names[i], names[parents[i]]), len(kinds)) for i in owners]
    return elements, names, parents, np.array(owners), up, np.array(alike)


def _depths(parents: list[int]) -> list[int]:
    depths: list[int] = []
    for i, parent in enumerate(parents):
        depths.append(depths[parent] + 1 if i else 0)
    return depths


def _levels(elements: list[Element], owners: Places, up: list[int]) -> tuple[Places, Places]:
    above = np.array(up)
    begin = np.array([element.first_line for element in elements])
    end = np.array([element.last_line for element in elements])
    levels = [owners]
    for _ in range(LEVELS):
        levels.append(above[levels[-1]])
    places = np.stack(levels, axis=1)
    return begin[places], end[places]


def _around(size: Numbers, linked: Numbers, prose: Numbers, first: Places, last: Places) -> list[Numbers]:
    """Of each element around: lines, letters, links, its share of the page's prose, and the place in it."""
    sums = np.zeros((len(size) + 1, 3))
    np.cumsum(np.stack([size, linked, prose], axis=1), axis=0, out=sums[1:])
    inside = sums[last] - sums[first]
    count = np.maximum(last - first, 1)
    total, link, said = inside[..., 0], inside[..., 1], inside[..., 2]
    most = np.maximum(total, 1)
    at = np.arange(len(size))[:, None]
    share = said / max(1.0, sums[-1, 2])
    return [np.log1p(count), np.log1p(total), link / most, share, said / most, (at - first) / count]


def _position(prose: Numbers) -> Numbers:
    count = len(prose)
    at = np.arange(count)
    said = np.cumsum(prose)
    whole = max(1.0, float(said[-1]))
    before = np.maximum.accumulate(np.where(prose > 0, at, -_FAR - 1))
    after = np.minimum.accumulate(np.where(prose > 0, at, count + _FAR)[::-1])[::-1]
    return np.stack(
        [at / count, (said - prose) / whole, (whole - said) / whole, np.log1p(np.minimum(at - before, _FAR)),
         np.log1p(np.minimum(after - at, _FAR)), np.full(count, log1p(whole)), np.full(count, log1p(count))], axis=1
    )  # fmt: skip


def _neighbours(own: Numbers) -> Numbers:
    """Of the two lines before and the two after, what tells most."""
    chosen = own[:, _TOLD]
    count = len(own)
    padded = np.zeros((count + 4, chosen.shape[1]), np.float32)
    padded[2:-2] = chosen
    return np.hstack([padded[2 + by : 2 + by + count] for by in (-2, -1, 1, 2)])
