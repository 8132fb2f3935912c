"""A decoded page as one flat tree: parsed once, walked once, and then read by everybody.

A browser's parser (lexbor, by selectolax) makes the tree, as the HTML standard says. One walk over it writes down what
the reader asks for again and again: the elements in document order, the text between block borders as lines, and for
each element which elements, which pieces of text and which lines are inside it, so that all of these are slices.

Text follows the rules of the page text (``crawler.text.page_text``): an inline tag leaves nothing, any other a blank.
So every line stands in the page text, character for character.

The bounds keep a hostile page from costing more than a large honest one: the largest of a thousand real articles has
5,000 elements and 2 million characters.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import chain
from operator import attrgetter

import msgspec
import numpy as np
import numpy.typing as npt
from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from crawler.errors import PageError
from crawler.text.page_text import DROPPED, INLINE

LARGEST_PAGE = 10_000_000  # characters, as the guard's bytes
LARGEST_TREE = 40_000  # elements
DEEPEST = 3_000  # elements inside each other: the standard's rules look through all that are open, for each new one
MOST_COMPARED = 200_000_000  # pairs of attributes: each of an element is compared with each
DEEPEST_OPEN = 512  # of the tree, as browsers have it; the deepest of a thousand real pages is at 54
MOST_STEPS = 2_000_000  # from all elements up to the root; the most of a thousand real pages are 65,001
MOST_TAGS = 250_000
MOST_COPIES = 100_000_000  # of tags that were left open, which each paragraph opens again

_FEW_ELEMENTS = 2_000
# A page with fewer tags, or with nearly as many ends as beginnings, can't make many elements by leaving tags open.
_SOME_TAGS, _MANY_TAGS, _MANY_OPEN = 2_000, 4_000, 700
_FEW_COPIES = 1_000_000
_FEW_TAGS = 20_000  # a page with fewer can't be deep enough to be slow
_LONG_TEXT = 2_000  # characters
_LONE = re.compile("[\ud800-\udfff]")
_NO_WORD = re.compile(r"[^\w\s]{30}")  # a run of marks is one; so is a row of dashes, which does no harm
_LONG = 5_000  # bytes; shorter tags can't hold enough attributes
_BLANK_BYTES = b" \t\n\r\f\v"
_QUOTED = re.compile(rb"""\"[^"]*+"|'[^']*+'""")
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_FORMATS = frozenset("b big code em font i nobr s small strike strong tt u".split())
_FORMAT = re.compile(
    rb"<(?:[bB](?:[iI][gG])?|[cC][oO][dD][eE]|[eE][mM]|[fF][oO][nN][tT]|[iI]|[nN][oO][bB][rR]|[sSuU]|"
    rb"[sS][mM][aA][lL][lL]|[sS][tT][rR](?:[iI][kK][eE]|[oO][nN][gG])|[tT][tT])[\s/>]"
)
_SMALL = 0x20  # the bit that a small letter has and a capital has not
_BEGIN_FORMATS = np.zeros((256, 256), np.bool_)
for _begin in (name + end for name in _FORMATS for end in (" \t\n\r\f\v/>" if len(name) == 1 else "_")):
    _BEGIN_FORMATS[ord(_begin[0]), ord(_begin[1]) | _SMALL] = True
_HIDDEN = re.compile(r"<!--.*?(?:--!?>|\Z)|\"[^\"<]*<[^\"]*\"|'[^'<]*<[^']*'", re.DOTALL)  # tags that are none
# Elements that have no content, or that end by themselves where the next begins.
_SHALLOW = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th "
    "thead tbody tfoot rp rt".split()
)

# What a tag does to the text around it; a tag that is not here is a block. From _INLINE on, it parts no lines. In the
# order in which the walk tells them apart, so that most are told by one question.
_CLOSED, _SEEN_INSIDE, _BLOCK, _UNSEEN, _BREAK, _INLINE, _SPACED, _LINK, _BOLD = range(9)
_TAGS: dict[str, int] = dict.fromkeys(INLINE, _INLINE)
_TAGS |= dict.fromkeys(("head", "noscript", "select", "textarea", "object", "template"), _UNSEEN)  # no prose
_TAGS |= dict.fromkeys(("script", "style", "svg", "math", "iframe", "nav"), _CLOSED)  # not even looked into
_TAGS |= dict.fromkeys(("rb", "rt", "rp", "rtc"), _SPACED)  # how a word is read, within its line
_TAGS |= {"footer": _SEEN_INSIDE}  # of the page, it is not looked into; of an article or a quotation, it is
_TAGS |= {"a": _LINK, "b": _BOLD, "strong": _BOLD, "br": _BREAK}
_WHOLE = {tag: does for tag, does in _TAGS.items() if tag not in ("nav", "footer")}
_COMMON = (
    "article aside blockquote body button dd div dl dt figcaption figure form h1 h2 h3 h4 h5 h6 header html img input "
    "li link main meta ol p picture section source table tbody td th title tr ul video"
).split()
_KNOWN_TAGS = 256  # lexbor numbers the standard's tags, and then those that a page makes up
_Tag = tuple[int, str]  # what it does, and its name; "" for a rare one, which the parser is asked for


def _numbered(said: dict[str, int]) -> list[_Tag | None]:
    """The tags as a list by lexbor's numbers, quicker to ask than a name; None for what is no element."""
    document = LexborHTMLParser("<!doctype html><p>text<!-- --><?a?>")
    found: list[_Tag | None] = [(_BLOCK, "")] * _KNOWN_TAGS
    for tag in (*_TAGS, *_COMMON):
        found[document.create_node(tag).tag_id] = said.get(tag, _BLOCK), tag
    for node in document.root.traverse(include_text=True) if document.root else ():
        if node.tag in ("-text", "-comment", None):  # and instructions, without a name
            found[node.tag_id] = None
    return found


def _number_of_text() -> int:
    body = LexborHTMLParser("<!doctype html>text").body
    if body is None or body.first_child is None:
        raise RuntimeError("the parser has no text")
    return body.first_child.tag_id


_NUMBERED, _NUMBERED_WHOLE, _TEXT_NUMBER = _numbered(_TAGS), _numbered(_WHOLE), _number_of_text()
_MARKS = ("class", "id", "itemprop", "data-testid")
_OTHER_MARKS = frozenset(_MARKS[1:])
_NOTED = ("id", "rel", "itemprop", "data-testid")  # attributes that are asked for in the whole page
_IS_NOTED = frozenset(_NOTED)
_PROSE = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
_ARTICLES = frozenset({"article", "main", "blockquote", "figure"})
LONGEST_TITLE = 120  # characters
_BLANKS = 4  # beside them
_NEXT = "\0"  # between classes: no attribute has one
_LINE_BREAK = "\n"  # what a <br> leaves in the pieces: a blank like others, but two of them part lines


class Element:
    """An element of the page: its tag, its attributes, and where it stands. Only the walk makes them."""

    __slots__ = ("attributes", "end", "first_line", "first_piece", "index", "last_line", "last_piece", "node",
                 "parent", "tag")  # fmt: skip
    node: LexborNode
    tag: str
    attributes: dict[str, str | None]
    parent: Element | None
    index: int  # among the tree's elements, in document order
    end: int  # of the elements inside: elements[index + 1 : end]
    first_piece: int
    last_piece: int  # of the text inside: pieces[first_piece : last_piece]
    first_line: int
    last_line: int  # of the lines that start inside: lines[first_line : last_line]

    def get(self, name: str) -> str:
        """An attribute; "" where there is none, or an empty one."""
        return self.attributes.get(name) or ""

    def marks(self) -> str:
        """Class, id, itemprop and data-testid in one lower-case string, to be searched."""
        have = self.attributes
        if not have:
            return ""
        if _OTHER_MARKS.isdisjoint(have):
            return (have.get("class") or "").lower()
        return " ".join(value for name in _MARKS if (value := have.get(name))).lower()

    def around(self) -> Iterator[Element]:
        """The elements that hold this one, inside out."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    def outward(self) -> Iterator[Element]:
        """The element itself, then those that hold it."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    def __repr__(self) -> str:
        return f"<{self.tag} {self.marks()!r} {self.index}>"


def shell(element: Element) -> Element:
    """The outermost element around this one that holds nothing else: some systems wrap each paragraph."""
    lines = element.first_line, element.last_line
    for around in element.around():
        if (around.first_line, around.last_line) != lines:
            break
        element = around
    return element


class Line(msgspec.Struct, eq=False, gc=False):  # which is made in half of an ordinary class's time
    """Text between two block borders: what a browser would show as one run of lines."""

    owner: Element  # the innermost block element around the whole line
    text: str
    first_piece: int
    last_piece: int
    linked: int  # characters inside links, blanks at the ends counted too
    bold: int  # characters in bold

    def __repr__(self) -> str:
        return f"<line of {self.owner.tag}: {self.text[:60]!r}>"


class Tree:
    """A page in document order: ``elements``, ``pieces`` of text (borders of blocks are blanks) and ``lines``."""

    __slots__ = ("_called", "_designs", "by_tag", "classes", "elements", "lines", "noted", "pieces", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self.noted: dict[str, list[Element]] = {name: [] for name in _NOTED}
        self.elements: list[Element] = []
        self.classes: list[str] = []  # of each element
        self._called: str | None = None  # the classes as one string, in lower case
        self._designs: str | None = None  # the same, each once
        self.pieces: list[str] = []
        self.lines: list[Line] = []
        self.by_tag: defaultdict[str, list[Element]] = defaultdict(list)

    @property
    def root(self) -> Element:
        return self.elements[0]

    def all(self, *tags: str) -> list[Element]:
        """The elements of these tags in document order."""
        if len(tags) == 1:
            return self.by_tag.get(tags[0], [])
        found = [self.by_tag[tag] for tag in tags if tag in self.by_tag]
        if len(found) < 2:
            return found[0] if found else []
        return sorted(chain.from_iterable(found), key=attrgetter("index"))

    def called(self, *words: str) -> list[Element]:
        """The elements with one of these in their class, in whatever case, in document order.

        All classes are searched as one string, in which the places before a word are counted: a selector of the
        parser's costs ten times as much. Most words are in none, which a string with each class once tells sooner.
        """
        if self._designs is None:
            self._designs = _NEXT.join(set(self.classes)).lower()
        known = [word for word in words if word in self._designs and _NEXT not in word]
        if not known:
            return []
        if self._called is None:
            self._called = _NEXT.join(self.classes).lower()
        called = self._called
        found: set[int] = set()
        for word in known:
            counted = number = 0
            at = called.find(word)
            while at != -1:
                number += called.count(_NEXT, counted, at)
                found.add(number)
                counted = at
                if (following := called.find(_NEXT, at)) == -1:
                    break
                at = called.find(word, following)
        return [self.elements[number] for number in sorted(found)]

    def having(self, attribute: str) -> list[Element]:
        """The elements with one of the attributes in ``_NOTED``, in document order."""
        return self.noted[attribute]

    def inside(self, element: Element) -> list[Element]:
        """The elements inside an element, in document order, without itself."""
        return self.elements[element.index + 1 : element.end]

    def text(self, element: Element) -> str:
        """All text inside an element, as the page text has it: contiguous there, with the same characters."""
        return folded("".join(self.pieces[element.first_piece : element.last_piece]))

    def lines_in(self, element: Element) -> list[Line]:
        """The lines that start inside an element."""
        return self.lines[element.first_line : element.last_line]


def parse(source: str, url: str, *, whole: bool = False) -> Tree:
    """The page's tree; ``PageError`` where there is none or the page is beyond the bounds.

    What is never part of an article (menus, the page's foot) is not walked, unless the tree shall be ``whole``.
    """
    if len(source) > LARGEST_PAGE:
        raise PageError(url, f"the page is larger than {LARGEST_PAGE:,} characters")
    source, raw = encoded(source)
    _check(source, raw, url)
    try:
        document = LexborHTMLParser(raw)
    except SelectolaxError as error:  # no memory for it
        raise PageError(url, f"the page can't be parsed: {error}") from error
    if document.root is None:
        raise PageError(url, "the page is empty")
    tree = Tree(source)
    _walk(document.root, tree, url, _NUMBERED_WHOLE if whole else _NUMBERED)
    return tree


def encoded(text: str) -> tuple[str, bytes]:
    """A text and its bytes, without surrogates that have lost their fellows, which nothing can write."""
    try:
        return text, text.encode()
    except UnicodeEncodeError:
        text = _LONE.sub("\ufffd", text)
        return text, text.encode()


def folded(text: str) -> str:
    """``page_text.folded``, quicker: what Python calls blanks are the same characters."""
    plain = text.isprintable() and "  " not in text  # as most are: of blanks and dropped signs it has single blanks
    if text.isascii():
        return text.strip() if plain else " ".join(text.split())
    if len(text) > _LONG_TEXT and _NO_WORD.search(text):
        text = _stacked().sub(r"\1", text)
    if plain:
        return unicodedata.normalize("NFC", text).strip()
    if "\xad" in text or "\u200b" in text or "\ufeff" in text:
        text = DROPPED.sub("", text)
    return " ".join(unicodedata.normalize("NFC", text).split())


@cache
def _stacked() -> re.Pattern[str]:
    """More marks on one letter than any script stacks: to put them in order takes quadratic time."""
    marks = "".join(chr(n) for n in range(0x300, 0x1F000) if unicodedata.combining(chr(n)))
    return re.compile(f"([{marks}]{{30}})[{marks}]+")


def _check(source: str, raw: bytes, url: str) -> None:
    """Counted in the bytes, which is quicker; what is looked at more closely is so in the text."""
    long = list(filter(_may_be_tag, _long_parts(raw)))
    if sum(map(_comparable, long)) > MOST_COMPARED and sum(map(_compared, long)) > MOST_COMPARED:
        raise PageError(url, "the tags have too many attributes")
    codes = np.frombuffer(raw, np.uint8)  # to search bytes for two is slow
    opened = codes == ord("<")
    tags = int(np.count_nonzero(opened))
    if tags > MOST_TAGS:
        raise PageError(url, f"the page has more than {MOST_TAGS:,} tags")
    many = tags > _MANY_TAGS or (tags > _SOME_TAGS and tags - 2 * _ends(codes, opened) > _MANY_OPEN)
    many = many and tags * _may_format(codes, opened) > _FEW_COPIES
    left_open = tags * len(_FORMAT.findall(raw)) if many else 0  # at most
    if left_open > MOST_COPIES or (left_open > _FEW_COPIES and _copies(source) > _FEW_COPIES):
        raise PageError(url, "the tags of the page are left open too often")
    if tags > _FEW_TAGS and _depth(source) > DEEPEST:
        raise PageError(url, "the page is nested too deeply")


def _ends(codes: npt.NDArray[np.uint8], opened: npt.NDArray[np.bool_]) -> int:
    """How many of the "<" are "</"."""
    return int(np.count_nonzero(opened[:-1] & (codes[1:] == ord("/"))))


def _may_format(codes: npt.NDArray[np.uint8], opened: npt.NDArray[np.bool_]) -> int:
    """How many of the tags begin with the first two letters of one in ``_FORMATS``: no fewer than ``_FORMAT`` finds."""
    at = np.flatnonzero(opened)
    first, second = (codes.take(at + n, mode="clip") | _SMALL for n in (1, 2))
    return int(np.count_nonzero(_BEGIN_FORMATS[first, second]))


def _long_parts(source: bytes) -> Iterator[bytes]:
    """The stretches between two ">" that are long: by leaps, for there are thousands of short ones."""
    at, end = 0, len(source)
    while at + _LONG < end:
        last = source.rfind(b">", at, at + _LONG)
        if last == -1:
            last = source.find(b">", at + _LONG)
            last = end if last == -1 else last
            yield source[at:last]
        at = last + 1


def _copies(source: str) -> int:
    """How often the parser would open a tag again that was left open (HTML 13.2.4.3), an upper bound."""
    opened: dict[str, int] = {}
    copies = depth = 0
    for closing, name in _TAG.findall(_HIDDEN.sub("", source)):
        name = name.lower()
        if name not in _FORMATS:
            copies += depth
        elif not closing:
            opened[name] = opened.get(name, 0) + 1
            depth += 1
        elif opened.get(name, 0):
            opened[name] -= 1
            depth -= 1
    return copies


def _may_be_tag(part: bytes) -> bool:
    at = part.find(b"<")
    return at >= 0 and part[at + 1 : at + 2].isalpha()


def _comparable(tag: bytes) -> int:
    """How many pairs of attributes a tag without its ">" can have at the most, whatever is within quotation marks."""
    return (len(tag) - len(tag.translate(None, _BLANK_BYTES)) + 1) ** 2


def _compared(tag: bytes) -> int:
    """The same without the blanks within quotation marks, which part nothing."""
    return len(_QUOTED.sub(b"", tag[tag.find(b"<") :]).split()) ** 2


def _depth(source: str) -> int:
    """How deep the tags of a page go at most, an upper bound."""
    opened: dict[str, int] = {}
    depth = deepest = 0
    for closing, name in _TAG.findall(_HIDDEN.sub("", source)):
        name = name.lower()
        if name in _SHALLOW:
            continue
        if not closing:
            opened[name] = opened.get(name, 0) + 1
            depth += 1
            deepest = max(deepest, depth)
        elif opened.get(name, 0):
            opened[name] -= 1
            depth -= 1
    return deepest


def _walk(root: LexborNode, tree: Tree, url: str, tags: list[_Tag | None]) -> None:
    """Write down every node once, in document order, closing elements on the way out.

    One long function on purpose: it runs for each node of each page, and calls would double its time.
    """
    elements, pieces, lines, by_tag, classes = tree.elements, tree.pieces, tree.lines, tree.by_tag, tree.classes
    noting = list(tree.noted.items())
    block: Element | None = None  # the innermost open block element
    parent: Element | None = None
    hidden = links = bold = 0  # open elements that hide, link, embolden
    start = 0  # the first piece of the line that is being gathered
    ended = 0  # lines before it
    linked = boldened = 0
    holds = False  # whether the line has any text yet
    stack: list[tuple[Element, int, Element | None]] = []  # open elements, and the block that each stands in

    index, most = 0, LARGEST_TREE
    known, text_number, noted = _KNOWN_TAGS, _TEXT_NUMBER, _IS_NOTED
    is_block, is_inline, is_spaced, deepest = _BLOCK, _INLINE, _SPACED, DEEPEST_OPEN
    node: LexborNode | None = root
    while node is not None:
        number = node.tag_id
        if number == text_number:
            if not hidden:
                text = node.text_content or ""
                if not text.isspace():
                    holds = True
                    if links:
                        linked += len(text)
                    if bold:
                        boldened += len(text)
                    pieces.append(text)
                elif holds:  # at the start of a line a blank is one too many anyway
                    pieces.append(" ")
        elif (said := tags[number] if number < known else _made_up(block)) is not None:
            does, tag = said
            if does < is_inline and not hidden:
                if does == _BREAK:
                    # Two breaks in a row part paragraphs in old pages; one parts a title in bold from its text.
                    titled = boldened and not bold and _is_whole(pieces, start, boldened)
                    if holds and (titled or _ends_in_break(pieces, start)):
                        ended = _end_line(lines, pieces, block, start, linked, boldened)
                        start, linked, boldened, holds = len(pieces), 0, 0, False
                    pieces.append(_LINE_BREAK)
                else:
                    if holds:
                        ended = _end_line(lines, pieces, block, start, linked, boldened)
                        linked, boldened, holds = 0, 0, False
                        pieces.append(" ")
                    start = len(pieces)
            elif does == is_spaced:
                pieces.append(" ")
            element = Element()
            element.node = node
            element.tag = tag = tag or node.tag or ""
            element.parent = parent
            element.index = index
            index += 1
            if index > most:
                raise PageError(url, f"the page has more than {LARGEST_TREE:,} elements")
            element.first_piece = at = len(pieces)
            element.first_line = ended
            element.attributes = have = node.attributes
            if not have:
                classes.append("")
            else:
                classes.append((have["class"] or "") if "class" in have else "")
                if not noted.isdisjoint(have):
                    for name, those in noting:
                        if name in have:
                            those.append(element)
            elements.append(element)
            by_tag[tag].append(element)
            if does >= is_block or (does == _SEEN_INSIDE and _is_in_article(parent)):
                child = node.first_child
                if child is not None:
                    stack.append((element, does, block))
                    if len(stack) > deepest:
                        raise PageError(url, "the page is nested too deeply")
                    parent = element
                    if does < is_inline:
                        block = element
                        if does == _UNSEEN:
                            hidden += 1
                    elif does > is_spaced:
                        if does == _LINK:
                            links += 1
                        else:
                            bold += 1
                    node = child
                    continue
            element.end = index
            element.last_piece = at
            element.last_line = ended
        node = node.next
        while node is None and stack:
            element, does, around = stack.pop()
            parent = element.parent
            element.last_piece = len(pieces)
            if does < is_inline:
                if holds and not hidden:
                    ended = _end_line(lines, pieces, block, start, linked, boldened)
                    linked, boldened, holds = 0, 0, False
                    pieces.append(" ")
                    start = len(pieces)
                block = around
                if does == _UNSEEN:
                    hidden -= 1
            elif does > is_spaced:
                if does == _LINK:
                    links -= 1
                else:
                    bold -= 1
            elif does == is_spaced:
                pieces.append(" ")
            element.end = index
            element.last_line = ended
            node = element.node.next
    if not elements:
        raise PageError(url, "the page is empty")
    if len(elements) > _FEW_ELEMENTS and sum(e.end - e.index for e in elements) > MOST_STEPS:
        raise PageError(url, "the page is nested too deeply")


def _made_up(block: Element | None) -> _Tag:
    """What a tag of the page's own does: it parts lines, as blocks do; but within a paragraph it leaves a blank."""
    return (_SPACED if block and block.tag in _PROSE else _BLOCK), ""


def _is_in_article(parent: Element | None) -> bool:
    return parent is not None and any(
        element.tag in _ARTICLES or element.tag == "footer" for element in parent.outward()
    )


def _ends_in_break(pieces: list[str], start: int) -> bool:
    for at in range(len(pieces) - 1, start - 1, -1):  # no copy: a line can have a million breaks
        piece = pieces[at]
        if piece == _LINE_BREAK:
            return True
        if piece and not piece.isspace():
            return False
    return False


def _is_whole(pieces: list[str], start: int, boldened: int) -> bool:
    """Whether the line so far has but so many characters in bold, and no more than a title has."""
    left = boldened + _BLANKS
    if boldened > LONGEST_TITLE:
        return False
    for at in range(start, len(pieces)):  # no copy, and no more than a few: each piece has a character at least
        left -= len(pieces[at])
        if left < 0:
            return False
    return True


def _end_line(lines: list[Line], pieces: list[str], owner: Element | None, start: int, linked: int, bold: int) -> int:
    """How many lines there are then."""
    text = "".join(pieces[start:]).strip()
    if not text.isascii() or not text.isprintable() or "  " in text:  # else it is folded
        text = folded(text)
    if text and owner is not None:
        lines.append(Line(owner, text, start, len(pieces), linked, bold))
    return len(lines)
