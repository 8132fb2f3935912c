"""The frame in which somebody's words stand: their sentence without what is said in it, and how the article goes on.

It tells what the words alone do not: that they answer a question, when they were said, and what is held against them.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from reports.analysis.quote_marks import masked
from reports.analysis.reading import Reading, Sentence
from reports.records import Quotation

_BEHIND = 400  # characters after the sentence
_WIDEST = 200  # characters of the frame before the words, and after them: a line may be of many headlines


@dataclass(frozen=True, slots=True)
class Frame:
    """``lead`` and ``behind`` stand before and after the words in their sentence, other quotations blanked.

    ``following`` is what comes after it, as written; ``before`` what the article tells before the paragraph.
    """

    lead: str
    behind: str
    following: str
    before: str

    @property
    def outside(self) -> str:
        return f"{self.lead} {self.behind}"


def frame_of(reading: Reading, quotation: Quotation) -> Frame:
    """Where a sentence is not known the whole paragraph is the frame."""
    text, said = reading.article.text, quotation.words
    start, end = text.rfind("\n", 0, said.start) + 1, text.find("\n", said.end)
    end = end if end >= 0 else len(text)
    first, last = _at(reading, said.start), _at(reading, said.end)
    begins = max(start, first.start if first else start)
    ends = min(end, max(said.end, last.end if last else end))
    shown = masked(text[start:end])
    is_led_in = quotation.verb is None or quotation.verb.start < said.start  # else titles of a page stand before it
    lead = shown[max(0, begins - start) : max(0, said.start - start)] if is_led_in else ""
    before = reading.outside[max(0, start - 2 * _BEHIND) : start]
    return Frame(lead[-_WIDEST:], shown[said.end - start : ends - start][:_WIDEST], text[ends : ends + _BEHIND], before)


def _at(reading: Reading, place: int) -> Sentence | None:
    """The sentence in which a place of the article is."""
    number = bisect_right(reading.sentences, place, key=lambda each: each.start) - 1
    found = reading.sentences[number] if number >= 0 else None
    return found if found is not None and place <= found.end else None
