"""An outlet's own rules: CSS selectors in its TOML file that say where its pages have what.

``[select]`` knows body, headline, authors, date and drop. A rule that finds nothing on a page leaves the reader to
itself, for designs change overnight.
"""

from __future__ import annotations

from collections.abc import Mapping

from cssselect import SelectorError
from lxml import etree, html

from crawler.errors import PageError
from crawler.pages.tree import text_of

Rules = Mapping[str, str]


def chosen(root: html.HtmlElement, rules: Rules, name: str, url: str) -> list[html.HtmlElement]:
    """The elements that a rule names, in document order; ``PageError`` where the rule is no CSS selector."""
    if name not in rules:
        return []
    try:
        return list(root.cssselect(rules[name]))
    except (SelectorError, etree.XPathError) as error:
        raise PageError(
            url, f"select.{name}: {rules[name]!r} is not a CSS selector that can be used: {error}"
        ) from error


def chosen_texts(root: html.HtmlElement, rules: Rules, name: str, url: str) -> list[str]:
    return [text for element in chosen(root, rules, name, url) if (text := text_of(element))]


def chosen_date(root: html.HtmlElement, rules: Rules, url: str) -> str | None:
    """The string in which the chosen element gives its instant."""
    for element in chosen(root, rules, "date", url):
        if said := element.get("datetime") or element.get("content") or text_of(element):
            return str(said).strip()
    return None


def drop_chosen(root: html.HtmlElement, rules: Rules, url: str) -> None:
    """Take out of the tree what the outlet's rule calls no part of an article; the text after it stays."""
    for element in chosen(root, rules, "drop", url):
        if element.getparent() is not None:
            element.drop_tree()


def chosen_body(root: html.HtmlElement, rules: Rules, url: str) -> str | None:
    """The chosen body as HTML, or None where the page has no such element or nothing in it."""
    elements = chosen(root, rules, "body", url)
    outer = [element for element in elements if not any(other in elements for other in element.iterancestors())]
    body = "".join(etree.tostring(element, encoding="unicode", method="html", with_tail=False) for element in outer)
    return body if any(text_of(element) for element in outer) else None
