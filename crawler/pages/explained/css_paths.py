"""A short CSS path of an element, such as a person would write into an outlet's rule.

Of an element's classes the rarest on the page is taken; those that a build tool made up change with each release, so
they are passed over, and where nothing else is there only their readable beginning is used.
"""

from __future__ import annotations

import re
from collections import Counter

from crawler.pages.tree import Element, Tree

FARTHEST = 12  # elements around one, where a name is looked for
_PLAIN = re.compile(r"-?[^\W\d][\w-]*")
_PARTS = re.compile(r"[^\W_]+")
_HUMPS = re.compile(r"[A-Z]+[a-z]*|[a-z]+")
_VOWEL = re.compile(r"[aeiouAEIOU]|[^\x00-\x7f]")
_MADE_UP = ("css-", "sc-", "jsx-", "jss", "emotion-", "svelte-", "styles__")
_STEM = re.compile(r"([A-Za-z]{3,}(?:[-_][A-Za-z]{3,})*(?:__|--|_|-))[\w-]{4,}")


def looks_made_up(name: str) -> bool:
    """Whether a class or an id looks like a hash, or holds a number of the article."""
    if name.startswith(_MADE_UP):
        return True
    for part in _PARTS.findall(name):
        digits = sum(c.isdigit() for c in part)
        if digits >= 3 or (digits and len(part) >= 5):
            return True
        if (len(part) >= 5 and not _VOWEL.search(part)) or (digits and sum(c.isupper() for c in part) > 1):
            return True
        humps = _HUMPS.findall(part)
        if len(part) >= 5 and len(humps) > 2 and len(part) < 2.5 * len(humps):
            return True
    return False


class CssPaths:
    """The short paths of one page's elements."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._times = Counter(name for e in tree.elements for name in set(e.get("class").split()))
        self._ids = Counter(e.get("id") for e in tree.elements)

    def label(self, element: Element) -> str:
        """The element alone: its tag, with its id or its rarest class."""
        names = [name for name in element.get("class").split() if _PLAIN.fullmatch(name) and not looks_made_up(name)]
        if names:
            return f"{element.tag}.{min(names, key=self._times.__getitem__)}"
        own = element.get("id")
        if own and self._ids[own] == 1 and _PLAIN.fullmatch(own) and not looks_made_up(own):
            return f"{element.tag}#{own}"
        for name in element.get("class").split():
            if match := _STEM.fullmatch(name):
                return f'{element.tag}[class*="{match[1]}"]'
        return element.tag

    def path(self, element: Element) -> str:
        """The element, and before it the nearest around it that has a name of its own."""
        label = self.label(element)
        if label != element.tag and self._is_rare(label):
            return label
        for far, around in enumerate(element.around()):
            if far == FARTHEST or around.tag in ("body", "html"):
                break
            name = self.label(around)
            if name != around.tag or around.tag in ("article", "main"):
                return f"{name}{' > ' if far == 0 else ' '}{label}"
        return label

    def _is_rare(self, label: str) -> bool:
        _, dot, name = label.partition(".")
        return not dot or self._times[name] == 1
