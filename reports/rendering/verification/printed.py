"""Holds the pages of a PDF against its manifest: each statement is printed, and no words in marks are another's.

The proof of a statement is its citations; this looks whether the pages show what was proved. Text is compared without
blanks, for lines end anywhere. Arabic, Hindi or Thai leave a PDF in another order than they were written: their words
are not looked for. Furniture (headings, labels, the method) is in no statement; that it was not changed, and that
nothing was drawn on a page besides, is told by the digests of the pages (``redrawn.py``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from reports.derivation import COUNTING
from reports.records import Json
from reports.rendering.drawn import folded, texts_of
from reports.rendering.undrawn import BOX, as_shown
from reports.rendering.verification.redrawn import redrawn, says_all
from reports.rendering.verification.verdict import Fault

FEWEST = 12  # letters from which on words in marks are somebody's, and no name of a thing
_IN_MARKS = re.compile("“([^“”]+)”")
_CITED = re.compile(r"\[\d+(?:,\d+)*\]")
UNCITED = "coverage"  # the section that counts articles
_EXAMPLE = "numberinbrackets"  # page one explains what [2] means
LOOKED_AT = 60  # letters, marks among them
TAIL = 12  # letters before a citation that must be the end of what it is a citation of
# Scripts from right to left, and those that put their signs in another order than they are written.
_REORDERED = re.compile(r"[\u0590-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]")
_END = ".,;:!?…"
_MARK = re.compile("[\"“”„‟'‘’‚‛`´]+")  # print has marks within marks single, and one kind of apostrophe


@dataclass(frozen=True, slots=True)
class PagesLookedAt:
    """How many pages there are (None where they could not be read), and what is wrong with them."""

    number: int | None = None
    as_drawn: bool = False  # the manifest says all of how each page was drawn
    faults: tuple[Fault, ...] = ()


def look_at_pages(pdf: Path, manifest: Json) -> PagesLookedAt:
    """What the pages of a PDF lack, or show besides."""
    try:
        reader = PdfReader(pdf, strict=False)
        pages = texts_of(reader)
        faults = [Fault(_place(pdf, number), what) for number, what in redrawn(reader, pages, manifest)]
    except (PyPdfError, OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        why = f"the text of its pages can't be read: {error or type(error).__name__}"
        return PagesLookedAt(faults=(Fault(pdf.name, why),))
    undrawn, shown = manifest.get("undrawn", ""), [_alike(page) for page in pages]
    proved, reordered = _as_shown(manifest, undrawn), _reordered(undrawn)
    for statement in manifest["statements"]:
        if not _is_printed(statement, undrawn, shown):
            faults.append(Fault(statement["id"], f"is not printed on a page of {pdf.name}"))
    known = _known(proved)
    faults += _foreign_words(pdf, pages, known, reordered)
    faults += _wrongly_cited(pdf, pages, proved, known, reordered)
    return PagesLookedAt(len(pages), says_all(manifest), tuple(faults))


def _as_shown(manifest: Json, undrawn: str) -> Json:
    """The manifest with a box for each character that no font has, as on the pages."""
    shown: Json = json.loads(as_shown(json.dumps(manifest, ensure_ascii=False), undrawn))
    return shown


def _reordered(undrawn: str) -> re.Pattern[str]:
    """What tells words of a page that may stand in another order than they were written; a box may be one of theirs."""
    return re.compile(f"{_REORDERED.pattern}|{BOX}") if _REORDERED.search(undrawn) else _REORDERED


def _foreign_words(pdf: Path, pages: Sequence[str], known: str, reordered: re.Pattern[str]) -> Iterator[Fault]:
    """Words in quotation marks that are nobody's."""
    for number, page in enumerate(pages, 1):
        for words in _IN_MARKS.findall(page):
            told = _alike(words.strip(_END))
            if len(told) >= FEWEST and told not in known and not reordered.search(told):
                what = f"words in quotation marks that are no statement: {words[:60]}"
                yield Fault(_place(pdf, number), what)


def _place(pdf: Path, page: int | None) -> str:
    return pdf.name if page is None else f"{pdf.name}, page {page}"


def _wrongly_cited(
    pdf: Path, pages: Sequence[str], manifest: Json, known: str, reordered: re.Pattern[str]
) -> Iterator[Fault]:
    """Numbers in brackets behind words that are not a statement with these sources."""
    endings = set(_endings(manifest))
    for number, page in enumerate(pages, 1):
        for cited in _CITED.finditer(page):
            tail = _tail(page[: cited.start()])
            is_ours = any(tail.endswith(end) for end, label in endings if label == cited[0])
            if not (is_ours or reordered.search(tail) or tail.endswith(_EXAMPLE[-TAIL:]) or tail + cited[0] in known):
                what = f"the sources {cited[0]} stand behind words that are not a statement with these: {tail}"
                yield Fault(_place(pdf, number), what)


def _endings(manifest: Json) -> Iterator[tuple[str, str]]:
    """How each statement ends, or each cell of a row, with the numbers of its sources: they count as first cited."""
    numbers: dict[str, int] = {}
    for statement in manifest["statements"]:
        cited = [each["article"] for each in statement["citations"] if each["rule"] not in COUNTING]
        if statement["section"] == UNCITED or not cited:
            continue
        own = sorted({numbers.setdefault(each, len(numbers) + 1) for each in cited})
        for text in (statement["text"], *statement["fields"].values()):
            yield _tail(folded(text)), f"[{','.join(map(str, own))}]"


def _tail(text: str) -> str:
    return _alike(text[-LOOKED_AT:]).rstrip("»'" + _END)[-TAIL:]


def _alike(text: str) -> str:
    """Text whose marks and apostrophes have one shape."""
    return _MARK.sub("'", text)


def _is_printed(statement: Json, undrawn: str, pages: Sequence[str]) -> bool:
    """Stands each of its fields on a page, or at the end of one and the beginning of the next?"""
    fields = (as_shown(each, undrawn) for each in statement["fields"].values() if not _REORDERED.search(each))
    values = [_alike(folded(each)) for each in fields]
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
    return "\n".join(_alike(folded(text)) for text in texts)
