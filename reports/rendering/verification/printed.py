"""Holds the pages of a PDF against its manifest: each statement is printed, and no words in marks are another's.

The proof of a statement is its citations; this looks whether the pages show what was proved. Text is compared without
blanks, for lines end anywhere. Arabic, Hindi or Thai leave a PDF in another order than they were written: their words
are not looked for. Furniture (headings, labels, the method) is not looked at, nor are words without marks:
that nobody has drawn anything on a page, only the PDF's own digest proves.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from reports.records import Json
from reports.rendering.verification.verdict import Fault

FEWEST = 12  # letters from which on words in marks are somebody's, and no name of a thing
_IN_MARKS = re.compile("“([^“”]+)”")
_NOTHING = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069]+")
# Scripts from right to left, and those that put their signs in another order than they are written.
_REORDERED = re.compile(r"[\u0590-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]")
_END = ".,;:!?…"


def printed_complaints(pdf: Path, manifest: Json) -> Iterator[Fault]:
    """What the pages of a PDF lack, or show besides."""
    try:
        pages = [_folded(page.extract_text()) for page in PdfReader(pdf, strict=False).pages]
    except (PyPdfError, OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        yield Fault(pdf.name, f"the text of its pages can't be read: {error or type(error).__name__}")
        return
    for statement in manifest["statements"]:
        if not _is_printed(statement, pages):
            yield Fault(statement["id"], f"is not printed on a page of {pdf.name}")
    known = _known(manifest)
    for number, page in enumerate(pages, 1):
        for words in _IN_MARKS.findall(page):
            told = words.strip(_END)
            if len(told) >= FEWEST and told not in known and not _REORDERED.search(told):
                yield Fault(
                    f"{pdf.name}, page {number}", f"words in quotation marks that are no statement: {words[:60]}"
                )


def _is_printed(statement: Json, pages: Sequence[str]) -> bool:
    """Stands each of its fields on a page, or at the end of one and the beginning of the next?"""
    values = [_folded(value) for value in statement["fields"].values() if not _REORDERED.search(value)]
    return all(any(value in page for page in pages) or _is_parted(value, pages) for value in values)


def _is_parted(value: str, pages: Sequence[str]) -> bool:
    for page, following in pairwise(pages):
        if any(value[:at] in page and value[at:] in following for at in range(1, len(value))):
            return True
    return False


def _known(manifest: Json) -> str:
    """All that may stand in marks: the statements, the headlines of the sources, what was asked."""
    commission = manifest["commission"]
    texts = [statement["text"] for statement in manifest["statements"]]
    texts += [article["headline"] for article in manifest["articles"]]
    texts += [commission["topic"], *commission["questions"]]
    return "\n".join(map(_folded, texts))


def _folded(text: str) -> str:
    return _NOTHING.sub("", unicodedata.normalize("NFKC", text))
