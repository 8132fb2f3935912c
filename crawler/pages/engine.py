"""The one door to the extraction engine: a page's tree goes in, its body comes out as a small piece of plain HTML.

What is on the other side may change; what comes through the door stays: p, h2 to h6, ul/ol/li, blockquote, table and
pre, in reading order, without attributes. Here it is trafilatura, with its comments, links, pictures and metadata off.
"""

from __future__ import annotations

import logging

import trafilatura
from lxml import etree, html

from crawler.errors import PageError

NAME = f"trafilatura-{trafilatura.__version__}"

# What trafilatura calls the elements of its answer (TEI's names), in HTML's.
_NAMES = {"list": "ul", "item": "li", "quote": "blockquote", "code": "pre", "lb": "br", "table": "table", "row": "tr",
          "cell": "td", "p": "p", "div": "div"}  # fmt: skip

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it says of a page comes back as a PageError


def find_body(root: html.HtmlElement, url: str) -> str:
    """The body of the article in this tree, which is left as it was; ``PageError`` where the engine finds none."""
    try:
        document = trafilatura.bare_extraction(root, url=url or None, include_comments=False, include_tables=True)
    except (RecursionError, ValueError, etree.LxmlError) as error:
        raise PageError(url, f"the page can't be read ({type(error).__name__})") from error
    if document is None or isinstance(document, dict):
        raise PageError(url, "no text that could be an article")
    return _as_html(document.body)


def _as_html(body: etree._Element) -> str:
    for element in body.iter(etree.Element):
        element.tag = _html_name(element)
        element.attrib.clear()
    return str(etree.tostring(body, encoding="unicode", method="html"))


def _html_name(element: etree._Element) -> str:
    if element.tag == "head":
        level = element.get("rend") or "h2"
        return level if level in ("h1", "h2", "h3", "h4", "h5", "h6") else "h2"
    return "body" if element.getparent() is None else _NAMES.get(element.tag, "span")
