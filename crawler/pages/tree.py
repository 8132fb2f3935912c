"""A decoded page as an lxml tree, parsed once; and the text of its elements, folded as the page text folds it.

The bounds keep a hostile page from costing more than a large honest one: the largest of a thousand real articles has
5,000 elements and 2 million characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from crawler.errors import PageError
from crawler.text.page_text import INLINE, folded

LARGEST_PAGE = 10_000_000  # characters, as the guard's bytes
LARGEST_TREE = 40_000  # elements
MOST_COMPARED = 200_000_000  # pairs of attributes: libxml2 compares each of an element with each

UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "head", "iframe", "svg", "math", "object", "select", "textarea"}
)

_QUOTED = re.compile(r"""\"[^"]*+"|'[^']*+'""")
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{1500,}")
# Characters that XML can't hold; NUL is what the HTML standard replaces.
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")


def parse(source: str, url: str) -> html.HtmlElement:
    """The root element; ``PageError`` where there is none or the page is beyond the bounds."""
    if len(source) > LARGEST_PAGE:
        raise PageError(url, f"the page is larger than {LARGEST_PAGE:,} characters")
    if sum(len(_QUOTED.sub("", tag.group()).split()) ** 2 for tag in _LONG_TAG.finditer(source)) > MOST_COMPARED:
        raise PageError(url, "the tags have too many attributes")
    parser = html.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
        huge_tree=False,
    )
    try:
        root = etree.fromstring(_UNHOLDABLE.sub(" ", source).encode("utf-8", "replace"), parser)
    except (etree.LxmlError, TypeError, ValueError):  # lxml says TypeError of a page without any element
        root = None
    if root is None:
        raise PageError(url, "the page is empty")
    if sum(1 for _ in root.iter()) > LARGEST_TREE:
        raise PageError(url, f"the page has more than {LARGEST_TREE:,} elements")
    return root


def text_of(element: html.HtmlElement) -> str:
    """All text inside an element, as the page text has it: contiguous there, with the same characters."""
    return folded("".join(_pieces(element)))


def is_short(element: html.HtmlElement, most: int) -> bool:
    """Whether the element's text has at most so many characters, without reading a long one to its end."""
    length = 0
    for piece in _pieces(element):
        length += len(piece.strip())
        if length > most:
            return False
    return True


def _pieces(element: html.HtmlElement) -> Iterator[str]:
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        blank = "" if node.tag in INLINE else " "
        if event == "end":
            yield blank + ((node.tail or "") if node is not element else "")
        elif node.tag in UNSEEN:
            walk.skip_subtree()
        else:
            yield blank + (node.text or "")


def classes(element: html.HtmlElement) -> str:
    """Class, id, itemprop and data-testid in one lower-case string, to be searched."""
    return " ".join(filter(None, (element.get(name) for name in ("class", "id", "itemprop", "data-testid")))).lower()


def ancestry(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The element and everything around it, inside out."""
    yield element
    yield from element.iterancestors()
