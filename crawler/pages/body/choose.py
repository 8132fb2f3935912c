"""Which lines are the article's text: what the model says, corrected where the page itself knows better.

Left out are captions (they belong to their figures), furniture and the headline once more; added are a likely
standfirst, likely lines between neighbours of the text, and the rest of lists and tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crawler.pages.body.features import Numbers
from crawler.pages.body.forms import Forms
from crawler.pages.body.furniture import is_furniture
from crawler.pages.body.groups import whole_groups
from crawler.pages.body.model import Chances
from crawler.pages.pictures.embeds import Embed
from crawler.pages.pictures.figures import Figure
from crawler.pages.titles import bare as letters
from crawler.pages.tree import Element, Line, Tree
from crawler.text.page_text import INLINE

HEAD = 8  # lines of the text among which the headline and the standfirst may be
FARTHEST = 5  # lines from one of the text to the next, between which others may be added
LEAST_BETWEEN, LEAST_AFTER = 0.1, 0.2  # chance of such a line, and of one right after the last
LEAST_OTHER = 0.33  # the same of one in an element of another kind
MOST_LINKED = 0.3  # share of it in links
SHORTEST_CAPTION = 20  # letters of a caption that is looked for among the lines
KNOWN = 40  # letters by which it is known again
LONGEST_HEADLINE, BEGINNING = 400, 12  # characters of a headline, and of its beginning
NEAR = 25  # lines before the text among which the standfirst may be
SHORTEST_TEXT, SHORTEST_STANDFIRST = 80, 25  # characters
DOUBTED = 0.12  # chance from which a line may be the standfirst where no other is
MARKED = 0.0003  # the same where its element is called a standfirst

_SUBHEADS = frozenset({"h2", "h3", "h4"})
_STOPS = frozenset({"article", "main", "body"})
_STANDFIRST = re.compile(
    r"stand-?_?first|(?<![a-z])(?:article|entry|post|story|news|content|page|item)?[-_]{0,2}(?:lead|lede|deck|dek|ingress|chapo|"
    r"chapeau|vorspann|sapo|spot|strapline|entradilla|bajada|sommario|occhiello|summary|excerpt|intro|sub-?title|"
    r"sub-?head(?:line|ing)?|subhed|s[uo](?:b|tto)-?tit(?:ulo|olo)|sous-?titre|unter(?:titel|zeile)|podnaslov|"
    r"podtitul|alaotsikko|onderkop|zajawka|intro-?text|perex|copete|teaser-text)(?![a-z])"
)
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "؟", "।", "۔", "！", "？", '"', "”", "“", "»", "」")
_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands in the page beside its text, and what is known of it before the body is read."""

    figures: Sequence[Figure]
    embeds: Sequence[Embed]
    headline: str
    head: Element | None  # that shows the headline


def choose(tree: Tree, candidates: Sequence[int], chances: Chances, shown: Shown, forms: Forms) -> list[int]:
    """Those of the lines that are the article's text, in order, and what was missed between them."""
    apart = _Apart(tree, shown)
    body = chances.of_body()
    chosen = _without_next(tree, apart.without(candidates), shown.head)
    chosen = _with_standfirst(tree, chosen, chances, apart)
    chosen = apart.without(_with_between(tree, chosen, body))
    return whole_groups(tree, chosen, body, forms)


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


class _Apart:
    """The lines that are no text, whatever the model says of them."""

    def __init__(self, tree: Tree, shown: Shown) -> None:
        self._lines = tree.lines
        self._of_figures = {at for figure in shown.figures for at in figure.lines}
        self._of_figures.update(at for embed in shown.embeds for at in embed.lines)
        said = [figure.block.caption for figure in shown.figures if figure.block.caption]
        self._captions = {letters(caption) for caption in said}
        self._begun = {begun for caption in said if len(begun := _begun(caption)) > SHORTEST_CAPTION}
        self._title = letters(shown.headline)
        self._known: dict[int, bool] = {}

    def without(self, lines: Iterable[int], head: int = HEAD) -> list[int]:
        """The lines without those that are no text; the headline is only looked for among the first of them."""
        kept: list[int] = []
        for at in lines:
            out = self._known.get(at)
            if out is None:
                out = self._known[at] = self._is_apart(at)
            if not out and not (len(kept) < head and self._is_headline(self._lines[at])):
                kept.append(at)
        return kept

    def _is_apart(self, at: int) -> bool:
        line = self._lines[at]
        if at in self._of_figures or not (line.text[:1].isalnum() or _LETTER.search(line.text)) or is_furniture(line):
            return True
        return bool(self._begun) and _begun(line.text) in self._begun and letters(line.text) in self._captions

    def _is_headline(self, line: Line) -> bool:
        if line.owner.tag == "h1":
            return True
        text = line.text
        # Most begin otherwise, which is quickly seen.
        alike = len(text) < LONGEST_HEADLINE and self._title.startswith(letters(text[:BEGINNING]))
        return alike and letters(text) == self._title


def _begun(text: str) -> str:
    """The first letters of a text, whatever stands between them."""
    return letters(text[: 2 * KNOWN])[:KNOWN]


def _with_between(tree: Tree, lines: Sequence[int], body: Numbers) -> list[int]:
    """The lines, with those between two of them that stand in the same element and are not unlikely."""
    chosen = list(lines)
    for before, after in pairwise(lines):
        if not 1 < after - before <= FARTHEST:
            continue
        holder = _holder(tree.lines[before].owner)
        if holder is None or holder is not _holder(tree.lines[after].owner):
            continue
        for at in range(before + 1, after):
            line = tree.lines[at]
            own = _holder(line.owner)
            near = own is holder or (own is not None and _holder(own) is holder)
            if near and body[at] > LEAST_BETWEEN and line.linked < MOST_LINKED * len(line.text):
                chosen.append(at)
    return [*sorted(chosen), *_after(tree, lines, body)]


def _after(tree: Tree, lines: Sequence[int], body: Numbers) -> list[int]:
    """The lines right after the last that are sentences, and likely, or in elements of its kind and not unlikely."""
    found: list[int] = []
    for at in range(lines[-1] + 1, len(tree.lines)) if lines else ():
        line, last = tree.lines[at], tree.lines[at - 1]
        if line.owner.tag in _SUBHEADS and not line.linked and not found:
            continue
        if line.linked > MOST_LINKED * len(line.text) or not line.text.endswith(_SENTENCE_ENDS):
            break
        alike = line.owner.tag == last.owner.tag and line.owner.parent is last.owner.parent
        alike = alike and line.owner.get("class") == last.owner.get("class")
        if body[at] < (LEAST_AFTER if alike else LEAST_OTHER):
            break
        found.append(at)
    return found


def _holder(element: Element) -> Element | None:
    """The block element around an element."""
    return next((around for around in element.around() if around.tag not in INLINE), None)


def _with_standfirst(tree: Tree, lines: Sequence[int], chances: Chances, apart: _Apart) -> list[int]:
    """The lines, with the likeliest standfirst before the text where none of the first is one.

    There are few of them to learn from, so the model doubts what stands at their place and looks like them.
    """
    chosen = list(lines)
    if not chosen or any(chances.is_standfirst(at) for at in chosen[:HEAD]):
        return chosen
    first = next((at for at in chosen if len(tree.lines[at].text) > SHORTEST_TEXT), chosen[0])
    before = apart.without((at for at in range(max(0, first - NEAR), first) if at not in chosen), head=NEAR)
    before = [at for at in before if len(tree.lines[at].text) > SHORTEST_STANDFIRST]
    likely = [at for at in before if chances.standfirst(at) > least_standfirst(tree.lines[at])]
    return sorted([*chosen, max(likely, key=chances.standfirst)]) if likely else chosen


def least_standfirst(line: Line) -> float:
    """The chance from which a line at the head of the text is taken for the standfirst."""
    holder = line.owner.parent
    marks = line.owner.marks() or (holder.marks() if holder is not None and holder.tag not in _STOPS else "")
    return MARKED if _STANDFIRST.search(marks) and line.linked * 2 < len(line.text) else DOUBTED
