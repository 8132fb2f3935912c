"""The body of an article: the lines that the model calls its own, put together as blocks.

What a line is (a heading, an item of a list, a cell, words of a quotation) stands in the elements around it; which
lines belong to the article is the model's answer (``crawler.pages.body.model``). Captions belong to their figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from crawler.pages.body.choose import Shown
from crawler.pages.body.class_titles import is_named_title, is_prose, may_be_title, titles_by_class
from crawler.pages.body.forms import PLAIN, Form, Forms
from crawler.pages.body.groups import is_of_several
from crawler.pages.body.hours import is_hour
from crawler.pages.body.model import Chances
from crawler.pages.body.standfirsts import (
    HEAD,
    SHORTEST_STANDFIRST,
    breadth,
    is_begun_by_lead,
    is_lead,
    least_standfirst,
)
from crawler.pages.pictures.embeds import Embed
from crawler.pages.pictures.figures import Figure
from crawler.pages.prose import SENTENCE_ENDS
from crawler.pages.tree import Element, Line, Tree, shell
from crawler.records import Block

LEAST_SUBHEAD, BOLD_SUBHEAD, SURE_SUBHEAD = 0.02, 0.03, 0.8  # chance from which a heading, a bold line, any is one
LEAST_OF_TITLE = 0.005  # the same of a heading that is short and no sentence
BOLD = 0.95
MOST_ABOVE = 6  # lines of an article above its headline, among which its picture is
MOST_POINTS = 5  # items of a list that is a standfirst: more are contents
FEWEST_QUESTIONS = 3  # of an interview
_ASKING = ("?", "？")
_COLONS = (":", "：")
_BULLETS = frozenset("■□◆◇●◎▶")  # before subheads, in the east of Asia above all


def compose(tree: Tree, chosen: Sequence[int], chances: Chances, shown: Shown, forms: Forms) -> tuple[Block, ...]:
    """The blocks of these lines in reading order, with the figures and embeds that stand between them."""
    if not chosen:
        return ()
    blocks = _without_loose_heads(list(_blocks(tree, chosen, chances, forms, shown.head)))
    first = chosen[0]
    if shown.head is not None and shown.head.first_line < first:
        first = shown.head.first_line
    last = max((at for at, _ in blocks), default=chosen[-1])
    return tuple(_with_shown(blocks, _between(shown, first, last + 1)))


def _blocks(
    tree: Tree, chosen: Sequence[int], chances: Chances, forms: Forms, head: Element | None
) -> Iterator[tuple[int, Block]]:
    """Each block with the number of its first line."""
    standfirst = _standfirst(tree, chosen, chances, forms, head)
    if standfirst:
        yield standfirst[0], Block("standfirst", " ".join(tree.lines[at].text for at in standfirst))
    done, whole, titles = set(standfirst), frozenset(chosen), titles_by_class(tree, chosen)
    questions = _questions(tree, chosen, forms)
    begun = False
    for place, at in enumerate(chosen):
        if at in done:
            continue
        line = tree.lines[at]
        form = forms.of(line.owner)
        if at in questions:
            begun = True
            yield at, Block("paragraph", line.text)
            continue
        titled = form is PLAIN and 0 < place < len(chosen) - 1
        titled = titled and (
            at in titles
            or (_stands_out(line) and _heads_prose(tree, chosen[place - 1 : place + 2]))
            or is_named_title(line)
        )
        if titled or (form.level and is_hour(line.text)):
            yield at, Block("subhead", line.text, level=form.level or 3)
            continue
        least = LEAST_OF_TITLE if form.level and _heads_text(tree, chosen[place : place + 2]) else LEAST_SUBHEAD
        block, used = _block(at, form, whole, chances, forms, least)
        done.update(used)
        if block is not None and block.kind == "subhead" and not (begun or form.level):
            block = Block("paragraph", block.text)  # a byline in bold, or a place
        begun = True
        if block is not None:
            yield at, block


def _questions(tree: Tree, chosen: Sequence[int], forms: Forms) -> set[int]:
    """The lines in bold that ask something, where there are several: an interview's questions are no subheads."""
    asked = (at for at in chosen if tree.lines[at].text.endswith(_ASKING) and _is_bold(tree.lines[at]))
    found = {at for at in asked if forms.of(tree.lines[at].owner) is PLAIN}
    return found if len(found) >= FEWEST_QUESTIONS else set()


def _block(
    at: int, form: Form, chosen: frozenset[int], chances: Chances, forms: Forms, least: float
) -> tuple[Block | None, Iterable[int]]:
    line = forms.tree.lines[at]
    if form.table is not None:
        return forms.table(form.table)
    if form.items is not None:
        return forms.items(form.items, chosen)
    if form.quote is not None and not form.level:
        return forms.quotation(form.quote, at), (at,)
    if form.level and chances.subhead(at) >= least:
        return Block("subhead", line.text, level=form.level), (at,)
    if (
        not form.level
        and may_be_title(line)
        and chances.subhead(at) >= (BOLD_SUBHEAD if _is_bold(line) else SURE_SUBHEAD)
    ):
        return Block("subhead", line.text, level=3), (at,)
    return Block("paragraph", line.text), (at,)


def _heads_text(tree: Tree, around: Sequence[int]) -> bool:
    """Whether a heading is short and no sentence, and a sentence in a paragraph follows right below."""
    if len(around) < 2 or around[1] != around[0] + 1 or not may_be_title(tree.lines[around[0]]):
        return False
    after = tree.lines[around[1]]
    return after.owner.tag == "p" and after.text.endswith(SENTENCE_ENDS)


def _heads_prose(tree: Tree, around: Sequence[int]) -> bool:
    """Whether a line that stands out, in bold or behind a mark, is between lines that do not, the next of them prose.

    So old systems set subheads. Among loose lines the model can't tell it from the others, whose element is the same.
    """
    before, line, after = (tree.lines[at] for at in around)
    if line.linked or not may_be_title(line):
        return False
    if after.owner is line.owner and line.text.endswith(_COLONS):
        return False  # who says what follows
    beside = after.owner is line.owner or shell(after.owner).parent is shell(line.owner).parent
    return beside and is_prose(after.text) and not _stands_out(after) and not _stands_out(before)


def _stands_out(line: Line) -> bool:
    return line.text[0] in _BULLETS or _is_bold(line)


def _is_bold(line: Line) -> bool:
    return line.bold >= BOLD * len(line.text)


def _standfirst(tree: Tree, chosen: Sequence[int], chances: Chances, forms: Forms, head: Element | None) -> list[int]:
    """The lines of the standfirst: at the head of the text, one after the other in one element."""
    for place, at in enumerate(chosen[:HEAD]):
        doubted = not place and chances.standfirst(at) > least_standfirst(tree.lines[at])
        if (
            doubted
            or is_lead(tree, at, head, chances)
            or chances.is_standfirst(at)
            or (not place and (_is_bold_lead(tree, chosen) or is_begun_by_lead(tree, chosen)))
        ):
            if is_of_several(tree, chosen, at):
                return []
            found = [at]
            for following in chosen[place + 1 :]:
                same = tree.lines[following].owner.parent is tree.lines[at].owner.parent
                item = tree.lines[at].owner.tag == tree.lines[following].owner.tag == "li"
                if following != found[-1] + 1 or not same or not (item or chances.is_standfirst(following)):
                    break
                found.append(following)
            is_list = tree.lines[at].owner.tag == "li" and len(found) > MOST_POINTS
            return found if len(found) < len(chosen) and not is_list else []
        if len(tree.lines[at].text) > 400 and not forms.of(tree.lines[at].owner).level:
            break
    return []


def _is_bold_lead(tree: Tree, chosen: Sequence[int]) -> bool:
    """Whether the text begins with one bold line, before lines that are not: no subhead stands there."""
    first, *rest = [tree.lines[at] for at in chosen[:3]]
    return _is_bold(first) and breadth(first.text) > SHORTEST_STANDFIRST and bool(rest) and not any(map(_is_bold, rest))


def _without_loose_heads(blocks: list[tuple[int, Block]]) -> list[tuple[int, Block]]:
    """Without the headings after which nothing follows."""
    while blocks and blocks[-1][1].kind == "subhead":
        blocks.pop()
    return blocks


def _between(shown: Shown, first: int, last: int) -> list[Figure | Embed]:
    """The figures and embeds from the headline to the end of the text, in the page's order, each once."""
    start = shown.head.index if shown.head is not None else 0
    above = _above(shown.head) if shown.head is not None else start
    found: list[Figure | Embed] = []
    seen: set[str] = set()
    everything: list[Figure | Embed] = [*shown.figures, *shown.embeds]
    for each in sorted(everything, key=lambda each: each.element.index):
        is_above = above < each.element.index < start and each.block.caption is not None
        if is_above or (first <= each.element.first_line <= last and (each.element.index > start or first > 0)):
            address = each.block.image or each.block.caption or ""
            if address not in seen:
                found.append(each)
            seen.add(address)
    return found


def _above(head: Element) -> int:
    """Where the article begins that holds the headline, a few lines above it: else where the headline does."""
    own = next((around for around in head.around() if around.tag == "article"), None)
    return own.index if own is not None and head.first_line - own.first_line <= MOST_ABOVE else head.index


def _with_shown(blocks: Sequence[tuple[int, Block]], shown: Sequence[Figure | Embed]) -> Iterator[Block]:
    waiting = list(reversed(shown))
    for at, block in blocks:
        while waiting and block.kind != "standfirst" and waiting[-1].element.first_line <= at:
            yield waiting.pop().block
        yield block
    yield from (each.block for each in reversed(waiting))
