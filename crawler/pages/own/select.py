"""An outlet's own rules: CSS selectors in its TOML file that say where its pages have what.

``[select]`` knows body, headline, standfirst, authors, date and drop. A rule that finds nothing on a page leaves the
reader to itself, for designs change overnight.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selectolax.lexbor import SelectolaxError

from crawler.errors import PageError
from crawler.pages.tree import Element, Tree, folded

MOST_TEXTS = 100  # elements of a rule: where they are in each other, each holds the text of all inside
LONGEST_TEXT = 2_000  # characters of such a text: a rule names authors or a standfirst

Rules = Mapping[str, str]


def chosen(tree: Tree, rules: Rules, name: str, url: str) -> list[Element]:
    """The elements that a rule names, in document order; ``PageError`` where the rule is no CSS selector."""
    if name not in rules:
        return []
    try:
        nodes = tree.root.node.css(rules[name])
    except SelectolaxError as error:
        raise PageError(
            url, f"select.{name}: {rules[name]!r} is not a CSS selector that can be used: {error}"
        ) from error
    wanted = {node.mem_id for node in nodes}
    return [element for element in tree.elements if element.node.mem_id in wanted] if wanted else []


def chosen_texts(tree: Tree, rules: Rules, name: str, url: str) -> list[str]:
    found = (tree.text(element)[:LONGEST_TEXT].rstrip() for element in chosen(tree, rules, name, url)[:MOST_TEXTS])
    return [text for text in found if text]


def chosen_date(tree: Tree, rules: Rules, url: str) -> str | None:
    """The string in which the chosen element gives its instant."""
    for element in chosen(tree, rules, "date", url):
        if said := element.get("datetime") or element.get("content") or tree.text(element):
            return said.strip()
    return None


def chosen_body(tree: Tree, rules: Rules, url: str) -> list[int]:
    """The numbers of the lines in the chosen body; none where the page has no such element or nothing in it."""
    found = {at for element in chosen(tree, rules, "body", url) for at in range(element.first_line, element.last_line)}
    return sorted(found)


def drop(tree: Tree, elements: Sequence[Element]) -> frozenset[int]:
    """The numbers of the lines that are all inside these elements, which the outlet calls no part of an article.

    A line of which they hold a part alone loses that part: its text is changed here.
    """
    gone: set[int] = set()
    for element in elements:
        for at in range(max(0, element.first_line - 1), min(len(tree.lines), element.last_line + 1)):
            line = tree.lines[at]
            begin, end = max(line.first_piece, element.first_piece), min(line.last_piece, element.last_piece)
            if begin >= end:
                continue
            for piece in range(begin, end):
                tree.pieces[piece] = ""
            line.text = folded("".join(tree.pieces[line.first_piece : line.last_piece]))
            if not line.text:
                gone.add(at)
    return frozenset(gone)
