"""Characters that no font has: each is drawn as a box, and the manifest names them, so that a page can still be proved.

Left alone, WeasyPrint draws them by a coding of its own that other readers of PDF do not follow, and nothing on their
line can be read any more. The box is drawn instead of the character before the page is laid out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from reports.rendering import fonts

BOX = "□"  # U+25A1, which a shipped font has
_UNSEEN = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp"))  # controls, formats, blanks: nothing of them is drawn
_SELECTORS = (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), 0x034F)  # they choose a shape, and have none
_LINK = re.compile(r'href="[^"]*"')
SIGNS = "emoji and signs"
_PACKAGES = {
    SIGNS: "fonts-symbola",
    **dict.fromkeys(("Bopomofo", "Han", "Hangul", "Hiragana", "Katakana"), "fonts-noto-cjk"),
}  # of Debian; for all other scripts
_PACKAGE = "fonts-noto-core"


def undrawn_in(text: str, folders: tuple[Path, ...]) -> str:
    """The characters of a text that no font of these folders has, each once, in their order."""
    strange = {ord(each) for each in text} - fonts.letters(folders) - set(_SELECTORS)
    return "".join(sorted(each for each in map(chr, strange) if unicodedata.category(each) not in _UNSEEN))


def boxed(html: str, undrawn: str) -> str:
    """A page with a box for each of these characters, behind which a line may end; addresses of links stay."""
    if not undrawn:
        return html
    strange = re.compile(f"({_LINK.pattern})|[{re.escape(undrawn)}]")
    return strange.sub(lambda found: found[1] or f"{BOX}\N{ZERO WIDTH SPACE}", html)


def as_shown(text: str, undrawn: str) -> str:
    """Words as a page shows them."""
    return text.translate(dict.fromkeys(map(ord, undrawn), BOX))


def by_script(characters: Iterable[str]) -> dict[str, str]:
    """Characters by the name of their script (Unicode, Script property); what belongs to none is a sign."""
    from fontTools import unicodedata as scripts

    found: dict[str, str] = {}
    for each in characters:
        name = scripts.script_name(scripts.script(each))
        name = SIGNS if name in ("Common", "Inherited") else name
        found[name] = found.get(name, "") + each
    return dict(sorted(found.items()))


def cure(scripts: Iterable[str]) -> str:
    """What to do so that these scripts are drawn."""
    packages = sorted({_PACKAGES.get(script, _PACKAGE) for script in scripts})
    debian = f"(on Debian from {', '.join(packages)})"
    return f"copy a font that has them into {fonts.OWN}/ of the institute's folder {debian}"
