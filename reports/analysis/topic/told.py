"""Does a text tell a part of a topic? By the name that the part needs, its head, or words of it that are not usual."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from reports.analysis.cached import cached_property
from reports.analysis.topic.notions import Notion, how_many
from reports.analysis.topic.owned import is_by_another_land, is_of_land
from reports.analysis.topic.parts import Part
from reports.analysis.topic.texts import Text

TWO = 2  # notions of a part that tell it, where one alone says little


def is_told(part: Part, text: Text, usual: Collection[Notion]) -> bool:
    """Has a text the name that a part needs, or its head; or else one of its notions that is not ``usual``?

    Two notions, a usual one among them perhaps, are enough, the head one of them where the topic has no name; where a
    name is needed one must be a name. Of two names beside other words one alone says little.
    """
    if (part.of_land and not is_of_land(part, text)) or is_by_another_land(part, text):
        return False
    read = _Read(part, text, usual)
    if part.is_long:
        return read.is_headline_told()
    if read.lacks_what_it_needs():
        return False
    if part.compound is not None and read.count < TWO:
        return bool(read.telling) and part.compound[0] in read.found and not part.is_bare
    if part.is_given:
        return read.is_given()
    return read.is_told_by_name() if read.names_needed else read.is_told_by_words()


@dataclass(frozen=True)
class _Read:
    """A part held against a text."""

    part: Part
    text: Text
    usual: Collection[Notion]

    @cached_property
    def found(self) -> list[Notion]:
        """The part's notions that the text has."""
        return [each for each in self.part.notions if each.is_in(self.text)]

    @cached_property
    def telling(self) -> list[Notion]:
        return [each for each in self.found if each not in self.usual]

    @cached_property
    def count(self) -> int:
        return how_many(self.found)

    @cached_property
    def has_head(self) -> bool:
        head = self.part.head
        return head is None or head in self.usual or head in self.found

    @cached_property
    def names_needed(self) -> set[str]:
        """The names without which the part is not told."""
        if not self.part.needs_name:
            return set()
        return {each.name for each in self.part.notions if each.name and each not in self.usual}

    @property
    def is_of_a_name(self) -> bool:
        return any(each.name for each in self.part.notions)

    def is_headline_told(self) -> bool:
        return bool(self.telling) and how_many(each for each in self.found if not each.is_number) >= TWO

    def lacks_what_it_needs(self) -> bool:
        """Has the text a name without what is asked of it, one word of two, or two that stand apart?"""
        part = self.part
        if part.is_of_head and not self.has_head and all(each.name for each in self.found):
            return True
        if self.count < TWO:
            return part.needs_both
        is_bare = part.compound is not None and part.is_bare
        return is_bare and not self.text.has_beside(*(each.words for each in part.compound or ()))

    def is_given(self) -> bool:
        rest = (each for each in self.part.notions if each != self.part.head)
        receivers = frozenset(word for each in rest for word in each.words)
        return self.part.head in self.found and self.text.gives(receivers)

    def is_told_by_name(self) -> bool:
        names = [each for each in self.found if each.name]
        is_enough = len(self.names_needed) == 1 or how_many(self.part.notions) <= TWO
        by_itself = is_enough and any(each in self.telling for each in names)
        return by_itself or (bool(names and self.telling) and self.count >= TWO)

    def is_told_by_words(self) -> bool:
        if self.count >= TWO and self.has_head:
            return bool(self.telling) or all(each in self.usual for each in self.part.notions)
        if how_many(self.telling) >= TWO and self.is_of_a_name:
            return True  # but "the rebel council met" is not about its recognition
        # "UNRWA staff killed" is told by the name or by two of its words, and not by "killed" alone.
        if how_many(self.part.notions) > TWO > self.count and (self.is_of_a_name or self.part.head is None):
            return any(each.name for each in self.telling)  # and of "gas pipeline fire" none of the three tells alone
        return bool(self.telling) and self.has_head
