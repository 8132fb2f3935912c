"""Spellings of a word that the full-text index keeps apart though a person may type either: i and the dotless ı.

FTS5's tokenizer takes marks from letters, so "disisleri" would find "Dişişleri"; but the ı of Turkish is another letter
to it, and "Dışişleri" is what stands there. Only spellings that the index has are asked for.
"""

from __future__ import annotations

import sqlite3
import unicodedata
from itertools import product

MOST_PLACES = 6  # in a word, at which both letters are tried
_LETTERS = "iı"
_LAST = "\U0010ffff"


def known_spellings(connection: sqlite3.Connection, word: str, begins: bool) -> list[str]:
    """The word, and then its other spellings that stand in the index; with ``begins`` those that begin a word there."""
    others = _others(word)
    if not others:
        return [word]
    # A view of the index's own terms, which lives in this connection alone.
    connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab(main, articles_text, row)")
    return [word, *(other for other in others if _stands(connection, other, begins))]


def _others(word: str) -> list[str]:
    folded = _folded(word)
    places = [place for place, letter in enumerate(folded) if letter in _LETTERS][:MOST_PLACES]
    found = []
    for letters in product(_LETTERS, repeat=len(places)):
        spelled = list(folded)
        for place, letter in zip(places, letters, strict=True):
            spelled[place] = letter
        found.append("".join(spelled))
    return [spelling for spelling in found if spelling != folded]


def _folded(word: str) -> str:
    """As the tokenizer folds: in small letters, without marks."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _stands(connection: sqlite3.Connection, word: str, begins: bool) -> bool:
    last = word + _LAST if begins else word
    row = connection.execute("SELECT 1 FROM temp.terms WHERE term >= ? AND term <= ? LIMIT 1", (word, last)).fetchone()
    return row is not None
