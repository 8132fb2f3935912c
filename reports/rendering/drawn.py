"""The digest of each page of a PDF, for its manifest: whatever is drawn on a page afterwards is another page.

A page is what its dictionary holds: its boxes and how it is turned, its content with all that this may call, its links
and where they lead. It is spelled out in one way, which is equal for every reader of PDF. One page prints the digest of
the manifest itself, which can't be known before the manifest is whole; the 64 digits of that one are left out.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import FloatObject, IndirectObject, NumberObject, StreamObject

from reports.records import Json
from reports.rendering import glyphs

_BLANK = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069]+")
_SHOWN = re.compile(rb"\[([^\[\]()]*)\]\s*TJ\b")
# What leads back to where one came from, numbers the tags, or says how a stream is packed; what is told apart.
_PASSED = frozenset(
    "/Parent /P /Prev /Last /StructParent /StructParents /Length /Filter /DecodeParms /EmbeddedFiles".split()
)
_APART = frozenset("/Pages /StructTreeRoot /AF".split())  # of the document
_MANIFEST_KEY = "/deskofficer-manifest"


def folded(text: str) -> str:
    """Text of a page without blanks and signs of direction: lines end anywhere."""
    return _BLANK.sub("", unicodedata.normalize("NFKC", text))


def texts_of(reader: PdfReader) -> list[str]:
    """The text of each page, folded."""
    return [folded(page.extract_text()) for page in reader.pages]


def page_digests(reader: PdfReader, manifest_digest: str) -> list[Json]:
    """``{"page": digest}`` for each page."""
    spelled = _Spelled(reader, manifest_digest)
    return [{"page": _sum(spelled.of_page(page).encode())} for page in reader.pages]


def document_digest(reader: PdfReader, manifest_digest: str) -> str:
    """The digest of what a PDF has besides its pages: outline, places in it, actions, title, names of attachments."""
    spelled = _Spelled(reader, manifest_digest)
    catalog = {key: value for key, value in reader.root_object.items() if key not in _APART}
    info = {key: value for key, value in (reader.metadata or {}).items() if key != _MANIFEST_KEY}
    return _sum("\n".join([spelled.of(catalog), spelled.of(info), *attached(reader)]).encode())


def attached(reader: PdfReader) -> list[str]:
    """The name of each attachment of a PDF."""
    return sorted(name for name, contents in reader.attachments.items() for _ in contents)


class _Spelled:
    """Spells out objects of a PDF: dictionaries by their keys, what they refer to in place, pages by their number."""

    def __init__(self, reader: PdfReader, manifest_digest: str) -> None:
        numbers = enumerate((page.indirect_reference for page in reader.pages), 1)
        self._pages = {reference.idnum: number for number, reference in numbers if reference}
        self._own = manifest_digest.removeprefix("sha256:")
        self._shapes, self._shown = glyphs.Shapes(), dict[str, set[int]]()

    def of_page(self, page: PageObject) -> str:
        self._shown = glyphs.shown_glyphs(glyphs.streams_of(page), lambda shown: _are_of(self._own, shown))
        return self.of(page)

    def of(self, thing: object) -> str:
        if isinstance(thing, IndirectObject):
            page = self._pages.get(thing.idnum)
            return f"page {page}" if page else self.of(thing.get_object())
        if isinstance(thing, dict):
            keys = " ".join(
                f"{key} {self._of_key(key, value)}" for key, value in sorted(thing.items()) if key not in _PASSED
            )
            stream = _sum(_without(self._own, thing.get_data())) if isinstance(thing, StreamObject) else ""
            return f"<<{keys}>>{stream}"
        if isinstance(thing, list):
            return f"[{' '.join(map(self.of, thing))}]"
        return f"{float(thing):.3f}" if isinstance(thing, FloatObject | NumberObject) else str(thing)

    def _of_key(self, key: str, value: Any) -> str:
        """Of fonts the shapes of what the page shows of each, under its name; of anything else all."""
        fonts = value.get_object() if key == "/Font" else None
        if not isinstance(fonts, dict):
            return self.of(value)
        shapes = {name: self._shapes.of(fonts[name], self._shown.get(name, ())) for name in sorted(fonts)}
        return " ".join(f"{name} {_sum(shape.encode())}" for name, shape in shapes.items() if shape)


def _without(own: str, content: bytes) -> bytes:
    """A content stream without the glyphs that show this digest."""
    return _SHOWN.sub(lambda shown: b"" if _are_of(own, shown[1]) else shown[0], content)


def _are_of(own: str, shown: bytes) -> bool:
    """Are as many glyphs equal to each other as letters of the digest are? A font may draw "ff" as one."""
    drawn = glyphs.glyphs_of(shown)
    for letters in (list(own), re.findall("ff|.", own)):
        if len(letters) == len(drawn):
            pairs = set(zip(letters, drawn, strict=True))
            if len(pairs) == len(set(letters)) == len(set(drawn)):
                return True
    return False


def _sum(content: bytes) -> str:
    return "sha256:" + hashlib.sha256(content).hexdigest()
