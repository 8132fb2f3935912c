"""Where on the page the reader's answers stand: in which property of JSON-LD, which <meta>, which element.

The reader does not write down why it answered as it did, for that would cost on every page. So the answer is looked up
on the page afterwards, and where it is no text of the page (what kind of article, whether it must be paid for) the
page's statements are asked one by one, which of them would give it alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import tzinfo
from itertools import islice
from typing import Any

from crawler.pages.dates.moments import read_moment
from crawler.pages.dates.stated_dates import stated_modified
from crawler.pages.explained.css_paths import CssPaths
from crawler.pages.jsonld import strings, text_value
from crawler.pages.kinds import read_kind
from crawler.pages.metadata import Facts, is_paywalled
from crawler.pages.titles import letters
from crawler.records import Json

MOST = 3  # places that are named
_LONGEST = 40  # pieces of text in an element that may show an answer
_MOST_VALUES = 2_000  # of JSON-LD
STUB = ("the text is short, and the page asks to pay for the rest",)
NOTHING = ("nothing on the page says otherwise",)


class Origins:
    """The places of one page's answers."""

    def __init__(self, facts: Facts, paths: CssPaths) -> None:
        self._facts, self._paths = facts, paths

    def said(self, value: str) -> tuple[str, ...]:
        """Which properties and <meta> say this text."""
        wanted = letters(value)
        return tuple(dict.fromkeys(name for name, text in self._said() if wanted and letters(text) == wanted))[:MOST]

    def shown(self, value: str) -> tuple[str, ...]:
        """The outermost element that shows this text and no other."""
        return tuple(islice(self._shown(letters(value)), 1))

    def places(self, values: Sequence[str]) -> tuple[str, ...]:
        """Where the page has these texts, best first: JSON-LD, <meta>, elements that show them."""
        found = [place for value in values for place in (*self.said(value), *self.shown(value))]
        found = found or [place for value in values[:1] for place in self._within(letters(value))]
        return tuple(dict.fromkeys(found))[: MOST + 1]

    def _within(self, wanted: str) -> Iterator[str]:
        """Where the text stands among others: the first statement, and the smallest element."""
        yield from islice((f"in {name}" for name, text in self._said() if wanted and wanted in letters(text)), 1)
        tree = self._facts.tree
        size = {e.index: e.last_piece - e.first_piece for e in tree.elements}
        few = (e for e in tree.elements if 0 < size[e.index] <= _LONGEST)
        holding = [e for e in few if wanted and wanted in letters(tree.text(e))]
        if holding:
            yield f"in {self._paths.path(min(holding, key=lambda e: (size[e.index], -e.index)))}"

    def modified(self, value: str, zone: tzinfo | None) -> tuple[str, ...]:
        for rule, raw in islice(stated_modified(self._facts), 60):
            moment = read_moment(raw, zone)
            if moment and moment.value == value:
                return (rule,)
        return ("a date in words",)

    def kind(self, value: str, sections: Sequence[str]) -> tuple[str, ...]:
        if value == "stub":
            return STUB
        facts = self._facts
        bare = replace(facts, article={}, meta={}, url="")
        alone = (
            ("JSON-LD @type or genre", replace(bare, article=facts.article), ()),
            ("its section", bare, sections),
            ("a folder of its address", replace(bare, url=facts.url), ()),
            ("<meta> or the word before the headline's colon", replace(bare, meta=facts.meta), ()),
        )
        found = tuple(name for name, part, named in alone if read_kind(part, named) == value)
        return NOTHING if value == "news" else found

    def paywalled(self, value: bool) -> tuple[str, ...]:
        facts = self._facts
        if any(thing.get("isAccessibleForFree") is not None for thing in (facts.article, *facts.things)):
            return ("JSON-LD isAccessibleForFree",)
        if not value:
            return NOTHING
        if not is_paywalled(facts):
            return STUB
        return ("<meta>",) if not is_paywalled(replace(facts, meta={})) else ('an element marked "paywall"',)

    def language(self, value: str, outlet: str | None) -> tuple[str, ...]:
        """What the page or the outlet says, where that is what was answered; else the letters of the text."""
        facts, first = self._facts, value.split("-")[0].lower()
        said = (
            ("html[lang]", [facts.tree.root.get("lang")]),
            ("JSON-LD inLanguage", strings(facts.article.get("inLanguage"))),
            ("<meta>", [facts.said("content-language", "language", "dc.language", "og:locale")]),
            ("the outlet's language", [outlet or ""]),
        )
        for name, tags in said:
            if any(tag.replace("_", "-").split("-")[0].strip().lower() == first for tag in tags):
                return (name,)
        return ("the text itself",)

    def _said(self) -> Iterator[tuple[str, str]]:
        for name, value in _flat(self._facts.article):
            yield f"JSON-LD {name}", text_value(value)
        for name, values in self._facts.meta.items():
            for value in values:
                yield f"meta {name}", value

    def _shown(self, wanted: str) -> Iterator[str]:
        """Elements with this text and no other, the outermost before those in it."""
        for element in self._facts.tree.elements:
            if wanted and 0 < element.last_piece - element.first_piece <= _LONGEST:
                text = self._facts.tree.text(element)
                if len(text) >= len(wanted) / 2 and letters(text) == wanted:
                    yield self._paths.path(element)


def _flat(thing: Json) -> Iterator[tuple[str, Any]]:
    """The strings of an object, each with its way: "author.name"."""
    waiting: list[tuple[str, Any]] = [("", thing)]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        name, value = waiting.pop(0)
        if isinstance(value, dict):
            waiting += [(f"{name}.{key}" if name else key, inner) for key, inner in value.items()]
        elif isinstance(value, list):
            waiting += [(name, inner) for inner in value]
        elif isinstance(value, str):
            yield name, value
