"""Whether a PDF is as it was drawn: each page, and what it has besides its pages.

A page that has the digest that the manifest names is proved. Of another one, and of all where an earlier version of
this program named less, what may lie over a page or change how it is seen is looked for and named.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any
from urllib.parse import unquote

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject

from reports.records import Json
from reports.rendering.drawn import attached, document_digest, page_digests
from reports.rendering.manifest import canonical, digest
from reports.rendering.verification.earlier import earlier_digest

MANIFEST = "manifest.json"
_OF_LINK = frozenset("/Type /Subtype /Rect /BS /Contents /Dest /A /F /StructParent".split())  # as they are drawn
_ACTIVE = ("/OpenAction", "/AA", "/AcroForm", "/OCProperties", "/JavaScript")

Place = int | None  # the number of a page, or None for the PDF as a whole


def says_all(manifest: Json) -> bool:
    """Does the manifest name all that is drawn on each page?"""
    return "document" in manifest and all("page" in each for each in manifest.get("pages") or [{}])


def redrawn(reader: PdfReader, texts: Sequence[str], manifest: Json) -> Iterator[tuple[Place, str]]:
    """What is not as it was drawn, and where."""
    own = digest(canonical(manifest))
    named = manifest.get("pages")
    if named is not None and len(reader.pages) != len(named):
        yield None, f"has {len(reader.pages)} pages; the manifest names {len(named)}"
    if document_digest(reader, own) != manifest.get("document"):
        for what in _beside(reader):
            yield None, what
        if "document" in manifest:
            yield None, "its outline, title, actions or attachments are not as they were made"
    sources = {unquote(article["url"]) for article in manifest["articles"]}
    found = page_digests(reader, own)
    for number, (page, text) in enumerate(zip(reader.pages, texts, strict=True), 1):
        was = named[number - 1] if named and number <= len(named) else {}
        if was == found[number - 1]:
            continue
        for what in dict.fromkeys(_over(page, sources)):
            yield number, what
        if was and ("page" in was or was != earlier_digest(page, text, own)):
            yield number, "is not as it was drawn"


def _beside(reader: PdfReader) -> Iterator[str]:
    """What acts or is attached."""
    others = attached(reader)
    if MANIFEST in others:
        others.remove(MANIFEST)
    if others:
        yield f"has attachments besides its manifest: {', '.join(others)}"
    catalog = reader.root_object
    names: Any = catalog.get("/Names", DictionaryObject()).get_object()
    active = [key for key in _ACTIVE if key in catalog or key in names]
    if active:
        yield f"does something when it is opened: {', '.join(active)}"


def _over(page: PageObject, sources: Collection[str]) -> Iterator[str]:
    """What lies over a page, leads elsewhere, or shows it otherwise than it was drawn."""
    notes = [note.get_object() for note in page.get("/Annots", ())]
    kinds = {str(note.get("/Subtype")) for note in notes} - {"/Link"}
    if kinds:
        yield f"something lies over it: {', '.join(sorted(kinds))}"
    for link in (note for note in notes if note.get("/Subtype") == "/Link"):
        if strange := sorted(link.keys() - _OF_LINK):
            yield f"a link draws something over it: {', '.join(strange)}"
        action = link.get("/A", DictionaryObject()).get_object()
        address = str(action.get("/URI", action.get("/S", "")))
        if address and unquote(address) not in sources:
            yield f"a link leads to {address}, which is no source"
    if page.rotation:
        yield f"is turned by {page.rotation} degrees"
    if not page.mediabox == page.cropbox == page.trimbox:
        yield "is cut to another size than it was drawn in"
