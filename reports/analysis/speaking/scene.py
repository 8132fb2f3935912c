"""A text ready to be asked who speaks in it: its quotations hidden, its lines and sentences known by their places."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from crawler.archive.text import countries_in
from reports.analysis.beginnings import begins_at
from reports.analysis.cached import cached_property
from reports.analysis.quote_marks import Marked, blanked, marked_text
from reports.analysis.speaking.found import Span
from reports.analysis.speaking.voice import HIDDEN, Voice

# It begins with its first mark, which is soon found.
_BREAK = re.compile(
    rf"[.!?…؟{HIDDEN}](?:(?<={HIDDEN})|(?<!{HIDDEN})[.!?…؟]*[\"'’”)\]]*)\s+"
    rf"(?=[^\W\d_a-zß-ÿ]|[{HIDDEN}\d«“\"(‘])"
)
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Sen|Reps?|Gov|Rev|St|Maj|Adm|Cmdr|Jr|Sr|No|vs|Mme|Jan|Feb|Aug|"
    r"Sept|Oct|"
    r"Nov|Dec|Insp|Det|Inc|Ltd|Corp|bzw|ca|Nr)|\b[A-Z](?:\.[A-Z])*)$"
)
_ORDINAL = re.compile(r"\b\d{1,2}$")  # "am 5. Mai"; in English a sentence ends so
# Not a dateline's agency, behind which another phrase begins. They begin with their bracket, which is soon found.
_ASIDES = (
    ("(", re.compile(rf"\((?<=\w \()[^()\n{HIDDEN}]{{1,45}}\)(?!\s*[-—–])")),
    ("-LRB-", re.compile(rf"-LRB-(?<=\w -LRB-)[^\n{HIDDEN}]{{1,45}}?-RRB-(?!\s*[-—–])")),
)
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_ASKED = 90  # characters after "?" in which a verb of speech makes it an attribution


@dataclass(frozen=True)
class Scene:
    """A text with its quotations.

    ``hidden`` is the text with a filler for each character of a quotation, and blanks for a short aside in brackets
    behind a word, which parts no name from its verb: "Orlen (62) said". A line begins behind its dateline, which
    nobody said, and of which ``hidden`` has blanks: no town of one speaks.
    """

    text: str
    voice: Voice

    @cached_property
    def marks(self) -> tuple[Marked, ...]:
        return marked_text(self.text)

    @cached_property
    def hidden(self) -> str:
        hidden = blanked(self.text, self.marks, HIDDEN)
        for start, begins in self.datelines:
            hidden = hidden[:start] + " " * (begins - start) + hidden[begins:]
        for opens, aside in _ASIDES:
            hidden = aside.sub(_blanks, hidden) if opens in hidden else hidden
        return hidden

    @cached_property
    def _whole_lines(self) -> tuple[Span, ...]:
        return tuple(each.span() for each in _LINE.finditer(self.text))

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        return tuple((begins_at(self.text, *each), each[1]) for each in self._whole_lines)

    @cached_property
    def datelines(self) -> tuple[Span, ...]:
        """What stands at the start of a line before its first sentence: a dateline, the time of an entry, a bullet."""
        begun = zip(self._whole_lines, self.lines, strict=True)
        return tuple((whole[0], line[0]) for whole, line in begun if line[0] > whole[0])

    @cached_property
    def home(self) -> frozenset[str]:
        """The countries (ISO 3166-1 alpha-2) of the dateline with which the text opens: of "the Defense Ministry"."""
        start, begins = next(iter(self.datelines), (0, 0))
        named = countries_in(self.text[start : begins + 1]) if not start else ()
        return frozenset(code for code, _, _ in named)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [start for start, _ in self.lines]

    def line_number(self, place: int) -> int:
        return max(0, bisect_right(self._line_starts, place) - 1)

    def line(self, place: int) -> Span:
        return self.lines[self.line_number(place)]

    @cached_property
    def _by_end(self) -> dict[int, Marked]:
        return {each.end: each for each in self.marks}

    def inner(self, mark: Marked) -> str:
        return self.text[mark.first : mark.last].strip()

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        return tuple(span for line in self.lines for span in self._split(*line))

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def sentence_number(self, place: int) -> int:
        """The sentence in which a place stands, or the last one before it."""
        return max(0, bisect_right(self._sentence_starts, place) - 1)

    def sentence(self, place: int) -> Span:
        return self.sentences[self.sentence_number(place)]

    def _split(self, start: int, end: int) -> list[Span]:
        spans: list[Span] = []
        at = start
        for match in _BREAK.finditer(self.hidden, start, end):
            if self._breaks(match):
                spans.append((at, match.end() - (len(match[0]) - len(match[0].rstrip()))))
                at = match.end()
        spans.append((at, end))
        return spans

    def _breaks(self, match: re.Match[str]) -> bool:
        if match[0][0] != HIDDEN:
            return not (match[0][0] == "." and self._is_short(self.hidden[max(0, match.start() - 8) : match.start()]))
        mark = self._by_end.get(match.start() + 1)
        inner = self.inner(mark) if mark else ""
        if inner.endswith((".", "…", ".’", ".'")):
            return True
        if not inner.endswith(("!", "?", "!’", "?’", "?'", "!'")):
            return False
        rest = re.split(rf"[.{HIDDEN}\n]", self.hidden[match.end() : match.end() + _ASKED], maxsplit=1)[0]
        return not self.voice.said_at.search(rest)

    def _is_short(self, before: str) -> bool:
        """Is it the stop of a shortened word, or of an ordinal?"""
        has_ordinals = self.voice.nouns_are_capital or self.voice.verb_last
        return bool(_SHORT.search(before) or (has_ordinals and _ORDINAL.search(before)))

    def marks_before(self, mark: Marked) -> tuple[Marked, ...]:
        """The three quotations before one."""
        at = bisect_left(self.marks, mark.start, key=lambda each: each.start)
        return self.marks[max(0, at - 3) : at]


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])
