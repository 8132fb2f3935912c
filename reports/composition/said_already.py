"""Does a report say already what somebody's words would: in the same words, or in a sentence about the speaker?

"Valdan said that the road would stay open" and “The road will stay open” beneath it are one statement, not two.
"""

from __future__ import annotations

from collections.abc import Iterable

from crawler.archive.text import content_words
from reports.composition.statements import Writer
from reports.records import Quotation, Statement

_SAME, _TOLD = 0.8, 0.55  # of the words that carry what is said: in any statement, and in one that names the speaker


def is_said_already(writer: Writer, quotation: Quotation) -> bool:
    """Has one of the statements written so far most of it?"""
    return any(_says(each, quotation) for each in _of_words(writer.statements))


def _of_words(statements: Iterable[Statement]) -> Iterable[Statement]:
    return (each for each in statements if each.section != "coverage")


def _says(statement: Statement, quotation: Quotation) -> bool:
    language = quotation.language
    own = {*content_words(quotation.words.text, language)}
    shared = own & {*content_words(statement.text, language)}
    is_named = quotation.speaker.text.split()[-1].casefold() in statement.text.casefold()
    return bool(own) and len(shared) >= (_TOLD if is_named else _SAME) * len(own)
