"""What the archive can be asked, and how a person's words become a full-text query (SQLite FTS5)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice, product

from crawler.archive.copies import Copy
from crawler.records import Article
from crawler.text.pairs import as_pairs, as_phrase, runs

MOST_SPELLINGS = 50  # of a phrase
_PIECE = re.compile(r'(-?)"([^"]+)"|(-?)(\S+)')
_WORDS = re.compile(r"[\w'’-]+")


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the archive. Empty fields do not filter; ``since`` and
    ``until`` are days of publication, both included.

    ``words``: all must stand in the article; "quoted words" stand together, -word must not stand there, word* begins
    a word.
    With ``any_word`` one of them is enough, and the best come first. With ``fold`` copies of one text are one answer.
    ``countries``: articles that name the country, or are of it for their outlet is (crawler/text/home.py).
    """

    words: str = ""
    outlets: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    any_word: bool = False
    limit: int = 20
    fold: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that answers a query; a higher score is better, 0 where nothing was ranked.

    Of a query that folds, ``copies`` are the other articles of the archive that print its text, whether they answer the
    query or not, their origin first where this is not it; and ``agency`` is whose text they say it is, "" where none
    does.
    """

    article: Article
    score: float
    excerpt: str
    copies: tuple[Copy, ...] = ()
    agency: str = ""


def _as_typed(word: str, _begins: bool) -> Sequence[str]:
    return (word,)


def full_text(words: str, any_word: bool = False, spelled: Callable[[str, bool], Sequence[str]] = _as_typed) -> str:
    """The FTS5 query for a person's words; "" where there are none. Nothing a person types is a syntax error.

    ``spelled`` answers the spellings of a word that are as good as one another, the word itself first; it is told
    whether the word need only be a beginning.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for minus_phrase, phrase, minus_word, word in _PIECE.findall(words):
        bare = " ".join(_WORDS.findall(phrase or word)).replace('"', "")
        if bare:
            begins = word.endswith("*")
            if runs(bare):
                (unwanted if minus_phrase or minus_word else wanted).append(_unspaced(bare, any_word))
                continue
            spellings = islice(product(*(spelled(each, begins) for each in bare.split())), MOST_SPELLINGS)
            terms = [f'"{" ".join(spelling)}"{"*" * begins}' for spelling in spellings]
            (unwanted if minus_phrase or minus_word else wanted).append(
                f"({' OR '.join(terms)})" if len(terms) > 1 else terms[0]
            )
    if not wanted:
        return ""
    asked = (" OR " if any_word else " AND ").join(wanted)
    return f"({asked}) NOT ({' OR '.join(unwanted)})" if unwanted else asked


def _unspaced(words: str, any_word: bool) -> str:
    """The query for words that have letters of a script without blanks."""
    spaced = [f'"{word}"' for word in _WORDS.findall(words) if not runs(word)]
    found = [term for run in runs(words) for term in (as_pairs(run) if any_word else [as_phrase(run)])]
    return f"({(' OR ' if any_word else ' AND ').join([*spaced, *found])})"
