"""The words of a sentence by the clause that they stand in, and which of them tell the same in news of one event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crawler.archive.text import stem, stop_words
from reports.analysis.corroboration.naming import Name
from reports.analysis.reading import Sentence

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|,")
_OPENS = frozenset(
    "after before since who which whose whom where because although though amid following despite until that "
    "unless without ahead instead".split()
)
_BESIDE = frozenset(("when", "as", "while"))  # what is told with these happened at the same time
# Words that tell the same in the news of one event.
_SAME = {
    stem(word): stem(group.split()[0])
    for group in (
        "truck lorry", "earthquake quake tremor", "aboard board onboard", "soldier troop serviceman",
        "jet warplane plane aircraft air airstrike fighter-jet", "people person civilian",
        "deal agreement accord pact treaty", "ship vessel tanker", "boat ferry", "demonstrator protester",
        "cop police policeman officer", "prison jail custody", "gunman attacker assailant shooter",
        "rebel insurgent fighter", "vote ballot election", "parliament lawmaker", "premier pm", "blast explosion",
        "province region", "firm company", "raid strike attack bombing assault",
    )
    for word in group.split()
}  # fmt: skip
_WEIGHTLESS = frozenset(
    "age aged old year years day days people person early late morning evening night afternoon".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word in small letters, at ``start`` to ``end`` of its sentence's own text."""

    low: str
    start: int
    end: int
    kind: str  # "main", "beside", "sub"


def tokens_of(sentence: Sentence, first: int, last: int) -> list[Token]:
    """The words and commas between two places of a sentence, without its quotations, each with its kind of clause."""
    found: list[Token] = []
    kind, opened_by_comma = "main", True
    for match in _TOKEN.finditer(sentence.masked, first, last):
        low = match[0].lower().replace("’", "'")
        low = low.removesuffix("'s")
        if low == ",":
            kind = "main" if opened_by_comma or kind == "main" else kind
        elif low in _OPENS or low in _BESIDE:
            opened_by_comma = not found or found[-1].low == ","
            kind = "beside" if low in _BESIDE else "sub"
        found.append(Token(low, match.start(), match.end(), kind))
    return found


def weighs(token: Token, names: Sequence[Name], dates: Sequence[tuple[int, int]]) -> bool:
    """Does a word carry matter: no name, date, number, or word of every sentence?"""
    if (
        token.low in stop_words("en")
        or token.low in _WEIGHTLESS
        or token.low[0].isdigit()
        or len(token.low) < 3
        or inside(token.start, dates)
    ):
        return False
    return not any(name.start <= token.start < name.end for name in names)


def same_word(word: str) -> str:
    """The stem of a word, the same for words that tell the same."""
    root = stem(word)
    return _SAME.get(root, root)


def inside(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Does a place lie in one of the spans?"""
    return any(start <= at < end for start, end in spans)
