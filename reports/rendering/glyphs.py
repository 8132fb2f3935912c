"""The shapes of the glyphs that a PDF shows: a font that draws a 6 where it drew a 2 makes other pages.

Of a font only what a page shows is looked at, for a font is cut down to what its PDF shows, and one line shows the
digest of the manifest, which is not known when the pages are named.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from io import BytesIO
from typing import Any

from pypdf import PageObject
from pypdf.generic import DictionaryObject

# A font is chosen, or glyphs of it are shown: in hexadecimal digits, with the distances between them.
_STEP = re.compile(rb"/([^\s/]+)\s+[-\d.]+\s+Tf\b|\[([^\[\]()]*)\]\s*TJ\b")
_HEX = re.compile(rb"<([0-9A-Fa-f]*)>")
_FILES = ("/FontFile2", "/FontFile3")


def glyphs_of(shown: bytes) -> list[bytes]:
    """The glyphs of an array that is shown, each as its four digits."""
    digits = b"".join(_HEX.findall(shown))
    return [digits[at : at + 4] for at in range(0, len(digits), 4)]


def shown_glyphs(streams: Iterable[bytes], is_passed: Callable[[bytes], bool]) -> dict[str, set[int]]:
    """Name of a font -> the numbers of the glyphs that are shown of it, but for arrays that are passed over."""
    found: dict[str, set[int]] = {}
    for stream in streams:
        font = ""
        for step in _STEP.finditer(stream):
            if step[1]:
                font = "/" + step[1].decode("latin-1")
            elif not is_passed(step[2]):
                found.setdefault(font, set()).update(int(each, 16) for each in glyphs_of(step[2]))
    return found


def streams_of(page: PageObject) -> Iterator[bytes]:
    """What a page draws, and the forms that it may call; each form once."""
    contents = page.get_contents()
    yield contents.get_data() if contents is not None else b""
    yield from _forms(page, set())


def _forms(holder: Any, seen: set[int]) -> Iterator[bytes]:
    resources = holder.get("/Resources", DictionaryObject()).get_object()
    for reference in resources.get("/XObject", DictionaryObject()).get_object().values():
        form = reference.get_object()
        if id(form) not in seen and form.get("/Subtype") == "/Form":
            seen.add(id(form))
            yield form.get_data()
            yield from _forms(form, seen)


class Shapes:
    """The fonts of a PDF: each is opened once, and each glyph drawn once."""

    def __init__(self) -> None:
        self._glyphs: dict[int, tuple[Any, Callable[[int], str]]] = {}  # the font stays, so that its id does

    def of(self, font: Any, numbers: Iterable[int]) -> str:
        """The outlines and widths of these glyphs as a font of the PDF has them; "" where it holds none.

        Raises ValueError where that font is damaged.
        """
        from fontTools.ttLib import TTLibError

        try:
            if id(font) not in self._glyphs:
                self._glyphs[id(font)] = (font, cache(_drawn_by(_file(font))))
            return "".join(map(self._glyphs[id(font)][1], sorted(numbers)))
        except (TTLibError, struct.error) as error:
            raise ValueError(f"a font in it is damaged: {error}") from error


def _file(font: Any) -> bytes:
    """The file of a font; none where the PDF has none of it."""
    below = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    described = below.get("/FontDescriptor", DictionaryObject()).get_object()
    return next((described[key].get_data() for key in _FILES if key in described), b"")


def _drawn_by(file: bytes) -> Callable[[int], str]:
    from fontTools.pens.recordingPen import DecomposingRecordingPen
    from fontTools.ttLib import TTFont

    if not file:
        return lambda _: ""
    font = TTFont(BytesIO(file))
    names, glyphs = font.getGlyphOrder(), font.getGlyphSet()

    def drawn(number: int) -> str:
        if number >= len(names):
            return ""
        glyph, pen = glyphs[names[number]], DecomposingRecordingPen(glyphs)
        glyph.draw(pen)
        return f"{number} {glyph.width} {pen.value}\n"

    return drawn
