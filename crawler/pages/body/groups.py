"""Lists, tables and quotations are an article's as a whole or not at all, whatever the model says of a cell.

And a heading belongs to the text right under it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import chain, islice

from crawler.pages.body.class_titles import titles_left_out
from crawler.pages.body.forms import Forms
from crawler.pages.body.furniture import is_furniture
from crawler.pages.pictures.embeds import post_kind
from crawler.pages.prose import HEADINGS, SENTENCE_ENDS
from crawler.pages.tree import Element, Tree, shell

LEAST = 0.3  # mean chance of the lines of a list or a table that the article has
LEAST_BETWEEN = 0.02  # the same for a table that stands between paragraphs
NEAR = 4  # lines from the text to a table
LEAST_LIST = 0.05  # the same for a list right between paragraphs
LEAST_HEADING, LEAST_ALIKE = 0.04, 0.01  # chance of a heading right before text; of one like others of the text
FEWEST_BEFORE = 2  # paragraphs before a table at the end
HOLDERS = 2  # elements around that text, of which one holds its heading
POINTERS = 2  # links of a list that leads to other articles
SHORTEST_LINK = 30  # letters of a headline that leads elsewhere
LONGEST_QUOTATION = 8  # lines
MOST_LINKED = 0.75  # share of the letters of a list that makes it one of other articles


def whole_groups(tree: Tree, chosen: Sequence[int], body: Sequence[float], forms: Forms) -> list[int]:
    """The chosen lines, with all the lines of the lists and tables they are in, or none of them."""
    groups: dict[int, Element] = {}
    of_group: defaultdict[int, list[int]] = defaultdict(list)
    for at in chosen:
        form = forms.of(tree.lines[at].owner)
        group = form.table or form.items
        if group is not None:
            groups[group.index] = group
            of_group[group.index].append(at)
    kept = set(chosen)
    for whole in chain(_tables_between(tree, chosen, forms), _quotations_beside(tree, chosen)):
        if _belongs(tree, whole, body, LEAST_BETWEEN):
            kept.update(range(whole.first_line, whole.last_line))
            groups.pop(whole.index, None)
    for lists in _lists_between(tree, chosen, forms):
        if _belongs(tree, lists, body, LEAST_LIST):
            kept.update(range(lists.first_line, lists.last_line))
            groups.pop(lists.index, None)
    for index, group in groups.items():
        span = range(group.first_line, group.last_line)
        if _belongs(tree, group, body, LEAST):
            kept.update(span)
        elif group.tag == "table" or 2 * len(of_group[index]) < len(span) or _is_of_links(tree, group):
            kept.difference_update(span)
    kept.update(_headings_before(tree, kept, body, forms))
    kept.update(list(titles_left_out(tree, kept, body)))
    return sorted(kept)


def _tables_between(tree: Tree, chosen: Sequence[int], forms: Forms) -> Iterator[Element]:
    """The tables of data right after, or right before, text in the same element."""
    for table in tree.all("table"):
        if table.first_line == table.last_line:
            continue
        before, after = bisect_left(chosen, table.first_line) - 1, bisect_left(chosen, table.last_line)
        sides = [chosen[i] for i in (before, after) if 0 <= i < len(chosen)]
        near = [i for i in sides if i - table.first_line >= -NEAR and i - table.last_line < NEAR]
        holders = {shell(table).parent, table.parent}
        beside = [i for i in near if shell(tree.lines[i].owner).parent in holders]
        if beside and (len(near) == 2 or _ends(tree, table, chosen)) and forms.is_data(table):
            yield table


def _ends(tree: Tree, table: Element, chosen: Sequence[int]) -> bool:
    """Whether a table stands right under the last of several paragraphs of one element."""
    holder = shell(table).parent
    last = chosen[-FEWEST_BEFORE:]
    right = last[-1] + 1 == table.first_line and len(last) == FEWEST_BEFORE
    return right and all(shell(tree.lines[at].owner).parent is holder for at in last)


def _lists_between(tree: Tree, chosen: Sequence[int], forms: Forms) -> Iterator[Element]:
    """The lists without links right between two lines of text in the same element, or below one that announces it."""
    known = set(chosen)
    for lists in tree.all("ul", "ol"):
        if lists.first_line - 1 not in known or lists.last_line not in known or lists.first_line == lists.last_line:
            continue
        before, after = (tree.lines[at] for at in (lists.first_line - 1, lists.last_line))
        sides = (before,) if before.text.endswith((":", "：")) else (before, after)
        is_beside = all(lists.parent in (side.owner, side.owner.parent) for side in sides)
        if is_beside and forms.is_list(lists) and not any(line.linked for line in tree.lines_in(lists)):
            yield lists


def _quotations_beside(tree: Tree, chosen: Sequence[int]) -> Iterator[Element]:
    """The quotations right after, or right before, a paragraph in the same element."""
    known = set(chosen)
    for quote in tree.all("blockquote"):
        if not 0 < quote.last_line - quote.first_line <= LONGEST_QUOTATION or post_kind(quote):
            continue
        sides = (at for at in (quote.first_line - 1, quote.last_line) if at in known)
        if any(tree.lines[at].owner.parent is quote.parent for at in sides):
            yield quote


def _headings_before(tree: Tree, kept: Set[int], body: Sequence[float], forms: Forms) -> Iterator[int]:
    """The headings in the midst of the text, each right before a part of it in the same element."""
    first = min(kept, default=0)
    headings = [h for h in tree.all("h2", "h3", "h4") if h.last_line == h.first_line + 1 and h.last_line in kept]
    known = {h.marks() or h.tag for h in headings if h.first_line in kept or body[h.first_line] > LEAST_HEADING}
    for heading in headings:
        at = heading.first_line
        if at <= first or at in kept:
            continue
        line = tree.lines[at]
        is_known = (heading.marks() or heading.tag) in known or _is_wrapped_like_text(tree, heading)
        least = LEAST_ALIKE if is_known else LEAST_HEADING
        if body[at] < least or line.linked or is_furniture(line) or not any(map(str.isalpha, line.text)):
            continue
        owner, holder = tree.lines[at + 1].owner, shell(heading).parent
        table = forms.of(owner).table
        if any(around is holder for around in islice(shell(table or owner).around(), HOLDERS)):
            yield at


def _is_wrapped_like_text(tree: Tree, heading: Element) -> bool:
    """Whether a heading stands alone in an element of the kind in which the next line does, each beside the other."""
    own, other = shell(heading), shell(tree.lines[heading.last_line].owner)
    return own is not heading and own.parent is other.parent and bool(own.marks()) and own.marks() == other.marks()


def is_of_several(tree: Tree, chosen: Sequence[int], heading: int) -> bool:
    """Whether a later heading of the text is called and held as this one is: then both are subheads."""
    owner = tree.lines[heading].owner
    if owner.tag not in HEADINGS or owner.parent is None or tree.lines[heading].text.endswith(SENTENCE_ENDS):
        return False
    alike = (owner.get("class"), owner.parent.tag, owner.parent.get("class"))
    others = (tree.lines[at].owner for at in chosen if at > heading)
    same = (e for e in others if e.tag == owner.tag and e.parent is not None)
    return any((e.get("class"), e.parent.tag, e.parent.get("class")) == alike for e in same if e.parent)


def _is_of_links(tree: Tree, group: Element) -> bool:
    """Whether it is one or two links, each long enough for a headline: an article's own list of links is longer."""
    lines = tree.lines_in(group)
    return len(lines) <= POINTERS and all(line.linked >= len(line.text) > SHORTEST_LINK for line in lines)


def _belongs(tree: Tree, group: Element, body: Sequence[float], least: float) -> bool:
    lines = tree.lines_in(group)
    size = sum(len(line.text) for line in lines)
    if sum(line.linked for line in lines) > MOST_LINKED * size:
        return False
    chances = body[group.first_line : group.last_line]
    return bool(chances) and sum(chances) / len(chances) >= least
