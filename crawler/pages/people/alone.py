"""Names that stand alone in their lines, one below the other, as of several who sign together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.pages.people.agencies import is_agency
from crawler.pages.people.name_words import NO_WORD, ROLE
from crawler.pages.people.names import clean_names
from crawler.pages.people.personal import is_chinese, is_personal
from crawler.pages.tree import Element, Line, Tree

NEAR = 12  # lines below the headline
OF_DATE = 10  # letters of a date: those of a month
MOST_BESIDE = 40  # letters beside a linked name in a line that says when
FEWEST_DIGITS = 6  # of such a line
MOST_INSIDE = 12  # elements in it
MOST_BEHIND = 40  # letters behind a name; more make a sentence of the line
_DIGIT = re.compile(r"\d")


def with_those_beside(tree: Tree, head: Element | None, name: str) -> list[str]:
    """A person named under the headline, with those whose names stand alone in lines set alike right beside it."""
    lines = tree.lines[head.last_line : head.last_line + NEAR] if head else []
    own = next((n for n, line in enumerate(lines) if line.text == name), None)
    if own is None:
        return []
    first, last = own, own + 1
    while first and _is_named_like(lines[first - 1], lines[own]):
        first -= 1
    while last < len(lines) and _is_named_like(lines[last], lines[own]):
        last += 1
    return [line.text for line in lines[first:last]]


def _is_named_like(line: Line, other: Line) -> bool:
    alike = line.owner.tag == other.owner.tag and line.owner.get("class") == other.owner.get("class")
    return alike and names_alone(line.text) == [line.text] and not NO_WORD.search(line.text)


def signed_next(lines: Sequence[Line], signed: Line) -> list[str]:
    """The persons in the lines that follow one with a name alone, each alone in an element beside it."""
    found: list[str] = []
    for line in lines:
        names = names_alone(line.text) if line.owner.parent is signed.owner.parent else []
        alike = line.owner.tag == signed.owner.tag and line.owner.get("class") == signed.owner.get("class")
        if not alike or names != [line.text.strip(" ,")] or any(map(NO_WORD.search, names)):
            break
        found += names
    return found


def beside_date(tree: Tree, line: Line) -> list[str]:
    """Whom an element in a line names that else says no more than a date."""
    if not _DIGIT.search(line.text):
        return []
    start = line.owner.index + 1
    inside = tree.elements[start : min(line.owner.end, start + MOST_INSIDE)]
    texts = (tree.text(e) for e in inside if line.first_piece <= e.first_piece < e.last_piece <= line.last_piece)
    for text in texts:
        beside = sum(map(str.isalpha, line.text)) - sum(map(str.isalpha, text))
        if is_agency(text) or (beside <= OF_DATE and not _DIGIT.search(text) and (names := names_alone(text))):
            return [text] if is_agency(text) else names
    return _linked_beside_date(tree, line)


def _linked_beside_date(tree: Tree, line: Line) -> list[str]:
    """The one person to whom a line leads that else says when, where and for whom: "4 May, 9:30, Hill, *Ann Shaw*"."""
    digits = sum(map(str.isdigit, line.text)) if line.linked else 0
    if digits < FEWEST_DIGITS or sum(map(str.isalpha, line.text)) - line.linked > MOST_BESIDE:
        return []
    inside = tree.elements[line.owner.index + 1 : min(line.owner.end, line.owner.index + MOST_INSIDE)]
    links = [e for e in inside if e.tag == "a" and line.first_piece <= e.first_piece < e.last_piece <= line.last_piece]
    name = tree.text(links[0]) if len(links) == 1 else ""
    is_person = is_personal(name) or is_chinese(name)
    return [name] if is_person and not (ROLE.search(name) or NO_WORD.search(name) or is_agency(name)) else []


def names_alone(text: str) -> list[str]:
    """The persons and agencies of a line that begins with one and names nobody else; of one with a date, the first."""
    found = list(clean_names([text]))
    if not found or not text.startswith(found[0]):
        return []
    behind = text[len(found[0]) :].lstrip()[:1]
    if behind in (":", "：") or sum(map(str.isalpha, text[len(found[0]) :])) > MOST_BEHIND:
        return []
    if _DIGIT.search(text) and not behind.islower():
        found = [*found[:1], *filter(is_agency, found[1:])]
    elif len(found) == 1 and behind.isalpha():
        return []
    return found if all(map(_is_who, found)) else []


def _is_who(name: str) -> bool:
    return is_agency(name) or (is_personal(name) and not ROLE.search(name))
