"""What is found: words that somebody said, the words that say who, and where each of them stands in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
Kind = Literal["direct", "partial", "indirect"]
# How the speaker was found, surest first: named at the words; by a word that stands for a name; by what stands around.
Way = Literal["beside", "cue", "chained", "near", "nobody"]
Sort = Literal["person", "body", "nominal"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke. ``span`` is the writing nearest to the words, ``full`` the fullest one of the same name in the text.

    ``key`` is the same for all writings of one speaker in a text. A ``nominal`` is somebody without a name ("a
    teacher"); ``joint`` are several at once ("Orlen and Valdan").
    """

    span: Span
    key: str
    full: Span
    sort: Sort
    role: Span | None = None
    joint: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Words that were said. All spans are places in the text that was read, end exclusive.

    ``words`` are without marks, of one paragraph. ``partial`` words are a piece of the writer's sentence; ``indirect``
    ones stand in no marks. ``cue`` is what stands at the verb for the speaker ("he", "the minister").
    ``split`` where the sentence that was said goes on in the quotation before or after; ``mark`` is the span with
    marks.
    """

    words: Span
    kind: Kind
    way: Way
    mark: Span
    speaker: Speaker | None = None
    cue: Span | None = None
    verb: Span | None = None
    split: bool = False
