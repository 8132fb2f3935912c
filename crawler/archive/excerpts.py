"""The line of an article that an answer shows."""

from __future__ import annotations

import textwrap

BEFORE = 20  # letters that an excerpt shows before what was asked for, in scripts whose letters are words
EXCERPT = 160  # characters at most of an article that no word was asked of


def around(text: str, run: str) -> str:
    """The part of a text in which a run of letters of a script without blanks stands."""
    start = max(0, text.find(run) - BEFORE)
    line = " ".join(text[start : start + EXCERPT // 2].split())
    return f"{'… ' * (start > 0)}{line}{' …' * (start + EXCERPT // 2 < len(text))}"


def excerpt_of(text: str, whole: bool) -> str:
    """A line of an article's text; ``whole`` where it is its beginning, to be cut at a word."""
    line = " ".join(text.split())
    return textwrap.shorten(line, EXCERPT, placeholder=" …") if whole else line
