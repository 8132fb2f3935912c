"""The headline as the page shows it: the heading that agrees with what the page's metadata call it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import islice

from lxml import html

from crawler.pages.tree import ancestry, classes, text_of
from crawler.text.page_text import folded

_PART = re.compile(r"\s+[|–—·•»«:/\-]+\s+|\s*[|»]\s*")
_KICKER = re.compile(r"kicker|roof|overline|eyebrow|topline|dachzeile|label|vorspann|topic|prefix|category|rubri")
_ELSEWHERE = frozenset({"nav", "footer", "aside"})
MOST_ALIKE = 20  # of those, how many are compared by likeness
MOST = 200  # headings that are looked at
LONGEST = 400  # characters
ALIKE = 0.6


def read_headline(
    root: html.HtmlElement, said: Sequence[str], site: str, chosen: Sequence[html.HtmlElement] = ()
) -> tuple[str, html.HtmlElement | None]:
    """The headline and the element that shows it.

    ``said`` are the names that the metadata give, best first; ``chosen`` are the elements that the outlet's rule names.
    """
    for element in chosen:
        if text := text_of(element):
            return text, element
    names = [name for name in map(folded, said) if name]
    title = folded(" ".join(root.xpath("string(.//title)").split()))
    shown = [(text, element) for element in islice(root.iter("h1", "h2"), MOST) for text in _shown(element)]
    for wanted in [*names, *(part for part in _title_parts(title) if not _is_site(part, site))]:
        for text, element in shown:
            if letters(text) == letters(wanted):
                return text, element
    heads = [(text, element) for text, element in shown if element.tag == "h1" and not _is_site(text, site)]
    best = max(heads[:MOST_ALIKE], key=lambda head: _likeness(head[0], [*names, title]), default=None)
    if best and (_likeness(best[0], [*names, title]) >= ALIKE or not names):
        return _without_kicker(best[0], names), best[1]
    if best and len({element for _, element in heads}) == 1 and len(letters(best[0])) >= 15:
        return best
    return without_site(names[0] if names else title, site), best[1] if best else None


def _shown(element: html.HtmlElement) -> list[str]:
    """The text of a heading, whole and without the kicker inside it; nothing where it can't be a headline."""
    text = text_of(element)
    if not text or len(text) > LONGEST or any(around.tag in _ELSEWHERE for around in ancestry(element)):
        return []
    first = element[0] if len(element) > 1 and not (element.text or "").strip() else None
    if first is not None and _KICKER.search(classes(first)) and text.startswith(kicker := text_of(first)):
        return [text, bare] if (bare := text[len(kicker) :].lstrip(" :|/–—-•")) else [text]
    return [text]


def letters(text: str) -> str:
    """A text's letters and digits alone, to compare it."""
    return "".join(filter(str.isalnum, text.casefold()))


def _likeness(text: str, names: Sequence[str]) -> float:
    """How much of a heading the metadata say too, 0 to 1."""
    best = 0.0
    for name in names:
        one, other = letters(text)[:200], letters(name)[:200]
        if not one or not other:
            continue
        if one in other or other in one:
            best = max(
                best,
                0.7 + 0.3 * min(len(one), len(other)) / max(len(one), len(other))
                if min(len(one), len(other)) >= 8
                else 0.0,
            )
        best = max(best, SequenceMatcher(None, one, other, autojunk=False).ratio())
    return best


def _without_kicker(text: str, names: Sequence[str]) -> str:
    """A heading whose end alone is the headline holds a kicker before it."""
    for name in names:
        if text != name and text.endswith(name) and len(name) >= 20:
            return name
    return text


def _title_parts(title: str) -> list[str]:
    parts = _PART.split(title)
    joints = [match.span() for match in _PART.finditer(title)]
    if not joints:
        return [title] if title else []
    return [title, title[: joints[-1][0]], title[joints[0][1] :], max(parts, key=len)]


def without_site(name: str, site: str) -> str:
    """A title without the outlet's name after (or before) its last dash or bar."""
    joints = [match.span() for match in _PART.finditer(name)]
    if not joints:
        return name
    head, tail = name[: joints[-1][0]], name[joints[-1][1] :]
    if _is_site(tail, site) or ("|" in name[slice(*joints[-1])] and len(tail) < len(head)):
        return head
    head, tail = name[: joints[0][0]], name[joints[0][1] :]
    return tail if _is_site(head, site) else name


def _is_site(text: str, site: str) -> bool:
    one, other = letters(text), letters(site)
    return bool(one) and bool(other) and (one in other or other in one)
