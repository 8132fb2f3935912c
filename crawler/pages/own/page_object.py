"""A page as a Python class: for the rare outlet whose pages CSS rules can't describe.

The way is web-poet's (https://web-poet.readthedocs.io): a class for an outlet's article pages, a method under
``@field`` for each thing that it knows better than the general reading, and ``to_item``, which gives them all. A field
that is not there, or answers None or nothing, leaves the general reading to decide.

    class HillWeekly(ArticlePage):
        @field
        def authors(self):
            return self.texts("footer.signed b")

docs/outlets.md says how an outlet names its class, docs/decisions/0013 why it is so.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from functools import cached_property
from types import FunctionType
from typing import Any, TypeVar

from bs4 import BeautifulSoup, Tag
from selectolax.lexbor import SelectolaxError

from crawler.pages.metadata import Facts, gather
from crawler.pages.own.soup import Soups
from crawler.pages.tree import Element, Tree, parse
from crawler.records import Block

__all__ = ["FIELDS", "ArticlePage", "Block", "field"]

FIELDS = ("headline", "standfirst", "authors", "published", "modified", "body", "drop", "kind", "language", "sections",
          "keywords", "paywalled", "credit", "dateline")  # fmt: skip
T = TypeVar("T")
Piece = Element | Tag  # an element, from ``select`` or from a soup


class field(cached_property[T]):
    """A method that answers one of ``FIELDS``; it is asked once."""

    def __init__(self, method: Callable[[Any], T]) -> None:
        super().__init__(method)


class ArticlePage:
    """An article's page. ``source`` is the decoded page, ``tree`` its elements, ``facts`` what its metadata say."""

    def __init__(self, source: str, url: str, tree: Tree | None = None, facts: Facts | None = None) -> None:
        self.source, self.url = source, url
        self.tree = tree or parse(source, url, whole=True)
        self.facts = facts or gather(self.tree, url)
        self._soups = Soups(self.tree)

    def __init_subclass__(cls) -> None:
        """``TypeError`` for what would be passed over without a word: a misspelt field, a forgotten ``@field``."""
        for name, value in vars(cls).items():
            if isinstance(value, field) and name not in FIELDS:
                near = difflib.get_close_matches(name, FIELDS, 1)
                hint = f"did you mean {near[0]!r}?" if near else f"known here: {', '.join(FIELDS)}"
                raise TypeError(f"unknown field {name!r}; {hint}")
            if name in FIELDS and isinstance(value, FunctionType):
                raise TypeError(f"{name} is a field: write @field above it")

    # ---- what a field can look with ----------------------------------------------------------------------------------

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The whole page; ``soup_of`` is quicker for a part."""
        return self._soups.soup(self.tree.root)

    def soup_of(self, piece: Piece) -> BeautifulSoup:
        return self._soups.soup(self.element(piece))

    def select(self, css: str) -> list[Element]:
        """The elements of a CSS selector, in document order."""
        try:
            nodes = self.tree.root.node.css(css)
        except SelectolaxError as error:
            raise ValueError(f"{css!r} is not a CSS selector that can be used: {error}") from error
        return [element for node in nodes if (element := self._soups.at(node)) is not None]

    def texts(self, css: str) -> list[str]:
        """Their texts, without the empty ones."""
        return [text for element in self.select(css) if (text := self.text(element))]

    def text(self, piece: Piece) -> str:
        """All text in an element, contiguous in the page text and with the same characters."""
        return self.tree.text(self.element(piece))

    def element(self, piece: Piece) -> Element:
        """The tree's element; ``ValueError`` for a tag of another soup, which stands nowhere in this page."""
        if isinstance(piece, Element):
            return piece
        try:
            found = self._soups.element(piece)
        except KeyError:
            raise ValueError(f"<{piece.name}> is not a tag of self.soup or self.soup_of(...)") from None
        if found is None:
            raise ValueError(f"<{piece.name}> is inside a script, drawing or frame, where no text is read")
        return found

    # ---- the fields --------------------------------------------------------------------------------------------------

    @field
    def headline(self) -> str | Piece | None:
        return None

    @field
    def standfirst(self) -> str | Piece | None:
        return None

    @field
    def authors(self) -> list[str] | list[Piece] | None:
        """Names, one each, or the elements that show them."""
        return None

    @field
    def published(self) -> str | Piece | None:
        """The page's own string (or an element with it), in any spelling that the reader of dates knows."""
        return None

    @field
    def modified(self) -> str | Piece | None:
        return None

    @field
    def body(self) -> list[Piece] | list[Block] | None:
        """The elements that hold the text: their lines are read as blocks. Or the blocks themselves, each of whose
        lines must stand in the page text in one piece."""
        return None

    @field
    def drop(self) -> list[Piece] | None:
        """Elements that are no part of an article."""
        return None

    @field
    def kind(self) -> str | None:
        return None

    @field
    def language(self) -> str | None:
        return None

    @field
    def sections(self) -> list[str] | list[Piece] | None:
        return None

    @field
    def keywords(self) -> list[str] | list[Piece] | None:
        return None

    @field
    def paywalled(self) -> bool | None:
        return None

    @field
    def credit(self) -> str | Piece | None:
        return None

    @field
    def dateline(self) -> str | Piece | None:
        return None

    def to_item(self) -> dict[str, Any]:
        """What the fields answer, without those that leave it to the general reading."""
        answers = {name: getattr(self, name) for name in FIELDS}
        return {name: value for name, value in answers.items() if value is False or value}
