"""Letters of scripts without blanks as pairs, so that a word is found wherever it stands: 日本経済, 日本 本経 経済 済.

What a word is in Chinese or Japanese only a dictionary tells; any two letters that follow one another are found without
one. Korean has blanks, but its particles are written onto its words.
"""

from __future__ import annotations

import re

_RUN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3]+")
_HIRAGANA = re.compile("[\u3040-\u309f]")


def runs(text: str) -> list[str]:
    """The runs of such letters."""
    return [] if text.isascii() else _RUN.findall(text)


def pairs(text: str) -> str:
    """All pairs of a text with blanks between them, and each run's last letter by itself; "" where it has none."""
    return " 0 ".join(" ".join([*_pairs_of(run), run[-1]]) for run in runs(text))


def as_phrase(run: str) -> str:
    """The full-text query (SQLite FTS5) for a run as a person types it."""
    return f'"{" ".join(_pairs_of(run))}"' if len(run) > 1 else f'"{run}"*'


def as_pairs(run: str) -> list[str]:
    """The queries for what a run speaks of, where one of them is enough: hiragana are endings and particles."""
    telling = [pair for pair in _pairs_of(run) if not _HIRAGANA.search(pair)]
    return [f'"{pair}"' for pair in dict.fromkeys(telling)] or [as_phrase(run)]


def _pairs_of(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]
