"""The digest of each page of a PDF, for its manifest: whatever is drawn on a page afterwards is another page.

What a page draws is its content stream with the forms and pictures that the stream names, decoded: equal for every
reader of PDF. One page prints the digest of the manifest itself, which can't be known before the manifest is whole; of
that one the letters count, in alphabetical order and without that digest, for readers differ in the order of a page's
lines. Fonts are not looked at.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence

from pypdf import PageObject, PdfReader

from reports.records import Json

_BLANK = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069]+")
_CALLED = re.compile(rb"/([^\s/<>\[\]()]+)\s+Do\b")


def folded(text: str) -> str:
    """Text of a page without blanks and signs of direction: lines end anywhere."""
    return _BLANK.sub("", unicodedata.normalize("NFKC", text))


def texts_of(reader: PdfReader) -> list[str]:
    """The text of each page, folded."""
    return [folded(page.extract_text()) for page in reader.pages]


def page_digests(reader: PdfReader, texts: Sequence[str], manifest_digest: str) -> list[Json]:
    """For each page ``{"drawn": digest}``, or ``{"letters": digest}`` for one that prints the manifest's digest."""
    own = manifest_digest.removeprefix("sha256:")
    return [_of_page(page, text, own) for page, text in zip(reader.pages, texts, strict=True)]


def _of_page(page: PageObject, text: str, own: str) -> Json:
    if own in text:
        return {"letters": _sum("".join(sorted(text.replace(own, ""))).encode())}
    return {"drawn": _sum(*_streams(page))}


def _streams(page: PageObject) -> Iterator[bytes]:
    contents = page.get("/Contents")
    found = contents.get_object() if contents is not None else []
    own = b"\n".join(one.get_object().get_data() for one in (found if isinstance(found, list) else [found]))
    yield own
    forms = page.get("/Resources", {}).get_object().get("/XObject", {})
    for name in sorted({called.decode("latin-1") for called in _CALLED.findall(own)}):
        if f"/{name}" in forms.get_object():
            yield forms.get_object()[f"/{name}"].get_object().get_data()


def _sum(*pieces: bytes) -> str:
    return "sha256:" + hashlib.sha256(b"".join(hashlib.sha256(each).digest() for each in pieces)).hexdigest()
