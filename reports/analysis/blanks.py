"""Spans of a text as blanks: what is left stands where it stood."""

from __future__ import annotations

from collections.abc import Iterable


def spans_blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
