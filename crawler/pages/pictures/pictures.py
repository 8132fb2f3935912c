"""The pictures of a page that are large enough to be looked at, and where each one's file is.

A picture that loads late has its address anywhere but in ``src``: in a data attribute, in a ``source`` beside it, or in
a copy for readers without scripts.
"""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.pages.keys import resolved
from crawler.pages.tree import Element, Tree
from crawler.text.pieces import holds_any

FARTHEST = 6  # elements between a copy and what says that it is one
TINY = 100  # pixels: an icon, an avatar, a counter
RATIO = 21  # 16 by 9 and 4 by 3 are shapes, no sizes

LONGEST_SIGN = 60  # characters of what a sign is called
MORE_OF_SIGN = 14  # letters beside the word for it ("Download on the")
LONGEST_LOOK = 1000  # characters of an address

_SETS = frozenset({"data-srcset", "data-lazy-srcset", "srcset"})
_NAMES = ("data-src", "data-original", "data-lazy-src", "data-url", "data-lazy", "src", *sorted(_SETS))
_NO_PICTURE = re.compile(
    r"^data:|[{}<]|(?:blank|spacer|transparent|placeholder|pixel|1x1|loading|lazy)[\w-]*\.(?:gif|png)|\.svg(?:$|\?)"
)
_NO_PICTURE_HINTS = ("data:", "{", "}", "<", ".gif", ".png", ".svg")  # one of these is in each
_ICON = re.compile(r"(?<![a-z])(?:icon|emoji|logo|avatar|wp-smiley|flag)(?![a-z])", re.IGNORECASE)
# A code to be photographed, the sign of a shop for programs: no pictures of anything.
_SIGN = re.compile(
    r"(?<![a-z])(?:qr|qr[ _-]?code|ewm|erweima|wx[ _-]?code|(?:app|play)[ _-]?store|google[ _-]?play|app[ _-]?gallery)"
    r"(?![a-z])|二维码|二維碼|扫码|掃碼|qrコード|qr코드|qr-код",
    re.IGNORECASE,
)
# One of these is in each sign.
_SIGN_HINTS = ("qr", "ewm", "erweima", "wx", "store", "play", "galler", "二维", "二維", "扫码", "掃碼")
_NO_LETTER = re.compile(r"[\W\d_]+")
_FULL = re.compile(r"https?://[a-zA-Z0-9.-]+/[^\s\\]*$")
_LARGER = re.compile(r"\s+(\d+(?:\.\d+)?)[wx]$")
_ENTRY = re.compile(r"\s*,\s+|(?<=[wx]),(?=\S)")


def find_pictures(tree: Tree) -> list[Element]:
    """In document order, without those too small and without copies for readers without scripts."""
    found = [picture for picture in tree.all("img", "amp-img", "video") if not _is_tiny(picture)]
    if "noscript" not in tree.by_tag:
        return found
    return [picture for picture in found if not _is_copy(picture, tree)]


def address_of(picture: Element, tree: Tree, base_url: str) -> str | None:
    """Where the picture's file is, in full; of a film, where its still is."""
    have = picture.attributes
    for name in ("poster",) if picture.tag == "video" else _NAMES:
        if (value := have.get(name)) and (address := _full(_largest(value) if name in _SETS else value, base_url)):
            return address
    for value in _addresses_beside(picture, tree):
        if address := _full(value, base_url):
            return address
    return None


def _full(address: str, base_url: str) -> str | None:
    address = address.strip()
    if not address or _is_no_picture(address[:LONGEST_LOOK]):
        return None
    if address.startswith("//"):
        address = base_url[: base_url.find(":") + 1] + address
    return address if _FULL.match(address) else resolved(base_url, address)  # most are full, and urljoin is slow


def _is_no_picture(address: str) -> bool:
    """Whether it is no address, or that of a placeholder or a drawing; most are seen to be neither without a search."""
    return holds_any(address, _NO_PICTURE_HINTS) and _NO_PICTURE.search(address) is not None


def _addresses_beside(picture: Element, tree: Tree) -> list[str]:
    """Of the sources of a picture element, and of the copy for readers without scripts."""
    around = picture.parent
    if around is None or around.end - around.index > 20:
        return []
    found: list[str] = []
    for element in tree.inside(around):
        if element.tag == "source":
            found.append(_largest(element.get("srcset") or element.get("data-srcset")))
        elif element.tag == "img" and element is not picture and _noscript(element):
            found.append(element.get("src"))
    return found


def _largest(entries: str) -> str:
    """The largest address of a srcset; the last one where none says its size."""
    best, size = "", -1.0
    for entry in _ENTRY.split(entries.strip().rstrip(",")):
        said = _LARGER.search(entry)
        if (pixels := float(said[1]) if said else 0.0) >= size:
            best, size = entry[: said.start()] if said else entry, pixels
    return best.strip()


def _is_tiny(picture: Element) -> bool:
    have = picture.attributes
    if (named := have.get("class")) and _names_icon(named):
        return True
    if _is_sign(have.get("alt") or "", have.get("src") or ""):
        return True
    if (have.get("src") or "").endswith(".svg") and "data-src" not in have and "srcset" not in have:
        return picture.parent is None or picture.parent.tag != "picture"
    width, height = have.get("width"), have.get("height")
    if not width and not height:
        return False
    sizes = [size for size in (_pixels(width), _pixels(height)) if size]
    if not sizes or max(sizes) >= TINY:
        return False
    return not (len(sizes) == 2 and sizes[0] != sizes[1] and max(sizes) <= RATIO)


@lru_cache(4096)  # the same few classes again and again
def _names_icon(named: str) -> bool:
    return _ICON.search(named) is not None


def _is_sign(alt: str, source: str) -> bool:
    """By the words for it or the name of its file, where these say next to nothing else: there are news of codes."""
    file = source[-LONGEST_LOOK:].partition("?")[0].rpartition("/")[2].rpartition(".")[0]
    said = f"{alt} {file}".lower()
    return holds_any(said, _SIGN_HINTS) and (_names_sign(alt) or _names_sign(file))


def _names_sign(words: str) -> bool:
    if len(words) > LONGEST_SIGN or _SIGN.search(words) is None:
        return False
    return len(_NO_LETTER.sub("", _SIGN.sub("", words))) <= MORE_OF_SIGN


def _pixels(size: str | None) -> int:
    """A size in pixels; 0 where none is said."""
    size = (size or "").removesuffix("px")
    return int(size[:6]) if size.isdecimal() else 0


def _is_copy(picture: Element, tree: Tree) -> bool:
    """Whether it is for readers without scripts, beside the same picture for all others."""
    noscript = _noscript(picture)
    around = noscript.parent if noscript is not None else None
    if noscript is None or around is None:
        return False
    if around.end - around.index > 50:
        return True
    return any(e.tag in ("img", "amp-img") and not noscript.index < e.index < noscript.end for e in tree.inside(around))


def _noscript(picture: Element) -> Element | None:
    around = picture.parent
    for _ in range(FARTHEST):
        if around is None or around.tag == "noscript":
            break
        around = around.parent
    else:
        return None
    return around
