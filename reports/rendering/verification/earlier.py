"""How earlier versions of this program named a page in the manifest: by its content streams alone, or by its letters.

Their editions are proved as they were then. What these digests do not tell is looked for by name (``redrawn.py``).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from pypdf import PageObject

from reports.records import Json

_CALLED = re.compile(rb"/([^\s/<>\[\]()]+)\s+Do\b")


def earlier_digest(page: PageObject, text: str, manifest_digest: str) -> Json:
    """``{"drawn": digest}``, or ``{"letters": digest}`` for the page that prints the manifest's digest."""
    own = manifest_digest.removeprefix("sha256:")
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
