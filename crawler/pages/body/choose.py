"""Which lines are the article's text: what the model says, corrected where the page itself knows better.

Left out are captions (they belong to their figures), furniture and the headline once more; added are a likely
standfirst, likely lines between neighbours of the text, and the rest of lists and tables.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from crawler.pages.body.between import MOST_LINKED, with_between, without_note
from crawler.pages.body.boxes import Boxes
from crawler.pages.body.echoes import without_boxes, without_echoes
from crawler.pages.body.forms import Forms
from crawler.pages.body.furniture import NEAR, asks_for_letters, is_furniture, is_related
from crawler.pages.body.groups import is_of_several, whole_groups
from crawler.pages.body.hours import with_hours
from crawler.pages.body.model import Chances
from crawler.pages.body.standfirsts import HEAD, SHORTEST_TEXT, breadth, with_standfirst
from crawler.pages.pictures.captions import is_credit
from crawler.pages.pictures.embeds import Embed
from crawler.pages.pictures.figures import Figure
from crawler.pages.prose import SENTENCE_ENDS
from crawler.pages.titles import bare as letters
from crawler.pages.tree import Element, Line, Tree

FEWEST_LOOSE = 3  # lines that line breaks part
FEWEST_SURE, UNSURE = 150, 0.1  # letters that are text; the chance of a line where there are fewer
DOUBTED, SHORTEST_SENTENCE = 0.05, 20  # the same of a sentence in a paragraph of its own, and its letters
SHORTEST_CAPTION = 20  # letters of a caption that is looked for among the lines
KNOWN = 40  # letters by which it is known again
MOST_CALLED = 6  # lines at the end of a text, from a call to pay the outlet on
FEWEST_LINKS, LINKED = 2, 0.5  # lines below a heading; the share of each that is a link
FEW_BEFORE, LONGEST_DATE = 4, 40  # lines of the text before a date that is none of it, and its characters
LONGEST_HEADLINE, BEGINNING = 400, 12  # characters of a headline, and of its beginning

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_STOPS = frozenset({"article", "main", "body"})
_LETTER = re.compile(r"[^\W_]")
_DATE = re.compile(
    r"(?:19|20)\d\d\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일](?:\s?\W?[^\W\d_]{1,3}\W?)?|"
    r"\d{1,2}\W{1,2}[^\W\d_]{3,10}\W{1,3}(?:19|20)\d\d(?:,?\s[^\W\d_]{1,3})?(?:\W{0,3}\d{1,2}[h:.]\d\d)?"
)
_NUMBERS = re.compile(r"[\W\d]+")


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands in the page beside its text, and what is known of it before the body is read."""

    figures: Sequence[Figure]
    embeds: Sequence[Embed]
    headline: str
    head: Element | None  # that shows the headline
    authors: frozenset[str] = frozenset()


def choose(tree: Tree, candidates: Sequence[int], chances: Chances, shown: Shown, forms: Forms) -> list[int]:
    """Those of the lines that are the article's text, in order, and what was missed between them."""
    apart = _Apart(tree, shown, candidates)
    body = chances.of_body
    chosen = _without_next(tree, apart.without(candidates), shown.head)
    chosen = with_standfirst(tree, chosen, chances, apart.without, shown.head)
    chosen = without_note(tree, apart.without(with_between(tree, chosen, body)))
    chosen = without_boxes(tree, apart.unsigned(whole_groups(tree, chosen, body, forms)), body)
    chosen = with_hours(tree, _without_heads_of_links(tree, without_echoes(tree, chosen)))
    above = chosen[0] - 1 if chosen else -1
    if above >= 0 and is_of_several(tree, chosen, above) and not tree.lines[above].linked and apart.without([above]):
        return [above, *chosen]
    return chosen


def body_lines(tree: Tree, chances: Chances) -> list[int]:
    """The lines that the model calls text; where it calls next to none so, what prose it least doubts.

    Scripts that it hardly learnt from have few words by its count, and of the shortest news it is never sure.
    """
    sure = chances.body()
    letters_sure = 0.0
    for at in sure:
        letters_sure += breadth(tree.lines[at].text)
        if letters_sure >= FEWEST_SURE:
            return sure
    body = chances.of_body
    doubted = (at for at in range(len(tree.lines)) if body[at] > DOUBTED)
    prose = [at for at in doubted if _may_be_prose(tree, at, body[at])]
    return sorted({*sure, *prose, *_loose_prose(tree, body)})


def _may_be_prose(tree: Tree, at: int, chance: float) -> bool:
    """Whether a line is as long as prose is and not unlikely; or a sentence in a paragraph.

    The latter in the east of Asia; elsewhere right beside another such.
    """
    line = tree.lines[at]
    if line.linked >= MOST_LINKED * len(line.text):
        return False
    wide = breadth(line.text)
    is_sentence = line.owner.tag == "p" and line.text.endswith(SENTENCE_ENDS)
    if is_sentence and wide > max(SHORTEST_SENTENCE, len(line.text)):
        return True
    if chance <= UNSURE:
        return False
    return wide > SHORTEST_TEXT or (is_sentence and wide > 2 * SHORTEST_SENTENCE and _has_like_beside(tree, at))


def _has_like_beside(tree: Tree, at: int) -> bool:
    """Whether the line before or after is a sentence in a paragraph of the same element."""
    owner = tree.lines[at].owner
    beside = [*tree.lines[max(0, at - 1) : at], *tree.lines[at + 1 : at + 2]]
    return any(
        line.owner.tag == "p" and line.owner.parent is owner.parent and line.text.endswith(SENTENCE_ENDS)
        for line in beside
    )


def _loose_prose(tree: Tree, body: Sequence[float]) -> Iterator[int]:
    """The lines of an element whose paragraphs are parted by line breaks: most are sentences, and one is likely."""
    for owner, run in groupby(range(len(tree.lines)), key=lambda at: tree.lines[at].owner):
        lines = list(run)
        if len(lines) < FEWEST_LOOSE or max(body[at] for at in lines) <= DOUBTED:
            continue
        sentences = sum(tree.lines[at].text.endswith(SENTENCE_ENDS) and not tree.lines[at].linked for at in lines)
        if 2 * sentences > len(lines) and owner.tag != "a":
            yield from lines


def _without_next(tree: Tree, lines: list[int], head: Element | None) -> list[int]:
    """The lines up to the next story, which pages without an end put below, in an ``article`` with a headline too."""
    heads = tree.all("h1")
    if head is None or len(heads) < 2 or not lines:
        return lines
    own = next((around for around in head.outward() if around.tag == "article"), None)
    if own is None:
        return lines
    others = (around for h1 in heads if h1.index >= own.end for around in h1.around() if around.tag == "article")
    following = next((other for other in others if other.parent is own.parent), None)
    end = following.first_line if following is not None else len(tree.lines)
    return [at for at in lines if at < end] if lines[0] < end else lines


def _without_heads_of_links(tree: Tree, lines: list[int]) -> list[int]:
    """Without the headings of lists of links, which are no text themselves; what stands before any prose may be."""
    taken, kept, begun = set(lines), list[int](), False
    for at in lines:
        is_heading = tree.lines[at].owner.tag in _HEADINGS
        if not (begun and is_heading and _heads_links(tree, at, taken)):
            kept.append(at)
        begun = begun or (not is_heading and len(tree.lines[at].text) > SHORTEST_TEXT)
    return kept


def _heads_links(tree: Tree, at: int, taken: Container[int]) -> bool:
    """Whether the next lines after a heading are items that are but links, and were left out."""
    following = range(at + 1, min(at + 1 + FEWEST_LINKS, len(tree.lines)))
    return len(following) == FEWEST_LINKS and all(
        other not in taken and _is_linked_item(tree.lines[other]) for other in following
    )


def _is_linked_item(line: Line) -> bool:
    if line.linked < LINKED * len(line.text):
        return False
    return any(around.tag == "li" for around in islice(line.owner.outward(), NEAR))


class _Apart:
    """The lines that are no text, whatever the model says of them."""

    def __init__(self, tree: Tree, shown: Shown, candidates: Sequence[int]) -> None:
        self._lines = tree.lines
        self._of_figures = {at for figure in shown.figures for at in figure.lines}
        self._of_figures.update(at for embed in shown.embeds for at in embed.lines)
        said = [figure.block.caption for figure in shown.figures if figure.block.caption]
        self._captions = {letters(caption) for caption in said}
        self._begun = {begun for caption in said if len(begun := _begun(caption)) > SHORTEST_CAPTION}
        self._first = {begun[0] for begun in self._begun}
        self._title = letters(shown.headline)
        self._related = _of_related(tree, candidates)
        self._boxes = Boxes(tree, candidates)
        self._authors = shown.authors
        self._known: dict[int, bool] = {}
        self._named: dict[int, bool] = {}  # for ``is_furniture``

    def without(self, lines: Iterable[int], head: int = HEAD) -> list[int]:
        """The lines without those that are no text; the headline is only looked for among the first of them."""
        kept: list[int] = []
        for at in lines:
            out = self._known.get(at)
            if out is None:
                out = self._known[at] = self._is_apart(at)
            if not out and not (len(kept) < head and self._is_headline(self._lines[at], kept)):
                kept.append(at)
        return kept

    def unsigned(self, lines: Sequence[int]) -> list[int]:
        """The lines without those at the head that only name an author."""
        signed = {
            at
            for at in lines[:HEAD]
            if self._lines[at].text in self._authors and self._lines[at].owner.tag not in _HEADINGS
        }
        return [at for at in lines if at not in signed]

    def _is_apart(self, at: int) -> bool:
        line = self._lines[at]
        if (
            at in self._of_figures
            or at in self._related
            or not (line.text[:1].isalnum() or _LETTER.search(line.text))
            or is_furniture(line, self._named)
            or is_credit(line.text)
            or self._boxes.hold(at)
        ):
            return True
        if not self._begun or _begins_otherwise(line.text, self._first):
            return False
        return _begun(line.text) in self._begun and letters(line.text) in self._captions

    def _is_headline(self, line: Line, before: Sequence[int]) -> bool:
        """Whether a line says the headline again, or is but a date; some pages have an ``h1`` for each subhead, too."""
        if len(before) < FEW_BEFORE and line.owner.tag not in _HEADINGS and _is_date(line.text, not before):
            return True
        if line.owner.tag == "h1" and (
            len(line.text) >= SHORTEST_TEXT or not any(len(self._lines[at].text) > SHORTEST_TEXT for at in before)
        ):
            return True
        text = line.text
        if len(text) >= LONGEST_HEADLINE or _begins_otherwise(text, self._title[:1]):
            return False
        return self._title.startswith(letters(text[:BEGINNING])) and letters(text) == self._title


def _is_date(text: str, first: bool) -> bool:
    """Whether a line is but a date; the ``first`` may be any numbers."""
    return (first and _NUMBERS.fullmatch(text) is not None) or (
        len(text) <= LONGEST_DATE and any(map(str.isdigit, text[-LONGEST_DATE:])) and _DATE.fullmatch(text) is not None
    )


def _of_related(tree: Tree, candidates: Sequence[int]) -> set[int]:
    """The lines in the boxes that a heading calls other articles: what is told of each there is prose, too."""
    found: set[int] = set()
    first, last = (candidates[0], candidates[-1]) if candidates else (0, -1)
    for heading in tree.all(*_HEADINGS):
        at = heading.first_line
        if not first <= at < last or at == heading.last_line or at in found:
            continue
        if tree.lines[at].linked:
            continue
        if not is_related(tree.lines[at].text):
            found.update(_under_call(tree, heading, last))
            continue
        box = next((around for around in heading.around() if around.last_line > heading.last_line), None)
        if box is not None and box.first_line == at and box.tag not in _STOPS:
            found.update(range(at, box.last_line))
    return found


def _under_call(tree: Tree, heading: Element, last: int) -> range:
    """The lines under a heading that calls to pay the outlet or to take its letters, where with them the text ends."""
    end = heading.parent.last_line if heading.parent is not None else heading.last_line
    under = range(heading.first_line, max(end, heading.last_line))
    ends = last < end and len(under) <= MOST_CALLED and asks_for_letters(tree.lines[heading.first_line].text)
    return under if ends else range(0)


def _begins_otherwise(text: str, first: Container[str]) -> bool:
    """Whether its first letter is none of these, in whatever case: of most lines, and quickly seen."""
    return text[0].isalnum() and text[0].casefold()[0] not in first


def _begun(text: str) -> str:
    """The first letters of a text, whatever stands between them."""
    return letters(text[: 2 * KNOWN])[:KNOWN]
