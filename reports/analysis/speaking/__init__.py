"""Who says what in an article: every quotation, whole or a piece, and indirect speech, with the speaker.

``quotations_in`` is a pure function of a text and its language. English, French and German are read
alike (``beside.py``), Turkish, Arabic and Russian by ways of their own (``languages/``); others yield nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from reports.analysis.speaking import reading
from reports.analysis.speaking.found import Found, Kind, Sort, Span, Speaker, Way
from reports.analysis.speaking.tokens import Phrase

__all__ = ["Found", "Kind", "Phrase", "Sort", "Span", "Speaker", "Way", "quotations_in"]


def quotations_in(text: str, language: str, people: Iterable[Phrase] = ()) -> tuple[Found, ...]:
    """All that is said in a text, in its order. ``language`` is ISO 639-1; ``people`` are persons known otherwise."""
    if language in reading.MANNERS:
        return reading.found_in(text, language, people)
    return ()
