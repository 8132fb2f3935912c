"""Do somebody's words speak of "the town" or "the process" that only the article names?

Under a topic that has the word itself they do not: under "the dam of Tarsk" everybody knows which dam.
"""

from __future__ import annotations

import re

from crawler.archive.text import words

_THE = re.compile(
    r"\b[Tt]he (?P<what>town|city|village|camp|location|site|building|warehouses?|facility|plant|port|airport|hospital|"
    r"school|road|bridge|dam|process|text|document|letter|report|proposal|list|ships?|plane|prisoners?|hostages?|group|"
    r"company|case)\b(?! (?:of|in|at|on|to|for|from|near|between|that|which|who|where|against|with|by)\b| ?['’]s\b)"
)


def speaks_of_unnamed(spoken: str, title: str) -> bool:
    """English alone is read so; ``title`` is what the commission asks for."""
    known = {*words(title)}
    return any(
        not re.search(rf"\b{each['what']}\b", spoken[: each.start()]) and known.isdisjoint(words(each["what"]))
        for each in _THE.finditer(spoken)
    )
