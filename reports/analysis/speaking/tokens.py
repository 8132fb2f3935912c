"""The words of a stretch of text with their places, and the phrase that is read from them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reports.analysis.speaking.found import Sort, Span
from reports.analysis.speaking.voice import Voice

_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Sen|Rep|Gov|Rev|St|Maj|Adm|Cmdr|Jr|Sr|Mme|Insp|Det|Hon|[A-Z])"
    r"\.(?=[\s\w-])"
)
_PLAIN = r"[^\W\d_]+(?:[-’'.&][^\W\d_]+)*(?:(?<=s)['’](?=\s))?|\d[\w-]*"
# What stands first tells soonest: where no word begins, and which word is of small letters alone.
_SMALL = r"[a-z]++(?![^\W\d_]|[-’'.&])"
_WORD = re.compile(rf"(?=\w)(?:{_SMALL}|{_ABBREVIATED}|{_PLAIN})")
_WORD_ELIDED = re.compile(rf"(?=\w)(?:{_SMALL}|[lLdD]['’](?=\w)|{_ABBREVIATED}|{_PLAIN})")
Token = tuple[int, int, str]


@dataclass(slots=True)  # not frozen, for there are hundreds an article; nobody changes one
class Phrase:
    """A phrase read. ``pronoun`` is its gender code where it is one; ``head`` the noun of one without a name."""

    whole: Span
    sort: Sort
    name: Span | None = None
    role: Span | None = None
    pronoun: str | None = None
    head: str = ""
    definite: bool = False
    joint: bool = False

    @property
    def span(self) -> Span:
        return self.name or self.whole


def tokens(text: str, start: int, end: int, voice: Voice) -> list[Token]:
    """The words of a stretch with their places."""
    word = _WORD_ELIDED if "l" in voice.articles else _WORD
    return [(each.start(), each.end(), each[0]) for each in word.finditer(text, start, end)]
