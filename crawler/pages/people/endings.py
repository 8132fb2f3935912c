"""Who signs behind the last sentence of a text: "… (Anna Berger, 3.2.2026)", or a name alone in the line below it."""

from __future__ import annotations

import re

from crawler.pages.people.bylines import may_sign
from crawler.pages.people.name_words import NO_WORD, ROLE
from crawler.pages.people.names import clean_names
from crawler.pages.people.personal import is_personal
from crawler.pages.prose import HEADINGS, SENTENCE_ENDS
from crawler.pages.tree import Element, Line, Tree

LONGEST = 40  # characters of a name in a line of its own
PROSE = 60  # characters of a line of the text above it
_RIGHTS = frozenset("©ⓒ")
_SIGN = re.compile(r"[:!?&|\d]")
_AGENCY = re.compile(r"(?<=[.!?…\"”“»’'])\s?\((?P<who>[^()\d\s]{2,12})\)$")  # "... at noon. (PAP)"
_DATED = re.compile(r"[.!?…\"”“»’']\s?\((?P<who>[^()\d]{5,80}),\s?\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\)$")


def ends_text(tree: Tree, head: Element | None) -> list[str]:
    """The persons in brackets with the day behind a sentence; else the one alone under the last prose of an element."""
    lines = tree.lines[head.last_line :] if head else []
    for line in lines:
        if line.text.endswith(")") and (match := _DATED.search(line.text)):
            return [name for name in clean_names([match["who"]]) if is_personal(name)]
    begun = next((n for n, line in enumerate(lines) if _is_prose(line)), len(lines))
    for n in range(begun + 1, len(lines)):
        before, line = lines[n - 1], lines[n]
        if len(line.text) <= LONGEST and _is_signature(before, line) and may_sign(line, head):
            return [] if any(map(_is_prose, _beside(lines[n + 1 :], before))) else [line.text.strip(" .")]
    return []


def _is_signature(before: Line, line: Line) -> bool:
    """Whether a line is a person's name alone, right under a sentence and in the same element."""
    if line.linked or line.owner.tag in HEADINGS or not _ends_sentence(before.text):
        return False
    if before.owner not in (line.owner, line.owner.parent) and line.owner.parent is not before.owner.parent:
        return False
    name = line.text.strip(" .")
    return is_personal(name) and not (ROLE.search(name) or NO_WORD.search(name) or _SIGN.search(name))


def _ends_sentence(text: str) -> bool:
    """Whether a line ends as sentences do, or in the agency of the last one."""
    return text.endswith(SENTENCE_ENDS) or (text.endswith(")") and _AGENCY.search(text) is not None)


def _is_prose(line: Line) -> bool:
    return len(line.text) >= PROSE and not line.linked and line.text[0] not in _RIGHTS


def _beside(lines: list[Line], prose: Line) -> list[Line]:
    """The lines that stand in the element that holds this prose."""
    holder = prose.owner.parent
    return [line for line in lines if line.owner is prose.owner or line.owner.parent is holder]
