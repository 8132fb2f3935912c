"""Why an article was chosen, in words: the names that it has, and where; how many origins its story has; its copies."""

from __future__ import annotations

import re
from collections.abc import Set

from crawler.archive.text import countries_in, country_name
from reports.enumeration import enumerated
from reports.selection.copies import Group
from reports.selection.relevance import Brief, has_name

_FOREIGN = re.compile("[^\u0000-\u024f\u1e00-\u1eff\u2000-\u206f]")
SHOWN = 3  # names of a text


def reason(group: Group, brief: Brief, origins: int) -> str:
    """``origins``: articles of the story that are no copies of each other, this one among them."""
    candidate = group.origin
    if named := _named(candidate.article.headline, candidate.titled, brief):
        parts = [f"names {enumerated(named)} in the headline"]
    elif named := _named(candidate.article.text, candidate.words.keys(), brief):
        parts = [f"names {enumerated(named[:SHOWN])} in the text"]
    else:
        parts = ["near to the topic by its words"]
    if origins > 1:
        parts.append(f"{origins} origins")
    if group.copies:
        parts.append(f"{len(group.copies)} {'copy' if len(group.copies) == 1 else 'copies'} folded")
    return "; ".join(parts)


def _named(text: str, words: Set[str], brief: Brief) -> list[str]:
    names = _together([name for name in brief.names if has_name(name, words)], brief)
    places: dict[str, str] = {}
    for code, start, end in countries_in(text) if brief.countries else ():
        if code in brief.countries:
            places.setdefault(code, _place(code, text[start:end]))
    return list(dict.fromkeys([*names, *places.values()]))


def _place(code: str, written: str) -> str:
    return country_name(code) if _FOREIGN.search(written) else written


def _together(found: list[str], brief: Brief) -> list[str]:
    """Names that the topic writes side by side are one: "Hosni Mubarak"."""
    shown: list[str] = []
    for name in found:
        written = brief.names[name]
        if shown and re.search(rf"(?<!\w){re.escape(shown[-1])} {re.escape(written)}(?!\w)", brief.title):
            shown[-1] += f" {written}"
        else:
            shown.append(written)
    return shown
