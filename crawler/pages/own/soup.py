"""BeautifulSoup of a page, or of a small part of it, made from the reader's own tree.

Not by another parser: each tag of the soup stands for one element of the tree, so what a person finds in the soup can
be read in the page's own characters.
"""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag
from selectolax.lexbor import LexborNode

from crawler.pages.tree import Element, Tree

_NO_ELEMENTS = frozenset({"-comment", "!doctype", "-document", None})


class Soups:
    """The soups of one page, and the way back from their tags."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._places: dict[int, Element] = {}
        self._elements: dict[int, Element | None] = {}
        self._made: list[BeautifulSoup] = []  # kept, for a tag is known by its place in memory

    def soup(self, element: Element) -> BeautifulSoup:
        """The element and all in it."""
        made = BeautifulSoup("", "html.parser")
        self._fill(made, element.node)
        self._made.append(made)
        return made

    def at(self, node: LexborNode) -> Element | None:
        """The tree's element of a parser's node; None where the walk did not go."""
        if not self._places:
            self._places = {element.node.mem_id: element for element in self._tree.elements}
        return self._places.get(node.mem_id)

    def element(self, tag: Tag) -> Element | None:
        """What a tag stands for; ``KeyError`` where it is of no soup that was made here."""
        return self._elements[id(tag)]

    def _fill(self, soup: BeautifulSoup, top: LexborNode) -> None:
        """Copy every node once, in document order."""
        holder: Tag = soup
        node = top
        while True:
            child = None
            if node.tag == "-text":
                holder.append(node.text_content or "")
            elif node.tag not in _NO_ELEMENTS:
                tag = soup.new_tag(str(node.tag), attrs={key: value or "" for key, value in node.attributes.items()})
                self._elements[id(tag)] = self.at(node)
                holder.append(tag)
                child = node.first_child
                if child is not None:
                    holder, node = tag, child
            if child is None:
                while node.mem_id != top.mem_id and node.next is None:
                    if node.parent is None or holder.parent is None:
                        return
                    node, holder = node.parent, holder.parent
                if node.mem_id == top.mem_id or node.next is None:
                    return
                node = node.next
