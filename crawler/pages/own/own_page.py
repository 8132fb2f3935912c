"""What an outlet's page object says of a page, in the form in which the reader takes it.

The reader asks it before it looks for itself, so nothing that the page object names is lost to what the model would
leave out; and what it does not name is read as always.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from msgspec import structs

from crawler.pages.titles import letters
from crawler.pages.tree import Element
from crawler.records import Article, Block

RULE = "page published"  # the rule of a date that the page object names


@dataclass(frozen=True, slots=True)
class OwnPage:
    """The answers; what is "" or empty is left to the general reading."""

    name: str  # hill_weekly.py:HillWeekly
    fields: tuple[str, ...]  # that it answers
    headline: str = ""
    head: Element | None = None  # that shows the headline
    standfirst: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""
    body: tuple[int, ...] = ()  # numbers of lines
    blocks: tuple[Block, ...] = ()
    drop: tuple[Element, ...] = ()
    rest: tuple[tuple[str, Any], ...] = ()  # fields of the article as they are

    def shown_headline(self, text: str, head: Element | None) -> tuple[str, Element | None]:
        """The headline and its element, where the page names them; else as they were read."""
        return (self.headline, self.head or head) if self.headline else (text, head)

    def arranged(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks that the page names instead of those read, and its standfirst at their head."""
        blocks = self.blocks or blocks
        return with_standfirst(blocks, self.standfirst) if self.standfirst else blocks

    def finished(self, article: Article, read_date: Callable[[str], str | None]) -> Article:
        """The article with the other fields that the page names."""
        changes = dict(self.rest)
        if self.modified and (instant := read_date(self.modified)):
            changes |= {"modified": instant, "modified_raw": self.modified}
        if self.published and article.published_rule:
            changes["published_rule"] = article.published_rule.replace("select date", RULE, 1)
        return replace(article, **changes) if changes else article


def with_standfirst(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """The blocks with this standfirst at their head, once; another one there was read wrongly and is a paragraph."""
    same = letters(text)
    others = [structs.replace(b, kind="paragraph") if b.kind == "standfirst" else b for b in blocks]
    return (Block("standfirst", text), *(b for b in others if b.kind != "paragraph" or letters(b.text) != same))
