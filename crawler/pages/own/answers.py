"""A page object asked once for all its answers, which are checked: each is of the kind that its field wants.

A separate module, for with it comes BeautifulSoup, which pages without a page object need not load.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bs4 import Tag

from crawler.errors import PageError
from crawler.pages.metadata import Facts
from crawler.pages.own.own_page import OwnPage
from crawler.pages.own.page_files import HELP, page_class, place_of, said
from crawler.pages.own.page_object import ArticlePage
from crawler.pages.tree import Element, Tree, folded
from crawler.records import Block
from crawler.text.page_text import page_text

_TEXTS = ("kind", "language", "credit", "dateline")
_LISTS = ("sections", "keywords")


def ask_page(page: str, tree: Tree, facts: Facts, url: str) -> OwnPage:
    """The answers of an outlet's page object (``Outlet.page``) for this page.

    ``PageError`` with file, line and cure, where it can't be loaded, fails, or answers what it may not.
    """
    made = page_class(page, url)
    path = Path(page.rpartition(":")[0])
    name = f"{path.name}:{made.__name__}"
    try:
        own = made(tree.source, url, tree, facts)
        return _checked(own, name, own.to_item())
    except PageError:
        raise
    except Exception as error:  # a page object may do anything
        raise PageError(url, f"{place_of(error, path)}: {said(error)}; {HELP}") from error


def _checked(page: ArticlePage, name: str, answers: dict[str, Any]) -> OwnPage:
    shape = _Shape(page, name)
    headline, body = answers.get("headline"), shape.pieces(answers, "body", blocks=True)
    blocks = tuple(each for each in body if isinstance(each, Block))
    elements = [each for each in body if isinstance(each, Element)]
    if blocks and elements:
        raise shape.complain("body", "expected either elements or blocks, found both")
    standfirst = shape.text(answers, "standfirst")
    shape.must_stand("body", [line for block in blocks for line in _lines(block)])
    shape.must_stand("standfirst", [standfirst] if standfirst else [])
    lines = {at for each in elements for at in range(each.first_line, each.last_line)}
    rest: dict[str, Any] = {key: text for key in _TEXTS if (text := shape.text(answers, key))}
    rest |= {key: texts for key in _LISTS if (texts := shape.texts(answers, key))}
    if isinstance(answers.get("paywalled"), bool):
        rest["paywalled"] = answers["paywalled"]
    return OwnPage(
        name=name,
        fields=tuple(answers),
        headline=shape.text(answers, "headline"),
        head=None if headline is None or isinstance(headline, str) else page.element(headline),
        standfirst=standfirst,
        authors=shape.texts(answers, "authors"),
        published=shape.date(answers, "published"),
        modified=shape.date(answers, "modified"),
        body=tuple(sorted(lines)),
        blocks=blocks,
        drop=tuple(each for each in shape.pieces(answers, "drop") if isinstance(each, Element)),
        rest=tuple(rest.items()),
    )


@dataclass(frozen=True, slots=True)
class _Shape:
    """Whether answers are of the kind that their fields want."""

    page: ArticlePage
    name: str

    def complain(self, key: str, complaint: str) -> PageError:
        return PageError(self.page.url, f"{self.name}: {key}: {complaint}")

    def text(self, answers: dict[str, Any], key: str) -> str:
        value = answers.get(key)
        if value is None or isinstance(value, str):
            return folded(value or "")
        if isinstance(value, Element | Tag):
            return self.page.text(value)
        raise self.complain(key, f"expected a text or an element, found {_shown(value)}")

    def texts(self, answers: dict[str, Any], key: str) -> tuple[str, ...]:
        values = answers.get(key) or ()
        if not isinstance(values, Sequence) or isinstance(values, str):
            raise self.complain(key, f"expected a list of texts or elements, found {_shown(values)}")
        return tuple(text for value in values if (text := self.text({key: value}, key)))

    def date(self, answers: dict[str, Any], key: str) -> str:
        """As the outlet's CSS rule for it: of an element its attribute for machines, else its text."""
        value = answers.get(key)
        if isinstance(value, Element | Tag):
            said = str(value.get("datetime") or value.get("content") or "")
            return said.strip() or self.page.text(value)
        return self.text(answers, key)

    def pieces(self, answers: dict[str, Any], key: str, *, blocks: bool = False) -> list[Element | Block]:
        values = answers.get(key) or ()
        wanted = "elements (of self.select or a soup)" + (" or blocks" if blocks else "")
        if not isinstance(values, Sequence) or isinstance(values, str):
            raise self.complain(key, f"expected a list of {wanted}, found {_shown(values)}")
        found: list[Element | Block] = []
        for value in values:
            if isinstance(value, Element | Tag):
                found.append(self.page.element(value))
            elif blocks and isinstance(value, Block):
                found.append(value)
            else:
                raise self.complain(key, f"expected a list of {wanted}, found one with {_shown(value)}")
        return found

    def must_stand(self, key: str, lines: Sequence[str]) -> None:
        """Nothing can be cited that the page does not say in one piece."""
        text = page_text(self.page.source) if lines else ""
        for line in lines:
            if line not in text:
                raise self.complain(key, f"the page does not say this in one piece: {line[:80]!r}")


def _lines(block: Block) -> list[str]:
    cells = [cell for row in block.rows for cell in row if cell]
    return [*block.items, *cells] or [text for text in (block.text,) if text]


def _shown(value: object) -> str:
    return " ".join(repr(value).split())[:80]
